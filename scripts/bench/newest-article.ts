import type { CmsClient } from "../../test/support/cms-client.ts";

/** The newest article of a cluster that residents can see. */
export async function newestArticle({
  client,
  slug,
}: {
  client: CmsClient;
  slug: string;
}): Promise<{ id: string; slug: string; title: string }> {
  const { id } = await client.findOne("clusters", { slug });
  const past = `where[publishedAt][less_than]=${new Date().toISOString()}`;
  const query = `where[tenant][equals]=${id}&where[_status][equals]=published&${past}&sort=-publishedAt&limit=1&depth=0`;
  const { body } = await client.request("GET", `/api/news?${query}`);
  const [article] = body.docs as { id: string; slug: string; title: string }[];
  if (!article) throw new Error(`[bench] ${slug} has no article to change — the demo content is missing — run npm run demo -- --reset`);
  return article;
}
