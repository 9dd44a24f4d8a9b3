import * as m20261122_051012_initial from "./20261122_051012_initial.ts";

/** All migrations of the SQLite database, oldest first. Written by `npm run migration`. */
export const migrations = [
  { name: "20261122_051012_initial", up: m20261122_051012_initial.up, down: m20261122_051012_initial.down },
];
