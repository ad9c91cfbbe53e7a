import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "smbstatus",
  source: "recalled from smbstatus(1), Samba 4.17",
  options: {
    ...flags(
      "-p|--processes -v|--verbose -L|--locks -S|--shares -N|--notify -B|--byterange -b|--brief -P|--profile -R|--profile-rates -n|--numeric -j|--json -f|--fast",
    ),
    ...values("-d|--debuglevel -u|--user"),
  },
  operands: [],
  examples: { allow: ["smbstatus -b", "smbstatus --shares -j"], guard: {}, doubt: { "smbstatus --frobnicate": "unknown-option" } },
});
