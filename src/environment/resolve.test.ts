import { describe, expect, test } from "bun:test";
import fc from "fast-check";
import { environments, type Target, type TargetFamily, targetFamilies } from "../model/index.ts";
import { accounts } from "./accounts.cases.ts";
import { rankOf } from "./clue.ts";
import { filesOf } from "./files.fixture.ts";
import { here } from "./here.cases.ts";
import { hosts } from "./hosts.cases.ts";
import { observe } from "./observe.ts";
import { dev, type Place, target } from "./place.fixture.ts";
import { resolve } from "./resolve.ts";

const see = ({ files = {}, declared = {}, variables = declared, hostname = "mia-laptop", cwd = "/home/mia/orchard", pins = [] }: Place) =>
  observe(filesOf(files), { cwd, home: "/home/mia", hostname, declared, variables, pins });
const verdictOf = (family: TargetFamily | undefined, values: Record<string, string>, place: Place) =>
  resolve(family === undefined ? undefined : { family, values }, see(place));

for (const family of [undefined, ...targetFamilies]) {
  describe(`a target of family ${family ?? "(none)"}`, () => {
    for (const [title, expected, of, values, place] of [...here, ...hosts, ...accounts].filter(([, , one]) => one === family)) {
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
