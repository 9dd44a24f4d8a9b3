import type { Endpoint } from "payload";
import { acceptInvitation, checkInvitation, renewInvitation } from "./accept.ts";
import { invite, resend } from "./invite.ts";
import { changeMember, endMemberSessions, removeMember } from "./manage-members.ts";

/** What the communication lead does with the people of the cluster, and what the invited do with their link. */
export function invitationEndpoints(): Endpoint[] {
  return [
    { path: "/members/invite", method: "post", handler: invite },
    { path: "/members/resend", method: "post", handler: resend },
    { path: "/members/change", method: "post", handler: changeMember },
    { path: "/members/remove", method: "post", handler: removeMember },
    { path: "/members/end-sessions", method: "post", handler: endMemberSessions },
    { path: "/invitation/check", method: "post", handler: checkInvitation },
    { path: "/invitation/accept", method: "post", handler: acceptInvitation },
    { path: "/invitation/renew", method: "post", handler: renewInvitation },
  ];
}
