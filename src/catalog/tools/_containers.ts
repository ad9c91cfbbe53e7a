import { names, onlyListed } from "./_printing.ts";
import {
  deletes,
  discloses,
  disrupts,
  executes,
  flags,
  like,
  reads,
  readsOnly,
  unless,
  unlike,
  values,
  when,
  writes,
  type Command,
  type Examples,
  type Loads,
  type Options,
  type Row,
} from "../tool.ts";
import { known } from "../../languages/shell/index.ts";
import { everyValue } from "./_every-value.ts";

/** Facts that docker, podman and nerdctl share. docker(1) 28.2 is the reference; the others document compatibility with it. */

/** Options of `run` and `create`. */
export const runOptions: Options = {
  ...flags(
    "-d|--detach --disable-content-trust --init -i|--interactive --no-healthcheck --oom-kill-disable --privileged -P|--publish-all -q|--quiet --read-only --rm --sig-proxy -t|--tty --use-api-socket",
  ),
  ...values(
    "--add-host --annotation -a|--attach --blkio-weight --blkio-weight-device --cap-add --cap-drop --cgroup-parent --cgroupns --cidfile --cpu-count --cpu-percent --cpu-period --cpu-quota --cpu-rt-period --cpu-rt-runtime",
  ),
  ...values(
    "-c|--cpu-shares --cpus --cpuset-cpus --cpuset-mems --detach-keys --device --device-cgroup-rule --device-read-bps --device-read-iops --device-write-bps --device-write-iops --dns --dns-option --dns-search --domainname",
  ),
  ...values(
    "--entrypoint -e|--env --env-file --expose --gpus --group-add --health-cmd --health-interval --health-retries --health-start-interval --health-start-period --health-timeout -h|--hostname --io-maxbandwidth --io-maxiops",
  ),
  ...values(
    "--ip --ip6 --ipc --isolation --kernel-memory -l|--label --label-file --link --link-local-ip --log-driver --log-opt --mac-address -m|--memory --memory-reservation --memory-swap --memory-swappiness --mount --name --network",
  ),
  ...values(
    "--net --network-alias --oom-score-adj --pid --pids-limit --platform -p|--publish --pull --restart --runtime --security-opt --shm-size --stop-signal --stop-timeout --storage-opt --sysctl --tmpfs --ulimit -u|--user",
  ),
  ...values("--userns --uts -v|--volume --volume-driver --volumes-from -w|--workdir"),
};
export const execOptions: Options = {
  ...flags("-d|--detach -i|--interactive --privileged -t|--tty"),
  ...values("--detach-keys -e|--env --env-file -u|--user -w|--workdir"),
};
const logOptions: Options = { ...flags("--details -f|--follow -t|--timestamps"), ...values("--since -n|--tail --until") };
const stopOptions: Options = values("-s|--signal -t|--timeout|--time");
const buildOptions: Options = {
  ...flags("--compress --disable-content-trust --force-rm --no-cache --pull -q|--quiet --rm --squash --load --push"),
  ...values(
    "--add-host --build-arg --build-context --cache-from --cache-to --cgroup-parent --cpu-period --cpu-quota -c|--cpu-shares --cpuset-cpus --cpuset-mems -f|--file --iidfile --isolation --label -m|--memory --memory-swap",
  ),
  ...values(
    "--network --platform --progress --secret --security-opt --shm-size --ssh -t|--tag --target --ulimit -o|--output --metadata-file --builder",
  ),
};

/** A command whose operands are all things of one sort. */
const onEach = (does: readonly Row[], options: Options = {}): Command => ({ syntax: "pflag", options, operands: ["name*"], does });
const pruning = (...does: readonly Row[]): Command => ({
  syntax: "pflag",
  options: { ...flags("-a|--all -f|--force --volumes"), ...values("--filter") },
  does,
});

/** `CONTAINER:PATH`; a path of this machine with a colon starts with `/` or `.` (docker-cp(1)). */
const inContainer = /^[^/.:][^/:]*:(.*)$/s;
const copy: Command = {
  syntax: "pflag",
  options: flags("-a|--archive -L|--follow-link -q|--quiet --overwrite"),
  operands: ["from", "to"],
  does: [
    reads("file:{from}", like("from", inContainer)),
    reads("file:{from}", unlike("from", /^[^/.:][^/:]*:|^-$/)),
    writes("container:{to}", like("to", /^[^/.:][^/:]*:/)),
    writes("file:{to}", unlike("to", /^[^/.:][^/:]*:|^-$/)),
  ],
};

