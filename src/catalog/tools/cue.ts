import {
  defineTool,
  executes,
  flags,
  reads,
  unlike,
  values,
  when,
  writes,
  type Call,
  type Command,
  type Engine,
  type Options,
} from "../tool.ts";
import { always } from "./_always.ts";
import { showFile } from "./_operands.ts";

/** Files alone: what a package holds, embeds or takes from variables is not read. */
const derive = ({ slots }: Call, engine: Engine): void => {
  const given = slots.get("input") ?? [];
  if (given.length === 0) engine.doubt("unknown-input", "the package of this folder");
  for (const word of given) {
    if (!/^[\w./-]+\.(?:cue|json|ya?ml|toml)$/.test(word.value ?? "")) return engine.doubt("unknown-operand", word.text);
    showFile(engine, word);
    if (word.value?.endsWith(".cue") && /@|\bimport\b/.test(engine.text(word) ?? ""))
      engine.doubt("unknown-input", `${word.text} takes in others`);
  }
};
const profiles: Options = Object.fromEntries(
  ["-o, --outfile", "--cpuprofile", "--memprofile"].map((names) => [
    names,
    {
      takes: "value" as const,
      does: [writes(`file:{${names.split(", ").at(-1)}}`, unlike(names.split(", ").at(-1) ?? "", /^(?:\w+:)?-$/))],
    },
  ]),
);
const evaluates: Command = {
  options: {
    ...profiles,
    ...flags(
      "-c|--concrete --escape -a|--all -A|--attributes -H|--hidden -O|--optional -S|--schema-only -i|--ignore -E|--all-errors -s|--simplify -v|--verbose",
    ),
    ...values("-e|--expression --out -d|--schema -l|--path -p|--package"),
  },
  operands: ["input*"],
  derive,
};
const plainFlags = "-i|--ignore -E|--all-errors -s|--simplify -v|--verbose";

export default defineTool({
  // Not declared: injected values, folders of protocols, other modules.
  name: "cue",
  source: "cmd/cue/cmd of CUE 0.18, github.com/cue-lang/cue",
  syntax: "pflag",
  helpAs: ["-h"],
  withoutCommand: "help",
  commands: {
    "version, help": { operands: ["word*"] },
    "eval, export, vet, def": evaluates,
    fmt: {
      options: flags(`--check -d|--diff --files ${plainFlags}`),
      operands: ["input*"],
      preview: [when("--check", "--diff")],
      does: [writes("file:{input:.}"), reads("file:{input}", when("input"))],
    },
    // What packages of tools say is run.
    cmd: always(executes("code:tools of the package")),
    "fix, trim, import, get, add": always(writes("file:/?")),
    mod: always(writes("file:.")),
    login: always(writes("configuration:cue")),
  },
  examples: {
    allow: ["cue fmt -h", "cue version", "cue vet objects.yaml -c", "cue fmt --check ./...", "cue export objects.yaml --out json"],
    guard: {
      "cue export objects.yaml -o /srv/x --cpuprofile /srv/y --memprofile /srv/z": [
        "write file:/srv/x",
        "write file:/srv/y",
        "write file:/srv/z",
      ],
      "cue fmt /srv/x": ["write file:/srv/x"],
      "cue fmt --check .env": ["disclose secret:/repo/.env"],
      "cue cmd deploy": ["execute code:tools of the package"],
      "cue trim": ["write file:/?"],
      "cue mod tidy": ["write file:/repo"],
      "cue login": ["write configuration:cue"],
    },
    doubt: {
      "cue export": "unknown-input",
      "cue export .:pkg": "unknown-operand",
      "cue export objects.yaml --inject-vars": "unknown-option",
      "cue frobnicate": "unknown-command",
    },
  },
});
