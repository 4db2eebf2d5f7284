import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  UserError
} from "./chunk-13.js";

// src/commands/positionals.ts
function noPositionals(command, { positionals }) {
  const [extra] = positionals;
  if (extra !== void 0)
    throw new UserError(
      `\`seaworthy ${command}\` does not know what to do with \`${extra}\`; see \`seaworthy ${command} --help\`.`
    );
}

export {
  noPositionals
};
