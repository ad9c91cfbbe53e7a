import { defineTool, deletes, discloses, executes, flags, values, writes, type Command } from "../tool.ts";
import { always } from "./_always.ts";
import { group } from "./_group.ts";

const read: Command = {
  options: {
    ...flags("--gateway --ingress --include-eds --shadow --new-api"),
    ...values("-o|--output --size --offset -m|--mesh --type --tag --include"),
  },
  operands: ["name?"],
};

export default defineTool({
  name: "kumactl",
  source: "app/kumactl of Kuma 2.14, github.com/kumahq/kuma",
  syntax: "pflag",
  helpAs: ["-h"],
  options: {
    ...flags("--no-config"),
    ...values("--context --log-level --api-timeout"),
    // It says where the credentials go.
    "--config-file": { takes: "value", does: [executes("code:{--config-file}")] },
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    version: { options: flags("-a|--detailed"), operands: [] },
    get: {
      withoutCommand: "help",
      options: values("-o|--output --size --offset"),
      commands: { "secret, secrets, global-secret, global-secrets": always(discloses("secret:{argument:all} of the mesh")) },
      find: (name) => (/^[a-z][a-z-]+$/.test(name) ? read : undefined),
    },
    inspect: {
      withoutCommand: "help",
      options: values("-o|--output"),
      find: (name) => (/^[a-z][a-z-]+$/.test(name) ? read : undefined),
    },
    config: group({
      "control-planes, control-plane": group({
        list: { operands: [] },
        "add, remove, switch": always(writes("configuration:kumactl")),
      }),
    }),
    apply: always(writes("cluster-object:of the mesh")),
    delete: always(deletes("cluster-object:of the mesh {argument}")),
    export: always(discloses("secret:everything of the mesh")),
    generate: always(discloses("secret:made by kumactl")),
    "install, uninstall": group({ "transparent-proxy, transparent-proxy-validator": always(writes("firewall:transparent proxy")) }),
  },
  examples: {
    allow: [
      "kumactl apply -h",
      "kumactl get meshes -o yaml",
      "kumactl --context prod --log-level info --api-timeout 9s inspect dataplanes --mesh default",
      "kumactl config control-planes list",
      "kumactl inspect -o JSON dataplanes",
    ],
    guard: {
      "kumactl get secrets": ["disclose secret:all of the mesh"],
      "kumactl --config-file /tmp/x get meshes": ["execute code:/tmp/x"],
      "kumactl get -o secret --size secret --offset secret secrets": ["disclose secret:all of the mesh"],
      "kumactl config control-planes switch --name x": ["write configuration:kumactl"],
      "kumactl apply -f x.yaml": ["write cluster-object:of the mesh"],
      "kumactl delete mesh x": ["delete cluster-object:of the mesh mesh", "delete cluster-object:of the mesh x"],
      "kumactl export": ["disclose secret:everything of the mesh"],
      "kumactl generate user-token": ["disclose secret:made by kumactl"],
      "kumactl install transparent-proxy": ["write firewall:transparent proxy"],
    },
    doubt: {
      "kumactl frobnicate": "unknown-command",
      "kumactl get meshes --frob": "unknown-option",
      "kumactl inspect -o x Y": "unknown-command",
      "kumactl install demo": "unknown-command",
    },
  },
});
