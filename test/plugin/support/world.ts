import type { Payload } from "payload";
import { corrupt, create, createCluster, createFile, createPicture, createPublished, type Doc, PDF, update } from "./create.ts";
import { heading, internalLink, link, paragraph, root, upload } from "./lexical.ts";

/** Everything that residents must never read holds this word. */
export const SECRET = "HEMMELIG";

const secret = (what: string) => `${SECRET} ${what}`;
const body = (content: string) => root(paragraph(content));

/**
 * One cluster with something of everything, a neighbour, one that is not live, and the portal. Among it: drafts, held
 * dates, people who did not agree, and pointers into the neighbour as a faulty import might have left them.
 */
export async function createWorld(payload: Payload) {
  const neighbour = await createNeighbour(payload);
  const cluster = await createCluster(payload, {
    slug: "mols",
    name: "Mols i Udvikling",
    tagline: "24 landsbyer",
    description: "Vi gør det sammen.",
    municipality: "Syddjurs",
    population: 3000,
    phase: "vision",
    phaseStarts: { establishment: "2024-09-15T10:00:00.000Z", vision: "2025-05-31T22:30:00.000Z" },
    domains: [{ host: "mols.dk", primary: true }, { host: "www.mols.dk" }],
    contact: { email: "post@mols.example.org", phone: "86 00 00 00", address: "Bygaden 1" },
    facebookUrl: "https://facebook.com/mols",
    steeringGroup: [
      { name: "Forpersonen", role: "chair", organisation: "Borgerforeningen", email: "forperson@mols.example.org", emailPublic: true },
      { name: "Medlemmet", role: "member", email: `medlem@${SECRET}.example.org`, emailPublic: false },
    ],
  });
  const tenant = cluster.id;
  const picture = await createPicture(payload, { tenant, name: "havn.jpg", alt: "Havnen", credit: "Foreningen" });
  await createPicture(payload, { tenant, name: "ubrugt.jpg" });
  const pdf = await createFile(payload, { tenant, name: "helhedsplan.pdf", mimetype: "application/pdf", bytes: PDF });

  const village = await createPublished(payload, "villages", {
    tenant,
    name: "Knebel",
    slug: "knebel",
    description: body("En by ved vigen"),
    image: picture.id,
    location: [10.49, 56.21],
    population: 600,
  });
  const hiddenVillage = await create(payload, "villages", { tenant, name: secret("by"), slug: "skjult-by", _status: "draft" });
  const place = await createPublished(payload, "places", {
    tenant,
    name: "Molshallen",
    slug: "molshallen",
    kind: "hall",
    description: body("Med plads til mange"),
    village: hiddenVillage.id,
    address: "Hallen 2",
    location: [10.5, 56.2],
    capacity: 200,
    facilities: ["wifi", "kitchen"],
    booking: {
      text: "Ring i god tid",
      url: "https://booking.example.org/",
      contact: { name: secret("vært"), email: `vaert@${SECRET}.example.org`, phone: secret("tlf"), public: false },
    },
  });
  const hiddenPlace = await create(payload, "places", {
    tenant,
    name: secret("sted"),
    slug: "skjult-sted",
    kind: "hall",
    _status: "draft",
  });
  const organisation = await createPublished(payload, "organisations", {
    tenant,
    name: "Borgerforeningen",
    slug: "borgerforeningen",
    kind: "association",
    description: body("For alle"),
    villages: [village.id, hiddenVillage.id],
    website: "https://borger.example.org/",
    contact: { name: "Formanden", email: "formand@borger.example.org", phone: "86 11 11 11", public: true },
  });
  await createPublished(payload, "groups", {
    tenant,
    name: "Stigruppen",
    slug: "stigruppen",
    focus: "Stier",
    description: body("Vi laver stier"),
    contact: { name: secret("tovholder"), email: `tovholder@${SECRET}.example.org`, public: false },
    volunteersWanted: true,
    status: "active",
  });
  const document = await createPublished(payload, "documents", {
    tenant,
    title: "Helhedsplan",
    slug: "helhedsplan",
    kind: "master-plan",
    file: pdf.id,
    date: "2026-03-01T12:00:00.000Z",
  });
  await create(payload, "documents", { tenant, title: secret("plan"), slug: "udkast", kind: "minutes", file: pdf.id, _status: "draft" });

  const { article, draftArticle } = await createNews(payload, { tenant, village, hiddenVillage, picture, organisation });
  const series = await createEvents(payload, { tenant, village, place, hiddenPlace, organisation });
  const pages = await createPages(payload, { tenant, picture, pdf, village, hiddenVillage, article, draftArticle, document });
  await createRedirects(payload, { tenant, article, draftArticle, document });

  const scene = {
    neighbour,
    cluster,
    picture,
    village,
    hiddenVillage,
    place,
    hiddenPlace,
    organisation,
    document,
    article,
    draftArticle,
    series,
  };
  await corruptPointers(payload, { ...scene, pages });
  await create(payload, "users", {
    email: `bruger@${SECRET}.example.org`.toLowerCase(),
    password: "long-enough-1",
    name: secret("bruger"),
    role: "secretariat",
  });
  await createCluster(payload, { slug: "paa-vej", name: secret("klynge"), status: "draft" });
  await createCluster(payload, { slug: "netvaerket", name: "Netværket", kind: "network" });
  return { ...scene, pages };
}

