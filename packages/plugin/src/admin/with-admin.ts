import type { Config } from "payload";
import { announcementsEndpoint } from "../announcements/endpoint.ts";
import { helpPictureEndpoint } from "../help/picture-endpoint.ts";
import { overviewCsvEndpoint } from "../overview/csv-endpoint.ts";

/** Puts the plugin's own components into the admin, after those of the host. */
export function withAdmin({ config }: { config: Config }): Config {
  const { admin } = config;
  const components = admin?.components;
  return {
    ...config,
    endpoints: [...(config.endpoints ?? []), helpPictureEndpoint, announcementsEndpoint, overviewCsvEndpoint],
    admin: {
      ...admin,
      components: {
        ...components,
        views: {
          dashboard: { Component: "@klynge/plugin/rsc#StartPage" },
          help: { Component: "@klynge/plugin/rsc#HelpPage", path: "/hjaelp" },
          newCluster: { Component: "@klynge/plugin/rsc#NewClusterView", path: "/ny-klynge", exact: true },
          overview: { Component: "@klynge/plugin/rsc#OverviewView", path: "/overblik" },
          calendar: { Component: "@klynge/plugin/rsc#CalendarView", path: "/kalender" },
          ...components?.views,
        },
        beforeNavLinks: [...(components?.beforeNavLinks ?? []), "@klynge/plugin/rsc#CalendarLink"],
        afterNavLinks: [...(components?.afterNavLinks ?? []), "@klynge/plugin/rsc#OverviewLink", "@klynge/plugin/rsc#HelpLink"],
        providers: [...(components?.providers ?? []), "@klynge/plugin/client#NamedControls"],
        header: [...(components?.header ?? []), "@klynge/plugin/client#AnnouncementBanner", "@klynge/plugin/client#SiteHoldBanner"],
        beforeDashboard: [...(components?.beforeDashboard ?? []), "@klynge/plugin/rsc#MailNotice"],
      },
    },
  };
}
