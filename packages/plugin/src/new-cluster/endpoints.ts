import { APIError, type Endpoint, type PayloadRequest, ValidationError } from "payload";
import { z } from "zod";
import { isSecretariat } from "../access/roles.ts";
import { readBody } from "../endpoints/read-body.ts";
import { refuseAction } from "../errors.ts";
import { pluginOptions } from "../plugin-options.ts";
import { message } from "../texts/text.ts";
import { checkInput, NewClusterRefused } from "./check-input.ts";
import { createNewCluster } from "./create-new-cluster.ts";
import type { LogoFile, NewClusterInput } from "./input.ts";
import { LeadNotTold } from "./invite-lead.ts";

const short = z.string().max(300);

const inputSchema = z.object({
  name: short,
  slug: short.optional(),
  municipality: short,
  population: z.number().nullish(),
  villages: z.array(short).max(1_000),
  color: short.optional(),
  accent: short.optional(),
  lead: z.object({ email: short, name: short.optional() }),
  copyFrom: short.optional(),
  live: z.boolean(),
});

/**
 * `POST /api/clusters/new` makes a cluster, with the logo as the form's file; `POST /api/clusters/new/check` says what is wrong with what
 * has been typed so far. For the secretariat.
 */
export const newClusterEndpoints: Endpoint[] = [
  { path: "/new", method: "post", handler: create },
  { path: "/new/check", method: "post", handler: check },
];

async function create(req: PayloadRequest): Promise<Response> {
  refuseOthers(req);
  const input = await readInput(req);
  try {
    const made = await createNewCluster({ payload: req.payload, req, input, logo: logoOf(req) });
    return answer({ cluster: made }, 201);
  } catch (error) {
    return refusal({ req, error });
  }
}

async function check(req: PayloadRequest): Promise<Response> {
  refuseOthers(req);
  const input = await readInput(req);
  try {
    await checkInput({ payload: req.payload, input, language: req.i18n?.language });
    return answer({ problems: [] }, 200);
  } catch (error) {
    if (error instanceof NewClusterRefused) return answer({ problems: error.problems }, 200);
    throw error;
  }
}

async function readInput(req: PayloadRequest): Promise<NewClusterInput> {
  return (await readBody({ req, schema: inputSchema })) as NewClusterInput;
}

function refuseOthers(req: PayloadRequest): void {
  const isUser = req.user?.collection === pluginOptions(req.payload).usersSlug;
  if (!isUser || !isSecretariat(req.user)) refuseAction({ req, key: "error.notAllowed", status: 403 });
}

function logoOf(req: PayloadRequest): LogoFile | undefined {
  const { file } = req;
  return file && { name: file.name, mimetype: file.mimetype, data: file.data, size: file.size };
}

/** What went wrong, beside its field where it has one. Nothing was stored in any case, and it says so. */
function refusal({ req, error }: { req: PayloadRequest; error: unknown }): Response {
  const { language } = req.i18n;
  const refused = (problems: NewClusterRefused["problems"], said: string, status: number): Response =>
    answer({ errors: [{ message: said }], problems }, status);
  if (error instanceof NewClusterRefused) return refused(error.problems, error.message, 400);
  if (error instanceof LeadNotTold) {
    const said = message({ key: "newCluster.error.mail", language, values: { email: error.email } });
    return refused([{ field: "leadEmail", message: said }], said, 502);
  }
  const [logo] = error instanceof ValidationError ? error.data.errors.filter(({ path }) => path === "file") : [];
  if (logo) return refused([{ field: "logo", message: logo.message }], logo.message, 400);
  if (error instanceof APIError && error.isPublic) return refused([], error.message, error.status);
  req.payload.logger.error({ err: error, msg: "[new-cluster] The cluster was not made, and nothing of it was kept" });
  return refused([], message({ key: "newCluster.error.failed", language }), 500);
}

const answer = (body: object, status: number): Response => Response.json(body, { status, headers: { "Cache-Control": "no-store" } });
