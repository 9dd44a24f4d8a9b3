import type { Block, Group } from "@klynge/contract";
import { type EventDate, oncePerEvent, upcomingByVillage, upcomingDates } from "./calendar.ts";
import { newsByVillage } from "./lookup.ts";
import { type ListedArticle, listedNews } from "./news.ts";
import type { Site } from "./per-site.ts";

type BlockOf<Type extends Block["type"]> = Extract<Block, { type: Type }>;

/** The newest articles an editor asked for. */
export function newsForBlock(site: Site, { limit, villageId }: BlockOf<"newsList">): readonly ListedArticle[] {
  const news = villageId === null ? listedNews(site) : (newsByVillage(site).get(villageId) ?? []);
  return news.slice(0, limit);
}

/** The next dates an editor asked for: each event once, and what is special before what goes on every week. */
export function eventsForBlock(site: Site, { limit, villageId, category }: BlockOf<"eventList">): EventDate[] {
  const coming = villageId === null ? upcomingDates(site) : (upcomingByVillage(site).get(villageId) ?? []);
  const wanted = category === null ? coming : coming.filter(({ event }) => event.category === category);
  return nextEvents(wanted, limit);
}

/** The groups an editor asked for, without those that have finished. */
export function groupsForBlock(site: Site, { onlyWantingVolunteers }: BlockOf<"groupList">): Group[] {
  return onlyWantingVolunteers ? groupsWantingVolunteers(site) : site.groups.filter(({ status }) => status !== "finished");
}

/** Groups one can join today. */
export function groupsWantingVolunteers(site: Site): Group[] {
  return site.groups.filter(({ volunteersWanted, status }) => volunteersWanted && status !== "finished");
}

/** The first dates of a list of coming dates, each event once; weekly ones only where nothing special fills the list. */
export function nextEvents(coming: readonly EventDate[], limit: number): EventDate[] {
  const events = oncePerEvent(coming);
  const main = events.filter(({ event }) => event.listing === "main").slice(0, limit);
  const regular = events.filter(({ event }) => event.listing === "regular").slice(0, limit - main.length);
  const chosen = new Set([...main, ...regular]);
  return events.filter((date) => chosen.has(date));
}
