import { afterAll, expect, test } from "bun:test";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, json, makePlace, tagout } from "./fixture.ts";

afterAll(clearPlaces);

test("the drill passes, shows every call, leaves nothing behind and touches nothing else", () => {
  const place = makePlace();
  const temporary = join(place.home, "tmp");
  mkdirSync(temporary);
  const { code, out } = tagout(place, ["drill", "--json"], { variables: { TMPDIR: temporary } });
  const report = json(out) as {
    passed: number;
    failed: number;
    ledger: { ok: boolean; entries: number };
    cases: Record<string, unknown>[];
  };
  expect([code, report.failed, report.passed]).toEqual([0, 0, report.cases.length + 1]);
  expect(report.ledger).toMatchObject({ ok: true, entries: report.cases.length });
  expect(report.cases.length).toBeGreaterThanOrEqual(45);
  expect(report.cases.filter(({ outcome, hasRun }) => outcome !== "allow" && hasRun === true)).toEqual([]);
  expect(new Set(report.cases.map(({ environment }) => environment))).toEqual(new Set(["production"]));
  expect(readdirSync(temporary)).toEqual([]);
  expect(existsSync(join(place.home, ".local"))).toBe(false);
});

test("a drill without a folder to work in is a fault, not a pass", () => {
  const place = makePlace();
  const { code, out } = tagout(place, ["drill", "--json"], { variables: { TMPDIR: join(place.home, "not there") } });
  expect([code, out]).toEqual([1, ""]);
});

test("the table ends with what passed and failed", () => {
  const { code, out } = tagout(makePlace(), ["drill"]);
  expect(code).toBe(0);
  expect(out).toMatch(
    /\n\d+ calls stopped, none of them ran; \d+ allowed commands ran\nledger: sound, (\d+) decisions for \1 calls\n\d+ passed, 0 failed\n$/,
  );
  expect(out).toContain("  DENY  production sudo rm -rf --no-preserve-root /");
});
