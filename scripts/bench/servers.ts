import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createPublisher } from "@klynge/publisher";
import { freePort } from "../../test/support/free-port.ts";
import { requestsPerSecond, type Target } from "./load.ts";
import { median } from "./statistics.ts";
import { smallCluster } from "./workload.ts";

const SLUG = "klynge";
const ROUNDS = 3;
const SECONDS = 4;

/**
 * Requests a second of the start page of one cluster, compressed with Brotli: from our server and, where it is
 * installed, from nginx with the same files, in turns. nginx is given the compressed file outright, without having to
 * negotiate, so that it needs no module.
 */
export async function measureServers({ folder, themeDir, mediaDir }: { folder: string; themeDir: string; mediaDir: string }) {
  const sitesDir = join(folder, "served");
  await publishOne({ sitesDir, themeDir, mediaDir });
  const [ours, nginx] = [await startOurs({ sitesDir }), await startNginx({ sitesDir, folder })];
  try {
    const rounds: { ours: number; nginx: number | undefined }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push({ ours: await load(ours.port), nginx: nginx && (await load(nginx.port)) });
    }
    const ofNginx = rounds.map((round) => round.nginx).filter((rps) => rps !== undefined);
    return { serverRps: median(rounds.map((round) => round.ours)), nginxRps: ofNginx.length > 0 ? median(ofNginx) : null };
  } finally {
    await ours.stop();
    await nginx?.stop();
  }
}

async function load(port: number): Promise<number> {
  const target: Target = { port, host: `${SLUG}.localhost`, path: "/", accept: "br" };
  await requestsPerSecond({ target, seconds: 1 });
  return requestsPerSecond({ target, seconds: SECONDS });
}

async function publishOne({ sitesDir, themeDir, mediaDir }: { sitesDir: string; themeDir: string; mediaDir: string }): Promise<void> {
  const onBackgroundError = (error: unknown) => {
    throw error;
  };
  const publisher = await createPublisher({ sitesDir, themeDir, mediaDir, onBackgroundError });
  await publisher.publish({ snapshot: { ...smallCluster(SLUG), assets: [] } });
  await publisher.idle();
  await publisher.close();
}

interface Running {
  port: number;
  stop: () => Promise<void>;
}

async function startOurs({ sitesDir }: { sitesDir: string }): Promise<Running> {
  const port = await freePort();
  return start({ command: "node", args: [join(import.meta.dirname, "serve.ts"), sitesDir, String(port)], port });
}

/** Undefined where nginx is not installed. */
async function startNginx({ sitesDir, folder }: { sitesDir: string; folder: string }): Promise<Running | undefined> {
  const port = await freePort();
  const dir = join(folder, "nginx");
  mkdirSync(dir, { recursive: true });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${dir}/${name};`).join(" ");
  const config = `
${process.getuid?.() === 0 ? "user root;" : ""}
daemon off; worker_processes 1; error_log stderr; pid ${dir}/nginx.pid;
events {}
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; ${temporary}
  server {
    listen 127.0.0.1:${port};
    root ${sitesDir}/${SLUG}/current/www;
    location = / { types {} default_type "text/html; charset=utf-8"; add_header Content-Encoding br; add_header Vary Accept-Encoding; try_files /index.html.br =404; }
  }
}`;
  writeFileSync(join(dir, "nginx.conf"), config);
  try {
    return await start({ command: "nginx", args: ["-p", dir, "-c", join(dir, "nginx.conf"), "-e", "stderr"], port });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Starts a server and waits until it answers. */
async function start({ command, args, port }: { command: string; args: readonly string[]; port: number }): Promise<Running> {
  const child = spawn(command, args, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, NODE_ENV: "production" } });
  let errors = "";
  child.stderr.on("data", (chunk: Buffer) => {
    errors += chunk.toString();
  });
  await once(child, "spawn");
  const exited = once(child, "exit");
  for (let attempt = 0; !(await answers(port)); attempt += 1) {
    if (child.exitCode !== null || attempt > 200) throw new Error(`[bench] ${command} does not serve:\n${errors}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    port,
    async stop() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

async function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/`).then(
    () => true,
    () => false,
  );
}
