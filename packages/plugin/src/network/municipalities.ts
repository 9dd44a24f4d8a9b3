import type { Location } from "@klynge/contract";
import type { Maybe } from "../snapshot/rows.ts";

/** Denmark's 98 municipalities, each with a point in its middle, to about two kilometres: latitude, longitude (WGS 84). */
const MUNICIPALITIES: readonly [name: string, lat: number, lon: number][] = [
  ["Albertslund", 55.67, 12.36],
  ["Allerød", 55.87, 12.33],
  ["Assens", 55.29, 10.03],
  ["Ballerup", 55.73, 12.36],
  ["Billund", 55.72, 9.02],
  ["Bornholm", 55.13, 14.92],
  ["Brøndby", 55.65, 12.42],
  ["Brønderslev", 57.25, 10.05],
  ["Dragør", 55.59, 12.63],
  ["Egedal", 55.76, 12.2],
  ["Esbjerg", 55.45, 8.6],
  ["Fanø", 55.42, 8.41],
  ["Favrskov", 56.32, 9.97],
  ["Faxe", 55.27, 12.05],
  ["Fredensborg", 55.96, 12.45],
  ["Fredericia", 55.58, 9.7],
  ["Frederiksberg", 55.68, 12.52],
  ["Frederikshavn", 57.5, 10.42],
  ["Frederikssund", 55.8, 11.97],
  ["Furesø", 55.8, 12.37],
  ["Faaborg-Midtfyn", 55.23, 10.4],
  ["Gentofte", 55.75, 12.55],
  ["Gladsaxe", 55.74, 12.48],
  ["Glostrup", 55.67, 12.4],
  ["Greve", 55.58, 12.26],
  ["Gribskov", 56.05, 12.24],
  ["Guldborgsund", 54.78, 11.88],
  ["Haderslev", 55.25, 9.35],
  ["Halsnæs", 55.98, 11.98],
  ["Hedensted", 55.8, 9.75],
  ["Helsingør", 56.04, 12.54],
  ["Herlev", 55.73, 12.43],
  ["Herning", 56.1, 8.95],
  ["Hillerød", 55.92, 12.28],
  ["Hjørring", 57.47, 10.02],
  ["Holbæk", 55.66, 11.65],
  ["Holstebro", 56.38, 8.55],
  ["Horsens", 55.9, 9.8],
  ["Hvidovre", 55.63, 12.47],
  ["Høje-Taastrup", 55.65, 12.25],
  ["Hørsholm", 55.88, 12.48],
  ["Ikast-Brande", 56.05, 9.25],
  ["Ishøj", 55.61, 12.33],
  ["Jammerbugt", 57.15, 9.48],
  ["Kalundborg", 55.65, 11.2],
  ["Kerteminde", 55.48, 10.6],
  ["Kolding", 55.45, 9.42],
  ["København", 55.68, 12.57],
  ["Køge", 55.46, 12.1],
  ["Langeland", 54.93, 10.8],
  ["Lejre", 55.6, 11.92],
  ["Lemvig", 56.52, 8.3],
  ["Lolland", 54.8, 11.3],
  ["Lyngby-Taarbæk", 55.78, 12.5],
  ["Læsø", 57.27, 11.02],
  ["Mariagerfjord", 56.73, 9.85],
  ["Middelfart", 55.48, 9.88],
  ["Morsø", 56.83, 8.77],
  ["Norddjurs", 56.45, 10.75],
  ["Nordfyns", 55.52, 10.28],
  ["Nyborg", 55.32, 10.72],
  ["Næstved", 55.25, 11.75],
  ["Odder", 55.95, 10.13],
  ["Odense", 55.4, 10.39],
  ["Odsherred", 55.85, 11.6],
  ["Randers", 56.48, 10],
  ["Rebild", 56.83, 9.75],
  ["Ringkøbing-Skjern", 56.02, 8.5],
  ["Ringsted", 55.45, 11.8],
  ["Roskilde", 55.62, 12.1],
  ["Rudersdal", 55.83, 12.49],
  ["Rødovre", 55.68, 12.45],
  ["Samsø", 55.86, 10.6],
  ["Silkeborg", 56.2, 9.52],
  ["Skanderborg", 56.05, 9.9],
  ["Skive", 56.65, 8.99],
  ["Slagelse", 55.35, 11.35],
  ["Solrød", 55.53, 12.18],
  ["Sorø", 55.47, 11.55],
  ["Stevns", 55.32, 12.32],
  ["Struer", 56.5, 8.6],
  ["Svendborg", 55.1, 10.62],
  ["Syddjurs", 56.31, 10.53],
  ["Sønderborg", 54.94, 9.86],
  ["Thisted", 56.98, 8.55],
  ["Tønder", 55.05, 8.88],
  ["Tårnby", 55.62, 12.6],
  ["Vallensbæk", 55.63, 12.37],
  ["Varde", 55.65, 8.45],
  ["Vejen", 55.48, 9.1],
  ["Vejle", 55.75, 9.45],
  ["Vesthimmerlands", 56.8, 9.4],
  ["Viborg", 56.45, 9.38],
  ["Vordingborg", 55.05, 11.98],
  ["Ærø", 54.87, 10.37],
  ["Aabenraa", 55.02, 9.3],
  ["Aalborg", 57.02, 9.95],
  ["Aarhus", 56.15, 10.15],
];

/**
 * The middle of a municipality, however an editor wrote its name: with or without "Kommune", with `å` or `aa`, as the region Bornholm
 * does. Null where the name is none of the 98.
 *
 * @example municipalityCentre("Syddjurs Kommune")
 */
export function municipalityCentre(name: Maybe<string>): Location | null {
  return KNOWN.get(keyOf(name ?? ""))?.centre ?? null;
}

/** The one spelling of a municipality's name, however it was written; null where it is none of the 98. */
export function knownMunicipality(name: string): string | null {
  return KNOWN.get(keyOf(name))?.name ?? null;
}

/** The names of all municipalities, as Danes sort them. */
export const MUNICIPALITY_NAMES: readonly string[] = MUNICIPALITIES.map(([name]) => name).toSorted(new Intl.Collator("da").compare);

const keyOf = (name: string): string =>
  name
    .trim()
    .toLocaleLowerCase("da")
    .replace(/s? ?(?:regions)?kommune$/, "")
    .replaceAll("aa", "å")
    .replace(/s$/, "");

const KNOWN: ReadonlyMap<string, { name: string; centre: Location }> = new Map(
  MUNICIPALITIES.map(([name, lat, lon]) => [keyOf(name), { name, centre: { lat, lon } }]),
);
