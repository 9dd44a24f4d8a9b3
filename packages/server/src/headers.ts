/**
 * The one place where response headers are decided. `docs/deploy/` repeats these values for nginx and Caddy, and a test
 * compares them.
 */

/** Sent with every response, whatever its status. The content policy is the one that the theme is written for: nothing inline. */
export const SECURITY_HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy":
    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
} as const;

/** Only where residents reach the site over https, RFC 6797 section 7.2. */
export const HSTS_HEADER = { name: "Strict-Transport-Security", value: "max-age=31536000" } as const;

/**
 * `immutable`: the path holds a digest of the content, so a browser never has to ask again.
 * `revalidate`: kept, but asked for with its ETag each time, so that a publish shows at once.
 * `none`: answers about the server itself.
 */
export const CACHE_CONTROL = {
  immutable: "public, max-age=31536000, immutable",
  revalidate: "public, max-age=0, must-revalidate",
  none: "no-store",
} as const;

/** The methods a static site answers, as the value of `Allow`. */
export const ALLOWED_METHODS = "GET, HEAD, OPTIONS";

/**
 * The security headers as the flat list `response.writeHead` takes. With `cmsUrl`, the CMS may show sites in a frame, and
 * forms of the sites may be sent to it.
 *
 * @param cmsUrl where editors reach the CMS, an http or https address
 */
export function securityHeaders({ cmsUrl }: { cmsUrl?: string | undefined } = {}): readonly string[] {
  return Object.entries({ ...SECURITY_HEADERS, "Content-Security-Policy": contentPolicy({ cmsUrl }) }).flat();
}

/** The content policy for a network whose CMS is at `cmsUrl`. Nothing else of the CMS may be on a page. */
export function contentPolicy({ cmsUrl }: { cmsUrl?: string | undefined } = {}): string {
  const policy = SECURITY_HEADERS["Content-Security-Policy"];
  if (cmsUrl === undefined) return policy;
  const { origin } = new URL(cmsUrl);
  return policy.replace(/(form-action|frame-ancestors) 'self'/g, `$& ${origin}`);
}
