import { SECURITY_HEADERS } from "@klynge/server";
import { expect } from "vitest";
import { type Answer, ask } from "./ask.ts";
import type { DeployRequest } from "./deploy-fixture.ts";

/** Headers that have to be the same, or to be missing in both. */
const ALWAYS = ["allow", "location", ...Object.keys(SECURITY_HEADERS).map((name) => name.toLowerCase()), "strict-transport-security"];
const OF_A_SITE = [...ALWAYS, "content-type", "content-encoding", "content-range", "cache-control", "vary"];

/**
 * Asks both servers the same and compares all that a browser acts upon: for what a site holds everything, for redirects
 * and what a server says of itself (its own words for "method not allowed") the status and the headers that steer.
 */
export async function expectSameAnswer({
  ours,
  theirs,
  question,
}: {
  ours: number;
  theirs: number;
  question: DeployRequest;
}): Promise<void> {
  // The other server is asked over plain http here, which ours has to be told.
  const headers = { ...question.headers, "X-Forwarded-Proto": "http" };
  const [our, their] = await Promise.all([ask({ ...question, headers, port: ours }), ask({ ...question, port: theirs })]);
  const isOfASite = [200, 206].includes(our.status) || (our.status === 404 && our.headers["cache-control"] !== "no-store");
  expect(comparable(their, isOfASite)).toEqual(comparable(our, isOfASite));
  if (our.status === 200) expect(their.headers.etag).toMatch(/^"/);
}

function comparable({ status, headers, body }: Answer, isOfASite: boolean): object {
  const steering = Object.fromEntries((isOfASite ? OF_A_SITE : ALWAYS).map((name) => [name, headers[name]]));
  return { status, headers: steering, ...(isOfASite && { body: body.toString("base64") }) };
}
