import { known } from "../../languages/shell/index.ts";
import { defineTool, flags, reads, values } from "../tool.ts";

/** Settings and plugins that it looks for: they may write files, read others, or run. */
const settings = [".terraform-docs.yml", ".config/.terraform-docs.yml"];
const own = [".tfdocs.d", ".tfdocs.d/plugins"];

export default defineTool({
  name: "terraform-docs",
  source:
    "terraform-docs 0.20, cmd/root.go, internal/cli/run.go and internal/plugin/discovery.go, github.com/terraform-docs/terraform-docs",
  options: {
    ...flags(
      "--anchor --description --escape --hide-empty --html --required --sensitive --type --default --read-comments --lockfile --sort --color -v|--version -h|--help",
    ),
    ...values("--hide --show --sort-by --indent"),
    "--header-from": { takes: "value", does: [reads("file:{--header-from}")] },
    "--footer-from": { takes: "value", does: [reads("file:{--footer-from}")] },
  },
  operands: ["format", "path*"],
  derive: ({ slots }, engine) => {
    const folders = ["", ...(slots.get("path") ?? []).map(({ value = "" }) => `${value}/`)];
    const files = [...folders.flatMap((folder) => settings.map((file) => folder + file)), ...own];
    for (const file of files) if (engine.mayExist(known(file))) engine.doubt("unknown-input", file);
  },
  examples: {
    allow: [
      "terraform-docs markdown .",
      "terraform-docs json modules/vpc",
      "terraform-docs --show inputs --hide outputs --sort-by type --indent 2 markdown .",
    ],
    guard: {
      "terraform-docs markdown --header-from .env .": ["disclose secret:/repo/.env"],
      "terraform-docs markdown --footer-from .env .": ["disclose secret:/repo/.env"],
    },
    doubt: {
      "terraform-docs markdown --output-file x .": "unknown-option",
      "terraform-docs markdown --recursive .": "unknown-option",
      'terraform-docs markdown "$D"': "dynamic-word",
      'cd "$D" && terraform-docs json .': "unknown-input",
    },
  },
});
