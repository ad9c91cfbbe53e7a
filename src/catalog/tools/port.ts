import { changes } from "./_changes.ts";
import type { Word } from "../../languages/shell/index.ts";
import { defineTool, flags, unless, writes, type Command, type Engine } from "../tool.ts";

const common = flags("-v -d -q -N -T -n -p");

/** `;` begins another action. A port that is no name, or none where one is needed, is a Portfile elsewhere or of this folder: it runs. */
const named = (ports: readonly Word[], isNeeded: boolean, engine: Engine): void => {
  const isPortfile = (port: Word): boolean => port.value === undefined || !/^(?!current(?:@|$))[\w.+*?@-]+$/.test(port.value);
  if (ports.some(isPortfile) || (isNeeded && ports.length === 0)) engine.effect("execute", "code:Portfile");
};
const query = (isNeeded: boolean): Command => ({
  options: {
    ...common,
    ...flags("--full --index --line --pretty --fullname --name --version --category --maintainer --depends --no-build"),
  },
  operands: ["port*"],
  derive: ({ slots }, engine) => named(slots.get("port") ?? [], isNeeded, engine),
});
/** Its words are no ports, but `;` ends them. */
const search: Command = {
  options: { ...common, ...flags("--exact --glob --regex --name --line --case-sensitive") },
  operands: ["word*"],
  derive: ({ slots }, engine) => {
    if (slots.get("word")?.some((word) => word.value === undefined || word.value === ";")) engine.effect("execute", "code:another action");
  },
};

export default defineTool({
  name: "port",
  source: "port(1) and port.tcl of macports/macports-base, 2026-08",
  options: common,
  commands: {
    "list, installed, outdated, echo": query(false),
    "dependents, rdependents, contents, location, info, variants, deps, rdeps, notes": query(true),
    "search, provides, help": search,
    "version, platform, prefix": { options: common },
    select: {
      options: flags("--summary --list --show --set"),
      operands: ["group?", "version?"],
      does: [writes("package:selected {group}", unless("--summary", "--list", "--show"))],
    },
    "*": changes(writes("package:MacPorts")),
  },
  withoutCommand: "help",
  examples: {
    allow: [
      "port installed",
      "port -q search nginx",
      "port deps --index nginx",
      "port select --list python",
      "port list 'py3*'",
      "port version",
    ],
    guard: {
      "port install nginx": ["write package:MacPorts"],
      "port info": ["execute code:Portfile"],
      "port dependents current": ["execute code:Portfile"],
      "port list file:///x": ["execute code:Portfile"],
      "port installed \\; uninstall nginx": ["execute code:Portfile"],
      "port search nginx ';' uninstall nginx": ["execute code:another action"],
      "port select --set python python312": ["write package:selected python"],
    },
    doubt: { "port -F file list": "unknown-option", "port list -F file": "unknown-option", "port version \\; sync": "unknown-operand" },
  },
});
