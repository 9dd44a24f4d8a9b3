import {
  type Contact,
  type Document,
  documentPath,
  type Event,
  type Image,
  type NewsArticle,
  type Organisation,
  type Place,
  SECTIONS,
} from "@klynge/contract";
import { datesOf, type EventDate, upcomingByEvent } from "./calendar.ts";
import { linesOf } from "./contact-links.ts";
import { pathOfDate } from "./date-pages.ts";
import { latest } from "./dates.ts";
import { socialImage } from "./images.ts";
import { organisationsById, placesById, villagesById, villagesOf } from "./lookup.ts";
import { DATES_OF_AN_EVENT } from "./paths.ts";
import { perSite, type Site } from "./per-site.ts";
import { excerptOf } from "./plain-text.ts";

/** A piece of structured data as schema.org and search engines know it. Members that are undefined are left out. */
export type JsonLd = { "@type": string } & Record<string, unknown>;

export interface Crumb {
  label: string;
  path: string;
}

/**
 * The text of a `<script type="application/ld+json">`. No text in it can end the element, and none is executed: it is data.
 */
export function serialiseJsonLd(items: readonly JsonLd[]): string {
  const [only] = items;
  const value = items.length === 1 ? { "@context": "https://schema.org", ...only } : { "@context": "https://schema.org", "@graph": items };
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

export function articleLd({ site, article, path }: { site: Site; article: NewsArticle; path: string }): JsonLd {
  const { origin } = site.cluster;
  return {
    "@type": "NewsArticle",
    headline: article.title,
    url: origin + path,
    mainEntityOfPage: origin + path,
    datePublished: article.publishedAt,
    dateModified: latest([article.updatedAt, article.publishedAt]),
    description: article.excerpt ?? excerptOf(article.body) ?? undefined,
    image: imageUrl(article.image, origin),
    author: publisherLd(site),
    publisher: publisherLd(site),
    inLanguage: site.cluster.locale,
  };
}

/**
 * One Event for each coming date that the event's page lists first, each at the date's own address; of an event that is over, its
 * last date. With `date`, that one.
 */
export function eventLd({ site, event, date }: { site: Site; event: Event; date: EventDate | null }): JsonLd[] {
  const coming = upcomingByEvent(site).get(event.id)?.slice(0, DATES_OF_AN_EVENT) ?? datesOf(event).slice(-1);
  return (date ? [date] : coming).map((each) => ({ ...eventDateLd({ site, date: each }), ...timesLd(each) }));
}

export function documentLd({ site, document, path }: { site: Site; document: Document; path: string }): JsonLd {
  const { origin, locale } = site.cluster;
  const { title, description, date, updatedAt, file } = document;
  return {
    "@type": "DigitalDocument",
    name: title,
    url: origin + path,
    description: description ?? undefined,
    datePublished: date ?? undefined,
    dateModified: updatedAt,
    encodingFormat: file.mimeType,
    encoding: { "@type": "MediaObject", contentUrl: origin + file.path, encodingFormat: file.mimeType, contentSize: String(file.bytes) },
    thumbnailUrl: file.cover ? origin + file.cover.fallback.path : undefined,
    publisher: publisherLd(site),
    inLanguage: locale,
  };
}

export function placeLd({ site, place }: { site: Site; place: Place }): JsonLd {
  const { origin } = site.cluster;
  return {
    "@type": "Place",
    name: place.name,
    url: origin + documentPath("places", place.slug),
    description: excerptOf(place.description) ?? undefined,
    image: imageUrl(place.image, origin),
    address: linesOf(place.address).join(", ") || villageName(site, place.villageId) || site.cluster.municipality || undefined,
    geo: place.location ? { "@type": "GeoCoordinates", latitude: place.location.lat, longitude: place.location.lon } : undefined,
    maximumAttendeeCapacity: place.capacity ?? undefined,
  };
}

export function organisationLd({ site, organisation }: { site: Site; organisation: Organisation }): JsonLd {
  const { origin } = site.cluster;
  return {
    "@type": "Organization",
    name: organisation.name,
    url: origin + documentPath("organisations", organisation.slug),
    sameAs: organisation.website ?? undefined,
    description: excerptOf(organisation.description) ?? undefined,
    image: imageUrl(organisation.image, origin),
    ...contactLd(organisation.contact),
  };
}

/** The cluster itself, for its start page and the page about it. */
export const clusterLd = perSite((site): JsonLd => {
  const { cluster } = site;
  return {
    "@type": "Organization",
    "@id": `${cluster.origin}/#cluster`,
    name: cluster.name,
    url: `${cluster.origin}/`,
    description: cluster.description ?? cluster.tagline ?? undefined,
    logo: imageUrl(cluster.theme.logo, cluster.origin) ?? `${cluster.origin}/favicon.svg`,
    areaServed: cluster.municipality ?? undefined,
    sameAs: cluster.facebookUrl ?? undefined,
    address: linesOf(cluster.contact.address).join(", ") || undefined,
    email: cluster.contact.email ?? undefined,
    telephone: cluster.contact.phone ?? undefined,
  };
});

export function villageLd({ site, village }: { site: Site; village: Site["villages"][number] }): JsonLd {
  const { origin, municipality } = site.cluster;
  return {
    "@type": "Place",
    name: village.name,
    url: origin + documentPath("villages", village.slug),
    description: excerptOf(village.description) ?? undefined,
    image: imageUrl(village.image, origin),
    address: municipality ?? undefined,
    geo: village.location ? { "@type": "GeoCoordinates", latitude: village.location.lat, longitude: village.location.lon } : undefined,
  };
}

export function breadcrumbsLd({ site, crumbs }: { site: Site; crumbs: readonly Crumb[] }): JsonLd {
  const itemListElement = crumbs.map(({ label, path }, index) => ({
    "@type": "ListItem",
    position: index + 1,
    name: label,
    item: site.cluster.origin + path,
  }));
  return { "@type": "BreadcrumbList", itemListElement };
}

function eventDateLd({ site, date }: { site: Site; date: EventDate }): JsonLd {
  const { event } = date;
  const { origin } = site.cluster;
  const organisation = event.organisationId ? organisationsById(site).get(event.organisationId) : undefined;
  const isOnlineOnly = event.onlineUrl !== null && date.placeId === null && date.locationText === null;
  const isMixed = event.onlineUrl !== null && !isOnlineOnly;
  const mode = isMixed ? "Mixed" : isOnlineOnly ? "Online" : "Offline";
  const virtual = { "@type": "VirtualLocation", url: event.onlineUrl };
  const physical = locationLd(site, date);
  return {
    "@type": "Event",
    name: date.title,
    url: origin + pathOfDate(site, date),
    description: excerptOf(event.description, 300) ?? undefined,
    image: imageUrl(event.image, origin),
    eventStatus: `https://schema.org/${date.isCancelled ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    location: isMixed ? [physical, virtual] : isOnlineOnly ? virtual : physical,
    organizer: organisation
      ? { "@type": "Organization", name: organisation.name, url: origin + documentPath("organisations", organisation.slug) }
      : publisherLd(site),
  };
}

function locationLd(site: Site, { placeId, locationText, villageIds }: EventDate): JsonLd {
  const place = placeId ? placesById(site).get(placeId) : undefined;
  if (place) {
    const { name, address, geo } = placeLd({ site, place });
    return { "@type": "Place", name, address, geo };
  }
  const [village] = villagesOf(site, villageIds);
  const name = locationText ?? village?.name ?? site.cluster.name;
  return { "@type": "Place", name, address: village?.name ?? site.cluster.municipality ?? name };
}

function timesLd({ event, occurrence }: EventDate): { startDate: string; endDate: string | undefined } {
  const end = occurrence.end ?? (event.allDay ? occurrence.start : undefined);
  return { startDate: occurrence.start, endDate: end };
}

function publisherLd({ cluster }: Site): JsonLd {
  return { "@type": "Organization", "@id": `${cluster.origin}/#cluster`, name: cluster.name, url: cluster.origin + SECTIONS.about };
}

function contactLd(contact: Contact | null): { email?: string | undefined; telephone?: string | undefined } {
  return { email: contact?.email ?? undefined, telephone: contact?.phone ?? undefined };
}

function villageName(site: Site, id: string | null): string | undefined {
  return id === null ? undefined : villagesById(site).get(id)?.name;
}

function imageUrl(image: Image | null, origin: string): string | undefined {
  const social = socialImage(image) ?? image?.fallback;
  return social ? origin + social.path : undefined;
}
