import { useDocumentInfo, useDocumentTitle, useTranslation } from "@payloadcms/ui";
import { useEffect } from "react";

/** A form is stored when it opens: until it has a title, nobody wants to read its number at the top and in the way back. */
export function useUntitledName(): void {
  const { id } = useDocumentInfo();
  const { title, setDocumentTitle } = useDocumentTitle();
  const { t } = useTranslation();
  const untitled = t("general:untitled");
  useEffect(() => {
    if (id === undefined || title !== String(id)) return;
    // When the form opens, Payload sets its own title after this effect.
    queueMicrotask(() => setDocumentTitle(untitled));
  }, [id, title, setDocumentTitle, untitled]);
}
