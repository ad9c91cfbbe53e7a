/** What the packs consist of: built into the executable, so that they need no separate trust while they are the same. */
import { readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { ShippedPack } from "../src/cli/shipped.ts";
import { digestOf, readConfiguration } from "../src/configuration/index.ts";
import { contentState } from "../src/store/content-state.ts";

const programsOf = (folder: string, text: string): Readonly<Record<string, string>> => {
  const reading = readConfiguration(Bun.YAML.parse(text));
  if (!reading.ok) throw new Error(`${folder}/tagout.yaml: ${reading.problems.map(({ key, message }) => `${key}: ${message}`).join("; ")}`);
  const states = (reading.file.programs ?? []).map(({ name, path, files }) => {
    const state = contentState(folder, [path, ...files]);
    if (state === undefined) throw new Error(`${folder}: the program ${name} cannot be read whole, or there is a link in it`);
    return [name, state] as const;
  });
  return Object.fromEntries(states);
};

/** Every pack in a folder, as it is now. */
export const shippedPacks = (packs: string): readonly ShippedPack[] =>
  readdirSync(packs)
    .toSorted()
    .map((name) => {
      const folder = realpathSync(join(packs, name));
      const text = readFileSync(join(folder, "tagout.yaml"), "utf8");
      return { name, text: digestOf(text), programs: programsOf(folder, text) };
    });
