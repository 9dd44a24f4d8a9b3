/** A slug of so many characters at most, cut between two words where there are several. */
export function shorten(slug: string, limit: number): string {
  if (slug.length <= limit) return slug;
  const end = slug.slice(0, limit + 1).lastIndexOf("-");
  return slug.slice(0, end > 0 ? end : limit);
}
