import { afterAll, beforeAll, describe, expect, test } from "bun:test";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { clearPlaces, json, jsonLines, makePlace, tagout, type Place } from "./fixture.ts";

let place: Place;
beforeAll(() => {
  place = makePlace();
});
afterAll(clearPlaces);

describe("check answers every example of the production policy as it is written there:", () => {
  // Examples, "ALLOWED: read logs" and "ALLOWED: prepare PR".
  const allowed = [
    `tail -n 100 /var/log/nginx/error.log | grep "502"`,
    "journalctl -u myapp -n 50",
    "docker logs myapp --tail 100",
    "git checkout -b fix/production-issue",
    `git commit -m "Fix issue"`,
    "git push origin fix/production-issue",
    "systemctl status myapp",
  ];
  for (const line of allowed)
    test(`allows \`${line}\``, () => {
      const { code, out } = tagout(place, ["check", "--", line]);
      expect([code, out.split(" ")[0]]).toEqual([0, "ALLOW"]);
    });

  // Command Blocklist, Blocked Actions, and the examples "BLOCKED".
  const blocked = [
    "systemctl restart myapp",
    "systemctl stop myapp",
    "systemctl reload myapp",
    "service myapp restart",
    "service myapp stop",
    "docker-compose down",
    "docker-compose restart",
    "docker stop myapp",
    "docker rm myapp",
    `psql -c "DROP TABLE users"`,
    `psql -c "TRUNCATE orders"`,
    `mysql -e "DROP TABLE users"`,
    `mysql -e "TRUNCATE orders"`,
    "rm -rf build",
    "chmod 777 app",
    "git push origin main",
    "git push origin master",
    "git merge fix/production-issue",
    "git commit --amend",
    "kubectl delete pod web-0",
    "sudo systemctl restart myapp",
    "git checkout main\ngit merge fix/production-issue\ngit push origin main",
  ];
  for (const line of blocked)
    test(`asks about \`${line.replaceAll("\n", "; ")}\``, () => {
      const { code, out } = tagout(place, ["check", "--", line]);
      expect([code, out.split(" ")[0]]).toEqual([3, "ASK"]);
    });

  for (const line of ["rm -f /", "mv /etc /etc.old", "cat ~/.ssh/id_rsa"])
    test(`denies \`${line}\``, () => {
      const { code, out } = tagout(place, ["check", "--", line]);
      expect([code, out.split(" ")[0]]).toEqual([4, "DENY"]);
    });
});

describe("check", () => {
  test("says the answer, the environment and why on its first line", () => {
    const { out } = tagout(place, ["check", "--", "systemctl stop myapp"]);
    expect(out.split("\n")[0]).toMatch(/^ASK in production: \S.*\(disrupt service myapp\)$/);
  });

  test("hands the command and a way to verify it to a person", () => {
    const { out } = tagout(place, ["check", "--", "sudo systemctl restart myapp"]);
    expect(out).toContain("  for a person to run:\n    sudo systemctl restart myapp\n  and to verify with:\n    systemctl status myapp\n");
  });

  test("reads several words as a program with arguments, not as shell", () => {
    expect(tagout(place, ["check", "--", "echo", "a;", "rm", "b"]).code).toBe(0);
    expect(tagout(place, ["check", "--", "echo a; rm b"]).code).toBe(3);
  });

  test("takes the environment that is named instead of this machine's", () => {
    expect(tagout(place, ["check", "--environment", "development", "--", "systemctl restart myapp"]).code).toBe(0);
    expect(tagout(place, ["check", "--environment=staging", "--", "rm -rf build"]).code).toBe(3);
  });

  test("does not let a named environment lower a target that is production", () => {
    const { code, out } = tagout(place, ["check", "--environment", "development", "--", "kubectl --context prod-eu delete pod a"]);
    expect([code, out.split("\n")[0]?.startsWith("ASK in production:")]).toEqual([3, true]);
  });

  test("writes its answer as JSON", () => {
    const answer = json(tagout(place, ["check", "--json", "--", "rm x"]).out);
    expect(Object.keys(answer).toSorted()).toEqual([
      "decision",
      "doubts",
      "effects",
      "environment",
      "evidence",
      "handoff",
      "obligations",
      "reason",
      "rules",
    ]);
    expect(answer).toMatchObject({
      decision: "ask",
      environment: "production",
      effects: [{ action: "delete", resource: { kind: "file", name: `${place.work}/x` }, certainty: "known", via: [], outcome: "ask" }],
      doubts: [],
      handoff: { command: "rm x", verify: [] },
    });
  });

  test("puts nothing on the terminal that hides or moves text", () => {
    const { out } = tagout(place, ["check", "--", "rm 'a\u202eb\u001b[2Jc'"]);
    expect([out.includes("\u202e"), out.includes("\u001b")]).toEqual([false, false]);
  });

  test("answers deny when it cannot record", () => {
    const broken = makePlace();
    mkdirSync(join(broken.home, ".local/state"), { recursive: true });
    writeFileSync(join(broken.home, ".local/state/tagout"), "");
    const { code, out } = tagout(broken, ["check", "--", "ls"]);
    expect([code, out.startsWith("DENY in production: what cannot be recorded does not run")]).toEqual([4, true]);
  });

  const usage: Readonly<Record<string, readonly string[]>> = {
    "no command": ["check"],
    "nothing after --": ["check", "--"],
    "an unknown option": ["check", "--force", "--", "ls"],
    "an unknown environment": ["check", "--environment", "qa", "--", "ls"],
    "an option without its value": ["check", "--environment"],
    "a flag with a value": ["check", "--json=yes", "--", "ls"],
    "--sql without --jsonl": ["check", "--sql"],
    "an unknown command": ["chekc"],
    "nothing at all": [],
  };
  for (const [name, args] of Object.entries(usage))
    test(`ends with 2 on ${name}, and says what is wrong`, () => {
      const { code, out, err } = tagout(place, args);
      expect(code).toBe(2);
      expect(`${out}${err}`).toMatch(/tagout/);
    });
});

