import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "wbinfo",
  source: "wbinfo(1), docs-xml/manpages/wbinfo.1.xml, Samba 4, github.com/samba-team/samba",
  options: {
    ...flags(
      "-u|--domain-users -g|--domain-groups -t|--check-secret -P|--ping-dc -p|--ping -m|--trusted-domains --all-domains --own-domain --online-status --sequence -V|--version --separator --verbose",
    ),
    ...values(
      "-n|--name-to-sid -s|--sid-to-name -i|--user-info -r|--user-groups -D|--domain-info --domain -U|--uid-to-sid -G|--gid-to-sid -S|--sid-to-uid -Y|--sid-to-gid --dsgetdcname --uid-info --gid-info --group-info --user-sids --user-domgroups -N|--WINS-by-name -I|--WINS-by-ip",
    ),
  },
  operands: [],
  examples: { allow: ["wbinfo -t", "wbinfo -n alice"], guard: {}, doubt: { "wbinfo -a alice%x": "unknown-option" } },
});
