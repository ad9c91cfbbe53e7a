import {
  defineTool,
  deletes,
  discloses,
  disrupts,
  executes,
  flags,
  like,
  readsOnly,
  unless,
  values,
  when,
  writes,
  type Command,
  type Options,
  type Row,
  type Examples,
} from "../tool.ts";
import { composeCommand, composeExamples, containerCommands, coreCommands, coreExamples, joinExamples } from "./_containers.ts";
import { everyValue } from "./_every-value.ts";

/** Programs and folders that podman loads programs from. */
const loading: Options = Object.fromEntries(
  ["--conmon", "--hooks-dir", "--runtime", "--network-cmd-path", "--module", "--storage-opt"].map((name) => [
    name,
    { takes: "value", does: [executes(`code:{${name}}`)] },
  ]),
);
/** Folders that every command fills, and a file that gets what it prints. */
const storing: Options = Object.fromEntries(
  ["--root", "--runroot", "--tmpdir", "--out"].map((name) => [name, { takes: "value", does: [writes(`file:{${name}}`)] }]),
);
const everyOf = (path: string): string =>
  Object.keys({ ...loading, ...storing })
    .map((name) => `${name} ${path}`)
    .join(" ");
const harm = [...Object.keys(loading).map(() => "execute code:/srv/x"), ...Object.keys(storing).map(() => "write file:/srv/x")];
const plain: Options = {
  ...flags("--noout -r|--remote --syslog --trace -v|--version --transient-store"),
  ...values("--cgroup-manager --db-backend --events-backend --log-level --namespace --storage-driver --ssh --identity"),
  ...values("-c|--connection --url"),
};
/** The options that load programs and fill folders are read wherever they stand. */
const reading: Command = { ...readsOnly, options: { ...loading, ...storing } };
const withReading = (commands: Readonly<Record<string, Command>>): Record<string, Command> =>
  Object.fromEntries(
    Object.entries(commands).map(([name, each]) => [
      name,
      each === readsOnly ? reading : each.commands ? { ...each, commands: withReading(each.commands) } : each,
    ]),
  );
const each = (does: readonly Row[], own: Options = {}): Command => ({ options: own, operands: ["name*"], does });
const play: Command = {
  options: {
    ...flags("-q|--quiet --replace --start --build --wait --down --force"),
    ...values(
      "--annotation --authfile --configmap --creds --ip --log-driver --mac-address --network --publish --seccomp-profile-root --tls-verify --userns --context-dir",
    ),
  },
  operands: ["file?"],
  does: [executes("container:{file}"), deletes("container:{file}", when("--down"))],
};

