import { known, type Word } from "../../languages/shell/index.ts";
import { runInput } from "./_input.ts";
import { defineTool, flags, reads, unless, unlike, values, when, type Call, type Engine } from "../tool.ts";

const runOwnInput = ({ input }: Call, engine: Engine): void => {
  if (input.kind === "inherited") engine.effect("execute", "session:shell");
  else runInput(input, engine);
};

const runFile = (path: Word, engine: Engine, parameters?: readonly Word[]): void => {
  const text = engine.text(path);
  if (text !== undefined) engine.shell(known(text), path.value, undefined, parameters && { parameters });
};

export default defineTool({
  name: "bash, sh, dash, ash, ksh, ksh93, mksh, zsh, rbash",
  source: "bash(1) 5.2, OPTIONS; dash(1) 0.5.12; zsh(1) 5.9, INVOCATION; ksh93(1)",
  syntax: "posix",
  options: {
    ...flags(
      "-a -b -c -e -f -h -i -k|--keyword -l|--login -m -n -p -r|--restricted -s -t -u -v|--verbose -x -B -C -D|--dump-strings -E -H -P -T --debugger --dump-po-strings --noediting --noprofile --norc --version --help",
    ),
    ...values("-o -O --init-file|--rcfile"),
  },
  operands: ["word*"],
  // `+n` among the operands would switch execution on again; an interactive shell ignores `-n`.
  preview: [when("-n", "--dump-strings", "--dump-po-strings"), unless("-i", "-c", "-s"), unlike("word", /^\+/)],
  // A line that is wrong comes back in a message.
  does: [reads("file:{word}", when("-n", "--dump-strings", "--dump-po-strings"), unless("-c"))],
  derive: (call, engine) => {
    const words = call.slots.get("word") ?? [];
    const [first] = words;
    if (first?.value?.startsWith("+")) engine.doubt("unknown-option", first.value);
    for (const file of call.slots.get("--rcfile") ?? []) runFile(file, engine);
    if (call.slots.has("--version")) return;
    if (call.slots.has("-c")) {
      // What stands after the source is `$0`, `$1` and so on.
      if (first) engine.shell(first, undefined, undefined, { parameters: words.length > 1 ? words.slice(1) : [known("bash")] });
    } else if (first && !call.slots.has("-s")) runFile(first, engine, words);
    else runOwnInput(call, engine);
  },
  variables: { TIMEFORMAT: "setting" },
  examples: {
    allow: [
      "sh -c 'ls -l'",
      "bash -lc 'ls'",
      "bash -euo pipefail -c 'ls'",
      "bash read.sh",
      "bash -O extglob -n change.sh",
      "sh <<< 'ls'",
      "bash --rcfile read.sh -c ls",
      "bash --version",
    ],
    guard: {
      "bash -n .env": ["disclose secret:/repo/.env"],
      "sh -c 'rm a'": ["delete file:/repo/a"],
      "bash parameter.sh y z": ["delete file:/srv/y"],
      "bash -c 'rm /srv/x$1'": ["delete file:/srv/x"],
      "sh -c 'rm /srv/$1' sh y": ["delete file:/srv/y"],
      "bash change.sh": ["delete file:/srv/x"],
      "bash -n -c 'rm a'": ["delete file:/repo/a"],
      "bash -o pipefail -O extglob change.sh": ["delete file:/srv/x"],
      "bash -s x <<< 'rm a'": ["delete file:/repo/a"],
      bash: ["execute session:shell"],
      "sh -i": ["execute session:shell"],
      "bash --init-file change.sh -c ls": ["delete file:/srv/x"],
    },
    doubt: {
      "bash -n +n change.sh": "unknown-option",
      "sh missing.sh": "unreadable-file",
      'bash -c "$X"': "dynamic-program",
      "bash --frob": "unknown-option",
      "bash --posix -c ls": "unknown-option",
      "bash $X": "dynamic-program",
    },
  },
});
