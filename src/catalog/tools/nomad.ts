import {
  defineTool,
  discloses,
  disrupts,
  executes,
  flags,
  grants,
  like,
  reads,
  readsOnly,
  values,
  when,
  writes,
  type Command,
  type Options,
} from "../tool.ts";
import { getsToken } from "./_address.ts";
import { everyValue } from "./_every-value.ts";

const options: Options = {
  ...flags(
    "-no-color -force-color -tls-skip-verify -verbose -short -json -stats -evals -all-allocs -detailed -f -tail -stderr -stdout -show-events",
  ),
  ...values(
    "-region -namespace -ca-cert -ca-path -client-cert -client-key -tls-server-name -token -t -n -c -task -filter -per-page -page-token -job",
  ),
};
const each = (does: NonNullable<Command["does"]>): Command => ({
  options: { ...options, ...flags("-detach -purge -yes -y -force -enable -disable -self -global -on-error -all-tasks") },
  operands: ["name?", "argument*"],
  does,
});

export default defineTool({
  name: "nomad",
  source: "Nomad 1.8 command reference, developer.hashicorp.com/nomad/docs/commands",
  syntax: "single-mixed",
  options: { ...flags("-version"), "-address": { takes: "value", does: getsToken("-address") } },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "url", values: { url: "{-address}" } },
  commands: {
    "status, version, agent-info, ui": { options, operands: ["name*"] },
    job: {
      commands: {
        plan: {
          options: { ...options, ...flags("-p -diff"), ...values("-version -var -var-file") },
          operands: ["name*"],
          loads: [{ files: "-", of: ["name"], codes: /\bfile\w*\s*\(|templatefile|pathexpand/, shows: true }],
        },
        "status, history, deployments, allocs, inspect, validate, scaling-events": {
          options: { ...options, ...flags("-p -diff"), ...values("-version -var -var-file") },
          operands: ["name*"],
        },
        "run, stop, restart, revert, scale, promote, dispatch, periodic, init": each([disrupts("service:{name}")]),
      },
    },
    "run, stop": each([disrupts("service:{name}")]),
    node: {
      commands: {
        status: { options, operands: ["name*"] },
        "drain, eligibility, purge, meta, config": each([disrupts("cluster-object:node {name}")]),
      },
    },
    alloc: {
      commands: {
        "status, checks": { options, operands: ["name*"] },
        logs: { options, operands: ["name*"], does: [reads("log:{name}")] },
        fs: {
          options,
          operands: ["name", "path?"],
          does: [
            reads("container:{name}"),
            reads("file:{path}", when("path")),
            discloses("secret:{path}", like("path", /(?:^|\/)secrets\//)),
          ],
        },
        "restart, stop, signal": each([disrupts("service:{name}")]),
        exec: { ...each([executes("container:{name}")]), syntax: "single" },
      },
    },
    deployment: {
      commands: {
        "list, status": { options, operands: ["name*"] },
        "promote, fail, pause, resume, unblock": each([disrupts("service:{name}")]),
      },
    },
    eval: { commands: { "list, status": { options, operands: ["name*"] }, delete: each([disrupts("cluster-object:{name}")]) } },
    server: { commands: { members: { options }, "join, force-leave": each([disrupts("cluster:nomad")]) } },
    service: { commands: { "list, info": { options, operands: ["name*"] }, delete: each([disrupts("service:{name}")]) } },
    var: {
      commands: {
        list: { options, operands: ["path*"] },
        get: each([discloses("secret:{name}")]),
        "put, purge, init, lock": each([writes("secret:{name}")]),
      },
    },
    acl: {
      commands: {
        token: each([discloses("secret:token")]),
        "policy, role, auth-method, binding-rule, bootstrap": each([grants("account:nomad")]),
      },
    },
    operator: {
      commands: {
        raft: { commands: { "list-peers": { options }, "remove-peer, transfer-leadership": each([disrupts("cluster:nomad")]) } },
      },
    },
    system: { commands: { "gc, reconcile": each([disrupts("cluster:nomad")]) } },
    namespace: {
      commands: {
        "list, status, inspect": { options, operands: ["name*"] },
        "apply, delete": each([writes("configuration:nomad namespace {name}")]),
      },
    },
    monitor: { options: { ...options, ...flags("-log-json"), ...values("-log-level -node-id -server-id") }, operands: [] },
    "volume, plugin": { commands: { status: { options, operands: ["name*"] } } },
    scaling: { commands: { policy: { commands: { "list, info": { options, operands: ["name*"] } } } } },
    quota: { commands: { "list, status": readsOnly } },
  },
  examples: {
    allow: [
      "nomad monitor -log-level=warn",
      "nomad volume status",
      "nomad scaling policy list",
      "nomad status",
      "nomad job status web",
      "nomad job plan web.nomad",
      "nomad node status",
      "nomad alloc logs -f 12",
      "nomad alloc status 12",
      "nomad server members",
      "nomad var list",
      "nomad operator raft list-peers",
      `nomad status ${everyValue(options)}`,
    ],
    guard: {
      "nomad alloc fs 12 web/secrets/token.x": ["disclose secret:web/secrets/token.x"],
      [`nomad alloc fs ${everyValue(options)} 12 local/.env`]: ["disclose secret:/repo/local/.env"],
      "nomad -address https://h status": ["disclose secret:kept token, to https://h"],
      [`nomad job run ${everyValue(options)} web.nomad`]: ["disrupt service:web.nomad"],
      [`nomad stop ${everyValue(options)} web`]: ["disrupt service:web"],
      [`nomad node drain -enable ${everyValue(options)} n1`]: ["disrupt cluster-object:node n1"],
      [`nomad alloc restart ${everyValue(options)} 12`]: ["disrupt service:12"],
      [`nomad alloc exec ${everyValue(options)} 12 rm -rf /x`]: ["execute container:12"],
      [`nomad deployment fail ${everyValue(options)} d`]: ["disrupt service:d"],
      [`nomad eval delete ${everyValue(options)} x`]: ["disrupt cluster-object:x"],
      "nomad server force-leave x": ["disrupt cluster:nomad"],
      [`nomad service delete ${everyValue(options)} x`]: ["disrupt service:x"],
      [`nomad var get ${everyValue(options)} app`]: ["disclose secret:app"],
      [`nomad var put ${everyValue(options)} app a=b`]: ["write secret:app"],
      "nomad acl token": ["disclose secret:token"],
      "nomad acl policy": ["grant account:nomad"],
      "nomad operator raft remove-peer": ["disrupt cluster:nomad"],
      "nomad system gc": ["disrupt cluster:nomad"],
      [`nomad namespace delete ${everyValue(options)} x`]: ["write configuration:nomad namespace x"],
    },
    doubt: { "nomad frob": "unknown-command" },
  },
});
