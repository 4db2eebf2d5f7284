import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  openChange,
  settled
} from "./chunk-9.js";
import {
  Rebuilding,
  applyFixes,
  attempt,
  isMended,
  review
} from "./chunk-10.js";
import "./chunk-8.js";
import {
  optionsFor
} from "./chunk-11.js";
import {
  IndexCache,
  buildRoot,
  causesOf,
  createTwoFilesPatch,
  filesOf,
  fingerprintOf,
  inspectFile,
  judgingBy,
  openRenderer,
  openRepository,
  parseFile,
  renderUnit,
  ruleIds,
  ruleSetOf,
  scopeOf,
  selectRules,
  survey,
  surveyRender,
  toFinding,
  viewOf,
  waive,
  waiveRendered
} from "./chunk-3.js";
import {
  noPositionals
} from "./chunk-7.js";
import {
  readGiven
} from "./chunk-6.js";
import {
  givenOf
} from "./chunk-5.js";
import "./chunk-12.js";
import "./chunk-4.js";
import {
  folderOf
} from "./chunk-2.js";
import {
  UserError
} from "./chunk-13.js";
import "./chunk-15.js";
import "./chunk.js";

// src/commands/fix.ts
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

// src/fixes/fix-file.ts
function fixFile(file, isWanted, context) {
  const rules = ruleSetOf(context.rules);
  const tried = /* @__PURE__ */ new Set();
  let current = file;
  let count = 0;
  for (; ; ) {
    const { observations } = inspectFile(current, rules, context.index, context.settings);
    const next = observations.find(
      (observation) => isSafe(observation) && isWanted(observation) && !tried.has(nameOf(observation))
    );
    if (!next || !current.source) break;
    tried.add(nameOf(next));
    const text = next.problem.fix && applyFixes(current.source, [next.problem.fix]);
    const trial = { file: current, observations, rules, index: context.index, settings: context.settings };
    if (text === void 0 || !isMended(trial, current.source, text, [next])) continue;
    current = parseFile(file.entry, { kind: "bytes", bytes: Buffer.from(text) }, context.kind);
    count++;
  }
  return count > 0 && current.source ? { text: current.source.text, count } : void 0;
}
function isSafe({ problem }) {
  return problem.fix?.safety === "safe";
}
function nameOf({ rule, subject, key, ordinal }) {
  return JSON.stringify([rule.id, subject, key, ordinal]);
}

// src/fixes/fix-rendered.ts
async function fixRendered(survey2, isWanted, renderer) {
  const fixed = /* @__PURE__ */ new Map();
  const tried = /* @__PURE__ */ new Set();
  let current = survey2;
  for (; ; ) {
    const next = current.renders.flatMap(({ observations }) => observations).find((one) => isOpen(one, tried));
    if (!next) return fixed;
    tried.add(fingerprintOf(next));
    const settled2 = await settledOf(next, current, renderer);
    const done = settled2 && isWanted(settled2.finding.fingerprint) && await attempt([settled2], [settled2], {
      rebuilding: new Rebuilding(current, renderer, { has: () => true })
    });
    if (!done) continue;
    const { source, text } = done.edit;
    const before = fixed.get(source.path);
    fixed.set(source.path, { source: before?.source ?? source, text, count: (before?.count ?? 0) + 1 });
    current = await rendered(current, /* @__PURE__ */ new Map([[source.path, text]]), renderer);
  }
}
function isOpen(observation, tried) {
  return observation.problem.fix?.safety === "safe" && !tried.has(fingerprintOf(observation));
}
async function settledOf(observation, survey2, renderer) {
  const fingerprint = fingerprintOf(observation);
  const copies = survey2.renders.flatMap(
    ({ observations }) => observations.filter((one) => fingerprintOf(one) === fingerprint)
  );
  const all = await causesOf(survey2, new Set(copies), void 0, renderer);
  const caused = all.find((one) => one.copies.some((copy) => copy.observation === observation));
  if (!caused) return void 0;
  const { waivers } = waiveRendered([caused], void 0, /* @__PURE__ */ new Set());
  return waivers.has(caused.observation) ? void 0 : { ...caused, finding: toFinding(caused, void 0) };
}
async function rendered(survey2, contents, renderer) {
  const renders = await Promise.all(
    survey2.renders.map(async (render) => {
      const { unit } = render.rendered;
      if (![...unit.inputs.values(), ...unit.values].some((path) => contents.has(path))) return [render];
      const outcome = await renderUnit(unit.with(contents), renderer);
      return outcome.rendered ? [surveyRender(outcome.rendered, survey2.view.index, survey2.judging)] : [];
    })
  );
  return { ...survey2, renders: renders.flat() };
}

