import { defineTool, flags, values } from "../tool.ts";

export default defineTool({
  // `condor_history -epochs:d` deletes what it shows, and files that are read may be any: both stay undeclared.
  name: "condor_q, condor_status, condor_history, condor_version",
  source: "docs/man-pages, HTCondor 25, github.com/htcondor/htcondor",
  syntax: "single-mixed",
  options: {
    ...flags(
      "-better-analyze -analyze -avail -allusers -all -nobatch -batch -dag -hold -held -run -idle -io -globus -goodput -currentrun -totals -long -xml -json -help -version -total -claimed -server -schedd -startd -master -negotiator -collector -submitters -run -state -compact -wide -af -autoformat",
    ),
    ...values("-constraint -limit -match -since -name -pool"),
  },
  operands: ["what*"],
  examples: {
    allow: ["condor_q -better-analyze 12", "condor_status -avail", "condor_history -limit 5 alice"],
    guard: {},
    doubt: { "condor_history -epochs:d": "unknown-option", "condor_history -file /srv/x": "unknown-option" },
  },
});
