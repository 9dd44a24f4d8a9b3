export { publishStatusEndpoint } from "./endpoint.ts";
export { publishStatusField } from "./field.ts";
