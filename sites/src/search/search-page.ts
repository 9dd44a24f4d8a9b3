import { searchTexts } from "../texts/da.ts";
import type { Found } from "./search-engine.ts";

/** Brings the search field of `/soeg/` to life. Without it the page is a list of everything, from A to Å. */
const form = document.querySelector<HTMLFormElement>("form.search");
const field = form?.querySelector("input");
const status = form?.querySelector<HTMLElement>(".search__status");
const list = form?.querySelector<HTMLElement>(".search__results");
if (form && field && status && list) start({ form, field, status, list });

interface Parts {
  form: HTMLFormElement;
  field: HTMLInputElement;
  status: HTMLElement;
  list: HTMLElement;
}

function start({ form, field, status, list }: Parts): void {
  let search: Promise<(query: string) => Found[]> | undefined;
  const update = async (): Promise<void> => {
    const query = field.value.trim();
    history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    if (!query) return show([], "");
    try {
      search ??= load(form.dataset.index ?? "");
      const find = await search;
      if (field.value.trim() !== query) return;
      const found = find(query);
      show(found, found.length === 0 ? searchTexts.none : searchTexts.results(found.length));
    } catch {
      search = undefined;
      show([], searchTexts.failed);
    }
  };
  const show = (found: Found[], message: string): void => {
    status.textContent = message;
    list.replaceChildren(...found.map(resultItem));
  };
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", update);
  form.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  if (field.value) void update();
}

async function load(path: string): Promise<(query: string) => Found[]> {
  const [{ createSearch }, response] = await Promise.all([import("./search-engine.ts"), fetch(path)]);
  if (!response.ok) throw new Error(`The search index answered ${response.status}`);
  return createSearch(await response.json());
}

function resultItem({ title, href, kind, text }: Found): HTMLElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = href;
  link.textContent = title;
  const note = document.createElement("span");
  note.textContent = [searchTexts.kinds[kind], text].filter(Boolean).join(" · ");
  item.append(link, note);
  return item;
}
