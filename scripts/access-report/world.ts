import { COLLECTIONS } from "@klynge/plugin";
import type { CollectionSlug, Payload, TypedUser } from "payload";
import sharp from "sharp";

type Data = Record<string, unknown>;

/**
 * Whose a document is: of the village or the association that the two editors write for, the municipality contact's own
 * work, of the cluster but of none of them, and of another cluster.
 */
export const COLUMNS = ["village", "organisation", "municipality", "other", "foreign"] as const;
export type Column = (typeof COLUMNS)[number];

export const GUARDED = [...Object.values(COLLECTIONS), "users"] as const;
export type Guarded = (typeof GUARDED)[number];

/** Everybody the table tells of; `neighbour` leads the other cluster, `both` also edits the village. */
export const PEOPLE = [
  "secretariat",
  "lead",
  "village editor",
  "organisation editor",
  "municipality",
  "neighbour",
  "both",
  "nobody",
] as const;
export type Person = (typeof PEOPLE)[number];

export type World = {
  payload: Payload;
  users: Readonly<Record<Person, TypedUser>>;
  /** One document of each collection in each column; the cluster itself is the same in the first four. */
  id: (collection: Guarded, column: Column) => string;
  /** What a document of the column is made from: published, with names nobody else has. */
  data: (collection: Guarded, column: Column) => Data;
  picture: { name: string; mimetype: string; data: Buffer; size: number };
  /** One more document of a column that may be deleted: the same one until it is. */
  spare: (collection: Guarded, column: Column) => Promise<string>;
};

export const PASSWORD = "klynge-access-report";

const inCluster = (column: Column) => (column === "foreign" ? "vestrum" : "mols");

