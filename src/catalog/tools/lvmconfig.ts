import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "lvmconfig",
  source: "lvmconfig(8) and tools/command-lines.in, LVM 2.03",
  options: {
    ...flags(
      "-l|--list --withcomments --withfullcomments --withgeneralpreamble --withlocalpreamble --withspaces --withsummary --withversions --withoutcomments --mergedconfig --unconfigured --validate --showdeprecated --showunsupported --ignoreunsupported --ignoreadvanced --ignorelocal --valuesonly -q|--quiet -v|--verbose -t|--test -h|--help --version",
    ),
    ...values("--type --typeconfig --atversion --sinceversion --profile --metadataprofile --commandprofile"),
  },
  operands: ["setting*"],
  examples: {
    allow: ["lvmconfig --type diff", "lvmconfig global/locking_type"],
    guard: {},
    doubt: { "lvmconfig -f /srv/x": "unknown-option" },
  },
});
