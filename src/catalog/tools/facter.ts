import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "facter",
  source: "facter(8) 4",
  options: flags(
    "-j|--json -y|--yaml --hocon -v|--version --verbose -h|--help --no-custom-facts --no-external-facts --no-ruby --strict --timing",
  ),
  operands: ["fact*"],
  examples: {
    allow: ["facter os.family", "facter -j"],
    guard: {},
    doubt: { "facter --custom-dir /tmp/x": "unknown-option", "facter --external-dir /tmp/x": "unknown-option" },
  },
});
