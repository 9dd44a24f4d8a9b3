import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Payload } from "payload";
import { AUDITED_ELSEWHERE } from "../audit/with-audit.ts";
import { COLLECTIONS } from "../names.ts";
import { pluginOptions } from "../plugin-options.ts";
import { PDF_MIME_TYPE, pdfCover } from "./pdf-cover.ts";
import { writeAll } from "./write-files.ts";

type Row = { id: string; filename: string };

const LOOK_EVERY_MS = 3_600_000;

/**
 * Draws the first page of PDFs that were uploaded before that was done, one at each call, so that whoever calls has time for other
 * things between them. Any number may do so beside each other. When there is none left it looks again after an hour.
 *
 * @param log takes one line per file that could not be read
 */
export function createCoverBackfill({ payload, log }: { payload: Payload; log: (line: string) => void }): { step: () => Promise<void> } {
  let nextLook = 0;
  return {
    step: async () => {
      if (Date.now() < nextLook) return;
      const row = await findUnread({ payload });
      if (row) await addCover({ payload, row, log });
      else nextLook = Date.now() + LOOK_EVERY_MS;
    },
  };
}

async function findUnread({ payload }: { payload: Payload }): Promise<Row | undefined> {
  const { docs } = await payload.db.find<Row>({
    collection: COLLECTIONS.media,
    where: {
      and: [
        { mimeType: { equals: PDF_MIME_TYPE } },
        { pages: { exists: false } },
        { coverProblem: { exists: false } },
        { deletedAt: { exists: false } },
      ],
    },
    sort: "-createdAt",
    limit: 1,
    pagination: false,
  });
  return docs[0];
}

async function addCover({ payload, row, log }: { payload: Payload; row: Row; log: (line: string) => void }): Promise<void> {
  const { mediaDir } = pluginOptions(payload);
  // `withSystem` sees to it that there is one.
  const sharp = payload.config.sharp as NonNullable<typeof payload.config.sharp>;
  const content = await readFile(join(mediaDir, row.filename)).catch((error: Error) => {
    log(`[media] ${row.filename} has no picture of its first page — ${error.message} — upload the file again`);
    return null;
  });
  const { facts, files } = content
    ? await pdfCover({ sharp, content, name: row.filename })
    : { facts: { pages: null, coverProblem: "broken" as const, sizes: {} }, files: new Map<string, Buffer>() };
  // What another process was writing when it was killed is of the same content.
  await Promise.all([...files.keys()].map((name) => rm(join(mediaDir, name), { force: true })));
  await writeAll({ folder: mediaDir, files });
  await payload.update({
    collection: COLLECTIONS.media as typeof COLLECTIONS.news,
    id: row.id,
    data: facts as never,
    depth: 0,
    context: { [AUDITED_ELSEWHERE]: true },
  });
}
