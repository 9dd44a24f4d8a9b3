/** What the CMS answered: its data, or one sentence that says why not. */
export type Answer<Data> = { data: Data; error: null } | { data: null; error: string };

/** Asks an endpoint of the plugin as the signed-in person. Never throws. */
export async function askCms<Data>({
  url,
  body,
  signal,
  networkError,
}: {
  url: string;
  body?: object | undefined;
  signal?: AbortSignal | undefined;
  /** What to say where there is no answer, or none that can be read. */
  networkError: string;
}): Promise<Answer<Data>> {
  try {
    const response = await fetch(url, {
      credentials: "include",
      ...(signal ? { signal } : {}),
      ...(body ? { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) } : {}),
    });
    const answer = (await response.json()) as Data & { errors?: { message: string }[] };
    return response.ok ? { data: answer, error: null } : { data: null, error: answer.errors?.[0]?.message ?? networkError };
  } catch {
    return { data: null, error: networkError };
  }
}
