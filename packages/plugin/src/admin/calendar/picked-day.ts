const KEY = "klynge-picked-day";
/** How long a day that was picked waits for the form: longer than a slow phone takes to open it. */
const KEPT_MS = 60_000;

/**
 * Keeps the day somebody picked in the calendar until the form asks for it. Not in the form's address: Payload saves a new document at
 * once and goes on to the document's own address.
 */
export function keepPickedDay(day: string | null): void {
  if (day === null) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, JSON.stringify({ day, at: Date.now() }));
}

/** Gives the day, once. */
export function takePickedDay(): string | null {
  const kept = localStorage.getItem(KEY);
  localStorage.removeItem(KEY);
  if (kept === null) return null;
  const { day, at } = JSON.parse(kept) as { day?: unknown; at?: unknown };
  return typeof day === "string" && typeof at === "number" && Date.now() - at < KEPT_MS ? day : null;
}
