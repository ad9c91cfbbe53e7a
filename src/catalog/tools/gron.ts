import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "gron",
  source: "gron(1) 0.7",
  optionsOnlyRead: true,
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["gron a.json", "gron -u"],
    guard: { "gron .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
