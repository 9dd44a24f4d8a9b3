import type { FormField } from "@klynge/contract";
import { z } from "zod";
import { message, type TextKey } from "../texts/text.ts";

export type Answers = Record<string, string>;
/** What is wrong with an answer, by the name of its question. */
export type Problems = Record<string, string>;

const LINK = /https?:\/\/|www\./gi;

/** How many addresses a text may hold. Advertising is full of them. */
const MAX_LINKS = 2;

/**
 * Checks what came in against what was asked. Dates become `2026-05-12` and times `19:00`, also where a browser without
 * a calendar let people write them as they do by hand. Everything that was not asked is dropped.
 */
export function readAnswers({ fields, given }: { fields: readonly FormField[]; given: URLSearchParams }): {
  answers: Answers;
  problems: Problems;
} {
  const answers: Answers = {};
  const problems: Problems = {};
  for (const field of fields) {
    if (field.type === "message") continue;
    const value = clean(given.get(field.name) ?? "");
    const { answer = value, problem } = check(field, value);
    answers[field.name] = answer;
    if (problem) problems[field.name] = say(problem, { limit: String(field.maxLength ?? "") });
  }
  return { answers, problems };
}

type Checked = { answer?: string; problem?: TextKey };

function check(field: FormField, value: string): Checked {
  if (value === "") return field.required ? { problem: "intake.problem.required" } : {};
  if (field.maxLength !== null && value.length > field.maxLength) return { problem: "intake.problem.long" };
  switch (field.type) {
    case "email":
      return z.email().safeParse(value).success ? {} : { problem: "intake.problem.email" };
    case "date":
      return toDay(value);
    case "time":
      return toTime(value);
    case "number":
      return /^-?\d+(?:[.,]\d+)?$/.test(value) ? {} : { problem: "intake.problem.number" };
    case "select":
    case "radio":
      return field.options.some((option) => option.value === value) ? {} : { problem: "intake.problem.choice" };
    case "checkbox":
      return { answer: "ja" };
    case "text":
    case "textarea": {
      const allowed = field.type === "text" ? 0 : MAX_LINKS;
      return (value.match(LINK)?.length ?? 0) > allowed ? { problem: allowed === 0 ? "intake.problem.link" : "intake.problem.links" } : {};
    }
    default:
      return {};
  }
}

/** `2026-05-12`, or as people write it: `12-5-2026`, `12/5 2026`, `12. 5. 2026`. */
function toDay(value: string): Checked {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  const danish = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4})$/.exec(value);
  const [year, month, day] = iso ? iso.slice(1) : danish ? danish.slice(1).reverse() : [];
  const answer = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return z.iso.date().safeParse(answer).success ? { answer } : { problem: "intake.problem.date" };
}

/** `19:00`, or as people write it: `19.00`, `kl. 19`. */
function toTime(value: string): Checked {
  const [, hour, minute = "00"] = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?::\d{2})?$/i.exec(value) ?? [];
  const isTime = hour !== undefined && Number(hour) < 24 && Number(minute) < 60;
  return isTime ? { answer: `${hour.padStart(2, "0")}:${minute}` } : { problem: "intake.problem.time" };
}

/** Without what cannot be seen, and with plain line ends. */
function clean(value: string): string {
  return value
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{C}\n\t]/gu, "")
    .trim();
}

const say = (key: TextKey, values: Record<string, string>): string => message({ key, language: "da", values });
