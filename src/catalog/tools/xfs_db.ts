import { defineTool, executes, flags, unless, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "xfs_db",
  source: "xfs_db(8), xfsprogs 6.5",
  options: {
    ...flags("-f -F -i -r -V"),
    ...values("-l -p"),
    "-c": {
      takes: "value",
      does: [
        executes(
          // A type and an address show what is in any file.
          "code:xfs_db command {-c}",
          unlike("-c", /^(?:frag|freesp|sb|info|p|print|version|uuid|label|agf|agi|inode|help|quit)\b(?!.*[|>])/),
        ),
      ],
    },
  },
  operands: ["device"],
  does: [executes("session:xfs_db", unless("-c", "-V")), writes("device:{device}", unless("-r", "-V"))],
  examples: {
    allow: ["xfs_db -r -c frag /dev/sda1", 'xfs_db -r -c "sb 0" -c p /dev/sda1'],
    guard: {
      "xfs_db -r -c 'type text' /dev/sda1": ["execute code:xfs_db command type text"],
      "xfs_db -r /dev/sda1": ["execute session:xfs_db"],
      "xfs_db -l x -p y -c frag /dev/sda1": ["write device:/dev/sda1"],
      'xfs_db -r -c "write x 1" /dev/sda1': ["execute code:xfs_db command write x 1"],
    },
    doubt: { "xfs_db --frobnicate": "unknown-option" },
  },
});
