"use client";

import { useConfig, useTranslation } from "@payloadcms/ui";
import { useRef, useState } from "react";
import { message } from "../../texts/text.ts";
import { RollbackDialog } from "./rollback-dialog.tsx";

/** The one button that brings an earlier version of a cluster's whole site back. */
export function RollbackButton({ clusterId }: { clusterId: string }) {
  const { i18n } = useTranslation();
  const { config } = useConfig();
  const dialog = useRef<HTMLDialogElement>(null);
  // A new one each time, so that it begins with the versions of now.
  const [opened, setOpened] = useState(0);
  const open = () => {
    setOpened((count) => count + 1);
    dialog.current?.showModal();
  };
  return (
    <>
      <button className="klynge-action" onClick={open} type="button">
        {message({ key: "site-versions.button", language: i18n.language })}
      </button>
      <dialog aria-labelledby={`klynge-rollback-${clusterId}`} className="klynge-dialog" ref={dialog}>
        {opened > 0 && (
          <RollbackDialog
            key={opened}
            onClose={() => dialog.current?.close()}
            titleId={`klynge-rollback-${clusterId}`}
            url={`${config.serverURL}${config.routes.api}/site-versions/${clusterId}`}
          />
        )}
      </dialog>
    </>
  );
}
