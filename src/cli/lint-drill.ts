import { type Facts, factsOf, type Found } from "../conformance/index.ts";
import { counted, escapeControls, jsonLine, type OperationDeclaration } from "../model/index.ts";
import { openMachine, type Machine } from "./machine.ts";
import { findOperations, isPlayable, obstacle, playChecklist, show, type KeptBox } from "./scenarios.ts";
import { complain, exitCodes, print } from "./stream.ts";

/** A document that claims to conform, and what it would run. */
interface Claimant {
  readonly file: string;
  /** Operations that its text has an agent run, each once. */
  readonly names: readonly string[];
}

/** What became of one operation. */
interface Drilled {
  readonly name: string;
  /** Why it was not played; that it only reads is no fault. */
  readonly why?: string;
  readonly isFault: boolean;
  readonly boxes: readonly KeptBox[];
}

const runs = /\btagout\s+operation\s+run\s+([\w-]+)/g;

/** Commands and skills that hold the prescribed section say that they keep Rule 0. */
const claimsConformity = ({ document, section }: Facts): boolean =>
  (document.kind === "command" || document.kind === "skill") && section !== undefined;

const claimantOf = ({ document }: Facts): Claimant => ({
  file: document.file,
  names: [...new Set([...document.text.matchAll(runs)].map(([, name]) => name as string))],
});

const drillOne = async (
  name: string,
  operations: readonly OperationDeclaration[],
  machine: Machine,
  seen: (title: string, boxes: readonly KeptBox[]) => void,
): Promise<Drilled> => {
  const operation = operations.find((each) => each.name === name);
  if (operation === undefined) return { name, why: "no such operation is declared here", isFault: true, boxes: [] };
  if (!isPlayable(operation)) return { name, why: "it changes nothing in test and in production", isFault: false, boxes: [] };
  const cast = {
    single: operation,
    batch: operation.batch ? operation : undefined,
    complete: operation.complete.length > 0 ? operation : undefined,
  };
  const boxes = await playChecklist({ machine, cast, operations, isWhole: false }, seen);
  const holds = boxes.some(({ result }) => result === "holds");
  const isFault = !holds || boxes.some(({ result, entry }) => result === "fails" || entry === undefined);
  return { name, isFault, boxes };
};

const unnamed = "it claims to conform and names no operation: have it call `tagout operation run NAME`, so that what it says can be played";

const tell = ({ file, names }: Claimant, drilled: ReadonlyMap<string, Drilled>): void => {
  const shown = escapeControls(file);
  if (names.length === 0) print(`${shown}: ${unnamed}\n`);
  for (const name of names) {
    const { why, boxes } = drilled.get(name) as Drilled;
    const count = (result: KeptBox["result"]): number => boxes.filter((box) => box.result === result).length;
    print(`${shown}: ${name}: ${why ?? `${count("holds")} boxes hold, ${count("fails")} fail, ${count("none")} open`}\n`);
  }
};

/**
 * Behaviour, not only words: plays the testing checklist with every operation that a command claiming conformity has an agent run.
 * 0 where each claim is borne out, 1 else.
 */
export const drillDocuments = async ({ documents }: Found, isJson: boolean): Promise<number> => {
  const machine = openMachine(process.env);
  const why = obstacle(machine);
  if (why !== undefined) {
    complain(`tagout lint: ${why}\n`);
    return exitCodes.fault;
  }
  const claimants = documents.map(factsOf).filter(claimsConformity).map(claimantOf);
  const { operations } = findOperations(machine);
  const drilled = new Map<string, Drilled>();
  for (const name of new Set(claimants.flatMap(({ names }) => names)))
    drilled.set(name, await drillOne(name, operations, machine, (title, boxes) => (isJson ? undefined : show(`${name}: ${title}`, boxes))));
  const isBorneOut = ({ names }: Claimant): boolean => names.length > 0 && names.every((name) => drilled.get(name)?.isFault === false);
  const ok = claimants.every(isBorneOut);
  if (isJson)
    print(
      jsonLine({
        ok,
        documents: claimants.map((each) => ({ ...each, ok: isBorneOut(each) })),
        operations: [...drilled.values()],
      }),
    );
  else {
    print("\n");
    for (const each of claimants) tell(each, drilled);
    const broken = claimants.filter((each) => !isBorneOut(each)).length;
    print(`${counted(claimants.length, "claim")} to conform, ${broken} not borne out\n`);
  }
  return ok ? exitCodes.ok : exitCodes.findings;
};
