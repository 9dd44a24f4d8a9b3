/** What is kept of one form that is open: what stands in it, so that following a link in the preview shows that too. */
type Kept = { unsaved: Record<string, unknown>; at: number };

const KEEP_FOR_MS = 60 * 60_000;
const KEEP_AT_MOST = 100;

export interface FormMemory {
  get(key: string): Record<string, unknown> | undefined;
  set(key: string, unsaved: Record<string, unknown>): void;
}

/** Remembers the last forms by the key of their session, for an hour. Nothing is written to disk. */
export function createFormMemory({ now = Date.now }: { now?: () => number } = {}): FormMemory {
  const forms = new Map<string, Kept>();
  return {
    get(key) {
      const kept = forms.get(key);
      return kept && now() - kept.at <= KEEP_FOR_MS ? kept.unsaved : undefined;
    },
    set(key, unsaved) {
      forms.delete(key);
      forms.set(key, { unsaved, at: now() });
      for (const [oldest] of forms) {
        if (forms.size <= KEEP_AT_MOST) break;
        forms.delete(oldest);
      }
    },
  };
}
