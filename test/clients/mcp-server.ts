import { appendFileSync } from "node:fs";

// A tool server over standard input and output (Model Context Protocol). Usage: mcp-server.ts LOG. Every call is appended to LOG.
const log = process.argv[2] ?? "";

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly name?: string; readonly protocolVersion?: string };
}

const tools = [{ name: "query", description: "Runs SQL", inputSchema: { type: "object", properties: { sql: { type: "string" } } } }];

const resultOf = ({ method, params }: Message): unknown => {
  if (method === "initialize") {
    return { protocolVersion: params?.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: "test", version: "1" } };
  }
  if (method === "tools/list") return { tools };
  if (method === "tools/call") {
    appendFileSync(log, `${params?.name}\n`);
    return { content: [{ type: "text", text: "executed" }] };
  }
  return {};
};

for await (const line of console) {
  const message = JSON.parse(line) as Message;
  if (message.id !== undefined) console.log(JSON.stringify({ jsonrpc: "2.0", id: message.id, result: resultOf(message) }));
}
