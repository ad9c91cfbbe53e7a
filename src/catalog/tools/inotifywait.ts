import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "inotifywait, inotifywatch",
  source: "recalled from inotifywait(1), inotifywatch(1) 3.22",
  options: {
    ...flags(
      "-h|--help -P|--no-dereference -m|--monitor -r|--recursive -q|--quiet -s|--syslog -c|--csv -v|--verbose -z|--zero -d|--daemon -I|--inotify -F|--fanotify -S|--filesystem",
    ),
    ...values(
      "--exclude --excludei --include --includei -t|--timeout -e|--event -a|--ascending -D|--descending --timefmt --format --fromfile -o|--outfile",
    ),
  },
  operands: ["path*"],
  does: [
    reads("file:{--fromfile}", when("--fromfile")),
    writes("file:{--outfile}", when("--outfile")),
    writes("log:system log", when("--syslog", "--daemon")),
  ],
  examples: {
    allow: ["inotifywait -m -r -e modify --format '%w%f' /etc/nginx", "inotifywatch -t 60 /var/log"],
    guard: {
      "inotifywait -o /srv/x /etc": ["write file:/srv/x"],
      "inotifywait -s /etc": ["write log:system log"],
      "inotifywait --fromfile .env": ["disclose secret:/repo/.env"],
    },
    doubt: {},
  },
});
