import { defineTool, discloses, disrupts, executes, writes } from "../tool.ts";
import { always } from "./_always.ts";
import { reading } from "./_group.ts";

export default defineTool({
  name: "launchctl",
  source: "launchctl(1), macOS 26.4, and its list of subcommands at fig.io/manual/launchctl",
  help: "never",
  commands: {
    "list, print-disabled, blame, hostinfo, managername, managerpid, manageruid, error, version, help": reading(""),
    // With the environment of services.
    "print, dumpstate, getenv, procinfo": always(discloses("secret:environment of {argument:services}")),
    "bootstrap, load, enable, config, submit": always(writes("service:{argument}")),
    "bootout, unload, remove, disable, kickstart, kill, start, stop, attach, debug": always(disrupts("service:{argument}")),
    "setenv, unsetenv, limit": always(writes("configuration:launchd")),
    "asuser, bsexec": always(executes("code:{argument}")),
    reboot: always(disrupts("host:this")),
  },
  examples: {
    allow: ["launchctl list", "launchctl blame system/com.apple.x", "launchctl print-disabled system"],
    guard: {
      "launchctl print system": ["disclose secret:environment of system"],
      "launchctl load x": ["write service:x"],
      "launchctl kickstart system/x": ["disrupt service:system/x"],
      "launchctl setenv A b": ["write configuration:launchd"],
      "launchctl asuser 501": ["execute code:501"],
      "launchctl reboot": ["disrupt host:this"],
    },
    doubt: { "launchctl frobnicate": "unknown-command" },
  },
});
