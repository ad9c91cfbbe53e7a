import { defineTool, deletes, executes, flags, reads, values, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { group, reading } from "./_group.ts";

export default defineTool({
  name: "kpt",
  source: "commands/ and thirdparty/ of kpt 1.0.0-beta.67, github.com/kptdev/kpt",
  syntax: "pflag",
  helpAs: ["-h"],
  withoutCommand: "help",
  commands: {
    version: { operands: [] },
    "pkg, package": group({
      tree: reading(""),
      cat: {
        options: { ...flags("--format --annotate --strip-comments -R|--recurse-subpackages"), ...values("--style") },
        operands: ["what*"],
        // The package it stands in where none is named.
        does: [reads("file:{what:.}")],
      },
      // It fetches the other version, and a program of its own compares.
      diff: always(executes("code:program that compares")),
      "get, update, init": always(writes("file:/?")),
    }),
    "fn, functions": group({
      source: { options: values("-o|--output"), operands: ["what*"], does: [reads("file:{what:.}")] },
      "render, eval, doc": always(executes("container:functions of the package")),
      sink: always(writes("file:/?")),
    }),
    live: group({
      status: reading("", "--output"),
      "apply, init, migrate, install-resource-group": always(writes("cluster-object:package of kpt")),
      destroy: always(deletes("cluster-object:package of kpt")),
    }),
    alpha: group({ wasm: group({ push: always(writes("image:{argument}")), pull: always(writes("file:/?")) }) }),
  },
  examples: {
    allow: ["kpt version -h", "kpt pkg tree shop", "kpt live status shop --output table", "kpt fn source shop"],
    guard: {
      "kpt pkg cat .env": ["disclose secret:/repo/.env"],
      "cd /home/agent/.aws && kpt pkg cat": ["disclose secret:/home/agent/.aws"],
      "cd /home/agent/.aws && kpt fn source": ["disclose secret:/home/agent/.aws"],
      "kpt fn source .env": ["disclose secret:/repo/.env"],
      "kpt pkg diff shop": ["execute code:program that compares"],
      "kpt pkg get x y": ["write file:/?"],
      "kpt fn eval shop -i x": ["execute container:functions of the package"],
      "kpt fn sink shop": ["write file:/?"],
      "kpt live apply shop": ["write cluster-object:package of kpt"],
      "kpt live destroy shop": ["delete cluster-object:package of kpt"],
      "kpt alpha wasm push a b": ["write image:a", "write image:b"],
      "kpt alpha wasm pull a b": ["write file:/?"],
    },
    doubt: { "kpt frobnicate": "unknown-command", "kpt alpha live plan": "unknown-command" },
  },
});