async function createNeighbour(payload: Payload) {
  const cluster = await createCluster(payload, {
    slug: "vestrum",
    name: "VestRum",
    municipality: "Ringkøbing-Skjern",
    population: 5000,
    phase: "mapping",
  });
  const tenant = cluster.id;
  const picture = await createPicture(payload, { tenant, name: `${SECRET}.jpg`, alt: secret("billede"), credit: secret("fotograf") });
  const pdf = await createFile(payload, { tenant, name: `${SECRET}.pdf`, mimetype: "application/pdf", bytes: PDF });
  const village = await createPublished(payload, "villages", { tenant, name: "Stadil", slug: "stadil" });
  const place = await createPublished(payload, "places", { tenant, name: secret("hal"), slug: "hemmelig-hal", kind: "hall" });
  const page = await createPublished(payload, "pages", { tenant, title: secret("side"), slug: "hemmelig-side" });
  const article = await createPublished(payload, "news", {
    tenant,
    title: secret("nyhed"),
    slug: "hemmelig-nyhed",
    publishedAt: "2026-04-01T10:00:00.000Z",
    body: body(secret("tekst")),
  });
  return { cluster, picture, pdf, village, place, page, article };
}

async function createNews(
  payload: Payload,
  {
    tenant,
    village,
    hiddenVillage,
    picture,
    organisation,
  }: Record<"village" | "hiddenVillage" | "picture" | "organisation", Doc> & { tenant: string },
) {
  const draftArticle = await create(payload, "news", {
    tenant,
    title: secret("kladde"),
    slug: "kladde",
    publishedAt: "2026-04-02T10:00:00.000Z",
    body: body(secret("kladde")),
    _status: "draft",
  });
  const article = await createPublished(payload, "news", {
    tenant,
    title: "Åben havn",
    slug: "aaben-havn",
    publishedAt: "2026-04-20T08:00:00.000Z",
    excerpt: "Kom og se",
    image: picture.id,
    villages: [village.id, hiddenVillage.id],
    share: "network",
    meta: { title: "Åben havn på Mols", description: "Alle er velkomne", image: picture.id },
    body: root(
      heading("h2", "Program"),
      paragraph("Læs ", internalLink("news", draftArticle.id, "den anden nyhed"), " og ", link("https://example.org/", "mere")),
      upload(picture.id),
    ),
  });
  await update(payload, "news", article.id, { title: secret("nyere udkast"), body: body(secret("nyere udkast")), _status: "draft" }, true);
  await createPublished(payload, "news", {
    tenant,
    title: secret("senere"),
    slug: "senere",
    publishedAt: "2026-05-03T08:00:00.000Z",
    body: body(secret("senere")),
  });
  await createPublished(payload, "news", {
    tenant,
    title: "Referat fra mødet",
    slug: "referat",
    organisation: organisation.id,
    fromMunicipality: true,
    publishedAt: "2026-04-10T08:00:00.000Z",
    body: body("Vi talte om stier"),
  });
  return { article, draftArticle };
}

