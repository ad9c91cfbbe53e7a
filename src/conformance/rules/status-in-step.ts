import { boxesOf, isStatusDocument } from "../status-document.ts";
import { defineRule, lines } from "../rule.ts";

export default defineRule({
  id: "PS019",
  name: "status-in-step",
  level: "error",
  summary: "The status document says of every command, agent and document what is so.",
  source: "specification 2, as a whole",
  remedy: "compute it (`tagout status`)",
  isFixable: false,
  check: ({ document }, { byFile, countOf }) => {
    if (!isStatusDocument(document)) return [];
    return boxesOf(document).flatMap(({ line, file, isTicked }) => {
      const facts = byFile.get(file);
      if (!facts) return isTicked ? [{ line, message: `\`${file}\` is ticked, but there is no such document` }] : [];
      const count = countOf(facts);
      if (isTicked && count > 0) return [{ line, message: `\`${file}\` is ticked, but has ${count} findings` }];
      return !isTicked && count === 0 ? [{ line, message: `\`${file}\` is not ticked, but nothing is left to do` }] : [];
    });
  },
  failing: [
    {
      file: "docs/production-safety-status.md",
      text: lines(`
        # Production Safety Implementation Status

        - [x] **\`/deploy\`** (\`.claude/commands/deploy.md\`)`),
      beside: { ".claude/commands/deploy.md": "# Deploy\n\n```bash\n./deploy.sh prod\n```\n" },
    },
    {
      file: "docs/production-safety-status.md",
      text: lines(`
        # Production Safety Implementation Status

        - [x] **\`/gone\`** (\`.claude/commands/gone.md\`)`),
    },
    {
      file: "docs/production-safety-status.md",
      text: lines(`
        # Production Safety Implementation Status

        - [ ] **\`/deploy\`** (\`.claude/commands/deploy.md\`)`),
      beside: { ".claude/commands/deploy.md": "# Deploy to the test server\n\n```bash\n./deploy.sh test\n```\n" },
    },
  ],
  passing: [
    {
      file: "docs/production-safety-status.md",
      text: lines(`
        # Production Safety Implementation Status

        - [ ] **\`/deploy\`** (\`.claude/commands/deploy.md\`)`),
      beside: { ".claude/commands/deploy.md": "# Deploy\n\n```bash\n./deploy.sh prod\n```\n" },
    },
    {
      file: "docs/production-safety-status.md",
      text: lines(`
        # Production Safety Implementation Status

        - [x] **\`/deploy\`** (\`.claude/commands/deploy.md\`)`),
      beside: { ".claude/commands/deploy.md": "# Deploy to the test server\n\n```bash\n./deploy.sh test\n```\n" },
    },
    { file: "docs/release-guide.md", text: "# Guide\n\n- [x] `.claude/commands/gone.md`\n" },
  ],
});
