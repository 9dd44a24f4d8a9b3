import type { DefaultServerCellComponentProps, Payload, StaticLabel, UIFieldServerProps } from "payload";
import { type AuditEntry, sayAudit } from "../../audit/say.ts";
import { summaryOf } from "../../domains/describe-domain.ts";
import { message, type TextKey } from "../../texts/text.ts";

/** What happened, in the list of the audit log. */
export function AuditSentenceCell({ rowData, i18n, payload }: DefaultServerCellComponentProps) {
  const { language } = i18n;
  const entry = rowData as AuditEntry;
  return <span className="klynge-audit-sentence">{sayAudit({ entry, language, label: kindOf({ entry, language, payload }) })}</span>;
}

type Entry = AuditEntry & { changedFields?: string | null; details?: Record<string, unknown> | null };

/** The same at the top of an entry, with what else there is to say: which fields, which roles, why a mail was not sent. */
export function AuditSentenceField({ data, i18n, payload }: UIFieldServerProps) {
  const { language } = i18n;
  const entry = data as Entry;
  const fields = fieldsOf({ entry, language, payload });
  const more = [
    ...(fields.length > 0 ? [`${message({ key: "audit.changedFields", language })}: ${fields.join(", ")}`] : []),
    ...rolesOf({ entry, language }),
    ...(entry.action === "domain-checked" ? [message({ key: `domain-summary.${summaryOf(entry.details ?? {})}`, language })] : []),
    ...(entry.action === "mail-failed" ? [`${String(entry.details?.to)}: ${String(entry.details?.reason)}`] : []),
  ];
  return (
    <div className="klynge-audit-sentence--alone">
      <p className="klynge-audit-sentence">{sayAudit({ entry, language, label: kindOf({ entry, language, payload }) })}</p>
      {more.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

type Args = { entry: Entry; language: string; payload: Payload };

/** What the admin calls the kind of content an entry is about. */
function kindOf({ entry, language, payload }: Args): string | undefined {
  const config = payload.config.collections.find((each) => each.slug === entry.subjectCollection);
  return inLanguage({ label: config?.labels.singular as StaticLabel | undefined, language });
}

function inLanguage({ label, language }: { label: StaticLabel | false | undefined; language: string }): string | undefined {
  if (typeof label === "string") return label;
  return label && typeof label === "object" ? (label[language] ?? label.da) : undefined;
}

/** The changed fields as the forms call them. */
function fieldsOf({ entry, language, payload }: Args): string[] {
  if (!entry.changedFields) return [];
  const slug = entry.subjectCollection ?? "";
  const config = payload.config.collections.find((each) => each.slug === slug) ?? payload.config.globals.find((each) => each.slug === slug);
  return entry.changedFields.split(", ").map((name) => {
    const field = config?.flattenedFields.find((each) => each.name === name);
    const label = field && "label" in field ? (field.label as StaticLabel | false | undefined) : undefined;
    return inLanguage({ label, language }) ?? name;
  });
}

function rolesOf({ entry, language }: { entry: Entry; language: string }): string[] {
  if (entry.action !== "roles-changed") return [];
  const inWords = (roles: unknown) =>
    String(roles ?? "")
      .split(", ")
      .filter(Boolean)
      .map((held) => message({ key: `role.${held.split(" in ")[0]}` as TextKey, language }))
      .join(", ") || "–";
  const values = { before: inWords(entry.details?.before), after: inWords(entry.details?.after) };
  return [message({ key: "audit.rolesChanged", language, values })];
}
