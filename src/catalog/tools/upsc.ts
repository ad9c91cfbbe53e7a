import { defineTool } from "../tool.ts";

export default defineTool({
  name: "upsc",
  source: "upsc(8), docs/man/upsc.txt, Network UPS Tools 2.8, github.com/networkupstools/nut",
  optionsOnlyRead: true,
  examples: { allow: ["upsc ups@localhost ups.status"], guard: {}, doubt: {} },
});
