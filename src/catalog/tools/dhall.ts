import { defineTool, executes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  // An expression takes in files, addresses and variables of the environment, and shows them.
  name: "dhall, dhall-to-json, dhall-to-yaml",
  source: "dhall/src/Dhall/Main.hs and Dhall/Import.hs, github.com/dhall-lang/dhall-haskell",
  ...always(executes("code:what an expression takes in")),
  examples: {
    allow: ["dhall --version"],
    guard: { "dhall --file x.dhall": ["execute code:what an expression takes in"] },
    doubt: {},
  },
});
