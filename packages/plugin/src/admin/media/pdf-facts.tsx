"use client";

import { useConfig, useDocumentInfo, useFormFields, useTranslation } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import { message, type TextKey } from "../../texts/text.ts";

type Upload = {
  filename?: string;
  mimeType?: string;
  pages?: number | null;
  coverProblem?: string | null;
  sizes?: { w480webp?: { url?: string | null } | null };
};

const PROBLEMS = ["encrypted", "broken", "empty", "too-large", "too-hard", "unavailable"] as const;

/** What the site will show of a PDF: its first page, or in plain words why not. Beside the file itself, and where a document offers it. */
export function PdfFacts() {
  const { id, collectionSlug } = useDocumentInfo();
  const file = useFormFields(([fields]) => fields.file?.value);
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const [upload, setUpload] = useState<Upload | null>(null);
  const { api } = config.routes;
  const uploadId = collectionSlug === "media" ? id : idOf(file);

  useEffect(() => {
    setUpload(null);
    if (!uploadId) return;
    const controller = new AbortController();
    fetch(`${api}/media/${uploadId}?depth=0`, { credentials: "include", signal: controller.signal })
      .then((response) => (response.ok ? (response.json() as Promise<Upload>) : null))
      .then(setUpload)
      .catch(() => setUpload(null));
    return () => controller.abort();
  }, [api, uploadId]);

  if (upload?.mimeType !== "application/pdf") return null;
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language: i18n.language, values });
  const problem = PROBLEMS.find((one) => one === upload.coverProblem);
  const url = upload.sizes?.w480webp?.url;
  const pages = upload.pages ? say(upload.pages === 1 ? "media.pdf.page" : "media.pdf.pages", { count: String(upload.pages) }) : null;
  return (
    <section className="klynge-pdf">
      {url && <img alt={say("media.pdf.alt", { name: upload.filename ?? "" })} className="klynge-pdf__page" src={url} />}
      <div>
        {pages && <p>{pages}</p>}
        <p className={problem ? "klynge-pdf__problem" : undefined}>
          {problem ? say(`media.pdf.${problem}`) : say(url ? "media.pdf.shown" : "media.pdf.waiting")}
        </p>
        {problem && <p>{say("media.pdf.stillThere")}</p>}
      </div>
    </section>
  );
}

/** A field of uploads holds an id, or the upload itself just after it was made. */
function idOf(value: unknown): string | undefined {
  if (typeof value === "object" && value !== null && "id" in value) return String(value.id);
  return typeof value === "string" && value !== "" ? value : undefined;
}
