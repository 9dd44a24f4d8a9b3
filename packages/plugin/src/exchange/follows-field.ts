import type { Field } from "payload";
import { COLLECTIONS } from "../names.ts";
import { text } from "../texts/text.ts";

/** The clusters whose shared events and news this one shows. Chosen by name: a lead cannot read other clusters. */
export function followsField(): Field {
  return {
    name: "follows",
    type: "relationship",
    relationTo: COLLECTIONS.clusters,
    hasMany: true,
    label: text("clusters.follows"),
    admin: {
      description: text("clusters.follows.help"),
      condition: (data) => data?.kind !== "network",
      components: { Field: "@klynge/plugin/client#FollowsField" },
    },
  };
}
