import { usePreferences } from "@payloadcms/ui";
import { useCallback, useEffect, useState } from "react";
import type { AdminAnnouncement } from "../../announcements/endpoint.ts";
import { askCms } from "../site-versions/api.ts";

const LOOK_EVERY_MS = 60_000;
const TICK_MS = 5_000;

/** Which announcements somebody has put away: the version of each by its id. */
type Dismissed = Record<string, string>;
const PREFERENCE = "klynge-announcements";

/**
 * The announcements to show now. What is put away stays away on every computer of the person, since it is kept with the account; an
 * urgent one comes back with the next session, and a changed one at once.
 */
export function useAnnouncements({ url, userId }: { url: string; userId: string }) {
  const { getPreference, setPreference } = usePreferences();
  const [announcements, setAnnouncements] = useState<readonly AdminAnnouncement[]>([]);
  const [dismissed, setDismissed] = useState<Dismissed | null>(null);
  const [now, setNow] = useState(() => Date.now());
  const session = `${PREFERENCE}-${userId}`;

  useEffect(() => {
    let isGone = false;
    const use = (kept: Dismissed | null) => {
      if (!isGone) setDismissed({ ...kept, ...readSession(session) });
    };
    getPreference<Dismissed | null>(PREFERENCE).then(use, () => use(null));
    return () => {
      isGone = true;
    };
  }, [getPreference, session]);

  useEffect(() => {
    const controller = new AbortController();
    const look = async () => {
      const { signal } = controller;
      const { data } = await askCms<{ announcements: AdminAnnouncement[] }>({ url, signal, networkError: "" });
      if (data && !signal.aborted) setAnnouncements(data.announcements);
    };
    const lookWhenSeen = () => {
      if (document.visibilityState === "visible") void look();
    };
    void look();
    const looking = setInterval(lookWhenSeen, LOOK_EVERY_MS);
    const ticking = setInterval(() => setNow(Date.now()), TICK_MS);
    document.addEventListener("visibilitychange", lookWhenSeen);
    return () => {
      controller.abort();
      clearInterval(looking);
      clearInterval(ticking);
      document.removeEventListener("visibilitychange", lookWhenSeen);
    };
  }, [url]);

  const dismiss = useCallback(
    ({ id, version, level }: AdminAnnouncement) => {
      setDismissed((others) => ({ ...others, [id]: version }));
      if (level === "urgent") return sessionStorage.setItem(session, JSON.stringify({ ...readSession(session), [id]: version }));
      // Only of those that are shown at all: the list does not grow for ever.
      const current = new Map(announcements.map((one) => [one.id, one.version]));
      const save = (kept: Dismissed | null) => {
        const still = Object.entries(kept ?? {}).filter(([known, its]) => current.get(known) === its);
        return setPreference(PREFERENCE, { ...Object.fromEntries(still), [id]: version });
      };
      void getPreference<Dismissed | null>(PREFERENCE).then(save);
    },
    [announcements, getPreference, session, setPreference],
  );

  const isShown = ({ id, version, end }: AdminAnnouncement) =>
    dismissed !== null && dismissed[id] !== version && (end === null || Date.parse(end) > now);
  return { shown: announcements.filter(isShown), dismiss };
}

function readSession(key: string): Dismissed {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? "{}");
  } catch {
    return {};
  }
}
