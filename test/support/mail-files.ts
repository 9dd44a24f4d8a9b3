import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import PostalMime, { type Email } from "postal-mime";
import { eventually } from "./eventually.ts";

/** Waits for the newest mail to somebody among the `.eml` files of a platform that has no mail server. */
export function newestMail({ dataDir, to }: { dataDir: string; to: string }): Promise<Email> {
  const folder = join(dataDir, "mail");
  return eventually(async () => {
    for (const name of (await readdir(folder)).sort().reverse()) {
      const mail = await PostalMime.parse(await readFile(join(folder, name)));
      if (mail.to?.some(({ address }) => address === to)) return mail;
    }
    throw new Error(`[test] no mail to ${to} in ${folder}`);
  });
}
