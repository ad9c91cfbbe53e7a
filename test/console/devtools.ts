/** A page of a browser over the Chrome DevTools Protocol: its flat mode, a WebSocket and JSON, nothing else. */
export interface Page {
  /** One command of the protocol; throws what the browser answers as an error. */
  send(method: string, params?: Readonly<Record<string, unknown>>): Promise<any>;
  /** Value of an expression within the page. */
  evaluate(expression: string): Promise<any>;
  /** Waits until an expression within the page holds. */
  until(expression: string, what: string): Promise<void>;
  /** What the browser complained about: errors of scripts, of the network and of the security policy. */
  readonly complaints: string[];
}

export interface Browser {
  readonly page: Page;
  close(): Promise<void>;
}

const startMs = 30_000;
const waitMs = 15_000;

const deadline = <T>(ms: number, what: string): Promise<T> =>
  new Promise((_, reject) => setTimeout(() => reject(new Error(`${what}: nothing came within ${ms / 1000} s`)), ms).unref());

/** The address that the browser prints once it listens. */
const addressFrom = async (stderr: ReadableStream<Uint8Array>): Promise<string> => {
  let said = "";
  const decoder = new TextDecoder();
  for await (const chunk of stderr) {
    said += decoder.decode(chunk, { stream: true });
    const found = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error(`the browser ended before it listened:\n${said}`);
};

const connect = async (address: string) => {
  const socket = new WebSocket(address);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener("open", () => resolve());
    socket.addEventListener("error", () => reject(new Error(`no connection to ${address}`)));
  });
  const waiting = new Map<number, { resolve: (value: any) => void; reject: (error: Error) => void }>();
  const listeners: ((method: string, params: any) => void)[] = [];
  socket.addEventListener("message", ({ data }) => {
    const { id, result, error, method, params } = JSON.parse(String(data));
    if (id === undefined) for (const listener of listeners) listener(method, params);
    else if (error) waiting.get(id)?.reject(new Error(`${error.message} (${error.code})`));
    else waiting.get(id)?.resolve(result);
    waiting.delete(id);
  });
  let last = 0;
  return {
    listeners,
    socket,
    send: (method: string, params: Readonly<Record<string, unknown>> = {}, sessionId?: string): Promise<any> => {
      const id = ++last;
      socket.send(JSON.stringify({ id, method, params, ...(sessionId !== undefined && { sessionId }) }));
      const answered = new Promise<any>((resolve, reject) => waiting.set(id, { resolve, reject }));
      return Promise.race([answered, deadline(waitMs, method)]);
    },
  };
};

/** Starts a browser without a window, with an empty profile, and opens one page in it. */
export const openBrowser = async (executable: string, profile: string): Promise<Browser> => {
  const flags = [
    "--headless=new",
    "--remote-debugging-port=0",
    `--user-data-dir=${profile}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    // Root has no sandbox to be in; only our own page is opened.
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
  const child = Bun.spawn([executable, ...flags, "about:blank"], { stdin: "ignore", stdout: "ignore", stderr: "pipe" });
  try {
    const { send, listeners, socket } = await connect(
      await Promise.race([addressFrom(child.stderr), deadline<string>(startMs, executable)]),
    );
    const { targetId } = await send("Target.createTarget", { url: "about:blank" });
    const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
    const complaints: string[] = [];
    listeners.push((method, params) => {
      if (method === "Log.entryAdded" && params.entry.level === "error") complaints.push(`${params.entry.text} ${params.entry.url ?? ""}`);
      if (method === "Runtime.exceptionThrown")
        complaints.push(params.exceptionDetails.exception?.description ?? params.exceptionDetails.text);
    });
    const page = pageOf((method, params) => send(method, params, sessionId), complaints);
    for (const domain of ["Page", "Runtime", "Log"]) await page.send(`${domain}.enable`);
    return {
      page,
      close: async () => {
        socket.close();
        child.kill();
        await child.exited;
      },
    };
  } catch (error) {
    child.kill();
    throw error;
  }
};

const pageOf = (send: Page["send"], complaints: string[]): Page => {
  const evaluate = async (expression: string): Promise<any> => {
    const { result, exceptionDetails } = await send("Runtime.evaluate", { expression, returnByValue: true, awaitPromise: true });
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  };
  const until = async (expression: string, what: string): Promise<void> => {
    const end = performance.now() + waitMs;
    while (!(await evaluate(`Boolean(${expression})`))) {
      if (performance.now() > end) throw new Error(`${what} did not come; the page says:\n${await evaluate("document.body.innerText")}`);
      await Bun.sleep(100);
    }
  };
  return { send, evaluate, until, complaints };
};
