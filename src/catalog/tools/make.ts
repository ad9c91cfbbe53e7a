import { quoteWord } from "../../model/index.ts";
import { known } from "../../languages/shell/index.ts";
import { planMake } from "../../languages/make/index.ts";
import { attached, defineTool, discloses, flags, unless, values, when, writes, type Call, type Engine } from "../tool.ts";
import { knownValues, runIn, textOf } from "./_recipes.ts";

/** GNU make looks for these, in this order (GNU make manual 4.4, 3.2 "What Name to Give Your Makefile"). */
const makefileNames = ["GNUmakefile", "makefile", "Makefile"];
/** Variables that change how make itself works. */
const ruling = /^(?:MAKE|GNUMAKE|\.|VPATH$|GPATH$)/;

const run = (call: Call, engine: Engine): void => {
  if (call.slots.has("--version") || call.slots.has("--help")) return;
  const words = knownValues(call, "goal", engine);
  const folders = knownValues(call, "--directory", engine);
  const files = knownValues(call, "--makefile", engine);
  if (!words || !folders || !files) return;
  const folder = folders.reduce((before, each) => `${each.startsWith("/") ? "" : before}${each}/`, "");
  const name = files[0] ?? makefileNames.find((each) => engine.mayExist(known(folder + each))) ?? "Makefile";
  if (files.length > 1 || name === "-") return engine.doubt("unknown-input", files.join(" "));
  for (const each of ["MAKEFLAGS", "GNUMAKEFLAGS", "MAKEFILES"]) if (engine.mayHaveVariable(each)) engine.doubt("unknown-variable", each);
  const source = textOf(folder, name, engine);
  if (source === undefined) return;
  const overrides = new Map(words.flatMap((word) => (word.includes("=") ? [splitAssignment(word)] : [])));
  const odd = [...overrides.keys()].find((each) => ruling.test(each) || !/^\w+$/.test(each));
  if (odd !== undefined) return engine.doubt("unknown-operand", odd);
  const isCount = (word: string): boolean => /^[\d.]+$/.test(word) && (call.slots.has("--jobs") || call.slots.has("--load-average"));
  const isDryRun = call.slots.has("--dry-run");
  const plan = planMake({
    source,
    name,
    overrides,
    goals: words.filter((word) => !word.includes("=") && !isCount(word)),
    isInEnvironment: (each) => engine.mayHaveVariable(each),
    mayExist: (path) => engine.mayExist(known(path.startsWith("/") ? path : folder + path)),
    make: ["make", ...(isDryRun ? ["-n"] : []), ...[...overrides].map(([each, value]) => quoteWord(`${each}=${value}`))].join(" "),
    isDryRun,
  });
  for (const doubt of plan.doubts) engine.doubt("unknown-statement", `${name}: ${doubt}`);
  for (const command of plan.commands) runIn(folder, command.source, `make ${command.target}`, engine);
};

const splitAssignment = (word: string): [name: string, value: string] => {
  const at = word.indexOf("=");
  return [word.slice(0, at).replace(/:+$/, ""), word.slice(at + 1)];
};

export default defineTool({
  name: "make, gmake",
  source: "make(1) 4.3; GNU make manual 4.4, 9.8 Summary of Options",
  options: {
    ...flags(
      "-b -m -B|--always-make -d -k|--keep-going -S|--no-keep-going|--stop -s|--silent|--quiet --no-silent -w|--print-directory --no-print-directory -i|--ignore-errors -n|--just-print|--recon|--dry-run -p|--print-data-base -q|--question -r|--no-builtin-rules -R|--no-builtin-variables -t|--touch -L|--check-symlink-times --trace --warn-undefined-variables -v|--version -h|--help",
    ),
    ...values("-C|--directory -f|--file|--makefile -I|--include-dir -o|--old-file|--assume-old -W|--what-if|--new-file|--assume-new"),
    ...attached("-j|--jobs -l|--max-load|--load-average -O|--output-sync --debug --shuffle"),
  },
  operands: ["goal*"],
  does: [
    discloses("secret:environment of make", when("--print-data-base")),
    writes("file:{goal:default goal}", when("--touch"), unless("--dry-run")),
  ],
  derive: run,
  examples: {
    allow: [
      "make look",
      "make",
      "make -s -j4 -C /repo --no-print-directory look",
      "make -j 4 look",
      "make -I x -o y -W z look",
      "make -f recipes.mk look",
      "make -n change",
      "make -n deep",
      "make show",
      "make --version",
      "make --help",
    ],
    guard: {
      "make -pn look": ["disclose secret:environment of make"],
      "make change": ["delete file:/srv/x"],
      "make -f recipes.mk change": ["delete file:/srv/z"],
      "make -C /srv/.. -C repo change": ["delete file:/srv/x"],
      "make -t look": ["write file:/repo/look"],
      "make deep": ["delete file:/srv/x"],
    },
    doubt: {
      "make change NAME=y": "unknown-variable",
      "make missing": "unknown-statement",
      "make $X": "dynamic-program",
      "make -C $X look": "dynamic-program",
      "make -f $X look": "dynamic-program",
      "make -f - look": "unknown-input",
      "make -C /nowhere": "unreadable-file",
      "make -e look": "unknown-option",
      "make --eval x look": "unknown-option",
      "make SHELL=/tmp/x look": "unknown-statement",
      "make MAKEFLAGS=-e look": "unknown-operand",
      "make look NAME+=x": "unknown-operand",
      "MAKEFILES=x make look": "unknown-variable",
    },
  },
});
