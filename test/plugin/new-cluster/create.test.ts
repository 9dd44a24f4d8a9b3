import { buildSnapshot, createNewCluster } from "@klynge/plugin";
import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import nodemailer from "nodemailer";
import type { CollectionSlug } from "payload";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type MailServer, startMailServer } from "../../support/smtp-server.ts";
import { type Booted, bootPayload } from "../support/boot.ts";
import { createCluster } from "../support/create.ts";
import { databases } from "../support/databases.ts";
import { signInAs } from "../support/people.ts";
import { takeQueued, waitingJobs } from "../support/publishing.ts";
import { countWrites, everything, inputFor } from "./support.ts";

/** A cluster is made some thirty times over. */
const WHOLE_RUNS_MS = 300_000;

describe.each(databases)("a new cluster on %s", (database) => {
  let server: MailServer;
  let booted: Booted;
  let writes: ReturnType<typeof countWrites> | undefined;

  beforeAll(async () => {
    server = await startMailServer();
    const email = nodemailerAdapter({
      defaultFromName: "Klynge",
      defaultFromAddress: "noreply@example.org",
      skipVerify: true,
      transport: nodemailer.createTransport(server.url),
    });
    booted = await bootPayload({ database, options: { cmsUrl: "https://cms.example.org" }, host: { email } });
    await createCluster(booted.payload, { slug: "vestrum", name: "VestRum" });
    await createCluster(booted.payload, { slug: "netvaerket", name: "Netværket", kind: "network" });
    await takeQueued(booted.payload);
  });
  afterEach(() => writes?.restore());
  afterAll(async () => {
    await booted?.stop();
    await server?.stop();
  });

  it("has a first site with a menu that leads somewhere, villages, examples that say so, and a lead who is told", async () => {
    const { payload } = booted;
    const made = await createNewCluster({ payload, input: inputFor("Åens Klynge") });
    expect(made).toMatchObject({ slug: "aaens-klynge", url: "https://aaens-klynge.example.org", isLive: true });
    expect(made.lead).toEqual({ email: "lead.ny@example.org", isNew: true });
    const site = await buildSnapshot({ payload, cluster: "aaens-klynge", now: new Date(Date.now() + 1000).toISOString() });
    expect(site.cluster).toMatchObject({ name: "Åens Klynge", municipality: "Syddjurs", theme: { color: "#7a1f3d" } });
    expect(site.villages.map(({ name }) => name).sort()).toEqual(["Knebel", "Tved", "Åsum"]);
    expect(site.pages.map(({ path }) => path).sort()).toEqual(["/", "/kontakt/", "/privatliv/", "/tilgaengelighed/"]);
    expect(site.cluster.menu.map(({ href }) => href)).toEqual(["/nyheder/", "/kalender/", "/landsbyer/", "/grupper/", "/om/", "/kontakt/"]);
    expect(site.intake.events && site.intake.ideas).toBeTruthy();
    expect(site.events).toHaveLength(1);
    for (const { title } of site.events) expect(title).toContain("Eksempel");
    for (const { name } of site.groups) expect(name).toContain("Eksempel");
    expect(JSON.stringify(site)).not.toMatch(/\{\{|undefined|lorem/i);

    const mail = await server.take("lead.ny@example.org");
    expect(mail.subject).toBe("Åens Klynge har fået sin egen hjemmeside");
    expect(mail.text).toContain("https://aaens-klynge.example.org");
    expect(mail.text).toMatch(/\/admin\/invitation#[\w-]+/);
    expect(await takeQueued(payload)).toEqual(["aaens-klynge", "netvaerket"]);
  });

  it("can be held as a draft: nothing is queued, no site can be made", async () => {
    const { payload } = booted;
    await createNewCluster({ payload, input: inputFor("Kladdeklyngen", { live: false, lead: { email: "kladde@example.org" } }) });
    expect(await waitingJobs(payload)).toEqual([]);
    await expect(buildSnapshot({ payload, cluster: "kladdeklyngen", now: new Date().toISOString() })).rejects.toThrow(
      /its status is draft/,
    );
    expect((await server.take("kladde@example.org")).text).toContain("Ingen kan se den endnu");
  });

  it(
    "leaves nothing behind, whichever write fails, and nobody gets a link that leads nowhere",
    async () => {
      const { payload } = booted;
      await signInAs(payload, "kendt", { tenants: [] });
      const input = inputFor("Fejlklyngen", { lead: { email: "kendt@example.org" } });
      const before = await everything(booted);
      const mails = server.mails.length;

      server.refuse(true);
      await expect(createNewCluster({ payload, input })).rejects.toThrow(/invitation to kendt@example.org could not be sent/);
      expect(await everything(booted)).toEqual(before);
      server.refuse(false);

      const counting = countWrites(payload);
      writes = counting;
      const step = database === "mongodb" ? 5 : 1;
      for (let failAt = 1; ; failAt += step) {
        Object.assign(counting, { count: 0, failAt });
        const error = await createNewCluster({ payload, input }).then(
          () => null,
          (thrown: Error) => thrown.message,
        );
        // Either so many writes there are not, or it was one of those that open the site.
        if (error === null) {
          expect(failAt).toBeGreaterThan(25);
          expect(server.mails).toHaveLength(mails + 1);
          return;
        }
        expect(error).toBe(`[test] write ${failAt} fails`);
        expect(await everything(booted), `after write ${failAt}`).toEqual(before);
        expect(server.mails, `after write ${failAt}`).toHaveLength(mails);
      }
    },
    WHOLE_RUNS_MS,
  );

  it("stays a draft with a lead who can sign in, where only the opening fails", async () => {
    const { payload } = booted;
    const counting = countWrites(payload);
    writes = counting;
    const input = inputFor("Lukkeklyngen", { lead: { email: "lukket@example.org" } });
    const held = await createNewCluster({ payload, input: { ...input, name: "Målerklyngen", live: false } });
    expect(held.isHeldBack).toBe(false);
    await server.take("lukket@example.org");
    // A second cluster of the same lead makes no account: one write less, and an invitation less.
    Object.assign(counting, { count: 0, failAt: null });
    await createNewCluster({ payload, input: { ...input, name: "Andenklyngen", live: false } });
    await server.take("lukket@example.org");
    const untilMail = counting.count;
    Object.assign(counting, { count: 0, failAt: untilMail + 1 });
    const made = await createNewCluster({ payload, input });
    expect(counting.count).toBeGreaterThan(untilMail);
    expect(made).toMatchObject({ isLive: false, isHeldBack: true, lead: { email: "lukket@example.org" } });
    const { docs } = await payload.find({ collection: "clusters" as CollectionSlug, where: { slug: { equals: "lukkeklyngen" } } });
    expect(docs).toMatchObject([{ id: made.id, status: "draft" }]);
    expect((await server.take("lukket@example.org")).subject).toContain("Lukkeklyngen");
  });
});
