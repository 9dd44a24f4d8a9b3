import type { FieldHook, TextField } from "payload";
import { textField } from "../fields/basic.ts";
import { readMunicipality } from "../network/read-municipality.ts";
import { message, text } from "../texts/text.ts";

/** Where a cluster lies, in one spelling; the form offers the municipalities there are. */
export function municipalityField(): TextField {
  return {
    ...textField({ name: "municipality", label: "clusters.municipality" }),
    hooks: { beforeValidate: [asMunicipality] },
    validate: validateMunicipality,
    admin: {
      description: text("clusters.municipality.help"),
      components: { Field: "@klynge/plugin/client#MunicipalityField" },
    },
  };
}

/** One spelling is kept. What looks like a slip stays as it was typed, for the validator to say so. */
const asMunicipality: FieldHook = ({ value }) => (typeof value === "string" ? (readMunicipality(value).name ?? value.trim()) : value);

type ValidateOptions = { req: { i18n?: { language?: string } }; previousValue?: unknown };

/** A slip that was stored earlier holds up nobody who changes something else. */
function validateMunicipality(value: unknown, { req, previousValue }: ValidateOptions): true | string {
  if (typeof value !== "string" || value === previousValue) return true;
  const { meant } = readMunicipality(value);
  return meant === null || message({ key: "error.municipality", language: req.i18n?.language, values: { typed: value.trim(), meant } });
}
