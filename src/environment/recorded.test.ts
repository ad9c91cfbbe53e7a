import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { type Environment, environments } from "../model/index.ts";
import { rankOf } from "./clue.ts";
import { resolveRecorded } from "./recorded.ts";

type Signals = Readonly<Record<string, unknown>>;
const staging = { SHOP_TITLE: "Orchard", APP_ENV: "staging" };
const dev = { APP_ENV: "development" };

/** What the human declared, together with what the targets say: the first member of each group is the verdict. */
const situations: readonly (readonly [Environment, readonly Signals[]])[] = [
  [
    "development",
    [
      { env: dev },
      { env: { RAILS_ENV: "development", NODE_ENV: "dev" }, hostname: "mia-thinkpad" },
      { env: { ASPNETCORE_ENVIRONMENT: "Development" }, cwd: "/home/mia/contest" },
      { env: { SPRING_PROFILES_ACTIVE: "dev,h2" } },
      { env: { DJANGO_SETTINGS_MODULE: "orchard.settings.local" } },
      { env: { TYPO3_CONTEXT: "Development/Docker" } },
      { env: { OTEL_RESOURCE_ATTRIBUTES: "service.name=x,deployment.environment=dev" } },
      { env: { ...dev, ENV: "/home/mia/.shrc", TIER: "backend" } },
      { env: { ...dev, DATABASE_URL: "mysql://root@127.0.0.1/orchard" } },
      { env: { ...dev, PGHOST: "/run/postgresql", PGDATABASE: "orchard_dev" } },
      { env: { ...dev, DOCKER_HOST: "unix:///run/user/1000/docker.sock" } },
      { env: { ...dev, FUNCTIONS_EMULATOR: "true", K_SERVICE: "orchard" } },
      { env: dev, kube_context: "kind-orchard" },
      { env: dev, kube_context: "k3d-orchard", namespace: "apples" },
      { env: dev, kubeContext: "docker-desktop" },
      { env: dev, docker_context: "colima" },
      { env: dev, aws_profile: "orchard-dev" },
      { env: dev, ssh_target: "vagrant@localhost:2222" },
      { env: dev, redis_url: "redis://localhost:6379/1", url: "http://shop.localhost:3000" },
      { env: dev, kube_context: "dev-eu", namespace: "dev-mia" },
      { env: dev, command: "npm run build -- --watch" },
      { env: dev, command: "kubectl --context kind-orchard get pods" },
      { env: dev, git_branch: "master", ci: false, probe_errors: [] },
      { env: dev, git_branch: null, hostname: "delivery-laptop" },
      { env: dev, dotenv: { APP_ENV: "development", DATABASE_URL: "postgres://localhost/orchard" } },
      { declared: "local", cwd: "/srv/orchard" },
      { declared: " DEV ", env: { NODE_ENV: "development" } },
    ],
  ],
  [
    "test",
    [
      { env: { MIX_ENV: "test", CI: "1" }, database_url: "ecto://postgres@localhost/orchard_test" },
      { env: { APP_ENV: "testing" }, hostname: "dev-mia" },
      { declared: "test", db_url: "postgres://app@db.test.orchard.internal/orchard" },
      { env: dev, hostname: "test-rig-3" },
      { env: { RACK_ENV: "tst" }, kube_context: "test-eu", namespace: "default" },
    ],
  ],
  [
    "staging",
    [
      { env: staging },
      { env: { ...staging, AWS_PROFILE: "orchard-staging" } },
      { env: { STAGE: "stg" }, tf_workspace: "staging" },
      { declared: "staging", env: staging, heroku_app: "orchard-staging" },
      { declared: "staging", kube_context: "arn:aws:eks:eu-west-1:1:cluster/orchard-stg" },
      { declared: "staging", db_url: "postgres://orchard-staging.c1.eu-west-1.rds.amazonaws.com/orchard" },
      { env: staging, ssh_target: "ops@api.staging.orchard.example", hostname: "mia-laptop" },
      { env: staging, gcp_project: "orchard-stage-1", namespace: "staging" },
      { env: staging, command: "psql -h db.staging.orchard.internal orchard" },
      { env: staging, db_url: "postgres://localhost/orchard_staging" },
      { env: staging, new_signal: "orchard-staging" },
    ],
  ],
  [
    "production",
    [
      // nothing declared
      {},
      { env: {} },
      { env: { CI: "true" } },
      { kube_context: "kind-orchard" },
      { kube_context: "dev" },
      { aws_profile: "staging" },
      { hostname: "dev-box" },
      { dotenv: { APP_ENV: "development" } },
      { command: "APP_ENV=test make" },
      { call_env: dev },
      { env: { VERCEL_ENV: "development" } },
      { env: { FOO_ENV: "development" } },
      { env: { app_env: "development" } },
      { files: ["test.env"] },
      { git_branch: "staging" },
      // not a word we know
      { env: { APP_ENV: "demo2" } },
      { env: { APP_ENV: "sandbox" } },
      { env: { APP_ENV: "nonprod" } },
      { env: { APP_ENV: "2" } },
      { env: { APP_ENV: 2 } },
      { env: { APP_ENV: null } },
      { env: { APP_ENV: ["test"] } },
      { env: { APP_ENV: {} } },
      { env: { APP_ENV: true } },
      { env: { APP_ENV: "" } },
      { env: { APP_ENV: "{{ stage }}" } },
      { env: { APP_ENV: "__ENV__" } },
      { env: { APP_ENV: "tеst" } },
      { env: { APP_ENV: "test\u200b" } },
      { env: { APP_ENV: "ｔｅｓｔ" } },
      { env: { ...dev, NODE_ENV: "preview" } },
      // declarations that disagree
      { env: { APP_ENV: "staging", NODE_ENV: "development" } },
      { env: { APP_ENV: "test", RAILS_ENV: "development" } },
      { declared: "staging", env: dev },
      { declared: "development", env: { NODE_ENV: "production" } },
      { env: { SPRING_PROFILES_ACTIVE: "dev,staging" } },
      // a production signal of any strength
      { env: { ...dev, GIN_MODE: "release" } },
      { env: { ...dev, DEBUG: "0" } },
      { env: { ...dev, AWS_PROFILE: "orchard-prd" } },
      { env: { ...dev, CI_ENVIRONMENT_TIER: "production" } },
      { env: { ...dev, HEROKU_APP_NAME: "orchard-live" } },
      { env: { ...dev, SHOP_ENV: "prod" } },
      { env: { ...dev, WHATEVER: "prod" } },
      { env: { ...dev, PG_URL: "postgres://localhost/orchard_production" } },
      { env: { ...dev, REPORT_URL: "https://reports.prod.orchard.example" } },
      { env: dev, hostname: "prod-7" },
      { env: dev, cwd: "/srv/prod/orchard" },
      { env: dev, git_branch: "release/7" },
      { env: dev, git_branch: "production" },
      { env: dev, files: [".env.production"] },
      { env: dev, namespace: "live" },
      { env: dev, dotenv: "NODE_ENV=production" },
      { env: dev, command: "deploy --to prod" },
      { env: dev, command: "NODE_ENV=production node x" },
      { env: dev, production: true },
      { env: dev, db_url: "postgres://prod_ro@localhost/orchard" },
      { env: dev, kube_context: "рrоd" },
      { env: dev, prompt: "fix the prod outage" },
      { env: dev, git_remote: "git@x:orchard-prod.git" },
      // a target nobody identified
      { env: dev, kube_context: "main" },
      { env: staging, kube_context: "orchard" },
      { env: dev, kube_context: "nonprod-eu" },
      { env: dev, kube_context: "" },
      { env: dev, kube_context: null },
      { env: dev, kube_context: 5 },
      { env: dev, kube_context: ["minikube"] },
      { env: dev, kube_context: "minikube2 " },
      { env: dev, tf_workspace: "default" },
      { env: dev, docker_context: "apples" },
      { env: dev, docker_host: "tcp://192.168.1.5:2376" },
      { env: dev, ssh_target: "192.168.1.5" },
      { env: dev, ssh_target: "web.orchard.example" },
      { env: dev, db_url: "postgres://db/orchard_dev" },
      { env: dev, db_url: "postgres://10.1.1.1/orchard_dev" },
      { env: dev, db_url: "postgres://localhost,10.1.1.1/orchard" },
      { env: dev, db_url: "postgres:///o?host=10.1.1.1" },
      { env: dev, db_url: "postgres://localhost@10.1.1.1/o" },
      { env: dev, db_url: "nonsense" },
      { env: dev, db_url: {} },
      { env: staging, db_url: "postgres://localhost/orchard" },
      { env: dev, url: "https://api.orchard.dev" },
      { env: dev, aws_profile: "default" },
      { env: dev, gcp_project: "orchard-123" },
      { env: { ...dev, AWS_ACCOUNT_ID: "111122223333" } },
      { env: { ...dev, KUBERNETES_SERVICE_HOST: "10.0.0.1" } },
      { env: { ...dev, ECS_CONTAINER_METADATA_URI_V4: "http://169.254.170.2/v4" } },
      { env: dev, hostname: "web-01" },
      { env: dev, hostname: "ip-10-0-0-4" },
      { env: dev, command: "ssh 10.1.1.1 uptime" },
      { env: dev, command: "kubectl get pods" },
      { env: dev, command: "aws s3 ls" },
      { env: dev, command: "curl https://api.orchard.example" },
      { env: dev, new_signal: "apples" },
      { env: dev, new_signal: 7 },
      { env: dev, new_signal: { deep: ["10.1.1.1"] } },
      { env: dev, tunnel: "5432:10.1.1.1:5432" },
      // targets that disagree
      { env: staging, kube_context: "dev-eu" },
      { env: dev, kube_context: "staging-eu" },
      { env: staging, kube_context: "staging-eu", namespace: "dev" },
      { env: dev, db_url: "postgres://localhost/orchard_staging" },
      { env: dev, db_url: "postgres://db.dev.internal/orchard_test" },
      { env: staging, hostname: "dev-3" },
      { env: dev, hostname: "staging-3" },
      { env: dev, cwd: "/srv/staging/orchard" },
      { env: dev, dotenv: { APP_ENV: "staging" } },
      { env: staging, aws_profile: "orchard-test" },
      // what could not be read
      { env: dev, probe_errors: ["aws: timeout"] },
      { env: dev, probe_errors: "x" },
      { env: dev, errors: [1] },
      { env: dev, kube_timeout: true },
      { env: [] },
      { env: "APP_ENV=test" },
      { env: null },
      { declared: ["test"] },
      { declared: 1 },
      { declared: null, env: dev },
      { declared: "development", env: 3 },
    ],
  ],
];

