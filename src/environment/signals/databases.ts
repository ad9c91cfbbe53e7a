import type { Target } from "../../model/index.ts";
import { type Clue, failure } from "../clue.ts";
import { type Identity, isChanged, known, own, partsOf, valueOf, variableOf } from "../identity.ts";
import type { Observations } from "../observations.ts";
import { readAddress, showAddress } from "./hosts.ts";
import { readAddressTarget, readHostTarget, readName, readNames, readQualifier } from "./targets.ts";

interface Place {
  readonly host: string | undefined;
  readonly database: string | undefined;
  readonly failure?: string;
}

const nowhere: Place = { host: undefined, database: undefined };

/** Connection settings that apply where the command names none, per engine (libpq environment variables; MySQL option files). */
const readDefaults = (engine: string, observations: Observations): Place => {
  if (/^(?:postgres|postgresql|pg|psql|cockroach)/.test(engine))
    return {
      host: variableOf(observations, "PGHOSTADDR") ?? variableOf(observations, "PGHOST"),
      database: variableOf(observations, "PGDATABASE"),
    };
  if (/^(?:mysql|mariadb)/.test(engine)) return readMysqlDefaults(observations);
  return nowhere;
};

const readMysqlDefaults = (observations: Observations): Place => {
  const probe = observations.files.mysqlClient;
  if (probe.state === "failed") return { ...nowhere, failure: probe.why };
  const client = probe.state === "found" ? probe.value : undefined;
  return {
    host: variableOf(observations, "MYSQL_HOST") ?? (client?.host || undefined),
    database: client?.database || undefined,
  };
};

const readService = (name: string, observations: Observations): Place => {
  const probe = observations.files.postgresServices;
  if (probe.state === "failed") return { ...nowhere, failure: probe.why };
  const service = probe.state === "found" ? own(probe.value, name) : undefined;
  return { host: service?.host || undefined, database: service?.database || undefined };
};

const isFileEngine = (engine: string): boolean => /^(?:sqlite\d?|duckdb)$/.test(engine);
/** Engines whose client without a host talks to this machine. */
const hasLocalDefault = (engine: string): boolean =>
  /^(?:postgres|postgresql|pg|psql|mysql|mariadb|redis|valkey|mongo|mongodb|cockroach|clickhouse|mssql|sqlserver|memcached|influx)/.test(
    engine,
  );

const identifyHost = (host: string | undefined, engine: string, database: string | undefined): Clue[] => {
  if (host !== undefined) {
    const [identity, ...rest] = readHostTarget("database.host", host);
    const named = identity?.isLocal === true && database !== undefined ? readName("database", database) : undefined;
    if (identity === undefined) return rest;
    return [
      named === undefined || named.isSilent === true
        ? identity
        : { ...identity, isSilent: false, signal: { ...identity.signal, says: named.signal.says } },
      ...rest,
    ];
  }
  if (isFileEngine(engine) || hasLocalDefault(engine)) return identifyHost("localhost", engine, database);
  return [readName("database.host", "(none)")];
};

/** A database: by its address, else its service entry, else host and name, else what the client would take by default. */
export const identifyDatabase = (target: Target, observations: Observations): Identity => {
  const url = valueOf(target, "url");
  const engine = (valueOf(target, "engine") ?? "").toLowerCase();
  const address = url === undefined ? undefined : readAddress(url);
  const service =
    valueOf(target, "service") ??
    (valueOf(target, "host") === undefined && url === undefined && /^(?:postgres|pg|psql)/.test(engine)
      ? variableOf(observations, "PGSERVICE")
      : undefined);
  const entry = service === undefined ? nowhere : readService(service, observations);
  const defaults = readDefaults(engine || (address?.scheme ?? ""), observations);
  const host = valueOf(target, "host") ?? entry.host ?? defaults.host;
  const database = valueOf(target, "database") ?? entry.database ?? defaults.database;
  const isUrlComplete = address !== undefined && (address.hosts.length > 0 || defaults.host === undefined || isFileEngine(address.scheme));
  const failures = [entry.failure, defaults.failure].flatMap((why) => (why === undefined ? [] : [failure("database configuration", why)]));
  const byHost =
    service === undefined || entry.host !== undefined ? identifyHost(host, engine, database) : [readNames("database.service", [service])];
  const parts = [
    ...partsOf("url", url === undefined ? [] : readAddressTarget("database.url", url, true)),
    ...partsOf("host", isUrlComplete ? [] : byHost),
    ...partsOf("service", service === undefined ? [] : readQualifier("database.service", service)),
    ...partsOf("database", database === undefined ? [] : readQualifier("database.name", database)),
    ...partsOf("configuration", failures),
  ];
  const pinned =
    address === undefined
      ? { host, database }
      : {
          host: address.hosts.length === 1 ? address.hosts[0] : undefined,
          database: address.path.replace(/^\//, "") || database,
        };
  const values = known({
    ...pinned,
    url: address === undefined ? undefined : showAddress(address),
    service,
    port: valueOf(target, "port"),
    engine: engine || address?.scheme,
  });
  return {
    values: values,
    parts: withPinnedUrl(parts),
    forgeableKeys: isChanged(observations, "PGSERVICEFILE", "PGSYSCONFDIR", "HOME") ? ["service"] : [],
  };
};

/** An address is named in pins by its host and its database. */
const withPinnedUrl = (parts: Identity["parts"]): Identity["parts"] =>
  parts.map((part) =>
    part.key !== "url"
      ? part
      : {
          ...part,
          key: part.clue.signal.name.endsWith(".path") ? "database" : part.clue.role === "identity" ? "host" : part.key,
        },
  );

/** A web address: by its host. */
export const identifyUrl = (target: Target): Identity => {
  const url = valueOf(target, "url");
  if (url === undefined) return { values: {}, parts: partsOf("url", [readName("url", "(none)")]), forgeableKeys: [] };
  const address = readAddress(url);
  const parts = readAddressTarget("url", url, false).map((clue) => ({
    key: clue.role === "identity" ? "host" : "url",
    clue,
  }));
  return {
    values: known({
      url: showAddress(address),
      host: address.hosts.length === 1 ? address.hosts[0] : undefined,
    }),
    parts,
    forgeableKeys: [],
  };
};
