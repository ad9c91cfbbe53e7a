import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "ubuntu-drivers",
  source: "recalled from ubuntu-drivers(1) 22.04",
  withoutCommand: "help",
  commands: {
    "list, devices, list-oem, debug": readsOnly,
    "install, autoinstall": changes(writes("package:drivers")),
  },
  examples: {
    allow: ["ubuntu-drivers devices"],
    guard: { "ubuntu-drivers autoinstall": ["write package:drivers"] },
    doubt: { "ubuntu-drivers frobnicate": "unknown-command" },
  },
});