for (const [expected, rows] of situations) {
  describe(`recorded signals that mean ${expected}`, () => {
    for (const signals of rows) {
      test(JSON.stringify(signals), () => {
        const verdict = resolveRecorded(signals);
        expect(`${verdict.name} ${verdict.name === expected ? "" : verdict.reason}`.trim()).toBe(expected);
        expect(verdict.reason.startsWith(expected)).toBe(true);
      });
    }
  });
}

describe("what a verdict says", () => {
  test("a conflict is stated with both sides", () => {
    expect(resolveRecorded({ env: dev, kube_context: "prod-eu" })).toEqual({
      name: "production",
      reason: "production because kube_context `prod-eu` says production",
      evidence: [
        { name: "variable.APP_ENV", value: "development", says: "development", strength: "D", writableBy: "human" },
        { name: "kube_context", value: "prod-eu", says: "production", strength: "B", writableBy: "agent" },
      ],
      conflicts: ["variable.APP_ENV `development` says development, but kube_context `prod-eu` says production"],
    });
  });
  test("a password in an address is not evidence", () => {
    expect(
      JSON.stringify(resolveRecorded({ env: { ...dev, DATABASE_URL: "postgres://mia:hunter2@10.1.1.1/x", X_DSN: "a:hunter2@prod" } })),
    ).not.toContain("hunter2");
  });
});

