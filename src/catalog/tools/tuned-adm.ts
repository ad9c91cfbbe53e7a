import { defineTool, flags, readsOnly, values, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "tuned-adm",
  source: "tuned-adm(8) 2.20",
  options: { ...flags("-d|--debug -a|--async -l"), ...values("--timeout|-t") },
  commands: {
    "active, list, verify, recommend, profile_info, profile_mode, auto_profile_status": readsOnly,
    "profile, off, auto_profile, instance_acquire_devices": changes(writes("kernel:tuning profile")),
  },
  examples: {
    allow: ["tuned-adm active", "tuned-adm list", "tuned-adm -t 5 recommend"],
    guard: { "tuned-adm profile x": ["write kernel:tuning profile"] },
    doubt: { "tuned-adm frobnicate": "unknown-command" },
  },
});
