import { describe, expect, test } from "bun:test";
import { PlacedRedactor } from "./placed.ts";
import { redactText } from "./text.ts";

const key = new Uint8Array(32).fill(3);
/** What is left of a text, tokens without what tells values apart; and that a second reading changes nothing. */
const leftOf = (text: string): string => {
  const redactor = new PlacedRedactor({ key });
  const once = redactText(redactor, text);
  expect(redactText(redactor, once)).toBe(once);
  return once.replaceAll(/(<[a-z-]+):[0-9a-f]{8}>/g, "$1>");
};

describe("a value whose name stands beside it as a value is taken out:", () => {
  const taken: Readonly<Record<string, string>> = {
    '[{"name":"DB_PASSWORD","value":"letmein"},{"name":"REGION","value":"eu"}]':
      '[{"name":"DB_PASSWORD","value":"<password>"},{"name":"REGION","value":"eu"}]',
    '{"Value":"letmein","Key":"db_password"}': '{"Value":"<password>","Key":"db_password"}',
    '{"name":"Cookie","value":"sid=a1b2c3d4e5"}': '{"name":"Cookie","value":"sid=<cookie>"}',
    '{"name":"Authorization","value":"Bearer a1b2c3"}': '{"name":"Authorization","value":"Bearer <secret>"}',
    "env: [{name: API_TOKEN, value: 0f9b8c7d}, {name: LOG_LEVEL, value: debug}]":
      "env: [{name: API_TOKEN, value: <secret>}, {name: LOG_LEVEL, value: debug}]",
    "ParameterKey=DbPassword,ParameterValue=letmein": "ParameterKey=DbPassword,ParameterValue=<password>",
    '<add key="DbPassword" value="letmein" />': '<add key="DbPassword" value="<password>" />',
    '<property name="connection.password">letmein</property>': '<property name="connection.password"><password></property>',
    '<setting name="ApiKey" serializeAs="String"><value>a1b2</value></setting>':
      '<setting name="ApiKey" serializeAs="String"><value><secret></value></setting>',
    "('password', 'letmein')": "('password', '<password>')",
    '{rabbit,[{default_pass,<<"letmein">>},{default_user,<<"guest">>}]}':
      '{rabbit,[{default_pass,<<"<password>">>},{default_user,<<"guest">>}]}',
    '{:password, "letmein"}': '{:password, "<password>"}',
    'Map("password" -> "letmein")': 'Map("password" -> "<password>")',
    '(password . "letmein")': '(password . "<password>")',
    '{"kind":"Secret","stringData":{"colour":"blue moon"}}': '{"kind":"Secret","stringData":{"colour":"<secret>"}}',
    'echo "1001,Jane Miller,jane@mail.example,219-09-9999,1984-03-02" >> f.csv': 'echo "1001,<name>,<email>,<ssn>,<date>" >> f.csv',
    "machine git.example login deploy password ntlJPRblzUYMHMLM": "machine git.example login deploy password <password>",
  };
  test.each(Object.entries(taken))("%s", (text, expected) => expect(leftOf(text)).toBe(expected));
});

describe("what only looks like a name with its value stays:", () => {
  test.each([
    '{"secretKeyRef":{"name":"db-password","key":"value"}}',
    '{"name":"db-credentials","kind":"Secret"},{"value":"blue"}',
    '<input name="password"><input name="colour" value="blue">',
    'log.info("password", "reset failed")',
    '{error,"no such user"}',
    '("GET", "/api/x")',
    "token | 12 requests left",
    "web-1 | listening",
    "password plugin",
    "password immediately.",
  ])("%s", (text) => expect(leftOf(text)).toBe(text));
});

