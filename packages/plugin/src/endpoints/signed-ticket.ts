import { createHmac, timingSafeEqual } from "node:crypto";
import type { Payload } from "payload";

/** What a ticket is good for. One of one kind is worth nothing for another. */
type Purpose = "enrol" | "pass";
type Ticket = { purpose: Purpose; user: string; nonce: string; exp: number };

/** A short-lived proof that this server gave to one person, without keeping a record of it. */
export function signTicket({ payload, ttlMs, ...claims }: { payload: Payload; ttlMs: number } & Omit<Ticket, "exp">): string {
  const body = Buffer.from(JSON.stringify({ ...claims, exp: Date.now() + ttlMs })).toString("base64url");
  return `${body}.${sign({ payload, body })}`;
}

/** What a ticket says; null where it was not made here, is for something else or has run out. */
export function readTicket({ payload, ticket, purpose }: { payload: Payload; ticket: string; purpose: Purpose }): Ticket | null {
  const [body = "", signature = ""] = ticket.split(".");
  const [given, expected] = [Buffer.from(signature), Buffer.from(sign({ payload, body }))];
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const claims = JSON.parse(Buffer.from(body, "base64url").toString()) as Ticket;
  return claims.purpose === purpose && claims.exp > Date.now() ? claims : null;
}

function sign({ payload, body }: { payload: Payload; body: string }): string {
  return createHmac("sha256", payload.secret).update(`klynge-ticket:${body}`).digest("base64url");
}