/** What follows the container are the arguments of ps(1) (docker-top(1), podman-top(1)). */
const top: Command = {
  syntax: "posix",
  options: flags("-l|--latest"),
  operands: ["name?", "option*"],
  derive: ({ slots }, engine) => engine.argv([known("ps"), ...(slots.get("option") ?? [])]),
};

/** A template that picks the environment picks the secrets in it (docker-inspect(1)). */
const inspect: Command = {
  optionsOnlyRead: true,
  options: { ...flags("-s|--size -l|--latest"), ...values("-f|--format -t|--type") },
  operands: ["object*"],
  does: [discloses("secret:environment of {object}", like("--format", /\bEnv\b/))],
};

/** Ids and names of containers; a table begins with the ids. */
const listing: Command = {
  ...readsOnly,
  prints: (words) => {
    const read = onlyListed(words, "-a --all -q --quiet -aq -qa -l --latest --no-trunc", "-f --filter -n --last --format");
    const format = read?.options.get("--format");
    if (!read || read.operands.length > 0 || (format !== undefined && !/^\{\{ ?\.(?:Names|ID) ?\}\}$/.test(format))) return undefined;
    return format !== undefined || ["-q", "--quiet", "-aq", "-qa"].some((flag) => read.options.has(flag)) ? names : { words: "rows" };
  },
};

export const containerCommands = {
  "ps, ls, list": listing,
  "stats, port, diff, wait, exists": readsOnly,
  top,
  inspect,
  logs: { syntax: "pflag", options: logOptions, operands: ["name*"], does: [reads("log:{name}")] },
  exec: { syntax: "posix", options: execOptions, operands: ["name", "command*"], does: [executes("container:{name}")] },
  "run, create": {
    syntax: "posix",
    options: runOptions,
    operands: ["image", "command*"],
    does: [executes("container:{--name:of an image}")],
  },
  start: onEach([executes("container:{name}")], {
    ...flags("-a|--attach -i|--interactive"),
    ...values("--checkpoint --checkpoint-dir --detach-keys"),
  }),
  attach: onEach([executes("session:{name}")], { ...flags("--no-stdin --sig-proxy"), ...values("--detach-keys") }),
  "stop, restart, kill, pause, unpause": onEach([disrupts("container:{name}")], { ...flags("-a|--all"), ...stopOptions }),
  "rm, remove": onEach([deletes("container:{name}")], flags("-f|--force -l|--link -v|--volumes -a|--all")),
  rename: { syntax: "pflag", operands: ["name", "to"], does: [writes("container:{name}")] },
  update: onEach(
    [writes("container:{name}")],
    values(
      "--blkio-weight --cpu-period --cpu-quota -c|--cpu-shares --cpus --cpuset-cpus --cpuset-mems -m|--memory --memory-reservation --memory-swap --pids-limit --restart",
    ),
  ),
  cp: copy,
  commit: {
    syntax: "pflag",
    options: { ...flags("-p|--pause -q|--quiet"), ...values("-a|--author -c|--change -m|--message") },
    operands: ["name", "image?"],
    does: [writes("image:{image}")],
  },
  // The whole file system, secrets and all.
  export: onEach([writes("backup:{name}"), writes("file:{--output}", when("--output"))], values("-o|--output")),
} satisfies Record<string, Command>;
const containerPrune = pruning(deletes("container:all stopped"));

const build: Command = {
  syntax: "pflag",
  options: buildOptions,
  operands: ["context?"],
  does: [writes("image:{--tag}"), executes("code:{--file:Dockerfile}")],
};
export const imageCommands = {
  "search, history": readsOnly,
  pull: onEach([writes("image:{name}")], { ...flags("-a|--all-tags --disable-content-trust -q|--quiet"), ...values("--platform") }),
  push: onEach([writes("image:{name}")], { ...flags("-a|--all-tags --disable-content-trust -q|--quiet"), ...values("--platform") }),
  tag: { syntax: "pflag", operands: ["name", "to"], does: [writes("image:{to}")] },
  build,
  save: onEach([writes("backup:{name}"), writes("file:{--output}", when("--output"))], values("-o|--output --platform")),
  load: {
    syntax: "pflag",
    options: { ...flags("-q|--quiet"), ...values("-i|--input --platform") },
    does: [writes("image:{--input:from input}")],
  },
  import: {
    syntax: "pflag",
    options: values("-c|--change -m|--message --platform"),
    operands: ["archive", "image?"],
    does: [writes("image:{image}")],
  },
} satisfies Record<string, Command>;
const imageRemoval = onEach([deletes("image:{name}")], { ...flags("-f|--force --no-prune -a|--all"), ...values("--platform") });

