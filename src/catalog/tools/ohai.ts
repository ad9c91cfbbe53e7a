import { defineTool, flags } from "../tool.ts";

export default defineTool({
  name: "ohai",
  source: "ohai(1) 18; chef-config, workstation_config_loader.rb: settings in Ruby",
  loads: [{ files: "config.rb knife.rb" }, { files: ".chef", above: true }],
  options: flags("-v|--version -h|--help"),
  operands: ["attribute*"],
  examples: {
    allow: ["ohai ipaddress"],
    guard: {},
    doubt: { "ohai -d /tmp/x": "unknown-option" },
  },
});
