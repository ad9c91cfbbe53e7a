import { known } from "../../languages/shell/index.ts";
import { defineTool, deletes, flags, readsOnly, unless, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

/** Settings that it reads by itself, and that may tell it to mend what it finds. */
const settings = ["ruff.toml", ".ruff.toml", "pyproject.toml"];

export default defineTool({
  name: "ruff",
  source: "recalled from Ruff 0.5 documentation, CLI reference",
  withoutCommand: "help",
  commands: {
    check: {
      /*READ*/ options: {
        ...flags(
          "-q|--quiet -s|--silent -v|--verbose --preview --no-fix --diff --statistics --no-cache -n --show-files --show-settings --isolated -e|--exit-zero --exit-non-zero-on-fix --respect-gitignore --force-exclude",
        ),
        ...values(
          "--select --ignore --extend-select --extend-ignore --output-format --target-version --line-length --exclude --per-file-ignores --config --stdin-filename",
        ),
        "--fix": { takes: "flag", does: [writes("file:{path:.}")] },
        "--add-noqa": { takes: "flag", does: [writes("file:{path:.}")] },
        "--unsafe-fixes": "flag",
      },
      operands: ["path*"],
      derive: ({ slots }, engine) => {
        if (["--no-fix", "--diff", "--isolated"].some((option) => slots.has(option))) return;
        for (const file of settings) if (engine.mayExist(known(file))) engine.doubt("unknown-input", `${file} may switch fixes on`);
      },
    },
    format: {
      options: {
        ...flags("--check --diff -q|--quiet -v|--verbose --preview --no-cache -n --isolated"),
        ...values("--config --exclude --target-version --line-length"),
      },
      operands: ["path*"],
      does: [writes("file:{path:.}", unless("--check", "--diff"))],
    },
    "rule, linter, config, version, help": readsOnly,
    clean: changes(deletes("store:ruff cache")),
  },
  examples: {
    allow: ["ruff check src", "ruff format --check src", "ruff rule E501"],
    guard: {
      "ruff check --fix src": ["write file:/repo/src"],
      "ruff check --add-noqa src": ["write file:/repo/src"],
      "ruff format --config 1 --exclude 1 --target-version 1 --line-length 1 src": ["write file:/repo/src"],
      "ruff clean": ["delete store:ruff cache"],
    },
    doubt: { 'cd "$D" && ruff check .': "unknown-input", "ruff frobnicate": "unknown-command" },
  },
});
