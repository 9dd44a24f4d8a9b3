import type { UIField } from "payload";
import { text } from "../texts/text.ts";

/** The strip at the top of a form that says how far its document is on its way to the site. Holds no data. */
export const publishStatusField = (): UIField => ({
  name: "publishStatus",
  type: "ui",
  label: text("publish-status.label"),
  admin: {
    components: { Field: "@klynge/plugin/client#PublishStatusStrip" },
    disableBulkEdit: true,
    disableListColumn: true,
  },
});
