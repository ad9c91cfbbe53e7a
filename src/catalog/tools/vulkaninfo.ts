import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  name: "vulkaninfo, glxinfo, vainfo, vdpauinfo, clinfo",
  source:
    "vulkaninfo/vulkaninfo.cpp, Vulkan-Tools; clinfo(1) 3.0.23, Debian 12; vainfo/vainfo.c and common/va_display.c, libva-utils 2.22; glxinfo and vdpauinfo: recalled",
  options: {
    ...flags(
      "--summary --show-all --show-formats --show-tool-props --show-video-props --show-promoted-structs -B -a|--all -l --list --raw --human -v -h --help --version",
    ),
    ...values("--display -display --device"),
  },
  operands: [],
  examples: {
    allow: ["vulkaninfo --summary", "clinfo -l", "vainfo -a --display drm --device /dev/dri/renderD128"],
    guard: {},
    doubt: { "vulkaninfo --html": "unknown-option" },
  },
});
