import { describe, expect, test } from "bun:test";
import { factsOf, readDocument, type Facts } from "./index.ts";
import { lines } from "./rule.ts";

const of = (file: string, text: string): Facts => factsOf(readDocument(file, lines(text)));
const fence = "```";

describe("who acts and who looks:", () => {
  const agent = (name: string, description: string, tools: string, body = "Work."): readonly [string, string] => [
    `.claude/agents/${name}.md`,
    `---\nname: ${name}\ndescription: ${description}\n${tools === "" ? "" : `tools: ${tools}\n`}---\n${body}`,
  ];
  const command = (name: string, body: string, fields = ""): readonly [string, string] => [
    `.claude/commands/${name}.md`,
    `${fields === "" ? "" : `---\n${fields}\n---\n`}${body}`,
  ];
  const cases: readonly (readonly [what: string, document: readonly [file: string, text: string], mutates: boolean])[] = [
    ["a writer of tests", agent("test-writer", "Generates unit tests for changed modules", "Read, Edit, Bash"), true],
    ["a tester who writes them", agent("tester", "Writes end-to-end tests for the shop", "Read, Write, Bash"), true],
    ["a tester who runs them", agent("tester", "Runs the checkout flow and reports what fails", "Read, Bash"), false],
    ["a writer of guides", agent("docs-writer", "Creates guides and API references", "Read, Write"), true],
    ["a reviewer with tools to write", agent("code-reviewer", "Reviews diffs for defects", "Read, Write, Bash"), false],
    ["a reviewer after edits", agent("style-reviewer", "Use after writing or modifying code to review its style", ""), false],
    [
      "a designer who only reviews",
      agent("api-designer", "Reviews API design for consistency and developer experience", "Read, Bash"),
      false,
    ],
    ["a specialist with tools to edit", agent("cache-specialist", "Use for caching and sessions", "Read, Edit"), true],
    ["a specialist without", agent("travel-specialist", "Travel budgets and currencies", ""), false],
    ["a mentor", agent("rust-mentor", "Guides developers from junior to senior", "Read, Edit"), false],
    ["a planner", agent("planner", "Plans features before code is written", "Read, Grep", "Never write code, only plan."), false],
    ["an architect who saves the design", agent("planner", "Plans features", "", "1. Write the plan to `docs/plan.md`."), true],
    ["a finder that also fixes", agent("bug-hunter", "Finds and fixes flaky code paths", ""), true],
    ["an auditor without tools to edit", agent("licence-auditor", "Implements licence controls", "Read, Grep"), false],
    ["a name of two looking words", command("deploy-check", "# Ready to deploy?\n\n1. Run the build.\n2. Check the types."), false],
    ["tests that are added", command("add-tests", "Generate table-driven tests for $ARGUMENTS."), true],
    ["a listing with a prefix", command("kit-list", "List the open work.", "name: kit:list-work\ndescription: Shows open work"), false],
    ["the work behind a prefix", command("kit.implement", "Go.", "description: Execute the tasks of the plan"), true],
    ["a plan that is said", command("generate-plan", "# Plan\n\nThink, then answer."), false],
    ["steps that change files", command("prepare", "1. Add the route to `src/routes.ts`.\n2. Tell the user."), true],
    ["steps that change nothing", command("prepare", "1. Add a summary.\n2. Create a list of questions."), false],
    ["a run of tests", command("nightly", "Nightly.", "description: Execute the browser test suite"), false],
    ["somebody who suggests tests", agent("test-suggester", "Use when a function has been implemented and needs tests", ""), false],
    [
      "a phase that is a heading",
      agent("sql-pro", "For query design", "", "# sql-pro\n\n## 1. Read\n\nAll.\n\n## 2. Change carefully\n\nGo on."),
      true,
    ],
    [
      "a document whose helper reads",
      command(
        "update-docs",
        "1. Update `docs/index.md`.\n2. The auditor is a read-only agent: it does not modify files.",
        "description: Update the docs",
      ),
      true,
    ],
    ["a tracker that is updated", command("update-tracker", "Push the story to the tracker."), true],
    ["tests that are merged", command("consolidate-tests", "# Consolidate tests\n\nMerge scattered suites."), true],
    ["a check of the build", command("build-check", "Go.", "description: Validate with build and types"), false],
    ["occasions of a review", command("request-review", "Ask.", "description: Use when implementing features or before merging"), false],
    ["a product manager", agent("product-manager", "Put on the hat: decide what to build and what to cut", "Read, Bash"), false],
    ["tests that are extended", command("test-suite", "# test-suite: create or extend automated tests\n\nGo."), true],
    ["an audit that saves what it finds", command("audit", "1. Report findings to `docs/findings.md`."), true],
    ["an audit of what changes", command("locks", "Go.", "description: Audit which statements lock or rewrite tables"), false],
    ["a search whose last phase is a fix", command("debug", "# Find the cause\n\n## Phase 3: Test\n\n## Phase 4: Fix and verify"), true],
    ["a search that suggests a fix", command("debug", "# Find the cause\n\n## Phase 4: Fix suggestions"), false],
    [
      "occasions of a skill",
      [
        ".claude/skills/nexus/SKILL.md",
        "---\nname: nexus\ndescription: Reference of the platform for deployments\n---\n## When to use\n\n- Deploy the platform\n- Add routes to `app.ts`",
      ],
      false,
    ],
    ["a Russian deployment", [".claude/commands/vykladka.md", "# Деплой на сервер\n\nЗапустить."], true],
    [
      "a report whose place stands in the next line",
      command("audit", "Find drift. Output\ngoes to `docs/gaps/{date}.md`. No code edits."),
      true,
    ],
    ["a plan that is carried out", command("execute-plan", "请按流程推进。"), true],
    ["a list of things", agent("readiness", "Audits services: health checks, monitoring, backups, and limits", ""), false],
    ["costs of the infrastructure", agent("infrastructure-cost", "Cost analysis of what runs", "Read"), false],
    ["a phase that builds a graph", command("rlm-verify", "# Verify\n\n### 3. Build the graph"), false],
    ["planning as a thing", agent("backend-architect", "Backends, schemas and capacity planning", "Read, Write, Edit"), true],
    ["clean architecture", command("architecture", "Clean architecture, explained."), false],
    [
      "what it must not do",
      command("helper", "# Helper\n\nAnswers.\n\n## Do not\n\n- Deploy to production\n- Update `src/main.ts`"),
      false,
    ],
    ["a German coder", agent("umsetzung", "Implementiert Funktionen und schreibt Code", ""), true],
    ["a Japanese reviewer", agent("review-ja", "変更をレビューする", ""), false],
    [
      "a rule of style",
      [".cursor/rules/style.mdc", "---\ndescription: Style\nglobs: '**/*.ts'\n---\n- Create small files.\n- Add types."],
      false,
    ],
    [
      "a rule elsewhere",
      ["rules/react.mdc", "---\ndescription: React\nalwaysApply: false\n---\n- Implement error boundaries in `App.tsx`."],
      false,
    ],
    ["instructions elsewhere", ["instructions/java.instructions.md", "---\napplyTo: '**/*.java'\n---\nUpdate `pom.xml` first."], false],
    ["a memory that names commands", ["CLAUDE.md", `# Shop\n\n${fence}bash\npnpm seed   # local data\ngit rebase main\n${fence}`], false],
    ["a prompt without fields", ["tools/scaffold.md", "# API generator\n\nGenerate an API for: $ARGUMENTS"], true],
    [
      "a document about commands",
      [".claude/commands/COMMAND_PATTERNS.md", "# Patterns\n\n- Write commands to `.claude/commands/x.md`."],
      false,
    ],
    ["what lies beside a skill", [".claude/skills/shop/tables.md", "# Tables\n\nCreate `orders.sql` like this."], false],
  ];
  test.each(cases)("%s", (_what, [file, text], mutates) => {
    const facts = of(file, text);
    expect([facts.mutates, facts.readOnly]).toEqual([mutates, !mutates]);
  });
});
