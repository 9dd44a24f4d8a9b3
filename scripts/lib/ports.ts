import { createServer } from "node:net";
import { CommandError } from "./command.ts";

/**
 * @throws {CommandError} naming the port and the variable to change, when something else listens on it
 */
export async function assertPortFree({
  port,
  variable,
}: {
  port: number;
  variable: "CMS_PORT" | "SITES_PORT" | "PREVIEW_PORT";
}): Promise<void> {
  const code = await tryToListen(port);
  if (code === undefined) return;
  const why = code === "EADDRINUSE" ? "another program listens on it" : `listening on it fails with ${code}`;
  throw new CommandError(
    `[klynge] Port ${port} cannot be used — ${why} — stop that program, or choose another port: ${variable}=${port + 1}`,
  );
}

function tryToListen(port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen(port, () => server.close(() => resolve(undefined)));
  });
}
