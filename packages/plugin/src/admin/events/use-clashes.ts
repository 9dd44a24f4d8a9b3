"use client";

import { useConfig, useDocumentInfo } from "@payloadcms/ui";
import { useEffect, useState } from "react";
import type { ClashAnswer } from "../../clashes/answer.ts";
import type { FormEvent } from "./use-event-form.ts";

/** How long nothing must change before the calendar is asked. */
const PAUSE_MS = 200;

export type ClashState = { answer: ClashAnswer | null; problem: string | null; isAsking: boolean };

/** Asks the cluster's calendar about the event as it stands in the form, again after every change. `extra` are dates about to be added. */
export function useClashes({ event, extra }: { event: FormEvent; extra: readonly string[] }): ClashState {
  const { id } = useDocumentInfo();
  const { config } = useConfig();
  const [state, setState] = useState<ClashState>({ answer: null, problem: null, isAsking: false });
  const { recurrence, rest, ...plain } = event;
  const additions = [...recurrence.additions.map(({ date }) => ({ date })), ...extra.map((date) => ({ date }))];
  const request =
    event.start && event.tenant ? JSON.stringify({ id: id ?? null, ...plain, ...rest, recurrence: { ...recurrence, additions } }) : null;
  const url = `${config.serverURL}${config.routes.api}/events/clashes`;
  useEffect(() => {
    if (request === null) return setState({ answer: null, problem: null, isAsking: false });
    const controller = new AbortController();
    setState((before) => ({ ...before, isAsking: true }));
    const timer = setTimeout(() => {
      ask({ url, request, signal: controller.signal }).then(setState, (error: unknown) => {
        if (!controller.signal.aborted) setState((before) => ({ ...before, isAsking: false, problem: String(error) }));
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [request, url]);
  return state;
}

async function ask({ url, request, signal }: { url: string; request: string; signal: AbortSignal }): Promise<ClashState> {
  const response = await fetch(url, {
    method: "POST",
    body: request,
    credentials: "include",
    headers: { "Content-Type": "application/json" },
    signal,
  });
  const body = (await response.json()) as ClashAnswer & { errors?: { message: string }[] };
  if (response.ok) return { answer: body, problem: null, isAsking: false };
  return { answer: null, problem: body.errors?.[0]?.message ?? String(response.status), isAsking: false };
}
