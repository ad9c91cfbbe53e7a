import { isIban, ibanLength } from "./detectors/finance.ts";
import { tokenKey, type Scan } from "./scan.ts";
import { codeAt, DIGIT, HIGH, isWordCode, LOWER, NONHEX, UPPER } from "./words.ts";

const AT = 64;

const isLocalCode = (code: number): boolean => isWordCode(code) || code === 46 || code === 43 || code === 45;

/** Addresses around every `@` but those that end a URL's password, which were found before, in order. */
export const readEmails = (scan: Scan): void => {
  const { line } = scan;
  const passwords = scan.spans.count;
  let url = 0;
  let last = 0;
  for (let at = line.indexOf("@"); at !== -1; at = line.indexOf("@", at + 1)) {
    let start = at;
    while (start > last && at - start < 65 && isLocalCode(line.charCodeAt(start - 1))) start--;
    while (start < at && (line.charCodeAt(start) === 46 || line.charCodeAt(start) === 45)) start++;
    const end = domainEnd(line, at + 1);
    last = at + 1;
    if (start === at || end === -1 || (at - start > 16 && line.startsWith("://", start - 3) && /\d/.test(line.slice(start, at)))) continue;
    // `user:password@host`: the host stays.
    while (url < passwords && scan.spans.endOf(url) < at) url++;
    if (url < passwords && scan.spans.endOf(url) === at) continue;
    if (!isSshName(line.slice(start, at), line.slice(at + 1, end))) scan.spans.add(start, end, "email");
    last = end;
  }
};

/** Names of SSH's algorithms and extensions, which end in who made them (RFC 4250, 4.6.1; OpenSSH's PROTOCOL). */
const isSshName = (local: string, domain: string): boolean =>
  /^(?:openssh\.com|libssh\.org|lysator\.liu\.se|ssh\.com|jcmeister\.nu)$/.test(domain) &&
  /^(?:sk-|ssh-|ecdsa-|rsa-|rijndael-|aes\d+-|chacha20-|curve25519-|sntrup\d+|mlkem\d+|hmac-|umac-|ext-info|kex-|webauthn-|hostkeys|publickey-|posix-|f?statvfs|hardlink|fsync|lsetstat|limits|expand-path|copy-data|home-directory|users-groups|keepalive|no-more-sessions|zlib|streamlocal|direct-streamlocal|auth-agent|tun$|eow$)/.test(
    local,
  );

/** End of a domain of at least two labels, the last without digits; -1 when there is none. */
const domainEnd = (line: string, from: number): number => {
  let end = -1;
  let at = from;
  const limit = Math.min(line.length, from + 254);
  for (let labels = 0; at < limit; labels++) {
    const start = at;
    let isLetters = true;
    while (at < limit) {
      const code = line.charCodeAt(at);
      if (!(isWordCode(code) && code !== 95) && code !== 45) break;
      if (!((code | 32) >= 97 && (code | 32) <= 122) && code < 128) isLetters = false;
      at++;
    }
    if (at === start) break;
    if (labels > 0 && isLetters && at - start >= 2) end = at;
    if (codeAt(line, at) !== 46) break;
    at++;
  }
  // `git@github.com:a/b` is a repository.
  if (end !== -1 && codeAt(line, end) === 58 && isRepository(line, end) && line.slice(Math.max(0, from - 4), from).startsWith("git@"))
    return -1;
  return end;
};

const isRepository = (line: string, end: number): boolean => /^:[\w.~-]{1,64}\/[\w./-]{1,128}/.test(line.slice(end, end + 200));

/** Passwords between a URL's user and host: the last `@` before the path decides, for passwords hold all signs. */
export const readUrlPasswords = (scan: Scan): void => {
  const { line } = scan;
  let nextAt = line.indexOf("@");
  for (let at = line.indexOf("://"); at !== -1 && nextAt !== -1; at = line.indexOf("://", at + 3)) {
    const from = at + 3;
    if (nextAt < from) nextAt = line.indexOf("@", from);
    if (nextAt === -1 || nextAt - from > 1024) continue;
    let end = from;
    let host = -1;
    let colon = -1;
    const limit = Math.min(line.length, from + 1024);
    for (; end < limit; end++) {
      const code = codeAt(line, end);
      if (code <= 32 || code === 34 || code === 39 || code === 60 || code === 62 || code === 96) break;
      if (code === 47 && (colon === -1 || host !== -1)) break;
      if (code === 58 && colon === -1) colon = end;
      if (code === AT) host = end;
    }
    scan.work += end - from;
    if (host === -1) continue;
    if (colon !== -1 && colon < host) scan.spans.add(colon + 1, host, "password");
    else if (host - from > 16 && /\d/.test(line.slice(from, host))) scan.spans.add(from, host, "token");
  }
};

