import { defineTool, flags, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "flock",
  source: "flock(1), util-linux 2.38.1",
  syntax: "posix",
  options: {
    ...flags("-s|--shared -x|-e|--exclusive -u|--unlock -n|--nb|--nonblock -o|--close -F|--no-fork --verbose"),
    ...values("-w|--wait|--timeout -E|--conflict-exit-code"),
  },
  operands: ["lock", "word*"],
  does: [writes("file:{lock}", unlike("lock", /^\d+$/))],
  derive: ({ slots }, engine) => {
    const words = slots.get("word") ?? [];
    const [first, second] = words;
    if (first?.value === "-c" || first?.value === "--command") {
      if (second) engine.shell(second, "-c");
    } else if (words.length > 0) engine.argv(words);
  },
  examples: {
    allow: ["flock -n 9"],
    guard: {
      "flock /srv/l ls": ["write file:/srv/l"],
      "flock -w 5 -E 3 /srv/l rm a": ["write file:/srv/l", "delete file:/repo/a"],
      "flock -n /tmp/scratch/l -c 'rm a'": ["write scratch:/tmp/scratch/l", "delete file:/repo/a"],
    },
    doubt: { "flock 9 frobnicate": "unknown-program" },
  },
});
