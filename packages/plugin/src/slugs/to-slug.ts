import slugify from "slugify";

/**
 * The URL segment of a title: lower-case ASCII letters, digits and single hyphens, by the Danish rules æ→ae, ø→oe,
 * å→aa. Empty where the title holds no letter or digit.
 *
 * @example toSlug("Åben havn på Mols") // "aaben-havn-paa-mols"
 */
export function toSlug(title: string): string {
  return slugify(
    title
      .normalize("NFC")
      // Read as "mindre end" and "større end" otherwise, of which the last loses its ø.
      .replace(/[<>]/g, " ")
      .replace(/[æøåÆØÅ]/g, (letter) => DANISH[letter] ?? letter),
    { lower: true, strict: true, locale: "da" },
  ).replace(/^-+|-+$/g, "");
}

const DANISH: Record<string, string> = { æ: "ae", ø: "oe", å: "aa", Æ: "Ae", Ø: "Oe", Å: "Aa" };
