import type { TaskConfig } from "payload";
import { carryOut } from "./carry-out.ts";
import { SCHEDULE_TASK, type ScheduleInput } from "./jobs.ts";

/**
 * The kind of job as Payload knows it. The timekeeper takes such jobs by itself, each once and again after a crash; this
 * handler is for whoever has Payload run the queue instead.
 */
export const scheduleTask: TaskConfig<{ input: object; output: object }> = {
  slug: SCHEDULE_TASK,
  inputSchema: [
    { name: "type", type: "text", required: true },
    { name: "doc", type: "json", required: true },
    { name: "user", type: "json" },
  ],
  handler: async ({ input, req: { payload } }) => {
    await carryOut({ payload, ...(input as ScheduleInput) });
    return { output: {} };
  },
};
