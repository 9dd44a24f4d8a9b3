/** Who can sign in to the demo, and to nothing else. `title` says what the account is, for people. */
export const DEMO_ACCOUNTS = [
  { email: "sekretariat@example.org", title: "Sekretariatet", name: "Sekretariatet", role: "secretariat", leads: null },
  {
    email: "kommunikation@mols.example.org",
    title: "Mols i Udvikling",
    name: "Kommunikationsansvarlig, Mols",
    role: null,
    leads: "mols-i-udvikling",
  },
  { email: "kommunikation@vestrum.example.org", title: "VestRum", name: "Kommunikationsansvarlig, VestRum", role: null, leads: "vestrum" },
] as const;

export const DEMO_PASSWORD = "klynge-demo";
