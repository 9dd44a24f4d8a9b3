import { hasWords } from "./matches.ts";

/**
 * Narrows the list of clusters while one writes, and the map with it: by the words of names, villages and municipalities, and by phase.
 * What is chosen stands in the address, so that one can send it to somebody.
 */
const form = document.querySelector<HTMLElement>(".cluster-filter");
const list = document.querySelector<HTMLElement>(".municipalities");
const query = form?.querySelector("input");
const phase = form?.querySelector("select");
const reset = form?.querySelector("button");
const status = form?.querySelector("[role=status]");
if (form && list && query && phase && reset && status) start({ form, list, query, phase, reset, status });

interface Item {
  element: HTMLElement;
  text: string;
  phase: string;
}

interface Parts {
  form: HTMLElement;
  list: HTMLElement;
  query: HTMLInputElement;
  phase: HTMLSelectElement;
  reset: HTMLButtonElement;
  status: Element;
}

function start({ form, list, query, phase, reset, status }: Parts): void {
  const groups = [...list.querySelectorAll<HTMLElement>(".municipality")].map((group) => ({
    element: group,
    items: itemsOf(group),
  }));

  const apply = (): void => {
    const isNarrowed = query.value.trim() !== "" || phase.value !== "";
    const keys = new Set<string>();
    let count = 0;
    for (const { element, items } of groups) {
      let left = 0;
      for (const item of items) {
        const isWanted = (phase.value === "" || item.phase === phase.value) && hasWords(item.text, query.value);
        item.element.hidden = !isWanted;
        if (!isWanted) continue;
        left += 1;
        keys.add(item.element.dataset.key ?? "");
      }
      element.hidden = left === 0;
      if (left > 0) keys.add(element.id);
      count += left;
    }
    for (const pin of document.querySelectorAll<SVGElement>(".pin")) {
      const isWanted = (pin.dataset.keys ?? "").split(" ").some((key) => keys.has(key));
      pin.classList.toggle("pin--away", !isWanted);
      if (isWanted) pin.removeAttribute("tabindex");
      else pin.setAttribute("tabindex", "-1");
    }
    reset.hidden = !isNarrowed;
    status.textContent = isNarrowed ? messageFor(count, form.dataset) : "";
  };
  const change = (): void => {
    const chosen = new URLSearchParams([query, phase].flatMap(({ name, value }) => (value ? [[name, value]] : [])));
    history.replaceState(null, "", location.pathname + (chosen.size > 0 ? `?${chosen}` : ""));
    apply();
  };

  form.addEventListener("input", change);
  reset.addEventListener("click", () => {
    query.value = "";
    phase.value = "";
    change();
    query.focus();
  });
  const wanted = new URLSearchParams(location.search);
  query.value = wanted.get("q") ?? "";
  phase.value = wanted.get("fase") ?? "";
  // A phase that no cluster is in leaves nothing chosen at all.
  if (phase.selectedIndex < 0) phase.value = "";
  form.hidden = false;
  apply();
}

function itemsOf(group: HTMLElement): Item[] {
  const municipality = group.querySelector("h2")?.textContent ?? "";
  return [...group.querySelectorAll<HTMLElement>("li")].map((element) => ({
    element,
    text: `${municipality} ${element.textContent}`,
    phase: element.dataset.phase ?? "",
  }));
}

function messageFor(count: number, texts: DOMStringMap): string {
  if (count === 0) return texts.none ?? "";
  return count === 1 ? (texts.one ?? "") : (texts.many ?? "").replace("{n}", String(count));
}
