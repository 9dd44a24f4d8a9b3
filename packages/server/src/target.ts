/** What a request line and its Host header ask for. `path` is as it was sent; `query` begins with `?` or is empty. */
export type Target = { hostname: string; path: string; query: string };

/** RFC 3986 `host [":" port]` for the hosts a site can have: names, and IP addresses so that they get a readable answer. */
const AUTHORITY = /^([A-Za-z0-9_](?:[A-Za-z0-9._-]*[A-Za-z0-9_])?\.?|\[[0-9A-Fa-f:.]+\])(?::\d{0,5})?$/;
const ABSOLUTE = /^https?:\/\/([^/?#]*)(.*)$/i;

/**
 * Reads the request target in origin form (`/om/?x`) or absolute form (`http://mols.dk/om/`), where the host in the target
 * counts (RFC 9112 section 3.2). The host name comes in lower case, without port and final dot; it is empty where an
 * HTTP/1.0 client sent none.
 *
 * @param hosts every Host header of the request
 * @returns undefined where the request is malformed
 */
export function parseTarget({ url, hosts, isHttp10 }: { url: string; hosts: readonly string[]; isHttp10: boolean }): Target | undefined {
  const [host] = hosts;
  if (hosts.length > 1 || (host === undefined && !isHttp10)) return undefined;
  const absolute = url.startsWith("/") ? null : ABSOLUTE.exec(url);
  if (!url.startsWith("/") && absolute === null) return undefined;
  const ownHostname = host === undefined ? "" : parseHostname(host);
  const hostname = absolute === null ? ownHostname : parseHostname(absolute[1] ?? "");
  if (hostname === undefined || ownHostname === undefined) return undefined;
  return { hostname, ...splitQuery(absolute === null ? url : absolute[2] || "/") };
}

/**
 * The path as the site's files know it: percent-decoded, without empty and dot segments, composed (NFC) where a client
 * sends letters such as å in two parts.
 *
 * @returns undefined for what no path can be: broken encodings, control characters
 * @example decodePath("/om//%C3%B8en/../") // "/om/"
 */
export function decodePath(path: string): string | undefined {
  let text: string;
  try {
    text = decodeURIComponent(path).normalize("NFC");
  } catch {
    return undefined;
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\x00-\x1f\x7f]/.test(text)) return undefined;
  return collapse(text);
}

/** The other way round, as the Location header needs it. */
export function encodePath(path: string): string {
  return /^[\w./~-]*$/.test(path) ? path : path.split("/").map(encodeURIComponent).join("/");
}

function collapse(path: string): string {
  if (!/\/(?:\/|\.)/.test(path)) return path;
  const kept: string[] = [];
  const segments = path.split("/");
  for (const segment of segments) {
    if (segment === "..") kept.pop();
    else if (segment !== "" && segment !== ".") kept.push(segment);
  }
  const isFolder = ["", ".", ".."].includes(segments.at(-1) ?? "");
  return kept.length === 0 ? "/" : `/${kept.join("/")}${isFolder ? "/" : ""}`;
}

function parseHostname(authority: string): string | undefined {
  return AUTHORITY.exec(authority)?.[1]?.toLowerCase().replace(/\.$/, "");
}

function splitQuery(pathAndQuery: string): { path: string; query: string } {
  const [withoutFragment = ""] = pathAndQuery.split("#", 1);
  const mark = withoutFragment.indexOf("?");
  const path = mark === -1 ? withoutFragment : withoutFragment.slice(0, mark);
  return { path: path === "" ? "/" : path, query: mark === -1 ? "" : withoutFragment.slice(mark) };
}
