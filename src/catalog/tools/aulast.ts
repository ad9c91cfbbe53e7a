import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "aulast",
  source: "aulast(8), audit 3.0.9",
  options: {
    ...flags("--bad --proof --stdin --debug"),
    ...values("--user --tty -f"),
    "--extract": { takes: "flag", does: [writes("file:aulast.log")] },
  },
  operands: ["argument*"],
  examples: {
    allow: ["aulast --bad", "aulast --user deploy --tty pts/1 -f a.log"],
    guard: { "aulast --extract": ["write file:/repo/aulast.log"] },
    doubt: {},
  },
});
