import { defineRule, isProductionOperation, lines } from "../rule.ts";

const carried =
  /\b(?:env(?:ironment)?s?)\b[^.\n]{0,60}\b(?:preserv\w*|pass(?:ed|es|ing)?|unchanged|maintain\w*|keep|kept|propagat\w*|same|through|hand\w* on|inherit\w*)\b|\b(?:preserv\w*|pass(?:es|ing|ed)?|maintain\w*|keep|propagat\w*|same|forward)\b[^.\n]{0,40}\b(?:env(?:ironment)?)\b/i;
/** The environment stands in the line that hands over. */
const named = /--env(?:ironment)?\b|\benv(?:ironment)?\s*[:=]|<env(?:ironment)?>|\$\{?ENV|\{\{?env|\b(?:prod|production|staging)\b/i;

export default defineRule({
  id: "PS009",
  name: "environment-preserved",
  level: "warning",
  summary: "Work on an environment is handed on with the same environment.",
  source: "specification 2, `dataset-developer` and `dataset-manager`: environment pass-through when delegating",
  remedy: "pass the environment on (`tagout lint --fix` inserts the sentence)",
  isFixable: true,
  check: (facts) => {
    if (!facts.delegates || !facts.takesEnvironment || facts.environmentHow === "body" || !isProductionOperation(facts)) return [];
    if (carried.test(facts.document.text)) return [];
    const handovers = facts.evidence.delegates.filter(({ line }) => line !== facts.tools.line || !facts.tools.isListed);
    if (handovers.length === 0) return [];
    if (handovers.some(({ text }) => named.test(text))) return [];
    return [{ line: handovers[0]?.line ?? 1, message: "work is handed on without the environment it is meant for" }];
  },
  failing: [
    {
      file: ".claude/commands/dataset-deploy.md",
      text: lines(`
        ---
        argument-hint: <dataset> --environment=<test|prod>
        ---
        # Deploy a dataset

        Invoke the dataset-deployer agent with the dataset.`),
    },
    {
      file: ".claude/commands/release.md",
      text: lines(`
        # Release

        Usage: \`/release --env <staging|prod>\`

        Use the Task tool to launch the release-runner agent.`),
    },
    {
      file: ".claude/agents/deploy-prod-runner.md",
      text: lines(`
        ---
        name: deploy-prod
        description: Deploys to production
        tools: Task, Bash
        ---
        Delegate the migration to the migrator agent.`),
    },
  ],
  passing: [
    {
      file: ".claude/commands/dataset-deploy.md",
      text: lines(`
        ---
        argument-hint: <dataset> --environment=<test|prod>
        ---
        # Deploy a dataset

        Invoke the dataset-deployer agent with \`--environment=<environment>\`.`),
    },
    {
      file: ".claude/commands/dataset-deploy.md",
      text: lines(`
        ---
        argument-hint: <dataset> --environment=<test|prod>
        ---
        # Deploy a dataset

        Invoke the dataset-deployer agent. Pass the environment on unchanged.`),
    },
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        Usage: \`/deploy --env <staging|prod>\`

        \`\`\`bash
        ./deploy.sh "$1"
        \`\`\``),
    },
  ],
});
