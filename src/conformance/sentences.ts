/** Chinese, Japanese, Korean, Portuguese, Spanish, German, French and Italian. */
const foreign =
  /不在|不要|禁止|请勿|不能|不得|しない|せず|금지|하지 ?마|(?:^|[\s(,;:])(?:n[ãa]o|nunca|jam[áa]i?s|niemals|nicht|keine?|ne pas|pas de|non|mai)\s/i;

/** A sentence that forbids altogether, not one that sets a condition. */
export const forbids = (text: string): boolean =>
  (/(?:\bnever\b|\bdo(?:es)? not\b|\bdon'?t\b|\bmust not\b|\bmay not\b|\bcannot\b|\bno\b(?! confirmation)|\bnot\b|\bwithout touching\b|❌|🚫)/i.test(
    text,
  ) ||
    foreign.test(text)) &&
  !/\b(?:without|unless|until|before|except|only (?:after|if|when|with)|if)\b/i.test(text);
