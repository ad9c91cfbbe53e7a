import { defineTool, discloses, flags, like } from "../tool.ts";

export default defineTool({
  name: "facter",
  source: "facter(8) 4",
  options: flags(
    "-j|--json -y|--yaml --hocon -v|--version --verbose -h|--help --no-custom-facts --no-external-facts --no-ruby --strict --timing",
  ),
  operands: ["fact*"],
  // What a machine in EC2 is given for its start, credentials often among it.
  does: [discloses("secret:user data", like("fact", /^ec2_userdata/))],
  examples: {
    allow: ["facter os.family", "facter -j"],
    guard: { "facter ec2_userdata": ["disclose secret:user data"] },
    doubt: { "facter --custom-dir /tmp/x": "unknown-option", "facter --external-dir /tmp/x": "unknown-option" },
  },
});
