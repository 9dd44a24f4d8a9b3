import type { NewCluster } from "../../new-cluster/create-new-cluster.ts";
import type { NewClusterField, NewClusterInput } from "../../new-cluster/input.ts";

export type FieldProblem = { field: NewClusterField; message: string };
type Sent = { cluster: Pick<NewCluster, "id" | "isHeldBack"> } | { message: string; problems: readonly FieldProblem[] };

/** Sends the form with its logo. Never throws: what went wrong is the answer. */
export async function sendCluster({
  api,
  input,
  logo,
  language,
  lost,
}: {
  api: string;
  input: NewClusterInput;
  logo: File | null;
  language: string;
  /** What is said where the server cannot be reached. */
  lost: string;
}): Promise<Sent> {
  const form = new FormData();
  form.set("_payload", JSON.stringify(input));
  if (logo) form.set("file", logo);
  try {
    const response = await fetch(`${api}/clusters/new`, {
      method: "POST",
      credentials: "include",
      headers: { "Accept-Language": language },
      body: form,
    });
    const answer = (await response.json()) as {
      cluster?: Pick<NewCluster, "id" | "isHeldBack">;
      errors?: { message?: string }[];
      problems?: FieldProblem[];
    };
    if (response.ok && answer.cluster) return { cluster: answer.cluster };
    return { message: answer.errors?.[0]?.message ?? lost, problems: answer.problems ?? [] };
  } catch {
    return { message: lost, problems: [] };
  }
}

/** Asks whether the name and the address are free. An answer that does not come holds nobody up: sending asks again. */
export async function checkOnServer({
  api,
  input,
  language,
}: {
  api: string;
  input: NewClusterInput;
  language: string;
}): Promise<FieldProblem[]> {
  try {
    const response = await fetch(`${api}/clusters/new/check`, {
      method: "POST",
      credentials: "include",
      headers: { "Accept-Language": language, "Content-Type": "application/json" },
      body: JSON.stringify(input),
    });
    return response.ok ? ((await response.json()) as { problems: FieldProblem[] }).problems : [];
  } catch {
    return [];
  }
}
