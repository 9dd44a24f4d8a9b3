import { spawn } from "node:child_process";

/** Runs a program that shows its own output, to its end. Returns its exit code. */
export function runVisibly({ command, args }: { command: string; args: readonly string[] }): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: "inherit" });
    child.once("error", reject);
    child.once("close", (code) => resolve(code ?? 1));
  });
}
