/** A setting is missing or wrong. The message holds one line per setting: what, why, what to do. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";

  constructor(problems: readonly string[]) {
    super(problems.map((problem) => `[config] ${problem}`).join("\n"));
  }
}
