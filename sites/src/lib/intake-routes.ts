import { formThanksPath, INTAKE_PATHS, type PublicForm } from "@klynge/contract";
import type { PageRoute } from "../routes/route.ts";
import { t } from "../texts/da.ts";
import { perSite, type Site } from "./per-site.ts";

/** The pages on which residents send something in, and those they come to afterwards. */
export function intakeRoutes(site: Site): PageRoute[] {
  const { events, ideas } = site.intake;
  return [
    ...(events
      ? [
          { view: "intake" as const, kind: "events" as const, form: events, path: INTAKE_PATHS.events, content: null, isIndexed: true },
          thanks(INTAKE_PATHS.eventsSent, t.intake.events.sent, events.thanks),
          thanks(INTAKE_PATHS.eventsConfirmed, t.intake.events.confirmed, t.intake.events.confirmedText),
        ]
      : []),
    ...(ideas
      ? [
          { view: "intake" as const, kind: "ideas" as const, form: ideas, path: INTAKE_PATHS.ideas, content: null, isIndexed: true },
          thanks(INTAKE_PATHS.ideasSent, t.intake.ideas.sent, ideas.thanks),
        ]
      : []),
    ...formsOf(site).map((form) => thanks(formThanksPath(form.id), t.intake.formSent, form.thanks)),
  ];
}

/** The forms that stand on pages, each once. */
const formsOf = perSite((site): PublicForm[] => {
  const blocks = site.pages.flatMap((page) => page.layout).filter((block) => block.type === "form");
  return [...new Map(blocks.map(({ form }) => [form.id, form])).values()];
});

function thanks(path: string, title: string, text: string): PageRoute {
  return { view: "thanks", path, title, text, content: null, isIndexed: false };
}
