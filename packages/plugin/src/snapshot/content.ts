import {
  type ClusterSnapshot,
  type Document,
  type Group,
  localDate,
  type NewsArticle,
  type Organisation,
  type Page,
  type Place,
  type Village,
} from "@klynge/contract";
import { toBlocks } from "./blocks.ts";
import type { SnapshotContext } from "./context.ts";
import { toEvent } from "./events.ts";
import {
  type ContentRows,
  type DocumentRow,
  type GroupRow,
  type Id,
  type NewsRow,
  type OrganisationRow,
  type PageRow,
  type PlaceRow,
  textOf,
  type VillageRow,
} from "./rows.ts";
import { toLocation, toMeta, toPublicContact } from "./values.ts";

type Content = Pick<
  ClusterSnapshot,
  "villages" | "pages" | "news" | "events" | "places" | "organisations" | "groups" | "documents" | "nextChangeAt"
>;

/** Everything residents may read of a cluster, each document in the contract's shape. */
export function toContent({ content, context }: { content: ContentRows; context: SnapshotContext }): Content {
  const { now } = context;
  const later = content.news.map((row) => row.publishedAt).filter((publishedAt) => publishedAt > now);
  return {
    villages: content.villages.map((row) => toVillage({ row, context })),
    pages: keep(content.pages.map((row) => toPage({ row, context }))),
    news: content.news.filter(context.isDue).map((row) => toNews({ row, context })),
    events: keep(content.events.map((row) => toEvent({ row, context }))),
    places: content.places.map((row) => toPlace({ row, context })),
    organisations: content.organisations.map((row) => toOrganisation({ row, context })),
    groups: content.groups.map((row) => toGroup({ row, context })),
    documents: keep(content.documents.map((row) => toDocument({ row, context }))),
    nextChangeAt: later.toSorted()[0] ?? null,
  };
}

type Converted<Row> = { row: Row; context: SnapshotContext };

function toVillage({ row, context: { html, media } }: Converted<VillageRow>): Village {
  return {
    ...addressable(row),
    name: row.name,
    description: html(row.description) || null,
    image: media.image(row.image),
    location: toLocation(row.location),
    population: row.population ?? null,
  };
}

function toPage({ row, context }: Converted<PageRow>): Page | null {
  const path = context.addresses.pagePathOf(String(row.id));
  if (path === null) return null;
  return {
    ...addressable(row),
    path,
    title: row.title,
    parentId: context.addresses.published("pages", row.parent),
    layout: toBlocks({ rows: row.layout, context }),
    meta: toMeta({ row: row.meta, media: context.media }),
  };
}

function toNews({ row, context: { html, media, addresses } }: Converted<NewsRow>): NewsArticle {
  return {
    ...addressable(row),
    title: row.title,
    publishedAt: row.publishedAt,
    excerpt: textOf(row.excerpt),
    body: html(row.body),
    image: media.image(row.image),
    villageIds: addresses.publishedIds("villages", row.villages),
    organisationId: addresses.published("organisations", row.organisation),
    fromMunicipality: row.fromMunicipality ?? false,
    share: row.share ?? "cluster",
    meta: toMeta({ row: row.meta, media }),
  };
}

function toPlace({ row, context: { html, media, addresses } }: Converted<PlaceRow>): Place {
  const { booking } = row;
  return {
    ...addressable(row),
    name: row.name,
    kind: row.kind,
    description: html(row.description) || null,
    image: media.image(row.image),
    villageId: addresses.published("villages", row.village),
    address: textOf(row.address),
    location: toLocation(row.location),
    capacity: row.capacity ?? null,
    facilities: (row.facilities ?? []).toSorted(),
    booking: { text: textOf(booking?.text), url: textOf(booking?.url), contact: toPublicContact(booking?.contact) },
  };
}

function toOrganisation({ row, context: { html, media, addresses } }: Converted<OrganisationRow>): Organisation {
  return {
    ...addressable(row),
    name: row.name,
    kind: row.kind,
    description: html(row.description) || null,
    image: media.image(row.image),
    villageIds: addresses.publishedIds("villages", row.villages),
    contact: toPublicContact(row.contact),
    website: textOf(row.website),
  };
}

function toGroup({ row, context: { html, media } }: Converted<GroupRow>): Group {
  return {
    ...addressable(row),
    name: row.name,
    focus: textOf(row.focus),
    description: html(row.description) || null,
    image: media.image(row.image),
    contact: toPublicContact(row.contact),
    volunteersWanted: row.volunteersWanted ?? false,
    status: row.status ?? "active",
  };
}

function toDocument({ row, context: { media, timezone } }: Converted<DocumentRow>): Document | null {
  const file = media.file(row.file);
  if (!file) return null;
  return {
    ...addressable(row),
    title: row.title,
    kind: row.kind,
    description: textOf(row.description),
    date: row.date ? localDate({ instant: row.date, timezone }) : null,
    file,
  };
}

function addressable({ id, slug, updatedAt }: { id: Id; slug: string; updatedAt: string }) {
  return { id: String(id), slug, updatedAt };
}

function keep<Item>(items: readonly (Item | null)[]): Item[] {
  return items.filter((item) => item !== null);
}
