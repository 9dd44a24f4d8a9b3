import { readFile } from "node:fs/promises";
import type { IncomingMessage } from "node:http";
import { type ClusterSnapshot, MEDIA_PATH, THEME_ASSETS_PATH } from "@klynge/contract";
import { OWN_FILES_PATH, type PreviewAddress, parseAddress, prefixOf, RENDER_PATH } from "./address.ts";
import { type Answer, html, json } from "./answer.ts";
import { readMedia } from "./media-file.ts";
import type { FormMemory } from "./memory.ts";
import { moveLinks } from "./move-links.ts";
import { editorHead, GONE_PAGE, messagePage, withBanner, withEditorHead } from "./pages.ts";
import { isObject, readJson } from "./read-body.ts";
import type { PreviewRenderer, PreviewSession, PreviewSource } from "./source.ts";
import { TEXTS } from "./texts.ts";

export type HandlerParts = {
  source: PreviewSource;
  renderer: PreviewRenderer;
  memory: FormMemory;
  mediaDir: string;
  cmsOrigin: string;
};

/** The scripts and the style of the preview itself, by name. */
const OWN_FILES: Readonly<Record<string, { file: URL; type: string }>> = {
  "preview.css": { file: new URL("../../browser/preview.css", import.meta.url), type: "text/css; charset=utf-8" },
  ...Object.fromEntries(
    ["preview.js", "morph.js", "bar.js"].map((name) => [
      name,
      { file: new URL(`../browser/${name}`, import.meta.url), type: "text/javascript; charset=utf-8" },
    ]),
  ),
};

const GONE = html({ status: 404, body: GONE_PAGE });

/** Answers one request. Whatever opens nothing has the same answer, whether there is something behind it or not. */
export async function answerRequest({ request, parts }: { request: IncomingMessage; parts: HandlerParts }): Promise<Answer> {
  const url = URL.parse(request.url ?? "/", "http://preview.invalid");
  if (!url) return GONE;
  const { pathname: path } = url;
  const isReading = request.method === "GET" || request.method === "HEAD";
  if (isReading && path === "/robots.txt") return { status: 200, body: "User-agent: *\nDisallow: /\n", type: "text/plain; charset=utf-8" };
  if (isReading && path.startsWith(OWN_FILES_PATH)) return answerOwnFile({ name: path.slice(OWN_FILES_PATH.length), parts });
  if (isReading && path.startsWith(THEME_ASSETS_PATH)) return answerThemeFile({ path, parts });
  const address = parseAddress(path);
  if (!address) return GONE;
  if (address.kind === "shared") return isReading ? answerShared({ address, parts }) : GONE;
  const session = await parts.source.openEditor(address.token);
  if (!session) return GONE;
  if (request.method === "POST" && address.path === RENDER_PATH) return renderForm({ request, address, session, parts });
  return isReading ? answerEditor({ address, session, parts }) : GONE;
}

async function answerOwnFile({ name, parts: { cmsOrigin } }: { name: string; parts: HandlerParts }): Promise<Answer> {
  if (name === "") {
    const language = "da";
    const head = editorHead({ cmsOrigin, language, home: "" });
    return html({ body: messagePage({ message: TEXTS[language].starting, head, language }), framing: "form" });
  }
  const own = Object.hasOwn(OWN_FILES, name) ? OWN_FILES[name] : undefined;
  return own ? { status: 200, body: await readFile(own.file), type: own.type } : GONE;
}

async function answerThemeFile({ path, parts: { renderer } }: { path: string; parts: HandlerParts }): Promise<Answer> {
  const file = await renderer.themeFile(path);
  return file ? { status: 200, ...file, isImmutable: true } : GONE;
}

type Asked = { address: PreviewAddress; session: PreviewSession; parts: HandlerParts };

/** Renders what stands in the form: the page of the document, or the one the editor has gone to. */
async function renderForm({ request, address, session, parts }: Asked & { request: IncomingMessage }): Promise<Answer> {
  const body = await readJson(request);
  const asked = body?.path ?? null;
  if (!body || !isObject(body.data) || !(asked === null || isPath(asked)))
    return json({ status: 400, value: { problem: "The form cannot be read" } });
  const view = await session.view(body.data);
  if ("problem" in view) return json({ status: 422, value: { problem: view.problem } });
  parts.memory.set(session.key, body.data);
  const path = asked ?? view.path;
  return renderEditorPage({ address, session, parts, snapshot: view.snapshot, path, home: view.path });
}

async function answerEditor({ address, session, parts }: Asked): Promise<Answer> {
  const { path } = address;
  const view = await session.view(parts.memory.get(session.key));
  if ("problem" in view) {
    const { language } = session;
    const head = editorHead({ cmsOrigin: parts.cmsOrigin, language, home: path });
    return html({ body: messagePage({ message: view.problem, head, language }), framing: "form" });
  }
  const { snapshot } = view;
  if (path.startsWith(MEDIA_PATH)) return answerMedia({ snapshot, path, parts });
  const redirect = snapshot.redirects.find(({ from }) => from === path);
  if (redirect?.to.startsWith("/")) return found(prefixOf(address) + redirect.to);
  return renderEditorPage({ address, session, parts, snapshot, path, home: view.path });
}

async function renderEditorPage({
  address,
  session,
  parts,
  snapshot,
  path,
  home,
}: Asked & { snapshot: ClusterSnapshot; path: string; home: string }): Promise<Answer> {
  const { status, body, type } = await parts.renderer.render({ snapshot, path });
  if (!type.startsWith("text/html")) return { status, body, type };
  const head = editorHead({ cmsOrigin: parts.cmsOrigin, language: session.language, home });
  const moved = moveLinks({ html: body.toString("utf8"), prefix: prefixOf(address), stays: parts.renderer.isThemeFile });
  return html({ status, body: withEditorHead({ html: moved, head }), framing: "form", headers: { "X-Preview-Path": path } });
}

/** Of a site that was shared only the one page is shown, and what it needs; its links lead to the public site. */
async function answerShared({ address, parts }: { address: PreviewAddress; parts: HandlerParts }): Promise<Answer> {
  const session = await parts.source.openShared(address.token);
  const view = await session?.view();
  if (!view || "problem" in view) return GONE;
  const { snapshot } = view;
  const { path } = address;
  if (path.startsWith(MEDIA_PATH)) return answerMedia({ snapshot, path, parts });
  if (path !== "/" && path.endsWith("/")) return GONE;
  const { status, body, type } = await parts.renderer.render({ snapshot, path: path === "/" ? view.path : path });
  if (path !== "/") return status === 200 && /^(?:text\/css|image\/|application\/manifest)/.test(type) ? { status, body, type } : GONE;
  const moved = moveLinks({
    html: body.toString("utf8"),
    prefix: prefixOf(address),
    linksTo: snapshot.cluster.origin,
    stays: parts.renderer.isThemeFile,
  });
  return html({ status, body: withBanner(moved) });
}

async function answerMedia({ snapshot, path, parts }: { snapshot: ClusterSnapshot; path: string; parts: HandlerParts }): Promise<Answer> {
  const file = await readMedia({ snapshot, path, mediaDir: parts.mediaDir });
  return file ? { status: 200, ...file } : GONE;
}

/** A path as browsers send it, which may stand in a header of the answer. */
function isPath(value: unknown): value is string {
  return typeof value === "string" && /^\/[\x21-\x7e]*$/.test(value);
}

function found(location: string): Answer {
  return { status: 302, body: "", type: "text/plain; charset=utf-8", headers: { Location: location } };
}
