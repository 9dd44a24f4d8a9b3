"use client";

import { useDocumentInfo, useTranslation } from "@payloadcms/ui";
import { useRef, useState } from "react";
import type { Lifecycle } from "../../lifecycle/read-lifecycle.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { ArchiveDialog } from "./archive-dialog.tsx";
import { DeleteDialog } from "./delete-dialog.tsx";
import { type Act, useLifecycle } from "./use-lifecycle.ts";

/** Where a cluster is in its life, and for the secretariat the way on: archive, restore, delete for good. */
export function LifecyclePanel() {
  const { id } = useDocumentInfo();
  const { i18n } = useTranslation();
  const { lifecycle, act, error, isBusy } = useLifecycle({ id });
  const { language } = i18n;
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  // The portal is never archived, and whoever can do nothing about a cluster in use need not hear of it.
  if (!lifecycle || lifecycle.isPortal || (lifecycle.status !== "archived" && !lifecycle.may)) return null;
  const { status, mode, since, deletion, may } = lifecycle;
  const day = (instant: string) =>
    new Date(instant).toLocaleDateString(language.startsWith("en") ? "en-GB" : "da-DK", { dateStyle: "long" });

  return (
    <section aria-labelledby="klynge-lifecycle" className="klynge-lifecycle">
      <h2 id="klynge-lifecycle">{say(status === "archived" ? "lifecycle.archived" : "lifecycle.title")}</h2>
      {status !== "archived" && <p>{say("lifecycle.about")}</p>}
      {status === "archived" && (
        <p>
          {since ? say("lifecycle.since", { day: day(since) }) : say("lifecycle.sinceEarlier")}{" "}
          {say(mode ? `lifecycle.shows.${mode}` : "lifecycle.shows.nothing")} {say("lifecycle.closed")}
        </p>
      )}
      {deletion && (
        <p className="klynge-lifecycle__deletion">
          <strong>{say(deletion.hasBegun ? "lifecycle.deletion.begun" : "lifecycle.deletion", { day: day(deletion.at) })}</strong>{" "}
          {deletion.askedBy && say("lifecycle.deletion.by", { name: deletion.askedBy })}
        </p>
      )}
      {may && !deletion?.hasBegun && <Actions act={act} isBusy={isBusy} lifecycle={lifecycle} />}
      <p aria-live="assertive" className="klynge-dialog__error">
        {error}
      </p>
    </section>
  );
}

function Actions({ lifecycle, act, isBusy }: { lifecycle: Lifecycle; act: Act; isBusy: boolean }) {
  const { i18n } = useTranslation();
  const say = (key: TextKey) => message({ key, language: i18n.language });
  const { status, deletion, wasLive } = lifecycle;
  const button = (key: TextKey, onClick: () => void) => (
    <button className="klynge-action" disabled={isBusy} onClick={onClick} type="button">
      {say(key)}
    </button>
  );
  return (
    <div className="klynge-card__actions">
      {status === "archived" && button("lifecycle.restore", () => void act({ action: "restore" }))}
      {(status !== "archived" || wasLive) && (
        <DialogButton label={say(status === "archived" ? "lifecycle.change" : "lifecycle.archive")} titleId="klynge-archive">
          {(close) => <ArchiveDialog act={act} close={close} lifecycle={lifecycle} titleId="klynge-archive" />}
        </DialogButton>
      )}
      {status === "archived" && deletion && button("lifecycle.keep", () => void act({ action: "keep" }))}
      {status === "archived" && !deletion && (
        <DialogButton isGrave label={say("lifecycle.delete")} titleId="klynge-delete-cluster">
          {(close) => <DeleteDialog act={act} close={close} lifecycle={lifecycle} titleId="klynge-delete-cluster" />}
        </DialogButton>
      )}
    </div>
  );
}

/** A button and what it opens. The dialog is the browser's own: it keeps the focus, and Escape closes it. */
function DialogButton({
  label,
  titleId,
  isGrave = false,
  children,
}: {
  label: string;
  titleId: string;
  isGrave?: boolean;
  children: (close: () => void) => React.ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  // A new one each time, so that nothing is typed in it before.
  const [opened, setOpened] = useState(0);
  const open = () => {
    setOpened((count) => count + 1);
    dialog.current?.showModal();
  };
  return (
    <>
      <button className={`klynge-action${isGrave ? " klynge-action--grave" : ""}`} onClick={open} type="button">
        {label}
      </button>
      <dialog aria-labelledby={titleId} className="klynge-dialog" ref={dialog}>
        {opened > 0 && (
          <div className="klynge-dialog__body" key={opened}>
            {children(() => dialog.current?.close())}
          </div>
        )}
      </dialog>
    </>
  );
}
