import { spawn } from "node:child_process";

/**
 * Runs a program to its end. Gives what it printed and how long it took.
 *
 * @throws with its last lines, where it ends with anything but 0.
 */
export async function runQuietly({
  command,
  args,
  env = {},
  cwd,
}: {
  command: string;
  args: readonly string[];
  env?: Record<string, string>;
  cwd?: string;
}): Promise<{ output: string; seconds: number }> {
  const started = performance.now();
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"], ...(cwd && { cwd }) });
  let output = "";
  let errors = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const code = await new Promise<number | string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode, signal) => resolve(exitCode ?? signal ?? "an unknown error"));
  });
  if (code !== 0) {
    const lines = `${output}${errors}`.trimEnd().split("\n").slice(-30).join("\n");
    throw new Error(`[bench] ${command} ${args[0] ?? ""} ended with ${code}:\n${lines}`);
  }
  return { output, seconds: (performance.now() - started) / 1000 };
}
