import type { Environment } from "../../model/index.ts";
import { type Clue, clue, type Origin } from "../clue.ts";
import { combineNames, environmentOfName, environmentOfValue, type NameSays } from "./names.ts";

type Read = (value: string) => NameSays;

/** Several words in one value (`dev,mysql`): the words we know must agree; silence when none is known. */
const readList: Read = (value) =>
  combineNames(value.split(",").map((word) => (environmentOfValue(word) === "unknown" ? undefined : environmentOfValue(word)))) ??
  "unknown";
/** First segment of `Development/Docker`. */
const readFirstSegment: Read = (value) =>
  environmentOfName(value) === "production" ? "production" : environmentOfValue(value.split("/")[0] ?? "");
const readModule: Read = (value) =>
  environmentOfName(value) === "production" ? "production" : environmentOfValue(value.split(/[._]/).at(-1) ?? "");
const readResource: Read = (value) => {
  const match = /(?:^|,)\s*deployment\.environment(?:\.name)?\s*=\s*([^,]*)/.exec(value);
  return match === null ? undefined : environmentOfValue(match[1] ?? "");
};
/** POSIX shells read `ENV` as the path of a start file; a path declares nothing. */
const readEnv: Read = (value) =>
  /[/~]|\.(?:sh|rc|profile)$/.test(value) && environmentOfName(value) !== "production" ? undefined : environmentOfValue(value);
/** A word that often means something else (`TIER=frontend`): only known environments count. */
const readTier: Read = (value) =>
  environmentOfValue(value) === "unknown" && /^[a-z]+$/i.test(value) && environmentOfName(value) === undefined
    ? undefined
    : environmentOfValue(value);
const raiseWhen =
  (pattern: RegExp): Read =>
  (value) =>
    pattern.test(value.trim()) ? "production" : undefined;
const raiseOnly: Read = (value) => (environmentOfName(value) === "production" ? "production" : undefined);

/**
 * Variables that frameworks read to choose an environment. Where the human's own process carries one it is a declaration.
 * Sources: each framework's configuration manual; ASP.NET, Laravel, WordPress, Micronaut and Quarkus treat *unset* as production, which needs no row: unset never lowers here.
 */
const declaring: Readonly<Record<string, Read>> = {
  APP_ENV: environmentOfValue,
  APP_ENVIRONMENT: environmentOfValue,
  APPLICATION_ENV: environmentOfValue,
  APPLICATION_ENVIRONMENT: environmentOfValue,
  ENV: readEnv,
  ENVIRONMENT: environmentOfValue,
  ENV_NAME: environmentOfValue,
  ENVIRONMENT_NAME: environmentOfValue,
  TARGET_ENV: environmentOfValue,
  RUNTIME_ENV: environmentOfValue,
  SERVICE_ENV: environmentOfValue,
  DEPLOY_ENV: environmentOfValue,
  DEPLOYMENT_ENV: environmentOfValue,
  DEPLOY_ENVIRONMENT: environmentOfValue,
  DEPLOYMENT_ENVIRONMENT: environmentOfValue,
  STAGE: environmentOfValue,
  DEPLOY_STAGE: environmentOfValue,
  TIER: readTier,
  NODE_ENV: environmentOfValue,
  BUN_ENV: environmentOfValue,
  DENO_ENV: environmentOfValue,
  RAILS_ENV: environmentOfValue,
  RACK_ENV: environmentOfValue,
  HANAMI_ENV: environmentOfValue,
  MERB_ENV: environmentOfValue,
  DJANGO_ENV: environmentOfValue,
  DJANGO_SETTINGS_MODULE: readModule,
  FLASK_ENV: environmentOfValue,
  PYTHON_ENV: environmentOfValue,
  FASTAPI_ENV: environmentOfValue,
  PYRAMID_ENV: environmentOfValue,
  SPRING_PROFILES_ACTIVE: readList,
  SPRING_PROFILES_DEFAULT: readList,
  MICRONAUT_ENVIRONMENTS: readList,
  QUARKUS_PROFILE: readList,
  GRAILS_ENV: environmentOfValue,
  PLAY_ENV: environmentOfValue,
  ASPNETCORE_ENVIRONMENT: environmentOfValue,
  DOTNET_ENVIRONMENT: environmentOfValue,
  AZURE_FUNCTIONS_ENVIRONMENT: environmentOfValue,
  MIX_ENV: environmentOfValue,
  GO_ENV: environmentOfValue,
  BUFFALO_ENV: environmentOfValue,
  RUST_ENV: environmentOfValue,
  ROCKET_ENV: environmentOfValue,
  APP_ENVIRONMENT_NAME: environmentOfValue,
  SYMFONY_ENV: environmentOfValue,
  WP_ENV: environmentOfValue,
  WP_ENVIRONMENT_TYPE: environmentOfValue,
  CRAFT_ENVIRONMENT: environmentOfValue,
  TYPO3_CONTEXT: readFirstSegment,
  FLOW_CONTEXT: readFirstSegment,
  YII_ENV: environmentOfValue,
  CI_ENVIRONMENT: environmentOfValue,
  CAKE_ENV: environmentOfValue,
  MAGE_MODE: raiseOnly,
  DD_ENV: environmentOfValue,
  SENTRY_ENVIRONMENT: environmentOfValue,
  ELASTIC_APM_ENVIRONMENT: environmentOfValue,
  NEW_RELIC_ENVIRONMENT: environmentOfValue,
  OTEL_RESOURCE_ATTRIBUTES: readResource,
};

