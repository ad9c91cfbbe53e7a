import { passesLines } from "./_printing.ts";
import { grepDerive, grepOptions, grepRows } from "./_grep.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "grep, egrep, fgrep, ggrep",
  source: "grep(1), GNU grep 3.8",
  optionsOnlyRead: true,
  judgesUnknown: true,
  options: grepOptions,
  operands: ["pattern?", "file*"],
  does: grepRows,
  derive: grepDerive,
  variables: { GREP_COLOR: "setting", GREP_COLORS: "setting", GREP_OPTIONS: "setting" },
  prints: passesLines(/^-[EFGivwx]+$/, "-e -m", 1),
  examples: {
    allow: [
      "grep -rn error /var/log",
      "grep -i5 'a b' x.log",
      "grep -e a -e .env -f words.txt b.log",
      "grep -A 3 -B 2 -m 1 .env README.md",
      "grep --color=auto x",
      "egrep 'a|b' x.log",
      'grep "$x" /var/log/syslog',
      "grep -c x a.log",
      "ps aux | grep [n]ginx",
      "kubectl get pods -o name | grep -v web | xargs -n1 kubectl logs",
    ],
    guard: {
      "cd /home/agent/.aws && grep -r x": ["disclose secret:/home/agent/.aws"],
      "cd /home/agent/.aws && grep -R -e x": ["disclose secret:/home/agent/.aws"],
      "cd /home/agent/.aws && grep -d recurse x": ["disclose secret:/home/agent/.aws"],
      "grep -r --include=.env x .": ["disclose secret:/repo/.env"],
      "grep PASSWORD .env": ["disclose secret:/repo/.env"],
      "grep -e PASSWORD .env": ["disclose secret:/repo/.env"],
      "shopt -s nocaseglob; grep [I]D_RSA": ["disclose secret:/repo/id_rsa"],
      "grep -f .env a.log": ["disclose secret:/repo/.env"],
      "fgrep -m 1 x /etc/shadow": ["disclose secret:/etc/shadow"],
    },
    doubt: {
      "grep $X a.log": "dynamic-word",
      "grep [ab]* a.log": "dynamic-word",
      "grep -[f].env a.log": "dynamic-word",
      "grep a $FILE": "dynamic-word",
      "kubectl get pods -o name | grep -o -e -web | xargs -n1 kubectl logs": "dynamic-word",
    },
  },
});
