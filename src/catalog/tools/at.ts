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
  examples: {
    allow: ["at -l", "at -V"],
    guard: {
      "at -f a -q b -t 01010000": ["write schedule:batch"],
      "at noon": ["write schedule:noon"],
      batch: ["write schedule:batch"],
      "at -d 3": ["delete schedule:job 3"],
      "at -c 3": ["disclose secret:environment of job 3"],
      "at -q a -f b -t 1 -d 3": ["delete schedule:job 3"],
    },
    doubt: {},
  },
});
