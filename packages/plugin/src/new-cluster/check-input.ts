import type { Payload } from "payload";
import { RESERVED_HOSTS } from "../clusters/check-cluster.ts";
import { COLLECTIONS } from "../names.ts";
import { firstFree } from "../slugs/assign-slug.ts";
import { MAX_CLUSTER_SLUG } from "../slugs/cluster-slug.ts";
import { shorten } from "../slugs/shorten.ts";
import { message } from "../texts/text.ts";
import { type InputProblem, type NewClusterField, type NewClusterInput, problemsOf, tidyInput } from "./input.ts";

/** Nothing was made, because what was typed cannot be used. `problems` says it field by field, in the reader's language. */
export class NewClusterRefused extends Error {
  override readonly name = "NewClusterRefused";
  readonly problems: readonly { field: NewClusterField; message: string }[];

  constructor({ problems, language }: { problems: readonly InputProblem[]; language: string | undefined }) {
    const said = problems.map(({ field, key, values }) => ({ field, message: message({ key, language, ...(values ? { values } : {}) }) }));
    super(said.map((problem) => problem.message).join(" "));
    this.problems = said;
  }
}

export type CheckedInput = NewClusterInput & { slug: string; source: SourceCluster | null };
export type SourceCluster = Record<string, unknown> & { id: string; slug: string; name: string };

/**
 * Looks at all of the input before anything is written.
 *
 * @throws {NewClusterRefused} with every problem there is
 */
export async function checkInput({
  payload,
  input: given,
  language,
}: {
  payload: Payload;
  input: NewClusterInput;
  language: string | undefined;
}): Promise<CheckedInput> {
  const input = tidyInput(given);
  const problems = problemsOf(input);
  if (!problems.some(({ field }) => field === "name" || field === "slug")) problems.push(...(await addressProblems({ payload, input })));
  const source = input.copyFrom ? await findCluster({ payload, slug: input.copyFrom }) : null;
  if (input.copyFrom && !source) problems.push({ field: "copyFrom", key: "newCluster.error.source", values: { slug: input.copyFrom } });
  if (problems.length > 0) throw new NewClusterRefused({ problems, language });
  return { ...input, source };
}

/** A free address like the wanted one: itself, or with the first number that makes it free. */
async function freeSlug({ payload, wanted }: { payload: Payload; wanted: string }): Promise<string> {
  // With room for the number.
  const base = shorten(wanted, MAX_CLUSTER_SLUG - 4);
  const { docs } = await payload.db.find<{ id: string; slug: string }>({
    collection: COLLECTIONS.clusters,
    where: { slug: { contains: base } },
    select: { slug: true },
    pagination: false,
    limit: 0,
  });
  const taken = new Set(docs.map(({ slug }) => slug));
  const isTaken = (slug: string): boolean => taken.has(slug) || RESERVED_HOSTS.has(slug);
  return isTaken(wanted) ? firstFree({ base, isTaken }) : wanted;
}

async function addressProblems({ payload, input: { slug } }: { payload: Payload; input: { slug: string } }): Promise<InputProblem[]> {
  if (RESERVED_HOSTS.has(slug)) return [{ field: "slug", key: "error.clusterSlugReserved", values: { slug } }];
  const free = await freeSlug({ payload, wanted: slug });
  return free === slug ? [] : [{ field: "slug", key: "newCluster.error.slugTaken", values: { slug, free } }];
}

async function findCluster({ payload, slug }: { payload: Payload; slug: string }): Promise<SourceCluster | null> {
  return payload.db.findOne<SourceCluster>({ collection: COLLECTIONS.clusters, where: { slug: { equals: slug } } });
}
