import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  IndexCache,
  RenderedIndex,
  Stopwatch,
  analysisLimit,
  applyEdits,
  buildRoot,
  buildSides,
  causesOf,
  clusterWideKinds,
  compare,
  compareText,
  concernOf,
  countsOf,
  createTwoFilesPatch,
  differenceOf,
  excludedPaths,
  filesOf,
  fingerprintOf,
  focusOf,
  hideIn,
  hiderOf,
  inspectFile,
  isCommon,
  isHelmUnit,
  isIgnoreName,
  itemOf,
  joined,
  judgingBy,
  layersOf,
  objectKeyOf,
  objectsOf,
  openRenderer,
  pairObjects,
  parseFile,
  patchYaml,
  renderUnit,
  saysHowToBuild,
  scopeOf,
  selectRules,
  startSearch,
  survey,
  surveyRender,
  tryUnit,
  undecidedIn,
  untraced,
  verdictOf,
  viewIn,
  wordsFor
} from "./chunk-3.js";
import {
  rankOf
} from "./chunk-12.js";
import {
  definitionsFor,
  folderOf,
  groupBy,
  isBinding,
  isRole,
  parseDockerfile,
  parseManifest,
  policyRulesOf,
  readIgnoreFile,
  remove,
  sourceOf,
  toObjects
} from "./chunk-2.js";

// src/findings/unknown.ts
var Unknown = class {
  #before;
  #after;
  constructor(was, is, touched) {
    this.#before = new OneEnd(was, touched);
    this.#after = new OneEnd(is, touched);
  }
  /** Whether the base may have had it. */
  before(observation, counterparts) {
    return this.#before.mayHave(observation, counterparts);
  }
  /** Whether the head may still have it. */
  after(observation, counterparts) {
    return this.#after.mayHave(observation, counterparts);
  }
};
var OneEnd = class {
  /** Rules that could not tell, by object. */
  #undecided;
  #renders;
  #unbuilt;
  #touched;
  constructor({ undecided, renders, unbuilt }, touched) {
    this.#undecided = questionsOn([...undecided, ...renders.flatMap((render) => render.undecided)]);
    this.#renders = renders;
    this.#unbuilt = unbuilt;
    this.#touched = touched;
  }
  mayHave({ rule, severity, thing, rendered }, counterparts) {
    if (thing.kind !== "object") return false;
    const other = counterparts.get(thing.object);
    if (other) return this.#undecided.get(other)?.has(questionOf(rule, thing.container)) ?? false;
    if (rendered === void 0) return false;
    if (isGrave(severity) && this.#hasOtherValues(rendered.unit)) return false;
    return this.#failed(rendered) || this.#lacks(rendered);
  }
  /** Other values may make of an old template what it never was. */
  #hasOtherValues(unit) {
    return isHelmUnit(unit) && unit.layers.some(({ path }) => this.#touched.has(path));
  }
  /** It did not render in any way here, and what it comes from is not touched by the change. */
  #failed({ unit, file }) {
    const isKnown = this.#renders.some(({ rendered }) => rendered.unit.root === unit.root);
    if (isKnown || !this.#unbuilt.has(unit.root)) return false;
    const path = pathOf(unit, file);
    return path === void 0 || !this.#touched.has(path);
  }
  /** It comes from a dependency that this end has to do without, by files that the change does not touch. */
  #lacks({ unit, file }) {
    const { template } = file;
    const path = pathOf(unit, file);
    if (!isHelmUnit(unit) || template === void 0 || path === void 0 || this.#touched.has(path))
      return false;
    const brought = unit.dependencies.find(({ mount }) => mount !== "" && template.startsWith(mount));
    return this.#renders.some(
      ({ rendered: { unit: other } }) => isHelmUnit(other) && other.root === unit.root && other.dependencies.some(
        ({ form, prefix }) => form === "missing" && prefix.join() === brought?.prefix.join()
      )
    );
  }
};
function isGrave(severity) {
  return rankOf(severity) <= rankOf("high");
}
function pathOf({ inputs }, { template }) {
  return template === void 0 ? void 0 : inputs.get(template.replace(/!.*/, ""));
}
function questionsOn(undecided) {
  const questions = /* @__PURE__ */ new Map();
  for (const { rule, thing } of undecided) {
    if (thing.kind !== "object") continue;
    const known = questions.get(thing.object) ?? /* @__PURE__ */ new Set();
    questions.set(thing.object, known.add(questionOf(rule, thing.container)));
  }
  return questions;
}
function questionOf(rule, container) {
  return `${rule.id} ${container ?? ""}`;
}

