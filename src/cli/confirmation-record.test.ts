import { expect, test } from "bun:test";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { aCase, aRequest, terminal } from "../approval/approvals.fixture.ts";
import { confirmationDigest, requestStates, type ApprovalRequest, type ConfirmationEvent } from "../approval/index.ts";
import { openLedger, systemClock } from "../store/index.ts";
import { temporaryFolder } from "../store/testing/folder.ts";
import { isConfirmedUnused, isInUse, recorderOf } from "./confirmation-record.ts";

const root = temporaryFolder();

const at = { wall: 1_800_000_000_000, uptime: 50_000_000, boot: "b-1" };
const approved = (): ApprovalRequest =>
  aRequest({
    version: 2,
    state: "approved",
    case: aCase,
    approvals: [{ approver: "ann", assurance: "L1", at, answers: ["yes"], proof: terminal() }],
    approvedAt: at,
  });

/** A record that holds a confirmation, and what comes after it. */
const recorded = (request = approved(), after: readonly ConfirmationEvent[] = [], confirmation = confirmationDigest(request)) => {
  const folder = mkdtempSync(join(root, "record-"));
  const record = recorderOf(openLedger({ folder, clock: systemClock, redact: (text) => text }));
  record("requested", request, {});
  const entry = record("approved", request, { confirmation });
  if (!entry.ok) throw new Error(entry.detail);
  record("requested", aRequest({ id: "another" }), {});
  for (const event of after) record(event, request, {});
  return { folder, record, request: { ...request, confirmedSeq: entry.seq } };
};

test("a confirmation is on record as it was given", () => {
  const { folder, request } = recorded();
  expect(isConfirmedUnused(request, folder)).toBe(true);
});

test.each<[string, Partial<ApprovalRequest>]>([
  ["no entry is named", { confirmedSeq: undefined as never }],
  ["the entry before is named", { confirmedSeq: 2 }],
  ["the entry after is named", { confirmedSeq: 4 }],
  ["an entry is named that is not there", { confirmedSeq: 40 }],
  ["the request has another id", { id: "bbbbbbbb" }],
  ["the request is for another action", { digest: "d" }],
  ["it was confirmed later by both clocks", { approvedAt: { ...at, wall: at.wall + 1, uptime: at.uptime + 1 } }],
  ["it has one member more", { more: true } as Partial<ApprovalRequest>],
])("it is not where %s", (_, changes) => {
  const { folder, request } = recorded();
  expect(isConfirmedUnused({ ...request, ...changes }, folder)).toBe(false);
});

test.each(requestStates.filter((state) => state !== "pending" && state !== "approved"))("it is used up or void once it was %s", (state) => {
  const { folder, request } = recorded(approved(), [state]);
  expect(isConfirmedUnused(request, folder)).toBe(false);
});

test("it stays what it is whatever is recorded of others, and by its use", () => {
  const { folder, record, request } = recorded();
  record("claimed", aRequest({ id: "another" }), { note: `"${request.id}"` });
  expect(isConfirmedUnused({ ...request, version: 9, claimant: "process 1 2", claimedAt: at, ending: "" }, folder)).toBe(true);
});

test("of two uses the record has one first", () => {
  const { folder, record, request } = recorded();
  const [first, second] = [record("claimed", request, {}), record("claimed", request, {})];
  expect(first.ok && isConfirmedUnused(request, folder, first.seq)).toBe(true);
  expect(second.ok && isConfirmedUnused(request, folder, second.seq)).toBe(false);
  expect(isConfirmedUnused(request, folder, 100)).toBe(false);
});

test("a use that was taken out of the record is missed", () => {
  const { folder, request } = recorded(approved(), ["claimed", "succeeded"]);
  const path = join(folder, "000001.jsonl");
  const lines = readFileSync(path, "utf8").split("\n");
  writeFileSync(path, lines.filter((line) => !line.includes('"event":"claimed"')).join("\n"));
  expect(isConfirmedUnused(request, folder)).toBe(false);
});

test("a use is on record as it is stored until it ends", () => {
  const { folder, record, request } = recorded();
  const claimed = { ...request, version: 3, state: "claimed", claimant: "process 1 2", claimedAt: at } as const;
  const use = { claimant: claimed.claimant, claimedAt: at };
  expect(isInUse(claimed, folder)).toBe(false);
  record("claimed", claimed, use);
  expect(isInUse(claimed, folder)).toBe(true);
  for (const changes of [
    { claimant: "process 1 3" },
    { claimedAt: { ...at, wall: at.wall + 1 } },
    { claimedAt: undefined as never },
    { nonce: "01" },
  ])
    expect(isInUse({ ...claimed, ...changes }, folder)).toBe(false);
  // Whoever came second was refused.
  record("claimed", claimed, { claimant: "process 3 4", claimedAt: at });
  expect([isInUse(claimed, folder), isInUse({ ...claimed, claimant: "process 3 4" }, folder)]).toEqual([true, false]);
  record("succeeded", claimed, {});
  expect(isInUse(claimed, folder)).toBe(false);
});
