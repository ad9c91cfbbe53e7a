import { defineTool, executes, flags, values, type Call, type Engine } from "../tool.ts";
import { shown, type Word } from "../../languages/shell/index.ts";

const literal = String.raw`(?:'[^'\\$]*'|"[^"\\$]*"|-?\d+|true|false|null|\{\s*\}|\{\s*(?:\w+|'\w+'|"\w+")\s*:\s*(?:-?\d+|true|false|'[^'\\$]*'|"[^"\\$]*")\s*\})`;
const call = (name: string): string => String.raw`${name}\(\s*(?:${literal}(?:\s*,\s*${literal})*)?\s*\)`;
const collection = String.raw`(?:db\.(?!constructor|__proto__)[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*|${"db\\.getCollection\\(\\s*(?:'[^'\\\\$]*'|\"[^\"\\\\$]*\")\\s*\\)"})`;
/** Administrative expressions that only read, mongosh manual "Methods": one chain of calls on literals, nothing else. */
const plain = new RegExp(
  String.raw`^\s*(?:show\s+(?:dbs|databases|collections|tables|logs)|db|db\._?version\(\)|${call(String.raw`db\.(?:stats|serverStatus|currentOp|version|hello|isMaster|hostInfo|serverBuildInfo|getName|getCollectionNames|getCollectionInfos|getProfilingStatus|getReplicationInfo|printReplicationInfo|printSecondaryReplicationInfo|listCommands|getMongo)`)}|${call(String.raw`(?:rs\.(?:status|conf|config|hello|isMaster|printReplicationInfo|printSecondaryReplicationInfo)|sh\.(?:status|getBalancerState|isBalancerRunning))`)}|${collection}\.${call("(?:getIndexes|stats|dataSize|storageSize|totalSize|totalIndexSize|isCapped|latencyStats|estimatedDocumentCount)")})(?:\.(?!constructor|__proto__)[A-Za-z_]\w*)*\s*;?\s*$`,
);
/** Commands of the server that only answer about itself. */
const asksServer =
  /^\s*db\.(?:runCommand|adminCommand)\(\s*(?:\{\s*["']?(?:ping|serverStatus|buildInfo|hostInfo|connPoolStats|dbStats|replSetGetStatus|replSetGetConfig|isMaster|hello|listDatabases|listCollections|currentOp|whatsmyuri|connectionStatus|top)["']?\s*:\s*1\s*\}|["'](?:ping|serverStatus|buildInfo|hello|hostInfo)["'])\s*\)(?:\.[A-Za-z_]\w*)*\s*;?\s*$/;
const rows = new RegExp(
  String.raw`^\s*${collection}\.(?:find|findOne|distinct|count|countDocuments)\([^()$;=>]*\)(?:\.(?:limit|sort|skip|pretty|toArray|count|explain)\([^()$;=>]*\))*\s*;?\s*$`,
);

const judge = (word: Word, engine: Engine): void => {
  if (word.value !== undefined && (plain.test(word.value) || asksServer.test(word.value))) return;
  if (word.value !== undefined && rows.test(word.value)) return engine.effect("read", `database-rows:${word.value.slice(0, 120)}`);
  engine.effect("execute", `code:${shown(word).slice(0, 120)}`);
};

const derive = (given: Call, engine: Engine): void => {
  const expressions = given.slots.get("--eval") ?? [];
  for (const word of expressions) judge(word, engine);
  for (const path of [...(given.slots.get("script") ?? []), ...(given.slots.get("--file") ?? [])])
    engine.effect("execute", `code:${shown(path)}`);
  if (expressions.length > 0 || given.slots.has("script") || given.slots.has("--file") || given.slots.has("--version")) return;
  if (given.input.kind === "inherited") engine.effect("execute", "session:mongosh");
  else if (given.input.kind === "known")
    for (const line of given.input.text.split("\n")) judge({ text: line, value: line === "" ? "db" : line }, engine);
  else engine.doubt("unknown-input", "commands for the database");
};

export default defineTool({
  name: "mongosh, mongo",
  source: "mongosh 2.3 reference, mongodb.com/docs/mongodb-shell: options, methods",
  options: {
    ...flags(
      "--quiet --nodb --norc --version --verbose --tls --ssl --tlsAllowInvalidCertificates --tlsAllowInvalidHostnames --retryWrites --skipStartupWarnings --no-quiet",
    ),
    ...values(
      "--eval -h|--host --port -u|--username -p|--password --authenticationDatabase --authenticationMechanism --apiVersion --tlsCAFile --tlsCertificateKeyFile --tlsCertificateKeyFilePassword -f|--file",
    ),
    "--json": "attached",
    "--shell": { takes: "flag", does: [executes("session:mongosh")] },
  },
  operands: ["database?", "script*"],
  target: { family: "database", values: { engine: "mongodb", host: "{--host}", port: "{--port}", database: "{database}" } },
  derive,
  examples: {
    allow: [
      "mongosh --version",
      "mongosh app --quiet --eval 'db.stats()'",
      "mongosh mongodb://db1/app --eval 'rs.status()'",
      "mongosh --eval 'show dbs'",
      "mongosh --eval 'db.serverStatus().connections'",
      "mongosh admin --eval 'db.runCommand({ping: 1})'",
      "mongosh app --eval 'db.orders.getIndexes()'",
      "mongosh app --eval 'db.serverStatus({repl: 1})'",
      "mongosh app --eval \"db.getCollection('orders').stats()\"",
    ],
    guard: {
      "mongosh app --eval 'db.orders.find({a: 1}).limit(5)'": [],
      "mongosh app --eval 'db.orders.deleteMany({})'": ["execute code:db.orders.deleteMany({})"],
      "mongosh app --eval 'db.stats(); db.dropDatabase()'": ["execute code:db.stats(); db.dropDatabase()"],
      "mongosh app --eval 'db.orders.find({}).forEach(x => x)'": ["execute code:db.orders.find({}).forEach(x => x)"],
      "mongosh app x.js": ["execute code:x.js"],
      "mongosh -f x.js app": ["execute code:x.js"],
      "mongosh app --shell --eval 'db.stats()'": ["execute session:mongosh"],
      "mongosh app": ["execute session:mongosh"],
    },
    doubt: { "cat x | mongosh app": "unknown-input", "mongosh --frob": "unknown-option" },
  },
});
