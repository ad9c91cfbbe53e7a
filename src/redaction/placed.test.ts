import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { PlacedRedactor } from "./placed.ts";
import { Redactor } from "./redactor.ts";
import { redactText } from "./text.ts";

const key = new Uint8Array(32).fill(3);
const bare = (text: string): string => text.replaceAll(/<([a-z-]+):[0-9a-f]{8}>/g, "<$1>");
const rows = "member_id;surname;given;born\nAVF419716932;Okonkwo;Leopold;19.11.1941\nXMB928579970;Adeyemi;Kwame;24-Jun-1939";
const alone = bare(redactText(new Redactor({ key }), rows)).split("\n");

describe("a line that begins with its place", () => {
  const places: Readonly<Record<string, (line: number) => string>> = {
    "grep -n": (line) => `${line}:`,
    "grep -rn": (line) => `src/members.csv:${line}:`,
    "grep -H": () => "members.csv:",
    "cat -n": (line) => `${String(line).padStart(6)}\t`,
    "kubectl logs --prefix": () => "[pod/intake-6b7d-x2c/app] ",
    "kubectl logs --timestamps": (line) => `2026-11-22T10:00:0${line}.123456789Z `,
    "a container runtime": (line) => `2026-11-22T10:00:0${line}.123456789+01:00 stdout F `,
    "docker compose logs": () => "intake-1  | ",
  };
  test.each(Object.entries(places))("is redacted as it is without it: %s", (_, placeOf) => {
    const placed = rows.split("\n").map((row, at) => `${placeOf(at + 1)}${row}`);
    const redactor = new PlacedRedactor({ key });
    expect(placed.map((line) => bare(redactor.line(line)))).toEqual(alone.map((row, at) => `${placeOf(at + 1)}${row}`));
  });
});

test("what is taken out is counted once", () => {
  const redactor = new PlacedRedactor({ key });
  for (const [at, row] of rows.split("\n").entries()) redactor.line(`${at + 1}:${row}`);
  redactor.line("7:ssn=219-09-9999");
  expect(Object.fromEntries([...redactor.counts].filter(([, count]) => count > 0))).toEqual({
    "birth-date": 2,
    "member-id": 2,
    name: 4,
    ssn: 1,
  });
});

test("a place that may be a value of its column goes with it", () => {
  const redactor = new PlacedRedactor({ key });
  const redacted = rows.split("\n").map((row, at) => redactor.line(`members.csv-${at + 1}-${row}`));
  expect(redacted.join("\n")).not.toMatch(/AVF419716932|Okonkwo|Leopold|1941|XMB928579970|Adeyemi|Kwame|1939/);
});

test("what looks like a place is looked at, too", () => {
  const redactor = new PlacedRedactor({ key });
  expect(bare(redactor.line("203.187.195.7:8080: refused"))).toBe("<ip>:8080: refused");
  expect(bare(redactor.line("219-09-9999: not found"))).toBe("<ssn>: not found");
});

test("nothing that is taken out without the place is left with it, and twice is once", () => {
  const place = fc.constantFrom("", "12:", "a.log:", "a.log-7-", "[x] ", "app-1 | ", "2026-11-22T10:00:00Z ", "   3\t");
  const part = fc.constantFrom("ssn=219-09-9999", "mail joe@example.org", "PID|1||88123456^^^N^MR||Doe^Ann", ";", "x", "12: y", "a|b");
  fc.assert(
    fc.property(fc.array(place, { maxLength: 2 }), fc.array(part, { maxLength: 5 }), (places, parts) => {
      const line = places.join("") + parts.join(" ");
      const redacted = new PlacedRedactor({ key }).line(line);
      expect(redacted).not.toMatch(/219-09-9999|joe@example\.org/);
      expect(new PlacedRedactor({ key }).line(redacted)).toBe(redacted);
    }),
    { seed: 20261122, numRuns: 500 },
  );
});
