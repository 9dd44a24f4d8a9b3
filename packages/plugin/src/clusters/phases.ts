import { PHASES } from "@klynge/contract";
import type { Field } from "payload";
import { dayOnly } from "../fields/dates.ts";
import { message, text } from "../texts/text.ts";

type Phase = (typeof PHASES)[number];

/** The fields with the day each phase began. Names of fields hold no hyphens. */
export const PHASE_FIELDS = {
  establishment: "establishment",
  mapping: "mapping",
  vision: "vision",
  "action-plans": "actionPlans",
  implementation: "implementation",
} as const satisfies Record<Phase, string>;

/** When a cluster came into each of its phases, as far as it is known; one after the other. */
export function phaseStartsField(): Field {
  return {
    type: "collapsible",
    label: text("clusters.phaseStarts"),
    admin: { initCollapsed: true, description: text("clusters.phaseStarts.help") },
    fields: [
      {
        name: "phaseStarts",
        type: "group",
        label: false,
        fields: PHASES.map((phase, index) => ({
          name: PHASE_FIELDS[phase],
          type: "date",
          label: text(`phase.${phase}`),
          admin: { date: dayOnly },
          validate: validateAfter(PHASES.slice(0, index)),
        })),
      },
    ],
  };
}

/** A day that is not before the beginning of an earlier phase. */
function validateAfter(earlier: readonly Phase[]) {
  return (value: unknown, { req, siblingData }: { req: { i18n?: { language?: string } }; siblingData?: object }): true | string => {
    if (value === null || value === undefined || value === "") return true;
    const language = req.i18n?.language;
    const day = new Date(String(value)).getTime();
    if (Number.isNaN(day)) return message({ key: "error.date", language });
    const starts = siblingData as Record<string, unknown> | undefined;
    const later = earlier.find((phase) => new Date(String(starts?.[PHASE_FIELDS[phase]] ?? "")).getTime() > day);
    if (!later) return true;
    return message({ key: "error.phaseBefore", language, values: { phase: message({ key: `phase.${later}`, language }) } });
  };
}
