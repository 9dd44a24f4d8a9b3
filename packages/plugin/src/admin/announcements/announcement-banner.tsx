"use client";

import { useAuth, useConfig, useTranslation } from "@payloadcms/ui";
import { useId } from "react";
import type { AdminAnnouncement } from "../../announcements/endpoint.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { useAnnouncements } from "./use-announcements.ts";

/** Says on every page of the admin what the secretariat has to say, until it is over or the person puts it away. */
export function AnnouncementBanner() {
  const { config } = useConfig();
  const { user } = useAuth();
  const { i18n } = useTranslation();
  const { shown, dismiss } = useAnnouncements({
    url: `${config.serverURL}${config.routes.api}/announcements-now`,
    userId: String(user?.id ?? ""),
  });
  return (
    <section
      aria-label={message({ key: "announcements.region", language: i18n.language })}
      aria-live="polite"
      className="klynge-announcements"
      hidden={shown.length === 0}
    >
      {shown.map((announcement) => (
        <Announcement announcement={announcement} key={announcement.id} language={i18n.language} onDismiss={() => dismiss(announcement)} />
      ))}
    </section>
  );
}

function Announcement({
  announcement: { level, title, body, link },
  language,
  onDismiss,
}: {
  announcement: AdminAnnouncement;
  language: string;
  onDismiss: () => void;
}) {
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const heading = useId();
  const isUrgent = level === "urgent";
  return (
    <article aria-labelledby={heading} className={`klynge-announcement${isUrgent ? " klynge-announcement--urgent" : ""}`}>
      <div className="klynge-announcement__text">
        <p className="klynge-announcement__from">{say(isUrgent ? "announcements.urgent" : "announcements.from")}</p>
        <p className="klynge-announcement__title" id={heading}>
          {title}
        </p>
        {body && <p className="klynge-announcement__body">{body}</p>}
        {link && (
          <p className="klynge-announcement__link">
            <a href={link.url} rel="noreferrer" target="_blank">
              {link.label}
            </a>
          </p>
        )}
      </div>
      <button
        aria-label={say("announcements.dismiss.name", { title })}
        className="klynge-action klynge-announcement__dismiss"
        onClick={onDismiss}
        type="button"
      >
        {say("announcements.dismiss")}
      </button>
    </article>
  );
}
