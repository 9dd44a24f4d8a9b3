import type { Row } from "./figures.ts";

const VERDICTS = { true: "met", false: "MISSED" } as const;

/** The rows as text, in columns. */
export function formatTable(rows: readonly Row[]): string {
  const cells = [
    ["", "measured", "target", ""],
    ...rows.map(({ title, value, target, met }) => [title, value, target, met === undefined ? "" : VERDICTS[`${met}`]]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0))) ?? [];
  const lines = cells.map((row) =>
    row.map((cell, column) => (column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join("  "),
  );
  return lines.map((line) => line.trimEnd()).join("\n");
}
