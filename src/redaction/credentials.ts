import type { Scan } from "./scan.ts";

/** Words that say how credentials are written. */
export const schemes = /^(?:bearer|basic|token|digest|negotiate|apikey|api-key|ntlm|hoba|aws4-hmac-sha256|sso-key|key|oauth|jwt)[ ]+/i;

/** `Bearer x`, `Basic x`, `Digest a="…"`; without a scheme, all of it. */
export const takeCredentials = (scan: Scan, from: number, to: number): void => {
  const { line } = scan;
  const scheme = schemes.exec(line.slice(from, Math.min(line.length, from + 40)));
  let start = from;
  let end = to;
  if (scheme) {
    start += scheme[0].length;
    end = start;
    while (end < line.length && !/[\s"'`<>\\]/.test(line[end] as string)) end++;
    end = Math.max(end, to);
    while (end > start && ",;)}]".includes(line[end - 1] as string)) end--;
  }
  const text = line.slice(start, end);
  if (/^(?:required|missing|invalid|failed|none|null|true|false|is|header|bearer|basic|denied|error|expired|ok|not|no)$/i.test(text))
    return;
  scan.take(start, end, "secret");
};

const attributes = /^(?:path|domain|expires|max-age|samesite|secure|httponly|priority|partitioned|version)$/i;

/** What stands between the name of the header and its value. */
const openings = " \t\\[\"'`";

/** Every value of a `Cookie` or `Set-Cookie` header but attributes and words. */
export const readCookies = (scan: Scan, from: number): boolean => {
  const { line } = scan;
  let at = from;
  while (at < line.length && openings.includes(line[at] as string)) at++;
  // A cookie's name may look like something as well.
  scan.isUnsettled = true;
  const pair = /([^\s=;,"'\\<>]{1,128})=("?)([^\s;,"'\\<>]{0,4096})\2/y;
  for (;;) {
    pair.lastIndex = at;
    const found = pair.exec(line);
    if (!found) break;
    const [all, name, quote, text] = found as unknown as [string, string, string, string];
    const start = at + name.length + 1 + quote.length;
    if (!attributes.test(name) && !/^[A-Za-z-]{0,16}$|^\d{1,4}$|^(?:true|false)$/.test(text))
      scan.take(start, start + text.length, "cookie");
    at += all.length;
    const gap = /^[;&,] ?/.exec(line.slice(at, at + 2));
    if (!gap) break;
    at += gap[0].length;
  }
  return true;
};
