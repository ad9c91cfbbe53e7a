import { defineTool, flags, grants, values, when } from "../tool.ts";

export default defineTool({
  name: "chmod, gchmod",
  source: "chmod(1), GNU coreutils 9.1",
  options: {
    ...flags("-c|--changes -f|--silent|--quiet -v|--verbose --no-preserve-root --preserve-root -R|--recursive"),
    ...values("--reference"),
  },
  operands: ["mode?", "file*"],
  does: [grants("file:{mode}", when("--reference"), when("mode")), grants("file:{file}", when("file"))],
  examples: {
    allow: ["chmod --help"],
    guard: {
      "chmod -R 755 /srv/a b": ["grant file:/srv/a", "grant file:/repo/b"],
      "chmod --reference a /srv/b c": ["grant file:/srv/b", "grant file:/repo/c"],
    },
    doubt: { "chmod -x a": "unknown-option" },
  },
});
