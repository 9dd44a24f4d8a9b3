/** Asks one of the plugin's endpoints. Throws what the server says to people, or `fallback`. */
export async function callApi<Answer>({
  url,
  body,
  language,
  fallback,
}: {
  url: string;
  /** Sent as JSON by POST; without one, it is a GET. */
  body?: object;
  language: string;
  fallback: string;
}): Promise<Answer> {
  const response = await fetch(url, {
    credentials: "include",
    headers: { "Accept-Language": language, ...(body && { "Content-Type": "application/json" }) },
    ...(body && { method: "POST", body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as Answer;
  const { errors } = (answer ?? {}) as { errors?: { message?: string }[] };
  throw new Error(errors?.[0]?.message ?? fallback);
}
