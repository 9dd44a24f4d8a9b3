/**
 * Keeps a page true that was opened, or published, before a notice was over. It shares nothing with other scripts: the screen in the hall
 * keeps what its page names, and comes up without the net with just that.
 */
const LOOK_EVERY_MS = 15_000;

function look(): void {
  for (const notice of document.querySelectorAll<HTMLElement>(".announcement[data-until]")) {
    if (Date.parse(notice.dataset.until ?? "") <= Date.now()) notice.remove();
  }
  for (const bar of document.querySelectorAll(".announcements")) if (!bar.querySelector(".announcement")) bar.remove();
}

look();
setInterval(look, LOOK_EVERY_MS);
document.addEventListener("visibilitychange", look);

export {};
