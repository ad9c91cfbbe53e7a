import { defineRule, isProductionOperation, lines, startOf } from "../rule.ts";

export default defineRule({
  id: "PS011",
  name: "model-invocation",
  level: "warning",
  summary: "A command that changes production is started by a person only: `disable-model-invocation: true`.",
  source: "rulings, Confirmation 3 and 7; Claude Code's documentation, slash commands and skills, front matter",
  remedy: "set the field (`tagout lint --fix`)",
  isFixable: true,
  check: (facts) => {
    const { document } = facts;
    if (
      (document.kind !== "command" && document.kind !== "skill") ||
      document.client !== "claude" ||
      !facts.targetsProduction ||
      !isProductionOperation(facts)
    )
      return [];
    const field = document.frontMatter.fields.get("disable-model-invocation");
    if (field?.value === true || field?.value === "true") return [];
    return [
      {
        line: field?.line ?? (document.frontMatter.endLine > 0 ? 1 : startOf(facts)),
        message: "the model may start this by itself: `disable-model-invocation: true` is missing",
      },
    ];
  },
  failing: [
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        ---
        description: Deploy to production
        ---
        \`\`\`bash
        vercel --prod
        \`\`\``),
    },
    {
      file: ".claude/skills/release/SKILL.md",
      text: lines(`
        ---
        name: release
        description: Release to production
        disable-model-invocation: false
        ---
        \`\`\`bash
        ./release.sh production
        \`\`\``),
    },
    {
      file: "plugins/ops/commands/migrate-prod.md",
      text: lines(`
        # Migrate the production database

        \`\`\`bash
        npx prisma migrate deploy
        \`\`\``),
    },
  ],
  passing: [
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        ---
        description: Deploy to production
        disable-model-invocation: true
        ---
        \`\`\`bash
        vercel --prod
        \`\`\``),
    },
    {
      file: ".claude/commands/test.md",
      text: lines(`
        # Test

        \`\`\`bash
        npm test
        \`\`\``),
    },
    {
      file: ".claude/agents/deployer.md",
      text: lines(`
        ---
        name: deployer
        description: Deploys to production
        ---
        \`\`\`bash
        vercel --prod
        \`\`\``),
    },
  ],
});
