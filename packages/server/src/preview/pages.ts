import { OWN_FILES_PATH } from "./address.ts";
import { type Language, TEXTS } from "./texts.ts";

/** What a page of the preview needs to know to talk with the form it stands beside. */
export type FormLink = { cmsOrigin: string; language: Language; home: string };

/** The script and the style that go into the head of a page an editor looks at. */
export function editorHead({ cmsOrigin, language, home }: FormLink): string {
  const { back, expired, failed } = TEXTS[language];
  const data = Object.entries({ cms: cmsOrigin, home, back, expired, failed })
    .map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
    .join("");
  return `<link rel="stylesheet" href="${OWN_FILES_PATH}preview.css"><script type="module" src="${OWN_FILES_PATH}preview.js"${data}></script>`;
}

/** Puts the preview's own parts into a rendered page. */
export function withEditorHead({ html, head }: { html: string; head: string }): string {
  return html.replace("</head>", () => `${head}</head>`);
}

/** Says above a page that was shared that it is not public. */
export function withBanner(html: string): string {
  const sheet = `<link rel="stylesheet" href="${OWN_FILES_PATH}preview.css">`;
  const banner = `<p class="klynge-preview-banner">${TEXTS.da.banner}</p>`;
  return html.replace("</head>", () => `${sheet}</head>`).replace(/<body[^>]*>/, (body) => body + banner);
}

/** A page that is not one of the site's: the frame before anything is shown, or why there is nothing to show yet. */
export function messagePage({ message, head, language }: { message: string; head: string; language: Language }): string {
  return page({
    language,
    title: TEXTS[language].title,
    head,
    body: `<body class="klynge-preview-start"><main><p>${escapeHtml(message)}</p></main></body>`,
  });
}

/** The one answer to everything that opens nothing: it does not tell whether there ever was something. */
export const GONE_PAGE = bothLanguages("gone");

export const BROKEN_PAGE = bothLanguages("broken");

function bothLanguages(key: "gone" | "broken"): string {
  const { da, en } = TEXTS;
  return page({
    language: "da",
    title: da[key][0],
    head: "",
    body: `<body><main><h1>${da[key][0]}</h1><p>${da[key][1]}</p><section lang="en"><h2>${en[key][0]}</h2><p>${en[key][1]}</p></section></main></body>`,
  });
}

function page({ language, title, head, body }: { language: Language; title: string; head: string; body: string }): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light">
<title>${title}</title>${head}
</head>
${body}
</html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
