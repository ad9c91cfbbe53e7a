import { defineTool, flags, writes } from "../tool.ts";

export default defineTool({
  name: "utmpdump",
  source: "utmpdump(1), util-linux 2.38.1",
  options: { ...flags("-f|--follow -h|--help -V|--version"), "-o, --output": { takes: "value", does: [writes("file:{--output}")] } },
  operands: ["file?"],
  examples: {
    allow: ["utmpdump /var/log/wtmp"],
    guard: { "utmpdump -o /srv/x /var/log/wtmp": ["write file:/srv/x"] },
    doubt: { "utmpdump -r x": "unknown-option" },
  },
});
