import { environmentOfName } from "../../environment/index.ts";
import { choosesEnvironment, defineRule, isOperational, lines } from "../rule.ts";
import type { Facts } from "../facts.ts";
import { textOf } from "../front-matter.ts";
import { cellsOf } from "../words.ts";

/** `default: prod`, `--env (default: production)`, `defaults to staging`. */
const forms: readonly RegExp[] = [
  /(?<![\w-])default(?:s)?(?:\s+(?:environment|env|stage|target|value))?(?:\s+(?:is|to)|\s*[:=])\s*["'`*(]*(?:--env(?:ironment)?[= ])?["'`*(]*([A-Za-z][\w-]*)/gi,
  /\$\{(?:ENV|ENVIRONMENT|TARGET|STAGE|DEPLOY_ENV|1):-([A-Za-z][\w-]*)\}/g,
  /["'`*(]*([A-Za-z][\w-]*)["'`*]*\s*\((?:the )?default\)/gi,
  /if (?:no|not|none|unspecified|omitted|empty)[^.\n]{0,60}(?:use|default to|assume|deploy to)\s+["'`*]*([A-Za-z][\w-]*)/gi,
];

const hits = (facts: Facts): readonly { line: number; word: string }[] => {
  const fields = ["argument-hint", "description"].flatMap((name) => {
    const field = facts.document.frontMatter.fields.get(name);
    return field ? [{ line: field.line, text: textOf(field) }] : [];
  });
  // A table of parameters with a column for defaults.
  const rows = facts.text.flatMap(({ line, text, header }) => {
    const column = header?.findIndex((cell) => /^defaults?(?: value)?$/i.test(cell)) ?? -1;
    const cells = cellsOf(text);
    return column > 0 && /env(?:ironment)?|stage|target/i.test(cells[0] ?? "")
      ? [{ line, word: /^\w[\w-]*/.exec(cells[column] ?? "")?.[0] ?? "" }]
      : [];
  });
  const named = [...fields, ...facts.text, ...facts.shell].flatMap(({ line, text }) =>
    forms.flatMap((form) => [...text.matchAll(form)].flatMap((match) => (match[1] === undefined ? [] : [{ line, word: match[1] }]))),
  );
  return [...rows, ...named];
};

export default defineRule({
  id: "PS004",
  name: "default-environment",
  level: "error",
  summary: "The environment that is meant when none is given is test or development.",
  source: "specification 2, For Commands: `--environment=test` is the default",
  remedy: "default to test",
  isFixable: false,
  check: (facts) => {
    if (!isOperational(facts) || !choosesEnvironment(facts) || !facts.mutates) return [];
    return hits(facts).flatMap(({ line, word }) => {
      const says = environmentOfName(word);
      return (says === "production" && !/live/i.test(word)) || says === "staging"
        ? [{ line, message: `the default environment is \`${word}\`; it must be test or development` }]
        : [];
    });
  },
  failing: [
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        Usage: \`/deploy [environment]\` (default: production)

        \`\`\`bash
        ./deploy.sh "$1"
        \`\`\``),
    },
    {
      file: ".claude/commands/load.md",
      text: lines(`
        # Load

        - \`--environment\`: dev, staging or prod. Defaults to \`staging\`.

        \`\`\`bash
        ./load.sh
        \`\`\``),
    },
    {
      file: ".claude/commands/migrate.md",
      text: lines(`
        ---
        argument-hint: "[env: staging|prod]"
        ---
        # Migrate

        \`\`\`bash
        ENV=\${1:-prod}
        ./migrate.sh "$ENV"
        \`\`\``),
    },
    {
      file: ".claude/commands/restart.md",
      text: lines(`
        # Restart a deployment

        | Parameter | Meaning | Default |
        | --- | --- | --- |
        | \`environment\` | Cluster (stage, prod) | \`stage\` |

        \`\`\`bash
        kubectl rollout restart deployment/api
        \`\`\``),
    },
  ],
  passing: [
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy

        - \`--environment\`: test or prod (default: test)

        \`\`\`bash
        ./deploy.sh "$1"
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy to production

        The default branch is main; the default region is eu-west-1.

        \`\`\`bash
        ./deploy.sh --env prod
        \`\`\``),
    },
    {
      file: ".claude/commands/logs.md",
      text: lines(`
        # Logs

        \`--environment\` (default: production)

        \`\`\`bash
        kubectl --context prod logs deployment/api
        \`\`\``),
    },
  ],
});
