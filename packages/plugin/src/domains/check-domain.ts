import type { Resolver } from "node:dns/promises";
import type { DomainOptions } from "../options.ts";
import { checkDns, createResolver, type DnsCheck, lookUpAddresses } from "./check-dns.ts";
import { checkHttps, type HttpsState } from "./check-https.ts";
import { isWithin } from "./host.ts";

export type DomainCheck = DnsCheck & {
  /** The addresses the domain should have: this platform's. */
  expected: string[];
  https: HttpsState | null;
};

/** What a network on one machine resolves to, with nobody asked. */
const LOOPBACK = ["127.0.0.1", "::1"];

/** Looks a domain up, and where it points here, whether its https works. Never throws: what cannot be found out is `unknown`. */
export async function checkDomain({ host, options }: { host: string; options: DomainOptions }): Promise<DomainCheck> {
  const resolver = createResolver({ servers: options.dnsServers });
  const expected = await expectedAddresses({ options, resolver });
  const dns = await checkDns({ host, expected, resolver });
  const [address] = dns.addresses;
  const hasHttps = dns.state === "here" && address !== undefined && !isLocal(options.sitesDomain);
  return { ...dns, expected, https: hasHttps ? await checkHttps({ host, address, ...options.https }) : null };
}

/** The addresses a domain has to have: those of the settings, else those that the network's own domain has. */
async function expectedAddresses({ options, resolver }: { options: DomainOptions; resolver: Resolver }): Promise<string[]> {
  const { sitesDomain, addresses = [] } = options;
  if (addresses.length > 0) return lookUpAddresses({ names: addresses, resolver });
  return isLocal(sitesDomain) ? LOOPBACK : lookUpAddresses({ names: [sitesDomain], resolver });
}

function isLocal(host: string): boolean {
  return isWithin({ host, domain: "localhost" });
}
