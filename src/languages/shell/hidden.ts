/**
 * Characters that make a command look other than it is: controls, carriage returns, zero-width and bidirectional
 * marks, blanks that are none for the shell (Unicode 15: Cc, Cf, Zs, Zl, Zp and default-ignorable code points).
 */
const ranges: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x0008],
  [0x000b, 0x001f],
  [0x007f, 0x00a0],
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x1680, 0x1680],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x2000, 0x200f],
  [0x2028, 0x202f],
  [0x205f, 0x206f],
  [0x3000, 0x3000],
  [0x3164, 0x3164],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff0, 0xffff],
  [0x1bca0, 0x1bca3],
  [0x1d173, 0x1d17a],
  [0xe0000, 0xe0fff],
];

/** The first such character with its place, or undefined. A lone surrogate counts as one. */
export const findHiddenCharacter = (text: string): string | undefined => {
  if (!/[^ -~\n\t]/.test(text)) return undefined;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at) as number;
    if (ranges.some(([first, last]) => code >= first && code <= last))
      return `U+${code.toString(16).toUpperCase().padStart(4, "0")} at character ${at + 1}`;
    if (code > 0xffff) at++;
  }
  return undefined;
};
