import { isHarmlessVariable } from "./_harmless-variables.ts";
import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "printenv",
  source: "printenv(1), GNU coreutils 9.1",
  options: flags("-0|--null"),
  operands: ["name*"],
  derive: ({ slots }, engine) => {
    const names = slots.get("name");
    if (!names) return engine.effect("disclose", "secret:environment");
    for (const { value, text } of names) {
      if (value === undefined) engine.doubt("dynamic-word", text);
      else if (!isHarmlessVariable(value)) engine.effect("disclose", `secret:variable ${value}`);
    }
  },
  examples: {
    allow: ["printenv HOME PATH"],
    guard: { printenv: ["disclose secret:environment"], "printenv -0 DB_PASSWORD": ["disclose secret:variable DB_PASSWORD"] },
    doubt: { "printenv $X": "dynamic-word" },
  },
});
