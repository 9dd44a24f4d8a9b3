import { COLLECTIONS } from "../names.ts";
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

/** What residents send in, without an account. */
const SENT_BY_VISITORS: ReadonlySet<string> = new Set([COLLECTIONS.ideas, COLLECTIONS.formSubmissions, COLLECTIONS.eventSubmissions]);

type SayArgs = { entry: AuditEntry; language: string | undefined; label?: string | undefined };

/**
 * A log entry as one plain sentence: «Kommunikationsansvarlig, Mols ændrede nyheden «Åben havn»».
 *
 * @param label what the kind of content is called, for kinds that have no word of their own in `thing.…`
 */
export function sayAudit({ entry, language, label }: SayArgs): string {
  const key = `audit.say.${entry.action}`;
  if (!isText(key)) return entry.action;
  const who = entry.actorName || entry.actorEmail || message({ key: nobodyIn(entry), language });
  const title = entry.title ?? "";
  return message({ key, language, values: { who, title, thing: thing({ entry, language, label }) } });
}

function nobodyIn({ action, subjectCollection }: AuditEntry): TextKey {
  if (action === "sign-in-failed") return "audit.somebody";
  return action === "create" && SENT_BY_VISITORS.has(subjectCollection ?? "") ? "audit.visitor" : "audit.system";
}

function thing({ entry, language, label }: SayArgs): string {
  const key = `thing.${entry.subjectCollection}`;
  const word = isText(key) ? message({ key, language }) : (label?.toLowerCase() ?? message({ key: "thing.other", language }));
  if (!entry.title) return word;
  return language?.startsWith("en") ? `${word} “${entry.title}”` : `${word} «${entry.title}»`;
}

const isText = (key: string): key is TextKey => key in da;
