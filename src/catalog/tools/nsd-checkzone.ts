import { defineTool, flags, reads, writes } from "../tool.ts";

export default defineTool({
  name: "nsd-checkzone",
  source: "nsd-checkzone(8), nsd-checkzone.8.in, NSD 4.10, github.com/NLnetLabs/nsd",
  options: { ...flags("-h -p"), "-i": { takes: "value", does: [reads("file:{-i}"), writes("file:{file}.ixfr")] } },
  operands: ["zone", "file"],
  does: [reads("file:{file}")],
  examples: {
    allow: ["nsd-checkzone example.com example.com.zone"],
    guard: {
      "nsd-checkzone -i a x /srv/b": ["write file:/srv/b.ixfr"],
      "nsd-checkzone -i .env x b": ["disclose secret:/repo/.env", "write file:/repo/b.ixfr"],
      "nsd-checkzone x .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "nsd-checkzone --frobnicate x y": "unknown-option" },
  },
});
