import { defineRule, isProductionOperation, lines } from "../rule.ts";

export default defineRule({
  id: "PS006",
  name: "protocol-at-top",
  level: "error",
  summary: "A deploying agent has the confirmation protocol at the top, before everything else it is told.",
  source: 'specification 2, For Agents: "MUST include at the TOP"',
  remedy: "move the section before all others",
  isFixable: true,
  check: (facts) => {
    const { section, document } = facts;
    if (document.kind !== "agent" || !section || section.kind === "non-deployment" || !isProductionOperation(facts)) return [];
    const { heading } = section.section;
    const before = document.sections.filter(
      (each) => each.heading.line < heading.line && !(each.heading.level === 1 && each.heading.level < heading.level),
    );
    const shell = facts.shell.find(({ line, isNamed }) => !isNamed && line < heading.line);
    if (before.length === 0 && !shell) return [];
    return [
      {
        line: heading.line,
        message: `the protocol stands after ${before.length > 0 ? `\`${before[0]?.title.trim()}\`` : "a command"}; an agent must read it first`,
      },
    ];
  },
  failing: [
    {
      file: ".claude/agents/deployer.md",
      text: lines(`
        ---
        name: deployer
        description: Deploys to production
        ---
        # Deployer

        ## Steps

        Apply the manifests.

        ## Mandatory Production Confirmation Protocol

        STOP and ask.`),
    },
    {
      file: ".claude/agents/loader.md",
      text: lines(`
        ---
        name: loader
        description: Loads data into production
        ---
        \`\`\`bash
        ./load.sh --env=prod
        \`\`\`

        ## Production Safety

        STOP and ask.`),
    },
    {
      file: ".opencode/agent/release.md",
      text: lines(`
        ---
        description: Releases to production
        mode: subagent
        ---
        ## Role

        You release.

        ## Responsibilities

        Promote the build to production.

        ## PRODUCTION SAFETY

        STOP.`),
    },
  ],
  passing: [
    {
      file: ".claude/agents/deployer.md",
      text: lines(`
        ---
        name: deployer
        description: Deploys to production
        ---
        # Deployer

        You deploy.

        ## Mandatory Production Confirmation Protocol

        STOP and ask.

        ## Steps

        \`\`\`bash
        kubectl --context prod apply -f k8s/
        \`\`\``),
    },
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        # Deploy to production

        ## Steps

        \`\`\`bash
        ./deploy.sh --env=prod
        \`\`\`

        ## Production Safety

        STOP.`),
    },
    {
      file: ".claude/agents/reviewer.md",
      text: lines(`
        ---
        name: reviewer
        description: Reviews code
        ---
        ## Steps

        Read.

        ## Environment Handling

        Read-only.`),
    },
  ],
});
