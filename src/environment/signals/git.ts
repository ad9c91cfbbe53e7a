import type { Target } from "../../model/index.ts";
import { type Clue, clue, failure } from "../clue.ts";
import { type Identity, isChanged, known, own, partsOf, valueOf } from "../identity.ts";
import type { Observations } from "../observations.ts";
import { readAddress, showAddress } from "./hosts.ts";
import { environmentOfName, type NameSays } from "./names.ts";
import { readName } from "./targets.ts";

const deployBranch = /^(?:refs\/heads\/)?(?:production|prod|prd|live|release|releases(?:\/.*)?|release\/.*|release-[\d.]+.*)$/i;
const mainBranch = /^(?:refs\/heads\/)?(?:main|master|trunk)$/i;

/** What a checked-out branch says: it only raises, and `main` says nothing about where commands go. */
export const readBranch = (label: string, branch: string): Clue =>
  clue("hint", label, branch, branchSays(branch), { strength: "E", writableBy: "agent" });

const branchSays = (branch: string): NameSays => {
  if (deployBranch.test(branch)) return "production";
  const says = environmentOfName(branch.replace(/(?<![A-Za-z])live(?![A-Za-z])/gi, "x"));
  return says === "unknown" ? undefined : says;
};

/** What a push to a branch says: branches that are usually deployed count as production. */
const readPushedBranch = (label: string, branch: string): Clue[] => {
  const says = mainBranch.test(branch) ? "production" : branchSays(branch);
  return says === undefined ? [] : [clue("hint", label, branch, says, { strength: "B", writableBy: "agent" })];
};

/** A git remote and the branch that is written: a remote in a folder is local, any other must be named. */
export const identifyGit = (target: Target, observations: Observations): Identity => {
  const probe = observations.files.git;
  const checkout = probe.state === "found" ? probe.value : undefined;
  const remote = valueOf(target, "remote") ?? (checkout === undefined ? undefined : "origin");
  const branch = valueOf(target, "branch") ?? (checkout?.branch || undefined);
  const folder = valueOf(target, "folder");
  const address =
    remote === undefined ? undefined : folder === undefined && checkout !== undefined ? (own(checkout.remotes, remote) ?? remote) : remote;
  const parts = [
    ...partsOf("url", [identifyRemote(address)]),
    ...partsOf("remote", remote === undefined || environmentOfName(remote) !== "production" ? [] : [readName("git.remote", remote)]),
    ...partsOf("branch", branch === undefined ? [] : readPushedBranch("git.branch", branch)),
    ...partsOf("remote", probe.state === "failed" ? [failure("git", probe.why)] : []),
  ];
  return {
    values: known({ remote, url: address, branch, folder }),
    parts,
    forgeableKeys: isChanged(observations, "GIT_DIR", "GIT_CONFIG_GLOBAL", "GIT_CONFIG_COUNT") ? ["remote", "url"] : ["remote"],
  };
};

/** By its address only: what a remote is called stands in the workspace. */
const identifyRemote = (address: string | undefined): Clue => {
  if (address === undefined) return readName("git.remote", "(none)");
  const isLocal = /^(?:\/|\.{1,2}\/|file:\/\/\/)/.test(address);
  const read = readAddress(address);
  const says = environmentOfName(read.isReadable ? showAddress(read) : address);
  return clue("identity", "git.remote", showAddress(read), says, { strength: "B", writableBy: "agent" }, isLocal);
};
