import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  rulePage
} from "./chunk-4.js";
import {
  rules
} from "./chunk-2.js";
import {
  UserError,
  nearest
} from "./chunk-13.js";
import "./chunk-15.js";
import "./chunk.js";

// src/commands/explain.ts
async function explainCommand({ positionals }, terminal) {
  const [id] = positionals;
  if (id === void 0 || positionals.length > 1)
    throw new UserError("`seaworthy explain` takes one rule: `seaworthy explain workload/no-privileged`.");
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) {
    const close = nearest(
      id,
      rules.map((candidate) => candidate.id)
    );
    throw new UserError(
      `There is no rule \`${id}\`; ${close === void 0 ? "see `seaworthy rules`." : `did you mean \`${close}\`?`}`
    );
  }
  terminal.write(pageOf(rule));
  return 0;
}
function pageOf({ id, title, severity, profile, checklist, why, references }) {
  return [
    id,
    `  ${title}.`,
    "",
    `  ${why}`,
    "",
    `  Severity ${severity}, profile ${profile}, checklist ${checklist.join(", ")}.`,
    ...references.map((reference) => `  ${reference.title}: ${reference.url}`),
    `  Examples: ${rulePage(id)}`,
    `  Accept one with a reason: # seaworthy: ignore ${id} -- why it is fine here`,
    ""
  ].join("\n");
}
export {
  explainCommand
};
