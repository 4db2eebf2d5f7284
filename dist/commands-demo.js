import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  review
} from "./chunk-10.js";
import {
  reportIn
} from "./chunk-8.js";
import {
  openRepository
} from "./chunk-3.js";
import {
  noPositionals
} from "./chunk-7.js";
import {
  defaults
} from "./chunk-12.js";
import "./chunk-4.js";
import "./chunk-2.js";
import {
  UserError
} from "./chunk-13.js";
import "./chunk-15.js";
import "./chunk.js";

// src/commands/demo.ts
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
async function demoCommand(given, terminal) {
  noPositionals("demo", given);
  const folder = mkdtempSync(join(tmpdir(), "seaworthy-demo-"));
  const clone = join(folder, "repository");
  makePullRequest(storyFolder(), clone);
  const repository = await openRepository(clone);
  try {
    const [main, branch] = [
      await repository.resolveCommit("main"),
      await repository.resolveCommit("night-shift")
    ];
    const base = await repository.mergeBase(main, branch);
    const result = await review(
      repository.commitsBetween({ base, head: branch }),
      defaults,
      terminal.progress
    );
    terminal.settle();
    terminal.write(`A pull request that merges \`night-shift\` into \`main\`, reviewed:

`);
    terminal.write(reportIn("text", result, terminal));
    writeFileSync(join(folder, "review.md"), reportIn("markdown", result, terminal));
    writeFileSync(join(folder, "results.sarif"), reportIn("sarif", result, terminal));
    terminal.write(`
The repository, review.md and results.sarif are in ${folder}
`);
    return 0;
  } finally {
    await repository.close();
  }
}
function storyFolder() {
  const stories = ["..", "../.."].map(
    (up) => fileURLToPath(new URL(`${up}/__fixtures__/pulls/night-shift/`, import.meta.url))
  );
  const story = stories.find((folder) => existsSync(folder));
  if (story !== void 0) return story;
  throw new UserError("The example is missing. Run the demonstration from a clone of the repository.");
}
function makePullRequest(story, clone) {
  cpSync(join(story, "base"), clone, { recursive: true });
  git(clone, "init", "--quiet", "--initial-branch=main");
  commitAll(clone, "Run the crane");
  git(clone, "checkout", "--quiet", "-b", "night-shift");
  for (const part of ["deploy", "image"]) rmSync(join(clone, part), { recursive: true });
  cpSync(join(story, "head"), clone, { recursive: true });
  commitAll(clone, "Add the night shift");
}
function commitAll(clone, message) {
  git(clone, "add", "--all");
  git(clone, "commit", "--quiet", "--message", message);
}
function git(folder, ...words) {
  const author = { NAME: "Harbour Master", EMAIL: "master@harbour.example", DATE: "2026-01-01T00:00:00Z" };
  const identity = Object.entries(author).flatMap(([key, value]) => [
    [`GIT_AUTHOR_${key}`, value],
    [`GIT_COMMITTER_${key}`, value]
  ]);
  const env = {
    ...process.env,
    ...Object.fromEntries(identity),
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1"
  };
  try {
    execFileSync("git", words, { cwd: folder, env, stdio: "pipe" });
  } catch {
    throw new UserError(
      `\`git ${words[0] ?? ""}\` failed in ${folder}. Check that git is installed and on the PATH.`
    );
  }
}
export {
  demoCommand
};
