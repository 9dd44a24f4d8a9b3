"use client";

import { useCallback, useEffect, useState } from "react";
import type { SiteVersions } from "../../site-versions/types.ts";
import { type Answer, askCms } from "./api.ts";
import { SITE_CHANGED } from "./site-hold-banner.tsx";

const LOOK_EVERY_MS = 500;
/** A publisher at work takes a job within a second. */
const SLOW_AFTER_MS = 10_000;

/** `choosing` → `working` → `slow` where no publisher answers → `done`, or `failed` at any point. */
export type RollbackStep =
  | { step: "choosing"; error: string | null }
  | { step: "working" | "slow"; releaseId: string; requestedAt: string }
  | { step: "done"; releaseId: string }
  | { step: "failed"; problem: NonNullable<SiteVersions["failure"]>["problem"] };

/** The versions of a site, and the way back to one of them, followed until the publisher has done it. */
export function useRollback({ url, networkError }: { url: string; networkError: string }): {
  versions: Answer<SiteVersions> | null;
  step: RollbackStep;
  request: (args: { releaseId: string; reason: string }) => Promise<void>;
} {
  const [versions, setVersions] = useState<Answer<SiteVersions> | null>(null);
  const [step, setStep] = useState<RollbackStep>({ step: "choosing", error: null });

  useEffect(() => {
    const controller = new AbortController();
    void askCms<SiteVersions>({ url, signal: controller.signal, networkError }).then((answer) => {
      if (!controller.signal.aborted) setVersions(answer);
    });
    return () => controller.abort();
  }, [url, networkError]);

  const isWorking = step.step === "working" || step.step === "slow";
  useEffect(() => {
    if (!isWorking) return;
    const controller = new AbortController();
    const timer = setInterval(async () => {
      const { data } = await askCms<SiteVersions>({ url, signal: controller.signal, networkError });
      if (!data || controller.signal.aborted) return;
      setStep((before) => ("requestedAt" in before ? next({ before, seen: data }) : before));
    }, LOOK_EVERY_MS);
    return () => {
      controller.abort();
      clearInterval(timer);
    };
  }, [isWorking, url, networkError]);

  useEffect(() => {
    if (step.step === "done") window.dispatchEvent(new Event(SITE_CHANGED));
  }, [step.step]);

  const request = useCallback(
    async ({ releaseId, reason }: { releaseId: string; reason: string }) => {
      const { data, error } = await askCms<{ requestedAt: string }>({ url: `${url}/rollback`, body: { releaseId, reason }, networkError });
      setStep(data ? { step: "working", releaseId, requestedAt: data.requestedAt } : { step: "choosing", error });
    },
    [url, networkError],
  );

  return { versions, step, request };
}

function next({ before, seen }: { before: Extract<RollbackStep, { requestedAt: string }>; seen: SiteVersions }): RollbackStep {
  const { releaseId, requestedAt } = before;
  if (seen.current === releaseId) return { step: "done", releaseId };
  const hasFailed = seen.failure && Date.parse(seen.failure.at) >= Date.parse(requestedAt) - LOOK_EVERY_MS;
  if (seen.failure && hasFailed && seen.underWay !== "rollback") return { step: "failed", problem: seen.failure.problem };
  return Date.now() - Date.parse(requestedAt) > SLOW_AFTER_MS ? { ...before, step: "slow" } : before;
}
