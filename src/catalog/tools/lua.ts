import { defineTool, executes } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "lua, luajit, R, Rscript, julia, octave, octave-cli, elixir, elixirc, iex, erl, escript, mix, rebar3, ghci, runghc, stack, cabal, ocaml, dune, swift, dart, flutter, nim, crystal, zig, tclsh, wish, expect, guile, racket, sbcl, clisp, pwsh, mono, groovysh, ts-node, tsx",
  source:
    "their manuals: each runs the code it is given or that of the folder; lib/mix/lib/mix/cli.ex; src/rebar3.erl, whose plugins come before help",
  loads: [
    { as: "mix", files: "mix.exs", even: "always" },
    { as: "rebar3", files: "rebar.config rebar.config.script", even: "always" },
    { as: "erl, iex, elixir, elixirc, escript", files: ".erlang", even: "always" },
  ],
  ...changes(executes("code:program")),
  examples: {
    allow: [],
    guard: { "lua x": ["execute code:program"] },
    doubt: {},
  },
});
