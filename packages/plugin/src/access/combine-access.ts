import type { Access, AccessResult, CollectionConfig } from "payload";

type CollectionAccess = NonNullable<CollectionConfig["access"]>;

/** The rules of two sides as one: what either refuses is refused, and the conditions of both hold. */
export function combineAccess({ host = {}, ours }: { host?: CollectionAccess | undefined; ours: CollectionAccess }): CollectionAccess {
  const both = Object.entries(ours).map(([operation, rule]) => {
    const theirs = host[operation as keyof CollectionAccess] as Access | undefined;
    return [operation, theirs ? inBoth(theirs, rule as Access) : rule];
  });
  return { ...host, ...Object.fromEntries(both) };
}

function inBoth(first: Access, second: Access): Access {
  return async (args): Promise<AccessResult> => and(await first(args), await second(args));
}

export function and(a: AccessResult, b: AccessResult): AccessResult {
  if (a === false || b === false) return false;
  if (a === true) return b;
  return b === true ? a : { and: [a, b] };
}
