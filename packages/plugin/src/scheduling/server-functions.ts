import { Forbidden, type ServerFunction } from "payload";

/** Payload's own scheduling asks for no rights where it writes; ours does, through its endpoints. */
const refuse: ServerFunction = ({ req }) => {
  throw new Forbidden(req.t);
};

/** What the host's layout hands to Payload's `handleServerFunctions`, instead of what Payload brings under these names. */
export const serverFunctions: Record<string, ServerFunction> = {
  "schedule-publish": refuse,
  "get-upcoming-scheduled-publish": refuse,
};
