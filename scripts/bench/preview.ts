import type { Frame, Page } from "playwright-core";
import { launchBrowser, VIEWPORTS } from "../../test/browser/support/browser.ts";
import { signIn } from "../../test/support/cms-client.ts";
import { newestArticle } from "./newest-article.ts";
import type { Platform } from "./publish-to-live.ts";
import { median } from "./statistics.ts";

const WARM_UP = 3;
const LIMIT_MS = 30_000;

/**
 * Types into the title of a cluster's newest article in a real browser, `times` times one letter, and waits each time until
 * the preview beside the form has painted it. Nothing is saved. The median from the keystroke to the paint, milliseconds.
 */
export async function measurePreview({ platform, times }: { platform: Platform; times: number }): Promise<number> {
  const { cmsUrl, email, password, slug } = platform;
  const article = await newestArticle({ client: await signIn({ cmsUrl, email, password }), slug });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: VIEWPORTS.desktop, locale: "da-DK" });
    page.setDefaultTimeout(LIMIT_MS);
    const signedIn = await page.request.post(`${cmsUrl}/api/users/login`, { data: { email, password } });
    if (!signedIn.ok()) throw new Error(`[bench] ${email} cannot sign in — the CMS answers ${signedIn.status()} — is the demo loaded?`);
    await page.goto(`${cmsUrl}/admin/collections/news/${article.id}`, { waitUntil: "networkidle" });
    await page.locator("#live-preview-toggler").waitFor();
    // Whether it is open is remembered from form to form.
    if (!(await page.locator("#live-preview-iframe").isVisible())) await page.click("#live-preview-toggler");
    const frame = await previewFrame({ page, title: article.title });
    const measured: number[] = [];
    for (let run = 0; run < WARM_UP + times; run += 1) measured.push(await measureKeystroke({ page, frame }));
    return median(measured.slice(WARM_UP));
  } finally {
    await browser.close();
  }
}

/** The frame once it shows the article: it has moved there from an empty page. */
async function previewFrame({ page, title }: { page: Page; title: string }): Promise<Frame> {
  await page.frameLocator("#live-preview-iframe").locator("h1", { hasText: title }).waitFor();
  await page.waitForLoadState("networkidle");
  const frame = await (await page.locator("#live-preview-iframe").elementHandle())?.contentFrame();
  if (!frame) throw new Error("[bench] The preview has no frame — the form shows none — look at the form of an article in npm run demo");
  return frame;
}

async function measureKeystroke({ page, frame }: { page: Page; frame: Frame }): Promise<number> {
  const field = page.locator("#field-title");
  const letter = "x";
  const expected = (await field.inputValue()) + letter;
  await field.press("End");
  await field.evaluate((element) => {
    const note = (): void => element.setAttribute("data-pressed", String(performance.timeOrigin + performance.now()));
    element.addEventListener("keydown", note, { once: true });
  });
  const painted = frame.evaluate(
    (text) =>
      new Promise<number>((resolve) => {
        const look = (): void => {
          if (document.querySelector("h1")?.textContent !== text) requestAnimationFrame(look);
          // The frame that holds it is painted after this turn.
          else requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
        };
        look();
      }),
    expected,
  );
  await field.press(letter);
  return (await painted) - Number(await field.getAttribute("data-pressed"));
}