const networkCommands: Record<string, Command> = {
  "ls, list, inspect, exists": readsOnly,
  create: onEach([writes("network:{name}")], {
    ...flags("--attachable --config-only --ingress --internal --ipv4 --ipv6"),
    ...values("--aux-address --config-from -d|--driver --gateway --ip-range --ipam-driver --ipam-opt --label -o|--opt --scope --subnet"),
  }),
  connect: {
    syntax: "pflag",
    options: values("--alias --driver-opt --gw-priority --ip --ip6 --link --link-local-ip"),
    operands: ["name", "container"],
    does: [writes("network:{name}")],
  },
  disconnect: { syntax: "pflag", options: flags("-f|--force"), operands: ["name", "container"], does: [disrupts("network:{name}")] },
  "rm, remove": onEach([deletes("network:{name}")], flags("-f|--force")),
  prune: pruning(deletes("network:all unused")),
};
const volumeCommands: Record<string, Command> = {
  "ls, list, inspect, exists": readsOnly,
  create: onEach([writes("volume:{name:new}")], {
    ...flags("--ignore"),
    ...values(
      "--availability -d|--driver --group --label --limit-bytes -o|--opt --required-bytes --scope --secret --sharing --topology-preferred --topology-required --type",
    ),
  }),
  update: onEach([writes("volume:{name}")], values("--availability")),
  "rm, remove": onEach([deletes("volume:{name}")], flags("-f|--force -a|--all")),
  prune: pruning(deletes("volume:all unused")),
};

/** Subcommands in both spellings: `docker rm`, `docker container rm`. */
export const coreCommands: Readonly<Record<string, Command>> = {
  ...containerCommands,
  ...imageCommands,
  ps: listing,
  "stats, port, diff, wait, search, history, images, version, info, events": readsOnly,
  inspect,
  rmi: imageRemoval,
  login: {
    syntax: "pflag",
    options: { ...flags("--password-stdin"), ...values("-p|--password -u|--username") },
    operands: ["registry?"],
    does: [writes("account:{registry:docker.io}")],
  },
  logout: { syntax: "pflag", operands: ["registry?"], does: [writes("account:{registry:docker.io}")] },
  container: { commands: { ...containerCommands, prune: containerPrune }, withoutCommand: "help" },
  image: {
    commands: {
      "ls, list, inspect, exists": readsOnly,
      ...imageCommands,
      "rm, remove": imageRemoval,
      prune: pruning(deletes("image:all unused")),
    },
    withoutCommand: "help",
  },
  network: { commands: networkCommands, withoutCommand: "help" },
  volume: { commands: volumeCommands, withoutCommand: "help" },
  system: {
    commands: {
      "df, info, events": readsOnly,
      prune: pruning(deletes("container:all stopped"), deletes("image:all unused"), deletes("volume:all unused", when("--volumes"))),
    },
    withoutCommand: "help",
  },
};

