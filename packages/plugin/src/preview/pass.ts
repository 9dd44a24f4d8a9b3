import { createHmac, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { PREVIEW_COLLECTIONS } from "./collections.ts";

/** How long a pass opens the preview. The form asks for a new one well before. */
export const PASS_LIFETIME_MS = 20 * 60_000;

const passSchema = z.object({
  user: z.string().min(1),
  /** The sign-in it was made for: signing out ends the preview too. Null where the host keeps no sessions. */
  session: z.string().nullable(),
  /** The id of the one cluster it is good for. */
  cluster: z.string().min(1),
  collection: z.enum(PREVIEW_COLLECTIONS),
  id: z.string().nullable(),
  language: z.enum(["da", "en"]),
  /** When it ends, milliseconds since 1970. */
  expires: z.int(),
});

/** What an editor's browser shows the preview server: who looks at which document of which cluster, and until when. */
export type PreviewPass = z.infer<typeof passSchema>;

/**
 * A pass as text that can stand in an address. It says nothing secret, but only the holder of the secret can make one.
 *
 * @example writePass({ secret: payload.secret, pass }) // "eyJ1c2…J9.hKq3…"
 */
export function writePass({ secret, pass }: { secret: string; pass: PreviewPass }): string {
  const content = Buffer.from(JSON.stringify(pass)).toString("base64url");
  return `${content}.${signatureOf({ secret, content }).toString("base64url")}`;
}

/** The pass that a text holds; null where it was not made with this secret, was changed, or has run out. */
export function readPass({ secret, text, now = Date.now() }: { secret: string; text: string; now?: number }): PreviewPass | null {
  const [content = "", signature = "", ...rest] = text.split(".");
  const expected = signatureOf({ secret, content });
  const given = Buffer.from(signature, "base64url");
  if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
  const { data: pass } = passSchema.safeParse(parseJson(content));
  return pass && pass.expires > now ? pass : null;
}

/** A key of its own for this purpose: a pass can never be taken for anything else that is signed with the secret. */
function signatureOf({ secret, content }: { secret: string; content: string }): Buffer {
  const key = createHmac("sha256", secret).update("klynge preview pass").digest();
  return createHmac("sha256", key).update(content).digest();
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(Buffer.from(content, "base64url").toString("utf8"));
  } catch {
    return undefined;
  }
}
