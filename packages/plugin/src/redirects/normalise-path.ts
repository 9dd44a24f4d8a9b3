/**
 * An old address as a path on the site, as `/gammel-side/`: without host, query and fragment, with a slash at the end unless it
 * names a file. Null where it cannot be one.
 *
 * @example normalisePath("https://www.mols.dk/gammel-side?x=1") // "/gammel-side/"
 */
export function normalisePath(address: string): string | null {
  const trimmed = address.trim();
  const absolute = /^https?:\/\//i.test(trimmed) ? trimmed : `https://site.invalid/${trimmed.replace(/^\/+/, "")}`;
  if (!URL.canParse(absolute)) return null;
  const path = new URL(absolute).pathname.replace(/\/{2,}/g, "/");
  const last = path.slice(path.lastIndexOf("/") + 1);
  return last === "" || last.includes(".") ? path : `${path}/`;
}