export default defineTool({
  helpAs: ["-h"],
  name: "podman",
  source: "podman(1) and the pages of its commands, 4.9, docs.podman.io",
  syntax: "pflag",
  options: { ...plain, ...loading, ...storing },
  target: { family: "docker", values: { host: "{--url}", context: "{--connection}" } },
  withoutCommand: "help",
  commands: {
    ...withReading(coreCommands),
    compose: composeCommand,
    pod: {
      withoutCommand: "help",
      commands: {
        "ps, ls, list, inspect, logs, stats, exists": reading,
        top: containerCommands.top,
        create: each([executes("container:pod {name:new}")], {
          ...flags("--infra --replace"),
          ...values("-n|--name -p|--publish -l|--label --network --share --infra-image"),
        }),
        start: each([executes("container:pod {name}")], flags("-a|--all -l|--latest")),
        "stop, restart, kill, pause, unpause": each([disrupts("container:pod {name}")], {
          ...flags("-a|--all -l|--latest"),
          ...values("-t|--time -s|--signal"),
        }),
        "rm, remove, prune": each([deletes("container:pod {name}")], {
          ...flags("-a|--all -f|--force -i|--ignore -l|--latest"),
          ...values("-t|--time"),
        }),
      },
    },
    generate: {
      withoutCommand: "help",
      commands: {
        "systemd, kube, spec": {
          options: {
            ...flags("-s|--service --new --files -n|--name -c|--compact"),
            ...values("--restart-policy --type --container-prefix --pod-prefix --format"),
          },
          operands: ["name*"],
          does: [writes("file:units in the folder", when("--files"))],
        },
      },
    },
    "play, kube": {
      withoutCommand: "help",
      commands: {
        "kube, play, apply": play,
        down: each([deletes("container:{name}")]),
        generate: { options: flags("-s|--service"), operands: ["name*"] },
      },
    },
    healthcheck: { withoutCommand: "help", commands: { run: each([executes("container:{name}")]) } },
    secret: {
      withoutCommand: "help",
      commands: {
        "ls, list, exists": reading,
        inspect: {
          options: { ...flags("--pretty --showsecret"), ...values("-f|--format") },
          operands: ["name*"],
          does: [
            discloses("secret:{name}", when("--showsecret")),
            discloses("secret:{name}", unless("--showsecret"), like("--format", /SecretData/)),
          ],
        },
        create: {
          options: { ...flags("--env --replace"), ...values("-d|--driver --driver-opts -l|--label") },
          operands: ["name", "file?"],
          does: [writes("secret:{name}")],
        },
        "rm, remove": each([deletes("secret:{name}")], flags("-a|--all -i|--ignore")),
      },
    },
    machine: {
      withoutCommand: "help",
      commands: {
        "ls, list, info, inspect": reading,
        "init, set, start": each([executes("host:podman machine {name:default}")]),
        stop: each([disrupts("host:podman machine {name:default}")]),
        rm: each([deletes("container:podman machine {name:default}")], flags("-f|--force")),
        ssh: { syntax: "posix", options: values("--username"), operands: ["name*"], does: [executes("session:podman machine")] },
      },
    },
    "auto-update": {
      options: { ...flags("--rollback"), ...values("--authfile --format"), "--dry-run": "flag" },
      does: [disrupts("service:containers with a newer image")],
      preview: [like("--dry-run", /^(?:true)?$/)],
    },
    unshare: {
      syntax: "posix",
      options: flags("--rootless-netns"),
      operands: ["command*"],
      runs: [{ language: "argv", from: "command" }],
      does: [executes("session:user namespace", unless("command"))],
    },
  },
  get examples(): Examples {
    return joinExamples(coreExamples("podman"), composeExamples("podman compose"), {
      allow: [
        "podman rmi -h",
        `podman ${everyValue(plain)} ps`,
        "podman pod ps",
        "podman pod top web",
        "podman generate systemd web",
        "podman secret inspect db",
        "podman machine ls",
        "podman auto-update --dry-run --authfile a --format f",
        "podman unshare ls /srv",
        "podman",
      ],
      guard: {
        [`podman ${everyOf("/srv/x")} logs web`]: harm,
        [`podman info ${everyOf("/srv/x")}`]: harm,
        [`podman pod create ${everyValue(values("-n|--name -p|--publish -l|--label --network --share --infra-image"))} web`]: [
          "execute container:pod web",
        ],
        "podman pod start web": ["execute container:pod web"],
        "podman pod stop -t 5 -s TERM web": ["disrupt container:pod web"],
        "podman pod rm -t 5 -f web": ["delete container:pod web"],
        "podman generate systemd --files web": ["write file:/repo/units in the folder"],
        [`podman kube play ${everyValue(play.options ?? {})} a.yml`]: ["execute container:a.yml"],
        "podman play kube --down a.yml": ["execute container:a.yml", "delete container:a.yml"],
        "podman kube down a.yml": ["delete container:a.yml"],
        "podman healthcheck run web": ["execute container:web"],
        "podman secret inspect --showsecret -f x db": ["disclose secret:db"],
        "podman secret inspect --format '{{.SecretData}}' db": ["disclose secret:db"],
        "podman secret create -d d --driver-opts o -l l db x": ["write secret:db"],
        "podman secret rm db": ["delete secret:db"],
        "podman machine start": ["execute host:podman machine default"],
        "podman machine stop": ["disrupt host:podman machine default"],
        "podman machine rm -f x": ["delete container:podman machine x"],
        "podman machine ssh --username u x ls": ["execute session:podman machine"],
        "podman auto-update": ["disrupt service:containers with a newer image"],
        "podman unshare": ["execute session:user namespace"],
        "podman unshare rm /srv/x": ["delete file:/srv/x"],
      },
      doubt: {},
    });
  },
});
