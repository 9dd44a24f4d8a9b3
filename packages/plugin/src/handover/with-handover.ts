import type { Config } from "payload";
import { sentRemindersCollection } from "./sent-reminders.ts";

/** Keeps which reminders were sent. */
export function withHandover({ config }: { config: Config }): Config {
  return { ...config, collections: [...(config.collections ?? []), sentRemindersCollection] };
}
