import { defineTool, executes, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "schroot",
  source: "bin/schroot/schroot-main-options, schroot 1.7",
  options: {
    ...flags(
      "-l|--list -i|--info --config --location -a|--all -q|--quiet -v|--verbose -V|--version -h|--help --all-chroots --all-sessions --all-source-chroots",
    ),
    ...values("-c|--chroot"),
  },
  operands: [],
  does: [executes("session:chroot", unless("--list", "--info", "--config", "--location", "--version", "--help"))],
  examples: {
    allow: ["schroot -l --all-sessions", "schroot -i -c bookworm"],
    guard: { "schroot -c bookworm": ["execute session:chroot"] },
    doubt: { "schroot --frobnicate": "unknown-option" },
  },
});
