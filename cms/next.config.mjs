import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { withPayload } from "@payloadcms/next/withPayload";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** @type {import("next").NextConfig} */
const config = {
  outputFileTracingRoot: root,
  turbopack: { root },
  // `npm run check` type-checks the whole project once; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Readable names on the server: Payload decides by the name of an error how loudly to log it.
  experimental: { serverMinification: false },
  poweredByHeader: false,
  serverExternalPackages: ["@klynge/config", "@klynge/pdf"],
  redirects: async () => [{ source: "/", destination: "/admin", permanent: false }],
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "same-origin" },
        { key: "Content-Security-Policy", value: "frame-ancestors 'self'; base-uri 'self'; object-src 'none'" },
        { key: "Permissions-Policy", value: "geolocation=(), microphone=(), payment=()" },
      ],
    },
  ],
};

export default withPayload(config, { devBundleServerPackages: false });
