import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { type ClusterSnapshot, serialiseSnapshot } from "@klynge/contract";
import { root } from "../lib/root.ts";
import { runQuietly } from "./run-quietly.ts";
import { smallCluster } from "./workload.ts";

/** What the same site costs without the publisher: one cluster of 60 pages as an ordinary static Astro project. Seconds. */
export async function measureStaticBuild(): Promise<number> {
  const { seconds, dist, remove } = await buildStaticSite({ snapshot: smallCluster("klynge") });
  assertComplete(dist);
  await remove();
  return seconds;
}

/** Builds the theme's own pages for one cluster with `astro build`, in a folder inside the project that `remove` deletes. */
export async function buildStaticSite({ snapshot }: { snapshot: ClusterSnapshot }): Promise<{
  dist: string;
  seconds: number;
  remove: () => Promise<void>;
}> {
  mkdirSync(join(root, "test/output"), { recursive: true });
  const project = mkdtempSync(join(root, "test/output/static-"));
  for (const [file, text] of Object.entries(projectFiles({ project, snapshot }))) {
    mkdirSync(join(project, file, ".."), { recursive: true });
    writeFileSync(join(project, file), text);
  }
  const env = { NODE_ENV: "production", ASTRO_TELEMETRY_DISABLED: "1" };
  const { seconds } = await runQuietly({ command: "astro", args: ["build", "--root", project], env });
  return { dist: join(project, "dist"), seconds, remove: () => rm(project, { recursive: true, force: true }) };
}

/** A build that left something out would be quick for the wrong reason. */
function assertComplete(dist: string): void {
  const files = readdirSync(dist, { recursive: true, encoding: "utf8" });
  const pages = files.filter((file) => file.endsWith(".html")).length;
  const calendars = files.filter((file) => file.endsWith(".ics")).length;
  if (pages >= 55 && calendars > 0) return;
  throw new Error(`[bench] The static build made ${pages} pages and ${calendars} calendars — mend scripts/bench/static-build.ts`);
}

function projectFiles({ project, snapshot }: { project: string; snapshot: ClusterSnapshot }): Record<string, string> {
  const theme = (path: string): string => JSON.stringify(relative(join(project, "src/pages"), join(root, "sites", path)));
  return {
    "astro.config.mjs": `import { denmark } from ${JSON.stringify(join(root, "sites/integrations/denmark.ts"))};
export default {
  integrations: [denmark()],
  output: "static",
  publicDir: ${JSON.stringify(join(root, "sites/public"))},
  cacheDir: "./cache",
  trailingSlash: "always",
  build: { assets: "_assets", inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 } },
};
`,
    "src/site.json": serialiseSnapshot(snapshot),
    "src/site.ts": `import { parseSnapshot } from "@klynge/contract";
import json from "./site.json";
export const site = parseSnapshot(json);
`,
    "src/middleware.ts": `import { site } from "./site.ts";
export const onRequest = (context, next) => {
  context.locals.site = site;
  return next();
};
`,
    "src/pages/[...page].astro": `---
import Page from ${theme("src/pages/[...page].astro")};
import { pathsOf } from ${theme("src/routes/routes.ts")};
import { site } from "../site.ts";

export function getStaticPaths() {
  const paths = pathsOf(site).filter((path) => path.endsWith("/") && path !== "/404/");
  return paths.map((path) => ({ params: { page: path === "/" ? undefined : path.slice(1, -1) } }));
}
---
<Page />
`,
    "src/pages/404.astro": `---
import NotFound from ${theme("src/pages/404.astro")};
---
<NotFound />
`,
    "src/pages/[...file].ts": `import { pathsOf } from ${theme("src/routes/routes.ts")};
import { site } from "../site.ts";
import { GET as answer } from ${theme("src/routes/answer-file.ts")};

// With trailingSlash: "always" a static build asks for /robots.txt/.
export const GET = ({ locals, url }) => answer({ locals, url: new URL(url.pathname.replace(/\\/$/, ""), url) });

export function getStaticPaths() {
  return pathsOf(site).filter((path) => !path.endsWith("/")).map((path) => ({ params: { file: path.slice(1) } }));
}
`,
  };
}
