import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "tac, gtac",
  source: "tac(1), GNU coreutils 9.1",
  optionsOnlyRead: true,
  options: { ...flags("-b|--before -r|--regex"), ...values("-s|--separator") },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["tac a.log", "tac -s x a.log"],
    guard: { "tac .env": ["disclose secret:/repo/.env"] },
    doubt: { "tac $F": "dynamic-word" },
  },
});
