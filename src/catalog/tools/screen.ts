import type { Word } from "../../languages/shell/index.ts";
import { defineTool } from "../tool.ts";

const isAttaching = (words: readonly Word[]): boolean =>
  /^(?:-[rRxdD]+(?: [\w./]+)?|-S [\w./]+)?$/.test(words.map((word) => word.value ?? "?").join(" "));

export default defineTool({
  name: "screen",
  source: "--help text of screen 4 (fig.io, and a paste of 4.8's): only -ls, -list, -v and -h start nothing",
  syntax: "words",
  operands: ["word*"],
  // Everything but asking for the list attaches, starts or sends; only the first needs a person.
  derive: ({ words }, engine) => {
    const isList = /^(?:-ls|-list|-v|--version|-h|--help)$/.test(words[0]?.value ?? "");
    if (!isList || words.slice(1).some((word) => (word.value ?? "-").startsWith("-")))
      engine.effect("execute", isAttaching(words) ? "session:screen" : "code:screen");
  },
  examples: {
    allow: ["screen -ls", "screen -list deploy", "screen -v"],
    guard: {
      screen: ["execute session:screen"],
      "screen -r deploy": ["execute session:screen"],
      "screen -S deploy": ["execute session:screen"],
      "screen -S deploy -X stuff 'id\n'": ["execute code:screen"],
      "screen -ls -X quit": ["execute code:screen"],
      "screen -dmS x sh -c id": ["execute code:screen"],
      "screen htop": ["execute code:screen"],
    },
    doubt: {},
  },
});
