import { defineTool, readsOnly, writes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "sdk",
  source: "SDKMAN! 5, Usage",
  commands: {
    "list, ls, current, c, version, v, help, home": readsOnly,
    "install, i, uninstall, rm, use, u, default, d, upgrade, ug, update, selfupdate, flush, env, config, offline": changes(
      writes("package:SDK"),
    ),
  },
  examples: {
    allow: ["sdk list java", "sdk current"],
    guard: { "sdk install x": ["write package:SDK"] },
    doubt: { "sdk frobnicate": "unknown-command" },
  },
});
