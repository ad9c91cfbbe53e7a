import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "apt-show-versions",
  // What it keeps of the packages' state is a cache; only `-i`, which does nothing but renew it, is left out.
  source: "apt-show-versions(1p) of January 2015",
  options: {
    ...flags("-a|--allversions -u|--upgradeable -b|--brief -r|--regex -R|--regex-all -v|--verbose -V|--version -h|--help"),
    ...values("-p|--package"),
  },
  operands: ["name*"],
  examples: {
    allow: ["apt-show-versions -u", "apt-show-versions nginx", "apt-show-versions -a -p libc6", "apt-show-versions -r ^texlive"],
    guard: {},
    doubt: { "apt-show-versions -i": "unknown-option", "apt-show-versions --nohold": "unknown-option" },
  },
});
