import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "apt-show-versions",
  source: "recalled from apt-show-versions(1) 0.22",
  options: {
    ...flags("-a|--allversions -u|--upgradeable -b|--brief -R|--regex -r|--regex-all -v|--verbose -h|--help -N|--nohold"),
    ...values("-p|--package"),
  },
  operands: ["name*"],
  examples: { allow: ["apt-show-versions -u", "apt-show-versions nginx"], guard: {}, doubt: { "apt-show-versions -i": "unknown-option" } },
});
