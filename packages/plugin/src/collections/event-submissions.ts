import type { CollectionConfig } from "payload";
import { textField, titleField } from "../fields/basic.ts";
import { emailField } from "../fields/contact.ts";
import { dayAndTime } from "../fields/dates.ts";
import { panel } from "../fields/panel.ts";
import { approve, reject } from "../intake/decide.ts";
import { COLLECTIONS, SUBMISSION_STATUSES } from "../names.ts";
import { options, text } from "../texts/text.ts";
import { listAdmin } from "./list-admin.ts";

/** Events that people without an account sent in: who they are, and what became of it. The event itself is a draft among the events. */
export function eventSubmissions(): CollectionConfig {
  const nobody = () => false;
  const hidden = { admin: { hidden: true }, access: { read: nobody, create: nobody, update: nobody } };
  return {
    slug: COLLECTIONS.eventSubmissions,
    labels: { singular: text("event-submissions.one"), plural: text("event-submissions.many") },
    admin: {
      group: text("menu.inbox"),
      useAsTitle: "title",
      defaultColumns: ["title", "status", "createdAt"],
      description: text("event-submissions.about"),
      ...listAdmin,
      // What was never confirmed may be anybody's: it is nobody's business yet.
      baseFilter: () => ({ status: { not_equals: "unconfirmed" } }),
    },
    defaultSort: "-createdAt",
    disableDuplicate: true,
    endpoints: [
      { path: "/:id/approve", method: "post", handler: approve },
      { path: "/:id/reject", method: "post", handler: reject },
    ],
    fields: [
      panel({ name: "decision", component: "SubmissionPanel" }),
      titleField(),
      {
        name: "status",
        type: "select",
        label: text("field.status"),
        required: true,
        index: true,
        options: options("submission-status", SUBMISSION_STATUSES),
        admin: { position: "sidebar" },
      },
      {
        name: "contact",
        type: "group",
        label: text("event-submissions.contact"),
        fields: [textField({ name: "name", label: "field.name" }), emailField()],
      },
      { name: "event", type: "relationship", label: text("events.one"), relationTo: COLLECTIONS.events, index: true },
      { name: "reason", type: "textarea", label: text("event-submissions.reason") },
      { name: "decidedAt", type: "date", label: text("event-submissions.decidedAt"), admin: { date: dayAndTime, position: "sidebar" } },
      { name: "answers", type: "json", label: text("event-submissions.answers"), required: true, ...hidden },
      { name: "token", type: "text", label: text("event-submissions.token"), index: true, ...hidden },
      { name: "expiresAt", type: "date", label: text("event-submissions.expiresAt"), ...hidden },
    ],
  };
}
