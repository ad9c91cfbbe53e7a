import { defineTool, executes, flags, unless, unlike, values } from "../tool.ts";
import { showPages } from "./_pages.ts";

export default defineTool({
  name: "w3m",
  source: "w3m(1) and the option loop of tats/w3m, 2023-07",
  syntax: "single-mixed",
  options: {
    ...flags(
      "-dump -dump_source -dump_head -dump_both -dump_extra -B -F -M -N -H -S -W -X -m -v -s -e -j -r -4 -6 -num -no-mouse -no-cookie -no-proxy -no-graph -graph -V -version -h -help -show-option",
    ),
    ...values("-cols -T -I -O -t -l"),
  },
  operands: ["page*"],
  does: [
    executes(
      "session:w3m",
      unless("-dump", "-dump_source", "-dump_head", "-dump_both", "-dump_extra", "-V", "-version", "-h", "-help", "-show-option"),
    ),
    // Other kinds are shown by the viewer that mailcap names.
    executes("code:viewer of {-T}", unlike("-T", /^text\/(?:html|plain)$/)),
  ],
  derive: ({ slots }, engine) => showPages(slots.get("page") ?? [], engine),
  examples: {
    allow: ["w3m -dump http://localhost/nginx_status", "w3m -dump -cols 120 -T text/html ./a.html", "w3m -dump_head https://example.com/"],
    guard: {
      "w3m http://localhost/": ["execute session:w3m"],
      "w3m -dump -T application/x-sh a": ["execute code:viewer of application/x-sh"],
      "w3m -dump .env": ["disclose secret:/repo/.env"],
      "w3m -dump -cols 80 -T text/plain -I b -O c -t 8 -l 3 /etc/shadow": ["disclose secret:/etc/shadow"],
    },
    doubt: {
      "w3m -dump -o extbrowser=id http://x/": "unknown-option",
      "w3m -dump -config a http://x/": "unknown-option",
      "w3m -dump -post a http://x/": "unknown-option",
    },
  },
});
