import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  openChange,
  settled
} from "./chunk-7.js";
import {
  optionsFor
} from "./chunk-9.js";
import {
  readGiven
} from "./chunk-4.js";
import {
  givenOf
} from "./chunk-3.js";
import {
  applyFixes,
  isMended,
  review
} from "./chunk-8.js";
import "./chunk-6.js";
import {
  IndexCache,
  createTwoFilesPatch,
  filesOf,
  fingerprintOf,
  inspectFile,
  judgingBy,
  openRepository,
  parseFile,
  ruleIds,
  ruleSetOf,
  scopeOf,
  selectRules,
  survey,
  viewOf,
  waive
} from "./chunk.js";
import {
  noPositionals
} from "./chunk-5.js";
import "./chunk-10.js";
import "./chunk-2.js";
import "./chunk-12.js";
import {
  UserError
} from "./chunk-11.js";

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

// src/commands/fix.ts
async function fixCommand(given, terminal) {
  noPositionals("fix", given);
  const repository = await openRepository(terminal.folder);
  try {
    const said = givenOf(given, (path) => readGiven(path, terminal));
    const commit = await repository.workTree();
    const root = repository.root ?? terminal.folder;
    const { options, fingerprints } = given.flag("all") ? { options: await optionsFor(said, commit, ruleIds), fingerprints: void 0 } : await newFindings(given, terminal);
    const view = await viewOf(commit, await scopeOf(commit, await commit.list(), options), new IndexCache());
    let [fixes, files] = [0, 0];
    for await (const { file, text, count } of fixedFiles(view, options, fingerprints)) {
      fixes += count;
      files++;
      if (given.flag("dry-run")) terminal.write(patchOf(file, text));
      else writeBack(resolve(root, file.entry.path), file, text);
    }
    terminal.settle();
    const done = given.flag("dry-run") ? "would be applied" : "applied";
    terminal.note(
      `${fixes} safe ${fixes === 1 ? "fix" : "fixes"} ${done} in ${files} ${files === 1 ? "file" : "files"}.
`
    );
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
    const { findings } = await review(commits, options, terminal.progress);
    return {
      options,
      fingerprints: new Set(
        findings.filter(({ state }) => state === "new").map(({ fingerprint }) => fingerprint)
      )
    };
  } finally {
    await commits.close();
  }
}
async function* fixedFiles(view, options, fingerprints) {
  const judging = judgingBy(selectRules(options), options);
  await view.index.prepare(judging.reads);
  for await (const file of filesOf(view, view.entries)) {
    const { observations } = survey(view, [file], judging);
    const { waivers } = waive(observations, [file], void 0, /* @__PURE__ */ new Map(), /* @__PURE__ */ new Set());
    const wanted = new Set(observations.filter((observation) => !waivers.has(observation)).map(fingerprintOf));
    const isWanted = (fingerprint) => (fingerprints ?? wanted).has(fingerprint) && wanted.has(fingerprint);
    const context = {
      kind: view.kindOf(file.entry.path),
      rules: judging.rules,
      index: view.index,
      settings: options
    };
    const fixed = fixFile(file, (observation) => isWanted(fingerprintOf(observation)), context);
    if (fixed) yield { file, ...fixed };
  }
}
function writeBack(path, { entry, source }, text) {
  const onDisk = readFileSync(path, "utf8").replace(/^\uFEFF/, "");
  const mark = source?.bom ? "\uFEFF" : "";
  if (onDisk === source?.text) writeFileSync(path, mark + text);
  else if (onDisk.replaceAll("\r\n", "\n") === source?.text)
    writeFileSync(path, mark + text.replaceAll("\n", "\r\n"));
  else
    throw new UserError(
      `\`${entry.path}\` differs from what git stores of it (a filter is at work). Fix it by hand: \`seaworthy fix --dry-run\`.`
    );
}
function patchOf({ entry, source }, text) {
  return createTwoFilesPatch(`a/${entry.path}`, `b/${entry.path}`, source?.text ?? "", text, "", "").replace(
    /^=+\n/,
    ""
  );
}
export {
  fixCommand
};
