import { defineTool, flags, grants, values, when } from "../tool.ts";

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
  does: [grants("file:{owner}", when("--reference"), when("owner")), grants("file:{file}", when("file"))],
  examples: {
    allow: ["chown --help"],
    guard: {
      "chown -R --from root www /srv/a": ["grant file:/srv/a"],
      "chgrp --reference a /srv/b c": ["grant file:/srv/b", "grant file:/repo/c"],
    },
    doubt: { "chown --frob a b": "unknown-option" },
  },
});
