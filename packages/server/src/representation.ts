import type { ManifestFile } from "@klynge/contract";
import { CACHE_CONTROL } from "./headers.ts";
import type { Encoding } from "./negotiate.ts";

/** A file of a release. Its representations are made when they are first asked for: most of a large site never is. */
export type SiteFile = { entry: ManifestFile; diskPath: string; made: Partial<Record<Encoding, Representation>> };

/** A file in one content coding, with the headers it always has. */
export type Representation = {
  encoding: Encoding;
  /** Absolute, inside the release's own folder, so that a publish in the middle of a response changes nothing. */
  diskPath: string;
  /** The same for the same content in any release of any cluster. */
  contentKey: string;
  /** Strong. No part of a compressed file is ever sent, so a better compressed one may go by the same. */
  etag: string;
  /** Known for the unencoded form only: a better compressed file may take the place of an encoded one. */
  bytes: number | undefined;
  /** Without Content-Length and the security headers; flat, as `response.writeHead` takes them. */
  headers: {
    ok: readonly string[];
    /** What a 304 repeats, RFC 9110 section 15.4.5. */
    notModified: readonly string[];
    /** Where the file is the text of an error, such as the "not found" page: nothing to validate or to resume. */
    error: readonly string[];
  };
};

/**
 * The first of the codings the client takes that the release has. Where it refuses all of them it gets the plain file: RFC
 * 9110 section 15.5.7 allows it, and a picture is worth more than a 406.
 */
export function chooseRepresentation({ file, accepted }: { file: SiteFile; accepted: readonly Encoding[] }): Representation {
  const encoding = accepted.find((candidate) => isThere(file, candidate)) ?? "identity";
  const made = file.made[encoding];
  if (made !== undefined) return made;
  const representation = createRepresentation({ file, encoding });
  file.made[encoding] = representation;
  return representation;
}

function isThere({ entry }: SiteFile, encoding: Encoding): boolean {
  return encoding === "identity" || (encoding === "br" ? entry.br : entry.gz) !== undefined;
}

const SUFFIX = { identity: "", br: ".br", gzip: ".gz" } as const;

function createRepresentation({ file: { entry, diskPath }, encoding }: { file: SiteFile; encoding: Encoding }): Representation {
  const suffix = SUFFIX[encoding];
  const etag = `"${entry.digest}${suffix.replace(".", "-")}"`;
  const caching = [
    ...["Cache-Control", entry.immutable ? CACHE_CONTROL.immutable : CACHE_CONTROL.revalidate],
    ...(entry.br !== undefined || entry.gz !== undefined ? ["Vary", "Accept-Encoding"] : []),
  ];
  const error = ["Content-Type", entry.type, ...(encoding === "identity" ? [] : ["Content-Encoding", encoding]), ...caching];
  return {
    encoding,
    diskPath: diskPath + suffix,
    contentKey: entry.digest + suffix,
    etag,
    bytes: encoding === "identity" ? entry.bytes : undefined,
    headers: {
      ok: [...error, "ETag", etag, ...(encoding === "identity" ? ["Accept-Ranges", "bytes"] : [])],
      notModified: [...caching, "ETag", etag],
      error,
    },
  };
}