describe("tables of clients of databases", () => {
  const tables: Readonly<Record<string, readonly [printed: string, left: string]>> = {
    psql: [
      " id |  surname  |    dob     | plan\n----+-----------+------------+------\n  1 | Miller    | 1984-03-02 | gold\n  2 | Örjansson | 1999-12-31 | free\n(2 rows)\n\n 3 | Miller",
      " id |  surname  |    dob     | plan\n----+-----------+------------+------\n  1 | <name>    | <birth-date> | gold\n  2 | <name> | <birth-date> | free\n(2 rows)\n\n 3 | Miller",
    ],
    "psql, one column": [
      " password \n----------\n letmein\n(1 row)\n\n letmein",
      " password \n----------\n <password>\n(1 row)\n\n letmein",
    ],
    "psql, expanded": [
      "-[ RECORD 1 ]-+----\n id            | 17\n first_name    | Jane\n password_hash | $2b$12$abc\n status        | active",
      "-[ RECORD 1 ]-+----\n id            | 17\n first_name    | <name>\n password_hash | <secret>\n status        | active",
    ],
    mysql: [
      "+----+-----------+\n| id | last_name |\n+----+-----------+\n|  1 | Miller    |\n+----+-----------+",
      "+----+-----------+\n| id | last_name |\n+----+-----------+\n|  1 | <name>    |\n+----+-----------+",
    ],
    "sqlite3, columns": [
      "id  first_name  ssn          note\n--  ----------  -----------  ----\n1   Örjan       219-09-9999  ok",
      "id  first_name  ssn          note\n--  ----------  -----------  ----\n1   <name>       <ssn>  ok",
    ],
    "sqlite3, box": [
      "│ id │ first_name │\n├────┼────────────┤\n│ 1  │ Jane       │\n└────┴────────────┘",
      "│ id │ first_name │\n├────┼────────────┤\n│ 1  │ <name>       │\n└────┴────────────┘",
    ],
  };
  test.each(Object.entries(tables))("of %s", (_, [printed, left]) => expect(leftOf(printed)).toBe(left));
  test("that name no person and no secret stay", () => {
    const pods = " pod            | restarts\n----------------+----------\n web-7d9f8-abcde | 3";
    expect(leftOf(pods)).toBe(pods);
  });
  test("in documents tell of secrets without showing them", () => {
    const document = "| Secret | Where |\n|---|---|\n| API keys | Homepage `.env` |";
    expect(leftOf(document)).toBe(document);
  });
  test("end: a line of YAML is no heading", () => {
    const yaml = "                pass\n---\nissues:\n  - text of four words";
    expect(leftOf(yaml)).toBe(yaml);
  });
});

describe("values of a Kubernetes Secret", () => {
  test("go whatever their names say, in stringData and in data", () =>
    expect(
      leftOf(
        "kind: Secret\nstringData:\n  app.ini: |\n    [db]\n    colour = blue\n  colour: 'blue'\ndata:\n  colour: Ymx1ZQ\ntype: Opaque",
      ),
    ).toBe(
      "kind: Secret\nstringData:\n  app.ini: |\n    <secret>\n    <secret>\n  colour: '<secret>'\ndata:\n  colour: <secret>\ntype: Opaque",
    ));
  test("of a ConfigMap stay", () => {
    const map = "kind: ConfigMap\ndata:\n  colour: blue";
    expect(leftOf(map)).toBe(map);
  });
  test("that a template will put there stay", () => {
    const chart = "kind: Secret\ndata:\n  colour: {{ .Values.colour | b64enc }}";
    expect(leftOf(chart)).toBe(chart);
  });
});

describe("a heading of few columns", () => {
  test("speaks for the rows below it, and not for what comes long after", () => {
    const code = Array.from({ length: 10 }, () => "return nil").join("\n");
    const call = "\nassert(t, letmein, nil)";
    expect(leftOf(`id,password,note\n7,letmein,x\n${code}${call}`)).toBe(`id,password,note\n7,<password>,x\n${code}${call}`);
  });
});

describe("names in sentences", () => {
  const sentences: Readonly<Record<string, string>> = {
    "the visit was moved by Tomasine Okwuosa to the next week": "the visit was moved by <name> to the next week",
    "Zbynek, would somebody look at the results of the visit": "<name>, would somebody look at the results of the visit",
    "the results were sent to Zbynek, Monica and others": "the results were sent to <name>, <name> and others",
  };
  test.each(Object.entries(sentences))("%s", (text, expected) => expect(leftOf(text)).toBe(expected));
  test.each([
    "the plan is to list the Assets of the Entertainment of the week",
    "- Ready to use: see the new Snippets and the Kustomization of the chart",
    "use the `kubectl` command with the Kustomize plugin of the cluster",
    "✅ Slides in from the right side of the page",
  ])("are none in: %s", (text) => expect(leftOf(text)).toBe(text));
});
