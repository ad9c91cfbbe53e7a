import { defineTool, deletes, discloses, disrupts, executes, flags, readsOnly, values, when, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";

const databases: NonNullable<Command["commands"]> = {
  list: readsOnly,
  status: readsOnly,
  "connect, proxy, attach, detach, create, update, failover, restart, db, users, config, import, dashboard": always(
    executes("session:fly database"),
  ),
  destroy: always(deletes("database:fly")),
};

export default defineTool({
  name: "flyctl, fly",
  source: "flyctl reference, fly.io/docs/flyctl, 0.3; fly of Concourse 7, concourse-ci.org/fly.html: two programs of one name",
  syntax: "pflag",
  options: { ...flags("--debug --verbose"), ...values("-t|--target|--access-token -a|--app") },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "paas", values: { platform: "fly", app: "{--app}" } },
  commands: {
    // Of Concourse.
    "targets, ts, workers, ws, teams, get-team, userinfo, pipelines, ps, get-pipeline, gp, builds, bs, jobs, js, resources, rs, resource-versions, rvs, containers, cs, watch, w":
      readsOnly,
    "intercept, hijack, i, execute, e": always(executes("container:of a build")),
    "set-pipeline, sp, destroy-pipeline, dp, trigger-job, tj, abort-build, ab, pause-*, unpause-*": always(writes("pipeline:concourse")),
    regions: { withoutCommand: "help", commands: { list: readsOnly } },
    // Behind it stand commands that install another.
    version: { options: flags("-j|--json"), operands: ["argument*"], does: [writes("package:flyctl", when("argument"))] },
    "logs, status, info, releases, history, checks, platform, doctor, dig, ping, incidents": readsOnly,
    apps: {
      withoutCommand: "help",
      commands: {
        "list, releases, errors": readsOnly,
        "create, move, restart, open": always(writes("cloud-resource:fly app")),
        destroy: always(deletes("cloud-resource:fly app")),
      },
    },
    "machine, machines, m": {
      withoutCommand: "help",
      commands: {
        "list, status, show": readsOnly,
        exec: always(executes("container:fly machine")),
        "start, stop, restart, kill, suspend, cordon, uncordon, leases": always(disrupts("service:fly machine")),
        "run, create, clone, update": always(writes("cloud-resource:fly machine")),
        "destroy, remove": always(deletes("cloud-resource:fly machine")),
      },
    },
    secrets: { withoutCommand: "help", commands: { list: readsOnly, "set, unset, import, deploy, keys": always(writes("secret:fly")) } },
    "ips, volumes, volume, certs, services, image, scale, autoscale, config, orgs, domains": {
      withoutCommand: "help",
      commands: {
        "list, show, check, env": readsOnly,
        "create, allocate*, release, add, extend, update, fork, count, memory, vm, save, validate, set": always(
          writes("cloud-resource:fly"),
        ),
        "destroy, delete, remove": always(deletes("cloud-resource:fly")),
      },
    },
    "postgres, pg, mysql, storage, mpg": { withoutCommand: "help", commands: databases },
    // Its address holds the password.
    redis: { withoutCommand: "help", commands: { ...databases, status: always(discloses("secret:address of a Redis database")) } },
    "deploy, launch, suspend, resume, restart, move": always(disrupts("service:fly app")),
    destroy: always(deletes("cloud-resource:fly app")),
    "ssh, console, sftp": always(executes("code:fly")),
    "proxy, wireguard, agent": always(executes("session:fly")),
    "auth, tokens, settings": always(discloses("secret:fly token")),
  },
  examples: {
    allow: [
      "flyctl regions list",
      "flyctl logs -a web",
      "fly -t ci builds -j web/test",
      "fly --target ci get-pipeline -p web",
      "flyctl status",
      "flyctl version --json",
      "flyctl machine list",
      "flyctl --access-token 1 --app 1 logs -a web",
    ],
    guard: {
      "flyctl version upgrade": ["write package:flyctl"],
      "fly redis status x": ["disclose secret:address of a Redis database"],
      "fly redis connect x": ["execute session:fly database"],
      "fly redis destroy x": ["delete database:fly"],
      "fly -t ci hijack -j web/test": ["execute container:of a build"],
      "fly -t ci trigger-job -j web/test": ["write pipeline:concourse"],
      "flyctl apps create": ["write cloud-resource:fly app"],
      "flyctl apps destroy": ["delete cloud-resource:fly app"],
      "flyctl machine exec": ["execute container:fly machine"],
      "flyctl machine start": ["disrupt service:fly machine"],
      "flyctl machine run": ["write cloud-resource:fly machine"],
      "flyctl machine destroy": ["delete cloud-resource:fly machine"],
      "flyctl secrets set": ["write secret:fly"],
      "flyctl ips create": ["write cloud-resource:fly"],
      "flyctl ips destroy": ["delete cloud-resource:fly"],
      "flyctl postgres connect": ["execute session:fly database"],
      "flyctl postgres destroy": ["delete database:fly"],
      "flyctl deploy": ["disrupt service:fly app"],
      "flyctl destroy": ["delete cloud-resource:fly app"],
      "flyctl ssh": ["execute code:fly"],
      "flyctl proxy": ["execute session:fly"],
      "flyctl auth": ["disclose secret:fly token"],
    },
    doubt: { "flyctl frobnicate": "unknown-command" },
  },
});
