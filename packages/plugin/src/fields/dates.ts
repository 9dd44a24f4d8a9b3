/** Dates as they are written in Denmark, in figures: Payload's field writes the names of months in English until it is touched. */
export const dayOnly = { pickerAppearance: "dayOnly" as const, displayFormat: "dd.MM.yyyy" };
export const dayAndTime = { pickerAppearance: "dayAndTime" as const, displayFormat: "dd.MM.yyyy HH:mm", timeFormat: "HH:mm" };
