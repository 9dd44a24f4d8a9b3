import * as m20261122_051012_initial from "./20261122_051012_initial.ts";
import * as m20261126_002305_editors_and_calendar from "./20261126_002305_editors_and_calendar.ts";
import * as m20261126_024344_newcluster from "./20261126_024344_newcluster.ts";
import * as m20261126_025157_portal from "./20261126_025157_portal.ts";
import * as m20261126_025720_domains from "./20261126_025720_domains.ts";
import * as m20261126_030444_lifecycle from "./20261126_030444_lifecycle.ts";
import * as m20261126_030857_announce from "./20261126_030857_announce.ts";
import * as m20261126_032247_lifecycle from "./20261126_032247_lifecycle.ts";
import * as m20261126_032510_domains from "./20261126_032510_domains.ts";
import * as m20261126_032711_announce_docs from "./20261126_032711_announce_docs.ts";

/** All migrations of the SQLite database, oldest first. Written by `npm run migration`. */
export const migrations = [
  { name: "20261122_051012_initial", up: m20261122_051012_initial.up, down: m20261122_051012_initial.down },
  { name: "20261126_002305_editors_and_calendar", up: m20261126_002305_editors_and_calendar.up, down: m20261126_002305_editors_and_calendar.down },
  { name: "20261126_024344_newcluster", up: m20261126_024344_newcluster.up, down: m20261126_024344_newcluster.down },
  { name: "20261126_025157_portal", up: m20261126_025157_portal.up, down: m20261126_025157_portal.down },
  { name: "20261126_025720_domains", up: m20261126_025720_domains.up, down: m20261126_025720_domains.down },
  { name: "20261126_030444_lifecycle", up: m20261126_030444_lifecycle.up, down: m20261126_030444_lifecycle.down },
  { name: "20261126_030857_announce", up: m20261126_030857_announce.up, down: m20261126_030857_announce.down },
  { name: "20261126_032247_lifecycle", up: m20261126_032247_lifecycle.up, down: m20261126_032247_lifecycle.down },
  { name: "20261126_032510_domains", up: m20261126_032510_domains.up, down: m20261126_032510_domains.down },
  { name: "20261126_032711_announce_docs", up: m20261126_032711_announce_docs.up, down: m20261126_032711_announce_docs.down },
];
