import type { Field } from "payload";
import { headingField, imageField, textareaField, textField } from "../fields/basic.ts";
import { linkField, linksField } from "../fields/link.ts";
import { rowLabel } from "../fields/row-label.ts";
import { text } from "../texts/text.ts";

/** Blocks that lead somewhere or tell in brief. */
export const introducingFields = {
  hero: (): Field[] => [headingField({ required: true }), textareaField({ name: "text", label: "field.text" }), imageField(), linksField()],
  callToAction: (): Field[] => [
    headingField({ required: true }),
    textareaField({ name: "text", label: "field.text" }),
    linksField({ minRows: 1 }),
  ],
  cards: (): Field[] => [
    headingField(),
    {
      name: "cards",
      type: "array",
      label: text("cards.cards"),
      labels: { singular: text("cards.card"), plural: text("cards.cards") },
      admin: { components: { RowLabel: rowLabel({ kind: text("cards.card"), parts: ["heading"] }) } },
      required: true,
      minRows: 1,
      fields: [headingField({ required: true }), textareaField({ name: "text", label: "field.text" }), imageField(), linkField()],
    },
  ],
  figures: (): Field[] => [
    headingField(),
    {
      name: "figures",
      type: "array",
      label: text("figures.figures"),
      labels: { singular: text("figures.value"), plural: text("figures.figures") },
      admin: { components: { RowLabel: rowLabel({ kind: text("figures.value"), parts: ["value", "label"] }) } },
      required: true,
      minRows: 1,
      fields: [
        textField({ name: "value", label: "figures.value", help: "figures.value.help", required: true }),
        textField({ name: "label", label: "figures.label", required: true }),
      ],
    },
    sourceField(),
  ],
  chart: (): Field[] => [
    headingField(),
    textField({ name: "unit", label: "chart.unit", help: "chart.unit.help" }),
    {
      name: "rows",
      type: "array",
      label: text("chart.rows"),
      labels: { singular: text("chart.row"), plural: text("chart.rows") },
      admin: { components: { RowLabel: rowLabel({ kind: text("chart.row"), parts: ["label", "value"] }) } },
      required: true,
      minRows: 1,
      fields: [
        textField({ name: "label", label: "figures.label", required: true }),
        { name: "value", type: "number", label: text("chart.value"), required: true, min: 0 },
      ],
    },
    sourceField(),
  ],
  phases: (): Field[] => [headingField(), textareaField({ name: "text", label: "field.text" })],
  clusterMap: (): Field[] => [headingField(), textareaField({ name: "text", label: "field.text" })],
};

function sourceField(): Field {
  return { ...linkField({ name: "source" }), label: text("figures.source") };
}
