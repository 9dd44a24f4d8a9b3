import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { Readable } from "node:stream";
import type { UploadConfig } from "payload";
import type { ResolvedOptions } from "../options.ts";

type FileHandler = NonNullable<UploadConfig["handlers"]>[number];

const TYPES: Readonly<Record<string, string>> = {
  avif: "image/avif",
  webp: "image/webp",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  png: "image/png",
  pdf: "application/pdf",
};

/**
 * Shows a stored file to editors. Payload has asked the access rules before this is called; residents get the sites' own
 * copies. Names never change their content, so a browser may keep them, but no proxy.
 */
export function serveFile({ options }: { options: ResolvedOptions }): FileHandler {
  return async (_req, { params: { filename } }) => {
    const path = join(options.mediaDir, filename);
    if (filename !== basename(filename) || filename.startsWith(".")) return new Response(null, { status: 400 });
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => (error.code === "ENOENT" ? null : Promise.reject(error)));
    if (!found?.isFile()) return new Response(null, { status: 404 });
    const type = TYPES[filename.slice(filename.lastIndexOf(".") + 1)];
    // Node and the DOM declare the same stream as two types.
    return new Response(Readable.toWeb(createReadStream(path)) as unknown as BodyInit, {
      headers: {
        "Content-Type": type ?? "application/octet-stream",
        "Content-Length": String(found.size),
        "Content-Disposition": type ? "inline" : "attachment",
        "Cache-Control": "private, max-age=31536000, immutable",
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "X-Content-Type-Options": "nosniff",
      },
    });
  };
}
