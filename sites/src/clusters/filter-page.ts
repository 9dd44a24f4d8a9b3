import { hasWords } from "./matches.ts";

/**
 * Narrows the list of clusters while one writes, and the map with it: by the words of names, villages and municipalities, and by phase.
 * What is chosen stands in the address, so that one can send it to somebody.
 */
const form = document.querySelector<HTMLFormElement>(".cluster-filter");
const list = document.querySelector<HTMLElement>(".municipalities");
if (form && list) start({ form, list });

interface Item {
  element: HTMLElement;
  text: string;
  phase: string;
}

function start({ form, list }: { form: HTMLFormElement; list: HTMLElement }): void {
  const groups = [...list.querySelectorAll<HTMLElement>(".municipality")].map((group) => ({
    element: group,
    items: itemsOf(group),
  }));
  const query = form.elements.namedItem("q") as HTMLInputElement;
  const phase = form.elements.namedItem("fase") as HTMLSelectElement;
  const reset = form.querySelector<HTMLButtonElement>("button[type=reset]");
  const status = form.querySelector<HTMLElement>("[role=status]");

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
    if (reset) reset.hidden = !isNarrowed;
    if (status) status.textContent = isNarrowed ? messageFor(count, form.dataset) : "";
  };
  const change = (): void => {
    const chosen = new URLSearchParams([...new FormData(form)].flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));
    history.replaceState(null, "", location.pathname + (chosen.size > 0 ? `?${chosen}` : ""));
    apply();
  };

  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("input", change);
  form.addEventListener("reset", () => {
    // A form is emptied after its event.
    setTimeout(() => {
      change();
      query.focus();
    });
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
