import { message, type TextKey } from "../texts/text.ts";
import type { DnsCheck } from "./check-dns.ts";
import { isFine } from "./domain-health.ts";
import type { DomainRow } from "./domain-states.ts";
import { readableHost } from "./host.ts";
import { letterToOwner } from "./letter-to-owner.ts";

/** What a check found, as one word for the secretariat's lists: `works`, or what keeps it from working. */
export type DomainSummary = "works" | "no-https" | Exclude<DnsCheck["state"], "here"> | "unchecked";

export function summaryOf(row: Pick<DomainRow, "state" | "https"> | undefined): DomainSummary {
  if (!row?.state) return "unchecked";
  if (row.state !== "here") return row.state;
  return isFine({ state: row.state, https: row.https ?? null }) ? "works" : "no-https";
}

type Described = { summary: DomainSummary; label: string; sentences: string[]; letter: string | null };

/**
 * What a check of a domain means and what to do about it, in plain words.
 *
 * @param main the site's main address as people read it, without https://
 */
export function describeDomain({
  host,
  row,
  cluster,
  main,
  language,
}: {
  host: string;
  row: DomainRow | undefined;
  cluster: { name: string; isLive: boolean };
  main: string;
  language: string | undefined;
}): Described {
  const summary = summaryOf(row);
  const name = readableHost(host);
  const found = row?.found ?? null;
  const expected = found?.expected ?? [];
  const values = { name, main, foreign: inWords(found?.foreign ?? [], language), expected: inWords(expected, language) };
  const say = (key: TextKey) => message({ key, language, values });
  const isForbidden = found?.forbidsCertificate === true;
  const needsOwner = ["partly", "elsewhere", "missing"].includes(summary) || (isForbidden && summary !== "unchecked");
  return {
    summary,
    label: say(`domain-summary.${summary}`),
    sentences: [
      say(sentenceOf({ summary, row, isLive: cluster.isLive, isMain: name === main })),
      ...(isForbidden ? [say("domains.caa")] : []),
    ],
    letter: needsOwner && found && expected.length > 0 ? letterToOwner({ host, cluster: cluster.name, ...found, language }) : null,
  };
}

function sentenceOf({
  summary,
  row,
  isLive,
  isMain,
}: {
  summary: DomainSummary;
  row: DomainRow | undefined;
  isLive: boolean;
  isMain: boolean;
}): TextKey {
  if (summary === "works") return isLive ? (isMain ? "domains.works.main" : "domains.works.leads") : "domains.works.later";
  if (summary === "no-https")
    return isLive ? `domains.https.${row?.https === "valid" ? "none" : (row?.https ?? "none")}` : "domains.https.later";
  if (summary === "unknown" && row?.found?.expected.length === 0) return "domains.unknown.own";
  return `domains.${summary}`;
}

/** `192.0.2.1 og 2001:db8::1` */
function inWords(addresses: readonly string[], language: string | undefined): string {
  return new Intl.ListFormat(language?.startsWith("en") ? "en-GB" : "da-DK", { type: "conjunction" }).format(addresses);
}
