import { defineTool, discloses, executes, flags, like, reads, unless, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "postmap, postalias",
  source: "postmap(1), postalias(1), postfix/src/postmap/postmap.c, Postfix 3.12",
  options: { ...flags("-v -f -m"), ...values("-q") },
  operands: ["table*"],
  does: [
    // What a key stands for is shown.
    discloses("secret:{table}", when("-q"), like("table", /pass|sasl|secret|cred/i)),
    executes("code:table {table}", unlike("table", /^(?:(?:hash|btree|lmdb|cdb|dbm|sdbm|texthash|regexp|pcre|cidr):)?[^:{}]*$/)),
    reads("file:{table}", like("table", /^(?:\w+:)?(.+)$/), when("-q")),
    writes("file:{table:map}", unless("-q")),
  ],
  examples: {
    allow: ["postmap -q example.com hash:/etc/postfix/transport", "postmap -q .env hash:/etc/postfix/transport"],
    guard: {
      "postmap -q relay hash:/etc/postfix/sasl_passwd": ["disclose secret:hash:/etc/postfix/sasl_passwd"],
      "postmap -q a mysql:/tmp/x": ["execute code:table mysql:/tmp/x"],
      "postmap -q a 'unionmap:{texthash:x}'": ["execute code:table unionmap:{texthash:x}"],
      "postmap -q a .env": ["disclose secret:/repo/.env"],
      "postmap -q a hash:.env": ["disclose secret:/repo/.env"],
      "postmap /etc/postfix/transport": ["write file:/etc/postfix/transport"],
    },
    doubt: { "postmap --frobnicate": "unknown-option" },
  },
});
