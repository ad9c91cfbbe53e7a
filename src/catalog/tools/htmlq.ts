import { defineTool, flags, reads, values, writes } from "../tool.ts";

export default defineTool({
  name: "htmlq",
  source: "htmlq 0.4, README",
  options: {
    ...flags("-t|--text -p|--pretty -w|--ignore-whitespace -B|--detect-base -h|--help -V|--version"),
    ...values("-a|--attribute -b|--base -r|--remove-nodes"),
    "-f, --filename": { takes: "value", does: [reads("file:{--filename}")] },
    "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
  },
  operands: ["selector*"],
  examples: {
    allow: ["htmlq -t h1", "htmlq -a href -b x -r y a"],
    guard: { "htmlq -f .env a": ["disclose secret:/repo/.env"], "htmlq -o /srv/x a": ["write file:/srv/x"] },
    doubt: {},
  },
});
