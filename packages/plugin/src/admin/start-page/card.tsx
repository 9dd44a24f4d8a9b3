import type { ReactNode } from "react";

/** One part of a start page, with a heading of its own. */
export function Card({
  title,
  count,
  tour,
  children,
}: {
  title: string;
  count?: number | undefined;
  /** What the tour knows the card by. */
  tour?: string;
  children: ReactNode;
}) {
  return (
    <section className="klynge-card" data-tour={tour}>
      <h2>
        {title}
        {count ? <span className="klynge-card__count">{count}</span> : null}
      </h2>
      {children}
    </section>
  );
}
