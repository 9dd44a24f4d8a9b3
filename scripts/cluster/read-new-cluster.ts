import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, extname, resolve } from "node:path";
import type { NewClusterInput } from "@klynge/plugin";
import { CommandError } from "../lib/command.ts";

type Values = Partial<
  Record<"municipality" | "villages" | "lead" | "lead-name" | "slug" | "color" | "logo" | "population" | "copy-from", string>
> & { live?: boolean };

export type AskedCluster = { input: NewClusterInput; logo?: { name: string; mimetype: string; data: Buffer; size: number } };

/**
 * What the arguments ask for.
 *
 * @throws {CommandError} where one that is needed is missing, or the logo cannot be read
 */
export async function readNewCluster({ name, values }: { name: string; values: Values }): Promise<AskedCluster> {
  const need = (option: "municipality" | "villages" | "lead", example: string): string => {
    const value = values[option];
    if (value?.trim()) return value;
    throw new CommandError(`[cluster] --${option} is missing — no cluster is made without it — add it, as in --${option} ${example}`);
  };
  const { slug, color, population, live = false } = values;
  const input: NewClusterInput = {
    name,
    municipality: need("municipality", "Syddjurs"),
    villages: need("villages", '"Knebel,Tved"').split(","),
    lead: { email: need("lead", "navn@example.org"), ...(values["lead-name"] ? { name: values["lead-name"] } : {}) },
    live,
    ...(slug === undefined ? {} : { slug }),
    ...(color === undefined ? {} : { color: color.startsWith("#") ? color : `#${color}` }),
    ...(population === undefined ? {} : { population: Number(population.replace(/[. ]/g, "")) }),
    ...(values["copy-from"] === undefined ? {} : { copyFrom: values["copy-from"] }),
  };
  return { input, ...(values.logo === undefined ? {} : { logo: await readLogo(values.logo) }) };
}

const TYPES: Record<string, string> = { ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp" };

async function readLogo(file: string): Promise<NonNullable<AskedCluster["logo"]>> {
  // npm runs scripts in the project's folder; INIT_CWD is where the person stands.
  const path = [process.env.INIT_CWD ?? ".", "."].map((folder) => resolve(folder, file)).find((candidate) => existsSync(candidate));
  if (path === undefined) throw new CommandError(`[cluster] --logo ${file} cannot be read — there is no such file — check the path`);
  const mimetype = TYPES[extname(path).toLowerCase()];
  if (mimetype === undefined)
    throw new CommandError(`[cluster] --logo ${file} cannot be used — it is no PNG, JPEG or WebP — save it as one of these`);
  const data = await readFile(path);
  return { name: basename(path), mimetype, data, size: data.length };
}
