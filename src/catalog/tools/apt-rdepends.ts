import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "apt-rdepends",
  source: "apt-rdepends 1.3",
  options: {
    ...flags("-b|--build-depends -d|--dotty -v|--vcg -p|--print-state -r|--reverse -h|--help"),
    ...values("-f|--follow -s|--show --state-follow --state-show"),
  },
  operands: ["package*"],
  examples: { allow: ["apt-rdepends -r nginx"], guard: {}, doubt: { "apt-rdepends -o a=b nginx": "unknown-option" } },
});
