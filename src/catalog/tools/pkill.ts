import { isOperandForSure } from "../../languages/shell/index.ts";
import { defineTool } from "../tool.ts";

const asking = /^(?:-0 |--signal=0 |--signal 0$)/;
/** Options of pkill and killall that choose processes or words. */
const plain =
  /^(?:-[acefiInoqrvwx]+|-[gGPtuUFo]|--(?:exact|full|ignore-case|newest|oldest|count|echo|quiet|verbose|user|euid|parent|pidfile)(?:=\S*)?) /;

export default defineTool({
  name: "pkill, killall, skill, snice, killall5",
  source: "pkill(1), skill(1), procps-ng 4.0.2; killall(1), psmisc 23.6",
  syntax: "words",
  judgesUnknown: true,
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const texts = words.map((word) => word.value ?? "?");
    if (texts.length === 1 && /^(?:-l|--list|-V|--version)$/.test(texts[0] as string)) return;
    const given = texts.flatMap((text, at) =>
      text.startsWith("-") && texts[at - 1] !== "--signal" ? [`${text} ${texts[at + 1] ?? ""}`] : [],
    );
    // Signal 0 only asks; of several signals it is now the first and now the last that is sent.
    const areAsking = given.every((text) => asking.test(text) || plain.test(text));
    if (areAsking && given.some((text) => asking.test(text)) && words.every((word) => word.value !== undefined || isOperandForSure(word)))
      return;
    engine.effect("disrupt", `process:${texts.findLast((text) => !text.startsWith("-")) ?? "all"}`);
  },
  examples: {
    allow: ["pkill -0 nginx", "pkill -f --signal 0 nginx", "pkill --signal=0 -u www nginx", "killall -l"],
    guard: {
      "pkill -f nginx": ["disrupt process:nginx"],
      "killall -9 node": ["disrupt process:node"],
      "pkill -0 $(ls)": ["disrupt process:?"],
      "pkill -0 --signal 9 nginx": ["disrupt process:nginx"],
      "killall -0 -9 nginx": ["disrupt process:nginx"],
      "killall -0 nginx -s KILL": ["disrupt process:KILL"],
      killall5: ["disrupt process:all"],
    },
    doubt: {},
  },
});
