/**
 * Makes the addresses of a rendered page lead into its preview: every path of the site gets `prefix` in front, and nothing
 * else is touched, so that without it the page is the very one that is published. What `stays` says yes to is the same for
 * everybody and stays. With `linksTo`, links to other pages lead there instead.
 *
 * @example moveLinks({ html: '<a href="/om/">', prefix: "/delt/abc", stays: () => false }) // '<a href="/delt/abc/om/">'
 */
export function moveLinks({
  html,
  prefix,
  linksTo,
  stays,
}: {
  html: string;
  prefix: string;
  linksTo?: string | undefined;
  stays: (path: string) => boolean;
}): string {
  const moved = (address: string, base: string): string =>
    address.startsWith("/") && !address.startsWith("//") && !stays(address) ? base + address : address;
  return html.replace(TAG, (whole: string, _raw: string | undefined, name: string | undefined) => {
    if (name === undefined) return whole;
    const base = name.toLowerCase() === "a" ? (linksTo ?? prefix) : prefix;
    return whole.replace(ATTRIBUTE, (attribute: string, key: string, value: string) => {
      if (ADDRESS.has(key.toLowerCase())) return `${key}="${moved(value, base)}"`;
      return key.toLowerCase() === "srcset"
        ? `${key}="${value
            .split(/(,\s+)/)
            .map((part) => moved(part, base))
            .join("")}"`
        : attribute;
    });
  });
}

const VALUES = `(?:"[^"]*"|'[^']*'|[^"'>])*`;

/** A comment, an element whose content is no HTML, or a tag: each as a whole, so that nothing inside is taken for a tag. */
const TAG = new RegExp(
  `<!--[\\s\\S]*?-->|<(script|style|textarea|title)\\b${VALUES}>[\\s\\S]*?</\\1\\s*>|<([a-z][^\\s/>]*)${VALUES}>`,
  "gi",
);

const ATTRIBUTE = /([^\s"'=<>/]+)="([^"]*)"/g;

const ADDRESS: ReadonlySet<string> = new Set(["href", "src", "action", "poster", "data-index"]);
