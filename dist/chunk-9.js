import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  review
} from "./chunk-10.js";
import {
  exitCodeOf,
  reportIn
} from "./chunk-8.js";
import {
  optionsFor
} from "./chunk-11.js";
import {
  openRepository,
  ruleIds
} from "./chunk-3.js";
import {
  noPositionals
} from "./chunk-7.js";
import {
  deliver,
  readGiven
} from "./chunk-6.js";
import {
  formatOf,
  givenOf
} from "./chunk-5.js";

// src/commands/review.ts
async function reviewCommand(given, terminal) {
  noPositionals("review", given);
  const said = givenOf(given, (path) => readGiven(path, terminal));
  const commits = await openChange(terminal.folder, given.text("base"), given.text("head"));
  try {
    const result = await review(commits, await settled(said, commits), terminal.progress);
    terminal.settle();
    const output = given.text("output");
    const look = output === void 0 ? terminal : { hasColour: false, columns: void 0 };
    deliver(reportIn(formatOf(given), result, look), output, terminal);
    return exitCodeOf(result.verdict);
  } finally {
    await commits.close();
  }
}
async function openChange(folder, base, head) {
  const repository = await openRepository(folder);
  try {
    const from = await repository.resolveCommit(base ?? await repository.defaultBase());
    const to = await repository.resolveCommit(head ?? "HEAD");
    const mergeBase = await repository.mergeBase(from, to);
    return head === void 0 ? await repository.commitsToWorkTree(mergeBase) : repository.commitsBetween({ base: mergeBase, head: to });
  } catch (error) {
    await repository.close();
    throw error;
  }
}
function settled(said, commits) {
  return optionsFor(said, commits.base, ruleIds);
}

export {
  reviewCommand,
  openChange,
  settled
};
