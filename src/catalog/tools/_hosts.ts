import { known, shown, type Word } from "../../languages/shell/index.ts";
import type { Call, Engine } from "../tool.ts";

/** ssh sends its words joined by blanks to the login shell. */
const joined = (words: readonly Word[]): Word =>
  words.every((word) => word.value !== undefined)
    ? known(words.map((word) => word.value).join(" "))
    : { text: words.map((word) => word.text).join(" ") };

/** Runs the words `command` at every host that the options name, or begins a session there. */
export const runAtHosts =
  (...options: readonly string[]) =>
  ({ slots }: Call, engine: Engine): void => {
    const hosts = options
      .flatMap((option) => slots.get(option) ?? [])
      .map(shown)
      .join(",");
    const command = slots.get("command") ?? [];
    if (command.length === 0) engine.effect("execute", `session:${hosts}`);
    else engine.shell(joined(command), undefined, { family: "ssh", values: { host: hosts } });
  };
