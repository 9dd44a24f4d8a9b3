import { request } from "node:http";

export type SiteResponse = { status: number; headers: Record<string, string | string[] | undefined>; text: string };

/** Asks the site server for a path of one cluster, as a browser would that has resolved `<slug>.localhost` itself. */
export function getFromSite({ port, host, path }: { port: number; host: string; path: string }): Promise<SiteResponse> {
  return new Promise((resolve, reject) => {
    request({ host: "127.0.0.1", port, path, headers: { host: `${host}:${port}` } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString("utf8") }),
      );
      response.on("error", reject);
    })
      .on("error", reject)
      .end();
  });
}
