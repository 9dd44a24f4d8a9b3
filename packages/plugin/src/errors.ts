import { APIError, type CollectionSlug, type PayloadRequest, type StaticLabel, ValidationError } from "payload";
import { message, type TextKey, text } from "./texts/text.ts";

type Refusal = { req: PayloadRequest; key: TextKey; values?: Record<string, string> };

/** Refuses what an editor sent, with a message beside the field, in the editor's language. */
export function refuseField({ req, key, values, collection, path }: Refusal & { collection: string; path: string }): never {
  const reason = message({ key, language: req.i18n?.language, ...(values ? { values } : {}) });
  const label = labelOf({ req, collection, path });
  throw new ValidationError({ collection, errors: [{ message: reason, path, ...(label ? { label } : {}) }], req }, req.t);
}

/** Refuses an action that has no field to point at. */
export function refuseAction({ req, key, values, status = 400 }: Refusal & { status?: number }): never {
  throw new APIError(message({ key, language: req.i18n?.language, ...(values ? { values } : {}) }), status, null, true);
}

/** What the field is called in the form, so that the notice at the edge of the screen does not name it by its path. */
function labelOf({ req, collection, path }: { req: PayloadRequest; collection: string; path: string }): StaticLabel | undefined {
  if (path === "file") return text("documents.file");
  const fields = req.payload.collections[collection as CollectionSlug]?.config.flattenedFields ?? [];
  const field = fields.find(({ name }) => name === path.split(".")[0]);
  const label = field && "label" in field ? field.label : undefined;
  return label && typeof label !== "function" ? label : undefined;
}
