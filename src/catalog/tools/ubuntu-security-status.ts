import { defineTool } from "../tool.ts";

export default defineTool({
  name: "ubuntu-security-status, ubuntu-support-status, ubuntu-distro-info, debian-distro-info, distro-info",
  source: "recalled from ubuntu-security-status(1), update-manager 22.04; ubuntu-distro-info(1), distro-info 1.5",
  optionsOnlyRead: true,
  examples: { allow: ["ubuntu-security-status --unavailable", "ubuntu-distro-info --supported"], guard: {}, doubt: {} },
});
