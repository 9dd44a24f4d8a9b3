import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../scripts/lib/root.ts";
import { freePort } from "../support/free-port.ts";

type Result = { code: number | null; stdout: string; stderr: string };

const dataDir = mkdtempSync(join(tmpdir(), "klynge-cluster-"));
const env = {
  NODE_ENV: "test" as const,
  KLYNGE_DATA: dataDir,
  DATABASE_URL: "",
  PAYLOAD_SECRET: "a-secret-for-tests-that-is-long-enough",
  SMTP_URL: "",
};
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function cluster(args: readonly string[], more: Record<string, string> = {}): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn("node", ["scripts/cluster.ts", ...args], { cwd: root, env: { ...process.env, ...env, ...more } });
    const result: Result = { code: null, stdout: "", stderr: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      result.stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      result.stderr += text;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ ...result, code }));
  });
}

const making = (name: string, ...more: string[]): string[] => [
  "new",
  name,
  "--municipality",
  "Syddjurs",
  "--villages",
  "Knebel, Tved,Åsum",
  "--lead",
  "lead@example.org",
  ...more,
];

/** Every row of every table, and the names of all files but the mails and the database. */
function everything(): Record<string, unknown> {
  const database = new DatabaseSync(join(dataDir, "klynge.db"), { readOnly: true });
  try {
    const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").all() as { name: string }[];
    const rows = tables.map(({ name }) => [name, database.prepare(`select * from "${name}"`).all()]);
    const files = ["media", "sites"].flatMap((folder) => {
      const path = join(dataDir, folder);
      return existsSync(path) ? readdirSync(path, { recursive: true }).map((file) => `${folder}/${file}`) : [];
    });
    return JSON.parse(JSON.stringify({ ...Object.fromEntries(rows), files: files.sort() })) as Record<string, unknown>;
  } finally {
    database.close();
  }
}

// Each run reads the whole config, some seconds on a busy machine.
describe("npm run cluster -- new", { timeout: 180_000 }, () => {
  beforeAll(async () => {
    const { code, stdout, stderr } = await cluster(making("Første Klynge", "--population", "3.000", "--color", "7a1f3d"));
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/✓ Første Klynge \(foerste-klynge\): 3 villages, .*4 pages/);
    expect(stdout).toMatch(/The site is a draft; it will be at http:\/\/foerste-klynge\.localhost/);
    expect(stdout).toContain("lead@example.org was sent a link to choose a password");
    expect(stdout).toMatch(/the lead signs in at http:\/\/localhost:\d+\/admin/);
    expect(stdout).toMatch(/the secretariat opens the site/);
  });

  test("makes the cluster, and the mail lies where mails go", () => {
    const [made] = everything().clusters as Record<string, unknown>[];
    expect(made).toMatchObject({ slug: "foerste-klynge", status: "draft", population: 3000, theme_color: "#7a1f3d" });
    const [mail = ""] = readdirSync(join(dataDir, "mail"));
    expect(readFileSync(join(dataDir, "mail", mail), "utf8")).toContain("To: lead@example.org");
  });

  test("copies a cluster, and tells somebody who is known by another mail", async () => {
    const { code, stdout, stderr } = await cluster(making("Kopien", "--copy-from", "foerste-klynge"));
    expect(code, stderr).toBe(0);
    expect(stdout).toMatch(/✓ Kopien \(kopien\): .*pages/);
  });

  test("fails half-way with a reason, and leaves everything as it was: rows and files", async () => {
    const before = everything();
    const closed = `smtp://127.0.0.1:${await freePort()}`;
    const logo = join(root, "packages/plugin/help/forside.webp");
    const { code, stdout, stderr } = await cluster(making("Halvvejs", "--live", "--logo", logo), { SMTP_URL: closed });
    expect(code).toBe(1);
    expect(stdout).not.toContain("✓");
    expect(stderr).toMatch(
      /^\[new-cluster\] The cluster was not made — the invitation to lead@example\.org could not be sent: .* — check SMTP_URL/m,
    );
    expect(everything()).toEqual(before);

    const broken = join(dataDir, "broken.png");
    writeFileSync(broken, "no picture at all");
    const second = await cluster(making("Halvvejs", "--logo", broken));
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/--logo: “broken\.png” cannot be read as a picture/);
    expect(second.stderr).not.toContain("    at ");
    expect(everything()).toEqual(before);
  });

  test("says everything that cannot be used, each by its option", async () => {
    const before = everything();
    const { code, stderr } = await cluster([
      ...["new", "Første Klynge", "--municipality", "Syd djurs", "--villages", "Knebel,Knebel"],
      ...["--lead", "nej", "--color", "rød", "--copy-from", "findes-ikke"],
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^\[cluster\] The cluster was not made — 6 things cannot be used — correct it and try again:$/m);
    expect(stderr).toMatch(/--slug: .*“foerste-klynge-2” is free/);
    expect(stderr).toMatch(/--municipality: .*Did you mean “Syddjurs”\?/);
    for (const option of ["--villages", "--color", "--lead", "--copy-from"]) expect(stderr).toMatch(new RegExp(`^ {2}${option}: `, "m"));
    expect(stderr).not.toContain("    at ");
    expect(everything()).toEqual(before);
  });

  test.each([
    [["new"], /^\[cluster\] It is not clear what the cluster is called/],
    [["new", "A", "B"], /^\[cluster\] It is not clear what the cluster is called/],
    [["new", "A"], /^\[cluster\] --municipality is missing — no cluster is made without it — add it/],
    [making("A", "--logo", "findes-ikke.png"), /^\[cluster\] --logo findes-ikke\.png cannot be read — there is no such file/],
    [making("A", "--logo", "package.json"), /^\[cluster\] --logo package\.json cannot be used — it is no PNG, JPEG or WebP/],
    [["nyt"], /^\[cluster\] There is no "nyt" — the command takes one of: new, /],
  ])("%o is refused in one line", async (args, message) => {
    const { code, stderr } = await cluster(args);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("    at ");
  });
});
