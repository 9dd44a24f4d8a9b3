import { ARCHIVE_MODES, CLUSTER_STATUSES } from "@klynge/contract";
import type { DateField, Field, TextField } from "payload";
import { panel } from "../fields/panel.ts";

const nobody = () => false;
const closed = { access: { create: nobody, update: nobody }, admin: { hidden: true } };
const instant = (name: string): DateField => ({ name, type: "date" });

/**
 * Since when a cluster is archived, what its site shows meanwhile and what it was before; that it is to be deleted, and when; and
 * the addresses it had before, where releases of its site may still lie on disk.
 * Written by the actions in `lifecycle/` alone; the form shows a panel instead.
 */
export function lifecycleFields(): Field[] {
  return [
    panel({ name: "lifecycle", component: "LifecyclePanel" }),
    {
      name: "archive",
      type: "group",
      ...closed,
      fields: [
        { name: "mode", type: "select", options: [...ARCHIVE_MODES] },
        instant("since"),
        { name: "before", type: "select", options: [...CLUSTER_STATUSES] },
        { name: "notice", type: "textarea" },
      ],
    },
    { name: "formerSlugs", type: "json", ...closed },
    {
      name: "deletion",
      type: "group",
      ...closed,
      fields: [
        { ...instant("at"), index: true },
        instant("askedAt"),
        { name: "askedBy", type: "text" } satisfies TextField,
        instant("startedAt"),
      ],
    },
  ];
}
