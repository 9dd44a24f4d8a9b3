"use client";

import { colorSchema } from "@klynge/contract";
import { useEffect, useRef, useState } from "react";
import { Field } from "./fields.tsx";
import { PalettePreview } from "./palette-preview.tsx";
import type { StepProps } from "./step-props.ts";
import { EMPTY } from "./typed-cluster.ts";

/** Two colours and a logo, with what the site makes of them beside. */
export function LookStep({ typed, change, logo, setLogo, problemOf, say }: StepProps) {
  const [color, accent] = [useLastGood(typed.color, EMPTY.color), useLastGood(typed.accent, EMPTY.accent)];
  const logoUrl = useObjectUrl(logo);
  return (
    <>
      <div className="klynge-new__colors">
        <ColorInput
          id="new-color"
          label={say("newCluster.color")}
          onChange={(value) => change({ color: value })}
          picked={color}
          picker={say("newCluster.color.pick")}
          problem={problemOf("color")}
          value={typed.color}
        />
        <ColorInput
          id="new-accent"
          label={say("newCluster.accent")}
          onChange={(value) => change({ accent: value })}
          picked={accent}
          picker={say("newCluster.accent.pick")}
          problem={problemOf("accent")}
          value={typed.accent}
        />
      </div>
      <Field help={say("newCluster.logo.help")} id="new-logo" label={say("newCluster.logo")} problem={problemOf("logo")}>
        {(aria) => (
          <input
            {...aria}
            accept="image/png,image/jpeg,image/webp"
            onChange={(event) => setLogo(event.target.files?.[0] ?? null)}
            type="file"
          />
        )}
      </Field>
      {logo && (
        <p className="klynge-new__logo">
          {logo.name}
          <button className="klynge-account__quiet" onClick={() => setLogo(null)} type="button">
            {say("newCluster.logo.remove")}
          </button>
        </p>
      )}
      <PalettePreview accent={accent} color={color} logoUrl={logoUrl} name={typed.name} say={say} />
    </>
  );
}

function ColorInput({
  id,
  label,
  picker,
  value,
  picked,
  problem,
  onChange,
}: {
  id: string;
  label: string;
  picker: string;
  value: string;
  picked: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}) {
  return (
    <Field id={id} label={label} problem={problem}>
      {(aria) => (
        <span className="klynge-new__color">
          <input aria-label={picker} onChange={(event) => onChange(event.target.value)} type="color" value={picked} />
          <input
            {...aria}
            autoComplete="off"
            maxLength={7}
            onChange={(event) => onChange(event.target.value.trim())}
            spellCheck={false}
            value={value}
          />
        </span>
      )}
    </Field>
  );
}

/** What was typed, or the last of it that was a colour. */
function useLastGood(value: string, fallback: string): string {
  const last = useRef(fallback);
  const candidate = value.toLowerCase();
  if (colorSchema.safeParse(candidate).success) last.current = candidate;
  return last.current;
}

function useObjectUrl(file: File | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return setUrl(null);
    const made = URL.createObjectURL(file);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return url;
}
