import { type Clue, clue, type Origin } from "../clue.ts";
import { environmentOfName, type NameSays } from "./names.ts";

/**
 * Variables that platforms inject (strength C): they tell where this process runs. Whatever is not plainly named raises, because a process
 * inside a platform stands next to that platform's data. Sources: the platforms' lists of injected variables.
 */
const naming: readonly string[] = [
  "VERCEL_ENV",
  "VERCEL_TARGET_ENV",
  "CONTEXT",
  "RAILWAY_ENVIRONMENT",
  "RAILWAY_ENVIRONMENT_NAME",
  "PLATFORM_ENVIRONMENT_TYPE",
  "PLATFORM_BRANCH",
  "PANTHEON_ENVIRONMENT",
  "AH_SITE_ENVIRONMENT",
  "CLOUDFLARE_ENV",
  "AZURE_ENV_NAME",
  "CI_ENVIRONMENT_NAME",
  "CI_ENVIRONMENT_TIER",
  "CI_ENVIRONMENT_SLUG",
  "BITBUCKET_DEPLOYMENT_ENVIRONMENT",
  "OCTOPUS_ENVIRONMENT_NAME",
  "ENVIRONMENT_TIER",
  "WEBSITE_SLOT_NAME",
  "HEROKU_APP_NAME",
  "FLY_APP_NAME",
  "RENDER_SERVICE_NAME",
  "CONTAINER_APP_NAME",
  "WEBSITE_SITE_NAME",
  "K_SERVICE",
  "CLOUD_RUN_JOB",
  "AWS_LAMBDA_FUNCTION_NAME",
  "GAE_SERVICE",
  "EB_ENVIRONMENT_NAME",
  "KOYEB_SERVICE_NAME",
  "NF_DEPLOYMENT_NAME",
  "CF_PAGES_BRANCH",
  "COOLIFY_BRANCH",
  "DOKKU_APP_NAME",
  "KAMAL_DESTINATION",
];
/** Present only inside a running platform: the machine is a server until a pin says otherwise. */
const running: readonly string[] = [
  "KUBERNETES_SERVICE_HOST",
  "AWS_LAMBDA_FUNCTION_NAME",
  "ECS_CONTAINER_METADATA_URI",
  "ECS_CONTAINER_METADATA_URI_V4",
  "K_SERVICE",
  "K_REVISION",
  "CLOUD_RUN_JOB",
  "GAE_ENV",
  "GAE_INSTANCE",
  "WEBSITE_SITE_NAME",
  "WEBSITE_INSTANCE_ID",
  "CONTAINER_APP_NAME",
  "DYNO",
  "FLY_MACHINE_ID",
  "FLY_ALLOC_ID",
  "RENDER",
  "RAILWAY_SERVICE_ID",
  "VERCEL_REGION",
  "NOMAD_ALLOC_ID",
  "MARATHON_APP_ID",
  "VCAP_APPLICATION",
  "PANTHEON_ENVIRONMENT",
  "AH_SITE_ENVIRONMENT",
];

const injected: Origin = { strength: "C", writableBy: "agent" };

const readNaming = (name: string, value: string): NameSays => {
  if (name === "CONTEXT" && /^(?:dev|deploy-preview|branch-deploy)$/.test(value)) return undefined;
  return environmentOfName(value);
};

/** Clues from the variables that platforms and CI systems inject. `isPinned`: a pin has already said what this machine is. */
export const readPlatforms = (variables: Readonly<Record<string, string>>, isPinned: boolean): Clue[] => {
  const clues: Clue[] = [];
  for (const name of naming) {
    const value = variables[name];
    const says = value === undefined || value === "" ? undefined : readNaming(name, value);
    if (value !== undefined && says !== undefined) clues.push(clue("hint", `platform.${name}`, value, says, injected));
  }
  if (isPinned || /^(?:1|true)$/i.test(variables["FUNCTIONS_EMULATOR"] ?? "")) return clues;
  for (const name of running) {
    const value = variables[name];
    if (value !== undefined && value !== "") clues.push(clue("identity", `platform.${name}`, value, environmentOfName(value), injected));
  }
  if (variables["CI_COMMIT_REF_PROTECTED"] === "true")
    clues.push(clue("hint", "platform.CI_COMMIT_REF_PROTECTED", "true", "production", injected));
  return clues;
};
