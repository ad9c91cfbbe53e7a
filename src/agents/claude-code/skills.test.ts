import { describe, expect, test } from "bun:test";
import { callOf, machine } from "./fixtures.ts";
import { readInlineShell } from "./skills.ts";
import { understand } from "./tools.ts";

const inline: readonly (readonly [string, readonly string[]])[] = [
  ["nothing here", []],
  ["branch: !`git branch`", ["git branch"]],
  ["!`a` and !`b`", ["a", "b"]],
  ["x!`glued`", ["glued"]],
  ["!`two\nlines`", ["two\nlines"]],
  ["```!\nls\npwd\n```", ["ls\npwd"]],
  ["```! ls```", ["ls"]],
  ["```sh\nls\n```", []],
  ["`code` and ! alone", []],
];
describe("inline shell is found in", () => {
  for (const [text, commands] of inline)
    test(JSON.stringify(text), () => expect(readInlineShell(text)).toEqual({ commands, problems: [] }));
  for (const text of ["!`open", "```! open", "!``"]) {
    test(`${JSON.stringify(text)} as a problem`, () => expect(readInlineShell(text).problems).toEqual(["inline shell that does not end"]));
  }
});

const skill = (body: string, head = "name: s"): string => `---\n${head}\n---\n${body}`;
const start = (name: string, texts: Record<string, string | null>, args = ""): string[] => {
  const understood = understand(callOf("Skill", { skill: name, args }), machine(texts));
  const { doubts } = understood.kind === "shell" ? understood.also : understood.findings;
  return [...(understood.kind === "shell" ? [understood.command] : []), ...doubts.map(({ detail }) => `? ${detail}`)];
};

const project = "/repo/.claude/skills/s/SKILL.md";
describe("starting a skill", () => {
  test("without inline shell does nothing", () => expect(start("s", { [project]: skill("text") })).toEqual([]));
  test("runs its inline shell", () => expect(start("s", { [project]: skill("!`rm x`") })).toEqual(["rm x"]));
  test("puts the arguments in", () => expect(start("s", { [project]: skill("!`echo $ARGUMENTS`") }, "; rm x")).toEqual(["echo ; rm x"]));
  test("reads arguments after its name", () => expect(start("s a b", { [project]: skill("!`echo $ARGUMENTS`") })).toEqual(["echo a b"]));
  test("reads every file that could be meant", () => {
    const texts = {
      [project]: skill("!`a`"),
      "/home/ann/.claude/skills/s/SKILL.md": skill("!`b`"),
      "/repo/.claude/commands/s.md": skill("!`c`"),
    };
    expect(start("s", texts)).toEqual(["b\na\nc"]);
  });
  test("finds it by the name in its frontmatter", () =>
    expect(start("s", { "/repo/.claude/skills/other/SKILL.md": skill("!`a`") })).toEqual(["a"]));
  test("finds it in a folder above", () => expect(start("s", { "/.claude/skills/s/SKILL.md": skill("!`a`") })).toEqual(["a"]));
  test("finds a command in a folder", () => expect(start("/ops:clean", { "/repo/.claude/commands/ops/clean.md": "!`a`" })).toEqual(["a"]));
  test("that is not there is in doubt", () => expect(start("s", {})).toEqual(["? skill `s` was not found"]));
  test("that the client brings itself does nothing", () => expect(start("simplify", {})).toEqual([]));
  test("that hides one of the client's is read", () =>
    expect(start("simplify", { "/repo/.claude/skills/simplify/SKILL.md": skill("!`a`") })).toEqual(["a"]));
  test("outside its folder is in doubt", () =>
    expect(start("../../x", { "/repo/x/SKILL.md": "" })).toEqual(["? skill `../../x` was not found"]));
  test("without a name is in doubt", () => expect(start("", {})).toEqual(["? skill `` was not found"]));
  test("that cannot be read is in doubt", () => expect(start("s", { [project]: null })).toEqual([`? ${project}: unreadable`]));
  for (const head of ["hooks:\n  PreToolUse: []", "name: s\nhooks: {PreToolUse: []}", "'hooks': x", "{name: s, hooks: {}}"]) {
    test(`with ${JSON.stringify(head)} is in doubt`, () =>
      expect(start("s", { [project]: skill("", head) })).toEqual([`? ${project}: registers hooks of its own`]));
  }
  test("with another shell is in doubt", () =>
    expect(start("s", { [project]: skill("", "shell: powershell") })).toEqual([`? ${project}: chooses another shell`]));
});

test("an agent whose definition registers hooks is in doubt", () => {
  const texts = { "/repo/.claude/agents/a.md": skill("", "name: evil\nhooks:\n  Stop: []") };
  const understood = understand(callOf("Agent", { subagent_type: "evil" }), machine(texts));
  expect(understood.kind === "findings" && understood.findings.doubts.map(({ detail }) => detail)).toEqual([
    "/repo/.claude/agents/a.md: registers hooks of its own",
  ]);
});
