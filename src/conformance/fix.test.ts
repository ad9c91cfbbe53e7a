import { describe, expect, setDefaultTimeout, test } from "bun:test";
import fc from "fast-check";
import { fix, lint, readDocument, rules, type Document } from "./index.ts";
import { linesOf } from "./markdown.ts";
import { examples } from "./samples.fixture.ts";

// A machine that is busy with other work takes its time over the properties.
setDefaultTimeout(60_000);

const fixed = (file: string, text: string): string => fix(readDocument(file, text)).text;
const findingsOf = (file: string, text: string): readonly string[] => lint([readDocument(file, text)]).findings.map(({ rule }) => rule);

/** Whether every line of the first stands in the second, in order. */
const isWithin = (before: readonly string[], after: readonly string[]): boolean => {
  let at = 0;
  for (const line of after) if (line === before[at]) at++;
  return at === before.length;
};

const fixable = new Set(rules.filter(({ isFixable }) => isFixable).map(({ id }) => id));
/** What a person has to decide: which side of a contradiction is meant, what a broken front matter says. */
const isForPerson = (rule: string, document: Document): boolean =>
  !fixable.has(rule) || rule === "PS010" || document.frontMatter.problems.length > 0 || document.file.endsWith(".toml");

describe("fixing the rules' examples", () => {
  test.each(examples.map((example, index) => [index, example.file, example] as const))(
    "%p %s: once is enough, and leaves nothing that can be written",
    (_index, file, { text }) => {
      const once = fixed(file, text);
      expect(fixed(file, once)).toBe(once);
      const left = findingsOf(file, once).filter((rule) => !isForPerson(rule, readDocument(file, text)));
      expect(left).toEqual([]);
    },
  );
});

/** Documents put together from parts as they occur in real ones. */
const heads = [
  "",
  "---\ndescription: Deploy the shop to production\n---\n",
  "---\nname: shop-manager\ndescription: Coordinates deployments to production\ntools: Task, Bash\n---\n",
  "---\nname: reader\ndescription: Looks at logs\ntools: Read\ndisable-model-invocation: false\n---\n",
  "---\nargument-hint: <env>\n---\n\n",
];
const parts = [
  "# Deploy\n\n",
  "Deploy all services to production.\n\n",
  "## Steps\n\n1. Build\n2. Deploy\n\n",
  "```bash\nkubectl --context prod apply -f k8s/\n```\n\n",
  "```bash\nfor s in a b; do ./deploy.sh --env=prod $s; done\n```\n",
  "## Production Safety\n\nBe careful.\n\n",
  "## ⚠️ CRITICAL: MANDATORY PRODUCTION CONFIRMATION PROTOCOL ⚠️\n\nSTOP.\n\n",
  "Invoke the deployer agent.\n\n",
  "- Usage: `/deploy --env <staging|prod>`\n",
  "Rollback: `kubectl rollout undo deployment/api`\n",
  "> A quote\n\n",
  "<!-- a remark -->\n",
  "last line without an end",
];
const files = [
  ".claude/commands/deploy.md",
  ".claude/agents/deploy.md",
  ".claude/skills/deploy/SKILL.md",
  ".cursor/agents/deploy.md",
  "CLAUDE.md",
  "docs/guide.md",
];
const documents = fc.record({
  file: fc.constantFrom(...files),
  head: fc.constantFrom(...heads),
  body: fc.array(fc.constantFrom(...parts), { maxLength: 8 }),
  end: fc.constantFrom("\n", "\r\n"),
  mark: fc.constantFrom("", "\uFEFF"),
});

