import { expect, test } from "bun:test";
import { splitConnection } from "./connection-string.ts";

const cases: readonly (readonly [given: Record<string, string>, found: Record<string, string>])[] = [
  [{ database: "app" }, { database: "app" }],
  [
    { host: "db1", database: "app" },
    { host: "db1", database: "app" },
  ],
  [{ database: "postgres://u@prod.example/app" }, { url: "postgres://u@prod.example/app" }],
  [
    { database: "host=prod.example dbname = 'my app' port=5433 sslmode=require" },
    { host: "prod.example", database: "my app", port: "5433" },
  ],
  [{ database: "service=prod" }, { service: "prod" }],
  [{ database: "host=a hostaddr=10.0.0.1" }, { host: "10.0.0.1" }],
  [
    { host: "localhost", database: "?" },
    { host: "?", database: "?" },
  ],
  [{ port: "1" }, { port: "1" }],
];

for (const [given, found] of cases)
  test(`${JSON.stringify(given)} is where it connects`, () => expect(splitConnection(given)).toEqual(found));