/** Examples for `coreCommands`, by the program's name. */
export const coreExamples = (program: string): Examples => {
  const allow: string[] = [
    `${program} inspect -s --type container web`,
    `${program} ps -a --format '{{.Names}}'`,
    `${program} logs --tail 5 "$(${program} ps -q -l)"`,
    `${program} container ls | awk 'NR>1 {print $1}' | xargs ${program} logs --tail 1`,
    `${program} images`,
    `${program} inspect -f '{{.State.Status}}' web`,
    `${program} stats --no-stream`,
    `${program} version`,
    `${program} info`,
    `${program} top web -o pid,args`,
    `${program} image ls`,
    `${program} network inspect bridge`,
    `${program} volume ls -q`,
    `${program} system df --verbose`,
    `${program} container`,
    `${program} cp web:/var/log/app.log -`,
  ];
  const guard: Record<string, readonly string[]> = {
    [`${program} login -u a -p b registry.example`]: ["write account:registry.example"],
    [`${program} logout`]: ["write account:docker.io"],
    [`${program} container prune --force`]: ["delete container:all stopped"],
    [`${program} image prune -a --filter until=24h`]: ["delete image:all unused"],
    [`${program} system prune -af`]: ["delete container:all stopped", "delete image:all unused"],
    [`${program} system prune --volumes`]: ["delete container:all stopped", "delete image:all unused", "delete volume:all unused"],
    [`${program} rmi --platform p img`]: ["delete image:img"],
    [`${program} image rm -f --platform p img`]: ["delete image:img"],
    [`${program} network create ${everyValue(networkCommands["create"]?.options ?? {})} net`]: ["write network:net"],
    [`${program} network connect ${everyValue(networkCommands["connect"]?.options ?? {})} net web`]: ["write network:net"],
    [`${program} network disconnect -f net web`]: ["disrupt network:net"],
    [`${program} network rm net`]: ["delete network:net"],
    [`${program} network prune`]: ["delete network:all unused"],
    [`${program} volume create ${everyValue(volumeCommands["create"]?.options ?? {})} data`]: ["write volume:data"],
    [`${program} volume update --availability drain data`]: ["write volume:data"],
    [`${program} volume rm data`]: ["delete volume:data"],
    [`${program} volume prune -f`]: ["delete volume:all unused"],
  };
  for (const prefix of [program, `${program} container`]) {
    guard[`${prefix} inspect -f '{{.Config.Env}}' web`] = ["disclose secret:environment of web"];
    allow.push(`${prefix} logs --since 1h --until 2h -n 5 --tail 5 -f web`, `${prefix} port web`);
    guard[`${prefix} exec -it ${everyValue(execOptions)} web rm -rf /x`] = ["execute container:web"];
    guard[`${prefix} run --rm -it ${everyValue(runOptions)} alpine sh`] = ["execute container:1"];
    guard[`${prefix} create -v /:/host alpine`] = ["execute container:of an image"];
    guard[`${prefix} start ${everyValue(containerCommands.start.options ?? {})} web`] = ["execute container:web"];
    guard[`${prefix} attach --detach-keys ctrl-a web`] = ["execute session:web"];
    guard[`${prefix} stop -t 5 -s TERM web db`] = ["disrupt container:web", "disrupt container:db"];
    guard[`${prefix} rm -f web`] = ["delete container:web"];
    guard[`${prefix} rename web old`] = ["write container:web"];
    guard[`${prefix} update ${everyValue(containerCommands.update.options ?? {})} web`] = ["write container:web"];
    guard[`${prefix} top web eww`] = ["disclose secret:environment of processes"];
    guard[`${prefix} cp app.conf web:/etc/app.conf`] = ["write container:web:/etc/app.conf"];
    guard[`${prefix} cp web:/etc/shadow -`] = ["disclose secret:/etc/shadow"];
    guard[`${prefix} cp ~/.ssh/id_rsa web:/x`] = ["disclose secret:/home/agent/.ssh/id_rsa", "write container:web:/x"];
    guard[`${prefix} cp web:/app/x.log ./y:z`] = ["write file:/repo/y:z"];
    guard[`${prefix} commit -a a -c c -m m web img`] = ["write image:img"];
    guard[`${prefix} export -o /srv/x.tar web`] = ["write backup:web", "write file:/srv/x.tar"];
  }
  for (const prefix of [program, `${program} image`]) {
    guard[`${prefix} pull -q --platform p img`] = ["write image:img"];
    guard[`${prefix} push --platform p img`] = ["write image:img"];
    guard[`${prefix} tag img other`] = ["write image:other"];
    guard[`${prefix} build ${everyValue(buildOptions)} .`] = ["write image:1", "execute code:1"];
    guard[`${prefix} save --platform p -o /srv/x.tar img`] = ["write backup:img", "write file:/srv/x.tar"];
    guard[`${prefix} load -i x.tar`] = ["write image:x.tar"];
    guard[`${prefix} import -c c -m m --platform p x.tar img`] = ["write image:img"];
  }
  return {
    allow,
    guard,
    doubt: {
      [`${program} frobnicate`]: "unknown-command",
      [`${program} $VERB x`]: "dynamic-word",
      [`${program} rm --frob x`]: "unknown-option",
    },
  };
};

/** Joins examples; a line given twice keeps its last expectation. */
export const joinExamples = (...parts: readonly Examples[]): Examples => ({
  allow: parts.flatMap((part) => part.allow),
  guard: Object.assign({}, ...parts.map((part) => part.guard)),
  doubt: Object.assign({}, ...parts.map((part) => part.doubt)),
});

