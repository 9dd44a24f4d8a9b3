import { colorSchema } from "@klynge/contract";
import { z } from "zod";
import { readMunicipality } from "../network/read-municipality.ts";
import { clusterSlugOf, MAX_CLUSTER_SLUG } from "../slugs/cluster-slug.ts";
import { toSlug } from "../slugs/to-slug.ts";
import type { TextKey } from "../texts/text.ts";

/** The fields of the guided form, which are also what a problem is said beside. */
export type NewClusterField =
  | "name"
  | "slug"
  | "municipality"
  | "population"
  | "villages"
  | "color"
  | "accent"
  | "logo"
  | "leadName"
  | "leadEmail"
  | "copyFrom";

/** What stands in one field and is wrong with it; `values` are those of the text. */
export type InputProblem = { field: NewClusterField; key: TextKey; values?: Record<string, string> };

export type NewClusterInput = {
  name: string;
  /** The first part of the site's address. Made from the name where it is left out. */
  slug?: string;
  municipality: string;
  population?: number | null;
  villages: readonly string[];
  /** `#rrggbb`; the copied cluster's, or the platform's own, where it is left out. */
  color?: string;
  accent?: string;
  lead: { email: string; name?: string };
  /** The slug of the cluster whose pages, menu, groups, media and forms are copied. */
  copyFrom?: string;
  /** Whether the site opens at once. */
  live: boolean;
};

/** What an upload form gives. */
export type LogoFile = { name: string; mimetype: string; data: Buffer; size: number };

const MAX_NAME = 120;
const MAX_VILLAGES = 100;
const MOST_RESIDENTS = 1_000_000;

/** The input with blanks gone and what follows from the name filled in. */
export function tidyInput(input: NewClusterInput): NewClusterInput & { slug: string } {
  const name = oneLine(input.name);
  return {
    ...input,
    name,
    slug: (input.slug ?? "").trim() || clusterSlugOf(name),
    municipality: readMunicipality(input.municipality).name ?? oneLine(input.municipality),
    villages: input.villages.map(oneLine).filter(Boolean),
    ...(input.color ? { color: input.color.trim().toLowerCase() } : {}),
    ...(input.accent ? { accent: input.accent.trim().toLowerCase() } : {}),
    lead: { email: input.lead.email.trim().toLowerCase(), ...(input.lead.name?.trim() ? { name: oneLine(input.lead.name) } : {}) },
  };
}

/** Everything that can be said without looking into the database. The browser asks the same, step by step. */
export function problemsOf(input: NewClusterInput & { slug: string }): InputProblem[] {
  const { name, slug, municipality, population, villages, color, accent, lead } = input;
  const problems: InputProblem[] = [];
  const refuse = (field: NewClusterField, key: TextKey, values?: Record<string, string>): void => {
    problems.push({ field, key, ...(values ? { values } : {}) });
  };
  if (name === "") refuse("name", "newCluster.error.name");
  else if (name.length > MAX_NAME) refuse("name", "error.tooLong", { limit: String(MAX_NAME) });
  if (name !== "" && (slug === "" || slug !== toSlug(slug))) refuse("slug", "newCluster.error.slug", { slug: slug || name });
  else if (slug.length > MAX_CLUSTER_SLUG) refuse("slug", "error.clusterSlugLong", { limit: String(MAX_CLUSTER_SLUG) });
  const { meant } = readMunicipality(municipality);
  if (municipality === "") refuse("municipality", "newCluster.error.municipality");
  else if (municipality.length > MAX_NAME) refuse("municipality", "error.tooLong", { limit: String(MAX_NAME) });
  else if (meant !== null) refuse("municipality", "error.municipality", { typed: municipality, meant });
  if (population !== undefined && population !== null && !(Number.isInteger(population) && population >= 0 && population <= MOST_RESIDENTS))
    refuse("population", "error.wholeNumber", { min: "0", max: String(MOST_RESIDENTS) });
  problems.push(...villageProblems(villages));
  if (color !== undefined && !colorSchema.safeParse(color).success) refuse("color", "error.color");
  if (accent !== undefined && !colorSchema.safeParse(accent).success) refuse("accent", "error.color");
  if (!z.email().safeParse(lead.email).success) refuse("leadEmail", "newCluster.error.lead", { email: lead.email });
  return problems;
}

function villageProblems(villages: readonly string[]): InputProblem[] {
  if (villages.length === 0) return [{ field: "villages", key: "newCluster.error.noVillages" }];
  if (villages.length > MAX_VILLAGES)
    return [{ field: "villages", key: "newCluster.error.manyVillages", values: { most: String(MAX_VILLAGES) } }];
  const unreadable = villages.find((village) => toSlug(village) === "" || village.length > MAX_NAME);
  if (unreadable !== undefined) return [{ field: "villages", key: "newCluster.error.village", values: { village: unreadable } }];
  const slugs = villages.map(toSlug);
  const twice = villages.find((_village, index) => slugs.indexOf(slugs[index] ?? "") !== index);
  return twice === undefined ? [] : [{ field: "villages", key: "newCluster.error.villageTwice", values: { village: twice } }];
}

/** Signs that nobody sees and that come along from other programs: controls, soft hyphens, those that turn the direction of writing. */
const UNSEEN = /[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

const oneLine = (text: string): string => text.replace(/\s+/g, " ").replace(UNSEEN, "").trim();
