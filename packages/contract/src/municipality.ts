/** Of these the office's name is not the municipality's own with a word after it. */
const OFFICES: Readonly<Record<string, string>> = { Bornholm: "Bornholms Regionskommune", København: "Københavns Kommune" };

/**
 * What a municipality, or several, is called in a sentence. A name that says itself what it is, or which country it lies in, stays.
 *
 * @example municipalityTitle("Syddjurs") // "Syddjurs Kommune"
 * @example municipalityTitle("Norddjurs og Syddjurs") // "Norddjurs og Syddjurs Kommuner"
 */
export function municipalityTitle(name: string): string {
  if (/kommuner?$|\)$/i.test(name)) return name;
  return OFFICES[name] ?? `${name} ${name.includes(" og ") ? "Kommuner" : "Kommune"}`;
}
