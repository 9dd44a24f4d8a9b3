import { readFile } from "node:fs/promises";
import { BLOCK_TYPES } from "@klynge/contract";
import { COLLECTIONS, CONTENT_COLLECTIONS, type KlyngePluginOptions, klyngePlugin, TENANT_COLLECTIONS } from "@klynge/plugin";
import type { CollectionConfig, Config, Field } from "payload";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { da, en } from "../../packages/plugin/src/texts/all.ts";

const OPTIONS: KlyngePluginOptions = { mediaDir: "/tmp/klynge-media", siteOrigin: ({ slug }) => `https://${slug}.example.org` };

const host = (config: Partial<Config> = {}): Config => ({ secret: "x", db: {} as Config["db"], sharp, ...config }) as Config;
const apply = async (config: Partial<Config> = {}, options: Partial<KlyngePluginOptions> = {}): Promise<Config> =>
  klyngePlugin({ ...OPTIONS, ...options })(host(config));

describe("the options", () => {
  it.each([
    ["nothing", undefined, "options"],
    ["no siteOrigin", { mediaDir: "/x" }, "siteOrigin"],
    ["a text for siteOrigin", { ...OPTIONS, siteOrigin: "https://x.dk" }, "siteOrigin"],
    ["no mediaDir", { siteOrigin: OPTIONS.siteOrigin }, "mediaDir"],
    ["a relative mediaDir", { ...OPTIONS, mediaDir: "media" }, "mediaDir"],
    ["a misspelt option", { ...OPTIONS, wakePublsher: () => {} }, "wakePublsher"],
    ["a limit of nothing", { ...OPTIONS, maxUploadBytes: 0 }, "maxUploadBytes"],
    ["a slug that is none", { ...OPTIONS, usersSlug: "My Users" }, "usersSlug"],
    ["no function to publish with", { ...OPTIONS, publish: true }, "publish"],
  ])("are refused with one clear error: %s", (_what, options, named) => {
    expect(() => klyngePlugin(options as never)).toThrow(new RegExp(`^\\[plugin\\] .* — .*${named}.* — .*`));
  });

  it("name everything that is wrong at once", () => {
    expect(() => klyngePlugin({ mediaDir: 1, maxUploadBytes: "x" } as never)).toThrow(/siteOrigin.*mediaDir.*maxUploadBytes/);
  });

  it("stand in the README, each with its default", async () => {
    const readme = await readFile("packages/plugin/README.md", "utf8");
    for (const option of [
      "siteOrigin",
      "mediaDir",
      "usersSlug",
      "maxUploadBytes",
      "cmsUrl",
      "clientAddress",
      "previewUrl",
      "publish",
      "unpublish",
      "wakePublisher",
    ]) {
      expect(readme).toMatch(new RegExp(`^\\| \`${option}\` +\\|`, "m"));
    }
  });
});

