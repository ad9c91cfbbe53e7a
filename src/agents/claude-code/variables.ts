/** What the process tree says; `undefined` where it cannot be read. */
export interface Processes {
  /** Environment a process was started with: the text of `/proc/PID/environ`, entries ended by NUL. */
  environment(pid: number): string | undefined;
  parent(pid: number): number | undefined;
  /** Path of the program file, links resolved. */
  executable(pid: number): string | undefined;
}

export type Variables = Readonly<Record<string, string>>;

const ancestorsMax = 64;

/** Reads the text of `/proc/PID/environ`. */
export const parseEnvironment = (text: string): Variables => {
  const variables: Record<string, string> = Object.create(null);
  for (const entry of text.split("\0")) {
    const at = entry.indexOf("=");
    const name = entry.slice(0, at);
    // The first of two entries with one name is what getenv(3) finds.
    if (at > 0 && !(name in variables)) variables[name] = entry.slice(at + 1);
  }
  return { ...variables };
};

const environmentOf = (pid: number | undefined, processes: Processes): Variables => {
  const text = pid === undefined ? undefined : processes.environment(pid);
  return text === undefined ? {} : parseEnvironment(text);
};

/** A process id from a variable the wrapper set, or undefined. */
export const readPid = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9][0-9]{0,9}$/.test(text) ? Number(text) : undefined;

/**
 * Variables a call runs with: what the client gave to the hook's wrapper shell. The client's Bash tool gets the same
 * plus a few of its own; what it does not say is unknown, which is never less than production.
 */
export const callVariables = (hookPid: number | undefined, processes: Processes): Variables => environmentOf(hookPid, processes);

/** Claude Code is one native program; under an older one a Node.js that runs it. */
const isClient = (executable: string): boolean => /\/claude(?:\.exe)?$|\/@anthropic-ai\/claude-code|\/claude\/versions\//.test(executable);

/** The client process a person started: the outermost ancestor that is the client. */
export const findClient = (clientPid: number | undefined, processes: Processes): number | undefined => {
  let outermost: number | undefined;
  let pid = clientPid;
  for (let depth = 0; pid !== undefined && pid > 1 && depth < ancestorsMax; depth++) {
    const executable = processes.executable(pid);
    if (executable !== undefined && isClient(executable)) outermost = pid;
    pid = processes.parent(pid);
  }
  return outermost;
};

/**
 * True where a person sits at the client that runs this call: it says so itself (`CLAUDE_CODE_SESSION_ATTENDED`, given to
 * hooks since 2.1), and no other client has started it. That is what it says, and no proof.
 */
export const isAttended = (clientPid: number | undefined, call: Variables, processes: Processes): boolean =>
  call["CLAUDE_CODE_SESSION_ATTENDED"] === "1" && isOutermost(environmentOf(findClient(clientPid, processes), processes));

/** A client that another one started has that one's variables. */
const isOutermost = (variables: Variables): boolean =>
  Object.keys(variables).length > 0 && !["CLAUDECODE", "CLAUDE_CODE_SESSION_ID", "CLAUDE_PID"].some((name) => name in variables);

/**
 * Variables the person declared by starting the client with them.
 * INVARIANT: empty whenever the process is not found, not readable, or says it was itself started from inside a client.
 */
export const declaredVariables = (clientPid: number | undefined, processes: Processes): Variables => {
  const variables = environmentOf(findClient(clientPid, processes), processes);
  return isOutermost(variables) ? variables : {};
};
