import { defineTool, reads, when } from "../tool.ts";

export default defineTool({
  name: "csvcut, csvgrep, csvlook, csvstat, csvsort, csvjoin, csvstack, csvjson, csvformat",
  source: "csvkit 1.3, documentation",
  optionsOnlyRead: true,
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["csvcut -c 1,2 a.csv", "csvgrep -c status -r '^5' a.csv", "csvlook a.csv"],
    guard: { "csvcut .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
