import { defineTool, executes, flags, unlike, values } from "../tool.ts";

export default defineTool({
  name: "salt",
  source: "salt(1) 3006; salt/utils/parsers.py: a Saltfile chooses where settings and modules lie",
  loads: [{ files: "Saltfile" }],
  options: {
    ...flags(
      "-C|--compound -G|--grain -E|--pcre -L|--list -N|--nodegroup -R|--range -S|--ipcidr -I|--pillar -v|--verbose --static --show-jid --show-timeout --no-color -s|--summary --versions-report --version --local -h|--help --hide-timeout -P|--grain-pcre",
    ),
    ...values("-t|--timeout --out|--output -l|--log-level --state-output -b|--batch-size"),
  },
  operands: ["target", "function", "argument*"],
  does: [
    executes(
      "remote:{target} {function}",
      unlike(
        "function",
        /^(?:test\.(?:ping|version|versions|versions_report)|grains\.(?:items|item|get|ls|has_value)|status\.[\w]+|disk\.(?:usage|inodeusage|percent)|service\.(?:status|get_all|available|enabled|disabled|get_enabled|get_disabled|missing|show)|pkg\.(?:list_pkgs|version|info_installed)|network\.(?:interfaces|ip_addrs|ip_addrs6|active_tcp|netstat|routes|get_hostname|ping)|ps\.(?:top|cpu_percent|disk_usage|virtual_memory_usage|swap_memory|num_cpus|boot_time|psaux)|sys\.(?:doc|list_functions|list_modules|argspec)|sysctl\.(?:get|show)|uptime|mount\.active|user\.(?:info|list_users)|group\.info|system\.get_system_time|timezone\.get_\w+|saltutil\.(?:running|is_running))$/,
      ),
    ),
  ],
  examples: {
    allow: ["salt '*' test.ping", "salt -G os:Debian grains.item os --out=json", "salt web1 service.status nginx"],
    guard: {
      "salt '*' cmd.run id": ["execute remote:* cmd.run"],
      "salt '*' state.apply": ["execute remote:* state.apply"],
      "salt -t 1 --out 1 -l 1 --state-output 1 -b 1 web1 pkg.install x": ["execute remote:web1 pkg.install"],
    },
    doubt: {},
  },
});
