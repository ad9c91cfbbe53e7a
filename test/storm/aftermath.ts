/** What is true after a storm, by the files alone: none of the code that was in it is asked, but the ledger's verification. */
import { Database } from "bun:sqlite";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openLedger, systemClock } from "../../src/store/index.ts";
import { segmentOf, type Execution } from "./ground.ts";
import { readTrace } from "./traces.ts";

export interface Aftermath {
  /** Everything that must not be. */
  readonly flaws: readonly string[];
  readonly executions: number;
  /** Requests by the state they ended in. */
  readonly states: ReadonlyMap<string, number>;
  /** Tries to use an approval, by what came of them. */
  readonly attempts: ReadonlyMap<string, number>;
  readonly entries: number;
}

export interface Scene {
  readonly home: string;
  readonly ids: readonly string[];
  /** Processes that were killed. */
  readonly killed: ReadonlySet<number>;
  readonly isBlind: boolean;
}

interface Event {
  readonly event: string;
  readonly claimant: string | undefined;
  /** Where its line ends in the record, in bytes. */
  readonly end: number;
}

const tally = (words: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
};

/** What the record holds of each request, in order. */
const eventsByRequest = (home: string): ReadonlyMap<string, readonly Event[]> => {
  const events = new Map<string, Event[]>();
  let end = 0;
  for (const line of readFileSync(segmentOf(home), "utf8").split("\n").slice(0, -1)) {
    end += Buffer.byteLength(line) + 1;
    const { body } = JSON.parse(line) as { body: { request?: string; event?: string; claimant?: string } };
    if (body.request === undefined || body.event === undefined) continue;
    const known = events.get(body.request) ?? [];
    known.push({ event: body.event, claimant: body.claimant, end });
    events.set(body.request, known);
  }
  return events;
};

interface Row {
  readonly id: string;
  readonly state: string;
  readonly claimant: string | null;
}

const rowsOf = (home: string): ReadonlyMap<string, Row> => {
  const database = new Database(join(home, ".local/state/tagout/confirmation/requests.sqlite"), { readonly: true });
  const rows = database.query<Row, []>("select id, state, claimant from requests").all();
  database.close();
  return new Map(rows.map((row) => [row.id, row]));
};

/** Process id in the name of a claimant: `call N of PID START`. */
const pidOf = (claimant: string | null): number => Number(/of (\d+) \d+$/.exec(claimant ?? "")?.[1]);

const executionFlaws = (id: string, executions: readonly Execution[], events: readonly Event[]): readonly string[] => {
  const intents = events.filter(({ event }) => event === "claimed");
  return [
    ...(executions.length > 1 ? [`${id} was used ${executions.length} times`] : []),
    ...executions
      .filter(({ claimant, recordBytes }) => !intents.some((intent) => intent.claimant === claimant && intent.end <= recordBytes))
      .map(({ claimant }) => `${id} ran for \`${claimant}\` before its intent was on record`),
  ];
};

const stateFlaws = (
  id: string,
  row: Row | undefined,
  executions: readonly Execution[],
  events: readonly Event[],
  killed: ReadonlySet<number>,
): readonly string[] => {
  if (row === undefined) return [`${id} is gone`];
  const { state, claimant } = row;
  const [execution] = executions;
  const last = events.at(-1)?.event;
  const intents = events.filter(({ event }) => event === "claimed").length;
  return [
    ...(["succeeded", "unknown"].includes(state) ? [] : [`${id} ended as ${state}`]),
    ...(last === state ? [] : [`${id} is ${state}, and the record ends with ${last}`]),
    ...(intents > 1 ? [`${id} has ${intents} intents on record`] : []),
    ...(execution && execution.claimant !== claimant ? [`${id} ran for \`${execution.claimant}\` and was claimed by \`${claimant}\``] : []),
    ...(state === "succeeded" && !execution ? [`${id} succeeded and never ran`] : []),
    ...(state === "unknown" && !killed.has(pidOf(claimant)) ? [`${id} is unknown, and nobody has killed \`${claimant}\``] : []),
  ];
};

export const aftermath = ({ home, ids, killed, isBlind }: Scene): Aftermath => {
  const executions = readTrace(home, "executions") as unknown as readonly Execution[];
  const events = eventsByRequest(home);
  const rows = rowsOf(home);
  const verified = openLedger({ folder: join(home, ".local/state/tagout/ledger"), clock: systemClock, redact: (text) => text }).verify();
  const flaws = ids.flatMap((id) => {
    const [own, told] = [executions.filter((each) => each.id === id), events.get(id) ?? []];
    return [...executionFlaws(id, own, told), ...(isBlind ? [] : stateFlaws(id, rows.get(id), own, told, killed))];
  });
  const strangers = executions.filter(({ id }) => !ids.includes(id)).map(({ id }) => `${id} ran and was never asked for`);
  const errors = readTrace(home, "errors").map((line) => `a process failed: ${JSON.stringify(line)}`);
  const damage = verified.ok ? [] : verified.problems.map(({ code, seq, detail }) => `the record has ${code} at ${seq}: ${detail}`);
  return {
    flaws: [...flaws, ...strangers, ...errors, ...damage],
    executions: executions.length,
    states: tally(ids.map((id) => rows.get(id)?.state ?? "gone")),
    attempts: tally(readTrace(home, "attempts").map(({ code }) => String(code))),
    entries: verified.ok ? verified.entries : 0,
  };
};
