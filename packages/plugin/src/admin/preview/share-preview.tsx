"use client";

import { useDocumentInfo, useFormModified, useTranslation } from "@payloadcms/ui";
import { useCallback, useId, useRef, useState } from "react";
import type { ListedLink } from "../../preview/links.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { usePreviewApi } from "./preview-api.ts";
import { SharedLinks } from "./shared-links.tsx";

/** The button that opens the links with which people without an account see the page before it is published. */
export function SharePreview({ collection }: { collection: string }) {
  const { id } = useDocumentInfo();
  const { i18n } = useTranslation();
  const api = usePreviewApi();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const isModified = useFormModified();
  const [links, setLinks] = useState<ListedLink[]>([]);
  const [made, setMade] = useState<string | null>(null);
  const [note, setNote] = useState<TextKey | null>(null);
  const say = (key: TextKey) => message({ key, language: i18n.language });

  const load = useCallback(async () => {
    const answer = await api.links({ collection, id });
    if (answer) setLinks(answer.links);
    else setNote("preview.share.failed");
  }, [api, collection, id]);

  if (!id) return null;
  const open = () => {
    setMade(null);
    setNote(null);
    void load();
    dialog.current?.showModal();
  };
  const share = async () => {
    const answer = await api.share({ collection, id });
    setMade(answer?.url ?? null);
    setNote(answer ? null : "preview.share.failed");
    if (answer) await load();
  };
  const revoke = async (link: string) => {
    if (!(await api.revoke(link))) setNote("preview.share.failed");
    setMade(null);
    await load();
  };
  const copy = async () => {
    await navigator.clipboard.writeText(made ?? "");
    setNote("preview.share.copied");
  };
  return (
    <>
      <button className="klynge-preview-button klynge-preview-share" id="share-preview" onClick={open} type="button">
        <svg aria-hidden="true" viewBox="0 0 24 24">
          <path d="M12 15V3m-4 4 4-4 4 4M6 11H5v10h14V11h-1" />
        </svg>
        <span>{say("preview.share")}</span>
      </button>
      <dialog aria-labelledby={title} className="klynge-preview-dialog" ref={dialog}>
        <h2 id={title}>{say("preview.share")}</h2>
        <p>{say("preview.share.about")}</p>
        {isModified && <p className="klynge-preview-dialog__hint">{say("preview.share.unsaved")}</p>}
        {made === null ? (
          <button className="klynge-preview-button klynge-preview-button--main" onClick={share} type="button">
            {say("preview.share.create")}
          </button>
        ) : (
          <div className="klynge-preview-dialog__made">
            <input aria-label={say("preview.share.link")} onFocus={(event) => event.target.select()} readOnly value={made} />
            <button className="klynge-preview-button klynge-preview-button--main" onClick={copy} type="button">
              {say("preview.share.copy")}
            </button>
            <p>{say("preview.share.once")}</p>
          </div>
        )}
        <p role="status">{note && say(note)}</p>
        <SharedLinks language={i18n.language} links={links} onRevoke={revoke} />
        {/* No form of its own: it stands inside that of the document. */}
        <button className="klynge-preview-button" onClick={() => dialog.current?.close()} type="button">
          {say("preview.share.close")}
        </button>
      </dialog>
    </>
  );
}
