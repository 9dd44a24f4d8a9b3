import type { AdminViewServerProps } from "payload";
import { isSecretariat } from "../../access/roles.ts";
import { arrangeOverview, readOverviewQuery } from "../../overview/arrange-overview.ts";
import { readOverview } from "../../overview/read-overview.ts";
import { message } from "../../texts/text.ts";
import { requireSignedIn, SignedInPage } from "../accounts/signed-in-page.tsx";
import { OverviewFilter } from "./overview-filter.tsx";
import { OverviewTable } from "./overview-table.tsx";

/** «Overblik»: how every cluster is doing, for the secretariat. */
export async function OverviewView(view: AdminViewServerProps) {
  requireSignedIn(view);
  const { req } = view.initPageResult;
  const { language } = req.i18n;
  if (!isSecretariat(req.user)) {
    return (
      <SignedInPage title="overview.title" view={view}>
        <p>{message({ key: "error.notAllowed", language })}</p>
      </SignedInPage>
    );
  }
  const now = Date.now();
  const query = readOverviewQuery(view.searchParams ?? {});
  const all = await readOverview({ payload: req.payload, now });
  const lines = arrangeOverview({ lines: all, query });
  const { admin, api } = req.payload.config.routes;
  return (
    <SignedInPage about="overview.about" title="overview.title" view={view}>
      <OverviewFilter api={api} language={language} lines={all} path={`${admin}/overblik`} query={query} />
      <OverviewTable admin={admin} language={language} lines={lines} now={now} query={query} />
    </SignedInPage>
  );
}