describe("check --jsonl", () => {
  test("answers line by line, in order, with every member of the contract", () => {
    const input = `{"id":1,"cmd":"ls"}\n\n{"id":"b","cmd":"rm x"}\n{"id":null,"cmd":"rm -rf /"}`;
    const { code, out } = tagout(place, ["check", "--jsonl"], { input });
    const answers = jsonLines(out);
    expect(code).toBe(0);
    expect(answers.map(({ id, decision }) => [id, decision])).toEqual([
      [1, "allow"],
      ["b", "ask"],
      [null, "deny"],
    ]);
    for (const answer of answers)
      for (const name of ["id", "decision", "environment", "effects", "rules", "reason"]) expect(Object.hasOwn(answer, name)).toBe(true);
  });

  const bad: Readonly<Record<string, string>> = {
    "text that is not JSON": "ls",
    "half a line": `{"id":7,"cmd":"l`,
    "an array": `["ls"]`,
    null: "null",
    "a number": "7",
    "no command": `{"id":7}`,
    "a command that is no text": `{"id":7,"cmd":["ls"]}`,
    "an unknown environment": `{"id":7,"cmd":"ls","environment":"dev"}`,
    "a relative folder": `{"id":7,"cmd":"ls","cwd":"x"}`,
    "variables that are no texts": `{"id":7,"cmd":"ls","variables":{"A":1}}`,
  };
  test.each(Object.entries(bad))("denies %s with an error and goes on", (_, line) => {
    const { code, out } = tagout(place, ["check", "--jsonl"], { input: `${line}\n{"id":"next","cmd":"ls"}\n` });
    const [first, next] = jsonLines(out);
    expect(code).toBe(0);
    expect([first?.["decision"], typeof first?.["error"], next?.["id"], next?.["decision"]]).toEqual(["deny", "string", "next", "allow"]);
  });

  test("takes environment, folder and variables from the line before those of the command line", () => {
    const line = { id: 1, cmd: "systemctl restart myapp", environment: "test" };
    const { out } = tagout(place, ["check", "--jsonl", "--environment", "production"], {
      input: `${JSON.stringify(line)}\n${JSON.stringify({ ...line, environment: undefined })}\n`,
    });
    expect(jsonLines(out).map(({ decision, environment }) => [decision, environment])).toEqual([
      ["allow", "test"],
      ["ask", "production"],
    ]);
  });

  test("records nothing: nothing runs on its answer", () => {
    const fresh = makePlace();
    tagout(fresh, ["check", "--jsonl"], { input: `{"id":1,"cmd":"ls"}\n` });
    expect(tagout(fresh, ["ledger", "verify"]).out).toStartWith("missing: ");
  });
});

describe("check --sql --jsonl", () => {
  const statements: Readonly<Record<string, readonly [label: string, decision: string]>> = {
    "SELECT table_name FROM information_schema.tables": ["schema_read", "allow"],
    "SELECT * FROM users": ["data_read", "ask"],
    "UPDATE users SET a = 1": ["write", "ask"],
    "DROP TABLE users": ["ddl", "ask"],
  };
  for (const [sql, [label, decision]] of Object.entries(statements))
    test(`labels \`${sql}\` as ${label}`, () => {
      const { out } = tagout(place, ["check", "--sql", "--jsonl"], { input: `${JSON.stringify({ id: 1, sql, dialect: "postgres" })}\n` });
      expect(json(out)).toMatchObject({ id: 1, label, decision });
    });

  test("denies a bad line with an error and goes on", () => {
    const input = `nonsense\n{"id":2,"sql":"SELECT 1","dialect":"klingon"}\n{"id":3,"sql":"DROP TABLE a","dialect":"mysql"}\n`;
    const answers = jsonLines(tagout(place, ["check", "--sql", "--jsonl"], { input }).out);
    expect(answers.map(({ decision, error }) => [decision, typeof error])).toEqual([
      ["deny", "string"],
      ["deny", "string"],
      ["ask", "undefined"],
    ]);
  });
});
