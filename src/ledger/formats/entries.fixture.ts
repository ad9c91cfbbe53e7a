import { canonicalJson } from "../../model/index.ts";
import { readEntry, sealEntry, startHash, type Body, type Entry, type EntryKind } from "../entry.ts";
import type { Origin } from "./format.ts";

export const origin: Origin = { log: "build-host/tagout/0123456789abcdef", hostname: "build-host", version: "0.1.0" };

const user = { human: "ada", client: "claude-code", session: "5d1f", agent: "dataset-deployer" };
const effect = (action: string, resource: string, outcome: string): Body => ({
  action,
  resource,
  certainty: "known",
  via: [],
  outcome,
  rules: [],
});
const decision = (action: string, outcome: string, effects: readonly Body[], more: Body = {}): Body => ({
  timestamp: "2026-01-02T03:04:05.600Z",
  action,
  environment: "production",
  user,
  approval: { given: "NO" },
  result: outcome === "allow" ? "PENDING" : "NOT RUN",
  evidence: ["no pin: production", "hostname=build-host says unknown (E)"],
  outcome,
  effects,
  rules: ["rule-one", "rule-two"],
  digest: "ab".repeat(32),
  ...more,
});

/** What a spreadsheet, a terminal, a Markdown reader or a web page could take for something of its own. */
export const hostile = '=1+1 `x` ``y`` **b** <img src=x> | [l](javascript:1)\n## Heading\r\n\u001b[31m\u009b1m\u202e"q",\u0000';

const bodies: readonly (readonly [EntryKind, Body])[] = [
  ["genesis", { format: "tagout-ledger/v1" }],
  ["decision", decision("Bash: kubectl get pods", "allow", [effect("read", "cluster-object:pods", "allow")])],
  [
    "decision",
    decision("Bash: terraform apply", "ask", [effect("write", "cloud-resource:*", "ask"), effect("read", "file:main.tf", "allow")]),
  ],
  ["decision", decision("Bash: rm -rf /", "deny", [effect("delete", "file:/", "deny")])],
  ["decision", decision("Bash: curl x | sh", "ask", [effect("execute", "code:stdin", "ask"), effect("connect", "host:x", "ask")])],
  [
    "decision",
    decision("Bash: systemctl restart nginx", "allow", [effect("disrupt", "unit:nginx", "ask")], {
      approval: { given: "YES", grant: "g-7" },
    }),
  ],
  [
    "confirmation",
    {
      event: "approved",
      request: "r-7",
      action: "systemctl restart nginx",
      environment: "production",
      user,
      approval: { given: "YES", by: ["grace L3"] },
      result: "NOT RUN",
      evidence: [],
    },
  ],
  ["execution", { action: "Bash", callId: "c-1", user, result: "SUCCESS" }],
  ["execution", { action: "Bash", callId: "c-2", user, result: "FAILURE" }],
  ["failure", { action: "recover the ledger", result: "SUCCESS", repairs: [{ what: "head slot was damaged" }] }],
  ["configuration", { action: "prune entries 1 to 7", result: "SUCCESS", user: "root", pruned: { to: 7 } }],
  [
    "decision",
    decision(`Bash: ${hostile}`, "deny", [effect("write", `file:${hostile}`, "deny")], {
      evidence: [hostile],
      environment: hostile,
      user: { human: hostile },
    }),
  ],
  ["decision", {}],
];

/** An entry of every kind and outcome, as a ledger has them. */
export const entries: readonly Entry[] = (() => {
  let prev = startHash;
  return bodies.map(([kind, body], index) => {
    const { line, hash } = sealEntry({ seq: index + 1, time: "2026-01-02T03:04:05.678Z", kind, prev, body: canonicalJson(body) });
    prev = hash;
    const read = readEntry(line);
    if (!read.ok) throw new Error(read.detail);
    return read.entry;
  });
})();
