import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const openssl = async (...args: string[]) => {
  await promisify(execFile)("openssl", args);
};

export type Authority = {
  /** What has to be trusted for its certificates to be, in PEM. */
  ca: string;
  /** A certificate for a name with its key, in PEM; one for -1 days has run out. */
  issue: (name: string, options?: { days?: number }) => Promise<{ key: string; cert: string }>;
  remove: () => Promise<void>;
};

/** An authority for certificates that no machine trusts. */
export async function createAuthority(): Promise<Authority> {
  const dir = await mkdtemp(join(tmpdir(), "klynge-tls-"));
  const newKey = ["-newkey", "rsa:2048", "-nodes"];
  const [caKey, caFile] = [join(dir, "ca.key"), join(dir, "ca.crt")];
  await openssl("req", "-x509", ...newKey, "-keyout", caKey, "-out", caFile, "-subj", "/CN=test", "-days", "2");
  return {
    ca: await readFile(caFile, "utf8"),
    async issue(name, { days = 2 } = {}) {
      const file = (kind: string) => join(dir, `${name}.${kind}`);
      const subject = ["-subj", `/CN=${name}`, "-addext", `subjectAltName=DNS:${name}`];
      await openssl("req", "-new", ...newKey, "-keyout", file("key"), "-out", file("csr"), ...subject);
      const authority = ["-CA", caFile, "-CAkey", caKey, "-CAcreateserial", "-copy_extensions", "copy"];
      await openssl("x509", "-req", "-in", file("csr"), ...authority, "-days", String(days), "-out", file("crt"));
      return { key: await readFile(file("key"), "utf8"), cert: await readFile(file("crt"), "utf8") };
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}
