import { setTimeout as sleep } from "node:timers/promises";
import { getPayload, type Payload, type SanitizedConfig } from "payload";
import { DatabaseError } from "../../cms/config/database.ts";

const LOOK_FOR_DATABASE_MS = 3_000;

/** Payload with its database. A database that is away is waited for, which is said once; `name` is the process that waits. */
export async function waitForPayload({
  config,
  name,
  log,
}: {
  config: Promise<SanitizedConfig>;
  name: string;
  log: (line: string) => void;
}): Promise<Payload> {
  let said = "";
  for (;;) {
    try {
      const payload = await getPayload({ config });
      if (said !== "") log(`[${name}] The database is there`);
      return payload;
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      if (error.message !== said) log(`${error.message} — The ${name} waits for it.`);
      said = error.message;
      await sleep(LOOK_FOR_DATABASE_MS);
    }
  }
}
