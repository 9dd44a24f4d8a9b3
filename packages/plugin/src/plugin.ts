import type { Config, Plugin } from "payload";
import { withGuardedInternals } from "./access/guard-internals.ts";
import { withAccess } from "./access/with-access.ts";
import { withAccountPages } from "./admin/accounts/with-account-pages.ts";
import { withPlainVersions } from "./admin/versions/with-plain-versions.ts";
import { withAdmin } from "./admin/with-admin.ts";
import { withApproval } from "./approval/with-approval.ts";
import { withAudit } from "./audit/with-audit.ts";
import { withForms } from "./collections/forms.ts";
import { collections } from "./collections/index.ts";
import { redirects } from "./collections/redirects.ts";
import { withPlainErrors } from "./config/plain-errors.ts";
import { withSystem } from "./config/with-system.ts";
import { withDomains } from "./domains/with-domains.ts";
import { withKnownCluster } from "./drafts/know-cluster.ts";
import { withImports } from "./imports/with-imports.ts";
import { withIntake } from "./intake/endpoints.ts";
import { withInvitations } from "./invitations/with-invitations.ts";
import { withMails } from "./mails/with-mails.ts";
import { type KlyngePluginOptions, type ResolvedOptions, resolveOptions } from "./options.ts";
import { keepPluginOptions } from "./plugin-options.ts";
import { withPreview } from "./preview/with-preview.ts";
import { withPublishing } from "./publish/index.ts";
import { withScheduling } from "./scheduling/with-scheduling.ts";
import { withSecondFactor } from "./second-factor/settings.ts";
import { withTenancy } from "./tenancy/with-tenancy.ts";
import { withTranslations } from "./texts/with-translations.ts";
import { withUsers } from "./users/with-users.ts";

/**
 * Gives a Payload config everything Klynge needs: one tenant per village cluster, its content, rights, publish job and
 * snapshot.
 *
 * @throws {Error} at start, where an option is wrong or the config holds something the plugin would overwrite
 * @example plugins: [klyngePlugin({ mediaDir: "/srv/media", siteOrigin: ({ slug }) => `https://${slug}.example.org` })]
 */
export function klyngePlugin(options: KlyngePluginOptions): Plugin {
  const resolved = resolveOptions(options);
  return async (incoming) => {
    let config = withSystem({ config: incoming, options: resolved });
    config = withPlainErrors({ config, options: resolved });
    config = keepPluginOptions({ config, options: resolved });
    config = withCollections({ config, options: resolved });
    config = withUsers({ config, options: resolved });
    config = await redirects()(config);
    config = await withForms({ config });
    config = withAccess({ config, options: resolved });
    config = await withTenancy({ config });
    config = withAudit({ config, options: resolved });
    config = withMails({ config });
    config = withIntake({ config });
    config = withSecondFactor({ config });
    config = withInvitations({ config });
    config = withTranslations({ config });
    config = withPreview({ config, options: resolved });
    config = withAccountPages({ config });
    config = withAdmin({ config });
    config = withGuardedInternals({ config });
    config = withKnownCluster({ config });
    config = withScheduling({ config });
    config = withApproval({ config });
    config = withImports({ config });
    config = withDomains({ config });
    return withPublishing(config);
  };
}

function withCollections({ config, options }: { config: Config; options: ResolvedOptions }): Config {
  return { ...config, collections: [...(config.collections ?? []), ...collections({ options }).map(withPlainVersions)] };
}
