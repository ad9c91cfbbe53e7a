import { defineTool } from "../tool.ts";

export default defineTool({
  name: "nslookup",
  source: "nslookup(1), bind9 9.18",
  optionsOnlyRead: true,
  syntax: "single-mixed",
  operands: ["name?", "server?"],
  examples: { allow: ["nslookup example.org", "nslookup -type=mx example.org 1.1.1.1"], guard: {}, doubt: {} },
});
