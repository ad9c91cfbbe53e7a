import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { environments, type Environment, type Target, type TargetFamily, targetFamilies } from "../model/index.ts";
import { rankOf } from "./clue.ts";
import { filesOf } from "./files.fixture.ts";
import { observe } from "./observe.ts";
import type { PinSet } from "./pins.ts";
import { resolve } from "./resolve.ts";

interface Place {
  readonly files?: Readonly<Record<string, string | null>>;
  readonly declared?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly hostname?: string;
  readonly cwd?: string;
  readonly pins?: readonly PinSet[];
}

const see = ({ files = {}, declared = {}, variables = declared, hostname = "mia-laptop", cwd = "/home/mia/orchard", pins = [] }: Place) =>
  observe(filesOf(files), { cwd, home: "/home/mia", hostname, declared, variables, pins });
const verdictOf = (family: TargetFamily | undefined, values: Record<string, string>, place: Place) =>
  resolve(family === undefined ? undefined : { family, values }, see(place));

const dev = { APP_ENV: "development" };
const staging = { APP_ENV: "staging" };
const pin = (more: Partial<PinSet>): PinSet => ({ source: "user", isTrusted: true, checkouts: [], targets: [], ...more });
const target = (
  family: TargetFamily,
  match: Record<string, string>,
  environment: Environment,
  more: Partial<PinSet> = {},
): readonly PinSet[] => [pin({ targets: [{ family, match, environment }], ...more })];
const kubeconfig = (current: string, server = "https://10.1.2.3:6443", namespace = "shop"): Record<string, string> => ({
  "/home/mia/.kube/config": `current-context: ${current}\ncontexts:\n- context:\n    cluster: c1\n    namespace: ${namespace}\n  name: ${current}\nclusters:\n- cluster:\n    server: ${server}\n  name: c1\n`,
});

