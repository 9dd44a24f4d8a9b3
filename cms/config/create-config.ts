import { join } from "node:path";
import { type Config, keepSecret, siteOrigin } from "@klynge/config";
import { type KlyngePluginOptions, klyngePlugin } from "@klynge/plugin";
import { da } from "@payloadcms/translations/languages/da";
import { en } from "@payloadcms/translations/languages/en";
import { buildConfig, type SanitizedConfig } from "payload";
import sharp from "sharp";
import { clientAddress } from "./client-address.ts";
import { createDatabase } from "./database.ts";
import { createEmail, mailFolder } from "./email.ts";

type CreateConfigOptions = { config: Config } & Pick<
  KlyngePluginOptions,
  "publish" | "unpublish" | "rollback" | "removeSite" | "wakePublisher"
>;

/**
 * The Payload config of one process. The web process gives `wakePublisher`, the publisher process `publish`,
 * `unpublish`, `rollback` and `removeSite`; everything else is the same for both.
 */
export function createConfig({ config, ...roles }: CreateConfigOptions): Promise<SanitizedConfig> {
  return buildConfig({
    secret: keepSecret(config),
    db: createDatabase(config.database),
    email: createEmail(config),
    sharp,
    admin: {
      user: "users",
      // Payload's own default asks a third party for a portrait by e-mail address.
      avatar: "default",
      importMap: { baseDir: join(process.cwd(), "cms"), importMapFile: join(process.cwd(), "cms/app/(payload)/admin/importMap.js") },
      dateFormat: "d. MMM yyyy HH:mm",
      meta: { titleSuffix: " — Klynge" },
      components: { graphics: { Icon: "/components/logo.tsx#Icon", Logo: "/components/logo.tsx#Logo" } },
    },
    csrf: [config.cmsUrl, `http://localhost:${config.cmsPort}`, `http://127.0.0.1:${config.cmsPort}`],
    graphQL: { disableIntrospectionInProduction: true, disablePlaygroundInProduction: true },
    i18n: { supportedLanguages: { da, en }, fallbackLanguage: "da" },
    plugins: [
      klyngePlugin({
        mediaDir: config.mediaDir,
        helpDir: join(process.cwd(), "packages/plugin/help"),
        cmsUrl: config.cmsUrl,
        clientAddress,
        siteOrigin: (site) => siteOrigin({ config, site }),
        ...(config.previewUrl === undefined ? {} : { previewUrl: config.previewUrl }),
        feedNetworks: config.feedNetworks,
        domains: { sitesDomain: config.sitesDomain, addresses: config.sitesAddresses, dnsServers: config.dnsServers },
        ...(config.smtpUrl === undefined ? { mailFolder: mailFolder(config) } : {}),
        ...roles,
      }),
    ],
    telemetry: false,
    typescript: { outputFile: join(process.cwd(), "cms/payload-types.ts") },
  });
}
