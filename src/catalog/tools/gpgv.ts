import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "gpgv",
  source: "gpgv(1), GnuPG 2.2.40",
  options: {
    ...flags("-v|--verbose -q|--quiet --ignore-time-conflict"),
    ...values("--keyring --status-fd --logger-fd --homedir --weak-digest"),
  },
  operands: ["file*"],
  examples: {
    allow: ["gpgv --keyring k.gpg a.sig a"],
    guard: {},
    doubt: { "gpgv -o /srv/x a.gpg": "unknown-option" },
  },
});
