import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pkill, killall, skill, snice, killall5",
  source: "pkill(1), skill(1), procps-ng 4.0.2; killall(1), psmisc 23.6",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const texts = words.map((word) => word.value ?? "?");
    if (
      !words.some((word) => word.isMany) &&
      (texts.some((text) => /^(?:-0|-l|--list|-V|--version|--signal=0)$/.test(text)) || texts.join(" ").includes("--signal 0"))
    )
      return;
    engine.effect("disrupt", `process:${texts.findLast((text) => !text.startsWith("-")) ?? "all"}`);
  },
  examples: {
    allow: ["pkill -0 nginx", "killall -l"],
    guard: {
      "pkill -f nginx": ["disrupt process:nginx"],
      "killall -9 node": ["disrupt process:node"],
      "pkill -0 $(ls)": ["disrupt process:?"],
      killall5: ["disrupt process:all"],
    },
    doubt: {},
  },
});
