"use client";

import { type ReactNode, useEffect, useState } from "react";

/** A notice that stays away for this visit once it was put away. `id` names it in the browser's session storage. */
export function DismissibleNotice({ id, dismissLabel, children }: { id: string; dismissLabel: string; children: ReactNode }) {
  const [isShown, setShown] = useState(false);
  const key = `klynge-notice-${id}`;
  useEffect(() => setShown(sessionStorage.getItem(key) === null), [key]);
  if (!isShown) return null;
  const dismiss = () => {
    sessionStorage.setItem(key, "dismissed");
    setShown(false);
  };
  return (
    <div className="klynge-notice" role="status">
      <div>{children}</div>
      <button className="klynge-notice__dismiss" onClick={dismiss} type="button">
        {dismissLabel}
      </button>
    </div>
  );
}
