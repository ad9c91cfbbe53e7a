import { confirmationWords } from "../confirmation.ts";
import { defineRule, isProductionOperation, lines } from "../rule.ts";

export default defineRule({
  id: "PS003",
  name: "typed-word",
  level: "error",
  summary: "The word a person types to confirm is PRODUCTION, exactly.",
  source: "specification 2, Testing Checklist, Error Cases; rulings, Confirmation 2",
  remedy: "ask for the word PRODUCTION",
  isFixable: false,
  check: (facts) => {
    if (!isProductionOperation(facts)) return [];
    return confirmationWords(facts.text)
      .filter(({ word }) => word !== "PRODUCTION" && !word.startsWith("Yes, I understand the risks and want to proceed in production"))
      .map(({ line, word }) => ({ line, message: `the word to type is \`${word}\`; it must be \`PRODUCTION\`` }));
  },
  failing: [
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        # Deploy to production

        Ask the user to type 'yes' to confirm the deployment.

        \`\`\`bash
        vercel --prod
        \`\`\``),
    },
    {
      file: ".claude/commands/release.md",
      text: lines(`
        # Release

        Before deploying to production the user must type "DEPLOY" to confirm.

        \`\`\`bash
        ./release.sh production
        \`\`\``),
    },
    {
      file: ".claude/agents/deployer.md",
      text: lines(`
        ---
        name: deployer
        description: Deploys services to production
        ---
        Type \`prod\` to confirm that you want to go on.

        \`\`\`bash
        kubectl --context prod apply -f k8s/
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        # Deploy to production

        Show this and wait:

        \`\`\`text
        Type DEPLOY to confirm the deployment
        \`\`\`

        \`\`\`bash
        vercel --prod
        \`\`\``),
    },
  ],
  passing: [
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        # Deploy to production

        - Type 'PRODUCTION' to confirm

        \`\`\`bash
        vercel --prod
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy-prod.md",
      text: lines(`
        # Deploy to production

        Ask the user whether to go on. Enter "main" as the branch.

        \`\`\`bash
        vercel --prod
        \`\`\``),
    },
    {
      file: ".claude/commands/new-file.md",
      text: lines(`
        # New file

        Type 'yes' to confirm that the file is created.`),
    },
  ],
});
