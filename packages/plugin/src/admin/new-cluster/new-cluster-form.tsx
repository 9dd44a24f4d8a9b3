"use client";

import { useConfig, useTranslation } from "@payloadcms/ui";
import { useRouter } from "next/navigation.js";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { message, type TextKey } from "../../texts/text.ts";
import { MainButton, Problem } from "../accounts/parts.tsx";
import { LeadStep, PlaceStep, VillagesStep } from "./asking-steps.tsx";
import { LookStep } from "./look-step.tsx";
import { ReviewStep } from "./review-step.tsx";
import { checkOnServer, type FieldProblem, sendCluster } from "./send-cluster.ts";
import type { StepProps } from "./step-props.ts";
import { problemsIn, STEPS, stepOf, toInput } from "./typed-cluster.ts";
import { useTypedCluster } from "./use-typed-cluster.ts";

const PARTS = { place: PlaceStep, villages: VillagesStep, look: LookStep, lead: LeadStep, review: ReviewStep };

/**
 * The guided form: a step at a time, each looked through before the next. Nothing is stored before the last button, and
 * nothing that was typed is lost where it cannot be used.
 */
export function NewClusterForm(props: Pick<StepProps, "address" | "municipalities" | "sources">) {
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const { language } = i18n;
  const router = useRouter();
  const { typed, change, forget } = useTypedCluster();
  const [logo, setLogo] = useState<File | null>(null);
  const [step, setStep] = useState(0);
  const [problems, setProblems] = useState<readonly FieldProblem[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const isFirst = useRef(true);
  const say = (key: TextKey, values: Record<string, string> = {}) => message({ key, language, values });
  const api = `${config.serverURL ?? ""}${config.routes.api}`;
  const isLast = step === STEPS.length - 1;
  const { name } = STEPS[step] ?? STEPS[0];
  const Part = PARTS[name];

  // Whoever hears the page is told of the new step; whoever sees it begins at its top.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step is the reason
  useEffect(() => {
    if (isFirst.current) isFirst.current = false;
    else heading.current?.focus();
  }, [step]);
  useEffect(() => {
    if (problems.length > 0) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [problems]);

  const goTo = (wanted: number) => {
    setProblems([]);
    setFailure(null);
    setStep(wanted);
  };
  const showProblems = (found: readonly FieldProblem[]) => {
    const [first] = found;
    if (first) setStep(stepOf(first.field));
    setProblems(found);
  };
  const findProblems = async (): Promise<FieldProblem[]> => {
    const found = problemsIn({ typed, step }).map(({ field, key, values }) => ({ field, message: say(key, values) }));
    if (name === "look" && logo && !(await isPicture(logo))) {
      found.push({ field: "logo", message: say("newCluster.error.logo", { name: logo.name }) });
    }
    if (found.length > 0 || name !== "place") return found;
    const fields: readonly string[] = STEPS[step]?.fields ?? [];
    return (await checkOnServer({ api, input: toInput(typed), language })).filter(({ field }) => fields.includes(field));
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setFailure(null);
    const found = isLast ? [] : await findProblems();
    if (found.length > 0) showProblems(found);
    else if (!isLast) goTo(step + 1);
    else {
      const sent = await sendCluster({ api, input: toInput(typed), logo, language, lost: say("newCluster.error.lost") });
      if ("cluster" in sent) {
        forget();
        return router.push(`${config.routes.admin}/ny-klynge?lavet=${sent.cluster.id}${sent.cluster.isHeldBack ? "&lukket=1" : ""}`);
      }
      showProblems(sent.problems);
      setFailure(sent.message);
    }
    setBusy(false);
  };
  const problemOf: StepProps["problemOf"] = (field) => problems.find((problem) => problem.field === field)?.message;

  return (
    <form className="klynge-new" noValidate onSubmit={submit} ref={form}>
      <ol aria-label={say("newCluster.steps")} className="klynge-new__steps">
        {STEPS.map((each, index) => (
          <li aria-current={index === step ? "step" : undefined} data-done={index < step} key={each.name}>
            {index < step ? (
              <button onClick={() => goTo(index)} type="button">
                {say(`newCluster.step.${each.name}`)}
              </button>
            ) : (
              <span>{say(`newCluster.step.${each.name}`)}</span>
            )}
          </li>
        ))}
      </ol>
      <h2 ref={heading} tabIndex={-1}>
        <small>{say("newCluster.stepOf", { step: String(step + 1), steps: String(STEPS.length) })}</small>
        {say(`newCluster.heading.${name}`)}
      </h2>
      <Part {...props} change={change} goTo={goTo} logo={logo} problemOf={problemOf} say={say} setLogo={setLogo} typed={typed} />
      <Problem>{failure}</Problem>
      {isBusy && isLast && <p role="status">{say("newCluster.busy")}</p>}
      <div className="klynge-account__row">
        {step > 0 && (
          <button className="klynge-account__quiet" disabled={isBusy} onClick={() => goTo(step - 1)} type="button">
            {say("newCluster.back")}
          </button>
        )}
        <MainButton isBusy={isBusy}>
          {say(isLast ? (typed.live ? "newCluster.create" : "newCluster.createDraft") : "newCluster.next")}
        </MainButton>
      </div>
    </form>
  );
}

/** What the browser cannot draw either is found out now, and not by the server after the last step. */
async function isPicture(file: File): Promise<boolean> {
  try {
    (await createImageBitmap(file)).close();
    return true;
  } catch {
    return false;
  }
}
