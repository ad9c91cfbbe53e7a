import { known } from "../../languages/shell/index.ts";
import { planJust } from "../../languages/just/index.ts";
import { defineTool, executes, flags, reads, unless, values, when, writes, type Call, type Engine } from "../tool.ts";
import { findFile, knownValues, runIn, textOf } from "./_recipes.ts";

/** Names are looked for in any case (just 1.40 manual, "Quick Start"). */
const justfileNames = ["justfile", "Justfile", "JUSTFILE", ".justfile", ".Justfile"];
const onlyPrints = [
  "--list",
  "--summary",
  "--show",
  "--usage",
  "--dump",
  "--variables",
  "--groups",
  "--man",
  "--version",
  "--help",
  "--changelog",
];
const runsOther = ["--init", "--edit", "--fmt", "--choose", "--command", "--evaluate"];

const run = (call: Call, engine: Engine): void => {
  if ([...onlyPrints, ...runsOther].some((option) => call.slots.has(option))) return;
  const words = knownValues(call, "word", engine);
  const given = knownValues(call, "--justfile", engine);
  if (!words || !given) return;
  const path = given.at(-1);
  const slash = path === undefined ? -1 : path.lastIndexOf("/");
  const { folder, name } =
    path === undefined ? findFile(justfileNames, engine) : { folder: path.slice(0, slash + 1), name: path.slice(slash + 1) };
  const source = textOf(folder, name, engine);
  if (source === undefined) return;
  // A dry run prints backticks instead of running them; of the function `shell` the manual does not say so.
  if (call.slots.has("--dry-run")) return /\bshell\s*\(/.test(source) ? engine.doubt("unknown-statement", `${name}: shell(…)`) : undefined;
  const first = words.findIndex((word) => !/^[A-Za-z_][\w-]*=/.test(word));
  const assignments = words.slice(0, first === -1 ? undefined : first);
  const plan = planJust({
    source,
    words: first === -1 ? [] : words.slice(first),
    overrides: new Map(assignments.map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)])),
    // `.env` is looked for in the folders above, too.
    mayExist: (each) =>
      Array.from({ length: 16 }, (_, level) => `${folder}${"../".repeat(level)}${each}`).some((path) => engine.mayExist(known(path))),
  });
  for (const doubt of plan.doubts) engine.doubt("unknown-statement", `${name}: ${doubt}`);
  for (const command of plan.commands)
    if (command.language === "code") engine.effect("execute", `code:just ${command.recipe}`);
    else runIn(folder, command.source, `just ${command.recipe}`, engine);
};

export default defineTool({
  name: "just",
  source: "just 1.40 --help and manual",
  options: {
    ...flags(
      "-l|--list --summary --dump --variables --groups --man --changelog -n|--dry-run --evaluate --choose -e|--edit --init --fmt --check -q|--quiet -v|--verbose -u|--unsorted --yes --no-highlight --highlight --no-deps --no-aliases --one --timestamp --explain -V|--version -h|--help",
    ),
    ...values("-s|--show --usage -f|--justfile --color --command-color --list-heading --list-prefix --dump-format --alias-style"),
    "-c, --command": "value",
  },
  operands: ["word*"],
  does: [
    reads("file:{--justfile}", when("--justfile")),
    executes("code:{--command}", when("--command")),
    executes("code:expressions of the justfile", when("--evaluate", "--choose")),
    writes("file:justfile", when("--init", "--fmt", "--edit"), unless("--check")),
  ],
  derive: run,
  examples: {
    allow: [
      "just look",
      "just",
      "just --list",
      "just --dry-run change",
      "just --fmt --check",
      "just -f /repo/justfile -q look",
      "just -s look --usage a --color never --command-color red --list-heading x --list-prefix y --dump-format json --alias-style left",
      "just with src",
    ],
    guard: {
      "just -f .env --list": ["disclose secret:/repo/.env"],
      "just change": ["delete file:/srv/x"],
      "just with x change": ["delete file:/srv/x"],
      "just where=/srv/y with x change": ["delete file:/srv/y"],
      "just script": ["execute code:just script"],
      "just --command ls": ["execute code:ls"],
      "just --evaluate": ["execute code:expressions of the justfile"],
      "just --choose": ["execute code:expressions of the justfile"],
      "just --fmt": ["write file:/repo/justfile"],
      "just --init": ["write file:/repo/justfile"],
      "just --edit": ["write file:/repo/justfile"],
    },
    doubt: {
      "just missing": "unknown-statement",
      "just $X": "dynamic-program",
      "just -f $X look": "dynamic-program",
      "just -f other look": "unreadable-file",
      "just -d /srv look": "unknown-option",
      "just --shell x look": "unknown-option",
    },
  },
});
