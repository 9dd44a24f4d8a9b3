import type { Rights } from "./walk.ts";
import { COLUMNS, type Column, GUARDED, type Person } from "./world.ts";

const HEADINGS: Readonly<Record<Column, string>> = {
  village: "the village",
  organisation: "the association",
  municipality: "the municipality's",
  other: "others in the cluster",
  foreign: "another cluster",
};

const TITLES: Readonly<Partial<Record<Person, string>>> = {
  secretariat: "Secretariat",
  lead: "Communication lead of the cluster",
  "village editor": "Editor of the village",
  "organisation editor": "Editor of the association",
  municipality: "Municipality contact of the cluster",
};

const INTRODUCTION = `# Who may do what

This file is written by \`npm run report:access\`: it starts a real Payload on a database that is thrown away, makes
something of everything for everybody, signs in as each and tries. The rules themselves are one table in code,
\`packages/plugin/src/access/rights.ts\`; tests walk the same cells through REST, GraphQL and the Local API on SQLite and
MongoDB, and compare them with a table of their own. How the rules are meant is in \`docs/rights.md\`.

**c** create · **r** read · **u** change (content: as a draft) · **p** publish, and change what is on the site · **d** delete ·
**v** read older versions · – nothing. «p» of editors and the municipality holds only while the cluster's settings let
them publish by themselves. A row of \`users\` is the account of whoever the column names; everybody else is refused, and so
is everybody who is not signed in or holds no role.
`;

/** The permission table as Markdown. */
export function renderReport(results: ReadonlyMap<Person, Rights>): string {
  const parts = [...results].flatMap(([person, rights]) => {
    const title = TITLES[person];
    return title ? [`## ${title}\n\n${renderRights(rights)}`] : [];
  });
  return `${[INTRODUCTION, ...parts].join("\n")}`;
}

function renderRights(rights: Rights): string {
  const rows = GUARDED.map((collection) => [`\`${collection}\``, ...COLUMNS.map((column) => rights[collection][column].replace("-", "–"))]);
  const heading = ["", ...COLUMNS.map((column) => HEADINGS[column])];
  const lines = [heading, heading.map(() => "---"), ...rows];
  return `${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}\n`;
}
