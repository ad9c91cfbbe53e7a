import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, json, makePlace, tagout, type Place } from "./fixture.ts";

let place: Place;
const write = (name: string, text: string): string => {
  const path = join(place.work, name);
  writeFileSync(path, text);
  return path;
};
beforeAll(() => {
  place = makePlace();
});
afterAll(clearPlaces);

const use = (name: string, input: unknown): unknown => ({ type: "tool_use", id: "1", name, input });
const transcript = (...contents: readonly unknown[]): string =>
  contents.map((content) => JSON.stringify({ type: "assistant", cwd: "/srv", message: { role: "assistant", content } })).join("\n");

describe("learn", () => {
  test("lists what would be asked most, with counts and an example, and ends with 0", () => {
    const path = write("past.txt", "# a comment\nls -l\nshopctl list\nshopctl cancel 7\nkubectl delete pod a\nterraform frob\n");
    const { code, out } = tagout(place, ["learn", path]);
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "5 commands: 1 would run, 4 would be asked, 0 would be denied",
      "     2  ask   unknown-program: shopctl",
      "              shopctl list",
      "     1  ask   rule: cluster-change (delete cluster-object)",
      "              kubectl delete pod a",
      "     1  ask   unknown-command: terraform frob",
      "              terraform frob",
      "programs of your own can be declared: see docs/own-tools.md",
      "",
    ]);
    expect(json(tagout(place, ["learn", "--json", path]).out)).toMatchObject({
      commands: 5,
      allow: 1,
      ask: 4,
      deny: 0,
      skipped: 0,
      groups: [
        { reason: "unknown-program", subject: "shopctl", outcome: "ask", count: 2, example: "shopctl list" },
        { reason: "rule", count: 1 },
        { reason: "unknown-command", subject: "terraform frob" },
      ],
    });
  });

  test("takes a folder as seen from here for where the commands run", () => {
    mkdirSync(join(place.work, "deep"), { recursive: true });
    write("shown.mk", "look:\n\t@ls -l\n");
    const path = write("made.txt", "make -f ../shown.mk look\n");
    const decisionIn = (folder: string): unknown => json(tagout(place, ["replay", "--json", "--cwd", folder, path]).out)["commands"];
    expect(decisionIn(join(place.work, "deep"))).toMatchObject([{ decision: "allow" }]);
    expect(decisionIn("deep")).toEqual(decisionIn(join(place.work, "deep")));
  });

  test("reads a client's transcript, where each command ran", () => {
    const text = transcript(
      [{ type: "text", text: "rm -r /" }, use("Bash", { command: "mystery x" }), use("Read", { file_path: "a" })],
      "hello",
      [use("Bash", { command: "ls" })],
    );
    const path = write("session.jsonl", `{"type":"summary","summary":"x"}\n${text}\nbroken\n`);
    const answer = json(tagout(place, ["replay", "--json", path]).out);
    expect(answer).toMatchObject({
      commands: [
        { command: "mystery x", cwd: "/srv", decision: "ask" },
        { command: "ls", cwd: "/srv", decision: "allow" },
      ],
      summary: { commands: 2, allow: 1, ask: 1, deny: 0, skipped: 1 },
    });
  });

  test("reads rows with `--jsonl`", () => {
    const path = write("rows.jsonl", '{"cmd":"ls"}\n{"cmd":"rm -r srv/x","cwd":"/"}\n');
    expect(json(tagout(place, ["learn", "--jsonl", "--json", path]).out)).toMatchObject({ commands: 2, allow: 1, ask: 1 });
  });

  test("runs and records nothing", () => {
    const path = write("touch.txt", `touch ${join(place.work, "made")}\n`);
    tagout(place, ["learn", path]);
    tagout(place, ["replay", path]);
    expect(tagout(place, ["ledger", "show", "--json"]).out.trim()).toBe("");
  });

  test("shows no secret of a past command", () => {
    const path = write("secret.txt", "mystery --token ghp_012345678901234567890123456789abcdef\n");
    expect(tagout(place, ["learn", path]).out).not.toContain("ghp_0123456789");
  });

  const wrong: readonly (readonly [name: string, args: readonly string[], code: number, message: string])[] = [
    ["no file", [], 2, "tagout learn: a file is missing: a transcript, or one command a line\n"],
    ["a missing file", ["/nowhere"], 1, "tagout learn: `/nowhere` is missing\n"],
    ["a folder", ["/tmp"], 1, "tagout learn: `/tmp` is a folder; name the files in it\n"],
    ["a limit that is none", ["--limit", "x", "/tmp"], 2, "tagout learn: `x` is no limit; write a number from 1\n"],
  ];
  for (const [name, args, code, message] of wrong)
    test(`${name}: says so`, () => expect(tagout(place, ["learn", ...args])).toEqual({ code, out: "", err: message }));
});

