import { openRequestStore } from "../sqlite-requests.ts";

/**
 * Tries to be the one that rejects each request; writes `ready`, waits for the end of standard input, and writes `won`
 * with the ids it got. `bun race.ts FOLDER IDS`.
 */
const [folder = "", ids = ""] = process.argv.slice(2);
const store = openRequestStore(folder, 30_000);
// Opened before the race begins.
store.find({ limit: 1 });
console.log("ready");
await Bun.stdin.text();
const won = ids.split(",").filter((id) => {
  const seen = store.get(id);
  return seen?.state === "pending" && store.replace(seen, () => ({ ...seen, version: seen.version + 1, state: "rejected" }));
});
console.log(["won", ...won].join(" "));
