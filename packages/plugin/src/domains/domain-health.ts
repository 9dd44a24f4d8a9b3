import type { DomainRow } from "./domain-states.ts";

/**
 * How a domain has been over time. `shaky`: it worked, and the last check found that it does not; `down`: another check, some time
 * later, found the same. A domain that never worked has no health: whoever is setting it up sees how it is.
 */
export const DOMAIN_HEALTHS = ["works", "shaky", "down"] as const;
export type DomainHealth = (typeof DOMAIN_HEALTHS)[number];

/** Two checks closer together than this, in milliseconds, are one blip. */
const APART_MS = 30 * 60_000;

export type HealthStep = Pick<DomainRow, "health" | "healthSince"> & {
  /** What people have to be told, and since when it has been as it was. */
  tell: { what: "down" | "back"; since: string } | null;
};

/**
 * What a check makes of a domain's health.
 *
 * @param found `unknown` where nobody could be asked, which changes nothing
 * @param now milliseconds since 1970
 */
export function nextHealth({
  before,
  found,
  now,
}: {
  before: Pick<DomainRow, "health" | "healthSince">;
  found: "fine" | "broken" | "unknown";
  now: number;
}): HealthStep {
  const { health = null, healthSince = null } = before;
  const at = new Date(now).toISOString();
  const stay: HealthStep = { health, healthSince, tell: null };
  if (found === "fine") {
    if (health === "works") return stay;
    return { health: "works", healthSince: at, tell: health === "down" ? { what: "back", since: healthSince ?? at } : null };
  }
  if (found === "unknown") return stay;
  if (health === "works") return { health: "shaky", healthSince: at, tell: null };
  if (health === "shaky" && now - Date.parse(healthSince ?? at) >= APART_MS) {
    return { health: "down", healthSince, tell: { what: "down", since: healthSince ?? at } };
  }
  return stay;
}

/** Whether visitors find the site at the domain. On a platform without https, nobody was asked about it. */
export function isFine({ state, https }: { state: string; https: string | null }): boolean {
  return state === "here" && (https === null || https === "valid");
}
