import { defineTool, discloses, flags, like, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "yara",
  source: "yara 4.5, cli/yara.c, github.com/VirusTotal/yara",
  options: {
    ...flags(
      "-c|--count -e|--print-namespace -f|--fast-scan -m|--print-meta -n|--negate -N|--no-follow-symlinks -g|--print-tags -L|--print-string-length -r|--recursive -S|--print-stats -w|--no-warnings -E|--strict-escape -q|--disable-console-logs -M|--module-names -s|--print-strings -X|--print-xor-key -D|--print-module-data --fail-on-warnings -v|--version -h|--help",
    ),
    ...values(
      "-a|--timeout -i|--identifier -k|--stack-size -l|--max-rules -p|--threads -t|--tag -z|--skip-larger -d|--define --max-strings-per-rule --max-process-memory-chunk",
    ),
  },
  operands: ["rules", "target*"],
  // Rules can show what they look at (`console.log`).
  does: [
    reads("file:{rules}"),
    reads("file:{target}", when("target")),
    // A number is a process, whose memory is looked through.
    discloses("secret:memory of a process", like("target", /^\d+$/), when("--print-strings", "--print-xor-key")),
  ],
  examples: {
    allow: ["yara -r rules.yar /srv/app", "yara -s rules.yar a.bin", "yara -c rules.yar 4242"],
    guard: {
      "yara rules.yar .env": ["disclose secret:/repo/.env"],
      "yara -s r.yar 4242": ["disclose secret:memory of a process"],
      "yara -s rules.yar .env": ["disclose secret:/repo/.env"],
      "yara .env a": ["disclose secret:/repo/.env"],
    },
    doubt: { "yara -x m=f r t": "unknown-option" },
  },
});
