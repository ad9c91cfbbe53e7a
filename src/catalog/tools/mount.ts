import { defineTool, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "mount",
  source: "mount(8), util-linux 2.38.1",
  options: {
    ...flags(
      "-a|--all -B|--bind -c|--no-canonicalize -f|--fake -F|--fork -i|--internal-only -l|--show-labels -M|--move -m|--mkdir -n|--no-mtab -r|--read-only -R|--rbind -s -v|--verbose -V|--version -w|--read-write --make-shared --make-slave --make-private --make-unbindable --target-prefix-none",
    ),
    ...values(
      "-L|--label -N|--namespace -O|--test-opts -o|--options -T|--fstab -t|--types -U|--uuid --source --target --options-mode --options-source",
    ),
  },
  operands: ["source?", "folder?"],
  // What is not mounted is put into the table that libmount keeps in /run/mount/utab, and its folder is made.
  preview: [when("--fake"), when("--no-mtab"), unless("--mkdir")],
  does: [
    writes("volume:{source}", when("source")),
    writes("volume:{folder}", when("folder")),
    writes("volume:all of fstab", when("--all")),
    writes("volume:{--target}", when("--target")),
    writes("volume:{--source}", when("--source")),
    writes("volume:{--label}", when("--label")),
    writes("volume:{--uuid}", when("--uuid")),
  ],
  examples: {
    allow: ["mount", "mount -l -t xfs", "mount -f -n -a"],
    guard: {
      "mount -o remount,rw /": ["write volume:/"],
      "mount -N n -O x -o ro -T f -t ext4 --options-mode ignore --options-source mtab /dev/sdb1 /srv": [
        "write volume:/dev/sdb1",
        "write volume:/srv",
      ],
      "mount -f -o user /srv": ["write volume:/srv"],
      "mount -f -n --mkdir /srv": ["write volume:/srv"],
      "mount -a": ["write volume:all of fstab"],
      "mount -L x -U y --source s --target t": ["write volume:t", "write volume:s", "write volume:x", "write volume:y"],
    },
    doubt: { "mount $(ls)": "dynamic-word" },
  },
});
