import { defineTool } from "../tool.ts";

const asks =
  /^(?:(?:-q|--query)(?: (?:--installed|--description|--out-path|--drv-path|--system|--no-name|--meta|--json|--xml|-s|--status|[A-Za-z0-9][\w.+-]*))*|--list(?:-generations)?|list-generations(?: --json)?|--version|--help)$/;

export default defineTool({
  name: "nix-env, nix-channel, nixos-rebuild",
  source: "nix-env(1), nix-env-query(1), nix-channel(1) of Nix 2.36; synopsis of nixos-rebuild(8) in nixpkgs of 2024-01",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const line = words.map((word) => word.value ?? "?").join(" ");
    if (!asks.test(line)) engine.effect("write", `package:nix ${line}`);
  },
  examples: {
    allow: [
      "nix-env -q --installed --no-name --json",
      "nix-env --list-generations",
      "nix-env -q --json firefox",
      "nix-channel --list",
      "nixos-rebuild list-generations",
    ],
    guard: {
      "nix-env -iA x": ["write package:nix -iA x"],
      "nix-env -q -f x.nix": ["write package:nix -q -f x.nix"],
      "nix-channel --update": ["write package:nix --update"],
      "nixos-rebuild switch": ["write package:nix switch"],
    },
    doubt: {},
  },
});
