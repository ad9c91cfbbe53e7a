import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "terraform-docs",
  source: "recalled from terraform-docs 0.18 reference",
  options: {
    ...flags(
      "--anchor --description --escape --hide-empty --html --required --sensitive --type --default --read-comments --recursive -v|--version -h|--help",
    ),
    ...values("--header-from --footer-from --hide --show --sort-by --indent --lockfile"),
  },
  operands: ["format", "path*"],
  examples: {
    allow: ["terraform-docs markdown .", "terraform-docs json modules/vpc"],
    guard: {},
    doubt: { "terraform-docs markdown --output-file x .": "unknown-option" },
  },
});
