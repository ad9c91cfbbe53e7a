/** A scripted model: answers the Anthropic Messages protocol (streaming) from a list of turns, on the loopback interface. */

export interface ToolUse {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface Turn {
  /** Calls, or what makes them of what the calls before gave back. */
  readonly tools: readonly ToolUse[] | ((results: readonly ToolResult[]) => readonly ToolUse[]);
  /** Done before the turn is answered: what somebody else changes while the session runs. */
  readonly meanwhile?: () => Promise<void> | void;
}

export interface ToolResult {
  readonly tool: string;
  readonly text: string;
  readonly isError: boolean;
}

export interface OfferedTool {
  readonly name: string;
  readonly input_schema?: unknown;
}

export interface FakeModel {
  readonly origin: string;
  /** What the client reported back, in order of the scripted calls. */
  results(): readonly ToolResult[];
  /** Tools the client offered, by name. */
  offered(): ReadonlyMap<string, OfferedTool>;
  /** Everything the client last sent for a turn. */
  lastRequest(): string;
  /** Everything the client ever sent, its own questions (titles, summaries) included. */
  everything(): string;
  /** How many turns were asked for. */
  served(): number;
  stop(): Promise<void>;
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Turns of the main agent, and of an agent whose first message contains the mark. */
export interface Script {
  readonly turns: readonly Turn[];
  readonly subagent?: readonly Turn[];
}
/** Put into a subagent's prompt, so that its requests are told from the main agent's. */
export const subagentMark = "SUBAGENT-TASK";

const idStart = "toolu_scripted_";
type Thread = "main" | "sub";
const idOf = (thread: Thread, turn: number, index: number): string => `${idStart}${thread}_${turn}_${index}`;

const flatten = (content: unknown): string => {
  if (typeof content === "string") return content;
  return list(content)
    .map((block) => (isObject(block) && typeof block["text"] === "string" ? block["text"] : JSON.stringify(block)))
    .join("\n");
};

const blocksOf = (body: Json): Json[] =>
  list(body["messages"]).flatMap((message) => (isObject(message) ? list(message["content"]).filter(isObject) : []));

/** Index of the next turn: one more than the last scripted turn the client repeats. Retries so get the same turn again. */
const nextTurn = (body: Json): number => {
  const turns = blocksOf(body)
    .map((block) => /^toolu_scripted_[a-z]+_(\d+)_/.exec(String(block["id"] ?? ""))?.[1])
    .filter((turn) => turn !== undefined);
  return turns.length === 0 ? 0 : Math.max(...turns.map(Number)) + 1;
};

const threadOf = (body: Json): Thread => {
  const [first] = list(body["messages"]).filter((message) => isObject(message) && message["role"] === "user");
  return JSON.stringify(first ?? "").includes(subagentMark) ? "sub" : "main";
};

const event = (type: string, fields: Json): string => `event: ${type}\ndata: ${JSON.stringify({ type, ...fields })}\n\n`;

const messageOf = (content: readonly Json[], stopReason: string): Json => ({
  id: `msg_${crypto.randomUUID()}`,
  type: "message",
  role: "assistant",
  model: "scripted",
  content,
  stop_reason: stopReason,
  stop_sequence: null,
  usage: { input_tokens: 10, output_tokens: 5 },
});

const streamOf = (content: readonly Json[], stopReason: string): string => {
  const blocks = content.map((block, index) => {
    const isTool = block["type"] === "tool_use";
    const empty = isTool ? { ...block, input: {} } : { ...block, text: "" };
    const delta = isTool
      ? { type: "input_json_delta", partial_json: JSON.stringify(block["input"]) }
      : { type: "text_delta", text: block["text"] };
    return (
      event("content_block_start", { index, content_block: empty }) +
      event("content_block_delta", { index, delta }) +
      event("content_block_stop", { index })
    );
  });
  return [
    event("message_start", { message: { ...messageOf([], "end_turn"), stop_reason: null } }),
    ...blocks,
    event("message_delta", { delta: { stop_reason: stopReason, stop_sequence: null }, usage: { output_tokens: 5 } }),
    event("message_stop", {}),
  ].join("");
};

const answer = (content: readonly Json[], isStreaming: boolean): Response => {
  const stopReason = content.some((block) => block["type"] === "tool_use") ? "tool_use" : "end_turn";
  if (!isStreaming) return Response.json(messageOf(content, stopReason));
  return new Response(streamOf(content, stopReason), { headers: { "content-type": "text/event-stream" } });
};

/** What was seen of the client. */
class Session {
  readonly results = new Map<string, ToolResult>();
  readonly offered = new Map<string, OfferedTool>();
  readonly meanwhileDone = new Set<string>();
  served = 0;
  lastRequest = "";
  everything = "";

