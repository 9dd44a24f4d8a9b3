import type { Drawing } from "../drawing.ts";
import type { Palette } from "../palettes.ts";
import { bonfire, dunes, headland } from "./coast.ts";
import { ride, train, walk } from "./countryside.ts";
import { festival } from "./festival.ts";
import { fjord } from "./fjord.ts";
import { hall } from "./hall.ts";
import { harbourBath } from "./harbour-bath.ts";
import { heath, stones } from "./heath.ts";
import { hills } from "./hills.ts";
import { manor } from "./manor.ts";
import { network } from "./network.ts";
import { footballPitch } from "./pitch.ts";
import { screens } from "./screens.ts";
import { table } from "./table.ts";
import { village } from "./village.ts";
import { beeches, pines } from "./woods.ts";

/** Every scene by the name a picture asks for it. */
export const SCENES = {
  beeches,
  bonfire,
  dunes,
  festival,
  fjord,
  footballPitch,
  hall,
  harbourBath,
  headland,
  heath,
  hills,
  manor,
  network,
  pines,
  ride,
  screens,
  stones,
  table,
  train,
  village,
  walk,
} as const satisfies Record<string, (drawing: Drawing, palette: Palette) => void>;

export type SceneName = keyof typeof SCENES;
