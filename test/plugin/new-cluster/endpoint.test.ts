import { readFile } from "node:fs/promises";
import { nodemailerAdapter } from "@payloadcms/email-nodemailer";
import nodemailer from "nodemailer";
import type { CollectionSlug } from "payload";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MailServer, startMailServer } from "../../support/smtp-server.ts";
import { type Answer, rest } from "../support/api.ts";
import { type Booted, bootPayload } from "../support/boot.ts";
import { databases } from "../support/databases.ts";
import { createNetwork, type Network, PEOPLE, type Person } from "../support/people.ts";
import { everything, inputFor } from "./support.ts";

type Problem = { field: string; message: string };

describe.each(databases)("POST /api/clusters/new on %s", (database) => {
  let server: MailServer;
  let booted: Booted;
  let network: Network;

  const post = (path: string, json: unknown, person: Person = "secretariat"): Promise<Answer> =>
    rest({
      booted,
      method: "POST",
      path,
      json,
      ...(person === "visitor" ? {} : { token: network.tokens[person] }),
      headers: { "Accept-Language": "da" },
    });
  const send = (input: object, logo: File): Promise<Answer> => {
    const form = new FormData();
    form.set("_payload", JSON.stringify(input));
    form.set("file", logo);
    return rest({
      booted,
      method: "POST",
      path: "/clusters/new",
      form,
      token: network.tokens.secretariat,
      headers: { "Accept-Language": "da" },
    });
  };
  const problems = ({ body }: Answer): Record<string, string> =>
    Object.fromEntries((body.problems as Problem[]).map(({ field, message }) => [field, message]));

  beforeAll(async () => {
    server = await startMailServer();
    const email = nodemailerAdapter({
      defaultFromName: "Klynge",
      defaultFromAddress: "noreply@example.org",
      skipVerify: true,
      transport: nodemailer.createTransport(server.url),
    });
    booted = await bootPayload({ database, options: { cmsUrl: "https://cms.example.org" }, host: { email } });
    network = await createNetwork(booted.payload);
  });
  afterAll(async () => {
    await booted?.stop();
    await server?.stop();
  });

  it("is for the secretariat alone", async () => {
    for (const person of PEOPLE.filter((one) => one !== "secretariat")) {
      for (const path of ["/clusters/new", "/clusters/new/check"]) {
        expect((await post(path, inputFor("Forbudt"), person)).status, `${person} ${path}`).toBe(403);
      }
    }
  });

  it("makes the cluster, with a logo in its own picture, and notes who did it in one line", async () => {
    const picture = await sharp({ create: { width: 300, height: 200, channels: 3, background: "#7a1f3d" } })
      .png()
      .toBuffer();
    const answer = await send(
      inputFor("Logoklyngen", { live: false }),
      new File([new Uint8Array(picture)], "vores logo.png", { type: "image/png" }),
    );
    expect(answer.status, answer.text).toBe(201);
    const { id } = answer.body.cluster as { id: string };
    const cluster = (await booted.payload.findByID({ collection: "clusters" as CollectionSlug, id, depth: 1 })) as unknown as {
      theme: { logo: { alt: string; tenant: string; filename: string } };
      status: string;
    };
    expect(cluster.status).toBe("draft");
    expect(cluster.theme.logo).toMatchObject({ alt: "Logo for Logoklyngen", tenant: id });
    expect((await readFile(`${booted.mediaDir}/${cluster.theme.logo.filename}`)).length).toBeGreaterThan(0);
    await server.take("lead.ny@example.org");

    const { docs } = await booted.payload.find({ collection: "audit-log" as CollectionSlug, sort: "createdAt", pagination: false });
    const noted = (docs as unknown as { tenant: string[]; action: string; actorName: string; title: string }[]).filter(({ tenant }) =>
      JSON.stringify(tenant).includes(id),
    );
    expect(noted.map(({ action, actorName }) => `${action} ${actorName}`)).toEqual(["create secretariat", "invite secretariat"]);
    expect(noted[0]?.title).toBe("Logoklyngen");
  });

  it("says everything that is wrong at once, beside the field, in Danish, and stores nothing", async () => {
    const before = await everything(booted);
    const wrong = {
      name: "Mols",
      municipality: " ",
      villages: ["Knebel", "knebel "],
      color: "rød",
      lead: { email: "ikke en adresse" },
      copyFrom: "findes-ikke",
      live: true,
    };
    const answer = await post("/clusters/new", wrong);
    expect(answer.status).toBe(400);
    expect(problems(answer)).toEqual({
      slug: "En anden klynge har adressen «mols». «mols-2» er ledig.",
      municipality: "Skriv, hvilken kommune klyngen ligger i.",
      villages: "Landsbyen «knebel» står der to gange. Lad den ene stå.",
      color: "Skriv farven som #rrggbb, for eksempel #1f5f4a.",
      leadEmail: "«ikke en adresse» er ikke en e-mailadresse. Skriv den, så invitationen kan nå frem, for eksempel navn@eksempel.dk.",
      copyFrom: "Der er ingen klynge med adressen «findes-ikke», som kan kopieres. Vælg en af dem, der er.",
    });
    expect(problems(await post("/clusters/new/check", wrong))).toEqual(problems(answer));
    expect(problems(await post("/clusters/new/check", { ...wrong, name: "www" })).slug).toContain("bruges af andre tjenester");
    expect(problems(await post("/clusters/new/check", { ...wrong, name: "Ny", slug: "Ikke En Adresse!" })).slug).toContain("webadresse");
    expect((await post("/clusters/new/check", { name: 7 })).status).toBe(400);
    expect(await everything(booted)).toEqual(before);
  });

  it("stores nothing where the logo is no picture, or the mail does not go out", async () => {
    const before = await everything(booted);
    const broken = await send(inputFor("Brudt"), new File(["ikke et billede"], "logo.png", { type: "image/png" }));
    expect(broken.status).toBe(400);
    expect(problems(broken).logo).toContain("kan ikke læses som billede");
    expect(await everything(booted)).toEqual(before);

    const pdf = await send(inputFor("Brudt"), new File(["%PDF-1.4\n%%EOF"], "logo.png", { type: "image/png" }));
    expect(pdf.status).toBe(400);
    expect(problems(pdf).logo).toBe("«logo.png» kan ikke læses som billede. Vælg et logo som PNG, JPEG eller WebP, eller tag det væk.");
    expect(await everything(booted)).toEqual(before);

    server.refuse(true);
    const picture = await sharp({ create: { width: 30, height: 20, channels: 3, background: "#7a1f3d" } })
      .png()
      .toBuffer();
    const unsent = await send(inputFor("Brudt"), new File([new Uint8Array(picture)], "logo.png", { type: "image/png" }));
    server.refuse(false);
    expect(unsent.status).toBe(502);
    expect(problems(unsent).leadEmail).toContain("Intet er gemt");
    expect(await everything(booted)).toEqual(before);
  });
});
