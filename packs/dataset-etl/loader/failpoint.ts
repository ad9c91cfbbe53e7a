import { existsSync, writeFileSync } from "node:fs";

/**
 * Named places where a test ends this process as a power cut would, lets a step fail, or holds it: `DATASET_LOADER_FAILPOINT` is
 * `NAME[:kill]`, `NAME:error` or `NAME:hold:FILE`, and `NAME@N` for the N-th time it is reached. Held, it makes `FILE.reached`
 * and goes on once FILE is there. Without the variable nothing happens.
 */
const [named = "", how = "kill", file = ""] = (process.env["DATASET_LOADER_FAILPOINT"] ?? "").split(":");
const [wanted = "", times = "1"] = named.split("@");
let reached = 0;

/** The places themselves, in the order a load reaches them; a test walks this list. */
export const loadFailpoints = [
  "load-locked",
  "load-recovered",
  "load-recorded",
  "stage-created",
  "stage-written",
  "stage-filled",
  "stage-indexed",
  "checks-unique",
  "checks-references",
  "merge-done",
  "gates-passed",
  "switch-view",
  "switch-version",
  "switch-current",
  "switch-job",
  "switch-commit",
  "switch-done",
  "prune-table",
  "prune-mark",
  "prune-commit",
  "load-done",
] as const;

export const deployFailpoints = ["deploy-copied", "deploy-placed", "deploy-linked", "deploy-done"] as const;
export const backupFailpoints = ["backup-written", "backup-placed"] as const;

export type Failpoint = (typeof loadFailpoints)[number] | (typeof deployFailpoints)[number] | (typeof backupFailpoints)[number];

export const failpoint = (name: Failpoint): void => {
  if (wanted !== name) return;
  reached++;
  if (reached !== Number(times)) return;
  if (how === "error") throw new Error(`failpoint ${name}`);
  if (how === "hold") return hold();
  process.kill(process.pid, "SIGKILL");
  // The signal may arrive a moment later; nothing may run until it does.
  Bun.sleepSync(60_000);
};

const heldMsMax = 60_000;

const hold = (): void => {
  writeFileSync(`${file}.reached`, "");
  for (let heldMs = 0; heldMs < heldMsMax && !existsSync(file); heldMs += 20) Bun.sleepSync(20);
};
