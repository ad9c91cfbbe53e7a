/** The agent, acting for a named human. */
export interface Principal {
  /** Client, such as `claude-code`; `cli` when a person asked. */
  readonly client: string;
  readonly session: string;
  /** Agent type such as `dataset-deployer`; empty for the main agent. */
  readonly agent: string;
  /** Human it acts for. */
  readonly human: string;
}

/** What a client wants to run. */
export interface ToolCall {
  /** The client's own id of this call, where it gives one. */
  readonly id?: string;
  /** Client-neutral: `shell` for anything a shell runs, else the client's own tool name. */
  readonly tool: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Absolute. */
  readonly cwd: string;
  readonly principal: Principal;
  /** Environment variables the call would run with. */
  readonly variables: Readonly<Record<string, string>>;
  /** Variables of the process from which the human started the client: the human's own declaration. */
  readonly declared: Readonly<Record<string, string>>;
}
