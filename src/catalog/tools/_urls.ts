/** What a request says about itself. Sources: RFC 9110 9.2.1 (safe methods), the manuals of the services named beside each pattern. */
import { shown, type Word } from "../../languages/shell/index.ts";
import type { Engine } from "../tool.ts";

/** Methods that by definition only read (RFC 9110, 9.2.1). */
export const isSafeMethod = (method: string | undefined): boolean => method !== undefined && /^(?:GET|HEAD|OPTIONS)$/i.test(method);

/** Addresses of instance metadata: AWS, Azure, GCP, DigitalOcean, Oracle, Alibaba; ECS and EKS credentials. */
const metadataHost =
  /^(?:169\.254\.\d+\.\d+|\[?fd00:ec2::(?:254|23)\]?|metadata(?:\.google\.internal|\.goog)?|instance-data(?:\..*)?|100\.100\.100\.200|192\.0\.0\.192|168\.63\.129\.16)$/i;
/** An address in an unusual number form is there to hide where it leads. */
const disguisedHost = /^(?:\d+(?:\.\d+){0,2}|(?:\w+\.)*0[x\d][\da-f]*(?:\.\w+)*|\[.*:.*(?:a9fe|169\.254).*\])$/i;
const plainMetadata =
  /\/(?:latest|computeMetadata\/v1|metadata)\/(?:meta-data\/|instance\/)?(?:instance-id|instance-type|ami-id|hostname|local-hostname|public-hostname|local-ipv4|public-ipv4|placement(?:\/[\w-]+)?|zone|id|name|machine-type|tags\/?[\w/-]*|security-groups|mac|region)\/?(?:\?.*)?$/;

/** Paths that hand out secrets: Vault, Kubernetes and Docker secrets, Consul KV, Spring heap dumps, Jenkins credentials. */
const secretPath =
  /\/v1\/(?:secret|kv|cubbyhole|transit\/export|database\/(?:creds|static-creds)|aws\/(?:creds|sts)|pki\/(?:issue|cert\/ca)|auth\/token|sys\/(?:raw|unseal|rekey|generate-root|init))(?:\/|\?|$)|\/api\/v1\/(?:namespaces\/[^/]+\/)?secrets(?:\/|\?|$)|\/v[\d.]+\/secrets\/|\/actuator\/heapdump|\/credentials\/|\/\.env(?:$|\?)|\/\.git\/config|\/\.aws\/|\/id_(?:rsa|ed25519)/i;
/** Paths that answer with documents: Elasticsearch and OpenSearch, CouchDB, Consul KV. */
const rowsPath = /\/_(?:search|msearch|mget|source|doc|scroll|sql|async_search|all_docs|find|changes|export)(?:\/|\?|$)|\/v1\/kv\//;
/** A secret of the environment written into an address is sent away with it. */
const secretVariable = /\$\{?\w*(?:TOKEN|SECRET|PASS|KEY|CRED|COOKIE|SESSION)\w*/i;

/** Reports what a request to `url` reads. Answers false when its place is not known. */
export const readUrl = (url: Word, engine: Engine): void => {
  const text = url.value ?? url.prefix ?? "";
  const parts = /^(?:([a-z][\w+.-]*):\/\/)?(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(:\d+)?([/?#].*)?$/is.exec(text);
  if (secretVariable.test(url.text)) engine.effect("disclose", `secret:in the address ${url.text}`);
  if (!parts || (url.value === undefined && (parts[4] === undefined || parts[2] === ""))) return engine.doubt("dynamic-word", url.text);
  const [, scheme = "http", hostText = "", , path = ""] = parts;
  const host = hostText.replace(/\.$/, "");
  if (/^file$/i.test(scheme)) return readFileUrl(path, engine);
  if (!/^(?:https?|ftps?|sftp|scp)$/i.test(scheme)) return engine.effect("write", `network:${shown(url)}`);
  if (disguisedHost.test(host) || /[{}*]/.test(host)) return engine.doubt("unknown-operand", shown(url));
  readPath(host, path, url, engine);
};

const readFileUrl = (path: string, engine: Engine): void => {
  if (/[{}[\]%]/.test(path)) return engine.doubt("unknown-operand", path);
  engine.effect("read", `file:${path}`);
};

const readPath = (host: string, path: string, url: Word, engine: Engine): void => {
  engine.effect("connect", `remote:${host}`);
  if (
    metadataHost.test(host) &&
    !(url.value !== undefined && (plainMetadata.test(path) || /^\/?(?:latest\/?)?(?:meta-data\/?)?$/.test(path)))
  )
    return engine.effect("disclose", `secret:${shown(url)}`);
  if (/%[2-7]/.test(path) && secretPath.test(decoded(path))) return engine.effect("disclose", `secret:${shown(url)}`);
  if (secretPath.test(path)) return engine.effect("disclose", `secret:${shown(url)}`);
  if (rowsPath.test(decoded(path))) engine.effect("read", `database-rows:${shown(url)}`);
};

const decoded = (path: string): string =>
  path.replace(/%([2-7][\da-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Names another place than the address does: `--resolve`, `--connect-to`. */
export const pointsElsewhere = (value: string): boolean => /169\.254\.|fd00:ec2|100\.100\.100\.200|metadata/i.test(value);
