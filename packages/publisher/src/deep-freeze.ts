/**
 * Freezes a value with all it holds, and gives it back. A template that changes the snapshot (by sorting one of its
 * lists in place, say) would change the pages rendered after it; frozen, it fails and is found.
 */
export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
