import type { CollectionBeforeChangeHook } from "payload";

/**
 * RFC 5545, section 3.8.7.4: the sequence of an event rises with every change that is published, so that calendars which
 * hold a copy know theirs is old. An entry from a feed brings its own number, which counts where it is higher.
 */
export const countPublishedChanges: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  if (operation !== "update" || (data._status ?? originalDoc?._status) !== "published") return data;
  const stored = Number(originalDoc?.sequence ?? 0);
  const given = Number(data.sequence ?? 0);
  data.sequence = given > stored ? given : stored + 1;
  return data;
};
