import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "scc",
  source: "scc 3.1, README",
  options: {
    ...flags("--by-file -w|--wide -a|--binary --no-cocomo --no-complexity --no-duplicates -c -d -v|--verbose --version -h|--help"),
    ...values("-f|--format -s|--sort -i|--include-ext -x|--exclude-ext --exclude-dir -M|--not-match"),
  },
  operands: ["path*"],
  examples: {
    allow: ["scc --by-file -f json src"],
    guard: {},
    doubt: { "scc -o /srv/x .": "unknown-option" },
  },
});
