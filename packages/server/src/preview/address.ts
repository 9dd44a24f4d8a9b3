/** Below these lie the sites that a token opens; the rest of the path is the site's own. */
const PREFIXES = { editor: "/redaktion/", shared: "/delt/" } as const;
type PreviewKind = keyof typeof PREFIXES;

/** Where the form's script renders what stands in the form. No page of a site begins with an underscore. */
export const RENDER_PATH = "/_render";

/** The page the form's frame begins with, and the preview's own files. */
export const OWN_FILES_PATH = "/_preview/";

export type PreviewAddress = { kind: PreviewKind; token: string; path: string };

/**
 * Takes the path of a request apart; undefined where it names no preview.
 *
 * @example parseAddress("/delt/abc/om/") // { kind: "shared", token: "abc", path: "/om/" }
 */
export function parseAddress(path: string): PreviewAddress | undefined {
  for (const kind of ["editor", "shared"] as const) {
    const prefix = PREFIXES[kind];
    if (!path.startsWith(prefix)) continue;
    const end = path.indexOf("/", prefix.length);
    const token = path.slice(prefix.length, end);
    if (end < 0 || !/^[\w.-]{20,2000}$/.test(token)) return undefined;
    return { kind, token, path: path.slice(end) };
  }
  return undefined;
}

/** What stands before the site's own path in every address of a preview. */
export function prefixOf({ kind, token }: Pick<PreviewAddress, "kind" | "token">): string {
  return `${PREFIXES[kind]}${token}`;
}
