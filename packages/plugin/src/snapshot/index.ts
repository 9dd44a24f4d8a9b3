export { buildSnapshot } from "./build.ts";
export { ClusterNotLiveError, UnknownClusterError } from "./errors.ts";
