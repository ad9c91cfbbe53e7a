import { defineTool } from "../tool.ts";

export default defineTool({
  name: "ubuntu-security-status, ubuntu-support-status, ubuntu-distro-info, debian-distro-info, distro-info",
  source:
    "the program ubuntu-security-status of update-manager (2020); ubuntu-distro-info(1) and debian-distro-info(1), distro-info (2014); for ubuntu-support-status, what Ubuntu 14.04 prints of its options",
  optionsOnlyRead: true,
  examples: {
    allow: [
      "ubuntu-security-status --unavailable",
      "ubuntu-security-status --thirdparty",
      "ubuntu-support-status --show-unsupported",
      "ubuntu-distro-info --supported",
      "ubuntu-distro-info --series=jammy --days=eol",
      "debian-distro-info --alias=bookworm",
    ],
    guard: {},
    doubt: {},
  },
});
