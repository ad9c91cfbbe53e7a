import { existsSync } from "node:fs";
import { join } from "node:path";
import { now } from "../load/session.ts";
import { findEnvironment, readEnvironments, type Environment } from "../manifest/environments.ts";
import { isName } from "../manifest/dataset.ts";
import { namesIn } from "../manifest/workspace.ts";
import { refused, usage, type Outcome } from "../outcome.ts";
import { checkPackage, packageLoader, type LoaderPackage } from "../release/package.ts";
import { recordPackage } from "../release/record.ts";
import { currentRelease, deploy, deployedPackage, rollBack } from "../release/releases.ts";
import type { Context } from "./run.ts";

const actions = ["check", "package", "deploy", "rollback", "deployed"] as const;

interface LoaderContext {
  readonly context: Context;
  readonly name: string;
  readonly environment: Environment;
  readonly isDry: boolean;
}

export const runLoader = async (context: Context): Promise<Outcome> => {
  const { root, args } = context;
  const [word = "", ...more] = args.operands;
  const action = actions.find((each) => each === word);
  if (action === undefined || more.length > 0) throw usage(`say what to do with the loader: ${actions.join(", ")}`);
  const name = args.value("--loader");
  if (name === undefined || !isName(name) || !existsSync(join(root, "loaders", name)))
    throw usage(
      `${name === undefined ? "name the loader: --loader NAME" : `there is no loader \`${name}\``}; declared are ${namesIn(root, "loaders").join(", ") || "none"}`,
    );
  const environment = findEnvironment(readEnvironments(root), args.value("--environment"));
  return await runners[action]({ context, name, environment, isDry: args.has("--dry-run") });
};

const checked = async ({ context: { root, voice, args }, name }: LoaderContext): Promise<LoaderPackage> => {
  const loader = packageLoader(join(root, "loaders", name), name);
  const wrong = await checkPackage(loader);
  for (const each of wrong) voice.tell({ event: "finding", check: "loader", holds: false, detail: each, say: `FAIL ${each}` });
  if (wrong.length > 0) throw refused(`the loader ${name} is refused: ${wrong.length} of its checks do not hold`);
  const digest = args.value("--digest");
  if (digest !== undefined && digest !== loader.digest) throw refused(`the loader ${name} is ${loader.digest} and not ${digest}`);
  return loader;
};

const check = async (loaderContext: LoaderContext): Promise<Outcome> => {
  const { digest, manifest } = await checked(loaderContext);
  loaderContext.context.voice.answer(
    { event: "result", outcome: "done", loader: manifest.name, digest, examples: manifest.examples.length },
    [`${manifest.name} holds: ${manifest.examples.length} examples, package ${digest}`],
  );
  return "done";
};

const describePackage = async (loaderContext: LoaderContext): Promise<Outcome> => {
  const { digest, files, manifest } = await checked(loaderContext);
  loaderContext.context.voice.answer({ event: "result", outcome: "done", loader: manifest.name, digest, files }, [
    `${manifest.name}: package ${digest} of ${files.length} files: ${files.join(", ")}`,
  ]);
  return "done";
};

const deployLoader = async (loaderContext: LoaderContext): Promise<Outcome> => {
  const { environment, isDry, context, name } = loaderContext;
  const loader = await checked(loaderContext);
  const before = currentRelease(environment, name);
  const isNeeded = before?.digest !== loader.digest;
  const base = { event: "result", outcome: "done", loader: name, digest: loader.digest, isDryRun: isDry, previous: before?.name ?? null };
  if (isDry) {
    context.voice.answer({ ...base, isNew: isNeeded, release: null }, [
      `dry run: ${isNeeded ? `${loader.digest.slice(0, 12)} would replace ${before?.name ?? "nothing"}` : `${loader.digest.slice(0, 12)} is in use already`}; nothing was changed`,
    ]);
    return "done";
  }
  const at = now();
  await recordPackage(environment, name, loader.digest, at);
  const { release, isNew } = deploy(environment, loader, at);
  context.voice.answer({ ...base, isNew, release: release.name }, [
    isNew
      ? `${name}: release ${release.name} is in use now, after ${before?.name ?? "none"}`
      : `${name}: release ${release.name} is in use already; nothing was changed`,
  ]);
  return "done";
};

const rollBackLoader = async ({ context, name, environment, isDry }: LoaderContext): Promise<Outcome> => {
  const { from, to } = rollBack(environment, name, isDry);
  context.voice.answer({ event: "result", outcome: "done", loader: name, isDryRun: isDry, release: to.name, previous: from.name }, [
    isDry
      ? `dry run: ${name} would go back from ${from.name} to ${to.name}; nothing was changed`
      : `${name}: release ${to.name} is in use again, after ${from.name}`,
  ]);
  return "done";
};

const showDeployed = async ({ context, name, environment }: LoaderContext): Promise<Outcome> => {
  if (currentRelease(environment, name) === undefined) {
    context.voice.answer({ event: "result", outcome: "done", loader: name, release: null }, [`${name} is not deployed`]);
    return "done";
  }
  const { release } = deployedPackage(environment, name);
  const written = packageLoader(join(context.root, "loaders", name), name);
  const isSame = written.digest === release.digest;
  context.voice.answer(
    {
      event: "result",
      outcome: "done",
      loader: name,
      release: release.name,
      digest: release.digest,
      deployedAt: release.deployedAt,
      previous: release.previous,
      isAsWritten: isSame,
    },
    [
      `${name}: release ${release.name}, deployed ${release.deployedAt}, ${isSame ? "as it is written" : `while what is written is ${written.digest.slice(0, 12)}`}`,
    ],
  );
  return "done";
};

const runners: Readonly<Record<(typeof actions)[number], (context: LoaderContext) => Promise<Outcome>>> = {
  check,
  package: describePackage,
  deploy: deployLoader,
  rollback: rollBackLoader,
  deployed: showDeployed,
};