const composeGlobal: Options = {
  ...flags("--all-resources --compatibility --verbose -v|--version --no-ansi"),
  ...values("--ansi --env-file -f|--file --parallel --profile --progress --project-directory -p|--project-name"),
  "--dry-run": "flag",
};
/** Compose's `--dry-run`: "Execute command in dry run mode". */
const dryRun: Pick<Command, "preview"> = { preview: [like("--dry-run", /^(?:true)?$/)] };
const onServices = (does: readonly Row[], options: Options = {}): Command => ({
  syntax: "pflag",
  options: { "--dry-run": "flag", ...options },
  operands: ["service*"],
  does,
  ...dryRun,
});
const upOptions: Options = {
  ...flags(
    "--abort-on-container-exit --abort-on-container-failure --always-recreate-deps --attach-dependencies --build -d|--detach --force-recreate --menu --no-build --no-color --no-deps --no-log-prefix --no-recreate --no-start --quiet-build --quiet-pull --remove-orphans -V|--renew-anon-volumes --timestamps --wait -w|--watch -y|--yes",
  ),
  ...values("--attach --exit-code-from --no-attach --pull --scale -t|--timeout --wait-timeout"),
};
const composeExec: Options = {
  ...flags("-d|--detach --privileged -T|--no-tty -t|--tty -i|--interactive --dry-run"),
  ...values("-e|--env --index -u|--user -w|--workdir"),
};
const composeRun: Options = {
  ...flags(
    "--build -d|--detach -i|--interactive --no-deps -T|--no-tty --quiet --quiet-build --quiet-pull --remove-orphans --rm -P|--service-ports --use-aliases --dry-run",
  ),
  ...values(
    "--cap-add --cap-drop --entrypoint -e|--env --env-from-file -l|--label --name -p|--publish --pull -u|--user -v|--volume -w|--workdir",
  ),
};
const composeLogs: Options = {
  ...flags("-f|--follow --no-color --no-log-prefix -t|--timestamps --dry-run"),
  ...values("--index --since -n|--tail --until"),
};
const composeConfig: Options = {
  ...flags(
    "--environment --images --models --networks --no-consistency --no-env-resolution --no-interpolate --no-normalize --no-path-resolution --profiles -q|--quiet --resolve-image-digests --services --variables --volumes --dry-run",
  ),
  ...values("--format --hash"),
  "-o, --output": { takes: "value", does: [writes("file:{--output}")] },
  "--lock-image-digests": "flag",
};

