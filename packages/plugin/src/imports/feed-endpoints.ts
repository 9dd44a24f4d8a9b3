import type { Endpoint, PayloadRequest } from "payload";
import { openContent } from "../content/open-content.ts";
import { COLLECTIONS } from "../names.ts";
import { message } from "../texts/text.ts";
import { type Feed, listFeeds } from "./feed-owners.ts";
import { listStates } from "./feed-states.ts";
import { eventsOfFeed } from "./stored-events.ts";
import { syncFeed } from "./sync-feed.ts";

/** What the form of an organisation shows of one of its calendars. Times are instants in UTC. */
export type ShownFeed = { key: string; label: string; host: string; readAt: string | null; problem: string | null; events: number };

/**
 * The calendars of an organisation, for who may change it:
 * - `GET /api/organisations/:id/feeds` says how they are
 * - `POST /api/organisations/:id/feeds` reads them now
 */
export const organisationFeedEndpoints: Omit<Endpoint, "root">[] = [
  { path: "/:id/feeds", method: "get", handler: async (req) => answer({ req, feeds: await openFeeds(req) }) },
  {
    path: "/:id/feeds",
    method: "post",
    handler: async (req) => {
      const feeds = await openFeeds(req);
      for (const feed of feeds) await syncFeed({ payload: req.payload, feed, force: true });
      return answer({ req, feeds });
    },
  },
];

async function openFeeds(req: PayloadRequest): Promise<Feed[]> {
  const { id } = await openContent({ req, collection: COLLECTIONS.organisations });
  return listFeeds({ payload: req.payload, organisationId: id });
}

async function answer({ req, feeds }: { req: PayloadRequest; feeds: readonly Feed[] }): Promise<Response> {
  const { payload } = req;
  const states = await listStates({ payload, keys: feeds.map(({ key }) => key) });
  const shown = await Promise.all(
    feeds.map(async ({ key, label, url }): Promise<ShownFeed> => {
      const state = states.get(key);
      const language = req.i18n.language;
      return {
        key,
        label,
        host: new URL(url).host,
        readAt: state?.readAt ?? null,
        problem: state?.problem
          ? message({ key: `feed-problem.${state.problem}`, language, values: { detail: state.detail ?? "" } })
          : null,
        events: (await eventsOfFeed({ payload, key })).filter(({ deletedAt }) => !deletedAt).length,
      };
    }),
  );
  return Response.json({ feeds: shown }, { headers: { "Cache-Control": "private, no-store" } });
}
