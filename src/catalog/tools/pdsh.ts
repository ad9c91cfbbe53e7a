import { runAtHosts } from "./_hosts.ts";
import { defineTool, executes, flags, like, reads, unlike, values } from "../tool.ts";

export default defineTool({
  name: "pdsh",
  source: "pdsh 2.35, src/pdsh/opt.c, github.com/chaos/pdsh; -R and -M stay unknown options",
  syntax: "posix",
  options: { ...flags("-a -b -N -S -V"), ...values("-w -x -g -X -l -f -t -u") },
  operands: ["command*"],
  does: [
    // A file of hosts, whose lines come back in messages; and another way to run the command (`exec:a`).
    reads("file:{-w}", like("-w", /\^([^,]+)/)),
    executes("code:pdsh -w {-w}", unlike("-w", /^\^?[\w./,@[\]-]+$/)),
    executes("code:pdsh -w {-x}", unlike("-x", /^[\w.,@[\]-]+$/)),
    // The name of a group is one of a file.
    executes("code:pdsh -g {-g}", unlike("-g", /^[\w.,-]+$/)),
    executes("code:pdsh -X {-X}", unlike("-X", /^[\w.,-]+$/)),
  ],
  derive: runAtHosts("-w", "-g"),
  examples: {
    allow: ["pdsh -w 'web1,web[2-3]' 'df -h | grep -v tmpfs'", "pdsh -g web -l 1 -f 1 -t 1 -u 1 uptime", "pdsh -w ^hosts uptime"],
    guard: {
      "pdsh -w web1": ["execute session:web1"],
      "pdsh -g web -x a -X b rm /srv/x": ["delete file:/srv/x"],
      "pdsh -w ^.env uptime": ["disclose secret:/repo/.env"],
      "pdsh -w exec:a uptime": ["execute code:pdsh -w exec:a"],
      "pdsh -w a -x ^.env uptime": ["execute code:pdsh -w ^.env"],
      "pdsh -g ../../.env uptime": ["execute code:pdsh -g ../../.env"],
      "pdsh -a -X ../x uptime": ["execute code:pdsh -X ../x"],
    },
    doubt: { "pdsh -R exec -w a uptime": "unknown-option", "pdsh -w a $X": "dynamic-program" },
  },
});
