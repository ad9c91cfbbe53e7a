import { rules } from "./index.ts";
import type { Example } from "./rule.ts";

/** Every document of the rules' examples, those that fail first. */
export const examples: readonly Example[] = [...rules.flatMap(({ failing }) => failing), ...rules.flatMap(({ passing }) => passing)];
