import { type FormField, formThanksPath, HONEYPOT_FIELD, INTAKE_PATHS } from "@klynge/contract";
import type { PayloadRequest } from "payload";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { dateProblems } from "./event-of.ts";
import { customFormFields, eventFormFields, type FormFieldRow, ideaFormFields } from "./form-fields.ts";
import { mayMailTo, mayTakeForm } from "./limits.ts";
import { mailConfirmation, mailLeads } from "./mails.ts";
import { formAgain, note } from "./page.ts";
import { type Answers, type Problems, readAnswers } from "./read-answers.ts";
import { readBody } from "./read-body.ts";
import { choicesOf, findSite, formAction, type IntakeSite } from "./site.ts";
import { newToken } from "./token.ts";

/** How long one may take to confirm by mail, in hours. */
const CONFIRM_HOURS = 48;

/** Something that can be sent in: what is asked, what to do with the answers, and where one comes to. */
type Kind = {
  fields: FormField[];
  check?: (answers: Answers) => Problems;
  store: (answers: Answers) => Promise<void>;
  thanks: string;
};

const GONE = { title: "intake.gone", text: "intake.gone.text", status: 404 } as const;

/**
 * Takes a form that a visitor sent from a cluster's site. Whether somebody is signed in to the CMS plays no part. Leads
 * back to that site and nowhere else; what is wrong is said on a page that keeps what was typed.
 */
export async function receiveForm(req: PayloadRequest): Promise<Response> {
  const { payload } = req;
  const { cluster, kind: name, form } = (req.routeParams ?? {}) as Record<string, string | undefined>;
  const site = cluster ? await findSite({ payload, slug: cluster }) : null;
  if (!site) return note({ ...GONE, origin: "" });
  const { origin } = site;
  const given = await readBody(req as unknown as Request);
  if (given === "tooLarge") return note({ title: "intake.large", text: "intake.large.text", origin, status: 413 });
  if (given === "notAForm") return note({ ...GONE, origin, status: 415 });
  const kind = await kindOf({ req, site, name, form });
  if (!kind) return note({ ...GONE, origin });
  const done = (): Response =>
    new Response(null, { status: 303, headers: { Location: origin + kind.thanks, "Cache-Control": "no-store" } });

  // A program is told that all went well, so that it does not try another way.
  if ((given.get(HONEYPOT_FIELD) ?? "") !== "") return done();
  if (!mayTakeForm({ req, cluster: site.slug })) return note({ title: "intake.many", text: "intake.many.text", origin, status: 429 });

  const { answers, problems: wrong } = readAnswers({ fields: kind.fields, given });
  const problems = Object.keys(wrong).length === 0 && kind.check ? kind.check(answers) : wrong;
  if (Object.keys(problems).length > 0) {
    const path = [name, form].filter(Boolean).join("/");
    const action = formAction({ payload, cluster: site.slug, kind: path }) ?? "";
    return formAgain({ fields: kind.fields, answers, problems, action, origin });
  }
  await kind.store(answers);
  return done();
}

type Asked = { req: PayloadRequest; site: IntakeSite };

async function kindOf({ name, form, ...asked }: Asked & { name: string | undefined; form: string | undefined }): Promise<Kind | null> {
  const { accepts } = asked.site;
  if (name === "events" && accepts.events && !form) return eventKind(asked);
  if (name === "ideas" && accepts.ideas && !form) return ideaKind(asked);
  if (name === "forms" && form) return customKind({ ...asked, form });
  return null;
}

async function eventKind({ req: { payload }, site }: Asked): Promise<Kind> {
  const tenant = site.id;
  return {
    fields: eventFormFields(await choicesOf({ payload, tenantId: tenant })),
    check: (answers) => dateProblems({ answers, timezone: site.timezone, now: Date.now() }),
    store: async ({ title = "", contactName = "", contactEmail = "", ...answers }) => {
      if (!mayMailTo({ payload, email: contactEmail })) return;
      const { token, digest } = newToken();
      const expiresAt = new Date(Date.now() + CONFIRM_HOURS * 3_600_000).toISOString();
      await payload.create({
        collection: COLLECTIONS.eventSubmissions,
        data: {
          [TENANT_FIELD]: tenant,
          title,
          status: "unconfirmed",
          contact: { name: contactName, email: contactEmail },
          answers: { title, ...answers },
          token: digest,
          expiresAt,
        } as never,
        overrideAccess: true,
      });
      const url = formAction({ payload, cluster: site.slug, kind: `confirm/${token}` });
      if (url) await mailConfirmation({ payload, site, to: contactEmail, url, expiresAt });
    },
    thanks: INTAKE_PATHS.eventsSent,
  };
}

async function ideaKind({ req: { payload }, site }: Asked): Promise<Kind> {
  const { villages } = await choicesOf({ payload, tenantId: site.id });
  return {
    fields: ideaFormFields({ villages }),
    store: async ({ title = "", body, village, contactName, contactEmail }) => {
      const idea = await payload.create({
        collection: COLLECTIONS.ideas,
        data: {
          [TENANT_FIELD]: site.id,
          title,
          body,
          status: "new",
          ...(village && { village }),
          submitter: { name: contactName || null, email: contactEmail || null },
        } as never,
        overrideAccess: true,
      });
      await mailLeads({ payload, site, what: "idea", title, path: `/collections/${COLLECTIONS.ideas}/${idea.id}` });
    },
    thanks: INTAKE_PATHS.ideasSent,
  };
}

async function customKind({ req: { payload }, site, form }: Asked & { form: string }): Promise<Kind | null> {
  const row = await payload.db.findOne<{ id: string; title: string; fields?: FormFieldRow[] | null }>({
    collection: COLLECTIONS.forms,
    where: { and: [{ id: { equals: form } }, { [TENANT_FIELD]: { equals: site.id } }] },
  });
  const fields = customFormFields(row?.fields ?? []);
  if (!row || fields.length === 0) return null;
  return {
    fields,
    store: async (answers) => {
      const labels = new Map(fields.map(({ name, label }) => [name, label]));
      const submissionData = Object.entries(answers)
        .filter(([, value]) => value !== "")
        .map(([name, value]) => ({ field: labels.get(name) ?? name, value }));
      const made = await payload.create({
        collection: COLLECTIONS.formSubmissions,
        data: { [TENANT_FIELD]: site.id, form: row.id, submissionData } as never,
        overrideAccess: true,
      });
      const path = `/collections/${COLLECTIONS.formSubmissions}/${made.id}`;
      await mailLeads({ payload, site, what: "form", title: row.title, path });
    },
    thanks: formThanksPath(String(row.id)),
  };
}
