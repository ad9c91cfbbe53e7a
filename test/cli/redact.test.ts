import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, executable, json, makePlace, tagout, type Place } from "./fixture.ts";

let place: Place;
beforeAll(() => {
  place = makePlace();
});
afterAll(clearPlaces);

const input = 'patient="Victor Castillo" from 81.19.155.80\nplain words\nssn=219-09-9999\n';
const bare = (text: string): string => text.replaceAll(/:[0-9a-f]{8}>/g, ">");

describe("redact", () => {
  test("is a filter", () => {
    const { code, out, err } = tagout(place, ["redact"], { input });
    expect([code, bare(out), err]).toEqual([0, 'patient="<name>" from <ip>\nplain words\nssn=<ssn>\n', ""]);
  });

  test("has the same tokens in the same session, and others in another; the key is the owner's alone", () => {
    const [first, second, other] = ["a", "a", "b"].map((session) => tagout(place, ["redact", "--session", session], { input }).out);
    expect(first).toBe(second as string);
    expect(other).not.toBe(first as string);
    expect(statSync(join(place.home, ".local/state/tagout/redaction.key")).mode & 0o777).toBe(0o600);
  });

  test("tells counts apart from the text", () => {
    const { out, err } = tagout(place, ["redact", "--stats", "--json"], { input });
    expect(out.split("\n")).toHaveLength(4);
    expect(json(err)).toEqual({ redacted: { ip: 1, name: 1, ssn: 1 } });
  });

  test("tells where and why, never what", () => {
    const { code, out } = tagout(place, ["redact", "--explain"], { input });
    expect(code).toBe(0);
    expect(out.split("\n").map((line) => line.split("  ").slice(0, 2))).toEqual([
      ["1:10-24", "name"],
      ["1:32-43", "ip"],
      ["3:5-15", "ssn"],
      [""],
    ]);
    expect(out).not.toContain("Castillo");
  });

  test("fails as a check when something is to be taken out, and only then", () => {
    const found = tagout(place, ["redact", "--check"], { input });
    expect([found.code, found.out, found.err.includes("line 3: ssn")]).toEqual([1, "", true]);
    expect(tagout(place, ["redact", "--check"], { input: "plain words\n" })).toEqual({ code: 0, out: "", err: "" });
  });

  test.each([
    [["redact", "file.log"], "it reads standard input: write `tagout redact < FILE`"],
    [["redact", "--explain", "--check"], "`--explain` and `--check` exclude each other"],
    [["redact", "--json"], "`--json` goes with `--explain`, `--stats` or `--check`"],
  ] as const)("refuses %j", (args, message) => {
    expect(tagout(place, [...args])).toEqual({ code: 2, out: "", err: `tagout redact: ${message}\n` });
  });

  test("hands on what it has while the input goes on, and ends when its reader goes", async () => {
    const process = Bun.spawn([executable(), "redact"], { env: { ...place.variables }, cwd: place.work, stdin: "pipe", stdout: "pipe" });
    process.stdin.write("ssn=219-09-9999\nrest");
    await process.stdin.flush();
    const reader = process.stdout.getReader();
    const { value } = await reader.read();
    expect(bare(new TextDecoder().decode(value))).toBe("ssn=<ssn>\n");
    await process.stdin.end();
    expect(bare(new TextDecoder().decode((await reader.read()).value))).toBe("rest");
    expect(await process.exited).toBe(0);
  });

  test("knows an organisation's detectors from its user's file, not from a project nobody trusted", () => {
    const own = makePlace();
    const text = "redaction:\n  detectors:\n    - kind: badge\n      formats: [EMP-####]\n  allow: [219-09-9999]\n";
    writeFileSync(join(own.work, "tagout.yaml"), text);
    const line = { input: "EMP-1234 ssn=219-09-9999\n" };
    expect(bare(tagout(own, ["redact"], line).out)).toBe("EMP-1234 ssn=<ssn>\n");
    mkdirSync(join(own.home, ".config/tagout"), { recursive: true });
    writeFileSync(join(own.home, ".config/tagout/tagout.yaml"), text);
    expect(bare(tagout(own, ["redact"], line).out)).toBe("<badge> ssn=219-09-9999\n");
  });

  test.each([
    ["redaction:\n  detectors:\n    - kind: Badge\n      keys: [badge]\n", "is no kind"],
    ["redaction:\n  detectors:\n    - kind: badge\n", "it finds nothing"],
    ["redaction:\n  detectors:\n    - kind: badge\n      formats: ['####']\n", "nothing says where it begins"],
  ])("says what is wrong with %j", (text, message) => {
    const own = makePlace();
    mkdirSync(join(own.home, ".config/tagout"), { recursive: true });
    writeFileSync(join(own.home, ".config/tagout/tagout.yaml"), text);
    const { code, err } = tagout(own, ["redact"], { input: "x\n" });
    expect([code, err.includes(message)]).toEqual([1, true]);
  });
});
