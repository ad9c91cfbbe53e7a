import { defineRule, lines, startOf } from "../rule.ts";
import { textOf } from "../front-matter.ts";
import type { Facts } from "../facts.ts";

const managing = /(?<![a-z])(?:managers?|orchestrators?|coordinators?|director|supervisor|conductor|team[- ]lead|lead)(?![a-z])/i;
const never =
  /\b(?:never|must not|do not|don'?t|may not|cannot|not)\b[^.\n]{0,40}(?:auto[- ]?(?:matically )?deploy|deploy|release|promote|ship)|\bNEVER auto-deploy|no auto(?:matic)?[- ]deploy/i;

const isManager = ({ document, name }: Facts): boolean =>
  document.kind === "agent" &&
  (managing.test(name.replaceAll(/[-_]/g, " ")) ||
    /^\W*(?:manages|coordinates|orchestrates|leads)\b/i.test(textOf(document.frontMatter.fields.get("description"))));

export default defineRule({
  id: "PS008",
  name: "manager-never-deploys",
  level: "error",
  summary: "A managing agent says that it never deploys to production by itself.",
  source: "specification 2, `dataset-manager`; rulings, Confirmation 7",
  remedy: "insert the sentence (`tagout lint --fix`): NEVER auto-deploy to production; give the user the command",
  isFixable: true,
  check: (facts) => {
    if (!isManager(facts) || facts.changes.changes !== "deploys" || !facts.targetsProduction || never.test(facts.document.text)) return [];
    return [{ line: startOf(facts), message: "this agent manages others and never says that it must not deploy to production" }];
  },
  failing: [
    {
      file: ".claude/agents/dataset-manager.md",
      text: lines(`
        ---
        name: dataset-manager
        description: Manages datasets and deploys them to production
        ---
        Delegate to the deployer agent.`),
    },
    {
      file: ".claude/agents/release-orchestrator.md",
      text: lines(`
        ---
        name: release-orchestrator
        description: Coordinates a release to production
        ---
        Invoke the build agent, then release to production.`),
    },
    {
      file: ".cursor/agents/lead.md",
      text: lines(`
        ---
        name: infra-lead
        description: Leads infrastructure work
        ---
        # Infrastructure lead

        Promote the plan from staging to production when the checks are green.`),
    },
  ],
  passing: [
    {
      file: ".claude/agents/dataset-manager.md",
      text: lines(`
        ---
        name: dataset-manager
        description: Assesses whether datasets may be deployed to production
        ---
        NEVER auto-deploy to production: give the user the command.`),
    },
    {
      file: ".claude/agents/deployer.md",
      text: lines(`
        ---
        name: deployer
        description: Deploys to production
        ---
        Apply.`),
    },
    {
      file: ".claude/agents/project-manager.md",
      text: lines(`
        ---
        name: project-manager
        description: Plans tickets
        ---
        Write tickets.`),
    },
  ],
});
