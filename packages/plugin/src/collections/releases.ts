import { PUBLISH_PROBLEMS } from "@klynge/contract";
import type { CollectionConfig } from "payload";
import { dayAndTime } from "../fields/dates.ts";
import { COLLECTIONS, PUBLISH_CAUSES, RELEASE_STATUSES } from "../names.ts";
import { options, text } from "../texts/text.ts";
import { listAdmin } from "./list-admin.ts";

/** One row per publish of a cluster, written by the publish job and by nobody else. */
export function releases(): CollectionConfig {
  return {
    slug: COLLECTIONS.releases,
    labels: { singular: text("releases.one"), plural: text("releases.many") },
    admin: {
      group: text("menu.site"),
      useAsTitle: "releaseId",
      defaultColumns: ["startedAt", "status", "cause", "pages", "problem"],
      description: text("releases.about"),
      components: { beforeListTable: ["@klynge/plugin/client#RollbackOfChosenCluster"] },
      ...listAdmin,
    },
    defaultSort: "-startedAt",
    disableDuplicate: true,
    fields: [
      { name: "status", type: "select", label: text("field.status"), required: true, options: options("release-status", RELEASE_STATUSES) },
      {
        name: "startedAt",
        type: "date",
        label: text("releases.startedAt"),
        required: true,
        index: true,
        admin: { date: dayAndTime },
      },
      { name: "duration", type: "number", label: text("releases.duration") },
      { name: "releaseId", type: "text", label: text("releases.id") },
      { name: "pages", type: "number", label: text("releases.pages") },
      { name: "written", type: "number", label: text("releases.written") },
      { name: "cause", type: "select", label: text("releases.cause"), options: options("release-cause", PUBLISH_CAUSES) },
      { name: "versionFrom", type: "date", label: text("releases.versionFrom"), admin: { date: dayAndTime } },
      { name: "reason", type: "text", label: text("releases.reason") },
      { name: "byName", type: "text", label: text("releases.byName") },
      { name: "problem", type: "select", label: text("releases.problem"), options: options("publish-problem", PUBLISH_PROBLEMS) },
      { name: "problemPage", type: "text", label: text("releases.problemPage") },
      { name: "error", type: "textarea", label: text("releases.error"), admin: { description: text("releases.error.help") } },
    ],
  };
}