async function createEvents(
  payload: Payload,
  {
    tenant,
    village,
    place,
    hiddenPlace,
    organisation,
  }: Record<"village" | "place" | "hiddenPlace" | "organisation", Doc> & { tenant: string },
) {
  const series = await createPublished(payload, "events", {
    tenant,
    title: "Strikkecafé",
    slug: "strikkecafe",
    uid: "strikkecafe@mols",
    description: body("Tag garn med"),
    start: "2026-03-03T18:00:00.000Z",
    end: "2026-03-03T20:00:00.000Z",
    recurrence: {
      rule: "FREQ=WEEKLY;COUNT=6",
      exceptions: [{ date: "2026-03-10T18:00:00.000Z" }],
      additions: [{ date: "2026-05-20T17:00:00.000Z" }],
      skipWeeks: [15],
      overrides: [
        { recurrenceId: "2026-03-17T18:00:00.000Z", status: "cancelled", note: "Værten er syg" },
        {
          recurrenceId: "2026-03-24T18:00:00.000Z",
          start: "2026-03-26T18:00:00.000Z",
          title: "Strikkecafé på tur",
          place: place.id,
          locationText: "I haven",
        },
        { recurrenceId: "2026-05-20T17:00:00.000Z", place: hiddenPlace.id },
      ],
    },
    audience: ["seniors", "adults"],
    place: place.id,
    locationText: "I caféen",
    onlineUrl: "https://video.example.org/",
    villages: [village.id],
    organisation: organisation.id,
    category: "culture",
    listing: "regular",
    share: "network",
  });
  await createPublished(payload, "events", {
    tenant,
    title: "Sankt Hans",
    slug: "sankt-hans",
    uid: "sankthans@mols",
    start: "2026-06-22T22:00:00.000Z",
    end: "2026-06-23T22:00:00.000Z",
    allDay: true,
    place: hiddenPlace.id,
    status: "cancelled",
  });
  await createPublished(payload, "events", {
    tenant,
    title: secret("dato"),
    slug: "dato",
    uid: "a",
    start: "2026-07-01T10:00:00.000Z",
    status: "hold",
  });
  await createPublished(payload, "events", {
    tenant,
    title: secret("aflyste datoer"),
    slug: "ingen",
    uid: "b",
    start: "2026-07-01T10:00:00.000Z",
    recurrence: { exceptions: [{ date: "2026-07-01T10:00:00.000Z" }] },
  });
  return series;
}

