import { type RequestOptions, request } from "node:https";
import type { PeerCertificate, TLSSocket } from "node:tls";

export type TlsAnswer = { status: number; headers: Record<string, unknown>; text: string; certificate: PeerCertificate };

/**
 * One request over https to a server on this machine that goes by many names. Rejects where there is no certificate to be had
 * for the name; with `ca`, also where it is not of that authority or for another name.
 */
export function askTls({ port, host, path = "/", ca }: { port: number; host: string; path?: string; ca?: string }): Promise<TlsAnswer> {
  return new Promise((resolve, reject) => {
    const trust = ca === undefined ? { rejectUnauthorized: false } : { ca };
    const options: RequestOptions = { host: "127.0.0.1", port, path, servername: host, headers: { Host: host }, agent: false, ...trust };
    request(options, (response) => {
      const certificate = (response.socket as TLSSocket).getPeerCertificate();
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        text += chunk;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text, certificate }));
      response.on("error", reject);
    })
      .on("error", reject)
      .end();
  });
}
