import type { Field, FieldAccess } from "payload";
import { onlySecretariat } from "../access/only-secretariat.ts";
import { isSecretariat } from "../access/roles.ts";
import { idOf, rolesOf } from "../access/user-roles.ts";
import { textareaField, textField } from "../fields/basic.ts";
import { dayOnly } from "../fields/dates.ts";
import { lowerCase } from "../fields/lower-case.ts";
import { panel } from "../fields/panel.ts";
import { rowLabel } from "../fields/row-label.ts";
import { validateHost } from "../fields/validators.ts";
import { text } from "../texts/text.ts";

/**
 * Read by the secretariat and those who lead the cluster. The municipality is a guest and editors come and go: neither needs to know
 * who pays. Without a document somebody searches by it, which only the secretariat may.
 */
const canReadHandover: FieldAccess = ({ req: { user }, doc, id }) => {
  if (isSecretariat(user)) return true;
  if (!doc && id === undefined) return false;
  const tenantId = idOf(doc) ?? idOf(id);
  // Forms ask without saying of which cluster, and hold nothing then.
  return rolesOf(user).some((held) => held.role === "communication-lead" && (tenantId === null || held.tenantId === tenantId));
};

/** What must be known when people leave: who owns and pays for each domain, until when, and who holds which role. Written by the secretariat. */
export function handoverFields(): Field[] {
  return [
    {
      name: "handover",
      type: "group",
      label: text("handover.label"),
      access: { create: onlySecretariat, read: canReadHandover, update: onlySecretariat },
      admin: { description: text("handover.about") },
      fields: [
        {
          name: "domains",
          type: "array",
          label: text("handover.domains"),
          labels: { singular: text("handover.domain"), plural: text("handover.domains") },
          admin: {
            initCollapsed: true,
            components: { RowLabel: rowLabel({ kind: text("handover.domain"), parts: ["host", { path: "renewsOn", date: "day" }] }) },
          },
          fields: [
            {
              ...textField({ name: "host", label: "handover.host", help: "handover.host.help", required: true }),
              hooks: { beforeValidate: [lowerCase] },
              validate: validateHost,
            },
            {
              type: "row",
              fields: [
                { ...textField({ name: "owner", label: "handover.owner" }), admin: { width: "50%" } },
                { ...textField({ name: "payer", label: "handover.payer" }), admin: { width: "50%" } },
              ],
            },
            {
              type: "row",
              fields: [
                { ...textField({ name: "registrar", label: "handover.registrar" }), admin: { width: "50%" } },
                {
                  name: "renewsOn",
                  type: "date",
                  label: text("handover.renewsOn"),
                  index: true,
                  admin: { date: dayOnly, width: "50%", description: text("handover.renewsOn.help") },
                },
              ],
            },
            textareaField({ name: "notes", label: "handover.notes" }),
          ],
        },
        textareaField({ name: "notes", label: "handover.notes", help: "handover.notes.help" }),
      ],
    },
    panel({ name: "team", component: "HandoverTeam" }),
  ];
}
