import { type Endpoint, Forbidden } from "payload";
import { managesMembers } from "../invitations/may-manage.ts";
import { listMembers, type Member } from "../invitations/members.ts";
import { pluginOptions } from "../plugin-options.ts";

export type Team = { members: Pick<Member, "name" | "role" | "since" | "lastSignInAt" | "status">[] };

/** `GET /api/clusters/:id/team`: who holds which role since when, for those who look after the cluster's people. */
export const teamEndpoint: Omit<Endpoint, "root"> = {
  path: "/:id/team",
  method: "get",
  handler: async (req) => {
    const tenantId = String(req.routeParams?.id ?? "");
    const isUser = req.user?.collection === pluginOptions(req.payload).usersSlug;
    if (!isUser || !managesMembers({ user: req.user, tenantId })) throw new Forbidden(req.t);
    const members = (await listMembers({ req, tenantId })).map(({ name, email, role, since, lastSignInAt, status }) => ({
      name: name || email,
      role,
      since,
      lastSignInAt,
      status,
    }));
    return Response.json({ members } satisfies Team, { headers: { "Cache-Control": "private, no-store" } });
  },
};
