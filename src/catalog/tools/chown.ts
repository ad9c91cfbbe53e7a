import { defineTool, flags, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "chown, chgrp, gchown",
  source: "chown(1), chgrp(1), GNU coreutils 9.1",
  options: {
    ...flags(
      "-c|--changes -f|--silent|--quiet -v|--verbose --dereference -h|--no-dereference --no-preserve-root --preserve-root -R|--recursive -H -L -P",
    ),
    ...values("--from --reference"),
  },
  operands: ["owner?", "file*"],
  does: [writes("file:{owner}", when("--reference"), when("owner")), writes("file:{file}", when("file"))],
  examples: {
    allow: ["chown --help"],
    guard: {
      "chown -R --from root www /srv/a": ["write file:/srv/a"],
      "chgrp --reference a /srv/b c": ["write file:/srv/b", "write file:/repo/c"],
    },
    doubt: { "chown --frob a b": "unknown-option" },
  },
});
