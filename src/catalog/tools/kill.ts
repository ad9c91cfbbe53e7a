import { isOperandForSure } from "../../languages/shell/index.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "kill",
  source: "bash(1) 5.2, kill; kill(1), procps-ng 4.0.2",
  syntax: "words",
  judgesUnknown: true,
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const texts = words.map((word) => word.value ?? (isOperandForSure(word) ? "?" : "-?"));
    if (texts.length === 0 || /^(?:-[lLV]|--list(?:=.*)?|--table|--version)$/.test(texts[0] as string)) return;
    const named = /^(?:-[sn]|--signal)$/.test(texts[0] as string);
    const signal = named ? texts[1] : (/^-(?:-signal=)?(.+)$/.exec(texts[0] as string)?.[1] ?? "TERM");
    const isFlag = texts[0]?.startsWith("-") === true && texts.length > 1;
    const rest = texts.slice(named ? 2 : isFlag ? 1 : 0);
    const end = rest.includes("--") ? rest.indexOf("--") : rest.length;
    // Signal 0 only asks whether the process exists; an option after it can name another, and of a group's number none can.
    if (signal === "0" && rest.slice(0, end).every((text) => /^(?:[^-]|-\d+$)/.test(text))) return;
    for (const target of rest.filter((text) => text !== "--")) engine.effect("disrupt", `process:${target.replace("-?", "?")}`);
  },
  examples: {
    allow: ["kill -l", "kill -0 89", "kill -s 0 89", "kill", "kill -0 89 -90", "kill -0 -- $(ls)"],
    guard: {
      "kill 89": ["disrupt process:89"],
      "kill -9 89 90": ["disrupt process:89", "disrupt process:90"],
      "kill -s TERM -- -89": ["disrupt process:-89"],
      "kill $(ls)": ["disrupt process:?"],
      "kill -HUP 1": ["disrupt process:1"],
      "kill --signal=KILL 2": ["disrupt process:2"],
      "kill -0 -s KILL 89": ["disrupt process:-s", "disrupt process:KILL", "disrupt process:89"],
      "kill -0 $(ls)": ["disrupt process:?"],
      "kill -q 0 89": ["disrupt process:0", "disrupt process:89"],
    },
    doubt: {},
  },
});