describe("fixing any document", () => {
  const properties = { seed: 4711, numRuns: 120 };
  const made = documents.map(({ file, head, body, end, mark }) => ({
    file,
    end,
    text: mark + (head + body.join("")).replaceAll("\n", end),
  }));

  test("twice gives the same bytes as once", () => {
    fc.assert(
      fc.property(made, ({ file, text }) => {
        const once = fixed(file, text);
        expect(fixed(file, once)).toBe(once);
      }),
      properties,
    );
  });

  test("leaves only what a person can write", () => {
    fc.assert(
      fc.property(made, ({ file, text }) => {
        const left = findingsOf(file, fixed(file, text)).filter((rule) => !isForPerson(rule, readDocument(file, text)));
        expect(left).toEqual([]);
      }),
      properties,
    );
  });

  test("keeps every line, the mark at the start and the line ends", () => {
    fc.assert(
      fc.property(made, ({ file, text, end }) => {
        const after = fixed(file, text);
        expect(after.startsWith("\uFEFF")).toBe(text.startsWith("\uFEFF"));
        // A protocol that moves to the top, and the value of one field, are the only lines that do not stay.
        const result = fix(readDocument(file, text));
        if (!result.rules.includes("PS006") && !text.includes("disable-model-invocation: false")) {
          const own = (each: string): readonly string[] => linesOf(each.replace("\uFEFF", ""));
          expect(
            isWithin(
              own(text).filter((line) => line !== ""),
              own(after).filter((line) => line !== ""),
            ),
          ).toBe(true);
        }
        if (end === "\r\n" && text.includes("\r\n")) expect(after.replaceAll("\r\n", "")).not.toContain("\n");
      }),
      properties,
    );
  });
});

describe("what is inserted", () => {
  test("is the command's section, before the first heading after the title", () => {
    const text = "# Deploy\n\nTo production.\n\n## Steps\n\n```bash\nvercel --prod\n```\n";
    const after = fixed(".claude/commands/deploy-prod.md", text);
    expect(after.indexOf("## ⚠️ PRODUCTION SAFETY ⚠️")).toBeGreaterThan(after.indexOf("To production."));
    expect(after.indexOf("## ⚠️ PRODUCTION SAFETY ⚠️")).toBeLessThan(after.indexOf("## Steps"));
    expect(after).toStartWith("---\ndisable-model-invocation: true\n---\n# Deploy");
  });

  test("defaults to test only where there is a parameter", () => {
    const run = "\n\n```bash\n./deploy.sh\n```\n";
    expect(fixed(".claude/commands/deploy.md", `# Deploy\n\nUsage: \`/deploy --environment=<test|prod>\`${run}`)).toContain(
      "`--environment=test` (SAFE",
    );
    expect(fixed(".claude/commands/deploy-prod.md", `# Deploy${run}`)).not.toContain("`--environment=test`");
  });

  test("stands at the top of an agent", () => {
    const after = fixed(
      ".claude/agents/deployer.md",
      "---\nname: deployer\ndescription: Deploys to production\n---\nYou deploy.\n\n```bash\nvercel --prod\n```\n",
    );
    expect(after.split("\n")[5]).toBe("## ⚠️ CRITICAL: MANDATORY PRODUCTION CONFIRMATION PROTOCOL ⚠️");
  });

  test("goes into a section that is not complete", () => {
    const text = "# Deploy\n\n## Production Safety\n\nBe careful.\n\n## Steps\n\n```bash\nvercel --prod\n```\n";
    const after = fixed(".claude/commands/deploy-prod.md", text);
    expect(after.match(/## .*Production Safety/gi)?.length).toBe(1);
    expect(after.indexOf("### Mandatory Production Confirmation")).toBeLessThan(after.indexOf("## Steps"));
  });

  test("leaves front matter that is no YAML as it is", () => {
    const head = "---\ndescription: Deploy: production\nargument-hint: [a] [b]\n---\n";
    const after = fixed(".claude/commands/deploy-prod.md", `${head}\`\`\`bash\nvercel --prod\n\`\`\`\n`);
    expect(after).toStartWith(head);
    expect(after).toContain("⚠️ PRODUCTION SAFETY ⚠️");
  });

  test("is nothing where nothing closes the front matter", () => {
    const text = "---\ndescription: Deploy to production\n\n```bash\nvercel --prod\n```\n";
    expect(fixed(".claude/commands/deploy-prod.md", text)).toBe(text);
  });
});
