"use client";

import { useEffect, useState } from "react";
import { EMPTY, type TypedCluster } from "./typed-cluster.ts";

const KEY = "klynge-new-cluster";

/** What was typed, kept in the tab: a page that is loaded again, or a wrong turn, loses nothing. */
export function useTypedCluster(): { typed: TypedCluster; change: (part: Partial<TypedCluster>) => void; forget: () => void } {
  const [typed, setTyped] = useState<TypedCluster>(EMPTY);
  useEffect(() => setTyped(read()), []);
  return {
    typed,
    change: (part) =>
      setTyped((before) => {
        const after = { ...before, ...part };
        write(after);
        return after;
      }),
    forget: () => write(null),
  };
}

function read(): TypedCluster {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "{}");
    return { ...EMPTY, ...(kept as Partial<TypedCluster>) };
  } catch {
    return EMPTY;
  }
}

/** A browser that keeps nothing is no reason not to go on. */
function write(typed: TypedCluster | null): void {
  try {
    if (typed === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(typed));
  } catch {}
}
