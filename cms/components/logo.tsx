/** The mark with the name, as on the page where people sign in. */
export function Logo() {
  return (
    <span style={{ display: "inline-flex", alignItems: "center", gap: "0.75rem", fontSize: "2rem", fontWeight: 600 }}>
      <Mark width={58} />
      Klynge
    </span>
  );
}

/** The mark alone, as in the corner of every page of the admin. */
export function Icon() {
  return <Mark width={18} />;
}

/** Three roofs below one arc: the villages of a cluster. Takes the colour of the text around it. */
function Mark({ width }: { width: number }) {
  return (
    <svg viewBox="0 0 48 40" width={width} height={(width * 40) / 48} aria-hidden="true" focusable="false">
      <path d="M4 15a24 24 0 0 1 40 0" fill="none" stroke="#c8742b" strokeWidth="4" strokeLinecap="round" />
      <path
        d="M2 38V27l8-7 8 7v11Zm14 0V24l8-8 8 8v14Zm14 0V27l8-7 8 7v11Z"
        fill="currentColor"
        stroke="var(--theme-bg, #fff)"
        strokeWidth="1.5"
      />
    </svg>
  );
}
