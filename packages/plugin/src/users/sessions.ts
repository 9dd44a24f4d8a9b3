import type { PayloadRequest } from "payload";

type Session = { id: string; createdAt?: string | Date; expiresAt: string | Date };

/** Signs a person out everywhere, in the request's transaction; `except` keeps one session. Returns how many were ended. */
export async function endSessions({
  req,
  collection,
  id,
  except,
}: {
  req: PayloadRequest;
  collection: string;
  id: string | number;
  except?: string | undefined;
}): Promise<number> {
  const sessions = await readSessions({ req, collection, id });
  const kept = sessions.filter((session) => session.id === except);
  if (kept.length < sessions.length) {
    await req.payload.db.updateOne({ collection, id, data: { sessions: kept }, req, returning: false });
  }
  return sessions.length - kept.length;
}

/** The sessions of a person that have not run out. */
export async function readSessions({
  req,
  collection,
  id,
}: {
  req: PayloadRequest;
  collection: string;
  id: string | number;
}): Promise<Session[]> {
  const where = { id: { equals: id } };
  const row = await req.payload.db.findOne<{ id: string; sessions?: Session[] | null }>({
    collection,
    where,
    select: { sessions: true },
    req,
  });
  return (row?.sessions ?? []).filter((session) => new Date(session.expiresAt).getTime() > Date.now());
}
