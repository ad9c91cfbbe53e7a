import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "perldoc",
  source: "Pod/Perldoc.pm, perl 5.36",
  options: { ...flags("-h -i -l -t -T -V"), ...values("-f -q -v -a") },
  operands: ["name*"],
  does: [reads("file:{name}", when("name"))],
  examples: {
    allow: ["perldoc -f split", "perldoc -l DBI"],
    guard: { "perldoc .env": ["disclose secret:/repo/.env"] },
    doubt: { "perldoc -d /srv/x perl": "unknown-option", "perldoc -M X perl": "unknown-option" },
  },
});
