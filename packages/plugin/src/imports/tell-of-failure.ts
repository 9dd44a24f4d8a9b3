import type { Payload } from "payload";
import { adminUrl } from "../mails/admin-url.ts";
import { mailLanguageOf } from "../mails/mail.ts";
import { sendMail } from "../mails/send-mail.ts";
import { pluginOptions } from "../plugin-options.ts";
import { message } from "../texts/text.ts";
import type { Feed } from "./feed-owners.ts";
import type { FeedProblem } from "./feed-problem.ts";

type Person = {
  email: string;
  tenants?: { tenant?: unknown; role?: string | null; organisations?: unknown[] | null }[] | null;
};

/** Writes to those who edit for the organisation; where there are none, to the leads of the cluster. */
export async function tellOfFailure({
  payload,
  feed,
  problem,
  detail,
}: {
  payload: Payload;
  feed: Feed;
  problem: FeedProblem;
  detail: string;
}): Promise<void> {
  for (const person of await responsibleFor({ payload, feed })) {
    const language = mailLanguageOf(person);
    const values = {
      organisation: feed.organisationName,
      cluster: feed.clusterName,
      label: feed.label,
      problem: message({ key: `feed-problem.${problem}`, language, values: { detail } }),
    };
    await sendMail({
      payload,
      to: person.email,
      language,
      mail: {
        subject: message({ key: "feed-mail.subject", language, values }),
        paragraphs: (["feed-mail.what", "feed-mail.stays", "feed-mail.do"] as const).map((key) => message({ key, language, values })),
        action: {
          label: message({ key: "feed-mail.action", language }),
          url: adminUrl({ payload, path: `/collections/organisations/${feed.organisationId}` }),
        },
      },
    });
  }
}

async function responsibleFor({ payload, feed }: { payload: Payload; feed: Feed }): Promise<Person[]> {
  const { docs } = await payload.find({
    collection: pluginOptions(payload).usersSlug as "users",
    where: { "tenants.tenant": { equals: feed.tenantId } },
    depth: 0,
    pagination: false,
    overrideAccess: true,
  });
  const people = docs as unknown as Person[];
  const rowsOf = (person: Person) => (person.tenants ?? []).filter(({ tenant }) => String(tenant) === feed.tenantId);
  const editors = people.filter((person) =>
    rowsOf(person).some(({ organisations }) => organisations?.some((id) => String(id) === feed.organisationId)),
  );
  return editors.length > 0 ? editors : people.filter((person) => rowsOf(person).some(({ role }) => role === "communication-lead"));
}
