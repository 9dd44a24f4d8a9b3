import type { Create } from "./create-document.ts";
import { drawLogo } from "./pictures/draw-logo.ts";
import { drawPicture } from "./pictures/draw-picture.ts";
import type { DemoSite } from "./types.ts";

/** The ids of a site's pictures by their key; the mark is `logo`. */
export type Pictures = ReadonlyMap<string, string>;

const AT_ONCE = 2;
const CREDIT = "Klynge";

/** Draws and uploads the pictures of all sites in their order, two at a time. `of` waits for those of one site. */
export function uploadPictures({
  sites,
  clusters,
  create,
}: {
  sites: readonly DemoSite[];
  clusters: ReadonlyMap<string, string>;
  create: Create;
}): { of: (site: DemoSite) => Promise<Pictures> } {
  const limited = limit(AT_ONCE);
  const uploads = new Map(
    sites.map((site) => {
      const tenant = clusters.get(site.slug);
      const upload = (job: Job) => limited(() => uploadOne({ job, tenant, create }));
      return [site.slug, Promise.all(jobsOf(site).map(upload)).then((entries) => new Map(entries))];
    }),
  );
  // A failure is reported where the site is waited for; before that it must not end the process.
  for (const upload of uploads.values()) upload.catch(() => {});
  return { of: async (site) => (await uploads.get(site.slug)) ?? new Map() };
}

interface Job {
  key: string;
  name: string;
  mimetype: string;
  draw: () => Promise<Buffer>;
  fields: object;
}

function jobsOf(site: DemoSite): Job[] {
  const { mark, color, accent } = site.theme;
  const logo: Job = {
    key: "logo",
    name: "logo.png",
    mimetype: "image/png",
    draw: () => drawLogo({ mark, color, accent }),
    fields: { alt: `Logo for ${site.name}` },
  };
  const pictures = Object.entries(site.pictures).map(
    ([key, { alt, focal, ...spec }]): Job => ({
      key,
      name: `${key}.jpg`,
      mimetype: "image/jpeg",
      draw: () => drawPicture(spec),
      fields: { alt, ...(focal && { focalX: focal.x, focalY: focal.y }) },
    }),
  );
  return [logo, ...pictures];
}

async function uploadOne({ job, tenant, create }: { job: Job; tenant: string | undefined; create: Create }): Promise<[string, string]> {
  const data = await job.draw();
  const id = await create({
    collection: "media",
    label: job.name,
    data: { tenant, credit: CREDIT, license: "cc0", consent: "nobody", ...job.fields },
    file: { name: job.name, mimetype: job.mimetype, data, size: data.length },
  });
  return [job.key, id];
}

/** Runs so many at once, in the order they came; after a failure the rest is left undone. */
function limit(atOnce: number): <Result>(run: () => Promise<Result>) => Promise<Result> {
  const waiting: (() => void)[] = [];
  let running = 0;
  let failure: unknown;
  return async (run) => {
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
    running += 1;
    try {
      if (failure) throw failure;
      return await run();
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      running -= 1;
      waiting.shift()?.();
    }
  };
}
