import { defineTool, executes, flags, like, reads, unlike, values } from "../tool.ts";

// Perl's `<>` takes `a|` for a command, and `>a` for a file to write.
const opensAsCommand = /[|<>]/;

export default defineTool({
  name: "pt-fingerprint, pt-align",
  source: "POD and source of bin/pt-fingerprint and bin/pt-align, Percona Toolkit 3.5.7",
  options: { ...flags("--help --version --match-embedded-numbers --match-md5-checksums"), ...values("--query") },
  operands: ["file*"],
  does: [executes("code:{file}", like("file", opensAsCommand)), reads("file:{file}", unlike("file", opensAsCommand))],
  examples: {
    allow: ["pt-fingerprint --query 'select 1|2'", "pt-fingerprint queries.sql", "vmstat 1 3 | pt-align", "pt-fingerprint --query '|' a"],
    guard: {
      "pt-fingerprint .env": ["disclose secret:/repo/.env"],
      "pt-fingerprint 'rm /srv/x |'": ["execute code:rm /srv/x |"],
    },
    doubt: { "pt-fingerprint --config x a": "unknown-option" },
  },
});
