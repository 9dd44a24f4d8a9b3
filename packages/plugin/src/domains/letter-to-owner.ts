import { isIP } from "node:net";
import { message } from "../texts/text.ts";
import type { DnsCheck } from "./check-dns.ts";
import { readableHost } from "./host.ts";

/**
 * What the secretariat sends to whoever owns a domain: what its DNS has to hold, spelled as the owner's provider spells it,
 * and what to leave alone. Plain text.
 */
export function letterToOwner({
  host,
  cluster,
  expected,
  foreign,
  alias,
  forbidsCertificate,
  language,
}: Pick<DnsCheck, "foreign" | "alias" | "forbidsCertificate"> & {
  host: string;
  cluster: string;
  expected: readonly string[];
  language: string | undefined;
}): string {
  const name = readableHost(host);
  const say = (key: "greeting" | "please" | "remove" | "alias" | "caa" | "keep" | "thanks", values: Record<string, string> = {}) =>
    message({ key: `domain-letter.${key}`, language, values: { name, cluster, ...values } });
  // Providers want the internet's spelling; the other one is there for people.
  const shown = name === host ? host : `${host} (${name})`;
  const records = expected.map((address) => `${shown}   ${isIP(address) === 6 ? "AAAA" : "A"}   ${address}`);
  const removed = alias === null ? foreign.map((address) => `${isIP(address) === 6 ? "AAAA" : "A"} ${address}`).join(", ") : "";
  const paragraphs = [
    say("greeting"),
    say("please"),
    records.join("\n"),
    removed === "" ? "" : say("remove", { records: removed }),
    alias === null ? "" : say("alias", { alias }),
    forbidsCertificate ? `${say("caa")}\n\n${host}   CAA   0 issue "letsencrypt.org"` : "",
    say("keep"),
    say("thanks"),
  ];
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}
