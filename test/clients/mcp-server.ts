import { appendFileSync, readFileSync } from "node:fs";

// A tool server over standard input and output (Model Context Protocol). Usage: mcp-server.ts LOG [FILE]. Every call is appended to LOG;
// `show` answers with the text of FILE, `fail` fails with it, and `picture` answers with a picture.
const [log = "", file = ""] = process.argv.slice(2);

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: { readonly name?: string; readonly protocolVersion?: string };
}

const inputSchema = { type: "object", properties: { sql: { type: "string" } } };
const tools = ["query", "show", "fail", "picture"].map((name) => ({ name, description: name, inputSchema }));

const answerOf = (name: string | undefined): unknown => {
  if (name === "picture") return { content: [{ type: "image", mimeType: "image/png", data: btoa(readFileSync(file, "latin1")) }] };
  if (name !== "show" && name !== "fail") return { content: [{ type: "text", text: "executed" }] };
  return { content: [{ type: "text", text: readFileSync(file, "utf8") }], isError: name === "fail" };
};

const resultOf = ({ method, params }: Message): unknown => {
  if (method === "initialize") {
    return { protocolVersion: params?.protocolVersion, capabilities: { tools: {} }, serverInfo: { name: "test", version: "1" } };
  }
  if (method === "tools/list") return { tools };
  if (method === "tools/call") {
    appendFileSync(log, `${params?.name}\n`);
    return answerOf(params?.name);
  }
  return {};
};

for await (const line of console) {
  const message = JSON.parse(line) as Message;
  if (message.id !== undefined) console.log(JSON.stringify({ jsonrpc: "2.0", id: message.id, result: resultOf(message) }));
}
