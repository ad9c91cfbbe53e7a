import { defineTool, executes, flags, unlike, values } from "../tool.ts";

export default defineTool({
  name: "urpmq, urpmf",
  source: "urpmq, urpmf and urpm/args.pm, urpmi 8",
  options: {
    ...flags(
      "-a -c -d -f -g -i -l -m -P -p -R -r -u -y --list --list-media --list-url --list-nodes --changelog --summary --sources --whatrequires --name --files --version --provides --conflicts --obsoletes --sourcerpm --requires --suggests --whatprovides --evrd --requires-recursive --whatrequires-recursive --list-aliases",
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
