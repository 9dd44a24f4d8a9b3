import { isIP } from "node:net";
import { domainToASCII, domainToUnicode } from "node:url";

/** `form`: no domain, or more than one. `address`: the number of a machine, which no website of a cluster lives at. */
export type HostProblem = "form" | "address";

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const MAX_LENGTH = 253;

/**
 * A domain as somebody typed it, in the one form that is stored: lower case, and letters such as æ, ø and å as the internet
 * spells them (RFC 5891).
 *
 * @example toHost("Æbelø.dk") // { host: "xn--bel-xla7g.dk" }
 */
export function toHost(typed: string): { host: string } | { problem: HostProblem } {
  const name = typed.trim().replace(/\.$/, "");
  if (isIP(name.replace(/^\[|\]$/g, "")) !== 0) return { problem: "address" };
  // What an address may hold beside the domain would be taken for a part of it, or left out, by domainToASCII.
  if (/[\s:/?#@\\[\]%]/.test(name)) return { problem: "form" };
  const host = domainToASCII(name);
  if (isIP(host) !== 0) return { problem: "address" };
  const labels = host.split(".");
  const isDomain = labels.length > 1 && host.length <= MAX_LENGTH && labels.every((label) => LABEL.test(label));
  return isDomain && !/^\d+$/.test(labels.at(-1) ?? "") ? { host } : { problem: "form" };
}

/** A stored domain as people read it: `æbelø.dk`. */
export function readableHost(host: string): string {
  return domainToUnicode(host) || host;
}

/** Whether a host is the domain itself or lies below it. */
export function isWithin({ host, domain }: { host: string; domain: string }): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
