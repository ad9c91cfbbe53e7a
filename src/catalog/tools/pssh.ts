import { runAtHosts } from "./_hosts.ts";
import { defineTool, executes, flags, reads, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "pssh, parallel-ssh",
  source: "pssh(1), bin/pssh and psshlib/cli.py 2.3, github.com/lilydjwg/pssh",
  syntax: "posix",
  options: {
    ...flags("-i|--inline --inline-stdout -v|--verbose -P|--print --no-headers --help --version"),
    ...values("-h|--hosts -H|--host -l|--user -p|--par -t|--timeout"),
    "-o, --outdir": { takes: "value", does: [writes("file:{--outdir}")] },
    "-e, --errdir": { takes: "value", does: [writes("file:{--errdir}")] },
    "-O, --option, -x, --extra-args, -X, --extra-arg": { takes: "value", does: [executes("code:{--extra-arg}")] },
  },
  operands: ["command*"],
  // A line that names no host comes back in a message.
  does: [reads("file:{--hosts}", when("--hosts"))],
  derive: runAtHosts("--hosts", "--host"),
  examples: {
    allow: ["pssh -h hosts.txt -i uptime"],
    guard: {
      "pssh -H web1 'rm /srv/x'": ["delete file:/srv/x"],
      "pssh -H web1": ["execute session:web1"],
      "pssh -h .env uptime": ["disclose secret:/repo/.env"],
      "pssh -h h -o /srv/o -e /srv/e uptime": ["write file:/srv/o", "write file:/srv/e"],
      "pssh -O ProxyCommand=x uptime": ["execute code:ProxyCommand=x"],
      "pssh -x '-o ProxyCommand=x' -H a uptime": ["execute code:-o ProxyCommand=x"],
      "pssh -h 1 -H 1 -l 1 -p 1 -t 1 rm /srv/x": ["delete file:/srv/x"],
    },
    doubt: { "pssh -h hosts $X": "dynamic-program" },
  },
});
