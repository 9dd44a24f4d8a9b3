import type { FieldHook } from "payload";

/** Colours and host names mean the same in capitals; one form of them is kept. */
export const lowerCase: FieldHook = ({ value }) => (typeof value === "string" ? value.trim().toLowerCase() : value);
