import { expect, test } from "vitest";
import { richText } from "../../scripts/demo/rich-text.ts";

const resolve = (target: string) => ({ linkType: "custom", url: target, newTab: false }) as const;
const children = (markup: string) => richText({ markup, resolve }).root.children;
const text = (value: string, format = 0) => ({ type: "text", text: value, format });

test("paragraphs are set apart by an empty line, lines of one are joined", () => {
  expect(children("Et\nog to\n\nTre")).toMatchObject([
    { type: "paragraph", children: [text("Et og to")] },
    { type: "paragraph", children: [text("Tre")] },
  ]);
});

test("headings, lists and quotations", () => {
  expect(children("## Over\n\n- a\n- b\n\n1. c\n\n> d")).toMatchObject([
    { type: "heading", tag: "h2", children: [text("Over")] },
    {
      type: "list",
      tag: "ul",
      children: [
        { type: "listitem", value: 1 },
        { type: "listitem", value: 2, children: [text("b")] },
      ],
    },
    { type: "list", tag: "ol", children: [{ children: [text("c")] }] },
    { type: "quote", children: [text("d")] },
  ]);
});

test("bold, italic and links inside a line", () => {
  expect(children("En **fed** og *skrå* [sti](news:stien), ja.")).toMatchObject([
    {
      children: [
        text("En "),
        text("fed", 1),
        text(" og "),
        text("skrå", 2),
        text(" "),
        { type: "link", fields: { url: "news:stien" }, children: [text("sti")] },
        text(", ja."),
      ],
    },
  ]);
});
