import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "vulkaninfo, glxinfo, vainfo, vdpauinfo, clinfo",
  source: "vulkaninfo/vulkaninfo.cpp, Vulkan-Tools; clinfo(1) 3.0.23, Debian 12; glxinfo, vainfo and vdpauinfo: recalled",
  options: {
    ...flags(
      "--summary --show-all --show-formats --show-tool-props --show-video-props --show-promoted-structs -B -a -l --list --raw --human -v -h --help --version",
    ),
    ...values("--display -display"),
  },
  operands: [],
  examples: { allow: ["vulkaninfo --summary", "clinfo -l"], guard: {}, doubt: { "vulkaninfo --html": "unknown-option" } },
});
