import { defineRule, isOperational, lines } from "../rule.ts";
import { environmentOf, withoutDocument } from "../commands.ts";

const isEarlier = (text: string): boolean => {
  const named = environmentOf(text);
  return named === "staging" || named === "test" || /\buat\b|\bqa\b|\bpreview\b/i.test(text);
};

/** Commands of a line; what is quoted is one of them, such as what a host is handed. */
const partsOf = (text: string): readonly string[] => text.match(/(?:"(?:\\.|[^"\\])*"|'[^']*'|[^&;]|&(?!&))+/g) ?? [];

export default defineRule({
  id: "PS016",
  name: "chained-environments",
  level: "error",
  summary: "No line of shell goes on from staging to production by itself.",
  source: "specification 2, Testing Checklist: no environment switching; rulings, Confirmation 4",
  remedy: "make two commands of it, with a confirmation between them",
  isFixable: false,
  check: (facts) =>
    isOperational(facts)
      ? facts.shell
          .flatMap(({ text: whole, source }) => (withoutDocument(whole) === whole ? source : source.slice(0, 1)))
          .flatMap(({ line, column, text }) => {
            if (/\bfor\s+\w+\s+in\b[^;\n]*\b(?:staging|uat|test|qa)\b[^;\n]*\bprod(?:uction)?\b/i.test(text))
              return [{ line, column, message: "this loop goes from a lower environment to production" }];
            // A condition compares names; it goes nowhere.
            const parts = partsOf(text).filter((part) => !/^\s*(?:if|elif|while|until|test|\[)/.test(part));
            const first = parts.findIndex(isEarlier);
            if (first === -1 || !parts.slice(first + 1).some((part) => environmentOf(part) === "production")) return [];
            return [{ line, column, message: "this goes from a lower environment to production in one command" }];
          })
      : [],
  failing: [
    {
      file: ".claude/commands/deploy-everywhere.md",
      text: lines(`
        # Deploy everywhere

        \`\`\`bash
        for env in staging prod; do
          ./deploy.sh "$env"
        done
        \`\`\``),
    },
    {
      file: ".claude/commands/promote.md",
      text: lines(`
        # Promote

        \`\`\`bash
        ./promote.sh uat && ./promote.sh prod
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        \`\`\`bash
        kubectl --context staging apply -f k8s/ && kubectl --context prod apply -f k8s/
        \`\`\``),
    },
    {
      file: ".claude/agents/deployer.md",
      text: lines(`
        ---
        name: deployer
        description: Deploys
        ---
        \`\`\`bash
        ./deploy.sh --env=staging; ./deploy.sh --env=production
        \`\`\``),
    },
  ],
  passing: [
    {
      file: ".claude/commands/deploy-test.md",
      text: lines(`
        # Deploy

        \`\`\`bash
        ssh deploy-test "cd shop && docker compose -f docker-compose.prod.yml pull && docker compose -f docker-compose.prod.yml up -d"
        \`\`\``),
    },
    {
      file: ".claude/commands/check.md",
      text: lines(`
        # Check

        \`\`\`bash
        if [ "$1" != "staging" ] && [ "$1" != "production" ]; then exit 1; fi
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        \`\`\`bash
        npm test && ./deploy.sh --env=prod
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        \`\`\`bash
        ./deploy.sh --env=staging
        \`\`\`

        After a confirmation:

        \`\`\`bash
        ./deploy.sh --env=prod
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        \`\`\`bash
        ./deploy.sh --env=prod && ./smoke.sh --env=staging
        \`\`\``),
    },
  ],
});
