import type { Target } from "../../model/index.ts";
import { type Clue, failure } from "../clue.ts";
import { type Identity, isChanged, known, own, type Part, partsOf, valueOf, variableOf } from "../identity.ts";
import type { Observations, Probe } from "../observations.ts";
import { readAddress, readHosts } from "./hosts.ts";
import { environmentOfName, environmentOfPath } from "./names.ts";
import { readAddressTarget, readHint, readName, readNames, readQualifier } from "./targets.ts";

const failureOf = <T>(name: string, probe: Probe<T>): Clue[] => (probe.state === "failed" ? [failure(name, probe.why)] : []);
const firstVariable = (observations: Observations, ...names: readonly string[]): string | undefined =>
  names.map((name) => variableOf(observations, name)).find((value) => value !== undefined);

/** An AWS account: a local endpoint, else the profile; keys in variables win over a profile that was not given (AWS CLI manual, precedence). */
export const identifyAws = (target: Target, observations: Observations): Identity => {
  const config = observations.files.aws;
  const given = valueOf(target, "profile");
  const hasKeys = given === undefined && variableOf(observations, "AWS_ACCESS_KEY_ID") !== undefined;
  const profile =
    given ?? firstVariable(observations, "AWS_PROFILE", "AWS_DEFAULT_PROFILE", "AWS_VAULT", "AWSUME_PROFILE", "AWS_SSO_PROFILE");
  const entry = config.state === "found" ? own(config.value, profile ?? "default") : undefined;
  const account = valueOf(target, "account") ?? (hasKeys ? undefined : entry?.account || undefined);
  const endpoint = valueOf(target, "endpoint") ?? firstVariable(observations, "AWS_ENDPOINT_URL") ?? (entry?.endpoint || undefined);
  const isLocal = endpoint !== undefined && readHosts(readAddress(endpoint)).isLocal;
  const owner = hasKeys && variableOf(observations, "AWS_VAULT") === undefined ? "(access keys in variables)" : (profile ?? "default");
  const parts: Part[] = isLocal
    ? [
        ...partsOf("endpoint", readAddressTarget("aws.endpoint", endpoint, false)),
        ...partsOf("profile", readQualifier("aws.profile", profile ?? "")),
      ]
    : [
        ...partsOf("profile", [readName("aws.profile", owner)]),
        ...partsOf("account", account === undefined ? [] : readQualifier("aws.account", account)),
        ...partsOf("endpoint", endpoint === undefined ? [] : readQualifier("aws.endpoint", endpoint)),
        ...partsOf("profile", failureOf("aws configuration", config)),
      ];
  const isForgeable = isChanged(observations, "AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE", "AWS_ACCESS_KEY_ID", "HOME");
  return {
    values: known({
      profile: owner === profile ? profile : undefined,
      account,
      endpoint,
      region: valueOf(target, "region") ?? (entry?.region || undefined),
    }),
    parts,
    forgeableKeys: isForgeable ? ["profile", "account"] : [],
  };
};

/** A Google Cloud project: given, else by variable, else of the configuration that is active. */
export const identifyGcp = (target: Target, observations: Observations): Identity => {
  const config = observations.files.gcloud;
  const configuration =
    valueOf(target, "configuration") ??
    firstVariable(observations, "CLOUDSDK_ACTIVE_CONFIG_NAME") ??
    (config.state === "found" ? config.value.active : undefined);
  const entry = config.state === "found" && configuration !== undefined ? own(config.value.configurations, configuration) : undefined;
  const project =
    valueOf(target, "project") ??
    firstVariable(observations, "CLOUDSDK_CORE_PROJECT", "GOOGLE_CLOUD_PROJECT", "GCLOUD_PROJECT", "GCP_PROJECT") ??
    (entry?.project || undefined);
  const account = valueOf(target, "account") ?? (entry?.account || undefined);
  const parts: Part[] = [
    ...partsOf(project === undefined ? "configuration" : "project", [
      readName(project === undefined ? "gcp.configuration" : "gcp.project", project ?? configuration ?? "(none)"),
    ]),
    ...partsOf(
      "configuration",
      project === undefined || valueOf(target, "project") !== undefined ? [] : readQualifier("gcp.configuration", configuration ?? ""),
    ),
    ...partsOf(
      "account",
      account === undefined
        ? []
        : [readHint("gcp.account", account, environmentOfName(account) === "production" ? "production" : undefined)],
    ),
    ...partsOf("configuration", failureOf("gcloud configuration", config)),
  ];
  const isForgeable = isChanged(observations, "CLOUDSDK_CONFIG", "XDG_CONFIG_HOME", "HOME");
  return {
    values: known({ project, configuration, account }),
    parts,
    forgeableKeys: isForgeable ? ["configuration"] : [],
  };
};

