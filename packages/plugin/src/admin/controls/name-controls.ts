import type { TextKey } from "../../texts/text.ts";

type Say = (key: TextKey, values?: Record<string, string>) => string;
type Rule = { selector: string; name: (element: Element, say: Say) => string | null };

const always =
  (key: TextKey) =>
  (_element: Element, say: Say): string =>
    say(key);

const textOf = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, " ").trim() ?? "";

/** The label of the field that a part belongs to, or of its half of one, without the star of those that have to be filled in. */
const labelIn =
  (around: string) =>
  (part: Element): string | null =>
    textOf(part.closest(around)?.querySelector(".field-label")).replace(/\s*\*$/, "") || null;

/** The heading of a column stands beside its two arrows. */
const sortedBy = (key: TextKey) => (button: Element, say: Say) => {
  const name = textOf(button.closest(".sort-column")?.querySelector(".sort-column__label"));
  return name ? say(key, { name }) : null;
};

/** Payload's own parts, by their classes, and what each is called. A part that has words of its own needs none of these. */
const RULES: readonly Rule[] = [
  {
    selector: ".popup-button",
    name: (button, say) => (textOf(button) || button.querySelector("[aria-label]") ? null : say("controls.more")),
  },
  { selector: ".upload-relationship-details__edit", name: always("controls.edit") },
  { selector: ".upload-relationship-details__remove, .file-details__remove", name: always("controls.remove") },
  { selector: ".copy-to-clipboard", name: always("controls.copy") },
  { selector: ".date-time-picker__clear-button", name: always("controls.clear") },
  { selector: ".collapsible__drag", name: always("controls.move") },
  { selector: ".toolbar-popup__button-bold", name: always("controls.bold") },
  { selector: ".toolbar-popup__button-italic", name: always("controls.italic") },
  { selector: ".toolbar-popup__button-link", name: always("controls.link") },
  { selector: "[aria-label='add dropdown']", name: always("controls.insert") },
  { selector: "[aria-label='text dropdown']", name: always("controls.textStyle") },
  { selector: "[aria-label='Drag to move']", name: always("controls.drag") },
  { selector: "[aria-label='Add block']", name: always("controls.addBlock") },
  { selector: "[aria-label='Insert Paragraph']", name: always("controls.addParagraph") },
  { selector: "[aria-label='Edit link']", name: always("controls.editLink") },
  { selector: "[aria-label='Remove link']", name: always("controls.removeLink") },
  { selector: ".select-all__checkbox input, [aria-label='select-all']", name: always("controls.selectAll") },
  {
    selector: ".select-row__checkbox input",
    name: (box, say) => say("controls.selectNamed", { name: textOf(box.closest("tr")?.querySelectorAll("td")[1]) }),
  },
  { selector: "[aria-label='Notifications alt+T']", name: always("controls.notifications") },
  { selector: ".sort-column__asc", name: sortedBy("controls.sortUp") },
  { selector: ".sort-column__desc", name: sortedBy("controls.sortDown") },
  {
    selector: ".relationship--multi-value-label__drawer-toggler[aria-label^='Edit ']",
    name: (button, say) => say("controls.editNamed", { name: button.getAttribute("aria-label")?.slice("Edit ".length) ?? "" }),
  },
  {
    selector: ".ContentEditable__root, .rs__control [role=combobox], .react-datepicker__input-container input",
    name: labelIn(".field-type"),
  },
  // A place on the map: its two numbers each stand under a label that belongs to no field.
  { selector: ".field-type.point input", name: labelIn("li") },
  { selector: ".compare-version [role=combobox]", name: always("controls.compareWith") },
  { selector: ".clickable-arrow--left", name: always("controls.previousPage") },
  { selector: ".clickable-arrow--right", name: always("controls.nextPage") },
  { selector: ".step-nav__home", name: (link) => link.querySelector("[title]")?.getAttribute("title") ?? null },
  // Whatever else is called by an object instead of by its label.
  {
    selector: "[aria-label*='[object Object]']",
    name: (element) => element.getAttribute("aria-label")?.replaceAll("[object Object]", "").trim() ?? null,
  },
];

/**
 * Gives the parts of Payload that have no name, an English one or a raw key a name in the language of whoever is signed in. It is for
 * those who hear the page: what is seen does not change, but for the key a checkbox shows under the mouse.
 */
export function nameControls({ root, say }: { root: ParentNode; say: Say }): void {
  for (const { selector, name } of RULES) {
    for (const element of root.querySelectorAll(selector)) {
      const said = name(element, say);
      // Writing what is there already would be seen as a change, for ever.
      if (said !== null && element.getAttribute("aria-label") !== said) element.setAttribute("aria-label", said);
    }
  }
  for (const element of root.querySelectorAll("[aria-roledescription='sortable']")) {
    element.setAttribute("aria-roledescription", say("controls.sortable"));
  }
  for (const box of root.querySelectorAll<HTMLInputElement>("input[type='checkbox'][title]")) {
    // Payload's own attributes are the key of the field, which is seen under the mouse and heard instead of the label beside it.
    for (const attribute of ["title", "aria-labelledby"]) box.removeAttribute(attribute);
    if (box.labels?.length) box.removeAttribute("aria-label");
  }
}
