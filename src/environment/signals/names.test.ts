import { describe, expect, test } from "bun:test";
import type { Environment } from "../../model/index.ts";
import { isServerName, readAddress, readHost, readHosts } from "./hosts.ts";
import { environmentOfName, environmentOfPath, environmentOfValue, type NameSays } from "./names.ts";

const names: Readonly<Record<string, NameSays>> = {
  prod: "production",
  "eu-prod": "production",
  "orchard-prod-2": "production",
  PROD1: "production",
  prd01: "production",
  "live-eu": "production",
  OrchardProd: "production",
  "orchard.production.svc": "production",
  webprod: "production",
  "proddb-3": "production",
  shopproduction: "production",
  producción: "production",
  "orchard-本番": "production",
  "prod-staging": "production",
  test_prod: "production",
  ｐｒｏｄ: "production",
  рrоd: "production",
  "pr\u200bod": "production",
  pr0d: "production",
  pROD: "production",
  prod2eu: "production",
  nordprod: "production",
  staging: "staging",
  stg: "staging",
  "orchard-stage-1": "staging",
  eu_staging_2: "staging",
  test: "test",
  "shop-testing": "test",
  tst3: "test",
  dev: "development",
  "mia-devel": "development",
  shop_development: "development",
  local: "development",
  "dev-local": "development",
  nonprod: "unknown",
  "non-prod": "unknown",
  non_production: "unknown",
  preprod: "unknown",
  "pre-prod": "unknown",
  "not-prod": "unknown",
  "prod-like": "unknown",
  "orchard-prodlike": "unknown",
  "test-staging": "unknown",
  "${STAGE}-staging": "unknown",
  "{{env}}": "unknown",
  "stag?ng": "unknown",
  stаging: "unknown",
  "dev\u0000": "unknown",
  product: undefined,
  "product-catalog": undefined,
  reproduce: undefined,
  reproduction: undefined,
  produce: undefined,
  productivity: undefined,
  delivery: undefined,
  olive: undefined,
  liver: undefined,
  latest: undefined,
  contest: undefined,
  attest: undefined,
  postage: undefined,
  backstage: undefined,
  device: undefined,
  devops: undefined,
  locale: undefined,
  main: undefined,
  default: undefined,
  "": undefined,
  "10.0.3.4": undefined,
};

describe("an environment in a name", () => {
  for (const [name, expected] of Object.entries(names)) test(JSON.stringify(name), () => expect(environmentOfName(name)).toBe(expected));
});

const values: Readonly<Record<string, Environment | "unknown">> = {
  development: "development",
  Dev: "development",
  " staging\n": "staging",
  TEST: "test",
  local: "development",
  prod: "production",
  live: "production",
  "dev,prod": "production",
  "staging-2": "unknown",
  demo: "unknown",
  qa: "unknown",
  uat: "unknown",
  sandbox: "unknown",
  preview: "unknown",
  "0": "unknown",
  true: "unknown",
  "": "unknown",
  null: "unknown",
  "%ENV%": "unknown",
  "dev\u200b": "unknown",
  tеst: "unknown",
  nonprod: "unknown",
};

describe("a declared value", () => {
  for (const [value, expected] of Object.entries(values))
    test(JSON.stringify(value), () => expect(environmentOfValue(value)).toBe(expected));
});

const paths: Readonly<Record<string, NameSays>> = {
  "/srv/prod/shop": "production",
  "/opt/live/shop": "production",
  "/home/mia/phoenix-live-view": undefined,
  "/home/mia/prod-tools": "production",
  "/home/mia/product": undefined,
  "/srv/staging/shop": "staging",
  "/infra/live-prod/x": "production",
};

describe("a path", () => {
  for (const [path, expected] of Object.entries(paths)) test(path, () => expect(environmentOfPath(path)).toBe(expected));
});

