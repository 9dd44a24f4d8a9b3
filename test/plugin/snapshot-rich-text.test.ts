import { describe, expect, it } from "vitest";
import { addresses } from "../../packages/plugin/src/snapshot/links.ts";
import { mediaLibrary } from "../../packages/plugin/src/snapshot/media.ts";
import { richTextToHtml } from "../../packages/plugin/src/snapshot/rich-text.ts";
import type { ContentRows, MediaRow } from "../../packages/plugin/src/snapshot/rows.ts";
import { heading, internalLink, item, linebreak, link, list, paragraph, quote, root, rule, text, upload } from "./support/lexical.ts";

const empty: ContentRows = { villages: [], pages: [], news: [], events: [], places: [], organisations: [], groups: [], documents: [] };

const picture: MediaRow = {
  id: "picture",
  filename: "Åben havn.jpg",
  mimeType: "image/jpeg",
  filesize: 9000,
  width: 1200,
  height: 800,
  alt: 'Havnen "ved" <aften>',
  credit: "Foreningen & co",
  license: null,
  sourceUrl: null,
  checksum: "abc",
  sizes: {
    w480avif: { filename: "a-w480.avif", mimeType: "image/avif", filesize: 1, width: 480, height: 320 },
    w960avif: { filename: "a-w960.avif", mimeType: "image/avif", filesize: 2, width: 960, height: 640 },
    w480webp: { filename: "a-w480.webp", mimeType: "image/webp", filesize: 3, width: 480, height: 320 },
    fallback: { filename: "a.jpg", mimeType: "image/jpeg", filesize: 4, width: 960, height: 640 },
  },
};
const file: MediaRow = { id: "file", filename: "Plan.pdf", mimeType: "application/pdf", filesize: 5000, checksum: "def" };

function convert(...children: Parameters<typeof root>) {
  const content: ContentRows = {
    ...empty,
    news: [{ id: "article", slug: "aaben-havn", updatedAt: "", title: "Åben havn", publishedAt: "" }],
  };
  const media = mediaLibrary([picture, file]);
  return richTextToHtml({ addresses: addresses({ content, pagePaths: new Map(), media }), media })(root(...children));
}

describe("text", () => {
  it("is escaped", () => {
    expect(convert(paragraph(`<script>alert("x")</script> & 'y'`))).toBe(
      "<p>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;y&#39;</p>",
    );
  });

  it("keeps its formats as elements, never as styles", () => {
    const formats = [1, 2, 4, 8, 16, 32, 64].map((format) => text("x", format));
    expect(convert(paragraph(...formats))).toBe(
      "<p><strong>x</strong><em>x</em><s>x</s><u>x</u><code>x</code><sub>x</sub><sup>x</sup></p>",
    );
    expect(convert(paragraph(text("x", 3)))).toBe("<p><em><strong>x</strong></em></p>");
  });

  it("loses alignment and indent, which would need styles", () => {
    const centred = { ...paragraph("midt"), format: "center", indent: 2 };
    expect(convert(centred)).toBe("<p>midt</p>");
  });
});

describe("structure", () => {
  it("has headings from h2 to h4 only", () => {
    const tags = ["h1", "h2", "h3", "h4", "h5", "h6", "script"];
    expect(convert(...tags.map((tag) => heading(tag, tag)))).toBe(
      "<h2>h1</h2><h2>h2</h2><h3>h3</h3><h4>h4</h4><h4>h5</h4><h4>h6</h4><h2>script</h2>",
    );
  });

  it("leaves out what is empty", () => {
    expect(convert(paragraph())).toBe("");
    expect(convert(paragraph(""), paragraph("ord"), paragraph(linebreak()), heading("h2", " "), list("ul"))).toBe("<p>ord</p>");
  });

  it("puts a nested list into the item before it", () => {
    const nested = list("ul", item("Mad"), item(list("ol", item("Suppe"), item("Brød"))), item("Musik"));
    expect(convert(nested)).toBe("<ul><li>Mad<ol><li>Suppe</li><li>Brød</li></ol></li><li>Musik</li></ul>");
  });

  it("knows quotes, lines and line breaks", () => {
    expect(convert(quote("Vi kan selv"), rule(), paragraph("a", linebreak(), "b"))).toBe(
      "<blockquote>Vi kan selv</blockquote><hr><p>a<br>b</p>",
    );
  });

  it("keeps the words of a node it does not know", () => {
    const foreign = { type: "table", version: 1, children: [{ type: "tablecell", version: 1, children: [paragraph("celle")] }] };
    expect(convert(foreign, { type: "block", version: 2, fields: { blockType: "iframe", url: "https://evil.example" } })).toBe(
      "<p>celle</p>",
    );
  });
});