/** Gaps that are filled from the environment, files of variables, and other files (Compose file reference). */
const fillsGaps =
  /env_file|\binclude\b|\bextends\b|label_file|\$\{?(?!(?:\w*_)?(?:TAG|VERSION|PORT|HOST|HOSTNAME|NAME|IMAGE|DOMAIN|DIR|UID|GID|ENV|LEVEL|REGION|ZONE|TZ)\b)[A-Za-z_]/;
const shownByCompose: Loads = {
  files: "compose.yaml compose.yml docker-compose.yaml docker-compose.yml compose.override.* docker-compose.override.*",
  above: true,
  in: ["--project-directory"],
  of: ["--file"],
  codes: fillsGaps,
  shows: true,
  given: [unless("--services", "--profiles", "--no-interpolate", "--quiet")],
};
/** The same of `docker stack config`. */
export const shownByStack: Loads = {
  files: "-",
  of: ["--compose-file"],
  codes: fillsGaps,
  shows: true,
  given: [unless("--skip-interpolation")],
};

/** `docker compose` and `docker-compose`. */
export const composeCommand: Command = {
  syntax: "pflag",
  options: composeGlobal,
  withoutCommand: "help",
  commands: {
    "ps, top, images, ls, port, events, version, volumes, stats": readsOnly,
    logs: { options: composeLogs, operands: ["service*"], does: [reads("log:{service:all}")] },
    "config, convert": {
      loads: [shownByCompose],
      options: composeConfig,
      operands: ["service*"],
      does: [
        reads("configuration:compose"),
        // Shown as they are, and as they fill the gaps of the configuration.
        reads("file:{--file}", when("--file")),
        reads("file:{--env-file}", when("--env-file")),
        discloses("secret:environment of compose", when("--environment")),
      ],
    },
    exec: { syntax: "posix", options: composeExec, operands: ["service", "command*"], does: [executes("container:{service}")] },
    run: { syntax: "posix", options: composeRun, operands: ["service", "command*"], does: [executes("container:{service}")] },
    up: onServices([executes("container:{service:all}")], upOptions),
    "start, create, scale": onServices([executes("container:{service:all}")], {
      ...flags("--wait --no-deps --build --force-recreate"),
      ...values("--scale"),
    }),
    "stop, restart, kill, pause, unpause": onServices([disrupts("container:{service:all}")], {
      ...flags("--no-deps --remove-orphans"),
      ...values("-t|--timeout -s|--signal"),
    }),
    down: onServices([deletes("container:{service:all}"), deletes("volume:all of the project", when("--volumes"))], {
      ...flags("--remove-orphans -v|--volumes"),
      ...values("--rmi -t|--timeout"),
    }),
    rm: onServices([deletes("container:{service:all}")], flags("-f|--force -s|--stop -v|--volumes")),
    pull: onServices([writes("image:{service:all}")], {
      ...flags("--ignore-buildable --ignore-pull-failures --include-deps -q|--quiet"),
      ...values("--policy"),
    }),
    push: onServices([writes("image:{service:all}")], flags("--ignore-push-failures --include-deps -q|--quiet")),
    build: {
      options: {
        ...flags("--check --no-cache --print --pull --push -q|--quiet --with-dependencies"),
        ...values("--build-arg --builder -m|--memory --provenance --sbom --ssh"),
      },
      operands: ["service*"],
      does: [executes("code:{service:all}")],
    },
    cp: copy,
    attach: {
      options: { ...flags("--no-stdin --sig-proxy"), ...values("--detach-keys --index") },
      operands: ["service"],
      does: [executes("session:{service}")],
    },
  },
};

export const composeExamples = (program: string): Examples => ({
  allow: [
    `${program} ps --all`,
    `${program} ${everyValue(composeGlobal)} ps`,
    `${program} logs --tail 100 --index 1 --since 1h --until 2h -f web`,
    `${program} config --services`,
    `${program} top`,
    `${program} --dry-run up -d`,
    `${program} up --dry-run`,
    `${program} --dry-run start web`,
    `${program} stop --dry-run`,
    `${program} down -v --dry-run`,
    `${program} rm --dry-run`,
    `${program} pull --dry-run`,
    `${program} push --dry-run`,
    `${program}`,
  ],
  guard: {
    [`${program} config --environment web`]: ["disclose secret:environment of compose"],
    [`${program} -f .env --env-file .envrc config`]: ["disclose secret:/repo/.env", "disclose secret:/repo/.envrc"],
    [`${program} config -o /srv/x.yml`]: ["write file:/srv/x.yml"],
    [`${program} exec -T ${everyValue(composeExec)} web ls`]: ["execute container:web"],
    [`${program} run --rm ${everyValue(composeRun)} web ls`]: ["execute container:web"],
    [`${program} up -d --build ${everyValue(upOptions)} web`]: ["execute container:web"],
    [`${program} start --scale 2 web`]: ["execute container:web"],
    [`${program} --dry-run=false up`]: ["execute container:all"],
    [`${program} restart -t 5 -s HUP web`]: ["disrupt container:web"],
    [`${program} down --rmi all -t 5`]: ["delete container:all"],
    [`${program} down -v --rmi all -t 5 web`]: ["delete container:web", "delete volume:all of the project"],
    [`${program} rm -f web`]: ["delete container:web"],
    [`${program} pull --policy always web`]: ["write image:web"],
    [`${program} push web`]: ["write image:web"],
    [`${program} build ${everyValue(values("--build-arg --builder --memory --provenance --sbom --ssh"))} web`]: ["execute code:web"],
    [`${program} cp web:/app/secrets.yml -`]: ["disclose secret:/app/secrets.yml"],
    [`${program} cp web:/x /srv/y`]: ["write file:/srv/y"],
    [`${program} cp x web:/y`]: ["write container:web:/y"],
    [`${program} cp .env web:/y`]: ["disclose secret:/repo/.env", "write container:web:/y"],
    [`${program} attach --detach-keys a --index 1 web`]: ["execute session:web"],
  },
  doubt: { [`${program} frobnicate`]: "unknown-command", [`${program} exec $SERVICE ls`]: "dynamic-word" },
});
