import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  scan
} from "./chunk-14.js";
import {
  exitCodeOf,
  reportIn
} from "./chunk-8.js";
import {
  optionsFor
} from "./chunk-11.js";
import {
  gitIn,
  notAFile,
  openRepository,
  ruleIds,
  run,
  tooLarge
} from "./chunk-3.js";
import {
  deliver,
  readGiven
} from "./chunk-6.js";
import {
  formatOf,
  givenOf
} from "./chunk-5.js";
import "./chunk-12.js";
import "./chunk-4.js";
import {
  toRepoPath
} from "./chunk-2.js";
import {
  UserError
} from "./chunk-13.js";
import "./chunk-15.js";
import "./chunk.js";

// src/repository/scan-target.ts
import { realpath, stat as stat2 } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";

// src/repository/folder.ts
import { closeSync, constants, fstatSync, openSync, readdirSync, readFileSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
async function openFolder(root) {
  const found = await stat(root).catch(() => void 0);
  if (!found?.isDirectory())
    throw new UserError(`\`${root}\` is not a folder that can be read. Pass the path of one.`);
  let entries;
  return {
    sha: null,
    isWhole: true,
    list: async () => entries ??= listFolder(root),
    read: (wanted, limit) => readFiles(root, wanted, limit)
  };
}
function listFolder(root) {
  const entries = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== void 0; folder = folders.pop()) {
    const children = childrenOf(root, folder);
    if (!children) entries.push(entryOf(folder, "file"));
    for (const child of children ?? []) {
      const path = folder === "" ? child.name : `${folder}/${child.name}`;
      if (child.isDirectory() && !leftOut.has(child.name)) folders.push(path);
      else if (child.isFile()) entries.push(entryOf(path, "file"));
      else if (child.isSymbolicLink()) entries.push(entryOf(path, "symlink"));
    }
  }
  return entries.sort((a, b) => a.path < b.path ? -1 : 1);
}
var leftOut = /* @__PURE__ */ new Set([".git", "node_modules"]);
function childrenOf(root, folder) {
  try {
    return readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    if (folder !== "") return void 0;
    throw new UserError(`The folder \`${root}\` cannot be read. Allow reading it, or pass another.`);
  }
}
function entryOf(path, kind) {
  return { path: toRepoPath(path), kind, id: `folder:${path}` };
}
async function* readFiles(root, wanted, limit) {
  for (const entry of wanted) yield [entry, contentOf(root, entry, limit)];
}
function contentOf(root, entry, limit) {
  if (entry.kind !== "file") return notAFile(entry.kind);
  try {
    return readFile(join(root, entry.path), limit);
  } catch {
    return { kind: "unreadable", because: "its file cannot be opened" };
  }
}
function readFile(path, limit) {
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
  try {
    const { size } = fstatSync(file);
    if (size > limit) return { kind: "unreadable", because: tooLarge(size, limit) };
    return { kind: "bytes", bytes: readFileSync(file) };
  } finally {
    closeSync(file);
  }
}

