/** Folders of a user's Tagout. */
export interface Paths {
  /** What Tagout remembers; nothing an agent may write. */
  readonly state: string;
  readonly configuration: string;
  /** Configuration by the machine's administrator. */
  readonly managed: string;
  readonly ledger: string;
}

export type PathsReading =
  | { readonly ok: true; readonly paths: Paths }
  | { readonly ok: false; readonly code: "no-home"; readonly detail: string };

/** A relative path in an XDG variable is invalid and must be ignored (XDG Base Directory Specification 0.8). */
const absolute = (value: string | undefined): string | undefined =>
  value !== undefined && value.startsWith("/") && !value.includes("\0") ? value.replace(/(?<=.)\/+$/, "") : undefined;

const under = (folder: string, name: string): string => (folder === "/" ? `/${name}` : `${folder}/${name}`);

/** Where state and configuration live, given the process's variables. */
export const findPaths = (variables: Readonly<Record<string, string | undefined>>): PathsReading => {
  const home = absolute(variables["HOME"]);
  const stateHome = absolute(variables["XDG_STATE_HOME"]) ?? (home && under(home, ".local/state"));
  const configurationHome = absolute(variables["XDG_CONFIG_HOME"]) ?? (home && under(home, ".config"));
  if (stateHome === undefined || configurationHome === undefined)
    return { ok: false, code: "no-home", detail: "`HOME` is not an absolute path" };
  const state = under(stateHome, "tagout");
  return {
    ok: true,
    paths: {
      state,
      configuration: under(configurationHome, "tagout"),
      managed: "/etc/tagout",
      ledger: `${state}/ledger`,
    },
  };
};
