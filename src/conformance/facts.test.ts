import { describe, expect, test } from "bun:test";
import { factsOf, readDocument, type Facts } from "./index.ts";
import { lines } from "./rule.ts";

const of = (file: string, text: string): Facts => factsOf(readDocument(file, lines(text)));
const fence = "```";

/** E: takes an environment (and how), P: targets production, M: mutates, B: batch, D: delegates, R: claims to be read-only. */
const said = (facts: Facts): string =>
  [
    facts.takesEnvironment ? `E(${facts.environmentHow})` : "",
    facts.targetsProduction ? "P" : "",
    facts.mutates ? "M" : "",
    facts.batch ? "B" : "",
    facts.delegates ? "D" : "",
    facts.claimsReadOnly ? "R" : "",
  ]
    .filter((each) => each !== "")
    .join(" ");

describe("what a document is:", () => {
  const cases: readonly (readonly [name: string, file: string, text: string, expected: string])[] = [
    [
      "a deployment with a choice",
      ".claude/commands/deploy.md",
      `---\nargument-hint: <staging|production>\n---\n# Deploy\n\n${fence}bash\n./deploy.sh "$1"\n${fence}`,
      "E(argument-hint) P M",
    ],
    [
      "an option in the usage",
      ".claude/commands/load.md",
      `# Load data\n\nUsage: \`/load --environment=<test|prod>\`\n\n${fence}bash\npsql "$URL" -c "TRUNCATE prices"\n${fence}`,
      "E(parameter) P M",
    ],
    ["production by its name alone", ".claude/commands/deploy-prod.md", "Merge, then wait for the deployment.", "E(file-name) P M"],
    ["another place by its name", ".claude/commands/deploy-staging.md", `${fence}bash\n./deploy.sh staging\n${fence}`, "E(file-name) M"],
    ["development by its name", ".claude/commands/deploy-dev.md", `${fence}bash\n./deploy.sh dev\n${fence}`, "E(file-name) M"],
    [
      "a host in the body",
      ".claude/commands/update-site.md",
      `# Update the site\n\n${fence}bash\nssh deploy@prod-1.example.com 'systemctl restart site'\n${fence}`,
      "E(body) P M",
    ],
    ["a platform that goes live at once", ".claude/commands/publish.md", `# Publish\n\n${fence}bash\nnpm publish\n${fence}`, "P M"],
    [
      "logs that are read",
      ".claude/commands/prod-logs.md",
      `# Logs of production\n\nRead-only.\n\n${fence}bash\nkubectl --context prod logs deployment/api\n${fence}`,
      "E(file-name) P R",
    ],
    [
      "a review",
      ".claude/agents/reviewer.md",
      "---\nname: reviewer\ndescription: Reviews code for production-ready quality\ntools: Read, Grep\n---\nYou never modify files. Only report.",
      "R",
    ],
    [
      "a developer",
      ".claude/agents/developer.md",
      "---\nname: developer\ndescription: Implements features\ntools: Read, Edit\n---\nWrite code.",
      "M",
    ],
    ["tests", ".claude/commands/test.md", `# Test\n\n${fence}bash\nnpm test\n${fence}`, ""],
    [
      "a production build",
      ".claude/commands/check.md",
      `# Check\n\nThe production build must pass.\n\n${fence}bash\nNODE_ENV=production npm run build\n${fence}`,
      "",
    ],
    [
      "what is forbidden",
      ".claude/agents/planner.md",
      "---\nname: planner\ndescription: Plans changes\n---\nNever deploy to production.",
      "",
    ],
    [
      "a check of a deployment",
      ".claude/commands/deploy-status.md",
      `Show the last deployment.\n\nUsage: \`/deploy-status prod\`\n\n${fence}bash\ngh run list --workflow=deploy\n${fence}`,
      "E(parameter) P",
    ],
    [
      "many at once",
      ".claude/commands/deploy-all.md",
      `# Deploy all services to production\n\n${fence}bash\nfor s in api web; do\n  kubectl --context prod rollout restart "deployment/$s"\ndone\n${fence}`,
      "E(body) P M B",
    ],
    ["work that is handed on", ".claude/commands/release.md", "# Release\n\nUse the Task tool to launch the release-runner agent.", "M D"],
    ["a command in a sentence", ".claude/commands/ship.md", "1. Run `npx vercel --prod`.\n2. Print the address.", "E(body) P M"],
    ["a command that a sentence forbids", ".claude/commands/notes.md", "# Notes\n\nNever run `vercel --prod`.", ""],
    [
      "production in Japanese",
      ".claude/commands/deploy-execute.md",
      "---\ndescription: 本番環境へデプロイ\n---\n実行する。",
      "E(body) P M",
    ],
    ["production in Chinese", ".claude/commands/fabu.md", "---\ndescription: 部署到生产环境\n---\n部署到生产环境。", "E(body) P M"],
    ["a rule, which starts nothing", ".claude/rules/style.md", "# Style\n\nDeploy to production on Fridays only.", "P"],
    [
      "a here-document that is written down",
      ".claude/commands/pr.md",
      `# Open a pull request\n\n${fence}bash\ncat > body.md <<EOF\nDeploy to staging, then production\nEOF\ngh pr create --body-file body.md\n${fence}`,
      "M",
    ],
  ];
  test.each(cases)("%s", (_name, file, text, expected) => {
    expect(said(of(file, text))).toBe(expected);
  });
});

describe("how a person confirms:", () => {
  const cases: readonly (readonly [text: string, kind: string])[] = [
    ["Deploy.", "none"],
    ["Ask the user before deploying.", "question"],
    ["Use AskUserQuestion before deploying.", "question-tool"],
    ["Type 'DEPLOY' to confirm the deployment.", "typed-phrase"],
    [
      "- Have you validated this in TEST? (y/n)\n- Do you understand this affects PRODUCTION? (y/n)\n- Type 'PRODUCTION' to confirm",
      "three-questions",
    ],
    [
      "- Have you validated this in TEST? (y/n)\n- Do you understand this affects PRODUCTION? (y/n)\n- Type 'PRODUCTION' to confirm\n- Type the number of items affected",
      "four-questions",
    ],
    [`${fence}bash\nread -p "Deploy? " answer\n${fence}`, "shell"],
    ["Run `tagout operation run deploy --environment=prod`.", "grant"],
    ["Do not ask the user.", "none"],
  ];
  test.each(cases)("%p: %s", (text, kind) => {
    expect(of(".claude/commands/deploy-prod.md", text).confirmation.kind).toBe(kind as never);
  });
});

test("every claim comes with the lines that say so", () => {
  const facts = of(
    ".claude/commands/deploy.md",
    `# Deploy\n\nUsage: \`/deploy --env <staging|prod>\`\n\n${fence}bash\nkubectl --context prod apply -f k8s/\n${fence}`,
  );
  expect(facts.evidence.takes_environment[0]).toMatchObject({ line: 3 });
  expect(facts.evidence.targets_production.map(({ line }) => line)).toContain(6);
  expect(facts.evidence.mutates[0]).toMatchObject({ line: 6 });
});