test("replay lists every command with its decision, and what would have been stopped", () => {
  const path = write("two.txt", "ls\nkubectl delete pod a\n");
  const { code, out } = tagout(place, ["replay", path]);
  expect([code, out.split("\n")]).toEqual([
    0,
    [
      "ALLOW in production: ls",
      "ASK   in production: kubectl delete pod a",
      expect.stringContaining("delete cluster-object pod/a"),
      "2 commands: 1 would have run, 1 would have been stopped until a person confirmed, 0 would have been denied",
      "",
    ],
  ]);
});

describe("tools of one's own", () => {
  const declaration = (examples: string): string => `tools:
  - name: shopctl
    source: shopctl 2.1 --help
    commands:
      list:
        optionsOnlyRead: true
      cancel:
        operands: [order]
        does: ["write database-rows:order {order}"]
    examples:
${examples}`;
  const good = declaration("      allow: [shopctl list --all]\n      guard: { shopctl cancel 7: write database-rows:order 7 }\n");

  test("count from the user's file, and their examples are run", () => {
    const own = makePlace();
    const folder = join(own.home, ".config/tagout");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "tagout.yaml"), good);
    expect(tagout(own, ["check", "--", "shopctl list"]).code).toBe(0);
    expect(tagout(own, ["check", "--", "shopctl cancel 7"]).out).toContain("write database-rows order 7");
    expect(tagout(own, ["policy", "test"]).code).toBe(0);
    writeFileSync(join(folder, "tagout.yaml"), declaration("      allow: [shopctl cancel 7]\n"));
    const { code, out } = tagout(own, ["policy", "test"]);
    expect([code, out]).toEqual([1, expect.stringContaining("shopctl: shopctl cancel 7 → [write database-rows:order 7] doubts []\n")]);
    writeFileSync(join(folder, "tagout.yaml"), good.replace("{order}", "{odrer}"));
    expect(tagout(own, ["check", "--", "ls"]).err).toContain("`odrer` is no operand and no option; use one of `order`");
  });

  test("never make anything allowed from a project that is not trusted", () => {
    const own = makePlace();
    writeFileSync(join(own.work, "tagout.yaml"), good);
    expect(tagout(own, ["check", "--", "shopctl list"]).code).toBe(3);
    writeFileSync(join(own.work, "tagout.yaml"), good.replaceAll("shopctl", "rm").replace("list", "-r"));
    expect(tagout(own, ["check", "--", "rm -r x"]).code).toBe(3);
  });
});

test("a decision on a script names the text it rests on in the record", () => {
  const own = makePlace();
  const text = "#!/bin/sh\nls -l\n";
  writeFileSync(join(own.work, "look.sh"), text);
  expect(tagout(own, ["check", "--", "./look.sh"]).code).toBe(0);
  writeFileSync(join(own.work, "look.sh"), `${text}df\n`);
  expect(tagout(own, ["check", "--", "./look.sh"]).code).toBe(0);
  const bodies = tagout(own, ["ledger", "show", "--json", "--kind", "decision"])
    .out.trim()
    .split("\n")
    .map((line) => json(line)["body"] as { readonly digest: string; readonly evidence: readonly string[] });
  expect(bodies.map(({ evidence }) => evidence.at(-1))).toEqual(
    [text, `${text}df\n`].map((each) => `${join(own.work, "look.sh")} was read, sha256 ${Bun.SHA256.hash(each, "hex")}`),
  );
  expect(bodies[0]?.digest).not.toBe(bodies[1]?.digest);
});

test("a script that holds secrets is named without its hash", () => {
  const own = makePlace();
  writeFileSync(join(own.work, ".env"), "PASSWORD=1234\n");
  const { inspected } = json(tagout(own, ["check", "--json", "--", ". ./.env"]).out);
  expect(inspected).toEqual([{ path: join(own.work, ".env") }]);
  expect(tagout(own, ["ledger", "show", "--json"]).out).not.toContain(Bun.SHA256.hash("PASSWORD=1234\n", "hex"));
});
