import type { Rights } from "../../../scripts/access-report/walk.ts";
import { COLUMNS, type Column, GUARDED, type Guarded, type Person } from "../../../scripts/access-report/world.ts";

/**
 * What everybody may do, written by hand and not made from the plugin's own table. c create, r read, u change (content: as
 * a draft), p publish, d delete, v read versions; the columns say whose a document is, see scripts/access-report/world.ts. A
 * place that names no village becomes one of the editor's own, so it may be created.
 */
const TABLES: Record<Exclude<Person, "both">, string> = {
  secretariat: `
                    village  organisation  municipality  other    foreign
    clusters        crud     crud          crud          crud     crud
    villages        crupdv   crupdv        crupdv        crupdv   crupdv
    pages           crupdv   crupdv        crupdv        crupdv   crupdv
    news            crupdv   crupdv        crupdv        crupdv   crupdv
    events          crupdv   crupdv        crupdv        crupdv   crupdv
    places          crupdv   crupdv        crupdv        crupdv   crupdv
    organisations   crupdv   crupdv        crupdv        crupdv   crupdv
    groups          crupdv   crupdv        crupdv        crupdv   crupdv
    documents       crupdv   crupdv        crupdv        crupdv   crupdv
    media           crud     crud          crud          crud     crud
    ideas              crud     crud          crud          crud     crud
    forms              crud     crud          crud          crud     crud
    form-submissions   rd       rd            rd            rd       rd
    event-submissions  rd       rd            rd            rd       rd
    redirects       crud     crud          crud          crud     crud
    preview-links   r        r             r             r        r
    releases        r        r             r             r        r
    audit-log       r        r             r             r        r
    announcements   crud     crud          crud          crud     crud
    users           crud     crud          crud          crud     crud`,
  lead: `
                    village  organisation  municipality  other    foreign
    clusters        ru       ru            ru            ru       -
    villages        crupdv   crupdv        crupdv        crupdv   -
    pages           crupdv   crupdv        crupdv        crupdv   -
    news            crupdv   crupdv        crupdv        crupdv   -
    events          crupdv   crupdv        crupdv        crupdv   -
    places          crupdv   crupdv        crupdv        crupdv   -
    organisations   crupdv   crupdv        crupdv        crupdv   -
    groups          crupdv   crupdv        crupdv        crupdv   -
    documents       crupdv   crupdv        crupdv        crupdv   -
    media           crud     crud          crud          crud     -
    ideas              crud     crud          crud          crud     -
    forms              crud     crud          crud          crud     -
    form-submissions   rd       rd            rd            rd       -
    event-submissions  rd       rd            rd            rd       -
    redirects       crud     crud          crud          crud     -
    preview-links   r        r             r             r        -
    releases        r        r             r             r        -
    audit-log       r        r             r             r        -
    announcements   r        r             r             r        -
    users           cru      cru           ru            cru      -`,
  "village editor": `
                    village  organisation  municipality  other    foreign
    clusters        r        r             r             r        -
    villages        rupv     r             r             r        -
    pages           -        -             -             -        -
    news            crupdv   -             -             -        -
    events          crupdv   r             r             r        -
    places          crupv    cr            cr            r        -
    organisations   crupv    r             r             r        -
    groups          -        -             -             -        -
    documents       -        -             -             -        -
    media           crud     cr            cr            cr       -
    ideas              -        -             -             -        -
    forms              -        -             -             -        -
    form-submissions   -        -             -             -        -
    event-submissions  -        -             -             -        -
    redirects       -        -             -             -        -
    preview-links   -        -             -             -        -
    releases        -        -             -             -        -
    audit-log       -        -             -             -        -
    announcements   r        r             r             r        -
    users           ru       -             -             -        -`,
  "organisation editor": `
                    village  organisation  municipality  other    foreign
    clusters        r        r             r             r        -
    villages        r        r             r             r        -
    pages           -        -             -             -        -
    news            -        crupdv        -             -        -
    events          r        crupdv        r             r        -
    places          r        r             r             r        -
    organisations   r        rupv          r             r        -
    groups          -        -             -             -        -
    documents       -        -             -             -        -
    media           cr       crud          cr            cr       -
    ideas              -        -             -             -        -
    forms              -        -             -             -        -
    form-submissions   -        -             -             -        -
    event-submissions  -        -             -             -        -
    redirects       -        -             -             -        -
    preview-links   -        -             -             -        -
    releases        -        -             -             -        -
    audit-log       -        -             -             -        -
    announcements   r        r             r             r        -
    users           -        ru            -             -        -`,
  municipality: `
                    village  organisation  municipality  other    foreign
    clusters        r        r             r             r        -
    villages        rv       rv            rv            rv       -
    pages           rv       rv            rv            rv       -
    news            crv      crv           crupv         crv      -
    events          rv       rv            rv            rv       -
    places          rv       rv            rv            rv       -
    organisations   rv       rv            rv            rv       -
    groups          rv       rv            rv            rv       -
    documents       rv       rv            rv            rv       -
    media           r        r             r             r        -
    ideas              -        -             -             -        -
    forms              r        r             r             r        -
    form-submissions   -        -             -             -        -
    event-submissions  -        -             -             -        -
    redirects       r        r             r             r        -
    preview-links   r        r             r             r        -
    releases        r        r             r             r        -
    audit-log       -        -             -             -        -
    announcements   r        r             r             r        -
    users           -        -             ru            -        -`,
  neighbour: `
                    village  organisation  municipality  other    foreign
    clusters        -        -             -             -        ru
    villages        -        -             -             -        crupdv
    pages           -        -             -             -        crupdv
    news            -        -             -             -        crupdv
    events          -        -             -             -        crupdv
    places          -        -             -             -        crupdv
    organisations   -        -             -             -        crupdv
    groups          -        -             -             -        crupdv
    documents       -        -             -             -        crupdv
    media           -        -             -             -        crud
    ideas              -        -             -             -        crud
    forms              -        -             -             -        crud
    form-submissions   -        -             -             -        rd
    event-submissions  -        -             -             -        rd
    redirects       -        -             -             -        crud
    preview-links   -        -             -             -        r
    releases        -        -             -             -        r
    audit-log       -        -             -             -        r
    announcements   -        -             -             -        r
    users           -        -             -             -        cru`,
  nobody: NOTHING(),
};

