import { afterAll, expect, test } from "bun:test";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { storm } from "./storm.ts";

const base = mkdtempSync(join(tmpdir(), "tagout-storm-"));
afterAll(() => rmSync(base, { recursive: true, force: true }));

test("four writers, killed again and again, lose no acknowledged entry and leave chain and tree sound", async () => {
  const { kills, acknowledged, lost, complaints, verification } = await storm(base, 4, 20);
  expect([lost, complaints, verification.problems]).toEqual([[], [], []]);
  expect([kills >= 20, acknowledged > 20, verification.signed.count > 0]).toEqual([true, true, true]);
}, 120_000);
