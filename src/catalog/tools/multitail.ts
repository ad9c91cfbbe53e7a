import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "multitail",
  source: "multitail(1) 6.5",
  options: { ...values("-n -s -sw -m -cS -l"), "-i": { takes: "value", does: [reads("file:{-i}")] } },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  runs: [{ language: "shell", from: "-l" }],
  examples: {
    allow: ["multitail -n 100 -i a.log b.log"],
    guard: {
      "multitail -i .env": ["disclose secret:/repo/.env"],
      "multitail .env": ["disclose secret:/repo/.env"],
      "multitail -l 'rm a'": ["delete file:/repo/a"],
    },
    doubt: {},
  },
});
