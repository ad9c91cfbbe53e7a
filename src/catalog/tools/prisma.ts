import { defineTool, deletes, executes, flags, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "prisma",
  source: "prisma 5, CLI reference; Prisma Config: a program",
  loads: [{ files: "prisma.config.* .config/prisma.*", above: true, even: "always" }],
  options: { ...flags("-v|--version -h|--help") },
  commands: {
    version: { operands: [], options: flags("--json") },
    validate: { operands: [], options: values("--schema") },
    migrate: {
      commands: {
        "status, diff": { operands: [], options: values("--schema --from-schema-datamodel --to-schema-datamodel") },
        "deploy, dev, resolve": changes(writes("database-schema:prisma")),
        reset: changes(deletes("database-schema:prisma")),
      },
    },
    "db, studio": changes(writes("database-schema:prisma")),
    "generate, format, init": changes(executes("code:prisma generator")),
  },
  examples: {
    allow: ["prisma validate --schema a.prisma", "prisma version --json", "prisma migrate status --schema=a.prisma"],
    guard: {
      "prisma db x": ["write database-schema:prisma"],
      "prisma generate x": ["execute code:prisma generator"],
      "prisma migrate deploy": ["write database-schema:prisma"],
      "prisma migrate reset": ["delete database-schema:prisma"],
    },
    doubt: { "prisma frobnicate": "unknown-command", "prisma validate --config x.ts": "unknown-option" },
  },
});
