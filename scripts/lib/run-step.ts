import { spawn } from "node:child_process";
import { CommandError } from "./command.ts";

const SHOWN_LINES = 40;

/**
 * Runs a program to its end and shows one line for it: what it does, then how long it took. Its own output is kept and
 * shown only if it fails.
 *
 * @returns what the program wrote to standard output
 * @throws {CommandError} with the last lines of its output, when it exits with anything but 0
 */
export async function runStep({
  title,
  command,
  args,
  env = {},
  onLine,
}: {
  title: string;
  command: string;
  args: readonly string[];
  env?: Record<string, string>;
  onLine?: (line: string) => void;
}): Promise<string> {
  const started = performance.now();
  const live = process.stdout.isTTY;
  console.log(`· ${title} …`);
  const { code, output, stdout } = await runToEnd({ command, args, env, onLine });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code !== 0) {
    throw new CommandError(
      `[klynge] ${title}: failed — ${command} ${args.join(" ")} ended with ${code}:\n${output.trimEnd().split("\n").slice(-SHOWN_LINES).join("\n")}`,
    );
  }
  console.log(`${live ? "\u001b[32m✓\u001b[0m" : "✓"} ${title}: ${seconds} s`);
  return stdout;
}

function runToEnd({
  command,
  args,
  env,
  onLine,
}: {
  command: string;
  args: readonly string[];
  env: Record<string, string>;
  onLine: ((line: string) => void) | undefined;
}): Promise<{ code: number | string; output: string; stdout: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    let stdout = "";
    let rest = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      stdout += text;
      if (!onLine) return;
      const lines = (rest + text).split("\n");
      rest = lines.pop() ?? "";
      lines.forEach(onLine);
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code: code ?? signal ?? "an unknown error", output, stdout }));
  });
}
