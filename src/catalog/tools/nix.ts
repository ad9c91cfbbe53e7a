import { defineTool } from "../tool.ts";

/** Evaluating what is not installed fetches, builds and writes locks: only what looks at the store and profiles is known. */
const asks =
  /^(?:--version|--help|help|log \/nix\/store\/\S+|registry list|profile (?:list|history)|store (?:ping|info|ls \/\S+|diff-closures \/\S+ \/\S+)|path-info(?: (?:-[rsShn]+|--(?:all|recursive|size|closure-size|human-readable|json)|\/nix\/store\/\S+|\/run\/current-system))*|why-depends \/\S+ \/\S+)(?: --(?:json|long|recursive))*$/;

export default defineTool({
  name: "nix",
  source: "nix3-path-info(1), Nix 2.18 (Ubuntu's page); the others recalled",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const line = words.map((word) => word.value ?? "?").join(" ");
    if (!asks.test(line)) engine.effect("execute", `code:nix ${line}`);
  },
  examples: {
    allow: ["nix --version", "nix path-info -rsSh /run/current-system", "nix profile list"],
    guard: {
      "nix run nixpkgs#hello": ["execute code:nix run nixpkgs#hello"],
      "nix path-info .#x": ["execute code:nix path-info .#x"],
      "nix store gc": ["execute code:nix store gc"],
      "nix flake show": ["execute code:nix flake show"],
    },
    doubt: {},
  },
});
