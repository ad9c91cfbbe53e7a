import { known } from "../../languages/shell/index.ts";
import { defineTool, deletes, flags, reads, readsOnly, unless, values, when, writes } from "../tool.ts";
import { mayStandAbove } from "./_above.ts";
import { changes } from "./_changes.ts";

/** Settings that it reads by itself, and that may tell it to mend what it finds. */
const settings = ["ruff.toml", ".ruff.toml", "pyproject.toml"];

export default defineTool({
  name: "ruff",
  source: "Ruff 0.14, docs/configuration.md, github.com/astral-sh/ruff",
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
      // The line of a finding is shown.
      does: [reads("file:{path}", when("path"))],
      derive: ({ slots }, engine) => {
        if (["--no-fix", "--diff", "--fix", "--add-noqa"].some((option) => slots.has(option))) return;
        if (slots.has("--config")) engine.doubt("unknown-input", "--config may switch fixes on");
        if (slots.has("--isolated")) return;
        // A folder below has its own, and those above count where there are none.
        const folders = (slots.get("path") ?? []).map(({ value = "" }) => `${value}/`);
        if (mayStandAbove(engine, ...settings) || folders.some((folder) => settings.some((file) => engine.mayExist(known(folder + file)))))
          engine.doubt("unknown-input", "settings may switch fixes on");
      },
    },
    format: {
      options: {
        ...flags("--check --diff -q|--quiet -v|--verbose --preview --no-cache -n --isolated"),
        ...values("--config --exclude --target-version --line-length"),
      },
      operands: ["path*"],
      does: [reads("file:{path}", when("path")), writes("file:{path:.}", unless("--check", "--diff"))],
    },
    "rule, linter, config, version, help": readsOnly,
    clean: changes(deletes("store:ruff cache")),
  },
  examples: {
    allow: ["ruff check src", "ruff format --check src", "ruff rule E501", "ruff check --no-fix --config x .", "ruff check --isolated ."],
    guard: {
      "ruff check .env": ["disclose secret:/repo/.env"],
      "ruff format --diff .env": ["disclose secret:/repo/.env"],
      "ruff check --fix src": ["write file:/repo/src"],
      "ruff check --add-noqa src": ["write file:/repo/src"],
      "ruff format --config 1 --exclude 1 --target-version 1 --line-length 1 src": ["write file:/repo/src"],
      "ruff clean": ["delete store:ruff cache"],
    },
    doubt: {
      "ruff check --isolated --config 'fix = true' src": "unknown-input",
      "cd src && ruff check --config ../x.toml": "unknown-input",
      'cd "$D" && ruff check .': "unknown-input",
      "ruff frobnicate": "unknown-command",
    },
  },
});