// src/commands/fix.ts
async function fixCommand(given, terminal) {
  noPositionals("fix", given);
  const repository = await openRepository(terminal.folder);
  try {
    const said = givenOf(given, (path) => readGiven(path, terminal));
    const commit = await repository.workTree();
    const root = repository.root ?? terminal.folder;
    const wanted = given.flag("all") ? { options: await optionsFor(said, commit, ruleIds), fresh: void 0 } : await newFindings(given, terminal);
    const { options } = wanted;
    const view = await viewOf(
      commit,
      { scope: await scopeOf(commit, await commit.list(), options), charts: options.charts },
      new IndexCache()
    );
    let [fixes, files] = [0, 0];
    const keep = ({ source, text, count }) => {
      fixes += count;
      files++;
      if (given.flag("dry-run")) terminal.write(patchOf(source, text));
      else writeBack(resolve(root, source.path), source, text);
    };
    for await (const fixed of fixedFiles(view, wanted)) keep(fixed);
    for (const fixed of await fixedCharts(view, wanted)) keep(fixed);
    terminal.settle();
    const done = given.flag("dry-run") ? "would be applied" : "applied";
    terminal.note(
      `${fixes} safe ${fixes === 1 ? "fix" : "fixes"} ${done} in ${files} ${files === 1 ? "file" : "files"}.
`
    );
    const additions = wanted.fresh?.additions ?? [];
    if (additions.length > 0)
      terminal.note(`To add a file is left to you; \`seaworthy review\` shows it: ${additions.join(", ")}
`);
    return 0;
  } finally {
    await repository.close();
  }
}
async function newFindings(given, terminal) {
  const commits = await openChange(terminal.folder, given.text("base"), void 0);
  try {
    const options = await settled(
      givenOf(given, (path) => readGiven(path, terminal)),
      commits
    );
    const { findings, remarks } = await review(commits, options, terminal.progress);
    const fresh = findings.filter(({ state }) => state === "new");
    return {
      options,
      fresh: {
        fingerprints: new Set(fresh.map(({ fingerprint }) => fingerprint)),
        roots: new Set(fresh.flatMap(({ rendered: rendered2 }) => rendered2?.root ?? [])),
        additions: [...new Set(remarks.flatMap(({ addition }) => addition?.path ?? []))]
      }
    };
  } finally {
    await commits.close();
  }
}
async function* fixedFiles(view, { options, fresh }) {
  const judging = judgingBy(selectRules(options), options);
  await view.index.prepare(judging.reads);
  for await (const file of filesOf(view, view.entries)) {
    const { observations } = survey(view, [file], judging);
    const { waivers } = waive(observations, [file], void 0, /* @__PURE__ */ new Map(), /* @__PURE__ */ new Set());
    const wanted = new Set(
      observations.filter((observation) => !waivers.has(observation)).map((observation) => fingerprintOf(observation))
    );
    const isWanted = (fingerprint) => (fresh?.fingerprints ?? wanted).has(fingerprint) && wanted.has(fingerprint);
    const context = {
      kind: view.kindOf(file.entry.path),
      rules: judging.rules,
      index: view.index,
      settings: options
    };
    const fixed = fixFile(file, (observation) => isWanted(fingerprintOf(observation)), context);
    if (fixed && file.source) yield { source: file.source, ...fixed };
  }
}
async function fixedCharts(view, { options, fresh }) {
  const judging = judgingBy(selectRules(options), options);
  const renderer = openRenderer();
  try {
    const renders = [];
    for (const planner of view.planners) {
      for (const root of await planner.rootsOf("everything")) {
        if (fresh && !fresh.roots.has(folderOf(root) || ".")) continue;
        const { rendered: rendered2 } = await buildRoot(planner, root, "everything", renderer);
        renders.push(...rendered2.map((one) => surveyRender(one, view.index, judging)));
      }
    }
    const isWanted = (fingerprint) => fresh?.fingerprints.has(fingerprint) ?? true;
    const fixed = await fixRendered({ ...survey(view, [], judging), renders }, isWanted, renderer);
    return fixed.values();
  } finally {
    await renderer.close();
  }
}
function writeBack(path, source, text) {
  const onDisk = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const mark = source.bom ? "\uFEFF" : "";
  if (onDisk === source.text) writeFileSync(path, mark + text);
  else if (onDisk.replaceAll("\r\n", "\n") === source.text)
    writeFileSync(path, mark + text.replaceAll("\n", "\r\n"));
  else
    throw new UserError(
      `\`${source.path}\` differs from what git stores of it (a filter is at work). Fix it by hand: \`seaworthy fix --dry-run\`.`
    );
}
function patchOf(source, text) {
  return createTwoFilesPatch(`a/${source.path}`, `b/${source.path}`, source.text, text, "", "").replace(
    /^=+\n/,
    ""
  );
}
export {
  fixCommand
};
