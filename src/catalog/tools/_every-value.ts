import { eachOption, type Options } from "../tool.ts";

/** All value options at once, for the example that pins their arity: `--a 1 --b 1`. */
export const everyValue = (...groups: readonly Options[]): string =>
  groups
    .flatMap((options) => Object.entries(eachOption(options)))
    .filter(([, option]) => (typeof option === "string" ? option : option.takes) === "value")
    .map(([names]) => `${names.split(", ").at(-1)} 1`)
    .join(" ");