const cases: readonly (readonly [string, Environment, TargetFamily | undefined, Record<string, string>, Place])[] = [
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
  // clusters
  ["an unknown context", "production", "kube", { context: "orchard" }, { declared: dev }],
  ["a context that agrees", "staging", "kube", { context: "staging-eu" }, { declared: staging }],
  ["a context that agrees with nothing declared", "production", "kube", { context: "staging-eu" }, {}],
  ["a production context in a development shell", "production", "kube", { context: "eu-prod" }, { declared: dev }],
  ["the current context agrees", "staging", "kube", {}, { declared: staging, files: kubeconfig("staging-eu") }],
  ["no context at all", "production", "kube", {}, { declared: staging }],
  [
    "its namespace from the file disagrees",
    "production",
    "kube",
    {},
    { declared: staging, files: kubeconfig("staging-eu", "https://10.1.2.3", "production") },
  ],
  [
    "its server disagrees",
    "production",
    "kube",
    {},
    { declared: staging, files: kubeconfig("staging-eu", "https://api.prod.orchard.example") },
  ],
  [
    "minikube on a private bridge",
    "development",
    "kube",
    {},
    { declared: dev, files: kubeconfig("minikube", "https://192.168.49.2:8443") },
  ],
  [
    "a context called minikube that leaves the machine",
    "production",
    "kube",
    {},
    { declared: dev, files: kubeconfig("minikube", "https://api.orchard.example") },
  ],
  ["kind without a file", "development", "kube", { context: "kind-orchard" }, { declared: dev }],
  ["minikube in a staging shell", "production", "kube", { context: "minikube" }, { declared: staging }],
  ["a server of its own", "production", "kube", { context: "staging-eu", server: "https://10.9.9.9" }, { declared: staging }],
  ["a cluster of its own", "production", "kube", { context: "staging-eu", cluster: "orchard" }, { declared: staging }],
  [
    "a kubeconfig the call chose",
    "production",
    "kube",
    { context: "staging-eu" },
    { declared: staging, variables: { ...staging, KUBECONFIG: "/tmp/k" } },
  ],
  ["a kubeconfig the human chose", "staging", "kube", { context: "staging-eu" }, { declared: { ...staging, KUBECONFIG: "/home/mia/k" } }],
  ["a kubeconfig on the command line", "production", "kube", { context: "staging-eu", kubeconfig: "/tmp/k" }, { declared: staging }],
  ["a dynamic context", "production", "kube", { context: "staging-?" }, { declared: staging }],
  ["a pinned context", "test", "kube", { context: "orchard" }, { pins: target("kube", { context: "orchard" }, "test") }],
  [
    "a pinned context with a loud name",
    "staging",
    "kube",
    { context: "prod-rehearsal" },
    { pins: target("kube", { context: "prod-rehearsal" }, "staging") },
  ],
  [
    "a glob does not silence a loud name",
    "production",
    "kube",
    { context: "orchard-prod" },
    { pins: target("kube", { context: "orchard-*" }, "staging") },
  ],
  [
    "a glob over nonprod",
    "test",
    "kube",
    { context: "orchard-nonprod-3" },
    { pins: target("kube", { context: "orchard-nonprod-*" }, "test") },
  ],
  [
    "a pinned context with a loud namespace",
    "production",
    "kube",
    { context: "orchard", namespace: "prod" },
    { pins: target("kube", { context: "orchard" }, "test") },
  ],
  [
    "a pinned context and namespace",
    "test",
    "kube",
    { context: "orchard", namespace: "prod-copy" },
    { pins: target("kube", { context: "orchard", namespace: "prod-copy" }, "test") },
  ],
  [
    "a pinned context through a kubeconfig the call chose",
    "production",
    "kube",
    { context: "orchard" },
    { variables: { KUBECONFIG: "/tmp/k" }, pins: target("kube", { context: "orchard" }, "test") },
  ],
  [
    "a pinned server through any kubeconfig",
    "test",
    "kube",
    { context: "x", server: "https://10.9.9.9" },
    { variables: { KUBECONFIG: "/tmp/k" }, pins: target("kube", { server: "https://10.9.9.9" }, "test") },
  ],
  [
    "an untrusted pin",
    "production",
    "kube",
    { context: "orchard" },
    { pins: target("kube", { context: "orchard" }, "test", { source: "project", isTrusted: false }) },
  ],
  [
    "an untrusted pin to production",
    "production",
    "kube",
    { context: "staging-eu" },
    { declared: staging, pins: target("kube", { context: "staging-eu" }, "production", { source: "project", isTrusted: false }) },
  ],
  ["a pin of everything is no identity", "production", "kube", { context: "orchard" }, { pins: target("kube", { context: "*" }, "test") }],
  ["a pin of another family", "production", "kube", { context: "orchard" }, { pins: target("docker", { context: "orchard" }, "test") }],
  [
    "two pins that disagree",
    "production",
    "kube",
    { context: "orchard" },
    {
      pins: [...target("kube", { context: "orchard" }, "test"), ...target("kube", { context: "orch*" }, "staging", { source: "managed" })],
    },
  ],
  [
    "a pinned target on a production host name",
    "test",
    "kube",
    { context: "orchard" },
    { hostname: "prod-jump", pins: target("kube", { context: "orchard" }, "test") },
  ],
  // hosts
  ["an unknown host", "production", "ssh", { host: "mia@10.0.0.9" }, { declared: dev }],
  ["a staging host", "staging", "ssh", { host: "mia@web.staging.orchard.example" }, { declared: staging }],
  [
    "an alias with a telling address",
    "staging",
    "ssh",
    { host: "apples" },
    { declared: staging, files: { "/home/mia/.ssh/config": "Host apples\n HostName web.staging.orchard.example\n" } },
  ],
  [
    "an alias with a loud address",
    "production",
    "ssh",
    { host: "staging-apples" },
    { declared: staging, files: { "/home/mia/.ssh/config": "Host staging-*\n HostName web.prod.orchard.example\n" } },
  ],
  [
    "an alias to another machine named localhost",
    "production",
    "ssh",
    { host: "localhost" },
    { declared: dev, files: { "/home/mia/.ssh/config": "Host localhost\n HostName 10.0.0.9\n" } },
  ],
  ["a pinned host", "test", "ssh", { host: "mia@10.0.0.9" }, { pins: target("ssh", { host: "10.0.0.9" }, "test") }],
  ["no host", "production", "ssh", {}, { declared: dev }],
  // containers
  ["this machine's engine", "development", "docker", {}, { declared: dev }],
  ["a remote engine", "production", "docker", { host: "tcp://10.0.0.9:2375" }, { declared: dev }],
  ["a remote engine by variable", "production", "docker", {}, { declared: dev, variables: { ...dev, DOCKER_HOST: "ssh://10.0.0.9" } }],
  [
    "a current context elsewhere",
    "production",
    "docker",
    {},
    { declared: dev, files: { "/home/mia/.docker/config.json": '{"currentContext":"apples"}' } },
  ],
  [
    "a context whose endpoint is this machine",
    "development",
    "docker",
    { context: "apples" },
    {
      declared: dev,
      files: {
        "/home/mia/.docker/contexts/meta/1/meta.json": '{"Name":"apples","Endpoints":{"docker":{"Host":"unix:///var/run/docker.sock"}}}',
      },
    },
  ],
  [
    "a desktop context whose endpoint is elsewhere",
    "production",
    "docker",
    { context: "desktop-linux" },
    {
      declared: dev,
      files: { "/home/mia/.docker/contexts/meta/1/meta.json": '{"Name":"desktop-linux","Endpoints":{"docker":{"Host":"tcp://10.0.0.9"}}}' },
    },
  ],
  // clouds
  ["a profile that agrees", "staging", "aws", { profile: "orchard-staging" }, { declared: staging }],
  ["the default profile", "production", "aws", {}, { declared: staging }],
  [
    "keys beat a profile from variables",
    "production",
    "aws",
    {},
    { declared: { ...staging, AWS_PROFILE: "staging", AWS_ACCESS_KEY_ID: "AKIA" } },
  ],
  [
    "a pinned account through its profile",
    "test",
    "aws",
    { profile: "apples" },
    {
      files: { "/home/mia/.aws/config": "[profile apples]\nsso_account_id = 111122223333\n" },
      pins: target("aws", { account: "111122223333" }, "test"),
    },
  ],
  [
    "a pinned account through a configuration the call chose",
    "production",
    "aws",
    { profile: "apples" },
    {
      variables: { AWS_CONFIG_FILE: "/tmp/c" },
      files: { "/tmp/c": "[profile apples]\nsso_account_id = 111122223333\n" },
      pins: target("aws", { account: "111122223333" }, "test"),
    },
  ],
  ["a local endpoint", "development", "aws", { endpoint: "http://localhost:4566" }, { declared: dev }],
  ["a local endpoint with a loud profile", "production", "aws", { endpoint: "http://localhost:4566", profile: "prod" }, { declared: dev }],
  ["a project that agrees", "staging", "gcp", { project: "orchard-staging-1" }, { declared: staging }],
  [
    "the active configuration's project",
    "staging",
    "gcp",
    {},
    {
      declared: staging,
      files: {
        "/home/mia/.config/gcloud/active_config": "w",
        "/home/mia/.config/gcloud/configurations/config_w": "[core]\nproject=orchard-staging\n",
      },
    },
  ],
  ["no project", "production", "gcp", {}, { declared: staging }],
  [
    "a subscription's name",
    "staging",
    "azure",
    {},
    {
      declared: staging,
      files: { "/home/mia/.azure/azureProfile.json": '{"subscriptions":[{"id":"1","name":"orchard-staging","isDefault":true}]}' },
    },
  ],
  ["a pinned subscription", "test", "azure", { subscription: "1-2-3" }, { pins: target("azure", { subscription: "1-2-3" }, "test") }],
  [
    "an Azure profile that cannot be read",
    "production",
    "azure",
    { subscription: "staging" },
    { declared: staging, files: { "/home/mia/.azure/azureProfile.json": "{" } },
  ],
  ["another cloud", "staging", "cloud", { provider: "doctl", project: "orchard-staging" }, { declared: staging }],
  ["another cloud without a name", "production", "cloud", { provider: "doctl" }, { declared: staging }],
  // databases and addresses
  ["a database on this machine", "development", "database", { url: "postgres://localhost/orchard" }, { declared: dev }],
  [
    "a database on this machine with a loud name",
    "production",
    "database",
    { url: "postgres://localhost/orchard_prod" },
    { declared: dev },
  ],
  ["a client's default is this machine", "development", "database", { engine: "postgres", database: "orchard" }, { declared: dev }],
  [
    "a client's default by variable",
    "production",
    "database",
    { engine: "postgres" },
    { declared: dev, variables: { ...dev, PGHOST: "10.0.0.9" } },
  ],
  [
    "an address without a host takes the variable's",
    "production",
    "database",
    { url: "postgres:///orchard" },
    { declared: { ...dev, PGHOST: "10.0.0.9" } },
  ],
  [
    "a service entry",
    "staging",
    "database",
    { engine: "postgres", service: "shop" },
    { declared: staging, files: { "/home/mia/.pg_service.conf": "[shop]\nhost=db.staging.orchard.example\n" } },
  ],
  ["a service nobody knows", "production", "database", { engine: "postgres", service: "shop" }, { declared: staging }],
  [
    "MySQL's option file",
    "production",
    "database",
    { engine: "mysql" },
    { declared: dev, files: { "/home/mia/.my.cnf": "[client]\nhost=10.0.0.9\n" } },
  ],
  ["an engine without a default", "production", "database", { engine: "oracle" }, { declared: dev }],
  ["a file database", "development", "database", { engine: "sqlite", database: "x.db" }, { declared: dev }],
  [
    "a pinned database host",
    "test",
    "database",
    { url: "postgres://mia:x@10.0.0.9/orchard" },
    { pins: target("database", { host: "10.0.0.9" }, "test") },
  ],
  [
    "a pinned database host with a loud database",
    "production",
    "database",
    { url: "postgres://10.0.0.9/orchard_prod" },
    { pins: target("database", { host: "10.0.0.9" }, "test") },
  ],
  [
    "a pin of one host does not cover two",
    "production",
    "database",
    { url: "postgres://10.0.0.9,10.0.0.8/o" },
    { pins: target("database", { host: "10.0.0.9" }, "test") },
  ],
  ["an address on the web", "production", "url", { url: "https://api.orchard.example/x" }, { declared: dev }],
  ["an address on this machine", "development", "url", { url: "http://localhost:3000/x" }, { declared: dev }],
  [
    "a pinned web host",
    "test",
    "url",
    { url: "https://api.orchard.example/x" },
    { pins: target("url", { host: "api.orchard.example" }, "test") },
  ],
  // git, infrastructure, platforms
  ["a shared remote", "production", "git", { remote: "https://git.example/orchard.git", branch: "feature/x" }, { declared: dev }],
  ["a remote in a folder", "development", "git", { remote: "/srv/git/orchard.git", branch: "feature/x" }, { declared: dev }],
  ["a remote in a folder, deployed branch", "production", "git", { remote: "/srv/git/orchard.git", branch: "main" }, { declared: dev }],
  [
    "a platform's remote",
    "production",
    "git",
    { remote: "heroku", branch: "x" },
    {
      declared: staging,
      files: {
        "/home/mia/orchard/.git/HEAD": "ref: refs/heads/x",
        "/home/mia/orchard/.git/config": '[remote "heroku"]\nurl=https://git.heroku.com/orchard-production.git\n',
      },
    },
  ],
  [
    "a workspace that agrees",
    "staging",
    "terraform",
    {},
    { declared: staging, files: { "/home/mia/orchard/.terraform/environment": "staging" } },
  ],
  ["the default workspace", "production", "terraform", {}, { declared: staging }],
  ["a workspace in a loud folder", "production", "terraform", { workspace: "staging", folder: "live/prod" }, { declared: staging }],
  ["a workspace with loud variables", "production", "terraform", { workspace: "staging", variables: "prod.tfvars" }, { declared: staging }],
  [
    "a pinned folder and workspace",
    "test",
    "terraform",
    { folder: "/home/mia/orchard/infra", workspace: "default" },
    { pins: target("terraform", { folder: "/home/mia/orchard/infra" }, "test") },
  ],
  ["an application that agrees", "staging", "paas", { app: "orchard-staging", platform: "heroku" }, { declared: staging }],
  [
    "an application and an environment that disagree",
    "production",
    "paas",
    { app: "orchard-production", environment: "staging" },
    { declared: staging },
  ],
  ["a platform without a name", "production", "paas", { platform: "heroku" }, { declared: staging }],
];

