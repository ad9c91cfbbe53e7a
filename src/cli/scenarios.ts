import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { configurationFor, personAt } from "./machine.ts";
import { errorText, escapeControls, jsonLine, type OperationDeclaration } from "../model/index.ts";
import { systemClock } from "../store/index.ts";
import { readArguments, UsageError } from "./arguments.ts";
import { painter } from "./colour.ts";
import { openMachine, type Machine } from "./machine.ts";
import { shippedOperations } from "./init-pack.ts";
import { agentHere } from "./person.ts";
import {
  batchInProduction,
  batchInTest,
  completeInProduction,
  completeInTest,
  errorCases,
  singleInProduction,
  singleInTest,
  type Box,
  type Cast,
  type Scene,
} from "./scenario-boxes.ts";
import { signerOn } from "./scenario-signer.ts";
import { setScenarioStage } from "./scenario-stage.ts";
import { complain, exitCodes, print } from "./stream.ts";

/** A part of the checklist, what it needs, and its boxes where that is missing. */
interface Section {
  readonly title: string;
  readonly role: keyof Cast;
  readonly play: (title: string, scenes: () => Scene) => readonly Box[] | Promise<readonly Box[]>;
}

/** The testing checklist of specification 2, in its order. */
const sections: readonly Section[] = [
  { title: "Single Dataset - Test Environment", role: "single", play: (title, scenes) => singleInTest(title, scenes()) },
  {
    title: "Single Dataset - Production (With Flag)",
    role: "single",
    play: (title, scenes) => singleInProduction(title, scenes(), scenes),
  },
  { title: "Batch - Test Environment", role: "batch", play: (title, scenes) => batchInTest(title, scenes()) },
  { title: "Batch - Production (With Flag)", role: "batch", play: (title, scenes) => batchInProduction(title, scenes(), scenes) },
  { title: "`--complete` Workflow - Test", role: "complete", play: (title, scenes) => completeInTest(title, scenes()) },
  { title: "`--complete` Workflow - Production", role: "complete", play: (title, scenes) => completeInProduction(title, scenes()) },
  { title: "Error Cases", role: "single", play: (title, scenes) => errorCases(title, scenes) },
];

/** A box with the number of its entry on record. */
export type KeptBox = Box & { readonly entry: number | undefined };

const needs: Readonly<Record<keyof Cast, string>> = {
  single: "no operation here changes something in test and in production",
  batch: "no operation here declares a `batch`",
  complete: "no operation here declares what follows it (`complete`)",
};

/** Whether it changes something in test and in production: what the checklist is about. */
export const isPlayable = ({ risk, environments }: OperationDeclaration): boolean =>
  risk !== "read-only" && ["test", "production"].every((each) => environments.some(({ name }) => name === each));

const castOf = (operations: readonly OperationDeclaration[], named: string | undefined): Cast => {
  const changing = operations.filter(isPlayable);
  const single = named === undefined ? changing[0] : changing.find(({ name }) => name === named);
  if (named !== undefined && single === undefined)
    throw new UsageError(`there is no operation \`${named}\` here that changes something in test and in production`);
  const first = (isFit: (operation: OperationDeclaration) => boolean): OperationDeclaration | undefined =>
    single !== undefined && isFit(single) ? single : changing.find(isFit);
  return { single, batch: first(({ batch }) => batch !== undefined), complete: first(({ complete }) => complete.length > 0) };
};

/** The operations of this folder's files; where it has none, those of the shipped pack. */
export const findOperations = (machine: Machine): { readonly operations: readonly OperationDeclaration[]; readonly from: string } => {
  const own = configurationFor(machine, machine.files.real(process.cwd())).operations;
  if (own.length > 0) return { operations: own.map(({ operation }) => operation), from: own[0]?.file ?? "" };
  return { operations: shippedOperations("dataset-etl", machine), from: "the pack dataset-etl" };
};

/** Why the checklist cannot be played here; undefined where it can. */
export const obstacle = (machine: Machine): string | undefined => {
  if (/^bun(?:x|-profile)?$/.test(basename(machine.executable)))
    return "this is not the built executable; run `npm run build` and use `dist/tagout`";
  const agent = agentHere();
  return agent && `${agent}, and the scenarios need a terminal that no agent stands above; run it in a terminal of your own`;
};

/**
 * Plays the checklist's parts for which there is an operation, or all of them, and puts each box on record. `seen`: told of each part
 * in order.
 */
