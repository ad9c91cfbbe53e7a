import type { Documents } from "./completed.ts";

/** A version of the documents made of the completed ones. `genesis`: marker of the record's first entry. */
export type Version = (completed: Documents, genesis: string) => Documents;

/** Changes one document of a version; a change that changes nothing is a mistake of the test. */
const broken =
  (name: string, change: (text: string, genesis: string) => string): Version =>
  (completed, genesis) => {
    const text = completed[name] as string;
    const changed = change(text, genesis);
    if (changed === text) throw new Error(`${name} was not changed`);
    return { ...completed, [name]: changed };
  };
export const report = "incident_report.md";
const without =
  (name: string): Version =>
  (completed) =>
    Object.fromEntries(Object.entries(completed).filter(([each]) => each !== name));
export const rowOf = (text: string, part: string): string =>
  text.split("\n").find((line) => line.includes(part) && line.includes("| le-")) ?? "";

/** Versions of the documents with one thing wrong each, and the one rule that says so. */
export const versions: Readonly<Record<string, readonly [version: Version, rule: string, message: RegExp]>> = {
  "without the postmortem": [without("postmortem.md"), "document-missing", /`postmortem\.md` is due because it was down for 12\.5 minutes/],
  "without the decision record": [
    without("DECISION_RECORD.md"),
    "document-missing",
    /`DECISION_RECORD\.md` is due because a change was proposed/,
  ],
  "without the runbook": [without("runbook.md"), "document-missing", /`runbook\.md` is due because a deployment is needed/],
  "of another incident": [
    broken(report, (text) => text.replace(/inc-\d{8}-\w{6}/, "inc-20250101-abcdef")),
    "incident-id",
    /says `inc-20250101-abcdef`/,
  ],
  "without the detection": [broken(report, (text) => text.replace(/## Detection[^#]*/, "")), "section-missing", /`detection` is missing/],
  "with an empty decision": [
    broken("DECISION_RECORD.md", (text) => text.replace(/(## Decision\n\n)[^#]*/, "$1n/a\n\n")),
    "section-empty",
    /`decision` says nothing/,
  ],
  "with a placeholder": [broken("postmortem.md", (text) => text.replace("Ada Marsh, Bo Lind", "TBD")), "placeholder", /`TBD`/],
  "with something left of the draft": [
    broken(report, (text) => text.replace("- Severity: SEV2", "- Severity: [FILL IN: how bad, on the scale of your organisation]")),
    "placeholder",
    /\[FILL IN: how bad/,
  ],
  "with a secret": [
    broken(report, (text) => text.replace("It takes about one minute.", "The password=pa55-of-shop was used.")),
    "secret",
    /redaction would take something out/,
  ],
  "with rows out of order": [
    broken(report, (text) => {
      const [first, second] = [rowOf(text, "systemctl status"), rowOf(text, "journalctl")];
      return text.replace(first, "ROW").replace(second, first).replace("ROW", second);
    }),
    "timeline-order",
    /earlier than the one above it/,
  ],
  "with another command in a row": [
    broken(report, (text) =>
      text.replace("`tail -n 3 /var/log/nginx/error.log` | allowed", "`tail -n 9 /var/log/nginx/error.log` | allowed"),
    ),
    "timeline-altered",
    /the record has `tail -n 3/,
  ],
  "with a better result in a row": [
    broken(report, (text) => text.replace("allowed, exit 3 after", "allowed, exit 0 after")),
    "timeline-altered",
    /the record has the result `allowed, exit 3 after 40 ms`/,
  ],
  "with another time in a row": [
    broken(report, (text) => {
      const row = rowOf(text, "api=registry.example/shop-api:1.8.4` | stopped");
      const time = row.split(" ")[1] as string;
      return text.replace(row, row.replace(time, new Date(Date.parse(time) + 60_000).toISOString()));
    }),
    "timeline-altered",
    /the record has the time/,
  ],
  "with a command left out": [
    broken(report, (text) =>
      text.replace(
        `${rowOf(text, "`kubectl --context prod-eu -n shop set image deployment/api api=registry.example/shop-api:1.8.4` | stopped")}\n`,
        "",
      ),
    ),
    "command-missing",
    /add the row: \| \S+Z \| `kubectl/,
  ],
  "with a confirmation left out": [
    broken(report, (text) => text.replace(`${rowOf(text, "a person confirmed")}\n`, "")),
    "command-missing",
    /a person confirmed/,
  ],
  "with a row of the record that is none": [
    broken(report, (text) => text.replace(rowOf(text, "journalctl"), (row) => row.replace(/le-(\d+)-[0-9a-f]{12}/, "le-$1-0123456789ab"))),
    "altered",
    /has another hash/,
  ],
  "with an entry of something else": [
    broken(report, (text, genesis) =>
      text.replace(rowOf(text, "journalctl"), (row) => `${row}\n${row.replace(/le-\d+-[0-9a-f]{12}/, genesis)}`),
    ),
    "timeline-foreign",
    /entry 1 of the record is not about this incident/,
  ],
  "without a way back": [
    broken(report, (text) => text.replace(/## Rollback[^]*?(?=## Action items)/, "## Rollback\n\nWe would find a way together.\n\n")),
    "rollback-missing",
    /holds no command/,
  ],
  "with the change as its own way back": [
    broken("runbook.md", (text) =>
      text.replace(/## Rollback[^]*?(?=## Escalation)/, "## Rollback\n\n```sh\nsystemctl restart shop-api\n```\n\n"),
    ),
    "rollback-missing",
    /repeats the change itself/,
  ],
  "with a quote that was not printed": [
    broken(report, (text) => text.replace("active=4 max=4 waiting=61", "active=4 max=4 waiting=610")),
    "altered",
    /is not in the lines cited/,
  ],
  "with a citation moved to another line": [
    broken(report, (text) => text.replace(/(ev-[0-9a-f]{16})-2-2-/, "$1-1-1-")),
    "altered",
    /not those the marker was made for/,
  ],
  "with evidence that was never captured": [
    broken(report, (text) => text.replace(/ev-[0-9a-f]{16}-2-2-/, "ev-0123456789abcdef-2-2-")),
    "missing",
    /no output with this digest/,
  ],
  "with a claim nobody showed": [
    broken(report, (text) => text.replace("\n## Root cause\n", "\n## Root cause\n\nThe database was too slow that morning.\n")),
    "uncited-claim",
    /The database was too slow/,
  ],
  "with a root cause on somebody's word": [
    broken(report, (text) =>
      text.replace(/## Root cause[^]*?(?=## Evidence)/, "## Root cause\n\nThe pool was too small (witness: Ada Marsh).\n\n"),
    ),
    "root-cause",
    /cites no captured output/,
  ],
  "with a guess": [
    broken(report, (text) => text.replace("Deploy 1.8.3 set", "Deploy 1.8.3 probably set")),
    "guess-word",
    /`probably` tells a guess/,
  ],
  "with an end before the beginning": [
    broken(report, (text) => text.replace("2026-03-10T09:53:30.000Z", "2026-03-10T09:13:30.000Z")),
    "downtime",
    /ended before it began/,
  ],
  "with an action item of nobody": [
    broken(report, (text) => text.replace("| Ada Marsh | 2026-03-24 |", "| - | 2026-03-24 |")),
    "action-item",
    /lacks an owner/,
  ],
  "with an action item of some day": [
    broken("postmortem.md", (text) => text.replace("| 2026-03-24 |", "| soon |")),
    "action-item",
    /lacks a date/,
  ],
  "with no status of the decision": [
    broken("DECISION_RECORD.md", (text) => text.replace("- Status: accepted", "- Status: fine")),
    "decision-status",
    /none of proposed/,
  ],
  "with one option": [
    broken("DECISION_RECORD.md", (text) => text.replace(/(## Options considered\n\n- [^\n]*\n)[^#]*/, "$1\n")),
    "decision-options",
    /fewer than two options/,
  ],
  "with a step that nobody checks": [
    broken("runbook.md", (text) => text.replace(/Verify:\n\n```sh\n[^`]*```\n/, "")),
    "step-unverified",
    /lacks a command that shows that it worked/,
  ],
  "without a field": [broken(report, (text) => text.replace("- Severity: SEV2\n", "")), "field-missing", /`severity` is missing/],
  "with an empty field": [
    broken("runbook.md", (text) => text.replace("- Who executes: Bo Lind", "- Who executes: -")),
    "field-missing",
    /`who executes` says nothing/,
  ],
  "with another approver": [
    broken(report, (text) => text.replace(/(\| `systemctl restart shop-api` \| )\S+ L1 \|\n/, "$1ada L3 |\n")),
    "record-altered",
    /`approvals` is not what the record has/,
  ],
  "with a verification that was none": [
    broken(report, (text) =>
      text.replace("| stopped | service-interruption | did not run |", "| stopped | service-interruption | needs none |"),
    ),
    "record-altered",
    /`actions taken` is not what the record has/,
  ],
  "without an action that was attempted": [
    broken(report, (text) => text.replace(/\| `kubectl [^\n]* \| did not run \|\n/, "")),
    "record-altered",
    /`actions taken` lacks; put it in: \| `kubectl/,
  ],
  "with evidence of more than there is": [
    broken(report, (text) => text.replace(/(\| [0-9a-f]{16} \| `cat [^\n]*)4 lines/, "$140 lines")),
    "record-altered",
    /`evidence` is not what the record has/,
  ],
  "with another row in the postmortem": [
    broken("postmortem.md", (text) => text.replace("allowed, exit 3 after", "allowed, exit 0 after")),
    "timeline-altered",
    /exit 3/,
  ],
  "with a quote of another command": [
    broken(report, (text) => text.replace("> (`journalctl -u shop-api -n 6 --no-pager`", "> (`journalctl -u shop-web -n 6 --no-pager`")),
    "altered",
    /not captured by the command, in the environment or at the time/,
  ],
  "with a quote of another day": [
    broken(report, (text) => text.replace(/(> \(`journalctl [^\n]*production, \d{4}-)\d\d-\d\d/, "$101-01")),
    "altered",
    /not captured by the command, in the environment or at the time/,
  ],
  "with a step that does nothing": [
    broken("runbook.md", (text) => text.replace(/kubectl [^\n]* set image [^\n]*\n/, "# later\n")),
    "step-unverified",
    /lacks a command$/,
  ],
};
