import { createSocket, type Socket } from "node:dgram";
import type { AddressInfo } from "node:net";
import { type Answer, decode, encode, type RecordType } from "dns-packet";

/** The records of a name by type, `"silent"` for a name server that does not answer, `"broken"` for one that fails. */
export type Zone = Record<string, Partial<Record<"A" | "AAAA" | "CNAME" | "CAA", readonly string[]>> | "silent" | "broken">;

export type DnsServer = {
  /** As `Resolver.setServers` takes it. */
  address: string;
  /** What it answers from the next question on. A name that is not in it does not exist. */
  zone: Zone;
  /** The names it was asked for so far. */
  asked: string[];
  stop: () => Promise<void>;
};

const NO_SUCH_NAME = 3;
const SERVER_FAILURE = 2;

/** A real name server for tests, on a free port of this machine. Follows aliases within its zone, as public ones do. */
export async function startDnsServer(zone: Zone): Promise<DnsServer> {
  const socket = createSocket("udp4");
  const server: DnsServer = {
    address: "",
    zone,
    asked: [],
    stop: () => new Promise((resolve) => socket.close(() => resolve())),
  };
  socket.on("message", (message, peer) => {
    const { id = 0, questions = [] } = decode(message);
    const [question] = questions;
    if (!question) return;
    server.asked.push(question.name);
    const found = server.zone[question.name.toLowerCase()];
    if (found === "silent") return;
    const answers = answersFor({ zone: server.zone, name: question.name.toLowerCase(), type: question.type });
    const code = found === undefined ? NO_SUCH_NAME : found === "broken" ? SERVER_FAILURE : 0;
    // Bits 0x8000 answer, 0x0100 and 0x0080 recursion asked for and to be had; the lowest four are the code.
    socket.send(encode({ type: "response", id, flags: 0x8180 | code, questions, answers }), peer.port, peer.address);
  });
  await listen(socket);
  server.address = `127.0.0.1:${(socket.address() as AddressInfo).port}`;
  return server;
}

function answersFor({ zone, name, type }: { zone: Zone; name: string; type: RecordType }): Answer[] {
  const records = zone[name];
  if (records === undefined || typeof records === "string") return [];
  const [alias] = records.CNAME ?? [];
  if (alias !== undefined) {
    const own: Answer = { type: "CNAME", name, ttl: 1, data: alias };
    return type === "CNAME" ? [own] : [own, ...answersFor({ zone, name: alias, type })];
  }
  if (type === "A" || type === "AAAA") return (records[type] ?? []).map((data): Answer => ({ type, name, ttl: 1, data }));
  if (type === "CAA") {
    return (records.CAA ?? []).map(
      (value): Answer => ({ type, name, ttl: 1, data: { flags: 0, tag: "issue", value, issuerCritical: false } }),
    );
  }
  return [];
}

function listen(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once("error", reject);
    socket.bind(0, "127.0.0.1", () => resolve());
  });
}
