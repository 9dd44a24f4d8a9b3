"use client";

import { ConfirmationModal, toast, useConfig, useDocumentInfo, useModal, useTranslation } from "@payloadcms/ui";
import { useRouter } from "next/navigation.js";
import { useEffect, useState } from "react";
import type { Use } from "../../media/find-uses.ts";
import { message, type TextKey } from "../../texts/text.ts";

type Answer = { uses: Use[]; hidden: number };

const MODAL = "klynge-delete-used";

/** Where a picture is used, beside its form, and the way to delete it all the same. */
export function MediaUses() {
  const { id, collectionSlug = "media" } = useDocumentInfo();
  const { i18n } = useTranslation();
  const { config } = useConfig();
  const { openModal } = useModal();
  const router = useRouter();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { api, admin } = config.routes;
  const say = (key: TextKey, values?: Record<string, string>) => message({ key, language: i18n.language, ...(values && { values }) });

  useEffect(() => {
    if (!id) return;
    const controller = new AbortController();
    fetch(`${api}/${collectionSlug}/${id}/uses`, { credentials: "include", signal: controller.signal })
      .then((response) => (response.ok ? (response.json() as Promise<Answer>) : null))
      .then(setAnswer)
      .catch(() => setAnswer(null));
    return () => controller.abort();
  }, [api, collectionSlug, id]);

  if (!id || !answer) return null;
  const count = answer.uses.filter(({ state }) => state !== "trash").length + answer.hidden;
  const labelOf = (use: Use): string => {
    const singular = config.collections.find(({ slug }) => slug === use.collection)?.labels?.singular;
    const label = typeof singular === "object" ? (singular as Record<string, string>)[i18n.language] : singular;
    return [label ?? use.collection, use.state === "published" ? null : say(`media.uses.${use.state}`)].filter(Boolean).join(", ");
  };
  const list = (
    <ul className="klynge-uses__list">
      {answer.uses.map((use) => (
        <li key={`${use.collection}:${use.id}`}>
          <a href={`${admin}/collections/${use.collection}/${use.id}`}>{use.title}</a> <small>{labelOf(use)}</small>
        </li>
      ))}
      {answer.hidden > 0 && <li>{say("media.uses.others", { count: String(answer.hidden) })}</li>}
    </ul>
  );
  const remove = async () => {
    const hasTrash = config.collections.find(({ slug }) => slug === collectionSlug)?.trash;
    const response = await fetch(`${api}/${collectionSlug}/${id}?confirm=in-use`, {
      method: hasTrash ? "PATCH" : "DELETE",
      credentials: "include",
      headers: { "Content-Type": "application/json", "Accept-Language": i18n.language },
      ...(hasTrash && { body: JSON.stringify({ deletedAt: new Date().toISOString() }) }),
    });
    if (!response.ok) {
      const body = (await response.json().catch(() => null)) as { errors?: { message?: string }[] } | null;
      toast.error(body?.errors?.[0]?.message ?? say("media.uses.deleteFailed"));
      return;
    }
    toast.success(say("media.uses.deleted"));
    router.push(`${admin}/collections/${collectionSlug}`);
  };

  return (
    <section aria-labelledby="klynge-uses" className="klynge-uses">
      <h3 id="klynge-uses">{say("media.uses.title")}</h3>
      {count === 0 && answer.uses.length === 0 ? <p>{say("media.uses.none")}</p> : list}
      {count > 0 && (
        <>
          <p>{say("media.uses.warning")}</p>
          <button className="klynge-uses__delete" onClick={() => openModal(MODAL)} type="button">
            {say("media.uses.delete")}
          </button>
          <ConfirmationModal
            body={
              <>
                <p>{say("media.uses.confirm")}</p>
                {list}
              </>
            }
            confirmLabel={say("media.uses.delete")}
            heading={say("media.uses.heading")}
            modalSlug={MODAL}
            onConfirm={remove}
          />
        </>
      )}
    </section>
  );
}
