import { defineTool, flags, reads, values, when } from "../tool.ts";

export default defineTool({
  name: "inotifywatch, fsnotifywatch",
  source: "inotifywatch(1), inotify-tools 4.25.9",
  options: {
    ...flags("-h|--help -v|--verbose -z|--zero -r|--recursive -P|--no-dereference -I|--inotify -F|--fanotify -S|--filesystem"),
    ...values("--exclude --excludei --include --includei -t|--timeout -e|--event -a|--ascending -d|--descending --fromfile"),
  },
  operands: ["path*"],
  does: [reads("file:{--fromfile}", when("--fromfile"))],
  examples: {
    allow: ["inotifywatch -t 60 -e modify -d total -r /var/log"],
    guard: { "inotifywatch --fromfile .env": ["disclose secret:/repo/.env"] },
    doubt: { "inotifywatch -o /srv/x /etc": "unknown-option" },
  },
});
