import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  IndexCache,
  Stopwatch,
  byPlace,
  countsOf,
  excludedPaths,
  filesOf,
  gapsOf,
  judgingBy,
  scopeOf,
  selectRules,
  survey,
  toFinding,
  verdictOf,
  viewOf,
  waive
} from "./chunk.js";

// src/scan.ts
var everything = { covers: () => true, progress: () => {
} };
async function scan(commit, options, { covers, progress } = everything) {
  const watch = new Stopwatch();
  const view = await watch.time(
    "read_ms",
    async () => viewOf(commit, await scopeOf(commit, await commit.list(), options), new IndexCache())
  );
  const judging = judgingBy(selectRules(options), options);
  await watch.time("read_ms", () => view.index.prepare(judging.reads));
  const ruleIds = new Set(judging.rules.map((rule) => rule.id));
  const findings = [];
  const gaps = { skipped: [], partial: [] };
  const notices = [];
  let [undecided, analysed, seen] = [0, 0, 0];
  const wanted = view.entries.filter(({ path }) => covers(path));
  const files = filesOf(view, wanted);
  for (; ; ) {
    const { value: file, done } = await watch.time("read_ms", () => files.next());
    if (done) break;
    if (++seen % 100 === 0) progress(`${seen} files read`);
    const judged = await watch.time("rules_ms", () => survey(view, [file], judging));
    const waived = waive(judged.observations, [file], void 0, /* @__PURE__ */ new Map(), ruleIds);
    for (const observation of judged.observations) {
      findings.push({ ...toFinding(observation, true, waived.waivers.get(observation)), fix: void 0 });
    }
    const { skipped, partial } = gapsOf(void 0, judged);
    gaps.skipped.push(...skipped);
    gaps.partial.push(...partial);
    notices.push(...waived.notices);
    undecided += judged.undecided;
    if (file.isRelevant) analysed++;
  }
  findings.sort(byPlace);
  const excluded = excludedPaths(view, wanted).length;
  const told = { findings, fixed: [], ...gaps };
  return {
    base: null,
    head: commit.sha,
    verdict: verdictOf(findings, gaps.skipped.length, options.failOn),
    remarks: [],
    ...told,
    skippedAtBase: 0,
    notices,
    counts: countsOf(told, { undecided, excluded, analysed }),
    timings: watch.timings(),
    renames: /* @__PURE__ */ new Map()
  };
}

export {
  scan
};
