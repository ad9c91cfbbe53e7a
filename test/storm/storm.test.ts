import { expect, test } from "bun:test";
import { storm } from "./storm.ts";

const small = { processes: 4, approvals: 60 };

test("four processes that are killed use sixty approvals once each, and what was begun ends as `unknown`", async () => {
  const { flaws, states, kills, attempts } = await storm({ ...small, seed: 1 });
  expect(flaws).toEqual([]);
  expect([...states.values()].reduce((sum, count) => sum + count, 0)).toBe(small.approvals);
  // Otherwise nothing was tried.
  expect([states.get("unknown") ?? 0, kills.size, attempts.get("ok") ?? 0].every((count) => count > 0)).toBe(true);
}, 120_000);

test("the record alone keeps them from being used twice, where the store takes every change for made", async () => {
  const { flaws, executions, attempts } = await storm({ ...small, seed: 3, isBlind: true });
  expect(flaws).toEqual([]);
  expect(executions).toBeGreaterThan(0);
  expect((attempts.get("raced") ?? 0) + (attempts.get("not-recorded") ?? 0)).toBeGreaterThan(0);
}, 120_000);
