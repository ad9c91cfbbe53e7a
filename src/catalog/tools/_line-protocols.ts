import type { Input } from "../../languages/shell/index.ts";

/** Requests of text protocols that only ask: memcached, ZooKeeper, HAProxy, Redis, HTTP (their protocol documents). */
const questions =
  /^(?:stats(?: (?:items|slabs|sizes|settings|conns))?|version|quit|ruok|stat|srvr|mntr|conf|isro|dirs|cons|wchs|show (?:info|stat|pools|table\b[^;]*|errors|activity|backend|servers (?:state|conn)[^;]*|sess(?: \w+)?|version|help)|help|PING|INFO(?: \w+)?|(?:HEAD|GET) \/\S* HTTP\/1\.[01]|(?:Host|Accept|Connection|User-Agent): [^\r\n]*|)$/i;

/** True when the input is known and holds nothing but questions. */
export const onlyAsks = (input: Input): boolean =>
  input.kind === "known" && input.text.split(/\r?\n/).every((line) => questions.test(line.trim()));
