import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import { root } from "../../scripts/lib/root.ts";

type Result = { code: number | null; stdout: string; stderr: string };

const commands = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: Record<string, string> }).scripts;
const ours = Object.entries(commands).filter(([, command]) => command.startsWith("node scripts/"));

function run(script: string, { args = [], env = {} }: { args?: string[]; env?: Record<string, string> } = {}): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn("node", [...script.replace(/^node /, "").split(" "), ...args], {
      cwd: root,
      env: { ...process.env, NODE_ENV: "test", ...env },
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr }));
  });
}

describe.each(ours)("npm run %s", (name, command) => {
  test("--help says how it is used", async () => {
    const { code, stdout } = await run(command, { args: ["--help"] });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Usage: npm (?:run )?\S+/);
    expect(stdout).toContain(name.split(":")[0]);
  });

  test("refuses an option it does not know, in one line", async () => {
    const { code, stdout, stderr } = await run(command, { args: ["--no-such-option"] });
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^\[klynge\] .*--no-such-option.* — usage: npm .* — --help explains each option\n$/);
  });
});

describe("what a person did wrong is said in one line", () => {
  let occupied: Server | undefined;
  afterEach(() => occupied?.close());

  test.each([
    ["scripts/start.ts", ["web"], {}, /^\[start\] There is no role "web" — the roles are publisher, sites, preview, cms — name one/],
    ["scripts/start.ts", [], { PAYLOAD_SECRET: "" }, /^\[config\] PAYLOAD_SECRET is not set — .* — set it to a long random text/],
    ["scripts/start.ts", [], { CMS_PORT: "many" }, /^\[config\] CMS_PORT="many" is not a port number — give a whole number/],
    ["scripts/publish.ts", [], {}, /^\[publish\] There is nothing to publish — no cluster is named — name clusters/],
    ["scripts/migration.ts", [], {}, /^\[migration\] The migration has no name — .* — run: npm run migration -- NAME/],
  ])("%s %o %o", async (script, args, env, message) => {
    const { code, stderr } = await run(script, { args, env });
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain("    at ");
  });

  test("a port that is in use", async () => {
    occupied = createServer().listen(0);
    const address = occupied.address();
    const port = typeof address === "object" && address ? address.port : 0;
    const env = { PAYLOAD_SECRET: "a-secret-for-tests-that-is-long-enough", SITES_PORT: String(port) };
    const { code, stderr } = await run("scripts/start.ts", { args: ["sites"], env });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      `[klynge] Port ${port} cannot be used — another program listens on it — stop that program, or choose another port: SITES_PORT=${port + 1}`,
    );
  });
});
