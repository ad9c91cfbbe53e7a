import { reference } from "./rules-reference.ts";
import { isStatusDocument } from "../status-document.ts";
import { defineRule, lines, startOf } from "../rule.ts";

export default defineRule({
  id: "PS021",
  name: "guide-reference",
  level: "warning",
  summary: "A guide that tells how production is changed refers to the production safety rules.",
  source: "specification 2, Success Criteria: ALL documentation references production safety rules",
  remedy: "insert the reference (`tagout lint --fix`)",
  isFixable: true,
  check: (facts) => {
    const { document } = facts;
    if (document.kind !== "guide" || isStatusDocument(document) || reference.test(document.text)) return [];
    return facts.changes.changes === "deploys" && facts.targetsProduction
      ? [{ line: startOf(facts), message: "this guide changes production and does not refer to the production safety rules" }]
      : [];
  },
  failing: [
    {
      file: "docs/deployment-guide.md",
      text: lines(`
        # Deploying to production

        \`\`\`bash
        ./deploy.sh --env=prod
        \`\`\``),
    },
    {
      file: "docs/release-guide.md",
      text: lines(`
        # Release to production

        \`\`\`bash
        kubectl --context prod apply -f k8s/
        \`\`\``),
    },
    {
      file: "docs/runbook.md",
      text: lines(`
        # Runbook

        Restart production:

        \`\`\`bash
        ssh prod-1 'systemctl restart shop'
        \`\`\``),
    },
  ],
  passing: [
    {
      file: "docs/deployment-guide.md",
      text: lines(`
        # Deploying to production

        See the [production safety rules](standards/production-safety-rules.md).

        \`\`\`bash
        ./deploy.sh --env=prod
        \`\`\``),
    },
    { file: "docs/agent-guide.md", text: "# Agents\n\nWrite small agents.\n" },
    { file: "docs/release-guide.md", text: "# Logs of production\n\n```bash\nkubectl --context prod logs deployment/api\n```\n" },
  ],
});
