import { errorText } from "../model/index.ts";
import { complain, exit, exitCodes, print } from "./stream.ts";

/** A command of ours: takes its arguments, answers with an exit code. */
export type Run = (args: readonly string[]) => number | Promise<number>;

/** Loaded when asked for, so that the hook pays for nothing but itself. */
const commands: Readonly<Record<string, () => Promise<{ readonly run: Run }>>> = {
  hook: () => import("./hook.ts"),
  check: () => import("./check.ts"),
  explain: () => import("./explain.ts"),
  environment: () => import("./environment.ts"),
  ledger: () => import("./ledger.ts"),
  request: () => import("./request.ts"),
  requests: () => import("./requests.ts"),
  reject: () => import("./reject.ts"),
  revoke: async () => (await import("./reject.ts")).revoke,
  grants: () => import("./grants.ts"),
  grant: () => import("./grant.ts"),
  run: () => import("./run.ts"),
  policy: () => import("./policy.ts"),
  learn: () => import("./learn.ts"),
  lint: () => import("./lint.ts"),
  status: () => import("./status.ts"),
  replay: () => import("./replay.ts"),
  trust: () => import("./trust.ts"),
  enroll: () => import("./enroll.ts"),
  init: () => import("./init.ts"),
  serve: () => import("./serve.ts"),
  uninstall: () => import("./uninstall.ts"),
  doctor: () => import("./doctor.ts"),
  approve: () => import("./approve.ts"),
  drill: () => import("./drill.ts"),
  redact: () => import("./redact.ts"),
  evidence: () => import("./evidence.ts"),
  incident: () => import("./incident.ts"),
  operation: () => import("./operation.ts"),
};

