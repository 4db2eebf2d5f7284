import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  IndexCache,
  ParsedDocument,
  Stopwatch,
  analysisLimit,
  colonOf,
  compare,
  compareText,
  countsOf,
  createTwoFilesPatch,
  differenceOf,
  endOfValue,
  excludedPaths,
  fieldOf,
  filesOf,
  fingerprintOf,
  hideIn,
  hiderOf,
  inspectFile,
  isDockerfileName,
  joined,
  judgingBy,
  manifestEnding,
  noAliases,
  pairObjects,
  parseDockerfile,
  parseManifest,
  parseYaml,
  require_dist,
  resolveScalar,
  scopeOf,
  selectRules,
  sourceOf,
  splitDocuments,
  startSearch,
  survey,
  toObjects,
  verdictOf,
  viewIn
} from "./chunk.js";
import {
  rankOf
} from "./chunk-10.js";
import {
  fileNameOf,
  folderOf,
  groupBy
} from "./chunk-12.js";
import {
  __toESM
} from "./chunk-11.js";

// src/findings/placement.ts
function diffOf(changes) {
  return new Map(changes.flatMap(({ after, hunks }) => after ? [[after.path, hunks]] : []));
}
function placementOf(at, thing, diff) {
  const { path, lines } = at.source;
  const hunks = diff.get(path);
  if (!hunks) return { kind: "summary", path, because: "the change does not touch the file" };
  const line = lines.lineAt(at.range.start);
  if (hunkWith(hunks, line, line)) return lineAt(path, line, "the line that causes it");
  for (const { range, name } of enclosing(at, thing)) {
    const { startLine, endLine } = lines.region(range);
    const near = nearestLine(hunks, startLine, endLine);
    if (near !== void 0) return lineAt(path, near, `the nearest line of the change inside ${name}`);
  }
  return { kind: "file", path, because: "the line that causes it is not part of the diff" };
}
function hunkWith(hunks, startLine, endLine) {
  return hunks.find(({ newStart, newCount }) => newStart <= startLine && endLine < newStart + newCount);
}
function hasDeletionWithin(hunk, startLine, endLine) {
  let last = hunk.newStart - 1;
  for (const { kind, newLine } of hunk.lines) {
    if (kind !== "removed") last = newLine ?? last;
    else if (startLine <= last && last < endLine) return true;
  }
  return false;
}
function excerptOf(hunks, startLine, endLine) {
  const context = 3;
  const hunk = hunkWith(hunks, startLine, endLine);
  if (!hunk) return void 0;
  const isNear = (i) => {
    const line = hunk.lines[i]?.newLine ?? hunk.lines.slice(0, i).findLast((other) => other.newLine !== void 0)?.newLine;
    return line !== void 0 && line >= startLine - context && line <= endLine + context;
  };
  const lines = hunk.lines.filter((_, i) => isNear(i));
  const first = lines.find((line) => line.newLine !== void 0)?.newLine ?? startLine;
  return { startLine: first, lines: lines.map(({ kind, newLine, text }) => ({ kind, line: newLine, text })) };
}
function lineAt(path, line, because) {
  return { kind: "line", path, startLine: line, line, because };
}
function* enclosing(at, thing) {
  if (thing.kind === "object") {
    const { object, container } = thing;
    const within = object.pod?.containers.find(({ name }) => name === container);
    if (within) yield { range: within.node.valueRange, name: `container ${within.name}` };
    if (object.pod && within) yield { range: object.pod.spec.valueRange, name: "the pod" };
    yield { range: object.root.valueRange, name: `${object.kind} ${object.name}` };
    return;
  }
  if (thing.instruction) yield { range: thing.instruction.range, name: thing.instruction.keyword };
  const stage = thing.instruction?.stage ?? thing.dockerfile.stages.findLast((candidate) => candidate.range.start <= at.range.start);
  const last = stage?.instructions.at(-1);
  if (stage && last)
    yield { range: { start: stage.range.start, end: last.range.end }, name: `stage ${stage.name}` };
}
function nearestLine(hunks, startLine, endLine) {
  let beforeDeletion;
  let any;
  for (const { lines } of hunks) {
    let last;
    for (const { kind, newLine } of lines) {
      if (newLine !== void 0 && newLine >= startLine && newLine <= endLine) {
        if (kind === "added") return newLine;
        any ??= newLine;
        last = newLine;
      } else if (kind === "removed" && last !== void 0) beforeDeletion ??= last;
    }
  }
  return beforeDeletion ?? any;
}

// src/sources/kubernetes/focus.ts
var clusterWideKinds = /* @__PURE__ */ new Set([
  "AdminNetworkPolicy",
  "BaselineAdminNetworkPolicy",
  "CiliumClusterwideNetworkPolicy",
  "GlobalNetworkPolicy"
]);
var mostWords = 50;
function focusOf(objects) {
  const namespaces = wordsIn(objects, ({ kind, name, namespace }) => [
    namespace,
    kind === "Namespace" ? name : ""
  ]);
  const roles = wordsIn(objects, (object) => [object.at("roleRef", "name")?.value]);
  const accounts = wordsIn(
    objects,
    ({ pod }) => pod ? [pod.at("serviceAccountName")?.value ?? pod.at("serviceAccount")?.value ?? "default"] : []
  );
  if (Math.max(namespaces.size, roles.size, accounts.size) > mostWords) return void 0;
  return {
    wordsFor: (kind) => {
      if (clusterWideKinds.has(kind)) return void 0;
      if (kind === "Role" || kind === "ClusterRole") return roles;
      return kind === "ServiceAccount" ? accounts : namespaces;
    },
    folders: new Set(objects.map((object) => folderOf(object.source.path)))
  };
}
function wordsIn(objects, wordsOf) {
  const words = objects.flatMap(wordsOf).flatMap((word) => typeof word === "string" && word !== "" ? [word] : []);
  return new Set(words);
}

