export type Encoding = "br" | "gzip" | "identity";

/** Smallest first: what we send where a client likes several equally. */
const PREFERENCE: readonly Encoding[] = ["br", "gzip", "identity"];

/** Browsers send a handful of different values; whoever sends more than this many is not worth remembering. */
const REMEMBERED = 200;
const remembered = new Map<string, readonly Encoding[]>();

/**
 * The content codings a client takes, best first, from its Accept-Encoding (RFC 9110 section 12.5.3).
 * Without the header only `identity`. The list is empty where the client refuses everything we have.
 *
 * @example acceptedEncodings("gzip, br;q=0.5") // ["gzip", "br", "identity"]
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return ["identity"];
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const accepted = parse(header);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(header, accepted);
  return accepted;
}

function parse(header: string): readonly Encoding[] {
  const weights = new Map<string, number>();
  for (const element of header.split(",")) {
    const [name = "", ...parameters] = element.split(";").map((part) => part.trim().toLowerCase());
    const weight = parseWeight(parameters);
    if (name !== "" && weight !== undefined) weights.set(name === "x-gzip" ? "gzip" : name, weight);
  }
  return PREFERENCE.map((encoding) => ({ encoding, weight: weights.get(encoding) ?? weights.get("*") ?? unlisted(encoding) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ encoding }) => encoding);
}

/** The unencoded form is acceptable unless it is refused by name or by `*`, but comes after all that is asked for. */
function unlisted(encoding: Encoding): number {
  return encoding === "identity" ? Number.MIN_VALUE : 0;
}

/** `q=0.5` as a number, 1 where there is none, undefined where it is malformed: then the element counts for nothing. */
function parseWeight(parameters: string[]): number | undefined {
  const quality = parameters.find((parameter) => parameter.startsWith("q="));
  if (quality === undefined) return 1;
  return /^q=(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(quality) ? Number(quality.slice(2)) : undefined;
}
