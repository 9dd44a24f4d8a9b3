import { join } from "node:path";
import type { CollectionConfig } from "payload";
import { textField } from "../fields/basic.ts";
import { panel } from "../fields/panel.ts";
import { validateAlt } from "../fields/validators.ts";
import { PICTURE_MIME_TYPES } from "../media/clean-picture.ts";
import { FILE_MIME_TYPES } from "../media/file-kinds.ts";
import { keepUsed, keepUsedFromTrash } from "../media/keep-used.ts";
import { prepareUpload } from "../media/prepare-upload.ts";
import { rightsFields } from "../media/rights-fields.ts";
import { serveFile } from "../media/serve-file.ts";
import { imageSizes } from "../media/sizes.ts";
import { deleteFiles, deleteReplacedFiles, storeFiles } from "../media/store-files.ts";
import { usesEndpoint } from "../media/uses-endpoint.ts";
import { COLLECTIONS, TENANT_FIELD } from "../names.ts";
import { text } from "../texts/text.ts";
import { checkRestore } from "../trash/check-restore.ts";
import { listAdmin } from "./list-admin.ts";
import type { CollectionContext } from "./types.ts";

/** Pictures and files. They lie in the media folder; see `store-files.ts` for why Payload's own storage is not used. */
export function media({ options }: CollectionContext): CollectionConfig {
  return {
    slug: COLLECTIONS.media,
    labels: { singular: text("media.one"), plural: text("media.many") },
    admin: {
      group: text("menu.content"),
      useAsTitle: "filename",
      description: text("media.about"),
      defaultColumns: ["filename", "alt", "credit", "license", "createdAt"],
      ...listAdmin,
    },
    defaultSort: "-createdAt",
    disableDuplicate: true,
    trash: true,
    upload: {
      mimeTypes: [...PICTURE_MIME_TYPES, ...FILE_MIME_TYPES],
      imageSizes: imageSizes(),
      adminThumbnail: "w480webp",
      admin: { components: { controls: ["@klynge/plugin/client#TakePicture"] } },
      focalPoint: true,
      crop: false,
      pasteURL: false,
      filenameCompoundIndex: [TENANT_FIELD, "filename"],
      disableLocalStorage: true,
      // Payload deletes files here whenever one is replaced: nothing may ever lie in it.
      staticDir: join(options.mediaDir, ".unused"),
      handlers: [serveFile({ options })],
    },
    endpoints: [usesEndpoint],
    hooks: {
      beforeOperation: [prepareUpload({ options })],
      beforeChange: [checkRestore, keepUsedFromTrash, storeFiles({ options })],
      afterChange: [deleteReplacedFiles({ options })],
      beforeDelete: [keepUsed],
      afterDelete: [deleteFiles({ options })],
    },
    fields: [
      panel({ name: "pdf", component: "PdfFacts" }),
      panel({ name: "focalPoint", component: "FocalPoint" }),
      panel({ name: "uses", component: "MediaUses", position: "sidebar" }),
      { ...textField({ name: "alt", label: "media.alt", help: "media.alt.help" }), validate: validateAlt },
      ...rightsFields(),
      {
        name: "checksum",
        type: "text",
        label: text("media.checksum"),
        index: true,
        admin: { hidden: true },
        access: { create: () => false, update: () => false },
      },
      {
        name: "pages",
        type: "number",
        label: text("media.pages"),
        admin: { hidden: true },
        access: { create: () => false, update: () => false },
      },
      {
        name: "coverProblem",
        type: "text",
        label: text("media.coverProblem"),
        admin: { hidden: true },
        access: { create: () => false, update: () => false },
      },
    ],
  };
}