// src/findings/newness.ts
function newness(was, is, { renames, touched }) {
  const local = is.renders.map(
    (render) => pass(referenceOf(render, was.renders, renames), sideOf(render), renames)
  );
  const moving = movableOf(was, new Set(local.flatMap(({ pairs: pairs2 }) => [...pairs2.values()])));
  const plain = pass(joined2(plainOf(was), moving), plainOf(is), renames);
  const arrived = local.map(({ left }) => pass(plain.left.before, left.after, renames));
  const passes = [...local, plain, ...arrived];
  const met = new Set(arrived.flatMap(({ pairs: pairs2 }) => [...pairs2.values()]));
  const vanished = plain.left.before.observations.filter(
    ({ thing }) => thing.kind === "object" && !met.has(thing.object)
  );
  const pairs = new Map(passes.flatMap((one) => [...one.pairs]));
  const added = [
    ...passes.flatMap(({ compared }) => [...compared.added]),
    ...[plain, ...arrived].flatMap(({ left }) => left.after.observations)
  ];
  const gone = goneFrom([...passes.flatMap(({ compared }) => compared.gone), ...vanished], is);
  const back = new Map([...pairs].map(([now, old]) => [old, now]));
  const unknown = new Unknown(was, is, touched);
  return {
    added: new Set(added.filter((one) => !unknown.before(one, pairs))),
    gone: gone.filter((one) => !unknown.after(one, back))
  };
}
function pass(before, after, renames) {
  const pairs = pairObjects(before.objects, after.objects, renames);
  const old = parted(before, new Set(pairs.values()));
  const now = parted(after, new Set(pairs.keys()));
  return {
    pairs,
    compared: compare(old.met, now.met, pairs, renames),
    left: { before: old.left, after: now.left }
  };
}
function parted({ objects, observations }, met) {
  const isMet = ({ thing }) => thing.kind === "dockerfile" || met.has(thing.object);
  return {
    met: observations.filter(isMet),
    left: {
      objects: objects.filter((object) => !met.has(object)),
      observations: observations.filter((observation) => !isMet(observation))
    }
  };
}
function referenceOf({ rendered: { unit } }, before, renames) {
  const root = renames.get(unit.root) ?? unit.root;
  const there = before.filter(({ rendered }) => rendered.unit.root === root);
  const values = unit.values.map((path) => renames.get(path) ?? path).join();
  const isSame = (other) => other.label === unit.label || other.values.length > 0 && other.values.join() === values;
  const same = there.find(({ rendered }) => isSame(rendered.unit)) ?? there.find(({ rendered }) => rendered.unit.label === "") ?? there[0];
  return same ? sideOf(same) : { objects: [], observations: [] };
}
function movableOf(was, met) {
  const once = /* @__PURE__ */ new Map();
  const sides = was.renders.map(sideOf);
  for (const object of sides.flatMap(({ objects: objects2 }) => objects2)) {
    const key = `${object.source.path}\0${objectKeyOf(object)}`;
    if (!met.has(object) && !once.has(key)) once.set(key, object);
  }
  const objects = new Set(once.values());
  const isAbout = ({ thing }) => thing.kind === "object" && objects.has(thing.object);
  return {
    objects: [...objects],
    observations: sides.flatMap(({ observations }) => observations.filter(isAbout))
  };
}
function sideOf({ rendered, observations }) {
  return { objects: rendered.files.flatMap((file) => file.objects), observations };
}
function plainOf({ files, observations }) {
  return { objects: files.flatMap((file) => file.objects), observations };
}
function joined2(a, b) {
  return { objects: [...a.objects, ...b.objects], observations: [...a.observations, ...b.observations] };
}
function goneFrom(gone, is) {
  const still = new Set(is.renders.flatMap(({ observations }) => observations.map((one) => fingerprintOf(one))));
  const once = new Map(
    gone.map((observation) => [observation.rendered ? fingerprintOf(observation) : observation, observation])
  );
  return [...once.values()].filter(
    (observation) => !observation.rendered || !still.has(fingerprintOf(observation))
  );
}

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
  for (const { range, name, isEntry } of enclosing(at, thing)) {
    const { startLine, endLine } = lines.region(range);
    const isWithin2 = { has: (other) => other >= startLine && other <= endLine };
    const near = nearestAmong(hunks, isWithin2, isEntry);
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
    for (const { valueRange } of entriesAround(at, within?.node ?? object.root).toReversed())
      yield { range: valueRange, name: "the same entry", isEntry: true };
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
function entriesAround(at, outermost) {
  const entries = [];
  let node = outermost;
  while (node && node.source === at.source) {
    const isList2 = node.kind === "list";
    const parts = isList2 ? node.items() : node.entries().map((entry) => entry.node);
    node = parts.find(
      (part) => !part.isShared && part.valueRange.start <= at.range.start && at.range.end <= part.valueRange.end
    );
    if (node && isList2) entries.push(node);
  }
  return entries;
}
function nearestAmong(hunks, wanted, mustChange = false) {
  let beforeDeletion;
  let any;
  for (const { lines } of hunks) {
    let last;
    for (const { kind, newLine } of lines) {
      if (newLine !== void 0 && wanted.has(newLine)) {
        if (kind === "added") return newLine;
        any ??= newLine;
        last = newLine;
      } else if (kind === "removed" && last !== void 0) beforeDeletion ??= last;
    }
  }
  return beforeDeletion ?? (mustChange ? void 0 : any);
}

// src/findings/retrace.ts
async function retraced(survey2, added, renderer) {
  const units = unitsToTrace(survey2, added);
  const now = /* @__PURE__ */ new Map();
  const renders = await Promise.all(
    survey2.renders.map(async (render) => {
      if (!units.has(render.rendered.unit)) return render;
      const traced = await tracedRender(render, survey2, renderer);
      for (const [i, old] of render.observations.entries()) now.set(old, traced.observations[i] ?? old);
      return traced;
    })
  );
  return { survey: { ...survey2, renders }, added: new Set([...added].map((old) => now.get(old) ?? old)) };
}
function unitsToTrace({ renders }, added) {
  const all = renders.flatMap(({ observations }) => observations);
  const units = new Set(all.filter((one) => added.has(one)).flatMap(({ rendered }) => rendered?.unit ?? []));
  for (const copies of groupBy(all, (one) => fingerprintOf(one)).values()) {
    const known = copies.flatMap(({ rendered }) => rendered?.unit ?? []);
    const [first] = known;
    if (first && !known.some((unit) => units.has(unit))) units.add(first);
  }
  return units;
}
async function tracedRender(render, { view, judging }, renderer) {
  const { rendered } = await renderUnit(render.rendered.unit, renderer);
  if (!rendered) return render;
  const traced = surveyRender(rendered, view.index, judging);
  const isSame = traced.observations.length === render.observations.length && traced.observations.every((one, i) => {
    const old = render.observations[i];
    return old !== void 0 && itemOf(old) === itemOf(one);
  });
  return isSame ? traced : render;
}

// src/rules/kit/held-rights.ts
function rightsOf(binding, index) {
  const kind = binding.at("roleRef", "kind")?.value === "Role" ? "Role" : "ClusterRole";
  const name = String(binding.at("roleRef", "name")?.value ?? "");
  if (name === "") return [];
  const roles = definitionsFor(binding, kind, name, index).filter(isRole);
  const [role] = roles;
  const isCluster = binding.kind === "ClusterRoleBinding";
  const granted = roles.length === 1 && role ? policyRulesOf(role).flatMap(grantsOf) : [unknownGrant];
  const via = {
    scope: isCluster ? "*" : binding.namespace ?? "",
    binding: `${binding.kind} ${binding.name}`,
    role: `${kind} ${name}`
  };
  return subjectsOf(binding).flatMap(
    (subject) => granted.filter(({ url }) => isCluster || url === "").map((grant) => ({ subject, ...via, ...grant }))
  );
}
function rightsBeyond(rights, others) {
  const distinct2 = [...new Map(rights.map((right) => [keyOf(right), right])).values()];
  const held = new Set(others.map(keyOf));
  const heldBy = groupBy(others, (other) => other.subject);
  const beyond = distinct2.filter(
    (right) => !held.has(keyOf(right)) && !(heldBy.get(right.subject) ?? []).some((other) => includes(other, right))
  );
  const wide = groupBy(beyond.filter(isWide), (right) => right.subject);
  return beyond.filter(
    (right) => !(wide.get(right.subject) ?? []).some((other) => other !== right && includes(other, right))
  );
}
function isWide({ verb, resource, group }) {
  return [verb, resource, group].includes("*");
}
var unknownGrant = { verb: "", resource: "", group: "", url: "", names: [] };
function grantsOf({ verbs, groups, resources, urls, names }) {
  const onResources = resources.flatMap(
    (resource) => groups.flatMap((group) => verbs.map((verb) => ({ verb, resource, group, url: "", names })))
  );
  const onUrls = urls.flatMap((url) => verbs.map((verb) => ({ ...unknownGrant, verb, url })));
  return [...onResources, ...onUrls];
}
function subjectsOf(binding) {
  return (binding.at("subjects")?.items() ?? []).map((node) => {
    const [kind, namespace, name] = ["kind", "namespace", "name"].map(
      (step) => String(node.at(step)?.value ?? "")
    );
    const isAccount = kind === "ServiceAccount";
    return `${kind || "subject"} ${isAccount && namespace ? `${namespace}/` : ""}${name}`;
  });
}
function keyOf({ subject, scope, verb, resource, group, url, names, role }) {
  return JSON.stringify([
    subject,
    scope,
    verb,
    resource,
    group,
    url,
    names.toSorted(),
    verb === "" ? role : ""
  ]);
}
function includes(broad, right) {
  if (broad.scope !== "*" && broad.scope !== right.scope) return false;
  if (broad.verb === "" || right.verb === "") return broad.verb === right.verb && broad.role === right.role;
  if (!isWord(broad.verb, right.verb)) return false;
  if (right.url !== "")
    return broad.url.endsWith("*") ? right.url.startsWith(broad.url.slice(0, -1)) : broad.url === right.url;
  const [, part = ""] = right.resource.split("/");
  return isWord(broad.group, right.group) && (isWord(broad.resource, right.resource) || part !== "" && broad.resource === `*/${part}`) && (broad.names.length === 0 || right.names.length > 0 && right.names.every((name) => broad.names.includes(name)));
}
function isWord(pattern, word) {
  return pattern === "*" || pattern === word;
}

// src/findings/rights-change.ts
function rowsOf(rights) {
  const rows = [...groupBy(rights, (right) => JSON.stringify([holdingOf(right), thingOf(right)])).values()];
  const withVerbs = rows.flatMap((same) => {
    const verbs = [...new Set(same.map(({ verb }) => verb).filter((verb) => verb !== ""))].toSorted();
    return same.slice(0, 1).map((right) => ({ right, verbs }));
  });
  const alike = groupBy(withVerbs, ({ right, verbs }) => JSON.stringify([holdingOf(right), verbs]));
  return [...alike.values()].flatMap(
    (same) => same.slice(0, 1).map(({ right: { subject, names, scope, binding, role }, verbs }) => ({
      ...{ subject, verbs, names, scope, binding, role },
      resources: [
        ...new Set(same.map(({ right }) => thingOf(right)).filter((thing) => thing !== ""))
      ].toSorted()
    }))
  );
}
function holdingOf({ subject, names, scope, binding, role }) {
  return [subject, scope, binding, role, names];
}
function thingOf({ url, resource, group }) {
  if (resource === "") return url;
  if (group === "") return resource;
  return resource === "*" && group === "*" ? "*" : `${resource}.${group}`;
}

// src/findings/rights.ts
var mostRights = 5e3;
function rightsChange(was, is) {
  if (!is.judging.rules.some((rule) => rule.target === "change")) return void 0;
  const unbuilt = /* @__PURE__ */ new Set([...was.unbuilt, ...is.unbuilt]);
  const [before, after] = [rightsIn(was, unbuilt), rightsIn(is, unbuilt)];
  if (Math.max(before.length, after.length) > mostRights) return "too many";
  return { gained: rowsOf(rightsBeyond(after, before)), lost: rowsOf(rightsBeyond(before, after)) };
}
function rightsIn({ files, renders, view }, unbuilt) {
  const rights = [];
  const add = (objects, index) => {
    for (const binding of bindingsOf(objects, index))
      if (rights.length <= mostRights) rights.push(...rightsOf(binding, index));
  };
  add(
    files.flatMap((file) => file.objects),
    view.index
  );
  for (const { rendered } of renders) {
    if (unbuilt.has(rendered.unit.root)) continue;
    add(
      rendered.files.flatMap((file) => file.objects),
      new RenderedIndex(rendered, view.index)
    );
  }
  return rights;
}
function bindingsOf(objects, index) {
  const bindings = new Set(objects.filter(isBinding));
  for (const role of objects.filter(isRole)) {
    for (const kind of ["RoleBinding", "ClusterRoleBinding"]) {
      for (const binding of index.objects(kind, { mentioning: role.name }))
        if (isBinding(binding) && refersTo(binding, role)) bindings.add(binding);
    }
  }
  return bindings;
}
function refersTo(binding, role) {
  const isSame = binding.at("roleRef", "name")?.value === role.name && binding.at("roleRef", "kind")?.value === role.kind;
  return isSame && (role.kind === "ClusterRole" || binding.namespace === role.namespace);
}

// src/findings/dependents.ts
async function dependentsOf(view, before, after, changedPaths, rules) {
  const readKinds = new Set(rules.flatMap((rule) => rule.reads ?? []));
  const changed = changedObjects(before, after).filter(
    (object) => readKinds.has(object.kind) && !isCommon(object.kind)
  );
  const words = new Set(changed.map(wordOf).filter((word) => word !== ""));
  const touchesIgnoreFile = [...changedPaths].some(isIgnoreName);
  const isUntouched = ({ kind, path }) => kind === "file" && !changedPaths.has(path) && view.scope.covers(path);
  const manifests = words.size === 0 || !view.commit.isWhole ? [] : view.entries.filter((entry) => isUntouched(entry) && view.kindOf(entry.path).kind === "manifest");
  const rebuilt = await rebuiltFor(view, changedPaths);
  const dockerfiles = view.entries.filter(
    (entry) => (touchesIgnoreFile || rebuilt.has(entry.path)) && isDockerfile(view, entry) && isUntouched(entry)
  );
  const kinds = new Set(changed.map((object) => object.kind));
  const targets = /* @__PURE__ */ new Set([
    ...touchesIgnoreFile ? ["dockerfile"] : [],
    ...rebuilt.size > 0 ? ["dockerfile", "stage", "instruction", "command"] : []
  ]);
  return {
    entries: [...await mentioning(view, manifests, [...words]), ...dockerfiles],
    rules: rules.filter((rule) => rule.reads?.some((kind) => kinds.has(kind)) || targets.has(rule.target))
  };
}
async function rebuiltFor(view, changedPaths) {
  const named = /* @__PURE__ */ new Set();
  if (![...changedPaths].some((path) => saysHowToBuild(path) && !isIgnoreName(path))) return named;
  await view.index.prepareBuilds();
  for (const entry of view.entries.filter((each) => isDockerfile(view, each)))
    if (view.index.builds.of(entry.path).some(({ saidBy }) => changedPaths.has(saidBy))) named.add(entry.path);
  return named;
}
function isDockerfile({ kindOf }, { path }) {
  return kindOf(path).kind === "dockerfile";
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
var knownByName = /* @__PURE__ */ new Set([
  "ClusterRole",
  "Role",
  "RuntimeClass",
  "ServiceAccount"
]);
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
  const entries = await commits.head.list();
  const entriesBefore = commits.base.isWhole ? undone(entries, changes) : oldEntries;
  const scope = await scopeOf(commits.base, entriesBefore, options);
  const looking = { scope, charts: options.charts };
  const head = viewIn({ commit: commits.head, entries }, looking, cache);
  const base = viewIn({ commit: commits.base, entries: entriesBefore }, looking, cache);
  const before = { view: base, files: await collected(filesOf(base, oldEntries)) };
  const after = { view: head, files: await collected(filesOf(head, newEntries)) };
  searchAround([...before.files, ...after.files], commits.head, judging, cache);
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
async function buildBoth(sides, renderer) {
  const { before, after, touched, renames } = sides;
  const builds = await buildSides(before.view, after.view, touched, renames, renderer);
  return {
    ...sides,
    before: { ...before, builds: builds.before },
    after: { ...after, builds: builds.after }
  };
}
function searchAround(files, head, { reads }, cache) {
  const relevant = files.filter((file) => file.isRelevant && file.dockerfile === void 0);
  if (relevant.length === 0) return;
  const focus = focusOf(relevant.flatMap((file) => file.objects));
  const isRendered = relevant.some((file) => file.source === void 0);
  const kinds = isRendered ? reads.filter((kind) => !isCommon(kind)) : [];
  startSearch(head, [...wordsFor(kinds, void 0) ?? [], ...wordsFor(reads, focus) ?? []], cache);
}
function undone(entries, changes) {
  const come = new Set(changes.map((change) => change.after?.path));
  const went = changes.flatMap((change) => change.before ?? []);
  return [...entries.filter(({ path }) => !come.has(path)), ...went].sort(
    (a, b) => compareText(a.path, b.path)
  );
}
async function surveySides({ before, after, touched }, judging) {
  const rendered = [...before.builds.rendered, ...after.builds.rendered].flatMap(({ files }) => files);
  const { rules, entries } = await dependentsOf(after.view, before.files, after.files, touched, judging.rules);
  const paths = new Set(entries.map((entry) => entry.path));
  const there = entries.length === 0 ? [] : before.view.entries.filter((entry) => paths.has(entry.path));
  const dependents = judgingBy(rules, judging.settings);
  const besideBefore = await collected(filesOf(before.view, there));
  const besideAfter = await collected(filesOf(after.view, entries));
  const plain = [...before.files, ...after.files, ...besideBefore, ...besideAfter];
  if (plain.some((file) => file.dockerfile)) {
    await after.view.index.prepareBuilds();
    await before.view.index.prepareBuilds();
  }
  const objects = [...plain, ...rendered].flatMap((file) => file.objects);
  if (objects.length > 0) {
    const focus = focusOf(objects);
    await after.view.index.prepare(judging.reads, focus);
    await before.view.index.prepare(judging.reads, focus);
  }
  return {
    was: joined(surveySide(before, judging), survey(before.view, besideBefore, dependents)),
    is: joined(surveySide(after, judging), survey(after.view, besideAfter, dependents))
  };
}
function surveySide({ view, files, builds }, judging) {
  const renders = builds.rendered.map((rendered) => surveyRender(rendered, view.index, judging));
  const plain = survey(view, files, judging);
  return { ...plain, renders, gaps: builds.gaps, unbuilt: builds.unbuilt };
}
async function collected(items) {
  const list = [];
  for await (const item of items) list.push(item);
  return list;
}

// src/findings/rendered-placement.ts
function placementOfRendered({ observation, causes }, diff) {
  for (const cause of causes) {
    const { path, lines } = cause.at.source;
    const line = lines.lineAt(cause.at.range.start);
    const isLine = cause.how !== "file" || cause.kind === "dependency";
    if (isLine && hunkWith(diff.get(path) ?? [], line, line)) return lineAt(path, line, reasonFor(cause));
  }
  return nearest(observation, diff) ?? wholeFile(observation, causes, diff);
}
function reasonFor({ kind, how }) {
  if (kind === "values") return "the value that causes it";
  if (kind === "dependency") return "the dependency that brings it";
  return how === "call" ? "the line that includes what causes it" : "the line that causes it";
}
function nearest({ problem, thing, rendered }, diff) {
  if (!rendered) return void 0;
  for (const { range, name, isEntry } of enclosing(problem.at, thing)) {
    for (const [path, written] of writtenLines(rendered, range)) {
      const line = nearestAmong(diff.get(path) ?? [], written, isEntry);
      if (line !== void 0) return lineAt(path, line, `the nearest line of the change inside ${name}`);
    }
  }
  return void 0;
}
function writtenLines({ file }, range) {
  const { source, trace } = file;
  const { startLine, endLine } = source.lines.region(range);
  const written = /* @__PURE__ */ new Map();
  for (let line = startLine; line <= endLine; line++) {
    const start = source.lines.startOf(line) + (source.lines.at(line).match(/^[\s-]*/)?.[0].length ?? 0);
    const [cause] = trace.causesOf({ source, range: { start, end: source.lines.endOf(line) } });
    if (!cause || cause.how === "file") continue;
    const { path, lines } = cause.at.source;
    const known = written.get(path) ?? /* @__PURE__ */ new Set();
    written.set(path, known.add(lines.lineAt(cause.at.range.start)));
  }
  return written;
}
function wholeFile({ rendered }, causes, diff) {
  const unit = rendered?.unit;
  const files = [
    ...causes.map((cause) => cause.at.source.path),
    ...unit ? [...unit.values, ...unit.inputs.values()] : []
  ];
  const changed = files.find((path2) => diff.has(path2));
  if (changed !== void 0)
    return { kind: "file", path: changed, because: "the line that causes it is not part of the diff" };
  const path = causes[0]?.at.source.path ?? unit?.root;
  if (path === void 0) throw new TypeError("a rendered observation without its unit");
  return { kind: "summary", path, because: "the change does not touch the file" };
}

// src/fixes/index-with.ts
var IndexWith = class {
  isWhole;
  builds;
  #commit;
  #file;
  constructor(file, commit) {
    this.isWhole = commit.isWhole;
    this.#commit = commit;
    this.#file = file;
    this.builds = buildsWith(file, commit.builds);
  }
  *objects(kind, where) {
    yield* this.#commit.objects(kind, where);
    if (where === void 0 || isIn(this.#file, where)) {
      for (const object of this.#file.objects) if (object.kind === kind) yield object;
    }
  }
  isHidden(kind, where) {
    return this.#commit.isHidden(kind, where);
  }
  has(path) {
    return path === this.#file.entry.path || this.#commit.has(path);
  }
  pathsLike(form) {
    const paths = this.#commit.pathsLike(form);
    return form.test(this.#file.entry.path) ? [...paths, this.#file.entry.path] : paths;
  }
  dockerfileOf(image) {
    return this.#commit.dockerfileOf(image);
  }
};
function buildsWith({ entry, source }, builds) {
  if (source === void 0 || !isIgnoreName(entry.path)) return builds;
  const ignoreFile = readIgnoreFile(source);
  return {
    of: (path) => builds.of(path),
    ignoreFile: (path) => path === entry.path ? ignoreFile : builds.ignoreFile(path)
  };
}
function isIn({ entry, source }, where) {
  if ("folder" in where) return folderOf(entry.path) === where.folder;
  return source?.text.includes(where.mentioning) === true;
}

// src/fixes/addition.ts
function additionFor(observations, berth) {
  const asking = observations.filter(({ problem, rendered }) => problem.newFile && !rendered);
  for (const alike of groupBy(asking, ({ problem }) => wordsOf(problem.newFile)).values()) {
    const newFile = alike[0]?.problem.newFile;
    const removed = newFile ? removedBy(newFile, alike, berth) : [];
    if (newFile && removed.length > 0)
      return { ...newFile, removes: removed.map((observation) => fingerprintOf(observation)) };
  }
  return void 0;
}
function wordsOf(newFile) {
  return JSON.stringify([newFile?.path, newFile?.text]);
}
function removedBy(newFile, claimed, berth) {
  const { view, judging } = berth;
  if (view.index.has(newFile.path) || !view.scope.covers(newFile.path)) return [];
  const file = readAs(newFile, view);
  if (isIgnoreName(newFile.path))
    return removedByIgnoring({ ...file, source: sourceOf(newFile.path, newFile.text) }, claimed, berth);
  if (file.gap || file.objects.length === 0) return [];
  const index = new IndexWith(file, view.index);
  const saidOf = (objects2, around) => inspectFile({ objects: objects2, dockerfile: void 0 }, judging.ruleSet, around, judging.settings).observations;
  const objects = [
    ...new Set(claimed.flatMap(({ thing }) => thing.kind === "object" ? [thing.object] : []))
  ];
  const before = saidOf(objects, view.index);
  const after = new Set(saidOf(objects, index).map(itemOf));
  const bringsOthers = !isWithin(after, new Set(before.map(itemOf)));
  const concerns = new Set(before.map(concernOf));
  const isFaulty = saidOf(file.objects, index).some((said) => {
    const concern = concernOf(said);
    return concern === void 0 || !concerns.has(concern);
  });
  return bringsOthers || isFaulty ? [] : claimed.filter((observation) => !after.has(itemOf(observation)));
}
function removedByIgnoring(file, claimed, { view, judging }) {
  const dockerfiles = new Set(
    claimed.flatMap(({ thing }) => thing.kind === "dockerfile" ? [thing.dockerfile] : [])
  );
  const saidWith = (index) => {
    const said = [...dockerfiles].flatMap(
      (dockerfile) => inspectFile({ objects: [], dockerfile }, judging.ruleSet, index, judging.settings).observations
    );
    return new Set(said.map(itemOf));
  };
  const [before, after] = [saidWith(view.index), saidWith(new IndexWith(file, view.index))];
  return isWithin(after, before) ? claimed.filter((observation) => !after.has(itemOf(observation))) : [];
}
function isWithin(some, all) {
  return [...some].every((item) => all.has(item));
}
function readAs({ path, text }, { kindOf }) {
  return parseFile({ path, kind: "file", id: "" }, { kind: "bytes", bytes: Buffer.from(text) }, kindOf(path));
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
  const yamlPatches = yamlPatchesOf(fixes);
  return yamlPatches && patchYaml(source, yamlPatches);
}
function yamlPatchesOf(fixes) {
  const patches = withoutEmptied(distinct(fixes.flatMap((fix) => fix.patches)));
  const yamlPatches = patches.flatMap((patch) => toYamlPatch(patch) ?? []);
  return yamlPatches.length === patches.length ? inOrder(withJoinedLists(yamlPatches)) : void 0;
}
function withJoinedLists(patches) {
  const byPlace = groupBy(
    patches,
    (patch) => patch.kind === "set" && Array.isArray(patch.value) ? JSON.stringify([patch.document, patch.route]) : patch
  );
  return [...byPlace.values()].flatMap((group) => {
    const [first] = group;
    if (first?.kind !== "set" || group.length === 1) return group;
    const items = group.flatMap((patch) => patch.kind === "set" && isList(patch.value) ? patch.value : []);
    return [{ ...first, value: items }];
  });
}
function isList(value) {
  return Array.isArray(value);
}
function edited(source, edits) {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start);
  const isOverlapping2 = ordered.some((edit, i) => edit.range.start < (ordered[i - 1]?.range.end ?? 0));
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
function withoutEmptied(patches) {
  const filled = new Set(patches.flatMap((patch) => patch.kind === "insert" ? placeIn(patch.list, 0) : []));
  const removed = patches.flatMap((patch) => patch.kind === "remove" ? [patch.node] : []);
  const lists = groupBy(removed, (node) => placeIn(node, 1));
  const emptied = /* @__PURE__ */ new Map();
  for (const [place, [item, ...others]] of lists) {
    if (item === void 0 || typeof item.route.at(-1) !== "number" || filled.has(place)) continue;
    const list = item.document.root?.at(...item.route.slice(0, -1));
    if (list?.items().length === others.length + 1 && typeof list.route.at(-1) === "string")
      emptied.set(place, list);
  }
  if (emptied.size === 0) return patches;
  const kept = patches.filter((patch) => patch.kind !== "remove" || !emptied.has(placeIn(patch.node, 1)));
  return distinct([...kept, ...[...emptied.values()].map((list) => remove(list))]);
}
function placeIn({ document, route }, above) {
  return JSON.stringify([document.index, route.slice(0, route.length - above)]);
}
function inOrder(patches) {
  const kept = patches.filter((patch) => patch.kind !== "remove");
  const removed = patches.filter((patch) => patch.kind === "remove").toSorted((a, b) => compareRoutes(b.route, a.route));
  return [...kept, ...removed];
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
  const isWithin2 = (object) => !isOne || object.root.document === document;
  return {
    before: {
      objects: file.objects.filter(isWithin2),
      observations: observations.filter(({ thing }) => thing.kind === "object" && isWithin2(thing.object))
    },
    after: failures.length > 0 ? void 0 : { objects: parsed.flatMap(toObjects), dockerfile: void 0 }
  };
}
var sameNames = /* @__PURE__ */ new Map();

// src/fixes/suggest.ts
function offerFor(observations, trial, hunks) {
  const { source } = trial.file;
  const fixable = observations.map(waysToMend).filter(({ length }) => length > 0);
  if (!source || fixable.length === 0) return nothing;
  const hide = hiderOf(trial.observations.map(({ rule, problem }) => ({ rule, at: problem.at })));
  const isCommittable = ({ block }) => fits(block, hunks) && !isHidden(block, hide);
  const whole = attempt(
    fixable.flatMap((ways) => ways.slice(0, 1)),
    source,
    trial
  );
  if (whole && isCommittable(whole)) return { suggestion: suggested(whole, source), patch: void 0 };
  const part = asManyAs(fixable, source, trial, isCommittable);
  if (part) return { suggestion: suggested(part, source), patch: void 0 };
  const shown = whole ?? asManyAs(fixable, source, trial, () => true);
  return { suggestion: void 0, patch: shown ? patchOf(source, shown.text) : void 0 };
}
var nothing = { suggestion: void 0, patch: void 0 };
function asManyAs(fixable, source, trial, isWanted) {
  let best;
  for (const ways of fixable) {
    for (const choice of ways) {
      const tried = attempt([...best?.choices ?? [], choice], source, trial);
      if (!tried || !isWanted(tried)) continue;
      best = tried;
      break;
    }
  }
  return best;
}
function waysToMend(observation) {
  const { fix } = observation.problem;
  return [fix, fix?.narrower].flatMap((way) => way ? [{ observation, fix: way }] : []);
}
function attempt(choices, source, trial) {
  const text = applyFixes(
    source,
    choices.map(({ fix }) => fix)
  );
  if (text === void 0) return void 0;
  const block = blockOf(source, text);
  const observations = choices.map(({ observation }) => observation);
  return block && isMended(trial, source, text, observations) ? { choices, text, block } : void 0;
}
function suggested({ choices, block }, source) {
  const observations = choices.map(({ observation }) => observation);
  return suggestionOf({ observations, fixes: choices.map(({ fix }) => fix), block }, source);
}
function isHidden({ replacement }, hide) {
  return hideIn(replacement, hide) !== replacement;
}
function fits({ startLine, endLine }, hunks) {
  const hunk = hunkWith(hunks, startLine, endLine);
  return hunk !== void 0 && !hasDeletionWithin(hunk, startLine, endLine);
}
function suggestionOf({ observations, fixes, block }, source) {
  const checks = [...new Set(fixes.flatMap((fix) => fix.safety === "review" ? [fix.check] : []))];
  return {
    path: source.path,
    ...block,
    safety: checks.length === 0 ? "safe" : "review",
    checks,
    removes: observations.map((observation) => fingerprintOf(observation))
  };
}
function patchOf({ path, text }, after) {
  return createTwoFilesPatch(`a/${path}`, `b/${path}`, text, after, "", "", { context: 3 }).replace(
    /^=+\n/,
    ""
  );
}

// src/fixes/offer-rendered.ts
async function offerRendered(settled, slipway) {
  const fixable = settled.filter(({ observation }) => observation.problem.fix);
  const [first] = fixable;
  if (!first) return nothing;
  const mine = fixable.filter((one) => isOfOneRender(one.observation, first.observation));
  const isCommittable = ({ edit, block }) => fits(block, slipway.diff.get(edit.source.path) ?? []) && !isHidden(block, slipway.hide);
  const whole = await attempt2(mine, fixable, slipway);
  const best = whole && isCommittable(whole) ? whole : await asManyAs2(mine, fixable, slipway, isCommittable);
  if (best) {
    const { edit, block, claimed } = best;
    return { suggestion: suggested2(best), patch: void 0, made: { source: edit.source, block, claimed } };
  }
  const shown = whole ?? await asManyAs2(mine, fixable, slipway, () => true);
  return { suggestion: void 0, patch: shown && patchOf(shown.edit.source, shown.edit.text) };
}
function isOfOneRender(a, b) {
  return a.rendered?.unit === b.rendered?.unit && a.rendered?.file === b.rendered?.file;
}
async function asManyAs2(mine, all, slipway, isWanted) {
  const isTried = mine.length === 1;
  let kept = [];
  let best;
  for (const one of mine) {
    for (const way of [...isTried ? [] : [one], ...narrower(one)]) {
      const tried = await attempt2([...kept, way], all, slipway);
      if (!tried || !isWanted(tried)) continue;
      best = tried;
      kept = [...kept, way];
      break;
    }
  }
  return best;
}
function narrower(one) {
  const { observation } = one;
  const fix = observation.problem.fix?.narrower;
  return fix ? [{ ...one, observation: { ...observation, problem: { ...observation.problem, fix } } }] : [];
}
async function attempt2(chosen, all, { rebuilding }) {
  const claimed = all.filter((one) => chosen.some((other) => isSameFault(one.observation, other.observation)));
  for (const edit of editsFor(chosen)) {
    const block = blockOf(edit.source, edit.text);
    const rebuilt = block && await rebuilding.rebuilt(edit, claimed);
    if (block && rebuilt) return { edit, block, chosen, claimed, rebuilt };
  }
  return void 0;
}
function isSameFault(a, b) {
  return a.rule === b.rule && a.key === b.key;
}
function* editsFor(chosen) {
  const rendered = chosen[0]?.observation.rendered;
  if (!rendered) return;
  const settings = chosen.flatMap((one) => one.settings);
  if (isHelmUnit(rendered.unit) && chosen.every((one) => one.settings.length > 0)) {
    const edit = layersOf(rendered.unit).editFor(settings);
    if (edit) yield edit;
  }
  const patches = yamlPatchesOf(chosen.flatMap(({ observation }) => observation.problem.fix ?? []));
  if (patches) yield* rendered.file.trace.editsFor(patches);
}
function suggested2({ edit, block, chosen, claimed, rebuilt }) {
  const observations = claimed.map(({ observation }) => observation);
  const made = claimed.map((one) => chosen.find(({ finding }) => finding === one.finding) ?? one);
  const fixes = made.flatMap(({ observation }) => observation.problem.fix ?? []);
  const suggestion = suggestionOf({ observations, fixes, block }, edit.source);
  const note = rebuilt.changedObjects > 1 ? [`It changes ${rebuilt.changedObjects} rendered objects.`] : [];
  const removes = claimed.map(({ finding }) => finding.fingerprint);
  return { ...suggestion, removes, checks: [...suggestion.checks, ...note] };
}

// src/fixes/rebuild.ts
var mostOthers = 8;
var Rebuilding = class {
  #survey;
  #renderer;
  #diff;
  #dependents = /* @__PURE__ */ new Map();
  constructor(survey2, renderer, diff) {
    this.#survey = survey2;
    this.#diff = diff;
    this.#renderer = renderer;
  }
  /**
   * Renders all value sets and all dependents of a file with a new text of it. Undefined unless every claimed finding is gone
   * wherever it was, none is new, and no object differs but those that had such a finding (checksum annotations apart).
   */
  async rebuilt({ source, text }, claimed) {
    const contents = /* @__PURE__ */ new Map([[source.path, text]]);
    const copies = new Set(claimed.flatMap((one) => one.copies.map(({ observation }) => observation)));
    const rules = new Set(claimed.map(({ observation }) => observation.rule.id));
    const left = new Set(copies);
    const changed = /* @__PURE__ */ new Set();
    const [first, ...others] = this.#inOrder(await this.#renderedFrom(source.path), copies);
    if (others.length > mostOthers && !this.#diff.has(source.path)) return void 0;
    const tried = (render) => tryUnit(render, render.rendered.unit.with(contents), this.#survey, this.#renderer).then((trial) => ({
      render,
      trial
    }));
    const nearest2 = first ? [await tried(first)] : [];
    if (nearest2.some(({ trial }) => !trial?.keepsObjects() || trial.added.size > 0)) return void 0;
    for (const { render, trial } of [...nearest2, ...await Promise.all(others.map(tried))]) {
      if (!trial?.keepsObjects() || trial.added.size > 0) return void 0;
      const differing = differingObjects(render, trial);
      if (!differing.every((object) => hasFault(object, render.observations, rules))) return void 0;
      for (const observation of render.observations) if (trial.gone.has(observation)) left.delete(observation);
      for (const object of differing) changed.add(`${render.rendered.unit.root} ${objectKeyOf(object)}`);
    }
    return left.size === 0 ? { changedObjects: changed.size } : void 0;
  }
  /** What has a claimed finding goes first. */
  #inOrder(renders, claimed) {
    const hasOne = ({ observations }) => observations.some((one) => claimed.has(one));
    return [...renders.filter(hasOne), ...renders.filter((render) => !hasOne(render))];
  }
  #renderedFrom(path) {
    const known = this.#dependents.get(path) ?? this.#findRenders(path);
    this.#dependents.set(path, known);
    return known;
  }
  /** What the change renders anyway, and what else is rendered from a file that it does not touch. */
  async #findRenders(path) {
    const { renders, view, judging } = this.#survey;
    const known = new Set(renders.map(({ rendered }) => rendered.unit.root));
    const touched = /* @__PURE__ */ new Set([path]);
    const others = [];
    for (const planner of view.planners) {
      for (const root of await planner.rootsOf(touched)) {
        if (known.has(root)) continue;
        const { rendered } = await buildRoot(planner, root, touched, untraced(this.#renderer));
        others.push(...rendered.map((one) => surveyRender(one, view.index, judging)));
      }
    }
    return [...renders, ...others].filter(
      ({ rendered: { unit } }) => [...unit.inputs.values(), ...unit.values].includes(path)
    );
  }
};
function differingObjects(render, { after }) {
  const now = groupBy(objectsOf(after), objectKeyOf);
  return objectsOf(render).filter((object) => {
    const other = now.get(objectKeyOf(object))?.shift();
    return other === void 0 || meaningOf(other) !== meaningOf(object);
  });
}
function meaningOf({ root }) {
  const text = root.source.text.slice(root.valueRange.start, root.valueRange.end);
  return text.replace(/^\s*["']?[\w./-]*checksum[\w./-]*["']?:.*$/gm, "");
}
function hasFault(object, observations, rules) {
  return observations.some(
    ({ thing, rule }) => thing.kind === "object" && thing.object === object && rules.has(rule.id)
  );
}

// src/fixes/together.ts
async function togetherHolding(spots, rebuilding) {
  const refused = /* @__PURE__ */ new Set();
  for (const group of groupBy(spots, ({ offer }) => offer.made?.source.path).values()) {
    let kept = [];
    for (const spot of group) {
      const { made } = spot.offer;
      if (!made) continue;
      if (kept.length > 0 && !await holds([...kept, made], rebuilding)) refused.add(spot);
      else kept = [...kept, made];
    }
  }
  return spots.map((spot) => refused.has(spot) ? { ...spot, offer: asPatch(spot.offer) } : spot);
}
async function holds(all, rebuilding) {
  const [first] = all;
  if (!first) return true;
  const { source } = first;
  const upwards = all.toSorted((a, b) => b.block.startLine - a.block.startLine);
  const text = upwards.reduce(
    (before, { block }) => applyBlock(sourceOf(source.path, before), block),
    source.text
  );
  const claimed = all.flatMap((one) => one.claimed);
  return await rebuilding.rebuilt({ kind: "values", source, text }, claimed) !== void 0;
}
function asPatch({ made }) {
  if (!made) return { suggestion: void 0, patch: void 0 };
  return { suggestion: void 0, patch: patchOf(made.source, applyBlock(made.source, made.block)) };
}

// src/fixes/remarks.ts
var mostTried = 300;
async function remarksOf(settled, survey2, diff, renderer) {
  const hide = hiderOf(settled.map(({ finding }) => finding));
  const slipway = { rebuilding: new Rebuilding(survey2, renderer, diff), diff, hide };
  const workshop = { trials: trialsOf(survey2), diff, slipway };
  const places = settled.map((one) => ({ one, placement: placed(one, diff) }));
  const groups = [...groupBy(places, ({ one, placement }) => placeKeyOf(placement, one)).values()];
  const anchored = groups.flatMap((group) => {
    const anchor = group[0]?.placement;
    return anchor ? [{ anchor, settled: group.map(({ one }) => one).toSorted(bySeverity) }] : [];
  });
  const worstFirst = anchored.toSorted((a, b) => rankOfWorst(a.settled) - rankOfWorst(b.settled));
  const spots = [];
  for (const [i, place] of worstFirst.entries())
    spots.push(i < mostTried ? await withOffer(place, workshop) : { ...place, offer: nothing });
  const united = [];
  for (const inFile of groupBy(spots, fileOf).values())
    united.push(...foldedIn(await unite(inFile, workshop)));
  const held = await togetherHolding(united, slipway.rebuilding);
  return {
    remarks: held.map((spot, i) => remarkOf(spot, diff, i < mostTried ? survey2 : void 0)).toSorted(byImportance),
    untried: Math.max(0, spots.length - mostTried)
  };
}
function placed({ observation, causes }, diff) {
  return observation.rendered ? placementOfRendered({ observation, causes }, diff) : placementOf(observation.problem.at, observation.thing, diff);
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
function placeKeyOf(placement, { finding, observation }) {
  const { path, startLine } = finding.location;
  const cause = observation.rendered ? [path, startLine] : finding.subject;
  return JSON.stringify([placement.kind, placement.path, placement.kind === "line" ? placement.line : cause]);
}
async function withOffer(place, { trials, diff, slipway }) {
  const { path } = place.anchor;
  if (place.settled.some(({ observation }) => observation.rendered))
    return { ...place, offer: await offerRendered(place.settled, slipway) };
  const trial = trials.get(path);
  const observations = place.settled.map(({ observation }) => observation);
  return { ...place, offer: trial ? offerFor(observations, trial, diff.get(path) ?? []) : nothing };
}
function fileOf({ anchor, offer }) {
  return offer.suggestion?.path ?? anchor.path;
}
async function unite(spots, workshop) {
  const result = [];
  for (const spot of spots) {
    let whole = spot;
    for (let i = result.findIndex((other) => isOverlapping(other, whole)); i !== -1; ) {
      const [other] = result.splice(i, 1);
      if (other)
        whole = await withOffer(
          { anchor: other.anchor, settled: [...other.settled, ...whole.settled].toSorted(bySeverity) },
          workshop
        );
      i = result.findIndex((candidate) => isOverlapping(candidate, whole));
    }
    result.push(whole);
  }
  return result;
}
function foldedIn(spots) {
  const hosts = new Map(
    spots.flatMap(
      (spot) => spot.offer.suggestion ? [[lineKeyOf(spot.offer.suggestion.path, spot.offer.suggestion.endLine), spot]] : []
    )
  );
  const hostOf = ({ anchor, offer }) => offer.suggestion || offer.patch || anchor.kind !== "line" ? void 0 : hosts.get(lineKeyOf(anchor.path, anchor.line));
  const guests = groupBy(spots, hostOf);
  return (guests.get(void 0) ?? []).map((host) => {
    const settled = (guests.get(host) ?? []).flatMap((guest) => guest.settled);
    return settled.length === 0 ? host : { ...host, settled: [...host.settled, ...settled].toSorted(bySeverity) };
  });
}
function lineKeyOf(path, line) {
  return JSON.stringify([path, line]);
}
function isOverlapping(a, b) {
  const [first, second] = [a.offer.suggestion, b.offer.suggestion];
  if (!first || !second || first.path !== second.path) return false;
  const touching = a.offer.made && b.offer.made ? 1 : 0;
  return first.startLine <= second.endLine + touching && second.startLine <= first.endLine + touching;
}
function remarkOf({ anchor, settled, offer }, diff, berth) {
  const { suggestion, patch } = offer;
  const placement = suggestion ? {
    kind: "line",
    path: suggestion.path,
    startLine: suggestion.startLine,
    line: suggestion.endLine,
    because: "the lines that the suggestion replaces"
  } : anchor;
  const excerpt = placement.kind === "line" ? excerptOf(diff.get(placement.path) ?? [], placement.startLine, placement.line) : void 0;
  const addition = berth && additionFor(
    settled.map(({ observation }) => observation),
    berth
  );
  return { placement, findings: settled.map(({ finding }) => finding), suggestion, patch, addition, excerpt };
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
  const renderer = openRenderer();
  try {
    return await reviewWith(renderer, commits, options, progress);
  } finally {
    await renderer.close();
  }
}
async function reviewWith(renderer, commits, options, progress) {
  const watch = new Stopwatch();
  progress("comparing the commits");
  const changes = await watch.time("diff_ms", () => commits.changes());
  progress(`reading ${changes.length} changed files`);
  const judging = judgingBy(selectRules(options), options);
  const files = await watch.time("read_ms", () => readSides(commits, changes, options, judging));
  progress("rendering charts and overlays");
  const sides = await watch.time("render_ms", () => buildBoth(files, renderer));
  progress("running the rules at both ends of the change");
  const { was, is } = await watch.time("rules_ms", () => surveySides(sides, judging));
  const { added, gone } = newness(was, is, sides);
  progress("finding the causes");
  const traced = await watch.time("render_ms", () => retraced(is, added, renderer));
  const caused = await watch.time("render_ms", () => causesOf(traced.survey, traced.added, was, renderer));
  const { settled, ...difference } = differenceOf(caused, gone, { was, is: traced.survey }, sides);
  progress("trying the fixes");
  const fresh = settled.filter(({ finding }) => finding.state === "new");
  const { remarks, untried } = await watch.time(
    "verify_ms",
    () => remarksOf(fresh, traced.survey, diffOf(changes), renderer)
  );
  const rights = rightsChange(was, is);
  const findings = settled.map(({ finding }) => finding);
  const analysed = sides.after.files.filter((file) => file.isRelevant).length;
  return {
    base: commits.base.sha,
    head: commits.head.sha,
    verdict: verdictOf(findings, difference.skipped.length, options.failOn),
    findings,
    remarks,
    ...difference,
    rights: rights === "too many" ? void 0 : rights,
    notices: [...noticesOn(changes, options, { untried, rights }), ...difference.notices],
    counts: countsOf(
      { findings, ...difference },
      { undecided: undecidedIn(is), excluded: sides.excluded.length, analysed }
    ),
    timings: watch.timings(),
    renames: sides.renames
  };
}
function noticesOn(changes, { configPath }, { untried, rights }) {
  const touched = new Set(
    changes.flatMap(({ before, after }) => [before?.path, after?.path])
  );
  const isReconfigured = configPath !== void 0 && touched.has(configPath);
  return [
    ...isReconfigured ? [`The change touches \`${configPath}\`; this review still follows the version of the base.`] : [],
    ...rights === "too many" ? [`Who gains which right is not told: there are more than ${mostRights} rights at one end.`] : [],
    ...untried > 0 ? [`Fixes were tried at the worst places alone; ${untried} more were left out.`] : []
  ];
}

export {
  applyFixes,
  isMended,
  attempt2 as attempt,
  Rebuilding,
  review
};
