import ipaddr from "ipaddr.js";

/**
 * Whether an address is one that anybody on the internet could reach. Calendars are fetched from nowhere else, or an editor
 * could look through the CMS into the network it stands in (OWASP: server-side request forgery). `allowed` names
 * networks that may be reached all the same, as `10.20.0.0/16`.
 */
export function isPublicAddress({ address, allowed = [] }: { address: string; allowed?: readonly string[] }): boolean {
  if (!ipaddr.isValid(address)) return false;
  // ::ffff:10.0.0.1 leads to 10.0.0.1.
  const parsed = ipaddr.process(address);
  const isAllowed = allowed.some((network) => {
    const [base, bits] = ipaddr.parseCIDR(network);
    return base.kind() === parsed.kind() && parsed.match(base, bits);
  });
  return isAllowed || parsed.range() === "unicast";
}

/** Whether a text names a network in the form `isPublicAddress` takes. */
export function isNetwork(text: string): boolean {
  try {
    ipaddr.parseCIDR(text);
    return true;
  } catch {
    return false;
  }
}
