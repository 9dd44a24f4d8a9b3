import { createHash } from "node:crypto";
import type { CollectionSlug, Payload } from "payload";
import { create, createFile, createPicture, createPublished, type Doc, PDF, update } from "../support/create.ts";
import { paragraph, root } from "../support/lexical.ts";
import { signInAs } from "../support/people.ts";

const NOW = "2026-11-20T10:00:00.000Z";
const at = (name: string) => name as CollectionSlug;

/** Puts something of everything into a cluster: documents with drafts and versions, files, what was sent in, and all that hangs on it. */
export async function fillCluster(
  payload: Payload,
  { tenant, person }: { tenant: string; person: string },
): Promise<{ lead: Doc; article: Doc }> {
  const { user: lead } = await signInAs(payload, person, { tenants: [{ tenant, role: "communication-lead" }] });
  const author = { user: { ...lead, collection: "users" } };
  const own = { tenant, createdBy: lead.id };
  const picture = await createPicture(payload, { ...own, name: "havn.jpg", credit: "Foreningen" });
  const pdf = await createFile(payload, { ...own, name: "plan.pdf", mimetype: "application/pdf", bytes: PDF });
  const village = await createPublished(payload, "villages", { ...own, name: "Byen", image: picture.id, location: [10.4, 56.2] });
  const place = await createPublished(payload, "places", { ...own, name: "Hallen", kind: "hall", village: village.id });
  const club = await createPublished(payload, "organisations", {
    ...own,
    name: "Foreningen",
    kind: "association",
    villages: [village.id],
    calendarFeeds: [{ url: "https://kalender.example.org/a.ics", label: "Kalenderen" }],
  });
  await createPublished(payload, "groups", { ...own, name: "Gruppen", status: "active" });
  await createPublished(payload, "documents", { ...own, title: "Planen", kind: "master-plan", file: pdf.id, date: NOW });
  const article = await createPublished(payload, "news", {
    ...own,
    title: "Nyt",
    publishedAt: NOW,
    body: root(paragraph("Tekst")),
    image: picture.id,
    villages: [village.id],
    share: "network",
  });
  await update(payload, "news", article.id, { title: "Nyt, rettet", _status: "draft" }, true);
  const trashed = await createPublished(payload, "news", { ...own, title: "Væk", publishedAt: NOW, body: root(paragraph("x")) });
  await update(payload, "news", trashed.id, { deletedAt: NOW });
  const event = await createPublished(payload, "events", {
    ...own,
    title: "Fest",
    start: NOW,
    place: place.id,
    organisation: club.id,
    recurrence: { rule: "FREQ=WEEKLY;COUNT=3", exceptions: [{ date: NOW }] },
  });
  const form = await create(payload, "forms", {
    tenant,
    title: "Skema",
    fields: [{ blockType: "text", label: "Navn" }],
    confirmationText: "Tak",
  });
  const page = await createPublished(payload, "pages", {
    ...own,
    title: "Siden",
    layout: [
      { blockType: "picture", image: picture.id },
      { blockType: "form", form: form.id },
    ],
  });
  await createPublished(payload, "pages", { ...own, title: "Under", parent: page.id });
  await create(payload, "redirects", {
    tenant,
    from: "/gammel/",
    to: { type: "reference", reference: { relationTo: "news", value: article.id } },
  });
  await create(payload, "ideas", {
    tenant,
    title: "En sti",
    body: "Langs åen",
    status: "new",
    submitter: { name: "Beboeren", email: "b@example.org" },
  });
  await create(payload, "form-submissions", { tenant, form: form.id, submissionData: [{ field: "navn", value: "Beboeren" }] });
  await create(payload, "event-submissions", {
    tenant,
    title: "Høstfest",
    status: "waiting",
    contact: { name: "Beboeren", email: "b@example.org" },
    answers: { title: "Høstfest" },
    token: createHash("sha256").update(tenant).digest("hex"),
    event: event.id,
  });
  await update(payload, "clusters", tenant, {
    theme: { color: "#1f5f4a", accent: "#d98324", hero: picture.id },
    steeringGroup: [{ name: "Forpersonen", role: "chair" }],
    menu: [{ label: "Siden", type: "internal", reference: { relationTo: "pages", value: page.id } }],
    schoolHolidays: [{ name: "Vinterferie", from: "2027-02-13T12:00:00.000Z", to: "2027-02-21T12:00:00.000Z" }],
  });
  await hangOn(payload, { tenant, lead, article, club });
  // As the lead does it, so that the log tells of it.
  await payload.update({ collection: at("news"), id: article.id, data: { title: "Nyt igen" } as never, draft: true, ...author } as never);
  return { lead, article };
}

/** What lies beside documents, without an API of its own. */
async function hangOn(payload: Payload, { tenant, lead, article, club }: { tenant: string; lead: Doc; article: Doc; club: Doc }) {
  const row = (collection: string, data: object) => payload.db.create({ collection: at(collection), data: data as never });
  await row("preview-links", {
    tenant,
    collectionSlug: "news",
    documentId: article.id,
    hash: createHash("sha256").update(`link ${tenant}`).digest("hex"),
    expiresAt: NOW,
    createdBy: lead.id,
  });
  await row("approval-requests", {
    id: `news:${article.id}`,
    cluster: tenant,
    about: "news",
    aboutId: article.id,
    status: "pending",
    fingerprint: "x",
    sentBy: lead.id,
    sentAt: NOW,
  });
  await row("feed-states", { id: createHash("sha256").update(club.id).digest("hex").slice(0, 32), organisation: club.id });
  await row("payload-locked-documents", {
    document: { relationTo: "news", value: article.id },
    user: { relationTo: "users", value: lead.id },
  });
  await row("payload-preferences", { key: `collection-news-${article.id}`, user: { relationTo: "users", value: lead.id }, value: {} });
  await row("payload-preferences", { key: "nav", user: { relationTo: "users", value: lead.id }, value: { open: true } });
  await row("account-invitations", {
    user: lead.id,
    tenant,
    tokenHash: createHash("sha256").update(`invite ${tenant}`).digest("hex"),
    createdAt: NOW,
    expiresAt: NOW,
  });
  const input = { type: "publish", doc: { relationTo: "news", value: article.id }, user: { relationTo: "users", value: lead.id } };
  await payload.jobs.queue({ task: "schedulePublish", queue: "schedule", input, waitUntil: new Date("2030-01-01") } as never);
}
