import { readComingEvents } from "../../start-page/read-coming-events.ts";
import { readDrafts, readNews, readUntouched } from "../../start-page/read-documents.ts";
import { ChecklistCard } from "../new-cluster/checklist-card.tsx";
import { ReturnedCard, WaitingCard } from "./approval-cards.tsx";
import type { StartContext } from "./context.ts";
import { DocumentCard } from "./document-card.tsx";
import { EventsCard } from "./events-card.tsx";
import { SentInCard } from "./sent-in-card.tsx";
import { SiteCard } from "./site-card.tsx";

/** For whoever leads a cluster: all of it. */
export async function LeadPage({ context }: { context: StartContext }) {
  const { req, cluster, now, say } = context;
  const tenantId = String(cluster.id);
  const [drafts, events, untouched] = await Promise.all([
    readDrafts({ req, tenantId }),
    readComingEvents({ req, cluster, now }),
    readUntouched({ req, tenantId, now }),
  ]);
  return (
    <>
      <ChecklistCard context={context} />
      <SiteCard context={context} />
      <WaitingCard context={context} />
      <SentInCard context={context} />
      <DocumentCard context={context} list={drafts} none={say("start.drafts.none")} title={say("start.drafts")} />
      <EventsCard context={context} events={events} title={say("start.events")} withGaps />
      <DocumentCard
        context={context}
        help={say("start.untouched.help")}
        list={untouched}
        none={say("start.untouched.none")}
        title={say("start.untouched")}
      />
    </>
  );
}

/** For an editor of some villages or organisations: what is theirs. */
export async function EditorPage({ context }: { context: StartContext }) {
  const { req, cluster, held, now, say } = context;
  const tenantId = String(cluster.id);
  const [drafts, events] = await Promise.all([
    readDrafts({ req, tenantId, authorId: String(req.user?.id) }),
    readComingEvents({ req, cluster, held, now }),
  ]);
  return (
    <>
      <ReturnedCard context={context} />
      <DocumentCard context={context} list={drafts} none={say("start.drafts.none")} title={say("start.drafts.own")} />
      <EventsCard context={context} events={events} title={say("start.events.own")} withGaps={false} />
      <SiteCard context={context} />
    </>
  );
}

/** For the municipality's contact: what happens in the cluster, and their own news. */
export async function MunicipalityPage({ context }: { context: StartContext }) {
  const { req, cluster, now, say } = context;
  const tenantId = String(cluster.id);
  const [own, news, events] = await Promise.all([
    readNews({ req, tenantId, authorId: String(req.user?.id), draft: true }),
    readNews({ req, tenantId, draft: false }),
    readComingEvents({ req, cluster, now }),
  ]);
  return (
    <>
      <SiteCard context={context} />
      <DocumentCard context={context} list={own} none={say("start.news.none")} title={say("start.news.own")} />
      <EventsCard context={context} events={events} title={say("start.events")} withGaps={false} />
      <DocumentCard context={context} list={news} none={say("start.news.none")} title={say("start.news")} />
    </>
  );
}
