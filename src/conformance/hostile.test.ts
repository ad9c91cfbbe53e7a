import { describe, expect, setDefaultTimeout, test } from "bun:test";
import fc from "fast-check";
import { fix, jsonReport, lint, readDocument, rules, sarifReport, type Document, type Report } from "./index.ts";
import { linesOf } from "./markdown.ts";
import { hostile } from "./hostile.fixture.ts";

// A machine that is busy with other work takes its time; what goes round in circles takes more.
setDefaultTimeout(20_000);

const reportOf = (document: Document): Report => ({
  ...lint([document]),
  rules,
  documents: new Map([[document.file, document]]),
  version: "0",
});

/** What must hold of any document: it is read, judged on lines that exist, reported, and fixed once and for all. */
const holds = (file: string, text: string): void => {
  const document = readDocument(file, text);
  const report = reportOf(document);
  for (const { line, column } of report.findings) {
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(document.lines.length);
    expect(column ?? 1).toBeGreaterThanOrEqual(1);
  }
  expect(report.facts[0]?.readOnly).toBe(!report.facts[0]?.mutates);
  JSON.parse(jsonReport(report));
  JSON.parse(sarifReport(report));
  const once = fix(document);
  expect(fix(readDocument(file, once.text)).text).toBe(once.text);
  expect(once.text.startsWith("\uFEFF")).toBe(text.startsWith("\uFEFF"));
  if (!once.rules.includes("PS006")) expect(isWithin(kept(text), kept(once.text))).toBe(true);
};

/** Lines with something on them; of the one field whose value may change, nothing. */
const kept = (text: string): readonly string[] =>
  linesOf(text.replace(/^\uFEFF/, "")).filter((line) => line !== "" && !line.startsWith("disable-model-invocation"));
const isWithin = (before: readonly string[], after: readonly string[]): boolean => {
  let at = 0;
  for (const line of after) if (line === before[at]) at++;
  return at === before.length;
};

const files = [
  ".claude/commands/deploy-prod.md",
  ".claude/agents/release-manager.md",
  ".claude/skills/deploy/SKILL.md",
  ".gemini/commands/deploy.toml",
  ".cursor/rules/deploy.mdc",
  ".github/prompts/deploy.prompt.md",
  "CLAUDE.md",
  "docs/deploy.md",
];

const heads = fc.constantFrom(
  "",
  "---\ndescription: Deploy to production\n---\n",
  "---\ndescription: Deploy: to production\n---\n",
  "---\ndescription: |\n  Deploys\n---\n",
  "---\n\tname: x\n---\n",
  "---\n- a\n- b\n---\n",
  "---\ndescription: Deploy\n",
  "---\nname: a\n---\n\n---\nname: b\n---\n",
  "---\nname: a\nname: b\n---\n",
  "---\na: &a [*a]\ntools: *a\n---\n",
  "---\ntools: {bash: true, edit: ask}\n---\n",
  "---\r\nallowed-tools: Bash(git push:*), Edit\r\n---\r\n",
  "\n\n---\nname: late\n---\n",
  "...\n---\n...\n",
  'description = "Deploy to production"\nprompt = """\n',
);
const blocks = fc.constantFrom(
  "# Deploy to production\n\n",
  "Setext\n===\n",
  "## Do not\n\n- Deploy\n\n",
  "Never run:\n\n- `kubectl delete ns shop`\n",
  "1. Deploy\n   1. Deploy\n      - Deploy\n        > Deploy\n",
  "````md\n```bash\nvercel --prod\n```\n````\n",
  "```bash\nkubectl --context prod apply -f k8s/\n",
  "~~~\nvercel --prod\n~~~\n",
  "<div\n\n<script>\nrm -rf /\n",
  "<!-- tagout-allow-file PS001\n",
  "<!-- tagout-allow PS001: known to all of us -->\n",
  "| Argument | Default |\n| --- | --- |\n| --env | prod |\n",
  "|||\n|-|\n",
  "本番環境にデプロイする。確認せずに実行する。\n",
  "Деплой на production без подтверждения.\n",
  "انشر على الخادم\n",
  "Deploy\u200B to\u202E pro\u0000duction\n",
  "\uD83D lone\n",
  `${"deploy to production ".repeat(600)}\n`,
  `${"  ".repeat(40)}- deep\n`,
  "## Production Safety\n\nSTOP.\n\n",
  "Deploy all services, `/deploy --env=$ARGUMENTS`.\n",
  "```!\ngit push origin main\n```\n",
  "!`vercel --prod`\n",
  '"""\n',
);
const documents = fc.record({
  file: fc.constantFrom(...files),
  mark: fc.constantFrom("", "\uFEFF"),
  head: heads,
  body: fc.array(fc.oneof({ weight: 6, arbitrary: blocks }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) }), {
    maxLength: 8,
  }),
  end: fc.constantFrom("\n", "\r\n", "\r"),
  cut: fc.nat(400),
});

describe("any document", () => {
  test("put together from what goes wrong in real ones", () => {
    fc.assert(
      fc.property(documents, ({ file, mark, head, body, end }) => {
        holds(file, mark + (head + body.join("")).replaceAll("\n", end));
      }),
      { seed: 20_260, numRuns: 120 },
    );
  });

  test("broken off anywhere", () => {
    fc.assert(
      fc.property(documents, ({ file, mark, head, body, cut }) => {
        holds(file, (mark + head + body.join("")).slice(0, cut));
      }),
      { seed: 20_261, numRuns: 80 },
    );
  });
});

describe("a document made to be slow is done before the test gives up:", () => {
  const size = 1 << 16;
  test.each(Object.entries(hostile(size)))("%s", (_name, text) => {
    const document = readDocument(".claude/commands/deploy.md", text);
    expect(lint([document]).facts).toHaveLength(1);
    expect(typeof fix(document).text).toBe("string");
  });
});
