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

describe("where it goes:", () => {
  const cases: readonly (readonly [what: string, file: string, text: string, expected: string])[] = [
    ["a remark behind a command", "AGENTS.md", `${fence}bash\npnpm check   # types and the production build\n${fence}`, ""],
    ["a script that checks", ".claude/commands/check.md", `# Check\n\n${fence}bash\nnpm run validate-production\n${fence}`, ""],
    [
      "arguments in a table",
      ".claude/commands/import.md",
      "# Import\n\nUpdate `plans/a.md`.\n\n| Argument | Address |\n| --- | --- |\n| `prod` | `https://shop.example` |\n| `local` | here |",
      "E(parameter) P M",
    ],
    [
      "a table of something else",
      ".claude/commands/update.md",
      "# Update\n\nUpdate `plans/a.md`.\n\n| Reader | Where |\n| --- | --- |\n| prod | `https://shop.example` |",
      "M",
    ],
    ["a platform before the place", ".claude/commands/ship.md", "Deploy the shop to Vercel production.", "E(body) P M"],
    ["production on the way", ".claude/commands/release.md", "# Release\n\nPush the tag. Run the production smoke tests.", "E(body) P M"],
    ["French that forbids", ".claude/commands/release.md", "# Release\n\nPush the tag, pas de migration en production.", "M"],
    [
      "a reviewer's view of where things run",
      "GEMINI.md",
      "# Shop\n\n- **Frontend**: a static export in production, deployed to a bucket.",
      "",
    ],
    ["advice to deploy", ".claude/skills/help/SKILL.md", "# Help\n\nShow what is next.\n\n> Run `/deploy` to deploy to production.", ""],
    [
      "a chain's networks",
      ".claude/commands/ship.md",
      "---\nargument-hint: <devnet|mainnet>\n---\nDeploy the contract.",
      "E(argument-hint) P M",
    ],
    [
      "another command's option",
      ".claude/commands/ship.md",
      "# Ship\n\nIf needed: `ssh shop-1 npx migrate --env production`",
      "E(body) P M",
    ],
    [
      "an option of a library",
      "packages/reporter/CLAUDE.md",
      "# Reporter\n\n| Option | Meaning |\n| --- | --- |\n| `environment` | a label such as qa |",
      "",
    ],
    [
      "a file of production's settings",
      ".claude/agents/operator.md",
      `---\nname: operator\ndescription: Deploys the stack\n---\n${fence}bash\ndocker compose -f docker-compose.prod.yml up -d\n${fence}`,
      "E(body) P M",
    ],
    [
      "what is never done",
      ".claude/skills/servers/SKILL.md",
      "# Servers\n\nShow what runs.\n\n**NEVER perform:**\n\n- Run `systemctl stop nginx`\n- Delete a release",
      "",
    ],
    [
      "what is below a heading that forbids",
      ".claude/commands/look.md",
      `# Look\n\nShow the state.\n\n## Do not\n\n${fence}bash\nkubectl --context prod delete pod x\n${fence}`,
      "",
    ],
    ["a list that a sentence has run", ".claude/commands/ship.md", "# Ship\n\n1. Run:\n   - `npx vercel --prod`", "E(body) P M"],
    ["a list that is only named", "AGENTS.md", "# Shop\n\nCommands:\n\n- `npx vercel --prod`", ""],
    [
      "a login",
      ".claude/commands/look.md",
      `# Look\n\nShow the plan.\n\n${fence}bash\naz login --use-device-code\nterraform init\n${fence}`,
      "",
    ],
    ["Spanish that only reads", ".claude/commands/verificar.md", "Ejecuta una prueba (sin hacer cambios) y reporta.", "R"],
    ["tables that are looked at", ".claude/commands/audit/locks.md", "# Locks\n\nWhich migrations rewrite all tables in one deploy?", ""],
    [
      "Polish",
      ".claude/agents/wdrozenie.md",
      "---\nname: deployer\ndescription: Publikuje stronę\n---\nWdrażasz stronę na produkcję.",
      "E(body) P M",
    ],
    [
      "production's health",
      ".claude/commands/status.md",
      "# Status\n\n- Check production backend: `curl -I https://shop.example/health`",
      "P",
    ],
    [
      "production's logs in a deployment",
      ".claude/agents/ops.md",
      "---\nname: ops\ndescription: Deploys the worker\n---\n### Stream production logs",
      "E(body) P M",
    ],
    [
      "a build for an address",
      "AGENTS.md",
      `${fence}bash\nflutter build apk --dart-define=API=https://api.production.example\n${fence}`,
      "",
    ],
    ["a check that says so", ".claude/commands/check.md", "# Check\n\n- This is a read-only check", "R"],
    ["an audit of a deployment", ".claude/commands/see.md", `# See\n\n${fence}bash\nfw audit --section deployment\n${fence}`, ""],
    [
      "a safety model",
      ".claude/agents/compliance.md",
      "---\nname: compliance\ndescription: Assesses controls\n---\n**Safety Model:** READ-ONLY",
      "R",
    ],
    ["a variable that sounds like a place", "AGENTS.md", `${fence}bash\nEVALPRD_MODEL=large node server.js\n${fence}`, ""],
    ["a test of what production shows", "AGENTS.md", `${fence}bash\nnode test-production-rendering.js\n${fence}`, ""],
    [
      "a variable that is a place's",
      ".claude/commands/load.md",
      `# Load\n\n${fence}bash\nPROD_URL=x npm run seed\n${fence}`,
      "E(body) P M",
    ],
    ["a memory that deploys", "AGENTS.md", "# Shop\n\nTo release, deploy the tag to production.", "P"],
    [
      "a specialist for scale",
      ".claude/agents/reliability.md",
      "---\nname: reliability\ndescription: Builds observability for production systems at scale\n---\nBuild.",
      "M",
    ],
    ["an address of an API", "AGENTS.md", "# Shop\n\nKeys are set via /api/v1/keys, agents use the dispatch table.", ""],
    ["an example of fields", ".claude/commands/new-agent.md", `Create a file:\n\n${fence}yaml\nagents: [] # use subagents\n${fence}`, "M"],
    ["a call in an example", ".claude/commands/build.md", `Build it:\n\n${fence}python\nTask(subagent_type="builder")\n${fence}`, "M D"],
    [
      "a limit of what is changed",
      ".claude/commands/update-docs.md",
      "# Update the docs\n\n1. Update `docs/index.md`.\n\nNEVER change code, only documents.",
      "M",
    ],
    ["a question about production", ".claude/commands/ask.md", "# Ask\n\n`/ask Which server for production HTTP services`", ""],
    ["a file of settings", ".claude/commands/setup.md", "Setup.\n\nIs `.env` staged or in production?", "M"],
    [
      "parameterized queries",
      ".claude/agents/developer.md",
      "---\nname: developer\ndescription: Builds\n---\nParameterized queries, secrets via environment.",
      "M",
    ],
    [
      "a name that says staging",
      ".claude/skills/deploy-staging/SKILL.md",
      `# Deploy\n\nLater, production is deployed.\n\n${fence}bash\nflyctl deploy\n${fence}`,
      "E(file-name) M",
    ],
    [
      "a directory of agents",
      ".claude/agents/builder.md",
      "---\nname: builder\ndescription: Builds\n---\n- **release-runner** - deploys to production",
      "M",
    ],
    [
      "Portuguese",
      ".claude/agents/publicador.md",
      "---\nname: deployer\ndescription: Faz deploy para produção\n---\nTrabalhe.",
      "E(body) P M",
    ],
  ];
  test.each(cases)("%s", (_what, file, text, expected) => {
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
    ["- Type DEPLOY to confirm the deployment", "typed-phrase"],
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
