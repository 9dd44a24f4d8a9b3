import type { ReactNode } from "react";

/** One part of a start page, with a heading of its own. */
export function Card({ title, count, children }: { title: string; count?: number | undefined; children: ReactNode }) {
  return (
    <section className="klynge-card">
      <h2>
        {title}
        {count ? <span className="klynge-card__count">{count}</span> : null}
      </h2>
      {children}
    </section>
  );
}
