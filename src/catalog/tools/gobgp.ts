import { defineTool, disrupts, flags, unlike, values, type Command } from "../tool.ts";

/** Names of parts, and of tables that are shown: any other word may change something. */
const shown =
  /^(?:rib|summary|local|adj-in|adj-out|accepted|rejected|policy|neighbor|global|statement|prefix|as-path|community|ext-community|large-community|table|server|import|export|in|ipv[46](?:-[a-z]+)*|l2vpn-evpn|evpn|vpnv[46]|detail|longer-prefixes|shorter-prefixes|rd|validation|(?=\S*[.:])[\d.:a-f]+(?:\/\d+)?)$/i;
const part: Command = {
  options: values("-a|--address-family"),
  operands: ["word*"],
  does: [disrupts("network:routing", unlike("word", shown))],
};

export default defineTool({
  name: "gobgp",
  source: "GoBGP 4, cmd/gobgp, github.com/osrg/gobgp",
  syntax: "pflag",
  helpAs: ["-h"],
  options: { ...flags("-j|--json -d|--debug -q|--quiet -t|--tls"), ...values("-u|--host -p|--port --timeout --tls-ca-file") },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    "neighbor, n, global, monitor, rpki, vrf, policy, bmp": part,
    "mrt, log-level": { ...part, does: [disrupts("network:routing")] },
  },
  examples: {
    allow: [
      "gobgp mrt -h",
      "gobgp neighbor",
      "gobgp neighbor 10.0.0.1 adj-in",
      "gobgp -j global rib",
      "gobgp global rib -a ipv6 summary",
      "gobgp -u 1 -p 1 --timeout 1 --tls-ca-file 1 neighbor -a add",
    ],
    guard: {
      "gobgp global rib add 10.0.0.0/8": ["disrupt network:routing"],
      "gobgp neighbor 10.0.0.1 reset": ["disrupt network:routing"],
      "gobgp bmp delete 10.0.0.1": ["disrupt network:routing"],
      "gobgp mrt dump": ["disrupt network:routing"],
    },
    doubt: { "gobgp frobnicate": "unknown-command" },
  },
});
