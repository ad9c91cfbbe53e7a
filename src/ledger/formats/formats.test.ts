import { describe, expect, test } from "bun:test";
import type { Entry } from "../entry.ts";
import { entries, hostile, origin } from "./entries.fixture.ts";
import { formats } from "./index.ts";

const written = (name: string, some: readonly Entry[] = entries): string => {
  const format = formats[name];
  return format === undefined ? "" : `${format.begin?.(origin) ?? ""}${format.write(some, origin)}`;
};
const lines = (name: string): readonly Record<string, unknown>[] =>
  written(name)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((found, name) => (found as Record<string | number, unknown> | undefined)?.[name], value);

test.each(Object.keys(formats))("%s writes nothing that acts on a terminal", (name) => {
  expect(/[\p{C}\p{Zl}\p{Zp}]/u.test(written(name).replaceAll(/\r?\n/g, ""))).toBe(false);
});

describe("markdown", () => {
  test("is the specification's action log, field by field", () => {
    const [, read] = entries;
    expect(written("markdown", read === undefined ? [] : [read])).toBe(
      [
        "## Production Action Log",
        "",
        "**Timestamp:** `2026-01-02T03:04:05.600Z`",
        "**Action:** `Bash: kubectl get pods`",
        "**Environment:** `production`",
        "**User:** `ada through claude-code as dataset-deployer`",
        "**Approval:** NO",
        "**Result:** `PENDING`",
        `**Evidence:** \`entry 2, hash ${read?.hash}\`, \`no pin: production\`, \`hostname=build-host says unknown (E)\``,
        "",
        "",
      ].join("\n"),
    );
  });

  test("names the grant and who approved", () => {
    expect(written("markdown")).toContain("**Approval:** YES (`grant g-7`)\n");
    expect(written("markdown")).toContain("**Approval:** YES (`grace L3`)\n");
  });

  test("keeps text from outside within code spans: it makes no heading, link or element", () => {
    const text = written("markdown");
    expect([...(text.match(/^## .*$/gm) ?? [])]).toEqual(entries.map(() => "## Production Action Log"));
    // Code spans end at the first run of as many backticks as they began with (CommonMark 0.31, 6.1).
    const outside = text.replaceAll(/(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)/g, "");
    expect(/[<[\]|]/.test(outside)).toBe(false);
  });
});

describe("csv", () => {
  /** Fields of RFC 4180, all of them quoted. */
  const rows = written("csv")
    .split("\r\n")
    .filter((row) => row !== "")
    .map((row) => [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, field]) => field?.replaceAll('""', '"')));

  test("has a line of names and as many fields in every row", () => {
    expect(rows.length).toBe(entries.length + 1);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows[0]?.slice(0, 5)).toEqual(["seq", "timestamp", "kind", "action", "environment"]);
    expect(rows[2]?.slice(0, 6)).toEqual(["2", "2026-01-02T03:04:05.600Z", "decision", "Bash: kubectl get pods", "production", "ada"]);
  });

  test("has no field that a spreadsheet takes for a formula", () => {
    expect(hostile.startsWith("=")).toBe(true);
    expect(rows.flat().filter((field) => /^[=+\-@]/.test(field ?? ""))).toEqual([]);
  });
});

describe("jsonl", () => {
  test("has the specification's fields of every entry", () => {
    for (const line of lines("jsonl"))
      for (const name of ["timestamp", "action", "environment", "user", "approval", "result", "evidence"])
        expect([name, line[name] === undefined]).toEqual([name, false]);
  });
  test("gives text back as it was", () =>
    expect(lines("jsonl").find(({ environment }) => environment === hostile)?.["evidence"]).toEqual([hostile]));
});

describe("cloudevents", () => {
  const events = lines("cloudevents");

  test("has the required attributes, in the forms of CloudEvents 1.0", () => {
    for (const event of events) {
      expect(event["specversion"]).toBe("1.0");
      for (const name of ["id", "source", "type", "subject"]) expect([name, /^\S+$/.test(String(event[name]))]).toEqual([name, true]);
      expect(Number.isNaN(Date.parse(String(event["time"])))).toBe(false);
      expect(event["datacontenttype"]).toBe("application/json");
      // Attribute names: lower-case letters and digits.
      expect(Object.keys(event).filter((name) => !/^[a-z0-9]{1,20}$/.test(name))).toEqual([]);
    }
  });

  test("has a source and an id that occur once together, and the whole body", () => {
    expect(new Set(events.map(({ source, id }) => `${String(source)} ${String(id)}`)).size).toBe(entries.length);
    expect(events.map((event) => at(event, "data", "body"))).toEqual(entries.map(({ body }) => body));
  });
});

describe("ocsf", () => {
  const events = lines("ocsf");
  const of = (seq: number): Record<string, unknown> => events[seq - 1] ?? {};

  test("has every attribute that API Activity 1.8.0 requires", () => {
    const required = [
      "activity_id",
      "category_uid",
      "class_uid",
      "metadata",
      "severity_id",
      "time",
      "type_uid",
      "actor",
      "api",
      "src_endpoint",
    ];
    for (const event of events) {
      expect(required.filter((name) => event[name] === undefined)).toEqual([]);
      expect([event["category_uid"], event["class_uid"], at(event, "metadata", "version")]).toEqual([6, 6003, "1.8.0"]);
      expect(event["type_uid"]).toBe(6003 * 100 + Number(event["activity_id"]));
      expect([
        at(event, "metadata", "product", "name"),
        typeof at(event, "api", "operation"),
        typeof at(event, "src_endpoint", "hostname"),
      ]).toEqual(["Tagout", "string", "string"]);
      expect(at(event, "actor", "user", "name")).not.toBe("");
    }
  });

  const decisions: readonly (readonly [number, string, string, string, string])[] = [
    [2, "Read", "Allowed", "Allowed", "Informational"],
    [3, "Update", "Denied", "Challenge", "Medium"],
    [4, "Delete", "Denied", "Blocked", "High"],
    [5, "decision", "Denied", "Challenge", "Medium"],
    [6, "decision", "Allowed", "Approved", "Informational"],
  ];
  test.each(decisions)("says of entry %d: %s, %s, %s, %s", (seq, activity, action, disposition, severity) => {
    const event = of(seq);
    expect([event["activity_name"], event["action"], event["disposition"], event["severity"]]).toEqual([
      activity,
      action,
      disposition,
      severity,
    ]);
  });

  test("names the tool, the resources and the rules", () => {
    expect(at(of(4), "api", "operation")).toBe("Bash");
    expect(of(4)["resources"]).toMatchObject([{ type: "file", name: "/", data: { action: "delete", outcome: "deny" } }]);
    expect(of(4)["authorizations"]).toMatchObject([{ decision: "deny" }, { policy: { uid: "rule-one" } }, { policy: { uid: "rule-two" } }]);
    expect([of(8)["status"], of(9)["status"]]).toEqual(["Success", "Failure"]);
  });
});

describe("otlp", () => {
  const [message] = lines("otlp");
  const records = at(message, "resourceLogs", 0, "scopeLogs", 0, "logRecords") as readonly Record<string, unknown>[];

  test("is one message with a record for every entry", () => {
    expect(lines("otlp").length).toBe(1);
    expect(records.length).toBe(entries.length);
    expect(at(message, "resourceLogs", 0, "resource", "attributes", 0)).toEqual({ key: "service.name", value: { stringValue: "tagout" } });
  });

  test("writes 64-bit numbers as texts, severities as numbers, and names no attribute twice", () => {
    for (const record of records) {
      expect([typeof record["timeUnixNano"], record["timeUnixNano"]]).toEqual(["string", "1767323045678000000"]);
      expect([9, 13, 17]).toContain(record["severityNumber"] as number);
      const keys = (record["attributes"] as readonly { key: string }[]).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys).toContain("tagout.hash");
    }
  });

  test("is graver for what was stopped", () =>
    expect(records.slice(1, 4).map((record) => record["severityText"])).toEqual(["INFO", "WARN", "ERROR"]));
});
