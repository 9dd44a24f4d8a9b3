import { HOME_SLUG, INTAKE_PATHS, NOTICE_SLUGS, SECTIONS } from "@klynge/contract";
import { wallClock } from "../calendar/wall-clock.ts";
import { publicHolidays } from "../holidays/public-holidays.ts";
import type { ContentCollection } from "../names.ts";
import { fromMarkup } from "../rich-text/from-markup.ts";
import { CONTACT_SLUG, type Place, starterTexts as t } from "./starter-texts.ts";
import type { Writer } from "./writer.ts";

/** What the first site is made for. `now` in milliseconds since 1970. */
type Args = { writer: Writer; place: Place; now: number };
type Link = { label: string } & (
  | { type: "url"; url: string }
  | { type: "internal"; reference: { relationTo: ContentCollection; value: string } }
);
export type MenuRow = Link & { children?: Link[] };

/** The villages, each with a text that its people are meant to replace. */
export async function layVillages({ writer, place }: Pick<Args, "writer" | "place">): Promise<void> {
  for (const name of place.villages) {
    const text = t.village(name);
    await writer.add("villages", { name, description: fromMarkup(text) }, [text]);
  }
}

/** Everything else of a first site: pages, a welcome, an example of an event and of a group. Returns the menu. */
export async function layStarterSite({ writer, place, now }: Args): Promise<MenuRow[]> {
  await layWelcome({ writer, place, now });
  await layExamples({ writer, now });
  const contact = await layContact(writer);
  await layNotices({ writer, place, taken: new Set([CONTACT_SLUG]) });
  await layHome({ writer, place, contact });
  const to = (label: string, url: string): MenuRow => ({ label, type: "url", url });
  return [
    to(t.menu.news, SECTIONS.news),
    to(t.menu.calendar, SECTIONS.events),
    to(t.menu.villages, SECTIONS.villages),
    to(t.menu.groups, SECTIONS.groups),
    to(t.menu.about, SECTIONS.about),
    toPage(t.menu.contact, contact),
  ];
}

/**
 * The pages that every site must have, whatever was copied: what becomes of personal data, and how the site can be used.
 * `taken` are the slugs of the pages there are.
 */
export async function layNotices({ writer, place, taken }: Pick<Args, "writer" | "place"> & { taken: ReadonlySet<string> }): Promise<void> {
  const contact = taken.has(CONTACT_SLUG) ? `/${CONTACT_SLUG}/` : SECTIONS.about;
  const { privacy, accessibility } = t;
  const responsible = privacy.responsible(place);
  const pages = [
    { slug: NOTICE_SLUGS.privacy, title: privacy.title, todo: responsible, text: [responsible, privacy.body(contact)] },
    {
      slug: NOTICE_SLUGS.accessibility,
      title: accessibility.title,
      todo: accessibility.review,
      text: [accessibility.body(contact), accessibility.review],
    },
  ];
  for (const { slug, title, todo, text } of pages) {
    if (taken.has(slug)) continue;
    await writer.add("pages", { title, slug, layout: [{ blockType: "richText", content: fromMarkup(text.join("\n\n")) }] }, [todo]);
  }
}

async function layWelcome({ writer, place, now }: Args): Promise<void> {
  const { title, excerpt, body, soon } = t.welcome;
  const article = {
    title: title(place),
    slug: "velkommen",
    excerpt: excerpt(place),
    body: fromMarkup(`${body(place)}\n\n${soon}`),
    publishedAt: new Date(now).toISOString(),
  };
  await writer.add("news", article, [soon]);
}

const DAY_MS = 86_400_000;
const WEEKS_AHEAD = 4;
const FRIDAY = 5;

/** The first Friday in four weeks or later on which people may meet: no holiday, and not between Christmas and New Year. */
export function exampleDay(now: number): string {
  const day = new Date(now + WEEKS_AHEAD * 7 * DAY_MS);
  for (;;) {
    const date = day.toISOString().slice(0, 10);
    const isFree = !publicHolidays(day.getUTCFullYear()).some((holiday) => holiday.day === date) && !/-12-(?:2[3-9]|3)/.test(date);
    if (day.getUTCDay() === FRIDAY && isFree) return date;
    day.setTime(day.getTime() + DAY_MS);
  }
}

async function layExamples({ writer, now }: Pick<Args, "writer" | "now">): Promise<void> {
  const { event, group } = t;
  const clock = wallClock("Europe/Copenhagen");
  const day = exampleDay(now);
  const at = (time: string): string => new Date(clock.instantOf(day, time)).toISOString();
  await writer.add(
    "events",
    {
      title: event.title,
      slug: "eksempel",
      description: fromMarkup(event.text),
      start: at("18:00"),
      end: at("20:30"),
      locationText: event.where,
      category: "food",
    },
    [event.title, event.text, event.where],
  );
  const { name, focus, text } = group;
  await writer.add("groups", { name, slug: "eksempel", focus, description: fromMarkup(text), volunteersWanted: true }, [name, text]);
}

/** Returns the id of the page. What is written there reaches the leads from the first day. */
async function layContact(writer: Writer): Promise<string> {
  const { title, text, formHeading, form } = t.contact;
  const formId = await writer.create("forms", {
    title: form.title,
    fields: [
      { blockType: "text", label: form.name, required: true },
      { blockType: "email", label: form.email, help: form.emailHelp, required: true },
      { blockType: "textarea", label: form.message, required: true },
    ],
    confirmationText: form.thanks,
  });
  const layout = [
    { blockType: "richText", content: fromMarkup(text) },
    { blockType: "form", heading: formHeading, form: formId },
  ];
  return writer.add("pages", { title, slug: CONTACT_SLUG, layout }, [text]);
}

async function layHome({ writer, place, contact }: Pick<Args, "writer" | "place"> & { contact: string }): Promise<void> {
  const { home } = t;
  const link = (row: Link) => ({ link: row });
  const layout = [
    {
      blockType: "hero",
      heading: home.hero(place),
      text: t.tagline(place),
      links: [
        link({ label: home.calendar, type: "url", url: SECTIONS.events }),
        link({ label: home.about(place), type: "url", url: SECTIONS.about }),
      ],
    },
    { blockType: "richText", content: fromMarkup(home.story) },
    { blockType: "eventList", heading: home.events, limit: 6 },
    { blockType: "newsList", heading: home.news, limit: 3 },
    { blockType: "villageList", heading: home.villages },
    { blockType: "groupList", heading: home.groups, onlyWantingVolunteers: false },
    {
      blockType: "callToAction",
      heading: home.idea,
      text: home.ideaText,
      links: [link({ label: home.sendIdea, type: "url", url: INTAKE_PATHS.ideas }), link(toPage(home.write, contact))],
    },
  ];
  await writer.add("pages", { title: home.title, slug: HOME_SLUG, layout }, [t.tagline(place), home.story]);
}

function toPage(label: string, id: string): Link {
  return { label, type: "internal", reference: { relationTo: "pages", value: id } };
}
