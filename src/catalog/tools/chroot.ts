import { defineTool, executes, flags, values } from "../tool.ts";

export default defineTool({
  name: "chroot",
  source: "chroot(8), GNU coreutils 9.1",
  syntax: "posix",
  options: { ...flags("--skip-chdir"), ...values("--groups --userspec") },
  operands: ["root?", "command*"],
  // Programs under another root are not the ones known here.
  does: [executes("container:{root}")],
  runs: [{ language: "argv", from: "command", at: { family: "local", values: { root: "{root}" } } }],
  examples: {
    allow: ["chroot --help"],
    guard: {
      "chroot /srv/r": ["execute container:/srv/r"],
      "chroot --userspec a --groups b /srv/r rm /a": ["execute container:/srv/r", "delete file:/a"],
    },
    doubt: { "chroot $X": "dynamic-word" },
  },
});
