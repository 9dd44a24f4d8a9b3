"use client";

import { useTranslation } from "@payloadcms/ui";
import { type ReactNode, useEffect } from "react";
import { message } from "../../texts/text.ts";
import { nameControls } from "./name-controls.ts";

/** Payload's parts come and go while one types: often enough for ears, rarely enough for a phone. */
const AT_MOST_EVERY_MS = 200;
const WATCHED = { attributes: true, attributeFilter: ["aria-label", "title"], childList: true, subtree: true };

/** Around the whole admin: sees to it that everything one can press or write in has a name, also what appears later. */
export function NamedControls({ children }: { children: ReactNode }) {
  const { language } = useTranslation().i18n;
  useEffect(() => {
    let planned = 0;
    const name = () => {
      planned = 0;
      nameControls({ root: document, say: (key, values = {}) => message({ key, language, values }) });
    };
    const observer = new MutationObserver(() => {
      planned ||= window.setTimeout(name, AT_MOST_EVERY_MS);
    });
    name();
    observer.observe(document.body, WATCHED);
    return () => {
      observer.disconnect();
      clearTimeout(planned);
    };
  }, [language]);
  return children;
}
