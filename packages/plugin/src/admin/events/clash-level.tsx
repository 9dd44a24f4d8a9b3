"use client";

import type { ClashLevel } from "../../clashes/rules.ts";
import { useSay } from "./use-event-form.ts";

const SIGNS: Record<ClashLevel | "free", string> = { collision: "✕", near: "!", note: "i", free: "✓" };

/** A level as sign, word and colour: none of them stands alone. */
export function LevelBadge({ level }: { level: ClashLevel | null }) {
  const { say } = useSay();
  const name = level ?? "free";
  return (
    <span className={`klynge-level klynge-level--${name}`}>
      <span aria-hidden="true" className="klynge-level__sign">
        {SIGNS[name]}
      </span>
      {say(`clash.level.${name}`)}
    </span>
  );
}
