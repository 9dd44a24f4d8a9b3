import type { DefaultServerCellComponentProps, UIFieldServerProps } from "payload";
import { type AuditEntry, sayAudit } from "../../audit/say.ts";

/** What happened, in the list of the audit log. */
export function AuditSentenceCell({ rowData, i18n }: DefaultServerCellComponentProps) {
  return <span className="klynge-audit-sentence">{sayAudit({ entry: rowData as AuditEntry, language: i18n.language })}</span>;
}

/** The same at the top of an entry. */
export function AuditSentenceField({ data, i18n }: UIFieldServerProps) {
  return (
    <p className="klynge-audit-sentence klynge-audit-sentence--alone">{sayAudit({ entry: data as AuditEntry, language: i18n.language })}</p>
  );
}
