import { defineTool, executes, flags, readsOnly, values, writes } from "../tool.ts";
import { known } from "../../languages/shell/index.ts";
import { changes } from "./_changes.ts";
import { runScript } from "./_scripts.ts";

/** Files that bun reads by itself and that run code or set variables (documentation, "bunfig.toml", "Environment variables"). */
const ruling = ["bunfig.toml", ".env", ".env.local", ".env.development", ".env.production", ".env.test"];

export default defineTool({
  name: "bun",
  source: "bun 1.1, documentation",
  options: { ...flags("-v|--version --revision -h|--help") },
  commands: {
    "outdated, info, why": readsOnly,
    audit: { options: { ...flags("--json -p|--prod"), ...values("--audit-level --ignore") }, operands: [] },
    pm: {
      commands: {
        "ls, list, bin, hash, hash-print, untrusted, default-trusted, hash-string, whoami": readsOnly,
        pkg: { commands: { get: { operands: ["name*"] }, "set, delete, fix": changes(writes("package:bun")) } },
      },
    },
    run: {
      // What follows the script is its own.
      syntax: "posix",
      options: { ...flags("--silent --if-present") },
      operands: ["script?", "parameter*"],
      derive: ({ slots }, engine) => {
        for (const file of ruling) if (engine.mayExist(known(file))) engine.doubt("unknown-input", `${file} may change what runs`);
        runScript(slots.get("script")?.[0], slots.get("parameter") ?? [], engine);
      },
    },
    "test, x, exec, create, init": changes(executes("code:bun")),
    "install, i, add, a, remove, rm, update, link, unlink, publish, upgrade": changes(writes("package:bun")),
  },
  examples: {
    allow: [
      "bun info express",
      "bun audit --audit-level high",
      "bun pm pkg get name",
      "bun pm ls",
      "bun --version",
      "bun run look",
      "bun run --silent look -l",
    ],
    guard: {
      "bun pm pkg set a=b": ["write package:bun"],
      "bun x y": ["execute code:bun"],
      "bun run change": ["delete file:/srv/x"],
      "bun install x": ["write package:bun"],
    },
    doubt: {
      "bun frobnicate": "unknown-command",
      "bun a.ts": "unknown-command",
      "bun run missing": "unknown-command",
      "bun run --bun look": "unknown-option",
    },
  },
});
