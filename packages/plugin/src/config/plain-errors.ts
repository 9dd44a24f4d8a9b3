import type { AfterErrorHook, Config } from "payload";
import type { ResolvedOptions } from "../options.ts";
import { message, type TextKey } from "../texts/text.ts";

const TOO_LARGE = 413;
const BROKEN = 500;
const MEGABYTE = 1024 * 1024;
/** What Payload answers to everything it did not foresee. */
const UNFORESEEN = "Something went wrong.";

/** Says in plain words, and in the language of whoever reads it, what Payload says in English only: a file that is too big, and trouble of our own. */
export function withPlainErrors({ config, options }: { config: Config; options: ResolvedOptions }): Config {
  const limit = String(Math.floor(options.maxUploadBytes / MEGABYTE));
  const sayPlainly: AfterErrorHook = ({ error, req, result }) => {
    const said = (result as { errors?: { message?: string }[] } | undefined)?.errors?.[0]?.message;
    const status = "status" in error ? error.status : BROKEN;
    const answer = (key: TextKey) => ({
      response: { errors: [{ message: message({ key, language: req.i18n?.language, values: { limit } }) }] },
      status: Number(status),
    });
    if (status === TOO_LARGE) return answer("error.fileTooBig");
    if (said === UNFORESEEN) return answer("error.unforeseen");
  };
  return { ...config, hooks: { ...config.hooks, afterError: [...(config.hooks?.afterError ?? []), sayPlainly] } };
}
