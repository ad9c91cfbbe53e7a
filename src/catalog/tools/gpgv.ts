import { defineTool } from "../tool.ts";

export default defineTool({
  name: "gpgv",
  source: "gpgv(1), GnuPG 2.2.40: only verifies",
  optionsOnlyRead: true,
  examples: {
    allow: ["gpgv a.sig a"],
    guard: {},
    doubt: {},
  },
});