  inOrder(): readonly ToolResult[] {
    return [...this.results].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, result]) => result);
  }

  note(body: Json): void {
    this.everything += `${JSON.stringify(body)}\n`;
    for (const tool of list(body["tools"])) {
      if (isObject(tool) && typeof tool["name"] === "string")
        this.offered.set(tool["name"], { name: tool["name"], input_schema: tool["input_schema"] });
    }
    if (list(body["tools"]).length > 0) this.lastRequest = JSON.stringify(body["messages"]);
    const names = new Map(blocksOf(body).map((block) => [String(block["id"] ?? ""), String(block["name"] ?? "")]));
    for (const block of blocksOf(body)) {
      const id = String(block["tool_use_id"] ?? "");
      if (block["type"] !== "tool_result" || !id.startsWith(idStart)) continue;
      this.results.set(id, { tool: names.get(id) ?? "", text: flatten(block["content"]), isError: block["is_error"] === true });
    }
  }
}

const serveTurn = async (body: Json, script: Script, session: Session): Promise<readonly Json[]> => {
  const thread = threadOf(body);
  const index = nextTurn(body);
  const turn = (thread === "main" ? script.turns : (script.subagent ?? []))[index];
  if (thread === "main") session.served = Math.max(session.served, index + 1);
  if (turn === undefined) return [{ type: "text", text: "Done." }];
  const key = `${thread} ${index}`;
  if (turn.meanwhile !== undefined && !session.meanwhileDone.has(key)) {
    session.meanwhileDone.add(key);
    await turn.meanwhile();
  }
  const tools = typeof turn.tools === "function" ? turn.tools(session.inOrder()) : turn.tools;
  const calls = tools.map((tool, at) => ({ type: "tool_use", id: idOf(thread, index, at), name: tool.name, input: tool.input }));
  return [{ type: "text", text: "Next." }, ...calls];
};

/** Starts a model that plays a script and then says that it is done. */
export const startFakeModel = (script: Script): FakeModel => {
  const session = new Session();
  const server = Bun.serve({
    hostname: "127.0.0.1",
    port: 0,
    idleTimeout: 120,
    async fetch(request) {
      const { pathname } = new URL(request.url);
      if (pathname.endsWith("/count_tokens")) return Response.json({ input_tokens: 100 });
      if (!pathname.endsWith("/messages")) return Response.json({ type: "error" }, { status: 404 });
      const body: unknown = await request.json();
      if (!isObject(body)) return Response.json({ type: "error" }, { status: 400 });
      session.note(body);
      const isStreaming = body["stream"] === true;
      // Requests without tools are the client's own (titles, summaries).
      if (list(body["tools"]).length === 0) return answer([{ type: "text", text: "{}" }], isStreaming);
      return answer(await serveTurn(body, script, session), isStreaming);
    },
  });
  return {
    origin: `http://127.0.0.1:${server.port}`,
    results: () => session.inOrder(),
    offered: () => session.offered,
    lastRequest: () => session.lastRequest,
    everything: () => session.everything,
    served: () => session.served,
    stop: () => server.stop(true),
  };
};
