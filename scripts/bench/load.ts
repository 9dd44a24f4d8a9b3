import { execFileSync } from "node:child_process";
import { connect, type Socket } from "node:net";
import { runQuietly } from "./run-quietly.ts";

/** One address under load. `accept` is what the requests send as Accept-Encoding. */
export interface Target {
  port: number;
  host: string;
  path: string;
  accept: string;
}

const CONNECTIONS = 32;

/** Asks for one page over and over on 32 connections that stay open. Requests a second, by wrk where it is installed. */
export async function requestsPerSecond({ target, seconds }: { target: Target; seconds: number }): Promise<number> {
  return hasWrk() ? withWrk({ target, seconds }) : withSockets({ target, seconds });
}

/** True where the load comes from a program that costs less than what it measures. */
export function hasWrk(): boolean {
  try {
    execFileSync("wrk", ["-v"], { stdio: "ignore" });
    return true;
  } catch (error) {
    // It shows its version and ends with 1.
    return (error as { status?: number }).status === 1;
  }
}

async function withWrk({ target, seconds }: { target: Target; seconds: number }): Promise<number> {
  const { port, host, path, accept } = target;
  const headers = ["-H", `Host: ${host}`, "-H", `Accept-Encoding: ${accept}`];
  const url = `http://127.0.0.1:${port}${path}`;
  const { output } = await runQuietly({ command: "wrk", args: ["-t1", `-c${CONNECTIONS}`, `-d${seconds}s`, ...headers, url] });
  if (/Non-2xx|Socket errors/.test(output)) throw new Error(`[bench] ${url} did not answer every request with the page:\n${output}`);
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]);
}

/** Counts answers by their bytes, all alike, because reading each would cost more than the servers do. */
async function withSockets({ target, seconds }: { target: Target; seconds: number }): Promise<number> {
  const request = `GET ${target.path} HTTP/1.1\r\nHost: ${target.host}\r\nAccept-Encoding: ${target.accept}\r\n\r\n`;
  const answerBytes = await bytesOfOneAnswer({ target, request });
  let answers = 0;
  const started = performance.now();
  const sockets = Array.from({ length: CONNECTIONS }, () => {
    let pending = answerBytes;
    const socket = open(target.port, (chunk) => {
      for (pending -= chunk.length; pending <= 0; pending += answerBytes) {
        answers += 1;
        socket.write(request);
      }
    });
    socket.write(request);
    return socket;
  });
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const elapsed = (performance.now() - started) / 1000;
  for (const socket of sockets) socket.destroy();
  return answers / elapsed;
}

function bytesOfOneAnswer({ target, request }: { target: Target; request: string }): Promise<number> {
  return new Promise((resolve, reject) => {
    let answer = Buffer.alloc(0);
    const socket = open(target.port, (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      const end = answer.indexOf("\r\n\r\n");
      const head = answer.subarray(0, end).toString("latin1");
      const length = /^content-length: (\d+)/im.exec(head)?.[1];
      if (end === -1 || (length && answer.length < end + 4 + Number(length))) return;
      socket.destroy();
      if (length && head.startsWith("HTTP/1.1 200 ")) resolve(answer.length);
      else reject(new Error(`[bench] ${target.host}${target.path} cannot be put under load — it answers:\n${head}`));
    });
    socket.on("error", reject);
    socket.write(request);
  });
}

function open(port: number, onData: (chunk: Buffer) => void): Socket {
  return connect({ port, host: "127.0.0.1", noDelay: true }).on("data", onData);
}
