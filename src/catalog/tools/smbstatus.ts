import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "smbstatus",
  source: "smbstatus(1), docs-xml/manpages/smbstatus.1.xml, Samba 4, github.com/samba-team/samba",
  options: {
    ...flags(
      "-p|--processes -v|--verbose -L|--locks -S|--shares -N|--notify -B|--byterange -b|--brief -P|--profile -R|--profile-rates -n|--numeric -j|--json -f|--fast",
    ),
    ...values("-d|--debuglevel -u|--user"),
  },
  operands: [],
  examples: { allow: ["smbstatus -b", "smbstatus --shares -j"], guard: {}, doubt: { "smbstatus --frobnicate": "unknown-option" } },
});
