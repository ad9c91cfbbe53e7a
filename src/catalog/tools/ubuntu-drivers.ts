import { defineTool, flags, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ubuntu-drivers",
  source: "the program ubuntu-drivers 24.04, github.com/canonical/ubuntu-drivers-common",
  withoutCommand: "help",
  commands: {
    "list, devices, debug": { options: flags("--gpgpu --recommended --free-only --include-dkms"), operands: [] },
    "list-oem": { options: { "--package-list": { takes: "value", does: [writes("file:{--package-list}")] } }, operands: [] },
    "install, autoinstall": changes(writes("package:drivers")),
  },
  examples: {
    allow: ["ubuntu-drivers devices", "ubuntu-drivers list --recommended", "ubuntu-drivers list-oem"],
    guard: {
      "ubuntu-drivers list-oem --package-list /srv/x": ["write file:/srv/x"],
      "ubuntu-drivers autoinstall": ["write package:drivers"],
    },
    doubt: { "ubuntu-drivers frobnicate": "unknown-command" },
  },
});
