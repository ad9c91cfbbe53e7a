import { showFile } from "./_operands.ts";
import { readAwk, type AwkReading } from "../../languages/awk/index.ts";
import { known } from "../../languages/shell/index.ts";
import { isHarmlessVariable } from "./_harmless-variables.ts";
import { attached, defineTool, executes, flags, like, reads, unlike, values, when, writes, type Call, type Engine } from "../tool.ts";

const sourcesOf = (call: Call, engine: Engine): readonly string[] => {
  const files = call.slots.get("--file") ?? [];
  // A mistake in a program is shown with its line.
  for (const file of files) showFile(engine, file);
  const inline = call.slots.get("--source") ?? [];
  const words = files.length + inline.length > 0 ? inline : (call.slots.get("program") ?? []);
  for (const word of words) if (word.value === undefined) engine.doubt("dynamic-word", word.text);
  return [...words.map((word) => word.value), ...files.map((file) => engine.text(file))].filter((text) => text !== undefined);
};

const report = (reading: AwkReading, engine: Engine): void => {
  if (!reading.isUnderstood) engine.doubt("unknown-statement", "awk program");
  for (const command of reading.commands) {
    if (command === undefined) engine.doubt("dynamic-program", "awk composes a command");
    else if (!command.startsWith("/inet")) engine.shell(known(command), undefined, undefined, { input: { kind: "unknown", from: "awk" } });
    else engine.effect("write", `network:${command}`);
  }
  for (const [action, paths] of [
    ["read", reading.reads],
    ["write", reading.writes],
  ] as const)
    for (const path of paths) {
      if (path === undefined) engine.doubt("dynamic-word", `awk composes the name of a file to ${action}`);
      else engine.effect(action, `file:${path}`);
    }
  for (const name of reading.loads) engine.effect("execute", `code:${name}`);
  for (const name of reading.variables)
    if (name === undefined || !isHarmlessVariable(name)) engine.effect("disclose", `secret:variable ${name ?? "any"}`);
};

/** An operand `name=value` sets a variable. */
const isFile = /^(?![A-Za-z_]\w*=)/;

const firstWord = /^(?:NR *(?:>|>=|==|!=) *\d+|!?\/[\w .-]+\/|\$\d+ *(?:[=!]=|!?~) *(?:"[\w. -]*"|\/[\w .-]+\/))? *\{ *print *\$1 *;? *\}$/;

export default defineTool({
  name: "awk, gawk, mawk, nawk, original-awk, bwk",
  source: "gawk(1) 5.2.1, mawk(1) 1.3.4, original-awk(1) 2022-09-12, POSIX awk",
  syntax: "posix",
  options: {
    ...flags(
      "-b|--characters-as-bytes -c|--traditional -C|--copyright -g|--gen-pot -I|--trace -M|--bignum -N|--use-lc-numeric -n|--non-decimal-data -O|--optimize -P|--posix -r|--re-interval -s|--no-optimize -S|--sandbox -t|--lint-old -V|--version -k|--csv -safe -version",
    ),
    ...values("-F|--field-separator -v|--assign -f|-E|--exec|--file -e|--source -i|--include -l|--load"),
    ...attached("-L|--lint -d|--dump-variables -o|--pretty-print -p|--profile"),
  },
  operands: ["program?", "file*"],
  does: [
    reads("file:{file}", like("file", isFile)),
    reads("file:{program}", when("--file", "--source"), like("program", isFile)),
    writes("file:{file}", like("--include", /^inplace/), like("file", isFile)),
    writes("file:{program}", like("--include", /^inplace/), when("--file", "--source"), like("program", isFile)),
    executes("code:{--include}", unlike("--include", /^inplace(?:\.awk)?$/)),
    executes("code:{--load}", when("--load")),
    writes("file:awkvars.out", when("--dump-variables")),
    writes("file:awkprof.out", when("--pretty-print", "--profile")),
  ],
  derive: (call, engine) => {
    for (const source of sourcesOf(call, engine)) report(readAwk(source), engine);
  },
  variables: { AWKPATH: "code", AWKLIBPATH: "code", AWKBUFSIZE: "setting", AWK_HASH: "setting", WHINY_USERS: "setting" },
  // The first word of each line, of some or of all.
  prints: (words) => (words.length === 1 && firstWord.test(words[0] as string) ? "first" : undefined),
  examples: {
    allow: [
      "kubectl get pods --no-headers | awk '$3 != \"Running\" {print $1}' | xargs -n1 kubectl logs",
      "awk '{print $1}' /var/log/syslog",
      "awk -F: -v x=.env '$3 > 5 { n++ } END { print n }' /etc/passwd",
      "awk -F , '{print $2}' a.csv",
      "gawk -e '{print}' a.log",
      "awk 'BEGIN{print ENVIRON[\"HOME\"]}'",
      "awk '{print | \"sort\"}' FS=: a.log",
    ],
    guard: {
      "awk 'BEGIN{system(\"rm a\")}'": ["delete file:/repo/a"],
      "awk '{print > \"/srv/x\"}' a.log": ["write file:/srv/x"],
      "awk '{print > \"/dev/stderr\"}'": ["write output:/dev/stderr"],
      "awk '{print}' .env": ["disclose secret:/repo/.env"],
      "gawk -e '{print}' .env": ["disclose secret:/repo/.env"],
      "awk -f read.sql .env": ["disclose secret:/repo/.env"],
      "awk -v a=b -F : '{print}' /etc/shadow": ["disclose secret:/etc/shadow"],
      "awk 'BEGIN{while((getline l<\"/etc/shadow\")>0)print l}'": ["disclose secret:/etc/shadow"],
      "gawk -i inplace '{print}' /srv/a": ["write file:/srv/a"],
      "gawk -i inplace -e '{print}' /srv/a": ["write file:/srv/a"],
      "gawk -i lib.awk '{print}'": ["execute code:lib.awk"],
      "gawk -l filefuncs '{print}'": ["execute code:filefuncs"],
      "gawk -d '{print}'": ["write file:/repo/awkvars.out"],
      "gawk -o '{print}'": ["write file:/repo/awkprof.out"],
      "gawk '@load \"filefuncs\"; {print}'": ["execute code:filefuncs"],
      "awk 'BEGIN{for(k in ENVIRON)print ENVIRON[k]}'": ["disclose secret:variable any", "disclose secret:variable any"],
      'gawk \'BEGIN{s="/inet/tcp/0/h/80"; print 1 |& "/inet/tcp/0/h/80"}\'': ["write network:/inet/tcp/0/h/80"],
    },
    doubt: {
      "kubectl get pods | awk '{$1=$9; print $1}' | xargs -n1 kubectl logs": "dynamic-word",
      "awk '{system($1)}' a": "dynamic-program",
      'awk \'BEGIN{print "rm a" | "sh"}\'': "unknown-input",
      "awk '{print > $1}' a": "dynamic-word",
      "awk -f missing.awk a": "unreadable-file",
      'awk "$P" a': "dynamic-word",
      "awk 'BEGIN{@f()}'": "unknown-statement",
      "awk --frob": "unknown-option",
    },
  },
});
