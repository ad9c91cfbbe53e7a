import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "yara",
  source: "yara 4.5, cli/yara.c, github.com/VirusTotal/yara",
  options: {
    ...flags(
      "-c|--count -e|--print-namespace -f|--fast-scan -m|--print-meta -n|--negate -N|--no-follow-symlinks -g|--print-tags -L|--print-string-length -r|--recursive -S|--print-stats -w|--no-warnings -E|--strict-escape -q|--disable-console-logs -M|--module-names --fail-on-warnings -v|--version -h|--help",
    ),
    ...values("-a|--timeout -i|--identifier -k|--stack-size -l|--max-rules -p|--threads -t|--tag -z|--skip-larger -d|--define"),
  },
  operands: ["rules", "target*"],
  // Rules can show what they look at (`console.log`).
  does: [reads("file:{rules}"), reads("file:{target}", when("target"))],
  examples: {
    allow: ["yara -r rules.yar /srv/app"],
    guard: { "yara rules.yar .env": ["disclose secret:/repo/.env"], "yara .env a": ["disclose secret:/repo/.env"] },
    doubt: { "yara -s rules.yar .env": "unknown-option", "yara -x m=f r t": "unknown-option" },
  },
});