/** Whoever holds no role, or is not signed in. */
function NOTHING(): string {
  return `${COLUMNS.join(" ")}\n${GUARDED.map((collection) => `${collection} - - - - -`).join("\n")}`;
}

/** Who edits a village in one cluster and leads another has both, each in its place, but is not the village's other editor. */
const BOTH: Partial<Record<Guarded, Partial<Record<Column, string>>>> = {
  media: { village: "cr" },
  users: { village: "-" },
};

export function expectedRights(person: Person): Rights {
  if (person !== "both") return parse(TABLES[person]);
  const [here, there] = [parse(TABLES["village editor"]), parse(TABLES.neighbour)];
  return mapRights((collection, column) => {
    const combined = column === "foreign" ? there[collection][column] : here[collection][column];
    return BOTH[collection]?.[column] ?? combined;
  });
}

export function mapRights(cell: (collection: Guarded, column: Column) => string): Rights {
  const rows = GUARDED.map((collection) => [collection, Object.fromEntries(COLUMNS.map((column) => [column, cell(collection, column)]))]);
  return Object.fromEntries(rows) as Rights;
}

function parse(table: string): Rights {
  const [heading = [], ...rows] = table
    .trim()
    .split("\n")
    .map((line) => line.trim().split(/\s+/));
  const cells = new Map(rows.flatMap(([collection, ...row]) => row.map((letters, index) => [`${collection}/${heading[index]}`, letters])));
  return mapRights((collection, column) => cells.get(`${collection}/${column}`) ?? "missing in the table");
}
