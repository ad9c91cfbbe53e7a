import { defineTool, flags, reads, unless, unlike, values, writes } from "../tool.ts";

export default defineTool({
  name: "ldapsearch",
  source: "ldapsearch(1), OpenLDAP 2.5",
  options: {
    ...flags("-A -c -C -L -LL -LLL -M -MM -n -u -v -x -Z -ZZ -V -VV -I -Q -N -W"),
    ...values("-a -b -d -D -e -E -f -F -h -H -l -o -O -p -P -R -s -S -U -w -X -y -Y -z"),
    "-t": { takes: "flag", does: [writes("file:/var/tmp/ldapsearch")] },
    "-T": { takes: "value", does: [writes("file:{-T}/ldapsearch")] },
  },
  operands: ["filter*"],
  does: [reads("database-rows:directory", unless("-s")), reads("database-rows:directory", unlike("-s", /^base$/))],
  examples: {
    allow: ["ldapsearch -x -H ldap://dir -s base -b '' '+'"],
    guard: {
      "ldapsearch -x -s base -t": ["write file:/var/tmp/ldapsearch"],
      "ldapsearch -x -s base -T /srv": ["write file:/srv/ldapsearch"],
    },
    doubt: {},
  },
});
