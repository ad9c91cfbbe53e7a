import {
  defineTool,
  deletes,
  discloses,
  disrupts,
  executes,
  flags,
  grants,
  like,
  readsOnly,
  unless,
  values,
  writes,
  type Command,
  type Options,
} from "../tool.ts";
import { getsToken } from "./_address.ts";
import { everyValue } from "./_every-value.ts";

const connection: Options = {
  ...flags("-tls-skip-verify -non-interactive -disable-redirects -policy-override -no-print -force -f -detailed -versions -cas-required"),
  ...values(
    "-agent-address -ca-cert -ca-path -client-cert -client-key -header -mfa -namespace -ns -tls-server-name -unlock-key -wrap-ttl -format -field -mount -version -cas -ttl -policy -id -method -path -description -max-versions -plugin-name",
  ),
  "-output-curl-string": "flag",
  "-output-policy": "flag",
};
const each = (does: NonNullable<Command["does"]>): Command => ({ options: connection, operands: ["path?", "argument*"], does });

export default defineTool({
  name: "vault, bao",
  source: "Vault 1.17 command reference, developer.hashicorp.com/vault/docs/commands",
  syntax: "single-mixed",
  options: { ...flags("-version -v -h"), "-address": { takes: "value", does: getsToken("-address") } },
  optionsMayFollow: true,
  withoutCommand: "help",
  target: { family: "url", values: { url: "{-address}" } },
  variables: { VAULT_ADDR: "target" },
  commands: {
    "status, version, list, path-help": { options: connection, operands: ["path*"] },
    "secrets, auth, plugin, audit": {
      withoutCommand: "help",
      commands: {
        "list, help, info": { options: connection, operands: ["path*"] },
        "enable, disable, tune, move, register, deregister, reload": each([writes("configuration:vault {path:?}")]),
      },
    },
    policy: {
      withoutCommand: "help",
      commands: {
        fmt: { operands: ["file"], does: [writes("file:{file}")] },
        "list, read": { options: connection, operands: ["name*"] },
        "write, delete": each([grants("configuration:vault policy {path}")]),
      },
    },
    token: {
      withoutCommand: "help",
      commands: {
        capabilities: { options: connection, operands: ["token*"] },
        // Of a token that is not named by its accessor, the identifier is shown: the token itself.
        lookup: {
          options: { ...connection, ...flags("-accessor") },
          operands: ["token*"],
          does: [discloses("secret:token", unless("-accessor", "-field")), discloses("secret:token", like("-field", /^id$/))],
        },
        "create, renew": each([discloses("secret:token")]),
        revoke: each([disrupts("secret:token {path:itself}")]),
      },
    },
    "read, unwrap": each([discloses("secret:{path}")]),
    kv: {
      withoutCommand: "help",
      commands: {
        list: { options: connection, operands: ["path*"] },
        get: each([discloses("secret:{path}")]),
        "put, patch, rollback, undelete, enable-versioning": each([writes("secret:{path}")]),
        "delete, destroy": each([deletes("secret:{path}")]),
        metadata: {
          withoutCommand: "help",
          commands: {
            get: { options: connection, operands: ["path*"] },
            "put, patch": each([writes("secret:{path}")]),
            delete: each([deletes("secret:{path}")]),
          },
        },
      },
    },
    "write, patch": each([writes("secret:{path}")]),
    delete: each([deletes("secret:{path}")]),
    operator: {
      withoutCommand: "help",
      commands: {
        "members, key-status": { options: connection },
        raft: {
          withoutCommand: "help",
          commands: {
            "list-peers": { options: connection },
            autopilot: { commands: { "state, get-config": { options: connection }, "set-config": each([writes("cluster-object:raft")]) } },
            "join, remove-peer": each([disrupts("cluster:vault")]),
            snapshot: each([writes("backup:vault")]),
          },
        },
        "seal, step-down": each([disrupts("service:vault")]),
        "init, unseal, rekey, rotate, generate-root, migrate, usage": each([discloses("secret:vault keys")]),
      },
    },
    login: each([discloses("secret:token")]),
    lease: { withoutCommand: "help", commands: { lookup: readsOnly, "renew, revoke": each([disrupts("secret:lease {path}")]) } },
    "agent, proxy, ssh": each([executes("code:vault")]),
    "server, debug, monitor, transit, events": each([executes("session:vault")]),
  },
  examples: {
    allow: [
      "vault status",
      "vault status -address=http://127.0.0.1:8200 -format json",
      "vault secrets list -detailed",
      "vault auth list",
      "vault policy list",
      "vault policy read app",
      "vault kv list secret/",
      "vault kv metadata get secret/app",
      "vault list secret/metadata",
      "vault operator raft list-peers",
      "vault token lookup -accessor x",
      "vault token lookup -field=ttl",
    ],
    guard: {
      "vault -address https://h status": ["disclose secret:kept token, to https://h"],
      "vault policy fmt a.hcl": ["write file:/repo/a.hcl"],
      "vault token lookup": ["disclose secret:token"],
      "vault token lookup -field id": ["disclose secret:token"],
      "vault read secret/data/app": ["disclose secret:secret/data/app"],
      "vault kv get -field=password secret/app": ["disclose secret:secret/app"],
      [`vault read ${everyValue(connection)} secret/app`]: ["disclose secret:secret/app"],
      [`vault kv get ${everyValue(connection)} secret/app`]: ["disclose secret:secret/app"],
      [`vault kv put ${everyValue(connection)} secret/app a=b`]: ["write secret:secret/app"],
      [`vault kv delete ${everyValue(connection)} secret/app`]: ["delete secret:secret/app"],
      [`vault kv metadata put ${everyValue(connection)} secret/app`]: ["write secret:secret/app"],
      [`vault kv metadata delete ${everyValue(connection)} secret/app`]: ["delete secret:secret/app"],
      [`vault write ${everyValue(connection)} auth/x a=b`]: ["write secret:auth/x"],
      [`vault delete ${everyValue(connection)} secret/app`]: ["delete secret:secret/app"],
      [`vault secrets disable ${everyValue(connection)} kv/`]: ["write configuration:vault kv/"],
      [`vault policy write ${everyValue(connection)} app x.hcl`]: ["grant configuration:vault policy app"],
      "vault token create": ["disclose secret:token"],
      [`vault token revoke ${everyValue(connection)} x`]: ["disrupt secret:token x"],
      "vault operator seal": ["disrupt service:vault"],
      "vault operator init": ["disclose secret:vault keys"],
      "vault operator raft remove-peer a": ["disrupt cluster:vault"],
      "vault operator raft snapshot save x": ["write backup:vault"],
      "vault operator raft autopilot set-config": ["write cluster-object:raft"],
      "vault login": ["disclose secret:token"],
      [`vault lease revoke ${everyValue(connection)} x`]: ["disrupt secret:lease x"],
      "vault server": ["execute session:vault"],
      "vault agent": ["execute code:vault"],
    },
    doubt: { "vault frob": "unknown-command", "vault kv get --frob x": "unknown-option" },
  },
});
