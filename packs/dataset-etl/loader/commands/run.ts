import { findEnvironment, readEnvironments } from "../manifest/environments.ts";
import { findDataset, findRoot } from "../manifest/workspace.ts";
import { exitCodes, LoaderError, messageOf, usage, type Outcome } from "../outcome.ts";
import { WarehouseError } from "../warehouse/warehouse.ts";
import { openVoice, type Voice } from "../voice.ts";
import type { Place } from "../load/session.ts";
import { readArguments, wholeNumber, type Arguments } from "./arguments.ts";
import { runBackup, runRestore } from "./backup.ts";
import { runCheck, runDatasets, runGenerate } from "./declared.ts";
import { runLoad } from "./load.ts";
import { runLoader } from "./loader.ts";
import { runImpact, runJobs, runLineage, runReadiness, runVerify } from "./reading.ts";

export interface Context {
  readonly root: string;
  readonly args: Arguments;
  readonly voice: Voice;
  /** The dataset and the environment a command is about. */
  place(): Place;
}

interface Command {
  readonly usage: string;
  readonly flags: readonly string[];
  readonly values: readonly string[];
  readonly hasEnvironment: boolean;
  readonly run: (context: Context) => Promise<Outcome>;
}

const inPlace = ["--dataset", "--environment"];

const commands: Readonly<Record<string, Command>> = {
  datasets: { usage: "datasets", flags: [], values: [], hasEnvironment: false, run: runDatasets },
  check: { usage: "check --dataset D", flags: [], values: ["--dataset"], hasEnvironment: false, run: runCheck },
  impact: { usage: "impact --dataset D --environment E", flags: [], values: inPlace, hasEnvironment: true, run: runImpact },
  load: {
    usage: "load --dataset D --environment E [--dry-run] [--job ID] [--input DIGEST] [--wait SECONDS]",
    flags: ["--dry-run"],
    values: [...inPlace, "--job", "--input", "--wait"],
    hasEnvironment: true,
    run: runLoad,
  },
  verify: { usage: "verify --dataset D --environment E", flags: [], values: inPlace, hasEnvironment: true, run: runVerify },
  backup: { usage: "backup --dataset D --environment E", flags: [], values: [...inPlace, "--wait"], hasEnvironment: true, run: runBackup },
  restore: {
    usage: "restore --dataset D --environment E [--backup ID | --version N] [--dry-run]",
    flags: ["--dry-run"],
    values: [...inPlace, "--backup", "--version", "--wait"],
    hasEnvironment: true,
    run: runRestore,
  },
  loader: {
    usage: "loader check|package|deploy|rollback|deployed --loader L [--environment E] [--dry-run] [--digest SHA256]",
    flags: ["--dry-run"],
    values: ["--loader", "--environment", "--digest"],
    hasEnvironment: true,
    run: runLoader,
  },
  jobs: { usage: "jobs --dataset D --environment E", flags: [], values: inPlace, hasEnvironment: true, run: runJobs },
  lineage: { usage: "lineage --dataset D --environment E", flags: [], values: inPlace, hasEnvironment: true, run: runLineage },
  readiness: { usage: "readiness --dataset D --environment E", flags: [], values: inPlace, hasEnvironment: true, run: runReadiness },
  generate: {
    usage: "generate --dataset D --rows N --out FILE --seed S",
    flags: [],
    values: ["--dataset", "--rows", "--out", "--seed"],
    hasEnvironment: false,
    run: runGenerate,
  },
};

const help = (): string =>
  [
    "usage: dataset-loader COMMAND [--root FOLDER] [--json]",
    ...Object.values(commands).map((each) => `  ${each.usage}`),
    "The environment is `default` of environments.yaml where none is named. `--json` gives JSON lines.",
    "Exit codes: 0 done, 1 refused by a gate, 2 usage, 3 environment unreachable, 4 failed and rolled back, 5 unknown.",
    "",
  ].join("\n");

const waitSecondsUsual = 600;

/** Runs one command line; returns the exit code. `out` and `err` take whole lines. */
export const run = async (
  argv: readonly string[],
  ownPack: string,
  streams: { readonly out: (line: string) => void; readonly err: (line: string) => void },
): Promise<number> => {
  const [name = "help", ...rest] = argv;
  if (name === "help" || name === "--help") {
    streams.out(help());
    return exitCodes.done;
  }
  const isJson = rest.includes("--json");
  let voice = openVoice(undefined, isJson, streams);
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (command === undefined) throw usage(`there is no command \`${name}\`; see \`dataset-loader help\``);
    const args = readArguments(rest, ["--json", ...command.flags], ["--root", ...command.values]);
    const root = findRoot(args.value("--root"), process.cwd(), ownPack);
    const environment = command.hasEnvironment ? findEnvironment(readEnvironments(root), args.value("--environment")) : undefined;
    voice = openVoice(environment, isJson, streams);
    if (name !== "loader" && args.operands.length > 0) throw usage(`\`${args.operands[0] ?? ""}\` has no meaning here`);
    const place = (): Place => {
      if (environment === undefined) throw usage("name the environment: --environment NAME");
      const waitMs = wholeNumber(args.value("--wait") ?? String(waitSecondsUsual), "--wait", 86_400) * 1_000;
      return { root, environment, voice, waitMs, dataset: findDataset(root, args.value("--dataset")) };
    };
    return exitCodes[await command.run({ root, args, voice, place })];
  } catch (error) {
    return ended(error, voice);
  }
};

/** An error nobody expected leaves open what happened. What an environment refuses outside a switch has changed nothing. */
const outcomeOf = (error: unknown): LoaderError["outcome"] => {
  if (error instanceof LoaderError) return error.outcome;
  if (error instanceof WarehouseError) return error.code === "unreachable" || error.code === "lost" ? "unreachable" : "failed";
  return "unknown";
};

const ended = (error: unknown, voice: Voice): number => {
  const outcome = outcomeOf(error);
  voice.complain(messageOf(error), outcome);
  return exitCodes[outcome];
};
