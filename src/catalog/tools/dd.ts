import { defineTool, like, reads, writes } from "../tool.ts";

export default defineTool({
  name: "dd, gdd",
  source: "dd(1), GNU coreutils 9.1",
  syntax: "words",
  operands: ["word*"],
  does: [reads("file:{word}", like("word", /^if=(.+)$/s)), writes("file:{word}", like("word", /^of=(.+)$/s))],
  examples: {
    allow: ["dd if=a.bin bs=1M count=1 status=none"],
    guard: {
      "dd if=/dev/zero of=/dev/sda bs=1M": ["write device:/dev/sda"],
      "dd if=/dev/sda": ["disclose secret:/dev/sda"],
      "dd of=/srv/x": ["write file:/srv/x"],
      "dd if=.env": ["disclose secret:/repo/.env"],
    },
    doubt: { "dd $(ls)": "dynamic-word" },
  },
});
