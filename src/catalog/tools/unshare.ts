import { known } from "../../languages/shell/index.ts";
import { attached, defineTool, executes, flags, like, unless, values, when, writes } from "../tool.ts";

const kept = ["--mount", "--uts", "--ipc", "--net", "--pid", "--user", "--cgroup", "--time"] as const;

export default defineTool({
  name: "unshare",
  source: "unshare(1), util-linux 2.38.1",
  syntax: "posix",
  options: {
    ...flags("-f|--fork -c|--map-current-user -r|--map-root-user --map-auto --keep-caps"),
    ...values(
      "--map-user --map-group --map-users --map-groups --propagation --setgroups -R|--root -w|--wd -S|--setuid -G|--setgid --monotonic --boottime",
    ),
    ...attached("-m|--mount -u|--uts -i|--ipc -n|--net -p|--pid -U|--user -C|--cgroup -T|--time --kill-child --mount-proc"),
  },
  operands: ["command*"],
  does: [
    // A namespace given a file stays, mounted there.
    ...kept.map((option) => writes(`file:{${option}}`, like(option, /^=?(.+)$/s))),
    executes("container:{--root}", when("--root")),
    executes("session:shell", unless("command")),
  ],
  derive: ({ slots }, engine) => {
    const [words, folder] = [slots.get("command") ?? [], slots.get("--wd")?.at(-1)];
    engine.argv(folder && words.length > 0 ? [known("env"), known("-C"), folder, ...words] : words);
  },
  examples: {
    allow: [
      "unshare -n ls",
      "unshare --map-user 1 --map-group 1 --map-users a --map-groups a --propagation slave --setgroups deny -w / -S 1 -G 1 --monotonic 1 --boottime 1 ls",
    ],
    guard: {
      ...Object.fromEntries(kept.map((option) => [`unshare ${option}=/srv/x ls`, ["write file:/srv/x"]])),
      "unshare --wd ~/.kube cat config": ["disclose secret:/home/agent/.kube/config"],
      "unshare -r": ["execute session:shell"],
      "unshare -R /srv/r ls": ["execute container:/srv/r"],
      "unshare --map-user 1 --map-group 1 --map-users a --map-groups a --propagation slave --setgroups deny -w / -S 1 -G 1 --monotonic 1 --boottime 1 -R /r rm a":
        ["execute container:/r", "delete file:/a"],
    },
    doubt: { "unshare frobnicate": "unknown-program" },
  },
});
