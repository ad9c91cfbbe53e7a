import { defineRule, isProductionOperation, lines } from "../rule.ts";

/** Options and tricks that answer a tool's own question. */
const bypass: readonly RegExp[] = [
  /(?<![\w-])(?:-auto-approve|--auto-approve|--yes|--assume-yes|--force|--force-yes|--no-verify|--skip-checks?|--skip-tests?|--no-confirm|--skip-confirm(?:ation)?|--approve|--accept-data-loss|--no-input|--noinput|--non-interactive|--dangerously-skip-permissions|--no-preserve-root|--ignore-checks|--admin|--require-approval[= ]never)(?![\w-])/,
  /(?:^|[\s;&|(])(?:apt(?:-get)?|dnf|yum|vercel|npx|helm|flyctl|gcloud|az|terraform|wrangler|doctl|heroku)\b[^\n|;&]*\s-y\b/,
  /\b(?:echo|printf)\s+["']?(?:y|yes|Y|YES|PRODUCTION|prod)\\?n?["']?\s*\|(?!\|)/,
  /\byes\s*\|(?!\|)/,
  /\b\w*(?:AUTO_APPROVE|SKIP_CONFIRM\w*|FORCE_DEPLOY|SKIP_APPROVAL)=(?:1|true|yes)\b/i,
  /\bgit push\b[^\n;&|]*\s-f\b/,
];
/** What says yes, whatever runs then. */
const answers = /auto-?approve|\byes\s*\||(?:echo|printf)\s+["']?y/i;
/** Flags that force something else than a question. */
const harmless =
  /\b(?:npm|pnpm|yarn|composer)\s+(?:ci|install|i|add|audit)\b|npx\s+(?:-y|--yes)\s+(?:create-|degit|playwright|tsc|eslint|prettier)|\brm\b|--force-with-lease|docker (?:system|image|builder|compose).*(?:prune|rm)|git (?:clean|checkout|add|branch|worktree)/;

export default defineRule({
  id: "PS012",
  name: "bypass",
  level: "error",
  summary: "No flag or pipe answers a question for the person where production may be meant.",
  source: "specification 1, Red Flags; rulings, Confirmation 3",
  remedy: "leave the flag out, so that a person is asked",
  isFixable: false,
  check: (facts) => {
    if (!isProductionOperation(facts) || !facts.targetsProduction) return [];
    const reaching = facts.shell.filter(
      ({ change, environment, text }) => (change !== undefined && change !== "works") || environment === "production" || answers.test(text),
    );
    return reaching
      .flatMap(({ source }) => source)
      .flatMap(({ line, column, text }) => {
        if (harmless.test(text)) return [];
        const found = bypass.map((form) => form.exec(text)).find((match) => match !== null);
        return found
          ? [
              {
                line,
                column: column + found.index,
                message: `\`${found[0].trim()}\` answers for the person in a document that targets production`,
              },
            ]
          : [];
      });
  },
  failing: [
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        # Deploy to production

        \`\`\`bash
        terraform apply -auto-approve
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        # Deploy to production

        \`\`\`bash
        vercel --prod --yes
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
        echo y | ./migrate.sh prod
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        # Deploy to production

        \`\`\`bash
        npx cdk deploy ShopStack --require-approval never
        \`\`\``),
    },
  ],
  passing: [
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        # Deploy to production

        \`\`\`bash
        npx cdk deploy ShopStack --require-approval broadening
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        # Deploy to production

        \`\`\`bash
        npm ci --force
        vercel --prod
        \`\`\``),
    },
    {
      file: ".claude/commands/reset-dev.md",
      text: lines(`
        # Reset the development database

        \`\`\`bash
        npx prisma migrate reset --force
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        # Deploy to production

        Never use --yes.

        \`\`\`bash
        terraform apply
        \`\`\``),
    },
  ],
});
