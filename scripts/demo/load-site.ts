import { blockData } from "./blocks.ts";
import { eventTimes, instantIn } from "./calendar.ts";
import type { Create } from "./create-document.ts";
import { articleTexts, withExampleNote } from "./example-note.ts";
import type { Pictures } from "./load-pictures.ts";
import { createPdf } from "./pdf.ts";
import type { PdfCover } from "./pdf-cover.ts";
import { createReferences, type References } from "./references.ts";
import { type LexicalDocument, richText } from "./rich-text.ts";
import type { DemoContact, DemoDocument, DemoSite, Markup } from "./types.ts";

interface Context {
  site: DemoSite;
  tenant: string;
  create: Create;
  now: Date;
  references: References;
  picture: (key: string) => string;
  image: (key: string | undefined) => { image?: string };
  text: (markup: Markup) => LexicalDocument;
  /** Creates a published document of the site and remembers it for those that follow. */
  add: (collection: string, document: { slug: string; [field: string]: unknown }) => Promise<void>;
  addFile: (slug: string, file: { title: string; paragraphs: readonly string[]; cover?: PdfCover }) => Promise<void>;
}

/** Creates everything a site holds. Gives back what its cluster is completed with, and how many documents there are. */
export async function loadSite({
  site,
  tenant,
  pictures,
  create,
  now,
}: {
  site: DemoSite;
  tenant: string;
  pictures: Pictures;
  create: Create;
  now: Date;
}): Promise<{ settings: object; created: number; references: References }> {
  let created = 0;
  const references = createReferences(site.slug);
  const picture = (key: string): string => {
    const id = pictures.get(key);
    if (id === undefined)
      throw new Error(`[demo] ${site.slug} shows the picture "${key}" — there is none of that name — correct scripts/demo/content`);
    return id;
  };
  const context: Context = {
    site,
    tenant,
    create,
    now,
    references,
    picture,
    image: (key) => (key === undefined ? {} : { image: picture(key) }),
    text: (markup) => richText({ markup, resolve: references.lexical }),
    add: async (collection, document) => {
      const id = await create({ collection, label: `${site.slug}/${document.slug}`, data: { tenant, _status: "published", ...document } });
      references.add(collection, document.slug, id);
      created += 1;
    },
    addFile: async (slug, content) => {
      const data = createPdf(content);
      const file = { name: `${slug}.pdf`, mimetype: "application/pdf", data, size: data.length };
      references.add("files", slug, await create({ collection: "media", label: file.name, data: { tenant }, file }));
    },
  };
  for (const load of [loadVillages, loadPlaces, loadOrganisations, loadGroups, loadDocuments, loadNews, loadEvents, loadForms, loadPages])
    await load(context);
  return { settings: settingsOf(context), created, references };
}

async function loadVillages({ site, add, text, image }: Context): Promise<void> {
  for (const { text: description, picture, ...village } of site.villages) {
    await add("villages", { ...village, description: text(description), ...image(picture) });
  }
}

async function loadPlaces({ site, references, add, text, image }: Context): Promise<void> {
  for (const { text: description, picture, village, booking, ...place } of site.places) {
    await add("places", {
      ...place,
      village: references.id("villages", village),
      description: text(withExampleNote({ collection: "places", text: description })),
      ...(booking && { booking: { text: booking.text, contact: publicContact(booking.contact) } }),
      ...image(picture),
    });
  }
}

async function loadOrganisations({ site, references, add, text, image }: Context): Promise<void> {
  for (const { text: description, picture, villages, contact, ...organisation } of site.organisations) {
    await add("organisations", {
      ...organisation,
      villages: references.ids("villages", villages),
      contact: publicContact(contact),
      description: text(withExampleNote({ collection: "organisations", text: description })),
      ...image(picture),
    });
  }
}

async function loadGroups({ site, add, text, image }: Context): Promise<void> {
  for (const { text: description, picture, contact, ...group } of site.groups) {
    await add("groups", {
      ...group,
      contact: publicContact(contact),
      description: text(withExampleNote({ collection: "groups", text: description })),
      ...image(picture),
    });
  }
}

