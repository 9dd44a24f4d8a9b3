import type { Payload, PayloadRequest } from "payload";

type Request = { payload: Payload } & Partial<PayloadRequest>;
type Whose = { req: Request; collection: string; id: string | number };
type Session = { id: string; createdAt?: string | Date; expiresAt: string | Date };
type Row = { id: string; sessions?: Session[] | null };

/**
 * Signs a person out everywhere, in the request's transaction; `except` keeps one session, `only` ends just one. Returns
 * how many were ended.
 */
export async function endSessions({ except, only, ...whose }: Whose & { except?: string | undefined; only?: string }): Promise<number> {
  const row = await readRow(whose);
  const open = openSessions(row);
  const kept = open.filter((session) => (only === undefined ? session.id === except : session.id !== only));
  if (!row || kept.length === open.length) return 0;
  const { req, collection, id } = whose;
  // The whole row, as Payload does it: on SQLite every list that is left out of an update with a list is emptied.
  await req.payload.db.updateOne({ collection, id, data: { ...row, sessions: kept, updatedAt: null }, req, returning: false });
  return open.length - kept.length;
}

/** The sessions of a person that have not run out. */
export async function readSessions(whose: Whose): Promise<Session[]> {
  return openSessions(await readRow(whose));
}

function readRow({ req, collection, id }: Whose): Promise<Row | null> {
  return req.payload.db.findOne<Row>({ collection, where: { id: { equals: id } }, req });
}

const openSessions = (row: Row | null): Session[] =>
  (row?.sessions ?? []).filter((session) => new Date(session.expiresAt).getTime() > Date.now());
