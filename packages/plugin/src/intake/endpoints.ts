import type { Config, Endpoint, PayloadHandler } from "payload";
import { askToConfirm, confirm } from "./confirm.ts";
import { note } from "./page.ts";
import { receiveForm } from "./receive.ts";

/** What visitors of the sites reach without an account. Cookies play no part in any of it. */
export function withIntake({ config }: { config: Config }): Config {
  return { ...config, endpoints: [...(config.endpoints ?? []), ...ENDPOINTS] };
}

const ENDPOINTS: readonly Endpoint[] = [
  { path: "/public/:cluster/confirm/:token", method: "get", handler: politely(askToConfirm) },
  { path: "/public/:cluster/confirm/:token", method: "post", handler: politely(confirm) },
  { path: "/public/:cluster/:kind/:form", method: "post", handler: politely(receiveForm) },
  { path: "/public/:cluster/:kind", method: "post", handler: politely(receiveForm) },
];

/** Says sorry in plain words instead of showing a program's error to a visitor. */
function politely(handler: PayloadHandler): PayloadHandler {
  return async (req) => {
    try {
      return await handler(req);
    } catch (error) {
      req.payload.logger.error({
        err: error,
        msg: "[intake] What a visitor sent was not taken — see the error — the visitor was asked to try again",
      });
      return note({ title: "intake.failed", text: "intake.failed.text", origin: "", status: 500 });
    }
  };
}
