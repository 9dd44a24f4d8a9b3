import type { Where } from "payload";

/** Why a cluster may show a picture. `unknown`: nobody has said so, as with pictures from before it was asked. */
export const MEDIA_LICENSES = ["own", "permission", "bought", "cc0", "cc-by", "cc-by-sa", "unknown"] as const;
export type MediaLicense = (typeof MEDIA_LICENSES)[number];

/** What the people in a picture have agreed to. */
export const MEDIA_CONSENTS = ["nobody", "crowd", "given", "children", "unknown"] as const;
export type MediaConsent = (typeof MEDIA_CONSENTS)[number];

/** The versions of Creative Commons that pictures are found under. They differ in what they ask for, so the site links to the right one. */
export const LICENSE_VERSIONS = ["4.0", "3.0", "2.5", "2.0"] as const;
export type LicenseVersion = (typeof LICENSE_VERSIONS)[number];
export const DEFAULT_LICENSE_VERSION: LicenseVersion = "4.0";

const CREATIVE_COMMONS = { "cc-by": "CC BY", "cc-by-sa": "CC BY-SA" } as const;

/** A picture under a Creative Commons licence that wants its author, its source and itself to be named. */
export function isAttributionLicense(license: unknown): license is keyof typeof CREATIVE_COMMONS {
  return typeof license === "string" && Object.hasOwn(CREATIVE_COMMONS, license);
}

/** True where somebody else made the picture and has a right to be named: Danish copyright act, section 3. */
export function needsCredit(license: unknown): boolean {
  return license === "permission" || license === "bought" || isAttributionLicense(license);
}

/**
 * The licence as the site names it, with its text: CC BY 4.0, section 3(a)(1). Null where no licence has to be named.
 *
 * @example licenseNotice({ license: "cc-by", version: "4.0" }) // { name: "CC BY 4.0", url: "https://creativecommons.org/licenses/by/4.0/deed.da" }
 */
export function licenseNotice({ license, version }: { license: unknown; version: unknown }): { name: string; url: string } | null {
  if (!isAttributionLicense(license)) return null;
  const known = LICENSE_VERSIONS.find((candidate) => candidate === version) ?? DEFAULT_LICENSE_VERSION;
  return {
    name: `${CREATIVE_COMMONS[license]} ${known}`,
    url: `https://creativecommons.org/licenses/${license.slice("cc-".length)}/${known}/deed.da`,
  };
}

/**
 * The licence that was meant: one of the list, or its name as people write it. Pictures from before there was a list
 * hold such names. Null where it is neither.
 */
export function toLicense(value: unknown): MediaLicense | null {
  if (typeof value !== "string" || value.trim() === "") return null;
  const written = value.trim().toLowerCase();
  const exact = MEDIA_LICENSES.find((license) => license === written);
  if (exact) return exact;
  return WRITTEN.find(([pattern]) => pattern.test(written))?.[1] ?? null;
}

const WRITTEN: readonly [RegExp, MediaLicense][] = [
  [/^cc[ -]?(?:0|zero)\b|^public domain$/, "cc0"],
  [/^cc[ -]by[ -]sa(?:[ -]\d\.\d)?$/, "cc-by-sa"],
  [/^cc[ -]by(?:[ -]\d\.\d)?$/, "cc-by"],
  [/^(?:vores )?ege[tn] (?:foto|billede|tegning)$|^own (?:photo|picture|work)$/, "own"],
];

/** The version in a licence's name as people write it: `4.0` of `CC BY-SA 4.0`. */
export function toLicenseVersion(value: unknown): LicenseVersion | null {
  const found = /\d\.\d$/.exec(String(value ?? "").trim())?.[0];
  return LICENSE_VERSIONS.find((version) => version === found) ?? null;
}

/** The consent that was meant. It was a tick once: true on MongoDB, "1" on SQLite. */
export function toConsent(value: unknown): MediaConsent | null {
  if (value === true || value === 1 || value === "1" || value === "true") return "given";
  return MEDIA_CONSENTS.find((consent) => consent === value) ?? null;
}

/** Pictures of which nobody has said why they may be shown, or what the people in them think of it. */
export function rightsMissing(): Where {
  const missing = (field: "license" | "consent", values: readonly string[]): Where[] => [
    { [field]: { exists: false } },
    { [field]: { not_in: values.filter((value) => value !== "unknown") } },
  ];
  return {
    and: [{ mimeType: { like: "image/" } }, { or: [...missing("license", MEDIA_LICENSES), ...missing("consent", MEDIA_CONSENTS)] }],
  };
}
