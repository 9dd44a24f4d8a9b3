const ENTITY_TAG = /(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"/g;

/**
 * Whether an If-None-Match or If-Match header (a list of entity tags, or `*`) names the representation with this strong
 * `etag`. `strong` refuses weak tags, as If-Match wants it; RFC 9110 sections 8.8.3.2 and 13.1.
 */
export function matchesEtag({ header, etag, strong = false }: { header: string; etag: string; strong?: boolean }): boolean {
  if (header === etag) return true;
  if (header.trim() === "*") return true;
  return (header.match(ENTITY_TAG) ?? []).some((tag) => tag === etag || (!strong && tag === `W/${etag}`));
}
