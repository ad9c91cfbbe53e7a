/**
 * Many processes use the same confirmations at once while they are killed, at moments of chance and at named points.
 * What is true afterwards is looked up from outside: in the rows of the store, the lines of the record, and the traces
 * that the executions have left.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Approvals } from "../../src/approval/index.ts";
import { confirmationPorts } from "../../src/cli/confirmations.ts";
import { aftermath, type Aftermath } from "./aftermath.ts";
import { confirmAll, machineOf } from "./ground.ts";
import { readTrace } from "./traces.ts";
import type { Orders } from "./worker.ts";

export interface StormOptions {
  readonly processes: number;
  readonly approvals: number;
  readonly seed: number;
  /** The store takes every change for made: only the record is left to tell. */
  readonly isBlind?: boolean;
  readonly say?: (line: string) => void;
}

/** Every place where a process that uses an approval, or that ends what others began, can be stopped. */
export const points = [
  "before replace approved",
  "after replace claimed",
  "before record claimed",
  "after record claimed",
  "before run",
  "after run",
  "before finish",
  "before replace claimed",
  "before record succeeded",
  "after record succeeded",
  "after replace succeeded",
  "after finish",
  "before record unknown",
  "after record unknown",
  "after replace unknown",
] as const;

export interface Storm extends Aftermath {
  /** How often a process was killed, by point; `at random` for the rest. */
  readonly kills: ReadonlyMap<string, number>;
  readonly ms: number;
}

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
const chance = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const shuffled = <T>(values: readonly T[], random: () => number): T[] =>
  values
    .map((value) => [random(), value] as const)
    .toSorted(([a], [b]) => a - b)
    .map(([, value]) => value);

/** All numbers, roughly in order: processes meet at the same action, and not always at the same moment. */
const orderOf = (count: number, block: number, random: () => number): number[] => {
  const blocks = Array.from({ length: Math.ceil(count / block) }, (_, i) =>
    Array.from({ length: Math.min(block, count - i * block) }, (__, j) => i * block + j),
  );
  return blocks.flatMap((each) => shuffled(each, random));
};

/** How one process is to end. */
type Fate =
  | { readonly how: "point"; readonly point: string; readonly turn: number }
  | { readonly how: "moment"; readonly afterMs: number }
  | { readonly how: "spared" };

const worker = join(import.meta.dir, "worker.ts");

class Weather {
  readonly kills = new Map<string, number>();
  readonly killed = new Set<number>();
  private next = 0;
  private readonly random: () => number;

  constructor(
    private readonly home: string,
    private readonly options: StormOptions,
  ) {
    this.random = chance(options.seed);
  }

  /** Points in turn, each as often as the others; between them moments of chance. */
  private fate(): Fate {
    this.next += 1;
    if (this.next % 4 === 0) return { how: "moment", afterMs: 60 + Math.floor(this.random() * 200) };
    const point = points[Math.floor((this.next * 3) / 4) % points.length] as string;
    return { how: "point", point, turn: 1 + Math.floor(this.random() * 2) };
  }

  /** One after the other in one place, until all actions were tried. A spared one dies of nothing. */
  async place(order: readonly number[], isSpared = false): Promise<void> {
    let rest = order;
    while (rest.length > 0) {
      const fate: Fate = isSpared ? { how: "spared" } : this.fate();
      const orders: Orders = {
        home: this.home,
        order: rest,
        ...(fate.how === "point" && { kill: fate }),
        ...(this.options.isBlind === true && { isBlind: true }),
      };
      const child = Bun.spawn([process.execPath, worker, JSON.stringify(orders)], { stdin: "ignore", stdout: "ignore", stderr: "inherit" });
      const timer = fate.how === "moment" ? setTimeout(() => child.kill("SIGKILL"), fate.afterMs) : undefined;
      await child.exited;
      clearTimeout(timer);
      if (child.signalCode === null && child.exitCode !== 0) throw new Error(`a worker ended with ${child.exitCode}`);
      if (child.signalCode !== null) {
        const what = fate.how === "point" ? fate.point : "at random";
        this.kills.set(what, (this.kills.get(what) ?? 0) + 1);
        this.killed.add(child.pid);
      }
      const tried = readTrace(this.home, "progress").filter(({ name }) => Number(String(name).split(" ")[0]) === child.pid).length;
      rest = rest.slice(tried);
      if (child.signalCode === null) return;
    }
  }

  /** Everybody at once; afterwards one that is spared tries what is left. */
  async pass(): Promise<void> {
    const { processes, approvals } = this.options;
    await Promise.all(Array.from({ length: processes }, () => this.place(orderOf(approvals, processes, this.random))));
    await this.place(
      Array.from({ length: approvals }, (_, number) => number),
      true,
    );
  }
}

export const storm = async (options: StormOptions): Promise<Storm> => {
  const { say = () => undefined } = options;
  const home = mkdtempSync(join(tmpdir(), "tagout-storm-"));
  try {
    const start = performance.now();
    const approvals = new Approvals(confirmationPorts(machineOf(home)));
    const ids = confirmAll(home, options.approvals, approvals);
    say(`${ids.length} actions are confirmed after ${Math.round(performance.now() - start)} ms`);
    const weather = new Weather(home, options);
    await weather.pass();
    // Whoever looks next ends what nobody carries out any more.
    approvals.sweep();
    say(`${[...weather.kills.values()].reduce((sum, count) => sum + count, 0)} processes were killed`);
    const after = aftermath({ home, ids, killed: weather.killed, isBlind: options.isBlind === true });
    return { ...after, kills: weather.kills, ms: Math.round(performance.now() - start) };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
};