const word = fc.constantFrom(
  "prod",
  "production",
  "staging",
  "stg",
  "test",
  "dev",
  "development",
  "main",
  "default",
  "minikube",
  "localhost",
  "10.0.0.4",
  "postgres://localhost/x_dev",
  "postgres://db.staging.internal/x",
  "nonprod",
  "",
  "${X}",
  "web-01",
  "рrod",
  "mia-laptop",
);
const loose = fc.oneof(
  word,
  fc.constant(null),
  fc.integer(),
  fc.boolean(),
  fc.array(word, { maxLength: 2 }),
  fc.dictionary(fc.constantFrom("a", "APP_ENV", "host"), word, { maxKeys: 2 }),
);
const observable = fc.constantFrom(
  "kube_context",
  "namespace",
  "db_url",
  "docker_context",
  "docker_host",
  "tf_workspace",
  "aws_profile",
  "probe_errors",
  "ssh_target",
  "hostname",
  "cwd",
  "files",
  "command",
  "heroku_app",
  "gcp_project",
  "git_branch",
  "dotenv",
  "call_env",
  "region",
  "new_signal",
  "x",
);
const declarations = fc.record(
  { env: fc.dictionary(fc.constantFrom("APP_ENV", "NODE_ENV", "RAILS_ENV", "STAGE"), word, { maxKeys: 2 }), declared: word },
  { requiredKeys: [] },
);
const observations = fc.dictionary(observable, loose, { maxKeys: 4 });
const rank = (signals: unknown): number => rankOf(resolveRecorded(signals).name);

