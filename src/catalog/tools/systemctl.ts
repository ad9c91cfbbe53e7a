import {
  like,
  discloses,
  defineTool,
  deletes,
  disrupts,
  executes,
  flags,
  reads,
  readsOnly,
  values,
  when,
  writes,
  type Command,
  type Examples,
} from "../tool.ts";
import { onlyListed } from "./_printing.ts";
import { everyValue } from "./_every-value.ts";

const options = {
  ...flags(
    "-h|--help --version --system --user --failed -a|--all -l|--full -r|--recursive --reverse --before --after --with-dependencies -T|--show-transaction --show-types --value -i --now --dry-run -q|--quiet",
  ),
  ...flags(
    "--wait --no-block --no-wall --no-reload --no-legend --no-pager --no-ask-password --global --runtime -f|--force --firmware-setup --plain --read-only --mkdir --marked --no-warn",
  ),
  ...values(
    "-H|--host -M|--machine -t|--type --state -p|-P|--property --job-mode --check-inhibitors --kill-whom --kill-value -s|--signal --what --preset-mode -n|--lines -o|--output --legend --timestamp --message --drop-in",
  ),
};

const unitCommand = (...does: NonNullable<Command["does"]>): Command => ({ operands: ["unit*"], does, verify: "systemctl status {unit}" });
/** Of one unit, with further words that are no units. */
const settingCommand = (...does: NonNullable<Command["does"]>): Command => ({
  operands: ["unit?", "setting*"],
  does,
  verify: "systemctl status {unit}",
});
const unitFile = unitCommand(writes("unit:{unit}"), disrupts("service:{unit}", when("--now")));
/** `--dry-run`: "Just print what would be done", for these verbs only. */
const hostCommand: Command = { operands: ["argument*"], does: [disrupts("host:this machine")], preview: [when("--dry-run")] };
/** Without a value these show the setting, with one they change it. */
const managerSetting: Command = { operands: ["value?"], does: [writes("configuration:systemd manager", when("value"))] };

/** A unit's environment is where its passwords are. */
const shown: Command = {
  operands: ["unit*"],
  does: [reads("configuration:{unit}"), discloses("secret:environment of {unit}", like("--property", /(?:^|,)Environment(?:$|,)/))],
};
/** The process of one unit, asked for alone: `0` where it has none. */
const printsNumber: Command["prints"] = (words) => {
  const read = onlyListed(words, "--value --no-pager --system --user", "-p --property -P");
  const asked = words.filter((text) => /^(?:-p|-P|--p)/.test(text));
  if (read?.operands.length !== 1 || asked.length !== 1) return undefined;
  const { options } = read;
  const property = options.get("-P") ?? (options.has("--value") ? (options.get("-p") ?? options.get("--property")) : undefined);
  return property === "MainPID" ? { words: "number" } : undefined;
};

