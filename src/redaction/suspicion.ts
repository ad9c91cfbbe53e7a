import { isRandomCase } from "./camel-case.ts";
import { countDigits } from "./checksums.ts";
import { isDayText } from "./detectors/dates.ts";
import { isCapitalName } from "./detectors/name.ts";
import { holdsName, isOrdinaryText } from "./name-text.ts";

/** Values that are plainly of operations whatever their key: numbers with units, states, times, digests, versions, paths. */
const harmless = [
  /^[+-]?\d{1,6}(?:\.\d+)?(?:[eE][+-]?\d+)?$/,
  /^[+-]?\d+\.\d+$/,
  /^[+-]?\d+(?:\.\d+)? ?(?:%|[kKMGTP]i?[bB]?|[bB]|n?s|ms|us|\xc2\xb5s|\xce\xbcs|m|h|d|min|sec|hours?|days?|rps|qps|x|px|C|Hz|MHz|GHz|Mbps|req\/s)$/,
  /^(?:\d+h)?(?:\d+m)?\d+(?:\.\d+)?m?s$/,
  /^(?:true|false|null|nil|none|undefined|yes|no|on|off|ok|-|N\/A)$/i,
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  /^(?:sha\d+:)?(?:(?=\d*[a-f])[0-9a-f]{7,8}|[0-9a-f]{12}|[0-9a-f]{16}|[0-9a-f]{20}|[0-9a-f]{24}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{56}|[0-9a-f]{64}|[0-9a-f]{128})$/,
  /^[@*#]?0x[0-9a-f]+$/i,
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/,
  /^\d\d:\d\d(?::\d\d)?/,
  /^1[4-9]\d{8}(?:\d{3}){0,3}$/,
  /^v?\d+(?:\.\d+){1,3}(?:[-+.][\w.-]+)?$/,
  /^[a-z][a-z]*(?:[-_./:][a-z]+)*$/,
  /^[A-Z]+(?:_[A-Z]+)*$/,
  /^(?:\/|\.\.?\/|[A-Z]:\\|https?:\/\/[\w.-]+(?::\d+)?\/?$)/,
  /^[a-z][a-z0-9-]*-[a-z0-9]{5,10}-[a-z0-9]{5}$/,
  // `scram-sha-256`, `web-07`.
  /^[a-z]+(?:-[a-z]+)*-\d{1,4}$/,
  /^[a-z0-9]+(?:[.-][a-z0-9]+)*\.(?:internal|local|svc|cluster\.local|com|net|org|io|dev|cloud)(?::\d+)?$/,
  /^[\w.-]+@sha256:/,
  // The fingerprint of a public key (ssh-keygen(1), -l).
  /^SHA256:[\w+/]{43}=?$/,
];

const isHarmlessValue = (value: string): boolean => harmless.some((pattern) => pattern.test(value));

/** Words written small, with what joins them, and numbers of up to six digits: most values are, and need no pattern. */
const isPlainValue = (value: string): boolean => {
  let digits = 0;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code >= 48 && code <= 57) digits++;
    else if (!((code >= 97 && code <= 122) || code === 95 || code === 46 || code === 45 || code === 47)) return false;
  }
  return digits === 0 ? !value.includes(".") || !value.includes("/") : digits <= 6 && digits === value.length;
};

const isIdentifierLike = (value: string): boolean => {
  const digits = countDigits(value);
  if (digits === value.length) return digits >= 7 && digits <= 17;
  const letters = value.replaceAll(/[^A-Za-z]/g, "").length;
  return /^[A-Z0-9]+(?:[- ][A-Z0-9]+){0,4}$/.test(value) && value.length <= 24 && digits >= 3 && letters > 0 && letters <= 8;
};

const hasThreeClasses = (value: string): boolean =>
  [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((pattern) => pattern.test(value)).length >= 3;

const isOpaqueValue = (value: string): boolean => isRandomCase(value) || isMixed(value);

const isMixed = (value: string): boolean =>
  value.length >= 8 &&
  !/^[A-Z]?[a-z]+(?:[A-Z]{1,3}[a-z]{2,})*[:;,.!?]$/.test(value) &&
  !/[\s{}()[\]/]/.test(value) &&
  hasThreeClasses(value) &&
  !/^[\w-]+(?:\.[\w-]+)+$/.test(value) &&
  !/^[A-Z][a-z]+(?:[A-Z][a-z]+)*\d?$/.test(value) &&
  !/[=:].*[=:]/.test(value);

/**
 * What a value under a key that says nothing may be: a person's, or a secret. Such a key is one that nobody thought of, so that only what is
 * plainly of operations stays. Answers the kind, or undefined.
 *
 * @param isStrict something personal stands in the same record: numbers and capitalised words count as well
 */
export const suspect = (value: string, isStrict: boolean): string | undefined => {
  if (value.length < 3 || value.length > 512 || isPlainValue(value)) return undefined;
  if (isDayText(value)) return /[T ]\d\d:/.test(value) ? undefined : "date";
  if (isHarmlessValue(value)) return undefined;
  if (isCapitalName(value))
    return (isStrict || /\s/.test(value) || holdsName(value)) && !isOrdinaryText(value) && holdsName(value) ? "name" : undefined;
  if (/^\d{1,5}\w? [A-Z\x80-\xff][\w\x80-\xff.' -]{2,60}/.test(value) && !/\d (?:of|items?|rows?|bytes) /.test(value)) return "address";
  if (isIdentifierLike(value)) return "id";
  return isOpaqueValue(value) ? "value" : undefined;
};
