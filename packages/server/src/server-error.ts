/** What the site server throws at its caller: `[server] what happened — why — what to do`, the reason kept as `cause`. */
export class ServerError extends Error {
  override readonly name = "ServerError";

  constructor(message: string, options?: ErrorOptions) {
    super(`[server] ${message}`, options);
  }
}