// src/findings/dependents.ts
async function dependentsOf(view, before, after, changedPaths, rules) {
  const readKinds = new Set(rules.flatMap((rule) => rule.reads ?? []));
  const changed2 = changedObjects(before, after).filter((object) => readKinds.has(object.kind));
  const words = new Set(changed2.map(wordOf).filter((word) => word !== ""));
  const touchesIgnoreFile = [...changedPaths].some((path) => fileNameOf(path).endsWith(".dockerignore"));
  const isUntouched = ({ kind, path }) => kind === "file" && !changedPaths.has(path) && view.scope.covers(path);
  const manifests = words.size === 0 || !view.commit.isWhole ? [] : view.entries.filter((entry) => isUntouched(entry) && view.kindOf(entry.path).kind === "manifest");
  const dockerfiles = touchesIgnoreFile ? view.entries.filter((entry) => isUntouched(entry) && isDockerfileName(entry.path)) : [];
  const kinds = new Set(changed2.map((object) => object.kind));
  return {
    entries: [...await mentioning(view, manifests, [...words]), ...dockerfiles],
    rules: rules.filter(
      (rule) => rule.reads?.some((kind) => kinds.has(kind)) || touchesIgnoreFile && rule.target === "dockerfile"
    )
  };
}
function changedObjects(before, after) {
  const textOf = ({ root }) => root.source.text.slice(root.valueRange.start, root.valueRange.end);
  const [old, now] = [before, after].map((files) => files.flatMap((file) => file.objects));
  const oldTexts = new Set(old?.map(textOf));
  const newTexts = new Set(now?.map(textOf));
  return [
    ...(old ?? []).filter((object) => !newTexts.has(textOf(object))),
    ...(now ?? []).filter((object) => !oldTexts.has(textOf(object)))
  ];
}
var knownByName = /* @__PURE__ */ new Set(["ClusterRole", "Role", "ServiceAccount"]);
function wordOf(object) {
  if (object.kind === "Namespace") return "";
  if (clusterWideKinds.has(object.kind)) return "namespace";
  return knownByName.has(object.kind) ? object.name : object.namespace ?? "";
}
async function mentioning(view, entries, words) {
  const found = [];
  for await (const [entry, content] of view.commit.read(entries, analysisLimit)) {
    if (content.kind !== "bytes") continue;
    const bytes = Buffer.from(content.bytes.buffer, content.bytes.byteOffset, content.bytes.byteLength);
    if (words.some((word) => bytes.includes(word))) found.push(entry);
  }
  return found;
}

// src/findings/sides.ts
async function readSides(commits, changes, options, judging) {
  const cache = new IndexCache();
  const oldEntries = changes.flatMap((change) => change.before ?? []);
  const newEntries = changes.flatMap((change) => change.after ?? []);
  if (newEntries.some(({ path }) => manifestEnding.test(path)))
    startSearch(
      commits.head,
      judging.reads.filter((kind) => !roleKinds.has(kind)),
      cache
    );
  const entries = await commits.head.list();
  const entriesBefore = commits.base.isWhole ? undone(entries, changes) : oldEntries;
  const scope = await scopeOf(commits.base, entriesBefore, options);
  const head = viewIn(commits.head, entries, scope, cache);
  const base = viewIn(commits.base, entriesBefore, scope, cache);
  const before = { view: base, files: await collected(filesOf(base, oldEntries)) };
  const after = { view: head, files: await collected(filesOf(head, newEntries)) };
  const renames = new Map(
    changes.flatMap((change) => {
      const { before: old, after: now } = change;
      return old && now && old.path !== now.path ? [[now.path, old.path]] : [];
    })
  );
  const excluded = /* @__PURE__ */ new Set([...excludedPaths(base, oldEntries), ...excludedPaths(head, newEntries)]);
  const touched = new Set([...oldEntries, ...newEntries].map(({ path }) => path));
  return { before, after, renames, excluded: [...excluded], touched };
}
var roleKinds = /* @__PURE__ */ new Set(["Role", "ClusterRole"]);
function undone(entries, changes) {
  const come = new Set(changes.map((change) => change.after?.path));
  const went = changes.flatMap((change) => change.before ?? []);
  return [...entries.filter(({ path }) => !come.has(path)), ...went].sort(
    (a, b) => compareText(a.path, b.path)
  );
}
async function surveySides({ before, after, touched }, judging) {
  const { rules, entries } = await dependentsOf(after.view, before.files, after.files, touched, judging.rules);
  const paths = new Set(entries.map((entry) => entry.path));
  const there = entries.length === 0 ? [] : before.view.entries.filter((entry) => paths.has(entry.path));
  const dependents = judgingBy(rules, judging.settings);
  const besideBefore = await collected(filesOf(before.view, there));
  const besideAfter = await collected(filesOf(after.view, entries));
  const objects = [...before.files, ...after.files, ...besideBefore, ...besideAfter].flatMap(
    (file) => file.objects
  );
  if (objects.length > 0) {
    const focus = focusOf(objects);
    await after.view.index.prepare(judging.reads, focus);
    await before.view.index.prepare(judging.reads, focus);
  }
  return {
    was: joined(survey(before.view, before.files, judging), survey(before.view, besideBefore, dependents)),
    is: joined(survey(after.view, after.files, judging), survey(after.view, besideAfter, dependents))
  };
}
async function collected(items) {
  const list = [];
  for await (const item of items) list.push(item);
  return list;
}

// src/text/edit.ts
function applyEdits(text, edits) {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const parts = [];
  let from = 0;
  for (const { range, text: replacement } of ordered) {
    if (range.start < from) throw new RangeError(`edits overlap at offset ${range.start}`);
    parts.push(text.slice(from, range.start), replacement);
    from = range.end;
  }
  return parts.join("") + text.slice(from);
}

