import { createHash } from "node:crypto";
import { globSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

type Target = { root: string; inputs: readonly string[]; stampFile: string };

/** True when the output that `stampFile` lies beside was built from exactly the inputs that are there now. */
export function isUpToDate(target: Target): boolean {
  try {
    return readFileSync(join(target.root, target.stampFile), "utf8") === digestOfInputs(target);
  } catch {
    return false;
  }
}

/** Notes that the output was built from `digest`, which must have been taken before the build began. */
export function writeStamp({ root, stampFile, digest }: Omit<Target, "inputs"> & { digest: string }): void {
  writeFileSync(join(root, stampFile), digest);
}

/** One digest over the paths and contents of all files that match the `inputs` globs. */
export function digestOfInputs({ root, inputs }: Omit<Target, "stampFile">): string {
  const files = inputs.flatMap((pattern) => globSync(pattern, { cwd: root, exclude: isOutput })).sort();
  const hash = createHash("sha256").update(process.version);
  for (const file of files) {
    const path = join(root, file);
    if (!statSync(path).isFile()) continue;
    hash.update(`\0${file}\0`).update(readFileSync(path));
  }
  return hash.digest("hex");
}

function isOutput(path: string): boolean {
  return /(?:^|\/)(?:node_modules|dist|\.next|\.astro)$/.test(path) || path.endsWith("next-env.d.ts");
}
