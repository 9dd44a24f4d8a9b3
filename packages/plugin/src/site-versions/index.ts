export { siteVersionEndpoints } from "./endpoints.ts";
