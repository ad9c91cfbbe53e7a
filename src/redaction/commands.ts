import type { Scan } from "./scan.ts";
import { hashOf } from "./words.ts";

/** Options that take a password without being called so, after the programs that have them. Sources: their manuals. */
const options: readonly (readonly [programs: string, option: RegExp])[] = [
  ["mysql mysqldump mysqladmin mysqlimport mysqlshow mysqlcheck mysqlpump mysqlslap mariadb mycli", / -p(?=[^\s-])/y],
  [
    "login sshpass mongo mongosh mongodump mongorestore mongoexport mongoimport vncviewer xfreerdp rdesktop htpasswd zip unzip sqlcmd bcp mosquitto_pub mosquitto_sub cqlsh skopeo",
    / -[pP] ?(?=[^\s-])/y,
  ],
  ["curl wget http https httpie ab hey nexus kcat snmpget", / (?:-u|--user|-a|--auth|--proxy-user)[ =]?["']?[^\s:"']{1,128}:(?=[^\s"'/])/y],
  ["ldapsearch ldapadd ldapmodify ldapdelete ldapwhoami", / -w ?(?=[^\s-])/y],
  ["openssl", / -k (?=[^\s-])/y],
  ["rar unrar", / -p(?=[^\s-])/y],
  ["smbclient smbget smbmap rpcclient winexe", / (?:-U|--user)[ =]?["']?[^\s%"']{1,128}%(?=\S)/y],
  ["redis redli", / (?:-a|--pass) (?=[^\s-])/y],
  // `… | docker login --password-stdin`, `… | chpasswd`.
  ["echo printf", / (?:-n )?(?=["']?[^\s|"'$`]{4,200}["']?\s?\|[^|]{1,200}(?:--password-stdin|chpasswd))/y],
  ["securestring", / (?:-String )?(?=["'])/y],
  ["net", / \/user:\S{1,64} (?=\S)/y],
];

/**
 * Beginnings of a statement that a secret follows, from the first of its words on, and a sign that ends the secret besides white space and
 * quotes. Sources: Cisco's IOS command reference, Oracle's SQL*Plus guide, Redis' command reference, RFC 4954, keytool(1).
 */
const statements: readonly (readonly [first: string, statement: RegExp, stop?: string])[] = [
  ["enable", /enable (?:secret|password)(?: level \d{1,2})? (?:\d (?=\S{4})|(?=\S{0,64}[\d!#$%^&*]))/iy],
  ["username", /username [\w.@-]{1,64} (?:privilege \d{1,2} )?(?:secret|password) (?:\d (?=\S{4})|(?=\S{0,64}[\d!#$%^&*]))/iy],
  ["snmp", /snmp-server community (?=\S)/iy],
  ["tacacs radius", /(?:tacacs|radius)-server key (?:[067] )?(?=\S)/iy],
  ["crypto", /crypto isakmp key (?:[06] )?(?=\S)/iy],
  ["pre", /pre-shared-key (?:address \S{1,64} key |local |remote )?(?:[067] )?(?=\S{6})/iy],
  ["key", /key [67] (?=[0-9A-F]{8,128}(?!\S))/iy],
  ["connect conn sqlplus", /(?:connect|conn|sqlplus)(?: -\w{1,2}){0,3} [A-Za-z][\w$#]{0,29}\/(?=[^\s/@]{1,128}@)/iy, "@"],
  ["thin", /thin:[A-Za-z][\w$#]{0,29}\/(?=[^\s/@]{1,128}@)/y, "@"],
  ["auth", /AUTH (?:PLAIN|LOGIN|XOAUTH2|CRAM-MD5) (?=[A-Za-z0-9+/=]{8})/y],
  ["auth", /(?<=^["']?)AUTH["']? ["']?(?:[\w-]{1,32}["']? ["']?)?(?=[^\s"']{0,64}[\d!#$%^&*])(?=[^\s"']{6,128}["']?$)/y],
  ["auth", /(?<=")AUTH" "(?:[\w-]{1,32}" ")?(?=[^"]{1,512}"$)/y],
  ["requirepass masterauth", /(?<=SET )(?:requirepass|masterauth) (?=\S)/iy],
  ["setuser user", /(?:setuser|user) \S{1,64} (?:(?:on|off|reset\w{0,8}|nopass|allkeys|allchannels|[~%+&-]\S{1,64}) ){1,16}[>#](?=\S)/iy],
  ["storepass keypass srcstorepass deststorepass srckeypass destkeypass", /(?<=-)\w+ (?=[^\s-])/y],
];

const statementsOf = new Map<number, (typeof statements)[number][]>();
for (const each of statements)
  for (const first of each[0].split(" ")) statementsOf.set(hashOf(first), [...(statementsOf.get(hashOf(first)) ?? []), each]);

const programs = new Map(options.flatMap(([names, option]) => names.split(" ").map((name) => [hashOf(name), option] as const)));

/** Hashes of the words that commands and statements begin with. */
export const commandHashes: readonly number[] = [...programs.keys(), ...statementsOf.keys()];

/** What is no secret: a port, a variable. */
const isReference = /^(?:\d{1,5}(?::\d{1,5})?|\$\{?\w+\}?)$/;

/** Takes the secret that begins at a place, in quotes or up to white space. */
const takeSecret = (scan: Scan, place: number, stop: string): void => {
  const { line } = scan;
  let from = place;
  const quote = line[from];
  let to: number;
  if (quote === '"' || quote === "'") {
    to = line.indexOf(quote, ++from);
    if (to === -1) to = line.length;
  } else {
    to = from;
    while (to < line.length && line[to] !== stop && !/[\s"'`|<>\\]/.test(line[to] as string)) to++;
  }
  if (to > from && !isReference.test(line.slice(from, to))) scan.spans.add(from, to, "password");
};

/** Takes the secret out of a statement that begins at a word. */
export const readStatement = (scan: Scan, start: number, hash: number): void => {
  for (const [, statement, stop = ""] of statementsOf.get(hash) ?? []) {
    scan.work += 16;
    statement.lastIndex = start;
    if (!statement.test(scan.line)) continue;
    takeSecret(scan, statement.lastIndex, stop);
    return;
  }
};

/** Takes the passwords out of the rest of a command line that begins at a program's name. */
export const readCommand = (scan: Scan, end: number, hash: number): void => {
  const option = programs.get(hash);
  if (option === undefined) return;
  const { line } = scan;
  const limit = Math.min(line.length, end + 1024);
  for (let at = line.indexOf(" ", end); at !== -1 && at < limit; at = line.indexOf(" ", at + 1)) {
    scan.work += 4;
    option.lastIndex = at;
    if (!option.test(line)) continue;
    takeSecret(scan, option.lastIndex, "");
  }
};