describe("links", () => {
  it("lead to published content by its path, and leave their text where it is not", () => {
    expect(convert(paragraph("Se ", internalLink("news", "article", "nyheden")))).toBe(
      '<p>Se <a href="/nyheder/aaben-havn/">nyheden</a></p>',
    );
    expect(convert(paragraph("Se ", internalLink("news", "draft", "kladden")))).toBe("<p>Se kladden</p>");
    expect(convert(paragraph("Se ", internalLink("users", "1", "personen")))).toBe("<p>Se personen</p>");
  });

  it("to other sites give nothing away", () => {
    expect(convert(paragraph(link("https://example.org/?a=1&b=2", "der")))).toBe(
      '<p><a href="https://example.org/?a=1&amp;b=2" rel="noopener">der</a></p>',
    );
    expect(convert(paragraph(link("/kalender/", "her", true)))).toBe('<p><a href="/kalender/" target="_blank" rel="noopener">her</a></p>');
    expect(convert(paragraph(link("mailto:post@example.org", "skriv")))).toBe('<p><a href="mailto:post@example.org">skriv</a></p>');
  });

  it.each([
    "javascript:alert(1)",
    " JavaScript:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.example",
    "ftp://example.org",
    "https://a b",
    "",
  ])("to %j leave their text", (url) => {
    expect(convert(paragraph(link(url, "klik")))).toBe("<p>klik</p>");
  });

  it("cannot break out of their attribute", () => {
    expect(convert(paragraph(link('https://example.org/"onmouseover="x', "klik")))).toBe(
      '<p><a href="https://example.org/&quot;onmouseover=&quot;x" rel="noopener">klik</a></p>',
    );
  });
});

describe("uploads", () => {
  it("become pictures in every size, the best type first", () => {
    expect(convert(upload("picture"))).toMatchInlineSnapshot(
      `"<figure><picture><source type="image/avif" srcset="/media/aaben-havn-w480avif.53d04fcefa.avif 480w, /media/aaben-havn-w960avif.989512175d.avif 960w" sizes="(min-width: 48rem) 44rem, 100vw"><source type="image/webp" srcset="/media/aaben-havn-w480webp.b4265f3af4.webp 480w" sizes="(min-width: 48rem) 44rem, 100vw"><img src="/media/aaben-havn-fallback.975f05886a.jpg" alt="Havnen &quot;ved&quot; &lt;aften&gt;" width="960" height="640" loading="lazy" decoding="async"></picture><figcaption>Foto: Foreningen &amp; co</figcaption></figure>"`,
    );
  });

  it("become links where they are files", () => {
    expect(convert(upload("file"))).toMatch(/^<p><a href="\/media\/plan\.[0-9a-f]{10}\.pdf" type="application\/pdf">Plan\.pdf<\/a><\/p>$/);
  });

  it("are left out where they are not in this cluster", () => {
    expect(convert(paragraph("før"), upload("elsewhere"))).toBe("<p>før</p>");
  });

  it("fail loudly where a picture was never made ready", () => {
    const media = mediaLibrary([{ ...picture, sizes: {} }]);
    const html = richTextToHtml({ addresses: addresses({ content: empty, pagePaths: new Map(), media }), media });
    expect(() => html(root(upload("picture")))).toThrow(
      /\[snapshot\] The picture Åben havn\.jpg cannot be published — .* — upload it again/,
    );
  });
});

it("gives the same bytes for the same text, and nothing a strict Content-Security-Policy forbids", () => {
  const state = [heading("h2", "x"), list("ul", item("a")), paragraph(link("https://example.org", "b")), upload("picture")];
  expect(convert(...state)).toBe(convert(...state));
  expect(convert(...state)).not.toMatch(/\sstyle=|\son\w+=|<script|<iframe/);
});
