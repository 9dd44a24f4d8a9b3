import type { Endpoint, PayloadRequest } from "payload";
import { noteAudit } from "../audit/note-audit.ts";
import { refuseAction } from "../errors.ts";
import { pluginOptions } from "../plugin-options.ts";
import { endSessions } from "./sessions.ts";
import { tenantIdsOf } from "./tenant-ids.ts";

/** «Log ud alle andre steder»: ends one's own other sessions. */
export function sessionEndpoints(): Endpoint[] {
  return [{ path: "/sessions/end-others", method: "post", handler: endOthers }];
}

async function endOthers(req: PayloadRequest): Promise<Response> {
  const { usersSlug } = pluginOptions(req.payload);
  const user = req.user as { id: string; collection: string; _sid?: string; name?: string; email: string } | null;
  if (!user || user.collection !== usersSlug) return refuseAction({ req, key: "error.notAllowed", status: 403 });
  const ended = await endSessions({ req, collection: usersSlug, id: user.id, except: user._sid });
  const title = user.name ?? user.email;
  if (ended > 0)
    await noteAudit({
      req,
      action: "sessions-ended",
      collection: usersSlug,
      id: user.id,
      title,
      tenant: tenantIdsOf(user),
      details: { ended },
    });
  return Response.json({ ended });
}
