import { extname } from "node:path";
import { outputFile, type Redirect } from "@klynge/contract";

const TEXTS = { title: "Siden er flyttet", body: "Siden er flyttet. Gå til" } as const;

/**
 * The page that lies at an old path, for web servers that do not read the manifest's redirects: it leads on by itself,
 * without a script, and says where to for those whose browser does not.
 */
export function redirectPage({ to, origin, locale }: { to: string; origin: string; locale: string }): string {
  const target = escapeHtml(to);
  return `<!doctype html>
<html lang="${escapeHtml(locale)}">
<head>
<meta charset="utf-8">
<title>${TEXTS.title}</title>
<meta name="robots" content="noindex">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${target}">
<link rel="canonical" href="${escapeHtml(new URL(to, origin).href)}">
</head>
<body>
<p>${TEXTS.body} <a href="${target}">${target}</a></p>
</body>
</html>
`;
}

/**
 * The file a redirect's page lies in: below the old path, or in the file itself where that is HTML. Null for old
 * addresses of other files (`/plan.pdf`): HTML under such a name would be served as something else.
 */
export function redirectFile({ from }: Pick<Redirect, "from">): string | null {
  const extension = extname(from).toLowerCase();
  if (extension === ".html" || extension === ".htm") return outputFile(from);
  if (extension !== "" && !from.endsWith("/")) return null;
  return outputFile(from.endsWith("/") ? from : `${from}/`);
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}
