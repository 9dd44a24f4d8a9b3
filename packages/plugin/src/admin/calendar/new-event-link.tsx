"use client";

import { Link } from "@payloadcms/ui";
import { keepPickedDay } from "./picked-day.ts";

/** Opens an empty form for an event on the day that was picked; `sign` is what sighted people see instead of the label. */
export function NewEventLink({
  day,
  href,
  label,
  sign,
  className,
}: {
  day: string | null;
  href: string;
  label: string;
  sign?: string;
  className: string;
}) {
  return (
    <Link className={className} href={href} onClick={() => keepPickedDay(day)} prefetch={false} title={label}>
      {sign ? (
        <>
          <span aria-hidden="true">{sign}</span>
          <span className="klynge-hidden">{label}</span>
        </>
      ) : (
        label
      )}
    </Link>
  );
}
