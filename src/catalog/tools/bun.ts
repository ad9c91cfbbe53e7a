import { defineTool, executes, flags, readsOnly, values, when, writes } from "../tool.ts";
import { known } from "../../languages/shell/index.ts";
import { changes } from "./_changes.ts";
import { runScript } from "./_scripts.ts";

/** Files that bun reads by itself and that run code or set variables (documentation, "bunfig.toml", "Environment variables"). */
const ruling = ["bunfig.toml", ".env", ".env.local", ".env.development", ".env.production", ".env.test"];

export default defineTool({
  name: "bun",
  source: "bun 1.1, documentation; bun pm --help, 1.4",
  options: { ...flags("-v|--version --revision -h|--help") },
  commands: {
    "outdated, info, why": readsOnly,
    audit: { options: { ...flags("--json -p|--prod"), ...values("--audit-level --ignore") }, operands: [] },
    pm: {
      commands: {
        "ls, list, bin, hash, hash-print, untrusted, default-trusted, hash-string, whoami, why, licenses, view": readsOnly,
        // Without a word they print what a word changes.
        cache: { operands: ["argument*"], does: [writes("package:cache of bun", when("argument"))] },
        version: { operands: ["argument*"], does: [writes("package:bun", when("argument"))] },
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
      "bun pm cache",
      "bun pm version",
      "bun --version",
      "bun run look",
      "bun run --silent look -l",
    ],
    guard: {
      "bun pm pkg set a=b": ["write package:bun"],
      "bun pm cache rm": ["write package:cache of bun"],
      "bun pm version patch": ["write package:bun"],
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
