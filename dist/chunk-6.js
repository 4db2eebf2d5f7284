import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  UserError
} from "./chunk-13.js";

// src/commands/files.ts
import { readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
function deliver(text, file, terminal) {
  if (file === void 0) {
    terminal.write(text);
    return;
  }
  try {
    writeFileSync(resolve(terminal.folder, file), text);
  } catch (error) {
    throw new UserError(
      `\`${file}\` cannot be written (${codeOf(error)}). Pass \`--output\` a path whose folder exists.`
    );
  }
}
function readGiven(file, terminal) {
  try {
    return readFileSync(resolve(terminal.folder, file), "utf8");
  } catch (error) {
    throw new UserError(
      `The configuration \`${file}\` cannot be read (${codeOf(error)}). Pass \`--config\` a file that exists, or \`none\`.`
    );
  }
}
function codeOf(error) {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown";
}

export {
  deliver,
  readGiven
};