const usage = `Usage: tagout COMMAND …

  check [--environment E] [--cwd D] [--json] -- COMMAND…   decide one command (allow 0, ask 3, deny 4)
  check --jsonl [--environment E] [--cwd D]                decide one command a line: {"id","cmd"}
  check --sql --jsonl                                      classify one statement a line: {"id","sql","dialect"}
  explain [--environment E] [--cwd D] [--json] -- COMMAND… the same decision, step by step
  environment [--json | --jsonl] [--cwd D]                 which environment this is, and every signal that says so
  hook claude-code                                         answer the client's hook on standard input and output

  init [--scope user|project|managed] [--yes] [--observe]  install, after showing what changes; for people, not agents
       [--machine E] [--checkout E] [--agent claude-code]  pin what this machine and this checkout are (empty: production)
  init --pack dataset-etl [--overwrite] [--yes]            put declared operations, commands and agents into this project
  doctor [--json]                                          examine the installation, with a fix for what is wrong
  drill [--json]                                           send dangerous calls through the hook and see them stopped
  drill --scenarios [--operation NAME] [--json]            the testing checklist, played with the operations declared here
  uninstall [--scope S] [--yes] [--purge]                  take the installation back; --purge: the record too
  trust [FILE]                                             let this project file count as it stands; asks at a terminal
  enroll --name N --ssh-key F [--managed [--separate]]     let a person confirm with this key; asks at a terminal
  enroll --list [--json] | --remove NAME [--managed]       who may confirm, and up to which level; --managed: root's file

  request [--json] [--environment E] -- COMMAND…           ask a person to confirm a command [--items FILE] [--steps FILE]
  requests [--json] [--all | --state S] [--limit N]        what waits for a person
  reject ID, revoke ID [--reason TEXT]                     end what waits; take back what was not used
  run [--environment E] [--cwd D] -- COMMAND…              run a command that is allowed or confirmed, once
  grants [--json]                                          approvals that may be used or are in use
  grant verify [GRANT] [--environment E] [--item I] …      whether a grant covers what is about to be done

  approve ID [--key FILE | --statement] [--break-glass]    confirm one request at a terminal of your own (0: approved, 3: not)
       [--justification T] [--rollback T] [--backup T] [--monitoring T] [--incident T]
  approve ID --signature FILE.sig [--approver NAME]        hand in a statement that was signed elsewhere, with its signature

  serve [--port N] [--enroll NAME]                          the page on this machine where a person confirms with a passkey
        [--webhook URL --webhook-secret-file FILE]         tell of new requests, signed

  operation list [--json]                                  operations that are declared here
  operation plan NAME [--environment=E] [--PARAM=VALUE…]   what it would do, and what the guard says of each step [--json]
  operation run NAME [--environment=E] [--PARAM=VALUE…]    run it: in test by default, in production once a person confirmed
       [--dry-run] [--complete] [--items FILE] [--parallel N] [--resume] [--key FILE] [--json]
  operation assess NAME [--PARAM=VALUE…] [--json]          whether it is ready for production, and the command for a person
  operation runs [--limit N] [--json]                      what ran, step by step, also where it was cut off

  ledger show [--json] [--follow] [FILTERS]                the record; FILTERS: --kind --environment --session --outcome
                                                           --result --request --since --until --limit
  ledger verify [--anchor FILE…] [--from FILE] [--json]    0 sound, 1 with findings; --anchor: checkpoints kept elsewhere
  ledger verify --proof FILE --keys FILE                   check a proof with nothing but keys
  ledger checkpoint, prove N, prove --since FILE           sign for the record; prove an entry, prove growth
  ledger anchor [--file P] [--git R] [--syslog] [-- CMD…]  keep a checkpoint elsewhere; also --webhook
  ledger export --tlog DIR | --format F [FILTERS]          for verifiers; markdown, jsonl, csv, ocsf, cloudevents, otlp
  ledger key show | rotate, prune --before DATE            the keys that verify; remove old bodies, keep what proves them
  evidence list [--session S] [--since T] [--limit N]      outputs that were captured, with what printed them [--json]
  evidence show ID | cite ID [--lines A-B]                 one of them; what to paste into a report to cite it
  evidence verify REPORT.md… [--bundle FILE]               each claim: verified, stale, altered, missing, uncited, a guess
        [--max-age D] [--strict] [--json | --sarif]        (0 sound, 1 with findings)
  evidence export FILE [--report R | --incident ID]        a bundle with which that works on another machine
  incident new [--title T] [--since T] [--session S]       draft the documents that are due, from the record
        [--started T] [--ended T]
  incident check [FILE…] [--self] [--json | --sarif]       the gate: the documents held against the record (0 passes, 1 not)
  incident list | waive [ID] [--reason T]                  incidents on record; at a terminal: no documents are needed

  policy show [--json]                                     the rules, their reasons and sources, and whose they are
  policy test [FOLDER [--scope S]] [--json]                the examples of the rules, of the tools and of your own; FOLDER: of rules
                                                           that do not count yet
  policy build [--scope user|managed|project]              check rules of your own and make them count; for people, not agents

  redact [--session S] [--stats [--json]]                  a filter that takes out what is about persons and what is secret
  redact --explain [--json] | --check [--json]             where and why; 1 when something would be taken out

  learn [--json] [--jsonl] [--limit N] FILES…              what past sessions would be asked most, and why
  replay [--json] [--jsonl] FILES…                         what would have been stopped in them; runs nothing

  lint [PATHS…] [--format text|json|sarif|github|junit]    whether commands, agents and documents keep Rule 0 (0 clean, 1 findings)
       [--severity error|warning|note] [--baseline FILE | --write-baseline FILE]
  lint [PATHS…] --drill [--json]                           play the testing checklist with what each conforming command runs
  lint [PATHS…] --fix | --diff                             insert the prescribed sections, or show what would change
  status [PATHS…] [--format markdown|json|html]            which documents conform, what remains, in which order
         [--file FILE] [--write | --check]                 write the status document; 1 when the committed one has drifted

Exit codes: 0 allow or success, 3 ask, 4 deny, 2 usage, 1 fault.
`;

const main = async (argv: readonly string[]): Promise<number> => {
  const [name, ...args] = argv;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    print(usage);
    return name === undefined ? exitCodes.usage : exitCodes.ok;
  }
  if (name === "version" || name === "--version") {
    const { version } = await import("../../package.json");
    print(`tagout ${version}\n`);
    return exitCodes.ok;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    complain(`tagout: there is no command \`${name}\`; see \`tagout help\`\n`);
    return exitCodes.usage;
  }
  return (await load()).run(args);
};

const fail = (error: unknown): never => {
  complain(`tagout: ${errorText(error)}\n`);
  return exit(exitCodes.fault);
};

void main(process.argv.slice(2)).then(exit, fail);
