import { eachOption, type Options } from "../tool.ts";

/** All value options at once, for the example that pins their arity: `--a 1 --b 1`. */
export const everyValue = (...groups: readonly Options[]): string =>
  groups
    .flatMap((options) => Object.entries(eachOption(options)))
    .filter(([, option]) => (typeof option === "string" ? option : option.takes) === "value")
    .map(([names]) => `${names.split(", ").findLast((name) => name.startsWith("-"))} 1`)
    .join(" ");

/** The options without those whose last spelling matches. */
export const optionsBut = (options: Options, unwanted: RegExp): Options =>
  Object.fromEntries(Object.entries(eachOption(options)).filter(([names]) => !unwanted.test(names.split(", ").at(-1) ?? "")));
