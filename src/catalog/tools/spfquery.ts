import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  // `--file` opens what it names as Perl may, so it stays undeclared.
  name: "spfquery",
  source: "bin/spfquery, Mail::SPF 2.9",
  options: {
    ...flags("--debug --keep-comments --help --version|-V --sanitize"),
    ...values(
      "--scope|-s --identity --id --ip-address|--ip|-i --helo-identity|--helo-id|--helo|-h --mfrom|--mail-from|-m --sender --versions|-v --hostname --default-explanation",
    ),
  },
  operands: [],
  examples: {
    allow: ["spfquery --mfrom a@example.com --ip 10.0.0.5", "spfquery --scope helo --id mail.example.com -i 10.0.0.5"],
    guard: {},
    doubt: { "spfquery --file 'rm /srv/x|'": "unknown-option" },
  },
});
