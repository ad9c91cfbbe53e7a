import type { StatementClass } from "../statement.ts";

/** Redis 7.4 command reference, by group and flags (`@write`, `@admin`, `@dangerous`, `@scripting`). */
const table: readonly (readonly [StatementClass, string])[] = [
  [
    "schema_read",
    `info|dbsize|ping|time|lastsave|role|command|echo|config get|client list|client info|client id|client getname|memory usage|memory stats|memory doctor
    |memory malloc-stats|latency doctor|latency latest|latency history|latency graph|latency histogram|slowlog get|slowlog len|cluster info|cluster nodes|cluster slots|cluster shards|cluster myid
    |cluster keyslot|cluster countkeysinslot|module list|pubsub channels|pubsub numsub|pubsub numpat|pubsub shardchannels|acl whoami|acl cat|acl users|function stats|type
    |object encoding|object freq|object idletime|object refcount|object help|command count|command docs|command info|command list|config help|client help|memory help|xinfo stream|xinfo groups|xinfo consumers|hello`,
  ],
  [
    "data_read",
    `keys|exists|ttl|pttl|expiretime|pexpiretime|scan|get|mget|getrange|substr|strlen|getbit|bitcount|bitpos|bitfield_ro|hget|hmget|hgetall|hkeys|hvals|hlen|hstrlen|hexists|hscan|hrandfield|lrange|llen|lindex|lpos|smembers|sismember
    |smismember|scard|sscan|srandmember|sinter|sintercard|sunion|sdiff|zrange|zrangebyscore|zrangebylex|zrevrange|zrevrangebyscore|zrevrangebylex|zscore|zmscore|zrank|zrevrank|zcard|zcount|zlexcount|zscan
    |zrandmember|zinter|zintercard|zunion|zdiff|xrange|xrevrange|xlen|xread|xpending|pfcount|geodist|geohash|geopos|georadius_ro|georadiusbymember_ro|geosearch|dump|randomkey|lcs|sort_ro|subscribe|psubscribe
    |ssubscribe|monitor|acl list|acl getuser|acl log|function dump|function list|json.get|json.mget|ft.search|ft.aggregate|ts.get|ts.range|cluster getkeysinslot|object`,
  ],
  [
    "write",
    `set|setex|psetex|setnx|mset|msetnx|append|getset|getdel|getex|setrange|setbit|bitop|bitfield|incr|incrby|incrbyfloat|decr|decrby|hset|hmset|hsetnx|hdel|hincrby|hincrbyfloat|hexpire|hpexpire|hpersist
    |lpush|lpushx|rpush|rpushx|lpop|rpop|lset|linsert|lrem|ltrim|lmove|lmpop|blmove|blmpop|blpop|brpop|brpoplpush|rpoplpush|sadd|srem|spop|smove|sinterstore|sunionstore|sdiffstore|zadd|zrem|zincrby|zpopmin|zpopmax|bzpopmin
    |bzpopmax|zmpop|bzmpop|zremrangebyrank|zremrangebyscore|zremrangebylex|zrangestore|zinterstore|zunionstore|zdiffstore|xadd|xdel|xtrim|xack|xclaim|xautoclaim|xgroup|xreadgroup|xsetid|pfadd|pfmerge|geoadd|georadius
    |georadiusbymember|geosearchstore|del|unlink|rename|renamenx|copy|move|expire|pexpire|expireat|pexpireat|persist|touch|restore|restore-asking|sort|publish|spublish|exec|multi|discard|watch|unwatch|json.set|json.del|ts.add`,
  ],
  [
    "admin",
    `flushall|flushdb|shutdown|save|bgsave|bgrewriteaof|config set|config rewrite|config resetstat|config|slaveof|replicaof|failover|cluster|acl setuser|acl deluser|acl load|acl save|acl genpass|acl|client kill|client pause
    |client unpause|client setname|client reply|client no-evict|client no-touch|client tracking|client unblock|client|swapdb|migrate|reset|auth|select|readonly|readwrite|asking|psync|sync|replconf|slowlog reset|slowlog|latency reset|latency
    |memory purge|memory|wait|waitaof|quit|object`,
  ],
  [
    "dangerous_function",
    "eval|evalsha|eval_ro|evalsha_ro|script|fcall|fcall_ro|function load|function delete|function flush|function restore|function kill|function|module load|module loadex|module unload|module|debug",
  ],
];

/** Class of each command; two words where a subcommand decides. The first listing holds. */
export const redisCommands: ReadonlyMap<string, StatementClass> = new Map(
  [...table].reverse().flatMap(([to, names]) => names.split("|").map((name): [string, StatementClass] => [name.trim(), to])),
);

/** Settings that hold passwords or name files that do. */
export const redisSecretSettings = [
  "requirepass",
  "masterauth",
  "masteruser",
  "tls-key-file-pass",
  "tls-client-key-file-pass",
  "user",
  "aclfile",
];
