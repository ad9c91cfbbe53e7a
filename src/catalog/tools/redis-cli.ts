import { redisCommands } from "../../languages/sql/data/redis.ts";
import {
  defineTool,
  executes,
  flags,
  like,
  reads,
  unlike,
  values,
  writes,
  type Call,
  type Engine,
  type Options,
  type Examples,
} from "../tool.ts";
import { everyValue, optionsBut } from "./_every-value.ts";

const plainValues: Options = values(
  "-h -p -s -a|--pass --user -u -n -r -i -d -D -t --pattern --count --quoted-pattern --sni --cacert --cacertdir --cert --key --tls-ciphers --tls-ciphersuites --cursor --memkeys-samples --intrinsic-latency --lru-test --show-pushes --cluster --cluster-search-multiple-owners",
);
const options: Options = {
  ...flags(
    "-2 -3 -4 -6 -c -e -v --version --help --raw --no-raw --csv --json --quoted-input --tls --insecure --no-auth-warning --askpass --verbose --stat --latency --latency-history --latency-dist --bigkeys --memkeys",
  ),
  ...plainValues,
  "--scan": { takes: "flag", does: [reads("database-rows:keys")] },
  "--hotkeys": { takes: "flag", does: [reads("database-rows:keys")] },
  "--replica": { takes: "flag", does: [reads("database-rows:every change")] },
  "--slave": { takes: "flag", does: [reads("database-rows:every change")] },
  "-x": "flag",
  "-X": "value",
  "--rdb": { takes: "value", does: [writes("file:{--rdb}"), reads("database-rows:everything")] },
  "--functions-rdb": { takes: "value", does: [writes("file:{--functions-rdb}")] },
  "--pipe": { takes: "flag", does: [writes("database-rows:from input")] },
  "--pipe-timeout": "value",
  "--eval": { takes: "value", does: [executes("code:{--eval}")] },
  "--ldb": "flag",
  "--ldb-sync-mode": "flag",
};
/** Modes that run instead of a command. */
const modes = [
  "--version",
  "--help",
  "--stat",
  "--latency",
  "--latency-history",
  "--latency-dist",
  "--bigkeys",
  "--memkeys",
  "--hotkeys",
  "--scan",
  "--replica",
  "--slave",
  "--rdb",
  "--functions-rdb",
  "--pipe",
  "--eval",
  "--intrinsic-latency",
  "--lru-test",
  "--cluster",
];

/** Commands that the client answers itself, and questions to a sentinel. */
const plain = /^(?:(?:help|\?) .*|sentinel (?:masters?|replicas|slaves|sentinels|get-master-addr-by-name|ckquorum|myid))$/;

const judge = (words: readonly string[], engine: Engine): void => {
  const [first = "", second = ""] = words.map((word) => word.toLowerCase());
  if (plain.test(`${first} ${second}`)) return;
  const found = redisCommands.get(`${first} ${second}`) ?? redisCommands.get(first);
  const name = words.slice(0, 3).join(" ");
  // A pattern may name the passwords too (redis.conf: requirepass, masterauth, tls-key-file-pass).
  if (first === "config" && second === "get" && words.slice(2).some((word) => /pass|auth|[*?[]/i.test(word)))
    return engine.effect("disclose", "secret:redis configuration");
  if (found === undefined) engine.doubt("unknown-statement", name);
  else if (found === "data_read") engine.effect("read", `database-rows:${name}`);
  else if (found === "write") engine.effect(/^(?:del|unlink)$/.test(first) ? "delete" : "write", `database-rows:${name}`);
  else if (found === "admin") engine.effect(first.startsWith("flush") ? "delete" : "disrupt", `database-server:${name}`);
  else if (found !== "schema_read") engine.effect("execute", `code:${name}`);
};

const derive = (call: Call, engine: Engine): void => {
  if (modes.some((mode) => call.slots.has(mode))) return;
  const words = call.slots.get("command") ?? [];
  if (words.length > 0) {
    const unclear = words.slice(0, 2).find((word) => word.value === undefined);
    // The second word decides only after a command with subcommands.
    if (
      words[0]?.value === undefined ||
      (unclear &&
        /^(?:config|client|cluster|memory|latency|slowlog|acl|script|module|function|object|xinfo|pubsub|command|debug)$/i.test(
          words[0].value,
        ))
    )
      return engine.doubt("dynamic-word", (unclear ?? words[0])?.text ?? "");
    return judge(
      words.map((word) => word.value ?? "?"),
      engine,
    );
  }
  if (call.input.kind === "inherited") return engine.effect("execute", "session:redis-cli");
  const text =
    call.input.kind === "known"
      ? call.input.text
      : call.input.kind === "file"
        ? engine.text(call.input.path)
        : engine.doubt("unknown-input", call.input.from);
  for (const line of (text ?? "").split(/[\r\n]+/)) if (line.trim() !== "") judge(line.trim().split(/\s+/), engine);
};

export default defineTool({
  name: "redis-cli, valkey-cli, keydb-cli",
  source: "redis-cli --help 7.2; Redis 7.4 command reference",
  syntax: "posix",
  options,
  operands: ["command*"],
  does: [writes("cluster:redis", unlike("--cluster", /^(?:check|info|help)$/)), writes("database-rows:test keys", like("--lru-test", /./))],
  target: { family: "database", values: { engine: "redis", host: "{-h}", port: "{-p}", url: "{-u}", database: "{-n}" } },
  derive,
  get examples(): Examples {
    return {
      allow: [
        "redis-cli PING",
        "redis-cli -p 26380 SENTINEL masters",
        "redis-cli HELP FLUSHALL",
        "redis-cli -h cache1 -p 6379 INFO memory",
        "redis-cli --stat",
        "redis-cli --bigkeys",
        "redis-cli config get maxmemory",
        "redis-cli SLOWLOG GET 10",
        "redis-cli --cluster check 10.0.0.1:6379",
        "redis-cli TTL a",
      ],
      guard: {
        "redis-cli CONFIG GET masterauth": ["disclose secret:redis configuration"],
        "redis-cli CONFIG GET maxmemory '*'": ["disclose secret:redis configuration"],
        "redis-cli GET session:1": [],
        "redis-cli --scan": [],
        "redis-cli SET a b": ["write database-rows:SET a b"],
        [`redis-cli ${everyValue(optionsBut(plainValues, /^--(?:cluster|lru-test|intrinsic-latency)$/))} DEL a`]: [
          "delete database-rows:DEL a",
        ],
        "redis-cli FLUSHALL": ["delete database-server:FLUSHALL"],
        "redis-cli config set maxmemory 1": ["disrupt database-server:config set maxmemory"],
        "redis-cli EVAL 'return 1' 0": ["execute code:EVAL return 1 0"],
        "redis-cli --eval x.lua": ["execute code:x.lua"],
        "redis-cli --rdb /srv/x": ["write file:/srv/x"],
        "redis-cli --functions-rdb /srv/x": ["write file:/srv/x"],
        "redis-cli --pipe": ["write database-rows:from input"],
        "redis-cli --cluster create a:1": ["write cluster:redis"],
        "redis-cli --lru-test 100": ["write database-rows:test keys"],
        "redis-cli": ["execute session:redis-cli"],
      },
      doubt: {
        "redis-cli $COMMAND": "dynamic-word",
        "redis-cli CONFIG $X a": "dynamic-word",
        "redis-cli FROBNICATE": "unknown-statement",
        "cat x | redis-cli": "unknown-input",
        "redis-cli --frob": "unknown-option",
      },
    };
  },
});
