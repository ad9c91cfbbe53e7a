import { visible } from "../model/index.ts";
import type { ActionEffect } from "./action.ts";

const counted = (texts: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].map(([text, count]) => (count === 1 ? text : `${text} (${count})`));
};

/** Effects by action and kind of resource, each once and with how often: `delete file (3)`. */
export const effectKinds = (effects: readonly ActionEffect[]): readonly string[] =>
  counted(effects.map(({ action, resource }) => `${action} ${visible(resource.slice(0, resource.indexOf(":")))}`));

/** What is changed and cannot be taken back by running something else, each once and with how often. */
export const lastingEffects = (effects: readonly ActionEffect[]): readonly string[] =>
  counted(
    effects
      .filter(({ action }) => action === "delete" || action === "grant" || action === "disclose")
      .map(({ action, resource }) => `${action} ${visible(resource)}`),
  );
