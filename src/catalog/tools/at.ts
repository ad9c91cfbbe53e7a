import { runInput } from "./_input.ts";
import { defineTool, deletes, discloses, flags, unless, values, writes } from "../tool.ts";

export default defineTool({
  name: "at, batch",
  source: "at(1) 3.2.5",
  options: {
    ...flags("-V -m -M -v -b"),
    ...values("-q -f -t"),
    "-l": "flag",
    "-r, -d": { takes: "flag", does: [deletes("schedule:job {time}")] },
    "-c": { takes: "flag", does: [discloses("secret:environment of job {time}")] },
  },
  operands: ["time*"],
  does: [writes("schedule:{time:batch}", unless("-l", "-d", "-c", "-V"))],
  derive: (call, engine) => {
    if (["-l", "-d", "-c", "-V"].some((name) => call.slots.has(name))) return;
    const files = call.slots.get("-f") ?? [];
    for (const file of files) runInput({ kind: "file", path: file }, engine);
    if (files.length === 0) runInput(call.input, engine);
  },
  examples: {
    allow: ["at -l", "at -V"],
    guard: {
      "at -f change.sh -q b -t 01010000": ["write schedule:batch", "delete file:/srv/x"],
      "at noon <<< 'rm a'": ["write schedule:noon", "delete file:/repo/a"],
      "at noon": ["write schedule:noon"],
      batch: ["write schedule:batch"],
      "at -d 3": ["delete schedule:job 3"],
      "at -c 3": ["disclose secret:environment of job 3"],
      "at -q a -f b -t 1 -d 3": ["delete schedule:job 3"],
    },
    doubt: { "at -f missing noon": "unreadable-file", "cat a | at noon": "unknown-input" },
  },
});
