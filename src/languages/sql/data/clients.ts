/** What a client's own command does. */
const clientDeeds = [
  "read",
  "write-file",
  "run-shell",
  "include-file",
  "connect",
  "setting",
  "data-read",
  "write-data",
  "unknown",
] as const;
export type ClientDeed = (typeof clientDeeds)[number];

const table = (rows: Readonly<Partial<Record<ClientDeed, string>>>): ReadonlyMap<string, ClientDeed> => {
  const map = new Map<string, ClientDeed>();
  for (const deed of clientDeeds) for (const name of (rows[deed] ?? "").split(/\s+/)) if (name !== "") map.set(name, deed);
  return map;
};

/** psql manual 15–18, "Meta-Commands"; the `\d` family is matched by `psqlDescribe`. */
export const psqlCommands = table({
  read: "l list sf sv z lo_list conninfo ? h help copyright errverbose echo qecho warn p print gdesc encoding dn",
  "data-read": "s",
  setting:
    "a o out C f H html pset t T x timing set unset if elif else endif q quit r reset cd g gx crosstabview watch prompt bind bind_named parse close_prepared startpipeline syncpipeline endpipeline flush flushrequest getresults restrict unrestrict getenv",
  "run-shell": "! e edit ef ev setenv",
  "include-file": "i include ir include_relative",
  connect: "c connect",
  "write-file": "w write lo_export",
  "write-data": "password lo_import lo_unlink",
  unknown: "gexec gset",
});
/** `\d`, `\dt+`, `\dRp`: every form lists catalog. */
export const psqlDescribe =
  /^(?:d|da|dA|dAc|dAf|dAo|dAp|db|dc|dconfig|dC|dd|dD|ddp|dE|des|det|dew|df[anptw]*|dF[dpt]?|dg|di|dl|dL|dm|dn|do|dO|dp|dP[itn]*|drds|drg|dRp|dRs|ds|dt|dT|du|dv|dx|dX|dy|d[tvmsiE]+)[S+x]*$/;
/** psql variables whose value names a file or is evaluated. */
export const psqlFileVariables = new Set(["HISTFILE"]);
export const psqlPrompts = new Set(["PROMPT1", "PROMPT2", "PROMPT3"]);

/** sqlite3 3.40–3.50 `.help`. */
export const sqliteCommands = table({
  read: "tables indexes indices schema fullschema databases dbinfo show stats lint vfsinfo vfslist vfsname help print dbconfig intck connection",
  "data-read": "dump sha3sum recover",
  setting:
    "auth bail binary changes echo eqp exit explain headers header mode nullvalue parameter progress prompt quit scanstats separator timeout timer width limit crlf nonce expert",
  "write-file": "backup save clone once output log trace testcase archive ar excel www session",
  "write-data": "import restore imposter filectrl testctrl selftest",
  "include-file": "read",
  "run-shell": "shell system load",
  connect: "open",
  unknown: "cd check iotrace unmodule",
});

/** MySQL 8.4 manual 6.5.1.2 and MariaDB's client: long names at a statement's start. */
export const mysqlCommands = table({
  read: "help ? status print warnings",
  setting:
    "clear nopager notee prompt nowarning quit exit rehash charset resetconnection use delimiter go ego query_attributes ssl_session_data_print",
  "run-shell": "system pager edit",
  "include-file": "source",
  "write-file": "tee",
  connect: "connect",
});
/** The same by their letter after a backslash. */
export const mysqlLetters: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "?": "help",
    h: "help",
    c: "clear",
    r: "connect",
    d: "delimiter",
    e: "edit",
    G: "ego",
    q: "quit",
    g: "go",
    n: "nopager",
    t: "notee",
    P: "pager",
    p: "print",
    R: "prompt",
    "#": "rehash",
    ".": "source",
    s: "status",
    "!": "system",
    T: "tee",
    u: "use",
    C: "charset",
    W: "warnings",
    w: "nowarning",
    x: "resetconnection",
    "-": "sandbox",
  }),
);
