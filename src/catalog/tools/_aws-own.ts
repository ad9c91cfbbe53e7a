import type { Action, ResourceKind } from "../../model/index.ts";

/**
 * Commands of the CLI that are no operation of an API, and what they do (AWS CLI command reference 2.x; awscli 1.45.11
 * `customizations/`). A line is `service: commands`, `*` matches any text.
 */
const own: Readonly<Partial<Record<`${Action} ${ResourceKind}`, string>>> = {
  "read cloud-resource": `
cloudtrail: validate-logs
configservice: get-status
datapipeline: list-runs
logs: tail
history: list
`,
  "disclose secret": `
cloudfront: sign
codecommit: credential-helper
dsql: generate-db-connect-*
ecr: get-login get-login-password
ecr-public: get-login-password
eks: get-token
history: show
rds: generate-db-auth-token
`,
  // gamelift get-game-session-log also writes a file of the caller's choice.
  "write file": "\ngamelift: get-game-session-log\n",
  "read database-rows": "\nddb: select\n",
  "write database-rows": "\nddb: put\n",
  "write bucket": "\ncloudformation: package\n",
  "write configuration": `
codeartifact: login
eks: update-kubeconfig
sso: login logout
`,
  "execute session": `
ec2-instance-connect: ssh open-tunnel
emr: ssh socks get put
`,
  "write cloud-resource": `
cloudformation: deploy
cloudtrail: create-subscription update-subscription
configservice: subscribe
datapipeline: create-default-roles
deploy: push register deregister install uninstall
dlm: create-default-role
ecs: deploy
emr: create-default-roles add-instance-groups modify-cluster-attributes install-applications create-cluster restore-from-hbase-backup
emr: create-hbase-backup schedule-hbase-backup disable-hbase-backups terminate-clusters
emr-containers: update-role-trust-policy
gamelift: upload-build
lightsail: push-container-image
rds: add-option-to-option-group remove-option-from-option-group
servicecatalog: generate
`,
};

const matches = (glob: string, text: string): boolean => {
  if (!glob.includes("*")) return glob === text;
  const parts = glob.split("*");
  const last = parts.pop() ?? "";
  if (!text.startsWith(parts[0] ?? "")) return false;
  let at = (parts[0] ?? "").length;
  for (const part of parts.slice(1)) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
};

/** Operations by service, as far as a list names the service itself; lines whose service is a glob apart. */
interface Listed {
  readonly exact: ReadonlyMap<string, readonly string[]>;
  readonly globs: readonly (readonly [service: string, operations: readonly string[]])[];
}

const taken = new Map<string, Listed>();

/** A list taken apart, once a process. */
const takeApart = (list: string): Listed => {
  const known = taken.get(list);
  if (known) return known;
  const exact = new Map<string, string[]>();
  const globs: [string, string[]][] = [];
  for (const line of list.trim().split("\n")) {
    const colon = line.indexOf(":");
    const service = line.slice(0, colon);
    const operations = line.slice(colon + 2).split(" ");
    if (service.includes("*")) globs.push([service, operations]);
    else exact.set(service, [...(exact.get(service) ?? []), ...operations]);
  }
  const listed = { exact, globs };
  taken.set(list, listed);
  return listed;
};

/** True where a list of lines `service: operations` names the operation; `*` in either matches any text. */
export const isListed = (list: string, service: string, name: string): boolean => {
  const { exact, globs } = takeApart(list);
  const names = (operations: readonly string[]): boolean => operations.some((operation) => matches(operation, name));
  return names(exact.get(service) ?? []) || globs.some(([glob, operations]) => matches(glob, service) && names(operations));
};

/** What one of the CLI's own commands does, or undefined where it has none of this name. */
export const ownEffect = (service: string, name: string): readonly [Action, ResourceKind] | undefined => {
  for (const [effect, list] of Object.entries(own)) if (isListed(list, service, name)) return effect.split(" ") as [Action, ResourceKind];
  return undefined;
};

/** Services that only the CLI has. */
export const ownServices: ReadonlySet<string> = new Set(["ddb", "history"]);
