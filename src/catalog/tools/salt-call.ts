import { defineTool, executes, flags, unlike, values } from "../tool.ts";

export default defineTool({
  name: "salt-call",
  source: "salt-call(1) 3006; salt/utils/parsers.py: a Saltfile chooses where settings and modules lie",
  loads: [{ files: "Saltfile" }],
  options: {
    ...flags(
      "-C|--compound -G|--grain -E|--pcre -L|--list -N|--nodegroup -R|--range -S|--ipcidr -I|--pillar -v|--verbose --static --show-jid --show-timeout --no-color -s|--summary --versions-report --version --local -h|--help --hide-timeout -P|--grain-pcre",
    ),
    ...values("-t|--timeout --out|--output -l|--log-level --state-output -b|--batch-size"),
  },
  operands: ["function", "argument*"],
  does: [
    executes(
      "remote:this minion {function}",
      unlike(
        "function",
        /^(?:test\.(?:ping|version|versions|versions_report)|grains\.(?:items|item|get|ls|has_value)|status\.[\w]+|disk\.(?:usage|inodeusage|percent)|service\.(?:status|get_all|available|enabled|disabled|get_enabled|get_disabled|missing|show)|pkg\.(?:list_pkgs|version|info_installed)|network\.(?:interfaces|ip_addrs|ip_addrs6|active_tcp|netstat|routes|get_hostname|ping)|ps\.(?:top|cpu_percent|disk_usage|virtual_memory_usage|swap_memory|num_cpus|boot_time|psaux)|sys\.(?:doc|list_functions|list_modules|argspec)|sysctl\.(?:get|show)|uptime|mount\.active|user\.(?:info|list_users)|group\.info|system\.get_system_time|timezone\.get_\w+|saltutil\.(?:running|is_running))$/,
      ),
    ),
  ],
  examples: {
    allow: ["salt-call --local grains.items"],
    guard: {
      "salt-call state.apply": ["execute remote:this minion state.apply"],
      "salt-call -t 1 --out 1 -l 1 --state-output 1 -b 1 cmd.run id": ["execute remote:this minion cmd.run"],
    },
    doubt: {},
  },
});