/** A token that says whose it is, at the beginning of a word. */
export const readToken = (scan: Scan, start: number): boolean => {
  const { line } = scan;
  const key = tokenKey(line.charCodeAt(start), codeAt(line, start + 1));
  if (scan.tables.tokenHint[key] !== 1) return false;
  const known = scan.tables.tokens.get(key);
  if (known === undefined) return false;
  for (const { kind, start: literal, pattern, kept } of known) {
    if (!line.startsWith(literal, start)) continue;
    pattern.lastIndex = start;
    scan.work += 32;
    if (!pattern.test(line)) continue;
    if (kept !== undefined) {
      kept.lastIndex = start;
      scan.take(kept.test(line) ? kept.lastIndex : start, pattern.lastIndex, kind);
      return true;
    }
    const before = codeAt(line, start - 1);
    // A word that goes on before a hyphen or a dot is an identifier: `task-sk-…`.
    if (start > 1 && (before === 45 || before === 46) && isWordCode(codeAt(line, start - 2))) continue;
    scan.take(start, pattern.lastIndex, kind);
    return true;
  }
  return false;
};

/** Secrets that a sign in their midst tells. */
export const readInfixes = (scan: Scan): void => {
  const { line, tables } = scan;
  for (const { kind, sign, before, pattern } of tables.infixes)
    for (let at = line.indexOf(sign); at !== -1; at = line.indexOf(sign, at + 1)) {
      if (at < before || isWordCode(codeAt(line, at - before - 1))) continue;
      pattern.lastIndex = at - before;
      scan.work += 32;
      if (pattern.test(line)) scan.spans.add(at - before, pattern.lastIndex, kind);
    }
};

/** A word of capitals and digits whose length and check digits tell what it is. */
export const readWordShape = (scan: Scan, start: number, end: number): boolean => {
  const { line } = scan;
  const length = end - start;
  const before = codeAt(line, start - 1);
  if (start > 0 && (before === 45 || before === 47 || before === 46) && isWordCode(codeAt(line, start - 2))) return false;
  const next = codeAt(line, end);
  if (next === 45 && isWordCode(codeAt(line, end + 1))) return false;
  const shapes = length < 40 ? scan.tables.words[length] : undefined;
  if (shapes !== undefined && shapes.length > 0) {
    const word = line.slice(start, end);
    for (const { kind, pattern, isValid } of shapes)
      if (pattern.test(word) && isValid(word)) {
        scan.take(start, end, kind);
        return true;
      }
  }
  return length <= 34 && readIban(scan, start, end);
};

/** An account number of the country it names, in one piece or in groups of four. */
const readIban = (scan: Scan, start: number, end: number): boolean => {
  const { line } = scan;
  if (!/^[A-Z]{2}\d\d/i.test(line.slice(start, start + 4))) return false;
  const length = ibanLength(line.slice(start, start + 2).toUpperCase());
  if (length === 0) return false;
  let text = line.slice(start, end);
  let stop = end;
  if (text.length === 4)
    while (text.length < length && codeAt(line, stop) === 32) {
      const group = /^[A-Z0-9]{1,4}/.exec(line.slice(stop + 1, stop + 5))?.[0];
      if (group === undefined) break;
      text += group;
      stop += 1 + group.length;
    }
  if (text.length !== length || isWordCode(codeAt(line, stop)) || !isIban(text.toUpperCase())) return false;
  scan.take(start, stop, "iban");
  return true;
};

/** Whether a word can be the beginning of an encoded text or an opaque token. */
export const isOpaque = (flags: number, length: number): boolean =>
  length >= 32 && (flags & DIGIT) !== 0 && (flags & UPPER) !== 0 && (flags & LOWER) !== 0 && (flags & NONHEX) !== 0;

const digestWords = /(?:sha\d{1,3}|md5|integrity|digest|etag|checksum|fingerprint|hash|W\/"|blake\w*)["']?[-:= (]{0,3}["']?$/i;

