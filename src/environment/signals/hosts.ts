import { combineNames, environmentOfName, type NameSays } from "./names.ts";

/** How a host reads: on this machine, or what its name says. */
export interface HostReading {
  readonly isLocal: boolean;
  readonly says: NameSays;
}

const loopback =
  /^(?:localhost|localhost\.localdomain|(?:[a-z0-9-]+\.)+localhost|127(?:\.\d{1,3}){3}|::1|\[::1\]|::ffff:127(?:\.\d{1,3}){3}|host\.docker\.internal|kubernetes\.docker\.internal)$/i;
/** Suffixes that no registry sells: one label of such a name is not a brand. */
const privateSuffix = /\.(?:internal|local|lan|intranet|corp|home|private|svc|home\.arpa)$/;
/** Public services whose own names contain our words. */
const sharedHosts = /(?:^|\.)(?:dev\.azure\.com|test\.pypi\.org|dev\.to|dev\.mysql\.com|test\.salesforce\.com|api\.test\.pypi\.org)$/;

/** True for loopback names and addresses. */
export const isLoopback = (host: string): boolean => loopback.test(host);

/** The part of a host name that can name an environment: without the registrable domain, which is a brand (`example.dev`). */
const ownLabels = (host: string): string => {
  const name = host.toLowerCase().replace(/\.$/, "");
  const labels = name.split(".");
  if (labels.length === 1) return name;
  return labels.slice(0, privateSuffix.test(name) ? -1 : -2).join(".");
};

/** Reads one host name or address, without a port. */
export const readHost = (host: string): HostReading => {
  if (isLoopback(host)) return { isLocal: true, says: undefined };
  const whole = environmentOfName(host);
  if (whole === "production" || /[^\x21-\x7e]/.test(host)) return { isLocal: false, says: whole ?? "unknown" };
  if (sharedHosts.test(host.toLowerCase())) return { isLocal: false, says: undefined };
  return { isLocal: false, says: environmentOfName(ownLabels(host)) };
};

/** An address taken apart; `undefined` parts were not written. Passwords are dropped while reading. */
export interface Address {
  readonly scheme: string;
  readonly user: string;
  readonly hosts: readonly string[];
  readonly path: string;
  readonly isReadable: boolean;
}

const unreadable: Address = { scheme: "", user: "", hosts: [], path: "", isReadable: false };

const withoutPort = (host: string): string => host.replace(/^\[([^\]]*)\](?::\d*)?$/, "$1").replace(/^([^:]*):\d*$/, "$1");

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return "\u{fffd}";
  }
};

const hostParameters = (query: string): string[] =>
  query
    .split("&")
    .flatMap((pair) =>
      /^(?:host|hostaddr|server|unix_socket|socket)=/i.test(pair) ? decode(pair.slice(pair.indexOf("=") + 1)).split(",") : [],
    );

const readUrl = (text: string): Address => {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/?#;]*)([^?#]*)(?:\?([^#]*))?/i.exec(text);
  if (match === null || /[\\\s]/.test(text)) return unreadable;
  const [, scheme = "", authority = "", path = "", query = ""] = match;
  const at = authority.lastIndexOf("@");
  const user = at < 0 ? "" : decode(authority.slice(0, at).split(":")[0] ?? "");
  const written = authority.slice(at + 1);
  const hosts = written === "" ? [] : written.split(",").map((host) => decode(withoutPort(host)));
  const parameters = `${query}&${path.split(";").slice(1).join("&")}`;
  const shown = path.replace(/(;\s*(?:password|pwd|token|secret)[^=;]*=)[^;]*/gi, "$1");
  return {
    scheme: scheme.toLowerCase(),
    user,
    hosts: [...hosts, ...hostParameters(parameters)],
    path: decode(shown),
    isReadable: !path.includes("@"),
  };
};

const readKeywords = (text: string): Address => {
  const found = new Map(
    Array.from(
      text.matchAll(/([A-Za-z ]+?)\s*=\s*('(?:[^'\\]|\\.)*'|[^\s;]+)/g),
      (match) => [(match[1] ?? "").trim().toLowerCase(), (match[2] ?? "").replace(/^'|'$/g, "")] as const,
    ),
  );
  const host = found.get("host") ?? found.get("hostaddr") ?? found.get("server") ?? found.get("data source");
  const path = found.get("dbname") ?? found.get("database") ?? found.get("initial catalog") ?? "";
  return {
    scheme: "",
    user: found.get("user") ?? "",
    hosts: host?.split(",").map((one) => one.replace(/^tcp:/, "")) ?? [],
    path,
    isReadable: found.size > 0,
  };
};

