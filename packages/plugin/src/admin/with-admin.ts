import type { Config } from "payload";

/** Puts the plugin's own components into the admin, after those of the host. */
export function withAdmin({ config }: { config: Config }): Config {
  const { admin } = config;
  const components = admin?.components;
  return {
    ...config,
    admin: {
      ...admin,
      components: {
        ...components,
        views: { dashboard: { Component: "@klynge/plugin/rsc#StartPage" }, ...components?.views },
        header: [...(components?.header ?? []), "@klynge/plugin/client#SiteHoldBanner"],
        beforeDashboard: [...(components?.beforeDashboard ?? []), "@klynge/plugin/rsc#MailNotice"],
      },
    },
  };
}
