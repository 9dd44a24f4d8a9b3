import type { CollectionConfig } from "payload";
import { checkboxField, textField } from "../fields/basic.ts";
import { imageSizes } from "../media/sizes.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { text } from "../texts/text.ts";
import type { CollectionContext } from "./types.ts";

export function media({ options }: CollectionContext): CollectionConfig {
  return {
    slug: COLLECTIONS.media,
    labels: { singular: text("media.one"), plural: text("media.many") },
    admin: { group: text("menu.content"), useAsTitle: "filename", defaultColumns: ["filename", "alt", "updatedAt"] },
    upload: {
      staticDir: options.mediaDir,
      imageSizes: imageSizes(),
      adminThumbnail: "w480webp",
      focalPoint: true,
      crop: false,
      filenameCompoundIndex: [TENANT_FIELD, "filename"],
    },
    fields: [
      textField({ name: "alt", label: "media.alt", help: "media.alt.help" }),
      textField({ name: "credit", label: "media.credit" }),
      textField({ name: "license", label: "media.license", help: "media.license.help" }),
      checkboxField({ name: "consent", label: "media.consent" }),
      { name: "checksum", type: "text", label: text("media.checksum"), index: true, admin: { hidden: true } },
      { name: "hasAlpha", type: "checkbox", label: text("media.hasAlpha"), admin: { hidden: true } },
    ],
  };
}
