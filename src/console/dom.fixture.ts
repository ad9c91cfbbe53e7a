import { join } from "node:path";
import { pageFiles } from "./page-files.ts";
import type { Authenticator, World } from "./console.fixture.ts";

/** Where the keyboard is. */
interface Focus {
  activeElement: FakeElement | undefined;
}
type Listener = (event: Readonly<Record<string, unknown>>) => unknown;

/** As much of an element as the page uses (DOM and HTML standards); whatever else it asks for fails. */
export class FakeElement {
  readonly attributes = new Map<string, string>();
  readonly listeners = new Map<string, Listener[]>();
  children: (FakeElement | string)[] = [];
  value = "";
  checked = false;
  /** Where the element stands on the screen. */
  box = { top: 0, width: 0, height: 0 };

  constructor(
    readonly tag: string,
    private readonly page: Focus,
  ) {}

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, String(value));
    if (name === "value") this.value = String(value);
  }
  getAttribute(name: string): string | null {
    return this.attributes.get(name) ?? null;
  }
  append(...nodes: (FakeElement | string)[]): void {
    this.children.push(...nodes);
    // A list to choose from stands at its first choice.
    if (this.tag === "select") this.value = this.elements().find(({ tag }) => tag === "option")?.value ?? "";
  }
  replaceChildren(...nodes: (FakeElement | string)[]): void {
    this.children = [];
    this.value = this.tag === "select" ? "" : this.value;
    this.append(...nodes);
  }
  get textContent(): string {
    return this.children.map((child) => (typeof child === "string" ? child : child.textContent)).join("");
  }
  set textContent(text: string) {
    this.children = [text];
  }
  addEventListener(type: string, listener: Listener): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listener]);
  }
  focus(): void {
    this.page.activeElement = this;
  }
  getBoundingClientRect() {
    return this.box;
  }
  /** The element and everything in it. */
  elements(): FakeElement[] {
    return [this, ...this.children.flatMap((child) => (typeof child === "string" ? [] : child.elements()))];
  }
  async dispatch(type: string, more: Readonly<Record<string, unknown>> = {}): Promise<void> {
    const event = { isTrusted: true, preventDefault: () => undefined, ...more };
    for (const listener of this.listeners.get(type) ?? []) await listener(event);
  }
}
for (const name of ["hidden", "disabled", "required", "readOnly"])
  Object.defineProperty(FakeElement.prototype, name, {
    get(this: FakeElement) {
      return this.attributes.has(name.toLowerCase());
    },
    set(this: FakeElement, on: boolean) {
      if (on) this.attributes.set(name.toLowerCase(), "");
      else this.attributes.delete(name.toLowerCase());
    },
  });

const voidTags = new Set(["meta", "link", "input", "br"]);

