import { type Clue, clue, type Origin } from "../clue.ts";
import { isLoopback, isServerName, readAddress, readHost, readHosts, showAddress } from "./hosts.ts";
import { combineNames, environmentOfName, environmentOfPath, type NameSays } from "./names.ts";

const resolved: Origin = { strength: "B", writableBy: "agent" };
const heuristic: Origin = { strength: "E", writableBy: "agent" };
const machine: Origin = { strength: "E", writableBy: "root" };

const localClusters =
  /^(?:minikube|docker-desktop|docker-for-desktop|rancher-desktop|orbstack|colima(?:-[a-z0-9]+)?|kind-[a-z0-9-]+|k3d-[a-z0-9-]+)$/;
const localDockers = /^(?:default|desktop-linux|desktop-windows|orbstack|rancher-desktop|colima(?:-[a-z0-9]+)?|rootless)$/;

/** An identity known by its name only. */
export const readName = (label: string, name: string): Clue => clue("identity", label, name, environmentOfName(name), resolved);

/** An identity whose several names must agree; `undefined` parts are skipped. */
export const readNames = (label: string, names: readonly (string | undefined)[]): Clue => {
  const known = names.filter((name) => name !== undefined && name !== "");
  return clue("identity", label, known.join(" "), combineNames(known.map((name) => environmentOfName(name ?? ""))), resolved);
};

/** Something that describes a target without identifying it: a namespace, a database, a region. */
export const readQualifier = (label: string, value: string): Clue[] => {
  const says = environmentOfName(value);
  return says === undefined ? [] : [clue("qualifier", label, value, says, resolved)];
};

/** Whatever says something riskier than what was declared raises. */
export const readHint = (label: string, value: string, says: NameSays): Clue => clue("hint", label, value, says, heuristic);

/** A Kubernetes context; local clusters by the names their tools give. */
export const readKubeContext = (label: string, context: string): Clue => {
  const isLocal = localClusters.test(context);
  const says = environmentOfName(context);
  return clue("identity", label, context, isLocal && says !== "production" ? undefined : says, resolved, isLocal);
};

/** A Docker context; `default` and the desktop products mean this machine's own socket. */
export const readDockerContext = (label: string, context: string): Clue => {
  const isLocal = localDockers.test(context);
  return clue("identity", label, context, isLocal ? undefined : environmentOfName(context), resolved, isLocal);
};

/** A host to log in to or to talk to, with an optional user and port. */
export const readHostTarget = (label: string, target: string): Clue[] => {
  const address = readAddress(target);
  const { isLocal, says } = readHosts(address);
  const user =
    environmentOfName(address.user) === "production" ? [clue("hint", `${label}.user`, address.user, "production", resolved)] : [];
  return [clue("identity", label, showAddress(address), says, resolved, isLocal), ...user];
};

/** Database, queue or web address: the host identifies, the path and the user must not disagree. */
export const readAddressTarget = (label: string, text: string, mayQualify: boolean): Clue[] => {
  const address = readAddress(text);
  const { isLocal, says } = readHosts(address);
  const shown = showAddress(address);
  const path = address.path.replace(/^\//, "");
  const pathSays = path === "" ? undefined : environmentOfName(path);
  const userSays = address.user === "" ? undefined : environmentOfName(address.user);
  // A database on this machine that carries a name is identified by it; a remote one only by its host.
  const identity = isLocal && mayQualify && says === undefined ? pathSays : says;
  const clues = [clue("identity", label, shown, identity, resolved, isLocal)];
  if (mayQualify && pathSays !== undefined) clues.push(clue("qualifier", `${label}.path`, path, pathSays, resolved));
  if (!mayQualify && environmentOfPath(path) === "production") clues.push(clue("hint", `${label}.path`, path, "production", resolved));
  if (userSays === "production") clues.push(clue("hint", `${label}.user`, address.user, userSays, resolved));
  // What could not be taken apart may still name production somewhere.
  if (!address.isReadable && environmentOfName(text) === "production")
    clues.push(clue("hint", `${label}.text`, shown, "production", resolved));
  return clues;
};

/** This machine's name: a disagreement is a conflict, and a server's name must say whose server it is. */
export const readHostname = (label: string, hostname: string): Clue => {
  const { says, isLocal } = readHost(hostname);
  const single = says ?? (hostname.includes(".") ? environmentOfName(hostname.replace(/\.(?:local|dev|test|live)$/i, "")) : undefined);
  if (single === undefined && !isLocal && !isLoopback(hostname) && isServerName(hostname))
    return clue("identity", label, hostname, undefined, machine);
  return clue("machine", label, hostname, single, machine);
};
