"use client";

import { useEffect, useState } from "react";
import type { PublishStatus } from "../../publish-status/types.ts";

const FAST_MS = 500;
const SLOW_MS = 3_000;
/** Others may publish, or take off the site, what somebody has open. */
const IDLE_MS = 20_000;

/** How far the document is; `unreachable` while the CMS cannot be asked, null before the first answer. */
export type Followed = PublishStatus | "unreachable" | null;

/**
 * Follows a document on its way to the site: closely while something is under way, seldom otherwise, not at all in a
 * tab nobody looks at. Asks at once when `savedAt` changes.
 */
export function usePublishStatus({ url, savedAt }: { url: string | null; savedAt: string }): Followed {
  const [followed, setFollowed] = useState<Followed>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is a reason to ask at once
  useEffect(() => {
    if (url === null) return setFollowed(null);
    const controller = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      clearTimeout(timer);
      const answer = await fetchStatus({ url, signal: controller.signal });
      if (controller.signal.aborted) return;
      setFollowed(answer);
      if (document.visibilityState === "visible") timer = setTimeout(ask, pauseAfter(answer));
    };
    const askWhenSeen = () => {
      if (document.visibilityState === "visible") void ask();
    };
    document.addEventListener("visibilitychange", askWhenSeen);
    void ask();
    return () => {
      controller.abort();
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", askWhenSeen);
    };
  }, [url, savedAt]);

  return followed;
}

async function fetchStatus({ url, signal }: { url: string; signal: AbortSignal }): Promise<Followed> {
  try {
    const response = await fetch(url, { credentials: "include", signal });
    if (response.status === 404) return null;
    return response.ok ? ((await response.json()) as PublishStatus) : "unreachable";
  } catch {
    return "unreachable";
  }
}

function pauseAfter(answer: Followed): number {
  if (answer === null) return IDLE_MS;
  if (answer === "unreachable") return SLOW_MS;
  if (answer.state === "waiting" || answer.state === "publishing") return FAST_MS;
  return answer.state === "silent" || answer.failure?.retryAt ? SLOW_MS : IDLE_MS;
}
