import { SQL } from "bun";
import { expect } from "bun:test";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { startPostgresqlOnLoopback, type NetworkServer } from "../../packs/dataset-etl/loader/testing/postgresql.ts";
import { jsonLines, type Place } from "../cli/fixture.ts";
import { asAgentRuns, handOver, type Answers } from "../forgery/terminals.ts";
import { atTerminal, trust, yes } from "../operation/fixture.ts";
import { installPack } from "../operation/installed.ts";

/** A project whose two environments are two databases of a running server. */
export interface Stage extends Place {
  readonly urls: { readonly test: string; readonly prod: string };
}

/** Both environments in PostgreSQL; nothing else of the pack is changed. */
const environments = `default: test
environments:
  test: { classification: test, engine: postgresql, url_from: DATASET_TEST_URL, schema: datasets }
  prod: { classification: production, engine: postgresql, url_from: DATASET_PROD_URL, schema: datasets }
`;

/** One server for a whole file of tests; each stage has databases of its own. */
let server: NetworkServer | undefined;
let stages = 0;
export const serverHere = (): NetworkServer => (server ??= startPostgresqlOnLoopback());
export const stopServer = (): void => {
  server?.stop();
  server = undefined;
};

/**
 * The pack in a project, its environments led to databases, and a person's trust in all of it. `change`: what is changed before that, and
 * variables that are set as well.
 */
export const makeStage = async (change: (stage: Place) => Readonly<Record<string, string>> = () => ({})): Promise<Stage> => {
  const number = ++stages;
  const urls = { test: serverHere().database(`test_${number}`), prod: serverHere().database(`prod_${number}`) };
  const { place } = installPack();
  writeFileSync(join(place.work, "environments.yaml"), environments);
  const variables = { ...place.variables, DATASET_TEST_URL: urls.test, DATASET_PROD_URL: urls.prod, ...change(place) };
  handOver(place);
  const stage = { ...place, variables, urls };
  await trust(stage);
  return stage;
};

/** Changes a file of the project. */
export const edit = ({ work }: Place, path: string, change: (text: string) => string): void => {
  const file = join(work, path);
  const before = readFileSync(file, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`nothing was changed in ${path}`);
  writeFileSync(file, after);
};

const asking = async <T>(url: string, ask: (client: SQL) => Promise<T>): Promise<T> => {
  const client = new SQL({ url, max: 1 });
  try {
    return await ask(client);
  } finally {
    await client.close();
  }
};

type Row = Readonly<Record<string, unknown>>;

export const queryOf = (url: string, text: string): Promise<readonly Row[]> =>
  asking(url, async (client) => [...((await client.unsafe(text)) as readonly Row[])]);

/** Rows of a dataset's view; undefined where it is not there. */
export const rowsIn = async (url: string, view: string): Promise<readonly string[] | undefined> => {
  const [found] = await queryOf(url, `select to_regclass('datasets.${view}') as name`);
  if (found?.["name"] === null) return undefined;
  return (await queryOf(url, `select t::text as row from datasets.${view} t order by 1`)).map(({ row }) => String(row));
};

/** Everything in a database, to be compared: each row of each table, and the tables and views themselves. */
export const contentOf = (url: string): Promise<string> =>
  asking(url, async (client) => {
    const relations = (await client.unsafe(
      `select n.nspname || '.' || quote_ident(c.relname) as name, c.relkind::text as kind, coalesce(pg_get_viewdef(c.oid), '') as text
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') and c.relkind in ('r', 'v') order by 1`,
    )) as readonly Row[];
    const parts: string[] = [];
    for (const { name, kind, text } of relations) {
      const rows = (await client.unsafe(`select t::text as row from ${name} t order by 1`)) as readonly Row[];
      parts.push(`${kind} ${name} ${text}`, ...rows.map(({ row }) => `  ${row}`));
    }
    return parts.join("\n");
  });

/**
 * The number that the server's next transaction would get. While it is the same nobody has written anything into any database: whoever
 * writes takes one (PostgreSQL 15, "Transactions and Identifiers").
 */
const nextTransaction = async (url: string): Promise<string> =>
  String((await queryOf(url, "select pg_snapshot_xmax(pg_current_snapshot())::text as next"))[0]?.["next"]);

/** Production is row for row what it was. */
export const unchanged = async (stage: Stage, act: () => Promise<void> | void): Promise<void> => {
  const before = await contentOf(stage.urls.prod);
  await act();
  expect(await contentOf(stage.urls.prod)).toBe(before);
};

/** The same, and no transaction has written anywhere. */
export const unmoved = (stage: Stage, act: () => Promise<void> | void): Promise<void> =>
  unchanged(stage, async () => {
    const before = await nextTransaction(stage.urls.prod);
    await act();
    expect(await nextTransaction(stage.urls.prod)).toBe(before);
  });

/** Requests as our program lists them. */
export const requests = (stage: Stage): readonly { readonly id: string; readonly state: string }[] =>
  jsonLines(asAgentRuns(stage, ["requests", "--json", "--all"]).out) as unknown as readonly { id: string; state: string }[];

/** Asks as an agent does, and has a person confirm what waits. */
export const approve = async (stage: Stage, args: readonly string[], answers: Answers = yes): Promise<void> => {
  const asked = asAgentRuns(stage, args);
  const waiting = requests(stage).find(({ state }) => state === "pending");
  if (asked.code !== 3 || waiting === undefined) throw new Error(`nothing waits (${asked.code}): ${asked.err}`);
  const { code, shown } = await atTerminal(stage, ["approve", waiting.id], answers);
  if (code !== 0) throw new Error(`not confirmed (${code}): ${shown}`);
};
