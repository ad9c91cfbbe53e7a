/** Check digits. Each takes what is written without separators; sources stand beside the detectors that use them. */

const isDigitAt = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
};

export const digitsOf = (text: string): string => {
  let digits = "";
  for (let at = 0; at < text.length; at++) {
    const start = at;
    while (at < text.length && isDigitAt(text, at)) at++;
    if (at > start) digits += text.slice(start, at);
  }
  return digits;
};

/** How many ASCII digits a text has. */
export const countDigits = (text: string): number => {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (isDigitAt(text, at)) count++;
  return count;
};

/** Whether a value has enough digits for an identifier: three in a row, or four among letters. */
export const isNumbered = (value: string): boolean => /\d{3}/.test(value) || countDigits(value) >= 4;

/** ISO/IEC 7812-1 annex B. */
export const isLuhn = (digits: string): boolean => {
  let sum = 0;
  let isDoubled = false;
  for (let at = digits.length - 1; at >= 0; at--) {
    let digit = digits.charCodeAt(at) - 48;
    if (isDoubled && (digit *= 2) > 9) digit -= 9;
    sum += digit;
    isDoubled = !isDoubled;
  }
  return digits.length > 0 && sum % 10 === 0;
};

/** Remainder of a long number by 97, letters counting from A = 10 (ISO 7064). */
export const mod97 = (text: string): number => {
  let rest = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const value = code > 64 ? code - 55 : code - 48;
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
};

/** Sum of digits by weights. */
export const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * (digits.charCodeAt(at) - 48), 0);

/** ISO 7064 MOD 11,10. */
export const isMod11x10 = (digits: string): boolean => {
  let product = 10;
  for (let at = 0; at < digits.length - 1; at++) {
    const sum = (digits.charCodeAt(at) - 48 + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === digits.charCodeAt(digits.length - 1) - 48;
};

const dihedral = "0123456789123406789523401789563401289567401239567859876043216598710432765982104387659321049876543210";
const permutation = "01234567891576283094580379614289160435279453126870428657390127938064157046913258";

/** Verhoeff's check over the dihedral group of ten elements. */
export const isVerhoeff = (digits: string): boolean => {
  let check = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    const permuted = permutation.charCodeAt((at % 8) * 10 + digit) - 48;
    check = dihedral.charCodeAt(check * 10 + permuted) - 48;
  }
  return check === 0;
};

/** Whether year, month and day make a date of a living person's century. */
export const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1880 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
