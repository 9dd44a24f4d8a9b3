import { type Choices, isWanted, readChoices, writeChoices } from "./choices.ts";

/**
 * Makes the filter's links choices that can be combined: they narrow the list on the page in place, and stand in the address, so
 * that one can send it to somebody. Without this script every link is a page of its own.
 */
const filters = document.querySelector<HTMLElement>(".filters");
const list = document.querySelector<HTMLElement>("[data-filtered]");
if (filters && list) start({ filters, list });

interface Parts {
  filters: HTMLElement;
  list: HTMLElement;
}

function start({ filters, list }: Parts): void {
  const groups = [...filters.querySelectorAll<HTMLElement>("[data-kind]")];
  const fixed = choicesOfPage(groups);
  const form = document.createElement("form");
  form.className = "filters__form";
  const selects = groups.map((group) => selectFor(group, filters.dataset.all ?? ""));
  const status = document.createElement("p");
  status.className = "filters__status";
  status.setAttribute("role", "status");
  const reset = document.createElement("button");
  reset.type = "button";
  reset.className = "button button--quiet";
  reset.textContent = filters.dataset.reset ?? "";
  form.append(...selects.map(({ label }) => label), reset);
  filters.replaceChildren(form, status);

  const apply = (choices: Choices): void => {
    for (const { select } of selects) select.value = choices.get(select.name) ?? "";
    const count = narrow(list, choices);
    reset.hidden = choices.size === 0;
    status.textContent = choices.size === 0 ? "" : messageFor(count, filters.dataset);
  };
  const chosen = (): Choices => new Map(selects.flatMap(({ select }) => (select.value ? [[select.name, select.value] as const] : [])));
  const home = filters.dataset.home ?? "";

  form.addEventListener("change", () => {
    const choices = chosen();
    // This page holds only what belongs to its own choice: any other is found on the whole calendar.
    if ([...fixed].some(([kind, value]) => choices.get(kind) !== value)) {
      location.assign(home + writeChoices(choices));
      return;
    }
    history.replaceState(null, "", location.pathname + writeChoices(without(choices, fixed)));
    apply(choices);
  });
  reset.addEventListener("click", () => {
    if (fixed.size > 0) return location.assign(home);
    history.replaceState(null, "", location.pathname);
    apply(new Map());
    selects[0]?.select.focus();
  });
  apply(
    new Map([
      ...readChoices(
        location.search,
        selects.map(({ select }) => select.name),
      ),
      ...fixed,
    ]),
  );
}

/** The choice that a filter's own page is about. */
function choicesOfPage(groups: readonly HTMLElement[]): Choices {
  return new Map(
    groups.flatMap((group) => {
      const value = group.querySelector<HTMLElement>("[aria-current]")?.dataset.value;
      return value && group.dataset.kind ? [[group.dataset.kind, value] as const] : [];
    }),
  );
}

function selectFor(group: HTMLElement, all: string): { label: HTMLLabelElement; select: HTMLSelectElement } {
  const label = document.createElement("label");
  label.textContent = group.querySelector("summary")?.firstChild?.textContent?.trim() ?? "";
  const select = document.createElement("select");
  select.name = group.dataset.kind ?? "";
  const links = [...group.querySelectorAll<HTMLElement>("[data-value]")];
  select.append(new Option(all, ""), ...links.map((link) => new Option(link.textContent?.trim() ?? "", link.dataset.value)));
  label.append(select);
  return { label, select };
}

/** Hides what is not wanted, with the days and months that are empty then. Gives back how much is left. */
function narrow(list: HTMLElement, choices: Choices): number {
  let count = 0;
  for (const event of list.querySelectorAll<HTMLElement>("[data-tags]")) {
    event.hidden = !isWanted(event.dataset.tags ?? "", choices);
    if (!event.hidden) count += 1;
  }
  for (const group of list.querySelectorAll<HTMLElement>(".day, .regular__item, .month, .regular, .week-note, .weeks-off")) {
    const events = [...group.querySelectorAll<HTMLElement>("[data-tags]")];
    group.hidden = events.length > 0 ? events.every(({ hidden }) => hidden) : choices.size > 0;
  }
  return count;
}

function messageFor(count: number, texts: DOMStringMap): string {
  if (count === 0) return texts.none ?? "";
  return count === 1 ? (texts.one ?? "") : (texts.many ?? "").replace("{n}", String(count));
}

function without(choices: Choices, fixed: Choices): Choices {
  return new Map([...choices].filter(([kind]) => !fixed.has(kind)));
}
