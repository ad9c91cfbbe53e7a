import { defineRule, isOperational, lines } from "../rule.ts";
import { steps } from "../safety-section.ts";

export default defineRule({
  id: "PS002",
  name: "section-complete",
  level: "error",
  summary:
    "A production safety section holds all five steps: stop, warn with the impact, ask three questions, proceed only when all are confirmed, cancel otherwise.",
  source: "specification 2, Implementation Guidelines, For Commands",
  remedy: "add the steps that are missing (`tagout lint --fix` inserts the prescribed protocol into the section)",
  isFixable: true,
  check: (facts) => {
    const { section } = facts;
    if (!section || section.kind === "non-deployment" || !isOperational(facts) || !facts.mutates) return [];
    const missing = Object.entries(steps).flatMap(([step, holds]) => (holds(section.text) ? [] : [step]));
    return missing.length === 0
      ? []
      : [
          {
            line: section.section.heading.line,
            message: `the section \`${section.section.title.trim()}\` does not say: ${missing.join("; ")}`,
          },
        ];
  },
  failing: [
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        ## ⚠️ PRODUCTION SAFETY ⚠️

        Be careful with production.

        \`\`\`bash
        ./deploy.sh --environment=prod
        \`\`\``),
    },
    {
      file: ".claude/commands/migrate.md",
      text: lines(`
        # Migrate

        ## Production Safety

        When \`--environment=prod\` is given:
        1. STOP and display a warning with the impact
        2. Ask: Have you validated this in TEST? Do you understand this affects PRODUCTION? Type 'PRODUCTION' to confirm
        3. Only proceed when all three are confirmed

        \`\`\`bash
        npx prisma migrate deploy
        \`\`\``),
    },
    {
      file: ".claude/agents/deployer.md",
      text: lines(`
        ---
        name: deployer
        description: Deploys to production
        ---
        ## CRITICAL: MANDATORY PRODUCTION CONFIRMATION PROTOCOL

        STOP. Display a warning with the impact. Only proceed if the user says yes, otherwise abort.

        ## Steps

        \`\`\`bash
        kubectl --context prod apply -f k8s/
        \`\`\``),
    },
  ],
  passing: [
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        ## ⚠️ PRODUCTION SAFETY ⚠️

        When \`--environment=prod\` is specified, Claude MUST:
        1. **STOP immediately** before any operation
        2. **Display production warning** with impact assessment
        3. Ask:
           - Have you validated this in TEST? (y/n)
           - Do you understand this affects PRODUCTION? (y/n)
           - Type 'PRODUCTION' to confirm
        4. **Only proceed if user explicitly confirms** all three checks
        5. **Cancel operation** if any confirmation fails

        \`\`\`bash
        ./deploy.sh --environment=prod
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        \`\`\`bash
        ./deploy.sh --environment=prod
        \`\`\``),
    },
    {
      file: ".claude/commands/prod-status.md",
      text: lines(`
        # Status of production

        ## Production Safety

        This only reads.

        \`\`\`bash
        kubectl --context prod get pods
        \`\`\``),
    },
  ],
});
