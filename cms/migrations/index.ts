import * as m20261122_051012_initial from "./20261122_051012_initial.ts";
import * as m20261126_002305_editors_and_calendar from "./20261126_002305_editors_and_calendar.ts";
import * as m20261126_041000_secretariat from "./20261126_041000_secretariat.ts";
import * as m20261126_160118_mail_outbox from "./20261126_160118_mail_outbox.ts";

/** All migrations of the SQLite database, oldest first. Written by `npm run migration`. */
export const migrations = [
  { name: "20261122_051012_initial", up: m20261122_051012_initial.up, down: m20261122_051012_initial.down },
  { name: "20261126_002305_editors_and_calendar", up: m20261126_002305_editors_and_calendar.up, down: m20261126_002305_editors_and_calendar.down },
  { name: "20261126_041000_secretariat", up: m20261126_041000_secretariat.up, down: m20261126_041000_secretariat.down },
  { name: "20261126_160118_mail_outbox", up: m20261126_160118_mail_outbox.up, down: m20261126_160118_mail_outbox.down },
];
