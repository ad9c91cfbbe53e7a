import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "vulkaninfo, glxinfo, vainfo, vdpauinfo, clinfo",
  source: "recalled from vulkaninfo(1), glxinfo(1), vainfo(1), vdpauinfo(1), clinfo(1); clinfo: clinfo(1) 3.0.23, Debian 12",
  options: { ...flags("--summary -B -a -l --list --raw --human -v -h --help --version"), ...values("--display -display") },
  operands: [],
  examples: { allow: ["vulkaninfo --summary", "clinfo -l"], guard: {}, doubt: { "vulkaninfo --html": "unknown-option" } },
});
