import { changes } from "./_changes.ts";
import { defineTool, executes } from "../tool.ts";

export default defineTool({
  name: "nix-build, nix-shell, nix-instantiate, nix-collect-garbage",
  source: "nix-build(1), nix-shell(1), nix-instantiate(1), nix-collect-garbage(1) of Nix 2.36",
  ...changes(executes("code:nix {argument:default.nix}")),
  examples: {
    allow: [],
    guard: { "nix-build": ["execute code:nix default.nix"], "nix-shell -p x": ["execute code:nix -p", "execute code:nix x"] },
    doubt: {},
  },
});
