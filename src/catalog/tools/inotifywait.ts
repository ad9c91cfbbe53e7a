import { defineTool, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "inotifywait, fsnotifywait",
  source: "inotifywait(1), inotify-tools 4.25.9",
  options: {
    ...flags(
      "-h|--help -P|--no-dereference -m|--monitor -r|--recursive -q|--quiet -s|--syslog -c|--csv --no-newline -d|--daemon -I|--inotify -F|--fanotify -S|--filesystem",
    ),
    ...values("--exclude --excludei --include --includei -t|--timeout -e|--event --timefmt --format --fromfile -o|--outfile"),
  },
  operands: ["path*"],
  does: [
    reads("file:{--fromfile}", when("--fromfile")),
    writes("file:{--outfile}", when("--outfile")),
    writes("log:system log", when("--syslog", "--daemon")),
  ],
  examples: {
    allow: ["inotifywait -m -r -e modify --format '%w%f' /etc/nginx"],
    guard: {
      "inotifywait -o /srv/x /etc": ["write file:/srv/x"],
      "inotifywait -s /etc": ["write log:system log"],
      "inotifywait --fromfile .env": ["disclose secret:/repo/.env"],
    },
    doubt: { "inotifywait -z /etc": "unknown-option" },
  },
});
