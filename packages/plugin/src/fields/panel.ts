import type { UIField } from "payload";

/** A part of a form that shows something and stores nothing. `component` is exported by `admin/client.ts`. */
export function panel({ name, component, position }: { name: string; component: string; position?: "sidebar" }): UIField {
  return {
    name,
    type: "ui",
    admin: {
      components: { Field: `@klynge/plugin/client#${component}` },
      disableListColumn: true,
      disableBulkEdit: true,
      ...(position && { position }),
    },
  };
}
