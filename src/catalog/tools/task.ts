import { quoteWord } from "../../model/index.ts";
import { planTask } from "../../languages/task/index.ts";
import { attached, defineTool, flags, unless, values, when, writes, type Call, type Engine } from "../tool.ts";
import { findFile, knownValues, runIn, textOf } from "./_recipes.ts";

/** Task looks for these, here and upwards (Task 3.39, "Supported file names"). */
const taskfileNames = [
  "Taskfile.yml",
  "taskfile.yml",
  "Taskfile.yaml",
  "taskfile.yaml",
  "Taskfile.dist.yml",
  "taskfile.dist.yml",
  "Taskfile.dist.yaml",
  "taskfile.dist.yaml",
];
/** Options that only print. Listing leaves variables alone; `--status` and `--json` with it run the commands that decide. */
const onlyPrints = ["--version", "--help", "--init", "--completion"];

const fillsGaps = (source: string, isSummary: boolean): boolean => {
  if (isSummary) return source.includes("{{");
  try {
    const { tasks = {} } = Bun.YAML.parse(source) as { tasks?: Readonly<Record<string, Readonly<Record<string, unknown>> | null>> };
    return Object.values(tasks ?? {}).some((task) => JSON.stringify([task?.["desc"], task?.["label"], task?.["aliases"]]).includes("{{"));
  } catch {
    return true;
  }
};

const run = (call: Call, engine: Engine): void => {
  if (onlyPrints.some((option) => call.slots.has(option))) return;
  const words = knownValues(call, "word", engine);
  const files = knownValues(call, "--taskfile", engine);
  const folders = knownValues(call, "--dir", engine);
  if (!words || !files || !folders) return;
  const end = call.words.findIndex((word) => word.value === "--");
  const restCount = end === -1 ? 0 : call.words.length - end - 1;
  const [own, rest] = [words.slice(0, words.length - restCount), words.slice(words.length - restCount)];
  const at = folders.at(-1);
  const path = files.at(-1);
  const slash = path === undefined ? -1 : path.lastIndexOf("/");
  const found = path === undefined ? findFile(taskfileNames, engine) : { folder: path.slice(0, slash + 1), name: path.slice(slash + 1) };
  if (at !== undefined && path === undefined) return engine.doubt("unreadable-file", `the Taskfile in ${at}`);
  const source = textOf(found.folder, found.name, engine);
  if (source === undefined) return;
  const isListing = call.slots.has("--list") || call.slots.has("--list-all") || call.slots.has("--summary");
  if (isListing && call.slots.has("--json") && !call.slots.has("--no-status"))
    return engine.doubt("unknown-statement", `${found.name}: the \`status\` of every task`);
  // Descriptions are templates, too, and a summary shows the commands: a gap may be filled from the environment.
  if (isListing && fillsGaps(source, call.slots.has("--summary")))
    return engine.doubt("unknown-statement", `${found.name}: gaps in what is listed`);
  const plan = planTask({
    source,
    tasks: own.filter((word) => !word.includes("=")),
    given: new Map(
      own.filter((word) => word.includes("=")).map((word) => [word.slice(0, word.indexOf("=")), word.slice(word.indexOf("=") + 1)]),
    ),
    rest: rest.map((word) => (/^[\w./:=@,-]+$/.test(word) ? word : quoteWord(word))).join(" "),
    isInEnvironment: (name) => engine.mayHaveVariable(name),
    isDryRun: call.slots.has("--dry") || isListing,
  });
  const base = at === undefined ? found.folder : `${at}/`;
  for (const doubt of plan.doubts)
    if (!(isListing && doubt.startsWith("no task"))) engine.doubt("unknown-statement", `${found.name}: ${doubt}`);
  for (const { task, source: command, folder } of plan.commands)
    runIn(folder.startsWith("/") ? folder : `${base}${folder}`, command, `task ${task}`, engine);
};

export default defineTool({
  name: "task, go-task",
  source: "Task 3.39 --help, CLI and schema reference",
  options: {
    ...flags(
      "-l|--list -a|--list-all -j|--json --summary --status -n|--dry -f|--force --force-all -s|--silent -v|--verbose -p|--parallel -x|--exit-code --no-status --disable-fuzzy -y|--yes -i|--init -F|--failfast --version -h|--help",
    ),
    ...values("-t|--taskfile -d|--dir -o|--output --output-group-begin --output-group-end -C|--concurrency --sort --completion"),
    ...attached("-c|--color --output-group-error-only"),
  },
  operands: ["word*"],
  does: [writes("file:Taskfile.yml", when("--init"), unless("--help"))],
  derive: run,
  examples: {
    allow: [
      "task",
      "task look",
      "task --list",
      "task --list --json --no-status",
      "task --dry change",
      "task with -- -l src",
      "task -t Taskfile.yml -o group --output-group-begin x --output-group-end y -C 2 --sort none --color=false look",
      "task -d /repo/. -t /repo/Taskfile.yml look",
      "task --completion bash",
    ],
    guard: {
      "task change": ["delete file:/srv/x"],
      "task look change -v": ["delete file:/srv/x"],
      "task --init": ["write file:/repo/Taskfile.yml"],
    },
    doubt: {
      "task --list-all --json": "unknown-statement",
      "task missing": "unknown-statement",
      "task change WHERE=/srv/y": "unknown-statement",
      "task $X": "dynamic-program",
      "task -t $X look": "dynamic-program",
      "task -d $X look": "dynamic-program",
      "task -d /srv look": "unreadable-file",
      "task -t other.yml": "unreadable-file",
      "task -g look": "unknown-option",
      "task --watch look": "unknown-option",
    },
  },
});
