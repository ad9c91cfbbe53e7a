import { connects, defineTool, executes, flags, unless, values } from "../tool.ts";

export default defineTool({
  name: "smbclient",
  source: "smbclient(1), docs-xml/manpages/smbclient.1.xml, Samba 4, github.com/samba-team/samba",
  options: {
    ...flags("-N|--no-pass -k|--kerberos -g|--grepable -q|--quiet -P|--machine-pass"),
    ...values("-U|--user -W|--workgroup -p|--port -m|--max-protocol -d|--debuglevel -I|--ip-address -t|--timeout"),
    "-L, --list": { takes: "value", does: [connects("remote:{--list}")] },
  },
  operands: ["service?"],
  does: [executes("session:file share", unless("--list"))],
  examples: {
    allow: ["smbclient -L fs1 -N", "smbclient -U mon -L //fs1"],
    guard: { "smbclient //fs1/share -N": ["execute session:file share"] },
    doubt: { "smbclient --frobnicate": "unknown-option" },
  },
});
