import { RenderServerComponent } from "@payloadcms/ui/elements/RenderServerComponent";
import type { AdminViewServerProps, PayloadRequest } from "payload";
import { COLLECTIONS } from "../../names.ts";
import type { ClusterRow } from "../../snapshot/rows.ts";
import { whosePage } from "../../start-page/whose-page.ts";
import { message, type TextKey } from "../../texts/text.ts";
import { Tour } from "../client.ts";
import { UndeliveredCard } from "../mails/undelivered-card.tsx";
import { EditorPage, LeadPage, MunicipalityPage } from "./cluster-page.tsx";
import { type StartContext, startContext } from "./context.ts";
import { NetworkPage } from "./network-page.tsx";

const PAGES = {
  secretariat: LeadPage,
  "communication-lead": LeadPage,
  editor: EditorPage,
  municipality: MunicipalityPage,
} as const;

/** What people see first: the network, or the chosen cluster in the role they hold there. */
export async function StartPage(props: AdminViewServerProps) {
  const { initPageResult } = props;
  const { req } = initPageResult;
  const { payload } = req;
  const now = Date.now();
  const whose = whosePage({ user: req.user, headers: req.headers });
  const cluster = whose.kind === "cluster" ? await readCluster({ req, id: whose.tenantId }) : null;
  const context = whose.kind === "cluster" && cluster ? startContext({ req, cluster, held: whose.held, now }) : null;
  const Page = context && PAGES[context.held.role];
  const say = (key: TextKey) => message({ key, language: req.i18n.language });
  return (
    <div className="klynge-start gutter--left gutter--right">
      {RenderServerComponent({
        Component: payload.config.admin.components?.beforeDashboard,
        importMap: payload.importMap,
        serverProps: { ...props, payload, i18n: req.i18n, user: req.user, req },
      })}
      {whose.kind === "network" && (
        <>
          <Head actions={<NewCluster req={req} />} title={say("start.network")} />
          <UndeliveredCard now={now} req={req} />
          <NetworkPage now={now} req={req} />
        </>
      )}
      {context && Page && (
        <>
          <Head actions={context.cluster.status === "archived" ? null : <NewContent context={context} />} title={context.cluster.name} />
          <div className="klynge-start__cards">
            <Page context={context} />
          </div>
        </>
      )}
      <p>
        <a className="klynge-start__help" href={`${payload.config.routes.admin}/hjaelp`}>
          {say("help.title")}
        </a>
      </p>
      <Tour />
      {whose.kind !== "network" && !context && <p>{say("start.nobody")}</p>}
    </div>
  );
}

function Head({ title, actions }: { title: string; actions: React.ReactNode }) {
  return (
    <header className="klynge-start__head">
      <h1>{title}</h1>
      <div className="klynge-card__actions">{actions}</div>
    </header>
  );
}

function NewContent({ context: { adminRoute, held, say } }: { context: StartContext }) {
  return (
    <>
      <a className="klynge-action klynge-action--strong" href={`${adminRoute}/collections/news/create`} id="klynge-new-article">
        {say("start.newArticle")}
      </a>
      {held.role !== "municipality" && (
        <a className="klynge-action klynge-action--strong" href={`${adminRoute}/collections/events/create`}>
          {say("start.newEvent")}
        </a>
      )}
    </>
  );
}

function NewCluster({ req }: { req: PayloadRequest }) {
  return (
    <a className="klynge-action klynge-action--strong" href={`${req.payload.config.routes.admin}/ny-klynge`}>
      {message({ key: "start.newCluster", language: req.i18n.language })}
    </a>
  );
}

/** The cluster as whoever asks may read it. */
async function readCluster({ req, id }: { req: PayloadRequest; id: string }): Promise<ClusterRow | null> {
  const { docs } = await req.payload.find({
    collection: COLLECTIONS.clusters as typeof COLLECTIONS.news,
    where: { id: { equals: id } },
    depth: 0,
    limit: 1,
    overrideAccess: false,
    disableErrors: true,
    user: req.user,
    req,
  });
  return (docs[0] as unknown as ClusterRow | undefined) ?? null;
}
