import { RenderServerComponent } from "@payloadcms/ui/elements/RenderServerComponent";
import type { AdminViewServerProps } from "payload";
import type { ReactNode } from "react";

type Parts = Parameters<typeof RenderServerComponent>[0]["Component"] | undefined;

/** What everybody sees who is not signed in: the platform's mark, and one thing to do. */
export function Door({ view, children }: { view: AdminViewServerProps; children: ReactNode }) {
  const { initPageResult, params, searchParams } = view;
  const { locale, permissions, req } = initPageResult;
  const { i18n, payload, user } = req;
  const { afterLogin, beforeLogin, graphics } = payload.config.admin.components;
  const serverProps = { i18n, locale, params, payload, permissions, searchParams, user };
  const render = (Component: Parts) =>
    Component && RenderServerComponent({ Component, importMap: payload.importMap, serverProps: serverProps as never });
  return (
    <>
      <div className="login__brand">{render(graphics?.Logo)}</div>
      {render(beforeLogin)}
      {children}
      {render(afterLogin)}
    </>
  );
}
