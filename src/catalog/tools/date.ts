import { attached, defineTool, flags, reads, unlike, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "date, gdate",
  source: "date(1), GNU coreutils 9.1",
  options: {
    ...flags("--debug -R|--rfc-email -u|--utc|--universal"),
    ...values("-d|--date -f|--file -r|--reference -s|--set --rfc-3339 -j -v"),
    ...attached("-I|--iso-8601"),
  },
  operands: ["format?"],
  derive: ({ slots }, engine) => {
    const format = slots.get("format")?.[0]?.value ?? "";
    if (["--file", "--help", "--version"].some((name) => slots.has(name))) return;
    if (/^\+(?:%[sYmdHMSNjyuw])+$/.test(format)) engine.printsWords({ words: "number" });
    else if (/^\+(?:%[sYmdHMSNjyuwFVG]|[\w.-])+$/.test(format) && !/^\+[.-]/.test(format)) engine.printsWords({ words: "token" });
  },
  does: [
    reads("file:{--file}", when("--file")),
    writes("configuration:system clock", when("--set")),
    writes("configuration:system clock", unlike("format", /^\+/)),
  ],
  examples: {
    allow: [
      "date",
      "date -u +%FT%TZ",
      "date -d '1 hour ago' --rfc-3339 seconds -r a '+%s'",
      "date -Iseconds",
      "cat /proc/$(date +%s)/status",
      "cat /var/log/app-$(date +%F).log",
      "curl http://localhost/logs-$(date -u +%Y.%m.%d)",
    ],
    guard: {
      "date -s 12:00": ["write configuration:system clock"],
      "date 010203042026": ["write configuration:system clock"],
      "date -f .env": ["disclose secret:/repo/.env"],
      "date -d x --rfc-3339 ns -r a -f /dev/null -j a -v b 010203042026": ["write configuration:system clock"],
      "date -s x 0102": ["write configuration:system clock", "write configuration:system clock"],
    },
    doubt: {
      "cat /proc/$(date +%B)/status": "dynamic-word",
      "cat /proc/$(date -f x +%s)/status": "dynamic-word",
      "date $(ls)": "dynamic-word",
      "cat /var/log/app-$(date '+%F x').log": "dynamic-word",
      "cat /var/log/app-$(date +%D).log": "dynamic-word",
      "IFS=-; cat /var/log/app-$(date +%F).log": "dynamic-word",
      "cat /var/log/$(date -f x +%F).log": "dynamic-word",
    },
  },
});
