import { defineTool, executes, flags, values, when, writes, type Command, type Options } from "../tool.ts";

/** Waits for an address; further words are more addresses or, behind `--`, a command to run then. */
const waiting = (own: Options = {}): Command => ({
  options: own,
  operands: ["address", "more*"],
  does: [executes("code:{more}", when("more"))],
});

export default defineTool({
  name: "wait4x",
  source: "wait4x 3 README, github.com/wait4x/wait4x",
  syntax: "pflag",
  options: {
    ...flags("-v|--invert-check --no-color -q|--quiet"),
    ...values("-i|--interval -t|--timeout --backoff-policy --backoff-exponential-coefficient --backoff-exponential-max-interval"),
  },
  optionsMayFollow: true,
  withoutCommand: "help",
  commands: {
    version: {},
    tcp: waiting(values("--connection-timeout")),
    http: {
      ...waiting({
        ...flags("--insecure-skip-tls-verify --no-redirect"),
        ...values(
          "--ca-file --cert-file --key-file --connection-timeout --expect-body-json --expect-body-regex --expect-body-xpath --expect-header --expect-status-code --request-header",
        ),
        "--request-body": { takes: "value", does: [writes("remote:{address}")] },
      }),
    },
    dns: {
      commands: {
        "A, AAAA, CNAME, MX, NS, TXT": waiting(values("-n|--nameserver --expected-ip --expected-ips --expected-domain --expected-value")),
      },
    },
    "redis, postgresql, postgres, mysql": waiting(),
    exec: { operands: ["command", "argument*"], does: [executes("code:{command}")] },
  },
  examples: {
    allow: [
      "wait4x tcp localhost:8080 --timeout 60s",
      "wait4x http https://a.example.com/status --expect-status-code 200",
      "wait4x dns A a.example.com",
      "wait4x version",
      "wait4x postgresql postgres://db1/app",
    ],
    guard: {
      "wait4x tcp --connection-timeout 1 localhost:80 -- rm": ["execute code:rm"],
      "wait4x http --ca-file 1 --cert-file 1 --key-file 1 --connection-timeout 1 --expect-body-json 1 --expect-body-regex 1 --expect-body-xpath 1 --expect-header 1 --expect-status-code 1 --request-header 1 a.example.com -- rm":
        ["execute code:rm"],
      "wait4x http --request-body x a.example.com": ["write remote:a.example.com"],
      "wait4x http --request-body x a.example.com -- rm": ["write remote:a.example.com", "execute code:rm"],
      "wait4x dns A --nameserver 1 --expected-ip 1 --expected-ips 1 --expected-domain 1 --expected-value 1 a.example.com -- rm": [
        "execute code:rm",
      ],
      "wait4x redis --interval 1 --timeout 1 --backoff-policy 1 --backoff-exponential-coefficient 1 --backoff-exponential-max-interval 1 redis://db1 -- rm":
        ["execute code:rm"],
      "wait4x exec make": ["execute code:make"],
    },
    doubt: { "wait4x frobnicate": "unknown-command", "wait4x tcp --frobnicate": "unknown-option" },
  },
});
