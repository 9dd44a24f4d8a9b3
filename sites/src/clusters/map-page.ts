/**
 * Shows on the map which cluster of the list one is at, and on the list which pin. Names at pins, the way to the clusters and the order
 * of the keyboard need no script.
 */
const pins = [...document.querySelectorAll<SVGAElement>(".pin")];
const places = [...document.querySelectorAll<HTMLElement>("[data-key], .municipalities--plain .municipality")];

const keyOf = (place: HTMLElement): string => place.dataset.key ?? place.id;
const pinOf = new Map(pins.flatMap((pin) => (pin.dataset.keys ?? "").split(" ").map((key) => [key, pin] as const)));
const placeOf = new Map(places.map((place) => [keyOf(place), place]));

for (const place of places) {
  const pin = pinOf.get(keyOf(place));
  if (pin) connect(place, () => [pin], "pin--lit");
}
for (const pin of pins) {
  const keys = (pin.dataset.keys ?? "").split(" ");
  connect(pin, () => keys.flatMap((key) => placeOf.get(key) ?? []), "is-lit");
}

function connect(element: Element, others: () => Element[], className: string): void {
  const light = (isLit: boolean) => (): void => {
    for (const other of others()) other.classList.toggle(className, isLit);
  };
  for (const type of ["pointerenter", "focusin"]) element.addEventListener(type, light(true));
  for (const type of ["pointerleave", "focusout"]) element.addEventListener(type, light(false));
}
