import { errorText, toBase64Url } from "../model/index.ts";
import { approve, challenge, reject } from "./confirming.ts";
import type { Enrolment } from "./enrolment.ts";
import { flawOfHost, flawOfKey, flawOfOrigin, readBody, securityHeaders, type Site } from "./gate.ts";
import { pageFiles } from "./page-files.ts";
import type { ConsolePorts } from "./ports.ts";
import { answer, refuse, type Answer, type ConsoleRefusal } from "./refusal.ts";
import { lineOf, viewOf } from "./view.ts";

const address = "127.0.0.1";
/** What `localhost` may mean as well: a browser must find us there or nobody. */
const otherAddress = "::1";

const idleSeconds = 20;
const listMax = 50;

export interface ConsoleOptions {
  /** 0 picks one that is free. */
  readonly port: number;
  readonly ports: ConsolePorts;
  readonly enrolment?: Enrolment;
}

export interface Console {
  readonly origin: string;
  /** Address of the page with the key of this session. */
  readonly url: string;
  readonly key: string;
  stop(): Promise<void>;
}

export type ConsoleStart = { readonly ok: true; readonly console: Console } | { readonly ok: false; readonly why: string };

const keyBytes = 24;

interface Context {
  readonly site: Site;
  readonly ports: ConsolePorts;
  readonly enrolment: Enrolment | undefined;
}

type Endpoint =
  | { readonly method: "GET"; readonly run: (context: Context, id: string) => Answer }
  | { readonly method: "POST"; readonly run: (context: Context, id: string, body: Readonly<Record<string, unknown>>) => Answer };

const noEnrolment = (): ConsoleRefusal => refuse("no-enrolment", "no enrolment is open");

const endpoints: readonly (readonly [RegExp, Endpoint])[] = [
  [/^\/api\/requests$/, { method: "GET", run: list }],
  [/^\/api\/requests\/([\w-]{1,64})$/, { method: "GET", run: show }],
  [/^\/api\/requests\/([\w-]{1,64})\/challenge$/, { method: "POST", run: ({ ports }, id, body) => challenge(id, body, ports) }],
  [
    /^\/api\/requests\/([\w-]{1,64})\/approve$/,
    { method: "POST", run: ({ ports, site }, id, body) => approve(id, body, ports, site.origin) },
  ],
  [/^\/api\/requests\/([\w-]{1,64})\/reject$/, { method: "POST", run: ({ ports }, id, body) => reject(id, body, ports) }],
  [/^\/api\/enrol\/options$/, { method: "POST", run: ({ enrolment }, _, body) => enrolment?.options(body) ?? noEnrolment() }],
  [/^\/api\/enrol$/, { method: "POST", run: ({ enrolment, site }, _, body) => enrolment?.finish(body, site.origin) ?? noEnrolment() }],
];

function list({ ports, enrolment }: Context): Answer {
  const requests = ports.approvals.list(undefined, listMax);
  const isWaiting = ({ state }: { readonly state: string }): boolean => state === "pending";
  return answer({
    waiting: requests.filter(isWaiting).map(lineOf),
    recent: requests.filter((request) => !isWaiting(request)).map(lineOf),
    confirmers: ports.confirmers().filter(({ passkeys }) => passkeys.length > 0).length,
    enrolment: enrolment?.isOpen ? enrolment.name : "",
  });
}

function show({ ports }: Context, id: string): Answer {
  const request = ports.approvals.get(id);
  if (!request) return refuse("unknown-request", `there is no request \`${id}\``);
  return answer(viewOf(request, ports.history(id), ports.confirmers()));
}

const respond = (given: Answer): Response => Response.json(given.body, { status: given.ok ? 200 : given.status, headers: securityHeaders });

const wrongMethod = (allowed: string): Response => {
  const response = respond(refuse("bad-method", `only ${allowed} is answered here`));
  response.headers.set("allow", allowed);
  return response;
};

const serve = async (request: Request, context: Context): Promise<Response> => {
  const flawed = flawOfHost(request, context.site);
  if (flawed) return respond(flawed);
  const { pathname } = new URL(request.url);
  const file = Object.hasOwn(pageFiles, pathname) ? pageFiles[pathname] : undefined;
  if (file) {
    if (request.method !== "GET") return wrongMethod("GET");
    return new Response(file.text, { headers: { ...securityHeaders, "content-type": file.type } });
  }
  const found = endpoints.map(([pattern, endpoint]) => ({ endpoint, match: pattern.exec(pathname) })).find(({ match }) => match);
  if (!found) return respond(refuse("not-found", "there is nothing here"));
  const { endpoint } = found;
  if (request.method !== endpoint.method) return wrongMethod(endpoint.method);
  const flaw = flawOfOrigin(request, context.site) ?? flawOfKey(request, context.site);
  if (flaw) return respond(flaw);
  const id = found.match?.[1] ?? "";
  if (endpoint.method === "GET") return respond(endpoint.run(context, id));
  const body = await readBody(request);
  return respond(body.ok ? endpoint.run(context, id, body.value) : body);
};

const faultOf = (error: unknown): Response => respond(refuse("fault", `it could not be done: ${errorText(error)}`));

/** A free port of the one address may be taken at the other. */
const triesMax = 5;

/** Answers for `localhost` on this machine and for nobody else. */
export const startConsole = (options: ConsoleOptions): ConsoleStart => {
  let started = start(options);
  for (let tries = 1; !started.ok && options.port === 0 && tries < triesMax; tries++) started = start(options);
  return started;
};

const start = ({ port, ports, enrolment }: ConsoleOptions): ConsoleStart => {
  const key = toBase64Url(ports.random.bytes(keyBytes));
  let site: Site = { origin: "", host: "", key };
  const options = {
    idleTimeout: idleSeconds,
    development: false as const,
    // Outside development another process of this user could listen beside us, and would get half of what is meant for us.
    reusePort: false,
    error: faultOf,
    fetch: (request: Request): Promise<Response> => serve(request, { site, ports, enrolment }).catch(faultOf),
  };
  const first = listen({ ...options, hostname: address, port });
  if (!first.ok) return first;
  const { server } = first;
  const chosen = server.port as number;
  site = { origin: `http://localhost:${chosen}`, host: `localhost:${chosen}`, key };
  const second = listen({ ...options, hostname: otherAddress, port: chosen });
  // A machine without IPv6 has nobody there; another program there would be shown in our place.
  if (!second.ok && second.isTaken) {
    void server.stop(true);
    return { ok: false, why: `another program answers on [${otherAddress}]:${chosen}, which is \`localhost\` too; choose another --port` };
  }
  const servers = second.ok ? [server, second.server] : [server];
  return {
    ok: true,
    console: {
      origin: site.origin,
      url: `${site.origin}/#key=${key}`,
      key,
      stop: async () => void (await Promise.all(servers.map((each) => each.stop(true)))),
    },
  };
};

type Listening =
  | { readonly ok: true; readonly server: Bun.Server<undefined> }
  | { readonly ok: false; readonly why: string; readonly isTaken: boolean };

const listen = (options: Bun.Serve.Options<undefined> & { readonly hostname: string; readonly port: number }): Listening => {
  try {
    return { ok: true, server: Bun.serve(options) };
  } catch (error) {
    const isTaken = (error as { code?: unknown }).code === "EADDRINUSE";
    const why = isTaken ? `port ${options.port} is taken; choose another with --port` : `it cannot listen on ${options.hostname}`;
    return { ok: false, why, isTaken };
  }
};