/** A long mixture of letters and digits that no digest's name stands before: nothing but a token looks so. */
export const readOpaque = (scan: Scan, start: number, end: number): boolean => {
  const { line } = scan;
  let from = start;
  let to = end;
  while (from > 0 && start - from < 200 && isTokenSign(line.charCodeAt(from - 1))) from--;
  while (to < line.length && to - end < 4096 && isTokenSign(line.charCodeAt(to))) to++;
  const text = line.slice(from, to);
  scan.work += to - from;
  if (text.length < 40 || /[/\\.]{1}[a-z]{2,5}$|^\/|:\/\//.test(text) || digestWords.test(line.slice(Math.max(0, from - 16), from)))
    return false;
  if (/^(?:sha\d+|md5)[-:]/i.test(text) || (text.match(/\d/g)?.length ?? 0) < 4 || /(?:[A-Z][a-z]{3,}){3}/.test(text)) return false;
  if ((text.match(/[/-]/g)?.length ?? 0) > text.length / 10) return false;
  scan.take(from, to, "secret");
  return true;
};

const isTokenSign = (code: number): boolean => (isWordCode(code) && code < 128) || code === 43 || code === 47 || code === 61 || code === 45;

const sixBits = new Int8Array(256).fill(-1);
for (const [at, sign] of [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].entries())
  sixBits[sign.charCodeAt(0)] = at;
sixBits[45] = 62;
sixBits[95] = 63;

const isPlain = (byte: number): boolean => (byte >= 32 && byte < 127) || byte === 10 || byte === 9 || byte === 13;

/** Text that a base64 text from here on stands for, with its end; undefined when it is none. Letters outside ASCII count when they are whole. */
export const decodeBase64 = (line: string, start: number): { readonly end: number; readonly text: string } | undefined => {
  let end = start;
  const limit = Math.min(line.length, start + 65_536);
  while (end < limit && (sixBits[line.charCodeAt(end) & 255] as number) >= 0) {
    end++;
    // Most words are no text at their first three bytes.
    if (end - start === 8 && !isTextStart(line, start)) return undefined;
  }
  const length = end - start;
  if (length < 7 || length % 4 === 1) return undefined;
  let stop = end;
  while (stop < line.length && stop - end < 2 && codeAt(line, stop) === 61) stop++;
  if (stop === end && length % 4 !== 0 && length < 16) return undefined;
  const bytes = Buffer.from(line.slice(start, end).replaceAll("-", "+").replaceAll("_", "/"), "base64");
  for (const byte of bytes) if (byte < 128 && !isPlain(byte)) return undefined;
  const text = bytes.toString("latin1");
  return /[\x80-\xff]/.test(text) && bytes.toString("utf8").includes("\ufffd")
    ? undefined
    : { end: stop, text: text.replaceAll(/[\n\r\t]/g, " ") };
};

/** Whether the first six bytes may be those of a text in UTF-8 (RFC 3629). */
const isTextStart = (line: string, start: number): boolean => {
  const first = threeBytes(line, start);
  const second = threeBytes(line, start + 4);
  /** Bytes of a letter that are yet to come. */
  let missing = 0;
  for (let at = 0; at < 6; at++) {
    const byte = ((at < 3 ? first : second) >> (16 - (at % 3) * 8)) & 255;
    if (byte < 128) {
      if (missing > 0 || !isPlain(byte)) return false;
    } else if (byte < 0xc0) {
      if (missing-- === 0) return false;
    } else if (missing > 0 || byte > 0xf4) return false;
    else missing = byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3;
  }
  return true;
};

/** Three bytes that four signs stand for. */
const threeBytes = (line: string, at: number): number =>
  ((sixBits[codeAt(line, at) & 255] as number) << 18) |
  ((sixBits[codeAt(line, at + 1) & 255] as number) << 12) |
  ((sixBits[codeAt(line, at + 2) & 255] as number) << 6) |
  (sixBits[codeAt(line, at + 3) & 255] as number);

/** Whether a word may begin a base64 text: marked by `=`, or letters of both cases that are no words joined by capitals. */
export const mayBeBase64 = (flags: number, length: number, next: number): boolean => {
  if (length < 6 || (flags & HIGH) !== 0) return false;
  if (next === 61 || next === 43 || next === 47) return true;
  return (flags & (UPPER | LOWER)) === (UPPER | LOWER) && length >= 8 && ((flags & DIGIT) !== 0 || length >= 24);
};
