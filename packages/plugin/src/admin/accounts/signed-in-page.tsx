import { DefaultTemplate } from "@payloadcms/next/templates";
import { redirect } from "next/navigation.js";
import type { AdminViewServerProps } from "payload";
import type { ReactNode } from "react";
import { message, type TextKey } from "../../texts/text.ts";

/** A page of the admin with its menu around it. Payload lets anybody open pages that plugins bring, so the sign-in is asked for here. */
export function SignedInPage({
  view,
  title,
  about,
  children,
}: {
  view: AdminViewServerProps;
  title: TextKey;
  about?: TextKey;
  children: ReactNode;
}) {
  const { initPageResult, params, searchParams } = view;
  const { locale, permissions, req, visibleEntities } = initPageResult;
  const { i18n, payload, user } = req;
  requireSignedIn(view);
  return (
    <DefaultTemplate
      i18n={i18n}
      payload={payload}
      permissions={permissions}
      req={req}
      visibleEntities={visibleEntities}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      {...(searchParams ? { searchParams } : {})}
      {...(user ? { user } : {})}
    >
      <div className="klynge-page gutter--left gutter--right">
        <h1>{message({ key: title, language: i18n.language })}</h1>
        {about && <p className="klynge-page__about">{message({ key: about, language: i18n.language })}</p>}
        {children}
      </div>
    </DefaultTemplate>
  );
}

/** Sends whoever is not signed in to the door, and back here afterwards. */
export function requireSignedIn({ initPageResult }: AdminViewServerProps): void {
  const { payload, user, pathname } = initPageResult.req;
  const { admin } = payload.config.routes;
  if (user && initPageResult.permissions.canAccessAdmin) return;
  redirect(`${admin}${payload.config.admin.routes.login}?redirect=${encodeURIComponent(pathname ?? admin)}`);
}
