/** One call of an agent with what it printed: made up, in the shape in which these programs print. */
export interface RecordedCommand {
  readonly command: string;
  readonly exit: number;
  readonly output: string;
}

const lines = (...texts: readonly string[]): string => `${texts.join("\n")}\n`;

/** A shop's service is down: it cannot get connections after its pool was made smaller. */
export const before: readonly RecordedCommand[] = [
  {
    command: "systemctl status shop-api",
    exit: 3,
    output: lines(
      "× shop-api.service - Shop API",
      "     Loaded: loaded (/etc/systemd/system/shop-api.service; enabled; preset: enabled)",
      "     Active: failed (Result: exit-code) since Tue 2026-03-10 09:41:07 UTC; 4min 12s ago",
      "    Process: 41180 ExecStart=/opt/shop/bin/api (code=exited, status=1/FAILURE)",
      "   Main PID: 41180 (code=exited, status=1/FAILURE)",
      "        CPU: 2.311s",
    ),
  },
  {
    command: "journalctl -u shop-api -n 6 --no-pager",
    exit: 0,
    output: lines(
      'Mar 10 09:40:58 web-1 shop-api[41180]: level=warn msg="pool exhausted" active=4 max=4 waiting=61',
      'Mar 10 09:41:02 web-1 shop-api[41180]: level=error msg="no connection within 3000 ms" route=/checkout',
      'Mar 10 09:41:03 web-1 shop-api[41180]: level=error msg="no connection within 3000 ms" route=/cart',
      'Mar 10 09:41:05 web-1 shop-api[41180]: level=info msg="connecting" dsn=postgres://shop:pa55-of-shop@db-1:5432/shop',
      'Mar 10 09:41:07 web-1 shop-api[41180]: level=fatal msg="health check failed 5 times" exit=1',
      "Mar 10 09:41:07 web-1 systemd[1]: shop-api.service: Main process exited, code=exited, status=1/FAILURE",
    ),
  },
  {
    command: "tail -n 3 /var/log/nginx/error.log",
    exit: 0,
    output: lines(
      '2026/03/10 09:41:08 [error] 311#311: *90211 connect() failed (111: Connection refused) while connecting to upstream, request: "POST /checkout HTTP/1.1"',
      '2026/03/10 09:41:08 [error] 311#311: *90214 connect() failed (111: Connection refused) while connecting to upstream, request: "GET /cart HTTP/1.1"',
      '2026/03/10 09:41:09 [error] 311#311: *90220 connect() failed (111: Connection refused) while connecting to upstream, request: "GET /cart HTTP/1.1"',
    ),
  },
  {
    command: "cat /etc/shop/pool.conf",
    exit: 0,
    output: lines("# changed 2026-03-10 by deploy 1.8.3", "pool_max = 4", "pool_timeout_ms = 3000", "| tee = off"),
  },
  { command: "grep -c ' 503 ' /var/log/nginx/access.log", exit: 0, output: lines("1284") },
];

/** A person confirms it; it runs once. */
export const restart: RecordedCommand = { command: "systemctl restart shop-api", exit: 0, output: "" };

export const after: readonly RecordedCommand[] = [
  {
    command: "systemctl status shop-api",
    exit: 0,
    output: lines(
      "● shop-api.service - Shop API",
      "     Loaded: loaded (/etc/systemd/system/shop-api.service; enabled; preset: enabled)",
      "     Active: active (running) since Tue 2026-03-10 09:53:30 UTC; 6s ago",
      "   Main PID: 41977 (api)",
    ),
  },
];

/** What the agent would have deployed; nobody confirms it, and it goes into a runbook. */
export const deployment = "kubectl --context prod-eu -n shop set image deployment/api api=registry.example/shop-api:1.8.4";

export const started = "2026-03-10T09:41Z";
export const ended = "2026-03-10T09:53:30Z";
