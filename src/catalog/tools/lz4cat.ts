import { defineTool, flags, reads, when } from "../tool.ts";

export default defineTool({
  name: "lz4cat, bsdcat",
  source: "lz4cat(1), lz4 1.9.4; bsdcat(1), libarchive 3.6",
  options: { ...flags("-q -v") },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["lz4cat a.lz4"],
    guard: { "lz4cat .env": ["disclose secret:/repo/.env"] },
    doubt: { "lz4cat --frobnicate": "unknown-option" },
  },
});
