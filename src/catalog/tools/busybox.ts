import { defineTool, flags, unless, when, writes } from "../tool.ts";

export default defineTool({
  name: "busybox, toybox",
  source: "busybox(1) 1.35.0: applets take the options of the programs they stand for, or fewer",
  syntax: "posix",
  options: { ...flags("--list --list-full --help --install -s") },
  operands: ["applet*"],
  does: [writes("package:busybox links", when("--install"))],
  runs: [{ language: "argv", from: "applet", given: [unless("--install")] }],
  examples: {
    allow: ["busybox ls -l", "busybox --list"],
    guard: { "busybox rm a": ["delete file:/repo/a"], "busybox --install -s /bin": ["write package:busybox links"] },
    doubt: { "busybox frobnicate": "unknown-program" },
  },
});
