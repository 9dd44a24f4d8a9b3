import { type ParseArgsConfig, parseArgs } from "node:util";

type Options = NonNullable<ParseArgsConfig["options"]>;
type Values<O extends Options> = ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>["values"];

/** An error a person can act on: shown as its message alone, without a stack. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}

/**
 * Runs one command of the project: reads its arguments, answers `--help`, turns a failure into one readable message
 * and a non-zero exit.
 *
 * `usage` is the line after "Usage:"; `help` explains what the command does and each option.
 */
export async function runCommand<O extends Options>({
  usage,
  help,
  options,
  run,
}: {
  usage: string;
  help: string;
  options: O;
  run: (args: { values: Values<O>; positionals: string[] }) => Promise<void>;
}): Promise<void> {
  try {
    const { values, positionals } = readArguments({ usage, options });
    if ((values as { help?: boolean }).help) {
      console.log(`Usage: ${usage}\n\n${help.trim()}`);
      return;
    }
    await run({ values, positionals });
  } catch (error) {
    console.error(describeError(error));
    process.exitCode = 1;
  }
}

/** What a person reads of an error: the message of those made for people, the stack of all others, and their causes. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const readable = error.message.startsWith("[") ? error.message : (error.stack ?? error.message);
  const cause = error.cause instanceof Error && !error.message.includes(error.cause.message) ? `\n  because: ${error.cause.message}` : "";
  return readable + cause;
}

function readArguments<O extends Options>({ usage, options }: { usage: string; options: O }) {
  try {
    return parseArgs({ options: { ...options, help: { type: "boolean", short: "h" } }, allowPositionals: true, strict: true }) as {
      values: Values<O>;
      positionals: string[];
    };
  } catch (error) {
    throw new CommandError(`[klynge] ${(error as Error).message} — usage: ${usage} — --help explains each option`, { cause: error });
  }
}