/** Two clusters and something of everything in every column. */
export async function createWorld(payload: Payload): Promise<World> {
  const create = async (collection: string, data: Data, file?: World["picture"]): Promise<string> => {
    const options = { collection: collection as CollectionSlug, data: data as never, depth: 0, ...(file && { file }) };
    return String((await payload.create(options)).id);
  };
  let made = 0;
  const name = (what: string) => {
    made += 1;
    return `${what} ${made}`;
  };
  const cluster = (slug: string, status: string) => ({ name: name("Klynge"), slug, kind: "cluster", status, theme: THEME });
  const clusters = {
    mols: await create("clusters", cluster("mols", "live")),
    vestrum: await create("clusters", cluster("vestrum", "live")),
  };
  const tenantOf = (column: Column) => clusters[inCluster(column)];

  const published = (column: Column, data: Data) => ({ tenant: tenantOf(column), _status: "published", ...data });
  const villages = {} as Record<Column, string>;
  for (const column of COLUMNS) villages[column] = await create("villages", published(column, { name: name("Landsby") }));
  const organisation = await create("organisations", published("organisation", { name: name("Forening") }));

  const member = (row: Data, foreign: Data[] = []) => ({ tenants: [{ tenant: clusters.mols, ...row }, ...foreign] });
  const leadThere = { tenant: clusters.vestrum, role: "communication-lead" };
  const accounts: Record<Person, Data> = {
    secretariat: { role: "secretariat" },
    lead: member({ role: "communication-lead" }),
    "village editor": member({ role: "editor", villages: [villages.village] }),
    "organisation editor": member({ role: "editor", organisations: [organisation] }),
    municipality: member({ role: "municipality" }),
    neighbour: { tenants: [leadThere] },
    both: member({ role: "editor", villages: [villages.village] }, [leadThere]),
    nobody: {},
  };
  const users = {} as Record<Person, TypedUser>;
  for (const person of PEOPLE) {
    const email = `${person.replaceAll(" ", "-")}@example.org`;
    const id = await create("users", { name: person, email, password: PASSWORD, ...accounts[person] });
    users[person] = { ...(await payload.findByID({ collection: "users", id, depth: 0 })), collection: "users" } as TypedUser;
  }

  const authors: Record<Column, string> = {
    village: String(users["village editor"].id),
    organisation: String(users["organisation editor"].id),
    municipality: String(users.municipality.id),
    other: String(users.lead.id),
    foreign: String(users.neighbour.id),
  };
  const picture = await createPicture();
  const file = {} as Record<"mols" | "vestrum", string>;
  const form = {} as Record<"mols" | "vestrum", string>;
  for (const column of ["other", "foreign"] as const) {
    file[inCluster(column)] = await create("media", { tenant: tenantOf(column), ...PICTURE_DATA }, named(picture, name("billede")));
  }

  const ofColumn = (column: Column) => ({
    createdBy: authors[column],
    villages: ["village", "other", "foreign"].includes(column) ? [villages[column]] : [],
    organisation: column === "organisation" ? organisation : null,
  });
  const data = (collection: Guarded, column: Column): Data => {
    const { createdBy, ...ties } = ofColumn(column);
    const content = (fields: Data) => published(column, { createdBy, ...fields });
    switch (collection) {
      case "clusters":
        return cluster(name("klynge"), "archived");
      case "villages":
        return content({ name: name("Landsby") });
      case "pages":
        return content({ title: name("Side"), layout: [] });
      case "news":
        return content({ title: name("Nyhed"), body: TEXT, ...ties, fromMunicipality: column === "municipality" });
      case "events":
        return content({ title: name("Arrangement"), start: "2026-05-01T17:00:00.000Z", ...ties });
      case "places":
        return content({ name: name("Sted"), village: ties.villages[0] ?? null });
      case "organisations":
        return content({ name: name("Forening"), villages: ties.villages });
      case "groups":
        return content({ name: name("Gruppe") });
      case "documents":
        return content({ title: name("Referat"), file: file[inCluster(column)] });
      case "media":
        return { tenant: tenantOf(column), createdBy, ...PICTURE_DATA };
      case "redirects":
        return { tenant: tenantOf(column), from: `/${name("gammel").replace(" ", "-")}/`, to: { type: "custom", url: "/ny/" } };
      case "ideas":
        return { tenant: tenantOf(column), title: name("Idé"), body: "Et shelter" };
      case "forms":
        return { tenant: tenantOf(column), title: name("Formular"), fields: [{ blockType: "text", name: "navn", label: "Navn" }] };
      case "form-submissions":
        return { tenant: tenantOf(column), form: form[inCluster(column)], submissionData: [] };
      case "event-submissions":
        return { tenant: tenantOf(column), title: name("Indsendt"), status: "waiting", answers: {} };
      case "preview-links": {
        const hash = name("mærke");
        return { tenant: tenantOf(column), collectionSlug: "news", documentId: "1", hash, expiresAt: "2099-01-01T00:00:00.000Z" };
      }
      case "releases":
        return { tenant: tenantOf(column), status: "succeeded", startedAt: "2026-05-01T10:00:00.000Z" };
      case "announcements":
        return announcement({ title: name("Meddelelse"), cluster: tenantOf(column) });
      case "audit-log":
        return { tenant: [tenantOf(column)], action: "create", title: name("Hændelse") };
      case "users": {
        const role = column === "municipality" ? "municipality" : "editor";
        const email = `${name("person").replace(" ", "-")}@example.org`;
        return { name: email, email, password: PASSWORD, tenants: [{ tenant: tenantOf(column), role }] };
      }
    }
  };
  const add = (collection: Guarded, column: Column) =>
    create(collection, data(collection, column), collection === "media" ? named(picture, name("billede")) : undefined);

  const spares = new Map<string, string>();
  for (const column of ["other", "foreign"] as const) form[inCluster(column)] = await add("forms", column);
  const samples = new Map<string, string>();
  for (const collection of GUARDED) {
    for (const column of COLUMNS) samples.set(`${collection}/${column}`, await sample(collection, column));
  }
  async function sample(collection: Guarded, column: Column): Promise<string> {
    if (collection === "clusters") return tenantOf(column);
    if (collection === "villages") return villages[column];
    if (collection === "organisations" && column === "organisation") return organisation;
    if (collection === "users" && column !== "other" && column !== "foreign") return authors[column];
    return add(collection, column);
  }
  return {
    payload,
    users,
    id: (collection, column) => samples.get(`${collection}/${column}`) ?? "",
    data,
    get picture() {
      return named(picture, name("billede"));
    },
    spare: async (collection, column) => {
      const key = `${collection}/${column}`;
      const id = spares.get(key);
      if (id && (await payload.count({ collection: collection as "pages", where: { id: { equals: id } } })).totalDocs > 0) return id;
      spares.set(key, await add(collection, column));
      return String(spares.get(key));
    },
  };
}

/** One that is current, to the cluster alone. */
const announcement = ({ title, cluster }: { title: string; cluster: string }): Data => ({
  title,
  place: "admin",
  level: "info",
  start: "2026-01-01T00:00:00.000Z",
  audience: "some",
  clusters: [cluster],
  _status: "published",
});

export const THEME = { color: "#1f5f4a", accent: "#d98324" };
const PICTURE_DATA = { alt: "Havnen", license: "own", credit: "Foreningen", consent: "nobody" };
const TEXT = {
  root: {
    type: "root",
    format: "",
    indent: 0,
    version: 1,
    direction: "ltr",
    children: [
      {
        type: "paragraph",
        format: "",
        indent: 0,
        version: 1,
        direction: "ltr",
        textFormat: 0,
        children: [{ type: "text", version: 1, text: "Tekst", detail: 0, format: 0, mode: "normal", style: "" }],
      },
    ],
  },
};

const named = (picture: World["picture"], name: string): World["picture"] => ({ ...picture, name: `${name.replace(" ", "-")}.png` });

async function createPicture(): Promise<World["picture"]> {
  const image = { create: { width: 8, height: 8, channels: 3 as const, background: "#3a7" } };
  const data = await sharp(image).png().toBuffer();
  return { name: "billede.png", mimetype: "image/png", data, size: data.length };
}
