import { placeIn } from "../commands.ts";
import { defineRule, lines } from "../rule.ts";

const spliced = /\$ARGUMENTS\b|\$\{ARGUMENTS\}|\{\{\s*args\s*\}\}/g;

/** Whether the place stands between double quotes of the line; single quotes do not protect, for the client puts the text in before the shell reads it. */
const isQuoted = (text: string, at: number): boolean => {
  let quote: string | undefined;
  for (let index = 0; index < at; index++) {
    const letter = text[index];
    if (letter === "\\") index++;
    else if (quote === undefined && (letter === '"' || letter === "'")) quote = letter;
    else if (letter === quote) quote = undefined;
  }
  return quote !== undefined;
};

export default defineRule({
  id: "PS015",
  name: "spliced-arguments",
  level: "error",
  summary: "What a person typed is not spliced into a line of shell without quotes.",
  source: "Claude Code's documentation, slash commands: $ARGUMENTS is replaced as text before the shell reads the line",
  remedy: "quote it, or have the agent check it and name it in words",
  isFixable: false,
  check: ({ shell }) =>
    shell.flatMap((statement) =>
      [...statement.text.matchAll(spliced)].flatMap((match) =>
        isQuoted(statement.text, match.index) || /(?:^|\s)#[^\n]*$/.test(statement.text.slice(0, match.index))
          ? []
          : [{ ...placeIn(statement, match.index), message: `\`${match[0]}\` is spliced into the shell without quotes` }],
      ),
    ),
  failing: [
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        \`\`\`bash
        ./deploy.sh $ARGUMENTS
        \`\`\``),
    },
    {
      file: ".claude/commands/log.md",
      text: lines(`
        # Log

        !\`git log $ARGUMENTS\``),
    },
    {
      file: ".gemini/commands/run.toml",
      text: lines(`
        description = "Run"
        prompt = """
        Run this:

        \`\`\`bash
        make {{args}}
        \`\`\`
        """`),
    },
  ],
  passing: [
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        \`\`\`bash
        ./deploy.sh "$ARGUMENTS"
        \`\`\``),
    },
    {
      file: ".claude/commands/fix.md",
      text: lines(`
        # Fix

        Fix issue $ARGUMENTS.`),
    },
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        \`\`\`bash
        ./deploy.sh "$1"
        \`\`\``),
    },
  ],
});
