import { MAX_FORM_BYTES } from "@klynge/contract";

/** What a form sent; `tooLarge` or `notAForm` where it is none that we take. Never reads more than a form may weigh. */
export async function readBody(request: Pick<Request, "headers"> & { body?: unknown }): Promise<URLSearchParams | "tooLarge" | "notAForm"> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return "notAForm";
  if (Number(request.headers.get("content-length") ?? 0) > MAX_FORM_BYTES) return "tooLarge";
  const chunks: Uint8Array[] = [];
  let length = 0;
  if (request.body instanceof ReadableStream) {
    for await (const chunk of request.body as ReadableStream<Uint8Array> & AsyncIterable<Uint8Array>) {
      length += chunk.byteLength;
      if (length > MAX_FORM_BYTES) return "tooLarge";
      chunks.push(chunk);
    }
  }
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
