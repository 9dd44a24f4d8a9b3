import { seededNumbers } from "./seeded.ts";

const WIDTH = 1200;
const HEIGHT = 600;

/**
 * A drawn landscape in the cluster's colours, as the content of an `<svg viewBox="0 0 1200 600">`: hills or a fjord, a
 * village with its church, trees, sometimes a mill. The same seed gives the same drawing. With `villageAt` (0 to 1200) the
 * village stands there and the sun on the right, which leaves room for words. The colours come from the classes `l-…` of
 * the style sheet.
 */
export function landscape(seed: string, { villageAt: fixed }: { villageAt?: number } = {}): string {
  const next = seededNumbers(seed);
  const number = (from: number, to: number): number => Math.round(from + next() * (to - from));
  const isCoast = next() < 0.4;
  const villageAt = fixed ?? number(240, 800);
  const parts = [
    `<path class="l-sky" d="M0 0H${WIDTH}V${HEIGHT}H0z"/>`,
    `<circle class="l-sun" cx="${fixed !== undefined || villageAt < 520 ? number(840, 980) : number(220, 360)}" cy="${fixed === undefined ? number(140, 200) : number(200, 240)}" r="${number(46, 64)}"/>`,
    hill("l-far", number(270, 320), 50, number),
    isCoast ? fjord(number) : hill("l-mid", number(350, 380), 60, number),
    next() < 0.5 ? mill(villageAt > 520 ? number(120, 260) : number(900, 1080), 395) : "",
    trees(villageAt, number),
    village(villageAt, 430, number),
    hill("l-near", 450, 26, number),
    furrows(number),
  ];
  return parts.join("");
}

type Number = (from: number, to: number) => number;

function hill(className: string, level: number, swing: number, number: Number): string {
  const bend = number(swing / 2, swing) * (number(0, 1) === 0 ? -1 : 1);
  const at = (): number => level + number(-swing / 4, swing / 4);
  return `<path class="${className}" d="M0 ${at()}Q200 ${level - bend} 400 ${at()}T800 ${at()}T${WIDTH} ${at()}V${HEIGHT}H0z"/>`;
}

function fjord(number: Number): string {
  const boat = number(150, 1000);
  return (
    `<path class="l-water" d="M0 345H${WIDTH}V${HEIGHT}H0z"/>` +
    `<path class="l-wave" d="M${number(60, 200)} 372h70M${number(400, 520)} 362h90M${number(760, 900)} 378h80"/>` +
    `<path class="l-house" d="M${boat} 362l18-46v46zM${boat + 22} 362v-40l20 40z"/><path class="l-roof" d="M${boat - 6} 365h54l-8 9h-38z"/>`
  );
}

/** A church with a stepped gable, as most of them have here, and houses around it. They stand behind the next hill. */
function village(x: number, ground: number, number: Number): string {
  const houses = [-190, -110, 96, 176].slice(number(0, 1), 3 + number(0, 1));
  return church(x, ground) + houses.map((offset) => house(x + offset + number(-8, 8), ground + number(0, 14), number(54, 76))).join("");
}

function church(x: number, ground: number): string {
  return (
    `<path class="l-house" d="M${x} ${ground + 40}v-112h6v-9h6v-9h6v-9h16v9h6v9h6v9h6v112z"/>` +
    `<path class="l-house" d="M${x + 52} ${ground + 40}v-78h78v78z"/><path class="l-roof" d="M${x + 52} ${ground - 38}l10-30h60l14 30z"/>` +
    `<path class="l-gap" d="M${x + 20} ${ground - 60}h12v18h-12zM${x + 70} ${ground - 26}h8v22h-8zM${x + 96} ${ground - 26}h8v22h-8z"/>`
  );
}

function house(x: number, ground: number, width: number): string {
  return (
    `<path class="l-house" d="M${x} ${ground + 40}v-66h${width}v66z"/>` +
    `<path class="l-roof" d="M${x - 5} ${ground - 24}l14-26h${width - 18}l14 26zM${x + width - 26} ${ground - 46}v-14h9v14z"/>` +
    `<path class="l-gap" d="M${x + 12} ${ground - 14}h9v11h-9zM${x + width - 24} ${ground - 14}h9v11h-9z"/>`
  );
}

function mill(x: number, ground: number): string {
  return (
    `<path class="l-house" d="M${x} ${ground + 60}l10-120h24l10 120z"/><path class="l-roof" d="M${x + 8} ${ground - 58}q14-22 28 0z"/>` +
    `<path class="l-sail" d="M${x + 22} ${ground - 60}l-44-44M${x + 22} ${ground - 60}l44-44M${x + 22} ${ground - 60}l-44 44M${x + 22} ${ground - 60}l44 44"/>`
  );
}

function trees(villageAt: number, number: Number): string {
  const places = [villageAt - 250, villageAt - 30, villageAt + 270, villageAt + 330, 40, 1130];
  return `<path class="l-tree" d="${places.map((x) => (number(0, 2) === 0 ? poplar(x + number(-20, 20), number(90, 120)) : crown(x + number(-30, 30), number(28, 46)))).join("")}"/>`;
}

function poplar(x: number, height: number): string {
  return `M${x} 470q-16-${Math.round(height * 0.5)} 0-${height}q16 ${Math.round(height * 0.5)} 0 ${height}z`;
}

function crown(x: number, radius: number): string {
  return `M${x - radius} 430a${radius} ${radius} 0 1 1 ${radius * 2} 0v50h-${radius * 2}z`;
}

function furrows(number: Number): string {
  const start = number(460, 480);
  return `<path class="l-furrow" d="${[0, 1, 2].map((line) => `M0 ${start + 36 + line * 40}Q300 ${start + 6 + line * 34} 620 ${start + 30 + line * 38}T${WIDTH} ${start + 28 + line * 36}`).join("")}"/>`;
}
