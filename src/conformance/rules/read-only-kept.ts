import { editTools } from "../tools.ts";
import { defineRule, isOperational, lines, startOf } from "../rule.ts";

export default defineRule({
  id: "PS010",
  name: "read-only-kept",
  level: "warning",
  summary: "What only reads says so, and what says so has neither tools nor commands that change anything.",
  source: "specification 2, For Non-Deployment Agents; rulings, Confirmation 6",
  remedy: "declare it (`tagout lint --fix` inserts the section), or take the tools and commands away",
  isFixable: true,
  check: (facts) => {
    if (!isOperational(facts)) return [];
    const { tools, claimsReadOnly, document } = facts;
    if (!claimsReadOnly) {
      if (document.kind !== "agent" || facts.mutates || facts.section) return [];
      return [{ line: startOf(facts), message: "this agent changes nothing, but does not say that it is read-only" }];
    }
    const edits = tools.all.filter(({ name }) => editTools.test(name));
    const hits =
      edits.length === 0
        ? []
        : [{ line: tools.line, message: `it is called read-only, but has the tools ${edits.map(({ text }) => `\`${text}\``).join(", ")}` }];
    // What a document that changes nothing names in a sentence is what others may do next.
    const changing = facts.shell.filter(
      ({ change, isNamed }) => (change === "deploys" || change === "may deploy") && !(isNamed && !facts.mutates),
    );
    return [
      ...hits,
      ...changing.slice(0, 3).map(({ line, column, because }) => ({
        line,
        column,
        message: `it is called read-only, but this command changes something: ${because}`,
      })),
    ];
  },
  failing: [
    {
      file: ".claude/agents/reviewer.md",
      text: lines(`
        ---
        name: reviewer
        description: Reviews changes. Read-only agent.
        tools: Read, Grep, Edit
        ---
        Look for bugs.`),
    },
    {
      file: ".claude/agents/inspector.md",
      text: lines(`
        ---
        name: inspector
        description: Inspects the cluster
        ---
        You are read-only: do not change anything.

        \`\`\`bash
        kubectl delete pod broken
        \`\`\``),
    },
    {
      file: ".claude/agents/explorer.md",
      text: lines(`
        ---
        name: explorer
        description: Searches the code base and explains it
        tools: Read, Grep, Glob
        ---
        Explain what you find.`),
    },
  ],
  passing: [
    {
      file: ".claude/commands/deploy-check.md",
      text: lines(`
        # Check before a deployment

        This is a read-only check.

        1. Show what has changed.

        Push to trigger it: \`git push origin main\``),
    },
    {
      file: ".claude/agents/reviewer.md",
      text: lines(`
        ---
        name: reviewer
        description: Reviews changes. Read-only agent.
        tools: Read, Grep
        ---
        Look for bugs.`),
    },
    {
      file: ".claude/agents/inspector.md",
      text: lines(`
        ---
        name: inspector
        description: Inspects the cluster
        ---
        ## Environment Handling

        You are read-only.

        \`\`\`bash
        kubectl get pods
        \`\`\``),
    },
    {
      file: ".claude/agents/developer.md",
      text: lines(`
        ---
        name: developer
        description: Implements features
        tools: Read, Edit, Write
        ---
        Write code.`),
    },
  ],
});
