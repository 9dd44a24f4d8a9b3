import { escapeHtml } from "../snapshot/escape-html.ts";
import { message } from "../texts/text.ts";
import type { Mail, MailLanguage } from "./mail.ts";

export type RenderedMail = { subject: string; text: string; html: string };

/**
 * A mail as plain text and as HTML that says the same: one column, a real button-like link, and its address written out
 * for programs that show no links. No picture, no tracking, nothing loaded from anywhere.
 */
export function renderMail({ mail, language }: { mail: Mail; language: MailLanguage }): RenderedMail {
  const footer = mail.footer ?? message({ key: "mail.footer", language });
  return { subject: oneLine(mail.subject), text: toText({ mail, footer }), html: toHtml({ mail, footer, language }) };
}

/** A line break in a subject would begin another header. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

function toText({ mail, footer }: { mail: Mail; footer: string }): string {
  const { greeting, paragraphs, action, afterwards = [] } = mail;
  const button = action ? [`${action.label}:\n${action.url}`] : [];
  const parts = [...(greeting ? [greeting] : []), ...paragraphs, ...button, ...afterwards, `-- \n${footer}`];
  return `${parts.join("\n\n")}\n`;
}

const BODY = "margin:0;padding:0;background:#f2f1ec;color:#1d2521;font-family:Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5";
const BOX = "max-width:36rem;margin:0 auto;padding:24px;background:#ffffff";
const BUTTON =
  "display:inline-block;padding:12px 20px;background:#1f5f4a;color:#ffffff;text-decoration:none;border-radius:6px;font-weight:bold";
const SMALL = "margin:0;padding:16px 24px;max-width:36rem;color:#4d5953;font-size:14px";

function toHtml({ mail, footer, language }: { mail: Mail; footer: string; language: MailLanguage }): string {
  const { greeting, paragraphs, action, afterwards = [] } = mail;
  const url = action ? escapeHtml(action.url) : "";
  const button = action
    ? [
        `<p style="margin:24px 0"><a href="${url}" style="${BUTTON}">${escapeHtml(action.label)}</a></p>`,
        `<p style="font-size:14px;color:#4d5953;overflow-wrap:anywhere;word-break:break-word">${url}</p>`,
      ]
    : [];
  const body = [...(greeting ? [paragraph(greeting)] : []), ...paragraphs.map(paragraph), ...button, ...afterwards.map(paragraph)];
  return [
    `<!doctype html>\n<html lang="${language}">`,
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(oneLine(mail.subject))}</title></head>`,
    `<body style="${BODY}">`,
    `<div role="article" lang="${language}" style="${BOX}">`,
    ...body,
    "</div>",
    `<p style="${SMALL}">${lines(footer)}</p>`,
    "</body>\n</html>\n",
  ].join("\n");
}

const paragraph = (text: string): string => `<p style="margin:0 0 16px">${lines(text)}</p>`;
const lines = (text: string): string => escapeHtml(text).replaceAll("\n", "<br>");