/** Reads a URL, a `host:port`, a keyword string (`host=… dbname=…`) or a Go-style `user@tcp(host)/db`. */
export const readAddress = (text: string): Address => {
  const trimmed = text.trim().replace(/^jdbc:(?:oracle:thin:@|tc:)?/i, "");
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed)) return readUrl(trimmed);
  const go = /^(?:([^:@]*)(?::.*)?@)?(tcp|unix)\(([^)]*)\)\/([^?]*)/.exec(trimmed);
  if (go !== null)
    return {
      scheme: go[2] ?? "",
      user: go[1] ?? "",
      hosts: [go[2] === "unix" ? (go[3] ?? "") : withoutPort(go[3] ?? "")],
      path: go[4] ?? "",
      isReadable: true,
    };
  if (trimmed.includes("=")) return readKeywords(trimmed);
  if (/^\/|^\.{0,2}\/|^:memory:$/.test(trimmed)) return { ...unreadable, hosts: [trimmed], isReadable: true };
  const match = /^(?:([^@\s/]*)@)?([^@\s/]+?)(\/\S*)?$/.exec(trimmed);
  if (match === null) return unreadable;
  const hosts = (match[2] ?? "").split(",").map((host) => (/^[0-9a-f:]*::[0-9a-f:.]*$/i.test(host) ? host : withoutPort(host)));
  return {
    scheme: "",
    user: match[1]?.split(":")[0] ?? "",
    hosts,
    path: match[3] ?? "",
    isReadable: true,
  };
};

/** Address without secrets, for evidence. */
export const showAddress = (address: Address): string => {
  if (!address.isReadable) return "(an address we cannot read)";
  return `${address.scheme === "" ? "" : `${address.scheme}://`}${address.hosts.join(",")}${address.path}`;
};

const isSocketPath = (host: string): boolean => host === "" || host.startsWith("/") || host.startsWith("@");

/** What all hosts of an address say together. An address without a host is a local socket or file where the scheme allows that. */
export const readHosts = (address: Address): HostReading => {
  if (!address.isReadable) return { isLocal: false, says: "unknown" };
  if (/^(?:sqlite\d?|file|unix|npipe|duckdb)$/.test(address.scheme)) return { isLocal: true, says: undefined };
  if (address.hosts.length === 0 && !/^(?:|postgres(?:ql)?|mysql|mariadb)$/.test(address.scheme))
    return { isLocal: false, says: "unknown" };
  const readings = address.hosts.map((host) => (isSocketPath(host) ? { isLocal: true, says: undefined } : readHost(host)));
  const isLocal = readings.every((reading) => reading.isLocal);
  const says = combineNames(readings.map((reading) => reading.says));
  const isMixed = !isLocal && says !== "production" && readings.some((reading) => reading.says === undefined);
  return { isLocal, says: isMixed && readings.length > 1 ? "unknown" : says };
};

const serverWord =
  /^(?:web|db|app|api|srv|svr|server|node|worker|bastion|jump|jumphost|www|mail|smtp|gateway|gw|lb|proxy|cache|redis|queue|kafka|mq|sql|pg|postgres|mysql|mongo|elastic|es|k8s|master|primary|replica|backend|frontend|edge|nginx|haproxy|vault|consul)$/;

/** True for host names that servers carry (`web-01`, `db3`, `ip-10-0-3-17`): whose server it is must be known. */
export const isServerName = (host: string): boolean => {
  const first = host.toLowerCase().split(".")[0] ?? "";
  if (/^(?:ip-\d+(?:-\d+){3}|ec2-.+|i-[0-9a-f]{8,}|vmi?\d+|ns\d+|\d+(?:-\d+){3})$/.test(first)) return true;
  return (
    first.split("-").some((label) => serverWord.test(label.replace(/\d+$/, ""))) && !/laptop|macbook|desktop|workstation|pc$/.test(first)
  );
};
