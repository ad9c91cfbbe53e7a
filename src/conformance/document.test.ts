import { describe, expect, test } from "bun:test";
import { nameOf, placeOf, readDocument } from "./document.ts";

describe("where a file lies says what it is:", () => {
  const cases: readonly (readonly [file: string, kind: string])[] = [
    [".claude/commands/deploy.md", "command of claude"],
    [".claude/commands/project/dataset-deploy.md", "command of claude"],
    ["apps/api/.claude/agents/reviewer.md", "agent of claude"],
    [".claude/skills/deploy/SKILL.md", "skill of claude"],
    [".claude/skills/deploy/notes.md", "nothing"],
    [".claude/rules/style.md", "rule of claude"],
    [".claude/settings.md", "nothing"],
    [".claude/commands/README.md", "nothing"],
    ["CLAUDE.md", "memory of any"],
    ["packages/api/AGENTS.md", "memory of any"],
    ["GEMINI.md", "memory of any"],
    [".codex/prompts/release.md", "command of codex"],
    [".codex/skills/release/SKILL.md", "skill of codex"],
    [".gemini/commands/git/commit.toml", "command of gemini"],
    [".gemini/settings.toml", "nothing"],
    [".cursor/commands/deploy.md", "command of cursor"],
    [".cursor/rules/style.mdc", "rule of cursor"],
    [".cursor/agents/runner.md", "agent of cursor"],
    [".opencode/command/deploy.md", "command of opencode"],
    [".opencode/agent/review.md", "agent of opencode"],
    [".github/prompts/release.prompt.md", "command of copilot"],
    [".github/agents/runner.agent.md", "agent of copilot"],
    [".github/chatmodes/plan.chatmode.md", "agent of copilot"],
    [".github/instructions/ts.instructions.md", "rule of copilot"],
    [".github/copilot-instructions.md", "memory of copilot"],
    [".github/ISSUE_TEMPLATE/bug.md", "nothing"],
    ["plugins/ops/commands/deploy.md", "command of claude"],
    ["plugins/ops/agents/runner.md", "agent of claude"],
    ["docs/commands/list.md", "nothing"],
    ["src/commands/build.md", "nothing"],
    ["docs/guide.md", "nothing"],
  ];
  test.each(cases)("%s is %s", (file, expected) => {
    const place = placeOf(file);
    expect(place ? `${place.kind} of ${place.client}` : "nothing").toBe(expected);
  });
});

describe("a file that lies nowhere in particular", () => {
  const cases: readonly (readonly [file: string, text: string, kind: string])[] = [
    ["0012_deploy.md", "---\ndescription: a\nargument-hint: <env>\n---\n", "command"],
    ["runner.md", "---\nname: a\ndescription: b\ntools: Read\n---\n", "agent"],
    ["acme__shop__.claude__agents__runner.md", "You run.\n", "agent"],
    ["acme__shop__.claude__commands__deploy.md", "Deploy.\n", "command"],
    ["acme-CLAUDE.md", "# Shop\n", "memory"],
    ["acme--shop--.cursor--rules--style.md", "Style.\n", "rule"],
    ["copilot-instructions.md", "# Shop\n", "memory"],
    ["deploy-prod.md", "# Deploy\n", "command"],
    ["0013_rollback.md", "# Roll back\n", "command"],
    ["release-notes.md", "# Notes\n", "guide"],
    ["docs/deploy.md", "# Deploy\n", "guide"],
    ["guide.md", "# Guide\n", "guide"],
  ];
  test.each(cases)("%s with %p is a %s", (file, text, kind) => {
    expect(readDocument(file, text).kind).toBe(kind as never);
  });
});

test.each([
  [".claude/commands/deploy-prod.md", "# Deploy\n", "deploy-prod"],
  [".claude/skills/ship/SKILL.md", "# Ship\n", "ship"],
  [".claude/agents/a.md", "---\nname: runner\n---\n", "runner"],
  [".github/prompts/release.prompt.md", "Release.\n", "release"],
  ["acme__shop__.claude__commands__deploy-prod.md", "Deploy.\n", "deploy-prod"],
  ["all/acme__shop__.claude__skills__ship__SKILL.md", "# Ship\n", "ship"],
  ["my__own.md", "Mine.\n", "my__own"],
])("%s with %p is named %p", (file, text, name) => {
  expect(nameOf(readDocument(file, text))).toBe(name);
});

test("a section ends where the next one of its level begins", () => {
  const { sections } = readDocument("a.md", "# A\n\n## B\n\nb\n\n### C\n\n## D\n\n- # not one\n");
  expect(sections.map(({ title, heading, endLine }) => [title, heading.line, endLine])).toEqual([
    ["A", 1, 12],
    ["B", 3, 8],
    ["C", 7, 8],
    ["D", 9, 12],
  ]);
});
