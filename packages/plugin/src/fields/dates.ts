/** Dates as they are written in Denmark; the month's name comes in the language of whoever is signed in. */
export const dayOnly = { pickerAppearance: "dayOnly" as const, displayFormat: "d. MMM yyyy" };
export const dayAndTime = { pickerAppearance: "dayAndTime" as const, displayFormat: "d. MMM yyyy HH:mm", timeFormat: "HH:mm" };
