import { type Endpoint, Forbidden, type PayloadRequest } from "payload";
import { isSecretariat } from "../access/roles.ts";
import { refuseAction } from "../errors.ts";
import { deliverMail } from "./deliver.ts";
import { changeMail, findMail, type OutboxRow, removeMail } from "./outbox.ts";
import { fateOf } from "./send-mail.ts";

/**
 * What the secretariat does about mails that could not be sent:
 * - `POST /api/undelivered-mails/:id/retry` tries one again and answers `{ mail: "sent" | "waiting" | "refused" }`
 * - `POST /api/undelivered-mails/:id/forget` deletes it
 */
export const undeliveredEndpoints: Endpoint[] = [
  { path: "/undelivered-mails/:id/retry", method: "post", handler: retry },
  { path: "/undelivered-mails/:id/forget", method: "post", handler: forget },
];

async function retry(req: PayloadRequest): Promise<Response> {
  const { payload } = req;
  const row = await givenUpMail(req);
  if (!row.content || (row.expiresAt && Date.parse(row.expiresAt) <= Date.now())) {
    return refuseAction({ req, key: "mail-failed.expired", status: 409 });
  }
  const id = String(row.id);
  const now = new Date().toISOString();
  await changeMail({ payload, id, data: { state: "waiting", since: now, dueAt: now, tries: 0 } });
  return answer({ mail: fateOf(await deliverMail({ payload, id })) });
}

async function forget(req: PayloadRequest): Promise<Response> {
  await removeMail({ payload: req.payload, id: String((await givenUpMail(req)).id) });
  return answer({ ok: true });
}

async function givenUpMail(req: PayloadRequest): Promise<OutboxRow> {
  if (!isSecretariat(req.user)) throw new Forbidden(req.t);
  const row = await findMail({ payload: req.payload, id: String(req.routeParams?.id ?? "") });
  return row?.state === "given-up" ? row : refuseAction({ req, key: "mail-failed.gone", status: 404 });
}

const answer = (body: object): Response => Response.json(body, { headers: { "Cache-Control": "no-store" } });
