import { defineTool, flags, reads, when } from "../tool.ts";

export default defineTool({
  name: "lnav",
  source: "lnav(1) 0.11",
  options: { ...flags("-h -H -C -N -n -q -r -R -t -v -V -W") },
  operands: ["file*"],
  does: [reads("file:{file}", when("file"))],
  examples: {
    allow: ["lnav -n /var/log/syslog", "lnav -nqt a.log"],
    guard: { "lnav .env": ["disclose secret:/repo/.env"] },
    doubt: {
      "lnav -n -c ':write-to /srv/x' a.log": "unknown-option",
      "lnav -e id": "unknown-option",
      "lnav -i x.sql": "unknown-option",
      "lnav -m format x": "unknown-option",
    },
  },
});
