import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  noPositionals
} from "./chunk-7.js";
import {
  deliver
} from "./chunk-6.js";
import {
  formatOf
} from "./chunk-5.js";
import "./chunk-12.js";
import {
  rules
} from "./chunk-2.js";
import {
  UserError
} from "./chunk-13.js";
import "./chunk-15.js";
import "./chunk.js";

// src/commands/rules.ts
async function rulesCommand(given, terminal) {
  noPositionals("rules", given);
  deliver(catalogueIn(formatOf(given)), given.text("output"), terminal);
  return 0;
}
function catalogueIn(format) {
  if (format === "json") return `${JSON.stringify(rules.map(entryOf), void 0, 2)}
`;
  if (format === "text") return table(rules);
  throw new UserError("`seaworthy rules` prints text or json: pass `--format text` or `--format json`.");
}
function entryOf({ id, title, severity, profile, target, checklist, fixable }) {
  return { id, title, severity, profile, target, checklist, fixable };
}
function table(list) {
  const width = Math.max(...list.map(({ id }) => id.length)) + 2;
  const rows = list.map(
    ({ id, severity, profile, title }) => `${id.padEnd(width)}${severity.padEnd(10)}${profile.padEnd(10)}${title}`
  );
  return `${rows.join("\n")}
`;
}
export {
  rulesCommand
};
