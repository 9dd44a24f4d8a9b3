import { createHash } from "node:crypto";
import { type FormField, HONEYPOT_FIELD } from "@klynge/contract";
import { escapeHtml } from "../snapshot/escape-html.ts";
import { message, type TextKey } from "../texts/text.ts";
import type { Answers, Problems } from "./read-answers.ts";

const STYLE = `body{margin:0;background:#f2f1ec;color:#1d2521;font:1.125rem/1.5 system-ui,sans-serif}
main{max-width:38rem;margin:0 auto;padding:1.5rem 1rem 4rem}h1{line-height:1.15;font-size:1.8rem}
label,legend{display:block;font-weight:600;margin-top:1.25rem}small{display:block;color:#46524c}
input,select,textarea{font:inherit;width:100%;box-sizing:border-box;padding:.6rem;border:1px solid #6b7771;border-radius:.4rem;background:#fff;color:inherit;min-height:2.75rem}
input[type=checkbox],input[type=radio]{width:1.4rem;min-height:1.4rem;height:1.4rem;vertical-align:middle;margin-right:.5rem}textarea{min-height:9rem}
fieldset{border:0;padding:0;margin:0}fieldset label{font-weight:400;margin-top:.5rem}
button{font:inherit;font-weight:600;margin-top:1.75rem;min-height:3rem;padding:.6rem 1.4rem;border:0;border-radius:.5rem;background:#1f5f4a;color:#fff;cursor:pointer}
a{color:#1f5f4a}.problem{display:block;color:#9b1c1c;font-weight:600}.problems{border:2px solid #9b1c1c;border-radius:.5rem;padding:.5rem 1rem;background:#fff}
[aria-invalid=true]{border:2px solid #9b1c1c}.hp{position:absolute;left:-9999px}`;

const STYLE_HASH = createHash("sha256").update(STYLE).digest("base64");

/** A page of the CMS for somebody without an account: in Danish, without script, without anything from elsewhere. */
export function page({ title, body, origin, status = 200 }: { title: string; body: string; origin: string; status?: number }): Response {
  const html = `<!doctype html>\n<html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body><main><h1>${escapeHtml(title)}</h1>${body}</main></body></html>\n`;
  return new Response(html, {
    status,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "no-store",
      // What is sent from here leads back to the site.
      "Content-Security-Policy": `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self' ${origin}; base-uri 'none'; frame-ancestors 'none'`,
      "X-Content-Type-Options": "nosniff",
      // Addresses with a secret in them are told to nobody.
      "Referrer-Policy": "no-referrer",
    },
  });
}

/** A page that says one thing. `origin` is empty where no site is known. */
export function note({ title, text, origin, status = 200 }: { title: TextKey; text: TextKey; origin: string; status?: number }): Response {
  const back = origin === "" ? "" : `<p><a href="${escapeHtml(origin)}/">${escapeHtml(say("intake.back"))}</a></p>`;
  return page({ title: say(title), body: `<p>${escapeHtml(say(text))}</p>${back}`, origin, status });
}

/** The form once more, with all that was typed, and what is wrong with it. */
export function formAgain({
  fields,
  answers,
  problems,
  action,
  origin,
}: {
  fields: readonly FormField[];
  answers: Answers;
  problems: Problems;
  action: string;
  origin: string;
}): Response {
  const list = fields
    .filter(({ name }) => problems[name])
    .map(({ name, label }) => `<li><a href="#f-${escapeHtml(name)}">${escapeHtml(label)}</a>: ${escapeHtml(problems[name] ?? "")}</li>`)
    .join("");
  const inputs = fields.map((field) => fieldHtml({ field, value: answers[field.name] ?? "", problem: problems[field.name] })).join("");
  const body = `<div class="problems" role="alert"><p>${escapeHtml(say("intake.problems.text"))}</p><ul>${list}</ul></div><form method="post" action="${escapeHtml(action)}">${inputs}<p class="hp" aria-hidden="true"><label>${escapeHtml(say("intake.honeypot"))}<input name="${HONEYPOT_FIELD}" tabindex="-1" autocomplete="off"></label></p><button>${escapeHtml(say("intake.sendAgain"))}</button></form>`;
  return page({ title: say("intake.problems"), body, origin, status: 422 });
}

function fieldHtml({ field, value, problem }: { field: FormField; value: string; problem: string | undefined }): string {
  const { type, required, maxLength, autocomplete, options } = field;
  const [name, label] = [escapeHtml(field.name), escapeHtml(field.label)];
  if (type === "message") return `<p>${label}</p>`;
  const id = `f-${name}`;
  const help = field.help ? `<small id="${id}-h">${escapeHtml(field.help)}</small>` : "";
  const wrong = problem ? `<span class="problem" id="${id}-p">${escapeHtml(problem)}</span>` : "";
  const described = [help && `${id}-h`, wrong && `${id}-p`].filter(Boolean).join(" ");
  const common = `name="${name}"${required ? " required" : ""}${described ? ` aria-describedby="${described}"` : ""}${problem ? ' aria-invalid="true"' : ""}`;
  const more = `${maxLength ? ` maxlength="${maxLength}"` : ""}${autocomplete ? ` autocomplete="${escapeHtml(autocomplete)}"` : ""}`;
  const heading = `<label for="${id}">${label}${required ? "" : ` (${escapeHtml(say("intake.optional"))})`}</label>${help}${wrong}`;
  if (type === "textarea") return `${heading}<textarea id="${id}" ${common}${more}>${escapeHtml(value)}</textarea>`;
  if (type === "select") {
    const choices = [{ value: "", label: say("intake.choose") }, ...options];
    return `${heading}<select id="${id}" ${common}>${choices.map((option) => `<option value="${escapeHtml(option.value)}"${option.value === value ? " selected" : ""}>${escapeHtml(option.label)}</option>`).join("")}</select>`;
  }
  if (type === "checkbox") {
    return `<label for="${id}"><input type="checkbox" id="${id}" ${common} value="ja"${value ? " checked" : ""}>${label}</label>${help}${wrong}`;
  }
  if (type === "radio") {
    const choices = options.map(
      (option, index) =>
        `<label><input type="radio"${index === 0 ? ` id="${id}"` : ""} ${common} value="${escapeHtml(option.value)}"${option.value === value ? " checked" : ""}>${escapeHtml(option.label)}</label>`,
    );
    return `<fieldset><legend>${label}</legend>${help}${wrong}${choices.join("")}</fieldset>`;
  }
  return `${heading}<input id="${id}" type="${type}" ${common}${more} value="${escapeHtml(value)}">`;
}

const say = (key: TextKey): string => message({ key, language: "da" });