async function createPages(
  payload: Payload,
  {
    tenant,
    picture,
    pdf,
    village,
    hiddenVillage,
    article,
    draftArticle,
    document,
  }: Record<"picture" | "pdf" | "village" | "hiddenVillage" | "article" | "draftArticle" | "document", Doc> & { tenant: string },
) {
  const to = (relationTo: string, doc: Doc) => ({ label: `Til ${doc.slug}`, type: "internal", reference: { relationTo, value: doc.id } });
  const dead = { label: secret("link"), type: "internal", reference: { relationTo: "news", value: draftArticle.id } };
  const form = await create(payload, "forms", { tenant, title: secret("formular"), fields: [{ blockType: "email", label: "Din e-mail" }] });
  const home = await createPublished(payload, "pages", {
    tenant,
    title: "Forside",
    slug: "forside",
    meta: { title: "Mols", description: "Velkommen", image: picture.id },
    layout: [
      {
        blockType: "hero",
        heading: "Velkommen",
        text: "til Mols",
        image: picture.id,
        links: [{ link: to("news", article) }, { link: dead }],
      },
      { blockType: "richText", content: body("Fri tekst") },
      { blockType: "picture", image: picture.id, caption: "Havnen", wide: true },
      { blockType: "gallery", heading: "Galleri", images: [{ image: picture.id, caption: "En" }] },
      { blockType: "callToAction", heading: "Kom med", text: "Ring", links: [{ link: dead }] },
      {
        blockType: "cards",
        heading: "Se også",
        cards: [
          { heading: "Byen", text: "Knebel", image: picture.id, link: to("villages", village) },
          { heading: "Uden mål", link: dead },
        ],
      },
      { blockType: "newsList", heading: "Nyt", limit: 3, village: village.id },
      { blockType: "newsList", heading: secret("liste"), limit: 3, village: hiddenVillage.id },
      { blockType: "eventList", heading: "Det sker", limit: 5, category: "culture" },
      { blockType: "villageList", heading: "Byerne" },
      { blockType: "groupList", heading: "Grupperne", onlyWantingVolunteers: true },
      {
        blockType: "contact",
        heading: "Kontakt",
        text: "Skriv",
        contact: { name: "Sekretæren", email: "post@mols.example.org" },
        address: "Bygaden 1",
      },
      {
        blockType: "figures",
        heading: "Tal",
        figures: [{ value: "93 %", label: "er glade" }],
        source: { label: "Kilden", type: "url", url: "https://example.org/maaling" },
      },
      {
        blockType: "chart",
        heading: "Svarene",
        unit: "%",
        rows: [{ label: "vil anbefale det", value: 94 }],
        source: { label: "Kilden", type: "url", url: "https://example.org/maaling" },
      },
      { blockType: "phases", heading: "Vejen dertil", text: "Fem trin" },
      { blockType: "clusterMap", heading: "Find os" },
      { blockType: "accordion", heading: "Spørgsmål", items: [{ heading: "Hvornår?", content: body("Nu") }] },
      { blockType: "map", heading: "Her", location: [10.49, 56.21], address: "Bygaden 1", url: "https://www.openstreetmap.org/" },
      { blockType: "fileList", heading: "Hent", files: [{ label: "Planen", file: pdf.id }] },
      { blockType: "form", heading: "Meld dig til", form: form.id },
    ],
  });
  const about = await createPublished(payload, "pages", {
    tenant,
    title: "Bosæt dig",
    slug: "bosaet-dig",
    layout: [{ blockType: "richText", content: body("Her er plads") }],
  });
  const below = await createPublished(payload, "pages", { tenant, title: "Huse", slug: "huse", parent: about.id });
  await create(payload, "pages", {
    tenant,
    title: secret("side"),
    slug: "skjult",
    _status: "draft",
    layout: [{ blockType: "richText", content: body(secret("side")) }],
  });
  await update(payload, "clusters", tenant, {
    menu: [
      { ...to("pages", about), label: "Bosæt dig", children: [to("pages", below), dead] },
      { ...dead, children: [to("documents", document)] },
      { label: "Kalender", type: "url", url: "/kalender/" },
    ],
  });
  return { home, about, below };
}

async function createRedirects(
  payload: Payload,
  { tenant, article, draftArticle, document }: Record<"article" | "draftArticle" | "document", Doc> & { tenant: string },
) {
  const add = (from: string, to: Record<string, unknown>) => create(payload, "redirects", { tenant, from, to });
  await add("/gammel-nyhed/", { type: "reference", reference: { relationTo: "news", value: article.id } });
  await add("/gammel-plan/", { type: "reference", reference: { relationTo: "documents", value: document.id } });
  await add("/gammel-kladde/", { type: "reference", reference: { relationTo: "news", value: draftArticle.id } });
  await add("/ude/", { type: "custom", url: "https://example.org/" });
  await add("/inde/", { type: "custom", url: "/kalender/" });
}

/** What rules and hooks refuse, written to the database behind their back. */
async function corruptPointers(
  payload: Payload,
  {
    neighbour,
    cluster,
    village,
    place,
    organisation,
    series,
    pages,
  }: {
    neighbour: Awaited<ReturnType<typeof createNeighbour>>;
    pages: { about: Doc };
  } & Record<"cluster" | "village" | "place" | "organisation" | "series", Doc>,
) {
  await corrupt(payload, "clusters", cluster.id, { theme: { color: "#1f5f4a", accent: "#d98324", hero: neighbour.picture.id } });
  await corrupt(payload, "organisations", organisation.id, { image: neighbour.picture.id, villages: [village.id, neighbour.village.id] });
  await corrupt(payload, "events", series.id, { place: neighbour.place.id });
  await corrupt(payload, "places", place.id, { image: neighbour.picture.id });
  await corrupt(payload, "pages", pages.about.id, {
    layout: [
      {
        blockType: "richText",
        id: "64b000000000000000000009",
        content: root(
          paragraph("Her er plads, se ", internalLink("pages", neighbour.page.id, "naboen")),
          upload(neighbour.picture.id),
          upload(neighbour.pdf.id),
        ),
      },
      { blockType: "picture", id: "64b00000000000000000000a", image: neighbour.picture.id, caption: secret("billedtekst") },
    ],
  });
}