describe("the host's config", () => {
  it.each(Object.values(COLLECTIONS))("may not have a collection %s of its own", async (slug) => {
    await expect(apply({ collections: [{ slug, fields: [] }] })).rejects.toThrow(new RegExp(`\\[plugin\\].*collection ${slug}.*rename`));
  });

  it("needs sharp", async () => {
    await expect(klyngePlugin(OPTIONS)({ ...host(), sharp: undefined as never })).rejects.toThrow(/\[plugin\].*sharp.*buildConfig/);
  });

  it("names documents by text", async () => {
    const { onInit } = await apply();
    await expect(onInit?.({ db: { defaultIDType: "number" }, collections: {} } as never)).rejects.toThrow(/\[plugin\].*idType: "uuid"/);
  });

  it("lets people sign in where the plugin expects them", async () => {
    await expect(apply({ admin: { user: "staff" }, collections: [{ slug: "staff", auth: true, fields: [] }] })).rejects.toThrow(
      /usersSlug: "staff"/,
    );
    await expect(apply({ collections: [{ slug: "users", fields: [] }] })).rejects.toThrow(
      /nobody can sign in through the collection users/,
    );
  });

  it("keeps its own collections, plugins' work, languages, hooks, jobs and rules", async () => {
    const readOwn = { name: { equals: "x" } };
    const onInit = () => {};
    const config = await apply(
      {
        admin: { user: "staff", meta: { titleSuffix: " — Vært" } },
        collections: [
          { slug: "recipes", fields: [{ name: "title", type: "text" }] },
          {
            slug: "staff",
            auth: { tokenExpiration: 60 },
            labels: { singular: "Ansat", plural: "Ansatte" },
            access: { read: () => readOwn, create: () => false, admin: () => true },
            hooks: { beforeValidate: [({ data }) => data] },
            fields: [
              { name: "name", type: "text" },
              { name: "phone", type: "text" },
            ],
          },
        ],
        i18n: { fallbackLanguage: "en", translations: { da: { mine: { a: "b" } } } as never },
        jobs: { tasks: [{ slug: "mine", handler: () => ({ output: {} }) } as never], access: { run: () => true } },
        upload: { limits: { fileSize: 5 } },
        onInit,
      },
      { usersSlug: "staff" },
    );
    expect(config.admin).toMatchObject({ user: "staff", meta: { titleSuffix: " — Vært" } });
    const slugs = (config.collections ?? []).map(({ slug }) => slug);
    expect(slugs).toEqual(expect.arrayContaining(["recipes", "staff", ...Object.values(COLLECTIONS)]));
    expect(slugs).not.toContain("users");
    expect(new Set(slugs).size).toBe(slugs.length);
    const staff = find(config, "staff");
    expect(staff).toMatchObject({ auth: { tokenExpiration: 60 }, labels: { singular: "Ansat" } });
    expect(names(staff.fields)).toEqual(["name", "phone", "role", "tenants", "language", "lastSignInAt"]);
    expect(staff.hooks?.beforeValidate?.length).toBeGreaterThan(1);
    const user = { id: "1", collection: "staff", role: "secretariat" };
    expect(await staff.access?.create?.({ req: { user } } as never)).toBe(false);
    expect(JSON.stringify(await staff.access?.read?.({ req: { user } } as never))).toBe(JSON.stringify(readOwn));
    expect(config.i18n).toMatchObject({ fallbackLanguage: "en", translations: { da: { mine: { a: "b" } } } });
    expect(config.jobs?.tasks?.map((task) => task.slug)).toContain("mine");
    expect(config.upload?.limits?.fileSize).toBe(5);
  });

  it("does not count people of another collection as anybody", async () => {
    const config = await apply({ collections: [{ slug: "customers", auth: true, fields: [] }] });
    const stranger = { id: "1", collection: "customers", role: "secretariat", tenants: [{ tenant: "1", role: "communication-lead" }] };
    for (const slug of [...Object.values(COLLECTIONS), "users"]) {
      for (const [operation, rule] of Object.entries(find(config, slug).access ?? {})) {
        if (operation === "admin") continue;
        expect(await (rule as (args: unknown) => unknown)({ req: { user: stranger } }), `${operation} ${slug}`).toBe(false);
      }
    }
  });

  it("speaks Danish first where it has not chosen", async () => {
    const { i18n } = await apply();
    expect(i18n?.fallbackLanguage).toBe("da");
    expect(Object.keys(i18n?.supportedLanguages ?? {})).toEqual(["da", "en"]);
    const words = i18n?.translations as Record<string, Record<string, Record<string, string>>>;
    expect(words.da?.["plugin-redirects"]?.fromUrl).toBe("Gammel adresse");
    expect(words.da?.["plugin-multi-tenant"]?.["nav-tenantSelector-label"]).toBe("Klynge");
    expect(JSON.stringify(words.da)).not.toMatch(/tenant"?:"?[^"]*(Lejer|Tenant)/);
  });
});

describe("the collections", () => {
  const collections = async () =>
    (await apply()).collections?.filter(({ slug }) => Object.values<string>(COLLECTIONS).includes(slug)) ?? [];

  it("hold the fields that others rely on", async () => {
    const config = await apply();
    for (const [slug, expected] of Object.entries(FIELDS)) {
      expect(paths(find(config, slug).fields), slug).toEqual(expect.arrayContaining(expected.split(" ")));
    }
  });

  it("belong to one cluster each, unless they are the clusters", async () => {
    for (const { slug, fields } of await collections()) {
      expect(names(fields).includes("tenant"), slug).toBe([...TENANT_COLLECTIONS, "audit-log"].includes(slug));
    }
  });

  it("keep drafts and versions of what editors write", async () => {
    for (const { slug, versions } of await collections()) {
      const drafts = { autosave: { interval: 2_000, showSaveDraftButton: true } };
      const ofContent = (CONTENT_COLLECTIONS as readonly string[]).includes(slug) ? { drafts, maxPerDoc: 50 } : undefined;
      expect(versions, slug).toEqual(slug === "announcements" ? { drafts: true, maxPerDoc: 20 } : ofContent);
    }
  });

  it("have every block of the contract, and no other", async () => {
    const layout = find(await apply(), "pages").fields.find((field) => "name" in field && field.name === "layout");
    expect((layout as { blocks: { slug: string }[] }).blocks.map((block) => block.slug)).toEqual(BLOCK_TYPES);
  });

  it("are labelled in both languages, down to the last choice", async () => {
    const missing: string[] = [];
    for (const collection of await collections()) {
      if (!isText(collection.labels?.singular) || !isText(collection.labels?.plural)) missing.push(collection.slug);
      if (!isText(collection.admin?.group)) missing.push(`${collection.slug}: group`);
      missing.push(...unlabelled(collection.fields, collection.slug));
    }
    expect(missing).toEqual([]);
  });
});

describe("the texts", () => {
  it("have the same keys in Danish and English, and none is empty", () => {
    expect(Object.keys(en)).toEqual(Object.keys(da));
    for (const texts of [da, en]) expect(Object.values(texts).filter((text) => text.trim() === "")).toEqual([]);
  });

  it("take the same values in both", () => {
    const values = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort();
    for (const key of Object.keys(da) as (keyof typeof da)[]) expect(values(en[key]), key).toEqual(values(da[key]));
  });
});

const FIELDS: Record<string, string> = {
  clusters:
    "name slug kind status tagline description municipality population phase timezone theme.color theme.accent theme.logo theme.hero domains.host domains.primary contact.email contact.phone contact.address facebookUrl steeringGroup.name steeringGroup.role steeringGroup.organisation steeringGroup.email steeringGroup.emailPublic menu.label menu.type menu.reference menu.url menu.children.label menu.children.type menu.children.reference menu.children.url",
  villages: "tenant name slug description image location population",
  pages: "tenant title slug parent layout meta.title meta.description meta.image",
  news: "tenant title slug publishedAt excerpt body image villages share meta.title meta.description meta.image",
  events:
    "tenant title slug description image start end allDay timezone recurrence.rule recurrence.exceptions.date recurrence.additions.date place locationText onlineUrl villages organisation category status listing share source uid sequence",
  places:
    "tenant name slug kind description image village address location capacity facilities booking.text booking.url booking.contact.name booking.contact.email booking.contact.phone booking.contact.public",
  organisations:
    "tenant name slug kind description image villages contact.name contact.email contact.phone contact.public website calendarFeeds.url calendarFeeds.label",
  groups: "tenant name slug focus description image contact.name contact.email contact.phone contact.public volunteersWanted status",
  documents: "tenant title slug kind file date",
  media: "tenant alt credit license licenseVersion sourceUrl consent",
  redirects: "tenant from to.type to.reference to.url",
  "preview-links": "tenant collectionSlug documentId hash expiresAt revokedAt createdBy",
  releases: "tenant status startedAt duration pages written cause error",
  "audit-log":
    "action actorId actorName actorEmail actorRole subjectCollection subjectId title tenant changedFields details ip agent createdAt",
  users: "name language lastSignInAt role tenants.tenant tenants.role tenants.villages tenants.organisations",
};

function find(config: Config, slug: string): CollectionConfig {
  const collection = config.collections?.find((candidate) => candidate.slug === slug);
  if (!collection) throw new Error(`no collection ${slug}`);
  return collection;
}

const names = (fields: readonly Field[]): string[] => fields.flatMap((field) => ("name" in field && field.name ? [field.name] : []));

function paths(fields: readonly Field[], prefix = ""): string[] {
  return fields.flatMap((field) => {
    const path = "name" in field && field.name ? `${prefix}${field.name}` : null;
    const below = "fields" in field ? paths(field.fields, path ? `${path}.` : prefix) : [];
    return path ? [path, ...below] : below;
  });
}

/** What an editor reads of a field, wherever it is not in both languages. Fields of Payload's plugins look up their own words. */
function unlabelled(fields: readonly Field[], path: string): string[] {
  return fields.flatMap((field): string[] => {
    if (field.type === "ui" || isHidden(field)) return [];
    if (!("name" in field) || !field.name) return "fields" in field ? unlabelled(field.fields, path) : [];
    const here = `${path}.${field.name}`;
    const label = "label" in field ? field.label : undefined;
    const own = isText(label) || typeof label === "function" || label === false ? [] : [here];
    const { description } = (field.admin ?? {}) as { description?: unknown };
    if (description !== undefined && !isText(description)) own.push(`${here}: description`);
    if ("options" in field) {
      for (const option of field.options) {
        if (typeof option === "string" || !(isText(option.label) || typeof option.label === "function"))
          own.push(`${here}: ${String(option)}`);
      }
    }
    if ("blocks" in field) {
      for (const block of field.blocks) own.push(...unlabelled(block.fields, `${here}.${block.slug}`));
    }
    return "fields" in field ? [...own, ...unlabelled(field.fields, here)] : own;
  });
}

/** What no form shows needs no words. */
function isHidden({ admin }: Field): boolean {
  return (admin as { hidden?: unknown } | undefined)?.hidden === true;
}

function isText(value: unknown): boolean {
  const text = value as { da?: unknown; en?: unknown } | null | undefined;
  return typeof text === "object" && typeof text?.da === "string" && typeof text.en === "string" && text.da !== "" && text.en !== "";
}
