import { defineTool } from "../tool.ts";

/** Not `--verify`, which repairs the database it finds inconsistent. */
const queries =
  /^(?:(?:-q|--query)(?: (?:--(?:outputs|requisites|references|referrers|referrers-closure|deriver|valid-derivers|graph|graphml|tree|resolve|hash|size|roots|include-outputs|use-output)|-[Rdu]|[^-]\S*))*|--gc --print-(?:roots|live|dead)|(?:-l|--read-log)(?: [^-]\S*)+|--version|--help)$/;

export default defineTool({
  name: "nix-store",
  source: "nix-store-query(1), -gc(1), -read-log(1), -verify(1) and opQuery of Nix 2.36",
  syntax: "words",
  judgesUnknown: true,
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const line = words
      .map((word) => word.value ?? (word.prefix?.startsWith("/nix/store/") && !word.isMany ? "/nix/store/?" : "-?"))
      .join(" ");
    if (!queries.test(line)) engine.effect("write", "package:nix-store");
  },
  examples: {
    allow: ["nix-store -q --references /run/current-system", "nix-store --query --size -R /nix/store/x", "nix-store --gc --print-dead"],
    guard: {
      "nix-store --gc": ["write package:nix-store"],
      "nix-store -q --outputs --force-realise x": ["write package:nix-store"],
      "nix-store -qf x": ["write package:nix-store"],
      "nix-store --delete /nix/store/x": ["write package:nix-store"],
      "nix-store -q $X": ["write package:nix-store"],
      "nix-store --verify": ["write package:nix-store"],
    },
    doubt: {},
  },
});
