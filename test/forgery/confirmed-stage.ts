import { Database } from "bun:sqlite";
import { expect } from "bun:test";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../cli/fixture.ts";
import { asAgent, asAgentRuns, converse, goodAnswers, makeStage, openWindow, requestFor, stateOf } from "./terminals.ts";

/** Leaves a file behind where it runs; production asks a person about it. */
export const command = ["cp", "list.txt", "../home/ran.txt"];
export const traceOf = (place: Place): string => join(place.home, "ran.txt");

/** A stage with what the command reads, owned by the agent's user. */
export const stage = (minimum?: "L1"): Place => {
  const place = makeStage(minimum);
  write(place, "list.txt", "one\n");
  write(place, "other.txt", "two\n");
  write(place, "deploy.sh", "cp list.txt ../home/ran.txt\n");
  return place;
};

/** What the agent writes is its own. */
export const write = (place: Place, name: string, text: string): void => {
  const { exitCode } = Bun.spawnSync(asAgent(["sh", "-c", 'mkdir -p "$(dirname "$0")" && cat >"$0"', join(place.work, name)]), {
    stdin: new TextEncoder().encode(text),
  });
  if (exitCode !== 0) throw new Error(`\`${name}\` could not be written`);
};

/** Confirms a request at a terminal with all the right answers. */
export const confirm = async (place: Place, id: string): Promise<number> => {
  const window = openWindow(place);
  const code = await converse(window, ["approve", id], goodAnswers);
  const shown = window.shown();
  window.close();
  if (code !== 0) throw new Error(`it was not confirmed: ${shown}`);
  return code;
};
export const confirmed = async (place: Place, argv: readonly string[] = command): Promise<string> => {
  const { id } = requestFor(place, argv);
  expect(await confirm(place, id)).toBe(0);
  return id;
};

export const run = (place: Place, argv: readonly string[] = command, more: readonly string[] = []) =>
  asAgentRuns(place, ["run", "--environment", "production", ...more, "--", ...argv]);

export const expectNotRun = (place: Place, argv?: readonly string[], more?: readonly string[]): string => {
  const { code, err } = run(place, argv, more);
  expect([code, existsSync(traceOf(place))]).toEqual([3, false]);
  return err;
};
export const expectRun = (place: Place, argv?: readonly string[]): void => {
  const { code, err } = run(place, argv);
  expect([err, code, existsSync(traceOf(place))]).toEqual(["", 0, true]);
};

/** Not run although it stands there as approved: nobody is asked about it anew, for it was found and not believed. */
export const expectSeenThrough = (place: Place, id: string): void => {
  expectNotRun(place);
  const requests = asAgentRuns(place, ["requests", "--json", "--all"]).out.trim().split("\n");
  expect([requests.length, stateOf(place, id).state]).toEqual([1, "approved"]);
};

export type Stored = Record<string, unknown>;

/** Edits a request in the store as whoever owns the file can, both halves of the row alike. */
export const requestsFile = (place: Place): string => join(place.home, ".local/state/tagout/confirmation/requests.sqlite");
export const storedOf = (place: Place, id: string): Stored => {
  const database = new Database(requestsFile(place));
  const { body } = database.query<{ body: string }, [string]>("select body from requests where id = ?").get(id) ?? { body: "{}" };
  database.close();
  return JSON.parse(body) as Stored;
};

export const edit = (place: Place, id: string, change: (stored: Stored) => Stored): void => {
  const script = `
    const { Database } = require("bun:sqlite");
    const database = new Database(process.argv[1]);
    const next = JSON.parse(process.argv[2]);
    const sql = "update requests set version = ?, state = ?, digest = ?, claimant = ?, body = ? where id = ?";
    database.query(sql).run(next.version, next.state, next.digest, next.claimant ?? null, process.argv[2], next.id);
    database.close();`;
  const next = JSON.stringify(change(storedOf(place, id)));
  const { exitCode, stderr } = Bun.spawnSync(asAgent([process.execPath, "-e", script, requestsFile(place), next]));
  if (exitCode !== 0) throw new Error(stderr.toString());
};

/** Runs a line of SQL in the store, as whoever owns the file can. */
export const sql = (place: Place, line: string): void => {
  const script = `new (require("bun:sqlite").Database)(process.argv[1]).run(process.argv[2])`;
  const path = join(place.home, ".local/state/tagout/confirmation/requests.sqlite");
  const { exitCode, stderr } = Bun.spawnSync(asAgent([process.execPath, "-e", script, path, line]));
  if (exitCode !== 0) throw new Error(stderr.toString());
};

export const moment = (): Stored => ({
  wall: Date.now(),
  uptime: Math.round(Number(readFileSync("/proc/uptime", "utf8").split(" ")[0]) * 1000),
  boot: readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim(),
});
