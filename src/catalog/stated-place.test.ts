import { describe, expect, test } from "bun:test";
import { known } from "../languages/shell/index.ts";
import type { ResourceKind } from "../model/index.ts";
import { statedPlace } from "./stated-place.ts";

const placeOf = (kind: ResourceKind, line: string): string | undefined =>
  statedPlace(kind, { words: line.split(" ").map((word) => known(word)), variables: new Map(), input: { kind: "inherited" }, source: line })
    ?.values["url"];

describe("where a command says it acts, when its tool file has no target", () => {
  const cases: readonly (readonly [kind: ResourceKind, line: string, place: string | undefined])[] = [
    ["store", "nodetool -h cassandra-1.prod.internal decommission", "cassandra-1.prod.internal"],
    ["queue", "frobctl --broker-url=amqp://mq.prod.internal delete q", "amqp://mq.prod.internal"],
    ["cloud-resource", "frobctl --profile prod-eu delete x", "prod-eu"],
    ["remote", "frobctl push deploy@web-1.example.com", "deploy@web-1.example.com"],
    ["store", "nodetool decommission", undefined],
    ["store", "nodetool decommission --force --host", "?"],
    ["file", "tool --host web-1 x", undefined],
  ];
  for (const [kind, line, place] of cases) test(`${kind}: ${line}`, () => expect(placeOf(kind, line)).toBe(place));
});
