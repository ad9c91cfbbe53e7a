import { defineTool, deletes, flags } from "../tool.ts";

export default defineTool({
  name: "rmdir, grmdir",
  source: "rmdir(1), GNU coreutils 9.1",
  options: flags("--ignore-fail-on-non-empty -p|--parents -v|--verbose"),
  operands: ["folder*"],
  does: [deletes("file:{folder}")],
  examples: {
    allow: ["rmdir --help"],
    guard: { "rmdir -pv /srv/a b": ["delete file:/srv/a", "delete file:/repo/b"] },
    doubt: { "rmdir -r a": "unknown-option" },
  },
});
