import { defineTool, disrupts, flags, reads, values } from "../tool.ts";

export default defineTool({
  name: "vmtouch",
  source: "vmtouch 1.3, vmtouch.c, github.com/hoytech/vmtouch",
  options: {
    ...flags("-v -q -f -F -h -w"),
    ...values("-p -m -i -I"),
    "-b": { takes: "value", does: [reads("file:{-b}")] },
    "-t": { takes: "flag", does: [disrupts("process:page cache")] },
    "-e": { takes: "flag", does: [disrupts("process:page cache")] },
  },
  operands: ["path*"],
  examples: {
    allow: ["vmtouch -v /srv/app"],
    guard: {
      "vmtouch -b .env": ["disclose secret:/repo/.env"],
      "vmtouch -t /srv/a": ["disrupt process:page cache"],
      "vmtouch -e /srv/a": ["disrupt process:page cache"],
    },
    doubt: { "vmtouch -l a": "unknown-option" },
  },
});
