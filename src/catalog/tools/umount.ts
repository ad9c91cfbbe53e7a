import { defineTool, disrupts, flags, values, when } from "../tool.ts";

export default defineTool({
  name: "umount, fusermount, fusermount3",
  source: "umount(8), util-linux 2.38.1; fusermount(1), fuse 3.14",
  options: {
    ...flags(
      "-a|--all -A|--all-targets -c|--no-canonicalize -d|--detach-loop -f|--force -i|--internal-only -l|--lazy -n|--no-mtab -q|--quiet -R|--recursive -r|--read-only -v|--verbose -u -z",
    ),
    "--fake": "flag",
    ...values("-N|--namespace -O|--test-opts -t|--types"),
  },
  operands: ["folder*"],
  // It still takes the mount out of the table that libmount keeps in /run/mount/utab.
  preview: [when("--fake"), when("--no-mtab")],
  does: [disrupts("volume:{folder}", when("folder")), disrupts("volume:all", when("--all"))],
  examples: {
    allow: ["umount --fake -n /srv"],
    guard: {
      "umount -l -N n -O x -t nfs /srv": ["disrupt volume:/srv"],
      "umount --fake /srv": ["disrupt volume:/srv"],
      "umount -a": ["disrupt volume:all"],
    },
    doubt: {},
  },
});
