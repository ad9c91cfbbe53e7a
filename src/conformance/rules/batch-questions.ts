import { asksNumber, asksThree } from "../safety-section.ts";
import { defineRule, isProductionOperation, lines, startOf } from "../rule.ts";

export default defineRule({
  id: "PS005",
  name: "batch-questions",
  level: "error",
  summary: "A batch asks four questions once, the fourth being the number of items affected, and offers a dry run.",
  source: "specification 2, `/manage-dataset`; rulings, Confirmation 1",
  remedy: "insert the batch section (`tagout lint --fix`)",
  isFixable: true,
  check: (facts) => {
    if (!facts.batch || !isProductionOperation(facts)) return [];
    const { text } = facts.document;
    const missing = [
      ...(asksThree(text) && asksNumber(text) ? [] : ["the four questions, with the number of items affected"]),
      ...(/dry[- _]?run|--check\b|--preview|--plan\b/i.test(text) ? [] : ["a dry run"]),
    ];
    const line = facts.evidence.batch[0]?.line ?? startOf(facts);
    return missing.length === 0 ? [] : [{ line, message: `a batch that may reach production lacks ${missing.join(" and ")}` }];
  },
  failing: [
    {
      file: ".claude/commands/deploy-all.md",
      text: lines(`
        # Deploy all services to production

        \`\`\`bash
        for service in api web worker; do
          kubectl --context prod rollout restart "deployment/$service"
        done
        \`\`\``),
    },
    {
      file: ".claude/commands/manage-tables.md",
      text: lines(`
        ---
        description: Batch load of all tables
        argument-hint: --env <test|prod> --tables <a,b>
        ---
        Run the load for every table, with \`--dry-run\` first.

        \`\`\`bash
        ./load.sh
        \`\`\``),
    },
    {
      file: ".claude/agents/dataset-manager.md",
      text: lines(`
        ---
        name: dataset-manager
        description: Runs batch deployments of multiple datasets to production
        ---
        Deploy all datasets. Ask the user to confirm each.

        \`\`\`bash
        ./deploy.sh --environment=prod
        \`\`\``),
    },
  ],
  passing: [
    {
      file: ".claude/commands/manage-tables.md",
      text: lines(`
        # Batch load of all tables

        Use \`--dry-run\` first. With \`--environment=prod\`:
        - Have you validated this in TEST? (y/n)
        - Do you understand this affects PRODUCTION? (y/n)
        - Type 'PRODUCTION' to confirm
        - Type the number of items affected

        \`\`\`bash
        ./load.sh --environment=prod
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        # Deploy to production

        \`\`\`bash
        kubectl --context prod rollout restart deployment/api
        \`\`\``),
    },
    {
      file: ".claude/commands/test-all.md",
      text: lines(`
        # Test all services

        Run the tests of every service.

        \`\`\`bash
        for service in api web; do npm test --workspace "$service"; done
        \`\`\``),
    },
  ],
});
