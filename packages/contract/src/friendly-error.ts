import type { z } from "zod";

/** What every failed check of the contract throws. `cause` holds the schema's own error. */
export class ContractError extends Error {
  override readonly name = "ContractError";
}

const SHOWN_PROBLEMS = 5;

/**
 * Parses a value and, where that fails, says in one message what is wrong, where, and what to do.
 *
 * @throws {ContractError} `[contract] … — … — …`
 */
export function parseWithFriendlyErrors<Schema extends z.ZodType>({
  schema,
  value,
  what,
  version,
  whatToDo,
}: {
  schema: Schema;
  value: unknown;
  what: string;
  version: number;
  whatToDo: string;
}): z.infer<Schema> {
  const found = typeof value === "object" && value !== null && "version" in value ? value.version : undefined;
  if (found !== version) {
    throw new ContractError(
      `[contract] This ${what} cannot be read — its version is ${JSON.stringify(found) ?? "missing"}, this program reads version ${version} — ${whatToDo}`,
    );
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new ContractError(`[contract] This ${what} is not valid — ${describe(result.error.issues)} — ${whatToDo}`, { cause: result.error });
}

function describe(issues: z.core.$ZodIssue[]): string {
  const shown = issues.slice(0, SHOWN_PROBLEMS).map((issue) => `${issue.path.map(String).join(".") || "the value"}: ${issue.message}`);
  const rest = issues.length - shown.length;
  return shown.join("; ") + (rest > 0 ? `; and ${rest} more` : "");
}
