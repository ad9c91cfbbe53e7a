import { names } from "./_printing.ts";
import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pgrep",
  source: "pgrep(1), procps-ng 4.0.2",
  optionsOnlyRead: true,
  // Numbers; of the oldest or newest alone, without its name, one.
  prints: (words) => {
    const options = words.filter((text) => text.startsWith("-"));
    if (!options.every((text) => /^-[fionxuPUGgt]+$/.test(text))) return undefined;
    return options.every((text) => /^-[fionx]+$/.test(text)) && /[on]/.test(options.join("")) ? { words: "number" } : names;
  },
  examples: {
    allow: [
      'jstat -gcutil "$(pgrep -f catalina)"',
      "pgrep -fa nginx",
      "pgrep -u root $P",
      "cat /proc/$(pgrep -n php-fpm)/limits",
      "head -n 3 /proc/$(pgrep -nf 'nginx: worker')/status",
    ],
    guard: {},
    doubt: {
      'jstat -gcutil "$(pgrep -af catalina)"': "dynamic-word",
      "cat /proc/$(pgrep nginx)/limits": "dynamic-word",
      "cat /proc/$(pgrep -ol nginx)/limits": "dynamic-word",
      "cat /proc/$(pgrep -o $X)/limits": "dynamic-word",
      "cat $(pgrep -o nginx)": "dynamic-word",
      "cat /proc/$(pgrep -o nginx 2>&1)/limits": "dynamic-word",
      "cat /proc/$(echo $X; pgrep -o nginx)/limits": "dynamic-word",
      "cat /proc/$({ cat x; pgrep -o nginx; })/limits": "dynamic-word",
      "cat /proc/$(cat x; pgrep -o nginx)/limits": "dynamic-word",
      "f() { cat x; pgrep -o nginx; }; cat /proc/$(f)/limits": "dynamic-word",
      "f() { cat x; pgrep -o nginx; }; P=f; cat /proc/$($P)/limits": "dynamic-word",
      "pgrep() { cat x; }; cat /proc/$(pgrep -o nginx)/limits": "dynamic-word",
      "cat /proc/$(eval 'cat x; pgrep -o nginx')/limits": "dynamic-word",
      "cat /proc/$(pgrep -o nginx | cat)/limits": "dynamic-word",
      "cat /proc/$(cat x || pgrep -o nginx)/limits": "dynamic-word",
      "IFS=1; cat /proc/$(pgrep -o nginx)/limits": "dynamic-word",
      "trap 'cat x' DEBUG; cat /proc/$(pgrep -o nginx)/limits": "dynamic-word",
      "cat /proc/$(pgrep -o nginx)/environ": "dynamic-word",
    },
  },
});
