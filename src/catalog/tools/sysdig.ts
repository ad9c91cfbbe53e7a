import { defineTool, discloses } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "sysdig, csysdig, falco, tcpflow, dsniff, ettercap, mitmproxy, mitmdump, wireshark, dnstop",
  source: "sysdig(8), tcpflow(1), mitmproxy documentation: show what passes",
  ...changes(discloses("secret:traffic and system calls")),
  examples: {
    allow: [],
    guard: { "sysdig x": ["disclose secret:traffic and system calls"] },
    doubt: {},
  },
});
