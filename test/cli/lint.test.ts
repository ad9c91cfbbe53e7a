import { afterAll, beforeEach, describe, expect, test } from "bun:test";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { clearPlaces, json, makePlace, tagout, type Place } from "./fixture.ts";

let place: Place;
beforeEach(() => {
  place = makePlace();
});
afterAll(clearPlaces);

const put = (file: string, text: string): string => {
  const path = join(place.work, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
};
const deploy = "# Deploy to production\n\nRollback: `./undo.sh`\n\n```bash\nvercel --prod\n```\n";
const lint = (...args: readonly string[]): ReturnType<typeof tagout> => tagout(place, ["lint", ...args]);
const rulesOf = (out: string): readonly string[] => (json(out)["findings"] as { rule: string }[]).map(({ rule }) => rule);

describe("lint", () => {
  test("ends with 0 where there is nothing to say, and 1 with findings", () => {
    put(".claude/commands/test.md", "# Test\n\n```bash\nnpm test\n```\n");
    expect(lint()).toEqual({ code: 0, out: "1 document, no findings\n", err: "" });
    put(".claude/commands/deploy-prod.md", deploy);
    const { code, out } = lint();
    expect(code).toBe(1);
    expect(out).toContain(".claude/commands/deploy-prod.md:1 error PS001 ");
    expect(out).toContain("> 1 | # Deploy to production");
  });

  test.each([
    [["--no-such"]],
    [["--format", "xml"]],
    [["--json", "--sarif"]],
    [["--severity", "fatal"]],
    [["missing.md"]],
    [["--baseline", "missing.json"]],
  ])("ends with 2 on %p", (args) => {
    const { code, err } = lint(...args);
    expect([code, err.startsWith("tagout lint: ")]).toEqual([2, true]);
  });

  test("finds what each client reads, below the folder that is named, and nothing in dependencies", () => {
    for (const file of [
      "a/.claude/agents/x.md",
      "a/.codex/prompts/x.md",
      "a/.cursor/rules/x.mdc",
      "a/.opencode/command/x.md",
      "a/.github/prompts/x.prompt.md",
      "a/CLAUDE.md",
      "b/CLAUDE.md",
      "a/node_modules/p/.claude/commands/x.md",
      "a/docs/x.md",
    ])
      put(file, "# X\n");
    put("a/.gemini/commands/x.toml", 'prompt = "Say hello"\n');
    const files = (json(lint("--json", "a").out)["documents"] as { file: string }[]).map(({ file }) => file);
    expect(files).toEqual([
      "a/.claude/agents/x.md",
      "a/.codex/prompts/x.md",
      "a/.cursor/rules/x.mdc",
      "a/.gemini/commands/x.toml",
      "a/.github/prompts/x.prompt.md",
      "a/.opencode/command/x.md",
      "a/CLAUDE.md",
    ]);
  });

  test("reads a file that is named, whatever it is called, and every Markdown file of a collection", () => {
    put("collection/1.md", "---\nargument-hint: <env>\n---\n```bash\n./deploy.sh $ARGUMENTS\n```\n");
    put("collection/2.md", "# Two\n");
    expect(rulesOf(lint("--json", "collection/1.md").out)).toContain("PS015");
    expect((json(lint("--json", "collection").out)["documents"] as object[]).length).toBe(2);
  });

  test("reads guides that a document names", () => {
    put("CLAUDE.md", "Rule #0 holds. See docs/deployment-guide.md.\n");
    put("docs/deployment-guide.md", "# Deploying to production\n\n```bash\nvercel --prod\n```\n");
    put("docs/other.md", "# Other\n");
    expect(rulesOf(lint("--json").out)).toEqual(["PS021"]);
  });

  test("says of what it cannot read that it cannot", () => {
    put(".claude/commands/large.md", "x".repeat((1 << 20) + 1));
    writeFileSync(put(".claude/commands/latin.md", ""), Uint8Array.of(0xe9, 0x20, 0xff));
    const { code, out } = lint("--json");
    const messages = (json(out)["findings"] as { message: string }[]).map(({ message }) => message);
    expect([code, messages]).toEqual([
      1,
      ["this document cannot be read: it is larger than 1 MiB", "this document cannot be read: it is no UTF-8 text"],
    ]);
  });

  test("does not go round in circles of links", () => {
    put(".claude/commands/deploy-prod.md", deploy);
    symlinkSync(place.work, join(place.work, ".claude/commands/loop"));
    expect((json(lint("--json").out)["documents"] as object[]).length).toBe(1);
  });

  test.each([
    ["--sarif", '"version": "2.1.0"'],
    ["--github", "::error file=.claude/commands/deploy-prod.md,line=1,title=PS001::"],
    ["--junit", '<testsuite name="tagout lint" tests="1" failures="1"'],
  ])("%s writes that format", (flag, part) => {
    put(".claude/commands/deploy-prod.md", deploy);
    const { code, out } = lint(flag);
    expect([code, out.includes(part)]).toEqual([1, true]);
    expect(lint("--format", flag.slice(2)).out).toBe(out);
  });

  test("counts only what is grave enough", () => {
    put("CLAUDE.md", "# Shop\n");
    expect([lint().code, lint("--severity", "warning").code, lint("--severity", "error").code]).toEqual([1, 1, 0]);
  });

  test("knows a baseline, and what is new since", () => {
    put(".claude/commands/deploy-prod.md", deploy);
    expect(lint("--write-baseline", "baseline.json").code).toBe(0);
    expect(lint("--baseline", "baseline.json").code).toBe(0);
    put(".claude/commands/deploy-prod.md", deploy.replace("vercel --prod", "vercel --prod --yes"));
    const { code, out } = lint("--baseline", "baseline.json", "--json");
    expect([code, rulesOf(out)]).toEqual([1, ["PS012"]]);
  });

  test("shows no control character of a file's name or text", () => {
    put(".claude/commands/deploy-prod\u001b[2J.md", deploy.replace("# Deploy", "# \u202eDeploy"));
    for (const hidden of ["\u001b", "\u202e"]) expect(lint().out).not.toContain(hidden);
  });
});

describe("lint --fix", () => {
  test("inserts what is missing, once, keeps the mode, and ends with 0 when nothing is left", () => {
    const path = put(".claude/commands/deploy-prod.md", deploy);
    chmodSync(path, 0o640);
    expect(lint("--fix")).toEqual({
      code: 0,
      out: ".claude/commands/deploy-prod.md: PS001, PS011\nchanged 1 document, no findings are left\n",
      err: "",
    });
    const once = readFileSync(path, "utf8");
    expect(once).toContain("⚠️ PRODUCTION SAFETY ⚠️");
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(lint("--fix").out).toBe("changed 0 documents, no findings are left\n");
    expect(readFileSync(path, "utf8")).toBe(once);
    expect(lint().code).toBe(0);
  });

  test("ends with 1 and says what a person has to write", () => {
    put(".claude/commands/deploy-prod.md", deploy.replace("vercel --prod", "vercel --prod --yes"));
    const { code, out } = lint("--fix");
    expect([
      code,
      out.includes("PS012 `--yes` answers for the person"),
      out.endsWith("for a person to mend: 1 finding in 1 document\n"),
    ]).toEqual([1, true, true]);
  });

  test("--diff shows it and changes nothing", () => {
    const path = put(".claude/commands/deploy-prod.md", deploy);
    const { out } = lint("--diff");
    expect(out).toContain("+## ⚠️ PRODUCTION SAFETY ⚠️");
    expect(out).toContain("+disable-model-invocation: true");
    expect(readFileSync(path, "utf8")).toBe(deploy);
  });
});

describe("status", () => {
  const status = (...args: readonly string[]): ReturnType<typeof tagout> => tagout(place, ["status", ...args]);

  test("writes the document, and notices when it has drifted", () => {
    put(".claude/commands/deploy-prod.md", deploy);
    mkdirSync(join(place.work, "docs"));
    expect(status("--check").code).toBe(1);
    expect(status("--write").code).toBe(0);
    expect(readFileSync(join(place.work, "docs/production-safety-status.md"), "utf8")).toContain(
      "- [ ] **`/deploy-prod`** (`.claude/commands/deploy-prod.md`)",
    );
    expect(status("--check")).toEqual({ code: 0, out: "docs/production-safety-status.md is in step\n", err: "" });
    lint("--fix");
    const { code, err } = status("--check");
    expect([code, err]).toEqual([
      1,
      "docs/production-safety-status.md has drifted from what it is about; write it anew with `tagout status --write`\n",
    ]);
    expect(status("--write").code).toBe(0);
    expect([status("--check").code, lint().code]).toEqual([0, 0]);
  });

  test("is Markdown, JSON or a page", () => {
    put(".claude/commands/deploy-prod.md", deploy);
    expect(status().out).toStartWith("# Production Safety Implementation Status\n");
    expect(json(status("--json").out)).toMatchObject({ remaining: [{ name: "/deploy-prod", isDone: false }] });
    expect(status("--html").out).toStartWith("<!doctype html>");
    expect(existsSync(join(place.work, "docs"))).toBe(false);
  });

  test.each([[["--check", "--write"]], [["--format", "pdf"]], [["missing"]]])("ends with 2 on %p", (args) =>
    expect(status(...args).code).toBe(2),
  );
});
