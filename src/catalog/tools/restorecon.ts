import { defineTool, flags, grants, values, when, writes } from "../tool.ts";

export default defineTool({
  name: "restorecon, fixfiles, setfiles",
  source: "restorecon(8), policycoreutils 3.4",
  options: { ...flags("-n -v -p -r -R -F -i -I -D -m -0 -x -W -h -q -c -d -s -A -N -E -C"), ...values("-e -f -o -T -B -l -a") },
  operands: ["file*"],
  preview: [when("-n")],
  does: [grants("file:{file}"), writes("file:{-o}", when("-o"))],
  examples: {
    allow: ["restorecon -Rnv /srv"],
    guard: {
      "restorecon -R /srv/x": ["grant file:/srv/x"],
      "restorecon -e a -f b -o /srv/o -T 1 -B c -l d -a e /srv/x": ["grant file:/srv/x", "write file:/srv/o"],
    },
    doubt: {},
  },
});
