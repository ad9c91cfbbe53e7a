import { known, shown, type Word } from "../../languages/shell/index.ts";
import { defineTool, executes, flags, values, writes } from "../tool.ts";

/** ssh sends its words joined by blanks to the login shell. */
const joined = (words: readonly Word[]): Word =>
  words.every((word) => word.value !== undefined)
    ? known(words.map((word) => word.value).join(" "))
    : { text: words.map((word) => word.text).join(" ") };

export default defineTool({
  name: "pssh, parallel-ssh, pdsh, clush",
  source: "recalled from pssh(1) 2.3, pdsh(1) 2.34, clush(1) 1.9",
  syntax: "posix",
  options: {
    ...flags("-i|--inline --inline-stdout -v|--verbose -P|--print -b -N -S -q -B -L --help --version"),
    ...values("-h|--hosts -H|--host -l|--user -p|--par -t|--timeout -w -g -x -u -f -c"),
    "-o, --outdir": { takes: "value", does: [writes("file:{--outdir}")] },
    "-e, --errdir": { takes: "value", does: [writes("file:{--errdir}")] },
    "-O, --option, -X, --extra-arg, -R, -M": { takes: "value", does: [executes("code:{-M}")] },
  },
  operands: ["command*"],
  derive: ({ slots }, engine) => {
    const hosts = [...(slots.get("--host") ?? []), ...(slots.get("-w") ?? []), ...(slots.get("--hosts") ?? [])].map(shown).join(",");
    const command = slots.get("command") ?? [];
    if (command.length === 0) engine.effect("execute", `session:${hosts}`);
    else engine.shell(joined(command), undefined, { family: "ssh", values: { host: hosts } });
  },
  examples: {
    allow: ["pssh -h hosts.txt -i uptime", "pdsh -w web1,web2 'df -h | grep -v tmpfs'", "clush -b -w web1 -t 5 uptime"],
    guard: {
      "pssh -H web1 'rm /srv/x'": ["delete file:/srv/x"],
      "pdsh -w web1": ["execute session:web1"],
      "pssh -h h -o /srv/o -e /srv/e uptime": ["write file:/srv/o", "write file:/srv/e"],
      "pssh -O ProxyCommand=x uptime": ["execute code:ProxyCommand=x"],
      "clush -h 1 -H 1 -l 1 -p 1 -t 1 -w 1 -g 1 -x 1 -u 1 -f 1 -c 1 rm /srv/x": ["delete file:/srv/x"],
    },
    doubt: { "pssh -h hosts $X": "dynamic-program" },
  },
});
