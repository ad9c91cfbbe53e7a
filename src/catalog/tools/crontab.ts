import { defineTool, deletes, flags, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "crontab",
  source: "crontab(1), cron 3.0pl1",
  options: {
    ...flags("-i -l"),
    ...values("-u -c"),
    "-e": { takes: "flag", does: [writes("schedule:crontab of {-u:this user}")] },
    "-r": { takes: "flag", does: [deletes("schedule:crontab of {-u:this user}")] },
  },
  operands: ["file?"],
  does: [
    writes("schedule:crontab of {-u:this user}", unless("-l", "-e", "-r")),
    writes("schedule:crontab of {-u:this user}", when("-l"), when("file")),
  ],
  verify: "crontab -l",
  examples: {
    allow: ["crontab -l", "crontab -u www -l"],
    guard: {
      "crontab -u www jobs": ["write schedule:crontab of www"],
      crontab: ["write schedule:crontab of this user"],
      "crontab -e": ["write schedule:crontab of this user"],
      "crontab -r -i": ["delete schedule:crontab of this user"],
      "crontab -l -u a -c b jobs": ["write schedule:crontab of a"],
    },
    doubt: {},
  },
});
