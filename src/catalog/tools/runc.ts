import { defineTool, deletes, disrupts, executes, flags, values } from "../tool.ts";
import { changes } from "./_changes.ts";

export default defineTool({
  name: "runc, crun, youki, runsc",
  source:
    "runc 1.3, list.go, state.go, ps.go and events.go, github.com/opencontainers/runc; crun 1.29, src/*.c, github.com/containers/crun; runsc/cmd, github.com/google/gvisor; youki: recalled",
  options: { ...flags("--debug --systemd-cgroup -v|--version"), ...values("--root --log-format") },
  withoutCommand: "help",
  commands: {
    "list, state, ps, features": { /*READ*/ options: { ...flags("-q|--quiet"), ...values("-f|--format") }, operands: ["container?"] },
    events: { options: { ...flags("--stats"), ...values("--interval") }, operands: ["container"] },
    "exec, run, create, start, restore": changes(executes("container:{argument}")),
    "kill, pause, resume, checkpoint, update": changes(disrupts("container:{argument}")),
    delete: changes(deletes("container:{argument}")),
  },
  examples: {
    allow: ["runc list", "runc state web", "runc events --stats web", "runc --root 1 --log-format 1 list"],
    guard: { "runc run x": ["execute container:x"], "runc kill x": ["disrupt container:x"], "runc delete x": ["delete container:x"] },
    doubt: { "runc frobnicate": "unknown-command" },
  },
});
