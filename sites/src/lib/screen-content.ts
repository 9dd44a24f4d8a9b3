import { type EventDate, oncePerEvent, todayOf, upcomingDates } from "./calendar.ts";
import { addDays, localDateTime } from "./dates.ts";
import { type ListedArticle, listedNews } from "./news.ts";
import { perSite } from "./per-site.ts";

const MOST_EVENTS = 30;
const MOST_NEWS = 4;
const NEWS_DAYS = 45;
/** How far ahead what is special is shown, and what goes on every week. */
const DAYS = 45;
const REGULAR_DAYS = 4;

/** What a screen in the hall shows: enough for days without the net. */
export const screenContent = perSite((site): { dates: EventDate[]; news: ListedArticle[] } => {
  const today = todayOf(site);
  const isSoon = ({ event, firstDay }: EventDate) => firstDay <= addDays(today, event.listing === "regular" ? REGULAR_DAYS : DAYS);
  const soon = upcomingDates(site).filter(isSoon).slice(0, MOST_EVENTS);
  const oldest = addDays(today, -NEWS_DAYS);
  const isNew = ({ publishedAt }: ListedArticle) => localDateTime({ instant: publishedAt, timezone: site.cluster.timezone }).day >= oldest;
  return {
    dates: soon.length > 0 ? soon : oncePerEvent(upcomingDates(site)).slice(0, 3),
    news: listedNews(site).filter(isNew).slice(0, MOST_NEWS),
  };
});
