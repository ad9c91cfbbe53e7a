import { describe, expect, test } from "bun:test";
import { knowledge, understandShell, type Surroundings } from "../../src/catalog/index.ts";
import { bare, noFiles } from "../../src/catalog/surroundings.fixture.ts";
import { isHarmless } from "../../src/model/index.ts";

/** A machine with nothing on it but folders. */
const surroundings: Surroundings = {
  ...bare,
  files: { ...noFiles, kind: (path) => (/^\/(?:srv|repo)?$/.test(path) ? "folder" : "none") },
};

/** Nothing but reading, and nothing in doubt: what would run without a question. */
const isClear = (line: string): boolean => {
  const { effects, doubts } = understandShell(line, surroundings, knowledge);
  return doubts.length === 0 && effects.every((effect) => isHarmless(effect.action));
};

const blocked = [
  "rm -rf /srv/data",
  "sudo systemctl restart nginx",
  "cat /etc/shadow",
  "git push --force origin main",
  "kill -9 1",
  "docker rm -f web",
];
const harmless = ["ls -l /srv", "cat /etc/hosts"];

const single = (line: string): string => `'${line.replaceAll("'", `'\\''`)}'`;
const double = (line: string): string => `"${line.replaceAll(/["\\$`]/g, "\\$&")}"`;
const words = (line: string): string[] => line.split(" ");

/** Ways to say the same. Each keeps the effect, or raises a doubt. */
const wraps: Readonly<Record<string, (line: string) => string>> = {
  subshell: (line) => `(${line})`,
  group: (line) => `{ ${line}; }`,
  function: (line) => `f() { ${line}; }; f`,
  "function with arguments": (line) => `f() { "$@"; }; f ${line}`,
  "function of a harmless name": (line) => `ls() { ${line}; }; ls`,
  "a function that may not be there": (line) => `false && ${words(line)[0]}() { :; }; ${line}`,
  "a function that was taken away": (line) => `${words(line)[0]}() { :; }; unset -f ${words(line)[0]}; ${line}`,
  if: (line) => `if true; then ${line}; fi`,
  else: (line) => `if true; then :; else ${line}; fi`,
  "a condition": (line) => `while ${line}; do :; done`,
  for: (line) => `for i in 1; do ${line}; done`,
  case: (line) => `case x in *) ${line};; esac`,
  and: (line) => `ls && ${line}`,
  or: (line) => `ls || ${line}`,
  pipe: (line) => `ls | ${line}`,
  background: (line) => `${line} & wait`,
  not: (line) => `! ${line}`,
  time: (line) => `time ${line}`,
  "$( )": (line) => `echo $(${line})`,
  backticks: (line) => `echo \`${line}\``,
  "in quotes": (line) => `echo "x $(${line})"`,
  "process substitution": (line) => `ls <(${line})`,
  "a here-document for a shell": (line) => `bash <<E\n${line}\nE`,
  "a quoted here-document": (line) => `bash <<'E'\n${line}\nE`,
  "an indented here-document": (line) => `bash <<-E\n\t${line}\n\tE`,
  "a here-document with a substitution": (line) => `cat <<E\n$(${line})\nE`,
  "a here-string": (line) => `bash <<< ${single(line)}`,
  "a pipe into a shell": (line) => `echo ${single(line)} | bash`,
  eval: (line) => `eval ${single(line)}`,
  "eval of pieces": (line) => `x=${single(line)}; eval "$x"`,
  "bash -c": (line) => `bash -c ${single(line)}`,
  "bash -c within bash -c": (line) => `bash -c ${single(`bash -c ${double(line)}`)}`,
  "bash -c with arguments": (line) => `bash -c 'ls; "$@"' x ${line}`,
  "a variable": (line) => `x=${single(line)}; $x`,
  "a variable for the program": (line) => `x=${words(line)[0]}; $x ${words(line).slice(1).join(" ")}`,
  "an array": (line) => `x=(${line}); "\${x[@]}"`,
  "positional parameters": (line) => `set -- ${line}; "$@"`,
  "a default": (line) => `\${x:-${line}}`,
  indirection: (line) => `y=${single(line)}; x=y; \${!x}`,
  "a name reference": (line) => `y=${single(line)}; declare -n x=y; $x`,
  "another separator": (line) => `IFS=,; x=${words(line).join(",")}; $x`,
  "quotes within words": (line) => line.replace(/[a-z](?=[a-z])/, `$&''`),
  backslashes: (line) => `\\${line}`,
  "ANSI-C quotes": (line) => `$'\\x${line.charCodeAt(0).toString(16)}'${line.slice(1)}`,
  "a continued line": (line) => `${line[0]}\\\n${line.slice(1)}`,
  braces: (line) => `{${words(line).join(",")}}`,
  "an assignment in front": (line) => `x=1 ${line}`,
  "a trap": (line) => `trap ${single(line)} EXIT`,
  command: (line) => `command ${line}`,
  exec: (line) => `exec ${line}`,
  coproc: (line) => `coproc ${line}`,
  "arithmetic in a variable": (line) => `x='a[$(${line})]'; echo $((x))`,
  "a subscript": (line) => `x[$(${line})]=1`,
  "a prompt": (line) => `x='$(${line})'; echo "\${x@P}"`,
  "a condition's subscript": (line) => `[ -v 'a[$(${line})]' ]`,
  "a loop's second round": (line) => `x=ls; for i in 1 2; do $x; x=${single(line)}; done`,
  "a later round": (line) => `f() { x=${single(line)}; }; x=ls; while true; do $x; f; done`,
  "after return": (line) => `f() { x=${single(line)}; return; x=ls; }; f; $x`,
  "after a refused assignment": (line) => `readonly x=${single(line)}\nx=ls\n$x`,
  "after a local variable": (line) => `x=${single(line)}; f() { local x=ls; }; f; $x`,
  "one of two branches": (line) => `ls && x=${single(line)} || x=ls; $x`,
  "lower case": (line) => `declare -l x=${single(line.toUpperCase())}; $x`,
  "a stream that is shared": (line) => `printf '%s\\n' 'echo "' ${single(line)} '"' | { read x; bash; }`,
  "a copied descriptor": (line) => `$(echo ${single(line)} >&1)`,
  "a name for standard output": (line) => `$(echo ${single(line)} > /dev/stdout)`,
  "a command nobody has": (line) => `command_not_found_handle() { ${line}; }; frobnicate`,
};

describe("however a blocked line is put, it is not clear", () => {
  for (const [name, wrap] of Object.entries(wraps)) test(name, () => expect(blocked.map(wrap).filter(isClear)).toEqual([]));
});

describe("plain ways to put a harmless line leave it clear", () => {
  for (const name of [
    "subshell",
    "group",
    "function",
    "if",
    "else",
    "for",
    "case",
    "and",
    "or",
    "background",
    "$( )",
    "in quotes",
    "eval",
    "a variable",
    "an array",
    "bash -c",
    "a here-document for a shell",
  ])
    test(name, () => expect(harmless.map(wraps[name] as (line: string) => string).filter((line) => !isClear(line))).toEqual([]));
});
