/** A path as DuckDB's readers take it: what would be a pattern (`*`, `?`, `[`) stands for itself. */
export const pathText = (path: string): string => path.replaceAll(/[*?[]/g, "[$&]");

export const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;

export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`;