/** What has a front page, and what stands on it. */
const PRINTED: Partial<Record<DemoDocument["kind"], string>> = {
  "master-plan": "Udviklingsplan",
  "idea-catalogue": "Idékatalog",
  report: "Rapport",
};

async function loadDocuments({ site, references, now, add, addFile }: Context): Promise<void> {
  for (const { day, paragraphs, ...document } of site.documents) {
    const { color, accent } = site.theme;
    const kind = PRINTED[document.kind];
    const { title, description = paragraphs[1] } = document;
    await addFile(document.slug, { title, paragraphs, ...(kind && { cover: { kind, name: site.name, color, accent } }) });
    await add("documents", {
      ...document,
      description,
      date: instantIn({ days: day, time: "12:00", now }),
      file: references.id("files", document.slug),
    });
  }
}

async function loadNews({ site, references, now, add, text, image }: Context): Promise<void> {
  for (const [index, { day, picture, villages, source, share, ...article }] of site.news.entries()) {
    const { excerpt, body } = articleTexts({ excerpt: article.excerpt, body: article.body, ...(source && { source }) });
    await add("news", {
      slug: article.slug,
      title: article.title,
      excerpt,
      body: text(body),
      publishedAt: instantIn({ days: day, time: PUBLISHING_TIMES[index % PUBLISHING_TIMES.length] ?? "09:00", now }),
      villages: references.ids("villages", villages),
      ...(article.organisation && { organisation: references.id("organisations", article.organisation) }),
      share: share ?? "cluster",
      ...image(picture),
    });
  }
}

const PUBLISHING_TIMES = ["07:30", "16:10", "20:45", "09:00", "12:20"];

async function loadEvents({ site, references, now, add, text, image }: Context): Promise<void> {
  for (const event of site.events) {
    const { start, end, allDay, rule, exceptions } = eventTimes({ event, now });
    await add("events", {
      slug: event.slug,
      title: event.title,
      description: text(withExampleNote({ collection: "events", text: event.text })),
      start,
      end,
      allDay,
      recurrence: { rule, exceptions: exceptions.map((date) => ({ date })) },
      villages: references.ids("villages", event.villages),
      category: event.category,
      audience: event.audience ?? [],
      status: event.status ?? "confirmed",
      listing: event.listing ?? "main",
      share: event.share ?? "cluster",
      locationText: event.locationText,
      onlineUrl: event.onlineUrl,
      ...(event.place && { place: references.id("places", event.place) }),
      ...(event.organisation && { organisation: references.id("organisations", event.organisation) }),
      ...image(event.picture),
    });
  }
}

async function loadPages({ site, references, add, ...context }: Context): Promise<void> {
  for (const page of site.pages) {
    await add("pages", {
      slug: page.slug,
      title: page.title,
      ...(page.parent && { parent: references.id("pages", page.parent) }),
      layout: page.layout.map((block) => blockData({ block, context: { references, ...context } })),
      meta: { description: page.description },
    });
  }
}

async function loadForms({ site, references, tenant, create }: Context): Promise<void> {
  for (const { slug, title, questions, thanks } of site.forms ?? []) {
    const fields = questions.map(({ type: blockType, options, ...question }) => ({
      blockType,
      ...question,
      ...(options && { options: options.map((label) => ({ label })) }),
    }));
    const data = { tenant, title, fields, confirmationText: thanks };
    references.add("forms", slug, await create({ collection: "forms", label: `${site.slug}/${slug}`, data }));
  }
}

function settingsOf({ site, references, picture }: Context): object {
  const { color, accent, hero } = site.theme;
  return {
    accepts: site.accepts ?? { events: false, ideas: false },
    theme: { color, accent, logo: picture("logo"), hero: picture(hero) },
    menu: site.menu.map(({ children = [], ...item }) => ({ ...references.link(item), children: children.map(references.link) })),
  };
}

function publicContact(contact: DemoContact): object {
  return { ...contact, public: true };
}