/** An Azure subscription: given or current, by id or name. */
export const identifyAzure = (target: Target, observations: Observations): Identity => {
  const profile = observations.files.azure;
  const given = valueOf(target, "subscription") ?? firstVariable(observations, "AZURE_SUBSCRIPTION_ID", "ARM_SUBSCRIPTION_ID");
  const current = profile.state === "found" ? profile.value : undefined;
  const isCurrent = given === undefined || given === current?.id || given === current?.name;
  const id = isCurrent ? current?.id || given : given;
  const name = isCurrent ? current?.name || undefined : undefined;
  const parts = [
    ...partsOf("subscription", [
      given === undefined && name === undefined && id === undefined
        ? readName("azure.subscription", "(none)")
        : readNames("azure.subscription", [given, name]),
    ]),
    ...partsOf("subscription", failureOf("azure profile", profile)),
  ];
  return {
    values: known({ subscription: id, name }),
    parts,
    forgeableKeys: isChanged(observations, "AZURE_CONFIG_DIR", "HOME") ? ["name"] : [],
  };
};

/** A Terraform workspace and folder; `default` names nothing, and var files and paths must not disagree. */
export const identifyTerraform = (target: Target, observations: Observations): Identity => {
  const folder = valueOf(target, "folder");
  const probe = folder === undefined ? observations.files.terraformWorkspace : observations.terraformWorkspaceAt(folder);
  const workspace =
    valueOf(target, "workspace") ?? variableOf(observations, "TF_WORKSPACE") ?? (probe.state === "found" ? probe.value : "default");
  const path =
    folder?.startsWith("/") === true ? folder : `${observations.cwd}${folder === undefined || folder === "." ? "" : `/${folder}`}`;
  const variables = valueOf(target, "variables");
  const pathSays = environmentOfPath(path);
  const parts = [
    ...partsOf("workspace", [readName("terraform.workspace", workspace)]),
    ...partsOf("folder", pathSays === undefined ? [] : [readHint("terraform.folder", path, pathSays)]),
    ...partsOf("variables", variables === undefined ? [] : readQualifier("terraform.variables", variables)),
    ...partsOf("workspace", failureOf("terraform workspace", probe)),
  ];
  return {
    values: known({ workspace, folder: path, variables }),
    parts,
    forgeableKeys: isChanged(observations, "TF_DATA_DIR") ? ["workspace"] : [],
  };
};

/** An application on a hosting platform: the application's or the environment's name. */
export const identifyPaas = (target: Target): Identity => {
  const [app, platform, environment, remote] = ["app", "platform", "environment", "remote"].map((key) => valueOf(target, key));
  const main = environment ?? app ?? remote;
  const key = environment !== undefined ? "environment" : app !== undefined ? "app" : "remote";
  const rest = (
    [
      ["app", app],
      ["remote", remote],
    ] as const
  ).filter(([name, value]) => value !== undefined && name !== key);
  const parts = [
    ...partsOf(key, [readName(`paas.${key}`, main ?? "(none)")]),
    ...rest.flatMap(([name, value]) => partsOf(name, readQualifier(`paas.${name}`, value ?? ""))),
  ];
  return { values: known({ app, platform, environment, remote }), parts, forgeableKeys: [] };
};

/** Any other cloud: its profile and project together. */
export const identifyCloud = (target: Target): Identity => {
  const [provider, profile, project] = ["provider", "profile", "project"].map((key) => valueOf(target, key));
  const key = project === undefined ? "profile" : "project";
  const names = [profile, project].filter((name) => name !== undefined);
  const parts = partsOf(key, [names.length === 0 ? readName("cloud.project", "(none)") : readNames(`cloud.${key}`, names)]);
  return { values: known({ provider, profile, project }), parts, forgeableKeys: [] };
};
