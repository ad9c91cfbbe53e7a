import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "chmod, gchmod",
  source: "chmod(1), GNU coreutils 9.1",
  options: {
    ...flags("-c|--changes -f|--silent|--quiet -v|--verbose --no-preserve-root --preserve-root -R|--recursive"),
    ...values("--reference"),
  },
  operands: ["mode?", "file*"],
  does: [writes("file:{mode}", when("--reference"), when("mode")), writes("file:{file}", when("file"))],
  examples: {
    allow: ["chmod --help"],
    guard: {
      "chmod -R 755 /srv/a b": ["write file:/srv/a", "write file:/repo/b"],
      "chmod --reference a /srv/b c": ["write file:/srv/b", "write file:/repo/c"],
    },
    doubt: { "chmod -x a": "unknown-option" },
  },
});
