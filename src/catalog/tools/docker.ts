import {
  defineTool,
  deletes,
  discloses,
  disrupts,
  executes,
  flags,
  reads,
  readsOnly,
  values,
  when,
  writes,
  type Command,
  type Options,
  type Row,
  type Examples,
} from "../tool.ts";
import { composeCommand, composeExamples, coreCommands, coreExamples, joinExamples, shownByStack } from "./_containers.ts";
import { everyValue } from "./_every-value.ts";

const options: Options = {
  ...flags("-D|--debug --tls --tlsverify -v|--version"),
  ...values("-c|--context -H|--host -l|--log-level --tlscacert --tlscert --tlskey"),
  // Holds the programs that docker runs as plugins and credential helpers.
  "--config": { takes: "value", does: [executes("code:{--config}")] },
};
const serviceOptions: Options = {
  ...flags("-d|--detach --force -q|--quiet --rollback --with-registry-auth"),
  ...values(
    "--image --replicas --env-add --env-rm --constraint-add --constraint-rm --limit-cpu --limit-memory --mount-add --mount-rm --publish-add --publish-rm --secret-add --secret-rm --update-delay --update-order --update-parallelism",
  ),
};
const each = (does: readonly Row[], own: Options = {}): Command => ({ options: own, operands: ["name*"], does });

