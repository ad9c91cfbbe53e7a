import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "logread",
  source: "log/logread.c, github.com/openwrt/ubox",
  options: {
    ...flags("-f -t"),
    ...values("-l -e -z -Z"),
    "-F": { takes: "value", does: [writes("file:{-F}")] },
    "-p": { takes: "value", does: [writes("file:{-p}")] },
    // Sends the log there.
    "-r": { takes: "value", does: [writes("remote:{-r}")] },
  },
  operands: [],
  examples: {
    allow: ["logread", "logread -f -e dnsmasq", "logread -l 50 -t"],
    guard: {
      "logread -F /srv/log -p /srv/pid": ["write file:/srv/log", "write file:/srv/pid"],
      "logread -r 203.0.113.7": ["write remote:203.0.113.7"],
    },
    doubt: { "logread -z": "missing-value", "logread -S 9": "unknown-option" },
  },
});
