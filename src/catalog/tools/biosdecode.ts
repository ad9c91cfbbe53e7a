import { defineTool } from "../tool.ts";

export default defineTool({
  name: "biosdecode, vpddecode, ownership",
  source: "biosdecode(8), vpddecode(8), dmidecode 3.4",
  optionsOnlyRead: true,
  examples: {
    allow: ["biosdecode"],
    guard: {},
    doubt: {},
  },
});
