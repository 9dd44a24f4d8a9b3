import { da } from "../texts/all.ts";
import { message, type TextKey } from "../texts/text.ts";

/** As much of a log entry as its sentence is made of. */
export type AuditEntry = {
  action: string;
  actorName?: string | null;
  actorEmail?: string | null;
  subjectCollection?: string | null;
  title?: string | null;
};

/** A log entry as one plain sentence: «Kommunikationsansvarlig, Mols ændrede nyheden «Åben havn»». */
export function sayAudit({ entry, language }: { entry: AuditEntry; language: string | undefined }): string {
  const key = `audit.say.${entry.action}`;
  if (!isText(key)) return entry.action;
  const nobody = entry.action === "sign-in-failed" ? "audit.somebody" : "audit.system";
  const who = entry.actorName || entry.actorEmail || message({ key: nobody, language });
  const title = entry.title ?? "";
  return message({ key, language, values: { who, title, thing: thing({ entry, language }) } });
}

function thing({ entry, language }: { entry: AuditEntry; language: string | undefined }): string {
  const key = `thing.${entry.subjectCollection}`;
  const word = message({ key: isText(key) ? key : "thing.other", language });
  if (!entry.title) return word;
  return language?.startsWith("en") ? `${word} “${entry.title}”` : `${word} «${entry.title}»`;
}

const isText = (key: string): key is TextKey => key in da;
