import type { Target } from "../../model/index.ts";
import { type Clue, failure } from "../clue.ts";
import { type Identity, isChanged, known, own, type Part, partsOf, valueOf, variableOf } from "../identity.ts";
import type { KubeConfig, Observations, Probe } from "../observations.ts";
import { readAddress, readHosts } from "./hosts.ts";
import { readAddressTarget, readDockerContext, readHostTarget, readKubeContext, readName, readNames, readQualifier } from "./targets.ts";

const empty: KubeConfig = { currentContext: "", contexts: {}, servers: {} };

/** minikube and colima answer on loopback or on a private bridge of this machine. */
const isLocalServer = (server: string): boolean => {
  const address = readAddress(server);
  return readHosts(address).isLocal || address.hosts.every((host) => /^192\.168\.\d+\.\d+$/.test(host));
};

const identifyContext = (context: string | undefined, cluster: string | undefined, server: string | undefined): Clue => {
  if (context === undefined) return readName("kube.context", "(none)");
  const clue = readKubeContext("kube.context", context);
  if (clue.isLocal === true) return server === undefined || isLocalServer(server) ? clue : { ...clue, isLocal: false };
  return cluster === undefined || cluster === context ? clue : readNames("kube.context", [context, cluster]);
};

const qualifyServer = (server: string | undefined): Clue[] => {
  const says = server === undefined ? undefined : readHosts(readAddress(server)).says;
  return server === undefined || says === undefined
    ? []
    : readAddressTarget("kube.server", server, false).map((clue): Clue =>
        clue.role === "identity" ? { ...clue, role: "qualifier" } : clue,
      );
};

const kubeConfigOf = (target: Target, observations: Observations): Probe<KubeConfig> => {
  const path = valueOf(target, "kubeconfig");
  return path === undefined ? observations.files.kube : observations.kubeConfigAt(path);
};

/** A cluster: by `--server`, else `--cluster`, else the context, given or current. */
export const identifyKube = (target: Target, observations: Observations): Identity => {
  const probe = kubeConfigOf(target, observations);
  const config = probe.state === "found" ? probe.value : empty;
  const context = valueOf(target, "context") ?? (config.currentContext || undefined);
  const entry = context === undefined ? undefined : own(config.contexts, context);
  const givenServer = valueOf(target, "server");
  const givenCluster = valueOf(target, "cluster");
  const cluster = givenCluster ?? (entry?.cluster || undefined);
  const server = givenServer ?? ((cluster === undefined ? undefined : own(config.servers, cluster)) || undefined);
  const namespace = valueOf(target, "namespace") ?? (entry?.namespace || undefined);
  const main =
    givenServer !== undefined
      ? partsOf("server", readAddressTarget("kube.server", givenServer, false))
      : givenCluster !== undefined
        ? partsOf("cluster", [readName("kube.cluster", givenCluster)])
        : partsOf("context", [identifyContext(context, cluster, server)]);
  const parts: Part[] = [
    ...main,
    ...((givenServer ?? givenCluster) === undefined ? [] : partsOf("context", readQualifier("kube.context", context ?? ""))),
    ...partsOf("server", givenServer === undefined ? qualifyServer(server) : []),
    ...partsOf("namespace", namespace === undefined ? [] : readQualifier("kube.namespace", namespace)),
    ...partsOf("kubeconfig", probe.state === "failed" ? [failure("kubeconfig", probe.why)] : []),
  ];
  const isForgeable = valueOf(target, "kubeconfig") !== undefined || isChanged(observations, "KUBECONFIG", "HOME");
  return {
    values: known({
      context,
      cluster,
      server,
      namespace,
      kubeconfig: valueOf(target, "kubeconfig"),
    }),
    parts,
    forgeableKeys: isForgeable ? ["context", "cluster", "namespace"] : [],
  };
};

/** A Docker engine: a host, else a context; `DOCKER_CONTEXT` and `DOCKER_HOST` before the current context. */
export const identifyDocker = (target: Target, observations: Observations): Identity => {
  const config = observations.files.docker;
  const host = valueOf(target, "host") ?? (valueOf(target, "context") === undefined ? variableOf(observations, "DOCKER_HOST") : undefined);
  const current = config.state === "found" ? config.value.currentContext || undefined : undefined;
  const context =
    valueOf(target, "context") ?? variableOf(observations, "DOCKER_CONTEXT") ?? (host === undefined ? (current ?? "default") : undefined);
  const endpoint = config.state === "found" && context !== undefined ? own(config.value.endpoints, context) || undefined : undefined;
  const parts: Part[] = [
    ...partsOf("host", host === undefined ? [] : readHostTarget("docker.host", host)),
    ...partsOf("context", context === undefined ? [] : identifyDockerContext(context, endpoint)),
    ...partsOf("context", config.state === "failed" ? [failure("docker", config.why)] : []),
  ];
  const isForgeable = isChanged(observations, "DOCKER_CONFIG", "HOME");
  return {
    values: known({ host: host ?? endpoint, context }),
    parts,
    forgeableKeys: isForgeable ? ["context"] : [],
  };
};

const identifyDockerContext = (context: string, endpoint: string | undefined): Clue[] => {
  const clue = readDockerContext("docker.context", context);
  if (endpoint === undefined) return [clue];
  const address = readHosts(readAddress(endpoint));
  if (clue.isLocal === true || address.isLocal)
    return [
      address.isLocal && clue.signal.says !== "production" ? { ...clue, isLocal: true } : { ...clue, isLocal: false },
      ...(address.isLocal ? [] : readHostTarget("docker.endpoint", endpoint)),
    ];
  return [address.says === undefined ? clue : readNames("docker.context", [context, ...readAddress(endpoint).hosts])];
};
