import { defineTool } from "../tool.ts";

const asks =
  /^(?:(?:-q|--query)(?: (?:--installed|--description|--out-path|--json|-s|--status))*|--list(?:-generations)?|list-generations|--version|--help)$/;

export default defineTool({
  name: "nix-env, nix-channel, nixos-rebuild",
  source: "recalled from nix-env(1), nix-channel(1), Nix 2.24; nixos-rebuild(8)",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const line = words.map((word) => word.value ?? "?").join(" ");
    if (!asks.test(line)) engine.effect("write", `package:nix ${line}`);
  },
  examples: {
    allow: ["nix-env -q --installed", "nix-env --list-generations", "nix-channel --list", "nixos-rebuild list-generations"],
    guard: {
      "nix-env -iA x": ["write package:nix -iA x"],
      "nix-env -q -f x.nix": ["write package:nix -q -f x.nix"],
      "nix-channel --update": ["write package:nix --update"],
      "nixos-rebuild switch": ["write package:nix switch"],
    },
    doubt: {},
  },
});
