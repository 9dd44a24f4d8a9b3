"use client";

import { contrast, type Palette, paletteOf } from "@klynge/contract";
import type { CSSProperties } from "react";
import type { TextKey } from "../../texts/text.ts";

type Say = (key: TextKey, values?: Record<string, string>) => string;

/** What is written on what, in the words people see it as. */
const PAIRS = [
  { key: "newCluster.contrast.button", text: "onBrand", on: "brand" },
  { key: "newCluster.contrast.link", text: "link", on: "paper" },
  { key: "newCluster.contrast.date", text: "onAccent", on: "accent" },
  { key: "newCluster.contrast.foot", text: "onDeep", on: "deep" },
] as const satisfies readonly { key: TextKey; text: keyof Palette; on: keyof Palette }[];

/** A small site in the colours that the real one gets: the same reckoning makes both. */
export function PalettePreview({
  color,
  accent,
  name,
  logoUrl,
  say,
}: {
  color: string;
  accent: string;
  name: string;
  logoUrl: string | null;
  say: Say;
}) {
  const palette = paletteOf({ color, accent });
  return (
    <div className="klynge-new__preview">
      <div aria-hidden="true" className="klynge-new__site" style={asProperties(palette)}>
        <div className="klynge-new__site-head">
          {logoUrl ? <img alt="" src={logoUrl} /> : <span className="klynge-new__site-mark" />}
          <strong>{name || say("newCluster.preview.name")}</strong>
        </div>
        <div className="klynge-new__site-hero">
          <strong>{say("newCluster.preview.hero", { name: name || say("newCluster.preview.name") })}</strong>
          <span className="klynge-new__site-button">{say("newCluster.preview.button")}</span>
        </div>
        <div className="klynge-new__site-body">
          <span className="klynge-new__site-date">
            <b>24</b> {say("newCluster.preview.month")}
          </span>
          <span>
            {say("newCluster.preview.text")} <u>{say("newCluster.preview.link")}</u>
          </span>
        </div>
        <div className="klynge-new__site-foot">{say("newCluster.preview.foot")}</div>
      </div>
      <div>
        <h3>{say("newCluster.contrast")}</h3>
        <ul className="klynge-new__contrast">
          {PAIRS.map(({ key, text, on }) => (
            <li key={key}>
              <span aria-hidden="true" className="klynge-new__sample" style={{ color: palette[text], background: palette[on] }}>
                Aa
              </span>
              <span>{say(key)}</span>
              <strong>{contrast(palette[text], palette[on]).toFixed(1).replace(".", ",")} : 1</strong>
            </li>
          ))}
        </ul>
        <p className="klynge-account__help">{say("newCluster.contrast.help")}</p>
        {palette.brand !== color && <p className="klynge-account__help">{say("newCluster.contrast.moved")}</p>}
      </div>
    </div>
  );
}

function asProperties(palette: Palette): CSSProperties {
  return Object.fromEntries(Object.entries(palette).map(([name, value]) => [`--site-${name}`, value])) as CSSProperties;
}