describe("recorded signals", () => {
  test("a signal that is no declaration never lowers, so removing one never raises", () => {
    fc.assert(
      fc.property(declarations, observations, observable, loose, (declared, rest, key, value) => {
        const { [key]: _, ...without } = rest;
        expect(rank({ ...declared, ...without, [key]: value })).toBeGreaterThanOrEqual(rank({ ...declared, ...without }));
      }),
      { numRuns: 3000 },
    );
  });
  test("a variable of any other name never lowers", () => {
    fc.assert(
      fc.property(
        declarations,
        fc.constantFrom("AWS_PROFILE", "DATABASE_URL", "CI", "VERCEL_ENV", "SHOP_ENV", "X", "KUBECONFIG", "HOST", "GIN_MODE"),
        word,
        ({ env = {}, ...rest }, name, value) => {
          expect(rank({ ...rest, env: { ...env, [name]: value } })).toBeGreaterThanOrEqual(rank({ ...rest, env }));
        },
      ),
      { numRuns: 2000 },
    );
  });
  test("any key nobody knows never lowers", () => {
    fc.assert(
      fc.property(declarations, fc.string(), fc.jsonValue(), (declared, key, value) => {
        fc.pre(!["env", "declared", "declaredenv", "declaredenvironment"].includes(key.toLowerCase().replace(/[^a-z]/g, "")));
        expect(rank({ ...declared, [key]: value })).toBeGreaterThanOrEqual(rank(declared));
      }),
      { numRuns: 2000 },
    );
  });
  test("a verdict is never below what any single signal says", () => {
    fc.assert(
      fc.property(declarations, observations, (declared, rest) => {
        const verdict = resolveRecorded({ ...declared, ...rest });
        const loudest = verdict.evidence.filter(({ says }) => says !== "unknown").map(({ says }) => rankOf(says));
        expect(rankOf(verdict.name)).toBeGreaterThanOrEqual(Math.max(0, ...loudest));
      }),
      { numRuns: 2000 },
    );
  });
  test("arbitrary JSON never throws and always answers an environment", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.dictionary(observable, fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())),
        (signals) => expect(environments).toContain(resolveRecorded(signals).name),
      ),
      { numRuns: 3000 },
    );
  });
  test("arbitrary JSON without a declaration is production", () => {
    fc.assert(
      fc.property(fc.dictionary(observable, fc.oneof(fc.jsonValue(), loose)), (signals) =>
        expect(resolveRecorded(signals).name).toBe("production"),
      ),
      { numRuns: 2000 },
    );
  });
});
