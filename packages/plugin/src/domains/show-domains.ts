import type { Payload, PayloadRequest } from "payload";
import { isSecretariat } from "../access/roles.ts";
import { pluginOptions } from "../plugin-options.ts";
import { domainsOf } from "../snapshot/cluster.ts";
import type { ClusterRow } from "../snapshot/rows.ts";
import { moment } from "../texts/moment.ts";
import { message } from "../texts/text.ts";
import { type DomainSummary, describeDomain } from "./describe-domain.ts";
import { readDomains } from "./domain-states.ts";
import { readableHost } from "./host.ts";

/** One domain as the form of its cluster shows it, in the language of whoever asks. */
export type ShownDomain = {
  /** As it is stored, for asking about it again. */
  host: string;
  /** As people read it. */
  name: string;
  isMain: boolean;
  summary: DomainSummary;
  label: string;
  sentences: string[];
  /** What to send to the owner, where something is to be done there. */
  letter: string | null;
  /** When it was checked last, in words; null where it was not. */
  checked: string | null;
  /** The same domain with `www.`, or without it, where that is not listed. */
  twin: string | null;
};

export type ShownDomains = {
  domains: ShownDomain[];
  /** The address below the network's own domain, which every site has. */
  own: { name: string; isMain: boolean };
  /** When the cluster was changed last, for a form of it that is open. */
  updatedAt: string;
  mayChange: boolean;
  /** False where the platform was not told what to check against. */
  isChecked: boolean;
};

export async function showDomains({ req, cluster }: { req: PayloadRequest; cluster: ClusterRow }): Promise<ShownDomains> {
  const { payload, user } = req;
  const { language } = req.i18n;
  const domains = domainsOf(cluster);
  const { domains: options } = pluginOptions(payload);
  const main = mainNameOf({ payload, cluster });
  const rows = await readDomains({ payload, hosts: domains.map(({ host }) => host) });
  const listed = new Set(domains.map(({ host }) => host));
  return {
    domains: domains.map(({ host, primary }) => {
      const row = rows.get(host);
      const twin = twinOf(host);
      return {
        host,
        name: readableHost(host),
        isMain: primary,
        ...describeDomain({
          host,
          row,
          cluster: { name: cluster.name, isLive: cluster.status === "live" },
          main,
          language,
        }),
        checked: row?.checkedAt ? checkedAt({ instant: row.checkedAt, language }) : null,
        twin: twin === null || listed.has(twin) ? null : readableHost(twin),
      };
    }),
    own: { name: mainNameOf({ payload, cluster: { ...cluster, domains: [] } }), isMain: !domains.some(({ primary }) => primary) },
    updatedAt: cluster.updatedAt,
    mayChange: isSecretariat(user),
    isChecked: options !== undefined,
  };
}

function checkedAt({ instant, language }: { instant: string; language: string }): string {
  const when = moment({ instant, language, timeZone: "Europe/Copenhagen", now: Date.now() });
  return message({ key: "domains.checked", language, values: { when } });
}

/** People type either; `www.` of a domain deeper down nobody does. */
function twinOf(host: string): string | null {
  if (host.startsWith("www.")) return host.split(".").length > 2 ? host.slice("www.".length) : null;
  return host.split(".").length === 2 ? `www.${host}` : null;
}

/** The main address of a site as people read it, without https:// */
export function mainNameOf({ payload, cluster }: { payload: Payload; cluster: ClusterRow }): string {
  const { slug, kind } = cluster;
  const { hostname, port } = new URL(pluginOptions(payload).siteOrigin({ slug, kind, domains: domainsOf(cluster) }));
  return `${readableHost(hostname)}${port === "" ? "" : `:${port}`}`;
}
