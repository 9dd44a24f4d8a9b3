import type { Payload, PayloadRequest } from "payload";
import { pluginOptions } from "../plugin-options.ts";

const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(?:A|iOS)?\//, "Edge"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(?:Firefox|FxiOS)\//, "Firefox"],
  [/\bOPR\//, "Opera"],
  [/\b(?:HeadlessChrome|Chrome|CriOS)\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\b(?:iPhone|iPod)\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "Mac"],
  [/\bCrOS\b/, "Chromebook"],
  [/\bLinux\b/, "Linux"],
];
const MAX_AGENT = 40;

/** Where a request came from: its network address where that is known for certain, and the program, shortened. */
export function clientOf(req: { payload: Payload } & Partial<Pick<PayloadRequest, "headers">>): {
  ip: string | null;
  agent: string | null;
} {
  const { headers } = req;
  if (!headers?.get) return { ip: null, agent: null };
  const agent = headers.get("user-agent");
  return { ip: pluginOptions(req.payload).clientAddress?.(headers) ?? null, agent: agent ? shorten(agent) : null };
}

/** «Firefox, Android»; the first word of anything that is no browser. The full text would tell people apart. */
function shorten(agent: string): string {
  const browser = BROWSERS.find(([pattern]) => pattern.test(agent))?.[1];
  const system = SYSTEMS.find(([pattern]) => pattern.test(agent))?.[1];
  if (browser) return system ? `${browser}, ${system}` : browser;
  return (agent.split(/[\s/;(]/)[0] ?? "").slice(0, MAX_AGENT);
}
