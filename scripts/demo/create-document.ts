import { type CollectionSlug, type Payload, ValidationError } from "payload";

/** Creates a document and gives back its id; `file` is what an upload holds. */
export type Create = (document: { collection: string; label: string; data: object; file?: UploadedFile }) => Promise<string>;

interface UploadedFile {
  name: string;
  mimetype: string;
  data: Buffer;
  size: number;
}

/**
 * Creates documents through the Local API, which asks for no rights.
 *
 * @throws {Error} naming the document and what the CMS has against it
 */
export function documentCreator(payload: Payload): Create {
  return async ({ collection, label, data, file }) => {
    try {
      const document = await payload.create({
        collection: collection as CollectionSlug,
        data: data as never,
        depth: 0,
        ...(file && { file }),
      });
      return String(document.id);
    } catch (error) {
      throw new Error(
        `[demo] "${label}" in ${collection} could not be created — ${describe(error)} — correct it in scripts/demo/content and start over with: npm run demo -- --reset`,
        { cause: error },
      );
    }
  };
}

function describe(error: unknown): string {
  if (error instanceof ValidationError) return error.data.errors.map(({ path, message }) => `${path}: ${message}`).join("; ");
  return error instanceof Error ? error.message : String(error);
}
