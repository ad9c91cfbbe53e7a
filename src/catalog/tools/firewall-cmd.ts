import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "firewall-cmd",
  source: "firewall-cmd(1), firewalld 1.3",
  options: {
    ...flags(
      "--state --check-config --get-default-zone --get-active-zones --get-log-denied --get-automatic-helpers --get-zones --get-services --get-icmptypes --get-policies --get-active-policies --get-ipset-types --get-ipsets --get-helpers --list-all --list-all-zones --list-all-policies --list-services --list-ports --list-protocols --list-source-ports --list-icmp-blocks --list-forward-ports --list-rich-rules --list-interfaces --list-sources --list-lockdown-whitelist-commands --query-masquerade --query-lockdown --query-panic --query-icmp-block-inversion --query-forward --get-target --permanent -q|--quiet -h|--help -V|--version --direct --get-all-chains --get-all-rules --get-all-passthroughs",
    ),
    ...values(
      "--zone --policy --ipset --helper --get-zone-of-interface --get-zone-of-source --info-zone --info-service --info-policy --info-ipset --info-helper --info-icmptype --query-service --query-port --query-protocol --query-source-port --query-icmp-block --query-forward-port --query-rich-rule --query-interface --query-source",
    ),
  },
  operands: [],
  examples: {
    allow: [
      "firewall-cmd --list-all --zone=public",
      "firewall-cmd --state",
      "firewall-cmd --permanent --query-service http",
      "firewall-cmd --direct --get-all-rules",
    ],
    guard: {},
    doubt: {
      "firewall-cmd --reload": "unknown-option",
      "firewall-cmd --zone=public --add-port=80/tcp": "unknown-option",
      "firewall-cmd --panic-on": "unknown-option",
    },
  },
});
