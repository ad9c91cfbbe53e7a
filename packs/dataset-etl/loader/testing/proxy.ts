import { mkdtempSync, rmSync } from "node:fs";
import { createConnection, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the connection of a load is cut, once its switch is about to be committed. */
export type Cut = "before the commit arrives" | "before its answer arrives" | "for good, before its answer arrives";

/** Stands between a client and a PostgreSQL server on Unix sockets, and cuts one connection. */
export interface Proxy {
  readonly url: string;
  stop(): void;
}

export const openProxy = async (serverUrl: string, cut: Cut): Promise<Proxy> => {
  const target = `${new URL(serverUrl).searchParams.get("host") ?? ""}/.s.PGSQL.5432`;
  const folder = mkdtempSync(join(tmpdir(), "loader-proxy-"));
  const open = new Set<Socket>();
  let isCut = false;
  const proxy = createServer((client) => {
    if (isCut && cut.startsWith("for good")) return void client.destroy();
    const server = createConnection(target);
    open.add(client).add(server);
    let isSwitching = false;
    let isCommitting = false;
    const end = (): void => {
      client.destroy();
      server.destroy();
    };
    client.on("data", (data: Buffer) => {
      isSwitching ||= data.includes("insert into loader_versions");
      if (isSwitching && !isCut && data.includes("commit\0")) {
        isCut = true;
        isCommitting = true;
        if (cut === "before the commit arrives") return end();
      }
      server.write(data);
    });
    server.on("data", (data: Buffer) => {
      if (isCommitting) end();
      else client.write(data);
    });
    for (const socket of [client, server]) {
      socket.on("error", end);
      socket.on("close", end);
    }
  });
  await new Promise<void>((listening) => proxy.listen(join(folder, ".s.PGSQL.5432"), listening));
  return {
    url: `postgres://loader@localhost/postgres?host=${encodeURIComponent(folder)}`,
    stop: () => {
      for (const socket of open) socket.destroy();
      proxy.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
