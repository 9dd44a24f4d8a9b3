import { PUBLISH_PROBLEMS } from "@klynge/contract";
import { describe, expect, it } from "vitest";
import { describeStatus } from "../../packages/plugin/src/admin/publishing/describe-status.ts";
import type { PublishFailure, PublishStatus } from "../../packages/plugin/src/publish-status/types.ts";
import { moment } from "../../packages/plugin/src/texts/moment.ts";

const STATES = ["draft", "site-off", "waiting", "silent", "publishing", "live", "later", "hidden", "removed", "held", "failed"] as const;
const status = (data: Partial<PublishStatus> & { state: PublishStatus["state"] }): PublishStatus => ({
  isRemoval: false,
  since: new Date().toISOString(),
  seconds: null,
  url: null,
  newerDraftThan: null,
  failure: null,
  ...data,
});
const failed = (data: Partial<PublishFailure>): PublishStatus =>
  status({ state: "failed", failure: { problem: "other", page: null, culprit: null, retryAt: null, error: "[publisher] …", ...data } });
const say = (one: PublishStatus, language = "da") => describeStatus({ status: one, language }).lines.join(" ");

describe("the words for a document's way to the site", () => {
  it.each(STATES)("has whole sentences for %s in both languages", (state) => {
    for (const language of ["da", "en"]) {
      for (const isRemoval of [false, true]) {
        const words = say(state === "failed" ? { ...failed({}), isRemoval } : status({ state, isRemoval }), language);
        expect(words).toMatch(/^[A-ZÆØÅ].*[.…?]$/);
        expect(words).not.toMatch(/\{\{|undefined|null|Invalid/);
      }
    }
  });

  it("says the seconds as one writes them", () => {
    expect(say(status({ state: "live", seconds: 2.345 }))).toContain("2,3 sekunder efter");
    expect(say(status({ state: "live", seconds: 2.345 }), "en")).toContain("2.3 seconds after");
    expect(say(status({ state: "live", seconds: 0 }))).toContain("0,1 sekunder");
  });

  it("says which version residents see while there is a newer draft", () => {
    const words = say(status({ state: "live", seconds: 2, newerDraftThan: "2020-05-01T10:00:00.000Z" }));
    expect(words).toContain("På hjemmesiden: versionen fra 1. maj 2020 kl.");
    expect(words).not.toContain("sekunder");
  });

  it.each(PUBLISH_PROBLEMS)("explains the problem %s without a technical word", (problem) => {
    for (const language of ["da", "en"]) {
      const words = say(failed({ problem, page: "«fest.jpg»" }), language);
      expect(words.split(" ").length).toBeGreaterThan(15);
      expect(words).not.toMatch(/publisher\]|\{\{|render|template error|undefined/i);
    }
  });

  it("names what is to blame and says whether it is tried again", () => {
    const culprit = { collection: "news", id: "1", title: "Sommerfest" };
    expect(say(failed({ problem: "page", page: "/nyheder/a/", culprit }))).toContain("«Sommerfest» kunne ikke laves som side");
    expect(say(failed({ problem: "file", page: "«fest.jpg»" }))).toContain("Filen «fest.jpg» mangler");
    expect(say(failed({}))).toContain("Der prøves ikke igen af sig selv");
    expect(say(failed({ retryAt: new Date().toISOString() }))).toContain("Der prøves igen kl.");
  });
});

describe("an instant as one says it", () => {
  const now = Date.parse("2026-05-02T10:00:00Z");
  const at = (instant: string, language = "da") => moment({ instant, language, timeZone: "Europe/Copenhagen", now });

  it("leaves out what goes without saying", () => {
    expect(at("2026-05-02T10:05:00Z")).toBe("kl. 12.05");
    expect(at("2026-05-01T10:05:00Z")).toBe("1. maj kl. 12.05");
    expect(at("2025-12-24T17:00:00Z")).toBe("24. december 2025 kl. 18.00");
    expect(at("2026-05-01T10:05:00Z", "en")).toBe("12:05 on 1 May");
    // Late in the evening here is the day before in UTC.
    expect(at("2026-05-01T22:30:00Z")).toBe("kl. 00.30");
  });
});
