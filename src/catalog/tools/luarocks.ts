import { changes } from "./_changes.ts";
import { defineTool, flags, values, writes } from "../tool.ts";

export default defineTool({
  name: "luarocks",
  source: "the options in src/luarocks/cmd, LuaRocks 3.12; settings of a project in Lua, src/luarocks/core/cfg.lua",
  loads: [{ files: ".luarocks lua_modules", above: true, even: "always" }],
  // Not here: `--lua-dir` names an interpreter that is run, `--server` and `--project-tree` where settings and Lua tables come from.
  options: {
    ...flags("-h|--help --version --dev --local --global --no-project --verbose"),
    ...values("--lua-version --tree --timeout"),
  },
  optionsMayFollow: true,
  commands: {
    list: { options: flags("--outdated --porcelain"), operands: ["filter?", "version?"] },
    show: {
      options: flags(
        "--home --modules --deps --build-deps --test-deps --rockspec --mversion --rock-tree --rock-namespace --rock-dir --rock-license --issues --labels --porcelain",
      ),
      operands: ["rock", "version?"],
    },
    search: { options: flags("--source --binary --all --porcelain"), operands: ["name?", "version?"] },
    which: { operands: ["module"] },
    help: { operands: ["command?"] },
    "*": changes(writes("package:luarocks")),
  },
  withoutCommand: "help",
  examples: {
    allow: ["luarocks list --porcelain", "luarocks show lpeg --deps --local", "luarocks search lpeg 1.0 --all", "luarocks help"],
    guard: {
      "luarocks install lpeg": ["write package:luarocks"],
      "luarocks --lua-version list --tree list --timeout list install x": ["write package:luarocks"],
    },
    doubt: {
      "luarocks list --lua-dir x": "unknown-option",
      "luarocks --project-tree x list": "unknown-option",
      "luarocks search x --server http://x/": "unknown-option",
    },
  },
});