/** Variables that platforms, build tools and debug switches set: they raise, they never declare. */
const raising: Readonly<Record<string, Read>> = {
  DEBUG: raiseWhen(/^(?:0|false|off|no)$/i),
  APP_DEBUG: raiseWhen(/^(?:0|false|off|no)$/i),
  FLASK_DEBUG: raiseWhen(/^(?:0|false|off|no)$/i),
  DJANGO_DEBUG: raiseWhen(/^(?:0|false|off|no)$/i),
  GIN_MODE: raiseWhen(/^release$/i),
  ROCKET_PROFILE: raiseWhen(/^release$|prod/i),
  WEBPACK_MODE: raiseOnly,
  MODE: raiseOnly,
  VITE_MODE: raiseOnly,
  BABEL_ENV: raiseOnly,
  HUGO_ENVIRONMENT: raiseOnly,
  JEKYLL_ENV: raiseOnly,
  ELEVENTY_ENV: raiseOnly,
  GATSBY_ACTIVE_ENV: raiseOnly,
  EMBER_ENV: raiseOnly,
  NEXT_PUBLIC_ENV: raiseOnly,
  REACT_APP_ENV: raiseOnly,
  PRODUCTION: raiseWhen(/^(?!(?:|0|false|off|no|n)$)/i),
  IS_PRODUCTION: raiseWhen(/^(?!(?:|0|false|off|no|n)$)/i),
  PROD: raiseWhen(/^(?!(?:|0|false|off|no|n)$)/i),
  IS_PROD: raiseWhen(/^(?!(?:|0|false|off|no|n)$)/i),
  PRODUCTION_READONLY: raiseWhen(/^(?!(?:|0|false|off|no|n)$)/i),
  PROD_READONLY: raiseWhen(/^(?!(?:|0|false|off|no|n)$)/i),
};

/** A custom name that ends as environment variables do, such as `SHOP_ENV`: enough to raise, too vague to lower. */
const declaringEndings = new Set(["ENV", "ENVIRONMENT", "STAGE", "TIER", "DEPLOYMENT"]);
const looksDeclaring = (name: string): boolean => declaringEndings.has(name.slice(name.lastIndexOf("_") + 1));

const declared: Origin = { strength: "D", writableBy: "human" };
const fromCall: Origin = { strength: "D", writableBy: "agent" };

/** Reads one variable of the human's process. */
export const readDeclared = (name: string, value: string): Clue | undefined => {
  const label = `variable.${name}`;
  const read = Object.hasOwn(declaring, name) ? declaring[name] : undefined;
  if (read !== undefined) {
    const says = read(value);
    return says === undefined ? undefined : clue(read === raiseOnly ? "hint" : "declaration", label, value, says, declared);
  }
  const says = readRaising(name, value);
  return says === undefined ? undefined : clue("qualifier", label, value, says, declared);
};

const readRaising = (name: string, value: string): Environment | undefined => {
  const raise = Object.hasOwn(raising, name) ? raising[name] : undefined;
  const says = raise === undefined ? (looksDeclaring(name) ? environmentOfName(value) : undefined) : raise(value);
  return says === "unknown" ? undefined : says;
};

/** Reads one variable that the call, a dotenv file or anything else in the agent's reach sets: it can only raise. */
export const readUntrusted = (source: string, name: string, value: string): Clue | undefined => {
  const read = Object.hasOwn(declaring, name) ? declaring[name] : undefined;
  const says = read === undefined ? readRaising(name, value) : read(value);
  if (says === undefined) return undefined;
  return clue("hint", `${source}.${name}`, value, says, fromCall);
};
