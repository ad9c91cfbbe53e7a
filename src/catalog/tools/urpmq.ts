import { defineTool, executes, flags, unlike, values } from "../tool.ts";

export default defineTool({
  name: "urpmq, urpmf",
  source: "recalled from urpmq(8), urpmf(8), urpmi 8.1",
  options: {
    ...flags(
      "-a -c -d -f -g -i -l -m -P -p -R -r -u -y --list --list-media --list-url --list-nodes --changelog --summary --sources --whatrequires --name --files --version",
    ),
    ...values("--media --excludemedia --sortmedia"),
  },
  operands: ["package*"],
  // A pattern becomes part of a program in Perl.
  does: [executes("code:{package}", unlike("package", /^[\w.+:@*-]+$/))],
  examples: {
    allow: ["urpmq --media { --excludemedia { --sortmedia { bash", "urpmq -i bash", "urpmf --files bash"],
    guard: { "urpmf '}; unlink 1; m{'": ["execute code:}; unlink 1; m{"] },
    doubt: { "urpmq --bug /srv/x bash": "unknown-option" },
  },
});
