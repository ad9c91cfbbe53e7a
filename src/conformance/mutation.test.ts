import { describe, expect, test } from "bun:test";
import { fix, lint, readDocument, rules } from "./index.ts";
import type { Example, Rule } from "./rule.ts";
import * as templates from "./templates/sections.ts";

const fires = (rule: Rule, { file, text, beside = {} }: Example): boolean => {
  const documents = [readDocument(file, text), ...Object.entries(beside).map(([path, other]) => readDocument(path, other))];
  return lint(documents, [rule]).findings.some((finding) => finding.file === file && finding.rule === rule.id);
};
/** Whether the examples tell a rule from a changed one. */
const isNoticed = (rule: Rule): boolean =>
  rule.failing.some((example) => !fires(rule, example)) || rule.passing.some((example) => fires(rule, example));

describe("a changed rule is noticed by its examples:", () => {
  test.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_id, rule) => {
    expect(isNoticed(rule)).toBe(false);
    expect(isNoticed({ ...rule, check: () => [] })).toBe(true);
    expect(isNoticed({ ...rule, check: () => [{ line: 1, message: "always" }] })).toBe(true);
    expect(
      isNoticed({
        ...rule,
        check: (facts, project) =>
          rule.check(
            {
              ...facts,
              mutates: !facts.mutates,
              claimsReadOnly: !facts.claimsReadOnly,
              text: [],
              shell: [],
              section: undefined,
              document: {
                ...facts.document,
                text: "",
                kind: "rule",
                sections: [],
                frontMatter: { fields: new Map(), problems: [], endLine: 0 },
              },
            },
            project,
          ),
      }),
    ).toBe(true);
  });
});

/** Documents in which `fix` puts a template to use. */
const uses: Readonly<Record<string, readonly [file: string, text: string]>> = {
  commandSection: [
    ".claude/commands/deploy.md",
    "# Deploy\n\nUsage: `/deploy --environment=<test|prod>`. Rollback: `./undo.sh`\n\n```bash\n./deploy.sh\n```\n",
  ],
  fixedProductionSection: [".claude/commands/deploy-prod.md", "# Deploy\n\nRollback: `./undo.sh`\n\n```bash\n./deploy.sh\n```\n"],
  batchSection: [
    ".claude/commands/deploy-prod.md",
    "# Deploy all services to production\n\nRollback: `./undo.sh`\n\n```bash\n./deploy.sh --env=prod\n```\n",
  ],
  agentSection: [
    ".claude/agents/deployer.md",
    "---\nname: deployer\ndescription: Deploys to production\n---\nRollback: `./undo.sh`\n\n```bash\n./deploy.sh --env=prod\n```\n",
  ],
  readOnlySection: [".claude/agents/explorer.md", "---\nname: explorer\ndescription: Explains the code\ntools: Read\n---\nExplain.\n"],
  managerSection: [
    ".claude/agents/release-manager.md",
    "---\nname: release-manager\ndescription: Coordinates releases to production\ntools: Read\n---\n# Manager\n\n## ⚠️ CRITICAL: MANDATORY PRODUCTION CONFIRMATION PROTOCOL ⚠️\n\nSTOP. Display a warning with the impact, use the standard 3-question protocol, only proceed when all are confirmed, else cancel.\n\n## Steps\n\nRollback: `./undo.sh`\n\n```bash\n./release.sh production\n```\n",
  ],
  delegationSection: [
    ".claude/commands/deploy.md",
    "---\nargument-hint: <shop> --environment=<test|prod>\ndisable-model-invocation: true\n---\n# Deploy\n\nInvoke the deployer agent. Rollback: ask it to.\n\n```bash\n./deploy.sh\n```\n",
  ],
  referenceSection: ["CLAUDE.md", "# Shop\n"],
};
/** Lines that bind; all others of a template explain them. Each of them is missed by some rule when it is gone. */
const binding =
  /STOP immediately|STOP all|Display production warning|Have you validated|Do you understand this|Type 'PRODUCTION'|Type the number|Only proceed if|Cancel|^## |dry-run|read-only operations|NEVER auto-deploy to production\. |When delegating|Rule #0/;

describe("a changed template is noticed:", () => {
  test("all of them are put to use", () => expect(Object.keys(uses).toSorted()).toEqual(Object.keys(templates).toSorted()));

  for (const [name, template] of Object.entries(templates)) {
    const [file, text] = uses[name] as readonly [string, string];
    test(`${name} is what a fix inserts, and leaves nothing to say`, () => {
      const after = fix(readDocument(file, text)).text;
      expect(after).toContain(template);
      expect(lint([readDocument(file, after)]).findings).toEqual([]);
    });
  }

  const steps = ["commandSection", "fixedProductionSection", "batchSection"] as const;
  for (const name of steps)
    for (const line of templates[name].split("\n").filter((each) => binding.test(each)))
      test(`${name} without \`${line.trim()}\``, () => {
        const [file, text] = uses[name] as readonly [string, string];
        const after = fix(readDocument(file, text)).text.replace(`${line}\n`, "");
        expect(lint([readDocument(file, after)]).findings.length).toBeGreaterThan(0);
      });

  // What explains is pinned as a whole: a changed word is a decision, made here too.
  test("word by word", () => {
    const digests = Object.fromEntries(Object.entries(templates).map(([name, text]) => [name, Bun.SHA256.hash(text, "hex").slice(0, 12)]));
    expect(digests).toMatchInlineSnapshot(`
      {
        "agentSection": "8b5aa36fbb6d",
        "batchSection": "e1fb2ed892cb",
        "commandSection": "592b51da7025",
        "delegationSection": "229154657f39",
        "fixedProductionSection": "b0524b69956e",
        "managerSection": "60e6e5ab8666",
        "readOnlySection": "e084bcee84fa",
        "referenceSection": "73cfb00ace33",
      }
    `);
  });
});
