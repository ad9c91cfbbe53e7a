import { defineTool } from "../tool.ts";

export default defineTool({
  name: "pgrep",
  source: "pgrep(1), procps-ng 4.0.2",
  optionsOnlyRead: true,
  // The oldest or newest alone, and without its name: one number.
  derive: ({ words }, engine) => {
    const texts = words.map((word) => word.value ?? "-?");
    const options = texts.filter((text) => text.startsWith("-"));
    if (options.every((text) => /^-[fionx]+$/.test(text)) && /[on]/.test(options.join(""))) engine.printsNumber();
  },
  examples: {
    allow: [
      "pgrep -fa nginx",
      "pgrep -u root $P",
      "cat /proc/$(pgrep -n php-fpm)/limits",
      "head -n 3 /proc/$(pgrep -nf 'nginx: worker')/status",
    ],
    guard: {},
    doubt: {
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
