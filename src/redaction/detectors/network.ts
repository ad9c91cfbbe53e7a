import type { Detector } from "../detector.ts";
import { codeAt } from "../words.ts";

/** Whether four octets are an address that belongs to somebody: neither private, local, multicast nor a version. */
export const isPublicV4 = (text: string): boolean => isPublicV4At(text, 0, text.length);

/** The same at a place of a line. */
export const isPublicV4At = (line: string, start: number, end: number): boolean => {
  let packed = 0;
  let parts = 0;
  for (let at = start; at < end; parts++) {
    let part = 0;
    const from = at;
    for (; at < end && line.charCodeAt(at) !== 46; at++) {
      const digit = line.charCodeAt(at) - 48;
      if (digit < 0 || digit > 9) return false;
      part = part * 10 + digit;
    }
    // No leading zeros: they are octal to some and a version to others.
    if (at === from || at - from > 3 || part > 255 || (at - from > 1 && codeAt(line, from) === 48)) return false;
    packed = packed * 256 + part;
    at++;
  }
  return parts === 4 && isPublic(packed);
};

const inRange = (address: number, prefix: number, bits: number): boolean =>
  Math.floor(address / 2 ** (32 - bits)) === Math.floor(prefix / 2 ** (32 - bits));
const packed = (text: string): number => text.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);

/** Private, shared, local, multicast and reserved ranges (RFC 6890), and the resolvers that everybody uses. */
const ranges: readonly (readonly [prefix: number, bits: number])[] = (
  [
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["127.0.0.0", 8],
    ["172.16.0.0", 12],
    ["192.168.0.0", 16],
    ["169.254.0.0", 16],
    ["100.64.0.0", 10],
    ["224.0.0.0", 3],
    ["8.8.8.8", 32],
    ["8.8.4.4", 32],
    ["1.1.1.1", 32],
    ["1.0.0.1", 32],
    ["9.9.9.9", 32],
  ] as const
).map(([text, bits]) => [packed(text), bits]);

const isPublic = (address: number): boolean => !ranges.some(([prefix, bits]) => inRange(address, prefix, bits));

/** The eight groups of an address, or undefined for what is none (RFC 4291 §2.2). */
const groupsOf = (text: string): readonly number[] | undefined => {
  const halves = text.split("::");
  if (halves.length > 2) return undefined;
  const read = (part: string): number[] | undefined => {
    if (part === "") return [];
    const groups = part.split(":");
    return groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group)) ? groups.map((group) => Number.parseInt(group, 16)) : undefined;
  };
  const head = read(halves[0] as string);
  const tail = halves.length === 2 ? read(halves[1] as string) : [];
  if (!head || !tail) return undefined;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail];
};

/** Global unicast, or a link-local address that spells out a hardware address. */
export const isPublicV6 = (text: string): boolean => {
  const groups = groupsOf(text);
  if (!groups) return false;
  const first = groups[0] as number;
  if (first >= 0x2000 && first <= 0x3fff) return true;
  if (!text.includes("::") && groups.every((group) => group > 0xff)) return true;
  return (
    ((first & 0xffc0) === 0xfe80 || (first & 0xfe00) === 0xfc00) &&
    ((groups[5] as number) & 0xff) === 0xff &&
    (groups[6] as number) >> 8 === 0xfe
  );
};

export const ip: Detector = {
  kind: "ip",
  source: "45 CFR 164.514(b)(2)(i)(O); IANA special-purpose address registries (RFC 6890); RFC 4291",
  examples: {
    "client: 81.19.155.80, server": "client: <ip>, server",
    "from 2a02:a6:e630::d7c2 port 22": "from <ip> port 22",
    "http://8.19.155.80:8080/x": "http://<ip>:8080/x",
    "fe80::211:22ff:fe33:4455%eth0": "<ip>%eth0",
    "Invalid host '70.236.135.48:7130'": "Invalid host '<ip>:7130'",
  },
  harmless: [
    "Chrome/126.0.64.127 Safari",
    "10.1.2.3",
    "192.168.0.1:80",
    "oid 1.2.36.146.595",
    "at 12:30:59",
    "[01/Mar/2026:00:10:19]",
    "fe80::1",
    "version 92.0.19.65",
    "std::dead::beef",
    "app:8.12.18.4",
    "v1.2.3.4",
  ],
};

export const mac: Detector = {
  kind: "mac",
  source: "IEEE 802-2014 §8, hexadecimal representation; Cisco's three groups of four",
  keys: [
    "mac",
    "mac address",
    "macaddr",
    "hwaddr",
    "hw address",
    "ether",
    "bssid",
    "lladdr",
    "hardware address",
    "bluetooth address",
    "wifi mac",
    "chaddr",
  ],
  accepts: (value) => /^[0-9a-f]{2}([:.-]?[0-9a-f]{2}){5}$/i.test(value) && /[1-9a-e]/i.test(value),
  canonical: "letters",
  examples: {
    "mac=3D7B1FBEDF93 up": "mac=<mac> up",
    "DHCPACK on 192.168.41.76 to d7:70:51:8e:dc:31 via eth0": "DHCPACK on 192.168.41.76 to <mac> via eth0",
    "mac=3D-7B-1F-BE-DF-93 fw=1": "mac=<mac> fw=1",
    "port 00aa.bbcc.dd01 learned": "port <mac> learned",
  },
  harmless: [
    "at 12:30:59",
    "ff:ff:ff:ff:ff:ff",
    "00:00:00:00:00:00",
    "MD5 16:27:ac:a5:76:28:2d:36:63:1b:56:4d:eb:df:a6:48",
    "00 11 22 33 44 55",
  ],
};

export const cookie: Detector = {
  kind: "cookie",
  source: "RFC 6265 §4; names of session cookies in the manuals of PHP, Java servlets, Django, Rails, Express and ASP.NET",
  isSecret: true,
  keys: [
    "session",
    "sessionid",
    "session id",
    "session key",
    "sess",
    "sess id",
    "sessid",
    "phpsessid",
    "jsessionid",
    "asp net session id",
    "aspsessionid",
    "connect sid",
    "connect.sid",
    "sid cookie",
    "laravel session",
    "remember web",
    "csrf",
    "csrftoken",
    "xsrf",
    "auth cookie",
    "session cookie",
    "session data",
    "session hash",
    "aspxauth",
    "sessionkey",
    "session value",
    "php sess id",
    "j session id",
    "user session",
    "session uuid",
    "sso session",
    "ticket granting cookie",
    "tgc",
  ],
  weakKeys: ["sid"],
  accepts: (value) => value.length >= 6 && /\d/.test(value) && /[a-z]/i.test(value) && !/^0x|^\w+\.\w+\.|\s/i.test(value),
  acceptsWeakly: (value) => value.length >= 16 && /\d/.test(value) && /[a-z]/i.test(value) && !/^(?:SM|MM|CA|AC)[0-9a-f]{32}$/.test(value),
  examples: {
    "Cookie: theme=dark; _sess=abc123def456": "Cookie: theme=dark; _sess=<cookie>",
    "Set-Cookie: sid=s%3Aabc.def123; Path=/; HttpOnly": "Set-Cookie: sid=<cookie>; Path=/; HttpOnly",
    "user=7 session_key=3968cd27a6764b1e3883166d722e1233": "user=7 session_key=<cookie>",
  },
  harmless: ["session=closed", "session 42 of user deploy", "cookie: none"],
};
