import { randomBytes } from "node:crypto";
import { type CollectionSlug, createLocalReq, type Payload, type PayloadRequest } from "payload";
import { CHECKED_ACCOUNT_CHANGE } from "../access/guard-accounts.ts";
import { noteAudit } from "../audit/note-audit.ts";
import { AUDITED_ELSEWHERE } from "../audit/with-audit.ts";
import { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import type { ClusterRow } from "../snapshot/rows.ts";
import { allOrNothing, type WayBack } from "./all-or-nothing.ts";
import { type CheckedInput, checkInput } from "./check-input.ts";
import { checkLogo } from "./check-logo.ts";
import { copySite } from "./copy-site.ts";
import type { LogoFile, NewClusterInput } from "./input.ts";
import { addLead, tellLead } from "./invite-lead.ts";
import { digestOf, type Starter } from "./passages.ts";
import { removeCluster } from "./remove-cluster.ts";
import { layStarterSite, layVillages } from "./starter-site.ts";
import { type Place, starterTexts } from "./starter-texts.ts";
import { createWriter } from "./writer.ts";

export type NewCluster = {
  id: string;
  slug: string;
  name: string;
  /** Where the site lives, or will live once it is opened. */
  url: string;
  isLive: boolean;
  /** True where the site was to open at once and could not be opened. Everything else is there, and the lead was told. */
  isHeldBack: boolean;
  /** How many documents were made, by collection. */
  made: Record<string, number>;
  lead: { email: string; isNew: boolean };
};

/**
 * Makes a cluster: its villages, a first site or a copy of another cluster's, its look, and an invitation to its lead; the
 * site is live or held as a draft. All or nothing: where any step fails, also the mail, nothing of it is left in the
 * database or among the files. The mail goes when all is stored, so that its link works; after it nothing is taken back.
 *
 * @param req the request of whoever asks; the audit log names its user. The caller has seen to it that they may.
 * @throws {NewClusterRefused} where the input cannot be used; nothing was written then
 * @example await createNewCluster({ payload, input: { name: "Mols", municipality: "Syddjurs", villages: ["Knebel"], lead: { email }, live: true } })
 */
export async function createNewCluster({
  payload,
  req: outer,
  input: given,
  logo,
  now = Date.now(),
}: {
  payload: Payload;
  req?: PayloadRequest;
  input: NewClusterInput;
  logo?: LogoFile | undefined;
  now?: number;
}): Promise<NewCluster> {
  const input = await checkInput({ payload, input: given, language: outer?.i18n?.language });
  if (logo) await checkLogo({ payload, logo, language: outer?.i18n?.language });
  const { name, slug, live } = input;
  const url = pluginOptions(payload).siteOrigin({ slug, kind: "cluster", domains: [] });
  const { id, made, lead } = await allOrNothing({
    payload,
    req: outer,
    run: async ({ req, undo }) => {
      // Told in one line of the log, instead of one for every page.
      Object.assign(req.context, CHECKED_ACCOUNT_CHANGE, { [AUDITED_ELSEWHERE]: true });
      const cluster = await createCluster({ req, undo, input });
      const tenant = cluster.id;
      const place: Place = { name: input.name, municipality: input.municipality, villages: input.villages };
      const writer = createWriter({ req, tenant });
      await layVillages({ writer, place });
      const settings = input.source
        ? await copySite({ writer, source: input.source, place })
        : { menu: await layStarterSite({ writer, place, now }) };
      const logoId = logo ? await storeLogo({ req, tenant, name: input.name, logo }) : null;
      const starter: Starter = { ...cluster.starter, documents: [aboutCluster({ tenant, place }), ...writer.documents] };
      const { hero, ...rest } = settings as { hero?: string };
      const theme = { ...themeOf(input), ...(hero ? { hero } : {}), ...(logoId ? { logo: logoId } : {}) };
      await updateCluster({ req, tenant, data: { ...rest, starter, theme } });
      await noteAudit({ req, action: "create", collection: COLLECTIONS.clusters, id: tenant, title: name, tenant });
      const added = await addLead({ req, undo, cluster: { id: tenant, name }, lead: input.lead });
      return { id: tenant, made: writer.made, lead: added };
    },
    confirm: ({ lead: added }) => tellLead({ payload, lead: added, cluster: name, url, isLive: live }),
  });
  const isLive = live && (await open({ payload, tenant: id }));
  return { id, slug, name, url, isLive, isHeldBack: live && !isLive, made, lead: { email: lead.email, isNew: lead.token !== null } };
}

/**
 * Opens the site, last of all: from then on the publisher takes it up. A cluster that cannot be opened stays a draft, because its lead
 * has been told of it.
 */
async function open({ payload, tenant }: { payload: Payload; tenant: string }): Promise<boolean> {
  try {
    const req = await createLocalReq({}, payload);
    Object.assign(req.context, { [AUDITED_ELSEWHERE]: true });
    await updateCluster({ req, tenant, data: { status: "live" } });
    return true;
  } catch (error) {
    payload.logger.error({
      err: error,
      msg: "[new-cluster] The cluster was made, but its site could not be opened — it is held as a draft — open it in the cluster's form",
    });
    // Without transactions the status may be there, and what was to follow from it not.
    await payload.db.updateOne({ collection: COLLECTIONS.clusters, where: { id: { equals: tenant } }, data: { status: "draft" } });
    return false;
  }
}

async function createCluster({ req, undo, input }: { req: PayloadRequest; input: CheckedInput } & WayBack) {
  const { payload } = req;
  const { name, slug, municipality, population, villages } = input;
  const place: Place = { name, municipality, villages };
  const starter: Starter = {
    nonce: randomBytes(12).toString("hex"),
    documents: [],
    ...(input.source ? { copiedFrom: input.source.name } : {}),
  };
  undo(() => removeCluster({ payload, slug, nonce: starter.nonce }));
  const data = {
    name,
    slug,
    kind: "cluster",
    status: "draft",
    municipality,
    population: population ?? null,
    tagline: starterTexts.tagline(place),
    description: starterTexts.description(place),
    phase: "establishment",
    theme: themeOf(input),
    accepts: { events: true, ideas: true },
    starter,
  };
  const made = (await payload.create({
    collection: COLLECTIONS.clusters as CollectionSlug,
    data: data as never,
    depth: 0,
    overrideAccess: true,
    req,
  })) as unknown as ClusterRow;
  return { id: String(made.id), starter };
}

async function updateCluster({ req, tenant, data }: { req: PayloadRequest; tenant: string; data: object }): Promise<void> {
  await req.payload.update({
    collection: COLLECTIONS.clusters as CollectionSlug,
    id: tenant,
    data: data as never,
    depth: 0,
    overrideAccess: true,
    req,
  });
}

async function storeLogo({
  req,
  tenant,
  name,
  logo,
}: {
  req: PayloadRequest;
  tenant: string;
  name: string;
  logo: LogoFile;
}): Promise<string> {
  const data = { tenant, alt: `Logo for ${name}`, license: "own", consent: "nobody" };
  const collection = COLLECTIONS.media as CollectionSlug;
  const made = await req.payload.create({ collection, data: data as never, file: { ...logo }, depth: 0, overrideAccess: true, req });
  return String(made.id);
}

function aboutCluster({ tenant, place }: { tenant: string; place: Place }) {
  const passages = [starterTexts.tagline(place), starterTexts.description(place)];
  return { collection: COLLECTIONS.clusters, id: tenant, passages: passages.map(digestOf) };
}

function themeOf({ color, accent, source }: CheckedInput): Record<string, unknown> {
  const copied = (source?.theme ?? {}) as { color?: string; accent?: string };
  const picked = { color: color ?? copied.color, accent: accent ?? copied.accent };
  return Object.fromEntries(Object.entries(picked).filter(([, value]) => value));
}
