import { shellQuestion } from "../confirmation.ts";
import { defineRule, isOperational, lines } from "../rule.ts";

export default defineRule({
  id: "PS013",
  name: "shell-question",
  level: "error",
  summary: "A person is not asked by a shell that the agent runs: the agent can type the answer.",
  source: "rulings, Confirmation 3",
  remedy: "ask outside of the shell: a question of the client, or `tagout request`",
  isFixable: false,
  check: (facts) =>
    isOperational(facts)
      ? facts.shell
          .flatMap(({ source }) => source)
          .flatMap(({ line, column, text }) => {
            const found = shellQuestion.exec(text);
            return found
              ? [
                  {
                    line,
                    column: column + found.index,
                    message: "this question is asked inside the shell that the agent runs, which can answer it",
                  },
                ]
              : [];
          })
      : [],
  failing: [
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        \`\`\`bash
        read -p "Deploy to production? (y/n) " answer
        [ "$answer" = y ] && ./deploy.sh
        \`\`\``),
    },
    {
      file: ".claude/commands/migrate.md",
      text: lines(`
        # Migrate

        \`\`\`bash
        read -rp "Type PRODUCTION: " word
        \`\`\``),
    },
    {
      file: ".claude/skills/ship/SKILL.md",
      text: lines(`
        # Ship

        \`\`\`sh
        select choice in yes no; do break; done
        \`\`\``),
    },
  ],
  passing: [
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        Ask the user with AskUserQuestion.

        \`\`\`bash
        ./deploy.sh
        \`\`\``),
    },
    {
      file: ".claude/commands/list.md",
      text: lines(`
        # List

        \`\`\`bash
        while read -r line; do echo "$line"; done < list.txt
        \`\`\``),
    },
    {
      file: ".claude/commands/query.md",
      text: lines(`
        # Query

        \`\`\`bash
        psql -c "select name in (select name from t)"
        \`\`\``),
    },
  ],
});
