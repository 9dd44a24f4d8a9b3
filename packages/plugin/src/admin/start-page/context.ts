import type { PayloadRequest } from "payload";
import type { HeldRole } from "../../access/user-roles.ts";
import type { ClusterRow } from "../../snapshot/rows.ts";
import { moment } from "../../texts/moment.ts";
import { message, type TextKey } from "../../texts/text.ts";

/** What every part of a cluster's start page is made from. */
export type StartContext = {
  req: PayloadRequest;
  cluster: ClusterRow;
  held: HeldRole;
  now: number;
  adminRoute: string;
  say: (key: TextKey, values?: Record<string, string>) => string;
  /** An instant in words, by the cluster's clock. */
  at: (instant: string) => string;
  /** A calendar date in words. */
  day: (date: string) => string;
};

export function startContext({ req, cluster, held, now }: Pick<StartContext, "req" | "cluster" | "held" | "now">): StartContext {
  const { language } = req.i18n;
  const locale = language.startsWith("en") ? "en-GB" : "da-DK";
  return {
    req,
    cluster,
    held,
    now,
    adminRoute: req.payload.config.routes.admin,
    say: (key, values = {}) => message({ key, language, values }),
    at: (instant) => moment({ instant, language, timeZone: cluster.timezone || "Europe/Copenhagen", now }),
    day: (date) => new Date(date).toLocaleDateString(locale, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }),
  };
}
