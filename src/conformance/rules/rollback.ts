import { defineRule, isProductionOperation, lines, startOf } from "../rule.ts";

const rollback =
  /\broll(?:s|ed|ing)?[- _]?back\b|\brevert\b|\bundo\b|\brestor(?:e|ing)\b|\bdowngrade\b|\b(?:to|deploy|promote|back) (?:the |a )?previous (?:version|deployment|release|revision|image|commit)\b|\bback out\b|ロールバック|回滚|롤백|reverter|revertir|retour arrière/i;

export default defineRule({
  id: "PS017",
  name: "rollback",
  level: "warning",
  summary: "What changes production says how the change is taken back.",
  source: "specification 1, Approval Workflow, steps 3 and 4, and Validation Checklist",
  remedy: "write down how the change is taken back",
  isFixable: false,
  check: (facts) =>
    facts.targetsProduction && isProductionOperation(facts) && !rollback.test(facts.document.text)
      ? [{ line: startOf(facts), message: "production is changed, and nothing says how the change is taken back" }]
      : [],
  failing: [
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        # Deploy to production

        \`\`\`bash
        vercel --prod
        \`\`\``),
    },
    {
      file: ".claude/agents/migrator.md",
      text: lines(`
        ---
        name: migrator
        description: Runs migrations in production
        ---
        \`\`\`bash
        npx prisma migrate deploy
        \`\`\``),
    },
    {
      file: ".claude/skills/load/SKILL.md",
      text: lines(`
        # Load data into production

        \`\`\`bash
        psql "$PROD_URL" -c "TRUNCATE prices"
        \`\`\``),
    },
  ],
  passing: [
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        # Deploy to production

        \`\`\`bash
        vercel --prod
        \`\`\`

        Rollback: \`vercel rollback\``),
    },
    {
      file: ".claude/commands/deploy-dev.md",
      text: lines(`
        # Deploy to the development server

        \`\`\`bash
        ./deploy.sh dev
        \`\`\``),
    },
    {
      file: ".claude/commands/prod-logs.md",
      text: lines(`
        # Logs of production

        \`\`\`bash
        kubectl --context prod logs deployment/api
        \`\`\``),
    },
  ],
});