// src/sources/yaml/plain.ts
function plainOf(node) {
  switch (node.kind) {
    case "scalar":
      return node.value ?? null;
    case "list":
      return node.items().map(plainOf);
    case "map":
      return Object.fromEntries(node.entries().map(({ key, node: value }) => [key, plainOf(value)]));
  }
}
function isSamePlain(a, b) {
  if (isList(a))
    return isList(b) && a.length === b.length && a.every((item, index) => isSamePlain(item, b[index] ?? null));
  if (!isMapping(a)) return Object.is(a, b);
  if (!isMapping(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSamePlain(a[key] ?? null, b[key] ?? null));
}
function isList(plain) {
  return Array.isArray(plain);
}
function isMapping(plain) {
  return typeof plain === "object" && plain !== null && !isList(plain);
}
function isScalarPlain(plain) {
  return typeof plain !== "object" || plain === null;
}
function isEmptyCollection(plain) {
  return isList(plain) ? plain.length === 0 : isMapping(plain) && Object.keys(plain).length === 0;
}

// src/sources/yaml/apply.ts
function applyToPlain(plain, patch) {
  switch (patch.kind) {
    case "set":
      return changed(plain, patch.route, () => patch.value);
    case "insert":
      return changed(plain, patch.route, (list) => {
        if (list === null || list === void 0) return list === null ? [patch.value] : void 0;
        return isList(list) ? [...list, patch.value] : void 0;
      });
    case "remove":
      return removed(plain, patch.route);
  }
}
function changed(plain, route, change) {
  const [step, ...rest] = route;
  if (step === void 0) return change(plain);
  const parent = plain ?? {};
  const child = changed(childOf(parent, step), rest, change);
  if (child === void 0) return void 0;
  if (isMapping(parent) && typeof step === "string") return withEntry(parent, step, child);
  if (isList(parent) && typeof step === "number" && step < parent.length) return parent.with(step, child);
  return void 0;
}
function removed(plain, route) {
  const [step, ...rest] = route;
  const child = step === void 0 ? void 0 : childOf(plain, step);
  if (step === void 0 || child === void 0) return void 0;
  if (rest.length === 0) {
    if (isList(plain)) return plain.filter((_, index) => index !== step);
    return Object.fromEntries(Object.entries(plain ?? {}).filter(([key]) => key !== step));
  }
  const below = removed(child, rest);
  return below === void 0 ? void 0 : changed(plain, [step], () => below);
}
function childOf(plain, step) {
  if (isList(plain)) return typeof step === "number" ? plain[step] : void 0;
  return isMapping(plain) && typeof step === "string" && Object.hasOwn(plain, step) ? plain[step] : void 0;
}
function withEntry(map, key, value) {
  return Object.fromEntries([...Object.entries(map).filter(([other]) => other !== key), [key, value]]);
}

// src/sources/yaml/draft.ts
function edit(start, end, text) {
  return { range: { start, end }, text };
}

// src/sources/yaml/flow.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/sources/yaml/render.ts
function entryLines(key, value, column, style) {
  const head = `${" ".repeat(column)}${scalarText(key, style)}:`;
  const inline2 = inlineValue(value, style);
  if (inline2 !== void 0) return [`${head} ${inline2}`];
  return [head, ...blockLines(value, column + (isList(value) ? style.dash : style.step), style)];
}
function inlineValue(value, style) {
  if (isScalarPlain(value)) return scalarText(value, style);
  if (isEmptyCollection(value)) return isList(value) ? "[]" : "{}";
  return isList(value) && style.hasFlowLists && value.every(isScalarPlain) ? `[${value.map((item) => scalarText(item, style, style.flowString)).join(", ")}]` : void 0;
}
function blockLines(value, column, style) {
  if (isList(value)) return value.flatMap((item) => itemLines(item, column, style));
  return isMapping(value) ? Object.entries(value).flatMap(([key, below]) => entryLines(key, below, column, style)) : [];
}
function itemLines(value, column, style, like) {
  const dash = `${" ".repeat(column)}-`;
  if (isScalarPlain(value)) return [`${dash} ${scalarText(value, style, like)}`];
  const inline2 = inlineValue(value, style);
  if (inline2 !== void 0) return [`${dash} ${inline2}`];
  const [first = "", ...others] = blockLines(value, column + 2, style);
  return [`${dash} ${first.slice(column + 2)}`, ...others];
}
function scalarText(value, style, like) {
  if (value === null) return "null";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return String(value);
  if (!isPrintable.test(value))
    return JSON.stringify(value).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
  if (like === "QUOTE_DOUBLE") return JSON.stringify(value);
  if (like === "QUOTE_SINGLE") return singleQuoted(value);
  if (isSafePlain(value)) return value;
  return style.quote === '"' ? JSON.stringify(value) : singleQuoted(value);
}
function numberText(value) {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  return Object.is(value, -0) ? "-0.0" : String(value);
}
var isPrintable = /^[\u{20}-\u{7e}\u{a0}-\u{2027}\u{202a}-\u{d7ff}\u{e000}-\u{fefe}\u{ff00}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;
function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
function singleQuoted(value) {
  return `'${value.replaceAll("'", "''")}'`;
}
function isSafePlain(value) {
  if (!/^[A-Za-z0-9_./](?:[\w./@+-]|:(?=[\w/])| (?=[\w./]))*$/.test(value)) return false;
  if (/^(?:[0-9]+-[0-9]+-[0-9]+|[0-9]+:|0[oObBxX])/.test(value)) return false;
  return typeof resolveScalar({ text: value, isPlain: true, tag: void 0 }) === "string";
}

// src/sources/yaml/style.ts
var import_yaml = __toESM(require_dist(), 1);
function styleOf(contents, text) {
  const seen = new Observations(text);
  seen.node(contents, 0);
  return {
    lineEnd: text.includes("\r\n") ? "\r\n" : "\n",
    step: mostFrequent(seen.steps) ?? 2,
    dash: mostFrequent(seen.dashes) ?? 0,
    hasFlowLists: seen.flowLists > seen.blockLists,
    flowString: seen.flowString ?? "QUOTE_DOUBLE",
    quote: seen.singleQuotes > seen.doubleQuotes ? "'" : '"'
  };
}
var Observations = class {
  steps = [];
  dashes = [];
  flowLists = 0;
  blockLists = 0;
  singleQuotes = 0;
  doubleQuotes = 0;
  flowString;
  #text;
  constructor(text) {
    this.#text = text;
  }
  /** `column` is that of the key or dash which holds the node. */
  node(node, column) {
    if ((0, import_yaml.isScalar)(node)) this.#scalar(node);
    else if ((0, import_yaml.isMap)(node)) this.#map(node);
    else if ((0, import_yaml.isSeq)(node)) this.#list(node, column);
  }
  #scalar({ type }) {
    if (type === "QUOTE_SINGLE") this.singleQuotes += 1;
    if (type === "QUOTE_DOUBLE") this.doubleQuotes += 1;
  }
  #map(map) {
    for (const pair of map.items) {
      const column = columnOf(startOf(pair), this.#text);
      if (!map.flow) this.#indentation(pair, column);
      this.node(pair.key, column);
      this.node(pair.value, column);
    }
  }
  #indentation({ value }, column) {
    if (!(0, import_yaml.isMap)(value) && !(0, import_yaml.isSeq)(value)) return;
    if (value.flow || value.range == null) return;
    const distance = columnOf(value.range[0], this.#text) - column;
    if ((0, import_yaml.isMap)(value)) this.steps.push(distance);
    else this.dashes.push(distance);
  }
  #list(list, column) {
    const strings = list.items.filter(import_yaml.isScalar);
    if (strings.length > 0 && strings.length === list.items.length) {
      if (list.flow) this.flowLists += 1;
      else this.blockLists += 1;
    }
    if (list.flow) this.flowString ??= strings[0]?.type;
    for (const item of list.items) this.node(item, column);
  }
};
function startOf(node) {
  if ((0, import_yaml.isScalar)(node) || (0, import_yaml.isMap)(node) || (0, import_yaml.isSeq)(node) || (0, import_yaml.isAlias)(node)) return node.range?.[0] ?? 0;
  return (0, import_yaml.isPair)(node) ? startOf(node.key) : 0;
}
function columnOf(offset, text) {
  return offset - lineStart(offset, text);
}
function lineStart(offset, text) {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}
function lineEnd(offset, text) {
  const feed = text.indexOf("\n", offset);
  const end = feed === -1 ? text.length : feed;
  return end > offset && text[end - 1] === "\r" ? end - 1 : end;
}
function lastLineEnd(offset, column, text) {
  const comment = /\r?\n( *)#[^\n]*/y;
  let end = lineEnd(offset, text);
  for (; ; ) {
    comment.lastIndex = end;
    const indent = comment.exec(text)?.[1];
    if (indent === void 0 || indent.length <= column) return end;
    end = lineEnd(end + 2, text);
  }
}
function mostFrequent(values) {
  const counts = /* @__PURE__ */ new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

// src/sources/yaml/flow.ts
function flowValue(draft, near, value, lead = "") {
  if (draft.json?.unit !== void 0 && !isScalarPlain(value) && !isEmptyCollection(value)) {
    return JSON.stringify(value, null, draft.json.unit).replaceAll("\n", draft.style.lineEnd + lead);
  }
  return inline(draft, flowStyleOf(draft, near), value);
}
function appendToFlow(draft, list, value, key) {
  const { text } = draft;
  const last = list.items.at(-1);
  const close = (list.range?.[1] ?? 0) - 1;
  if (last === void 0 || text[close] !== "}" && text[close] !== "]") return void 0;
  const end = endOfValue(last, text);
  const lead = text.slice(lineStart(startOf(last), text), startOf(last));
  const isSpread = /^[ \t]*$/.test(lead) && lineStart(startOf(last), text) > startOf(list);
  const style = flowStyleOf(draft, list);
  const written = flowValue(draft, list, value, isSpread ? lead : "");
  const added = key === void 0 ? written : `${keyText(draft, style, key)}${style.colon}${written}`;
  if (!isSpread) return [edit(end, end, style.comma + added)];
  const comma = commaBehind(end, text);
  const line = lineEnd(comma ?? end, text);
  if (close < line) return [edit(end, end, `,${draft.style.lineEnd}${lead}${added}`)];
  const newLine = edit(line, line, `${draft.style.lineEnd}${lead}${added}${comma === void 0 ? "" : ","}`);
  if (comma !== void 0) return [newLine];
  return line === end ? [edit(end, end, `,${newLine.text}`)] : [edit(end, end, ","), newLine];
}
function removeFromFlow(draft, list, index) {
  const items = list.items;
  if (items.length === 1) {
    return [edit(startOf(list) + 1, (list.range?.[1] ?? 0) - 1, "")];
  }
  const next = items[index + 1];
  if (next !== void 0) return [edit(startOf(items[index]), startOf(next), "")];
  const start = endOfValue(items[index - 1], draft.text);
  return [edit(start, endOfValue(items[index], draft.text), "")];
}
function jsonStyleOf(contents, text) {
  if (!(0, import_yaml2.isMap)(contents) && !(0, import_yaml2.isSeq)(contents)) return void 0;
  const first = contents.items[0];
  if (!contents.flow || (0, import_yaml2.isPair)(first) && !isDoubleQuoted(first.key)) return void 0;
  const lead = text.slice(lineStart(startOf(first), text), startOf(first));
  const isSpread = /^[ \t]+$/.test(lead) && lineStart(startOf(first), text) > startOf(contents);
  return {
    unit: isSpread ? lead : void 0,
    colon: !(0, import_yaml2.isPair)(first) || hasBlankAfterColon(first, text) ? ": " : ":"
  };
}
function flowStyleOf(draft, list) {
  const items = list?.items ?? [];
  const pair = items.find(import_yaml2.isPair);
  const colon = colonLike(pair, draft);
  const between = items.length < 2 ? "" : draft.text.slice(endOfValue(items[0], draft.text), startOf(items[1]));
  const isJson2 = draft.json !== void 0;
  return {
    quotesKeys: isJson2 || isDoubleQuoted(pair?.key),
    string: isJson2 ? "QUOTE_DOUBLE" : typeOf(items.at(-1)) ?? draft.style.flowString,
    colon,
    comma: /^,[ \t]*$/.test(between) ? between : colon === ":" ? "," : ", "
  };
}
function colonLike(pair, { text, json }) {
  if (pair === void 0) return json?.colon ?? ": ";
  return hasBlankAfterColon(pair, text) ? ": " : ":";
}
function typeOf(item) {
  const value = (0, import_yaml2.isPair)(item) ? item.value : item;
  return (0, import_yaml2.isScalar)(value) ? value.type : void 0;
}
function inline(draft, style, value) {
  if (isScalarPlain(value)) return scalarText(value, draft.style, style.string);
  if (isList(value)) return `[${value.map((item) => inline(draft, style, item)).join(style.comma)}]`;
  const entries = Object.entries(value).map(
    ([key, below]) => `${keyText(draft, style, key)}${style.colon}${inline(draft, style, below)}`
  );
  return `{${entries.join(style.comma)}}`;
}
function keyText(draft, style, key) {
  return scalarText(key, draft.style, style.quotesKeys ? "QUOTE_DOUBLE" : void 0);
}
function isDoubleQuoted(key) {
  return (0, import_yaml2.isScalar)(key) && key.type === "QUOTE_DOUBLE";
}
function hasBlankAfterColon({ key }, text) {
  const colon = colonOf(key, text);
  return colon === void 0 || /\s/.test(text[colon] ?? " ");
}
function commaBehind(end, text) {
  const comma = /[ \t]*,/y;
  comma.lastIndex = end;
  return comma.test(text) ? comma.lastIndex : void 0;
}

// src/sources/yaml/locate.ts
var import_yaml3 = __toESM(require_dist(), 1);
function locate(contents, route) {
  let spot = { holder: { kind: "root" }, value: contents, isInFlow: false };
  for (const [depth, step] of route.entries()) {
    const next = typeof step === "string" ? entryAt(spot, step) : itemAt(spot, step);
    if (next === "refused") return void 0;
    if (next === "absent") return { spot, rest: route.slice(depth) };
    spot = next;
  }
  return { spot, rest: [] };
}
function entryAt(parent, key) {
  const map = parent.value;
  if (isWrittenNull(map)) return "absent";
  if (!(0, import_yaml3.isMap)(map)) return "refused";
  const [index, second] = map.items.flatMap((pair2, at) => fieldOf(pair2, noAliases)?.key === key ? [at] : []);
  if (second !== void 0) return "refused";
  const pair = index === void 0 ? void 0 : map.items[index];
  if (index === void 0 || pair === void 0) return "absent";
  const holder = { kind: "entry", map, index, pair, parent };
  return { holder, value: asNode(pair.value), isInFlow: parent.isInFlow || map.flow === true };
}
function itemAt(parent, index) {
  const seq = parent.value;
  const item = (0, import_yaml3.isSeq)(seq) ? asNode(seq.items[index]) : void 0;
  if (!(0, import_yaml3.isSeq)(seq) || item === void 0) return "refused";
  return {
    holder: { kind: "item", seq, index, parent },
    value: item,
    isInFlow: parent.isInFlow || seq.flow === true
  };
}
function isWrittenNull(node) {
  return (0, import_yaml3.isScalar)(node) && node.type === "PLAIN" && /^(?:~|null|Null|NULL)?$/.test(node.source ?? "");
}
function asNode(value) {
  return (0, import_yaml3.isMap)(value) || (0, import_yaml3.isSeq)(value) || (0, import_yaml3.isScalar)(value) || (0, import_yaml3.isAlias)(value) ? value : void 0;
}

// src/sources/yaml/erase.ts
function spliceRemove(draft, route) {
  const located = locate(draft.contents, route);
  if (located === void 0 || located.rest.length > 0) return void 0;
  const { holder } = located.spot;
  if (holder.kind === "root") return void 0;
  const list = holder.kind === "entry" ? holder.map : holder.seq;
  if (list.flow) return { edits: removeFromFlow(draft, list, holder.index), covered: void 0 };
  const items = list.items;
  const start = holder.kind === "entry" ? startOf(holder.pair) : dashBefore(draft, items[holder.index]);
  if (start === void 0) return void 0;
  const lastUnit = Math.max(start, endOfValue(items[holder.index], draft.text));
  const end = lastLineEnd(lastUnit, columnOf(start, draft.text), draft.text);
  const covered = { start, end };
  if (items.length === 1) return { edits: emptied(draft, holder.parent, covered, holder.kind), covered };
  if (isFirstOnLine(draft, start)) return { edits: [withoutLines(draft, covered)], covered };
  const next = items[holder.index + 1];
  const until = holder.kind === "entry" ? startOf(next) : dashBefore(draft, next);
  if (next === void 0 || until === void 0) return void 0;
  return { edits: [edit(start, until, "")], covered };
}
function emptied(draft, parent, covered, kind) {
  const empty = kind === "entry" ? "{}" : "[]";
  const { holder } = parent;
  if (holder.kind !== "entry") return [edit(covered.start, covered.end, empty)];
  const colon = colonOf(holder.pair.key, draft.text);
  if (colon === void 0 || !isFirstOnLine(draft, covered.start)) return void 0;
  return [edit(colon, colon, ` ${empty}`), withoutLines(draft, covered)];
}
function dashBefore({ text }, item) {
  const start = startOf(item);
  const blanks = /-[ \t]+$/.exec(text.slice(lineStart(start, text), start));
  return blanks === null ? void 0 : start - blanks[0].length;
}
function isFirstOnLine({ text }, offset) {
  return /^ *$/.test(text.slice(lineStart(offset, text), offset));
}
function withoutLines({ text }, { start, end }) {
  const first = lineStart(start, text);
  const feed = text.indexOf("\n", end);
  if (feed !== -1) return edit(first, feed + 1, "");
  return edit(first === 0 ? 0 : lineEnd(lineStart(first - 1, text), text), text.length, "");
}

// src/sources/yaml/write.ts
var import_yaml4 = __toESM(require_dist(), 1);
function spliceSet(draft, route, value, before) {
  const located = locate(draft.contents, route);
  if (located === void 0) return void 0;
  const [key, ...below] = located.rest;
  if (key === void 0) return replaceValue(draft, located.spot, value);
  if (typeof key !== "string" || below.some((step) => typeof step !== "string")) return void 0;
  return addEntry(draft, located.spot, { key, value: nested(below, value), before });
}
function spliceInsert(draft, route, value) {
  const located = locate(draft.contents, route);
  if (located === void 0 || located.rest.length > 0) return void 0;
  const { value: list } = located.spot;
  if (isWrittenNull(list) || (0, import_yaml4.isSeq)(list) && list.items.length === 0)
    return replaceValue(draft, located.spot, [value]);
  if (!(0, import_yaml4.isSeq)(list)) return void 0;
  if (list.flow) return appendToFlow(draft, list, value);
  const last = list.items.at(-1);
  const like = (0, import_yaml4.isScalar)(last) ? last.type : void 0;
  const column = columnOf(startOf(list), draft.text);
  return linesBehind(draft, last, column, itemLines(value, column, draft.style, like));
}
function nested(route, value) {
  return route.reduceRight((below, key) => ({ [String(key)]: below }), value);
}
function addEntry(draft, spot, { key, value, before }) {
  const map = spot.value;
  if (isWrittenNull(map) || (0, import_yaml4.isMap)(map) && map.items.length === 0)
    return replaceValue(draft, spot, { [key]: value });
  if (!(0, import_yaml4.isMap)(map)) return void 0;
  if (map.flow) return appendToFlow(draft, map, value, key);
  const column = columnOf(startOf(map.items[0]), draft.text);
  const lines = entryLines(key, value, column, draft.style);
  const follower = map.items.findIndex((pair) => (0, import_yaml4.isScalar)(pair.key) && pair.key.value === before);
  const first = lineStart(startOf(map.items[0]), draft.text);
  if (follower === 0 && /^ *$/.test(draft.text.slice(first, startOf(map.items[0])))) {
    return [edit(first, first, lines.map((line) => line + draft.style.lineEnd).join(""))];
  }
  return linesBehind(draft, map.items.at(follower > 0 ? follower - 1 : -1), column, lines);
}
function linesBehind({ text, style }, last, column, lines) {
  const at = lastLineEnd(Math.max(endOfValue(last, text), startOf(last)), column, text);
  return [edit(at, at, lines.map((line) => style.lineEnd + line).join(""))];
}
function replaceValue(draft, spot, value) {
  const old = spot.value;
  if (old === void 0 || (0, import_yaml4.isAlias)(old) || old.tag !== void 0) return void 0;
  if (spot.isInFlow || draft.json !== void 0) return replaceInFlow(draft, spot, old, value);
  if (spot.holder.kind === "entry") return replaceEntry(draft, spot.holder.pair.key, old, value);
  return isBare(old) ? void 0 : [spanOf(draft, old, itemText(draft, old, value))];
}
function replaceInFlow(draft, spot, old, value) {
  const { text } = draft;
  const { holder } = spot;
  const list = holder.kind === "root" ? void 0 : holder.kind === "entry" ? holder.map : holder.seq;
  const line = lineStart(startOf(old), text);
  const lead = /^[ \t]*/.exec(text.slice(line, lineEnd(line, text)))?.[0] ?? "";
  const written = isScalarPlain(value) && (0, import_yaml4.isScalar)(old) && !isBare(old) && draft.json === void 0 ? scalarText(value, draft.style, old.type) : flowValue(draft, list, value, lead);
  if (!isBare(old)) return [spanOf(draft, old, written)];
  return holder.kind === "entry" ? behindColon(draft, holder.pair.key, ` ${written}`) : void 0;
}
function replaceEntry(draft, key, old, value) {
  const { text, style } = draft;
  const colon = colonOf(key, draft.text);
  if (colon === void 0) return void 0;
  if (isFilled(old) && old.flow && isSameKind(old, value))
    return [spanOf(draft, old, flowValue(draft, old, value))];
  const inline2 = isScalarPlain(value) && (0, import_yaml4.isScalar)(old) ? scalarText(value, style, old.type) : inlineValue(value, style);
  const end = Math.max(colon, endOfValue(old, text));
  const keyLine = lineEnd(colon, text);
  const isBelowKey = isBlock(old) && startOf(old) > keyLine;
  if (inline2 !== void 0) {
    if (isBelowKey) return [edit(colon, colon, ` ${inline2}`), edit(keyLine, end, "")];
    return isBare(old) ? [edit(colon, colon, ` ${inline2}`)] : [spanOf(draft, old, inline2)];
  }
  if (isBelowKey && isSameKind(old, value)) {
    const lines2 = blockLines(value, columnOf(startOf(old), text), style);
    return [edit(lineStart(startOf(old), text), end, lines2.join(style.lineEnd))];
  }
  const column = columnOf(startOf(key), text) + (isList(value) ? style.dash : style.step);
  const lines = blockLines(value, column, style).map((line) => style.lineEnd + line);
  if (isBelowKey) return [edit(keyLine, end, lines.join(""))];
  const at = lineEnd(end, text);
  return [edit(colon, end, ""), edit(at, at, lines.join(""))];
}
function itemText(draft, old, value) {
  if (isScalarPlain(value)) return scalarText(value, draft.style, (0, import_yaml4.isScalar)(old) ? old.type : void 0);
  if (isFilled(old) && old.flow && isSameKind(old, value)) return flowValue(draft, old, value);
  const column = columnOf(startOf(old), draft.text);
  const lines = blockLines(value, column, draft.style);
  return inlineValue(value, draft.style) ?? lines.join(draft.style.lineEnd).slice(column);
}
function spanOf({ text }, old, written) {
  return edit(startOf(old), Math.max(startOf(old), endOfValue(old, text)), written);
}
function behindColon(draft, key, written) {
  const colon = colonOf(key, draft.text);
  return colon === void 0 ? void 0 : [edit(colon, colon, written)];
}
function isBare(node) {
  return (0, import_yaml4.isScalar)(node) && node.type === "PLAIN" && node.source === "";
}
function isFilled(node) {
  return ((0, import_yaml4.isMap)(node) || (0, import_yaml4.isSeq)(node)) && node.items.length > 0;
}
function isBlock(node) {
  return ((0, import_yaml4.isMap)(node) || (0, import_yaml4.isSeq)(node)) && !node.flow;
}
function isSameKind(node, value) {
  return (0, import_yaml4.isMap)(node) ? isMapping(value) && Object.keys(value).length > 0 : (0, import_yaml4.isSeq)(node) && isList(value) && value.length > 0;
}

// src/sources/yaml/patch.ts
function patchYaml(source, patches) {
  const parts = partsOf(source.text);
  for (const patch of patches) {
    const at = parts.findIndex((part2) => part2.document === patch.document);
    const part = parts[at];
    const text = part && patchDocument(sourceOf(source.path, part.text), patch);
    if (part === void 0 || text === void 0) return void 0;
    parts[at] = { ...part, text };
  }
  const patched = parts.map((part) => part.text).join("");
  return isSplitAlike(partsOf(patched), parts) ? patched : void 0;
}
function partsOf(text) {
  const parts = [];
  let from = 0;
  for (const [document, { range }] of splitDocuments(text).entries()) {
    parts.push({ document: void 0, text: text.slice(from, range.start) });
    parts.push({ document, text: text.slice(range.start, range.end) });
    from = range.end;
  }
  return [...parts, { document: void 0, text: text.slice(from) }];
}
function isSplitAlike(a, b) {
  return a.length === b.length && a.every((part, index) => part.text === b[index]?.text);
}
function patchDocument(source, patch) {
  const before = onlyDocument(source);
  if (before?.root === void 0 || before.contents === null) return void 0;
  const { text } = source;
  const draft = {
    text,
    contents: before.contents,
    style: styleOf(before.contents, text),
    json: jsonStyleOf(before.contents, text)
  };
  const { edits, covered } = spliceOf(draft, patch) ?? {};
  if (edits === void 0) return void 0;
  const patched = applyEdits(text, edits);
  const after = onlyDocument(sourceOf(source.path, patched));
  const meant = applyToPlain(plainOf(before.root), patch);
  if (after?.root === void 0 || meant === void 0 || !isSamePlain(plainOf(after.root), meant))
    return void 0;
  if (after.duplicates.length > before.duplicates.length) return void 0;
  const kept = before.comments.filter(
    ({ range }) => !covered || range.start < covered.start || range.start > covered.end
  );
  return isSameText(kept, after.comments) && isStillJson(source, patched) ? patched : void 0;
}
function onlyDocument(source) {
  const { documents, failures } = parseYaml(source);
  const [document, second] = documents;
  return failures.length === 0 && second === void 0 && document instanceof ParsedDocument ? document : void 0;
}
function spliceOf(draft, patch) {
  switch (patch.kind) {
    case "set":
      return { edits: spliceSet(draft, patch.route, patch.value, patch.before), covered: void 0 };
    case "insert":
      return { edits: spliceInsert(draft, patch.route, patch.value), covered: void 0 };
    case "remove":
      return spliceRemove(draft, patch.route);
  }
}
function isSameText(a, b) {
  return a.length === b.length && a.every((comment, index) => comment.text === b[index]?.text);
}
function isStillJson({ path, text }, patched) {
  return !path.endsWith(".json") || !isJson(text) || isJson(patched);
}
function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

// src/fixes/apply.ts
function applyFixes(source, fixes) {
  const patches = distinct(fixes.flatMap((fix) => fix.patches));
  if (!patches.every((patch) => placeOf(patch).source === source)) return void 0;
  const edits = patches.flatMap(
    (patch) => patch.kind === "replace" ? [{ range: patch.place.range, text: patch.text }] : []
  );
  if (edits.length === patches.length) return edited(source, edits);
  if (edits.length > 0) return void 0;
  const yamlPatches = inOrder(patches.flatMap((patch) => toYamlPatch(patch) ?? []));
  return yamlPatches.length === patches.length ? patchYaml(source, yamlPatches) : void 0;
}
function edited(source, edits) {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start);
  const isOverlapping2 = ordered.some((edit2, i) => edit2.range.start < (ordered[i - 1]?.range.end ?? 0));
  return isOverlapping2 ? void 0 : applyEdits(source.text, edits);
}
function toYamlPatch(patch) {
  switch (patch.kind) {
    case "set": {
      const { parent, route, value, before } = patch;
      return parent.isShared ? void 0 : { kind: "set", document: parent.document.index, route: [...parent.route, ...route], value, before };
    }
    case "insert": {
      const { list, value } = patch;
      return list.isShared ? void 0 : { kind: "insert", document: list.document.index, route: list.route, value };
    }
    case "remove": {
      const { node } = patch;
      return node.isShared ? void 0 : { kind: "remove", document: node.document.index, route: node.route };
    }
    case "replace":
      return void 0;
  }
}
function placeOf(patch) {
  switch (patch.kind) {
    case "set":
      return patch.parent;
    case "insert":
      return patch.list;
    case "remove":
      return patch.node;
    case "replace":
      return patch.place;
  }
}
function distinct(patches) {
  const seen = /* @__PURE__ */ new Set();
  return patches.filter((patch) => {
    const identity = JSON.stringify(patch.kind === "replace" ? [patch.place.range, patch.text] : toYamlPatch(patch)) ?? "";
    if (identity === "" || seen.has(identity)) return identity === "";
    seen.add(identity);
    return true;
  });
}
function inOrder(patches) {
  const kept = patches.filter((patch) => patch.kind !== "remove");
  const removed2 = patches.filter((patch) => patch.kind === "remove").toSorted((a, b) => compareRoutes(b.route, a.route));
  return [...kept, ...removed2];
}
function compareRoutes(a, b) {
  for (const [i, step] of a.entries()) {
    const other = b[i];
    if (other === void 0) return 1;
    if (step === other) continue;
    if (typeof step === "number" && typeof other === "number") return step - other;
    return String(step) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
}

// src/fixes/block.ts
function blockOf(source, text) {
  if (text === source.text) return void 0;
  const before = linesOf(source.text);
  const after = linesOf(text);
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const room = Math.min(before.length, after.length) - head;
  while (tail < room && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  if (head + tail === before.length) {
    if (head > 0) head--;
    else tail--;
  }
  const replaced = after.slice(head, after.length - tail);
  const startLine = head + 1;
  const bare = replaced.map((line) => line.replace(/\r$/, "")).join("\n");
  const replacement = startLine === 1 && source.bom ? `\uFEFF${bare}` : bare;
  const block = { startLine, endLine: before.length - tail, replacement };
  return isAmbiguous(replaced) || applyBlock(source, block) !== text ? void 0 : block;
}
function applyBlock(source, { startLine, endLine, replacement }) {
  const lines = linesOf(source.text);
  const end = lines.some((line) => line.endsWith("\r")) ? "\r" : "";
  const lastOfFile = endLine >= lines.length && !source.text.endsWith("\n");
  const bare = source.bom && startLine === 1 ? replacement.replace(/^\uFEFF/, "") : replacement;
  const inserted = bare === "" ? [] : bare.split("\n").map((line, i, all) => lastOfFile && i === all.length - 1 ? line : line + end);
  const result = [...lines.slice(0, startLine - 1), ...inserted, ...lines.slice(endLine)].join("\n");
  return source.text.endsWith("\n") ? `${result}
` : result;
}
function isAmbiguous(lines) {
  return lines.length === 1 && (lines[0] ?? "").replace(/\r$/, "") === "";
}
function linesOf(text) {
  return (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
}

// src/fixes/verify.ts
function isMended(trial, source, text, claimed) {
  const { before, after } = sidesOf(trial, source, text, claimed);
  if (!after) return false;
  const { observations } = inspectFile(after, trial.rules, trial.index, trial.settings);
  const { added, gone } = compare(
    before.observations,
    observations,
    pairObjects(before.objects, after.objects, sameNames),
    sameNames
  );
  const mended = new Set(gone);
  return added.size === 0 && claimed.every((observation) => mended.has(observation));
}
function sidesOf(trial, source, text, claimed) {
  const { file, observations } = trial;
  if (file.dockerfile) {
    const parsed2 = parseDockerfile(sourceOf(source.path, text));
    const after = parsed2.kind === "dockerfile" ? { objects: [], dockerfile: parsed2 } : void 0;
    return { before: { objects: [], observations }, after };
  }
  const documents = new Set(
    claimed.flatMap(({ thing }) => thing.kind === "object" ? [thing.object.root.document] : [])
  );
  const [document] = documents;
  const isOne = documents.size === 1 && document !== void 0;
  const from = isOne ? document.range.start : 0;
  const rest = isOne ? source.text.length - document.range.end : 0;
  const { documents: parsed, failures } = parseManifest(
    sourceOf(source.path, text.slice(from, text.length - rest))
  );
  const isWithin = (object) => !isOne || object.root.document === document;
  return {
    before: {
      objects: file.objects.filter(isWithin),
      observations: observations.filter(({ thing }) => thing.kind === "object" && isWithin(thing.object))
    },
    after: failures.length > 0 ? void 0 : { objects: parsed.flatMap(toObjects), dockerfile: void 0 }
  };
}
var sameNames = /* @__PURE__ */ new Map();

// src/fixes/suggest.ts
function offerFor(observations, trial, hunks) {
  const { source } = trial.file;
  const fixable = observations.filter((observation) => observation.problem.fix);
  if (!source || fixable.length === 0) return nothing;
  const hide = hiderOf(trial.observations.map(({ rule, problem }) => ({ rule, at: problem.at })));
  const isCommittable = ({ block }) => fits(block, hunks) && hideIn(block.replacement, hide) === block.replacement;
  const whole = attempt(fixable, source, trial);
  if (whole && isCommittable(whole)) return { suggestion: suggestionOf(whole, source), patch: void 0 };
  const part = asManyAs(fixable, source, trial, isCommittable);
  if (part) return { suggestion: suggestionOf(part, source), patch: void 0 };
  const shown = whole ?? asManyAs(fixable, source, trial, () => true);
  return { suggestion: void 0, patch: shown ? patchOf(source, shown.text) : void 0 };
}
var nothing = { suggestion: void 0, patch: void 0 };
function asManyAs(fixable, source, trial, isWanted) {
  let best;
  for (const observation of fixable) {
    const tried = attempt([...best?.observations ?? [], observation], source, trial);
    if (tried && isWanted(tried)) best = tried;
  }
  return best;
}
function attempt(observations, source, trial) {
  const text = applyFixes(source, fixesOf(observations));
  if (text === void 0) return void 0;
  const block = blockOf(source, text);
  return block && isMended(trial, source, text, observations) ? { observations, text, block } : void 0;
}
function fixesOf(observations) {
  return observations.flatMap(({ problem }) => problem.fix ?? []);
}
function fits({ startLine, endLine }, hunks) {
  const hunk = hunkWith(hunks, startLine, endLine);
  return hunk !== void 0 && !hasDeletionWithin(hunk, startLine, endLine);
}
function suggestionOf({ observations, block }, source) {
  const fixes = fixesOf(observations);
  const checks = [...new Set(fixes.flatMap((fix) => fix.safety === "review" ? [fix.check] : []))];
  return {
    path: source.path,
    ...block,
    safety: checks.length === 0 ? "safe" : "review",
    checks,
    removes: observations.map(fingerprintOf)
  };
}
function patchOf({ path, text }, after) {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, text, after, "", "", { context: 3 }).replace(
    /^=+\n/,
    ""
  );
}

// src/fixes/remarks.ts
var mostTried = 300;
function remarksOf(settled, survey2, diff) {
  const workshop = { trials: trialsOf(survey2), diff };
  const places = settled.map((one) => ({
    one,
    placement: placementOf(one.observation.problem.at, one.observation.thing, diff)
  }));
  const groups = [...groupBy(places, ({ one, placement }) => placeKeyOf(placement, one)).values()];
  const anchored = groups.flatMap((group) => {
    const anchor = group[0]?.placement;
    return anchor ? [{ anchor, settled: group.map(({ one }) => one).toSorted(bySeverity) }] : [];
  });
  const worstFirst = anchored.toSorted((a, b) => rankOfWorst(a.settled) - rankOfWorst(b.settled));
  const spots = worstFirst.map(
    (place, i) => i < mostTried ? withOffer(place, workshop) : { ...place, offer: noOffer }
  );
  const united = [...groupBy(spots, (spot) => spot.anchor.path).values()].flatMap(
    (inFile) => unite(inFile, workshop)
  );
  return {
    remarks: united.map((spot) => remarkOf(spot, diff)).toSorted(byImportance),
    untried: Math.max(0, spots.length - mostTried)
  };
}
function trialsOf({ files, observations, judging, view }) {
  const byPath = groupBy(observations, (observation) => observation.path);
  return new Map(
    files.map((file) => {
      const { path } = file.entry;
      const { ruleSet, settings } = judging;
      return [
        path,
        { file, observations: byPath.get(path) ?? [], rules: ruleSet, index: view.index, settings }
      ];
    })
  );
}
function placeKeyOf(placement, { finding }) {
  const within = placement.kind === "line" ? placement.line : finding.subject;
  return JSON.stringify([placement.kind, placement.path, within]);
}
function withOffer(place, { trials, diff }) {
  const { path } = place.anchor;
  const trial = trials.get(path);
  const observations = place.settled.map(({ observation }) => observation);
  return { ...place, offer: trial ? offerFor(observations, trial, diff.get(path) ?? []) : noOffer };
}
var noOffer = { suggestion: void 0, patch: void 0 };
function unite(spots, workshop) {
  const result = [];
  for (const spot of spots) {
    let whole = spot;
    for (let i = result.findIndex((other) => isOverlapping(other, whole)); i !== -1; ) {
      const [other] = result.splice(i, 1);
      if (other)
        whole = withOffer(
          { anchor: other.anchor, settled: [...other.settled, ...whole.settled].toSorted(bySeverity) },
          workshop
        );
      i = result.findIndex((candidate) => isOverlapping(candidate, whole));
    }
    result.push(whole);
  }
  return result;
}
function isOverlapping(a, b) {
  const [first, second] = [a.offer.suggestion, b.offer.suggestion];
  if (!first || !second || first.path !== second.path) return false;
  return first.startLine <= second.endLine && second.startLine <= first.endLine;
}
function remarkOf({ anchor, settled, offer }, diff) {
  const { suggestion, patch } = offer;
  const placement = suggestion ? {
    kind: "line",
    path: anchor.path,
    startLine: suggestion.startLine,
    line: suggestion.endLine,
    because: "the lines that the suggestion replaces"
  } : anchor;
  const excerpt = placement.kind === "line" ? excerptOf(diff.get(placement.path) ?? [], placement.startLine, placement.line) : void 0;
  return { placement, findings: settled.map(({ finding }) => finding), suggestion, patch, excerpt };
}
function byImportance(a, b) {
  const rank = ({ findings }) => rankOfWorst(findings.map((finding) => ({ finding })));
  const line = ({ placement }) => placement.kind === "line" ? placement.line : 0;
  return rank(a) - rank(b) || compareText(a.placement.path, b.placement.path) || line(a) - line(b);
}
function bySeverity(a, b) {
  return rankOf(a.finding.severity) - rankOf(b.finding.severity);
}
function rankOfWorst(settled) {
  return Math.min(...settled.map(({ finding }) => rankOf(finding.severity)));
}

// src/review.ts
async function review(commits, options, progress = () => {
}) {
  const watch = new Stopwatch();
  progress("comparing the commits");
  const changes = await watch.time("diff_ms", () => commits.changes());
  progress(`reading ${changes.length} changed files`);
  const judging = judgingBy(selectRules(options), options);
  const sides = await watch.time("read_ms", () => readSides(commits, changes, options, judging));
  progress("running the rules at both ends of the change");
  const { was, is } = await watch.time("rules_ms", () => surveySides(sides, judging));
  const { settled, ...difference } = differenceOf(was, is, sides);
  progress("trying the fixes");
  const fresh = settled.filter(({ finding }) => finding.state === "new");
  const { remarks, untried } = await watch.time("verify_ms", () => remarksOf(fresh, is, diffOf(changes)));
  const findings = settled.map(({ finding }) => finding);
  const analysed = sides.after.files.filter((file) => file.isRelevant).length;
  return {
    base: commits.base.sha,
    head: commits.head.sha,
    verdict: verdictOf(findings, difference.skipped.length, options.failOn),
    findings,
    remarks,
    ...difference,
    notices: [...noticesOn(changes, options, untried), ...difference.notices],
    counts: countsOf(
      { findings, ...difference },
      { undecided: is.undecided, excluded: sides.excluded.length, analysed }
    ),
    timings: watch.timings(),
    renames: sides.renames
  };
}
function noticesOn(changes, { configPath }, untried) {
  const touched = new Set(
    changes.flatMap(({ before, after }) => [before?.path, after?.path])
  );
  const isReconfigured = configPath !== void 0 && touched.has(configPath);
  return [
    ...isReconfigured ? [`The change touches \`${configPath}\`; this review still follows the version of the base.`] : [],
    ...untried > 0 ? [`Fixes were tried at the worst places alone; ${untried} more were left out.`] : []
  ];
}

export {
  applyFixes,
  isMended,
  review
};
