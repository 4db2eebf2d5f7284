import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  IndexCache,
  Stopwatch,
  buildRoot,
  byPlace,
  causesOf,
  concernOf,
  countsOf,
  excludedPaths,
  filesOf,
  gapsOf,
  judgingBy,
  openRenderer,
  scopeOf,
  selectRules,
  survey,
  surveyRender,
  toFinding,
  undecidedIn,
  unreadableIn,
  verdictOf,
  viewOf,
  waive,
  waiveRendered
} from "./chunk-3.js";

// src/scan.ts
var everything = { covers: () => true, progress: () => {
} };
async function scan(commit, options, extent = everything) {
  const watch = new Stopwatch();
  const scope = await watch.time("read_ms", async () => scopeOf(commit, await commit.list(), options));
  const view = await watch.time(
    "read_ms",
    () => viewOf(commit, { scope, charts: options.charts }, new IndexCache())
  );
  const judging = judgingBy(selectRules(options), options);
  await watch.time("read_ms", () => view.index.prepare(judging.reads));
  const renderer = openRenderer();
  const tally = new Tally();
  try {
    for await (const part of partsOf({ view, judging, extent, watch, renderer }))
      tally.add(part, await watch.time("render_ms", () => causesOf(part, allOf(part), void 0, renderer)));
  } finally {
    await renderer.close();
  }
  const { findings, undecided, analysed } = tally;
  findings.sort(byPlace);
  const excluded = excludedPaths(
    view,
    view.entries.filter(({ path }) => extent.covers(path))
  ).length;
  const told = { findings, fixed: [], skipped: tally.skipped, partial: tally.partial };
  return {
    base: null,
    head: commit.sha,
    verdict: verdictOf(findings, told.skipped.length, options.failOn),
    remarks: [],
    rights: void 0,
    ...told,
    skippedAtBase: 0,
    notices: tally.notices,
    counts: countsOf(told, { undecided, excluded, analysed }),
    timings: watch.timings(),
    renames: /* @__PURE__ */ new Map()
  };
}
async function* partsOf(scanning) {
  const { view, judging, extent, watch, renderer } = scanning;
  const files = filesOf(
    view,
    view.entries.filter(({ path }) => extent.covers(path))
  );
  for (let seen = 1; ; seen++) {
    const { value: file, done } = await watch.time("read_ms", () => files.next());
    if (done) break;
    if (seen % 100 === 0) extent.progress(`${seen} files read`);
    yield await watch.time("rules_ms", () => survey(view, [file], judging));
  }
  for (const planner of view.planners) {
    const roots = await watch.time("read_ms", () => planner.rootsOf("everything"));
    for (const root of roots) {
      if (!extent.covers(root)) continue;
      extent.progress(`rendering ${root}`);
      const { rendered, gaps, unbuilt } = await watch.time(
        "render_ms",
        () => buildRoot(planner, root, "everything", renderer)
      );
      const renders = await watch.time(
        "rules_ms",
        () => rendered.map((one) => surveyRender(one, view.index, judging))
      );
      yield { ...survey(view, [], judging), renders, gaps: [...gaps, ...unreadableIn(rendered)], unbuilt };
    }
  }
}
function allOf({ observations, renders }) {
  return /* @__PURE__ */ new Set([...observations, ...renders.flatMap((render) => render.observations)]);
}
var Tally = class {
  findings = [];
  skipped = [];
  partial = [];
  notices = [];
  undecided = 0;
  analysed = 0;
  #concerns = /* @__PURE__ */ new Set();
  add(part, caused) {
    const ruleIds = new Set(part.judging.rules.map((rule) => rule.id));
    const plain = waive(part.observations, part.files, void 0, /* @__PURE__ */ new Map(), ruleIds);
    const rendered = waiveRendered(caused, void 0, ruleIds);
    const waivers = new Map([...plain.waivers, ...rendered.waivers]);
    for (const one of caused) {
      const waiver = waivers.get(one.observation);
      if (!waiver && this.#isTold(one)) continue;
      this.findings.push({ ...toFinding(one, waiver), fix: void 0 });
    }
    const { skipped, partial } = gapsOf(void 0, part);
    this.skipped.push(...skipped);
    this.partial.push(...partial);
    this.notices.push(...plain.notices, ...rendered.notices);
    this.undecided += undecidedIn(part);
    this.analysed += part.files.filter((file) => file.isRelevant).length;
  }
  /** Another thing has shown the same fault of what both are about. */
  #isTold({ observation }) {
    const concern = concernOf(observation);
    if (concern === void 0) return false;
    const isKnown = this.#concerns.has(concern);
    this.#concerns.add(concern);
    return isKnown;
  }
};

export {
  scan
};
