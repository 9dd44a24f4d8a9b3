import { connect } from "node:tls";

/**
 * What a browser would find. `valid`: a certificate it trusts; `expired`, `untrusted`: one that it warns of; `none`: the server
 * has none for this name; `unreachable`: nobody answers.
 */
export const HTTPS_STATES = ["valid", "expired", "untrusted", "none", "unreachable"] as const;
export type HttpsState = (typeof HTTPS_STATES)[number];

/** Caddy gets a certificate when it is first asked for one, which takes some seconds. */
const TIMEOUT = 20_000;

/**
 * Shakes hands with the web server at an address of this platform, under the domain's name, as a browser does.
 *
 * @param address one of this platform's own, so that nobody can have the platform knock at other doors
 * @param ca the authority to trust in place of those the world trusts, in PEM
 */
export function checkHttps({
  host,
  address,
  port = 443,
  ca,
  timeoutMs = TIMEOUT,
}: {
  host: string;
  address: string;
  port?: number | undefined;
  ca?: string | undefined;
  timeoutMs?: number;
}): Promise<HttpsState> {
  return new Promise((resolve) => {
    const socket = connect({ host: address, port, servername: host, ...(ca === undefined ? {} : { ca }) });
    const end = (state: HttpsState) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(state);
    };
    const timer = setTimeout(() => end("unreachable"), timeoutMs);
    socket.once("secureConnect", () => end("valid"));
    socket.once("error", (error: NodeJS.ErrnoException) => end(stateOf(error.code ?? "")));
  });
}

function stateOf(code: string): HttpsState {
  if (code === "CERT_HAS_EXPIRED") return "expired";
  if (/CERT|VERIFY|ALTNAME/.test(code)) return "untrusted";
  // The server answered and would not go on: OpenSSL's alerts, or the connection closed in the middle of the handshake.
  if (/^ERR_SSL|^EPROTO|^ECONNRESET/.test(code)) return "none";
  return "unreachable";
}
