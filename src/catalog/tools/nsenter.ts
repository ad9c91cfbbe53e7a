import { attached, defineTool, executes, flags, unless, values, when } from "../tool.ts";

export default defineTool({
  name: "nsenter",
  source: "nsenter(1), util-linux 2.38.1",
  syntax: "posix",
  options: {
    ...flags("-a|--all -F|--no-fork --preserve-credentials -Z|--follow-context"),
    ...values("-t|--target -S|--setuid -G|--setgid -W|--wdns"),
    ...attached("-m|--mount -u|--uts -i|--ipc -n|--net -N|-p|--pid -U|--user -C|--cgroup -T|--time -r|--root -w|--wd"),
  },
  operands: ["command*"],
  does: [
    executes("container:{--target:namespace}", when("--all", "--mount", "--root", "--wd", "--wdns")),
    executes("session:shell", unless("command")),
  ],
  runs: [{ language: "argv", from: "command", at: { family: "local", values: { process: "{--target}" } } }],
  examples: {
    allow: ["nsenter -t 89 -n ls", "nsenter --net=/run/netns/a ls"],
    guard: {
      "nsenter -t 89 -n": ["execute session:shell"],
      "nsenter -t 89 -m ls": ["execute container:89"],
      "nsenter -S 0 -G 0 -W / -t 1 rm /a": ["execute container:1", "delete file:/a"],
    },
    doubt: {},
  },
});
