import type { ClusterRole, NetworkRole } from "@klynge/plugin";

interface DemoAccount {
  email: string;
  /** What the account is, for people. */
  title: string;
  name: string;
  role: NetworkRole | null;
  /** The cluster somebody works in, as what, and for which of its villages and organisations, all by slug. */
  member: { cluster: string; role: ClusterRole; villages?: readonly string[]; organisations?: readonly string[] } | null;
}

const mols = "mols-i-udvikling";

/** Who can sign in to the demo, and to nothing else. */
export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { email: "sekretariat@example.org", title: "Sekretariatet", name: "Sekretariatet", role: "secretariat", member: null },
  {
    email: "kommunikation@mols.example.org",
    title: "Mols i Udvikling",
    name: "Kommunikationsansvarlig, Mols",
    role: null,
    member: { cluster: mols, role: "communication-lead" },
  },
  {
    email: "tved@mols.example.org",
    title: "Mols: landsbyen Tved",
    name: "Redaktør for Tved",
    role: null,
    member: { cluster: mols, role: "editor", villages: ["tved"] },
  },
  {
    email: "molskoret@mols.example.org",
    title: "Mols: en forening",
    name: "Redaktør for Molskoret",
    role: null,
    member: { cluster: mols, role: "editor", organisations: ["molskoret"] },
  },
  {
    email: "kommunen@mols.example.org",
    title: "Mols: kommunen",
    name: "Kontaktperson i kommunen",
    role: null,
    member: { cluster: mols, role: "municipality" },
  },
  {
    email: "kommunikation@vestrum.example.org",
    title: "VestRum",
    name: "Kommunikationsansvarlig, VestRum",
    role: null,
    member: { cluster: "vestrum", role: "communication-lead" },
  },
];

export const DEMO_PASSWORD = "klynge-demo";
