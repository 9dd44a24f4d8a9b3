import { createHash, randomBytes } from "node:crypto";
import type { CollectionConfig, Payload, PayloadRequest } from "payload";
import { aboutInvitation, removeMailsAbout } from "../mails/outbox.ts";

export const INVITATIONS = "account-invitations";
/** How long a link lasts, in milliseconds. */
const VALID_MS = 7 * 24 * 3_600_000;

/**
 * The links by which invited people choose their first password. Kept apart and closed to every API; only a hash of
 * the link's token is stored, so nobody who reads the database can use one.
 */
export const invitationCollection: CollectionConfig = {
  slug: INVITATIONS,
  admin: { hidden: true },
  access: { create: () => false, read: () => false, update: () => false, delete: () => false },
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: "user", type: "text", required: true, index: true },
    { name: "tenant", type: "text" },
    { name: "tokenHash", type: "text", required: true, unique: true, index: true },
    { name: "createdAt", type: "date", required: true },
    { name: "expiresAt", type: "date", required: true },
    { name: "usedAt", type: "date" },
  ],
};

export type Invitation = { id: string; user: string; tenant?: string | null; createdAt: string; expiresAt: string; usedAt?: string | null };
type Request = { payload: Payload } & Partial<PayloadRequest>;

/** A new link for a person; those before it stop working. Returns its token, which is kept nowhere. */
export async function makeInvitation({
  req,
  userId,
  tenantId,
}: {
  req: Request;
  userId: string;
  tenantId: string | null;
}): Promise<string> {
  await forgetInvitations({ req, userId });
  const token = randomBytes(24).toString("base64url");
  const now = Date.now();
  await req.payload.db.create({
    collection: INVITATIONS,
    data: {
      user: userId,
      tenant: tenantId,
      tokenHash: hash(token),
      createdAt: new Date(now).toISOString(),
      expiresAt: new Date(now + VALID_MS).toISOString(),
    },
    req,
  });
  return token;
}

export function findInvitation({ req, token }: { req: Request; token: string }): Promise<Invitation | null> {
  return req.payload.db.findOne<Invitation>({ collection: INVITATIONS, where: { tokenHash: { equals: hash(token) } }, req });
}

/** The open or expired invitations of several people, by user. */
export async function invitationsOf({ req, userIds }: { req: Request; userIds: readonly string[] }): Promise<Map<string, Invitation>> {
  const where = { user: { in: [...userIds] } };
  const { docs } = await req.payload.db.find<Invitation>({ collection: INVITATIONS, where, pagination: false, limit: 0, req });
  return new Map(docs.map((invitation) => [invitation.user, invitation]));
}

/** Uses a link up. False where somebody else was faster, or it is not good any more. */
export async function spendInvitation({ req, invitation }: { req: Request; invitation: Invitation }): Promise<boolean> {
  const now = new Date().toISOString();
  const where = { and: [{ id: { equals: invitation.id } }, { usedAt: { exists: false } }, { expiresAt: { greater_than: now } }] };
  const stored = await req.payload.db.updateOne({ collection: INVITATIONS, where, data: { usedAt: now }, options: { atomic: true } });
  return Boolean(stored);
}

/** Opens a link again whose use came to nothing. */
export async function reopenInvitation({ req, invitation }: { req: Request; invitation: Invitation }): Promise<void> {
  await req.payload.db.updateOne({ collection: INVITATIONS, id: invitation.id, data: { usedAt: null } });
}

/** Makes a person's links worthless, and takes back the mails with them that have not been sent yet. */
export async function forgetInvitations({ req, userId }: { req: Request; userId: string }): Promise<void> {
  await removeMailsAbout({ req, about: aboutInvitation(userId) });
  await req.payload.db.deleteMany({ collection: INVITATIONS, where: { user: { equals: userId } }, req });
}

/** The rows of one person as they are, for whoever may have to put them back. */
export async function invitationsFor({ req, userId }: { req: Request; userId: string }): Promise<Invitation[]> {
  const where = { user: { equals: userId } };
  return (await req.payload.db.find<Invitation>({ collection: INVITATIONS, where, pagination: false, limit: 0, req })).docs;
}

/** Puts a person's rows back to what they were. Those that are still there are not touched. */
export async function restoreInvitations({
  payload,
  userId,
  invitations,
}: {
  payload: Payload;
  userId: string;
  invitations: readonly Invitation[];
}): Promise<void> {
  const now = await invitationsFor({ req: { payload }, userId });
  const kept = new Set(invitations.map(({ id }) => id));
  const there = new Set(now.map(({ id }) => id));
  const made = now.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  if (made.length > 0) await payload.db.deleteMany({ collection: INVITATIONS, where: { id: { in: made } } });
  for (const invitation of invitations) {
    if (!there.has(invitation.id)) await payload.db.create({ collection: INVITATIONS, customID: invitation.id, data: { ...invitation } });
  }
}

/** What the outbox has to know of a mail with such a link that is written now. */
export function linkFacts(userId: string): { about: string; expiresAt: string } {
  return { about: aboutInvitation(userId), expiresAt: new Date(Date.now() + VALID_MS).toISOString() };
}

export function stateOf(invitation: Invitation | null | undefined): "open" | "expired" | "used" | "unknown" {
  if (!invitation) return "unknown";
  if (invitation.usedAt) return "used";
  return new Date(invitation.expiresAt).getTime() > Date.now() ? "open" : "expired";
}

const hash = (token: string): string => createHash("sha256").update(token).digest("hex");
