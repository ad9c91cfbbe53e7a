import type { Cell, Chunk, Connection, Result } from "./package.ts";

/** The rows of a result, a chunk of up to 2,048 at a time. */
export async function* chunksOf(result: Result): AsyncGenerator<Chunk> {
  for (;;) {
    const chunk = await result.fetchChunk();
    if (chunk === null || chunk.rowCount === 0) return;
    yield chunk;
  }
}

/** Rows of a query whose columns are all texts, in groups, as they are made. */
export async function* textsOf(connection: Connection, sql: string): AsyncGenerator<readonly (readonly (string | null)[])[]> {
  for await (const chunk of chunksOf(await connection.stream(sql)))
    yield chunk.getRows().map((row) => row.map((cell: Cell) => (cell === null ? null : String(cell))));
}
