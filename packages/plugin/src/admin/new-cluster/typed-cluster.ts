import { type InputProblem, type NewClusterField, type NewClusterInput, problemsOf, tidyInput } from "../../new-cluster/input.ts";

/** What stands in the fields of the guided form, as it was typed. */
export type TypedCluster = {
  name: string;
  slug: string;
  municipality: string;
  population: string;
  copyFrom: string;
  villages: string;
  color: string;
  accent: string;
  leadName: string;
  leadEmail: string;
  live: boolean;
};

export const EMPTY: TypedCluster = {
  name: "",
  slug: "",
  municipality: "",
  population: "",
  copyFrom: "",
  villages: "",
  color: "#1f5f4a",
  accent: "#d98324",
  leadName: "",
  leadEmail: "",
  live: true,
};

/** The steps in their order, with the fields that are asked for in each. */
export const STEPS = [
  { name: "place", fields: ["name", "slug", "municipality", "population", "copyFrom"] },
  { name: "villages", fields: ["villages"] },
  { name: "look", fields: ["color", "accent", "logo"] },
  { name: "lead", fields: ["leadName", "leadEmail"] },
  { name: "review", fields: [] },
] as const satisfies readonly { name: string; fields: readonly NewClusterField[] }[];

/** One village a line, or with commas between them. */
export const villagesOf = (typed: string): string[] =>
  typed
    .split(/[\n,;]+/)
    .map((village) => village.trim())
    .filter(Boolean);

/** What the fields mean, as the server takes it. */
export function toInput({
  name,
  slug,
  municipality,
  population,
  copyFrom,
  villages,
  color,
  accent,
  leadName,
  leadEmail,
  live,
}: TypedCluster): NewClusterInput {
  const residents = population.replace(/[. ]/g, "");
  return {
    name,
    municipality,
    villages: villagesOf(villages),
    color,
    accent,
    lead: { email: leadEmail, ...(leadName.trim() ? { name: leadName } : {}) },
    live,
    ...(slug.trim() ? { slug } : {}),
    ...(residents ? { population: Number(residents) } : {}),
    ...(copyFrom ? { copyFrom } : {}),
  };
}

/** What is wrong in the fields of one step, without asking the server. */
export function problemsIn({ typed, step }: { typed: TypedCluster; step: number }): InputProblem[] {
  const fields: readonly NewClusterField[] = STEPS[step]?.fields ?? [];
  return problemsOf(tidyInput(toInput(typed))).filter(({ field }) => fields.includes(field));
}

/** The step that asks for a field. */
export function stepOf(field: NewClusterField): number {
  const step = STEPS.findIndex(({ fields }) => (fields as readonly NewClusterField[]).includes(field));
  return step < 0 ? STEPS.length - 1 : step;
}
