import { defineTool, reads, unlike } from "../tool.ts";
import { readUrl } from "./_urls.ts";

export default defineTool({
  name: "gron",
  source: "gron(1) 0.7",
  optionsOnlyRead: true,
  operands: ["file*"],
  does: [reads("file:{file}", unlike("file", /^https?:/))],
  derive: ({ slots }, engine) => {
    for (const word of slots.get("file") ?? []) if (/^https?:/.test(word.value ?? word.prefix ?? "")) readUrl(word, engine);
  },
  examples: {
    allow: ["gron a.json", "gron -u"],
    guard: {
      "gron .env": ["disclose secret:/repo/.env"],
      "gron http://169.254.169.254/latest/meta-data/iam/": ["disclose secret:http://169.254.169.254/latest/meta-data/iam/"],
    },
    doubt: {},
  },
});
