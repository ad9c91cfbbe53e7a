import { defineTool, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "setenforce, setsebool, togglesebool, load_policy",
  source: "setenforce(8), setsebool(8), chcon(1), SELinux userspace 3.4",
  ...changes(writes("kernel:SELinux")),
  examples: {
    allow: [],
    guard: { "setenforce x": ["write kernel:SELinux"] },
    doubt: {},
  },
});