// src/repository/scan-target.ts
async function openScanTarget(folder, paths) {
  const here = await realpath(folder);
  const wanted = paths.length === 0 ? [""] : paths.map((path) => below(here, path));
  const covers = (path) => wanted.some((prefix) => prefix === "" || path === prefix || path.startsWith(`${prefix}/`));
  if (await isRepository(here)) return { ...await repositoryTarget(here, wanted), covers };
  const parts = await Promise.all(wanted.map((path) => partTarget(here, path)));
  return {
    commit: united(parts.map((part) => part.commit)),
    covers,
    close: async () => {
      await Promise.all(parts.map((part) => part.close()));
    }
  };
}
async function repositoryTarget(here, wanted) {
  const repository = await openRepository(here);
  const { root } = repository;
  if (root === void 0) return { commit: await repository.treeOf("HEAD"), close: () => repository.close() };
  for (const path of wanted) await demand(resolve(here, path), path);
  const prefix = below(await realpath(root), here);
  return { commit: moved(await repository.workTree(), prefix, ""), close: () => repository.close() };
}
async function partTarget(here, path) {
  const absolute = resolve(here, path);
  const found = await demand(absolute, path);
  const close = async () => {
  };
  if (!found.isDirectory())
    return { commit: onlyFile(await openFolder(dirname(absolute)), absolute, path), close };
  if (!await isRepository(absolute)) return { commit: moved(await openFolder(absolute), "", path), close };
  const { commit, close: end } = await repositoryTarget(absolute, [""]);
  return { commit: moved(commit, "", path), close: end };
}
async function demand(absolute, path) {
  const found = await stat2(absolute).catch(() => void 0);
  if (!found)
    throw new UserError(`\`${path}\` does not exist. Pass a file or folder below the working directory.`);
  return found;
}
async function isRepository(folder) {
  const { code } = await run(gitIn(folder), ["rev-parse", "--git-dir"]);
  return code === 0;
}
function below(folder, path) {
  const inside = relative(folder, resolve(folder, path)).split(sep).join("/");
  if (inside !== ".." && !inside.startsWith("../") && !/^[A-Za-z]:/.test(inside)) return inside;
  throw new UserError(`\`${path}\` lies outside the working directory. Run the scan in a folder above it.`);
}
function moved(commit, lost, gained) {
  if (lost === gained) return commit;
  const originals = /* @__PURE__ */ new Map();
  const rename = (entry) => {
    if (lost !== "" && !entry.path.startsWith(`${lost}/`)) return [];
    const rest = lost === "" ? entry.path : entry.path.slice(lost.length + 1);
    const renamed = { ...entry, path: toRepoPath(gained === "" ? rest : `${gained}/${rest}`) };
    originals.set(renamed, entry);
    return [renamed];
  };
  const entries = commit.list().then((list) => list.flatMap(rename));
  return {
    ...commit,
    list: () => entries,
    read: (wanted, limit) => readOriginals(commit, wanted, originals, limit)
  };
}
async function* readOriginals(commit, wanted, originals, limit) {
  const asked = wanted.map((entry) => originals.get(entry) ?? entry);
  let next = 0;
  for await (const [entry, content] of commit.read(asked, limit)) yield [wanted[next++] ?? entry, content];
}
function onlyFile(folder, absolute, path) {
  const name = toRepoPath(basename(absolute));
  const list = async () => [{ path: name, kind: "file", id: `folder:${name}` }];
  return moved({ ...folder, list }, "", path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "");
}
function united(commits) {
  const [only] = commits;
  if (only && commits.length === 1) return only;
  const owners = /* @__PURE__ */ new Map();
  const entries = Promise.all(commits.map((commit) => commit.list())).then((lists) => {
    for (const [i, list] of lists.entries())
      for (const entry of list) owners.set(entry, commits[i] ?? commits[0] ?? unowned);
    const byPath = new Map(lists.flat().map((entry) => [entry.path, entry]));
    return [...byPath.values()].sort((a, b) => a.path < b.path ? -1 : 1);
  });
  return {
    sha: null,
    isWhole: true,
    list: () => entries,
    read: (wanted, limit) => readOwned(wanted, owners, limit)
  };
}
async function* readOwned(wanted, owners, limit) {
  for (const entry of wanted) yield* (owners.get(entry) ?? unowned).read([entry], limit);
}
var unowned = {
  sha: null,
  isWhole: true,
  list: async () => [],
  async *read(entries) {
    for (const entry of entries) yield [entry, { kind: "unreadable", because: "it was not listed" }];
  }
};

// src/commands/scan.ts
async function scanCommand(given, terminal) {
  const said = givenOf(given, (path) => readGiven(path, terminal));
  const target = await openScanTarget(terminal.folder, given.positionals);
  try {
    const options = await optionsFor(said, target.commit, ruleIds);
    const result = await scan(target.commit, options, { covers: target.covers, progress: terminal.progress });
    terminal.settle();
    const output = given.text("output");
    const look = output === void 0 ? terminal : { hasColour: false, columns: void 0 };
    deliver(reportIn(formatOf(given), result, look), output, terminal);
    return exitCodeOf(result.verdict);
  } finally {
    await target.close();
  }
}
export {
  scanCommand
};
