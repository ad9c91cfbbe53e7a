import { defineTool, deletes, discloses, disrupts, executes, flags, readsOnly, writes } from "../tool.ts";
import { always } from "./_always.ts";

export default defineTool({
  name: "cf",
  source: "Cloud Foundry CLI 8 reference, cli.cloudfoundry.org",
  syntax: "single-mixed",
  options: { ...flags("-v") },
  withoutCommand: "help",
  target: { family: "paas", values: { platform: "cloudfoundry" } },
  commands: {
    "apps, a, app, events, services, s, service-keys, sk, routes, r, route, domains, orgs, o, org, spaces, space, buildpacks, stacks, stack, marketplace, m, quotas, org-quotas, org-quota, space-quotas, space-quota, security-groups, security-group, running-security-groups, staging-security-groups, service-brokers, service-access, feature-flags, feature-flag, isolation-segments, isolation-segment, tasks, task, revisions, packages, droplets, get-health-check, get-readiness-health-check, network-policies, org-users, space-users, plugins, list-plugin-repos, repo-plugins, ssh-enabled, space-ssh-allowed, help, version":
      readsOnly,
    logs: readsOnly,
    service: {
      optionsOnlyRead: true,
      operands: ["operand*"],
      options: { "-params": { takes: "flag", does: [discloses("secret:parameters of the service")] } },
    },
    "target, t": {
      optionsOnlyRead: true,
      operands: ["operand*"],
      options: {
        "-o": { takes: "value", does: [writes("configuration:cf target")] },
        "-s": { takes: "value", does: [writes("configuration:cf target")] },
      },
    },
    "env, e, service-key, running-environment-variable-group, revg, staging-environment-variable-group, sevg, oauth-token, ssh-code":
      always(discloses("secret:cf credentials")),
    "push, p, restart, rs, restage, rg, stop, sp, start, st, scale, restart-app-instance, rollback, cancel-deployment, continue-deployment, copy-source, stage":
      always(disrupts("service:cf app")),
    "delete*, d, ds, purge-*": always(deletes("cloud-resource:cf")),
    "ssh, run-task, rt, terminate-task": always(executes("code:cf app")),
    "set-*, unset-*, create-*, update-*, rename*, map-route, unmap-route, bind-*, unbind-*, share-*, unshare-*, enable-*, disable-*, add-network-policy, remove-network-policy, allow-space-ssh, disallow-space-ssh, cs, us, bs, csk, cups, uups":
      always(writes("cloud-resource:cf")),
    "login, l, logout, lo, auth, config, api": always(writes("account:cf")),
  },
  examples: {
    allow: ["cf apps", "cf logs", "cf service", "cf target"],
    guard: {
      "cf service -params": ["disclose secret:parameters of the service"],
      "cf target -o /srv/x": ["write configuration:cf target"],
      "cf target -s /srv/x": ["write configuration:cf target"],
      "cf env": ["disclose secret:cf credentials"],
      "cf push": ["disrupt service:cf app"],
      "cf deletex": ["delete cloud-resource:cf"],
      "cf ssh": ["execute code:cf app"],
      "cf set-x": ["write cloud-resource:cf"],
      "cf login": ["write account:cf"],
    },
    doubt: { "cf frobnicate": "unknown-command" },
  },
});
