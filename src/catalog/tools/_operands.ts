import { known, unknown, type Word } from "../../languages/shell/index.ts";
import type { Engine } from "../tool.ts";

/** The file's content is shown, as by cat(1). */
export const showFile = (engine: Engine, file: Word): void => {
  if (file.value === undefined) engine.argv([known("cat"), known("--"), file]);
  else engine.effect("read", `file:${file.value}`);
};

/** Names as they are seen from here, where a command reads them as seen from folders that an option names (`-C FOLDER`). */
export const inFolders = (folders: readonly Word[], files: readonly Word[]): readonly Word[] =>
  folders.flatMap((folder) =>
    files.map((file) => {
      if (file.value !== undefined && /^[/~]/.test(file.value)) return file;
      if (file.value === undefined) return unknown(`${folder.text}/${file.text}`);
      if (folder.value === undefined)
        return unknown(`${folder.text}/${file.text}`, { prefix: folder.prefix ?? "", suffix: `${folder.suffix ?? ""}/${file.value}` });
      return known(`${folder.value.replace(/\/*$/, "/")}${file.value}`);
    }),
  );

export const changeFile = (engine: Engine, action: "write" | "delete", file: Word): void => {
  if (file.value === undefined) engine.doubt("dynamic-word", file.text);
  else engine.effect(action, `file:${file.value}`, file);
};

/** Sources and destinations of cp(1), mv(1), ln(1), install(1): `SOURCE DEST`, `SOURCE... FOLDER`, `-t FOLDER SOURCE...`. */
export const sourcesAndDestinations = (
  files: readonly Word[],
  folder: Word | undefined,
): { sources: readonly Word[]; destinations: readonly Word[] } => {
  const sources = folder ? files : files.slice(0, -1);
  const last = folder ?? files.at(-1);
  if (!last) return { sources, destinations: [] };
  const isFolder = folder !== undefined || files.length > 2 || last.value?.endsWith("/") === true;
  return { sources, destinations: isFolder ? sources.map((source) => inside(last, source)) : [last] };
};

const inside = (folder: Word, file: Word): Word => {
  if (folder.value === undefined || file.value === undefined) return { text: `${folder.text}/${file.text}` };
  return known(`${folder.value.replace(/\/+$/, "")}/${file.value.replace(/\/+$/, "").replace(/^.*\//, "")}`);
};
