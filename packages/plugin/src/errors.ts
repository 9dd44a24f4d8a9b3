import { APIError, type PayloadRequest, ValidationError } from "payload";
import { message, type TextKey } from "./texts/text.ts";

type Refusal = { req: PayloadRequest; key: TextKey; values?: Record<string, string> };

/** Refuses what an editor sent, with a message beside the field, in the editor's language. */
export function refuseField({ req, key, values, collection, path }: Refusal & { collection: string; path: string }): never {
  const text = message({ key, language: req.i18n?.language, ...(values ? { values } : {}) });
  throw new ValidationError({ collection, errors: [{ message: text, path }], req }, req.t);
}

/** Refuses an action that has no field to point at. */
export function refuseAction({ req, key, values, status = 400 }: Refusal & { status?: number }): never {
  throw new APIError(message({ key, language: req.i18n?.language, ...(values ? { values } : {}) }), status, null, true);
}
