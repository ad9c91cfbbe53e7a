import { defineRule, lines, startOf } from "../rule.ts";

/** The rules by name or by their file. */
export const reference = /production[- _]safety|production[- _]policy|\bRule (?:#|№)?\s?0\b|PRODUCTION_POLICY/i;

export default defineRule({
  id: "PS018",
  name: "rules-reference",
  level: "warning",
  summary: "A root document for agents refers to the production safety rules as mandatory.",
  source: "specification 2, Core Documentation Updates, `CLAUDE.md`",
  remedy: "insert the reference (`tagout lint --fix`)",
  isFixable: true,
  check: (facts, { all }) => {
    const { document } = facts;
    if (document.kind !== "memory" || reference.test(document.text)) return [];
    if (
      isNested(
        document.file,
        all
          .map((each) => each.document)
          .filter(({ kind }) => kind === "memory")
          .map(({ file }) => file),
      )
    )
      return [];
    if (/^\s*@?[\w./-]+\.md\s*$/.test(document.text)) return [];
    return [{ line: startOf(facts), message: "this root document does not refer to the production safety rules" }];
  },
  failing: [
    {
      file: "CLAUDE.md",
      text: lines(`
        # Shop

        Use pnpm.`),
    },
    {
      file: "AGENTS.md",
      text: lines(`
        # Guidance

        ## Deployment

        Push to main deploys to production.`),
    },
    {
      file: "GEMINI.md",
      text: lines(`
        Be brief.`),
    },
  ],
  passing: [
    {
      file: "CLAUDE.md",
      text: lines(`
        # Shop

        MANDATORY: [Production Safety Rules](docs/standards/production-safety-rules.md)`),
    },
    { file: "packages/api/CLAUDE.md", text: "# API\n", beside: { "CLAUDE.md": "Rule #0 holds.\n" } },
    { file: ".claude/commands/test.md", text: "# Test\n" },
  ],
});

/** Whether another root document stands in a folder above. */
const isNested = (file: string, others: readonly string[]): boolean => {
  const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/") + 1) : "";
  return others.some((other) => {
    const above = other.includes("/") ? other.slice(0, other.lastIndexOf("/") + 1) : "";
    return above.length < folder.length && folder.startsWith(above);
  });
};
