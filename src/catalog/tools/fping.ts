import { defineTool, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "fping, bmon, nload, ipcalc, sipcalc",
  source: "fping(8) 5.1, bmon(8), nload(1), ipcalc(1), sipcalc(1)",
  optionsOnlyRead: true,
  options: values("-f|--file"),
  // A line that is no host comes back in a message.
  does: [reads("file:{--file}", when("--file"))],
  examples: {
    allow: ["fping -c 3 10.0.0.1", "ipcalc 10.0.0.0/24"],
    guard: { "fping -f .env": ["disclose secret:/repo/.env"] },
    doubt: {},
  },
});
