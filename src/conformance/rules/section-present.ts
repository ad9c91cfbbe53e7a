import { defineRule, isProductionOperation, lines, startOf } from "../rule.ts";

export default defineRule({
  id: "PS001",
  name: "production-safety-section",
  level: "error",
  summary: "What takes an environment or targets production, and changes something, has the prescribed production safety section.",
  source: "specification 2, Implementation Guidelines, For Commands and For Agents",
  remedy: "insert the section (`tagout lint --fix`)",
  isFixable: true,
  check: (facts) => {
    if (!isProductionOperation(facts) || (facts.section && facts.section.kind !== "non-deployment")) return [];
    const what =
      facts.takesEnvironment && facts.environmentHow !== "body"
        ? `takes an environment (${facts.environmentHow.replace("-", " ")})`
        : "targets production";
    const title =
      facts.document.kind === "agent"
        ? "CRITICAL: MANDATORY PRODUCTION CONFIRMATION PROTOCOL"
        : facts.batch
          ? "PRODUCTION SAFETY - BATCH OPERATIONS"
          : "PRODUCTION SAFETY";
    return [{ line: startOf(facts), message: `this ${facts.document.kind} ${what} and changes it, but has no \`${title}\` section` }];
  },
  failing: [
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        ---
        description: Deploy the shop
        argument-hint: <staging|production>
        ---
        # Deploy

        \`\`\`bash
        ./scripts/deploy.sh $1
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        # Ship it

        Build, then:

        \`\`\`bash
        rsync -az dist/ deploy@shop.example.com:/srv/shop/
        ssh deploy@shop.example.com 'systemctl restart shop'
        \`\`\``),
    },
    {
      file: ".claude/agents/release-runner.md",
      text: lines(`
        ---
        name: release-runner
        description: Releases the API to production
        tools: Bash, Read
        ---
        Run the migrations against the production database, then promote the build.

        \`\`\`bash
        kubectl --context prod-eu rollout restart deployment/api
        \`\`\``),
    },
    {
      file: ".claude/skills/load-prices/SKILL.md",
      text: lines(`
        ---
        name: load-prices
        description: Load the price list into a database
        ---
        Usage: \`/load-prices --environment=<test|prod>\`

        \`\`\`sh
        psql "$PRICES_URL" -c "TRUNCATE prices"
        \`\`\``),
    },
  ],
  passing: [
    {
      file: ".claude/commands/test-unit.md",
      text: lines(`
        # Unit tests

        \`\`\`bash
        npm test
        \`\`\``),
    },
    {
      file: ".claude/commands/prod-logs.md",
      text: lines(`
        # Production logs

        Read the last hour of production logs and summarise the errors.

        \`\`\`bash
        kubectl --context prod-eu logs deployment/api --since=1h
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        ## ⚠️ PRODUCTION SAFETY ⚠️

        Ask before anything.

        \`\`\`bash
        ./deploy.sh --environment=prod
        \`\`\``),
    },
    {
      file: ".claude/agents/reviewer.md",
      text: lines(`
        ---
        name: reviewer
        description: Reviews changes for production-ready quality
        tools: Read, Grep
        ---
        You are read-only. Look for bugs.`),
    },
  ],
});
