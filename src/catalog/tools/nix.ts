import { defineTool } from "../tool.ts";

/**
 * Evaluating what is not installed fetches, builds and writes locks, and a missing installable is the flake of this folder:
 * only what looks at named paths of the store and at profiles is known.
 */
const path = String.raw`(?:/nix/store/(?!\S*(?:\.\.|\.drv))[\w.+/-]+|/nix/var/nix/profiles/[\w-]+|/run/(?:current|booted)-system)`;
const options = "(?: --(?:json|long|recursive))*";
const info = "(?: (?:-[rsShn]+|--(?:recursive|size|closure-size|human-readable|json)))*";
const asks = new RegExp(
  `^(?:--version|--help|help(?: [a-z-]+)*|(?:flake|profile|registry|store)(?: [a-z-]+)? --help|log ${path}|(?:registry list|profile (?:list|history)|store (?:ping|info|ls ${path}|diff-closures ${path} ${path})|why-depends ${path} ${path})${options}|path-info${info} (?:--all|${path})(?:${info}| ${path})*)$`,
);

export default defineTool({
  name: "nix",
  source:
    "nix3-path-info(1), -why-depends(1), -log(1), -profile-list(1), -registry-list(1), -store-info(1), -store-ls(1), -store-diff-closures(1), nix(1) `Installables`, nix3-help(1) of Nix 2.36",
  syntax: "words",
  operands: ["word*"],
  derive: ({ words }, engine) => {
    const line = words.map((word) => word.value ?? "?").join(" ");
    if (!asks.test(line)) engine.effect("execute", `code:nix ${line}`);
  },
  examples: {
    allow: [
      "nix --version",
      "nix path-info -rsSh /run/current-system",
      "nix path-info --all --json",
      "nix profile list --json",
      "nix help profile list",
      "nix store gc --help",
      "nix store diff-closures /nix/var/nix/profiles/system-655-link /run/current-system",
    ],
    guard: {
      "nix run nixpkgs#hello": ["execute code:nix run nixpkgs#hello"],
      "nix path-info .#x": ["execute code:nix path-info .#x"],
      "nix path-info -S": ["execute code:nix path-info -S"],
      "nix why-depends /repo /repo": ["execute code:nix why-depends /repo /repo"],
      "nix path-info /nix/store/../../repo": ["execute code:nix path-info /nix/store/../../repo"],
      "nix store gc": ["execute code:nix store gc"],
      "nix flake show": ["execute code:nix flake show"],
    },
    doubt: {},
  },
});
