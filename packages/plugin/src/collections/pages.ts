import type { CollectionConfig } from "payload";
import { pageBlocks } from "../blocks/index.ts";
import { titleField } from "../fields/basic.ts";
import { metaField } from "../fields/meta.ts";
import { COLLECTIONS } from "../names.ts";
import { checkParent, keepParents, keepTreeTogether } from "../pages/check-page-tree.ts";
import { text } from "../texts/text.ts";
import { contentCollection } from "./content.ts";

export function pages(): CollectionConfig {
  const base = contentCollection({
    slug: "pages",
    group: "menu.content",
    titleField: "title",
    columns: ["slug", "parent"],
    about: "pages.about",
    fields: [
      titleField(),
      {
        name: "parent",
        type: "relationship",
        label: text("pages.parent"),
        relationTo: COLLECTIONS.pages,
        admin: { position: "sidebar", description: text("pages.parent.help") },
        filterOptions: ({ id }) => (id ? { id: { not_equals: id } } : true),
      },
      {
        name: "layout",
        type: "blocks",
        label: text("pages.layout"),
        labels: { singular: text("pages.block"), plural: text("pages.layout") },
        blocks: pageBlocks(),
        admin: { initCollapsed: true, description: text("pages.layout.help") },
      },
      metaField(),
    ],
  });
  return {
    ...base,
    hooks: {
      ...base.hooks,
      beforeValidate: [checkParent, ...(base.hooks?.beforeValidate ?? [])],
      beforeChange: [keepTreeTogether, ...(base.hooks?.beforeChange ?? [])],
      beforeDelete: [keepParents, ...(base.hooks?.beforeDelete ?? [])],
    },
  };
}
