import { describeError } from "./command.ts";

/** A long-running part of the platform that has started. */
export type RunningProcess = { name: string; message: string; stop: () => Promise<void> };

/**
 * Runs one long-running process: starts it, says so, and stops it in good order on SIGTERM or SIGINT.
 * A start that fails gives one readable message and exit code 1.
 */
export async function runProcess(start: () => Promise<RunningProcess>): Promise<void> {
  try {
    const running = await start();
    console.log(running.message);
    let stopping = false;
    const stop = async (): Promise<void> => {
      if (stopping) return;
      stopping = true;
      try {
        await running.stop();
        process.exit(0);
      } catch (error) {
        console.error(describeError(error));
        process.exit(1);
      }
    };
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop());
  } catch (error) {
    console.error(describeError(error));
    process.exit(1);
  }
}
