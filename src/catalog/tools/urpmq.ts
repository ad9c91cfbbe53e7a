import { defineTool, flags, values } from "../tool.ts";

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
  examples: { allow: ["urpmq -i bash", "urpmf --files bash"], guard: {}, doubt: { "urpmq --bug /srv/x bash": "unknown-option" } },
});
