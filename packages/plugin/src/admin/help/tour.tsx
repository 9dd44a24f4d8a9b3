"use client";

import { usePreferences, useTranslation } from "@payloadcms/ui";
import { type CSSProperties, useCallback, useEffect, useRef, useState } from "react";
import { message, type TextKey } from "../../texts/text.ts";

/** The five steps and what each points at; the first one that can be seen counts. */
const STEPS = [
  { name: "start", anchors: [".klynge-start h1"] },
  { name: "create", anchors: [".klynge-start__head .klynge-action--strong"] },
  { name: "site", anchors: ["[data-tour=site]", ".klynge-table", ".klynge-card"] },
  { name: "menu", anchors: [".nav-toggler", ".nav__mobile-close", "#nav-toggler"] },
  { name: "help", anchors: [".klynge-start__help"] },
] as const;

const PREFERENCE = "klynge-tour";
const ANCHORED = "klynge-tour-anchor";

/** Shows newcomers around the start page, once per person; `?tour=1` shows it again. It covers nothing and can be left at any time. */
export function Tour() {
  const { getPreference, setPreference } = usePreferences();
  const { i18n } = useTranslation();
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language: i18n.language, values });
  const [step, setStep] = useState<number | null>(null);
  const [place, setPlace] = useState<CSSProperties>({});
  const card = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => {
    const isAsked = new URLSearchParams(window.location.search).has("tour");
    if (isAsked) return setStep(0);
    let isGone = false;
    void Promise.resolve(getPreference<{ seen: boolean }>(PREFERENCE)).then((preference) => {
      if (!isGone && !preference?.seen) setStep(0);
    });
    return () => {
      isGone = true;
    };
  }, []);

  const leave = useCallback(() => {
    setStep(null);
    void setPreference(PREFERENCE, { seen: true });
  }, [setPreference]);

  useEffect(() => {
    if (step === null) return;
    const anchor = findAnchor(step);
    anchor?.classList.add(ANCHORED);
    anchor?.scrollIntoView({ block: "center" });
    setPlace(anchor && card.current ? beside({ anchor, card: card.current }) : {});
    card.current?.focus({ preventScroll: true });
    const leaveByKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") leave();
    };
    window.addEventListener("keydown", leaveByKey);
    return () => {
      anchor?.classList.remove(ANCHORED);
      window.removeEventListener("keydown", leaveByKey);
    };
  }, [step, leave]);

  const current = step === null ? undefined : STEPS[step];
  if (step === null || !current) return null;
  const isLast = step === STEPS.length - 1;
  return (
    <div
      aria-describedby="klynge-tour-text"
      aria-label={`${say("tour.label")}: ${say(`tour.${current.name}.title`)}`}
      aria-modal="false"
      className="klynge-tour"
      ref={card}
      role="dialog"
      style={place}
      tabIndex={-1}
    >
      <small>{say("tour.step", { step: String(step + 1), steps: String(STEPS.length) })}</small>
      <h2>{say(`tour.${current.name}.title`)}</h2>
      <p id="klynge-tour-text">{say(`tour.${current.name}.text`)}</p>
      <div className="klynge-card__actions">
        <button className="klynge-action klynge-action--strong" onClick={() => (isLast ? leave() : setStep(step + 1))} type="button">
          {say(isLast ? "tour.end" : "tour.next")}
        </button>
        {step > 0 && (
          <button className="klynge-action" onClick={() => setStep(step - 1)} type="button">
            {say("tour.back")}
          </button>
        )}
        {!isLast && (
          <button className="klynge-action" onClick={leave} type="button">
            {say("tour.skip")}
          </button>
        )}
      </div>
    </div>
  );
}

function findAnchor(step: number): HTMLElement | null {
  const anchors = STEPS[step]?.anchors ?? [];
  for (const selector of anchors) {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (element.getClientRects().length > 0) return element;
    }
  }
  return null;
}

const GAP = 12;
const NARROW = 768;

/** Below what it points at, or above where there is no room. On a phone the style sheet puts it at the foot of the screen. */
function beside({ anchor, card }: { anchor: HTMLElement; card: HTMLElement }): CSSProperties {
  if (window.innerWidth <= NARROW) return {};
  const [at, own] = [anchor.getBoundingClientRect(), card.getBoundingClientRect()];
  const left = Math.min(Math.max(at.left, GAP), window.innerWidth - own.width - GAP);
  const below = at.bottom + GAP;
  const top = below + own.height < window.innerHeight ? below : Math.max(at.top - own.height - GAP, GAP);
  return { top, left, right: "auto", bottom: "auto" };
}