const hosts: Readonly<Record<string, { isLocal: boolean; says: NameSays }>> = {
  localhost: { isLocal: true, says: undefined },
  "127.0.0.9": { isLocal: true, says: undefined },
  "::1": { isLocal: true, says: undefined },
  "shop.localhost": { isLocal: true, says: undefined },
  "localhost.orchard.example": { isLocal: false, says: undefined },
  "127.0.0.1.nip.io": { isLocal: false, says: undefined },
  lоcalhost: { isLocal: false, says: "unknown" },
  "0.0.0.0": { isLocal: false, says: undefined },
  "api.orchard.dev": { isLocal: false, says: undefined },
  "staging.com": { isLocal: false, says: undefined },
  "api.staging.orchard.example": { isLocal: false, says: "staging" },
  "db.staging.internal": { isLocal: false, says: "staging" },
  "db.orchard.local": { isLocal: false, says: undefined },
  "dev.azure.com": { isLocal: false, says: undefined },
  "shop-test.herokuapp.com": { isLocal: false, says: "test" },
  "db.prod.local": { isLocal: false, says: "production" },
};

describe("a host", () => {
  for (const [host, expected] of Object.entries(hosts)) test(host, () => expect(readHost(host)).toEqual(expected));
});

const addresses: Readonly<Record<string, { hosts: string[]; path: string; isLocal: boolean }>> = {
  "postgres://mia:secret@db.example:5432/shop?sslmode=require": { hosts: ["db.example"], path: "/shop", isLocal: false },
  "postgresql:///shop": { hosts: [], path: "/shop", isLocal: true },
  "postgres://%2Fvar%2Frun%2Fpostgresql/shop": { hosts: ["/var/run/postgresql"], path: "/shop", isLocal: true },
  "postgres:///shop?host=10.0.0.4": { hosts: ["10.0.0.4"], path: "/shop", isLocal: false },
  "postgres://localhost/shop?hostaddr=10.0.0.4": { hosts: ["localhost", "10.0.0.4"], path: "/shop", isLocal: false },
  "mongodb://a.example:1,localhost:2/shop": { hosts: ["a.example", "localhost"], path: "/shop", isLocal: false },
  "redis://[::1]:6379": { hosts: ["::1"], path: "", isLocal: true },
  "jdbc:mysql://localhost:3306/shop": { hosts: ["localhost"], path: "/shop", isLocal: true },
  "jdbc:sqlserver://localhost:1433;databaseName=shop": { hosts: ["localhost"], path: ";databaseName=shop", isLocal: true },
  "host=10.0.0.4 dbname=shop": { hosts: ["10.0.0.4"], path: "shop", isLocal: false },
  "Server=tcp:db.example,1433;Database=shop;Password=x": { hosts: ["db.example", "1433"], path: "shop", isLocal: false },
  "mia:secret@tcp(127.0.0.1:3306)/shop": { hosts: ["127.0.0.1"], path: "shop", isLocal: true },
  "unix:///var/run/docker.sock": { hosts: [], path: "/var/run/docker.sock", isLocal: true },
  "sqlite:///shop.db": { hosts: [], path: "/shop.db", isLocal: true },
  "http:///x": { hosts: [], path: "/x", isLocal: false },
  "http://localhost\\@db.example/": { hosts: [], path: "", isLocal: false },
  "mia@web.example:22": { hosts: ["web.example"], path: "", isLocal: false },
};

describe("an address", () => {
  for (const [text, expected] of Object.entries(addresses)) {
    test(text, () => {
      const address = readAddress(text);
      expect({ hosts: address.hosts, path: address.path, isLocal: readHosts(address).isLocal }).toEqual({
        hosts: [...expected.hosts],
        path: expected.path,
        isLocal: expected.isLocal,
      });
    });
  }
  test("a password never stays in it", () => {
    for (const text of Object.keys(addresses)) expect(JSON.stringify(readAddress(text))).not.toContain("secret");
  });
});

describe("a server's name", () => {
  for (const name of ["web-01", "db3", "ip-10-0-3-4", "api-7.orchard.example", "k8s-node-2", "i-0123456789abcdef0"])
    test(name, () => expect(isServerName(name)).toBe(true));
  for (const name of ["mia-laptop", "dell-xps", "3f2a9c1b7d6e", "api-team-macbook", "fv-az1204-33"])
    test(name, () => expect(isServerName(name)).toBe(false));
});
