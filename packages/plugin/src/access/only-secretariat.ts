import type { PayloadRequest } from "payload";
import { isSecretariat } from "./roles.ts";

/** A field rule: only the network's secretariat may set it. */
export const onlySecretariat = ({ req }: { req: PayloadRequest }): boolean => isSecretariat(req.user);
