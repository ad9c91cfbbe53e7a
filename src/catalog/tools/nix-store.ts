import { defineTool } from "../tool.ts";

const queries =
  /^(?:(?:-q|--query)(?: (?:--(?:outputs|requisites|references|referrers|referrers-closure|deriver|valid-derivers|graph|tree|hash|size|roots|include-outputs|use-output)|-[Rdu]|[^-]\S*))*|--gc --print-(?:roots|live|dead)|--verify(?: --check-contents)?|(?:-l|--read-log) [^-]\S*|--version|--help)$/;

export default defineTool({
  name: "nix-store",
  source: "nix-store-query(1), Nix 2.24 (Ubuntu's page); the others recalled",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const line = words
      .map((word) => word.value ?? (word.prefix?.startsWith("/nix/store/") && !word.isMany ? "/nix/store/?" : "-?"))
      .join(" ");
    if (!queries.test(line)) engine.effect("write", "package:nix-store");
  },
  examples: {
    allow: [
      "nix-store -q --references /run/current-system",
      "nix-store --query --size -R /nix/store/x",
      "nix-store --gc --print-dead",
      "nix-store --verify",
    ],
    guard: {
      "nix-store --gc": ["write package:nix-store"],
      "nix-store -q --outputs --force-realise x": ["write package:nix-store"],
      "nix-store -qf x": ["write package:nix-store"],
      "nix-store --delete /nix/store/x": ["write package:nix-store"],
      "nix-store -q $X": ["write package:nix-store"],
      "nix-store --verify --repair": ["write package:nix-store"],
    },
    doubt: {},
  },
});
