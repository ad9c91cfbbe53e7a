import { defineTool, reads, values, when } from "../tool.ts";

// Not declared: `-q` and `-Q` show whatever files a pattern names, `-ex` runs a command, `-a` writes a file.
export default defineTool({
  name: "multitail",
  source: "multitail(1) 6.5",
  options: {
    ...values("-n -N -s -sw -sn -m -M -mb -cS -CS -l -L -t -u -wh"),
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
    allow: ["multitail -n 100 -i a.log b.log", "multitail -s 2 -sn 1,3 a.log -I b.log"],
    guard: {
      "multitail -i .env": ["disclose secret:/repo/.env"],
      "multitail .env": ["disclose secret:/repo/.env"],
      "multitail -I .env": ["disclose secret:/repo/.env"],
      "multitail a.log -L 'rm a'": ["delete file:/repo/a"],
      "multitail -l 'rm a'": ["delete file:/repo/a"],
    },
    doubt: { "multitail -Q 1 '*'": "unknown-option" },
  },
});
