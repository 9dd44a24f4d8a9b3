import { accounts } from "./areas/accounts.ts";
import { announcements } from "./areas/announcements.ts";
import { approval } from "./areas/approval.ts";
import { area } from "./areas/area.ts";
import { audit } from "./areas/audit.ts";
import { blocks } from "./areas/blocks.ts";
import { calendar } from "./areas/calendar.ts";
import { clashes } from "./areas/clashes.ts";
import { clusters } from "./areas/clusters.ts";
import { collections } from "./areas/collections.ts";
import { controls } from "./areas/controls.ts";
import { domains } from "./areas/domains.ts";
import { errors } from "./areas/errors.ts";
import { events } from "./areas/events.ts";
import { exchange } from "./areas/exchange.ts";
import { facts } from "./areas/facts.ts";
import { fields } from "./areas/fields.ts";
import { handover } from "./areas/handover.ts";
import { help } from "./areas/help.ts";
import { imports } from "./areas/imports.ts";
import { intake } from "./areas/intake.ts";
import { lifecycle } from "./areas/lifecycle.ts";
import { mails } from "./areas/mails.ts";
import { media } from "./areas/media.ts";
import { newCluster } from "./areas/new-cluster.ts";
import { notices } from "./areas/notices.ts";
import { overview } from "./areas/overview.ts";
import { planning } from "./areas/planning.ts";
import { preview } from "./areas/preview.ts";
import { publishStatus } from "./areas/publish-status.ts";
import { releases } from "./areas/releases.ts";
import { rights } from "./areas/rights.ts";
import { scheduling } from "./areas/scheduling.ts";
import { site } from "./areas/site.ts";
import { siteVersions } from "./areas/site-versions.ts";
import { startPage } from "./areas/start-page.ts";
import { users } from "./areas/users.ts";
import { versions } from "./areas/versions.ts";
import { writing } from "./areas/writing.ts";

/**
 * Everything editors read, one file per area, Danish and English side by side. Keys:
 * `<collection>.one|many|about`, `field.<name>` for fields that mean the same everywhere, `<collection>.<field>` where
 * they do not, `….help` below a field, `<list>.<value>` for a choice, `block.<type>` for a block, `error.<what>`.
 */
export const da = {
  ...accounts.da,
  ...announcements.da,
  ...approval.da,
  ...area.da,
  ...audit.da,
  ...blocks.da,
  ...calendar.da,
  ...clashes.da,
  ...clusters.da,
  ...collections.da,
  ...controls.da,
  ...domains.da,
  ...errors.da,
  ...events.da,
  ...facts.da,
  ...exchange.da,
  ...fields.da,
  ...imports.da,
  ...lifecycle.da,
  ...mails.da,
  ...intake.da,
  ...handover.da,
  ...help.da,
  ...media.da,
  ...newCluster.da,
  ...notices.da,
  ...publishStatus.da,
  ...preview.da,
  ...overview.da,
  ...planning.da,
  ...releases.da,
  ...rights.da,
  ...scheduling.da,
  ...site.da,
  ...siteVersions.da,
  ...startPage.da,
  ...users.da,
  ...versions.da,
  ...writing.da,
};

/** The same keys in English. */
export const en: Readonly<Record<keyof typeof da, string>> = {
  ...accounts.en,
  ...announcements.en,
  ...approval.en,
  ...area.en,
  ...audit.en,
  ...blocks.en,
  ...calendar.en,
  ...clashes.en,
  ...clusters.en,
  ...collections.en,
  ...controls.en,
  ...domains.en,
  ...errors.en,
  ...events.en,
  ...facts.en,
  ...exchange.en,
  ...fields.en,
  ...imports.en,
  ...lifecycle.en,
  ...mails.en,
  ...intake.en,
  ...handover.en,
  ...help.en,
  ...media.en,
  ...newCluster.en,
  ...notices.en,
  ...publishStatus.en,
  ...preview.en,
  ...overview.en,
  ...planning.en,
  ...releases.en,
  ...rights.en,
  ...scheduling.en,
  ...site.en,
  ...siteVersions.en,
  ...startPage.en,
  ...users.en,
  ...versions.en,
  ...writing.en,
};
