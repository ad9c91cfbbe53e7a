import { defineTool } from "../tool.ts";

export default defineTool({
  name: "check_load, check_disk, check_users, check_procs, check_swap, check_uptime, check_ping, check_ntp_time, check_ssh",
  source: "Monitoring Plugins 2.3, --help of each",
  optionsOnlyRead: true,
  examples: {
    allow: ["check_load -w 5,4,3 -c 9,8,7", "check_disk -w 10% -c 5% /"],
    guard: {},
    doubt: {},
  },
});
