import { defineTool, deletes, flags, reads, unless, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "logrotate",
  source: "logrotate(8) 3.21.0",
  options: {
    ...flags("-d|--debug -f|--force -v|--verbose --skip-state-lock --wait-for-state-lock --usage --version"),
    ...values("-s|--state -m|--mail"),
    ...values("-l|--log"),
  },
  operands: ["configuration*"],
  // The configuration names the logs, and the scripts that run around the rotation.
  // An option that it does not know comes back in a message.
  does: [
    reads("file:{configuration}", when("configuration")),
    writes("file:{--log}", when("--log")),
    deletes("log:rotated by {configuration}", when("configuration")),
  ],
  preview: [when("--debug"), unless("--log")],
  examples: {
    allow: ["logrotate -d /etc/logrotate.conf", "logrotate -dv -s /tmp/s /etc/logrotate.d/nginx"],
    guard: {
      "logrotate -d .env": ["disclose secret:/repo/.env"],
      "logrotate -f -s a -m mail /etc/logrotate.conf": ["delete log:rotated by /etc/logrotate.conf"],
      "logrotate -d -l /srv/x /etc/a": ["write file:/srv/x", "delete log:rotated by /etc/a"],
    },
    doubt: {},
  },
});