export default defineTool({
  name: "docker",
  source: "docker 28.2 --help of every command; docker compose reference, docs.docker.com",
  syntax: "pflag",
  helpAs: ["-h"],
  options,
  target: { family: "docker", values: { host: "{--host}", context: "{--context}" } },
  withoutCommand: "help",
  commands: {
    ...coreCommands,
    compose: composeCommand,
    context: {
      withoutCommand: "help",
      commands: {
        "ls, list, inspect, show": readsOnly,
        "use, create, update, import, rm": each([writes("configuration:docker context {name}")], {
          ...flags("-f|--force"),
          ...values("--description --docker --from"),
        }),
        export: each([discloses("secret:docker context {name}")]),
      },
    },
    service: {
      withoutCommand: "help",
      commands: {
        "ls, list, ps, inspect": readsOnly,
        logs: each([reads("log:{name}")], {
          ...flags("--details -f|--follow --no-resolve --no-task-ids --no-trunc --raw -t|--timestamps"),
          ...values("--since -n|--tail"),
        }),
        "update, scale, rollback": each([disrupts("service:{name}")], serviceOptions),
        rm: each([deletes("service:{name}")]),
      },
    },
    stack: {
      withoutCommand: "help",
      commands: {
        "ls, ps, services": readsOnly,
        config: {
          loads: [shownByStack],
          options: { ...flags("--skip-interpolation"), ...values("-c|--compose-file") },
          operands: [],
          does: [reads("file:{--compose-file}", when("--compose-file"))],
        },
        "deploy, up": each([writes("service:{name}")], {
          ...flags("-d|--detach --prune -q|--quiet --with-registry-auth"),
          ...values("-c|--compose-file --resolve-image"),
        }),
        "rm, remove, down": each([deletes("service:{name}")]),
      },
    },
    node: {
      withoutCommand: "help",
      commands: {
        "ls, ps, inspect": readsOnly,
        "update, promote, demote": each([writes("cluster-object:{name}")], values("--availability --label-add --label-rm --role")),
        rm: each([deletes("cluster-object:{name}")], flags("-f|--force")),
      },
    },
    swarm: {
      withoutCommand: "help",
      commands: {
        "join-token, unlock-key": {
          options: flags("-q|--quiet --rotate"),
          operands: ["role?"],
          does: [discloses("secret:swarm token"), writes("cluster:swarm", when("--rotate"))],
        },
        ca: {
          options: { ...flags("-d|--detach -q|--quiet"), "--rotate": { takes: "flag", does: [writes("cluster:swarm")] } },
          operands: [],
        },
        "init, join, update, unlock": each([writes("cluster:swarm")]),
        leave: { options: flags("-f|--force"), does: [disrupts("cluster:swarm")] },
      },
    },
    // Inspecting a secret shows its name and labels, never its value.
    secret: {
      withoutCommand: "help",
      commands: {
        "ls, inspect": readsOnly,
        create: {
          options: values("-d|--driver -l|--label --template-driver"),
          operands: ["name", "file?"],
          does: [writes("secret:{name}")],
        },
        rm: each([deletes("secret:{name}")]),
      },
    },
    config: {
      withoutCommand: "help",
      commands: {
        "ls, inspect": readsOnly,
        create: { options: values("-l|--label --template-driver"), operands: ["name", "file?"], does: [writes("configuration:{name}")] },
        rm: each([deletes("configuration:{name}")]),
      },
    },
    plugin: {
      withoutCommand: "help",
      commands: {
        "ls, inspect": readsOnly,
        "install, enable, disable, rm, set, upgrade, create, push": each(
          [executes("code:docker plugin {name}")],
          flags("-f|--force --grant-all-permissions --disable"),
        ),
      },
    },
    manifest: { withoutCommand: "help", commands: { inspect: readsOnly } },
    trust: { withoutCommand: "help", commands: { inspect: readsOnly } },
    builder: {
      withoutCommand: "help",
      commands: {
        prune: { options: { ...flags("-a|--all -f|--force"), ...values("--filter --keep-storage") }, does: [deletes("image:build cache")] },
        build: coreCommands["build"] ?? {},
      },
    },
    buildx: {
      withoutCommand: "help",
      options: { ...flags("-D|--debug"), ...values("--builder") },
      commands: {
        "ls, du, version": readsOnly,
        inspect: {
          options: flags("--bootstrap -D|--debug"),
          operands: ["name?"],
          does: [executes("container:{name:builder}", when("--bootstrap"))],
        },
        imagetools: { commands: { inspect: readsOnly } },
        history: { commands: { "ls, inspect, logs": readsOnly } },
        "build, b": coreCommands["build"] ?? {},
        bake: {
          options: { ...flags("--load --no-cache --print --pull --push"), ...values("-f|--file --set --progress --metadata-file") },
          operands: ["target*"],
          does: [executes("code:{target:default}")],
        },
        prune: {
          options: { ...flags("-a|--all -f|--force --verbose"), ...values("--filter --max-used-space --keep-storage") },
          does: [deletes("image:build cache")],
        },
        "create, use, rm, stop": each([writes("configuration:docker builder {name}")], {
          ...flags("--use --bootstrap --default --global -f|--force --all-inactive"),
          ...values("--name --driver --driver-opt --platform"),
        }),
      },
    },
  },
  variables: { DOCKER_CONFIG: "code" },
  get examples(): Examples {
    return joinExamples(coreExamples("docker"), composeExamples("docker compose"), {
      allow: [
        "docker rm -h",
        "docker container rm --help",
        "docker swarm ca",
        `docker ${everyValue(values("-c|--context -H|--host -l|--log-level --tlscacert --tlscert --tlskey"))} ps`,
        "docker context ls",
        "docker service logs --tail 5 --since 1h web",
        "docker stack services web",
        "docker stack config --skip-interpolation",
        "docker node ls",
        "docker secret inspect db",
        `docker buildx --builder b ls`,
        "docker buildx inspect",
        "docker buildx imagetools inspect img",
        "docker",
      ],
      guard: {
        "docker swarm ca --rotate": ["write cluster:swarm"],
        "docker --config /tmp/x ps": ["execute code:/tmp/x"],
        [`docker context use ${everyValue(values("--description --docker --from"))} prod`]: ["write configuration:docker context prod"],
        "docker context export prod -": ["disclose secret:docker context prod", "disclose secret:docker context -"],
        [`docker service update ${everyValue(serviceOptions)} web`]: ["disrupt service:web"],
        "docker service rm web": ["delete service:web"],
        "docker stack deploy -c a.yml --resolve-image always web": ["write service:web"],
        "docker stack config -c .env": ["disclose secret:/repo/.env"],
        "docker stack rm web": ["delete service:web"],
        [`docker node update ${everyValue(values("--availability --label-add --label-rm --role"))} n1`]: ["write cluster-object:n1"],
        "docker node rm n1": ["delete cluster-object:n1"],
        "docker swarm join-token worker": ["disclose secret:swarm token"],
        "docker swarm unlock-key --rotate": ["disclose secret:swarm token", "write cluster:swarm"],
        "docker swarm init": ["write cluster:swarm"],
        "docker swarm leave": ["disrupt cluster:swarm"],
        "docker secret create -d d -l l --template-driver t db -": ["write secret:db"],
        "docker secret rm db": ["delete secret:db"],
        "docker config create -l l --template-driver t app x": ["write configuration:app"],
        "docker config rm app": ["delete configuration:app"],
        "docker plugin install x": ["execute code:docker plugin x"],
        "docker builder prune --filter a --keep-storage 1": ["delete image:build cache"],
        "docker builder build -t img .": ["write image:img", "execute code:Dockerfile"],
        "docker buildx inspect --bootstrap": ["execute container:builder"],
        "docker buildx build -t img .": ["write image:img", "execute code:Dockerfile"],
        "docker buildx bake -f f --set s --progress p --metadata-file m app": ["execute code:app"],
        "docker buildx prune": ["delete image:build cache"],
        "docker buildx create --name n --driver d --driver-opt o --platform p ctx": ["write configuration:docker builder ctx"],
      },
      doubt: {
        "docker run -h": "missing-value",
        "docker manifest push app": "unknown-command",
        "DOCKER_FROB=1 docker system dial-stdio": "unknown-command",
      },
    });
  },
});
