import type { Scan } from "./scan.ts";
import { hashOf } from "./words.ts";

/** Options that take a password without being called so, after the programs that have them. Sources: their manuals. */
const options: readonly (readonly [programs: string, option: RegExp])[] = [
  ["mysql mysqldump mysqladmin mysqlimport mysqlshow mysqlcheck mysqlpump mysqlslap mariadb mycli", / -p(?=[^\s-])/y],
  [
    "login sshpass smbclient mongo mongosh mongodump mongorestore mongoexport mongoimport vncviewer xfreerdp rdesktop htpasswd zip unzip openssl sqlcmd bcp mosquitto_pub mosquitto_sub cqlsh skopeo",
    / -[pP] ?(?=[^\s-])/y,
  ],
  ["curl wget http httpie ab hey nexus kcat snmpget", / (?:-u|--user|-a|--proxy-user)[ =]?["']?[^\s:"']{1,128}:(?=[^\s"'/])/y],
  ["ldapsearch ldapadd ldapmodify ldapdelete ldapwhoami", / -w ?(?=[^\s-])/y],
  ["redis redli", / (?:-a|--pass) (?=[^\s-])/y],
  // `… | docker login --password-stdin`, `… | chpasswd`.
  ["echo printf", / (?:-n )?(?=["']?[^\s|"'$`]{4,200}["']?\s?\|[^|]{1,200}(?:--password-stdin|chpasswd))/y],
  ["securestring", / (?:-String )?(?=["'])/y],
  ["net", / \/user:\S{1,64} (?=\S)/y],
];

const programs = new Map(options.flatMap(([names, option]) => names.split(" ").map((name) => [hashOf(name), option] as const)));

/** Hashes of the programs' names. */
export const programHashes: readonly number[] = [...programs.keys()];

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
    let from = option.lastIndex;
    const quote = line[from];
    let to: number;
    if (quote === '"' || quote === "'") {
      to = line.indexOf(quote, ++from);
      if (to === -1) to = line.length;
    } else {
      to = from;
      while (to < line.length && !/[\s"'`|<>\\]/.test(line[to] as string)) to++;
    }
    if (to > from && !/^(?:\d{1,5}(?::\d{1,5})?|\$\{?\w+\}?)$/.test(line.slice(from, to))) scan.spans.add(from, to, "password");
  }
};
