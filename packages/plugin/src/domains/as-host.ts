import type { FieldHook } from "payload";
import { toHost } from "./host.ts";

/** One form of a domain is kept. What is none stays as it was typed, for the validator to say so. */
export const asHost: FieldHook = ({ value }) => {
  if (typeof value !== "string") return value;
  const read = toHost(value);
  return "host" in read ? read.host : value.trim();
};
