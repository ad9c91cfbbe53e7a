import { defineRule, lines } from "../rule.ts";

export default defineRule({
  id: "PS020",
  name: "front-matter-valid",
  level: "error",
  summary: "Front matter is one block of valid YAML at the start.",
  source: "the clients' documentation of front matter; YAML 1.2",
  remedy: "quote the value, close the block, or join the two blocks",
  isFixable: false,
  check: ({ document }) => document.frontMatter.problems,
  failing: [
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        ---
        description: Deploy: the shop
        ---
        # Deploy`),
    },
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        ---
        description: Deploy
        # Deploy

        Text without an end of the front matter.`),
    },
    {
      file: ".claude/agents/reviewer.md",
      text: lines(`
        ---
        name: reviewer
        ---

        ---
        description: Reviews
        ---
        Read.`),
    },
    {
      file: ".claude/commands/hint.md",
      text: lines(`
        ---
        argument-hint: [a] [b]
        ---
        # Hint`),
    },
  ],
  passing: [
    {
      file: ".claude/commands/deploy.md",
      text: lines(`
        ---
        description: "Deploy: the shop"
        ---
        # Deploy`),
    },
    { file: ".claude/commands/deploy.md", text: "# Deploy\n\n---\n\nText.\n" },
    { file: ".claude/commands/deploy.md", text: "\uFEFF---\r\ndescription: Deploy\r\n---\r\n# Deploy\r\n" },
  ],
});