for (const family of [undefined, ...targetFamilies]) {
  describe(`a target of family ${family ?? "(none)"}`, () => {
    for (const [title, expected, of, values, place] of cases.filter(([, , one]) => one === family)) {
      test(`${title} is ${expected}`, () => {
        const verdict = verdictOf(of, values, place);
        expect(`${verdict.name} ${verdict.name === expected ? "" : verdict.reason}`.trim()).toBe(expected);
      });
    }
  });
}

describe("any target", () => {
  const word = fc.constantFrom(
    "prod",
    "staging-eu",
    "dev",
    "test",
    "orchard",
    "minikube",
    "localhost",
    "10.0.0.9",
    "postgres://localhost/x",
    "postgres://a:b@prod/x",
    "/srv/x",
    "",
    "?",
    "feature/x",
  );
  const key = fc.constantFrom(
    "context",
    "namespace",
    "kubeconfig",
    "cluster",
    "server",
    "host",
    "profile",
    "region",
    "endpoint",
    "account",
    "project",
    "configuration",
    "subscription",
    "url",
    "port",
    "database",
    "service",
    "engine",
    "remote",
    "branch",
    "folder",
    "workspace",
    "variables",
    "app",
    "platform",
    "environment",
    "constructor",
    "__proto__",
  );
  const targets = fc.record({
    family: fc.constantFrom(...targetFamilies),
    values: fc.dictionary(key, fc.oneof(word, fc.string()), { maxKeys: 4 }),
  }) satisfies fc.Arbitrary<Target>;
  const variables = fc.dictionary(
    fc.constantFrom("APP_ENV", "NODE_ENV", "AWS_PROFILE", "KUBECONFIG", "DATABASE_URL", "PGHOST", "DOCKER_HOST", "TF_WORKSPACE", "X"),
    word,
    { maxKeys: 3 },
  );

  test("never throws and is production when nothing is declared", () => {
    fc.assert(
      fc.property(targets, variables, (one, call) => expect(resolve(one, see({ variables: call })).name).toBe("production")),
      { numRuns: 2000 },
    );
  });
  test("the call's own words about the environment never lower", () => {
    fc.assert(
      fc.property(
        fc.option(targets, { nil: undefined }),
        variables,
        fc.constantFrom("APP_ENV", "NODE_ENV", "SHOP_ENV", "VERCEL_ENV"),
        word,
        (one, declared, name, value) => {
          const before = resolve(one, see({ declared }));
          expect(rankOf(resolve(one, see({ declared, variables: { ...declared, [name]: value } })).name)).toBeGreaterThanOrEqual(
            rankOf(before.name),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
  test("a pin that nobody trusted never lowers", () => {
    fc.assert(
      fc.property(targets, variables, fc.constantFrom(...environments), (one, declared, environment) => {
        const pins = target(one.family, one.values, environment, { source: "project", isTrusted: false, machine: environment });
        expect(rankOf(resolve(one, see({ declared, pins })).name)).toBeGreaterThanOrEqual(rankOf(resolve(one, see({ declared })).name));
      }),
      { numRuns: 1000 },
    );
  });
  test("files that throw are production", () => {
    const files = {
      ...filesOf({}),
      read: () => {
        throw new Error("disk");
      },
    };
    const observed = observe(files, { cwd: "/x", home: "/h", hostname: "", declared: dev, variables: dev, pins: [] });
    expect(resolve(undefined, observed)).toMatchObject({
      name: "production",
      reason: "production because resolution could not be read: disk",
    });
  });
});
