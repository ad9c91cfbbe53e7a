import { defineTool, disrupts } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "kdumpctl",
  source: "kdumpctl of kdump-utils 1.0, github.com/rhkdump/kdump-utils",
  withoutCommand: "help",
  help: "alone",
  commands: {
    "status, showmem, get-default-crashkernel": { operands: [] },
    // An estimate is made of an image that it may build first.
    "start, stop, restart, reload, rebuild, estimate, propagate, reset-crashkernel": changes(disrupts("kernel:crash dumps")),
  },
  examples: {
    allow: ["kdumpctl status"],
    guard: {
      "kdumpctl estimate": ["disrupt kernel:crash dumps"],
      "kdumpctl stop --help": ["disrupt kernel:crash dumps"],
      "kdumpctl restart": ["disrupt kernel:crash dumps"],
    },
    doubt: { "kdumpctl frobnicate": "unknown-command" },
  },
});
