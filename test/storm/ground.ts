/** Where a storm takes place: the folders of one user, the actions that were confirmed, and what everybody leaves behind. */
import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CanonicalAction } from "../../src/approval/index.ts";
import { aCase, anAction, answers, asked } from "../../src/approval/approvals.fixture.ts";
import { actionDigest, challengeOf, type ApprovalRequest, type Approvals, type Step } from "../../src/approval/index.ts";
import { openMachine, type Machine } from "../../src/cli/machine.ts";
import { makeAuthenticator } from "../../src/store/testing/authenticator.ts";

/** The n-th of the actions that people have confirmed. */
export const actionOf = (number: number): CanonicalAction => anAction({ cwd: `/srv/app/${number}` });

export const machineOf = (home: string): Machine => openMachine({ HOME: home });
export const segmentOf = (home: string): string => join(home, ".local/state/tagout/ledger/000001.jsonl");

/** Files to which every process appends whole lines (open(2): with O_APPEND each write goes to the end, in one step). */
export const traces = ["executions", "attempts", "errors", "progress"] as const;
export const leave = (home: string, trace: (typeof traces)[number], line: unknown): void =>
  appendFileSync(join(home, `${trace}.jsonl`), `${JSON.stringify(line)}\n`);

/** What an execution leaves: by whom, and how long the record was when it ran. */
export interface Execution {
  readonly id: string;
  readonly claimant: string;
  readonly recordBytes: number;
}

const port = 4180;

const done = (step: Step): ApprovalRequest => {
  if (!step.ok) throw new Error(`${step.code}: ${step.detail}`);
  return step.request;
};

/** Asks for so many actions and has a person confirm each with a passkey; answers with their numbers' requests. */
export const confirmAll = (home: string, count: number, approvals: Approvals): readonly string[] => {
  const key = makeAuthenticator("EdDSA");
  const folder = join(home, ".config/tagout");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, "approvers.json"), JSON.stringify({ v: 1, people: [{ name: "ann", ssh: [], passkeys: [key.passkey] }] }));
  for (const trace of traces) writeFileSync(join(home, `${trace}.jsonl`), "");
  return Array.from({ length: count }, (_, number) => {
    const action = actionOf(number);
    const request = done(approvals.open(asked({ action, case: aCase })));
    const statement = approvals.statement(request, "ann", answers, aCase);
    const proof = key.assert(challengeOf(statement), { origin: `http://localhost:${port}` });
    const { state, digest, id } = done(approvals.approve(request.id, statement, proof));
    if (state !== "approved" || digest !== actionDigest(action)) throw new Error(`request ${id} is ${state}`);
    return id;
  });
};
