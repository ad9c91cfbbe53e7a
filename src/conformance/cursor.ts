/** A line that is being read: where in it we are, counted in UTF-16 units and in columns of a tab stop of four. */
export interface Cursor {
  readonly text: string;
  at: number;
  column: number;
}

/** Columns (CommonMark 2.2). */
export const tabStop = 4;

/** Columns of white space at the cursor. */
export const indentAt = (cursor: Cursor): number => {
  let columns = cursor.column;
  for (let at = cursor.at; at < cursor.text.length; at++) {
    const letter = cursor.text[at];
    if (letter === " ") columns++;
    else if (letter === "\t") columns += tabStop - (columns % tabStop);
    else break;
  }
  return columns - cursor.column;
};

/** Moves over white space, at most so many columns. */
export const skip = (cursor: Cursor, columnsMax: number): void => {
  const end = cursor.column + columnsMax;
  while (cursor.column < end && cursor.at < cursor.text.length) {
    const letter = cursor.text[cursor.at];
    if (letter !== " " && letter !== "\t") return;
    const width = letter === " " ? 1 : tabStop - (cursor.column % tabStop);
    if (cursor.column + width > end) {
      // Half a tab: the rest of it stays.
      cursor.column = end;
      return;
    }
    cursor.column += width;
    cursor.at++;
  }
};

export const take = (cursor: Cursor, count: number): void => {
  cursor.at += count;
  cursor.column += count;
};

export const restOf = (cursor: Cursor): string => cursor.text.slice(cursor.at);
export const isBlank = (text: string): boolean => text.trim() === "";
