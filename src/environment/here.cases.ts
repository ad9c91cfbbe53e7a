import { type Case, dev, kubeconfig, pin, staging } from "./place.fixture.ts";

/** Commands that name no target: this machine, this checkout, and whatever is current. */
export const here: readonly Case[] = [
  // this machine and this checkout
  ["nothing declared", "production", "local", {}, {}],
  ["the human's shell declares", "development", "local", {}, { declared: dev }],
  ["only the call declares", "production", "local", {}, { variables: dev }],
  ["the call says production", "production", "local", {}, { declared: dev, variables: { APP_ENV: "production" } }],
  ["the call says something milder than declared", "staging", "local", {}, { declared: staging, variables: { APP_ENV: "development" } }],
  [
    "a call's other target raises only when loud",
    "development",
    "local",
    {},
    { declared: dev, variables: { ...dev, AWS_PROFILE: "orchard" } },
  ],
  ["a call's loud other target", "production", "local", {}, { declared: dev, variables: { ...dev, AWS_PROFILE: "orchard-prod" } }],
  ["only a dotenv file declares", "production", "local", {}, { files: { "/home/mia/orchard/.env": "APP_ENV=test" } }],
  [
    "a dotenv file says production",
    "production",
    "local",
    {},
    { declared: dev, files: { "/home/mia/orchard/.env": "APP_ENV=production" } },
  ],
  ["a dotenv file cannot be read", "production", "local", {}, { declared: dev, files: { "/home/mia/orchard/.env": null } }],
  ["a machine pin", "test", "local", {}, { pins: [pin({ machine: "test" })] }],
  ["a managed machine pin", "staging", "local", {}, { pins: [pin({ source: "managed", machine: "staging" })] }],
  [
    "a checkout pin",
    "development",
    "local",
    {},
    { pins: [pin({ checkouts: [{ path: "/home/mia/orchard", environment: "development" }] })] },
  ],
  [
    "a checkout pin above",
    "development",
    "local",
    {},
    { cwd: "/home/mia/orchard/api/src", pins: [pin({ checkouts: [{ path: "/home/mia/orchard/", environment: "development" }] })] },
  ],
  [
    "a checkout pin of a neighbour with the same beginning",
    "production",
    "local",
    {},
    { cwd: "/home/mia/orchard2", pins: [pin({ checkouts: [{ path: "/home/mia/orchard", environment: "development" }] })] },
  ],
  [
    "the innermost checkout pin",
    "staging",
    "local",
    {},
    {
      cwd: "/home/mia/orchard/api",
      pins: [
        pin({
          checkouts: [
            { path: "/home/mia", environment: "development" },
            { path: "/home/mia/orchard", environment: "staging" },
          ],
        }),
      ],
    },
  ],
  [
    "an untrusted project's pin does not lower",
    "production",
    "local",
    {},
    { pins: [pin({ source: "project", isTrusted: false, machine: "development" })] },
  ],
  ["a trusted project's pin lowers", "development", "local", {}, { pins: [pin({ source: "project", machine: "development" })] }],
  [
    "an untrusted project's pin raises",
    "production",
    "local",
    {},
    { declared: dev, pins: [pin({ source: "project", isTrusted: false, machine: "production" })] },
  ],
  ["a pin and a shell that disagree", "production", "local", {}, { declared: dev, pins: [pin({ machine: "staging" })] }],
  ["a pin to production", "production", "local", {}, { declared: dev, pins: [pin({ machine: "production" })] }],
  ["machine-info says production", "production", "local", {}, { declared: dev, files: { "/etc/machine-info": 'DEPLOYMENT="production"' } }],
  [
    "machine-info says something else",
    "production",
    "local",
    {},
    { declared: dev, files: { "/etc/machine-info": "DEPLOYMENT=integration" } },
  ],
  ["machine-info alone does not lower", "production", "local", {}, { files: { "/etc/machine-info": "DEPLOYMENT=development" } }],
  ["a server's name", "production", "local", {}, { declared: dev, hostname: "web-3" }],
  ["a server's name on a pinned machine", "development", "local", {}, { hostname: "web-3", pins: [pin({ machine: "development" })] }],
  [
    "a pinned machine inside a cluster",
    "development",
    "local",
    {},
    { declared: { KUBERNETES_SERVICE_HOST: "10.0.0.1" }, pins: [pin({ machine: "development" })] },
  ],
  ["a release branch", "production", "local", {}, { declared: dev, files: { "/home/mia/orchard/.git/HEAD": "ref: refs/heads/release/2" } }],
  ["a current kube context is another target", "development", "local", {}, { declared: dev, files: kubeconfig("prod-eu") }],
  // no target: whatever is current
  ["a loud current kube context", "production", undefined, {}, { declared: dev, files: kubeconfig("prod-eu") }],
  ["a quiet current kube context", "development", undefined, {}, { declared: dev, files: kubeconfig("orchard") }],
  ["a kubeconfig that cannot be read", "production", undefined, {}, { declared: dev, files: { "/home/mia/.kube/config": null } }],
  ["a declared database nobody identified", "production", undefined, {}, { declared: { ...dev, DATABASE_URL: "postgres://10.0.0.4/x" } }],
  ["a declared local database", "development", undefined, {}, { declared: { ...dev, DATABASE_URL: "postgres://localhost/x" } }],
  [
    "a loud gcloud project",
    "production",
    undefined,
    {},
    {
      declared: dev,
      files: {
        "/home/mia/.config/gcloud/active_config": "x",
        "/home/mia/.config/gcloud/configurations/config_x": "[core]\nproject = orchard-prod\n",
      },
    },
  ],
];
