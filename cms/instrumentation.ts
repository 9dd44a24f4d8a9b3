import { stampClientAddress } from "./config/client-address.ts";

/** Next calls this once when the server starts. */
export function register(): void {
  if (process.env.NEXT_RUNTIME === "nodejs") stampClientAddress();
}