export const playChecklist = async (
  given: Omit<Setting, "root"> & { readonly isWhole: boolean },
  seen: (title: string, boxes: readonly KeptBox[]) => void,
): Promise<readonly KeptBox[]> => {
  const root = mkdtempSync(join(tmpdir(), "tagout-scenarios-"));
  try {
    const found: KeptBox[] = [];
    const chosen = sections.filter(({ role }) => given.isWhole || given.cast[role] !== undefined);
    // A person's conversations are mostly waiting: they are held side by side, and shown in order.
    const plays = chosen.map((section) => play(section, { root, ...given }));
    for (const [at, section] of chosen.entries()) {
      const played = await (plays[at] as Promise<readonly Box[]>);
      const kept = played.map((box, i) => ({ ...box, entry: keep(given.machine, found.length + i + 1, box, given.cast[section.role]) }));
      found.push(...kept);
      seen(section.title, kept);
    }
    return found;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

/** `tagout drill --scenarios`: every box of the testing checklist, played with real processes and a real terminal. */
export const runScenarios = async (args: readonly string[]): Promise<number> => {
  const read = readArguments(args, { flags: ["--json", "--scenarios"], values: ["--operation"] });
  if (read.operands.length > 0) throw new UsageError(`\`${read.operands[0]}\` is not expected`);
  const machine = openMachine(process.env);
  const why = obstacle(machine);
  if (why !== undefined) return fail(why);
  const { operations, from } = findOperations(machine);
  const cast = castOf(operations, read.values.get("--operation"));
  const isJson = read.flags.has("--json");
  if (!isJson) print(`Operations of ${escapeControls(from)}; their programs are stood in for, and nothing of them runs.\n`);
  const found = await playChecklist({ machine, cast, operations, isWhole: true }, (title, boxes) => {
    if (!isJson) show(title, boxes);
  });
  return conclude(found, isJson);
};

const fail = (why: string): number => {
  complain(`tagout drill: ${why}\n`);
  return exitCodes.fault;
};

interface Setting {
  readonly root: string;
  readonly machine: Machine;
  readonly cast: Cast;
  readonly operations: readonly OperationDeclaration[];
}

const play = async ({ title, role, play: act }: Section, { root, machine, cast, operations }: Setting): Promise<readonly Box[]> => {
  const operation = cast[role];
  if (operation === undefined) return [{ section: title, text: `(${title})`, result: "none", evidence: [needs[role]] }];
  const scenes = (): Scene => {
    const stage = setScenarioStage(mkdtempSync(join(root, "play-")), machine.executable, operations);
    return { stage, operation, declared: operations, signer: role === "batch" ? signerOn(stage) : undefined };
  };
  try {
    return await act(title, scenes);
  } catch (error) {
    return [
      {
        section: title,
        text: `(${title})`,
        result: "fails",
        evidence: [errorText(error, "it could not be played")],
      },
    ];
  }
};

const results = { holds: "SUCCESS", fails: "FAILURE", none: "NOT RUN" } as const;

/** Puts a box on record, with what was seen; answers with the number of its entry. */
const keep = (
  machine: Machine,
  number: number,
  { section, text, result, evidence }: Box,
  operation: OperationDeclaration | undefined,
): number | undefined => {
  const appended = machine.ledger.append("execution", {
    timestamp: new Date(systemClock.now()).toISOString(),
    event: "drill-box",
    box: number,
    action: `${section}: ${text}`,
    ...(operation && { operation: operation.name }),
    environment: "test",
    user: personAt(machine),
    approval: { given: "NO" },
    result: results[result],
    evidence: evidence.map((each) => each.slice(0, 2000)),
  });
  return appended.ok ? appended.seq : undefined;
};

const marks = { holds: "x", fails: " ", none: "-" } as const;

export const show = (title: string, boxes: readonly KeptBox[]): void => {
  const paint = painter(process.env);
  print(`\n${paint(`### ${title}`, "bold")}\n`);
  for (const { text, result, evidence, entry } of boxes) {
    const seen = result === "holds" ? (entry === undefined ? "NOT on record" : `entry ${entry}`) : evidence.join("; ");
    print(`- [${marks[result]}] ${escapeControls(text)}  ${paint(escapeControls(`(${seen})`), result === "fails" ? "red" : "dim")}\n`);
  }
};

const conclude = (found: readonly KeptBox[], isJson: boolean): number => {
  const count = (result: Box["result"]): number => found.filter((box) => box.result === result).length;
  const isRecorded = found.every(({ entry }) => entry !== undefined);
  const ok = count("fails") === 0 && count("holds") > 0 && isRecorded;
  if (isJson) print(jsonLine({ ok, holds: count("holds"), fails: count("fails"), none: count("none"), boxes: found }));
  else
    print(
      `\n${count("holds")} boxes hold, ${count("fails")} fail, ${count("none")} could not be shown here${isRecorded ? "" : "; the record did not take all of them"}\n`,
    );
  return ok ? exitCodes.ok : exitCodes.findings;
};
