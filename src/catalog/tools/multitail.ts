import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "multitail",
  source: "multitail(1) 6.5",
  options: {
    ...values("-n -N -s -sw -sn -m -M -mb -cS -CS -l -L -q -Q -t -u -wh"),
    "-I": { takes: "value", does: [reads("file:{-I}")] },
    "-i": { takes: "value", does: [reads("file:{-i}")] },
  },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  runs: [
    { language: "shell", from: "-l" },
    { language: "shell", from: "-L" },
  ],
  examples: {
    allow: ["multitail -n 100 -i a.log b.log", "multitail -s 2 -sn 1,3 a.log -I b.log -Q 1 '*.log'"],
    guard: {
      "multitail -i .env": ["disclose secret:/repo/.env"],
      "multitail .env": ["disclose secret:/repo/.env"],
      "multitail -I .env": ["disclose secret:/repo/.env"],
      "multitail a.log -L 'rm a'": ["delete file:/repo/a"],
      "multitail -l 'rm a'": ["delete file:/repo/a"],
    },
    doubt: {},
  },
});
