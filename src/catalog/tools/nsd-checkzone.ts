import { defineTool, flags, reads, values } from "../tool.ts";

export default defineTool({
  name: "nsd-checkzone",
  source: "recalled from nsd-checkzone(8), NSD 4.6",
  options: { ...flags("-h -p"), ...values("-i") },
  operands: ["zone", "file"],
  does: [reads("file:{file}")],
  examples: {
    allow: ["nsd-checkzone example.com example.com.zone"],
    guard: { "nsd-checkzone x .env": ["disclose secret:/repo/.env"] },
    doubt: { "nsd-checkzone --frobnicate x y": "unknown-option" },
  },
});