export default defineTool({
  name: "systemctl",
  source: "systemctl(1), systemd 252, Debian 12",
  options,
  optionsMayFollow: true,
  target: { family: "ssh", values: { host: "{--host}" } },
  withoutCommand: { command: "list-units" },
  commands: {
    "list-units, list-automounts, list-sockets, list-timers, list-paths, list-unit-files, list-dependencies, list-machines, list-jobs, is-active, is-failed, is-enabled, is-system-running, help, get-default, show-environment, whoami":
      readsOnly,
    show: { ...shown, prints: printsNumber },
    cat: { operands: ["unit*"], does: [reads("configuration:{unit}")] },
    status: { operands: ["unit*"], does: [reads("log:{unit}")] },
    start: unitCommand(executes("service:{unit}")),
    "stop, reload, restart, try-restart, condrestart, reload-or-restart, try-reload-or-restart, force-reload, freeze, thaw": unitCommand(
      disrupts("service:{unit}"),
    ),
    // `help` and `list` in the place of a signal list them.
    kill: { ...unitCommand(disrupts("service:{unit}")), preview: [like("--signal", /^(?:help|list)$/)] },
    isolate: unitCommand(disrupts("host:{unit}")),
    clean: unitCommand(deletes("unit:{unit}")),
    "enable, disable, reenable, preset, mask, unmask, revert": unitFile,
    "preset-all, edit, reset-failed": unitCommand(writes("unit:{unit:all}")),
    "link, add-wants, add-requires, set-default": unitCommand(writes("unit:{unit}")),
    "set-property, bind, mount-image": settingCommand(writes("unit:{unit}")),
    "service-log-level, service-log-target": settingCommand(writes("unit:{unit}", when("setting"))),
    cancel: unitCommand(disrupts("service:job {unit:all}")),
    "set-environment, unset-environment, import-environment": { operands: ["variable*"], does: [writes("variable:{variable:all}")] },
    "daemon-reload, daemon-reexec": { does: [writes("configuration:systemd manager")] },
    "log-level, log-target, service-watchdogs": managerSetting,
    "default, rescue, emergency, halt, poweroff, reboot, kexec, soft-reboot, exit, suspend, hibernate, hybrid-sleep, suspend-then-hibernate":
      hostCommand,
    "switch-root": { operands: ["root?", "init?"], does: [disrupts("host:this machine")] },
  },
  get examples(): Examples {
    return {
      allow: [
        "systemctl kill --signal=help",
        "cat /proc/$(systemctl show -P MainPID nginx)/limits",
        "systemctl",
        "systemctl status nginx",
        "systemctl --no-pager -l status 'php*'",
        "systemctl list-units --type=service --state=failed",
        "systemctl --failed",
        "systemctl show nginx -p MainPID --value",
        "systemctl cat nginx.service",
        "systemctl is-active nginx",
        "systemctl -H root@web1 status nginx",
        "systemctl reboot --dry-run",
        "systemctl log-level",
        "systemctl service-log-level nginx",
        `systemctl ${everyValue(options)} status`,
      ],
      guard: {
        "systemctl show -p Id,Environment web": ["disclose secret:environment of web"],
        "systemctl restart nginx php-fpm": ["disrupt service:nginx", "disrupt service:php-fpm"],
        "systemctl start nginx": ["execute service:nginx"],
        "systemctl stop --dry-run nginx": ["disrupt service:nginx"],
        "systemctl show -P Environment nginx": ["disclose secret:environment of nginx"],
        "systemctl -H web1 kill -s HUP nginx": ["disrupt service:nginx"],
        "systemctl enable --now nginx": ["write unit:nginx", "disrupt service:nginx"],
        "systemctl mask nginx": ["write unit:nginx"],
        "systemctl isolate rescue.target": ["disrupt host:rescue.target"],
        "systemctl clean --what=logs nginx": ["delete unit:nginx"],
        "systemctl reset-failed": ["write unit:all"],
        "systemctl edit nginx": ["write unit:nginx"],
        "systemctl set-default multi-user.target": ["write unit:multi-user.target"],
        "systemctl set-property nginx CPUQuota=10%": ["write unit:nginx"],
        "systemctl service-log-level nginx debug": ["write unit:nginx"],
        "systemctl cancel": ["disrupt service:job all"],
        "systemctl set-environment PATH=/x": ["write variable:PATH=/x"],
        "systemctl daemon-reload": ["write configuration:systemd manager"],
        "systemctl log-level debug": ["write configuration:systemd manager"],
        "systemctl reboot": ["disrupt host:this machine"],
        "systemctl switch-root /sysroot": ["disrupt host:this machine"],
        [`systemctl ${everyValue(options)} stop nginx`]: ["disrupt service:nginx"],
      },
      doubt: {
        "systemctl frobnicate": "unknown-command",
        "systemctl --root=/mnt enable x": "unknown-option",
        "cat /proc/$(systemctl show -p MainPID nginx)/limits": "dynamic-word",
        "cat /proc/$(systemctl show -p Environment -p MainPID --value nginx)/limits": "dynamic-word",
        "cat /proc/$(systemctl show -P MainPID nginx sshd)/limits": "dynamic-word",
        "systemctl $VERB nginx": "dynamic-word",
        "systemctl restart $UNIT": "dynamic-word",
      },
    };
  },
});