/** Reads our own page, which closes what it opens. */
export const parsePage = (html: string, page: Focus): FakeElement => {
  const root = new FakeElement("root", page);
  const open = [root];
  for (const [, closing, tag = "", attributes = "", text] of html.matchAll(
    /<(\/?)([a-z0-9]+)((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/g,
  )) {
    const parent = open.at(-1) as FakeElement;
    if (text !== undefined) parent.append(text);
    else if (closing) {
      if (open.pop()?.tag !== tag) throw new Error(`</${tag}> closes nothing`);
    } else {
      const element = new FakeElement(tag, page);
      for (const [, name = "", value = ""] of attributes.matchAll(/([\w-]+)(?:="([^"]*)")?/g)) element.setAttribute(name, value);
      parent.append(element);
      if (!voidTags.has(tag)) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.tag}> is not closed`);
  return root;
};

const script = async (): Promise<string> => {
  const built = await Bun.build({ entrypoints: [join(import.meta.dir, "page/page.js")], format: "esm" });
  const [output] = built.outputs;
  if (!output) throw new Error("the page's script was not bundled");
  return output.text();
};

const toBuffer = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text, "base64url")).buffer;

const documentOf = (focus: Focus, byId: (id: string) => FakeElement) => {
  const document = Object.assign(new FakeElement("document", focus), {
    visibilityState: "visible",
    title: "",
    getElementById: byId,
    createElement: (tag: string) => new FakeElement(tag, focus),
    querySelectorAll: () =>
      byId("list")
        .elements()
        .filter(({ tag }) => tag === "a"),
  });
  Object.defineProperty(document, "activeElement", { get: () => focus.activeElement });
  return document;
};

/** `navigator.credentials` with the authenticator in software behind it; `asked` gets what the page asked for. */
const credentialsOf = (authenticator: Authenticator, origin: string, asked: unknown[]) => ({
  get: async ({ publicKey }: any) => {
    asked.push(publicKey);
    const {
      client,
      authenticator: data,
      signature,
      credential,
    } = authenticator.assert(Buffer.from(publicKey.challenge).toString("base64url"), origin);
    return {
      id: credential,
      response: { clientDataJSON: toBuffer(client), authenticatorData: toBuffer(data), signature: toBuffer(signature) },
    };
  },
  create: async ({ publicKey }: any) => {
    asked.push(publicKey);
    const { client, authenticator: data } = authenticator.register(Buffer.from(publicKey.challenge).toString("base64url"), origin);
    return { id: authenticator.passkey.id, response: { clientDataJSON: toBuffer(client), getAuthenticatorData: () => toBuffer(data) } };
  },
});

/** The page's way to its server, and when it is quiet. */
const networkOf = (origin: string) => {
  let underWay = 0;
  return {
    fetch: async (path: string, { headers, ...rest }: { headers: Record<string, string> }): Promise<Response> => {
      underWay += 1;
      try {
        const answer = await fetch(`${origin}${path}`, { ...rest, headers: { ...headers, origin, "sec-fetch-site": "same-origin" } });
        return new Response(await answer.arrayBuffer(), answer);
      } finally {
        underWay -= 1;
      }
    },
    /** Until nothing that the page asked for is under way, twice in turn: what comes of an answer may ask again. */
    settle: async (): Promise<void> => {
      for (let idle = 0; idle < 2; idle = underWay === 0 ? idle + 1 : 0) await Bun.sleep(10);
    },
  };
};

/** The page's own files at work against the real server, with a screen, a clock and an authenticator that a test moves. */
export const openPage = async (world: World, authenticator: Authenticator, hash = `#key=${world.console.key}`) => {
  const focus: Focus = { activeElement: undefined };
  const root = parsePage((pageFiles["/"] as { text: string }).text, focus);
  const byId = (id: string): FakeElement => {
    const found = root.elements().find((element) => element.getAttribute("id") === id);
    if (!found) throw new Error(`there is no #${id}`);
    return found;
  };
  const own = new FakeElement("window", focus);
  const timers: (() => unknown)[] = [];
  const clock = { now: 0 };
  const kept = new Map<string, string>();
  const location = { hash };
  const { origin } = world.console;
  const document = documentOf(focus, byId);
  const asked: unknown[] = [];
  const network = networkOf(origin);
  const credentials = credentialsOf(authenticator, origin, asked);
  const globals: Readonly<Record<string, unknown>> = {
    document,
    window: Object.assign(own, { innerHeight: 600, scrollTo: () => undefined }),
    location,
    history: { replaceState: (_: unknown, __: unknown, to: string) => void (location.hash = to) },
    localStorage: {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
    },
    navigator: { credentials },
    performance: { now: () => clock.now },
    setInterval: (run: () => unknown) => void timers.push(run),
    fetch: network.fetch,
  };
  const run = new Function(...Object.keys(globals), await script());
  run(...Object.values(globals));
  const { settle } = network;
  await settle();
  return {
    root,
    document,
    location,
    kept,
    asked,
    byId,
    settle,
    window: own,
    focused: () => focus.activeElement,
    tick: async (ms = 0): Promise<void> => {
      clock.now += ms;
      for (const timer of timers) await timer();
      await settle();
    },
    go: async (to: string): Promise<void> => {
      location.hash = to;
      await own.dispatch("hashchange");
      await settle();
    },
    /** Shows the description from so far above the screen's top. */
    scroll: async (top: number, height = 1_500): Promise<void> => {
      byId("what").box = { top, width: 300, height };
      await own.dispatch("scroll");
    },
    submit: async (id: string, more = {}): Promise<void> => {
      await byId(id).dispatch("submit", more);
      await settle();
    },
  };
};
