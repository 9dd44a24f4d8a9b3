import type { DefaultServerCellComponentProps } from "payload";
import { findRequest } from "../../approval/requests.ts";
import type { ContentCollection } from "../../names.ts";
import { message } from "../../texts/text.ts";

/** How far a document is on its way to being approved, in a list. */
export async function ApprovalCell({ rowData, collectionSlug, payload, i18n }: DefaultServerCellComponentProps) {
  const request = await findRequest({ payload, collection: collectionSlug as ContentCollection, id: String(rowData?.id) });
  if (!request || request.status === "approved") return <span>–</span>;
  const text = message({ key: `approval.status.${request.status}`, language: i18n.language });
  return (
    <span className="klynge-workflow__pill" data-status={request.status}>
      {text}
    </span>
  );
}
