import type { PublishFailure, PublishStatus } from "../../publish-status/types.ts";
import { moment } from "../../texts/moment.ts";
import { message, type TextKey } from "../../texts/text.ts";

/** `calm`: nothing to do · `busy`: under way · `good`: on the site · `bad`: something is to be done */
type StatusTone = "calm" | "busy" | "good" | "bad";

/** What an editor reads of a status: one sentence a line. */
export type StatusWords = { tone: StatusTone; lines: string[]; technical: string | null };

const TONES: Record<PublishStatus["state"], StatusTone> = {
  draft: "calm",
  "site-off": "calm",
  waiting: "busy",
  silent: "bad",
  publishing: "busy",
  live: "good",
  later: "good",
  hidden: "calm",
  removed: "calm",
  held: "bad",
  failed: "bad",
};

/** Says a status in the language of whoever reads it. */
export function describeStatus({ status, language }: { status: PublishStatus; language: string }): StatusWords {
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const at = (instant: string) => moment({ instant, language });
  const { state, isRemoval, since, seconds, newerDraftThan, failure } = status;
  const words = (...lines: string[]): StatusWords => ({ tone: TONES[state], lines, technical: failure?.error ?? null });

  if (state === "failed" && failure) {
    const next = failure.retryAt ? say("publish-status.retry", { time: at(failure.retryAt) }) : say("publish-status.givenUp");
    return words(say(isRemoval ? "publish-status.failed.removal" : "publish-status.failed"), reason({ failure, say }), next);
  }
  if ((state === "live" || state === "later") && newerDraftThan)
    return words(say("publish-status.newerDraft", { time: at(newerDraftThan) }));
  if (state === "live" && seconds !== null) {
    return words(say("publish-status.live.seconds", { time: at(since), seconds: tenths({ seconds, language }) }));
  }
  if ((state === "waiting" || state === "publishing" || state === "held") && isRemoval) {
    return words(say(`publish-status.${state}.removal`, { time: at(since) }));
  }
  return words(say(`publish-status.${state}`, { time: at(since) }));
}

function reason({
  failure: { problem, page, culprit },
  say,
}: {
  failure: PublishFailure;
  say: (key: TextKey, values?: Record<string, string>) => string;
}): string {
  const values = { page: page ?? "?", title: culprit?.title ?? "" };
  if (culprit && (problem === "page" || problem === "content")) return say(`publish-failure.${problem}.culprit`, values);
  return say(`publish-failure.${problem}`, values);
}

function tenths({ seconds, language }: { seconds: number; language: string }): string {
  return Math.max(seconds, 0.1).toLocaleString(language.startsWith("en") ? "en-GB" : "da-DK", { maximumFractionDigits: 1 });
}
