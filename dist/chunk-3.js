import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  includesProfile,
  rankOf,
  severities
} from "./chunk-12.js";
import {
  ParsedDocument,
  backendsOf,
  buildOf,
  builtBy,
  colonOf,
  commonKinds,
  contextName,
  endOfValue,
  fieldOf,
  fileNameOf,
  folderAt,
  folderOf,
  groupBy,
  joinPath,
  noAliases,
  objectsIn,
  open,
  parseDockerfile,
  parseImage,
  parseManifest,
  parseYaml,
  podRouteOf,
  readIgnoreFile,
  regionOf,
  require_dist,
  resolveScalar,
  rules,
  sourceOf,
  splitDocuments,
  toCommitSha,
  toObjects,
  toRepoPath,
  toSource
} from "./chunk-2.js";
import {
  UserError,
  nearest,
  unreachable
} from "./chunk-13.js";
import {
  __commonJS,
  __toESM
} from "./chunk.js";

// node_modules/picomatch/lib/constants.js
var require_constants = __commonJS({
  "node_modules/picomatch/lib/constants.js"(exports, module) {
    "use strict";
    var WIN_SLASH = "\\\\/";
    var WIN_NO_SLASH = `[^${WIN_SLASH}]`;
    var DEFAULT_MAX_EXTGLOB_RECURSION = 0;
    var DOT_LITERAL = "\\.";
    var PLUS_LITERAL = "\\+";
    var QMARK_LITERAL = "\\?";
    var SLASH_LITERAL = "\\/";
    var ONE_CHAR = "(?=.)";
    var QMARK = "[^/]";
    var END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
    var START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
    var DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
    var NO_DOT = `(?!${DOT_LITERAL})`;
    var NO_DOTS = `(?!${START_ANCHOR}${DOTS_SLASH})`;
    var NO_DOT_SLASH = `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`;
    var NO_DOTS_SLASH = `(?!${DOTS_SLASH})`;
    var QMARK_NO_DOT = `[^.${SLASH_LITERAL}]`;
    var STAR = `${QMARK}*?`;
    var SEP = "/";
    var POSIX_CHARS = {
      DOT_LITERAL,
      PLUS_LITERAL,
      QMARK_LITERAL,
      SLASH_LITERAL,
      ONE_CHAR,
      QMARK,
      END_ANCHOR,
      DOTS_SLASH,
      NO_DOT,
      NO_DOTS,
      NO_DOT_SLASH,
      NO_DOTS_SLASH,
      QMARK_NO_DOT,
      STAR,
      START_ANCHOR,
      SEP
    };
    var WINDOWS_CHARS = {
      ...POSIX_CHARS,
      SLASH_LITERAL: `[${WIN_SLASH}]`,
      QMARK: WIN_NO_SLASH,
      STAR: `${WIN_NO_SLASH}*?`,
      DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
      NO_DOT: `(?!${DOT_LITERAL})`,
      NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
      NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
      QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
      START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
      END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
      SEP: "\\"
    };
    var POSIX_REGEX_SOURCE = {
      __proto__: null,
      alnum: "a-zA-Z0-9",
      alpha: "a-zA-Z",
      ascii: "\\x00-\\x7F",
      blank: " \\t",
      cntrl: "\\x00-\\x1F\\x7F",
      digit: "0-9",
      graph: "\\x21-\\x7E",
      lower: "a-z",
      print: "\\x20-\\x7E ",
      punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
      space: " \\t\\r\\n\\v\\f",
      upper: "A-Z",
      word: "A-Za-z0-9_",
      xdigit: "A-Fa-f0-9"
    };
    module.exports = {
      DEFAULT_MAX_EXTGLOB_RECURSION,
      MAX_LENGTH: 1024 * 64,
      POSIX_REGEX_SOURCE,
      // regular expressions
      REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
      REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
      REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
      REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
      REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
      REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
      // Replace globs with equivalent patterns to reduce parsing time.
      REPLACEMENTS: {
        __proto__: null,
        "***": "*",
        "**/**": "**",
        "**/**/**": "**"
      },
      // Digits
      CHAR_0: 48,
      /* 0 */
      CHAR_9: 57,
      /* 9 */
      // Alphabet chars.
      CHAR_UPPERCASE_A: 65,
      /* A */
      CHAR_LOWERCASE_A: 97,
      /* a */
      CHAR_UPPERCASE_Z: 90,
      /* Z */
      CHAR_LOWERCASE_Z: 122,
      /* z */
      CHAR_LEFT_PARENTHESES: 40,
      /* ( */
      CHAR_RIGHT_PARENTHESES: 41,
      /* ) */
      CHAR_ASTERISK: 42,
      /* * */
      // Non-alphabetic chars.
      CHAR_AMPERSAND: 38,
      /* & */
      CHAR_AT: 64,
      /* @ */
      CHAR_BACKWARD_SLASH: 92,
      /* \ */
      CHAR_CARRIAGE_RETURN: 13,
      /* \r */
      CHAR_CIRCUMFLEX_ACCENT: 94,
      /* ^ */
      CHAR_COLON: 58,
      /* : */
      CHAR_COMMA: 44,
      /* , */
      CHAR_DOT: 46,
      /* . */
      CHAR_DOUBLE_QUOTE: 34,
      /* " */
      CHAR_EQUAL: 61,
      /* = */
      CHAR_EXCLAMATION_MARK: 33,
      /* ! */
      CHAR_FORM_FEED: 12,
      /* \f */
      CHAR_FORWARD_SLASH: 47,
      /* / */
      CHAR_GRAVE_ACCENT: 96,
      /* ` */
      CHAR_HASH: 35,
      /* # */
      CHAR_HYPHEN_MINUS: 45,
      /* - */
      CHAR_LEFT_ANGLE_BRACKET: 60,
      /* < */
      CHAR_LEFT_CURLY_BRACE: 123,
      /* { */
      CHAR_LEFT_SQUARE_BRACKET: 91,
      /* [ */
      CHAR_LINE_FEED: 10,
      /* \n */
      CHAR_NO_BREAK_SPACE: 160,
      /* \u00A0 */
      CHAR_PERCENT: 37,
      /* % */
      CHAR_PLUS: 43,
      /* + */
      CHAR_QUESTION_MARK: 63,
      /* ? */
      CHAR_RIGHT_ANGLE_BRACKET: 62,
      /* > */
      CHAR_RIGHT_CURLY_BRACE: 125,
      /* } */
      CHAR_RIGHT_SQUARE_BRACKET: 93,
      /* ] */
      CHAR_SEMICOLON: 59,
      /* ; */
      CHAR_SINGLE_QUOTE: 39,
      /* ' */
      CHAR_SPACE: 32,
      /*   */
      CHAR_TAB: 9,
      /* \t */
      CHAR_UNDERSCORE: 95,
      /* _ */
      CHAR_VERTICAL_LINE: 124,
      /* | */
      CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
      /* \uFEFF */
      /**
       * Create EXTGLOB_CHARS
       */
      extglobChars(chars) {
        return {
          "!": { type: "negate", open: "(?:(?!(?:", close: `))${chars.STAR})` },
          "?": { type: "qmark", open: "(?:", close: ")?" },
          "+": { type: "plus", open: "(?:", close: ")+" },
          "*": { type: "star", open: "(?:", close: ")*" },
          "@": { type: "at", open: "(?:", close: ")" }
        };
      },
      /**
       * Create GLOB_CHARS
       */
      globChars(win32) {
        return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
      }
    };
  }
});

// node_modules/picomatch/lib/utils.js
var require_utils = __commonJS({
  "node_modules/picomatch/lib/utils.js"(exports) {
    "use strict";
    var {
      REGEX_BACKSLASH,
      REGEX_REMOVE_BACKSLASH,
      REGEX_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_GLOBAL
    } = require_constants();
    exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
    exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
    exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
    exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
    exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
    exports.isWindows = () => {
      if (typeof navigator !== "undefined" && navigator.platform) {
        const platform = navigator.platform.toLowerCase();
        return platform === "win32" || platform === "windows";
      }
      if (typeof process !== "undefined" && process.platform) {
        return process.platform === "win32";
      }
      return false;
    };
    exports.removeBackslashes = (str) => {
      return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
        return match === "\\" ? "" : match;
      });
    };
    exports.escapeLast = (input, char, lastIdx) => {
      const idx = input.lastIndexOf(char, lastIdx);
      if (idx === -1) return input;
      if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
      return `${input.slice(0, idx)}\\${input.slice(idx)}`;
    };
    exports.removePrefix = (input, state = {}) => {
      let output2 = input;
      if (output2.startsWith("./")) {
        output2 = output2.slice(2);
        state.prefix = "./";
      }
      return output2;
    };
    exports.wrapOutput = (input, state = {}, options = {}) => {
      const prepend = options.contains ? "" : "^";
      const append = options.contains ? "" : "$";
      let output2 = `${prepend}(?:${input})${append}`;
      if (state.negated === true) {
        output2 = `(?:^(?!${output2}).*$)`;
      }
      return output2;
    };
    exports.basename = (path, { windows } = {}) => {
      const segs = path.split(windows ? /[\\/]/ : "/");
      const last = segs[segs.length - 1];
      if (last === "") {
        return segs[segs.length - 2];
      }
      return last;
    };
  }
});

// node_modules/picomatch/lib/scan.js
var require_scan = __commonJS({
  "node_modules/picomatch/lib/scan.js"(exports, module) {
    "use strict";
    var utils = require_utils();
    var {
      CHAR_ASTERISK,
      /* * */
      CHAR_AT,
      /* @ */
      CHAR_BACKWARD_SLASH,
      /* \ */
      CHAR_COMMA,
      /* , */
      CHAR_DOT,
      /* . */
      CHAR_EXCLAMATION_MARK,
      /* ! */
      CHAR_FORWARD_SLASH,
      /* / */
      CHAR_LEFT_CURLY_BRACE,
      /* { */
      CHAR_LEFT_PARENTHESES,
      /* ( */
      CHAR_LEFT_SQUARE_BRACKET,
      /* [ */
      CHAR_PLUS,
      /* + */
      CHAR_QUESTION_MARK,
      /* ? */
      CHAR_RIGHT_CURLY_BRACE,
      /* } */
      CHAR_RIGHT_PARENTHESES,
      /* ) */
      CHAR_RIGHT_SQUARE_BRACKET
      /* ] */
    } = require_constants();
    var isPathSeparator = (code) => {
      return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
    };
    var depth = (token) => {
      if (token.isPrefix !== true) {
        token.depth = token.isGlobstar ? Infinity : 1;
      }
    };
    var scan = (input, options) => {
      const opts = options || {};
      const length = input.length - 1;
      const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
      const slashes = [];
      const tokens = [];
      const parts = [];
      let str = input;
      let index = -1;
      let start2 = 0;
      let lastIndex = 0;
      let isBrace = false;
      let isBracket = false;
      let isGlob = false;
      let isExtglob = false;
      let isGlobstar = false;
      let braceEscaped = false;
      let backslashes = false;
      let negated = false;
      let negatedExtglob = false;
      let finished = false;
      let braces = 0;
      let prev;
      let code;
      let token = { value: "", depth: 0, isGlob: false };
      const eos = () => index >= length;
      const peek = () => str.charCodeAt(index + 1);
      const advance = () => {
        prev = code;
        return str.charCodeAt(++index);
      };
      while (index < length) {
        code = advance();
        let next2;
        if (code === CHAR_BACKWARD_SLASH) {
          backslashes = token.backslashes = true;
          code = advance();
          if (code === CHAR_LEFT_CURLY_BRACE) {
            braceEscaped = true;
          }
          continue;
        }
        if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
          braces++;
          while (eos() !== true && (code = advance())) {
            if (code === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (code === CHAR_LEFT_CURLY_BRACE) {
              braces++;
              continue;
            }
            if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (braceEscaped !== true && code === CHAR_COMMA) {
              isBrace = token.isBrace = true;
              isGlob = token.isGlob = true;
              finished = true;
              if (scanToEnd === true) {
                continue;
              }
              break;
            }
            if (code === CHAR_RIGHT_CURLY_BRACE) {
              braces--;
              if (braces === 0) {
                braceEscaped = false;
                isBrace = token.isBrace = true;
                finished = true;
                break;
              }
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_FORWARD_SLASH) {
          slashes.push(index);
          tokens.push(token);
          token = { value: "", depth: 0, isGlob: false };
          if (finished === true) continue;
          if (prev === CHAR_DOT && index === start2 + 1) {
            start2 += 2;
            continue;
          }
          lastIndex = index + 1;
          continue;
        }
        if (opts.noext !== true) {
          const isExtglobChar = code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK;
          if (isExtglobChar === true && peek() === CHAR_LEFT_PARENTHESES) {
            isGlob = token.isGlob = true;
            isExtglob = token.isExtglob = true;
            finished = true;
            if (code === CHAR_EXCLAMATION_MARK && index === start2) {
              negatedExtglob = true;
            }
            if (scanToEnd === true) {
              let parens = 0;
              while (eos() !== true && (code = advance())) {
                if (code === CHAR_BACKWARD_SLASH) {
                  backslashes = token.backslashes = true;
                  advance();
                  continue;
                }
                if (code === CHAR_LEFT_PARENTHESES) {
                  parens++;
                  continue;
                }
                if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                  finished = true;
                  break;
                }
              }
              continue;
            }
            break;
          }
        }
        if (code === CHAR_ASTERISK) {
          if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_QUESTION_MARK) {
          isGlob = token.isGlob = true;
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (code === CHAR_LEFT_SQUARE_BRACKET) {
          while (eos() !== true && (next2 = advance())) {
            if (next2 === CHAR_BACKWARD_SLASH) {
              backslashes = token.backslashes = true;
              advance();
              continue;
            }
            if (next2 === CHAR_RIGHT_SQUARE_BRACKET) {
              isBracket = token.isBracket = true;
              isGlob = token.isGlob = true;
              finished = true;
              break;
            }
          }
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
        if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start2) {
          negated = token.negated = true;
          start2++;
          continue;
        }
        if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
          isGlob = token.isGlob = true;
          if (scanToEnd === true) {
            let parens = 1;
            while (eos() !== true && (code = advance())) {
              if (code === CHAR_BACKWARD_SLASH) {
                backslashes = token.backslashes = true;
                advance();
                continue;
              }
              if (code === CHAR_LEFT_PARENTHESES) {
                parens++;
                continue;
              }
              if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
                finished = true;
                break;
              }
            }
            continue;
          }
          break;
        }
        if (isGlob === true) {
          finished = true;
          if (scanToEnd === true) {
            continue;
          }
          break;
        }
      }
      if (opts.noext === true) {
        isExtglob = false;
        isGlob = false;
      }
      let base = str;
      let prefix = "";
      let glob = "";
      if (start2 > 0) {
        prefix = str.slice(0, start2);
        str = str.slice(start2);
        lastIndex -= start2;
      }
      if (base && isGlob === true && lastIndex > 0) {
        base = str.slice(0, lastIndex);
        glob = str.slice(lastIndex);
      } else if (isGlob === true) {
        base = "";
        glob = str;
      } else {
        base = str;
      }
      if (base && base !== "" && base !== "/" && base !== str) {
        if (isPathSeparator(base.charCodeAt(base.length - 1))) {
          base = base.slice(0, -1);
        }
      }
      if (opts.unescape === true) {
        if (glob) glob = utils.removeBackslashes(glob);
        if (base && backslashes === true) {
          base = utils.removeBackslashes(base);
        }
      }
      const state = {
        prefix,
        input,
        start: start2,
        base,
        glob,
        isBrace,
        isBracket,
        isGlob,
        isExtglob,
        isGlobstar,
        negated,
        negatedExtglob
      };
      if (opts.tokens === true) {
        state.maxDepth = 0;
        if (!isPathSeparator(code)) {
          tokens.push(token);
        }
        state.tokens = tokens;
      }
      if (opts.parts === true || opts.tokens === true) {
        let prevIndex;
        for (let idx = 0; idx < slashes.length; idx++) {
          const n2 = prevIndex !== void 0 ? prevIndex + 1 : start2;
          const i = slashes[idx];
          const value2 = input.slice(n2, i);
          if (opts.tokens) {
            if (idx === 0 && start2 !== 0) {
              tokens[idx].isPrefix = true;
              tokens[idx].value = prefix;
            } else {
              tokens[idx].value = value2;
            }
            depth(tokens[idx]);
            state.maxDepth += tokens[idx].depth;
          }
          if (i >= start2) {
            parts.push(value2);
            prevIndex = i;
          }
        }
        const n = prevIndex !== void 0 ? prevIndex + 1 : start2;
        const value = input.slice(n);
        parts.push(value);
        if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
          tokens[tokens.length - 1].value = value;
          depth(tokens[tokens.length - 1]);
          state.maxDepth += tokens[tokens.length - 1].depth;
        }
        state.slashes = slashes;
        state.parts = parts;
      }
      return state;
    };
    module.exports = scan;
  }
});

// node_modules/picomatch/lib/parse.js
var require_parse = __commonJS({
  "node_modules/picomatch/lib/parse.js"(exports, module) {
    "use strict";
    var constants2 = require_constants();
    var utils = require_utils();
    var {
      MAX_LENGTH,
      POSIX_REGEX_SOURCE,
      REGEX_NON_SPECIAL_CHARS,
      REGEX_SPECIAL_CHARS_BACKREF,
      REPLACEMENTS
    } = constants2;
    var expandRange = (args, options) => {
      if (typeof options.expandRange === "function") {
        return options.expandRange(...args, options);
      }
      args.sort();
      const value = `[${args.join("-")}]`;
      try {
        new RegExp(value);
      } catch (ex) {
        return args.map((v) => utils.escapeRegex(v)).join("..");
      }
      return value;
    };
    var syntaxError = (type, char) => {
      return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
    };
    var splitTopLevel = (input) => {
      const parts = [];
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let value = "";
      let escaped2 = false;
      for (const ch of input) {
        if (escaped2 === true) {
          value += ch;
          escaped2 = false;
          continue;
        }
        if (ch === "\\") {
          value += ch;
          escaped2 = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          value += ch;
          continue;
        }
        if (quote === 0) {
          if (ch === "[") {
            bracket++;
          } else if (ch === "]" && bracket > 0) {
            bracket--;
          } else if (bracket === 0) {
            if (ch === "(") {
              paren++;
            } else if (ch === ")" && paren > 0) {
              paren--;
            } else if (ch === "|" && paren === 0) {
              parts.push(value);
              value = "";
              continue;
            }
          }
        }
        value += ch;
      }
      parts.push(value);
      return parts;
    };
    var isPlainBranch = (branch) => {
      let escaped2 = false;
      for (const ch of branch) {
        if (escaped2 === true) {
          escaped2 = false;
          continue;
        }
        if (ch === "\\") {
          escaped2 = true;
          continue;
        }
        if (/[?*+@!()[\]{}]/.test(ch)) {
          return false;
        }
      }
      return true;
    };
    var normalizeSimpleBranch = (branch) => {
      let value = branch.trim();
      let changed3 = true;
      while (changed3 === true) {
        changed3 = false;
        if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
          value = value.slice(2, -1);
          changed3 = true;
        }
      }
      if (!isPlainBranch(value)) {
        return;
      }
      return value.replace(/\\(.)/g, "$1");
    };
    var hasRepeatedCharPrefixOverlap = (branches) => {
      const values = branches.map(normalizeSimpleBranch).filter(Boolean);
      for (let i = 0; i < values.length; i++) {
        for (let j = i + 1; j < values.length; j++) {
          const a = values[i];
          const b = values[j];
          const char = a[0];
          if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) {
            continue;
          }
          if (a === b || a.startsWith(b) || b.startsWith(a)) {
            return true;
          }
        }
      }
      return false;
    };
    var parseRepeatedExtglob = (pattern, requireEnd = true) => {
      if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") {
        return;
      }
      let bracket = 0;
      let paren = 0;
      let quote = 0;
      let escaped2 = false;
      for (let i = 1; i < pattern.length; i++) {
        const ch = pattern[i];
        if (escaped2 === true) {
          escaped2 = false;
          continue;
        }
        if (ch === "\\") {
          escaped2 = true;
          continue;
        }
        if (ch === '"') {
          quote = quote === 1 ? 0 : 1;
          continue;
        }
        if (quote === 1) {
          continue;
        }
        if (ch === "[") {
          bracket++;
          continue;
        }
        if (ch === "]" && bracket > 0) {
          bracket--;
          continue;
        }
        if (bracket > 0) {
          continue;
        }
        if (ch === "(") {
          paren++;
          continue;
        }
        if (ch === ")") {
          paren--;
          if (paren === 0) {
            if (requireEnd === true && i !== pattern.length - 1) {
              return;
            }
            return {
              type: pattern[0],
              body: pattern.slice(2, i),
              end: i
            };
          }
        }
      }
    };
    var buildCharClassStar = (chars) => {
      const source = chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`;
      return `${source}*`;
    };
    var getStarExtglobSequenceChars = (pattern) => {
      let index = 0;
      const chars = [];
      while (index < pattern.length) {
        const match = parseRepeatedExtglob(pattern.slice(index), false);
        if (!match || match.type !== "*") {
          return;
        }
        const branches = splitTopLevel(match.body).map((branch2) => branch2.trim());
        if (branches.length !== 1) {
          return;
        }
        const branch = normalizeSimpleBranch(branches[0]);
        if (!branch || branch.length !== 1) {
          return;
        }
        chars.push(branch);
        index += match.end + 1;
      }
      if (chars.length < 1) {
        return;
      }
      return chars;
    };
    var repeatedExtglobRecursion = (pattern) => {
      let depth = 0;
      let value = pattern.trim();
      let match = parseRepeatedExtglob(value);
      while (match) {
        depth++;
        value = match.body.trim();
        match = parseRepeatedExtglob(value);
      }
      return depth;
    };
    var analyzeRepeatedExtglob = (body, options) => {
      if (options.maxExtglobRecursion === false) {
        return { risky: false };
      }
      const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants2.DEFAULT_MAX_EXTGLOB_RECURSION;
      const branches = splitTopLevel(body).map((branch) => branch.trim());
      if (branches.length > 1) {
        if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) {
          return { risky: true };
        }
      }
      const safeChars = [];
      let sawStarSequence = false;
      let combinable = true;
      for (const branch of branches) {
        const chars = getStarExtglobSequenceChars(branch);
        if (chars) {
          sawStarSequence = true;
          safeChars.push(...chars);
          continue;
        }
        const literal2 = normalizeSimpleBranch(branch);
        if (literal2 && literal2.length === 1) {
          safeChars.push(literal2);
          continue;
        }
        combinable = false;
        if (repeatedExtglobRecursion(branch) > max) {
          return { risky: true };
        }
      }
      if (sawStarSequence) {
        return combinable ? { risky: true, safeOutput: buildCharClassStar([...new Set(safeChars)]) } : { risky: true };
      }
      return { risky: false };
    };
    var parse = (input, options) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected a string");
      }
      input = REPLACEMENTS[input] || input;
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      let len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      const bos = { type: "bos", value: "", output: opts.prepend || "" };
      const tokens = [bos];
      const capture = opts.capture ? "" : "?:";
      const PLATFORM_CHARS = constants2.globChars(opts.windows);
      const EXTGLOB_CHARS = constants2.extglobChars(PLATFORM_CHARS);
      const {
        DOT_LITERAL,
        PLUS_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOT_SLASH,
        NO_DOTS_SLASH,
        QMARK,
        QMARK_NO_DOT,
        STAR,
        START_ANCHOR
      } = PLATFORM_CHARS;
      const globstar = (opts2) => {
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const nodot = opts.dot ? "" : NO_DOT;
      const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
      let star = opts.bash === true ? globstar(opts) : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      if (typeof opts.noext === "boolean") {
        opts.noextglob = opts.noext;
      }
      const state = {
        input,
        index: -1,
        start: 0,
        dot: opts.dot === true,
        consumed: "",
        output: "",
        prefix: "",
        backtrack: false,
        negated: false,
        brackets: 0,
        braces: 0,
        parens: 0,
        quotes: 0,
        globstar: false,
        tokens
      };
      input = utils.removePrefix(input, state);
      len = input.length;
      const extglobs = [];
      const braces = [];
      const stack = [];
      let prev = bos;
      let value;
      const eos = () => state.index === len - 1;
      const peek = state.peek = (n = 1) => input[state.index + n];
      const advance = state.advance = () => input[++state.index] || "";
      const remaining = () => input.slice(state.index + 1);
      const consume = (value2 = "", num = 0) => {
        state.consumed += value2;
        state.index += num;
      };
      const append = (token) => {
        state.output += token.output != null ? token.output : token.value;
        consume(token.value);
      };
      const negate = () => {
        let count = 1;
        while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
          advance();
          state.start++;
          count++;
        }
        if (count % 2 === 0) {
          return false;
        }
        state.negated = true;
        state.start++;
        return true;
      };
      const increment = (type) => {
        state[type]++;
        stack.push(type);
      };
      const decrement = (type) => {
        state[type]--;
        stack.pop();
      };
      const push = (tok) => {
        if (prev.type === "globstar") {
          const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
          const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
          if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
            state.output = state.output.slice(0, -prev.output.length);
            prev.type = "star";
            prev.value = "*";
            prev.output = star;
            state.output += prev.output;
          }
        }
        if (extglobs.length && tok.type !== "paren") {
          extglobs[extglobs.length - 1].inner += tok.value;
        }
        if (tok.value || tok.output) append(tok);
        if (prev && prev.type === "text" && tok.type === "text") {
          prev.output = (prev.output || prev.value) + tok.value;
          prev.value += tok.value;
          return;
        }
        tok.prev = prev;
        tokens.push(tok);
        prev = tok;
      };
      const extglobOpen = (type, value2) => {
        const token = { ...EXTGLOB_CHARS[value2], conditions: 1, inner: "" };
        token.prev = prev;
        token.parens = state.parens;
        token.output = state.output;
        token.startIndex = state.index;
        token.tokensIndex = tokens.length;
        const output2 = (opts.capture ? "(" : "") + token.open;
        increment("parens");
        push({ type, value: value2, output: state.output ? "" : ONE_CHAR });
        push({ type: "paren", extglob: true, value: advance(), output: output2 });
        extglobs.push(token);
      };
      const extglobClose = (token) => {
        const literal2 = input.slice(token.startIndex, state.index + 1);
        const body = input.slice(token.startIndex + 2, state.index);
        const analysis = analyzeRepeatedExtglob(body, opts);
        if ((token.type === "plus" || token.type === "star") && analysis.risky) {
          const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
          const open2 = tokens[token.tokensIndex];
          open2.type = "text";
          open2.value = literal2;
          open2.output = safeOutput || utils.escapeRegex(literal2);
          for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
            tokens[i].value = "";
            tokens[i].output = "";
            delete tokens[i].suffix;
          }
          state.output = token.output + open2.output;
          state.backtrack = true;
          push({ type: "paren", extglob: true, value, output: "" });
          decrement("parens");
          return;
        }
        let output2 = token.close + (opts.capture ? ")" : "");
        let rest;
        if (token.type === "negate") {
          let extglobStar = star;
          if (token.inner && token.inner.length > 1 && token.inner.includes("/")) {
            extglobStar = globstar(opts);
          }
          if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) {
            output2 = token.close = `)$))${extglobStar}`;
          }
          if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) {
            const expression = parse(rest, { ...options, fastpaths: false }).output;
            output2 = token.close = `)${expression})${extglobStar})`;
          }
          if (token.prev.type === "bos") {
            state.negatedExtglob = true;
          }
        }
        push({ type: "paren", extglob: true, value, output: output2 });
        decrement("parens");
      };
      if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
        let backslashes = false;
        let output2 = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
          if (first === "\\") {
            backslashes = true;
            return m;
          }
          if (first === "?") {
            if (esc) {
              return esc + first + (rest ? QMARK.repeat(rest.length) : "");
            }
            if (index === 0) {
              return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
            }
            return QMARK.repeat(chars.length);
          }
          if (first === ".") {
            return DOT_LITERAL.repeat(chars.length);
          }
          if (first === "*") {
            if (esc) {
              return esc + first + (rest ? star : "");
            }
            return star;
          }
          return esc ? m : `\\${m}`;
        });
        if (backslashes === true) {
          if (opts.unescape === true) {
            output2 = output2.replace(/\\/g, "");
          } else {
            output2 = output2.replace(/\\+/g, (m) => {
              return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
            });
          }
        }
        if (output2 === input && opts.contains === true) {
          state.output = input;
          return state;
        }
        state.output = utils.wrapOutput(output2, state, options);
        return state;
      }
      while (!eos()) {
        value = advance();
        if (value === "\0") {
          continue;
        }
        if (value === "\\") {
          const next2 = peek();
          if (next2 === "/" && opts.bash !== true) {
            continue;
          }
          if (next2 === "." || next2 === ";") {
            continue;
          }
          if (!next2) {
            value += "\\";
            push({ type: "text", value });
            continue;
          }
          const match = /^\\+/.exec(remaining());
          let slashes = 0;
          if (match && match[0].length > 2) {
            slashes = match[0].length;
            state.index += slashes;
            if (slashes % 2 !== 0) {
              value += "\\";
            }
          }
          if (opts.unescape === true) {
            value = advance();
          } else {
            value += advance();
          }
          if (state.brackets === 0) {
            push({ type: "text", value });
            continue;
          }
        }
        if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
          if (opts.posix !== false && value === ":") {
            const inner = prev.value.slice(1);
            if (inner.includes("[")) {
              prev.posix = true;
              if (inner.includes(":")) {
                const idx = prev.value.lastIndexOf("[");
                const pre = prev.value.slice(0, idx);
                const rest2 = prev.value.slice(idx + 2);
                const posix = POSIX_REGEX_SOURCE[rest2];
                if (posix) {
                  prev.value = pre + posix;
                  state.backtrack = true;
                  advance();
                  if (!bos.output && tokens.indexOf(prev) === 1) {
                    bos.output = ONE_CHAR;
                  }
                  continue;
                }
              }
            }
          }
          if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") {
            value = `\\${value}`;
          }
          if (value === "]" && (prev.value === "[" || prev.value === "[^")) {
            value = `\\${value}`;
          }
          if (opts.posix === true && value === "!" && prev.value === "[") {
            value = "^";
          }
          prev.value += value;
          append({ value });
          continue;
        }
        if (state.quotes === 1 && value !== '"') {
          value = utils.escapeRegex(value);
          prev.value += value;
          append({ value });
          continue;
        }
        if (value === '"') {
          state.quotes = state.quotes === 1 ? 0 : 1;
          if (opts.keepQuotes === true) {
            push({ type: "text", value });
          }
          continue;
        }
        if (value === "(") {
          increment("parens");
          push({ type: "paren", value });
          continue;
        }
        if (value === ")") {
          if (state.parens === 0 && opts.strictBrackets === true) {
            throw new SyntaxError(syntaxError("opening", "("));
          }
          const extglob = extglobs[extglobs.length - 1];
          if (extglob && state.parens === extglob.parens + 1) {
            extglobClose(extglobs.pop());
            continue;
          }
          push({ type: "paren", value, output: state.parens ? ")" : "\\)" });
          decrement("parens");
          continue;
        }
        if (value === "[") {
          if (opts.nobracket === true || !remaining().includes("]")) {
            if (opts.nobracket !== true && opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("closing", "]"));
            }
            value = `\\${value}`;
          } else {
            increment("brackets");
          }
          push({ type: "bracket", value });
          continue;
        }
        if (value === "]") {
          if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          if (state.brackets === 0) {
            if (opts.strictBrackets === true) {
              throw new SyntaxError(syntaxError("opening", "["));
            }
            push({ type: "text", value, output: `\\${value}` });
            continue;
          }
          decrement("brackets");
          const prevValue = prev.value.slice(1);
          if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) {
            value = `/${value}`;
          }
          prev.value += value;
          append({ value });
          if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) {
            continue;
          }
          const escaped2 = utils.escapeRegex(prev.value);
          state.output = state.output.slice(0, -prev.value.length);
          if (opts.literalBrackets === true) {
            state.output += escaped2;
            prev.value = escaped2;
            continue;
          }
          prev.value = `(${capture}${escaped2}|${prev.value})`;
          state.output += prev.value;
          continue;
        }
        if (value === "{" && opts.nobrace !== true) {
          increment("braces");
          const open2 = {
            type: "brace",
            value,
            output: "(",
            outputIndex: state.output.length,
            tokensIndex: state.tokens.length
          };
          braces.push(open2);
          push(open2);
          continue;
        }
        if (value === "}") {
          const brace = braces[braces.length - 1];
          if (opts.nobrace === true || !brace) {
            push({ type: "text", value, output: value });
            continue;
          }
          let output2 = ")";
          if (brace.dots === true) {
            const arr = tokens.slice();
            const range = [];
            for (let i = arr.length - 1; i >= 0; i--) {
              tokens.pop();
              if (arr[i].type === "brace") {
                break;
              }
              if (arr[i].type !== "dots") {
                range.unshift(arr[i].value);
              }
            }
            output2 = expandRange(range, opts);
            state.backtrack = true;
          }
          if (brace.comma !== true && brace.dots !== true) {
            const out = state.output.slice(0, brace.outputIndex);
            const toks = state.tokens.slice(brace.tokensIndex);
            brace.value = brace.output = "\\{";
            value = output2 = "\\}";
            state.output = out;
            for (const t of toks) {
              state.output += t.output || t.value;
            }
          }
          push({ type: "brace", value, output: output2 });
          decrement("braces");
          braces.pop();
          continue;
        }
        if (value === "|") {
          if (extglobs.length > 0) {
            extglobs[extglobs.length - 1].conditions++;
          }
          push({ type: "text", value });
          continue;
        }
        if (value === ",") {
          let output2 = value;
          const brace = braces[braces.length - 1];
          if (brace && stack[stack.length - 1] === "braces") {
            brace.comma = true;
            output2 = "|";
          }
          push({ type: "comma", value, output: output2 });
          continue;
        }
        if (value === "/") {
          if (prev.type === "dot" && state.index === state.start + 1) {
            state.start = state.index + 1;
            state.consumed = "";
            state.output = "";
            tokens.pop();
            prev = bos;
            continue;
          }
          push({ type: "slash", value, output: SLASH_LITERAL });
          continue;
        }
        if (value === ".") {
          if (state.braces > 0 && prev.type === "dot") {
            if (prev.value === ".") prev.output = DOT_LITERAL;
            const brace = braces[braces.length - 1];
            prev.type = "dots";
            prev.output += value;
            prev.value += value;
            brace.dots = true;
            continue;
          }
          if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
            push({ type: "text", value, output: DOT_LITERAL });
            continue;
          }
          push({ type: "dot", value, output: DOT_LITERAL });
          continue;
        }
        if (value === "?") {
          const isGroup = prev && prev.value === "(";
          if (!isGroup && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("qmark", value);
            continue;
          }
          if (prev && prev.type === "paren") {
            const next2 = peek();
            let output2 = value;
            if (prev.value === "(" && !/[!=<:]/.test(next2) || next2 === "<" && !/<([!=]|\w+>)/.test(remaining())) {
              output2 = `\\${value}`;
            }
            push({ type: "text", value, output: output2 });
            continue;
          }
          if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
            push({ type: "qmark", value, output: QMARK_NO_DOT });
            continue;
          }
          push({ type: "qmark", value, output: QMARK });
          continue;
        }
        if (value === "!") {
          if (opts.noextglob !== true && peek() === "(") {
            if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
              extglobOpen("negate", value);
              continue;
            }
          }
          if (opts.nonegate !== true && state.index === 0) {
            negate();
            continue;
          }
        }
        if (value === "+") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            extglobOpen("plus", value);
            continue;
          }
          if (prev && prev.value === "(" || opts.regex === false) {
            push({ type: "plus", value, output: PLUS_LITERAL });
            continue;
          }
          if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
            push({ type: "plus", value });
            continue;
          }
          push({ type: "plus", value: PLUS_LITERAL });
          continue;
        }
        if (value === "@") {
          if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
            push({ type: "at", extglob: true, value, output: "" });
            continue;
          }
          push({ type: "text", value });
          continue;
        }
        if (value !== "*") {
          if (value === "$" || value === "^") {
            value = `\\${value}`;
          }
          const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
          if (match) {
            value += match[0];
            state.index += match[0].length;
          }
          push({ type: "text", value });
          continue;
        }
        if (prev && (prev.type === "globstar" || prev.star === true)) {
          prev.type = "star";
          prev.star = true;
          prev.value += value;
          prev.output = star;
          state.backtrack = true;
          state.globstar = true;
          consume(value);
          continue;
        }
        let rest = remaining();
        if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
          extglobOpen("star", value);
          continue;
        }
        if (prev.type === "star") {
          if (opts.noglobstar === true) {
            consume(value);
            continue;
          }
          const prior = prev.prev;
          const before = prior.prev;
          const isStart = prior.type === "slash" || prior.type === "bos";
          const afterStar = before && (before.type === "star" || before.type === "globstar");
          if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
            push({ type: "star", value, output: "" });
            continue;
          }
          const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
          const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
          if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
            push({ type: "star", value, output: "" });
            continue;
          }
          while (rest.slice(0, 3) === "/**") {
            const after = input[state.index + 4];
            if (after && after !== "/") {
              break;
            }
            rest = rest.slice(3);
            consume("/**", 3);
          }
          const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
          if (prior.type === "bos" && eos()) {
            prev.type = "globstar";
            prev.value += value;
            prev.output = globstar(opts);
            state.output = prev.output;
            state.globstar = true;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
            prev.value += value;
            state.globstar = true;
            state.output += prior.output + prev.output;
            consume(value);
            continue;
          }
          if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
            const end2 = rest[1] !== void 0 ? "|$" : "";
            state.output = state.output.slice(0, -(prior.output + prev.output).length);
            prior.output = `(?:${prior.output}`;
            prev.type = "globstar";
            prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end2})`;
            prev.value += value;
            state.output += prior.output + prev.output;
            state.globstar = true;
            consume(value + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          if (prior.type === "bos" && rest[0] === "/") {
            prev.type = "globstar";
            prev.value += value;
            prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
            state.output = prev.output;
            state.globstar = true;
            consume(value + advance());
            push({ type: "slash", value: "/", output: "" });
            continue;
          }
          state.output = state.output.slice(0, -prev.output.length);
          prev.type = "globstar";
          prev.output = globstar(opts);
          prev.value += value;
          state.output += prev.output;
          state.globstar = true;
          consume(value);
          continue;
        }
        const token = { type: "star", value, output: star };
        if (opts.bash === true) {
          token.output = ".*?";
          if (prev.type === "bos" || prev.type === "slash") {
            token.output = nodot + token.output;
          }
          push(token);
          continue;
        }
        if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
          token.output = value;
          push(token);
          continue;
        }
        if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
          if (prev.type === "dot") {
            state.output += NO_DOT_SLASH;
            prev.output += NO_DOT_SLASH;
          } else if (opts.dot === true) {
            state.output += NO_DOTS_SLASH;
            prev.output += NO_DOTS_SLASH;
          } else {
            state.output += nodot;
            prev.output += nodot;
          }
          if (peek() !== "*") {
            state.output += ONE_CHAR;
            prev.output += ONE_CHAR;
          }
        }
        push(token);
      }
      while (state.brackets > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
        state.output = utils.escapeLast(state.output, "[");
        decrement("brackets");
      }
      while (state.parens > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
        state.output = utils.escapeLast(state.output, "(");
        decrement("parens");
      }
      while (state.braces > 0) {
        if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
        state.output = utils.escapeLast(state.output, "{");
        decrement("braces");
      }
      if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) {
        push({ type: "maybe_slash", value: "", output: `${SLASH_LITERAL}?` });
      }
      if (state.backtrack === true) {
        state.output = "";
        for (const token of state.tokens) {
          state.output += token.output != null ? token.output : token.value;
          if (token.suffix) {
            state.output += token.suffix;
          }
        }
      }
      return state;
    };
    parse.fastpaths = (input, options) => {
      const opts = { ...options };
      const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
      const len = input.length;
      if (len > max) {
        throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
      }
      input = REPLACEMENTS[input] || input;
      const {
        DOT_LITERAL,
        SLASH_LITERAL,
        ONE_CHAR,
        DOTS_SLASH,
        NO_DOT,
        NO_DOTS,
        NO_DOTS_SLASH,
        STAR,
        START_ANCHOR
      } = constants2.globChars(opts.windows);
      const nodot = opts.dot ? NO_DOTS : NO_DOT;
      const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
      const capture = opts.capture ? "" : "?:";
      const state = { negated: false, prefix: "" };
      let star = opts.bash === true ? ".*?" : STAR;
      if (opts.capture) {
        star = `(${star})`;
      }
      const globstar = (opts2) => {
        if (opts2.noglobstar === true) return star;
        return `(${capture}(?:(?!${START_ANCHOR}${opts2.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
      };
      const create = (str) => {
        switch (str) {
          case "*":
            return `${nodot}${ONE_CHAR}${star}`;
          case ".*":
            return `${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*.*":
            return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "*/*":
            return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
          case "**":
            return nodot + globstar(opts);
          case "**/*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
          case "**/*.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
          case "**/.*":
            return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
          default: {
            const match = /^(.*?)\.(\w+)$/.exec(str);
            if (!match) return;
            const source2 = create(match[1]);
            if (!source2) return;
            return source2 + DOT_LITERAL + match[2];
          }
        }
      };
      const output2 = utils.removePrefix(input, state);
      let source = create(output2);
      if (source && opts.strictSlashes !== true) {
        source += `${SLASH_LITERAL}?`;
      }
      return source;
    };
    module.exports = parse;
  }
});

// node_modules/picomatch/lib/picomatch.js
var require_picomatch = __commonJS({
  "node_modules/picomatch/lib/picomatch.js"(exports, module) {
    "use strict";
    var scan = require_scan();
    var parse = require_parse();
    var utils = require_utils();
    var constants2 = require_constants();
    var isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
    var picomatch3 = (glob, options, returnState = false) => {
      if (Array.isArray(glob)) {
        const fns = glob.map((input) => picomatch3(input, options, returnState));
        const arrayMatcher = (str) => {
          for (const isMatch of fns) {
            const state2 = isMatch(str);
            if (state2) return state2;
          }
          return false;
        };
        return arrayMatcher;
      }
      const isState = isObject(glob) && glob.tokens && glob.input;
      if (glob === "" || typeof glob !== "string" && !isState) {
        throw new TypeError("Expected pattern to be a non-empty string");
      }
      const opts = options || {};
      const posix = opts.windows;
      const regex = isState ? picomatch3.compileRe(glob, options) : picomatch3.makeRe(glob, options, false, true);
      const state = regex.state;
      delete regex.state;
      let isIgnored = () => false;
      if (opts.ignore) {
        const ignoreOpts = { ...options, ignore: null, onMatch: null, onResult: null };
        isIgnored = picomatch3(opts.ignore, ignoreOpts, returnState);
      }
      const matcher = (input, returnObject = false) => {
        const { isMatch, match, output: output2 } = picomatch3.test(input, regex, options, { glob, posix });
        const result = { glob, state, regex, posix, input, output: output2, match, isMatch };
        if (typeof opts.onResult === "function") {
          opts.onResult(result);
        }
        if (isMatch === false) {
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (isIgnored(input)) {
          if (typeof opts.onIgnore === "function") {
            opts.onIgnore(result);
          }
          result.isMatch = false;
          return returnObject ? result : false;
        }
        if (typeof opts.onMatch === "function") {
          opts.onMatch(result);
        }
        return returnObject ? result : true;
      };
      if (returnState) {
        matcher.state = state;
      }
      return matcher;
    };
    picomatch3.test = (input, regex, options, { glob, posix } = {}) => {
      if (typeof input !== "string") {
        throw new TypeError("Expected input to be a string");
      }
      if (input === "") {
        return { isMatch: false, output: "" };
      }
      const opts = options || {};
      const format = opts.format || (posix ? utils.toPosixSlashes : null);
      let match = input === glob;
      let output2 = match && format ? format(input) : input;
      if (match === false) {
        output2 = format ? format(input) : input;
        match = output2 === glob;
      }
      if (match === false || opts.capture === true) {
        if (opts.matchBase === true || opts.basename === true) {
          match = picomatch3.matchBase(input, regex, options, posix);
        } else {
          match = regex.exec(output2);
        }
      }
      return { isMatch: Boolean(match), match, output: output2 };
    };
    picomatch3.matchBase = (input, glob, options, posix = options && options.windows) => {
      const regex = glob instanceof RegExp ? glob : picomatch3.makeRe(glob, options);
      return regex.test(utils.basename(input, { windows: posix }));
    };
    picomatch3.isMatch = (str, patterns, options) => picomatch3(patterns, options)(str);
    picomatch3.parse = (pattern, options) => {
      if (Array.isArray(pattern)) return pattern.map((p) => picomatch3.parse(p, options));
      return parse(pattern, { ...options, fastpaths: false });
    };
    picomatch3.scan = (input, options) => scan(input, options);
    picomatch3.compileRe = (state, options, returnOutput = false, returnState = false) => {
      if (returnOutput === true) {
        return state.output;
      }
      const opts = options || {};
      const prepend = opts.contains ? "" : "^";
      const append = opts.contains ? "" : "$";
      let source = `${prepend}(?:${state.output})${append}`;
      if (state && state.negated === true) {
        source = `^(?!${source}).*$`;
      }
      const regex = picomatch3.toRegex(source, options);
      if (returnState === true) {
        regex.state = state;
      }
      return regex;
    };
    picomatch3.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
      if (!input || typeof input !== "string") {
        throw new TypeError("Expected a non-empty string");
      }
      let parsed3 = { negated: false, fastpaths: true };
      if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) {
        parsed3.output = parse.fastpaths(input, options);
      }
      if (!parsed3.output) {
        parsed3 = parse(input, options);
      }
      return picomatch3.compileRe(parsed3, options, returnOutput, returnState);
    };
    picomatch3.toRegex = (source, options) => {
      try {
        const opts = options || {};
        return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
      } catch (err) {
        if (options && options.debug === true) throw err;
        return /$^/;
      }
    };
    picomatch3.constants = constants2;
    module.exports = picomatch3;
  }
});

// node_modules/picomatch/index.js
var require_picomatch2 = __commonJS({
  "node_modules/picomatch/index.js"(exports, module) {
    "use strict";
    var pico = require_picomatch();
    var utils = require_utils();
    function picomatch3(glob, options, returnState = false) {
      if (options && (options.windows === null || options.windows === void 0)) {
        options = { ...options, windows: utils.isWindows() };
      }
      return pico(glob, options, returnState);
    }
    Object.assign(picomatch3, pico);
    module.exports = picomatch3;
  }
});

// src/reports/escape.ts
var unseen = (
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu
);
function visible(text2) {
  return wellFormed(text2).replace(unseen, picture);
}
function visibleLine(text2) {
  return visible(text2).replaceAll("	", " ").replaceAll("\n", "␊");
}
function wellFormed(text2) {
  return text2.replace(new RegExp("\\p{Surrogate}", "gu"), "�");
}
function picture(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code < 32) return String.fromCodePoint(9216 + code);
  if (code === 127) return "␡";
  return `\\u${code > 65535 ? `{${code.toString(16)}}` : code.toString(16).padStart(4, "0")}`;
}
function terminalLine(text2) {
  return visible(text2).replaceAll("	", "    ").replaceAll("\n", "␊");
}
function cut(text2, limit2) {
  if (text2.length <= limit2) return text2;
  const kept2 = wellFormed(text2.slice(0, limit2)).replace(/\ufffd$/, "");
  return `${kept2} … (${text2.length - kept2.length} more characters)`;
}
var zeroWidthSpace = "​";
function markdownText(text2) {
  return visibleLine(text2).trim().replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replace(/[\\`*_[\]|~]/g, "\\$&").replaceAll("$", "<span>$</span>").replaceAll("@", `@${zeroWidthSpace}`).replace(/#(?=\d)/g, `#${zeroWidthSpace}`).replace(/(gh-)(?=\d)/gi, `$1${zeroWidthSpace}`).replace(/:(?=\/\/)/g, `:${zeroWidthSpace}`).replace(/(www)\./gi, `$1${zeroWidthSpace}.`).replace(/^(?:[-+=#]|\d+(?=[.)]))/, escapeFirst);
}
function escapeFirst(start2) {
  return /\d/.test(start2) ? `${start2}${zeroWidthSpace}` : `\\${start2}`;
}
function codeSpan(text2) {
  const content = visibleLine(text2);
  const fence = "`".repeat(longestRun(content) + 1);
  const isPadded = content.trim() === "" || /^[` ]|[` ]$/.test(content);
  return isPadded ? `${fence} ${content} ${fence}` : `${fence}${content}${fence}`;
}
function fenced(language, content) {
  const fence = "`".repeat(Math.max(3, longestRun(content) + 1));
  return `${fence}${language}
${content === "" ? "" : `${content}
`}${fence}`;
}
function longestRun(text2) {
  let longest2 = 0;
  for (const run2 of text2.match(/`+/g) ?? []) longest2 = Math.max(longest2, run2.length);
  return longest2;
}
function markdownMessage(message) {
  const parts = cut(message, longestMessage).split("`");
  return parts.map((part2, index) => stretch(part2, index, parts.length)).join("");
}
var longestMessage = 1e3;
function stretch(part2, index, count) {
  const isCode = index % 2 === 1;
  if (isCode && index === count - 1) return `\\\`${part2 === "" ? "" : keepEdges(part2)}`;
  if (!isCode && part2 === "") return index === 0 || index === count - 1 ? "" : " ";
  if (!isCode) return keepEdges(part2);
  return part2 === "" ? "" : codeSpan(part2);
}
function keepEdges(prose) {
  const text2 = markdownText(prose);
  if (text2 === "") return " ";
  return `${/^\s/.test(prose) ? " " : ""}${text2}${/\s$/.test(prose) ? " " : ""}`;
}
function link(markdown, url) {
  if (url === void 0) return markdown;
  return `[${markdown}](${visibleLine(url).replace(/[\s<>()[\]|\\`"]/g, percent)})`;
}
function percent(character) {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}
function uriOf(path) {
  return wellFormed(path).split("/").map(encodeURIComponent).join("/");
}
function tableCell(markdown) {
  return markdown.replace(
    /(\\*)\|/g,
    (whole2, slashes) => slashes.length % 2 === 1 ? whole2 : `${slashes}\\|`
  );
}
function neutralise(text2) {
  return text2.replace(/^(?:[^\S\r\n\u2028\u2029]|[\u0085\u180e\u200b-\u200f\u2060])*:(?=:)/gm, "$& ").replaceAll("##[", "## [");
}
function jsonText(value) {
  return `${JSON.stringify(value, void 0, 2).replaceAll("##[", "#\\u0023[")}
`;
}

// src/reports/phrases.ts
function counted(count, noun) {
  return `${count.toLocaleString("en-US")} ${noun}${count === 1 ? "" : "s"}`;
}
function findingsPhrase(review) {
  const fresh = review.findings.filter((finding) => finding.state === "new");
  const severe = severitiesPhrase(fresh);
  const { existing, fixed: fixed2, waived } = review.counts;
  return [
    `${counted(review.counts.new, "new finding")}${severe === "" ? "" : ` (${severe})`}`,
    ...others([
      [existing, "existing"],
      [fixed2, "fixed"],
      [waived, "waived"]
    ])
  ].join(", ");
}
function severitiesPhrase(findings) {
  const of = (severity) => findings.filter((finding) => finding.severity === severity).length;
  return others(severities.map((severity) => [of(severity), severity])).join(", ");
}
function filesPhrase(counts) {
  return [
    `${counted(counts.analysed, "file")} analysed`,
    ...others([
      [counts.skipped, "skipped"],
      [counts.partial, "partial"],
      [counts.excluded, "excluded"],
      [counts.undecided, "undecided"]
    ])
  ].join(", ");
}
function others(counts) {
  return counts.filter(([count]) => count > 0).map(([count, word]) => `${count.toLocaleString("en-US")} ${word}`);
}
function verdictSentence(review) {
  switch (review.verdict) {
    case "pass":
      return review.counts.new === 0 ? "Nothing new was found." : "What is new is below the bar for failing.";
    case "fail":
      return "Something new is at or above the bar for failing.";
    case "incomplete":
      return `${counted(review.skipped.length, "relevant file")} could not be analysed, so this is no pass.`;
    default:
      return unreachable(review.verdict);
  }
}
var mostPaths = 20;
function gapsByReason(gaps2) {
  return [...groupBy(gaps2, ({ because }) => because)].flatMap(([because, group]) => {
    const paths = group.map(({ path }) => path);
    const rows = Array.from({ length: Math.ceil(paths.length / mostPaths) }, (_, i) => i * mostPaths);
    return rows.map((from) => ({ because, paths: paths.slice(from, from + mostPaths) }));
  });
}
function subjectPhrase(subject) {
  if (!("kind" in subject)) {
    return [subject.stage === void 0 ? "" : `stage ${subject.stage}`, subject.instruction ?? ""].filter((part2) => part2 !== "").join(", ");
  }
  const namespace = subject.namespace === void 0 ? "" : `${subject.namespace}/`;
  const container2 = subject.container === void 0 ? "" : `, container ${subject.container}`;
  return `${subject.kind} ${namespace}${subject.name}${container2}`;
}
function waiverHint(findings) {
  if (findings.some(({ location }) => location.path.toLowerCase().endsWith(".json"))) return void 0;
  const ids = new Set(findings.map(({ rule }) => rule.id));
  return `# seaworthy: ignore ${[...ids].join(", ")} -- reason`;
}
function isInSight({ location }, { placement }) {
  if (placement.kind !== "line" || placement.path !== location.path) return false;
  return placement.startLine <= location.startLine && location.startLine <= placement.line;
}
function severityTitle(severity) {
  return severity.charAt(0).toUpperCase() + severity.slice(1);
}
function worstFirst(findings) {
  return findings.toSorted(
    (a, b) => stateRank[a.state] - stateRank[b.state] || rankOf(a.severity) - rankOf(b.severity)
  );
}
var stateRank = { new: 0, existing: 1, waived: 2 };

// node_modules/diff/libesm/diff/base.js
var Diff = class {
  diff(oldStr, newStr, options = {}) {
    let callback;
    if (typeof options === "function") {
      callback = options;
      options = {};
    } else if ("callback" in options) {
      callback = options.callback;
    }
    const oldString = this.castInput(oldStr, options);
    const newString = this.castInput(newStr, options);
    const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
    const newTokens = this.removeEmpty(this.tokenize(newString, options));
    return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
  }
  diffWithOptionsObj(oldTokens, newTokens, options, callback) {
    var _a;
    const done = (value) => {
      value = this.postProcess(value, options);
      if (callback) {
        setTimeout(function() {
          callback(value);
        }, 0);
        return void 0;
      } else {
        return value;
      }
    };
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let editLength = 1;
    let maxEditLength = newLen + oldLen;
    if (options.maxEditLength != null) {
      maxEditLength = Math.min(maxEditLength, options.maxEditLength);
    }
    const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
    const abortAfterTimestamp = Date.now() + maxExecutionTime;
    const bestPath = [{ oldPos: -1, lastComponent: void 0 }];
    let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
    if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
      return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
    }
    let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
    const execEditLength = () => {
      for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
        let basePath;
        const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
        if (removePath) {
          bestPath[diagonalPath - 1] = void 0;
        }
        let canAdd = false;
        if (addPath) {
          const addPathNewPos = addPath.oldPos - diagonalPath;
          canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
        }
        const canRemove = removePath && removePath.oldPos + 1 < oldLen;
        if (!canAdd && !canRemove) {
          bestPath[diagonalPath] = void 0;
          continue;
        }
        if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) {
          basePath = this.addToPath(addPath, true, false, 0, options);
        } else {
          basePath = this.addToPath(removePath, false, true, 1, options);
        }
        newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
        if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
          return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
        } else {
          bestPath[diagonalPath] = basePath;
          if (basePath.oldPos + 1 >= oldLen) {
            maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
          }
          if (newPos + 1 >= newLen) {
            minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
          }
        }
      }
      editLength++;
    };
    if (callback) {
      (function exec() {
        setTimeout(function() {
          if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
            return callback(void 0);
          }
          if (!execEditLength()) {
            exec();
          }
        }, 0);
      })();
    } else {
      while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
        const ret = execEditLength();
        if (ret) {
          return ret;
        }
      }
    }
  }
  addToPath(path, added, removed3, oldPosInc, options) {
    const last = path.lastComponent;
    if (last && !options.oneChangePerToken && last.added === added && last.removed === removed3) {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: last.count + 1, added, removed: removed3, previousComponent: last.previousComponent }
      };
    } else {
      return {
        oldPos: path.oldPos + oldPosInc,
        lastComponent: { count: 1, added, removed: removed3, previousComponent: last }
      };
    }
  }
  extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
    const newLen = newTokens.length, oldLen = oldTokens.length;
    let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
    while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
      newPos++;
      oldPos++;
      commonCount++;
      if (options.oneChangePerToken) {
        basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
      }
    }
    if (commonCount && !options.oneChangePerToken) {
      basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
    }
    basePath.oldPos = oldPos;
    return newPos;
  }
  equals(left, right, options) {
    if (options.comparator) {
      return options.comparator(left, right);
    } else {
      return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
    }
  }
  removeEmpty(array) {
    const ret = [];
    for (let i = 0; i < array.length; i++) {
      if (array[i]) {
        ret.push(array[i]);
      }
    }
    return ret;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  castInput(value, options) {
    return value;
  }
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  tokenize(value, options) {
    return Array.from(value);
  }
  join(chars) {
    return chars.join("");
  }
  postProcess(changeObjects, options) {
    return changeObjects;
  }
  get useLongestToken() {
    return false;
  }
  buildValues(lastComponent, newTokens, oldTokens) {
    const components = [];
    let nextComponent;
    while (lastComponent) {
      components.push(lastComponent);
      nextComponent = lastComponent.previousComponent;
      delete lastComponent.previousComponent;
      lastComponent = nextComponent;
    }
    components.reverse();
    const componentLen = components.length;
    let componentPos = 0, newPos = 0, oldPos = 0;
    for (; componentPos < componentLen; componentPos++) {
      const component = components[componentPos];
      if (!component.removed) {
        if (!component.added && this.useLongestToken) {
          let value = newTokens.slice(newPos, newPos + component.count);
          value = value.map(function(value2, i) {
            const oldValue = oldTokens[oldPos + i];
            return oldValue.length > value2.length ? oldValue : value2;
          });
          component.value = this.join(value);
        } else {
          component.value = this.join(newTokens.slice(newPos, newPos + component.count));
        }
        newPos += component.count;
        if (!component.added) {
          oldPos += component.count;
        }
      } else {
        component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
        oldPos += component.count;
      }
    }
    return components;
  }
};

// node_modules/diff/libesm/diff/line.js
var LineDiff = class extends Diff {
  constructor() {
    super(...arguments);
    this.tokenize = tokenize;
  }
  equals(left, right, options) {
    if (options.ignoreWhitespace) {
      if (!options.newlineIsToken || !left.includes("\n")) {
        left = left.trim();
      }
      if (!options.newlineIsToken || !right.includes("\n")) {
        right = right.trim();
      }
    } else if (options.ignoreNewlineAtEof && !options.newlineIsToken) {
      if (left.endsWith("\n")) {
        left = left.slice(0, -1);
      }
      if (right.endsWith("\n")) {
        right = right.slice(0, -1);
      }
    }
    return super.equals(left, right, options);
  }
};
var lineDiff = new LineDiff();
function diffLines(oldStr, newStr, options) {
  return lineDiff.diff(oldStr, newStr, options);
}
function tokenize(value, options) {
  if (options.stripTrailingCr) {
    value = value.replace(/\r\n/g, "\n");
  }
  const retLines = [], linesAndNewlines = value.split(/(\n|\r\n)/);
  if (!linesAndNewlines[linesAndNewlines.length - 1]) {
    linesAndNewlines.pop();
  }
  for (let i = 0; i < linesAndNewlines.length; i++) {
    const line = linesAndNewlines[i];
    if (i % 2 && !options.newlineIsToken) {
      retLines[retLines.length - 1] += line;
    } else {
      retLines.push(line);
    }
  }
  return retLines;
}

// node_modules/diff/libesm/patch/create.js
function needsQuoting(s) {
  for (let i = 0; i < s.length; i++) {
    if (s[i] < " " || s[i] > "~" || s[i] === '"' || s[i] === "\\") {
      return true;
    }
  }
  return false;
}
function quoteFileNameIfNeeded(s) {
  if (!needsQuoting(s)) {
    return s;
  }
  let result = '"';
  const bytes = new TextEncoder().encode(s);
  let i = 0;
  while (i < bytes.length) {
    const b = bytes[i];
    if (b === 7) {
      result += "\\a";
    } else if (b === 8) {
      result += "\\b";
    } else if (b === 9) {
      result += "\\t";
    } else if (b === 10) {
      result += "\\n";
    } else if (b === 11) {
      result += "\\v";
    } else if (b === 12) {
      result += "\\f";
    } else if (b === 13) {
      result += "\\r";
    } else if (b === 34) {
      result += '\\"';
    } else if (b === 92) {
      result += "\\\\";
    } else if (b >= 32 && b <= 126) {
      result += String.fromCharCode(b);
    } else {
      result += "\\" + b.toString(8).padStart(3, "0");
    }
    i++;
  }
  result += '"';
  return result;
}
var INCLUDE_HEADERS = {
  includeIndex: true,
  includeUnderline: true,
  includeFileHeaders: true
};
function structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
  let optionsObj;
  if (!options) {
    optionsObj = {};
  } else if (typeof options === "function") {
    optionsObj = { callback: options };
  } else {
    optionsObj = options;
  }
  if (typeof optionsObj.context === "undefined") {
    optionsObj.context = 4;
  }
  const context = optionsObj.context;
  if (optionsObj.newlineIsToken) {
    throw new Error("newlineIsToken may not be used with patch-generation functions, only with diffing functions");
  }
  if (!optionsObj.callback) {
    return diffLinesResultToPatch(diffLines(oldStr, newStr, optionsObj));
  } else {
    const { callback } = optionsObj;
    diffLines(oldStr, newStr, Object.assign(Object.assign({}, optionsObj), { callback: (diff) => {
      const patch = diffLinesResultToPatch(diff);
      callback(patch);
    } }));
  }
  function diffLinesResultToPatch(diff) {
    if (!diff) {
      return;
    }
    diff.push({ value: "", lines: [] });
    function contextLines(lines) {
      return lines.map(function(entry) {
        return " " + entry;
      });
    }
    const hunks = [];
    let oldRangeStart = 0, newRangeStart = 0, curRange = [], oldLine = 1, newLine = 1;
    for (let i = 0; i < diff.length; i++) {
      const current = diff[i], lines = current.lines || splitLines(current.value);
      current.lines = lines;
      if (current.added || current.removed) {
        if (!oldRangeStart) {
          const prev = diff[i - 1];
          oldRangeStart = oldLine;
          newRangeStart = newLine;
          if (prev) {
            curRange = context > 0 ? contextLines(prev.lines.slice(-context)) : [];
            oldRangeStart -= curRange.length;
            newRangeStart -= curRange.length;
          }
        }
        for (const line of lines) {
          curRange.push((current.added ? "+" : "-") + line);
        }
        if (current.added) {
          newLine += lines.length;
        } else {
          oldLine += lines.length;
        }
      } else {
        if (oldRangeStart) {
          if (lines.length <= context * 2 && i < diff.length - 2) {
            for (const line of contextLines(lines)) {
              curRange.push(line);
            }
          } else {
            const contextSize = Math.min(lines.length, context);
            for (const line of contextLines(lines.slice(0, contextSize))) {
              curRange.push(line);
            }
            const hunk = {
              oldStart: oldRangeStart,
              oldLines: oldLine - oldRangeStart + contextSize,
              newStart: newRangeStart,
              newLines: newLine - newRangeStart + contextSize,
              lines: curRange
            };
            hunks.push(hunk);
            oldRangeStart = 0;
            newRangeStart = 0;
            curRange = [];
          }
        }
        oldLine += lines.length;
        newLine += lines.length;
      }
    }
    for (const hunk of hunks) {
      for (let i = 0; i < hunk.lines.length; i++) {
        if (hunk.lines[i].endsWith("\n")) {
          hunk.lines[i] = hunk.lines[i].slice(0, -1);
        } else {
          hunk.lines.splice(i + 1, 0, "\\ No newline at end of file");
          i++;
        }
      }
    }
    return {
      oldFileName,
      newFileName,
      oldHeader,
      newHeader,
      hunks
    };
  }
}
function formatPatch(patch, headerOptions) {
  var _a, _b, _c, _d, _e, _f;
  if (!headerOptions) {
    headerOptions = INCLUDE_HEADERS;
  }
  if (Array.isArray(patch)) {
    if (patch.length > 1 && !headerOptions.includeFileHeaders && !patch.every((p) => p.isGit)) {
      throw new Error("Cannot omit file headers on a multi-file patch. (The result would be unparseable; how would a tool trying to apply the patch know which changes are to which file?)");
    }
    return patch.map((p) => formatPatch(p, headerOptions)).join("\n");
  }
  const ret = [];
  if (patch.isGit) {
    headerOptions = INCLUDE_HEADERS;
    if (!patch.oldFileName) {
      throw new Error("oldFileName must be specified for Git patches");
    }
    if (!patch.newFileName) {
      throw new Error("newFileName must be specified for Git patches");
    }
    let gitOldName = patch.oldFileName;
    let gitNewName = patch.newFileName;
    if (patch.isCreate && gitOldName === "/dev/null") {
      gitOldName = gitNewName.replace(/^b\//, "a/");
    } else if (patch.isDelete && gitNewName === "/dev/null") {
      gitNewName = gitOldName.replace(/^a\//, "b/");
    }
    ret.push("diff --git " + quoteFileNameIfNeeded(gitOldName) + " " + quoteFileNameIfNeeded(gitNewName));
    if (patch.isDelete) {
      ret.push("deleted file mode " + ((_a = patch.oldMode) !== null && _a !== void 0 ? _a : "100644"));
    }
    if (patch.isCreate) {
      ret.push("new file mode " + ((_b = patch.newMode) !== null && _b !== void 0 ? _b : "100644"));
    }
    if (patch.oldMode && patch.newMode && !patch.isDelete && !patch.isCreate) {
      ret.push("old mode " + patch.oldMode);
      ret.push("new mode " + patch.newMode);
    }
    if (patch.isRename) {
      ret.push("rename from " + quoteFileNameIfNeeded(((_c = patch.oldFileName) !== null && _c !== void 0 ? _c : "").replace(/^a\//, "")));
      ret.push("rename to " + quoteFileNameIfNeeded(((_d = patch.newFileName) !== null && _d !== void 0 ? _d : "").replace(/^b\//, "")));
    }
    if (patch.isCopy) {
      ret.push("copy from " + quoteFileNameIfNeeded(((_e = patch.oldFileName) !== null && _e !== void 0 ? _e : "").replace(/^a\//, "")));
      ret.push("copy to " + quoteFileNameIfNeeded(((_f = patch.newFileName) !== null && _f !== void 0 ? _f : "").replace(/^b\//, "")));
    }
  } else {
    if (headerOptions.includeIndex && patch.oldFileName == patch.newFileName && patch.oldFileName !== void 0) {
      ret.push("Index: " + patch.oldFileName);
    }
    if (headerOptions.includeUnderline) {
      ret.push("===================================================================");
    }
  }
  const hasHunks = patch.hunks.length > 0;
  if (headerOptions.includeFileHeaders && patch.oldFileName !== void 0 && patch.newFileName !== void 0 && (!patch.isGit || hasHunks)) {
    ret.push("--- " + quoteFileNameIfNeeded(patch.oldFileName) + (patch.oldHeader ? "	" + patch.oldHeader : ""));
    ret.push("+++ " + quoteFileNameIfNeeded(patch.newFileName) + (patch.newHeader ? "	" + patch.newHeader : ""));
  }
  for (let i = 0; i < patch.hunks.length; i++) {
    const hunk = patch.hunks[i];
    const oldStart = hunk.oldLines === 0 ? hunk.oldStart - 1 : hunk.oldStart;
    const newStart = hunk.newLines === 0 ? hunk.newStart - 1 : hunk.newStart;
    ret.push("@@ -" + oldStart + "," + hunk.oldLines + " +" + newStart + "," + hunk.newLines + " @@");
    for (const line of hunk.lines) {
      ret.push(line);
    }
  }
  return ret.join("\n") + "\n";
}
function createTwoFilesPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options) {
  if (typeof options === "function") {
    options = { callback: options };
  }
  if (!(options === null || options === void 0 ? void 0 : options.callback)) {
    const patchObj = structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, options);
    if (!patchObj) {
      return;
    }
    return formatPatch(patchObj, options === null || options === void 0 ? void 0 : options.headerOptions);
  } else {
    const { callback } = options;
    structuredPatch(oldFileName, newFileName, oldStr, newStr, oldHeader, newHeader, Object.assign(Object.assign({}, options), { callback: (patchObj) => {
      if (!patchObj) {
        callback(void 0);
      } else {
        callback(formatPatch(patchObj, options.headerOptions));
      }
    } }));
  }
}
function splitLines(text2) {
  const hasTrailingNl = text2.endsWith("\n");
  const result = text2.split("\n").map((line) => line + "\n");
  if (hasTrailingNl) {
    result.pop();
  } else {
    result.push(result.pop().slice(0, -1));
  }
  return result;
}

// node_modules/diff/libesm/diff/array.js
var ArrayDiff = class extends Diff {
  tokenize(value) {
    return value.slice();
  }
  join(value) {
    return value;
  }
  removeEmpty(value) {
    return value;
  }
};
var arrayDiff = new ArrayDiff();
function diffArrays(oldArr, newArr, options) {
  return arrayDiff.diff(oldArr, newArr, options);
}

// src/reports/sarif.ts
import { gzipSync } from "node:zlib";

// src/reports/sarif-result.ts
var rootId = "%SRCROOT%";
var mostRelated = 1e3;
var longestMessage2 = 1e3;
function sarifResult(finding, level, ruleIndex) {
  const { rule, message, location, related, fingerprint, waiver: waiver2 } = finding;
  return {
    ruleId: rule.id,
    ruleIndex,
    level,
    message: { text: messageText(message) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(location.path), uriBaseId: rootId },
          region: oneLineRegion(finding)
        }
      }
    ],
    ...related.length === 0 ? {} : { relatedLocations: related.slice(0, mostRelated).map(relatedLocation) },
    // Neither knows a line, so that edits elsewhere in the file leave the alert what it is.
    partialFingerprints: { primaryLocationLineHash: `${fingerprint}:1`, "seaworthy/v1": fingerprint },
    ...waiver2 === void 0 ? {} : { suppressions: [suppressionOf(waiver2)] },
    properties: { severity: finding.severity, state: finding.state }
  };
}
function messageText(text2) {
  const line = visibleLine(cut(text2, longestMessage2));
  return line.includes("](") ? line.replace(/[\\[\]]/g, "\\$&") : line;
}
function oneLineRegion({ location, at }) {
  const { startLine, startColumn, endLine, endColumn } = location;
  if (endLine === startLine)
    return { startLine, startColumn, endLine, endColumn: Math.max(startColumn, endColumn) };
  if (at.source.path !== location.path) return { startLine, startColumn, endLine: startLine };
  const lineEnd2 = at.source.lines.at(startLine).length + 1;
  return { startLine, startColumn, endLine: startLine, endColumn: Math.max(startColumn, lineEnd2) };
}
function relatedLocation(related, index) {
  const { path, startLine, startColumn, label } = related;
  return {
    id: index + 1,
    message: { text: messageText(label) },
    physicalLocation: {
      artifactLocation: { uri: uriOf(path), uriBaseId: rootId },
      region: { startLine, startColumn }
    }
  };
}
function suppressionOf({ kind, reason }) {
  const isInSource = kind === "comment" || kind === "annotation" || kind === "foreign";
  return {
    kind: isInSource ? "inSource" : "external",
    status: "accepted",
    justification: visibleLine(cut(reason, longestMessage2))
  };
}

// src/reports/sarif.ts
var mostResults = 25e3;
var mostTags = 20;
var mostNotifications = 2e4;
var mostCompressedBytes = 1e7;
function sarifReport(review, context, mostBytes2 = mostCompressedBytes) {
  const text2 = (kept3) => jsonText(sarifLog(review, context, kept3));
  let kept2 = mostResults;
  let report = text2(kept2);
  for (let size = compressedBytes(report, mostBytes2); size > mostBytes2 && kept2 > 0; size = compressedBytes(report, mostBytes2)) {
    const shown2 = Math.min(kept2, review.findings.length);
    kept2 = Math.floor(Math.min(shown2 - 1, shown2 * 0.9 * mostBytes2 / size));
    report = text2(Math.max(0, kept2));
  }
  return report;
}
function compressedBytes(text2, mostBytes2) {
  return text2.length <= mostBytes2 / 3 ? text2.length : gzipSync(text2).length;
}
function sarifLog(review, context, kept2 = mostResults) {
  const findings = worstFirst(review.findings);
  const shown2 = findings.slice(0, Math.min(kept2, mostResults));
  const rules2 = rulesOf(shown2, context.rules);
  const indexes = new Map(rules2.map((rule, index) => [rule.id, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "seaworthy",
            version: context.version,
            semanticVersion: context.version,
            informationUri: context.homepage,
            rules: rules2.map((rule) => descriptorOf(rule, context)),
            notifications: ["skipped", "partial", "notice", "cut"].map((id) => ({ id: `seaworthy/${id}` }))
          }
        },
        automationDetails: { id: context.category.endsWith("/") ? context.category : `${context.category}/` },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { [rootId]: { description: { text: "The root of the repository." } } },
        invocations: [invocationOf(review, findings.length - shown2.length)],
        results: shown2.map((finding) => resultOf(finding, indexes))
      }
    ]
  };
}
function resultOf(finding, indexes) {
  return sarifResult(finding, levels[finding.severity], indexes.get(finding.rule.id) ?? -1);
}
function rulesOf(findings, catalogue) {
  const rules2 = new Map(catalogue.map((rule) => [rule.id, rule]));
  for (const { rule } of findings) if (!rules2.has(rule.id)) rules2.set(rule.id, rule);
  return [...rules2.values()];
}
var levels = { critical: "error", high: "error", medium: "warning", low: "note" };
var problemSeverities = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "recommendation"
};
var scores = { critical: "9.5", high: "8.0", medium: "5.5", low: "2.0" };
function descriptorOf(rule, links) {
  const url = links.ruleUrl(rule.id);
  return {
    id: rule.id,
    shortDescription: { text: `${rule.title}.` },
    fullDescription: { text: rule.why },
    helpUri: url,
    help: { text: `${rule.why}

${url}`, markdown: helpOf(rule, url) },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      tags: tagsOf(rule).slice(0, mostTags),
      precision: "high",
      "problem.severity": problemSeverities[rule.severity],
      "security-severity": scores[rule.severity]
    }
  };
}
function helpOf(rule, url) {
  const references = rule.references.map(
    (reference) => `- ${link(markdownMessage(reference.title), reference.url)}`
  );
  const blocks = [
    markdownMessage(rule.why),
    link("What it looks for, with examples and the fix", url),
    references.join("\n")
  ];
  return blocks.filter((block2) => block2 !== "").join("\n\n");
}
function tagsOf({ id, checklist }) {
  const subject = id.startsWith("dockerfile/") ? "docker" : "kubernetes";
  return [.../* @__PURE__ */ new Set(["security", subject, ...id.split("/").slice(0, 1), ...checklist])];
}
function invocationOf(review, missing) {
  const cutText = `${counted(missing, "finding")} left out, as code scanning takes no more; the worst are kept.`;
  const notifications = [
    ...missing === 0 ? [] : [notification("cut", "warning", cutText)],
    ...review.skipped.map((skipped2) => gap("skipped", "error", skipped2)),
    ...review.partial.map((partial) => gap("partial", "warning", partial)),
    ...review.notices.map((text2) => notification("notice", "note", visibleLine(cut(text2, 1e3))))
  ];
  const rest = notifications.length - mostNotifications;
  const kept2 = notifications.slice(0, mostNotifications);
  if (rest > 0)
    kept2.push(notification("cut", "warning", `${counted(rest, "notification")} left out for length.`));
  return { executionSuccessful: review.skipped.length === 0, toolExecutionNotifications: kept2 };
}
function gap(id, level, { path, because }) {
  const text2 = `${visibleLine(cut(path, 500))}: ${visibleLine(cut(because, 1e3))}`;
  const artifactLocation = { uri: uriOf(path), uriBaseId: rootId };
  return { ...notification(id, level, text2), locations: [{ physicalLocation: { artifactLocation } }] };
}
function notification(id, level, text2) {
  return { descriptor: { id: `seaworthy/${id}` }, level, message: { text: text2 } };
}

// src/findings/secrets.ts
var shortestValue = 4;
var mostLines = 1e3;
var mask = "•••";
function hiderOf(findings) {
  const secrets = findings.filter(({ rule }) => isAboutValues(rule.id)).flatMap(linesOf).map(parted);
  if (secrets.length === 0) return (line) => line;
  const keys = new Set(secrets.map(({ key }) => key).filter((key) => key !== ""));
  const values = [
    ...new Set(secrets.map(({ value }) => value).filter((value) => value.length >= shortestValue))
  ];
  const longestFirst = values.sort((a, b) => b.length - a.length);
  return (line) => {
    const { key } = parted(line);
    if (keys.has(key)) return `${line.slice(0, line.indexOf(key) + key.length)} ${mask}`;
    return longestFirst.reduce((text2, value) => text2.replaceAll(value, mask), line);
  };
}
function hideIn(text2, hide) {
  return text2.split("\n").map(hide).join("\n");
}
var others2 = /* @__PURE__ */ new Set([
  "cluster/audit-policy-secrets",
  "dockerfile/dockerignore-covers-secrets",
  "rbac/no-secret-access",
  "secrets/no-service-account-token-secret",
  "workload/no-secret-in-env",
  "workload/no-whole-secret-in-env"
]);
function isAboutValues(id) {
  return /secret|credential|password/.test(id) && !others2.has(id);
}
function linesOf({ rule, at }) {
  const { lines } = at.source;
  const region = lines.region(at.range);
  const { startLine, endLine } = rule.id.startsWith("dockerfile/") ? pipelineAround(region, lines) : region;
  const indent = indentOf(lines.at(startLine));
  const found = [];
  for (let line = startLine; line <= lines.count && found.length < mostLines; line++) {
    const text2 = lines.at(line);
    if (line > endLine && text2.trim() !== "" && indentOf(text2) <= indent) break;
    found.push(text2);
  }
  return found;
}
function pipelineAround(region, lines) {
  let { startLine, endLine } = region;
  const isOpen = (line) => goesOn.test(lines.at(line)) && !startsAnew.test(lines.at(line + 1));
  while (startLine > 1 && endLine - startLine < mostLines && isOpen(startLine - 1)) startLine--;
  while (endLine < lines.count && endLine - startLine < mostLines && isOpen(endLine)) endLine++;
  for (let line = startLine; line <= endLine; line++) {
    const [, end2] = heredoc.exec(lines.at(line)) ?? [];
    if (end2 === void 0) continue;
    while (endLine < lines.count && endLine - startLine < mostLines && lines.at(endLine).trim() !== end2)
      endLine++;
    break;
  }
  return { startLine, endLine };
}
var goesOn = /^\s*#|(?<!(?:&&|\|\||;)\s*)[\\`|]\s*$/;
var startsAnew = /^\s*(?:&&|\|\||;)/;
var heredoc = /<<-?\s*["']?(\w+)/;
function indentOf(line) {
  return line.length - line.trimStart().length;
}
function parted(line) {
  const bare3 = line.replace(/^[\s+-]+/, "").trimEnd();
  const end2 = bare3.search(/[:=]/) + 1;
  const value = bare3.slice(end2).trim().replace(/^(["'])(.*)\1$/, "$2");
  return { key: bare3.slice(0, end2), value };
}

// src/reports/change.ts
var mostCompared = 2e3;
function changeOf(suggestion, findings) {
  const source = findings.find((finding) => finding.at.source.path === suggestion.path)?.at.source;
  if (source === void 0) return void 0;
  const before = [];
  const last = Math.min(suggestion.endLine, source.lines.count);
  for (let line = suggestion.startLine; line <= last; line++) before.push(source.lines.at(line));
  const after = suggestion.replacement === "" ? [] : suggestion.replacement.split("\n");
  if (before.length + after.length > mostCompared)
    return [...asLines("removed", before), ...asLines("added", after)];
  return diffArrays(before, after).flatMap(
    (part2) => asLines(part2.removed ? "removed" : part2.added ? "added" : "context", part2.value)
  );
}
function asLines(kind, texts2) {
  return texts2.map((text2) => ({ kind, text: text2 }));
}
function signOf(kind) {
  if (kind === "context") return " ";
  return kind === "added" ? "+" : "-";
}

// src/text/order.ts
function compareText(a, b) {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

// src/reports/rendered.ts
function byCause(findings) {
  const causeOf = ({ rule, location, rendered, fingerprint }) => rendered ? JSON.stringify([rule.id, location.path, location.startLine]) : fingerprint;
  return [...groupBy(findings, causeOf).values()].flatMap(
    ([first, ...others3]) => first ? [[first, ...others3]] : []
  );
}
var mostObjects = 8;
var longestName = 200;
var mostWays = 5;
function renderedSentence(findings, code) {
  const rendered = findings.flatMap(
    (finding) => finding.rendered ? [{ ...finding, by: finding.rendered }] : []
  );
  const byRoot = [...groupBy(rendered, ({ by }) => by.root)].sort(([a], [b]) => compareText(a, b));
  const roots = byRoot.map(([root, inRoot]) => {
    const labels = sorted(inRoot.flatMap(({ by }) => by.labels));
    const objects = sorted(inRoot.map(({ subject }) => subjectPhrase(withoutContainer(subject)))).map(
      (object) => code(cut(object, longestName))
    );
    return `${code(cut(root, longestName))}${waysPhrase(labels, code)}: ${listed(objects, mostObjects, "; ")}`;
  });
  return roots.length === 0 ? "" : `Rendered from ${listed(roots, mostObjects, "; from ")}.`;
}
function commonWay(findings, wayOf2) {
  const [first = "", ...others3] = byCause(findings).map(wayOf2);
  return others3.length > 0 && others3.every((way) => way === first) ? first : "";
}
function sorted(texts2) {
  return [...new Set(texts2)].sort(compareText);
}
function withoutContainer(subject) {
  if (!("kind" in subject)) return subject;
  const { container: _, ...object } = subject;
  return object;
}
function waysPhrase(labels, code) {
  if (labels.every((label) => label === "")) return "";
  const names = labels.map((label) => label === "" ? "the default values" : code(cut(label, longestName)));
  return ` with ${listed(names, mostWays, ", ")}`;
}
function listed(items, most3, between) {
  const more = items.length - most3;
  return items.slice(0, most3).join(between) + (more > 0 ? ` and ${more} more` : "");
}

// src/reports/rights.ts
function rightsTables({ rights, findings }) {
  if (rights === void 0) return [];
  const rulesOf3 = rulesAgainst(findings);
  return [tableOf("Rights gained", rights.gained, rulesOf3), tableOf("Rights lost", rights.lost, () => [])];
}
function rightsLines({ rights }) {
  const lines = (sign, rows) => shown(
    rows,
    (row) => `${sign} ${sentenceOf(row)}`,
    (count) => `${sign} … and ${count} more`
  );
  return [...lines("+", rights?.gained ?? []), ...lines("-", rights?.lost ?? [])];
}
var mostRows = 25;
var mostWords = 8;
var mostRules = 2;
function rulesAgainst(findings) {
  const rules2 = /* @__PURE__ */ new Map();
  for (const { state, subject, rule } of worstFirst(findings)) {
    if (state !== "new" || !("kind" in subject)) continue;
    const name = `${subject.kind} ${subject.name}`;
    rules2.set(name, (rules2.get(name) ?? /* @__PURE__ */ new Set()).add(rule.id));
  }
  return ({ role: role2, binding: binding2 }) => [...rules2.get(role2) ?? [], ...rules2.get(binding2) ?? []].slice(0, mostRules);
}
function tableOf(title, rows, rulesOf3) {
  return {
    head: `### ${title} (${rows.length})

| Who | May | On | Where | Through |
|---|---|---|---|---|`,
    rows: shown(
      rows,
      (row) => rowText(row, rulesOf3(row)),
      (count) => `| … and ${count} more | | | | |`
    ),
    between: "\n"
  };
}
function shown(rows, textOf4, more) {
  const texts2 = rows.slice(0, mostRows).map(textOf4);
  return rows.length > mostRows ? [...texts2, more(rows.length - mostRows)] : texts2;
}
function rowText(row, rules2) {
  const { subject, verbs, resources: resources2, names, binding: binding2, role: role2 } = row;
  const only = names.length === 0 ? "" : ` named ${listed2(names, codeSpan)}`;
  const see = rules2.length === 0 ? "" : `; see ${listed2(rules2, codeSpan)}`;
  const cells = [
    codeSpan(cut(subject, 200)),
    verbs.length === 0 ? holdingsOf(role2) : listed2(verbs, codeSpan),
    `${listed2(resources2, codeSpan)}${only}`,
    scopeOf(row, codeSpan),
    `${codeSpan(cut(binding2, 200))}, ${codeSpan(cut(role2, 200))}${see}`
  ];
  return `| ${cells.map(tableCell).join(" | ")} |`;
}
function sentenceOf(row) {
  const { subject, verbs, resources: resources2, names, binding: binding2, role: role2 } = row;
  const plain2 = (word) => word;
  const what = verbs.length === 0 ? holdingsOf(role2) : `${listed2(verbs, plain2)} on ${listed2(resources2, plain2)}`;
  const only = names.length === 0 ? "" : ` named ${listed2(names, plain2)}`;
  return `${subject}: ${what}${only}, ${scopeOf(row, plain2)}, through ${binding2} and ${role2}`;
}
function listed2(words2, form2) {
  const first = words2.slice(0, mostWords).map((word) => form2(cut(word, 100)));
  return words2.length > mostWords ? `${first.join(", ")} and ${words2.length - mostWords} more` : first.join(", ");
}
function scopeOf({ scope }, form2) {
  if (scope === "*") return "the whole cluster";
  return scope === "" ? "the namespace it is applied to" : `namespace ${form2(cut(scope, 100))}`;
}
function holdingsOf(role2) {
  return builtIn.get(role2) ?? "whatever the role allows, which is not in this repository";
}
var builtIn = /* @__PURE__ */ new Map([
  ["ClusterRole cluster-admin", "everything"],
  ["ClusterRole admin", "read and change nearly every object, Secrets, roles and bindings among them"],
  ["ClusterRole edit", "read and change most objects, Secrets among them, but no roles and bindings"],
  ["ClusterRole view", "read most objects, but no Secrets, roles and bindings"]
]);

// src/reports/terminal-text.ts
var codes = {
  critical: [31, 39],
  high: [31, 39],
  medium: [33, 39],
  low: [36, 39],
  added: [32, 39],
  removed: [31, 39],
  context: void 0,
  strong: [1, 22],
  faint: [2, 22]
};
function painterOf(colour) {
  return (style, text2) => {
    const pair = colour ? codes[style] : void 0;
    return pair === void 0 || text2 === "" ? text2 : `\x1B[${pair[0]}m${text2}\x1B[${pair[1]}m`;
  };
}
function wrapped(text2, width) {
  const lines = [];
  let line = "";
  for (const word of text2.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  if (line !== "") lines.push(line);
  return lines;
}

// src/reports/terminal.ts
function terminalReport(review, { colour, width = 100 }) {
  const page = { paint: painterOf(colour), width: Math.max(40, width), hide: hiderOf(review.findings) };
  const blocks = review.remarks.length > 0 ? review.remarks.map((remark) => remarkLines(remark, page)) : byFile(review.findings.filter((finding) => finding.state === "new")).map((file) => fileLines(file, page));
  const all = [
    ...blocks,
    ...rightsBlock(review, page),
    ...gapBlocks(review, page),
    summaryLines(review, page)
  ];
  return neutralise(`${all.map((lines) => lines.join("\n")).join("\n\n")}
`);
}
function remarkLines(remark, page) {
  const { placement, findings, excerpt } = remark;
  const line = placement.kind === "line" ? `:${placement.startLine}` : "";
  const place2 = page.paint("strong", `${terminalLine(placement.path)}${line}`);
  const because = placement.kind === "line" ? "" : page.paint("faint", `  ${terminalLine(placement.because)}`);
  return [
    `${place2}${because}`,
    ...excerpt === void 0 ? [] : [...excerptLines(excerpt, page), ""],
    ...byCause(findings).flatMap((one) => findingLines(one, remark, page)),
    ...commonWayLines(findings, page),
    ...changeLines(remark, page),
    ...additionLines(remark, page),
    ...waiverLines(remark, page)
  ];
}
function excerptLines({ lines }, { paint, hide }) {
  const digits = Math.max(...lines.map(({ line }) => String(line ?? "").length), 1);
  return lines.map(({ kind, line, text: text2 }) => {
    const gutter = paint("faint", `${String(line ?? "").padStart(digits + 2)} `);
    return `${gutter}${paint(kind, `${signOf(kind)} ${terminalLine(cut(hide(text2), longestLine))}`)}`;
  });
}
var longestLine = 400;
function findingLines(findings, remark, { paint, width }) {
  const [finding] = findings;
  const { severity, message, rule, fix, location } = finding;
  const indent = " ".repeat(11);
  const place2 = isInSight(finding, remark) ? "" : ` (${terminalLine(location.path)}:${location.startLine})`;
  const [first = "", ...rest] = wrapped(`${terminalLine(cut(message, 1e3))}${place2}`, width - indent.length);
  const wanted = remark.addition?.removes.includes(finding.fingerprint) ? remark.addition : fix;
  const todo = wanted === void 0 ? "" : `${wanted.title}. `;
  return [
    `  ${paint(severity, severity.padEnd(9))}${first}`,
    ...rest.map((line) => `${indent}${line}`),
    ...[`${todo}${rule.why}`, commonWay(remark.findings, wayText) === "" ? wayText(findings) : ""].flatMap(
      (text2) => wrapped(terminalLine(cut(text2, 1e3)), width - indent.length).map((line) => `${indent}${line}`)
    ),
    `${indent}${paint("faint", rule.id)}`
  ];
}
function commonWayLines(findings, { width }) {
  const way = commonWay(findings, wayText);
  return wrapped(terminalLine(cut(way, 1e3)), width - 2).map((line) => `  ${line}`);
}
function wayText(findings) {
  return renderedSentence(findings, (name) => name);
}
function changeLines({ suggestion, findings, patch }, { paint, width, hide }) {
  const title = (text2) => paint("strong", `  ${text2}`);
  if (suggestion === void 0) {
    if (patch === void 0) return [];
    const lines = patch.trimEnd().split("\n").map((line) => `    ${paint(kindOf(line), terminalLine(hide(line)))}`);
    return ["", title("A fix that was tried, outside the lines of this change:"), ...lines];
  }
  const { replacement, startLine, endLine, checks } = suggestion;
  const texts2 = replacement === "" ? [] : replacement.split("\n");
  const change = changeOf(suggestion, findings) ?? texts2.map((text2) => ({ kind: "added", text: text2 }));
  const at = startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`;
  return [
    "",
    title(`A change that was tried, ${at}:`),
    ...change.map(({ kind, text: text2 }) => `    ${paint(kind, `${signOf(kind)} ${terminalLine(hide(text2))}`)}`),
    ...checks.flatMap(
      (check) => wrapped(`Check first: ${terminalLine(cut(check, 500))}`, width - 4).map((line) => `    ${line}`)
    )
  ];
}
function additionLines({ addition }, { paint, width }) {
  if (addition === void 0) return [];
  const { path, text: text2, check } = addition;
  return [
    "",
    paint("strong", `  A file to add, which was tried: ${terminalLine(cut(path, 500))}`),
    ...text2.trimEnd().split("\n").map((line) => `    ${paint("added", terminalLine(cut(line, longestLine)))}`),
    ...wrapped(`Check first: ${terminalLine(cut(check, 500))}`, width - 4).map((line) => `    ${line}`)
  ];
}
function kindOf(line) {
  if (line.startsWith("+")) return "added";
  return line.startsWith("-") ? "removed" : "context";
}
function waiverLines({ findings }, { paint }) {
  const hint = waiverHint(findings);
  if (hint === void 0) return [];
  return ["", paint("faint", `  To accept ${hint.includes(",") ? "them" : "it"}: ${hint}`)];
}
function byFile(findings) {
  const files = /* @__PURE__ */ new Map();
  for (const finding of findings) {
    const { path } = finding.location;
    const found = files.get(path);
    if (found === void 0) files.set(path, [finding]);
    else found.push(finding);
  }
  return [...files];
}
function fileLines([path, findings], { paint, width }) {
  const indent = " ".repeat(19);
  const lines = worstFirst(findings).flatMap(({ location, severity, message, rule }) => {
    const [first = "", ...rest] = wrapped(
      `${terminalLine(cut(message, 1e3))} ${rule.id}`,
      width - indent.length
    );
    const place2 = `${location.startLine}:${location.startColumn}`;
    return [
      `  ${paint("faint", place2.padStart(7))} ${paint(severity, severity.padEnd(8))} ${first}`,
      ...rest.map((line) => `${indent}${line}`)
    ];
  });
  return [paint("strong", terminalLine(path)), ...lines];
}
function rightsBlock(review, page) {
  return block("Rights gained and lost", rightsLines(review), page);
}
function gapBlocks({ skipped: skipped2, partial, notices: notices2 }, page) {
  return [
    ...block("Not analysed", gapsByReason(skipped2).map(gapText), page),
    ...block("Analysed in part", gapsByReason(partial).map(gapText), page),
    ...block("Notices", notices2, page)
  ];
}
function block(title, texts2, { paint, width }) {
  if (texts2.length === 0) return [];
  const lines = texts2.flatMap((text2) => wrapped(terminalLine(text2), width - 2).map((line) => `  ${line}`));
  return [[paint("strong", title), ...lines]];
}
function gapText({ because, paths }) {
  return paths.length === 1 ? `${paths[0]}: ${because}` : `${because}: ${paths.join(", ")}`;
}
function summaryLines(review, { paint, width }) {
  const verdict = paint(review.verdict === "pass" ? "added" : "removed", review.verdict);
  const counts = wrapped(`${findingsPhrase(review)}; ${filesPhrase(review.counts)}.`, width);
  return [`${verdict}: ${verdictSentence(review)}`, ...counts];
}

// src/findings/fingerprint.ts
import { createHash } from "node:crypto";

// src/findings/observation.ts
function objectKeyOf({ kind, namespace, name }) {
  return [kind, namespace ?? "", name].join("\0");
}

// src/findings/fingerprint.ts
function fingerprintOf(observation, valuesFile = "") {
  return createHash("sha256").update(`${itemOf(observation)} ${observation.ordinal}`).update(valuesFile).digest("hex").slice(0, 32);
}
function itemOf({ rule, path, thing, key }) {
  const of = thing.kind === "object" ? [objectKeyOf(thing.object), thing.container ?? ""] : ["Dockerfile"];
  return JSON.stringify([path, ...of, rule.id, key]);
}

// src/sources/build-files/hcl.ts
function readHcl(text2) {
  const tokens = tokensOf(text2);
  const blocks = [];
  for (let at = 0; at < tokens.length; at++) {
    const [type, label, brace] = tokens.slice(at, at + 3);
    const isBlock2 = type?.kind === "name" && label?.kind === "string" && brace?.text === "{";
    if (isBlock2) {
      const end2 = closing(tokens, at + 2);
      const values = valuesIn(tokens, at + 3, end2);
      blocks.push({ type: type.text, label: label.text, values });
      at = end2;
    } else if (type?.kind === "sign" && isOpening(type.text)) at = closing(tokens, at);
  }
  return blocks;
}
var form = /[ \t\r]+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"((?:[^"\\\n]|\\.){0,1000})"|([A-Za-z_][\w-]*)|(\n)|([\s\S])/g;
function tokensOf(text2) {
  const tokens = [];
  for (const [, string, name, newline, sign] of withoutHeredocs(text2).matchAll(form)) {
    if (string !== void 0) tokens.push({ kind: "string", text: string });
    else if (name !== void 0) tokens.push({ kind: "name", text: name });
    else if (newline !== void 0) tokens.push({ kind: "newline", text: newline });
    else if (sign !== void 0) tokens.push({ kind: "sign", text: sign });
  }
  return tokens;
}
function withoutHeredocs(text2) {
  const lines = [];
  let end2;
  for (const line of text2.split("\n")) {
    if (end2 === void 0) {
      lines.push(line);
      end2 = /<<-?(\w+)[ \t\r]*$/.exec(line)?.[1];
    } else if (line.trim() === end2) end2 = void 0;
  }
  return lines.join("\n");
}
function isOpening(text2) {
  return text2 === "{" || text2 === "[" || text2 === "(";
}
function closing(tokens, from) {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const { kind, text: text2 } = tokens[at] ?? { kind: "newline", text: "" };
    if (kind !== "sign") continue;
    if (isOpening(text2)) depth++;
    else if (text2 === "}" || text2 === "]" || text2 === ")") depth--;
    if (depth === 0) return at;
  }
  return tokens.length - 1;
}
function valuesIn(tokens, start2, end2) {
  const values = /* @__PURE__ */ new Map();
  for (let at = start2; at < end2; at++) {
    const [name, equals] = [tokens[at], tokens[at + 1]];
    if (equals?.text === "=" && equals.kind === "sign" && (name?.kind === "name" || name?.kind === "string")) {
      const from = at + 2;
      at = expressionEnd(tokens, from, end2);
      values.set(name.text, meaningOf(tokens.slice(from, at)));
    } else if (name?.kind === "sign" && isOpening(name.text)) at = closing(tokens, at);
  }
  return values;
}
function expressionEnd(tokens, from, end2) {
  for (let at = from; at < end2; at++) {
    const { kind, text: text2 } = tokens[at] ?? { kind: "newline", text: "" };
    if (kind === "newline") return at;
    if (kind === "sign" && isOpening(text2)) at = closing(tokens, at);
  }
  return end2;
}
function meaningOf(expression) {
  const [first, ...more] = expression;
  if (first === void 0) return null;
  if (more.length === 0) {
    if (first.kind === "string") return first.text;
    return first.kind === "name" ? `\${${first.text}}` : null;
  }
  if (first.text === "{") return keysIn(more);
  if (first.text !== "[") return null;
  return expression.flatMap(({ kind, text: text2 }) => kind === "string" ? [text2] : []);
}
function keysIn(entries) {
  return entries.flatMap(({ kind, text: text2 }, index) => {
    const next2 = entries[index + 1];
    const isKey = next2?.kind === "sign" && (next2.text === "=" || next2.text === ":");
    return isKey && (kind === "name" || kind === "string") ? [text2] : [];
  });
}

// src/sources/build-files/bake.ts
var bakeName = /^(?:docker-)?bake(?:[._-].*)?\.(?:hcl|json)$/i;
var furthestParent = 20;
function bakeBuilds(source, has) {
  const isJson2 = /\.json$/i.test(fileNameOf(source.path));
  const targets = isJson2 ? targetsInJson(source) : targetsInHcl(source);
  const folders = [.../* @__PURE__ */ new Set([folderOf(source.path), ""])];
  return [...targets.keys()].flatMap((name) => {
    const setting = (key) => inherited(targets, name, key);
    const namedContexts = lineageOf(targets, name).flatMap((target) => target.namedContexts);
    const builds = folders.flatMap((folder) => {
      const said = {
        saidBy: source.path,
        folder,
        dockerfileIn: "context",
        context: setting("context")
      };
      return buildOf({ ...said, dockerfile: setting("dockerfile"), target: setting("target"), namedContexts }) ?? [];
    });
    return builds.find((build) => has(build.dockerfile)) ?? [];
  });
}
function inherited(targets, name, key) {
  return lineageOf(targets, name).find((target) => target[key] !== void 0)?.[key];
}
function lineageOf(targets, name) {
  const lineage = [];
  let current = targets.get(name);
  while (current !== void 0 && lineage.length < furthestParent) {
    lineage.push(current);
    current = targets.get(current.inherits.at(-1) ?? "");
  }
  return lineage;
}
function targetsInHcl(source) {
  const blocks = readHcl(source.text);
  const variables = new Map(
    blocks.flatMap(({ type, label, values }) => {
      const value = values.get("default");
      return type === "variable" && typeof value === "string" ? [[label, value]] : [];
    })
  );
  const said = (value) => Array.isArray(value) ? open : filled(value, variables);
  return mergedBy(
    blocks.filter(({ type }) => type === "target"),
    ({ values }) => ({
      context: said(values.get("context")),
      dockerfile: values.has("dockerfile-inline") ? open : said(values.get("dockerfile")),
      target: said(values.get("target")),
      inherits: listOf(values.get("inherits")),
      namedContexts: listOf(values.get("contexts"))
    })
  );
}
function listOf(value) {
  return Array.isArray(value) ? value : [];
}
function filled(value, variables) {
  if (value === void 0) return void 0;
  if (typeof value !== "string") return open;
  const text2 = value.replaceAll(/\$\{(\w+)\}/g, (whole2, name) => variables.get(name) ?? whole2);
  return /[$%]\{/.test(text2) ? open : text2;
}
function mergedBy(blocks, targetOf2) {
  const targets = /* @__PURE__ */ new Map();
  for (const block2 of blocks) {
    const [old, now] = [targets.get(block2.label), targetOf2(block2)];
    targets.set(block2.label, {
      context: now.context ?? old?.context,
      dockerfile: now.dockerfile ?? old?.dockerfile,
      target: now.target ?? old?.target,
      inherits: now.inherits.length > 0 ? now.inherits : old?.inherits ?? [],
      namedContexts: [...now.namedContexts, ...old?.namedContexts ?? []]
    });
  }
  return targets;
}
function targetsInJson(source) {
  const roots = parseYaml(source).documents.flatMap(({ root }) => root ?? []);
  const entries = roots.flatMap((root) => root.at("target")?.entries() ?? []);
  const variables = new Map(
    roots.flatMap((root) => root.at("variable")?.entries() ?? []).flatMap(({ key, node }) => {
      const value = node.at("default")?.value;
      return typeof value === "string" ? [[key, value]] : [];
    })
  );
  const said = (node) => typeof node?.value === "string" ? filled(node.value, variables) : void 0;
  return new Map(
    entries.map(({ key, node }) => [
      key,
      {
        context: said(node.at("context")),
        dockerfile: node.at("dockerfile-inline") ? open : said(node.at("dockerfile")),
        target: said(node.at("target")),
        inherits: (node.at("inherits")?.items() ?? []).flatMap(
          ({ value }) => typeof value === "string" ? [value] : []
        ),
        namedContexts: (node.at("contexts")?.entries() ?? []).map((entry) => entry.key)
      }
    ])
  );
}

// src/sources/build-files/compose.ts
var composeName = /^(?:.*[.-])?(?:docker|podman|container)?-?compose(?:[._-].*)?\.ya?ml$/i;
function composeBuilds(source) {
  if (!source.text.includes("build")) return [];
  const services = parseYaml(source).documents.flatMap(({ root }) => root?.at("services")?.entries() ?? []);
  return services.flatMap(({ node }) => {
    const build = node.at("build");
    const isBuilt = build && (build.kind === "map" || typeof build.value === "string");
    return isBuilt && build.at("dockerfile_inline") === void 0 ? serviceBuild(build) ?? [] : [];
  });
}
function serviceBuild(build) {
  const { path } = build.source;
  return buildOf({
    saidBy: path,
    folder: folderOf(path),
    context: saidAt(build.kind === "scalar" ? build : build.at("context")),
    dockerfile: saidAt(build.at("dockerfile")),
    target: saidAt(build.at("target")),
    namedContexts: namesIn(build.at("additional_contexts")),
    dockerfileIn: "context"
  });
}
function namesIn(contexts) {
  const listed7 = (contexts?.items() ?? []).flatMap(
    ({ value }) => typeof value === "string" ? contextName(value) : []
  );
  return [...(contexts?.entries() ?? []).map(({ key }) => key), ...listed7];
}
function saidAt(node) {
  return typeof node?.value === "string" ? interpolated(node.value) : void 0;
}
function interpolated(text2) {
  const filled2 = text2.replaceAll(/\$\{\w+:?-([^${}]*)\}/g, "$1");
  return filled2.replaceAll("$$", "").includes("$") ? open : filled2.replaceAll("$$", "$");
}

// src/sources/build-files/build-command.ts
var call = /\b(?:docker|podman|buildah|nerdctl)[ \t]+(?:(?:buildx|image|builder)[ \t]+)?(?:build|bud)[ \t]+([^\n;|&]*)/g;
function buildCommands(script) {
  const lines = script.replaceAll(/\\\r?\n/g, " ");
  const moves = lines.search(/(?:^|[\s;&|(])(?:cd|pushd)\s/);
  return Array.from(lines.matchAll(call)).filter(({ index }) => moves === -1 || index < moves).flatMap(([, words2 = ""]) => commandOf(words2) ?? []);
}
var switches = /^(?:-[qD]+|--(?:check|compress|debug|force-rm|load|no-cache|push|pull|quiet|rm|squash|stream|disable-content-trust|layers|tls-verify))$/;
function commandOf(text2) {
  const words2 = Array.from(
    text2.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g),
    ([word]) => word.replaceAll(/["']/g, "")
  );
  const options = [];
  const folders = [];
  for (let at = 0; at < words2.length; at++) {
    const word = words2[at] ?? "";
    const whole2 = wholeOption(word);
    if (whole2) options.push(whole2);
    else if (word === "-" || !word.startsWith("-")) folders.push(word);
    else if (!switches.test(word)) options.push({ name: word, value: words2[++at] ?? "" });
  }
  const [context, ...others3] = folders;
  if (context === void 0 || others3.length > 0) return void 0;
  const last = (...names) => options.findLast(({ name }) => names.includes(name))?.value;
  return {
    context: saidBy(context),
    dockerfile: saidBy(last("--file", "-f")),
    target: saidBy(last("--target")),
    namedContexts: options.flatMap(
      ({ name, value }) => name === "--build-context" ? contextName(value) : []
    )
  };
}
function wholeOption(word) {
  const [, name, value] = /^(--[\w-]+)=(.*)$/.exec(word) ?? /^(-[ft])=?(.+)$/.exec(word) ?? [];
  return name !== void 0 && value !== void 0 ? { name, value } : void 0;
}
function saidBy(word) {
  return word !== void 0 && /[$`(*?]/.test(word) ? open : word;
}

// src/sources/build-files/workflow.ts
var workflowPath = /^\.(?:github|gitea|forgejo)\/workflows\/[^/]+\.ya?ml$/;
function workflowBuilds(source) {
  if (!/build-push-action|\bbu(?:il)?d\b/.test(source.text)) return [];
  return parseYaml(source).documents.flatMap(({ root }) => {
    const jobs = root?.at("jobs")?.entries() ?? [];
    return jobs.flatMap(({ node: job }) => {
      const folder = firstText(job, root);
      return (job.at("steps")?.items() ?? []).flatMap((step2) => stepBuilds(step2, folder));
    });
  });
}
function firstText(...holders) {
  for (const holder of holders) {
    const said = saidAt2(holder?.at("defaults", "run", "working-directory"));
    if (said !== void 0) return said;
  }
  return void 0;
}
function stepBuilds(step2, jobFolder) {
  const uses = step2.at("uses")?.value;
  if (typeof uses === "string" && /^docker\/build-push-action(?:@|$)/.test(uses)) return actionBuild(step2);
  const script = step2.at("run")?.value;
  if (typeof script !== "string") return [];
  const said = saidAt2(step2.at("working-directory")) ?? jobFolder ?? ".";
  const folder = said === open ? void 0 : folderAt("", said);
  if (folder === void 0) return [];
  return buildCommands(script).flatMap(
    (command2) => buildOf({ saidBy: step2.source.path, folder, dockerfileIn: "folder", ...command2 }) ?? []
  );
}
function actionBuild(step2) {
  const inputs = step2.at("with");
  const build = buildOf({
    saidBy: step2.source.path,
    folder: "",
    context: saidAt2(inputs?.at("context")),
    dockerfile: saidAt2(inputs?.at("file")),
    target: saidAt2(inputs?.at("target")),
    namedContexts: textOf(inputs?.at("build-contexts")).split("\n").flatMap(contextName),
    dockerfileIn: "folder"
  });
  return build ? [build] : [];
}
function textOf(node) {
  return typeof node?.value === "string" ? node.value : "";
}
function saidAt2(node) {
  if (typeof node?.value !== "string") return void 0;
  const text2 = node.value.trim().replace(/^\$\{\{ ?github\.workspace ?\}\}/, ".").replace(/^\{\{defaultContext\}\}:?/, "./");
  return text2.includes("{{") ? open : text2;
}

// src/sources/build-files/commit-builds.ts
var readLimit = 256 << 10;
var mostFiles = 1e3;
var CommitBuilds = class {
  #tree;
  #cache;
  #sources = /* @__PURE__ */ new Map();
  #ignoreFiles = /* @__PURE__ */ new Map();
  #byDockerfile;
  constructor(tree, cache) {
    this.#tree = tree;
    this.#cache = cache;
  }
  /** Reads the files that are called like one that says so. */
  async prepare() {
    if (this.#sources.size > 0) return;
    const wanted = this.#tree.entries.filter(isBuildFile).slice(0, mostFiles);
    const unread = wanted.filter((entry) => !this.#cache.has(keyOf(entry)));
    for await (const [entry, content] of this.#tree.commit.read(unread, readLimit))
      this.#cache.set(keyOf(entry), sourceOf2(entry, content));
    for (const entry of wanted) {
      const source = this.#cache.get(keyOf(entry));
      if (source) this.#sources.set(entry.path, source);
    }
    this.#byDockerfile = void 0;
  }
  of(dockerfile) {
    this.#byDockerfile ??= groupBy(this.#all(), (build) => build.dockerfile);
    return this.#byDockerfile.get(dockerfile) ?? [];
  }
  ignoreFile(path) {
    const source = isIgnoreName(path) ? this.#sources.get(path) : void 0;
    if (source && !this.#ignoreFiles.has(path)) this.#ignoreFiles.set(path, readIgnoreFile(source));
    return this.#ignoreFiles.get(path);
  }
  #all() {
    const paths = new Set(this.#tree.entries.map(({ path }) => path));
    return [...this.#sources.values()].flatMap((source) => {
      const name = fileNameOf(source.path);
      if (workflowPath.test(source.path)) return workflowBuilds(source);
      if (composeName.test(name)) return composeBuilds(source);
      return bakeName.test(name) ? bakeBuilds(source, (path) => paths.has(path)) : [];
    });
  }
};
function isBuildFile({ kind, path }) {
  return kind === "file" && (saysHowToBuild(path) || workflowPath.test(path));
}
function saysHowToBuild(path) {
  if (isIgnoreName(path)) return true;
  const name = fileNameOf(path);
  return /compose|bake/i.test(name) && (composeName.test(name) || bakeName.test(name));
}
function isIgnoreName(path) {
  return path.endsWith(".dockerignore") || path.endsWith(".containerignore");
}
function keyOf({ path, id }) {
  return `${id} ${path}`;
}
function sourceOf2({ path }, content) {
  return content.kind === "bytes" ? toSource(path, content.bytes) : void 0;
}

// src/sources/held-words.ts
function holdsWord(bytes, word) {
  if (word === "") return false;
  for (let at = bytes.indexOf(word); at !== -1; at = bytes.indexOf(word, at + 1)) {
    const around = [bytes[at - 1], bytes[at + Buffer.byteLength(word)]];
    if (!around.some((byte) => byte !== void 0 && /[\w.-]/.test(String.fromCharCode(byte)))) return true;
  }
  return false;
}

// src/sources/dockerfile/image-name.ts
function imageNameOf(path) {
  const file = fileNameOf(path);
  const own = /^(?:(?:dockerfile|containerfile)\.(.+)|(.+)\.(?:dockerfile|containerfile))$/i.exec(file);
  const name = own ? own[1] ?? own[2] ?? "" : fileNameOf(tellingFolder(path));
  return name === "" ? void 0 : name.toLowerCase();
}
function lastPartOf(image) {
  const reference = parseImage(image);
  return reference && fileNameOf(reference.repository).toLowerCase();
}
var plainFolders = /* @__PURE__ */ new Set(["build", "docker", "src"]);
function tellingFolder(path) {
  let folder = folderOf(path);
  while (plainFolders.has(fileNameOf(folder).toLowerCase())) folder = folderOf(folder);
  return folder;
}

// src/sources/dockerfile/name.ts
var nameForm = /^(?:dockerfile|containerfile)|.\.(?:dockerfile|containerfile)$/i;
var otherSuffix = new RegExp(
  `\\.(?:${[
    "dockerignore|containerignore|gitignore",
    "md|mdx|markdown|rst|adoc|asciidoc|html?|pdf|png|jpe?g|gif|svg|ico",
    "ya?ml|json5?|jsonc|toml|ini|cfg|conf|xml|csv|tsv|lock|sum|env|properties|tf|hcl|cue",
    "sh|bash|zsh|ps1|bat|cmd|psm1|mk|gradle|ipynb|css|scss|vue|tsx?|jsx?|mjs|cjs|mts|cts|go|py|rb|rs|java|kt|kts|scala|cs|cpp|cc|c|h|hpp|php|pl|lua|swift|ex|exs|erl|hs|clj|groovy|snap|out|log|vim|el|nix|tmlanguage",
    "j2|jinja2?|tmpl|tpl|template|gotmpl|erb|mustache|hbs|handlebars|ejs|m4|in|liquid|mako",
    "patch|diff|rej|orig|bak|old|swp|swo|save|zip|gz|tgz|tar|asc|sig|sha256|sha512|disabled"
  ].join("|")})$|~$`,
  "i"
);
var languageVariant = /^(?:Dockerfile|Containerfile)\.(?:go|py|rb|rs|java|kt|js|ts|cs|cpp|c|php|pl|swift|sh)$/;
var textAbout = /^(?:dockerfile|containerfile)[^.]+\.txt$/i;
var templateSuffix = /\.(?:j2|jinja2?|tmpl|tpl|template|gotmpl|erb|mustache|hbs|handlebars|ejs|m4|in|liquid|mako)$/i;
function isTemplateName(path) {
  const stem = path.replace(templateSuffix, "");
  return stem !== path && isDockerfileName(stem);
}
function isDockerfileName(path) {
  const name = fileNameOf(path);
  if (!nameForm.test(name) || textAbout.test(name)) return false;
  return !otherSuffix.test(name) || languageVariant.test(name);
}

// src/sources/dockerfile/template.ts
var fillIn = /\{\{|\{%|<%|#\{|%%\w{1,50}%%|@@?[A-Za-z_]\w{0,50}@|__[A-Z][A-Z0-9_]{1,50}__/;
var command = /^(?:#include[ \t]+["<]|#(?:ifn?def|else|endif|define|undef)\b|dnl\b|(?:define|ifelse|ifdef|include|changequote|m4_\w{1,30})\()/m;
var lineMark = /^(?:\{[{%#]|<%|#\{|%%|@@?[A-Za-z_]\w{0,50}@|%[ \t]*(?:if|for|end))/;
function templateMark(source) {
  if (!isTemplateName(source.path)) return void 0;
  const found = fillIn.exec(source.text) ?? command.exec(source.text);
  return found ? markAt(source, found) : void 0;
}
function templatedInstruction({ source, instructions }) {
  for (const { keyword, keywordAt, text: text2 } of instructions) {
    const mark = keyword === "FROM" ? fillIn.exec(text2) : lineMark.exec(keyword);
    if (mark !== null) return { marker: mark[0], line: source.lines.lineAt(keywordAt.range.start) };
  }
  return void 0;
}
function templatedLine({ lines }, line) {
  const mark = lineMark.exec(lines.at(line).trimStart());
  return mark ? { marker: mark[0], line } : void 0;
}
function markAt({ lines }, { 0: found, index }) {
  return { marker: found.trim(), line: lines.lineAt(index) };
}

// src/sources/kubernetes/field-shapes.ts
function shapeOf(group, kind, hasPod) {
  const own = ownKinds.get(`${group}/${kind}`);
  if (own !== void 0) return own;
  const route = hasPod || ownPodGroups.has(group) ? podRouteOf(group, kind) : void 0;
  return route && withPod(route.spec.slice(0, -1));
}
function list(item) {
  return { kind: "list", item };
}
function map(fields, others3) {
  return { kind: "map", fields: new Map(Object.entries(fields)), ...others3 && { others: others3 } };
}
var anyMap = map({});
var texts = map({}, "text");
var quantities = map({}, "number or text");
var metadata = map({ labels: texts, annotations: texts });
var typed = map({ type: "text" });
var everySecurityContext = {
  appArmorProfile: typed,
  runAsGroup: "number",
  runAsNonRoot: "boolean",
  runAsUser: "number",
  seccompProfile: typed,
  seLinuxOptions: map({ level: "text", role: "text", type: "text", user: "text" }),
  windowsOptions: map({ hostProcess: "boolean", runAsUserName: "text" })
};
var resources = map({ limits: quantities, requests: quantities });
var handler = map({ httpGet: map({ host: "text" }), tcpSocket: map({ host: "text" }) });
var container = map({
  args: list("text"),
  command: list("text"),
  env: list(map({ name: "text", value: "text", valueFrom: map({ secretKeyRef: anyMap }) })),
  envFrom: list(map({ configMapRef: anyMap, secretRef: anyMap })),
  image: "text",
  imagePullPolicy: "text",
  lifecycle: map({ postStart: handler, preStop: handler }),
  livenessProbe: handler,
  name: "text",
  ports: list(map({ containerPort: "number", hostIP: "text", hostPort: "number" })),
  readinessProbe: handler,
  resources,
  securityContext: map({
    ...everySecurityContext,
    allowPrivilegeEscalation: "boolean",
    capabilities: map({ add: list("text"), drop: list("text") }),
    privileged: "boolean",
    procMount: "text",
    readOnlyRootFilesystem: "boolean"
  }),
  startupProbe: handler,
  volumeMounts: list(map({ mountPath: "text", name: "text", readOnly: "boolean" }))
});
var podSpec = map({
  affinity: anyMap,
  automountServiceAccountToken: "boolean",
  containers: list(container),
  ephemeralContainers: list(container),
  hostIPC: "boolean",
  hostNetwork: "boolean",
  hostPID: "boolean",
  hostUsers: "boolean",
  initContainers: list(container),
  nodeName: "text",
  nodeSelector: texts,
  os: map({ name: "text" }),
  resources,
  runtimeClassName: "text",
  securityContext: map({
    ...everySecurityContext,
    fsGroup: "number",
    supplementalGroups: list("number"),
    sysctls: list(map({ name: "text", value: "text" }))
  }),
  serviceAccount: "text",
  serviceAccountName: "text",
  tolerations: list(map({ effect: "text", key: "text", operator: "text", value: "text" })),
  volumes: list(
    map({
      configMap: anyMap,
      emptyDir: anyMap,
      hostPath: map({ path: "text", type: "text" }),
      name: "text",
      persistentVolumeClaim: anyMap,
      projected: map({ sources: list(anyMap) }),
      secret: anyMap
    })
  )
});
function withPod(template2) {
  const key = template2.join(".");
  const known2 = withPods.get(key);
  if (known2 !== void 0) return known2;
  const pod = map({ metadata, spec: podSpec });
  const shape = template2.reduceRight((below, step2) => map({ [step2]: below }), pod);
  const object = map({ metadata, ...Object.fromEntries(shape.fields) });
  withPods.set(key, object);
  return object;
}
var withPods = /* @__PURE__ */ new Map();
var ownPodGroups = /* @__PURE__ */ new Set(["", "apps", "batch", "extensions"]);
var selector = map({
  matchExpressions: list(map({ key: "text", operator: "text", values: list("text") })),
  matchLabels: texts
});
var peers = list(
  map({
    ipBlock: map({ cidr: "text", except: list("text") }),
    namespaceSelector: selector,
    podSelector: selector
  })
);
var openings = list(map({ port: "number or text", protocol: "text" }));
var networkPolicy = map({
  metadata,
  spec: map({
    egress: list(map({ ports: openings, to: peers })),
    ingress: list(map({ from: peers, ports: openings })),
    podSelector: selector,
    policyTypes: list("text")
  })
});
var role = map({
  aggregationRule: map({ clusterRoleSelectors: list(selector) }),
  metadata,
  rules: list(
    map({
      apiGroups: list("text"),
      nonResourceURLs: list("text"),
      resourceNames: list("text"),
      resources: list("text"),
      verbs: list("text")
    })
  )
});
var binding = map({
  metadata,
  roleRef: map({ apiGroup: "text", kind: "text", name: "text" }),
  subjects: list(map({ apiGroup: "text", kind: "text", name: "text", namespace: "text" }))
});
var ingress = map({
  metadata,
  spec: map({
    rules: list(map({ host: "text", http: map({ paths: list(anyMap) }) })),
    tls: list(map({ hosts: list("text"), secretName: "text" }))
  })
});
var ownKinds = new Map([
  ["/ConfigMap", map({ data: texts, metadata })],
  [
    "/LimitRange",
    map({
      metadata,
      spec: map({ limits: list(map({ default: quantities, defaultRequest: quantities, type: "text" })) })
    })
  ],
  ["/Namespace", map({ metadata })],
  ["/PersistentVolume", map({ metadata, spec: map({ hostPath: map({ path: "text" }) }) })],
  ["/ResourceQuota", map({ metadata, spec: map({ hard: quantities }) })],
  ["/Secret", map({ data: texts, metadata, stringData: texts, type: "text" })],
  [
    "/Service",
    map({
      metadata,
      spec: map({
        externalIPs: list("text"),
        externalName: "text",
        loadBalancerSourceRanges: list("text"),
        ports: list(map({ nodePort: "number", port: "number", targetPort: "number or text" })),
        selector: texts,
        type: "text"
      })
    })
  ],
  [
    "/ServiceAccount",
    map({
      automountServiceAccountToken: "boolean",
      imagePullSecrets: list(anyMap),
      metadata,
      secrets: list(anyMap)
    })
  ],
  ...["networking.k8s.io", "extensions"].flatMap((group) => [
    [`${group}/Ingress`, ingress],
    [`${group}/NetworkPolicy`, networkPolicy]
  ]),
  ...["Role", "ClusterRole"].map((kind) => [`rbac.authorization.k8s.io/${kind}`, role]),
  ...["RoleBinding", "ClusterRoleBinding"].map(
    (kind) => [`rbac.authorization.k8s.io/${kind}`, binding]
  )
]);

// src/sources/kubernetes/unreadable.ts
function unreadableFields(object) {
  const shape = shapeOf(object.group, object.kind, object.pod !== void 0);
  if (shape === void 0) return [];
  const found = [];
  compare(object.root, shape, { found, seen: /* @__PURE__ */ new Set() });
  return found.map(({ node, belongs }) => ({
    node,
    ...nameOf(node, object),
    is: kindOf2(node),
    belongs
  }));
}
var mostNamed = 3;
function phraseOf(fields, placeOf2) {
  if (fields.length === 0) return void 0;
  const named3 = fields.slice(0, mostNamed).map(
    ({ node, path, owner, is, belongs }) => `${placeOf2(node)}\`${path}\` of ${owner} is unreadable: ${is} where ${belongs} belongs`
  );
  const more = fields.length - named3.length;
  return `${named3.join("; ")}${more === 0 ? "" : `; and ${more} more such ${more === 1 ? "field" : "fields"}`}`;
}
function compare(node, shape, into) {
  if (typeof shape === "string") {
    if (!isOf(node, shape)) into.found.push({ node, belongs: typeWords[shape] });
    return;
  }
  if (node.kind !== shape.kind) {
    if (node.value !== null) into.found.push({ node, belongs: kindWords[shape.kind] });
    return;
  }
  if (node.isShared) {
    const { start: start2 } = node.valueRange;
    if (into.seen.has(start2)) return;
    into.seen.add(start2);
  }
  if (shape.kind === "list") {
    for (const item of node.items()) compare(item, shape.item, into);
    return;
  }
  if (shape.fields.size === 0 && shape.others === void 0) return;
  for (const { key, node: below } of node.entries()) {
    const known2 = shape.fields.get(key) ?? shape.others;
    if (known2 !== void 0) compare(below, known2, into);
  }
}
function isOf({ value }, type) {
  if (value === null) return true;
  return type === "number or text" ? typeof value === "number" || typeof value === "string" : typeof value === (type === "text" ? "string" : type);
}
var typeWords = {
  boolean: "`true` or `false`",
  number: "a number",
  text: "text",
  "number or text": "a number or text"
};
var kindWords = { list: "a list", map: "a mapping" };
function kindOf2({ kind, value }) {
  if (kind !== "scalar") return kindWords[kind];
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "a number" : "a boolean";
}
function nameOf(node, { root, kind, name }) {
  const route = node.route.slice(root.route.length);
  const object = name === "" ? `${kind} without a name` : `${kind} \`${name}\``;
  const depth = route.findIndex((step2) => containerLists.has(step2)) + 2;
  const container2 = depth > 1 && depth < route.length ? root.at(...route.slice(0, depth), "name") : void 0;
  return typeof container2?.value === "string" && container2.value !== "" ? { path: inWords(route.slice(depth)), owner: `container \`${container2.value}\` of ${object}` } : { path: inWords(route), owner: object };
}
var containerLists = /* @__PURE__ */ new Set(["containers", "initContainers", "ephemeralContainers"]);
var longestKey = 80;
function inWords(route) {
  return route.map((step2) => {
    if (typeof step2 === "number") return `[${step2}]`;
    return /^[\w-]+$/.test(step2) ? `.${step2}` : `["${step2.replaceAll("`", "'").slice(0, longestKey)}"]`;
  }).join("").replace(/^\./, "");
}

// src/sources/read.ts
var analysisLimit = 8 << 20;
var readLimit2 = 32 << 20;
async function* readFiles(commit, entries, kindOf3) {
  const files = entries.filter((entry) => entry.kind === "file");
  for await (const [entry, content] of commit.read(files, readLimit2))
    yield parseFile(entry, content, kindOf3(entry.path));
}
function builtFrom(entry) {
  return {
    entry,
    source: void 0,
    objects: [],
    dockerfile: void 0,
    gap: void 0,
    isRelevant: true
  };
}
function parseFile(entry, content, kind) {
  if (kind.kind === "rendered") return builtFrom(entry);
  const file = (parts) => ({
    ...builtFrom(entry),
    isRelevant: false,
    ...parts
  });
  if (kind.kind === "other") return file({});
  if (content.kind === "unreadable") return file({ isRelevant: true, gap: skipped(content.because) });
  if (kind.kind === "manifest" && !mentionsKind(content.bytes)) return file({});
  const isRelevant = () => kind.kind === "dockerfile" || looksLikeKubernetes(content.bytes);
  if (content.bytes.length > analysisLimit) {
    const size = (content.bytes.length / (1 << 20)).toFixed(1);
    return file({
      isRelevant: isRelevant(),
      gap: skipped(`the file has ${size} MiB; files over 8 MiB are not analysed`)
    });
  }
  const source = toSource(entry.path, content.bytes);
  if (!source) return file({ isRelevant: isRelevant(), gap: skipped("the file is not UTF-8 text") });
  return file({ source, ...kind.kind === "dockerfile" ? dockerfileIn(source) : manifestIn(source) });
}
function manifestIn(source) {
  const { documents, failures } = parseManifest(source);
  const objects = documents.flatMap(toObjects);
  const [failure] = failures;
  const isRelevant = objects.length > 0 || failure !== void 0 && looksLikeKubernetes(Buffer.from(source.text));
  return { objects, isRelevant, gap: wholeGap(failure && gapOf(failure), objects) };
}
function wholeGap(failed, objects) {
  if (failed?.kind === "skipped") return failed;
  const reasons = [failed?.because, unrenderedIn(objects), unreadableIn(objects)].flatMap((text2) => text2 ?? []);
  return reasons.length === 0 ? void 0 : partly(reasons.join("; "));
}
function unrenderedIn(objects) {
  const found = objects.find(({ kind, group }) => makers.has(`${group}/${kind}`));
  return found && `the pods that ${found.kind} \`${found.name}\` makes are not judged`;
}
function unreadableIn(objects) {
  const fields = objects.flatMap(unreadableFields);
  return phraseOf(fields, ({ source, range }) => `line ${source.lines.lineAt(range.start)}: `);
}
var makers = /* @__PURE__ */ new Set([
  "helm.toolkit.fluxcd.io/HelmRelease",
  "helm.cattle.io/HelmChart",
  "argoproj.io/Workflow",
  "argoproj.io/WorkflowTemplate",
  "argoproj.io/ClusterWorkflowTemplate",
  "argoproj.io/CronWorkflow",
  "tekton.dev/Task",
  "tekton.dev/TaskRun",
  "tekton.dev/Pipeline",
  "tekton.dev/PipelineRun"
]);
function gapOf(failure) {
  switch (failure.kind) {
    case "template":
      return partly(
        `line ${failure.line} is a template (\`${failure.marker}\`) of no chart, which is not rendered`
      );
    case "unparsable":
      return skipped(`line ${failure.line} is not valid YAML: ${failure.because}`);
    case "over-limit":
      return skipped(failure.because);
  }
}
function dockerfileIn(source) {
  const skip = (because) => ({ isRelevant: true, gap: skipped(because) });
  const mark = templateMark(source);
  if (mark) return skip(unfilled(mark));
  const parsed3 = parseDockerfile(source);
  if (parsed3.kind === "unreadable") {
    const line = templatedLine(source, parsed3.line);
    return skip(line ? unfilled(line) : `line ${parsed3.line}: ${parsed3.because}`);
  }
  const templated = templatedInstruction(parsed3);
  if (templated) return skip(unfilled(templated));
  return { dockerfile: parsed3, isRelevant: true, gap: unreadRun(parsed3) };
}
function unfilled({ marker, line }) {
  return `line ${line} is a template (\`${marker}\`), which is not filled in`;
}
function unreadRun({ instructions, source }) {
  const found = instructions.find(({ unreadable: unreadable2 }) => unreadable2 !== void 0);
  if (!found) return void 0;
  return partly(`line ${source.lines.lineAt(found.range.start)}: ${found.unreadable}`);
}
function skipped(because) {
  return { kind: "skipped", because };
}
function partly(because) {
  return { kind: "partial", because };
}
function mentionsKind(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes("kind") || buffer.includes("\\u") || buffer.includes("\\x") || buffer.includes(0);
}
function looksLikeKubernetes(bytes) {
  const text2 = Buffer.from(bytes).toString("latin1").replaceAll("\0", "");
  return /\bapiVersion["']?\s*:/.test(text2) && /\bkind["']?\s*:/.test(text2);
}

// src/sources/image-dockerfiles.ts
var ImageDockerfiles = class {
  #tree;
  #cache;
  #entries;
  constructor(tree, cache) {
    this.#tree = tree;
    this.#cache = cache;
  }
  /** Reads those of some images, or all. */
  async prepare(images) {
    const names = images && new Set([...images].map(lastPartOf));
    if (names?.size === 0) return;
    this.#entries ??= soleBuilders(this.#tree);
    const wanted = [...this.#entries].flatMap(([name, entry]) => !names || names.has(name) ? [entry] : []);
    const unread = wanted.filter((entry) => !this.#cache.has(keyOf2(entry)));
    for await (const [entry, content] of this.#tree.commit.read(unread, analysisLimit))
      this.#cache.set(keyOf2(entry), parsedOnce(entry, content));
  }
  of(image) {
    const name = lastPartOf(image);
    const entry = name === void 0 ? void 0 : this.#entries?.get(name);
    return entry && this.#cache.get(keyOf2(entry))?.();
  }
};
function soleBuilders({ entries, scope }) {
  const found = /* @__PURE__ */ new Map();
  for (const entry of entries) {
    if (entry.kind !== "file" || !isDockerfileName(entry.path) || !scope.covers(entry.path)) continue;
    const name = imageNameOf(entry.path);
    if (name !== void 0) found.set(name, found.has(name) ? void 0 : entry);
  }
  return new Map([...found].flatMap(([name, entry]) => entry ? [[name, entry]] : []));
}
function keyOf2({ path, id }) {
  return `${id} ${path}`;
}
function parsedOnce({ path }, content) {
  let answer;
  return () => {
    answer ??= { dockerfile: parsed(path, content) };
    return answer.dockerfile;
  };
}
function parsed(path, content) {
  const source = content.kind === "bytes" ? toSource(path, content.bytes) : void 0;
  const read2 = source && parseDockerfile(source);
  return read2?.kind === "dockerfile" ? read2 : void 0;
}

// src/sources/kubernetes/focus.ts
var clusterWideKinds = /* @__PURE__ */ new Set([
  "AdminNetworkPolicy",
  "BaselineAdminNetworkPolicy",
  "CiliumClusterwideNetworkPolicy",
  "GlobalNetworkPolicy"
]);
var common = new Set(commonKinds);
function isCommon(kind) {
  return common.has(kind);
}
var mostWords2 = 50;
function focusOf(objects) {
  const namespaces = wordsIn(objects, ({ kind, name, namespace }) => [
    namespace,
    kind === "Namespace" ? name : ""
  ]);
  const roles = wordsIn(objects, (object) => [object.at("roleRef", "name")?.value]);
  const accounts = wordsIn(objects, (object) => object.pod ? [accountOf(object) ?? "default"] : []);
  const holders = wordsIn(objects, ({ kind, name }) => holderKinds.has(kind) ? [name] : []);
  const workloads = wordsIn(objects, (object) => [
    accountOf(object),
    namespaceOfDefault(object),
    ...selectedBy(object),
    ...servicesOf(object),
    ...policyKinds.has(object.kind) ? [object.namespace] : []
  ]);
  const services = wordsIn(objects, (object) => [
    ...servicesOf(object),
    ...policyKinds.has(object.kind) ? selectedBy(object) : []
  ]);
  const isAboutMesh = mayLeaveMesh(objects);
  const runtimes = wordsIn(objects, ({ pod }) => [pod?.at("runtimeClassName")?.value]);
  const byKind = new Map([
    ...commonKinds.map((kind) => [kind, workloads]),
    ...meshKinds.map((kind) => [kind, new Set(isAboutMesh ? meshGroups : [])]),
    ["ClusterRole", roles],
    ["ClusterRoleBinding", holders],
    ["Namespace", isAboutMesh ? /* @__PURE__ */ new Set([...namespaces, ...meshMarks]) : namespaces],
    ["Role", roles],
    ["RoleBinding", holders],
    ["RuntimeClass", runtimes],
    ["Service", services],
    ["ServiceAccount", accounts]
  ]);
  return {
    wordsFor: (kind) => {
      const words2 = byKind.get(kind) ?? namespaces;
      return clusterWideKinds.has(kind) || words2.size > mostWords2 ? void 0 : words2;
    },
    folders: new Set(objects.map((object) => folderOf(object.source.path))),
    images: wordsIn(objects, ({ pod }) => (pod?.containers ?? []).map(({ image }) => image?.value))
  };
}
var policyKinds = /* @__PURE__ */ new Set(["CiliumNetworkPolicy", "NetworkPolicy"]);
var holderKinds = /* @__PURE__ */ new Set(["ClusterRole", "Role", "ServiceAccount"]);
var meshKinds = [
  "AuthorizationPolicy",
  "DestinationRule",
  "PeerAuthentication",
  "VirtualService"
];
var meshGroups = ["networking.istio.io", "security.istio.io"];
var meshMarks = ["istio-injection", "istio.io/rev", "linkerd.io/inject"];
function mayLeaveMesh(objects) {
  return [...new Set(objects.map(({ root }) => root.source))].some(({ text: text2 }) => text2.includes("inject"));
}
function accountOf({ kind, name, pod }) {
  const account = pod?.at("serviceAccountName")?.value ?? pod?.at("serviceAccount")?.value ?? (kind === "ServiceAccount" ? name : void 0);
  return typeof account === "string" && account !== "default" ? account : void 0;
}
function namespaceOfDefault({ kind, name, namespace }) {
  return kind === "ServiceAccount" && name === "default" ? namespace : void 0;
}
function selectedBy(object) {
  const own = object.at("spec", "podSelector") ?? object.at("spec", "endpointSelector");
  const selectors = [...own ? [own] : [], ...policyKinds.has(object.kind) ? peerSelectorsOf(object) : []];
  const labels = isOpenedService(object) ? object.at("spec", "selector")?.entries() ?? [] : [];
  const chosen = [...selectors.flatMap(valuesOf), ...labels.map(({ node }) => node)].map(({ value }) => value);
  return [...chosen, object.kind === "Namespace" ? object.name : ""];
}
function isOpenedService({ kind, root }) {
  return kind === "Service" && /^(?:LoadBalancer|NodePort)$/.test(String(root.at("spec", "type")?.value));
}
function peerSelectorsOf(policy) {
  const directions = [["ingress", "from"], ["egress", "to"]];
  return directions.flatMap(([direction, peers2]) => {
    const rules2 = policy.at("spec", direction)?.items() ?? [];
    return rules2.flatMap((rule) => rule.at(peers2)?.items() ?? []).flatMap((peer) => peer.at("podSelector") ?? []);
  });
}
function valuesOf(selector2) {
  const labels = (selector2.at("matchLabels")?.entries() ?? []).map(({ node }) => node);
  const expressions = selector2.at("matchExpressions")?.items() ?? [];
  return [...labels, ...expressions.flatMap((expression) => expression.at("values")?.items() ?? [])];
}
function servicesOf(object) {
  return backendsOf(object).map(({ value }) => value);
}
function wordsIn(objects, wordsOf2) {
  const words2 = objects.flatMap(wordsOf2).flatMap((word) => typeof word === "string" && word !== "" ? [word] : []);
  return new Set(words2);
}

// src/sources/commit-index.ts
var IndexCache = class {
  /** What files hold, by path and content. */
  known = /* @__PURE__ */ new Map();
  /** Which files of the head hold a word; undefined where that cannot be told without reading them. */
  searches = /* @__PURE__ */ new Map();
  dockerfiles = /* @__PURE__ */ new Map();
  buildFiles = /* @__PURE__ */ new Map();
};
var CommitIndex = class {
  isWhole;
  #tree;
  #cache;
  #dockerfiles;
  #builds;
  #byKind = /* @__PURE__ */ new Map();
  #files = /* @__PURE__ */ new Map();
  #answers = /* @__PURE__ */ new Map();
  #hasFocus = false;
  #paths;
  #pathsLike = /* @__PURE__ */ new Map();
  constructor(tree, cache) {
    this.isWhole = tree.commit.isWhole;
    this.#tree = tree;
    this.#cache = cache;
    this.#dockerfiles = new ImageDockerfiles(tree, cache.dockerfiles);
    this.#builds = new CommitBuilds(tree, cache.buildFiles);
  }
  /**
   * Makes these kinds available, and the Dockerfiles of images; where there is a focus what belongs to it alone. Prepared kinds
   * stay as they are.
   */
  async prepare(kinds2, focus) {
    if (this.isWhole) await this.#dockerfiles.prepare(focus?.images);
    if (!focus && this.#holdsDockerfile()) await this.prepareBuilds();
    const open2 = [...new Set(kinds2)].filter((kind) => !this.#byKind.has(kind));
    const wanted = open2.filter((kind) => focus?.wordsFor(kind)?.size !== 0);
    for (const kind of open2) this.#byKind.set(kind, []);
    if (wanted.length === 0 || !this.isWhole) return;
    this.#hasFocus = focus !== void 0;
    const known2 = await this.#collect(wanted, focus);
    for (const one of known2) this.#files.set(one.entry, one);
    for (const kind of wanted) {
      this.#byKind.set(
        kind,
        known2.filter(({ mentions }) => mentions.includes(kind))
      );
    }
  }
  /** Makes known what is said of builds: for a run that judges Dockerfiles. */
  async prepareBuilds() {
    if (this.isWhole) await this.#builds.prepare();
  }
  #holdsDockerfile() {
    const { kindOf: kindOf3, scope } = this.#tree;
    return this.#tree.entries.some(({ path }) => kindOf3(path).kind === "dockerfile" && scope.covers(path));
  }
  /** Parses a file that `prepare` has read; undefined for any other. */
  fileOf(entry) {
    return this.#files.get(entry)?.file;
  }
  *objects(kind, where) {
    for (const known2 of this.#known(kind, where)) {
      for (const object of known2.file?.().objects ?? []) if (object.kind === kind) yield object;
    }
  }
  /** `except`: files whose content is known by other means. */
  isHidden(kind, where, except = /* @__PURE__ */ new Set()) {
    const isGap = (known2) => known2.file?.().gap !== void 0 && (!where || isIn(known2, where));
    const counts = ({ entry }) => !except.has(entry.path);
    return this.#all(kind).some((known2) => known2.isUnread && counts(known2)) || this.#known(kind, where).some((known2) => isGap(known2) && counts(known2));
  }
  has(path) {
    this.#paths ??= new Set(this.#tree.entries.map((entry) => entry.path));
    return this.#paths.has(path);
  }
  pathsLike(form2) {
    const known2 = this.#pathsLike.get(form2);
    const isLike2 = ({ kind, path }) => kind === "file" && form2.test(path);
    const paths = known2 ?? this.#tree.entries.filter(isLike2).map(({ path }) => path);
    this.#pathsLike.set(form2, paths);
    return paths;
  }
  get builds() {
    return this.#builds;
  }
  dockerfileOf(image) {
    return this.#dockerfiles.of(image);
  }
  /** Asked again and again: each answer is kept. Without a focus all is parsed anyway, and nothing gained by looking first. */
  #known(kind, where) {
    const isNarrow = where !== void 0 && (this.#hasFocus || "folder" in where);
    const question = isNarrow ? `${kind} ${JSON.stringify(where)}` : kind;
    const answer = this.#answers.get(question) ?? this.#all(kind).filter((known2) => !known2.isUnread && (!isNarrow || isIn(known2, where)));
    this.#answers.set(question, answer);
    return answer;
  }
  #all(kind) {
    const known2 = this.#byKind.get(kind);
    if (known2) return known2;
    if (!this.isWhole) return [];
    throw new Error(`the index was not prepared for ${kind}: the rule's reads must name it`);
  }
  /** What each file that may matter holds, in the order of the files. */
  async #collect(wanted, focus) {
    const { known: known2 } = this.#cache;
    const keyOf4 = ({ path, id }) => `${wanted.join()} ${id} ${path}`;
    const candidates = await this.#candidates(wanted, focus);
    const unread = candidates.filter((entry) => !known2.has(keyOf4(entry)));
    for await (const [entry, content] of this.#tree.commit.read(unread, analysisLimit)) {
      known2.set(keyOf4(entry), this.#look(entry, content, wanted, focus));
    }
    return candidates.flatMap((entry) => known2.get(keyOf4(entry)) ?? []);
  }
  async #candidates(wanted, focus) {
    const { commit, entries, kindOf: kindOf3, scope } = this.#tree;
    const { searches } = this.#cache;
    const words2 = wordsFor(wanted, focus);
    if (searches.size > 0 && words2) startSearch(commit, words2, this.#cache);
    const searched = new Set(
      await Promise.all((words2 ?? [""]).map((word) => searches.get(word) ?? Promise.resolve(void 0)))
    );
    const mayMention = ({ path, id }) => [...searched].some((search) => !search || search.mentioning.has(path) || search.ids.get(path) !== id);
    const folders = wanted.some(isCommon) ? focus?.folders : void 0;
    return entries.filter((entry) => {
      if (entry.kind !== "file" || !(mayMention(entry) || folders?.has(folderOf(entry.path)))) return false;
      return ["manifest", "rendered"].includes(kindOf3(entry.path).kind) && scope.covers(entry.path);
    });
  }
  /** Undefined for a file that mentions nothing of what is looked for. */
  #look(entry, content, wanted, focus) {
    if (content.kind !== "bytes") return unreadable(entry, wanted);
    const bytes = Buffer.from(content.bytes.buffer, content.bytes.byteOffset, content.bytes.byteLength);
    const kind = this.#tree.kindOf(entry.path);
    const isUnread = kind.kind === "rendered";
    const folder = folderOf(entry.path);
    const narrowed = isUnread || focus?.folders.has(folder) ? void 0 : focus;
    const isMentioned = isUnread ? (name) => bytes.includes(name) : kindTest(bytes);
    const mentions = wanted.filter((name) => isMentioned(name) && isInFocus(name, bytes, narrowed));
    if (mentions.length === 0) return void 0;
    let file;
    return {
      entry,
      mentions,
      folder,
      isUnread,
      holds: (word) => holdsWord(bytes, word),
      file: () => file ??= parseFile(entry, content, kind)
    };
  }
};
function kindTest(bytes) {
  let kinds2;
  return (kind) => {
    if (!bytes.includes(kind)) return false;
    kinds2 ??= kindsIn(bytes.toString("latin1"));
    return kinds2.has("") || kinds2.has(kind) || kinds2.has(`${kind}List`);
  };
}
function kindsIn(text2) {
  return new Set(Array.from(text2.matchAll(/\bkind["']?\s*:\s*["']?(\w*)/g), ([, kind = ""]) => kind));
}
function unreadable(entry, wanted) {
  if (entry.path.toLowerCase().endsWith(".json")) return void 0;
  return {
    entry,
    mentions: wanted,
    folder: folderOf(entry.path),
    isUnread: true,
    holds: () => true,
    file: void 0
  };
}
function isIn(known2, where) {
  return "folder" in where ? known2.folder === where.folder : known2.holds(where.mentioning);
}
function isInFocus(kind, bytes, focus) {
  const words2 = focus?.wordsFor(kind);
  return words2 === void 0 || [...words2].some((word) => holdsWord(bytes, word));
}
function startSearch(commit, words2, { searches }) {
  const open2 = words2.filter((word) => !searches.has(word));
  if (!commit.search || open2.length === 0) return;
  const searched = searchFor(commit, commit.search, open2);
  for (const word of open2) searches.set(word, searched);
}
function wordsFor(kinds2, focus) {
  const words2 = /* @__PURE__ */ new Set();
  for (const kind of kinds2) {
    const inFocus = focus?.wordsFor(kind);
    if (isCommon(kind) && inFocus === void 0) return void 0;
    if (isCommon(kind)) for (const word of inFocus ?? []) words2.add(word);
    else if (inFocus?.size !== 0) words2.add(kind);
  }
  return [...words2];
}
function searchFor(commit, search, words2) {
  const found = Promise.all([search(words2, ["yaml", "yml", "json", "tpl"]), commit.list()]);
  return found.then(
    ([mentioning, entries]) => mentioning && { mentioning, ids: new Map(entries.map(({ path, id }) => [path, id])) },
    () => void 0
  );
}

// src/sources/file-kind.ts
var manifestEnding = /\.(?:ya?ml|json)$/i;
var templateEnding = /\.(?:ya?ml|json|tpl)$/i;
var kustomizationName = /^(?:kustomization\.ya?ml|Kustomization)$/;
var chartFile = /^(?:Chart\.ya?ml|Chart\.lock|requirements\.ya?ml|values[^/]*\.ya?ml|values\.schema\.json)$/;
function fileKindOf(path, charts) {
  const name = fileNameOf(path);
  if (isDockerfileName(path) || isTemplateName(path)) return { kind: "dockerfile" };
  if (kustomizationName.test(name)) return { kind: "rendered" };
  const inChart = charts ? placeInChart(path, charts) : likelyPlace(path);
  if (inChart === "setting" || inChart === "template" && templateEnding.test(name))
    return { kind: "rendered" };
  return manifestEnding.test(name) ? { kind: "manifest" } : { kind: "other" };
}
function chartsOf(entries) {
  return new Set(
    entries.filter((entry) => /(?:^|\/)Chart\.ya?ml$/.test(entry.path)).map((entry) => folderOf(entry.path))
  );
}
function placeInChart(path, charts) {
  if (charts.has(folderOf(path)) && chartFile.test(fileNameOf(path))) return "setting";
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (fileNameOf(folder) === "templates" && charts.has(folderOf(folder))) return "template";
    if (folder === "") return void 0;
  }
}
function likelyPlace(path) {
  if (chartFile.test(fileNameOf(path))) return "setting";
  return /(?:^|\/)templates\/.*\.tpl$/i.test(path) ? "template" : void 0;
}

// src/sources/helm/plan/wildcard.ts
function wildcard(pattern) {
  const tokens = tokensOf2([...pattern]);
  return tokens && ((text2) => matches(tokens, [...text2]));
}
function tokensOf2(pattern) {
  const tokens = [];
  let at = 0;
  while (at < pattern.length) {
    const character = pattern[at++];
    if (character === "*") tokens.push("*");
    else if (character === "?") tokens.push((other) => other !== "/");
    else if (character === "[") {
      const found = classAt(pattern, at);
      if (found === void 0) return void 0;
      tokens.push(found.token);
      at = found.end;
    } else {
      const wanted = character === "\\" ? pattern[at++] : character;
      if (wanted === void 0) return void 0;
      tokens.push((other) => other === wanted);
    }
  }
  return tokens;
}
function classAt(pattern, from) {
  const isNegated = pattern[from] === "^";
  const ranges = [];
  let at = isNegated ? from + 1 : from;
  while (pattern[at] !== "]" || ranges.length === 0) {
    const low = classCharacter(pattern, at);
    if (low === void 0) return void 0;
    const high = pattern[low.end] === "-" ? classCharacter(pattern, low.end + 1) : low;
    if (high === void 0) return void 0;
    ranges.push([low.character, high.character]);
    at = high.end;
  }
  const token = (character) => ranges.some(([low, high]) => inOrder(low, character) && inOrder(character, high)) !== isNegated;
  return { token, end: at + 1 };
}
function classCharacter(pattern, at) {
  const isEscaped = pattern[at] === "\\";
  const character = pattern[isEscaped ? at + 1 : at];
  if (character === void 0 || !isEscaped && (character === "-" || character === "]")) return void 0;
  return { character, end: isEscaped ? at + 2 : at + 1 };
}
function inOrder(a, b) {
  return (a.codePointAt(0) ?? 0) <= (b.codePointAt(0) ?? 0);
}
function matches(tokens, text2) {
  let at = 0;
  let token = 0;
  let star = -1;
  let resume = 0;
  while (at < text2.length || token < tokens.length) {
    const wanted = tokens[token];
    const character = text2[at];
    if (wanted === "*") {
      star = token++;
      resume = at;
    } else if (wanted !== void 0 && character !== void 0 && wanted(character)) {
      at += 1;
      token += 1;
    } else if (star !== -1 && resume < text2.length && text2[resume] !== "/") {
      at = ++resume;
      token = star + 1;
    } else return false;
  }
  return true;
}

// src/sources/helm/plan/ignore.ts
function ignoreRules(text2) {
  const rules2 = [];
  for (const [at, line] of [...text2.split("\n"), always].entries()) {
    const rule = ruleOf(line.trim());
    if (typeof rule === "string") return { line: at + 1, because: rule };
    if (rule) rules2.push(rule);
  }
  return new Rules(rules2);
}
var always = "templates/.?*";
function ruleOf(text2) {
  if (text2 === "" || text2.startsWith("#")) return void 0;
  if (text2.includes("**")) return "`**` is not supported";
  if (wildcard(text2) === void 0) return "the pattern is malformed";
  const isNegated = text2.startsWith("!");
  const isForFolders = text2.endsWith("/");
  const pattern = text2.slice(isNegated ? 1 : 0, isForFolders ? -1 : void 0);
  const matcher = wildcard(pattern.startsWith("/") ? pattern.slice(1) : pattern) ?? (() => false);
  const matches3 = pattern.includes("/") ? matcher : (path) => matcher(lastPart(path));
  return { isNegated, isForFolders, matches: matches3 };
}
var Rules = class {
  #rules;
  #folders = /* @__PURE__ */ new Map();
  constructor(rules2) {
    this.#rules = rules2;
  }
  ignores(path) {
    const slash = path.lastIndexOf("/");
    return slash > 0 && this.#ignoresFolder(path.slice(0, slash)) || this.#matches(path, false);
  }
  #ignoresFolder(folder) {
    const known2 = this.#folders.get(folder);
    if (known2 !== void 0) return known2;
    const slash = folder.lastIndexOf("/");
    const isIgnored = slash > 0 && this.#ignoresFolder(folder.slice(0, slash)) || this.#matches(folder, true);
    this.#folders.set(folder, isIgnored);
    return isIgnored;
  }
  /** Unlike in git the first rule counts, and a `!rule` ignores all that it does not match. */
  #matches(path, isFolder) {
    for (const rule of this.#rules) {
      const isOfKind = isFolder || !rule.isForFolders;
      if (rule.isNegated && !(isOfKind && rule.matches(path))) return true;
      if (!rule.isNegated && isOfKind && rule.matches(path)) return true;
    }
    return false;
  }
};
function lastPart(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}

// src/sources/helm/plan/assemble.ts
var mostFiles2 = 5e3;
var mostBytes = 64 << 20;
var deepest = 8;
var mostCharts = 500;
async function assemble(chart, sources) {
  const assembly = new Assembly(chart, sources);
  await assembly.mount(chart, "", []);
  return assembly.result();
}
var Assembly = class {
  #chart;
  #sources;
  #planned = /* @__PURE__ */ new Map();
  #instances = /* @__PURE__ */ new Map();
  #missing = [];
  #partial = [];
  #gaps = [];
  #charts = 0;
  /** Why the whole is given up. */
  #refusal;
  constructor(chart, sources) {
    this.#chart = chart;
    this.#sources = sources;
  }
  /** Takes in what Helm would pack of a chart: by its own `.helmignore`. */
  async mount(chart, at, trail) {
    const rules2 = await this.#rulesOf(chart);
    if (rules2 === void 0 || this.#refusal) return;
    const isLeftOut = (path) => rules2.ignores(path);
    const found = await this.#sources.linked.below(chart.folder, { limit: mostFiles2, isLeftOut });
    for (const file of found) {
      if (file.kind === "file") this.#planned.set(at + file.path, file.entry);
      else this.#partial.push(`\`${at}${file.path}\` was left out: ${file.because}`);
    }
    if (this.#planned.size > mostFiles2 || found.length > mostFiles2) {
      this.#refuse(`the chart has more than ${mostFiles2} files`);
    } else await this.#settle(chart, at, [...trail, chart.folder]);
  }
  async #settle(chart, at, trail) {
    this.#instances.set(at, chart);
    if (++this.#charts > mostCharts) return this.#refuse(`it takes in more than ${mostCharts} charts`);
    const mounted = /* @__PURE__ */ new Set();
    for (const entry of chart.dependencies) {
      const provider = this.#sources.graph.providerOf(entry);
      if (provider.kind === "vendored") continue;
      const other = provider.kind === "elsewhere" ? provider.chart : void 0;
      if (other && mounted.has(other.folder)) continue;
      if (other === void 0 || !this.#canNest(other, trail)) this.#missing.push({ at, entry });
      else {
        mounted.add(other.folder);
        await this.mount(other, this.#freePlace(at, other.name), trail);
      }
    }
    await this.#settleNested(at, trail);
  }
  /** What was in the chart's `charts/` from the first. */
  async #settleNested(at, trail) {
    const places = [...this.#planned].flatMap(([path, entry]) => {
      const place2 = path.startsWith(`${at}charts/`) ? path.slice(0, -"Chart.yaml".length) : "";
      const isPlace = path.endsWith("/Chart.yaml") && /^[^._/][^/]*$/.test(place2.slice(at.length + 7, -1));
      return isPlace && !this.#instances.has(place2) ? [[place2, entry]] : [];
    });
    for (const [place2, entry] of places) {
      const nested3 = this.#sources.graph.charts.get(folderOf(entry.path));
      if (nested3 && this.#canNest(nested3, trail)) await this.#settle(nested3, place2, [...trail, nested3.folder]);
    }
  }
  #canNest(chart, trail) {
    if (this.#refusal) return false;
    if (!trail.includes(chart.folder) && trail.length < deepest) return true;
    const because = trail.includes(chart.folder) ? `the dependency \`${chart.name}\` leads back to a chart that uses it` : `the dependency \`${chart.name}\` lies more than ${deepest} charts deep`;
    this.#gaps.push({ kind: "partial", path: this.#chart.path, because });
    return false;
  }
  /** `charts/redis/`; two versions of one chart must not fall together. */
  #freePlace(at, name) {
    const places = ["", "-2", "-3", "-4", "-5"].map((suffix) => `${at}charts/${name}${suffix}/`);
    return places.find((place2) => !this.#planned.has(`${place2}Chart.yaml`)) ?? `${at}charts/${name}/`;
  }
  async #rulesOf({ folder }) {
    const path = folder === "" ? ".helmignore" : `${folder}/.helmignore`;
    const entry = await this.#sources.linked.file(path);
    const bytes = await this.#sources.contents.read(entry);
    const rules2 = ignoreRules(Buffer.from(bytes ?? []).toString("utf8"));
    if ("ignores" in rules2) return rules2;
    this.#refuse(`line ${rules2.line} of \`${path}\` is refused by Helm: ${rules2.because}`);
    return void 0;
  }
  #refuse(because) {
    this.#refusal ??= { kind: "skipped", path: this.#chart.path, because };
  }
  async result() {
    const planned = [...this.#planned];
    const contents = this.#refusal ? void 0 : await this.#sources.contents.readAll(
      planned.map(([, entry]) => entry),
      mostBytes
    );
    if (!contents) this.#refuse(`the chart is larger than ${mostBytes >> 20} MiB`);
    const files = /* @__PURE__ */ new Map();
    const inputs = /* @__PURE__ */ new Map();
    for (const [path, entry] of planned) {
      const content = contents?.get(entry.path);
      if (content?.kind === "unreadable") this.#partial.push(`\`${path}\` was left out: ${content.because}`);
      if (content?.kind !== "bytes") continue;
      files.set(path, content.bytes);
      inputs.set(path, entry.path);
    }
    if (this.#refusal) return { gaps: [...this.#gaps, this.#refusal] };
    return {
      chart: this.#chart,
      files,
      inputs,
      instances: this.#instances,
      missing: this.#missing,
      partial: this.#partial,
      gaps: this.#gaps
    };
  }
};

// src/sources/helm/plan/subcharts.ts
var most = 500;
var mostDependencies = 2e3;
function subchartsOf(assembled) {
  const walk2 = { assembled, layers: [], dependencies: [] };
  let level = [{ at: "", chart: assembled.chart, prefix: [] }];
  const all = [];
  while (level.length > 0 && all.length < most) {
    level = level.flatMap((instance) => childrenOf(instance, walk2)).slice(0, most);
    all.push(...level);
  }
  for (const instance of all.toReversed()) walk2.layers.push(...layerOf(instance, assembled));
  return walk2;
}
function childrenOf({ at, chart, prefix }, { assembled, dependencies }) {
  if (dependencies.length > mostDependencies) return [];
  const children = [];
  for (const { mount, child, name } of inChartsOf(at, assembled)) {
    const named3 = chart.dependencies.filter((entry) => entry.name === name);
    for (const entry of named3.length > 0 ? named3 : [void 0]) {
      const below = [...prefix, entry?.alias ?? name];
      const form2 = child ? "folder" : "archive";
      dependencies.push({ prefix: below, at: entry?.at, form: form2, mount });
      if (child) children.push({ at: `${mount}/`, chart: child, prefix: below });
    }
  }
  for (const { entry } of assembled.missing.filter((missing) => missing.at === at)) {
    dependencies.push({
      prefix: [...prefix, entry.alias ?? entry.name],
      at: entry.at,
      form: "missing",
      mount: ""
    });
  }
  return children;
}
function inChartsOf(at, { chart, instances, inputs }) {
  const start2 = `${at}charts/`;
  const isDirect = (mount) => mount.startsWith(start2) && !mount.slice(start2.length).includes("/");
  const folders = [...instances].flatMap(([place2, child]) => {
    const mount = place2.slice(0, -1);
    return isDirect(mount) ? [{ mount, child, name: child.name }] : [];
  });
  const names = (instances.get(at) ?? chart).dependencies.map(({ name }) => name);
  const archives = [...inputs.keys()].flatMap((mount) => {
    if (!isDirect(mount) || !/^[^._].*\.tgz$/.test(mount.slice(start2.length))) return [];
    return [{ mount, child: void 0, name: archivedName(mount.slice(start2.length), names) }];
  });
  return [...folders, ...archives];
}
function archivedName(file, names) {
  const guess = /^(.+?)(?:-v?[0-9].*)?\.tgz$/.exec(file)?.[1] ?? file;
  return names.find((name) => name === guess || /^-v?[0-9]/.test(tailOf(file, name))) ?? guess;
}
function tailOf(file, name) {
  return file.startsWith(name) ? file.slice(name.length) : "";
}
function layerOf({ at, prefix }, assembled) {
  const engine = `${at}values.yaml`;
  const path = assembled.inputs.get(engine);
  const text2 = path === void 0 ? void 0 : textOf2(path, assembled.files.get(engine));
  if (path === void 0 || text2 === void 0) return [];
  return [{ path, document: 0, route: [], form: "map", text: text2, prefix }];
}
function textOf2(path, bytes) {
  return bytes && toSource(path, bytes)?.text;
}

// src/sources/yaml/plain.ts
function plainOf(node) {
  switch (node.kind) {
    case "scalar":
      return node.value ?? null;
    case "list":
      return node.items().map(plainOf);
    case "map":
      return Object.fromEntries(node.entries().map(({ key, node: value }) => [key, plainOf(value)]));
  }
}
function walk(node, visit) {
  visit(node);
  for (const item of node.items()) walk(item, visit);
  for (const entry of node.entries()) walk(entry.node, visit);
}
function isSamePlain(a, b) {
  if (isList(a))
    return isList(b) && a.length === b.length && a.every((item, index) => isSamePlain(item, b[index] ?? null));
  if (!isMapping(a)) return Object.is(a, b);
  if (!isMapping(b)) return false;
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isSamePlain(a[key] ?? null, b[key] ?? null));
}
function isList(plain2) {
  return Array.isArray(plain2);
}
function isMapping(plain2) {
  return typeof plain2 === "object" && plain2 !== null && !isList(plain2);
}
function isScalarPlain(plain2) {
  return typeof plain2 !== "object" || plain2 === null;
}
function isEmptyCollection(plain2) {
  return isList(plain2) ? plain2.length === 0 : isMapping(plain2) && Object.keys(plain2).length === 0;
}

// src/sources/helm/plan/parameters.ts
function parameterValues(list3) {
  let values = {};
  for (const item of list3.items()) {
    const name = item.at("name")?.value;
    const written = item.at("value")?.value ?? "";
    if (typeof name !== "string" || name === "" || /(?<!\\)\[/.test(name)) continue;
    const value = item.at("forceString")?.value === true ? String(written) : typed2(String(written));
    values = withValue(values, keysOf(name), value);
  }
  return values;
}
function hasListParameter(list3) {
  return list3.items().some((item) => /(?<!\\)\[/.test(String(item.at("name")?.value ?? "")));
}
function keysOf(name) {
  return name.split(/(?<!\\)\./).map((key) => key.replace(/\\(.)/g, "$1"));
}
function typed2(text2) {
  const list3 = /^\{(.*)\}$/s.exec(text2)?.[1];
  if (list3 !== void 0) return list3 === "" ? [] : list3.split(",").map((item) => scalar(item.trim()));
  return scalar(text2);
}
function scalar(text2) {
  if (text2 === "true" || text2 === "false") return text2 === "true";
  if (text2 === "null") return null;
  return /^(?:0|-?[1-9][0-9]{0,14})$/.test(text2) ? Number(text2) : text2;
}
function withValue(values, [key = "", ...rest], value) {
  const old = Object.hasOwn(values, key) ? values[key] ?? null : null;
  const below = rest.length === 0 ? value : withValue(isMapping(old) ? old : {}, rest, value);
  return Object.fromEntries([...Object.entries(values).filter(([other]) => other !== key), [key, below]]);
}

// src/sources/helm/plan/values-text.ts
function valuesText({ path, document, route, form: form2, text: text2 }) {
  if (form2 === "map" && route.length === 0) return text2;
  const root = parseYaml(sourceOf(path, text2)).documents.find(({ index }) => index === document)?.root;
  const node = root?.at(...route);
  if (node === void 0) return void 0;
  if (form2 === "text") return typeof node.value === "string" ? node.value : void 0;
  return JSON.stringify(form2 === "map" ? plainOf(node) : parameterValues(node));
}
function valuesOf2(layer) {
  const known2 = parsed2.get(layer);
  if (known2 !== void 0) return known2;
  const { documents } = parseYaml(sourceOf(layer.path, valuesText(layer) ?? ""));
  const roots = documents.flatMap(({ root }) => root ?? []);
  parsed2.set(layer, roots);
  return roots;
}
var parsed2 = /* @__PURE__ */ new WeakMap();
var notAMap = "it is not a YAML map";
function valuesFault(source) {
  const { documents, failures } = parseYaml(source);
  const [failure] = failures;
  if (failure?.kind === "template")
    return { because: `line ${failure.line} is a template (\`${failure.marker}\`)` };
  if (failure?.kind === "unparsable")
    return { because: `line ${failure.line} is not valid YAML: ${failure.because}` };
  if (failure !== void 0) return { because: failure.because };
  const roots = documents.flatMap(({ root }) => root ?? []);
  if (roots.some((root) => root.kind !== "map" && !isNull(root))) return { because: notAMap };
  if (roots.some((root) => root.at("apiVersion") && root.at("kind"))) return "manifest";
  return void 0;
}
function isNull(node) {
  return node.kind === "scalar" && node.value === null;
}
function fileLayer(path, text2) {
  return { path, document: 0, route: [], form: "map", text: text2 };
}
function isSwitchedOff(condition, layers) {
  const roots = layers.flatMap(valuesOf2).toReversed();
  for (const path of condition.split(",")) {
    const steps2 = path.trim().split(".");
    const set = roots.map((root) => root.at(...steps2)?.value);
    const decided = set.find((value) => value !== void 0);
    if (typeof decided === "boolean") return !decided;
  }
  return false;
}

// src/sources/helm/plan/load.ts
async function loadChart(chart, sources) {
  const assembled = await assemble(chart, sources);
  if (!("files" in assembled)) return { assembled: void 0, gaps: assembled.gaps };
  const gaps2 = [...assembled.gaps, ...defaultsFault(assembled)];
  if (gaps2.some(({ kind }) => kind === "skipped")) return { assembled: void 0, gaps: gaps2 };
  return { assembled, subcharts: subchartsOf(assembled), own: ownLayer(assembled), gaps: gaps2 };
}
function ownLayer({ inputs, files }) {
  const path = inputs.get("values.yaml");
  const text2 = path && textOf2(path, files.get("values.yaml"));
  return path && text2 !== void 0 ? [fileLayer(path, text2)] : [];
}
function defaultsFault({ inputs, files }) {
  const path = inputs.get("values.yaml");
  const bytes = files.get("values.yaml");
  const source = path && bytes && toSource(path, bytes);
  const fault = source && valuesFault(source);
  if (path === void 0 || typeof fault !== "object" || fault.because !== notAMap) return [];
  return [{ kind: "skipped", path, because: fault.because }];
}

// src/sources/helm/plan/roots.ts
function rootsFor(graph, affected, standing) {
  const folders = [...graph.charts.keys(), ...graph.faults.keys()];
  const reached = closure(folders.filter(standing.isCovered), (folder) => graph.usedBy(folder));
  const usersOf = (folder) => [...graph.usersOf(folder)].filter((user) => reached.has(user));
  const above = closure(affected, usersOf);
  const covered = [...above].filter(standing.isCovered).sort();
  const roots = new Set(covered.filter((folder) => usersOf(folder).length === 0 || standing.isNamed(folder)));
  const served = closure(roots, (folder) => graph.usedBy(folder));
  for (const folder of covered) {
    if (served.has(folder)) continue;
    roots.add(folder);
    for (const used of closure([folder], (other) => graph.usedBy(other))) served.add(used);
  }
  return roots;
}
function closure(starts, next2) {
  const seen = new Set(starts);
  for (const folder of seen) for (const other of next2(folder)) seen.add(other);
  return seen;
}

// src/sources/helm/plan/contents.ts
var fileLimit = 16 << 20;
var Contents = class {
  #commit;
  #known = /* @__PURE__ */ new Map();
  constructor(commit) {
    this.#commit = commit;
  }
  async read(entry) {
    if (entry === void 0) return void 0;
    const content = (await this.readAll([entry], fileLimit))?.get(entry.path);
    return content?.kind === "bytes" ? content.bytes : void 0;
  }
  /** Undefined when they are more than `limit` bytes together. */
  async readAll(entries, limit2) {
    const wanted = new Map(entries.map((entry) => [entry.path, entry]));
    const unread = [...wanted.values()].filter(({ path }) => !this.#known.has(path));
    let size = 0;
    for (const path of wanted.keys()) size += sizeOf(this.#known.get(path));
    if (size > limit2) return void 0;
    for await (const [{ path }, content] of this.#commit.read(unread, fileLimit)) {
      size += sizeOf(content);
      if (size > limit2) return void 0;
      this.#known.set(path, bare(content));
    }
    const known2 = [...wanted.keys()].flatMap((path) => {
      const content = this.#known.get(path);
      return content ? [[path, content]] : [];
    });
    return new Map(known2);
  }
};
function sizeOf(content) {
  return content?.kind === "bytes" ? content.bytes.length : 0;
}
function bare(content) {
  if (content.kind !== "bytes") return content;
  const [first, second, third] = content.bytes;
  const hasMark = first === 239 && second === 187 && third === 191;
  return hasMark ? { kind: "bytes", bytes: content.bytes.subarray(3) } : content;
}

// src/sources/helm/plan/chart.ts
var mostEntries = 500;
function readChart(path, bytes, requirements) {
  const root = rootOf(toSource(path, bytes));
  if (typeof root === "string") return { path, because: root };
  const name = textAt(root, "name");
  if (!isFolderName(name)) return { path, because: "it gives the chart no name" };
  const required = requirements && rootOf(toSource(requirements.path, requirements.bytes));
  const listed7 = typeof required === "object" ? required.at("dependencies") : void 0;
  const entries = (listed7 ?? root.at("dependencies"))?.items() ?? [];
  if (entries.length > mostEntries) return { path, because: `it names more than ${mostEntries} dependencies` };
  return {
    folder: folderOf(path),
    path,
    name,
    version: textAt(root, "version"),
    isLibrary: textAt(root, "type") === "library",
    dependencies: entries.flatMap(entryOf)
  };
}
function isFolderName(name) {
  return /^[A-Za-z0-9][\w.-]{0,250}$/.test(name) && !name.endsWith(".tgz");
}
function rootOf(source) {
  if (source === void 0) return "it is not UTF-8 text";
  const { documents, failures } = parseYaml(source);
  const [failure] = failures;
  if (failure?.kind === "template") return `line ${failure.line} is a template (\`${failure.marker}\`)`;
  if (failure?.kind === "unparsable") return `line ${failure.line} is not valid YAML: ${failure.because}`;
  if (failure !== void 0) return failure.because;
  const root = documents[0]?.root;
  return root?.kind === "map" ? root : "it is not a YAML map";
}
function entryOf(node) {
  const name = textAt(node, "name");
  if (name === "") return [];
  const alias = textAt(node, "alias");
  return [
    {
      name,
      alias: alias === "" ? void 0 : alias,
      range: textAt(node, "version"),
      repository: textAt(node, "repository"),
      condition: textAt(node, "condition"),
      at: { source: node.source, range: node.valueRange }
    }
  ];
}
function textAt(node, ...route) {
  const value = node?.at(...route)?.value;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

// src/sources/helm/plan/linked-tree.ts
var mostHops = 16;
var LinkedTree = class {
  #commit;
  /** By path. */
  #entries;
  #byPath;
  #links;
  #targets = /* @__PURE__ */ new Map();
  constructor({ commit, entries }) {
    this.#commit = commit;
    this.#entries = entries;
    this.#byPath = new Map(entries.map((entry) => [entry.path, entry]));
    this.#links = entries.filter((entry) => entry.kind === "symlink");
  }
  /** The entry of a path as it is, links unfollowed. */
  entry(path) {
    return this.#byPath.get(path);
  }
  /** The file at a path, or behind the links on its way. */
  async file(path) {
    const entry = this.#byPath.get(path);
    if (entry?.kind === "file") return entry;
    if (this.#links.length === 0) return void 0;
    const target = await this.#resolve(path, mostHops);
    return target.kind === "file" ? target.entry : void 0;
  }
  /** Everything below a folder (`''` for the root) as Helm walks it, with paths from the folder; at most one over the limit. */
  async below(folder, { limit: limit2, isLeftOut }) {
    const found = [];
    await this.#collect(folder, { prefix: "", found, limit: limit2 + 1, hops: mostHops, isLeftOut });
    return found;
  }
  /** Every link of the tree and the path it leads to. */
  async links(isWanted) {
    const wanted = this.#links.filter(({ path }) => isWanted(path)).slice(0, 1e3);
    const targets = await Promise.all(wanted.map((entry) => this.#targetOf(entry)));
    return wanted.flatMap(({ path }, at) => {
      const target = targets[at];
      return target === void 0 ? [] : [[path, target]];
    });
  }
  /** The entries of the tree below a folder, in order. */
  *entriesBelow(folder) {
    const start2 = folder === "" ? "" : `${folder}/`;
    for (let at = this.#firstFrom(start2); at < this.#entries.length; at++) {
      const entry = this.#entries[at];
      if (!entry?.path.startsWith(start2)) return;
      yield entry;
    }
  }
  async #collect(folder, walk2) {
    const start2 = folder === "" ? 0 : folder.length + 1;
    for (const entry of this.entriesBelow(folder)) {
      if (walk2.found.length >= walk2.limit) return;
      const path = walk2.prefix + entry.path.slice(start2);
      if (walk2.isLeftOut(path)) continue;
      if (entry.kind === "file") walk2.found.push({ kind: "file", path, entry });
      else if (entry.kind === "submodule") walk2.found.push(broken(path, "it is a submodule"));
      else await this.#follow(entry, path, walk2);
    }
  }
  async #follow(link2, path, walk2) {
    const target = await this.#resolve(link2.path, walk2.hops);
    if (target.kind === "broken") walk2.found.push(broken(path, target.because));
    else if (target.kind === "file") walk2.found.push({ kind: "file", path, entry: target.entry });
    else if (walk2.hops <= 1 || `${link2.path}/`.startsWith(`${target.path}/`) || target.path === "") {
      walk2.found.push(broken(path, "it is a link that leads back to its own folder"));
    } else await this.#collect(target.path, { ...walk2, prefix: `${path}/`, hops: walk2.hops - 4 });
  }
  /** Takes a path apart where a link stands, and goes on with what it leads to. */
  async #resolve(path, hops) {
    if (hops <= 0) return { kind: "broken", because: "it leads over too many links" };
    const link2 = this.#linkIn(path);
    if (link2 === void 0) return this.#plain(path);
    const target = await this.#targetOf(link2);
    if (target === void 0) return { kind: "broken", because: reasonFor(link2) };
    const rest = path.slice(link2.path.length + 1);
    return this.#resolve([target, rest].filter((part2) => part2 !== "").join("/"), hops - 1);
  }
  #plain(path) {
    const entry = this.#byPath.get(path);
    if (entry?.kind === "file") return { kind: "file", entry };
    const isFolder = path === "" || !this.entriesBelow(path).next().done;
    if (entry === void 0 && isFolder) return { kind: "folder", path };
    return { kind: "broken", because: "it is a link to nothing in the repository" };
  }
  #linkIn(path) {
    for (let end2 = path.indexOf("/"); ; end2 = path.indexOf("/", end2 + 1)) {
      const entry = this.#byPath.get(end2 === -1 ? path : path.slice(0, end2));
      if (entry?.kind === "symlink") return entry;
      if (end2 === -1) return void 0;
    }
  }
  /** Where a link leads (`''` for the root); undefined when that is outside, or cannot be told. */
  #targetOf(link2) {
    const known2 = this.#targets.get(link2.path) ?? this.#readTarget(link2);
    this.#targets.set(link2.path, known2);
    return known2;
  }
  /** Git keeps a link as a blob that holds its target. A plain folder's links are not followed: they may lead anywhere. */
  async #readTarget(link2) {
    if (!isGitObject(link2)) return void 0;
    for await (const [, content] of this.#commit.read([{ ...link2, kind: "file" }], 4096)) {
      if (content.kind !== "bytes") return void 0;
      return insideTree(folderOf(link2.path), Buffer.from(content.bytes).toString("utf8"));
    }
    return void 0;
  }
  #firstFrom(start2) {
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = low + high >> 1;
      if ((this.#entries[middle]?.path ?? "") < start2) low = middle + 1;
      else high = middle;
    }
    return low;
  }
};
function isGitObject({ id }) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id);
}
function reasonFor(link2) {
  return isGitObject(link2) ? "it is a link that leads out of the repository" : "it is a link, and links are followed in git repositories alone";
}
function broken(path, because) {
  return { kind: "broken", path, because };
}
function insideTree(folder, relative) {
  const probe = relative.startsWith("/") ? void 0 : joinPath(folder, `${relative}/x`);
  return probe === void 0 ? void 0 : folderOf(probe);
}
function isBelow(path, other) {
  return other === "" || path === other || path.startsWith(`${other}/`);
}

// src/sources/helm/plan/version.ts
function parseVersion(text2) {
  const [all, major = "", minor = "0", patch = "0", pre = ""] = versionForm.exec(text2.slice(0, 257)) ?? [];
  if (all === void 0 || text2.length > 256) return void 0;
  return { numbers: [Number(major), Number(minor), Number(patch)], pre };
}
var identifiers = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
var versionForm = new RegExp(
  `^v?([0-9]+)(?:\\.([0-9]+))?(?:\\.([0-9]+))?(?:-(${identifiers}))?(?:\\+${identifiers})?$`
);
function compareVersions(a, b) {
  for (const [at, number2] of a.numbers.entries()) {
    const difference = number2 - (b.numbers[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return comparePre(a.pre, b.pre);
}
function comparePre(a, b) {
  if (a === b) return 0;
  if (a === "" || b === "") return a === "" ? 1 : -1;
  const [left, right] = [a.split("."), b.split(".")];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const order2 = compareIdentifiers(left[at], right[at]);
    if (order2 !== 0) return order2;
  }
  return 0;
}
function compareIdentifiers(a, b) {
  if (a === b) return 0;
  if (a === void 0 || b === void 0) return a === void 0 ? -1 : 1;
  const [isNumber, isOtherNumber] = [/^[0-9]+$/.test(a), /^[0-9]+$/.test(b)];
  if (isNumber && isOtherNumber) return Number(a) - Number(b);
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1;
  return a < b ? -1 : 1;
}

// src/sources/helm/plan/version-range.ts
function isInRange(version, range) {
  const parsed3 = parseVersion(version);
  if (parsed3 === void 0 || range.length > 512) return false;
  if (range.trim() === "") return parsed3.pre === "";
  const groups2 = range.replace(spanForm, ">=$1, <=$2").split("||").map(parseGroup);
  if (groups2.length > 32 || groups2.some((group) => group === void 0)) return false;
  return groups2.some((group) => group !== void 0 && isInGroup(parsed3, group));
}
var part = "(?:[0-9]+|[xX*])";
var identifiers2 = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
var versionText = `v?${part}(?:\\.${part}){0,2}(?:-${identifiers2})?(?:\\+${identifiers2})?`;
var spanForm = new RegExp(`(${versionText})\\s+-\\s+(${versionText})`, "g");
var comparatorForm = new RegExp(`^(=|!=|>|<|>=|=>|<=|=<|~|~>|\\^)?\\s*(${versionText})(?=$|[\\s,])[\\s,]*`);
function parseGroup(text2) {
  const group = [];
  let rest = text2.trim();
  while (rest !== "") {
    const [all, operator = "", written = ""] = comparatorForm.exec(rest) ?? [];
    const comparator = all === void 0 ? void 0 : comparatorOf(operator, written);
    if (all === void 0 || comparator === void 0) return void 0;
    group.push(comparator);
    rest = rest.slice(all.length);
  }
  return group.length === 0 ? void 0 : group;
}
function comparatorOf(operator, written) {
  const [, core = "", suffix = ""] = /^v?([^-+]*)(.*)$/.exec(written) ?? [];
  const parts = core.split(".");
  const firstOpen = parts.findIndex((text2) => /^[xX*]$/.test(text2));
  const known2 = firstOpen === -1 ? parts.length : firstOpen;
  const numbers = [...parts.slice(0, known2), "0", "0", "0"].slice(0, 3);
  const version = parseVersion(`${numbers.join(".")}${suffix}`);
  return version && { operator, version, known: known2 };
}
function isInGroup(version, group) {
  if (version.pre !== "" && group.every((comparator) => comparator.version.pre === "")) return false;
  return group.every((comparator) => holds(version, comparator));
}
function holds(version, { operator, version: bound, known: known2 }) {
  const order2 = compareVersions(version, bound);
  switch (operator) {
    case "":
    case "=":
      return known2 === 3 ? order2 === 0 : isLike(version, bound, Math.min(known2, 2));
    case "!=":
      return known2 === 3 ? order2 !== 0 : !hasSame(version, bound, known2);
    case ">":
      return order2 > 0 && (known2 === 3 || known2 === 0 || !hasSame(version, bound, known2));
    case ">=":
    case "=>":
      return order2 >= 0;
    case "<":
      return order2 < 0;
    case "<=":
    case "=<":
      return order2 <= 0 || known2 < 3 && hasSame(version, bound, known2);
    case "^":
      return isLike(version, bound, stableNumbers(bound, known2));
    default:
      return isLike(version, bound, isZero(bound) && known2 === 3 ? 0 : Math.min(known2, 2));
  }
}
function stableNumbers({ numbers }, known2) {
  const first = numbers.findIndex((number2) => number2 > 0);
  return Math.min(known2, first === -1 ? 3 : first + 1);
}
function isLike(version, bound, same) {
  return compareVersions(version, bound) >= 0 && hasSame(version, bound, same);
}
function hasSame(version, bound, count) {
  return version.numbers.slice(0, count).every((number2, at) => number2 === bound.numbers[at]);
}
function isZero({ numbers }) {
  return numbers.every((number2) => number2 === 0);
}

// src/sources/helm/plan/graph.ts
var manifestLimit = 256 << 10;
async function readGraph(tree, linked, isDeployed) {
  const { charts, faults } = await readCharts(tree);
  const folders = /* @__PURE__ */ new Set([...charts.keys(), ...faults.keys()]);
  const ownerOf = (path) => ownerIn(folders, path);
  const links = await linked.links((path) => ownerOf(path) !== void 0);
  const uses = /* @__PURE__ */ new Map();
  const providers = /* @__PURE__ */ new Map();
  const choice = choiceOf(charts, isDeployed);
  const nested3 = groupBy([...folders].filter(isLoaded), folderOf);
  for (const chart of charts.values()) {
    const own = new Set(nested3.get(inCharts(chart.folder)));
    for (const [path, target] of links)
      if (folderOf(path) === inCharts(chart.folder) && folders.has(target)) own.add(target);
    for (const entry of chart.dependencies) {
      const provider = await vendored(chart, entry, { charts, own, linked }) ?? choice(chart, entry);
      providers.set(entry, provider);
      if (provider.kind === "elsewhere") own.add(provider.chart.folder);
    }
    own.delete(chart.folder);
    uses.set(chart.folder, own);
  }
  const users = reversed(uses);
  const byTarget = groupBy(links, ([, target]) => target);
  const linksTo = (path) => withParents(path).flatMap((target) => byTarget.get(target)?.map(([link2]) => link2) ?? []);
  return {
    charts,
    faults,
    providerOf: (entry) => providers.get(entry) ?? { kind: "missing" },
    usedBy: (folder) => uses.get(folder) ?? none,
    usersOf: (folder) => users.get(folder) ?? none,
    ownerOf,
    linkedTo: (path) => linksTo(path).flatMap((link2) => ownerOf(link2) ?? []),
    isLinkedTemplate: (path) => linksTo(path).some((link2) => isInTemplates(link2, ownerOf(link2)))
  };
}
var none = /* @__PURE__ */ new Set();
async function readCharts({ commit, entries }) {
  const named3 = entries.filter((entry) => entry.kind === "file" && fileNameOf(entry.path) === "Chart.yaml");
  const folders = new Set(named3.map((entry) => folderOf(entry.path)));
  const manifests = named3.filter((entry) => !isBelowTemplates(entry.path, folders));
  const required = new Set(
    manifests.map((entry) => `${entry.path.slice(0, -"Chart.yaml".length)}requirements.yaml`)
  );
  const requirements = entries.filter((entry) => entry.kind === "file" && required.has(entry.path));
  const contents = /* @__PURE__ */ new Map();
  for await (const [{ path }, content] of commit.read([...manifests, ...requirements], manifestLimit))
    contents.set(path, content.kind === "bytes" ? content.bytes : content.because);
  const beside = new Map(requirements.map((entry) => [folderOf(entry.path), entry.path]));
  const charts = /* @__PURE__ */ new Map();
  const faults = /* @__PURE__ */ new Map();
  for (const { path } of manifests) {
    const chart = chartAt(path, beside.get(folderOf(path)), contents);
    if ("because" in chart) faults.set(folderOf(path), chart);
    else charts.set(chart.folder, chart);
  }
  return { charts, faults };
}
function chartAt(path, requirements, contents) {
  const bytes = contents.get(path) ?? "it cannot be read";
  if (typeof bytes === "string") return { path, because: bytes };
  const required = requirements === void 0 ? void 0 : contents.get(requirements);
  if (requirements === void 0 || typeof required !== "object") return readChart(path, bytes, void 0);
  return readChart(path, bytes, { path: requirements, bytes: required });
}
function isBelowTemplates(path, folders) {
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder))
    if (fileNameOf(folder) === "templates" && folders.has(folderOf(folder))) return true;
  return false;
}
function withParents(path) {
  const all = [path];
  for (let folder = path; folder !== ""; all.push(folder)) folder = folderOf(folder);
  return all;
}
function ownerIn(folders, path) {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    if (folders.has(folder)) return folder;
    if (folder === "") return void 0;
  }
}
function isInTemplates(path, folder) {
  return folder !== void 0 && path.startsWith(folder === "" ? "templates/" : `${folder}/templates/`);
}
function inCharts(folder) {
  return folder === "" ? "charts" : `${folder}/charts`;
}
function isLoaded(folder) {
  return /^[^._]/.test(fileNameOf(folder));
}
async function vendored(chart, { name }, { charts, own, linked }) {
  const folder = inCharts(chart.folder);
  if ([...own].some((other) => charts.get(other)?.name === name)) return { kind: "vendored" };
  const isArchive = (file) => file.startsWith(`${name}-`) && /^v?[0-9][^/]*\.tgz$/.test(file.slice(name.length + 1));
  for (const { path } of linked.entriesBelow(folder)) {
    const file = path.slice(folder.length + 1);
    if (file === `${name}.tgz` || isArchive(file)) return { kind: "vendored" };
  }
  const behindLink = isFolderName(name) && await linked.file(`${folder}/${name}/Chart.yaml`);
  return behindLink ? { kind: "vendored" } : void 0;
}
function choiceOf(charts, isDeployed) {
  const byName = groupBy(
    [...charts.values()].filter(({ folder }) => !isVendoredCopy(folder, charts)),
    ({ name }) => name
  );
  return (chart, { name, range, repository }) => {
    if (repository.startsWith("file://")) {
      const target = insideTree(chart.folder, repository.slice("file://".length));
      const found = target === void 0 ? void 0 : charts.get(target);
      return found?.name === name ? { kind: "elsewhere", chart: found } : { kind: "missing" };
    }
    const candidates = (byName.get(name) ?? []).filter(
      (other) => other.folder !== chart.folder && isInRange(other.version, range)
    );
    const [best] = candidates.toSorted(
      (a, b) => Number(isDeployed(b.path)) - Number(isDeployed(a.path)) || newerFirst(a, b)
    );
    return best ? { kind: "elsewhere", chart: best } : { kind: "missing" };
  };
}
function newerFirst(a, b) {
  const [left, right] = [parseVersion(a.version), parseVersion(b.version)];
  return left && right ? compareVersions(right, left) : 0;
}
function isVendoredCopy(folder, charts) {
  const parent = folderOf(folder);
  return fileNameOf(parent) === "charts" && charts.has(folderOf(parent));
}
function reversed(uses) {
  const users = /* @__PURE__ */ new Map();
  for (const [user, used] of uses) {
    for (const folder of used) users.set(folder, (users.get(folder) ?? /* @__PURE__ */ new Set()).add(user));
  }
  return users;
}

// src/sources/helm/plan/argo.ts
function applicationReleases(source, object) {
  const kind = textAt(object, "kind");
  if (kind !== "Application" && kind !== "ApplicationSet") return [];
  const isSet = kind === "ApplicationSet";
  const app = isSet ? object.at("spec", "template") : object;
  const spec = app?.at("spec");
  if (app === void 0 || spec === void 0) return [];
  const sources = spec.at("sources")?.items() ?? [];
  const charts = [spec.at("source"), ...sources].filter((one) => textAt(one, "path") !== "");
  return charts.flatMap((chart) => {
    if (chart === void 0 || isSet && isTemplated(chart)) return [];
    const chartFolder = insideTree("", textAt(chart, "path").replace(/^\/+/, ""));
    const helm = chart.at("helm");
    if (chartFolder === void 0) return [];
    const own = isSet ? "" : textAt(app, "metadata", "name");
    return [
      {
        source,
        object: `${kind} ${textAt(object, "metadata", "name")}`,
        chartFolder,
        releaseName: literal(textAt(helm, "releaseName")) ?? literal(own) ?? literal(textAt(app, "metadata", "name")),
        namespace: literal(textAt(helm, "namespace")) ?? literal(textAt(spec, "destination", "namespace")),
        kubeVersion: literal(textAt(helm, "kubeVersion")),
        apiVersions: textsOf(helm?.at("apiVersions")),
        values: valuesOf3(helm, chartFolder),
        replacesDefaults: false,
        partial: gapsOf(helm)
      }
    ];
  });
}
function valuesOf3(helm, chartFolder) {
  const isOptional = helm?.at("ignoreMissingValueFiles")?.value === true;
  const files = textsOf(helm?.at("valueFiles")).map((written) => {
    return { kind: "file", written, path: pathOf(written, chartFolder), isOptional };
  });
  const map2 = helm?.at("valuesObject");
  const text2 = helm?.at("values");
  const parameters = helm?.at("parameters");
  return [
    ...files,
    ...map2?.kind === "map" ? [inline(map2, "map")] : text2 && !map2 ? [inline(text2, "text")] : [],
    ...parameters?.kind === "list" ? [inline(parameters, "parameters")] : []
  ];
}
function inline({ document, route }, form2) {
  return { kind: "inline", document: document.index, route, form: form2 };
}
function pathOf(written, chartFolder) {
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) return void 0;
  const fromRoot = /^(?:\$[^/]*)?\/+(.*)$/s.exec(written)?.[1];
  return fromRoot === void 0 ? joinPath(chartFolder, written) : joinPath("", fromRoot);
}
function gapsOf(helm) {
  const parameters = helm?.at("parameters");
  return [
    ...(helm?.at("fileParameters")?.items().length ?? 0) > 0 ? ["its `fileParameters` are not read"] : [],
    ...parameters && hasListParameter(parameters) ? ["its parameters for items of lists are not read"] : []
  ];
}
function textsOf(list3) {
  return list3?.items().flatMap(({ value }) => typeof value === "string" ? [value] : []) ?? [];
}
function isTemplated(node) {
  return JSON.stringify(plainOf(node)).includes("{{");
}
function literal(text2) {
  return text2 === "" || text2.includes("{{") ? void 0 : text2;
}

// src/sources/helm/plan/flux.ts
function helmReleases(source, object) {
  const spec = object.at("spec");
  const chart = spec?.at("chart", "spec");
  if (textAt(object, "kind") !== "HelmRelease" || chart === void 0) return [];
  if (textAt(chart, "sourceRef", "kind") !== "GitRepository") return [];
  const chartFolder = insideTree("", textAt(chart, "chart").replace(/^\/+/, ""));
  if (chartFolder === void 0 || textAt(chart, "chart") === "") return [];
  const name = textAt(object, "metadata", "name");
  const target = textAt(spec, "targetNamespace");
  const files = [textAt(chart, "valuesFile"), ...textsOf(chart.at("valuesFiles"))].filter((file) => file !== "");
  const values = spec?.at("values");
  return [
    {
      source,
      object: `HelmRelease ${name}`,
      chartFolder,
      releaseName: textAt(spec, "releaseName") || [target, name].filter((part2) => part2 !== "").join("-") || void 0,
      namespace: target || textAt(object, "metadata", "namespace") || void 0,
      kubeVersion: void 0,
      apiVersions: [],
      values: [
        ...files.map((written) => {
          const isOptional = chart.at("ignoreMissingValuesFiles")?.value === true;
          return { kind: "file", written, path: joinPath("", written.replace(/^\/+/, "")), isOptional };
        }),
        ...values?.kind === "map" ? [inline(values, "map")] : []
      ],
      replacesDefaults: files.length > 0,
      partial: spec?.at("valuesFrom")?.items().length ? ["the values of its `valuesFrom` are not read"] : []
    }
  ];
}

// src/sources/helm/plan/releases.ts
var limit = 1 << 20;
var groups = ["argoproj.io/", "helm.toolkit.fluxcd.io/"];
async function searchReleases({ commit }) {
  return commit.search?.(groups, ["yaml", "yml"]);
}
async function findReleases({ commit, entries }, found, isWanted) {
  const isCandidate = ({ kind, path }) => kind === "file" && (found ? found.has(path) : /\.ya?ml$/i.test(path)) && isWanted(path);
  const releases = [];
  for await (const [{ path }, content] of commit.read(entries.filter(isCandidate), limit)) {
    if (content.kind !== "bytes" || !mentionsRelease(content.bytes)) continue;
    const source = toSource(path, content.bytes);
    if (source) releases.push(...releasesIn(source));
  }
  return releases;
}
function mentionsRelease(bytes) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return groups.some((group) => buffer.includes(group)) && (buffer.includes("Application") || buffer.includes("HelmRelease"));
}
function releasesIn(source) {
  return parseYaml(source).documents.flatMap((document) => releasesOf(source, document));
}
function releasesOf(source, document) {
  const version = document.root?.at("apiVersion")?.value;
  if (document.root === void 0 || typeof version !== "string") return [];
  if (version.startsWith("argoproj.io/")) return applicationReleases(source, document.root);
  return version.startsWith("helm.toolkit.fluxcd.io/") ? helmReleases(source, document.root) : [];
}

// src/sources/helm/plan/value-files.ts
function valuesFilesOf(folder, graph, linked) {
  const own = [...linked.entriesBelow(folder)].filter(
    ({ path, kind }) => kind === "file" && isOwnValues(path, folder) && graph.ownerOf(path) === folder
  );
  const parent = folderOf(folder);
  const beside = isAlone(folder, graph) ? [...linked.entriesBelow(parent)].filter(
    ({ path, kind }) => kind === "file" && !isBelow(path, folder) && besideFolder(path) === parent
  ) : [];
  return [...own, ...beside].map(({ path }) => path);
}
function ciValuesOf(folder, linked) {
  const ci = folder === "" ? "ci" : `${folder}/ci`;
  return [...linked.entriesBelow(ci)].filter(({ path, kind }) => kind === "file" && folderOf(path) === ci && path.endsWith("-values.yaml")).map(({ path }) => path);
}
function chartBeside(path, graph) {
  const parent = besideFolder(path);
  if (parent === void 0) return void 0;
  return [...graph.charts.keys()].find((folder) => folderOf(folder) === parent && isAlone(folder, graph));
}
function isAlone(folder, { charts, faults }) {
  if (folder === "") return false;
  const parent = folderOf(folder);
  const isSibling = (other) => other !== "" && other !== folder && folderOf(other) === parent;
  return ![...charts.keys(), ...faults.keys()].some(isSibling);
}
var yaml = /\.ya?ml$/i;
var overriding = /^(?:values[-_.].+|.+[-_.]values)\.ya?ml$/i;
var plain = /^values\.ya?ml$/i;
var valuesFolders = /* @__PURE__ */ new Set(["values", "environments", "environment", "envs", "env"]);
var otherFolders = /* @__PURE__ */ new Set(["templates", "charts", "crds", "ci", "tests", "test"]);
function isOwnValues(path, folder) {
  const parts = path.slice(folder === "" ? 0 : folder.length + 1).split("/");
  const name = parts.pop() ?? "";
  if (!yaml.test(name) || /schema/i.test(name) || otherFolders.has(parts[0] ?? "")) return false;
  if (overriding.test(name) || parts.some((part2) => valuesFolders.has(part2))) return true;
  return parts.length > 0 && plain.test(name);
}
function besideFolder(path) {
  const name = fileNameOf(path);
  const folder = folderOf(path);
  if (!yaml.test(name) || /schema/i.test(name)) return void 0;
  if (valuesFolders.has(fileNameOf(folder))) return folderOf(folder);
  return overriding.test(name) || plain.test(name) ? folder : void 0;
}

// src/sources/helm/plan/survey.ts
async function readSurvey(tree, settings2, covers) {
  const linked = new LinkedTree(tree);
  const hasCharts = tree.entries.some(({ path }) => fileNameOf(path) === "Chart.yaml");
  const searching = hasCharts ? searchReleases(tree) : Promise.resolve(void 0);
  const [graph, found] = await Promise.all([readGraph(tree, linked, covers), searching]);
  const isWanted = (path) => covers(path) && !isInTemplates(path, graph.ownerOf(path));
  const releases = graph.charts.size === 0 ? [] : await findReleases(tree, found, isWanted);
  const isKnown = ({ chartFolder }) => graph.charts.has(chartFolder);
  return {
    linked,
    graph,
    contents: new Contents(tree.commit),
    settings: groupBy(settings2, ({ path }) => insideTree("", path) ?? path),
    releases: groupBy(releases.filter(isKnown), ({ chartFolder }) => chartFolder)
  };
}
function affectedBy(touched, survey2) {
  const { graph, settings: settings2, releases } = survey2;
  const affected = /* @__PURE__ */ new Set();
  for (const path of touched) {
    for (const folder of [graph.ownerOf(path), chartBeside(path, graph), ...graph.linkedTo(path)])
      if (folder !== void 0) affected.add(folder);
  }
  for (const [folder, all] of settings2) {
    const isTouched = ({ values }) => values.flat().some((path) => touched.has(insideTree("", path) ?? path));
    if (all.some(isTouched) && graph.charts.has(folder)) affected.add(folder);
  }
  for (const [folder, all] of releases)
    if (all.some((release) => isDrawnFrom(release, touched))) affected.add(folder);
  return affected;
}
function isDrawnFrom({ source, values }, touched) {
  if (touched.has(source.path)) return true;
  return values.some((one) => one.kind === "file" && one.path !== void 0 && touched.has(one.path));
}
function manifestOf(folder) {
  return toRepoPath(folder === "" ? "Chart.yaml" : `${folder}/Chart.yaml`);
}

// src/text/edit.ts
function applyEdits(text2, edits) {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  const parts = [];
  let from = 0;
  for (const { range, text: replacement } of ordered) {
    if (range.start < from) throw new RangeError(`edits overlap at offset ${range.start}`);
    parts.push(text2.slice(from, range.start), replacement);
    from = range.end;
  }
  return parts.join("") + text2.slice(from);
}

// src/sources/yaml/apply.ts
function applyToPlain(plain2, patch) {
  switch (patch.kind) {
    case "set":
      return changed(plain2, patch.route, () => patch.value);
    case "insert":
      return changed(plain2, patch.route, (list3) => {
        if (list3 === null || list3 === void 0) return list3 === null ? [patch.value] : void 0;
        return isList(list3) ? [...list3, patch.value] : void 0;
      });
    case "remove":
      return removed(plain2, patch.route);
  }
}
function changed(plain2, route, change) {
  const [step2, ...rest] = route;
  if (step2 === void 0) return change(plain2);
  const parent = plain2 ?? {};
  const child = changed(childOf(parent, step2), rest, change);
  if (child === void 0) return void 0;
  if (isMapping(parent) && typeof step2 === "string") return withEntry(parent, step2, child);
  if (isList(parent) && typeof step2 === "number" && step2 < parent.length) return parent.with(step2, child);
  return void 0;
}
function removed(plain2, route) {
  const [step2, ...rest] = route;
  const child = step2 === void 0 ? void 0 : childOf(plain2, step2);
  if (step2 === void 0 || child === void 0) return void 0;
  if (rest.length === 0) {
    if (isList(plain2)) return plain2.filter((_, index) => index !== step2);
    return Object.fromEntries(Object.entries(plain2 ?? {}).filter(([key]) => key !== step2));
  }
  const below = removed(child, rest);
  return below === void 0 ? void 0 : changed(plain2, [step2], () => below);
}
function childOf(plain2, step2) {
  if (isList(plain2)) return typeof step2 === "number" ? plain2[step2] : void 0;
  return isMapping(plain2) && typeof step2 === "string" && Object.hasOwn(plain2, step2) ? plain2[step2] : void 0;
}
function withEntry(map2, key, value) {
  return Object.fromEntries([...Object.entries(map2).filter(([other]) => other !== key), [key, value]]);
}

// src/sources/yaml/draft.ts
function edit(start2, end2, text2) {
  return { range: { start: start2, end: end2 }, text: text2 };
}

// src/sources/yaml/flow.ts
var import_yaml2 = __toESM(require_dist(), 1);

// src/sources/yaml/render.ts
function entryLines(key, value, column, style) {
  const head = `${" ".repeat(column)}${scalarText(key, style)}:`;
  const inline3 = inlineValue(value, style);
  if (inline3 !== void 0) return [`${head} ${inline3}`];
  return [head, ...blockLines(value, column + (isList(value) ? style.dash : style.step), style)];
}
function inlineValue(value, style) {
  if (isScalarPlain(value)) return scalarText(value, style);
  if (isEmptyCollection(value)) return isList(value) ? "[]" : "{}";
  return isList(value) && style.hasFlowLists && value.every(isScalarPlain) ? `[${value.map((item) => scalarText(item, style, style.flowString)).join(", ")}]` : void 0;
}
function blockLines(value, column, style) {
  if (isList(value)) return value.flatMap((item) => itemLines(item, column, style));
  return isMapping(value) ? Object.entries(value).flatMap(([key, below]) => entryLines(key, below, column, style)) : [];
}
function itemLines(value, column, style, like) {
  const dash = `${" ".repeat(column)}-`;
  if (isScalarPlain(value)) return [`${dash} ${scalarText(value, style, like)}`];
  const inline3 = inlineValue(value, style);
  if (inline3 !== void 0) return [`${dash} ${inline3}`];
  const [first = "", ...others3] = blockLines(value, column + 2, style);
  return [`${dash} ${first.slice(column + 2)}`, ...others3];
}
function scalarText(value, style, like) {
  if (value === null) return "null";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return String(value);
  if (!isPrintable.test(value))
    return JSON.stringify(value).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
  if (like === "QUOTE_DOUBLE") return JSON.stringify(value);
  if (like === "QUOTE_SINGLE") return singleQuoted(value);
  if (isSafePlain(value)) return value;
  return style.quote === '"' ? JSON.stringify(value) : singleQuoted(value);
}
function numberText(value) {
  if (Number.isNaN(value)) return ".nan";
  if (!Number.isFinite(value)) return value > 0 ? ".inf" : "-.inf";
  return Object.is(value, -0) ? "-0.0" : String(value);
}
var isPrintable = /^[\u{20}-\u{7e}\u{a0}-\u{2027}\u{202a}-\u{d7ff}\u{e000}-\u{fefe}\u{ff00}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;
function escaped(unit) {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
function singleQuoted(value) {
  return `'${value.replaceAll("'", "''")}'`;
}
function isSafePlain(value) {
  if (!/^[A-Za-z0-9_./](?:[\w./@+-]|:(?=[\w/])| (?=[\w./]))*$/.test(value)) return false;
  if (/^(?:[0-9]+-[0-9]+-[0-9]+|[0-9]+:|0[oObBxX])/.test(value)) return false;
  return typeof resolveScalar({ text: value, isPlain: true, tag: void 0 }) === "string";
}

// src/sources/yaml/style.ts
var import_yaml = __toESM(require_dist(), 1);
function styleOf(contents, text2) {
  const seen = new Observations(text2);
  seen.node(contents, 0);
  return {
    lineEnd: text2.includes("\r\n") ? "\r\n" : "\n",
    step: mostFrequent(seen.steps) ?? 2,
    dash: mostFrequent(seen.dashes) ?? 0,
    hasFlowLists: seen.flowLists > seen.blockLists,
    flowString: seen.flowString ?? "QUOTE_DOUBLE",
    quote: seen.singleQuotes > seen.doubleQuotes ? "'" : '"'
  };
}
var Observations = class {
  steps = [];
  dashes = [];
  flowLists = 0;
  blockLists = 0;
  singleQuotes = 0;
  doubleQuotes = 0;
  flowString;
  #text;
  constructor(text2) {
    this.#text = text2;
  }
  /** `column` is that of the key or dash which holds the node. */
  node(node, column) {
    if ((0, import_yaml.isScalar)(node)) this.#scalar(node);
    else if ((0, import_yaml.isMap)(node)) this.#map(node);
    else if ((0, import_yaml.isSeq)(node)) this.#list(node, column);
  }
  #scalar({ type }) {
    if (type === "QUOTE_SINGLE") this.singleQuotes += 1;
    if (type === "QUOTE_DOUBLE") this.doubleQuotes += 1;
  }
  #map(map2) {
    for (const pair of map2.items) {
      const column = columnOf(startOf(pair), this.#text);
      if (!map2.flow) this.#indentation(pair, column);
      this.node(pair.key, column);
      this.node(pair.value, column);
    }
  }
  #indentation({ value }, column) {
    if (!(0, import_yaml.isMap)(value) && !(0, import_yaml.isSeq)(value)) return;
    if (value.flow || value.range == null) return;
    const distance = columnOf(value.range[0], this.#text) - column;
    if ((0, import_yaml.isMap)(value)) this.steps.push(distance);
    else this.dashes.push(distance);
  }
  #list(list3, column) {
    const strings = list3.items.filter(import_yaml.isScalar);
    if (strings.length > 0 && strings.length === list3.items.length) {
      if (list3.flow) this.flowLists += 1;
      else this.blockLists += 1;
    }
    if (list3.flow) this.flowString ??= strings[0]?.type;
    for (const item of list3.items) this.node(item, column);
  }
};
function startOf(node) {
  if ((0, import_yaml.isScalar)(node) || (0, import_yaml.isMap)(node) || (0, import_yaml.isSeq)(node) || (0, import_yaml.isAlias)(node)) return node.range?.[0] ?? 0;
  return (0, import_yaml.isPair)(node) ? startOf(node.key) : 0;
}
function columnOf(offset, text2) {
  return offset - lineStart(offset, text2);
}
function lineStart(offset, text2) {
  return offset === 0 ? 0 : text2.lastIndexOf("\n", offset - 1) + 1;
}
function lineEnd(offset, text2) {
  const feed = text2.indexOf("\n", offset);
  const end2 = feed === -1 ? text2.length : feed;
  return end2 > offset && text2[end2 - 1] === "\r" ? end2 - 1 : end2;
}
function lastLineEnd(offset, column, text2) {
  const comment2 = /\r?\n( *)#[^\n]*/y;
  let end2 = lineEnd(offset, text2);
  for (; ; ) {
    comment2.lastIndex = end2;
    const indent = comment2.exec(text2)?.[1];
    if (indent === void 0 || indent.length <= column) return end2;
    end2 = lineEnd(end2 + 2, text2);
  }
}
function mostFrequent(values) {
  const counts = /* @__PURE__ */ new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

// src/sources/yaml/flow.ts
function flowValue(draft, near, value, lead = "") {
  if (draft.json?.unit !== void 0 && !isScalarPlain(value) && !isEmptyCollection(value)) {
    return JSON.stringify(value, null, draft.json.unit).replaceAll("\n", draft.style.lineEnd + lead);
  }
  return inline2(draft, flowStyleOf(draft, near), value);
}
function appendToFlow(draft, list3, value, key) {
  const { text: text2 } = draft;
  const last = list3.items.at(-1);
  const close = (list3.range?.[1] ?? 0) - 1;
  if (last === void 0 || text2[close] !== "}" && text2[close] !== "]") return void 0;
  const end2 = endOfValue(last, text2);
  const lead = text2.slice(lineStart(startOf(last), text2), startOf(last));
  const isSpread = /^[ \t]*$/.test(lead) && lineStart(startOf(last), text2) > startOf(list3);
  const style = flowStyleOf(draft, list3);
  const written = flowValue(draft, list3, value, isSpread ? lead : "");
  const added = key === void 0 ? written : `${keyText(draft, style, key)}${style.colon}${written}`;
  if (!isSpread) return [edit(end2, end2, style.comma + added)];
  const comma = commaBehind(end2, text2);
  const line = lineEnd(comma ?? end2, text2);
  if (close < line) return [edit(end2, end2, `,${draft.style.lineEnd}${lead}${added}`)];
  const newLine = edit(line, line, `${draft.style.lineEnd}${lead}${added}${comma === void 0 ? "" : ","}`);
  if (comma !== void 0) return [newLine];
  return line === end2 ? [edit(end2, end2, `,${newLine.text}`)] : [edit(end2, end2, ","), newLine];
}
function removeFromFlow(draft, list3, index) {
  const items = list3.items;
  if (items.length === 1) {
    return [edit(startOf(list3) + 1, (list3.range?.[1] ?? 0) - 1, "")];
  }
  const next2 = items[index + 1];
  if (next2 !== void 0) return [edit(startOf(items[index]), startOf(next2), "")];
  const start2 = endOfValue(items[index - 1], draft.text);
  return [edit(start2, endOfValue(items[index], draft.text), "")];
}
function jsonStyleOf(contents, text2) {
  if (!(0, import_yaml2.isMap)(contents) && !(0, import_yaml2.isSeq)(contents)) return void 0;
  const first = contents.items[0];
  if (!contents.flow || (0, import_yaml2.isPair)(first) && !isDoubleQuoted(first.key)) return void 0;
  const lead = text2.slice(lineStart(startOf(first), text2), startOf(first));
  const isSpread = /^[ \t]+$/.test(lead) && lineStart(startOf(first), text2) > startOf(contents);
  return {
    unit: isSpread ? lead : void 0,
    colon: !(0, import_yaml2.isPair)(first) || hasBlankAfterColon(first, text2) ? ": " : ":"
  };
}
function flowStyleOf(draft, list3) {
  const items = list3?.items ?? [];
  const pair = items.find(import_yaml2.isPair);
  const colon = colonLike(pair, draft);
  const between = items.length < 2 ? "" : draft.text.slice(endOfValue(items[0], draft.text), startOf(items[1]));
  const isJson2 = draft.json !== void 0;
  return {
    quotesKeys: isJson2 || isDoubleQuoted(pair?.key),
    string: isJson2 ? "QUOTE_DOUBLE" : typeOf(items.at(-1)) ?? draft.style.flowString,
    colon,
    comma: /^,[ \t]*$/.test(between) ? between : colon === ":" ? "," : ", "
  };
}
function colonLike(pair, { text: text2, json }) {
  if (pair === void 0) return json?.colon ?? ": ";
  return hasBlankAfterColon(pair, text2) ? ": " : ":";
}
function typeOf(item) {
  const value = (0, import_yaml2.isPair)(item) ? item.value : item;
  return (0, import_yaml2.isScalar)(value) ? value.type : void 0;
}
function inline2(draft, style, value) {
  if (isScalarPlain(value)) return scalarText(value, draft.style, style.string);
  if (isList(value)) return `[${value.map((item) => inline2(draft, style, item)).join(style.comma)}]`;
  const entries = Object.entries(value).map(
    ([key, below]) => `${keyText(draft, style, key)}${style.colon}${inline2(draft, style, below)}`
  );
  return `{${entries.join(style.comma)}}`;
}
function keyText(draft, style, key) {
  return scalarText(key, draft.style, style.quotesKeys ? "QUOTE_DOUBLE" : void 0);
}
function isDoubleQuoted(key) {
  return (0, import_yaml2.isScalar)(key) && key.type === "QUOTE_DOUBLE";
}
function hasBlankAfterColon({ key }, text2) {
  const colon = colonOf(key, text2);
  return colon === void 0 || /\s/.test(text2[colon] ?? " ");
}
function commaBehind(end2, text2) {
  const comma = /[ \t]*,/y;
  comma.lastIndex = end2;
  return comma.test(text2) ? comma.lastIndex : void 0;
}

// src/sources/yaml/locate.ts
var import_yaml3 = __toESM(require_dist(), 1);
function locate(contents, route) {
  let spot = { holder: { kind: "root" }, value: contents, isInFlow: false };
  for (const [depth, step2] of route.entries()) {
    const next2 = typeof step2 === "string" ? entryAt(spot, step2) : itemAt(spot, step2);
    if (next2 === "refused") return void 0;
    if (next2 === "absent") return { spot, rest: route.slice(depth) };
    spot = next2;
  }
  return { spot, rest: [] };
}
function entryAt(parent, key) {
  const map2 = parent.value;
  if (isWrittenNull(map2)) return "absent";
  if (!(0, import_yaml3.isMap)(map2)) return "refused";
  const [index, second] = map2.items.flatMap((pair2, at) => fieldOf(pair2, noAliases)?.key === key ? [at] : []);
  if (second !== void 0) return "refused";
  const pair = index === void 0 ? void 0 : map2.items[index];
  if (index === void 0 || pair === void 0) return "absent";
  const holder = { kind: "entry", map: map2, index, pair, parent };
  return { holder, value: asNode(pair.value), isInFlow: parent.isInFlow || map2.flow === true };
}
function itemAt(parent, index) {
  const seq = parent.value;
  const item = (0, import_yaml3.isSeq)(seq) ? asNode(seq.items[index]) : void 0;
  if (!(0, import_yaml3.isSeq)(seq) || item === void 0) return "refused";
  return {
    holder: { kind: "item", seq, index, parent },
    value: item,
    isInFlow: parent.isInFlow || seq.flow === true
  };
}
function isWrittenNull(node) {
  return (0, import_yaml3.isScalar)(node) && node.type === "PLAIN" && /^(?:~|null|Null|NULL)?$/.test(node.source ?? "");
}
function asNode(value) {
  return (0, import_yaml3.isMap)(value) || (0, import_yaml3.isSeq)(value) || (0, import_yaml3.isScalar)(value) || (0, import_yaml3.isAlias)(value) ? value : void 0;
}

// src/sources/yaml/erase.ts
function spliceRemove(draft, route) {
  const located = locate(draft.contents, route);
  if (located === void 0 || located.rest.length > 0) return void 0;
  const { holder } = located.spot;
  if (holder.kind === "root") return void 0;
  const list3 = holder.kind === "entry" ? holder.map : holder.seq;
  if (list3.flow) return { edits: removeFromFlow(draft, list3, holder.index), covered: void 0 };
  const items = list3.items;
  const start2 = holder.kind === "entry" ? startOf(holder.pair) : dashBefore(draft, items[holder.index]);
  if (start2 === void 0) return void 0;
  const lastUnit = Math.max(start2, endOfValue(items[holder.index], draft.text));
  const end2 = lastLineEnd(lastUnit, columnOf(start2, draft.text), draft.text);
  const covered = { start: start2, end: end2 };
  if (items.length === 1) return emptied(draft, holder.parent, covered, holder.kind);
  if (isFirstOnLine(draft, start2)) return { edits: [withoutLines(draft, covered)], covered };
  const next2 = items[holder.index + 1];
  const until = holder.kind === "entry" ? startOf(next2) : dashBefore(draft, next2);
  if (next2 === void 0 || until === void 0) return void 0;
  return { edits: [edit(start2, until, "")], covered };
}
function emptied(draft, parent, covered, kind) {
  const empty = kind === "entry" ? "{}" : "[]";
  const { holder } = parent;
  if (holder.kind !== "entry") return { edits: [edit(covered.start, covered.end, empty)], covered };
  const colon = colonOf(holder.pair.key, draft.text);
  if (colon === void 0 || !isFirstOnLine(draft, covered.start)) return { edits: void 0, covered };
  const said = { start: commentsAbove(draft, covered.start), end: covered.end };
  return { edits: [edit(colon, colon, ` ${empty}`), withoutLines(draft, said)], covered: said };
}
function commentsAbove({ text: text2 }, offset) {
  let start2 = offset;
  for (let line = lineStart(offset, text2); line > 0; ) {
    line = lineStart(line - 1, text2);
    const comment2 = /^[ \t]*(?=#)/.exec(text2.slice(line, lineEnd(line, text2)));
    if (comment2 === null) break;
    start2 = line + comment2[0].length;
  }
  return start2;
}
function dashBefore({ text: text2 }, item) {
  const start2 = startOf(item);
  const blanks = /-[ \t]+$/.exec(text2.slice(lineStart(start2, text2), start2));
  return blanks === null ? void 0 : start2 - blanks[0].length;
}
function isFirstOnLine({ text: text2 }, offset) {
  return /^ *$/.test(text2.slice(lineStart(offset, text2), offset));
}
function withoutLines({ text: text2 }, { start: start2, end: end2 }) {
  const first = lineStart(start2, text2);
  const feed = text2.indexOf("\n", end2);
  if (feed !== -1) return edit(first, feed + 1, "");
  return edit(first === 0 ? 0 : lineEnd(lineStart(first - 1, text2), text2), text2.length, "");
}

// src/sources/yaml/write.ts
var import_yaml4 = __toESM(require_dist(), 1);
function spliceSet(draft, route, value, before) {
  const located = locate(draft.contents, route);
  if (located === void 0) return void 0;
  const [key, ...below] = located.rest;
  if (key === void 0) return replaceValue(draft, located.spot, value);
  if (typeof key !== "string" || below.some((step2) => typeof step2 !== "string")) return void 0;
  return addEntry(draft, located.spot, { key, value: nested(below, value), before });
}
function spliceInsert(draft, route, value) {
  const located = locate(draft.contents, route);
  if (located === void 0 || located.rest.length > 0) return void 0;
  const { value: list3 } = located.spot;
  if (isWrittenNull(list3) || (0, import_yaml4.isSeq)(list3) && list3.items.length === 0)
    return replaceValue(draft, located.spot, [value]);
  if (!(0, import_yaml4.isSeq)(list3)) return void 0;
  if (list3.flow) return appendToFlow(draft, list3, value);
  const last = list3.items.at(-1);
  const like = (0, import_yaml4.isScalar)(last) ? last.type : void 0;
  const column = columnOf(startOf(list3), draft.text);
  return linesBehind(draft, last, column, itemLines(value, column, draft.style, like));
}
function nested(route, value) {
  return route.reduceRight((below, key) => ({ [String(key)]: below }), value);
}
function addEntry(draft, spot, { key, value, before }) {
  const map2 = spot.value;
  if (isWrittenNull(map2) || (0, import_yaml4.isMap)(map2) && map2.items.length === 0)
    return replaceValue(draft, spot, { [key]: value });
  if (!(0, import_yaml4.isMap)(map2)) return void 0;
  if (map2.flow) return appendToFlow(draft, map2, value, key);
  const column = columnOf(startOf(map2.items[0]), draft.text);
  const lines = entryLines(key, value, column, draft.style);
  const follower = map2.items.findIndex((pair) => (0, import_yaml4.isScalar)(pair.key) && pair.key.value === before);
  const first = lineStart(startOf(map2.items[0]), draft.text);
  if (follower === 0 && /^ *$/.test(draft.text.slice(first, startOf(map2.items[0])))) {
    return [edit(first, first, lines.map((line) => line + draft.style.lineEnd).join(""))];
  }
  return linesBehind(draft, map2.items.at(follower > 0 ? follower - 1 : -1), column, lines);
}
function linesBehind({ text: text2, style }, last, column, lines) {
  const at = lastLineEnd(Math.max(endOfValue(last, text2), startOf(last)), column, text2);
  return [edit(at, at, lines.map((line) => style.lineEnd + line).join(""))];
}
function replaceValue(draft, spot, value) {
  const old = spot.value;
  if (old === void 0 || (0, import_yaml4.isAlias)(old) || old.tag !== void 0) return void 0;
  if (spot.isInFlow || draft.json !== void 0) return replaceInFlow(draft, spot, old, value);
  if (spot.holder.kind === "entry") return replaceEntry(draft, spot.holder.pair.key, old, value);
  return isBare(old) ? void 0 : [spanOf(draft, old, itemText(draft, old, value))];
}
function replaceInFlow(draft, spot, old, value) {
  const { text: text2 } = draft;
  const { holder } = spot;
  const list3 = holder.kind === "root" ? void 0 : holder.kind === "entry" ? holder.map : holder.seq;
  const line = lineStart(startOf(old), text2);
  const lead = /^[ \t]*/.exec(text2.slice(line, lineEnd(line, text2)))?.[0] ?? "";
  const written = isScalarPlain(value) && (0, import_yaml4.isScalar)(old) && !isBare(old) && draft.json === void 0 ? scalarText(value, draft.style, old.type) : flowValue(draft, list3, value, lead);
  if (!isBare(old)) return [spanOf(draft, old, written)];
  return holder.kind === "entry" ? behindColon(draft, holder.pair.key, ` ${written}`) : void 0;
}
function replaceEntry(draft, key, old, value) {
  const { text: text2, style } = draft;
  const colon = colonOf(key, draft.text);
  if (colon === void 0) return void 0;
  if (isFilled(old) && old.flow && isSameKind(old, value))
    return [spanOf(draft, old, flowValue(draft, old, value))];
  const inline3 = isScalarPlain(value) && (0, import_yaml4.isScalar)(old) ? scalarText(value, style, old.type) : inlineValue(value, style);
  const end2 = Math.max(colon, endOfValue(old, text2));
  const keyLine = lineEnd(colon, text2);
  const isBelowKey = isBlock(old) && startOf(old) > keyLine;
  if (inline3 !== void 0) {
    if (isBelowKey) return [edit(colon, colon, ` ${inline3}`), edit(keyLine, end2, "")];
    return isBare(old) ? [edit(colon, colon, ` ${inline3}`)] : [spanOf(draft, old, inline3)];
  }
  if (isBelowKey && isSameKind(old, value)) {
    const lines2 = blockLines(value, columnOf(startOf(old), text2), style);
    return [edit(lineStart(startOf(old), text2), end2, lines2.join(style.lineEnd))];
  }
  const column = columnOf(startOf(key), text2) + (isList(value) ? style.dash : style.step);
  const lines = blockLines(value, column, style).map((line) => style.lineEnd + line);
  if (isBelowKey) return [edit(keyLine, end2, lines.join(""))];
  const at = lineEnd(end2, text2);
  return [edit(colon, end2, ""), edit(at, at, lines.join(""))];
}
function itemText(draft, old, value) {
  if (isScalarPlain(value)) return scalarText(value, draft.style, (0, import_yaml4.isScalar)(old) ? old.type : void 0);
  if (isFilled(old) && old.flow && isSameKind(old, value)) return flowValue(draft, old, value);
  const column = columnOf(startOf(old), draft.text);
  const lines = blockLines(value, column, draft.style);
  return inlineValue(value, draft.style) ?? lines.join(draft.style.lineEnd).slice(column);
}
function spanOf({ text: text2 }, old, written) {
  return edit(startOf(old), Math.max(startOf(old), endOfValue(old, text2)), written);
}
function behindColon(draft, key, written) {
  const colon = colonOf(key, draft.text);
  return colon === void 0 ? void 0 : [edit(colon, colon, written)];
}
function isBare(node) {
  return (0, import_yaml4.isScalar)(node) && node.type === "PLAIN" && node.source === "";
}
function isFilled(node) {
  return ((0, import_yaml4.isMap)(node) || (0, import_yaml4.isSeq)(node)) && node.items.length > 0;
}
function isBlock(node) {
  return ((0, import_yaml4.isMap)(node) || (0, import_yaml4.isSeq)(node)) && !node.flow;
}
function isSameKind(node, value) {
  return (0, import_yaml4.isMap)(node) ? isMapping(value) && Object.keys(value).length > 0 : (0, import_yaml4.isSeq)(node) && isList(value) && value.length > 0;
}

// src/sources/yaml/patch.ts
function patchYaml(source, patches) {
  const parts = partsOf(source.text);
  for (const patch of patches) {
    const at = parts.findIndex((part3) => part3.document === patch.document);
    const part2 = parts[at];
    const text2 = part2 && patchDocument(sourceOf(source.path, part2.text), patch);
    if (part2 === void 0 || text2 === void 0) return void 0;
    parts[at] = { ...part2, text: text2 };
  }
  const patched = parts.map((part2) => part2.text).join("");
  return isSplitAlike(partsOf(patched), parts) ? patched : void 0;
}
function partsOf(text2) {
  const parts = [];
  let from = 0;
  for (const [document, { range }] of splitDocuments(text2).entries()) {
    parts.push({ document: void 0, text: text2.slice(from, range.start) });
    parts.push({ document, text: text2.slice(range.start, range.end) });
    from = range.end;
  }
  return [...parts, { document: void 0, text: text2.slice(from) }];
}
function isSplitAlike(a, b) {
  return a.length === b.length && a.every((part2, index) => part2.text === b[index]?.text);
}
function patchDocument(source, patch) {
  const before = onlyDocument(source);
  if (before?.root === void 0 || before.contents === null) return void 0;
  const { text: text2 } = source;
  const draft = {
    text: text2,
    contents: before.contents,
    style: styleOf(before.contents, text2),
    json: jsonStyleOf(before.contents, text2)
  };
  const { edits, covered } = spliceOf(draft, patch) ?? {};
  if (edits === void 0) return void 0;
  const patched = applyEdits(text2, edits);
  const after = onlyDocument(sourceOf(source.path, patched));
  const meant = applyToPlain(plainOf(before.root), patch);
  if (after?.root === void 0 || meant === void 0 || !isSamePlain(plainOf(after.root), meant))
    return void 0;
  if (after.duplicates.length > before.duplicates.length) return void 0;
  const kept2 = before.comments.filter(
    ({ range }) => !covered || range.start < covered.start || range.start > covered.end
  );
  return isSameText(kept2, after.comments) && isStillJson(source, patched) ? patched : void 0;
}
function onlyDocument(source) {
  const { documents, failures } = parseYaml(source);
  const [document, second] = documents;
  return failures.length === 0 && second === void 0 && document instanceof ParsedDocument ? document : void 0;
}
function spliceOf(draft, patch) {
  switch (patch.kind) {
    case "set":
      return { edits: spliceSet(draft, patch.route, patch.value, patch.before), covered: void 0 };
    case "insert":
      return { edits: spliceInsert(draft, patch.route, patch.value), covered: void 0 };
    case "remove":
      return spliceRemove(draft, patch.route);
  }
}
function isSameText(a, b) {
  return a.length === b.length && a.every((comment2, index) => comment2.text === b[index]?.text);
}
function isStillJson({ path, text: text2 }, patched) {
  return !path.endsWith(".json") || !isJson(text2) || isJson(patched);
}
function isJson(text2) {
  try {
    JSON.parse(text2);
    return true;
  } catch {
    return false;
  }
}

// src/sources/helm/plan/missing.ts
function withoutDependencies(path, text2, names) {
  const source = sourceOf(path, text2);
  const document = parseYaml(source).documents[0];
  const items = document?.root?.at("dependencies")?.items() ?? [];
  const isMissing2 = items.map((item) => names.has(String(item.at("name")?.value ?? "")));
  if (document?.root === void 0 || !isMissing2.includes(true)) return text2;
  const removals = [...isMissing2.keys()].filter((at) => isMissing2[at]).toReversed();
  const patches = removals.map((at) => {
    return { kind: "remove", document: document.index, route: ["dependencies", at] };
  });
  return patchYaml(source, patches) ?? JSON.stringify(withoutItems(plainOf(document.root), isMissing2));
}
function withoutItems(chart, isMissing2) {
  const listed7 = isMapping(chart) ? chart["dependencies"] : void 0;
  if (!isMapping(chart) || !Array.isArray(listed7)) return chart;
  return { ...chart, dependencies: listed7.filter((_, at) => !isMissing2[at]) };
}

// src/sources/helm/plan/stand-ins.ts
var place = "templates/_of-missing-dependencies.tpl";
function withStandIns(files, missing) {
  if (missing.length === 0) return files;
  const texts2 = [...files].flatMap(
    ([path, bytes]) => /(?:^|\/)templates\//.test(path) ? [Buffer.from(bytes).toString("utf8")] : []
  );
  const named3 = (pattern) => new Set(texts2.flatMap((text3) => [...text3.matchAll(pattern)].map(([, name = ""]) => name)));
  const defined = named3(/\{\{-?\s*(?:define|block)\s+"([^"\\\n]+)"/g);
  const called = named3(/\b(?:include|template)\s+"([^"\\\n]+)"/g);
  const lacking = [...called].filter((name) => !defined.has(name) && missing.some((chart) => name.startsWith(`${chart}.`))).sort();
  if (lacking.length === 0) return files;
  const text2 = lacking.map((name) => `{{- define "${name}" -}}{{- end -}}`).join("\n");
  return new Map([...files, [place, Buffer.from(text2)]]);
}

// src/sources/helm/plan/unit.ts
function helmUnit({ assembled, subcharts, own }, set) {
  return new ChartUnit({ assembled, set, subcharts, own: set.replacesDefaults ? [] : own, over: set.layers });
}
var ChartUnit = class _ChartUnit {
  by = "helm";
  root;
  label;
  values;
  request;
  inputs;
  partial;
  chartFolder;
  layers;
  subcharts;
  dependencies;
  #parts;
  constructor(parts) {
    const { assembled, set, subcharts, own, over } = parts;
    this.#parts = parts;
    this.root = assembled.chart.path;
    this.label = set.label;
    this.values = [...new Set(over.map(({ path }) => path))];
    this.inputs = assembled.inputs;
    this.chartFolder = assembled.chart.folder;
    this.layers = [...own, ...over];
    this.subcharts = subcharts.layers;
    this.dependencies = subcharts.dependencies;
    this.partial = [...assembled.partial, ...missingIn(assembled, this.layers), ...set.partial];
    this.request = requestOf(parts);
  }
  with(contents) {
    const { assembled, set, subcharts, own, over } = this.#parts;
    const files = new Map(assembled.files);
    for (const [engine, path] of assembled.inputs) {
      const text2 = contents.get(path);
      if (text2 !== void 0) files.set(engine, Buffer.from(text2));
    }
    const renewed = (layer) => {
      const text2 = contents.get(layer.path);
      return text2 === void 0 ? layer : { ...layer, text: text2 };
    };
    return new _ChartUnit({
      assembled: { ...assembled, files },
      set,
      subcharts: { ...subcharts, layers: subcharts.layers.map(renewed) },
      own: own.map(renewed),
      over: over.map(renewed)
    });
  }
};
function requestOf({ assembled, set, over }) {
  return {
    engine: "helm",
    files: engineFiles(assembled, set),
    values: over.map((layer) => Buffer.from(valuesText(layer) ?? "")),
    releaseName: set.releaseName,
    namespace: set.namespace,
    ...set.kubeVersion === void 0 ? {} : { kubeVersion: set.kubeVersion },
    apiVersions: set.apiVersions,
    isLint: false,
    isTraced: true
  };
}
function engineFiles(assembled, set) {
  const missing = new Set(assembled.missing.filter(({ at }) => at === "").map(({ entry }) => entry.name));
  const files = new Map(assembled.files);
  for (const engine of missing.size > 0 ? ["Chart.yaml", "requirements.yaml"] : []) {
    const path = assembled.inputs.get(engine);
    const text2 = path && textOf2(path, files.get(engine));
    if (path && text2 !== void 0) files.set(engine, Buffer.from(withoutDependencies(path, text2, missing)));
  }
  if (set.replacesDefaults && files.has("values.yaml")) files.set("values.yaml", new Uint8Array());
  return withStandIns(
    files,
    assembled.missing.map(({ entry }) => entry.name)
  );
}
function missingIn({ missing, instances }, layers) {
  const felt = missing.filter(({ at, entry }) => at !== "" || !isSwitchedOff(entry.condition, layers));
  const phrases = felt.map(({ at, entry }) => {
    const user = at === "" ? "" : ` of \`${instances.get(at)?.name ?? fileNameOf(at.slice(0, -1))}\``;
    return `the dependency \`${entry.name}\`${user} is not in the repository`;
  });
  return [...new Set(phrases)];
}

// src/sources/helm/plan/value-sets.ts
var mostSets = 12;
var unplaced = "release-namespace";
async function valueSetsOf(chart, sources) {
  const ladder = new Ladder(chart, sources);
  await ladder.configured();
  ladder.add({ ...ladder.defaults(sources.settings[0]), label: "", layers: [] });
  for (const release of sources.releases) await ladder.release(release);
  const ci = ciValuesOf(chart.folder, sources.linked);
  const isTouched = (path) => sources.touched !== "everything" && sources.touched.has(path);
  for (const path of ci.filter(isTouched))
    if (!ladder.uses(path)) await ladder.files([path], sources.settings[0]);
  for (const path of valuesFilesOf(chart.folder, sources.graph, sources.linked)) {
    const isWanted = sources.touched === "everything" || isTouched(path);
    if (isWanted && !ladder.uses(path)) await ladder.files([path], sources.settings[0]);
  }
  for (const path of ci) if (!ladder.uses(path)) await ladder.files([path], sources.settings[0]);
  return ladder.result();
}
var Ladder = class {
  #chart;
  #sources;
  #sets = /* @__PURE__ */ new Map();
  #gaps = [];
  constructor(chart, sources) {
    this.#chart = chart;
    this.#sources = sources;
  }
  defaults(settings2) {
    return {
      releaseName: this.#chart.name,
      namespace: settings2?.namespace ?? unplaced,
      kubeVersion: settings2?.kubeVersion,
      apiVersions: settings2?.apiVersions ?? [],
      replacesDefaults: false,
      partial: []
    };
  }
  async configured() {
    for (const settings2 of this.#sources.settings) {
      for (const written of settings2.values) {
        const paths = written.flatMap((path) => joinPath("", path) ?? []);
        if (paths.length > 0) await this.files(paths, settings2);
      }
    }
  }
  /** Values files over one another. */
  async files(paths, settings2) {
    const layers = [];
    for (const path of paths) {
      const layer = await this.#layer(path);
      if ("text" in layer) layers.push(layer);
      else if (layer.because === "manifest") return;
      else {
        this.#gaps.push({ kind: "skipped", path, because: layer.because });
        return;
      }
    }
    this.add({ ...this.defaults(settings2), label: paths.join(" + "), layers });
  }
  async release(release) {
    const layers = [];
    for (const values of release.values) {
      const layer = await this.#releaseLayer(release, values);
      if (layer === void 0) continue;
      if (!("text" in layer)) {
        this.#gaps.push({ kind: "partial", path: release.source.path, because: layer.because });
        return;
      }
      layers.push(layer);
    }
    const defaults = this.defaults(this.#sources.settings[0]);
    this.add({
      label: `${release.source.path} (${release.object})`,
      layers,
      releaseName: release.releaseName ?? defaults.releaseName,
      namespace: release.namespace ?? defaults.namespace,
      kubeVersion: release.kubeVersion ?? defaults.kubeVersion,
      apiVersions: [.../* @__PURE__ */ new Set([...defaults.apiVersions, ...release.apiVersions])],
      replacesDefaults: release.replacesDefaults,
      partial: release.partial
    });
  }
  /** Two of one label are told apart by their number. */
  add(set) {
    const content = ({ layers, ...rest }) => JSON.stringify([rest.releaseName, rest.namespace, layers.map(({ path, route }) => [path, route])]);
    if ([...this.#sets.values()].some((other) => content(other) === content(set))) return;
    let label = set.label;
    for (let number2 = 2; this.#sets.has(label); number2++) label = `${set.label} ${number2}`;
    this.#sets.set(label, { ...set, label });
  }
  /** Whether some render takes a file in. */
  uses(path) {
    return [...this.#sets.values()].some(({ layers }) => layers.some((layer) => layer.path === path));
  }
  result() {
    const all = [...this.#sets.values()];
    const { touched } = this.#sources;
    const isTouched = ({ layers }) => touched !== "everything" && layers.some(({ path }) => touched.has(path));
    const byNeed = [...all.filter(isTouched), ...all.filter((set) => !isTouched(set))];
    const chosen = new Set(byNeed.slice(0, mostSets));
    const sets = all.filter((set) => chosen.has(set));
    const leftOut = all.filter((set) => !chosen.has(set)).map(({ label }) => `\`${label}\``);
    if (leftOut.length === 0) return { sets, gaps: this.#gaps };
    const more = leftOut.length > 5 ? ` and ${leftOut.length - 5} more` : "";
    const because = `${leftOut.length} of its ${all.length} sets of values are not rendered: ${leftOut.slice(0, 5).join(", ")}${more}`;
    return { sets, gaps: [...this.#gaps, { kind: "partial", path: this.#chart.path, because }] };
  }
  async #releaseLayer({ source, object }, values) {
    if (values.kind === "inline") return { path: source.path, ...values, text: source.text };
    const entry = values.path === void 0 ? void 0 : await this.#sources.linked.file(values.path);
    if (values.path === void 0 || entry === void 0) {
      const because2 = `the values file \`${values.written}\` of its ${object} is not in the repository`;
      return values.isOptional ? void 0 : { because: because2 };
    }
    const layer = await this.#layer(values.path);
    if ("text" in layer) return layer;
    const because = layer.because === "manifest" ? "it holds an object of Kubernetes" : layer.because;
    return { because: `the values file \`${values.written}\` of its ${object} is not read: ${because}` };
  }
  async #layer(path) {
    const { linked, contents } = this.#sources;
    const entry = await linked.file(path);
    const bytes = await contents.read(entry);
    if (entry === void 0 || bytes === void 0) {
      return { because: `the values file for the chart \`${this.#chart.name}\` is not in the repository` };
    }
    const source = toSource(entry.path, bytes);
    const fault = source ? valuesFault(source) : { because: "it is not UTF-8 text" };
    if (fault === "manifest") return { because: "manifest" };
    if (source === void 0 || fault) return { because: fault?.because ?? "it cannot be read" };
    return fileLayer(entry.path, source.text);
  }
};

// src/sources/helm/plan/planner.ts
function helmPlanner(tree, settings2) {
  return new CommitPlanner(tree, settings2);
}
var CommitPlanner = class {
  #tree;
  #settings;
  #plans = /* @__PURE__ */ new Map();
  #survey;
  constructor(tree, settings2) {
    this.#tree = tree;
    this.#settings = settings2;
  }
  async rootsOf(touched) {
    if (touched !== "everything" && touched.size === 0) return /* @__PURE__ */ new Set();
    const survey2 = await this.#read();
    const { charts, faults } = survey2.graph;
    const affected = touched === "everything" ? [...charts.keys(), ...faults.keys()] : affectedBy(touched, survey2);
    const named3 = /* @__PURE__ */ new Set([...survey2.settings.keys(), ...survey2.releases.keys()]);
    const isTested = (folder) => ciValuesOf(folder, survey2.linked).length > 0;
    const roots = rootsFor(survey2.graph, affected, {
      isCovered: (folder) => this.#covers(manifestOf(folder)),
      isNamed: (folder) => named3.has(folder) || isTested(folder)
    });
    return new Set([...roots].map(manifestOf).sort());
  }
  async unitsOf(root, touched) {
    const survey2 = await this.#read();
    const folder = root.slice(0, Math.max(0, root.length - "/Chart.yaml".length));
    const fault = survey2.graph.faults.get(folder);
    if (fault) return { units: [], gaps: [{ kind: "skipped", ...fault }] };
    const chart = survey2.graph.charts.get(folder);
    if (chart?.path !== root) return { units: [], gaps: [] };
    if (chart.isLibrary) {
      const because = "it is a library chart that no chart here uses: there is nothing to render";
      return { units: [], gaps: [{ kind: "partial", path: root, because }] };
    }
    const loaded = await this.#load(chart, survey2);
    if (loaded.assembled === void 0) return { units: [], gaps: loaded.gaps };
    const { sets, gaps: gaps2 } = await valueSetsOf(chart, {
      ...survey2,
      settings: survey2.settings.get(folder) ?? [],
      releases: survey2.releases.get(folder) ?? [],
      touched
    });
    return { units: sets.map((set) => helmUnit(loaded, set)), gaps: [...loaded.gaps, ...gaps2] };
  }
  /**
   * What is a template only by a link from a chart. All else of a chart that is not judged as it stands is told by its place;
   * custom resource definitions are.
   */
  async claimed(paths) {
    const { entries } = this.#tree;
    if (!entries.some(({ kind }) => kind === "symlink")) return /* @__PURE__ */ new Set();
    const { graph } = await this.#read();
    const asked = entries.filter(({ path }) => paths === "everything" || paths.has(path));
    return new Set(asked.flatMap(({ path }) => graph.isLinkedTemplate(path) ? [path] : []));
  }
  #covers(path) {
    return this.#settings.scope?.covers(path) ?? true;
  }
  #read() {
    this.#survey ??= readSurvey(this.#tree, this.#settings.charts, (path) => this.#covers(path));
    return this.#survey;
  }
  #load(chart, survey2) {
    const known2 = this.#plans.get(chart.folder) ?? loadChart(chart, survey2);
    this.#plans.set(chart.folder, known2);
    return known2;
  }
};

// src/sources/kustomize/resolve.ts
function pathFrom(folder, relative) {
  if (relative.startsWith("/")) return void 0;
  const parts = folder === "" ? [] : folder.split("/");
  for (const part2 of relative.split("/")) {
    if (part2 === "" || part2 === ".") continue;
    if (part2 !== "..") parts.push(part2);
    else if (parts.pop() === void 0) return void 0;
  }
  return parts.join("/");
}
function pathBetween(from, to) {
  const [up, down] = [from, to].map((folder) => folder === "" ? [] : folder.split("/"));
  if (up === void 0 || down === void 0) return ".";
  const differs = up.findIndex((part2, at) => part2 !== down[at]);
  const alike3 = differs === -1 ? up.length : differs;
  return [...up.slice(alike3).map(() => ".."), ...down.slice(alike3)].join("/") || ".";
}
var longest = 2e3;
function isRemote(text2) {
  if (text2.length > longest) return false;
  return /^(?:git::|[\w.+-]+:\/\/|[\w.-]+@[\w.-]+:|(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org)[/:])|\.git(?:\/|\?|$)|\?(?:.*&)?(?:ref|version)=|^[\w-]+(?:\.[\w-]+)+\/.+\/\//i.test(
    text2
  );
}

// src/sources/kustomize/deployers.ts
var words = ["kustomize.toolkit.fluxcd.io", "argoproj.io"];
var kinds = /kind["']?:\s*["']?(?:Kustomization|Application)/;
var largest = 256 << 10;
async function deployersIn({ commit, entries }, isFolder) {
  const found = await commit.search?.(words, ["yaml", "yml"]);
  const isWanted = ({ path, kind }) => kind === "file" && /\.ya?ml$/i.test(path) && found?.has(path) !== false;
  const deployers = [];
  for await (const [{ path }, content] of commit.read(entries.filter(isWanted), largest)) {
    if (content.kind !== "bytes") continue;
    const source = mayDeploy(content.bytes, isFolder) ? toSource(path, content.bytes) : void 0;
    const objects = source ? parseManifest(source).documents.flatMap(toObjects) : [];
    deployers.push(...objects.flatMap(deployersOf).filter(({ folder }) => isFolder(folder)));
  }
  return deployers;
}
function mayDeploy(bytes, isFolder) {
  const text2 = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  if (!words.some((word) => text2.includes(word)) || !kinds.test(text2)) return false;
  if (isFolder("")) return true;
  return [...text2.matchAll(/path["']?:\s*["']?([^\s"',}]+)/g)].some(([, path = ""]) => {
    const folder = pathFrom("", path);
    return folder !== void 0 && isFolder(folder);
  });
}
function deployersOf(object) {
  const { group, kind } = object;
  if (group === "kustomize.toolkit.fluxcd.io" && kind === "Kustomization") {
    return deployerOf(object, object.at("spec", "path")?.value ?? ".", object.at("spec"));
  }
  if (group !== "argoproj.io") return [];
  const spec = kind === "ApplicationSet" ? object.at("spec", "template", "spec") : object.at("spec");
  if (kind !== "Application" && kind !== "ApplicationSet") return [];
  const sources = [...spec?.at("sources")?.items() ?? [], ...[spec?.at("source") ?? []].flat()];
  return sources.flatMap((source) => deployerOf(object, source.at("path")?.value, source.at("kustomize")));
}
function deployerOf(object, path, layer) {
  const folder = typeof path === "string" ? pathFrom("", path) : void 0;
  if (folder === void 0) return [];
  const changes = overlays.filter((field) => isGiven(layer?.at(...field.split("."))));
  return [{ path: object.source.path, title: `${object.kind} \`${object.name}\``, folder, changes }];
}
function isGiven(node) {
  return node !== void 0 && (node.kind === "scalar" ? node.value !== null && node.value !== "" : true);
}
var overlays = ["patches", "images", "targetNamespace", "namespace", "components"];

// src/sources/kustomize/gather.ts
var largest2 = 8 << 20;
async function gather(root, graph, { tree, known: known2 }) {
  const walked = new Walk(root, graph);
  const entries = [...walked.files].flatMap(([at, path]) => {
    const entry = graph.entry(path);
    return entry ? [{ at, entry }] : [];
  });
  const unread = entries.map(({ entry }) => entry).filter(({ id }) => !known2.has(id));
  for await (const [{ id }, content] of tree.commit.read(unread, largest2)) known2.set(id, content);
  const inputs = /* @__PURE__ */ new Map();
  for (const { at, entry } of entries) {
    const { path, id } = entry;
    const content = known2.get(id);
    if (content?.kind === "bytes") inputs.set(at, { path, bytes: content.bytes });
    else walked.missing.add(`\`${path}\` cannot be read: ${content?.because ?? "it is not there"}`);
  }
  const { missing, remote, charts } = walked;
  return { inputs, missing: [...missing], remote: [...remote], charts: [...charts] };
}
var Walk = class {
  /** By the path that names them: of what stands behind a link the link's. */
  files = /* @__PURE__ */ new Map();
  missing = /* @__PURE__ */ new Set();
  remote = /* @__PURE__ */ new Set();
  charts = /* @__PURE__ */ new Set();
  #root;
  #graph;
  constructor(root, graph) {
    this.#root = root;
    this.#graph = graph;
    const open2 = /* @__PURE__ */ new Set([root]);
    for (const path of open2) for (const inner of this.#enter(path)) open2.add(inner);
  }
  #enter(path) {
    this.files.set(path, path);
    const kustomization = this.#graph.at(path);
    if (kustomization === void 0) return [];
    if (kustomization.charts.length > 0)
      this.charts.add(this.#said(path, "it names a Helm chart, which is not inflated"));
    return kustomization.names.flatMap((name) => {
      const target = this.#graph.targetOf(kustomization, name);
      if (target.kind === "folder") {
        this.files.set(joined(target.at, fileNameOf(target.kustomization)), target.kustomization);
        return [target.kustomization];
      }
      if (target.kind === "file") this.files.set(target.at, target.path);
      else if (target.kind === "missing") this.missing.add(this.#said(path, target.because));
      else this.remote.add(this.#said(path, remoteIn(name)));
      return [];
    });
  }
  /** A sentence about the root itself, or about a kustomization below it. */
  #said(path, because) {
    return path === this.#root ? because : because.replace(/^it/, `\`${folderOf(path) || path}\``);
  }
};
function joined(folder, name) {
  return folder === "" ? name : `${folder}/${name}`;
}
function remoteIn({ field }) {
  return `it names ${bases.has(field) ? "a remote base" : "a remote file"}, which is never fetched`;
}
var bases = /* @__PURE__ */ new Set(["resources", "bases", "components"]);

// src/sources/kustomize/names.ts
function namesIn2(field, node) {
  const items = node.items();
  switch (field) {
    case "resources":
    case "bases":
      return items.flatMap((item) => nameAt(field, item, "either"));
    case "generators":
    case "transformers":
    case "validators":
      return items.flatMap((item) => [...nameAt(field, item, "either"), ...namedInside(field, item)]);
    case "components":
      return items.flatMap((item) => nameAt(field, item, "folder"));
    case "patchesStrategicMerge":
    case "crds":
    case "configurations":
      return items.flatMap((item) => nameAt(field, item, "file"));
    case "patches":
    case "patchesJson6902":
    case "replacements":
      return items.flatMap((item) => nameAt(field, item.at("path") ?? item, "file"));
    case "configMapGenerator":
    case "secretGenerator":
      return items.flatMap((item) => generatedFrom(field, item));
    case "openapi":
      return nameAt(field, node.at("path"), "file");
    default:
      return [];
  }
}
function nameAt(field, node, takes) {
  const text2 = node?.value;
  if (node === void 0 || typeof text2 !== "string" || text2 === "" || isInline(text2)) return [];
  return [{ field, text: text2, takes, node, entry: node.route.slice(0, field === "openapi" ? 1 : 2) }];
}
function isInline(text2) {
  return /[\n{]|: /.test(text2);
}
function namedInside(field, item) {
  const { value, route, source } = item;
  if (typeof value !== "string" || !isInline(value)) return [];
  const { documents } = parseYaml(sourceOf(source.path, value));
  const names = documents.flatMap(({ root }) => root ? namesInConfig(field, root) : []);
  return names.map((name) => ({ ...name, node: item, entry: route }));
}
function namesInConfig(field, config) {
  switch (String(config.at("kind")?.value)) {
    case "PatchTransformer":
    case "PatchJson6902Transformer":
      return nameAt(field, config.at("path"), "file");
    case "PatchStrategicMergeTransformer":
      return (config.at("paths")?.items() ?? []).flatMap((item) => nameAt(field, item, "file"));
    case "ReplacementTransformer":
      return (config.at("replacements")?.items() ?? []).flatMap(
        (item) => nameAt(field, item.at("path"), "file")
      );
    case "ConfigMapGenerator":
    case "SecretGenerator":
      return generatedFrom(field, config);
    default:
      return [];
  }
}
function generatedFrom(field, item) {
  const files = item.at("files")?.items() ?? [];
  const plain2 = [...item.at("envs")?.items() ?? [], item.at("env")];
  return [
    ...files.flatMap((node) => nameAt(field, node, "file").map(withoutKey)),
    ...plain2.flatMap((node) => nameAt(field, node, "file"))
  ];
}
function withoutKey(name) {
  return { ...name, text: name.text.slice(name.text.indexOf("=") + 1) };
}

// src/sources/kustomize/kustomization.ts
var kustomizationNames = [
  "kustomization.yaml",
  "kustomization.yml",
  "Kustomization"
];
function readKustomization(source) {
  const root = parseYaml(source).documents.find((document) => document.root !== void 0)?.root;
  const version = root?.at("apiVersion")?.value;
  if (typeof version === "string" && !version.startsWith("kustomize.config.k8s.io/") && version.includes("/"))
    return void 0;
  const map2 = root?.kind === "map" ? root : void 0;
  return {
    source,
    folder: folderOf(source.path),
    root: map2,
    isComponent: map2?.at("kind")?.value === "Component",
    names: map2?.entries().flatMap(({ key, node }) => namesIn2(key, node)) ?? [],
    charts: chartFields.flatMap((field) => map2?.at(field) ? [[field]] : [])
  };
}
var chartFields = ["helmCharts", "helmGlobals", "helmChartInflationGenerator"];

// src/sources/kustomize/links.ts
var mostHops2 = 16;
var Links = class _Links {
  #all;
  #targets;
  constructor(all, targets) {
    this.#all = all;
    this.#targets = targets;
  }
  static async of(tree) {
    const all = new Set(tree.entries.flatMap(({ kind, path }) => kind === "symlink" ? [path] : []));
    return new _Links(all, new Map(all.size === 0 ? [] : await new LinkedTree(tree).links(() => true)));
  }
  follow(path) {
    let current = path;
    for (let hops = 0; hops <= mostHops2; hops++) {
      const link2 = this.#linkIn(current);
      if (link2 === void 0) return { kind: "path", path: current };
      const target = this.#targets.get(link2);
      if (target === void 0)
        return { kind: "broken", because: "a link that leads out of the repository, or cannot be followed" };
      current = [target, current.slice(link2.length + 1)].filter((part2) => part2 !== "").join("/");
    }
    return { kind: "broken", because: "a link that leads round in a circle" };
  }
  /** A path, and what else it is called by links that lead to it or to a folder above it. */
  namesOf(path) {
    const names = /* @__PURE__ */ new Set([path]);
    for (const name of names) {
      if (names.size > mostNames) break;
      for (const [link2, target] of this.#targets) {
        if (isBelow(name, target) && !isBelow(link2, target))
          names.add(
            [link2, name.slice(target.length).replace(/^\//, "")].filter((part2) => part2 !== "").join("/")
          );
      }
    }
    return [...names];
  }
  #linkIn(path) {
    if (this.#all.size === 0) return void 0;
    for (let end2 = path.indexOf("/"); ; end2 = path.indexOf("/", end2 + 1)) {
      const part2 = end2 === -1 ? path : path.slice(0, end2);
      if (this.#all.has(part2)) return part2;
      if (end2 === -1) return void 0;
    }
  }
};
var mostNames = 50;

// src/sources/kustomize/graph.ts
var largest3 = 1 << 20;
var KustomizeGraph = class _KustomizeGraph {
  #tree;
  #entries;
  #links;
  /** Folder -> kustomization file. */
  #folders = /* @__PURE__ */ new Map();
  #texts = /* @__PURE__ */ new Map();
  #parsed = /* @__PURE__ */ new Map();
  #users = /* @__PURE__ */ new Map();
  /** Those that name files through the configuration of a plugin. */
  #configured = /* @__PURE__ */ new Set();
  constructor(tree, links) {
    this.#tree = tree;
    this.#links = links;
    this.#entries = new Map(tree.entries.map((entry) => [entry.path, entry]));
  }
  static async of(tree) {
    const graph = new _KustomizeGraph(tree, await Links.of(tree));
    const files = tree.entries.filter(
      (entry) => entry.kind === "file" && kustomizationNames.includes(fileNameOf(entry.path))
    );
    for await (const [{ path }, content] of tree.commit.read(files, largest3)) {
      const bytes = content.kind === "bytes" ? Buffer.from(content.bytes) : Buffer.alloc(0);
      graph.#texts.set(path, bytes);
      if (isForeign(bytes) && graph.at(path) === void 0) graph.#texts.delete(path);
    }
    for (const path of graph.#texts.keys()) {
      const known2 = graph.#folders.get(folderOf(path));
      if (known2 === void 0 || rank(path) < rank(known2)) graph.#folders.set(folderOf(path), path);
    }
    await graph.#readConfigs();
    return graph;
  }
  /** Every kustomization file, one for each folder, in the tree's order. */
  get all() {
    return [...this.#folders.values()];
  }
  entry(path) {
    return this.#entries.get(path);
  }
  has(path) {
    return this.#folders.get(folderOf(path)) === path;
  }
  in(folder) {
    return this.#folders.get(folder);
  }
  at(path) {
    const bytes = this.#texts.get(path);
    const known2 = this.#parsed.get(path);
    if (known2 !== void 0 || bytes === void 0) return known2;
    const read2 = readKustomization(toSource(path, bytes) ?? sourceOf(path, ""));
    if (read2 !== void 0) this.#parsed.set(path, read2);
    return read2;
  }
  targetOf(kustomization, { text: text2, takes }) {
    const missing = (because) => {
      return { kind: "missing", because: `it names \`${text2}\`, which ${because}` };
    };
    const at = pathFrom(kustomization.folder, text2);
    const found = at === void 0 ? void 0 : this.#links.follow(at);
    if (found?.kind === "broken") return missing(`is ${found.because}`);
    const path = found?.path;
    const entry = path === void 0 ? void 0 : this.#entries.get(path);
    if (entry !== void 0 && at !== void 0 && takes !== "folder")
      return entry.kind === "file" ? { kind: "file", path: entry.path, at } : missing("is a submodule");
    const inner = path === void 0 || takes === "file" ? void 0 : this.#folders.get(path);
    if (inner !== void 0 && at !== void 0) return { kind: "folder", kustomization: inner, at };
    if (isRemote(text2)) return { kind: "remote" };
    if (at === void 0) return missing("leads out of the repository");
    if (path !== at) return missing("is a link to nothing in the repository");
    return missing(this.#tree.commit.isWhole ? "is not there" : "is not among the files at hand");
  }
  /** The kustomizations that name a path (a file, or a kustomization by its folder), whether it is there or not. */
  usersOf(path) {
    const known2 = this.#users.get(path);
    if (known2 !== void 0) return known2;
    const isFolder = kustomizationNames.includes(fileNameOf(path));
    const meant = new Set(this.#links.namesOf(isFolder ? folderOf(path) : path));
    const users = this.all.filter((user) => {
      if (user === path || ![...meant].some((name) => this.#mayName(user, name, isFolder))) return false;
      const kustomization = this.at(user);
      return kustomization?.names.some((name) => meant.has(pathFrom(kustomization.folder, name.text) ?? ".."));
    });
    this.#users.set(path, users);
    return users;
  }
  /** What a generator's or transformer's configuration names counts as named by the kustomization that uses it. */
  async #readConfigs() {
    const users = this.all.filter((path) => plugging.some((field) => this.#texts.get(path)?.includes(field)));
    const uses = users.flatMap((user) => this.#configsOf(user));
    const entries = new Map(uses.flatMap(({ path }) => [[path, this.#entries.get(path)]]));
    const wanted = [...entries.values()].filter((entry) => entry !== void 0);
    const configs = /* @__PURE__ */ new Map();
    for await (const [{ path }, content] of this.#tree.commit.read(wanted, largest3)) {
      const source = content.kind === "bytes" ? toSource(path, content.bytes) : void 0;
      const documents = source ? parseYaml(source).documents : [];
      configs.set(
        path,
        documents.flatMap(({ root }) => root ?? [])
      );
    }
    for (const { user, field, path } of uses) {
      const kustomization = this.at(user);
      const names = configs.get(path)?.flatMap((config) => namesInConfig(field, config)) ?? [];
      if (kustomization === void 0 || names.length === 0) continue;
      this.#parsed.set(user, { ...kustomization, names: [...kustomization.names, ...names] });
      this.#configured.add(user);
    }
  }
  /** A configuration is a file, or all that a folder's kustomization holds. */
  #configsOf(user) {
    const kustomization = this.at(user);
    if (kustomization === void 0) return [];
    const configs = kustomization.names.filter(({ field }) => plugging.includes(field));
    return configs.flatMap((name) => {
      const target = this.targetOf(kustomization, name);
      const inner = target.kind === "folder" ? this.at(target.kustomization) : void 0;
      const targets = inner ? inner.names.map((held) => this.targetOf(inner, held)) : [target];
      return targets.flatMap(
        (one) => one.kind === "file" ? [{ user, field: name.field, path: one.path }] : []
      );
    });
  }
  #mayName(user, meant, isFolder) {
    if (this.#configured.has(user)) return true;
    const bytes = this.#texts.get(user);
    const name = fileNameOf(meant);
    if (bytes === void 0) return false;
    if (name !== "" && bytes.includes(name)) return true;
    return isFolder && bytes.includes("..") && climbs.test(bytes.toString("latin1"));
  }
};
var plugging = ["generators", "transformers", "validators"];
var climbs = /(?:^|[\s"'[,/])\.\.\/?(?=["'\s,\]#]|$)/m;
function rank(path) {
  return kustomizationNames.indexOf(fileNameOf(path));
}
function isForeign(bytes) {
  return bytes.includes("apiVersion") && !bytes.includes("kustomize.config.k8s.io/");
}

// src/sources/kustomize/input-file.ts
var InputFile = class _InputFile {
  source;
  #documents;
  #kustomization;
  constructor(source) {
    this.source = source;
  }
  static of({ path, bytes }) {
    const alike3 = read.get(bytes) ?? /* @__PURE__ */ new Map();
    const file = alike3.get(path) ?? new _InputFile(toSource(path, bytes) ?? sourceOf(path, ""));
    read.set(bytes, alike3.set(path, file));
    return file;
  }
  get documents() {
    this.#documents ??= parseManifest(this.source).documents;
    return this.#documents;
  }
  get kustomization() {
    if (!kustomizationNames.includes(fileNameOf(this.source.path))) return void 0;
    this.#kustomization ??= { read: readKustomization(this.source) };
    return this.#kustomization.read;
  }
};
var read = /* @__PURE__ */ new WeakMap();

// src/sources/kustomize/fragment.ts
function fragmentOf(file) {
  const { source, documents } = file;
  return {
    key: source.path,
    source,
    documents,
    placeOf: (node) => node,
    patched: (patches) => patchYaml(source, patches)
  };
}
function inlineFragment(node) {
  const { source, value, route } = node;
  if (typeof value !== "string") return void 0;
  const inner = sourceOf(source.path, value);
  const window = node.isShared ? void 0 : blockOf(node, value) ?? verbatim(node, value);
  return {
    key: `${source.path}#${route.join(".")}`,
    source,
    documents: parseYaml(inner).documents,
    placeOf: ({ range }) => {
      const start2 = window?.outside(range.start);
      const end2 = window?.outside(range.end);
      return start2 === void 0 || end2 === void 0 ? void 0 : { source, range: { start: start2, end: end2 } };
    },
    patched: (patches) => {
      const text2 = patchYaml(inner, patches);
      return text2 === void 0 ? void 0 : window?.rewritten(text2);
    }
  };
}
function blockOf({ source, valueRange, route }, value) {
  const { lines, text: text2 } = source;
  if (text2[valueRange.start] !== "|") return void 0;
  const first = lines.lineAt(valueRange.start) + 1;
  const inner = sourceOf(source.path, value).lines;
  const sample = Array.from({ length: inner.count }, (_, at) => at).find((at) => inner.at(at + 1).trim() !== "");
  if (sample === void 0) return void 0;
  const indent = lines.at(first + sample).length - inner.at(sample + 1).length;
  for (let at = 0; at < inner.count; at++) {
    if (lines.at(first + at).slice(indent) !== inner.at(at + 1)) return void 0;
  }
  const range = { start: lines.startOf(first), end: lines.endOf(first + inner.count - 1) };
  return {
    outside: (offset) => {
      const line = inner.lineAt(offset);
      return Math.min(lines.startOf(first + line - 1) + indent + offset - inner.startOf(line), text2.length);
    },
    rewritten: (changed3) => {
      const margin = text2.slice(range.start, range.start + indent).replace(/\S/g, " ");
      const body = changed3.trimEnd().replace(/^(?=.)/gm, margin);
      const whole2 = applyEdits(text2, [{ range, text: body }]);
      const after = parseYaml(sourceOf(source.path, whole2)).documents;
      const isMeant2 = after.some(({ root }) => {
        const now = root?.at(...route)?.value;
        return typeof now === "string" && now.trimEnd() === changed3.trimEnd();
      });
      return isMeant2 ? whole2 : void 0;
    }
  };
}
function verbatim({ source, valueRange }, value) {
  const at = source.text.indexOf(value, valueRange.start);
  if (value.includes("\n") || at === -1 || at + value.length > valueRange.end) return void 0;
  return { outside: (offset) => at + offset, rewritten: () => void 0 };
}

// src/sources/kustomize/withhold.ts
function engineFiles2(sources) {
  const all = [...new Set([...sources.values()].flatMap((input) => InputFile.of(input).kustomization ?? []))];
  const away = new Map(
    all.map((one) => [one, one.names.filter((name) => isAway(name, one, sources)).map((name) => name.entry)])
  );
  const given = new Map([...sources].map(([at, { bytes }]) => [at, bytes]));
  for (const kustomization of all) {
    const text2 = textGiven(kustomization, away, sources);
    if (text2 !== void 0) given.set(kustomization.source.path, new TextEncoder().encode(text2));
  }
  return given;
}
function textGiven(kustomization, away, sources) {
  const isWhole2 = [...away.values()].every((routes2) => routes2.length === 0);
  const idle = isWhole2 ? [] : idleWithout(kustomization, away, sources);
  const routes = [...kustomization.charts, ...away.get(kustomization) ?? [], ...idle];
  const linked = kustomization.names.flatMap((name) => unlinked(name, kustomization, sources));
  return routes.length + linked.length === 0 ? void 0 : withoutEntries(kustomization, routes, linked);
}
function idleWithout(kustomization, away, sources) {
  const reached = kustomization.isComponent ? [...away.keys()] : reachedFrom(kustomization, sources);
  if (reached.every((one) => away.get(one)?.length === 0)) return [];
  return idleIn(kustomization, presentIn(reached, sources), sources);
}
function unlinked({ text: text2, node }, { folder }, sources) {
  const at = pathFrom(folder, text2);
  const found = at === void 0 ? void 0 : kustomizationIn(at, sources)?.kustomization;
  if (found === void 0 || found.folder === at) return [];
  const value = pathBetween(folder, found.folder);
  return [{ kind: "set", document: node.document.index, route: node.route, value }];
}
function withoutEntries({ source, root }, routes, changes = []) {
  const distinct4 = [...new Map(routes.map((route) => [route.join("\0"), route])).values()];
  const ordered = distinct4.toSorted((a, b) => Number(b[1] ?? 0) - Number(a[1] ?? 0));
  const document = root?.document.index ?? 0;
  const removed3 = ordered.map((route) => ({ kind: "remove", document, route }));
  return patchYaml(source, [...changes, ...removed3]);
}
function isAway({ text: text2 }, { folder }, sources) {
  const path = pathFrom(folder, text2);
  if (!isRemote(text2) || path === void 0) return isRemote(text2);
  return !sources.has(path) && kustomizationIn(path, sources) === void 0;
}
function reachedFrom(root, sources) {
  const reached = /* @__PURE__ */ new Set([root]);
  for (const { names, folder } of reached) {
    for (const { text: text2 } of names) {
      const path = pathFrom(folder, text2);
      const inner = path === void 0 ? void 0 : kustomizationIn(path, sources)?.kustomization;
      if (inner) reached.add(inner);
    }
  }
  return [...reached];
}
function presentIn(kustomizations, sources) {
  const present = /* @__PURE__ */ new Map();
  const add = (kind, name) => {
    present.set(kind, (present.get(kind) ?? /* @__PURE__ */ new Set()).add(String(name)));
  };
  for (const { names, folder, root } of kustomizations) {
    for (const { field, text: text2 } of names) {
      const file = field === "resources" || field === "bases" ? fileAt(pathFrom(folder, text2), sources) : void 0;
      for (const { kind, name } of file?.documents.flatMap(toObjects) ?? []) add(kind, name);
    }
    for (const item of root?.at("configMapGenerator")?.items() ?? []) add("ConfigMap", item.at("name")?.value);
    for (const item of root?.at("secretGenerator")?.items() ?? []) add("Secret", item.at("name")?.value);
  }
  return present;
}
function idleIn({ root, folder }, present, sources) {
  const textsOf3 = (item) => {
    const named3 = item.kind === "map" ? item.at("path") : item;
    const file = typeof named3?.value === "string" ? fileAt(pathFrom(folder, named3.value), sources) : void 0;
    const inline3 = item.kind === "map" ? item.at("patch") : item;
    const documents = file?.documents ?? (inline3 && inlineFragment(inline3)?.documents) ?? [];
    return documents.flatMap((document) => document.root ?? []);
  };
  const isAbsent2 = (kind, name) => typeof kind === "string" && typeof name === "string" && !isPresent(kind, name, present);
  const speaksOfNone = (item) => {
    const target = item.at("target");
    if (target !== void 0) return isAbsent2(target.at("kind")?.value, target.at("name")?.value);
    return textsOf3(item).some((text2) => isAbsent2(text2.at("kind")?.value, text2.at("metadata", "name")?.value));
  };
  const drawsOnNone = (item) => {
    const all = [item, ...textsOf3(item)].flatMap((text2) => [text2, ...text2.items()]);
    return all.some((text2) => isAbsent2(text2.at("source", "kind")?.value, text2.at("source", "name")?.value));
  };
  return [
    ...patching.flatMap((field) => root?.at(field)?.items().filter(speaksOfNone) ?? []),
    ...root?.at("replacements")?.items().filter(drawsOnNone) ?? []
  ].map((item) => item.route);
}
var patching = ["patches", "patchesStrategicMerge", "patchesJson6902"];
function isPresent(kind, name, present) {
  return [...present.get(kind) ?? []].some((other) => other.includes(name) || name.includes(other));
}
function kustomizationIn(folder, sources) {
  const paths = kustomizationNames.map((name) => folder === "" ? name : `${folder}/${name}`);
  return paths.map((path) => fileAt(path, sources)).find((file) => file !== void 0);
}
function fileAt(path, sources) {
  const input = path === void 0 || path === "" ? void 0 : sources.get(path);
  return input && InputFile.of(input);
}

// src/sources/kustomize/overlay-unit.ts
var OverlayUnit = class _OverlayUnit {
  by = "kustomize";
  label = "";
  values = [];
  root;
  partial;
  request;
  inputs;
  #given;
  constructor(root, given, partial) {
    this.root = root;
    this.partial = partial;
    this.#given = given;
    this.inputs = new Map([...given].map(([at, { path }]) => [at, path]));
    this.request = { engine: "kustomize", files: engineFiles2(given), root: folderOf(root), isTraced: true };
  }
  with(contents) {
    const changed3 = [...this.#given].map(([at, given]) => {
      const text2 = contents.get(given.path);
      return [at, text2 === void 0 ? given : { ...given, bytes: new TextEncoder().encode(text2) }];
    });
    return new _OverlayUnit(this.root, new Map(changed3), this.partial);
  }
  /** As the repository has it, not as the engine is given it; by the path that names it. */
  file(path) {
    const given = this.#given.get(path);
    return given && InputFile.of(given);
  }
  /** The kustomization of a folder. */
  kustomizationIn(folder) {
    for (const name of kustomizationNames) {
      const found = this.file(folder === "" ? name : `${folder}/${name}`)?.kustomization;
      if (found !== void 0) return found;
    }
    return void 0;
  }
  /** The files that kustomizations name as resources. */
  get resourcePaths() {
    const paths = this.kustomizations.flatMap(
      ({ names, folder }) => names.flatMap(({ field, text: text2 }) => field === "resources" ? pathFrom(folder, text2) ?? [] : [])
    );
    return [...new Set(paths)].filter((path) => this.#given.has(path));
  }
  get kustomizations() {
    return [...new Set([...this.#given.keys()].flatMap((path) => this.file(path)?.kustomization ?? []))];
  }
};

// src/sources/kustomize/roots.ts
function rootsAbove(starts, choice) {
  const roots = /* @__PURE__ */ new Set();
  for (const start2 of starts) {
    const above = closureOf(start2, choice.graph);
    const found = [...above].filter((path) => isRoot(path, choice));
    const fallback = [...above].filter((path) => canBuild(path, choice)).sort(compareText);
    for (const root of found.length > 0 ? found : fallback.slice(0, 1)) roots.add(root);
  }
  return roots;
}
function closureOf(start2, graph) {
  const above = /* @__PURE__ */ new Set([start2]);
  for (const path of above) for (const user of graph.usersOf(path)) above.add(user);
  return above;
}
function isRoot(path, choice) {
  if (!canBuild(path, choice)) return false;
  if (choice.deployed.has(choice.graph.at(path)?.folder ?? "")) return true;
  const above = [...closureOf(path, choice.graph)].filter((other) => other !== path);
  return !above.some((other) => canBuild(other, choice));
}
function canBuild(path, { graph, scope }) {
  return graph.has(path) && graph.at(path)?.isComponent !== true && scope?.covers(path) !== false;
}

// src/sources/kustomize/planner.ts
function kustomizePlanner(tree, settings2) {
  const planned = new OverlayPlans(tree, settings2.scope);
  return {
    rootsOf: (touched) => planned.rootsOf(touched),
    unitsOf: (root) => planned.unitsOf(root),
    claimed: (paths) => planned.claimed(paths)
  };
}
var few = 50;
var OverlayPlans = class {
  #tree;
  #scope;
  #graph;
  #deployers;
  #known = /* @__PURE__ */ new Map();
  #units = /* @__PURE__ */ new Map();
  constructor(tree, scope) {
    this.#tree = tree;
    this.#scope = scope;
  }
  async rootsOf(touched) {
    const graph = await this.#readGraph();
    const starts = touched === "everything" ? graph.all : [...touched].flatMap((path) => startsOf(path, graph));
    return starts.length === 0 ? /* @__PURE__ */ new Set() : rootsAbove(starts, await this.#choice());
  }
  unitsOf(root) {
    const known2 = this.#units.get(root) ?? this.#plan(root);
    this.#units.set(root, known2);
    return known2;
  }
  async claimed(paths) {
    const graph = await this.#readGraph();
    if (graph.all.length === 0) return /* @__PURE__ */ new Set();
    const isFew = paths !== "everything" && paths.size <= few;
    if (isFew && ![...paths].some((path) => graph.usersOf(path).length > 0)) return /* @__PURE__ */ new Set();
    const choice = await this.#choice();
    const asked = paths === "everything" ? this.#tree.entries.map((entry) => entry.path) : paths;
    const isBuilt = /* @__PURE__ */ new Map();
    const leadsToRoot = (user) => {
      const known2 = isBuilt.get(user) ?? rootsAbove([user], choice).size > 0;
      isBuilt.set(user, known2);
      return known2;
    };
    const named3 = isFew ? void 0 : namedBy(graph, leadsToRoot);
    const isClaimed = (path) => named3?.has(path) ?? graph.usersOf(path).some(leadsToRoot);
    return new Set(
      [...asked].flatMap((path) => graph.entry(path)?.path ?? []).filter((path) => !graph.has(path) && isClaimed(path))
    );
  }
  async #plan(root) {
    const graph = await this.#readGraph();
    if (!graph.has(root)) return { units: [], gaps: [] };
    const { inputs, missing, remote, charts } = await gather(root, graph, {
      tree: this.#tree,
      known: this.#known
    });
    const folder = folderOf(root);
    const overlaid = (await this.#readDeployers()).filter(
      (deployer) => deployer.folder === folder && deployer.changes.length > 0
    );
    const partial = [
      ...charts,
      ...overlaid.map(({ title, changes }) => `the ${title} changes it further: ${listed3(changes)}`)
    ];
    const gaps2 = [...remote, ...missing].map((because) => ({ kind: "skipped", path: root, because }));
    const isEmpty = [...inputs.values()].every(({ path }) => graph.has(path));
    const isNothing = remote.length > 0 && isEmpty;
    const units = missing.length > 0 || isNothing ? [] : [new OverlayUnit(root, inputs, partial)];
    return { units, gaps: gaps2 };
  }
  async #choice() {
    const [graph, deployers] = await Promise.all([this.#readGraph(), this.#readDeployers()]);
    return { graph, scope: this.#scope, deployed: new Set(deployers.map(({ folder }) => folder)) };
  }
  #readGraph() {
    this.#graph ??= KustomizeGraph.of(this.#tree);
    return this.#graph;
  }
  #readDeployers() {
    this.#deployers ??= this.#readGraph().then(
      (graph) => deployersIn(this.#tree, (folder) => graph.in(folder) !== void 0)
    );
    return this.#deployers;
  }
};
function startsOf(path, graph) {
  return graph.has(path) ? [path] : graph.usersOf(path);
}
function namedBy(graph, isBuilt) {
  const named3 = /* @__PURE__ */ new Set();
  for (const path of graph.all) {
    const kustomization = graph.at(path);
    if (kustomization === void 0 || !isBuilt(path)) continue;
    for (const name of kustomization.names) {
      const target = graph.targetOf(kustomization, name);
      if (target.kind === "file") named3.add(target.path);
    }
  }
  return named3;
}
function listed3(words2) {
  return words2.map((word) => `\`${word}\``).join(", ");
}

// src/findings/inspect.ts
function ruleSetOf(rules2) {
  return {
    object: rules2.filter((rule) => rule.target === "object"),
    pod: rules2.filter((rule) => rule.target === "pod"),
    container: rules2.filter((rule) => rule.target === "container"),
    dockerfile: rules2.filter((rule) => rule.target === "dockerfile"),
    stage: rules2.filter((rule) => rule.target === "stage"),
    instructions: instructionRules(rules2.filter((rule) => rule.target === "instruction")),
    command: rules2.filter((rule) => rule.target === "command")
  };
}
function instructionRules(rules2) {
  const keywords = new Set(rules2.flatMap((rule) => rule.keywords ?? []));
  const askedAbout = (keyword) => rules2.filter((rule) => rule.keywords?.includes(keyword) ?? true);
  return {
    byKeyword: new Map([...keywords].map((keyword) => [keyword, askedAbout(keyword)])),
    others: rules2.filter((rule) => rule.keywords === void 0)
  };
}
function inspectFile(file, rules2, index, settings2) {
  const observations = [];
  const seen = /* @__PURE__ */ new Map();
  const undecided = [];
  const statements = [];
  judge(file, { rules: rules2, index, settings: settings2.settings, statements });
  for (const { rule, said, about } of statements) {
    if ("cannotTell" in said) {
      undecided.push({ rule, thing: about.thing });
      continue;
    }
    if (said.absent && about.isPartial) continue;
    if (!includesProfile(settings2.profile, said.profile ?? rule.profile)) continue;
    const observation = observationOf(rule, said, about, settings2);
    const identity = itemOf(observation);
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    observations.push({ ...observation, ordinal });
  }
  return { observations, undecided };
}
function judge({ objects, dockerfile }, asking) {
  for (const object of objects) judgeObject(object, asking);
  if (dockerfile) judgeDockerfile(builtBy(dockerfile, asking.index.builds), asking);
}
function judgeObject(object, asking) {
  const { rules: rules2 } = asking;
  const about = aboutObject(object);
  ask(rules2.object, object, asking, about);
  if (!object.pod) return;
  ask(rules2.pod, object.pod, asking, { ...about, isPartial: object.pod.isPartial });
  for (const container2 of object.pod.containers) {
    ask(rules2.container, container2, asking, {
      ...about,
      thing: { kind: "object", object, container: container2.name, at: container2 },
      subject: { ...about.subject, container: container2.name },
      isPartial: container2.isPartial
    });
  }
}
function judgeDockerfile(dockerfile, asking) {
  const { rules: rules2 } = asking;
  const thing = { kind: "dockerfile", dockerfile, instruction: void 0, at: dockerfile };
  ask(rules2.dockerfile, dockerfile, asking, { thing, subject: {}, isPartial: false, key: noKey });
  for (const stage of dockerfile.stages) {
    const subject = { stage: stage.name, instruction: "FROM" };
    ask(rules2.stage, stage, asking, {
      thing: { ...thing, at: stage },
      subject,
      isPartial: false,
      key: noKey
    });
  }
  for (const instruction of dockerfile.instructions) {
    const about = aboutInstruction(instruction);
    const { byKeyword, others: others3 } = rules2.instructions;
    ask(byKeyword.get(instruction.keyword) ?? others3, instruction, asking, about);
    for (const command2 of instruction.commands)
      ask(rules2.command, command2, asking, { ...about, key: () => wordsOf(command2) });
  }
}
function ask(rules2, subject, { index, settings: settings2, statements }, about) {
  for (const rule of rules2)
    for (const said of rule.check(subject, index, settings2)) statements.push({ rule, said, about });
}
function aboutObject(object) {
  const { kind, namespace, name, isPartial } = object;
  const subject = { kind, ...namespace === void 0 ? {} : { namespace }, name };
  return {
    thing: { kind: "object", object, container: void 0, at: object },
    subject,
    isPartial,
    key: noKey
  };
}
function aboutInstruction(instruction) {
  const { dockerfile, stage, keyword } = instruction;
  const subject = { ...stage ? { stage: stage.name } : {}, instruction: keyword };
  const thing = { kind: "dockerfile", dockerfile, instruction, at: instruction };
  return { thing, subject, isPartial: false, key: () => wordsOf(instruction) };
}
var noKey = () => "";
function wordsOf({ source, range }) {
  return source.text.slice(range.start, range.end).replace(/\s+/g, " ").slice(0, 500);
}
function observationOf(rule, problem, { thing, subject, key }, settings2) {
  const override = settings2.overrides.get(rule.id);
  const severity = override === void 0 || override === "off" ? problem.severity ?? rule.severity : override;
  const { path } = problem.at.source;
  return { rule, severity, problem, path, subject, thing, key: problem.key ?? key(), rendered: void 0 };
}

// src/sources/helm/trace/node-at.ts
function nodeAt(documents, range) {
  const root = documents.find(
    (document) => document.range.start <= range.start && range.end <= document.range.end
  )?.root;
  const found = [];
  const visit = (node2) => {
    const isHere = !node2.isShared && node2.range.start === range.start && node2.range.end === range.end;
    if (isHere) found.push(node2);
  };
  if (root !== void 0) walk(root, visit);
  const [node] = found;
  const isName = node?.route.length === 2 && node === root?.at("metadata", "name");
  return isName ? root : node;
}

// src/sources/helm/trace/segments.ts
var Segments = class {
  #origins;
  #segments;
  constructor({ origins, segments }) {
    this.#origins = origins;
    this.#segments = segments;
  }
  /** Those that have text inside a range, in order. */
  inside({ start: start2, end: end2 }) {
    return this.#between(start2, end2).filter(
      (segment2) => segment2.start < segment2.end && segment2.end > start2 && segment2.start < end2
    );
  }
  /** Those that printed nothing inside a range or at its ends, in order. */
  silent({ start: start2, end: end2 }) {
    return this.#between(start2, end2).filter((segment2) => segment2.start === segment2.end);
  }
  /** The one that made the unit at an offset. */
  at(offset) {
    return this.inside({ start: offset, end: offset + 1 })[0];
  }
  origin(index) {
    const origin2 = this.#origins[index];
    return origin2 && { ...origin2, index };
  }
  /** What encloses a node and what calls its template, nearest first. */
  around(index) {
    const found = [];
    let next2 = this.origin(this.#origins[index]?.parent ?? -1);
    while (next2 !== void 0 && found.length < this.#origins.length) {
      found.push(next2);
      next2 = this.origin(next2.parent);
    }
    return found;
  }
  /** How many nodes enclose what stands directly below one; -1 is none. */
  depth(parent) {
    return parent === -1 ? 0 : this.around(parent).length + 1;
  }
  /** The node itself or the one around it that stands directly below `parent`. */
  below(parent, index) {
    const own = this.origin(index);
    return own && [own, ...this.around(index)].find((origin2) => origin2.parent === parent);
  }
  /** All that touch a range. */
  #between(start2, end2) {
    const found = [];
    for (let at = this.#firstEndingAt(start2); at < this.#segments.length; at++) {
      const segment2 = this.#segments[at];
      if (segment2 === void 0 || segment2.start > end2) break;
      found.push(segment2);
    }
    return found;
  }
  /** The number of the first that ends at an offset or behind it; ends ascend as starts do. */
  #firstEndingAt(offset) {
    let low = 0;
    let high = this.#segments.length;
    while (low < high) {
      const middle = low + high >> 1;
      if ((this.#segments[middle]?.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
};
function valuePart({ start: start2, end: end2 }, text2) {
  const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:][^:\n]*):[ \t]+(?=\S)/.exec(text2.slice(start2, end2));
  return key === null ? { start: start2, end: end2 } : { start: start2 + key[0].length, end: end2 };
}

// src/sources/helm/trace/unit-files.ts
var UnitFiles = class {
  #unit;
  #byPath = /* @__PURE__ */ new Map();
  #named = /* @__PURE__ */ new Map();
  constructor(unit) {
    this.#unit = unit;
  }
  /** By the engine's path; undefined for what lies in an archive and for what is not text. */
  of(enginePath) {
    const path = enginePath.includes("!") ? void 0 : this.#unit.inputs.get(enginePath);
    const bytes = path === void 0 ? void 0 : this.#unit.request.files.get(enginePath);
    return path === void 0 || bytes === void 0 ? void 0 : this.#remembered(path, () => toSource(path, bytes));
  }
  /** A file by its own path and text; what the engine gets may be another, with a dependency left out. */
  named(path, text2) {
    const [engine] = [...this.#unit.inputs].find(([, input]) => input === path) ?? [];
    const given = engine === void 0 ? void 0 : this.of(engine);
    const known2 = given?.text === text2 ? given : this.#named.get(path) ?? sourceOf(path, text2);
    this.#named.set(path, known2);
    return known2;
  }
  /** The chart's own `Chart.yaml`. */
  get root() {
    const { root, dependencies } = this.#unit;
    const named3 = dependencies.find(({ at }) => at?.source.path === root)?.at?.source;
    return named3 ?? this.of("Chart.yaml") ?? this.named(root, "");
  }
  /** The file of the repository that a path of the engine stands for: the archive for what lies in it, else the chart. */
  pathOf(enginePath) {
    const { inputs, root } = this.#unit;
    return inputs.get(enginePath) ?? inputs.get(enginePath.split("!")[0] ?? "") ?? root;
  }
  /** The innermost dependency that brings a file and is named in a file of the repository. */
  dependencyOf(enginePath) {
    return this.#unit.dependencies.flatMap(({ at, ...rest }) => at === void 0 || rest.mount === "" ? [] : [{ ...rest, at }]).filter(({ mount }) => enginePath.startsWith(`${mount}/`) || enginePath.startsWith(`${mount}!`)).reduce(
      (best, one) => best === void 0 || one.mount.length > best.mount.length ? one : best,
      void 0
    );
  }
  #remembered(path, make) {
    if (!this.#byPath.has(path)) this.#byPath.set(path, make());
    return this.#byPath.get(path);
  }
};
var known = /* @__PURE__ */ new WeakMap();
function filesOf(unit) {
  const files = known.get(unit) ?? new UnitFiles(unit);
  known.set(unit, files);
  return files;
}

// src/sources/helm/trace/causes.ts
function causesOf(traced, place2) {
  const { unit, path, segments } = traced;
  const files = filesOf(unit);
  const nearest2 = segments && segmentOf(segments, traced, place2);
  const chart = { kind: "root", how: "file", at: firstLine(files.root), label: "the chart" };
  if (segments === void 0 || nearest2 === void 0) return [wholeTemplate(files, path), chart];
  const own = segments.origin(nearest2.origin);
  const callers = segments.around(nearest2.origin).filter(({ kind }) => kind === "action" || kind === "template").map((origin2) => callerIn(files, origin2));
  const causes = [own && nearestIn(files, own, { segment: nearest2, place: place2 }), ...callers, chart];
  return inOrder2(causes.filter((cause) => cause !== void 0));
}
function segmentOf(segments, { documents }, { range, source }) {
  const node = nodeAt(documents, range);
  const made = segments.inside(valuePart(range, source.text));
  const ofValue = made.find(({ how }) => how !== "text") ?? made[0];
  const isWhole2 = node !== void 0 && node.kind !== "scalar";
  return (isWhole2 ? void 0 : ofValue) ?? segments.inside(range)[0] ?? segments.at(range.start);
}
function nearestIn(files, origin2, { segment: segment2, place: place2 }) {
  const source = files.of(origin2.path);
  const range = source && (segment2.how === "text" ? literalIn(source, segment2, place2) : nodeIn(source, origin2));
  if (source === void 0 || range === void 0) return wholeTemplate(files, origin2.path);
  const how = segment2.how === "call" ? "call" : "line";
  return { kind: "template", how, at: { source, range }, label: "rendered here" };
}
function callerIn(files, origin2) {
  const source = files.of(origin2.path);
  const range = source && nodeIn(source, origin2);
  if (source === void 0 || range === void 0) return wholeTemplate(files, origin2.path);
  return { kind: "template", how: "call", at: { source, range }, label: "included here" };
}
function literalIn(template2, { start: start2, end: end2, at }, { source, range }) {
  const from = Math.max(start2, Math.min(range.start, end2));
  const text2 = source.text.slice(from, Math.max(from, Math.min(range.end, end2)));
  const own = at + from - start2;
  return template2.text.startsWith(text2, own) ? { start: own, end: own + text2.length } : void 0;
}
function nodeIn(template2, { start: start2, end: end2 }) {
  return template2.text.startsWith("{{", start2) ? { start: start2, end: end2 } : void 0;
}
function wholeTemplate(files, path) {
  const source = files.of(path);
  if (source !== void 0)
    return { kind: "template", how: "file", at: firstLine(source), label: "rendered here" };
  const dependency = files.dependencyOf(path);
  const name = dependency?.prefix.at(-1) ?? fileNameOf(path.split("!")[0] ?? "");
  const at = dependency?.at ?? firstLine(files.root);
  return { kind: "dependency", how: "file", at, label: `the dependency \`${name}\`` };
}
function firstLine(source) {
  return { source, range: { start: 0, end: source.lines.endOf(1) } };
}
function inOrder2(causes) {
  const rank2 = ({ kind, how }) => kind === "root" ? 2 : how === "file" ? 1 : 0;
  const seen = /* @__PURE__ */ new Set();
  return causes.toSorted((a, b) => rank2(a) - rank2(b)).filter(({ kind, at }) => {
    const spot = `${kind === "root"} ${at.source.path} ${at.range.start} ${at.range.end}`;
    return !seen.has(spot) && seen.add(spot);
  });
}

// src/sources/helm/trace/branches.ts
function mayDouble(edit2, edits) {
  const { template: template2, range, text: text2 } = edit2;
  if (range.start !== range.end) return false;
  const added = text2.split(/\r?\n/).filter((line) => line.trim() !== "");
  const depth = Math.min(...added.map(columnOf2));
  const earlier = edits.filter((other) => other.range.start < range.start);
  const shift = earlier.reduce(
    (sum, other) => sum + other.text.length - other.range.end + other.range.start,
    0
  );
  const after = sourceOf(template2.path, applyEdits(template2.text, edits));
  const there = keysAround(template2, range.start, depth);
  const then = keysAround(after, range.start + shift, depth);
  return added.flatMap((line) => keyAt(line, depth) ?? []).some((key) => countOf(key, then) > Math.max(1, countOf(key, there)));
}
function keysAround(source, offset, depth) {
  const lines = [...linesAround(source, source.lines.lineAt(offset), depth)];
  return lines.flatMap((line) => keyAt(line, depth) ?? []);
}
function countOf(key, keys) {
  return keys.filter((other) => other === key).length;
}
function* linesAround({ lines }, line, depth) {
  for (let above = line - 1; above >= 1; above--) {
    const text2 = lines.at(above);
    if (isAside(text2)) continue;
    if (indentOf2(text2) < depth && columnOf2(text2) !== depth) break;
    yield text2;
    if (indentOf2(text2) < depth) break;
  }
  for (let below = line; below <= lines.count; below++) {
    const text2 = lines.at(below);
    if (isAside(text2)) continue;
    if (indentOf2(text2) < depth) break;
    yield text2;
  }
}
function isAside(text2) {
  return /^\s*(?:\{\{|#|$)/.test(text2);
}
function keyAt(text2, depth) {
  return columnOf2(text2) === depth ? /^[\s-]*["']?([\w./-]+)["']?:/.exec(text2)?.[1] : void 0;
}
function indentOf2(text2) {
  return text2.length - text2.trimStart().length;
}
function columnOf2(text2) {
  return /^ *(?:- +)*/.exec(text2)?.[0].length ?? 0;
}

// src/sources/helm/trace/hunks.ts
function replacementsIn(before, after) {
  const changes = diffArrays(linesOf2(before), linesOf2(after), { maxEditLength: mostChangedLines });
  if (changes === void 0) return void 0;
  const found = [];
  let line = 1;
  let open2;
  for (const { added, removed: removed3, value } of changes) {
    if (!added && !removed3) {
      if (open2 !== void 0) found.push(open2);
      line += (open2?.removed.length ?? 0) + value.length;
      open2 = void 0;
      continue;
    }
    open2 ??= { line, removed: [], added: [] };
    open2 = added ? { ...open2, added: [...open2.added, ...value] } : { ...open2, removed: [...open2.removed, ...value] };
  }
  return open2 === void 0 ? found : [...found, open2];
}
var mostChangedLines = 400;
function linesOf2(text2) {
  return (text2.endsWith("\n") ? text2.slice(0, -1) : text2).split("\n").map((line) => line.replace(/\r$/, ""));
}

// src/sources/helm/trace/blocks.ts
function endOfBlock(template2, start2) {
  let depth = 0;
  for (let at = start2; at !== -1; ) {
    const action = actionAt(template2, at);
    if (action === void 0) return void 0;
    if (at === start2 || opening.has(action.word)) depth++;
    if (action.word === "end") depth--;
    if (depth === 0) return action.end;
    at = template2.indexOf("{{", action.end);
  }
  return void 0;
}
var opening = /* @__PURE__ */ new Set(["if", "with", "range", "define", "block"]);
function actionAt(template2, at) {
  const head = /\{\{(?:-(?=\s))?\s*(\/\*|\w*)/y;
  head.lastIndex = at;
  const word = head.exec(template2)?.[1] ?? "";
  if (word === "/*") return closedAt(template2.indexOf("*/", head.lastIndex));
  let from = Math.max(at + 2, head.lastIndex);
  for (; ; ) {
    stop.lastIndex = from;
    const found = stop.exec(template2);
    if (found === null) return void 0;
    if (found[0] === "}}") return { word, end: stop.lastIndex };
    const quoted2 = found[0] === "`" ? raw : found[0] === '"' ? double : single;
    quoted2.lastIndex = found.index;
    if (!quoted2.test(template2)) return void 0;
    from = quoted2.lastIndex;
  }
  function closedAt(end2) {
    const close = end2 === -1 ? -1 : template2.indexOf("}}", end2);
    return close === -1 ? void 0 : { word: "", end: close + 2 };
  }
}
var stop = /\}\}|["'`]/g;
var double = /"(?:\\.|[^"\\\n])*"/y;
var single = /'(?:\\.|[^'\\\n])*'/y;
var raw = /`[^`]*`/y;

// src/sources/helm/trace/template-lines.ts
function literalLine(rendered, line) {
  const begun = begunBy(rendered, line);
  if (begun === void 0) return void 0;
  const written = begun.template.lines.at(begun.line);
  const isLiteral = written.trim() === rendered.source.lines.at(line).trim() && !written.includes("{{");
  const made = rendered.segments.inside(visible2(rendered.source, line));
  return isLiteral && made.every(({ how }) => how === "text") ? begun : void 0;
}
function begunBy({ source, segments, files }, line) {
  const { start: start2, end: end2 } = visible2(source, line);
  const segment2 = start2 < end2 ? segments.at(start2) : void 0;
  const origin2 = segment2 && segments.origin(segment2.origin);
  const template2 = origin2 && files.of(origin2.path);
  if (segment2?.how !== "text" || origin2 === void 0 || template2 === void 0) return void 0;
  const at = segment2.at + start2 - segment2.start;
  const own = template2.lines.lineAt(at);
  const lead = template2.text.slice(template2.lines.startOf(own), at);
  if (lead.trim() !== "") return void 0;
  return {
    template: template2,
    line: own,
    parent: origin2.parent,
    shift: start2 - source.lines.startOf(line) - lead.length
  };
}
function landingBehind({ source, segments, files }, line, parent) {
  const { start: start2, end: end2 } = visible2(source, line);
  const segment2 = start2 < end2 ? segments.at(end2 - 1) : void 0;
  const node = segment2 && segments.below(parent, segment2.origin);
  const template2 = node && files.of(node.path);
  const last = node && template2 && endOf(segment2, node, { template: template2, end: end2 });
  if (node === void 0 || template2 === void 0 || last === void 0) return void 0;
  const own = template2.lines.lineAt(Math.max(0, last - 1));
  const isLast = template2.text.slice(last, template2.lines.endOf(own)).trim() === "";
  const eatsBlanks = template2.text.slice(0, last).endsWith("-}}");
  return isLast && !eatsBlanks ? { template: template2, at: template2.lines.startOf(own + 1), node } : void 0;
}
function endOf(segment2, node, { template: template2, end: end2 }) {
  if (segment2?.how === "text" && segment2.origin === node.index) return segment2.at + end2 - segment2.start;
  if (node.kind === "action" || node.kind === "template") return node.end;
  return node.kind === "text" ? void 0 : endOfBlock(template2.text, node.start);
}
function landingBefore({ template: template2, line }) {
  const at = template2.lines.startOf(line);
  return template2.text.slice(0, at).trimEnd().endsWith("-}}") ? void 0 : at;
}
function visible2({ lines }, line) {
  const text2 = lines.at(line);
  const start2 = lines.startOf(line) + text2.length - text2.trimStart().length;
  return { start: start2, end: start2 + text2.trim().length };
}

// src/sources/helm/trace/template-edits.ts
function replacementFor(rendered, { line, removed: removed3, added }) {
  const literal2 = removed3.map((_, index) => literalLine(rendered, line + index));
  const [first] = literal2;
  const isBlock2 = literal2.every(
    (one, index) => one !== void 0 && one.template === first?.template && one.line === first.line + index
  );
  if (first !== void 0 && isBlock2) return blockEdit(first, removed3.length, added);
  if (removed3.length !== added.length) return void 0;
  const parts = removed3.map(
    (old, index) => partEdit(rendered, line + index, { old, new: added[index] ?? "" })
  );
  return parts.every((part2) => part2 !== void 0) ? parts : void 0;
}
function blockEdit({ template: template2, line, shift }, count, added) {
  const text2 = linesFor(template2, shift, added);
  const { lines } = template2;
  const range = { start: lines.startOf(line), end: lines.startOf(line + count) };
  const endsFile = range.end === template2.text.length && !template2.text.endsWith("\n");
  return text2 === void 0 ? void 0 : [{ template: template2, range, text: endsFile ? text2.replace(/\r?\n$/, "") : text2 }];
}
function partEdit({ source, segments, files }, line, text2) {
  const { head, tail } = sameEnds(text2.old, text2.new);
  const start2 = source.lines.startOf(line) + head;
  const end2 = source.lines.startOf(line) + text2.old.length - tail;
  const [segment2, second] = segments.inside({ start: start2, end: end2 });
  const origin2 = segment2 && segments.origin(segment2.origin);
  const template2 = origin2 && files.of(origin2.path);
  if (segment2?.how !== "text" || second !== void 0 || template2 === void 0) return void 0;
  if (segment2.start > start2 || segment2.end < end2) return void 0;
  const at = segment2.at - segment2.start;
  return {
    template: template2,
    range: { start: at + start2, end: at + end2 },
    text: text2.new.slice(head, text2.new.length - tail)
  };
}
function sameEnds(a, b) {
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  const room = Math.min(a.length, b.length) - head;
  while (tail < room && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}
function insertionFor(rendered, { line, added }) {
  for (const like of neighboursOf(rendered, line, added)) {
    const edit2 = insertionBeside(rendered, { line, added }, like);
    if (edit2 !== void 0) return [edit2];
  }
  return void 0;
}
function insertionBeside(rendered, { line, added }, like) {
  const { template: template2 } = like;
  const text2 = linesFor(template2, like.shift, added);
  const at = landingFor(rendered, line, like);
  if (text2 === void 0 || at === void 0) return void 0;
  const endsFile = at === template2.text.length && !template2.text.endsWith("\n");
  const inserted = endsFile ? lineEndOf(template2) + text2.replace(/\r?\n$/, "") : text2;
  return { template: template2, range: { start: at, end: at }, text: inserted };
}
function landingFor(rendered, line, like) {
  const above = line > 1 ? landingBehind(rendered, line - 1, like.parent) : void 0;
  const { start: start2, end: end2 } = rendered.source.lines.count >= line ? visibleStart(rendered, line) : nothing;
  const next2 = start2 < end2 ? rendered.segments.at(start2) : void 0;
  if (above?.template === like.template) {
    const nextNode = next2 && rendered.segments.below(like.parent, next2.origin);
    const isMidst = nextNode?.index === above.node.index && above.node.kind !== "text";
    return isMidst ? void 0 : above.at;
  }
  const below = next2 === void 0 ? void 0 : begunBy(rendered, line);
  const isBeside = below?.template === like.template && below.parent === like.parent;
  return below !== void 0 && isBeside ? landingBefore(below) : void 0;
}
var nothing = { start: 0, end: 0 };
function visibleStart({ source }, line) {
  const start2 = source.lines.startOf(line) + indentOf3(source.lines.at(line));
  return { start: start2, end: source.lines.endOf(line) };
}
function neighboursOf(rendered, line, added) {
  const { siblings, parent } = familyOf(rendered.source, line, added[0] ?? "");
  const literal2 = siblings.flatMap((at) => begunBy(rendered, at) ?? []);
  if (literal2.length === 0 && siblings.length > 0) return [];
  const above = parent === void 0 ? void 0 : begunBy(rendered, parent);
  const depthOf = (one) => rendered.segments.depth(one.parent);
  return [...literal2, ...above ? [above] : []].toSorted((a, b) => depthOf(a) - depthOf(b));
}
function familyOf({ lines }, line, head) {
  const depth = indentOf3(head);
  const isSibling = (text2) => isItem(head) ? isItem(text2) && indentOf3(text2) === depth : columnOf3(text2) === depth;
  const siblings = [];
  for (let above = line - 1; above >= 1; above--) {
    const text2 = lines.at(above);
    if (/^\s*(?:#|$)/.test(text2)) continue;
    if (text2.startsWith("---")) break;
    if (isSibling(text2)) siblings.push(above);
    if (columnOf3(text2) < depth) return { siblings: withNext(siblings), parent: above };
    if (indentOf3(text2) < depth) break;
  }
  return { siblings: withNext(siblings), parent: void 0 };
  function withNext(found) {
    const next2 = line <= lines.count ? lines.at(line) : "";
    return next2.trim() !== "" && indentOf3(next2) === depth && isSibling(next2) ? [...found, line] : found;
  }
}
function isItem(text2) {
  return /^ *-(?: |$)/.test(text2);
}
function indentOf3(text2) {
  return text2.length - text2.trimStart().length;
}
function columnOf3(text2) {
  return /^[ ]*(?:-[ ]+)*/.exec(text2)?.[0].length ?? 0;
}
function linesFor(template2, shift, added) {
  const lineEnd2 = lineEndOf(template2);
  const written = added.map((line) => {
    if (line.trim() === "") return "";
    if (shift <= 0) return " ".repeat(-shift) + line;
    return line.startsWith(" ".repeat(shift)) ? line.slice(shift) : void 0;
  });
  return written.includes(void 0) ? void 0 : written.map((line) => `${line}${lineEnd2}`).join("");
}
function lineEndOf(template2) {
  return template2.text.includes("\r\n") ? "\r\n" : "\n";
}

// src/sources/helm/trace/edits.ts
function editsFor({ unit, segments }, source, patches) {
  if (segments === void 0) return [];
  const rendered = { source, segments, files: filesOf(unit) };
  const found = /* @__PURE__ */ new Map();
  for (const variant of variantsOf(source, patches)) {
    const edit2 = editFor(rendered, variant);
    if (edit2 !== void 0) found.set(edit2.text, edit2);
    if (found.size === mostEdits) break;
  }
  return [...found.values()];
}
var mostEdits = 3;
var mostVariants = 12;
function* variantsOf(source, patches) {
  yield patches;
  for (const key of neighboursOf2(source, patches).slice(0, mostVariants)) {
    yield patches.map((patch) => patch.kind === "set" ? { ...patch, before: key } : patch);
  }
}
function neighboursOf2(source, patches) {
  const [patch, ...others3] = patches.filter(({ kind }) => kind === "set");
  if (patch === void 0 || others3.length > 3) return [];
  const root = parseYaml(source).documents.find(({ index }) => index === patch.document)?.root;
  let node = root;
  for (const step2 of patch.route) {
    const below = node?.at(step2);
    if (below === void 0) return node?.entries().map(({ key }) => key) ?? [];
    node = below;
  }
  return [];
}
function editFor(rendered, patches) {
  const patched = patchYaml(rendered.source, patches);
  const changes = patched === void 0 ? void 0 : replacementsIn(rendered.source.text, patched);
  if (changes === void 0 || changes.length === 0) return void 0;
  const placed = changes.map((change) => placedIn(rendered, change));
  const template2 = placed[0]?.[0]?.template;
  if (template2 === void 0 || placed.some((edits2) => edits2 === void 0)) return void 0;
  const edits = distinct(placed.flatMap((some) => some ?? []));
  if (edits.some((edit2) => edit2.template !== template2) || isContradictory(edits)) return void 0;
  if (edits.some((edit2) => mayDouble(edit2, edits))) return void 0;
  return { kind: "template", source: template2, text: applyEdits(template2.text, edits) };
}
function placedIn(rendered, change) {
  const isAction = change.added.some((line) => line.includes("{{"));
  if (isAction) return void 0;
  return change.removed.length === 0 ? insertionFor(rendered, change) : replacementFor(rendered, change);
}
function distinct(edits) {
  const keyOf4 = ({ range, text: text2 }) => `${range.start} ${range.end} ${text2}`;
  return [...new Map(edits.map((edit2) => [keyOf4(edit2), edit2])).values()];
}
function isContradictory(edits) {
  const ordered = edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  return ordered.some(({ range }, index) => {
    const before = ordered[index - 1]?.range;
    return before !== void 0 && (range.start < before.end || range.start === before.start);
  });
}

// src/sources/helm/trace/separators.ts
function withSeparators({ path, text: text2, trace }) {
  const breaks = [...text2.matchAll(/(?<![^\n])---(?=[^\s-])/g)].map(({ index }) => index + "---".length);
  if (breaks.length === 0) return { path, text: text2, trace };
  return {
    path,
    text: text2.replaceAll(/(?<![^\n])---(?=[^\s-])/g, "---\n"),
    trace: trace && moved(trace, breaks)
  };
}
function moved({ origins, segments }, breaks) {
  const parts = [];
  let passed = 0;
  for (let { start: start2, end: end2, at, ...rest } of segments) {
    for (let next2 = breaks[passed]; next2 !== void 0 && next2 < end2; next2 = breaks[passed]) {
      if (next2 > start2) {
        parts.push({ ...rest, start: start2 + passed, end: next2 + passed, at });
        at = rest.how === "text" ? at + next2 - start2 : at;
        start2 = next2;
      }
      passed++;
    }
    const isBehind = start2 === end2 && breaks[passed] === start2 ? 1 : 0;
    parts.push({ ...rest, start: start2 + passed + isBehind, end: end2 + passed + isBehind, at });
  }
  return { origins, segments: parts };
}

// src/sources/helm/trace/values-near.ts
function valuesNear({ segments, documents }, place2) {
  if (segments === void 0) return [];
  const node = nodeAt(documents, place2.range);
  const area = areaOf(node, place2.range);
  const own = segments.inside(place2.range);
  const around = own.flatMap(({ origin: origin2 }) => segments.around(origin2));
  const keys = namesOf(node, place2);
  const isMapping3 = node !== void 0 && node.kind !== "scalar";
  const first = isMapping3 ? [] : inLikeness(routesOf(segments, own), keys, false);
  const others3 = [
    ...routesOf(segments, segments.silent(withBlanks(area, place2.source.text))),
    ...routesOf(segments, segments.inside(area)),
    ...around.filter(isControl).flatMap(({ values }) => values),
    ...around.filter((origin2) => !isControl(origin2)).flatMap(({ values }) => values)
  ];
  return distinct2([...first, ...inLikeness(others3, keys, isMapping3)]).slice(0, mostRoutes);
}
var mostRoutes = 24;
function areaOf(node, range) {
  const { start: start2, end: end2 } = node?.valueRange ?? range;
  return { start: Math.min(start2, range.start), end: Math.max(end2, range.end) };
}
function withBlanks({ start: start2, end: end2 }, text2) {
  let from = start2;
  let to = end2;
  while (from > 0 && isBlank(text2[from - 1])) from--;
  while (to < text2.length && isBlank(text2[to])) to++;
  return { start: from, end: to };
}
function isBlank(unit) {
  return unit === " " || unit === "\n" || unit === "\r" || unit === "	";
}
function isControl({ kind }) {
  return kind === "if" || kind === "with" || kind === "range";
}
function routesOf(segments, found) {
  const ordered = [
    ...found.filter(({ how }) => how === "value"),
    ...found.filter(({ how }) => how !== "value")
  ];
  return ordered.flatMap(({ origin: origin2 }) => segments.origin(origin2)?.values ?? []);
}
function namesOf(node, { source, range }) {
  const written = /^["']?([\w./-]+)["']?:/.exec(source.text.slice(range.start, range.end))?.slice(1);
  const item = node?.route.findLastIndex((step2) => typeof step2 === "number") ?? -1;
  const route = node?.route.slice(item + 1).map(String).toReversed();
  return (route ?? written ?? []).slice(0, 3).map(bare2);
}
function inLikeness(routes, keys, mayBeMissing) {
  const rank2 = (route) => {
    const last = bare2(String(route.findLast((step2) => typeof step2 === "string") ?? ""));
    const at = keys.indexOf(last);
    if (at !== -1) return at;
    const near = keys.findIndex((key) => key.length > 3 && (last.endsWith(key) || last.startsWith(key)));
    if (near !== -1) return keys.length + near;
    return mayBeMissing && usual.test(last) ? 2 * keys.length : 2 * keys.length + 1;
  };
  return routes.map((route) => ({ route, rank: rank2(route) })).toSorted((a, b) => a.rank - b.rank).map(({ route }) => route);
}
var usual = /securitycontext|resources|privileged|hostnetwork|hostpid|hostipc|automount|capabilities/;
function bare2(key) {
  return key.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
function distinct2(routes) {
  const byText = /* @__PURE__ */ new Map();
  for (const route of routes) {
    const text2 = JSON.stringify(route);
    if (route.length > 0 && !byText.has(text2)) byText.set(text2, route);
  }
  return [...byText.values()];
}

// src/sources/helm/trace/files.ts
function helmFiles(unit, result) {
  const parsed3 = result.files.filter(isManifest).map((template2) => fileOf(unit, withSeparators(template2)));
  return { files: parsed3.flatMap(({ file }) => file), gaps: parsed3.flatMap(({ gaps: gaps2 }) => gaps2) };
}
function isManifest({ path }) {
  const name = fileNameOf(path);
  return !name.startsWith("_") && name !== "NOTES.txt";
}
function fileOf(unit, { path, text: text2, trace }) {
  const source = sourceOf(unit.root, text2);
  const { documents, failures } = parseManifest(source);
  const gaps2 = failures.map((failure) => gapOf2(filesOf(unit).pathOf(path), failure));
  if (documents.length === 0) return { file: [], gaps: gaps2 };
  const traced = { unit, path, segments: trace && new Segments(trace), documents };
  const file = {
    source,
    template: path,
    objects: documents.flatMap((document) => objectsIn(document, unplaced)),
    trace: {
      causesOf: (place2) => causesOf(traced, place2),
      editsFor: (patches) => editsFor(traced, source, patches),
      valuesNear: (place2) => valuesNear(traced, place2)
    }
  };
  return { file: [file], gaps: gaps2 };
}
function gapOf2(path, failure) {
  switch (failure.kind) {
    case "template":
      return { path, because: `line ${failure.line} of what it renders to is a template again` };
    case "unparsable":
      return {
        path,
        because: `line ${failure.line} of what it renders to is not valid YAML: ${failure.because}`
      };
    case "over-limit":
      return { path, because: `in what it renders to, ${failure.because}` };
  }
}

// src/sources/kustomize/counterpart.ts
function counterpartOf(from, route, to, listing) {
  let rendered = from;
  let node = to;
  for (const [depth, step2] of route.entries()) {
    const field = route[depth - 1];
    const item = rendered?.at(step2);
    const list3 = rendered;
    const next2 = typeof step2 === "string" || !item || !list3 ? node.at(step2) : itemLike(item, step2, { node, rendered: list3, field, listing });
    if (next2 === void 0) return { node, rest: route.slice(depth) };
    rendered = item;
    node = next2;
  }
  return { node, rest: [] };
}
function itemLike(item, index, lists) {
  const { node, rendered, field, listing } = lists;
  const items = node.items();
  const same = items[index];
  if (item.kind !== "map") {
    if (same && isSamePlain(plainOf(same), plainOf(item))) return same;
    return items.find((other) => isSamePlain(plainOf(other), plainOf(item)));
  }
  const key = keysFor(field).find(
    (name) => item.at(name)?.value !== void 0 && items.some((other) => other.at(name)?.value !== void 0)
  );
  const named3 = key === void 0 ? [] : items.filter((other) => other.at(key)?.value === item.at(key)?.value);
  if (named3.length > 0) return same && named3.includes(same) ? same : named3[0];
  const isAlike = listing === "whole" ? items.length === rendered.items().length : key === void 0;
  return isAlike ? same : void 0;
}
function isSameItem(a, b, field) {
  if (a.kind !== "map" || b.kind !== "map") return isSamePlain(plainOf(a), plainOf(b));
  const key = keysFor(field).find((name) => a.at(name) !== void 0 && b.at(name) !== void 0);
  return key === void 0 ? void 0 : a.at(key)?.value === b.at(key)?.value;
}
function isMergeKey(route) {
  const [list3, item, key] = route.slice(-3);
  const keys = keysFor(list3);
  return typeof item === "number" && typeof key === "string" && keys.includes(key);
}
function keysFor(field) {
  return mergeKeys.get(field ?? "") ?? ["name", "key", "kind"];
}
var mergeKeys = /* @__PURE__ */ new Map([
  ["volumeMounts", ["mountPath"]],
  ["volumeDevices", ["devicePath"]],
  ["ports", ["containerPort", "port", "name"]],
  ["hostAliases", ["ip"]],
  ["topologySpreadConstraints", ["topologyKey"]],
  ["tolerations", ["key"]]
]);

// src/sources/kustomize/patch-target.ts
function isAbout(patch, { kind, group, names }) {
  const version = patch.at("apiVersion")?.value;
  const name = patch.at("metadata", "name")?.value;
  if (patch.at("kind")?.value !== kind || !names.has(String(name))) return false;
  return typeof version !== "string" || groupOf(version) === group;
}
function picks(target, { kind, group, names, rendered }) {
  const isLike2 = (field, texts2) => {
    const wanted = target.at(field)?.value;
    if (wanted === void 0 || wanted === null || wanted === "") return true;
    return [...texts2].some((text2) => matches2(String(wanted), text2));
  };
  const version = rendered.apiVersion.slice(rendered.apiVersion.lastIndexOf("/") + 1);
  return isLike2("group", [group]) && isLike2("version", [version]) && isLike2("kind", [kind]) && isLike2("name", names) && isSelected(target.at("labelSelector")?.value, rendered.at("metadata", "labels")) && isSelected(target.at("annotationSelector")?.value, rendered.at("metadata", "annotations"));
}
function matches2(pattern, text2) {
  if (pattern === text2) return true;
  const repeats = pattern.match(/[*+{]/g)?.length ?? 0;
  if (repeats > 3 || text2.length > 253 || repeats > 1 && /\)[*+{]/.test(pattern)) return false;
  try {
    return new RegExp(`^(?:${pattern})$`).test(text2);
  } catch {
    return false;
  }
}
function isSelected(selector2, labels) {
  if (typeof selector2 !== "string") return true;
  return selector2.split(",").every((term) => {
    const [, key = "", operator, value] = /^\s*([\w./-]+)\s*(?:(==?|!=)\s*([\w.-]*))?\s*$/.exec(term) ?? [];
    if (key === "") return true;
    const label = labels?.at(key)?.value;
    if (operator === void 0) return label !== void 0;
    return operator === "!=" ? label !== value : label === value;
  });
}
function groupOf(version) {
  return version.includes("/") ? version.slice(0, version.indexOf("/")) : "";
}

// src/sources/kustomize/steps.ts
function stepsOf(by, identity, unit) {
  return order.flatMap((field) => {
    const entry = by.root?.at(field);
    if (entry === void 0) return [];
    if (field === "replacements") return replacementsIn2(entry, by, unit);
    if (!patching2.has(field)) return [{ kind: "transformer", field, by, entry }];
    return entry.items().flatMap((item) => patchesIn(item, by, unit).filter((step2) => isMeant(step2, identity)));
  });
}
var order = [
  "patchesStrategicMerge",
  "patches",
  "namespace",
  "labels",
  "commonLabels",
  "commonAnnotations",
  "patchesJson6902",
  "replicas",
  "images",
  "replacements"
];
var patching2 = /* @__PURE__ */ new Set(["patchesStrategicMerge", "patches", "patchesJson6902"]);
function replacementsIn2(entry, by, unit) {
  return entry.items().flatMap((item) => {
    const path = item.at("path")?.value;
    const named3 = typeof path === "string" ? pathFrom(by.folder, path) : void 0;
    const roots = named3 === void 0 ? [item] : (unit.file(named3)?.documents ?? []).flatMap((one) => one.root ?? []);
    return roots.map((root) => ({ kind: "transformer", field: "replacements", by, entry: root }));
  });
}
function patchesIn(entry, by, unit) {
  const fragment = fragmentAt(entry, by, unit);
  return (fragment?.documents ?? []).flatMap(({ root }) => {
    if (fragment === void 0 || root === void 0) return [];
    const kind = root.kind === "list" ? "operations" : "merge";
    return [{ kind, fragment, root, by, entry }];
  });
}
function fragmentAt(entry, { folder }, unit) {
  const named3 = entry.kind === "map" ? entry.at("path") : entry;
  const path = typeof named3?.value === "string" ? pathFrom(folder, named3.value) : void 0;
  const file = path === void 0 ? void 0 : unit.file(path);
  if (file !== void 0) return fragmentOf(file);
  const inline3 = entry.kind === "map" ? entry.at("patch") : entry;
  return inline3 && inlineFragment(inline3);
}
function isMeant({ entry, root, kind }, identity) {
  const target = entry.at("target");
  if (target !== void 0) return picks(target, identity);
  return kind === "merge" && isAbout(root, identity);
}
function operationsIn(root) {
  return root.items().flatMap((node) => {
    const op = node.at("op")?.value;
    const path = node.at("path")?.value;
    const from = node.at("from")?.value;
    if (typeof op !== "string" || typeof path !== "string" || !path.startsWith("/")) return [];
    return [{ op, node, route: partsOf2(path), from: typeof from === "string" ? partsOf2(from) : void 0 }];
  });
}
function partsOf2(pointer) {
  const parts = pointer.slice(1).split("/");
  return parts.map((part2) => part2.replaceAll("~1", "/").replaceAll("~0", "~"));
}

// src/sources/kustomize/transformers.ts
function transformedBy({ field, entry }, question) {
  if (question.node.kind !== "scalar") return void 0;
  switch (field) {
    case "namespace":
      return isNamespace(question.node.route) && question.node.value === entry.value ? entry : void 0;
    case "replicas":
      return scaledBy(entry, question);
    case "images":
      return retaggedBy(entry, question);
    case "labels":
      return firstOf(entry.items(), (item) => pairIn(item.at("pairs"), question, labelFields));
    case "commonLabels":
      return pairIn(entry, question, labelFields);
    case "commonAnnotations":
      return pairIn(entry, question, ["annotations"]);
    case "replacements":
      return replacedBy(entry, question);
    default:
      return void 0;
  }
}
function isNamespace(route) {
  const path = route.map((step2) => typeof step2 === "number" ? "*" : step2).join(".");
  return path === "metadata.namespace" || path === "subjects.*.namespace" || /^(?:webhooks\.\*\.clientConfig|spec|spec\.conversion\.webhook\.clientConfig)\.service\.namespace$/.test(
    path
  );
}
var labelFields = ["labels", "matchLabels", "selector"];
function scaledBy(entry, { identity, node }) {
  if (node.route.join(".") !== "spec.replicas") return void 0;
  return firstOf(entry.items(), (item) => {
    const count = item.at("count");
    return identity.names.has(String(item.at("name")?.value)) && count?.value === node.value ? count : void 0;
  });
}
function retaggedBy(entry, { node }) {
  const image = node.value;
  if (node.route.at(-1) !== "image" || typeof image !== "string") return void 0;
  const { name, tag, digest } = partsOf3(image);
  return firstOf(entry.items().toReversed(), (item) => {
    const [newTag, newDigest, newName] = [item.at("newTag"), item.at("digest"), item.at("newName")];
    const isLike2 = name === String(newName?.value ?? item.at("name")?.value) && (newTag === void 0 || tag === String(newTag.value)) && (newDigest === void 0 || digest === String(newDigest.value));
    return isLike2 ? newTag ?? newDigest ?? newName : void 0;
  });
}
function partsOf3(image) {
  const [bare3 = "", digest] = image.split("@");
  const colon = bare3.indexOf(":", bare3.lastIndexOf("/") + 1);
  return colon === -1 ? { name: bare3, tag: void 0, digest } : { name: bare3.slice(0, colon), tag: bare3.slice(colon + 1), digest };
}
function pairIn(pairs, { node }, fields) {
  const [field, key] = node.route.slice(-2);
  if (typeof key !== "string" || typeof field !== "string" || !fields.includes(field)) return void 0;
  const pair = pairs?.at(key);
  return pair?.value === node.value ? pair : void 0;
}
function replacedBy(entry, { identity, node }) {
  const replacements = entry.kind === "list" ? entry.items() : [entry];
  return firstOf(
    replacements.toReversed(),
    (replacement) => firstOf(replacement.at("targets")?.items() ?? [], (target) => {
      const select = target.at("select");
      if (select === void 0 || !picks(select, identity)) return void 0;
      if (target.at("reject")?.items().some((reject) => picks(reject, identity)))
        return void 0;
      return target.at("fieldPaths")?.items().find((path) => leadsTo(String(path.value), node.route, identity.rendered.root));
    })
  );
}
function leadsTo(path, route, root) {
  const parts = path.slice(0, 1e3).match(/\[[^\]]*\]|(?:\\.|[^.\\])+/g) ?? [];
  if (parts.length !== route.length) return false;
  return parts.every((part2, at) => {
    const step2 = route[at];
    const [, key, value] = /^\[([^=\]]+)=(.*)\]$/.exec(part2) ?? [];
    if (key !== void 0) return String(root.at(...route.slice(0, at + 1))?.at(key)?.value) === value;
    return part2 === "*" || part2.replace(/\\(.)/g, "$1") === String(step2);
  });
}
function firstOf(items, find) {
  for (const item of items) {
    const found = find(item);
    if (found !== void 0) return found;
  }
  return void 0;
}

// src/sources/kustomize/attribute.ts
function lastToSet(steps2, question) {
  for (const step2 of steps2.toReversed()) {
    const node = setBy(step2, question);
    if (node !== void 0) return { step: step2, node, isExact: true };
    const relayed = step2.kind === "operations" ? relayedBy(step2, question) : void 0;
    if (relayed !== void 0) return { step: step2, ...relayed };
  }
  return void 0;
}
function setBy(step2, question) {
  switch (step2.kind) {
    case "merge":
      return mergedFrom(step2.root, question);
    case "operations":
      return operatedBy(step2, question);
    case "transformer":
      return transformedBy(step2, question);
  }
}
function mergedFrom(patch, { identity, node, isDeclared }) {
  if (isDeclared && node.kind === "scalar" && isMergeKey(node.route)) return void 0;
  const found = counterpartOf(identity.rendered.root, node.route, patch, "patch");
  if (found.rest.length > 0 || !isEqual(found.node, node)) return void 0;
  return !isDeclared || node.kind === "scalar" || isReplacement(found.node, node) ? found.node : void 0;
}
function isReplacement(written, node) {
  const items = node.items();
  const all = written.items();
  return items.length > 0 && items.length === all.length && items.every((item, at) => item.kind === "scalar" && Object.is(item.value, all[at]?.value));
}
function operatedBy({ root }, { identity, node }) {
  const written = valueIn(root, node.route, identity.rendered.root);
  const found = written && counterpartOf(written.top, written.below, written.value, "whole");
  return found?.rest.length === 0 && isEqual(found.node, node) ? found.node : void 0;
}
function relayedBy({ root }, question) {
  const { identity, node, resource } = question;
  const last = operationsIn(root).findLast(({ op, route }) => writing.has(op) && isAbove(route, node.route));
  const path = last?.node.at("path");
  if (last?.from === void 0 || path === void 0 || !relaying.has(last.op)) return void 0;
  const from = resource && pointed(last.from, resource);
  const source = from && resource.at(...from, ...node.route.slice(last.route.length));
  if (source !== void 0 && isEqual(source, node)) return { node: path, isExact: true };
  const isItem2 = pointed(last.route, identity.rendered.root)?.every((step2) => typeof step2 === "string") !== true;
  return isItem2 ? void 0 : { node: path, isExact: false };
}
var relaying = /* @__PURE__ */ new Set(["move", "copy"]);
var writing = /* @__PURE__ */ new Set(["add", "replace", ...relaying]);
function pointed(pointer, object) {
  const route = [];
  for (const part2 of pointer) {
    const isItem2 = object.at(...route)?.kind === "list";
    if (isItem2 && !/^\d{1,9}$/.test(String(part2))) return void 0;
    route.push(isItem2 ? Number(part2) : part2);
  }
  return route;
}
function valueIn(operations, route, rendered) {
  for (const { op, route: pointer, node } of operationsIn(operations).toReversed()) {
    const value = node.at("value");
    if (relaying.has(op) && typeof route[pointer.length - 1] !== "number" && isAbove(pointer, route))
      return void 0;
    const top = rendered.at(...route.slice(0, pointer.length));
    if (!value || !top || op !== "add" && op !== "replace" || !isAbove(pointer, route)) continue;
    const list3 = typeof route[pointer.length - 1] === "number" ? rendered.at(...top.route.slice(0, -1)) : void 0;
    if (list3 !== void 0 && !isThisItem(value, { item: top, list: list3, isLast: pointer.at(-1) === "-" }))
      continue;
    return { value, top, below: route.slice(pointer.length) };
  }
  return void 0;
}
function isThisItem(value, { item, list: list3, isLast }) {
  const known2 = isSameItem(value, item, list3.route.at(-1));
  return known2 ?? (!isLast || item === list3.items().at(-1));
}
function isAbove(pointer, route) {
  return pointer.length <= route.length && pointer.every((part2, at) => String(route[at]) === part2 || part2 === "-" && typeof route[at] === "number");
}
function isEqual(a, b) {
  return a.kind === b.kind && Object.is(a.value, b.value);
}

// src/sources/kustomize/generated.ts
function generatedAt(object, route, unit) {
  const field = object.kind === "Secret" ? "secretGenerator" : "configMapGenerator";
  const generators = unit.kustomizations.flatMap(
    (by) => (by.root?.at(field)?.items() ?? []).filter((item) => isNameOf(object.name, item.at("name")?.value)).map((item) => ({ by, item }))
  );
  const [data, key] = route;
  if (typeof key === "string" && (data === "data" || data === "stringData" || data === "binaryData")) {
    for (const { by, item } of generators) {
      const place2 = entryAt2(key, item, by, unit);
      if (place2 !== void 0) return place2;
    }
  }
  const maker = generators.findLast(({ item }) => item.at("behavior")?.value !== "merge") ?? generators[0];
  return maker && (maker.item.at("name") ?? maker.item);
}
function isNameOf(rendered, name) {
  return typeof name === "string" && name !== "" && rendered.includes(name);
}
function entryAt2(key, item, by, unit) {
  const literal2 = item.at("literals")?.items().find(({ value }) => String(value).startsWith(`${key}=`));
  if (literal2 !== void 0) return literal2;
  const file = item.at("files")?.items().find(({ value }) => keyOf3(String(value)) === key);
  if (file !== void 0) return file;
  const listed7 = [...item.at("envs")?.items() ?? [], ...[item.at("env") ?? []].flat()];
  for (const { value } of listed7) {
    const path = pathFrom(by.folder, String(value));
    const source = path === void 0 ? void 0 : unit.file(path)?.source;
    const place2 = source && lineOf(key, source);
    if (place2 !== void 0) return place2;
  }
  return void 0;
}
function keyOf3(file) {
  return file.includes("=") ? file.slice(0, file.indexOf("=")) : file.slice(file.lastIndexOf("/") + 1);
}
function lineOf(key, source) {
  const { lines } = source;
  for (let line = lines.count; line >= 1; line--) {
    const text2 = lines.at(line);
    const written = text2.trimStart();
    if (!written.startsWith(`${key}=`) && written !== key) continue;
    const start2 = lines.startOf(line) + text2.length - written.length;
    return { source, range: { start: start2, end: lines.endOf(line) } };
  }
  return void 0;
}

// src/sources/kustomize/losses.ts
function lossesOf(spot, lineage, lacking) {
  if (!spot.isThing) return [];
  const wanted = lacking.flatMap((route) => eitherLevel(route, spot));
  const rendered = lineage.identity.rendered.root;
  return lineage.steps.flatMap((step2, at) => {
    const before = { steps: lineage.steps.slice(0, at), lineage };
    return takenBy(step2, rendered).filter(({ route }) => {
      if (lacking.length === 0) return isPartOf(route, spot) && isLess(was(route, before), rendered, route);
      return wanted.some(
        (wish) => isAt(route, wish) && rendered.at(...wish) === void 0 && was(wish, before) !== void 0
      );
    });
  }).toReversed();
}
function eitherLevel(route, { object, node }) {
  const spec = object.pod?.spec.route;
  if (spec === void 0 || !isContainer(node.route, spec)) return [route];
  const level = [node.route, spec].find((above) => isAt(above, route));
  const below = level && route.slice(level.length);
  return below ? [
    [...node.route, ...below],
    [...spec, ...below]
  ] : [route];
}
function isContainer(route, spec) {
  return route.length === spec.length + 2 && isAt(spec, route) && String(route.at(-2)).endsWith("ontainers");
}
function isPartOf(route, { object, node }) {
  const spec = object.pod?.spec.route;
  if (node.route.length === 0) return route.length === 1;
  if (spec === void 0) return isAt(node.route, route);
  if (isContainer(node.route, spec) && isAt([...spec, "securityContext"], route)) return true;
  return isAt(node.route, route) && route.slice(node.route.length).every((step2) => typeof step2 === "string");
}
function was(route, { steps: steps2, lineage }) {
  const { resource, identity } = lineage;
  const rendered = identity.rendered.root;
  const declared = resource && counterpartOf(rendered, route, resource.root, "whole");
  if (declared?.rest.length === 0 && declared.node.value !== null) return declared.node;
  for (const step2 of steps2.toReversed()) {
    const node = step2.kind === "transformer" ? void 0 : saidBy2(step2, route, rendered);
    if (node !== void 0 && node.value !== null) return node;
  }
  return void 0;
}
function saidBy2({ kind, root }, route, rendered) {
  if (kind === "merge") {
    const { node, rest } = counterpartOf(rendered, route, root, "patch");
    return rest.length === 0 ? node : void 0;
  }
  for (const { op, route: pointer, node } of operationsIn(root).toReversed()) {
    const top = op === "add" || op === "replace" ? pointed(pointer, rendered) : void 0;
    if (top && isAt(top, route)) return node.at("value", ...route.slice(top.length));
  }
  return void 0;
}
function isLess(old, rendered, route) {
  if (old === void 0) return false;
  if (rendered.at(...route) === void 0) return true;
  return !old.isShared && old.entries().some(({ key, node }) => isLess(node, rendered, [...route, key]));
}
function takenBy(step2, rendered) {
  switch (step2.kind) {
    case "merge":
      return takenIn(step2.root, [], { step: step2, rendered });
    case "operations":
      return removedIn(step2, rendered);
    case "transformer":
      return [];
  }
}
function takenIn(patch, route, merge) {
  const { step: step2, rendered } = merge;
  return patch.entries().flatMap(({ key, node }) => {
    const below = [...route, key];
    if (node.isShared) return [];
    if (key === "$patch")
      return node.value === "delete" || node.value === "replace" ? { step: step2, node, route } : [];
    if (node.value === null) return { step: step2, node, route: below };
    const items = rendered.at(...below)?.items() ?? [];
    const ofItems = node.items().flatMap((item) => {
      const index = item.kind === "map" ? items.findIndex((other) => isSameItem(item, other, key) === true) : -1;
      if (index !== -1 && !item.isShared) return takenIn(item, [...below, index], merge);
      const directive = item.at("$patch");
      return directive?.value === "replace" ? [{ step: step2, node: directive, route: below }] : [];
    });
    return [...ofItems, ...takenIn(node, below, merge)];
  });
}
function removedIn(step2, rendered) {
  return operationsIn(step2.root).flatMap(({ op, route: pointer, from, node }) => {
    const gone = op === "move" ? from : op === "copy" || op === "test" ? void 0 : pointer;
    const says = node.at(op === "move" ? "from" : op === "remove" ? "path" : "value");
    const route = gone && pointed(gone, rendered);
    const isItem2 = typeof route?.at(-1) === "number" && op !== "replace";
    return route === void 0 || says === void 0 || isItem2 ? [] : { step: step2, node: says, route };
  });
}
function isAt(above, route) {
  return above.length <= route.length && above.every((step2, at) => step2 === route[at]);
}

// src/sources/kustomize/causes.ts
function causesOf2(spot, lacking, { lineage, unit }) {
  const { object, node } = spot;
  const { resource } = lineage;
  const declared = resource && counterpartOf(object.root, node.route, resource.root, "whole");
  const hit = lastToSet(lineage.steps, {
    identity: lineage.identity,
    node,
    isDeclared: declared?.rest.length === 0,
    resource: resource?.root
  });
  const causes = [...lost(lossesOf(spot, lineage, lacking), lacking), ...hit ? changed2(hit) : []];
  if (declared && resource) {
    const isLine = !hit && isSame(declared, node, lineage);
    const at = declared.node.route.length === 0 || isWhole(node) ? resource : declared.node;
    causes.push({ kind: "resource", how: isLine ? "line" : "file", at, label: "declared here" });
  } else if (resource === void 0) causes.push(...unlisted(spot, lineage, unit));
  return [...causes, ...inclusions(lineage)];
}
function isSame({ node: written, rest }, node, lineage) {
  if (rest.length > 0 || written.kind !== node.kind) return false;
  if (node.kind !== "scalar" || Object.is(written.value, node.value)) return true;
  if (typeof written.value !== "string" || typeof node.value !== "string" || written.value === "")
    return false;
  const names = lineage.renamed(written.value);
  return names.has(node.value) || names.has(node.value.replace(/-[a-z0-9]{10}$/, ""));
}
function isWhole(node) {
  return node.route.length === 0;
}
function lost(losses, lacking) {
  const [last] = losses;
  return last ? changed2({ ...last, isExact: losses.length === 1 || lacking.length > 0 }) : [];
}
function changed2({ step: step2, node, isExact }) {
  if (step2.kind === "transformer") {
    return [{ kind: "transformer", how: "line", at: node, label: "set here" }];
  }
  const at = step2.fragment.placeOf(node);
  const patch = {
    kind: "patch",
    how: at && isExact ? "line" : "file",
    at: at ?? step2.entry,
    label: "patched here"
  };
  if (step2.fragment.source === step2.entry.source) return [patch];
  return [patch, { kind: "dependency", how: "call", at: step2.entry, label: "included here" }];
}
function unlisted({ object, node }, { file, chain }, unit) {
  if (file !== void 0) {
    return [{ kind: "resource", how: "file", at: firstLineOf(file.source), label: "declared here" }];
  }
  const at = chain.length === 0 ? void 0 : generatedAt(object, node.route, unit);
  return at ? [{ kind: "resource", how: "line", at, label: "generated here" }] : [];
}
function inclusions({ chain }) {
  return chain.toReversed().flatMap(({ name }) => {
    return name ? [{ kind: "dependency", how: "call", at: name.node, label: "included here" }] : [];
  });
}
function firstLineOf(source) {
  return { source, range: { start: 0, end: source.lines.endOf(1) } };
}

// src/sources/kustomize/retag.ts
function retagged(step2, patch, lineage) {
  const { identity } = lineage;
  const node = patch.kind === "set" ? identity.rendered.root.at(...patch.route) : void 0;
  const entry = node && transformedBy(step2, { identity, node, isDeclared: true, resource: lineage.resource?.root });
  if (patch.kind !== "set" || node === void 0 || entry === void 0) return [];
  if (step2.field === "replicas") return [setAt(entry, "count", patch.value)];
  if (step2.field !== "images" || typeof patch.value !== "string") return [];
  const [was2, is] = [partsOf3(String(node.value)), partsOf3(patch.value)];
  if (was2.name !== is.name) return [];
  return [
    ...is.tag !== void 0 && is.tag !== was2.tag ? [setAt(entry, "newTag", is.tag)] : [],
    ...is.digest !== void 0 && is.digest !== was2.digest ? [setAt(entry, "digest", is.digest)] : []
  ];
}
function setAt(node, field, value) {
  return { kind: "set", document: node.document.index, route: [...node.route.slice(0, -1), field], value };
}

// src/sources/kustomize/edits.ts
function editsFor2(wanted) {
  const [first] = wanted;
  if (first === void 0) return [];
  const translated = wanted.map((one) => waysFor(one));
  const keys = new Set(translated[0]?.map((way) => way.fragment.key));
  return [...keys].flatMap((key) => {
    const ways = translated.map((all) => all.find((way) => way.fragment.key === key));
    const known2 = ways.filter((way) => way !== void 0);
    const [{ fragment, kind } = { fragment: void 0, kind: "resource" }] = known2;
    if (fragment === void 0 || known2.length < ways.length) return [];
    const text2 = fragment.patched(known2.flatMap((way) => way.patches));
    return text2 === void 0 || text2 === fragment.source.text ? [] : [{ kind, source: fragment.source, text: text2 }];
  });
}
function waysFor({ patch, lineage }) {
  const { steps: steps2, identity, resource, file } = lineage;
  const node = identity.rendered.root.at(...patch.route);
  const hit = node?.kind === "scalar" ? lastToSet(steps2, { identity, node, isDeclared: true, resource: resource?.root }) : void 0;
  const live = hit ? [...steps2.slice(steps2.indexOf(hit.step) + 1), hit.step] : steps2;
  const ways = live.toReversed().flatMap((step2) => wayThrough(step2, patch, lineage));
  if (hit || resource === void 0 || file === void 0) return ways;
  const inResource = moved2(patch, lineage, { to: resource.root, listing: "whole" });
  return inResource ? [...ways, { kind: "resource", fragment: fragmentOf(file), patches: [inResource] }] : ways;
}
function wayThrough(step2, patch, lineage) {
  if (step2.kind === "transformer") {
    const patches = retagged(step2, patch, lineage);
    const { source } = step2.by;
    return patches.length === 0 ? [] : [{ kind: "patch", fragment: fragmentOf({ source, documents: [] }), patches }];
  }
  const { fragment, root, kind } = step2;
  const way = kind === "merge" ? inMerge(patch, lineage, root) : inOperations(patch, lineage, root);
  return way ? [{ kind: "patch", fragment, patches: [way] }] : [];
}
function inMerge(patch, lineage, root) {
  const { node, rest } = counterpartOf(lineage.identity.rendered.root, patch.route, root, "patch");
  const isAll = node.value === null || node.at("$patch")?.value === "replace";
  return rest.length > 1 && !isAll ? void 0 : moved2(patch, lineage, { to: root, listing: "patch" });
}
function inOperations(patch, lineage, root) {
  const written = valueIn(root, patch.route, lineage.identity.rendered.root);
  const found = written && counterpartOf(written.top, written.below, written.value, "whole");
  if (written === void 0 || found === void 0) return void 0;
  if (found.rest.some((step2) => typeof step2 === "number")) return void 0;
  const route = [...found.node.route, ...found.rest];
  const way = { ...patch, document: written.value.document.index, route };
  if (way.kind === "remove" && route.length === written.value.route.length)
    return withoutValue(way, written.value);
  return isPossible(way, found.rest.length) ? way : void 0;
}
function withoutValue({ document, route }, { value }) {
  return value === true ? { kind: "set", document, route, value: false } : void 0;
}
function moved2(patch, { identity }, { to, listing }) {
  const { node, rest } = counterpartOf(identity.rendered.root, patch.route, to, listing);
  if (node.isShared || rest.some((step2) => typeof step2 === "number")) return void 0;
  const way = { ...patch, document: to.document.index, route: [...node.route, ...rest] };
  return isPossible(way, rest.length) ? way : void 0;
}
function isPossible(patch, missing) {
  return patch.kind === "set" || missing === 0;
}

// src/sources/kustomize/chains.ts
var most2 = 64;
function chainsTo(path, unit) {
  const root = unit.file(unit.root)?.kustomization;
  const chains = [];
  const walk2 = (kustomization, before) => {
    if (chains.length >= most2 || before.some((link2) => link2.kustomization === kustomization)) return;
    if (kustomization.source.path === path) chains.push([...before, { kustomization, name: void 0 }]);
    for (const name of kustomization.names) {
      const meant = pathFrom(kustomization.folder, name.text);
      const link2 = { kustomization, name };
      if (meant === path && holding.has(name.field)) chains.push([...before, link2]);
      const inner = meant === void 0 || !including.has(name.field) ? void 0 : unit.kustomizationIn(meant);
      if (inner) walk2(inner, [...before, link2]);
    }
  };
  if (root) walk2(root, []);
  return chains;
}
var including = /* @__PURE__ */ new Set(["resources", "bases", "components"]);
var holding = /* @__PURE__ */ new Set(["resources", "generators"]);
function appliedIn(chain, unit) {
  return chain.toReversed().flatMap(({ kustomization, name }) => {
    const components = kustomization.names.filter(({ field }) => field === "components");
    const isOfComponent = name?.field === "components";
    const after = isOfComponent ? components.slice(components.indexOf(name) + 1) : components;
    return [...after.flatMap((component) => componentsIn(kustomization, component, unit)), kustomization];
  });
}
function componentsIn(user, { text: text2 }, unit, depth = 0) {
  const folder = pathFrom(user.folder, text2);
  const component = folder === void 0 ? void 0 : unit.kustomizationIn(folder);
  if (component === void 0 || depth > deepest2) return [];
  const nested3 = component.names.filter(({ field }) => field === "components");
  return [...nested3.flatMap((name) => componentsIn(component, name, unit, depth + 1)), component];
}
var deepest2 = 10;

// src/sources/kustomize/lineage.ts
function lineageOf2(rendered, origin2, unit) {
  const path = origin2?.path ?? soughtPath(rendered, unit) ?? origin2?.configuredIn;
  const ways = path === void 0 ? [] : chainsTo(path, unit).map((chain) => wayOf(chain, unit));
  const file = path === void 0 || path === origin2?.configuredIn ? void 0 : unit.file(path);
  const written = file?.documents.flatMap(toObjects) ?? [];
  const alike3 = written.filter(({ kind, group }) => kind === rendered.kind && group === rendered.group);
  const [best] = ways.map((way) => ({ way, rank: rankOf2(way, rendered, { alike: alike3, origin: origin2 }) })).toSorted((a, b) => b.rank - a.rank);
  const applied = best?.way.applied ?? [];
  const resource = alike3.find(({ name }) => namesThrough(applied, name).has(rendered.name)) ?? (alike3.length === 1 ? alike3[0] : void 0);
  const names = /* @__PURE__ */ new Set([rendered.name, ...namesThrough(applied, resource?.name ?? rendered.name)]);
  const identity = { group: rendered.group, kind: rendered.kind, names, rendered };
  return {
    identity,
    chain: best?.way.chain ?? [],
    steps: applied.flatMap((kustomization) => stepsOf(kustomization, identity, unit)),
    resource,
    file,
    renamed: (name) => namesThrough(applied, name)
  };
}
function soughtPath({ kind, group, name }, unit) {
  const found = unit.resourcePaths.filter(
    (path) => unit.file(path)?.documents.flatMap(toObjects).some((object) => object.kind === kind && object.group === group && object.name === name)
  );
  return found.length === 1 ? found[0] : void 0;
}
function wayOf(chain, unit) {
  return { chain, applied: appliedIn(chain, unit) };
}
function rankOf2({ applied }, rendered, { alike: alike3, origin: origin2 }) {
  const paths = new Set(applied.map(({ source }) => source.path));
  const noted = (origin2?.transformations ?? []).filter(({ configuredIn }) => paths.has(configuredIn)).length;
  const last = alike3.some(({ name }) => [...namesThrough(applied, name)].at(-1) === rendered.name);
  return noted + (last ? 0.5 : 0);
}
function namesThrough(applied, first) {
  const names = /* @__PURE__ */ new Set([first]);
  let name = first;
  for (const { root } of applied) {
    const affix = (field) => {
      const value = root?.at(field)?.value;
      return value === void 0 || value === null ? "" : String(value);
    };
    name = `${affix("namePrefix")}${name}${affix("nameSuffix")}`;
    names.delete(name);
    names.add(name);
  }
  return names;
}

// src/sources/kustomize/spot.ts
function spotAt(place2, objects) {
  const object = objects.find(({ root }) => holds2(root.document.range, place2.range));
  if (object === void 0) return void 0;
  const thing = nodeIn2(place2);
  const node = thing ?? nodeShownAt(place2.range, object.root);
  const isName = node.route.join(".") === "metadata.name" || node.route.join(".") === "kind";
  return { object, node: isName ? object.root : node, isThing: thing !== void 0 };
}
function nodeIn2(place2) {
  if (isNode(place2)) return place2;
  if ("node" in place2 && isNode(place2.node)) return place2.node;
  if ("pod" in place2 && "root" in place2 && isNode(place2.root)) return place2.root;
  return "spec" in place2 && isNode(place2.spec) ? place2.spec : void 0;
}
function isNode(value) {
  return typeof value === "object" && value !== null && "valueRange" in value && "route" in value;
}
function nodeShownAt(range, node) {
  for (const { keyRange, node: below } of node.entries()) {
    if (isSame2(below.range, range)) return below;
    if (holds2({ start: keyRange.start, end: below.valueRange.end }, range)) return nodeShownAt(range, below);
  }
  for (const below of node.items()) {
    if (isSame2(below.range, range)) return below;
    if (holds2(below.valueRange, range)) return nodeShownAt(range, below);
  }
  return node;
}
function isSame2(a, b) {
  return a.start === b.start && a.end === b.end;
}
function holds2(outer, inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

// src/sources/kustomize/without-hash.ts
var hash = /-[2456789bcdfghkmt]{10}$/;
function withoutHash(object) {
  const mayBeGenerated = object.kind === "Secret" || object.kind === "ConfigMap";
  return mayBeGenerated && hash.test(object.name) ? new GeneratedObject(object) : object;
}
var GeneratedObject = class {
  source;
  range;
  root;
  apiVersion;
  group;
  kind;
  name;
  namespace;
  isPartial;
  pod;
  constructor(built) {
    this.source = built.source;
    this.range = built.range;
    this.root = built.root;
    this.apiVersion = built.apiVersion;
    this.group = built.group;
    this.kind = built.kind;
    this.name = built.name.replace(hash, "");
    this.namespace = built.namespace;
    this.isPartial = built.isPartial;
    this.pod = built.pod;
  }
  at(...steps2) {
    return this.root.at(...steps2);
  }
};

// src/sources/kustomize/files.ts
function kustomizeFiles(unit, result) {
  if (!(unit instanceof OverlayUnit)) throw new TypeError("a chart was built as an overlay");
  const source = sourceOf(unit.root, result.text);
  const objects = parseManifest(source).documents.flatMap(toObjects);
  const trace = new OverlayTrace(unit, objects, result.objects);
  return [{ source, objects: objects.map(withoutHash), trace }];
}
var OverlayTrace = class {
  #unit;
  #objects;
  /** By document. */
  #origins;
  #lineages = /* @__PURE__ */ new Map();
  constructor(unit, objects, origins) {
    this.#unit = unit;
    this.#objects = objects;
    this.#origins = origins;
  }
  causesOf(place2, lacking = []) {
    const spot = spotAt(place2, this.#objects);
    const causes = spot ? causesOf2(spot, lacking, { lineage: this.#lineageOf(spot.object), unit: this.#unit }) : [];
    return [...causes, { kind: "root", how: "file", at: firstLineOf(this.#root()), label: "the overlay" }];
  }
  editsFor(patches) {
    const wanted = patches.flatMap((patch) => {
      const object = this.#objects.find(({ root }) => root.document.index === patch.document);
      return object ? [{ patch, lineage: this.#lineageOf(object) }] : [];
    });
    return wanted.length < patches.length ? [] : editsFor2(wanted);
  }
  valuesNear() {
    return [];
  }
  #lineageOf(object) {
    const known2 = this.#lineages.get(object);
    if (known2 !== void 0) return known2;
    const lineage = lineageOf2(object, this.#origins[object.root.document.index], this.#unit);
    this.#lineages.set(object, lineage);
    return lineage;
  }
  #root() {
    return this.#unit.file(this.#unit.root)?.source ?? sourceOf(this.#unit.root, "");
  }
};

// src/sources/rendering/render.ts
async function renderUnit(unit, renderer) {
  const strict = await renderer.render(unit.request);
  if (strict.kind !== "failed" || strict.reason !== "values" || unit.request.engine !== "helm")
    return outcomeOf(unit, strict, unit.partial);
  const lenient = await renderer.render({ ...unit.request, isLint: true });
  if (lenient.kind === "failed") return outcomeOf(unit, strict, unit.partial);
  return outcomeOf(unit, lenient, [
    ...unit.partial,
    `it asks for values that it is not given here: ${strict.because}`
  ]);
}
function untraced(renderer) {
  return { render: (request) => renderer.render({ ...request, isTraced: false }) };
}
function isHelmUnit(unit) {
  return unit.by === "helm";
}
function outcomeOf(unit, result, partial) {
  const gapsOf3 = (because) => ({
    kind: "partial",
    path: unit.root,
    because,
    label: unit.label
  });
  switch (result.kind) {
    case "failed":
      return { rendered: void 0, gaps: [failureOf(unit, result)] };
    case "kustomize":
      return {
        rendered: { unit, files: kustomizeFiles(unit, result), templates: /* @__PURE__ */ new Set(), partial },
        gaps: partial.map(gapsOf3)
      };
    case "helm": {
      if (!isHelmUnit(unit)) throw new TypeError("an overlay was rendered as a chart");
      const { files, gaps: gaps2 } = helmFiles(unit, result);
      const templates = new Set(result.files.flatMap(({ path }) => unit.inputs.get(path) ?? []));
      return {
        rendered: { unit, files, templates, partial },
        gaps: [
          ...partial.map(gapsOf3),
          ...gaps2.map((gap2) => ({
            kind: partial.length > 0 ? "partial" : "skipped",
            label: unit.label,
            ...gap2
          }))
        ]
      };
    }
  }
}
function failureOf(unit, { because, at }) {
  const path = at && unit.inputs.get(at.path);
  const line = at && path ? `line ${at.line}: ` : "";
  const lacking = isHelmUnit(unit) ? unit.dependencies.filter(({ form: form2 }) => form2 === "missing") : [];
  const without = lacking.map(({ prefix }) => `\`${prefix.at(-1)}\``).join(", ");
  const gap2 = { kind: "skipped", path: path ?? unit.root, label: unit.label };
  if (without === "") return { ...gap2, because: `${line}${because}` };
  const said = `${line}${because}; ${without}, on which it depends, is not in the repository`;
  return { ...gap2, isUnsupplied: true, because: said };
}

// src/findings/rendered-index.ts
var RenderedIndex = class {
  isWhole;
  #commit;
  #byKind;
  #inputs;
  /** Objects may be missing; that a value is missing, or a file was left out, hides none. */
  #isPartial;
  constructor({ unit, files, partial }, commit) {
    this.isWhole = commit.isWhole;
    this.#commit = commit;
    this.#byKind = groupBy(
      files.flatMap((file) => file.objects),
      (object) => object.kind
    );
    this.#inputs = new Set(unit.inputs.values());
    this.#isPartial = isHelmUnit(unit) ? unit.dependencies.some(({ form: form2 }) => form2 === "missing") : partial.length > 0;
  }
  *objects(kind, where) {
    yield* this.#byKind.get(kind) ?? [];
    for (const object of this.#commit.objects(kind, where))
      if (!this.#inputs.has(object.source.path)) yield object;
  }
  /** Its own files hide nothing: what they give is here. */
  isHidden(kind, where) {
    return this.#isPartial || this.#commit.isHidden(kind, where, this.#inputs);
  }
  has(path) {
    return this.#commit.has(path);
  }
  pathsLike(form2) {
    return this.#commit.pathsLike(form2);
  }
  get builds() {
    return this.#commit.builds;
  }
  dockerfileOf(image) {
    return this.#commit.dockerfileOf(image);
  }
};

// src/findings/survey.ts
async function viewOf(commit, looking, cache) {
  return viewIn({ commit, entries: await commit.list() }, looking, cache);
}
function viewIn({ commit, entries }, { scope, charts }, cache) {
  const folders = commit.isWhole ? chartsOf(entries) : void 0;
  const kindOf3 = (path) => fileKindOf(path, folders);
  const tree = { commit, entries, scope, charts, kindOf: kindOf3 };
  return { ...tree, index: new CommitIndex(tree, cache), planners: plannersOf(tree) };
}
function plannersOf({ commit, entries, scope, charts }) {
  if (!commit.isWhole) return [];
  return [
    helmPlanner({ commit, entries }, { charts, scope }),
    kustomizePlanner({ commit, entries }, { scope })
  ];
}
async function* filesOf2(view, entries) {
  const { commit, scope, kindOf: kindOf3, index } = view;
  const isWanted = ({ path, kind }) => kind === "file" && scope.covers(path) && kindOf3(path).kind !== "other";
  const covered = entries.filter(isWanted);
  const claimed = await claimedOf(view, new Set(covered.map(({ path }) => path)));
  const wanted = covered.map((entry) => ({
    entry,
    known: claimed.has(entry.path) ? () => builtFrom(entry) : index.fileOf(entry)
  }));
  const unread = wanted.filter(({ known: known2 }) => !known2).map(({ entry }) => entry);
  const read2 = readFiles(commit, unread, kindOf3);
  for (const { known: known2 } of wanted) {
    const file = known2 ? known2() : (await read2.next()).value;
    if (file) yield file;
  }
}
async function claimedOf({ planners }, paths) {
  const claims = await Promise.all(planners.map((planner) => planner.claimed(paths)));
  return new Set(claims.flatMap((claim) => [...claim]));
}
function excludedPaths({ scope, kindOf: kindOf3 }, entries) {
  const isLeftOut = ({ path, kind }) => kind === "file" && kindOf3(path).kind !== "other" && !scope.covers(path);
  return entries.filter(isLeftOut).map((entry) => entry.path);
}
function judgingBy(all, settings2) {
  const rules2 = all.filter((rule) => !rule.reads || includesProfile(settings2.profile, rule.profile));
  return { rules: rules2, ruleSet: ruleSetOf(rules2), settings: settings2, reads: rules2.flatMap((rule) => rule.reads ?? []) };
}
function survey(view, files, judging) {
  const inspections = files.map((file) => inspectFile(file, judging.ruleSet, view.index, judging.settings));
  return {
    view,
    judging,
    files,
    observations: inspections.flatMap((inspection) => inspection.observations),
    renders: [],
    gaps: [],
    unbuilt: /* @__PURE__ */ new Set(),
    undecided: inspections.flatMap((inspection) => inspection.undecided)
  };
}
function surveyRender(rendered, index, { ruleSet, settings: settings2 }) {
  const { unit, files } = rendered;
  const fileOf2 = new Map(files.map((file) => [file.source, file]));
  const holding2 = ({ problem, thing }) => fileOf2.get(problem.at.source) ?? fileOf2.get(thing.at.source);
  const objects = files.flatMap((file) => file.objects);
  const around = new RenderedIndex(rendered, index);
  const { observations, undecided } = inspectFile(
    { objects, dockerfile: void 0 },
    ruleSet,
    around,
    settings2
  );
  return {
    rendered,
    undecided,
    observations: observations.flatMap((observation) => {
      const file = holding2(observation);
      return file ? [{ ...observation, rendered: { unit, file } }] : [];
    })
  };
}
function joined2(a, b) {
  return {
    ...a,
    files: [...a.files, ...b.files],
    observations: [...a.observations, ...b.observations],
    renders: [...a.renders, ...b.renders],
    gaps: [...a.gaps, ...b.gaps],
    unbuilt: /* @__PURE__ */ new Set([...a.unbuilt, ...b.unbuilt]),
    undecided: [...a.undecided, ...b.undecided]
  };
}

// src/rules/select.ts
var import_picomatch = __toESM(require_picomatch2(), 1);
var ruleIds = rules.map(({ id }) => id);
function selectRules(options) {
  for (const glob of options.rules) {
    const isNamed2 = (0, import_picomatch.default)(glob);
    if (ruleIds.some((id) => isNamed2(id))) continue;
    const close = nearest(glob, ruleIds);
    throw new UserError(
      `No rule matches \`${glob}\`; ${close ? `did you mean \`${close}\`?` : "see `seaworthy rules`."}`
    );
  }
  const isNamed = options.rules.length === 0 ? () => true : (0, import_picomatch.default)([...options.rules]);
  return rules.filter(({ id }) => isNamed(id) && options.overrides.get(id) !== "off");
}

// src/findings/waivers.ts
function waiversInLines(source) {
  if (!/seaworthy:/i.test(source.text)) return [];
  return source.text.split("\n").flatMap((text2, i) => {
    const comment2 = /(?:#|\{\{-?\s*\/\*)\s*(seaworthy:.*?)\s*(?:\*\/\s*-?\}\})?\s*$/i.exec(text2);
    const line = i + 1;
    return comment2?.[1] === void 0 ? [] : waiverFrom(comment2[1], source, line, belowLine(source, subjectLine(source, line)));
  });
}
function belowLine({ lines }, line) {
  const indentOf4 = (text2) => text2.length - text2.trimStart().length;
  const indent = indentOf4(lines.at(line));
  let last = line;
  for (let next2 = line + 1; next2 <= lines.count; next2++) {
    const text2 = lines.at(next2);
    if (text2.trim() === "") continue;
    if (indentOf4(text2) <= indent) break;
    last = next2;
  }
  return { first: line, last };
}
function waiverFrom(text2, source, line, covers) {
  const match = waiver.exec(text2);
  if (!match?.[1]) return [];
  const [names = "", ...reason] = match[1].split(reasonMark);
  const rules2 = names.split(/[\s,]+/).filter((name) => name !== "");
  return [{ source, line, rules: rules2, reason: reason.join(" -- ").trim(), covers }];
}
var waiver = /^seaworthy:\s*ignore\s+([^\s].*?)\s*$/i;
var reasonMark = /\s+--\s*|\s*--$/;
function waiversIn(file) {
  const { source } = file;
  if (!source || !/seaworthy:/i.test(source.text)) return [];
  const spans = file.dockerfile ? file.dockerfile.instructions.map(spanOfInstruction) : file.objects.flatMap(spansOfObject);
  return commentsOf(file).flatMap(({ range, text: text2 }) => {
    const line = source.lines.lineAt(range.start);
    return waiverFrom(text2, source, line, coveredFrom(subjectLine(source, line), spans));
  });
}
function waiverOf({ rule }, at, waivers2) {
  const line = at.source.lines.lineAt(at.range.start);
  return waivers2.find(
    ({ rules: rules2, reason, covers }) => reason !== "" && rules2.includes(rule.id) && covers.first <= line && line <= covers.last
  );
}
function commentsOf({ dockerfile, objects }) {
  if (dockerfile) {
    return dockerfile.comments.map(({ source, range }) => {
      return {
        range,
        text: source.text.slice(range.start, range.end).replace(/^[\s#]+/, "").trim()
      };
    });
  }
  return [...new Set(objects.map((object) => object.root.document))].flatMap((document) => document.comments);
}
function subjectLine({ lines }, line) {
  if (!comment.test(lines.at(line))) return line;
  for (let next2 = line + 1; next2 <= lines.count; next2++) {
    if (!aside.test(lines.at(next2))) return next2;
  }
  return line;
}
var comment = /^\s*(?:#|\{\{-?\s*\/\*.*\*\/\s*-?\}\}\s*$)/;
var aside = new RegExp(`${comment.source}|^\\s*$`);
function coveredFrom(line, spans) {
  const begun = spans.filter((span) => span.begins === line).toSorted((a, b) => b.last - a.last);
  return begun[0] ?? { first: line, last: line };
}
function spansOfObject(object) {
  const { root, source, pod } = object;
  const whole2 = spanOf2(source, root.valueRange);
  const heads = [object.at("kind"), object.at("metadata"), object.at("metadata", "name")];
  const lines = heads.flatMap((node) => node ? [source.lines.lineAt(node.range.start)] : []);
  return [
    ...[whole2.first, ...lines].map((first) => ({ ...whole2, begins: first })),
    ...(pod?.containers ?? []).map(({ node }) => spanOf2(source, node.valueRange))
  ];
}
function spanOfInstruction({ source, range }) {
  return spanOf2(source, range);
}
function spanOf2({ lines }, range) {
  const { startLine, endLine } = lines.region(range);
  return { begins: startLine, first: startLine, last: endLine };
}

// src/findings/waive.ts
function waive(observations, files, before, renames, asked) {
  const earlier = new Set(
    before?.flatMap((file) => waiversIn(file).map((waiver2) => identityOf(waiver2, waiver2.source.path)))
  );
  const byPath = groupBy(observations, (observation) => observation.path);
  const waivers2 = /* @__PURE__ */ new Map();
  const notices2 = [];
  for (const file of files) {
    const comments = waiversIn(file);
    const used = /* @__PURE__ */ new Set();
    for (const observation of byPath.get(file.entry.path) ?? []) {
      const comment2 = waiverOf(observation, observation.problem.at, comments);
      if (!comment2) continue;
      used.add(comment2);
      const isNew = before !== void 0 && !earlier.has(identityOf(comment2, renames.get(file.entry.path) ?? file.entry.path));
      waivers2.set(observation, { kind: "comment", reason: comment2.reason, isNew });
    }
    notices2.push(...comments.flatMap((comment2) => complaintAbout(comment2, used.has(comment2), asked)));
  }
  return { waivers: waivers2, notices: notices2 };
}
function identityOf({ rules: rules2, reason }, path) {
  return JSON.stringify([path, rules2, reason]);
}
var everyRule = new Set(ruleIds);
function complaintAbout({ source, line, rules: rules2, reason }, isUsed, asked) {
  const names = rules2.map((rule) => `\`${rule}\``).join(", ");
  const at = `${source.path}:${line}`;
  const unknown = rules2.find((rule) => !everyRule.has(rule));
  if (unknown !== void 0) return [`${at}: the waiver names \`${unknown.slice(0, 80)}\`, which is no rule.`];
  if (reason === "")
    return [`${at}: the waiver of ${names} gives no reason (\`-- reason\`), so it does not count.`];
  if (isUsed || !rules2.every((rule) => asked.has(rule))) return [];
  return [`${at}: the waiver of ${names} is not needed any more.`];
}

// src/sources/scope.ts
var import_picomatch2 = __toESM(require_picomatch2(), 1);
var defaultExcludes = [
  "**/node_modules/**",
  "**/testdata/**",
  "**/vendor/**",
  "**/__fixtures__/**",
  "**/golden/**",
  "**/rendered/**",
  "**/_archived/**"
];
async function scopeOf2(commit, entries, options) {
  const included = options.include.length === 0 ? () => true : matcherOf(options.include);
  const excluded = matcherOf([...options.exclude, ...options.excludesDefaults ? defaultExcludes : []]);
  const generated = options.excludesDefaults ? await generatedIn(commit, entries) : () => false;
  return { covers: (path) => included(path) && !excluded(path) && !generated(path) };
}
function matcherOf(globs) {
  return globs.length === 0 ? () => false : (0, import_picomatch2.default)([...globs], { dot: true });
}
async function generatedIn(commit, entries) {
  const files = entries.filter((entry) => entry.kind === "file" && fileNameOf(entry.path) === ".gitattributes");
  const lines = [];
  for await (const [{ path }, content] of commit.read(files, 1 << 20)) {
    if (content.kind !== "bytes") continue;
    lines.push(...attributesOf(folderOf(path), Buffer.from(content.bytes).toString("utf8")));
  }
  if (!lines.some((line) => line.isGenerated)) return () => false;
  return (path) => lines.findLast((line) => line.matches(path))?.isGenerated ?? false;
}
function attributesOf(folder, text2) {
  return text2.split(/\r?\n/).flatMap((line) => {
    const [pattern = "", ...attributes] = line.trim().split(/\s+/);
    const attribute = attributes.findLast((word) => /^[-!]?linguist-generated(?:=|$)/.test(word));
    if (attribute === void 0 || pattern.startsWith("#") || pattern.startsWith("!")) return [];
    const isGenerated = attribute === "linguist-generated" || attribute === "linguist-generated=true";
    return [{ matches: (0, import_picomatch2.default)(globOf(folder, pattern), { dot: true }), isGenerated }];
  });
}
function globOf(folder, pattern) {
  const below = folder === "" ? "" : `${folder}/`;
  const isAnchored = pattern.replace(/\/$/, "").includes("/");
  return isAnchored ? `${below}${pattern.replace(/^\//, "")}` : `${below}**/${pattern}`;
}

// src/findings/builds.ts
async function buildSides(before, after, touched, renames, renderer) {
  const newNames = new Map([...renames].map(([now, old]) => [old, now]));
  const roots = await Promise.all(
    after.planners.map(async (planner, i) => {
      const old = await before.planners[i]?.rootsOf(touched) ?? /* @__PURE__ */ new Set();
      const now = await planner.rootsOf(touched);
      return [.../* @__PURE__ */ new Set([...now, ...[...old].map((root) => newNames.get(root) ?? root)])];
    })
  );
  const build = (view, nameOf2) => Promise.all(
    view.planners.flatMap(
      (planner, i) => (roots[i] ?? []).map((root) => buildRoot(planner, nameOf2(root), touched, untraced(renderer)))
    )
  ).then((builds) => whole(view, builds, touched));
  const [was2, is] = await Promise.all([
    build(before, (root) => renames.get(root) ?? root),
    build(after, (root) => root)
  ]);
  return { before: was2, after: is };
}
async function buildRoot(planner, root, touched, renderer) {
  const { units, gaps: gaps2 } = await planner.unitsOf(root, touched);
  const outcomes = await Promise.all(units.map((unit) => renderUnit(unit, renderer)));
  const all = [
    ...gaps2,
    ...inWords2(
      units,
      outcomes.flatMap((outcome) => outcome.gaps)
    )
  ];
  return {
    rendered: outcomes.flatMap(({ rendered }) => rendered ?? []),
    gaps: all,
    unbuilt: new Set(all.some(({ kind }) => kind === "skipped") ? [root] : []),
    inputs: new Set(units.flatMap((unit) => [unit.root, ...unit.inputs.values(), ...unit.values]))
  };
}
var mostLabels = 3;
function inWords2(units, gaps2) {
  const groups2 = groupBy(gaps2, ({ kind, path, because }) => JSON.stringify([kind, path, because]));
  return [...groups2.values()].flatMap((group) => {
    const [gap2] = group;
    const labels = [...new Set(group.map(({ label = "" }) => label))];
    if (!gap2) return [];
    const what = units[0]?.by === "helm" ? "the chart" : "the overlay";
    const named3 = labels.slice(0, mostLabels).map((label) => label === "" ? "its default values" : label);
    const more = labels.length > mostLabels ? ` and ${labels.length - mostLabels} more sets of values` : "";
    const ways = labels.length === units.length ? "" : ` with ${named3.join(", ")}${more}`;
    return [{ ...gap2, because: `${what}${ways}: ${gap2.because}` }];
  });
}
function whole(view, builds, touched) {
  const rendered = builds.flatMap((build) => build.rendered);
  const gaps2 = distinct3(builds.flatMap((build) => build.gaps));
  const inputs = new Set(builds.flatMap((build) => [...build.inputs]));
  const unbuilt = new Set(builds.flatMap((build) => [...build.unbuilt]));
  const failed = isBelow2([
    ...unbuilt,
    ...gaps2.filter(({ kind }) => kind === "skipped").map(({ path }) => path)
  ]);
  const named3 = isBelow2(gaps2.map(({ path }) => path));
  const changed3 = view.entries.filter(
    ({ path }) => touched.has(path) && view.scope.covers(path) && !failed(path)
  );
  const silent = [
    ...unused(view, changed3, inputs).filter(({ path }) => !named3(path)),
    ...blank(changed3, rendered, inputs),
    ...unreadableIn2(rendered)
  ];
  return { rendered, gaps: [...gaps2, ...silent], inputs, unbuilt };
}
function unreadableIn2(rendered) {
  return [...groupBy(rendered, ({ unit }) => unit.root).values()].flatMap(
    (ways) => inWords2(
      ways.map(({ unit }) => unit),
      ways.flatMap(unreadableInOne)
    )
  );
}
function unreadableInOne({ unit, files }) {
  return files.flatMap(({ template: template2, objects }) => {
    const because = phraseOf(objects.flatMap(unreadableFields), () => "");
    const path = (template2 === void 0 ? void 0 : unit.inputs.get(template2)) ?? unit.root;
    return because === void 0 ? [] : [{ kind: "partial", path, because, label: unit.label }];
  });
}
function distinct3(gaps2) {
  return [...new Map(gaps2.map((gap2) => [JSON.stringify([gap2.path, gap2.because]), gap2])).values()];
}
function isBelow2(files) {
  const folders = new Set(files.map((path) => folderOf(path).replace(/(?:^|\/)templates(?:\/.*)?$/, "")));
  return (path) => [...folders].some((folder) => folder === "" || path.startsWith(`${folder}/`));
}
function unused({ kindOf: kindOf3, planners }, changed3, inputs) {
  const because = planners.length === 0 ? "charts and overlays are rendered only where the whole repository is at hand" : "nothing that is rendered uses it";
  return changed3.filter(({ path }) => kindOf3(path).kind === "rendered" && !inputs.has(path)).map(({ path }) => ({ kind: "partial", path, because }));
}
function blank(changed3, rendered, inputs) {
  const given = new Set(rendered.flatMap(({ templates }) => [...templates]));
  const because = "no values of this repository make it render anything";
  return changed3.filter(({ path }) => template.test(path) && inputs.has(path) && !given.has(path)).map(({ path }) => ({ kind: "partial", path, because }));
}
var template = /(?:^|\/)templates\/(?:.*\/)?[^_/][^/]*\.(?:ya?ml|json|tpl)$/i;

// src/sources/rendering/renderer.ts
import { availableParallelism } from "node:os";

// src/sources/rendering/answer.ts
function readAnswer(bytes) {
  const answer = record(JSON.parse(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)));
  switch (answer["kind"]) {
    case "helm":
      return {
        kind: "helm",
        files: list2(answer["files"]).map(renderedTemplate),
        manifest: text(answer["manifest"] ?? ""),
        missingDependencies: list2(answer["missingDependencies"]).map(text)
      };
    case "kustomize":
      return {
        kind: "kustomize",
        text: text(answer["text"]),
        objects: list2(answer["objects"]).map(kustomizeOrigin)
      };
    case "failed":
      return {
        kind: "failed",
        reason: oneOf(["chart", "values", "budget"], answer["reason"]),
        because: text(answer["because"]),
        ...position(answer["at"])
      };
    default:
      return malformed("kind");
  }
}
function position(value) {
  if (value === void 0 || value === null) return {};
  const { path, line } = record(value);
  return { at: { path: text(path), line: number(line) } };
}
function renderedTemplate(value) {
  const file = record(value);
  const trace = file["trace"] ?? void 0;
  return {
    path: text(file["path"]),
    text: text(file["text"]),
    trace: trace === void 0 ? void 0 : helmTrace(record(trace))
  };
}
function helmTrace(trace) {
  const paths = list2(trace["paths"]).map(text);
  return {
    origins: list2(trace["origins"]).map((row) => origin(row, paths)),
    segments: list2(trace["segments"]).map(segment)
  };
}
var originKinds = ["text", "action", "if", "with", "range", "template"];
var segmentKinds = ["text", "value", "call"];
function origin(row, paths) {
  const [path, kind, start2, end2, values, parent] = list2(row);
  return {
    path: text(paths[number(path)]),
    kind: oneOf(originKinds, kind),
    start: number(start2),
    end: number(end2),
    values: list2(values).map((route) => list2(route).map(step)),
    parent: number(parent)
  };
}
function segment(row) {
  const [start2, end2, origin2, how, at] = list2(row);
  return {
    start: number(start2),
    end: number(end2),
    origin: number(origin2),
    how: segmentKinds[number(how)] ?? malformed("segment"),
    at: number(at)
  };
}
function kustomizeOrigin(value) {
  const { path, configuredIn, transformations } = record(value);
  return {
    path: optionalText(path),
    configuredIn: optionalText(configuredIn),
    transformations: list2(transformations).map((transformation) => {
      const { configuredIn: configuredIn2, by } = record(transformation);
      return { configuredIn: text(configuredIn2), by: text(by) };
    })
  };
}
function record(value) {
  return isRecord(value) ? value : malformed("object");
}
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function list2(value) {
  if (value === void 0 || value === null) return [];
  return Array.isArray(value) ? value : malformed("list");
}
function text(value) {
  return typeof value === "string" ? value : malformed("text");
}
function optionalText(value) {
  return value === void 0 || value === null || value === "" ? void 0 : text(value);
}
function number(value) {
  return typeof value === "number" ? value : malformed("number");
}
function step(value) {
  return typeof value === "string" || typeof value === "number" ? value : malformed("step");
}
function oneOf(allowed, value) {
  return allowed.find((known2) => known2 === value) ?? malformed("word");
}
function malformed(what) {
  throw new Error(`The renderer's answer has no ${what} where one belongs`);
}

// src/sources/rendering/budget.ts
var usualBudget = {
  milliseconds: 2e4,
  lostMilliseconds: 6e4,
  impatientMilliseconds: 3e3,
  requestBytes: 32 * 1024 * 1024,
  files: 1e4,
  outputBytes: 16 * 1024 * 1024,
  archiveBytes: 64 * 1024 * 1024,
  archiveRatio: 200
};
function limitsOf({ outputBytes, archiveBytes, files, archiveRatio }) {
  return { outputBytes, archiveBytes, files, archiveRatio };
}
function excessOf(request, budget) {
  if (request.files.size > budget.files) return `it has more than ${budget.files} files`;
  const values = request.engine === "helm" ? request.values : [];
  const bytes = [...request.files.values(), ...values].reduce((sum, { byteLength }) => sum + byteLength, 0);
  return bytes > budget.requestBytes ? `its files are larger than ${sizeOf2(budget.requestBytes)}` : void 0;
}
function overBudget(ending, budget) {
  const because = {
    time: `it took more than ${secondsOf(budget.milliseconds)}`,
    memory: "it needed more memory than the renderer has",
    stack: "it calls itself too deeply",
    output: `it renders to more than ${sizeOf2(budget.outputBytes)}`,
    other: "the renderer broke down over it"
  };
  return { kind: "failed", reason: "budget", because: because[ending] };
}
function secondsOf(milliseconds) {
  return milliseconds === 1e3 ? "1 second" : `${milliseconds / 1e3} seconds`;
}
function sizeOf2(bytes) {
  const mebibyte = 1024 * 1024;
  return bytes < mebibyte ? `${Math.floor(bytes / 1024)} KiB` : `${Math.floor(bytes / mebibyte)} MiB`;
}

// src/sources/rendering/request.ts
function writeRequest({ files, ...rest }, limits) {
  const values = rest.engine === "helm" ? rest.values : [];
  const header2 = {
    ...rest,
    files: Array.from(files, ([path, { byteLength }]) => [path, byteLength]),
    values: values.map(({ byteLength }) => byteLength),
    limits
  };
  return joined3(new TextEncoder().encode(JSON.stringify(header2)), [...files.values(), ...values]);
}
function joined3(header2, contents) {
  const parts = [header2, ...contents];
  const request = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 4));
  new DataView(request.buffer).setUint32(0, header2.byteLength, true);
  let at = 4;
  for (const part2 of parts) {
    request.set(part2, at);
    at += part2.byteLength;
  }
  return request;
}

// src/sources/rendering/thread.ts
import { Worker } from "node:worker_threads";

// src/sources/rendering/installation.ts
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
var isSource = import.meta.url.endsWith(".ts");
var workerFile = new URL(isSource ? "./worker.ts" : "./render-worker.js", import.meta.url);
var rendererFile = new URL(
  isSource ? "../../../dist/renderer.wasm.br" : "./renderer.wasm.br",
  import.meta.url
);
var compiled;
function rendererModule() {
  compiled ??= compileFile(rendererFile);
  return compiled;
}
async function compileFile(file) {
  try {
    return await WebAssembly.compile(await promisify(brotliDecompress)(await readFile(file)));
  } catch (cause) {
    throw new Error(`The renderer ${file.pathname} is missing or damaged: install Seaworthy again`, { cause });
  }
}

// src/sources/rendering/thread.ts
var endings = ["time", "memory", "stack", "output", "other"];
function startThread() {
  const worker = isolatedWorker();
  let waiting;
  let timer;
  let failure;
  const settle = (answer) => waiting?.resolve(answer);
  const fail = (error) => {
    failure ??= error;
    waiting?.reject(failure);
  };
  worker.on("message", (message) => {
    if (message === "rendering") timer = setTimeout(settle, waiting?.milliseconds, "time");
    else if (message instanceof Uint8Array) settle(message);
    else settle(endings.find((ending) => ending === message) ?? "other");
  });
  worker.on("error", (error) => isOutOfMemory(error) ? settle("memory") : fail(broken2(error)));
  worker.on("exit", () => fail(broken2("it ended")));
  rendererModule().then((module) => worker.postMessage(module), fail);
  return {
    async run(request, milliseconds) {
      if (failure !== void 0) throw failure;
      worker.ref();
      try {
        return await new Promise((resolve2, reject) => {
          waiting = { milliseconds, resolve: resolve2, reject };
          void rendererModule().then(() => worker.postMessage(request, [request.buffer]), reject);
        });
      } finally {
        clearTimeout(timer);
        waiting = void 0;
        worker.unref();
      }
    },
    async end() {
      fail(new Error("The renderer was closed"));
      await worker.terminate();
    }
  };
}
function isolatedWorker() {
  const worker = new Worker(workerFile, {
    name: "renderer",
    argv: [],
    env: {},
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 64 }
  });
  worker.unref();
  return worker;
}
function isOutOfMemory(error) {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
function broken2(cause) {
  return new Error("The renderer broke", { cause });
}

// src/sources/rendering/renderer.ts
var mostAnswerBytes = 256 * 1024 * 1024;
function openRenderer(budget = {}) {
  const whole2 = { ...usualBudget, ...budget };
  const threads = openThreads(Math.min(2, availableParallelism()));
  let lost2 = 0;
  const patience2 = () => lost2 < whole2.lostMilliseconds ? whole2.milliseconds : whole2.impatientMilliseconds;
  return {
    async render(request) {
      const excess = excessOf(request, whole2);
      if (excess !== void 0) return { kind: "failed", reason: "budget", because: excess };
      let milliseconds = 0;
      const answer = await threads.use((thread) => {
        milliseconds = patience2();
        return thread.run(writeRequest(request, limitsOf(whole2)), milliseconds);
      });
      if (answer === "time") lost2 += milliseconds;
      if (typeof answer === "string") return overBudget(answer, { ...whole2, milliseconds });
      return answer.byteLength > mostAnswerBytes ? overBudget("output", whole2) : readAnswer(answer);
    },
    close: threads.close
  };
}
function openThreads(most3) {
  const all = /* @__PURE__ */ new Set();
  const free = [];
  const waiting = [];
  let isClosed = false;
  const added = () => {
    const thread = startThread();
    all.add(thread);
    return thread;
  };
  const borrowed = () => {
    const thread = free.pop() ?? (all.size < most3 ? added() : void 0);
    return thread ?? new Promise((take, refuse) => waiting.push({ take, refuse }));
  };
  const returned = (thread) => {
    const next2 = waiting.shift();
    if (next2 === void 0) free.push(thread);
    else next2.take(thread);
  };
  const replaced2 = (thread) => {
    all.delete(thread);
    void thread.end();
    if (waiting.length > 0) returned(added());
  };
  return {
    async use(task) {
      if (isClosed) throw closedEarly();
      const thread = await borrowed();
      let answer;
      try {
        answer = await task(thread);
        return answer;
      } finally {
        if (answer instanceof Uint8Array) returned(thread);
        else replaced2(thread);
      }
    },
    async close() {
      isClosed = true;
      for (const { refuse } of waiting.splice(0)) refuse(closedEarly());
      await Promise.all([...all].map((thread) => thread.end()));
    }
  };
}
function closedEarly() {
  return new Error("The renderer was closed");
}

// src/repository/borrowed.ts
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

// src/repository/git.ts
import { spawn } from "node:child_process";
function gitIn(folder) {
  return {
    options: ["-C", folder, ...settings({ ...fixed, "protocol.allow": "never" })],
    environment: environment()
  };
}
function gitOnline(folder) {
  return { options: ["-C", folder, ...settings({ ...fixed, ...quietFetch })], environment: environment() };
}
async function run(git, command2, bounds = {}) {
  const child = start(git, command2);
  const stderr = [];
  const timer = bounds.within === void 0 ? void 0 : setTimeout(() => end(child), bounds.within);
  child.stdin.on("error", () => {
  });
  child.stdin.end(bounds.input);
  child.stderr.on("data", (chunk) => {
    if (stderr.length < 1e3) stderr.push(chunk);
  });
  try {
    const [code, stdout] = await Promise.all([ended(child), collected(child, bounds.atMost ?? Infinity)]);
    return { code, stdout, stderr: Buffer.concat(stderr).toString("utf8") };
  } finally {
    clearTimeout(timer);
  }
}
async function output(git, command2, bounds = {}) {
  const { code, stdout, stderr } = await run(git, command2, bounds);
  if (code !== 0) throw new Error(`git ${command2[0]} ended with ${code}: ${stderr.trim()}`);
  return stdout;
}
function start(git, command2) {
  return spawn("git", [...git.options, ...command2], {
    env: { ...git.environment },
    stdio: "pipe",
    detached: process.platform !== "win32",
    windowsHide: true
  });
}
function end(child) {
  if (child.pid === void 0 || child.exitCode !== null) return;
  try {
    if (process.platform === "win32") child.kill();
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}
function ended(child) {
  return new Promise((resolve2, reject) => {
    child.on("error", (error) => reject(startFailure(error)));
    child.on("close", (code) => resolve2(code ?? 128));
  });
}
function startFailure(error) {
  return error.code === "ENOENT" ? new UserError("`git` was not found on the PATH. Install git 2.32 or later.") : error;
}
async function collected(child, atMost) {
  const chunks = [];
  let size = 0;
  for await (const chunk of child.stdout) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > atMost) {
      end(child);
      break;
    }
  }
  return Buffer.concat(chunks);
}
var fixed = {
  "core.quotePath": "false",
  "core.fsmonitor": "false",
  "core.hooksPath": "/dev/null",
  "core.safecrlf": "false",
  "core.splitIndex": "false",
  "core.looseCompression": "0",
  "core.fsync": "none",
  "color.ui": "never",
  "gc.auto": "0",
  "maintenance.auto": "false"
};
var quietFetch = {
  "protocol.version": "2",
  "fetch.prune": "false",
  "fetch.pruneTags": "false",
  "fetch.recurseSubmodules": "false",
  "fetch.writeCommitGraph": "false",
  "credential.interactive": "never"
};
function settings(values) {
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}
var kept = /^GIT_(?:CONFIG|SSL_|HTTP_|SSH|PROXY_|EXEC_PATH|CEILING_DIRECTORIES|DISCOVERY_ACROSS_FILESYSTEM)/;
function environment() {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_") || kept.test(name));
  return {
    ...Object.fromEntries(own),
    LC_ALL: "C",
    GIT_ASKPASS: "",
    GCM_INTERACTIVE: "never",
    GIT_ATTR_NOSYSTEM: "1",
    GIT_NO_LAZY_FETCH: "1",
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0"
  };
}

// src/repository/borrowed.ts
async function borrow(objects, format) {
  const folder = await mkdtemp(join(tmpdir(), "seaworthy-"));
  await Promise.all([
    mkdir(join(folder, "objects")),
    mkdir(join(folder, "refs")),
    writeFile(join(folder, "HEAD"), "ref: refs/heads/none\n"),
    writeFile(join(folder, "config"), configuration(format))
  ]);
  const places = {
    GIT_OBJECT_DIRECTORY: join(folder, "objects"),
    GIT_ALTERNATE_OBJECT_DIRECTORIES: quoted(objects)
  };
  return {
    folder,
    objects: places,
    git: {
      options: [
        `--git-dir=${folder}`,
        ...settings({ "core.attributesFile": "/dev/null", "core.quotePath": "false" })
      ],
      environment: { ...unconfigured(), ...places }
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
  };
}
function unconfigured() {
  const others3 = Object.entries(environment()).filter(([name]) => !name.startsWith("GIT_CONFIG"));
  return { ...Object.fromEntries(others3), GIT_CONFIG_NOSYSTEM: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
}
function configuration(format) {
  return `[core]
	repositoryformatversion = 1
	bare = true
	bigFileThreshold = 1m
	looseCompression = 0
[extensions]
	objectFormat = ${format}
`;
}
function quoted(path) {
  return `"${path.replace(/["\\]/g, "\\$&").replaceAll("\n", "\\n")}"`;
}

// src/repository/tree-entry.ts
function treeEntry(mode, id, path) {
  return { path: pathInTree(path), kind: kindOfMode(mode), id };
}
function kindOfMode(mode) {
  if (mode === "120000") return "symlink";
  if (mode === "160000") return "submodule";
  return "file";
}
function pathInTree(path) {
  try {
    return toRepoPath(path);
  } catch {
    const parts = path.split("/").map((part2) => /^\.{0,2}$/.test(part2) ? part2.replaceAll(".", "%2E") || "%2F" : part2);
    return toRepoPath(parts.join("/"));
  }
}

// src/repository/unreadable.ts
function tooLarge(size, limit2) {
  return `it has ${size} bytes, more than the limit of ${limit2}`;
}
function notAFile(kind) {
  return { kind: "unreadable", because: kind === "symlink" ? "it is a symbolic link" : "it is a submodule" };
}
function treesMissing(id, stderr) {
  const cause = stderr.trim().split("\n").at(-1) ?? "";
  return new UserError(
    `The files of \`${id}\` cannot be listed (${cause}). Clone again without \`--filter=tree:0\`, or run \`git fsck\`.`
  );
}

// src/repository/git-commit.ts
function gitCommit(tree) {
  let entries;
  return {
    sha: tree.sha,
    isWhole: true,
    list: () => entries ??= entriesOf(tree),
    find: async (path) => (await listed4(tree, ["--", path])).find((entry) => entry.path === path),
    read: (wanted, limit2) => readEntries(tree, wanted, limit2),
    search: (words2, endings2) => searchTree(tree, words2, endings2)
  };
}
async function searchTree(tree, words2, endings2) {
  if (tree.unreadable.size > 0) return void 0;
  const { code, stdout, stderr } = await run(tree.git, [
    ...["grep", "--files-with-matches", "--null", "--fixed-strings", "--text", "--no-textconv", "--no-color"],
    ...words2.flatMap((word) => ["-e", word]),
    ...[tree.id, "--", ...endings2.map((ending) => `:(icase)*.${ending}`)]
  ]);
  if (code > 1 || stderr !== "") return void 0;
  const named3 = stdout.toString("utf8").split("\0");
  return new Set(named3.flatMap((name) => name === "" ? [] : [toRepoPath(name.slice(tree.id.length + 1))]));
}
async function entriesOf(tree) {
  const found = await listed4(tree, []);
  const unread = unreadableEntries(tree.unreadable);
  const all = unread.length === 0 ? found : [...found.filter((entry) => !tree.unreadable.has(entry.path)), ...unread];
  return all.sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
async function listed4(tree, paths) {
  const { code, stdout, stderr } = await run(tree.git, [
    "ls-tree",
    "-r",
    "-z",
    "--full-tree",
    tree.id,
    ...paths
  ]);
  if (code !== 0) throw treesMissing(tree.id, stderr);
  return stdout.toString("utf8").split("\0").flatMap(entryOf2);
}
function entryOf2(line) {
  const tab = line.indexOf("	");
  const [mode, , id] = line.slice(0, Math.max(0, tab)).split(" ");
  return mode === void 0 || id === void 0 ? [] : [treeEntry(mode, id, line.slice(tab + 1))];
}
function unreadableEntries(unreadable2) {
  return [...unreadable2.keys()].sort().map((path) => ({ path, kind: "file", id: `unreadable:${path}` }));
}
async function* readEntries(tree, wanted, limit2) {
  const files = wanted.filter((entry) => entry.kind === "file" && !tree.unreadable.has(entry.path));
  const contents = tree.objects.read(
    files.map((entry) => entry.id),
    limit2
  );
  try {
    for (const entry of wanted) yield [entry, refusal(tree, entry) ?? await next(contents)];
  } finally {
    await contents.return();
  }
}
function refusal(tree, entry) {
  if (entry.kind !== "file") return notAFile(entry.kind);
  const because = tree.unreadable.get(entry.path);
  return because === void 0 ? void 0 : { kind: "unreadable", because };
}
async function next(contents) {
  const { value } = await contents.next();
  if (!value) throw new Error("git answered fewer objects than were asked for");
  return value;
}

// src/repository/layout.ts
import { resolve } from "node:path";
async function findRepository(folder) {
  const git = gitIn(resolve(folder));
  const { code, stdout, stderr } = await run(git, [
    "rev-parse",
    "--is-inside-work-tree",
    "--show-object-format"
  ]);
  if (code !== 0) throw openingFailure(folder, stderr);
  const [isInside, objectFormat = "sha1"] = stdout.toString("utf8").trim().split("\n");
  const path = async (...asked) => {
    const printed = await output(git, ["rev-parse", ...asked]);
    return resolve(folder, printed.toString("utf8").replace(/\r?\n$/, ""));
  };
  const [objects, index, root] = await Promise.all([
    path("--git-path", "objects"),
    path("--git-path", "index"),
    isInside === "true" ? path("--show-toplevel") : void 0
  ]);
  return { root, folder: resolve(folder), objects, index, objectFormat, git };
}
function openingFailure(folder, stderr) {
  if (stderr.includes("dubious ownership") || stderr.includes("unsafe repository")) {
    return new UserError(
      `Git refuses the repository in \`${folder}\` because another user owns it. Run \`git config --global --add safe.directory '${resolve(folder)}'\`.`
    );
  }
  if (stderr.includes("cannot change to"))
    return new UserError(`The folder \`${folder}\` does not exist or cannot be opened.`);
  if (stderr.includes("not a git repository")) {
    return new UserError(
      `\`${folder}\` is not inside a git repository. Run this in a clone, or use \`seaworthy scan\`.`
    );
  }
  return new UserError(`Git cannot open the repository in \`${folder}\`: ${stderr.trim()}`);
}

// src/repository/batch-stream.ts
var BatchStream = class {
  #limit;
  #answer;
  #header = "";
  #body;
  /** @param limit bytes the object whose header was just read may have; larger ones are not kept. */
  constructor(limit2, answer) {
    this.#limit = limit2;
    this.#answer = answer;
  }
  push(chunk) {
    let at = 0;
    while (at < chunk.length)
      at = this.#body ? this.#takeBody(this.#body, chunk, at) : this.#takeHeader(chunk, at);
  }
  #takeHeader(chunk, from) {
    const end2 = chunk.indexOf(10, from);
    this.#header += chunk.toString("latin1", from, end2 === -1 ? chunk.length : end2);
    if (end2 === -1) return chunk.length;
    const size = / [a-z]+ (\d+)$/.exec(this.#header)?.[1];
    this.#header = "";
    if (size === void 0) this.#answer({ kind: "missing" });
    else this.#body = bodyOf(Number(size), this.#limit());
    return end2 + 1;
  }
  /** A body is followed by a line end that is not part of it. */
  #takeBody(body, chunk, from) {
    const end2 = Math.min(chunk.length, from + body.size + 1 - body.seen);
    if (body.bytes) chunk.copy(body.bytes, body.seen, from, Math.min(end2, from + body.size - body.seen));
    body.seen += end2 - from;
    if (body.seen > body.size) {
      this.#body = void 0;
      this.#answer(body.bytes ? { kind: "bytes", bytes: body.bytes } : { kind: "large", size: body.size });
    }
    return end2;
  }
};
function bodyOf(size, limit2) {
  return { size, bytes: size > limit2 ? void 0 : Buffer.allocUnsafe(size), seen: 0 };
}

// src/repository/objects.ts
var ahead = 64;
var Objects = class {
  #git;
  #child;
  #waiting = [];
  constructor(git) {
    this.#git = git;
  }
  /** The contents in the order asked. `limit` in bytes; what is larger or missing is unreadable, and harms no other. */
  async *read(ids, limit2) {
    for await (const [id, answer] of this.#answers(ids, limit2)) yield contentOf(answer, id, limit2);
  }
  /** Those of the objects that git cannot read, each with the reason. */
  async unreadable(ids) {
    const found = /* @__PURE__ */ new Map();
    for await (const [id, answer] of this.#answers(ids, 0)) {
      const content = contentOf(answer, id, 0);
      if (content.kind === "unreadable" && answer.kind !== "large") found.set(id, content.because);
    }
    return found;
  }
  async close() {
    const child = this.#child;
    this.#child = void 0;
    for (const request of this.#waiting.splice(0)) request.reject(new Error("the repository was closed"));
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise((resolve2) => {
      child.once("close", () => resolve2());
      end(child);
    });
  }
  async *#answers(ids, limit2) {
    const answers = [];
    let asked = 0;
    for (const [taken, id] of ids.entries()) {
      if (asked - taken <= ahead / 2) {
        const more = ids.slice(asked, taken + ahead);
        answers.push(...this.#ask(more, limit2));
        asked += more.length;
      }
      const answer = answers.shift();
      if (answer) yield [id, await answer];
    }
  }
  #ask(ids, limit2) {
    const requests = [];
    const answers = ids.map((id) => {
      if (!isObjectId(id)) return Promise.resolve({ kind: "missing" });
      return new Promise((resolve2, reject) => requests.push({ id, limit: limit2, resolve: resolve2, reject }));
    });
    for (const answer of answers) answer.catch(() => {
    });
    this.#send(requests);
    return answers;
  }
  #send(requests) {
    if (requests.length === 0) return;
    this.#waiting.push(...requests);
    this.#child ??= this.#start();
    this.#child.stdin.write(requests.map((request) => `${request.id}
`).join(""));
  }
  #start() {
    const child = start(this.#git, ["cat-file", "--batch"]);
    const stream = new BatchStream(
      () => this.#waiting[0]?.limit ?? 0,
      (answer) => {
        this.#waiting.shift()?.resolve(answer);
      }
    );
    child.stdout.on("data", (chunk) => {
      if (child === this.#child) stream.push(chunk);
    });
    child.stderr.resume();
    child.stdin.on("error", () => {
    });
    child.on("error", (error) => this.#fail(startFailure(error)));
    child.on("close", () => {
      if (child === this.#child) this.#restart();
    });
    return child;
  }
  /** Git gives up on some damaged objects altogether: the one it was at is skipped, the others are asked for again. */
  #restart() {
    this.#child = void 0;
    const [killer, ...others3] = this.#waiting.splice(0);
    killer?.resolve({ kind: "damaged" });
    this.#send(others3);
  }
  #fail(error) {
    this.#child = void 0;
    for (const request of this.#waiting.splice(0)) request.reject(error);
  }
};
function isObjectId(id) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id);
}
function contentOf(answer, id, limit2) {
  switch (answer.kind) {
    case "bytes":
      return answer;
    case "large":
      return { kind: "unreadable", because: tooLarge(answer.size, limit2) };
    case "missing":
      return {
        kind: "unreadable",
        because: `its content (object ${id.slice(0, 12)}) is missing in this clone`
      };
    case "damaged":
      return {
        kind: "unreadable",
        because: `git cannot read its content (object ${id.slice(0, 12)}): the clone is damaged`
      };
    default:
      return unreachable(answer);
  }
}

// src/repository/readable-diff.ts
import { mkdtemp as mkdtemp2 } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/repository/hunks.ts
var header = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
function parseHunks(patch) {
  const hunks = [];
  const lines = patch.split("\n").values();
  for (const line of lines) {
    const extent = extentOf(line);
    if (extent) hunks.push({ ...extent, lines: takeLines(lines, extent) });
  }
  return hunks;
}
function extentOf(line) {
  const match = header.exec(line);
  if (!match) return void 0;
  const [, oldStart, oldCount = "1", newStart, newCount = "1"] = match;
  return {
    oldStart: Number(oldStart),
    oldCount: Number(oldCount),
    newStart: Number(newStart),
    newCount: Number(newCount)
  };
}
function takeLines(lines, extent) {
  const taken = [];
  const oldEnd = extent.oldStart + extent.oldCount;
  const newEnd = extent.newStart + extent.newCount;
  let { oldStart: oldLine, newStart: newLine } = extent;
  while (oldLine < oldEnd || newLine < newEnd) {
    const { done, value: line } = lines.next();
    if (done) break;
    const text2 = line.slice(1);
    if (line.startsWith("+")) taken.push({ kind: "added", oldLine: void 0, newLine: newLine++, text: text2 });
    else if (line.startsWith("-"))
      taken.push({ kind: "removed", oldLine: oldLine++, newLine: void 0, text: text2 });
    else if (!line.startsWith("\\"))
      taken.push({ kind: "context", oldLine: oldLine++, newLine: newLine++, text: text2 });
  }
  return taken;
}

// src/repository/raw-diff.ts
function parseRaw(text2) {
  return text2.split("\n").flatMap((line) => line.startsWith(":") ? [changeOf2(line)] : []);
}
function changeOf2(line) {
  const [head = "", oldPath = "", newPath = oldPath] = line.split("	");
  const [before = "", after = "", oldId = "", newId = "", letter = ""] = head.slice(1).split(" ");
  const status = statuses[letter.slice(0, 1)] ?? "modified";
  return {
    status,
    before: status === "added" ? void 0 : treeEntry(before, oldId, unquoted(oldPath)),
    after: status === "removed" ? void 0 : treeEntry(after, newId, unquoted(newPath)),
    modes: { before, after },
    patches: letter.startsWith("T") ? 2 : 1
  };
}
var statuses = {
  A: "added",
  C: "added",
  D: "removed",
  R: "renamed"
};
var escapes = { a: 7, b: 8, t: 9, n: 10, v: 11, f: 12, r: 13 };
function unquoted(printed) {
  if (!printed.startsWith('"')) return printed;
  const bytes = [...printed.slice(1, -1).matchAll(/\\([0-7]{3})|\\(.)|([^\\]+)/gsu)].map(
    ([, octal, letter, plain2]) => {
      if (octal !== void 0) return Buffer.from([Number.parseInt(octal, 8)]);
      if (letter !== void 0) return Buffer.from([escapes[letter] ?? letter.charCodeAt(0)]);
      return Buffer.from(plain2 ?? "");
    }
  );
  return Buffer.concat(bytes).toString("utf8");
}

// src/repository/diff.ts
var mostPatch = 256 * 2 ** 20;
async function diffTrees(git, [before, after], most3 = mostPatch) {
  const output2 = await run(git, ["diff-tree", ...flags, "--raw", "--patch", before, after], {
    atMost: most3
  });
  if (output2.code !== 0 && output2.stdout.length <= most3) {
    if (isMissing(output2)) return void 0;
    throw new Error(`git diff-tree ended with ${output2.code}: ${output2.stderr.trim()}`);
  }
  return changesOf(output2.stdout, output2.stdout.length > most3);
}
async function diffIds(git, before, after) {
  const { stdout, code, stderr } = await run(git, [
    "diff-tree",
    "-r",
    "--no-renames",
    "--no-abbrev",
    "--raw",
    before,
    after
  ]);
  if (code !== 0) throw treesMissing(`${before}..${after}`, stderr);
  return parseRaw(stdout.toString("utf8"));
}
var flags = [
  "-r",
  "--no-abbrev",
  "--full-index",
  "-U3",
  "--inter-hunk-context=0",
  "-M50%",
  "-l1000",
  "--diff-algorithm=myers",
  "--indent-heuristic",
  "--src-prefix=a/",
  "--dst-prefix=b/",
  "--submodule=short",
  "--ignore-submodules=none",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-relative"
];
function isMissing({ stderr }) {
  return /unable to read|cannot read|could not read|corrupt|inflate|missing|unable to unpack|bad object/i.test(
    stderr
  );
}
var boundary = Buffer.from("\ndiff --git ");
function changesOf(output2, isCut) {
  let end2 = output2.indexOf(boundary);
  const raw2 = parseRaw(output2.toString("utf8", 0, end2 === -1 ? output2.length : end2));
  const nextPatch = () => {
    if (end2 === -1) return void 0;
    const start2 = end2;
    end2 = output2.indexOf(boundary, start2 + 1);
    if (end2 === -1 && isCut) return void 0;
    return output2.subarray(start2, end2 === -1 ? output2.length : end2);
  };
  return raw2.map((change) => {
    const patches = Array.from({ length: change.patches }, nextPatch);
    return changedFile(change, patches);
  });
}
function changedFile(change, patches) {
  const { status, before, after } = change;
  const found = patches.filter((patch) => patch !== void 0);
  const isSubmodule = before?.kind === "submodule" || after?.kind === "submodule";
  let hunks;
  return {
    status,
    before,
    after,
    isBinary: found.some(isBinaryPatch),
    /** Most changed files are neither manifests nor Dockerfiles: their patches are never parsed. */
    get hunks() {
      hunks ??= isSubmodule ? [] : found.flatMap((patch) => parseHunks(patch.toString("utf8")));
      return hunks;
    },
    ...found.length < patches.length ? { withoutHunks: "the change is too large to be shown line by line" } : {}
  };
}
function isBinaryPatch(patch) {
  if (patch.includes("\n@@ -")) return false;
  return /\nBinary files .* differ\n?$/.test(patch.toString("utf8"));
}

// src/repository/readable-diff.ts
async function changesBetween({ git, folder }, objects, [before, after]) {
  const all = await diffTrees(git, [before, after]);
  if (all) return all;
  const raw2 = await diffIds(git, before, after);
  const unreadable2 = await objects.unreadable(raw2.flatMap(contentIds));
  const isReadable = (change) => !contentIds(change).some((id) => unreadable2.has(id));
  const readable = raw2.filter(isReadable);
  const place2 = { git, folder: await mkdtemp2(join2(folder, "readable-")) };
  const trees = { before: "", after: "" };
  for (const side of ["before", "after"]) trees[side] = await treeOf(place2, readable, side);
  const compared = await diffTrees(git, [trees.before, trees.after]);
  if (!compared) throw new Error("git diff-tree cannot read an object that git cat-file can");
  return [
    ...compared,
    ...raw2.filter((change) => !isReadable(change)).map((change) => setAside(change, unreadable2))
  ];
}
function contentIds({ before, after }) {
  return [before, after].flatMap((entry) => entry && entry.kind !== "submodule" ? [entry.id] : []);
}
async function treeOf({ git, folder }, changes, side) {
  const lines = changes.flatMap(
    ({ [side]: entry, modes }) => entry ? [`${modes[side]} ${entry.id}	${entry.path}\0`] : []
  );
  const writing2 = {
    ...git,
    environment: { ...git.environment, GIT_INDEX_FILE: join2(folder, `index-${side}`) }
  };
  await output(writing2, ["update-index", "-z", "--index-info"], { input: lines.join("") });
  return (await output(writing2, ["write-tree", "--missing-ok"])).toString("latin1").trim();
}
function setAside({ status, before, after }, unreadable2) {
  const because = unreadable2.get(after?.id ?? "") ?? unreadable2.get(before?.id ?? "") ?? "";
  return { status, before, after, hunks: [], isBinary: false, withoutHunks: because };
}

// src/repository/refs.ts
async function findCommit(git, ref) {
  if (ref === "" || ref.startsWith("-") || ref.includes("\0")) return void 0;
  const { code, stdout } = await run(git, ["rev-parse", "--verify", "--quiet", `${ref}^{commit}`]);
  return code === 0 ? toCommitSha(stdout.toString("latin1").trim()) : void 0;
}
function unknownRef(ref) {
  return new UserError(
    `\`${ref}\` names no commit in this clone. Check its spelling (\`git branch --all\`), or fetch it: \`git fetch origin\`.`
  );
}
async function defaultBase(git) {
  for (const ref of ["@{upstream}", "refs/remotes/origin/HEAD"]) {
    const { code, stdout } = await run(git, ["rev-parse", "--verify", "--quiet", "--symbolic-full-name", ref]);
    const name = stdout.toString("utf8").trim();
    if (code === 0 && name !== "" && await findCommit(git, name))
      return name.replace(/^refs\/(?:heads|remotes)\//, "");
  }
  throw new UserError(
    "The current branch has no upstream and `origin` has no known default branch. Pass the branch to compare with: `--base origin/main`."
  );
}

// src/repository/shallow.ts
var patience = 12e4;
var steps = [50, 200, 1e3, 5e3];
async function fetchCommit(remote, sha) {
  const depth = await isShallow(remote.git) ? ["--depth=1"] : [];
  return await fetch(remote, [...depth, "origin", sha], patience) && await findCommit(remote.git, sha) !== void 0;
}
async function findMergeBase(remote, [base, head], hint) {
  if (hint && (await findCommit(remote.git, hint) || await fetchCommit(remote, hint))) return hint;
  const known2 = await mergeBase(remote.git, base, head);
  if (known2) return known2;
  if (!await isShallow(remote.git)) {
    throw new UserError(
      `\`${base}\` and \`${head}\` have no common ancestor. Pass a base from which the head was branched: \`--base REF\`.`
    );
  }
  const found = await deepen(remote, base, head);
  if (found) return found;
  throw new UserError(
    `The clone is shallow, and deepening it from \`origin\` did not show where \`${base}\` and \`${head}\` part. Check out with \`fetch-depth: 0\`, or run \`git fetch --unshallow\`.`
  );
}
async function deepen(remote, base, head) {
  const until = Date.now() + patience;
  for (const step2 of [...steps.map((commits) => `--deepen=${commits}`), "--unshallow"]) {
    const left = () => until - Date.now();
    const fetched = await fetch(remote, [step2, "origin", base, head], left()) || await fetch(remote, [step2, "origin"], left());
    if (!fetched) return void 0;
    const found = await mergeBase(remote.git, base, head);
    if (found) return found;
    if (!await isShallow(remote.git)) return void 0;
  }
  return void 0;
}
async function mergeBase(git, base, head) {
  const { code, stdout } = await run(git, ["merge-base", base, head]);
  const first = stdout.toString("latin1").split("\n")[0];
  return code === 0 && first ? toCommitSha(first) : void 0;
}
async function isShallow(git) {
  const { stdout } = await run(git, ["rev-parse", "--is-shallow-repository"]);
  return stdout.toString("latin1").trim() === "true";
}
async function fetch({ online }, what, within) {
  if (within <= 0) return false;
  const options = [
    "--quiet",
    "--no-tags",
    "--no-recurse-submodules",
    "--no-write-fetch-head",
    "--no-auto-maintenance"
  ];
  const { code } = await run(online, ["fetch", ...options, ...what], { within });
  return code === 0;
}

// src/repository/work-tree.ts
import { constants } from "node:fs";
import { access, copyFile, lstat, mkdtemp as mkdtemp3, utimes } from "node:fs/promises";
import { join as join3 } from "node:path";
var largest4 = 64 * 2 ** 20;
async function snapshot(root, index, borrowed) {
  const own = join3(await mkdtemp3(join3(borrowed.folder, "snapshot-")), "index");
  await copyIndex(index, own);
  const git = writingTo(gitIn(root), { ...borrowed.objects, GIT_INDEX_FILE: own });
  const listed7 = await output(git, [
    "ls-files",
    "-z",
    "--modified",
    "--deleted",
    "--others",
    "--exclude-standard"
  ]);
  const paths = new Set(
    listed7.toString("utf8").split("\0").filter((path) => path !== "" && !path.endsWith("/"))
  );
  const states = await statesOf(root, [...paths]);
  const taken = [...paths].filter((path) => states.get(path) === "there");
  const beyond = [...paths].filter((path) => states.get(path) === "beyond a link");
  await updateIndex(git, ["--force-remove"], beyond);
  await updateIndex(git, ["--add", "--remove", "--replace"], taken);
  const tree = await output(git, ["write-tree", "--missing-ok"]);
  return { tree: tree.toString("latin1").trim(), unreadable: unreadableOf(states) };
}
async function copyIndex(from, to) {
  try {
    const { mtimeMs } = await lstat(from);
    await copyFile(from, to);
    await utimes(to, Math.floor(mtimeMs / 1e3), Math.floor(mtimeMs / 1e3));
  } catch (error) {
    if (!isAbsent(error)) throw error;
  }
}
function writingTo(git, places) {
  return { ...git, environment: { ...git.environment, ...places } };
}
async function updateIndex(git, how, paths) {
  if (paths.length === 0) return;
  await output(git, ["update-index", "-z", ...how, "--stdin"], { input: `${paths.join("\0")}\0` });
}
async function statesOf(root, paths) {
  const links = /* @__PURE__ */ new Map();
  const states = /* @__PURE__ */ new Map();
  for (const path of paths) {
    const isBeyond = await isBeyondLink(root, folderOf(path), links);
    states.set(path, isBeyond ? "beyond a link" : await stateOf(join3(root, path)));
  }
  return states;
}
async function isBeyondLink(root, folder, known2) {
  if (folder === "") return false;
  const isKnown = known2.get(folder);
  if (isKnown !== void 0) return isKnown;
  const parent = await isBeyondLink(root, folderOf(folder), known2);
  const found = parent || (await lstat(join3(root, folder)).catch(() => void 0))?.isSymbolicLink() === true;
  known2.set(folder, found);
  return found;
}
async function stateOf(path) {
  try {
    const found = await lstat(path);
    if (found.isSymbolicLink() || found.isDirectory()) return "there";
    if (found.size > largest4) return { because: tooLarge(found.size, largest4) };
    await access(path, constants.R_OK);
    return "there";
  } catch (error) {
    if (!isAbsent(error)) return { because: "its file cannot be opened" };
    return path.includes("�") ? { because: "its name is not valid UTF-8" } : "there";
  }
}
function unreadableOf(states) {
  const found = /* @__PURE__ */ new Map();
  for (const [path, state] of states)
    if (typeof state === "object") found.set(toRepoPath(path), state.because);
  return found;
}
function isAbsent(error) {
  return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

// src/repository/commits.ts
async function openRepository(folder) {
  const layout = await findRepository(folder);
  const borrowed = await borrow(layout.objects, layout.objectFormat);
  return new GitRepository(layout, borrowed);
}
var GitRepository = class {
  root;
  #layout;
  #remote;
  #borrowed;
  #objects;
  constructor(layout, borrowed) {
    this.root = layout.root;
    this.#layout = layout;
    this.#remote = { git: layout.git, online: gitOnline(layout.folder) };
    this.#borrowed = borrowed;
    this.#objects = new Objects(borrowed.git);
  }
  async resolveCommit(ref) {
    const found = await findCommit(this.#layout.git, ref);
    if (found) return found;
    if (isFullId(ref) && await fetchCommit(this.#remote, toCommitSha(ref))) return toCommitSha(ref);
    throw unknownRef(ref);
  }
  defaultBase() {
    return defaultBase(this.#layout.git);
  }
  mergeBase(base, head, hint) {
    return findMergeBase(this.#remote, [base, head], hint);
  }
  commitsBetween({ base, head }) {
    return this.#commits(this.#commit(base), this.#commit(head), () => this.#changes(base, head));
  }
  async commitsToWorkTree(base) {
    const { tree, unreadable: unreadable2 } = await this.#snapshot();
    const before = this.#commit(base);
    return this.#commits(before, this.#tree(tree, unreadable2), async () => [
      ...await this.#changes(base, tree),
      ...await changesUnread(before, unreadable2)
    ]);
  }
  async treeOf(ref) {
    return this.#commit(await this.resolveCommit(ref));
  }
  async workTree() {
    const { tree, unreadable: unreadable2 } = await this.#snapshot();
    return this.#tree(tree, unreadable2);
  }
  async close() {
    await this.#objects.close();
    await this.#borrowed.remove();
  }
  #snapshot() {
    if (this.root === void 0) {
      throw new UserError("A bare repository has no working tree. Pass the commit to look at: `--head REF`.");
    }
    return snapshot(this.root, this.#layout.index, this.#borrowed);
  }
  #commit(sha) {
    return gitCommit({ git: this.#borrowed.git, objects: this.#objects, id: sha, sha, unreadable: /* @__PURE__ */ new Map() });
  }
  #tree(id, unreadable2) {
    return gitCommit({ git: this.#borrowed.git, objects: this.#objects, id, sha: null, unreadable: unreadable2 });
  }
  #changes(before, after) {
    return changesBetween(this.#borrowed, this.#objects, [before, after]);
  }
  #commits(base, head, compare3) {
    let changes;
    return { base, head, changes: () => changes ??= compare3(), close: () => this.close() };
  }
};
function isFullId(ref) {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref);
}
async function changesUnread(base, unreadable2) {
  if (unreadable2.size === 0) return [];
  const before = new Map((await base.list()).map((entry) => [entry.path, entry]));
  return unreadableEntries(unreadable2).map((after) => ({
    status: before.has(after.path) ? "modified" : "added",
    before: before.get(after.path),
    after,
    hunks: [],
    isBinary: false,
    withoutHunks: unreadable2.get(after.path) ?? ""
  }));
}

// src/reports/remark.ts
var longestPath = 500;
function findingLine(findings, remark, links) {
  return `${headline(findings[0], remark, links)} ${explanation(findings, remark, links)}`;
}
function findingParagraphs(findings, remark, links) {
  return `${headline(findings[0], remark, links)}

${explanation(findings, remark, links)}`;
}
function headline(finding, remark, links) {
  const { severity, message, location } = finding;
  const said = `**${severityTitle(severity)}:** ${markdownMessage(message)}`;
  if (isInSight(finding, remark)) return said;
  return `${said} It stands at ${placeLink(location.path, location.startLine, links)}.`;
}
function explanation(findings, remark, links) {
  const [finding] = findings;
  const parts = [
    markdownMessage(finding.rule.why),
    commonWayText(remark, links) === "" ? wayText2(findings, links) : "",
    todoText(finding, remark),
    `(${ruleLink(finding, links)})`
  ];
  return parts.filter((part2) => part2 !== "").join(" ");
}
function wayText2(findings, links) {
  return [renderedSentence(findings, codeSpan), relatedText(findings[0], links)].filter((part2) => part2 !== "").join(" ");
}
function commonWayText({ findings }, links) {
  return commonWay(findings, (one) => wayText2(one, links));
}
var mostRelated2 = 5;
function relatedText({ related }, links) {
  if (related.length === 0) return "";
  const shown2 = related.slice(0, mostRelated2).map((at) => `${placeLink(at.path, at.startLine, links)} (${markdownMessage(at.label)})`);
  const more = related.length - shown2.length;
  return `See also ${shown2.join(", ")}${more === 0 ? "" : ` and ${counted(more, "more place")}`}.`;
}
function todoText({ fix, fingerprint }, { suggestion, addition }) {
  if (addition?.removes.includes(fingerprint))
    return `**Suggested:** ${markdownMessage(addition.title)}, with the file below.`;
  if (fix === void 0) return "";
  const title = markdownMessage(fix.title);
  if (suggestion?.removes.includes(fingerprint)) return `**Suggested:** ${title}.`;
  const check = fix.safety === "review" ? ` ${markdownMessage(fix.check)}` : "";
  return `${suggestion === void 0 ? "**To do:**" : "**Left to you:**"} ${title}.${check}`;
}
function placeLink(path, line, links) {
  const text2 = cut(path, longestPath);
  return link(codeSpan(line === void 0 ? text2 : `${text2}:${line}`), links.permalink(path, line));
}
function ruleLink({ rule }, links) {
  return link(codeSpan(rule.id), links.ruleUrl(rule.id));
}
function findingRow(finding, links) {
  const cells = [
    severityTitle(finding.severity),
    placeLink(finding.location.path, finding.location.startLine, links),
    markdownMessage(finding.message),
    ruleLink(finding, links)
  ];
  return `| ${cells.map(tableCell).join(" | ")} |`;
}
function coverageText({ findings, suggestion, addition }) {
  const causes = byCause(findings);
  if (suggestion === void 0 || causes.length === 1) return "";
  const left = causes.filter((one) => !isSettled(one, suggestion.removes));
  if (left.length === 0) return `The suggestion settles all ${causes.length}.`;
  const byFile2 = left.filter((one) => isSettled(one, addition?.removes ?? []));
  const rest = left.filter((one) => !byFile2.includes(one));
  const also = byFile2.length === 0 ? "" : `, the file below ${rulesOf2(byFile2)}`;
  const not = rest.length === 0 ? "" : `; not ${rulesOf2(rest)}`;
  return `The suggestion settles ${causes.length - left.length} of ${causes.length}${also}${not}.`;
}
function isSettled(findings, removed3) {
  return findings.every(({ fingerprint }) => removed3.includes(fingerprint));
}
function rulesOf2(causes) {
  return [...new Set(causes.map(([finding]) => finding.rule.id))].map(codeSpan).join(", ");
}
var mostChecks = 20;
function diffBlock({ findings, suggestion, patch }, hide) {
  if (suggestion === void 0)
    return patch === void 0 ? "" : fenced("diff", visible(hideIn(patch, hide)).trimEnd());
  const lines = changeOf(suggestion, findings)?.map((line) => `${signOf(line.kind)}${hide(line.text)}`);
  if (lines === void 0) return fenced("", visible(hideIn(suggestion.replacement, hide)));
  return fenced("diff", visible(lines.join("\n")));
}
var longestFile = 8e3;
function additionBlock({ addition }) {
  if (addition === void 0) return "";
  const { title, path, text: text2, check } = addition;
  const isShown = Buffer.byteLength(text2) <= longestFile;
  const blocks = [
    `**${markdownMessage(title)}:** ${codeSpan(cut(path, longestPath))}`,
    isShown ? fenced("yaml", visible(text2).trimEnd()) : `The file (${counted(text2.trimEnd().split("\n").length, "line")}) is too long for a comment; the JSON report holds it.`,
    `**Before you add it:** ${markdownMessage(check)}`
  ];
  return `<details><summary>A file to add, which was tried</summary>

${blocks.join("\n\n")}

</details>`;
}
function checksText({ checks }) {
  if (checks.length === 0) return "";
  const shown2 = checks.slice(0, mostChecks).map((check) => markdownMessage(cut(check, 500)));
  const more = checks.length - shown2.length;
  const rest = more === 0 ? "" : ` (and ${more} more)`;
  return `**Before you commit it:** ${shown2.join(" ")}${rest}`;
}
function waiverText({ findings }) {
  const hint = waiverHint(findings);
  if (hint === void 0) return "";
  return `To accept ${hint.includes(",") ? "them" : "it"}: ${codeSpan(hint)}`;
}

// src/reports/overview.ts
function introOf(review) {
  const existing = review.findings.filter((finding) => finding.state === "existing");
  return [
    `**${findingsPhrase(review)}.** ${verdictSentence(review)}`,
    `${filesPhrase(review.counts)}.`,
    existing.length === 0 ? "" : `Existing findings, not commented on: ${severitiesPhrase(existing)}.`
  ].filter((paragraph) => paragraph !== "").join("\n\n");
}
var tableHead = "| Severity | Where | What | Rule |\n|---|---|---|---|";
function newFindings(review, links) {
  const found = worstFirst(review.findings.filter((finding) => finding.state === "new"));
  return {
    head: `### New

${tableHead}`,
    rows: found.map((finding) => findingRow(finding, links)),
    between: "\n"
  };
}
function gaps(review, links) {
  return [
    listed5(
      "Not analysed",
      gapsByReason(review.skipped).map((group) => gapRow(group, links))
    ),
    listed5(
      "Analysed in part",
      gapsByReason(review.partial).map((group) => gapRow(group, links))
    )
  ];
}
function gapRow({ because, paths }, links) {
  const places = paths.map((path) => placeLink(path, void 0, links));
  return places.length === 1 ? `- ${places[0]}: ${markdownMessage(because)}` : `- ${markdownMessage(because)}: ${places.join(", ")}`;
}
function newWaivers(review, links) {
  return waivers("New waivers", review, links, true);
}
function oldWaivers(review, links) {
  return waivers("Waived", review, links, false);
}
function waivers(title, { findings }, links, isNew) {
  const rows = findings.flatMap((finding) => {
    if (finding.waiver === void 0 || finding.waiver.isNew !== isNew) return [];
    const place2 = placeLink(finding.location.path, finding.location.startLine, links);
    const reason = markdownText(cut(finding.waiver.reason, 500));
    return [
      `- ${ruleLink(finding, links)} at ${place2}: ${markdownMessage(finding.message)} Reason (${finding.waiver.kind}): ${reason}`
    ];
  });
  return listed5(title, rows);
}
function fixedFindings(review, links) {
  return listed5(
    "Fixed",
    review.fixed.map((fixed2) => fixedRow(fixed2, links))
  );
}
function fixedRow(fixed2, links) {
  return `- ${ruleLink(fixed2, links)}: ${codeSpan(cut(subjectPhrase(fixed2.subject), 300))} in ${codeSpan(cut(fixed2.location.path, 500))}`;
}
function notices(review) {
  return listed5(
    "Notices",
    review.notices.map((notice) => `- ${markdownMessage(notice)}`)
  );
}
function listed5(title, rows) {
  return { head: `### ${title} (${rows.length})`, rows, between: "\n" };
}

// src/reports/page.ts
function pageOf(intro, sections, limit2) {
  const shown2 = sections.filter((section) => section.rows.length > 0);
  const reserved = shown2.map((section) => bytesOf(section.head) + cutLineBytes);
  let left = limit2 - bytesOf(intro) - reserved.reduce((sum, bytes) => sum + bytes, 0);
  const blocks = intro === "" ? [] : [intro];
  for (const section of shown2) {
    const fitting = rowsWithin(section, left);
    left -= fitting.bytes;
    blocks.push(sectionText(section, fitting.count));
  }
  return `${blocks.join("\n\n")}
`;
}
var cutLineBytes = 80;
function rowsWithin(section, limit2) {
  let bytes = 0;
  let count = 0;
  for (const row of section.rows) {
    const size = bytesOf(row) + section.between.length;
    if (bytes + size > limit2) break;
    bytes += size;
    count++;
  }
  return { count, bytes };
}
function sectionText({ head, rows, between }, count) {
  const kept2 = rows.slice(0, count).join(between);
  const body = head === "" || kept2 === "" ? `${head}${kept2}` : `${head}${isTable(head) ? "\n" : "\n\n"}${kept2}`;
  const missing = rows.length - count;
  if (missing === 0) return body;
  return `${body}

… and ${missing.toLocaleString("en-US")} more, left out for length.`.trimStart();
}
function isTable(head) {
  return head.endsWith("|");
}
function bytesOf(text2) {
  return Buffer.byteLength(text2);
}

// src/findings/united.ts
function unite(traced, added) {
  const groups2 = groupBy(
    traced,
    (one) => one.observation.rendered ? fingerprintOf(one.observation, one.valuesFile) : one
  );
  return [...groups2.values()].flatMap((copies) => {
    const fresh = copies.find(({ observation }) => added.has(observation));
    const located = copies.find(({ causes }) => causes.some(({ how }) => how !== "file"));
    const spokesman = fresh ?? located ?? copies[0];
    return spokesman ? [{ ...spokesman, copies, isNew: fresh !== void 0 }] : [];
  });
}

// src/sources/helm/values/inner-text.ts
function innerText(node) {
  if (typeof node.value !== "string") return void 0;
  const source = sourceOf(node.source.path, node.value);
  const block2 = blockAt(node, node.value);
  if (block2 === void 0) return { source, outward: () => node.range, replaced: () => void 0 };
  const outer = node.source;
  const moved3 = (offset) => {
    const line = source.lines.lineAt(offset);
    return outer.lines.startOf(block2.line + line - 1) + block2.indent + offset - source.lines.startOf(line);
  };
  return {
    source,
    outward: ({ start: start2, end: end2 }) => ({ start: moved3(start2), end: Math.max(moved3(start2), moved3(end2)) }),
    replaced: (text2) => spliced(outer, block2, text2)
  };
}
function blockAt({ source, valueRange }, value) {
  const { lines, text: text2 } = source;
  const header2 = lines.lineAt(valueRange.start);
  if (!/^\|[-+]?[ \t]*(?:#.*)?$/.test(text2.slice(valueRange.start, lines.endOf(header2)))) return void 0;
  const count = lines.lineAt(Math.max(valueRange.start, valueRange.end - 1)) - header2;
  const rows = Array.from({ length: count }, (_, index) => lines.at(header2 + 1 + index));
  const [first] = rows.filter((row) => row.trim() !== "");
  if (first === void 0) return void 0;
  const indent = first.length - first.trimStart().length;
  const isSame4 = rows.map((row) => row.slice(indent)).join("\n").trimEnd() === value.trimEnd();
  return isSame4 ? { line: header2 + 1, count, indent } : void 0;
}
function spliced({ lines, text: text2 }, { line, count, indent }, inner) {
  const lineEnd2 = text2.includes("\r\n") ? "\r\n" : "\n";
  const rows = inner.trimEnd().split("\n").map((row) => row.replace(/\r$/, ""));
  const written = rows.map((row) => row.trim() === "" ? "" : " ".repeat(indent) + row).join(lineEnd2);
  return text2.slice(0, lines.startOf(line)) + written + text2.slice(lines.endOf(line + count - 1));
}

// src/sources/helm/values/tree.ts
function setAt2(tree, route, value) {
  return applyToPlain(tree, { kind: "set", document: 0, route, value });
}
function valueAt(tree, route) {
  return route.reduce((below, step2) => {
    if (below === void 0) return void 0;
    if (isList(below)) return typeof step2 === "number" ? below[step2] : void 0;
    return isMapping(below) && Object.hasOwn(below, step2) ? below[step2] : void 0;
  }, tree);
}
function nested2(route, value) {
  return route.reduceRight((below, step2) => Object.fromEntries([[step2, below]]), value);
}
function laidOver(weaker, stronger) {
  if (weaker === void 0 || !isMapping(weaker) || !isMapping(stronger)) return stronger;
  const merged = new Map(Object.entries(weaker));
  for (const [key, value] of Object.entries(stronger)) merged.set(key, laidOver(merged.get(key), value));
  return Object.fromEntries(merged);
}
function withoutNulls(tree) {
  if (tree === null) return void 0;
  if (!isMapping(tree)) return tree;
  return Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) => {
      const kept2 = withoutNulls(value);
      return kept2 === void 0 ? [] : [[key, kept2]];
    })
  );
}

// src/sources/helm/values/parameters.ts
function parametersIn(list3) {
  const values = parameterValues(list3);
  const items = list3.items().map((item, index) => ({ index, node: item.at("value"), keys: keysOf2(item) }));
  return {
    values,
    of: (route) => {
      const value = valueAt(values, route);
      const item = items.findLast(({ keys }) => isSame3(keys, route));
      return value === void 0 || item?.node === void 0 ? void 0 : { index: item.index, node: item.node, value };
    }
  };
}
function keysOf2(item) {
  const name = item.at("name")?.value;
  return typeof name === "string" ? name.split(/(?<!\\)\./).map((key) => key.replace(/\\(.)/g, "$1")) : [];
}
function isSame3(a, b) {
  return a.length === b.length && a.every((step2, index) => step2 === b[index]);
}

// src/sources/helm/values/reader.ts
function readLayer(layer, source, prefix) {
  return { layer, prefix, find: finderIn(layer, nodeOf(layer, source)) };
}
function nodeOf({ document, route }, source) {
  return parseYaml(source).documents.find(({ index }) => index === document)?.root?.at(...route);
}
function finderIn({ form: form2 }, node) {
  switch (form2) {
    case "map":
      return (route) => findBelow(node, route);
    case "text":
      return findInText(node);
    case "parameters":
      return findParameter(node);
  }
}
function findBelow(root, route) {
  let node = root;
  for (const step2 of route) {
    if (node === void 0 || node === root && node.value === null) return { kind: "absent" };
    const below = node.at(step2);
    if (below === void 0) return { kind: node.kind === "map" ? "absent" : "hidden" };
    node = below;
  }
  return node === void 0 ? { kind: "absent" } : { kind: "found", place: node, value: plainOf(node) };
}
function findInText(node) {
  const inner = node && innerText(node);
  if (node === void 0 || inner === void 0) return () => ({ kind: "absent" });
  const root = parseYaml(inner.source).documents[0]?.root;
  return (route) => {
    const found = findBelow(root, route);
    if (found.kind !== "found" || found.place === void 0) return found;
    return { ...found, place: { source: node.source, range: inner.outward(found.place.range) } };
  };
}
function findParameter(list3) {
  if (list3 === void 0) return () => ({ kind: "absent" });
  const parameters = parametersIn(list3);
  return (route) => {
    const found = findPlain(parameters.values, route);
    return found.kind === "found" ? { ...found, place: parameters.of(route)?.node } : found;
  };
}
function findPlain(tree, route) {
  let value = tree;
  for (const step2 of route) {
    if (!isMapping(value)) return { kind: "hidden" };
    if (!Object.hasOwn(value, step2)) return { kind: "absent" };
    value = value[step2] ?? null;
  }
  return { kind: "found", place: void 0, value };
}
function isBelow3(route, above) {
  return above.length <= route.length && above.every((step2, index) => step2 === route[index]);
}

// src/sources/helm/values/change-layer.ts
function changeLayer(layer, source, route, value) {
  switch (layer.form) {
    case "map":
      return changeMap(source, layer, [...layer.route, ...route], value);
    case "text":
      return changeText(source, layer, route, value);
    case "parameters":
      return changeParameter(source, layer, route, value);
  }
}
function changeMap(source, { document }, route, value) {
  if (value === void 0) return patchYaml(source, [{ kind: "remove", document, route }]);
  const { documents, failures } = parseYaml(source);
  const isEmpty = failures.length === 0 && documents.every(({ root }) => root === void 0);
  if (isEmpty && route.every((step2) => typeof step2 === "string")) return withFirst(source, route, value);
  const patch = { kind: "set", document, route, value };
  return patchYaml(source, [patch]);
}
function withFirst({ text: text2 }, route, value) {
  const tree = nested2(route, value);
  if (!isMapping(tree)) return void 0;
  const lineEnd2 = text2.includes("\r\n") ? "\r\n" : "\n";
  const head = text2 === "" || text2.endsWith("\n") ? text2 : text2 + lineEnd2;
  return head + blockLines(tree, 0, plainStyle).map((line) => line + lineEnd2).join("");
}
var plainStyle = {
  lineEnd: "\n",
  step: 2,
  dash: 0,
  hasFlowLists: false,
  flowString: "QUOTE_DOUBLE",
  quote: '"'
};
function changeText(source, layer, route, value) {
  const node = nodeOf(layer, source);
  const inner = node?.isShared === false ? innerText(node) : void 0;
  const changed3 = inner && changeMap(inner.source, { document: 0 }, route, value);
  const text2 = changed3 === void 0 ? void 0 : inner?.replaced(changed3);
  const after = text2 === void 0 ? void 0 : nodeOf(layer, sourceOf(source.path, text2))?.value;
  return typeof after === "string" && after.trimEnd() === changed3?.trimEnd() ? text2 : void 0;
}
function changeParameter(source, layer, route, value) {
  const { document } = layer;
  const own = parameterAt(source, layer, route);
  if (own === void 0) return void 0;
  const item = [...layer.route, own.index];
  if (value === void 0) return patchYaml(source, [{ kind: "remove", document, route: item }]);
  if (!isScalarPlain(value) || value === null) return void 0;
  const written = { kind: "set", document, route: [...item, "value"], value: String(value) };
  const text2 = patchYaml(source, [written]);
  const after = text2 === void 0 ? void 0 : parameterAt(sourceOf(source.path, text2), layer, route);
  return after?.value === value ? text2 : void 0;
}
function parameterAt(source, layer, route) {
  const list3 = nodeOf(layer, source);
  return list3 && parametersIn(list3).of(route);
}

// src/sources/helm/values/edit-values.ts
function editValues(known2, settings2) {
  const targets = settings2.map((setting) => targetOf(known2, setting.route));
  const first = targets[0]?.layer;
  if (first === void 0) return void 0;
  const source = known2.files.named(first.path, first.text);
  let { text: text2 } = source;
  for (const [index, { value }] of settings2.entries()) {
    const target = targets[index];
    if (target === void 0 || target.layer.path !== first.path) return void 0;
    const { layer, route, isOnly } = target;
    const given = value === null && isOnly ? void 0 : value;
    const changed3 = changeLayer(layer, withText(source, text2), route, given);
    if (changed3 === void 0) return void 0;
    text2 = changed3;
  }
  return text2 === source.text ? void 0 : { kind: "values", source, text: text2 };
}
function withText({ path }, text2) {
  return sourceOf(path, text2);
}
function targetOf(known2, route) {
  for (let length = route.length; length > 0; length--) {
    const target = targetBelow(known2, route, length);
    if (target !== void 0) return target;
  }
  const reader = defaultsOf(known2);
  return reader && { layer: reader.layer, route, isOnly: false };
}
function targetBelow(known2, route, length) {
  const { views } = known2;
  const rest = route.slice(length);
  for (const view of views.of(route.slice(0, length))) {
    const found = view.reader.find(view.route);
    if (found.kind === "hidden") return void 0;
    if (found.kind === "absent" || found.place === void 0 || !isEditable(known2, view.reader)) continue;
    if (!canHold(found, rest)) return void 0;
    const isOnly = rest.length === 0 && isOnlySetter(known2, route);
    return { layer: view.reader.layer, route: [...view.route, ...rest], isOnly };
  }
  return void 0;
}
function isOnlySetter({ unit, views }, route) {
  const setters = views.of(route).filter(({ reader, route: own }) => reader.find(own).kind === "found");
  const archives = unit.dependencies.filter(({ form: form2 }) => form2 === "archive");
  return setters.length === 1 && !archives.some(({ prefix }) => isBelow3(route, prefix));
}
function canHold(found, [step2]) {
  const { value } = found;
  if (step2 === void 0) return true;
  return typeof step2 === "number" ? isList(value) : isMapping(value) || value === null;
}
function isEditable({ unit }, { layer, prefix }) {
  const folder = unit.chartFolder === "" ? "charts/" : `${unit.chartFolder}/charts/`;
  return prefix.length === 0 || !layer.path.startsWith(folder);
}
function defaultsOf({ unit, views }) {
  const path = unit.chartFolder === "" ? "values.yaml" : `${unit.chartFolder}/values.yaml`;
  const own = views.own.filter(({ layer }) => layer.form !== "parameters");
  return own.find(({ layer }) => layer.path === path) ?? own.at(-1);
}

// src/sources/helm/values/views.ts
var Views = class {
  /** Weakest first. */
  own;
  #subcharts;
  #prefixes;
  constructor(unit, files) {
    const read2 = (layer, prefix) => readLayer(layer, files.named(layer.path, layer.text), prefix);
    this.own = unit.layers.map((layer) => read2(layer, []));
    this.#subcharts = unit.subcharts.map((layer) => read2(layer, layer.prefix));
    this.#prefixes = [...unit.subcharts, ...unit.dependencies].map(({ prefix }) => prefix);
  }
  /** Strongest first. */
  of(route) {
    return this.#sameAs(route).flatMap((from) => [
      ...this.own.toReversed().map((reader) => ({ reader, route: from, from })),
      ...this.#subcharts.toReversed().filter(({ prefix }) => prefix.length < from.length && isBelow3(from, prefix)).map((reader) => ({ reader, route: from.slice(reader.prefix.length), from }))
    ]);
  }
  /** The one that wins, where the key is written. */
  winner(route) {
    for (const view of this.of(route)) {
      const found = view.reader.find(view.route);
      if (found.kind === "hidden") return void 0;
      if (found.kind === "found" && found.place !== void 0) return { ...view, found };
    }
    return void 0;
  }
  /** Over all layers; null, which takes a key away, is undefined. */
  value(route) {
    const defaults = this.#subcharts.filter(({ prefix }) => isBelow3(prefix, route)).flatMap(({ prefix, find }) => {
      const found = find([]);
      return found.kind === "found" ? [nested2(prefix.slice(route.length), found.value)] : [];
    });
    let value = defaults.reduce(laidOver, void 0);
    for (const view of this.of(route).toReversed()) {
      const found = view.reader.find(view.route);
      if (found.kind === "hidden") value = void 0;
      if (found.kind === "found") value = laidOver(value, found.value);
    }
    return value === void 0 ? void 0 : withoutNulls(value);
  }
  /** A subchart's `global` is, strongest first, that of the topmost chart, of the charts on the way, and its own. */
  #sameAs(route) {
    const prefix = this.#prefixes.find((one) => route[one.length] === "global" && isBelow3(route, one));
    if (prefix === void 0) return [route];
    const rest = route.slice(prefix.length);
    return [...prefix.keys(), prefix.length].map((length) => [...prefix.slice(0, length), ...rest]);
  }
};

// src/sources/helm/values/layers.ts
function layersOf(unit) {
  const files = filesOf(unit);
  const views = new Views(unit, files);
  return {
    placeOf: (route) => views.winner(route)?.found.place,
    valueOf: (route) => views.value(route),
    withSettings: (settings2) => withValues(unit, JSON.stringify(treeOf2(views, settings2))),
    editFor: (settings2) => editValues({ unit, files, views }, settings2)
  };
}
function withValues(unit, text2) {
  const { by, root, label, values, request, inputs, partial } = unit;
  const { chartFolder, layers, subcharts, dependencies } = unit;
  return {
    by,
    root,
    label,
    values,
    inputs,
    partial,
    chartFolder,
    layers,
    subcharts,
    dependencies,
    request: { ...request, values: [...request.values, new TextEncoder().encode(text2)] },
    with: (contents) => withValues(unit.with(contents), text2)
  };
}
function treeOf2(views, settings2) {
  return settings2.reduce(
    (tree, { route: asked, value }) => {
      const route = views.winner(asked)?.from ?? asked;
      const list3 = route.findIndex((step2) => typeof step2 === "number");
      if (list3 === -1) return setAt2(tree, route, value) ?? tree;
      const above = route.slice(0, list3);
      const items = valueAt(tree, above) ?? views.value(above);
      const changed3 = items === void 0 ? void 0 : setAt2(items, route.slice(list3), value);
      return changed3 === void 0 ? tree : setAt2(tree, above, changed3) ?? tree;
    },
    nested2([], {})
  );
}

// src/findings/candidates.ts
var mostCandidates = 7;
function candidatesFor(observation, layers) {
  const routes = routesNear(observation);
  const wishes = wishesOf(observation.problem);
  const guesses = [
    ...routes.flatMap((key) => named(key, wishes, layers)),
    ...routes.flatMap((key) => replaced(key, wishes, layers)),
    ...routes.flatMap((key) => switched(key, layers)),
    ...isServed(observation, wishes) ? [] : routes.slice(0, 2).flatMap((key) => unset(key, observation, layers))
  ];
  const first = /* @__PURE__ */ new Map();
  for (const guess of guesses) {
    const identity = JSON.stringify([guess.kind, guess.settings]);
    if (!first.has(identity)) first.set(identity, guess);
  }
  return [...first.values()].slice(0, mostCandidates);
}
function routesNear({ problem, thing, rendered }) {
  if (!rendered || thing.kind !== "object") return [];
  const whole2 = thing.object.pod?.containers.find(({ name }) => name === thing.container)?.node ?? thing.object.root;
  return rendered.file.trace.valuesNear(problem.absent ? whole2 : problem.at);
}
function wishesOf({ fix, instead }) {
  return (fix?.patches ?? instead ?? []).flatMap(wishOf);
}
function wishOf(patch) {
  switch (patch.kind) {
    case "set":
      return [
        {
          route: [...patch.parent.route, ...patch.route],
          value: patch.value,
          old: patch.parent.at(...patch.route)?.value
        }
      ];
    case "insert":
      return [
        { route: patch.list.route, value: [...listOf2(plainOf(patch.list)), patch.value], old: void 0 }
      ];
    case "remove":
      return [removed2(patch.node.route, patch)];
    case "replace":
      return [];
  }
}
function removed2(route, { node }) {
  return { route, value: null, old: node.value };
}
function listOf2(value) {
  return Array.isArray(value) ? value : [];
}
function named(key, wishes, layers) {
  const settings2 = wishes.flatMap((wish) => settingBelow(key, wish, layers) ?? []);
  return settings2.length > 0 && settings2.length === wishes.length ? [{ key, settings: settings2, kind: "wish" }] : [];
}
function settingBelow(key, { route, value }, layers) {
  const name = plainName(key.at(-1));
  const i = route.findLastIndex((step2) => isCalled(name, plainName(step2)));
  if (i === -1) return void 0;
  const below = route.slice(i + 1);
  const current = layers.valueOf(key);
  const holdsMore = current === void 0 || current === null || typeof current === "object";
  if (below.length > 0 && !holdsMore) return void 0;
  if (typeof below[0] !== "number") return settingAt([...key, ...below], value, layers);
  return listed6(key, below, value, current);
}
function settingAt(route, value, layers) {
  return { route, value: value === null && layers.valueOf(route) === true ? false : value };
}
function listed6(key, below, value, current) {
  const [index] = below;
  if (typeof index !== "number" || !Array.isArray(current) || index >= current.length) return void 0;
  if (below.length > 1 || value !== null) return { route: [...key, ...below], value };
  return { route: key, value: current.filter((_, i) => i !== index) };
}
function isCalled(name, step2) {
  return step2 !== "" && (name === step2 || step2.length >= 4 && name.endsWith(step2));
}
function plainName(step2) {
  return typeof step2 === "string" ? step2.toLowerCase().replace(/[^a-z0-9]/g, "") : "";
}
function replaced(key, wishes, layers) {
  const [wish] = wishes;
  const current = layers.valueOf(key);
  if (wish === void 0 || wishes.length > 1 || wish.old === void 0) return [];
  const isScalar5 = current !== void 0 && typeof current !== "object";
  if (isScalar5 && String(current) === String(wish.old))
    return [{ key, settings: [settingAt(key, wish.value, layers)], kind: "wish" }];
  const part2 = partOf(wish, current);
  return part2 === void 0 ? [] : [{ key, settings: [{ route: key, value: part2 }], kind: "wish" }];
}
function partOf({ old, value }, current) {
  if (typeof old !== "string" || typeof value !== "string" || typeof current !== "string" || current === "")
    return void 0;
  const at = old.lastIndexOf(current);
  if (at === -1) return void 0;
  const [head, tail] = [old.slice(0, at), old.slice(at + current.length)];
  const isAround = value.startsWith(head) && value.endsWith(tail) && value.length > head.length + tail.length;
  return isAround ? value.slice(head.length, value.length - tail.length) : void 0;
}
function isServed({ problem }, wishes) {
  const at = problem.at;
  return "route" in at && wishes.some(({ route, value }) => value !== null && String(route) === String(at.route));
}
function unset(key, { problem }, layers) {
  const current = layers.valueOf(key);
  const isThere = current !== void 0 && current !== null && typeof current !== "boolean";
  if (problem.absent || !isThere) return [];
  const values = typeof current === "string" ? ["", null] : [null];
  return values.map((value) => ({ key, settings: [{ route: key, value }], kind: "unset" }));
}
function switched(key, layers) {
  const current = layers.valueOf(key);
  return typeof current === "boolean" ? [{ key, settings: [{ route: key, value: !current }], kind: "switch" }] : [];
}

// src/findings/reversal.ts
var mostKeys = 12;
function reversalsOf(before, now) {
  const changed3 = [...changedRoutes(before.valueOf([]), now.valueOf([]), [])];
  const back = (route) => ({ route, value: before.valueOf(route) ?? null });
  const single2 = changed3.map((route) => ({ key: route, settings: [back(route)] }));
  const parents = changed3.flatMap(
    (route) => route.slice(1).map((_, i) => ({ parent: route.slice(0, i + 1), route }))
  );
  const shared = [...groupBy(parents, ({ parent }) => JSON.stringify(parent)).values()].filter((group) => group.length > 1).map((group) => ({
    key: group[0]?.parent ?? [],
    settings: group.map(({ route }) => back(route))
  })).toSorted((a, b) => b.key.length - a.key.length);
  return (single2.length > mostKeys ? shared : [...single2, ...shared]).slice(0, 2 * mostKeys);
}
function* changedRoutes(before, now, route) {
  if (Array.isArray(before) && Array.isArray(now) && before.length === now.length) {
    for (const [i, item] of now.entries()) yield* changedRoutes(before[i], item, [...route, i]);
    return;
  }
  if (!isMapping2(before) || !isMapping2(now)) {
    if (!isSamePlain(before ?? null, now ?? null)) yield route;
    return;
  }
  for (const key of /* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(now)]))
    yield* changedRoutes(before[key], now[key], [...route, key]);
}
function isMapping2(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/findings/pair-objects.ts
function pairObjects(before, after, renames) {
  const pairs = /* @__PURE__ */ new Map();
  const left = new Set(before);
  const pairBy = (keyBefore, keyAfter) => {
    const waiting = groupBy(left, keyBefore);
    for (const object of after) {
      const old = pairs.has(object) ? void 0 : waiting.get(keyAfter(object))?.shift();
      if (!old) continue;
      pairs.set(object, old);
      left.delete(old);
    }
  };
  const pathAtBase = (object) => renames.get(object.source.path) ?? object.source.path;
  pairBy(
    (object) => `${object.source.path}\0${objectKeyOf(object)}`,
    (object) => `${pathAtBase(object)}\0${objectKeyOf(object)}`
  );
  pairBy(objectKeyOf, objectKeyOf);
  pairBy(
    (object) => JSON.stringify([object.source.path, object.kind, object.name]),
    (object) => JSON.stringify([pathAtBase(object), object.kind, object.name])
  );
  pairBy(
    (object) => podKeyOf(object, object.source.path),
    (object) => podKeyOf(object, pathAtBase(object))
  );
  pairBy(
    (object) => podKeyOf(object, ""),
    (object) => podKeyOf(object, "")
  );
  const unpaired = after.filter((object) => !pairs.has(object));
  pairAlike(left, unpaired, pairs, pathAtBase);
  return pairs;
}
function podKeyOf(object, path) {
  const { pod, namespace = "", name } = object;
  return [path, namespace, name, pod ? "a workload" : object.kind].join("\0");
}
var alike = 0.5;
var mostComparisons = 2500;
function pairAlike(before, after, pairs, pathAtBase) {
  const isSmall = before.size * after.length <= mostComparisons;
  const groupOf2 = (kind, path) => isSmall ? kind : `${kind} ${path}`;
  const waiting = groupBy(before, (old) => groupOf2(old.kind, old.source.path));
  const candidates = after.flatMap(
    (object) => (waiting.get(groupOf2(object.kind, pathAtBase(object))) ?? []).slice(0, 50).map((old) => ({ object, old, likeness: likenessOf(textOf3(old), textOf3(object)) })).filter(({ likeness }) => likeness >= alike)
  );
  for (const { object, old } of candidates.toSorted((a, b) => b.likeness - a.likeness)) {
    if (pairs.has(object) || !before.has(old)) continue;
    pairs.set(object, old);
    before.delete(old);
  }
}
function textOf3({ root }) {
  return root.source.text.slice(root.valueRange.start, root.valueRange.end);
}
function renamedContainers(before, after) {
  const names = (object) => new Set(object.pod?.containers.map((container2) => container2.name));
  const gone = (before.pod?.containers ?? []).filter((container2) => !names(after).has(container2.name));
  const come = (after.pod?.containers ?? []).filter((container2) => !names(before).has(container2.name));
  const renamed = /* @__PURE__ */ new Map();
  for (const container2 of come) {
    const isOnly = gone.length === 1 && come.length === 1;
    const old = gone.find(
      (candidate) => isSameContainer(candidate, container2) || isOnly && isSameImage(candidate, container2)
    );
    if (!old) continue;
    renamed.set(container2.name, old.name);
    gone.splice(gone.indexOf(old), 1);
  }
  return renamed;
}
function isSameContainer(a, b) {
  if (a.role !== b.role) return false;
  const text2 = ({ node }) => node.source.text.slice(node.valueRange.start, node.valueRange.end);
  return likenessOf(text2(a), text2(b)) >= alike;
}
function isSameImage(a, b) {
  const [old, now] = [a, b].map(({ image }) => parseImage(String(image?.value ?? "")));
  return old !== void 0 && old.registry === now?.registry && old.repository === now.repository;
}
function likenessOf(a, b) {
  const words2 = (text2) => text2.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return overlapOf(words2(a), words2(b));
}
function overlapOf(a, b) {
  const counts = /* @__PURE__ */ new Map();
  for (const item of a) counts.set(item, (counts.get(item) ?? 0) + 1);
  let shared = 0;
  for (const item of b) {
    const count = counts.get(item) ?? 0;
    if (count === 0) continue;
    counts.set(item, count - 1);
    shared++;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 1 : shared / all;
}

// src/findings/parts.ts
function meetByParts(before, after) {
  const had = worstOfParts(before);
  const has = worstOfParts(after);
  for (const observation of after.open) {
    const rank2 = rankOf(observation.severity);
    const parts = partsOf4(observation, after.keyOf);
    if (parts.length > 0 && parts.every((part2) => part2.some((one) => (had.get(one) ?? Infinity) <= rank2)))
      after.open.delete(observation);
  }
  for (const observation of before.open) {
    if (partsOf4(observation, before.keyOf).some((part2) => part2.some((one) => has.has(one))))
      before.open.delete(observation);
  }
}
function worstOfParts({ observations, keyOf: keyOf4 }) {
  const worst = /* @__PURE__ */ new Map();
  for (const observation of observations) {
    const { parts = [], implies = [] } = observation.problem;
    const rank2 = rankOf(observation.severity);
    const own = parts.length === 0 ? [] : named2(parts, ofRule(observation, keyOf4));
    const others3 = implies.length === 0 ? [] : named2(implies, ofAnyRule(observation, keyOf4));
    for (const part2 of [...own, ...others3]) worst.set(part2, Math.min(rank2, worst.get(part2) ?? rank2));
  }
  return worst;
}
function partsOf4(observation, keyOf4) {
  const { parts = [] } = observation.problem;
  if (parts.length === 0) return [];
  const keys = [ofRule(observation, keyOf4), ofAnyRule(observation, keyOf4)];
  return parts.map((part2) => keys.map((key) => `${key} ${part2}`));
}
function named2(parts, key) {
  return parts.map((part2) => `${key} ${part2}`);
}
function ofRule(observation, keyOf4) {
  return keyOf4({ ...observation, key: "" });
}
function ofAnyRule(observation, keyOf4) {
  return keyOf4({ ...observation, key: "", rule: { ...observation.rule, id: "" } });
}

// src/findings/compare.ts
function compare2(before, after, pairs, renames) {
  const gone = new Set(before);
  const added = new Set(after);
  const meet = (keyBefore, keyAfter) => {
    const waiting = groupBy(gone, keyBefore);
    for (const observation of [...added]) {
      const candidates = waiting.get(keyAfter(observation)) ?? [];
      const old = candidates.find((candidate) => gone.has(candidate) && isNoWorse(observation, candidate));
      if (!old) continue;
      gone.delete(old);
      added.delete(observation);
    }
  };
  const asAtBase = identityAtBase(pairs, renames);
  meet(identityOf2, asAtBase);
  meet(
    (observation) => withoutNumbers(identityOf2(observation)),
    (observation) => withoutNumbers(asAtBase(observation))
  );
  meet(
    (observation) => identityOf2({ ...observation, key: "" }),
    (observation) => observation.problem.absent ? asAtBase({ ...observation, key: "" }) : "written"
  );
  meetByParts(
    { observations: before, open: gone, keyOf: identityOf2 },
    { observations: after, open: added, keyOf: asAtBase }
  );
  meetReworded(gone, added, renames);
  leaveRemnants(before, added, asAtBase);
  return { added, gone: [...gone] };
}
function leaveRemnants(before, added, asAtBase) {
  const had = new Set(before.map(identityOf2));
  for (const observation of [...added]) {
    const { rule, problem } = observation;
    if (problem.remnantOf === void 0) continue;
    const worse = { ...observation, rule: { ...rule, id: problem.remnantOf } };
    if (had.has(asAtBase(worse))) added.delete(observation);
  }
}
function isNoWorse(now, old) {
  return rankOf(now.severity) >= rankOf(old.severity);
}
function identityOf2({ rule, thing, path, key }) {
  return thing.kind === "object" ? JSON.stringify([rule.id, placeKeyOf(thing.object), thing.container ?? "", key]) : JSON.stringify([rule.id, path, key]);
}
function identityAtBase(pairs, renames) {
  const containers = /* @__PURE__ */ new Map();
  const containerNames = (before, after) => {
    const known2 = containers.get(after) ?? renamedContainers(before, after);
    containers.set(after, known2);
    return known2;
  };
  return ({ rule, thing, path, key }) => {
    if (thing.kind === "dockerfile") return JSON.stringify([rule.id, renames.get(path) ?? path, key]);
    const old = pairs.get(thing.object);
    if (!old) return JSON.stringify(["no object of the base", rule.id]);
    const { container: container2 } = thing;
    const name = container2 === void 0 ? "" : containerNames(old, thing.object).get(container2) ?? container2;
    return JSON.stringify([rule.id, placeKeyOf(old), name, key]);
  };
}
function placeKeyOf(object) {
  return `${object.source.path}\0${objectKeyOf(object)}`;
}
function withoutNumbers(identity) {
  return identity.replace(/\d+/g, "0");
}
var reworded = 0.5;
function meetReworded(gone, added, renames) {
  const words2 = ({ key }) => key.split(/[\s;&|]+/);
  const isInstruction = ({ thing, key }) => thing.kind === "dockerfile" && key !== "";
  const waiting = groupBy([...gone].filter(isInstruction), ({ rule, path }) => `${rule.id} ${path}`);
  const candidates = [...added].filter(isInstruction).flatMap(
    (observation) => (waiting.get(`${observation.rule.id} ${renames.get(observation.path) ?? observation.path}`) ?? []).filter((old) => isNoWorse(observation, old)).map((old) => ({ observation, old, likeness: overlapOf(words2(old), words2(observation)) })).filter(({ likeness }) => likeness >= reworded)
  );
  for (const { observation, old } of candidates.toSorted((a, b) => b.likeness - a.likeness)) {
    if (!added.has(observation) || !gone.has(old)) continue;
    added.delete(observation);
    gone.delete(old);
  }
}

// src/findings/trial.ts
async function tryUnit(render, unit, { view, judging }, renderer) {
  const { rendered, gaps: gaps2 } = await renderUnit(unit, untraced(renderer));
  if (!rendered || gaps2.some(({ kind }) => kind === "skipped")) return void 0;
  if (rendered.partial.some((because) => !render.rendered.partial.includes(because))) return void 0;
  const after = surveyRender(rendered, view.index, judging);
  const [old, now] = [objectsOf(render), objectsOf(after)];
  const { added, gone } = compare2(
    render.observations,
    after.observations,
    pairObjects(old, now, sameNames),
    sameNames
  );
  const keysOf3 = (objects) => objects.map(objectKeyOf).sort().join();
  const keepsObjects = (mayGo = []) => keysOf3(now) === keysOf3(old) || keysOf3(now) === keysOf3(old.filter((object) => !mayGo.includes(object)));
  return { after, added, gone: new Set(gone), keepsObjects };
}
function objectsOf({ rendered }) {
  return rendered.files.flatMap((file) => file.objects);
}
var sameNames = /* @__PURE__ */ new Map();

// src/findings/value-place.ts
function valuePlaceOf(key, at, layers, nearest2 = key) {
  for (const route of itemRoutes(key, at, layers)) {
    const place2 = layers.placeOf(route);
    if (place2) return place2;
  }
  for (let length = nearest2.length; length > 0; length--) {
    const place2 = layers.placeOf(nearest2.slice(0, length));
    if (place2) return place2;
  }
  return void 0;
}
function* itemRoutes(key, at, layers) {
  const items = layers.valueOf(key);
  if (!Array.isArray(items) || !isNode2(at)) return;
  const list3 = items;
  const { document, route } = at;
  for (let length = route.length; length > 0; length--) {
    if (typeof route[length - 1] !== "number") continue;
    const item = document.root?.at(...route.slice(0, length));
    const index = item ? list3.findIndex((one) => isSamePlain(one, plainOf(item))) : -1;
    if (index === -1) continue;
    for (let end2 = route.length; end2 >= length; end2--) yield [...key, index, ...route.slice(length, end2)];
  }
}
function isNode2(at) {
  return "route" in at && "document" in at;
}

// src/findings/values-causes.ts
var mostTrials = { review: 60, scan: 10 };
async function valuesCauses(observations, survey2, before, renderer) {
  const renderOf = new Map(survey2.renders.map((render) => [render.rendered.unit, render]));
  const byUnit = groupBy(observations, ({ rendered }) => rendered?.unit);
  const byRoot = groupBy(byUnit, ([unit]) => unit?.root);
  const blames = /* @__PURE__ */ new Map();
  await Promise.all(
    [...byRoot.values()].map(async (units) => {
      const proved = [];
      for (const [unit, found] of units) {
        const render = unit && renderOf.get(unit);
        if (!render || !isHelmUnit(unit)) continue;
        const layers = layersOf(unit);
        const known2 = alike2(found, layers, proved);
        const trials = before ? mostTrials.review : mostTrials.scan;
        const tools = { survey: survey2, renderer, trials, before: layersBefore(unit, before) };
        const rest = found.filter((observation) => !known2.has(observation));
        const tried = await new Inquiry(render, layers, tools).blames(rest);
        for (const [observation, blame] of [...known2, ...tried]) {
          blames.set(observation, blame);
          proved.push({ observation, blame, layers });
        }
      }
    })
  );
  return blames;
}
function alike2(found, layers, proved) {
  const byFinding = groupBy(proved, ({ observation }) => fingerprintOf(observation));
  return new Map(
    found.flatMap((observation) => {
      const same = byFinding.get(fingerprintOf(observation))?.find(({ blame, layers: other }) => isSetAlike(blame.key, layers, other));
      return same ? [[observation, same.blame]] : [];
    })
  );
}
function isSetAlike(key, a, b) {
  const [one, other] = [a.placeOf(key), b.placeOf(key)];
  const isOneSpot = one?.source.path === other?.source.path && one?.range.start === other?.range.start;
  return one !== void 0 && isOneSpot && isSamePlain(a.valueOf(key) ?? null, b.valueOf(key) ?? null);
}
function layersBefore(unit, before) {
  const there = before?.renders.map(({ rendered }) => rendered.unit).filter(isHelmUnit) ?? [];
  const same = there.find((old) => old.root === unit.root && old.label === unit.label);
  const own = same ?? there.find((old) => old.root === unit.root && old.label === "");
  return own && layersOf(own);
}
var Inquiry = class {
  #render;
  #layers;
  #survey;
  #before;
  #renderer;
  #trialsLeft;
  constructor(render, layers, { survey: survey2, before, renderer, trials }) {
    this.#render = render;
    this.#layers = layers;
    this.#survey = survey2;
    this.#before = before;
    this.#renderer = renderer;
    this.#trialsLeft = trials;
  }
  async blames(found) {
    const turned = await this.#dueToTurned(found);
    const wished = await this.#dueToGuessed(found);
    return new Map(
      found.flatMap((observation) => {
        const [turn, wish] = [turned.get(observation), wished.get(observation)];
        const isWithin = turn && wish && isBelow4(wish.key, turn.key);
        const place2 = isWithin ? wish : turn;
        const blame = turn && wish ? { ...turn, ...place2, settings: wish.settings } : turn ?? wish;
        return blame ? [[observation, blame]] : [];
      })
    );
  }
  /** Keys that the change has set otherwise: with the base's values in their place the finding is gone. */
  async #dueToTurned(found) {
    const blames = /* @__PURE__ */ new Map();
    const reversals = this.#before ? reversalsOf(this.#before, this.#layers) : [];
    const open2 = (one) => !blames.has(one);
    const trials = await Promise.all(
      reversals.map(async ({ key, settings: settings2 }) => ({ key, trial: await this.#try(settings2) }))
    );
    for (const { key, trial } of trials) {
      for (const one of found.filter(open2)) {
        if (!trial?.gone.has(one)) continue;
        const within = routesNear(one).find((route) => route.length > key.length && isBelow4(route, key));
        const at = (within && this.#layers.placeOf(within)) ?? valuePlaceOf(key, one.problem.at, this.#layers);
        blames.set(one, { key, at, settings: [] });
      }
    }
    return blames;
  }
  /** Round by round: everybody's best guess, then the second best of those that are left. */
  async #dueToGuessed(found) {
    const blames = /* @__PURE__ */ new Map();
    const open2 = new Map(found.map((observation) => [observation, this.#guesses(observation)]));
    while (open2.size > 0 && this.#trialsLeft > 0) {
      const round = [...open2].flatMap(([observation, candidates]) => {
        const candidate = candidates.shift();
        if (!candidate) open2.delete(observation);
        return candidate ? [{ observation, candidate }] : [];
      });
      const questions = [...groupBy(round, questionOf).values()];
      const proved = await Promise.all(questions.map((asked) => this.#proved(asked)));
      for (const { observation, candidate } of proved.flat()) {
        const settings2 = candidate.kind === "wish" ? candidate.settings : [];
        blames.set(observation, { key: candidate.key, at: this.#placeOf(candidate, observation), settings: settings2 });
        open2.delete(observation);
      }
    }
    return blames;
  }
  /** A value that the change has not turned makes nothing new, unless a compliant one stands ready. */
  #guesses(observation) {
    const all = candidatesFor(observation, this.#layers);
    return all.filter(({ kind }) => kind === "wish" || this.#before === void 0);
  }
  async #try(settings2) {
    if (this.#trialsLeft <= 0) return void 0;
    this.#trialsLeft--;
    return tryUnit(this.#render, this.#layers.withSettings(settings2), this.#survey, this.#renderer);
  }
  /** Guesses at one key of one thing are tried together, and alone when that settles nothing. */
  async #proved(asked) {
    const trial = await this.#try(asked.flatMap(({ candidate }) => candidate.settings));
    const mayGo = asked.flatMap(
      ({ candidate, observation }) => candidate.kind === "unset" ? objectOf(observation) : []
    );
    const gone = trial?.keepsObjects(mayGo) && trial.added.size === 0 ? trial.gone : /* @__PURE__ */ new Set();
    const proved = asked.filter(({ observation }) => gone.has(observation));
    if (proved.length > 0 || asked.length === 1) return proved;
    const alone = [];
    for (const one of asked) alone.push(...await this.#proved([one]));
    return alone;
  }
  #placeOf({ settings: settings2, key }, { problem }) {
    const route = settings2.length === 1 ? settings2[0]?.route ?? key : key;
    return valuePlaceOf(key, problem.at, this.#layers, route);
  }
};
function isBelow4(route, key) {
  return key.every((step2, i) => step2 === route[i]);
}
function objectOf({ thing }) {
  return thing.kind === "object" ? [thing.object] : [];
}
function questionOf({ observation, candidate }) {
  const { thing } = observation;
  const container2 = thing.kind === "object" ? thing.container : "";
  return JSON.stringify([
    candidate.key,
    container2 ?? "",
    "object" in thing ? thing.object.kind + thing.object.name : ""
  ]);
}

// src/findings/causes.ts
async function causesOf3(survey2, added, before, renderer) {
  const rendered = survey2.renders.flatMap(({ observations }) => observations);
  const blames = await valuesCauses(
    rendered.filter((observation) => added.has(observation)),
    survey2,
    before,
    renderer
  );
  const plain2 = survey2.observations.map((observation) => ({ observation, causes: [], settings: [] }));
  const traced = rendered.map((observation) => traceWith(blames.get(observation), observation));
  return unite([...plain2, ...traced], added);
}
function traceWith(blame, observation) {
  const written = writtenCauses(observation, observation.problem.at);
  if (!blame) return { observation, causes: written, settings: [] };
  const { at, settings: settings2 } = blame;
  if (!at) return { observation, causes: written, settings: settings2 };
  const cause = { kind: "values", how: "line", at, label: "set here" };
  return { observation, causes: [cause, ...written], settings: settings2, ...dueTo(at, observation) };
}
function dueTo({ source }, { rendered }) {
  if (!rendered || !isHelmUnit(rendered.unit)) return {};
  const isOwn = rendered.unit.layers.findIndex(({ path }) => path === source.path) <= 0;
  return isOwn ? {} : { valuesFile: source.path };
}
function writtenCauses({ rendered, problem }, at) {
  const causes = rendered?.file.trace.causesOf(at, lackedBy(problem)) ?? [];
  const once = new Map(causes.map((cause) => [spotOf(cause.at), cause]));
  return [...once.values()];
}
function spotOf({ source, range }) {
  return `${source.path} ${range.start}`;
}
function lackedBy({ fix, instead }) {
  const patches = fix?.patches ?? instead ?? [];
  return patches.flatMap((patch) => patch.kind === "set" ? [[...patch.parent.route, ...patch.route]] : []);
}

// src/findings/counts.ts
function countsOf({ findings, fixed: fixed2, skipped: skipped2, partial }, rest) {
  const inState = (state) => findings.filter((finding) => finding.state === state).length;
  return {
    new: inState("new"),
    existing: inState("existing"),
    fixed: fixed2.length,
    waived: inState("waived"),
    skipped: skipped2.length,
    partial: partial.length,
    ...rest
  };
}
function undecidedIn({ undecided, renders }) {
  return renders.reduce((sum, render) => sum + render.undecided.length, undecided.length);
}

// src/findings/settle.ts
function toFinding(caused, waiver2) {
  const { observation, isNew } = caused;
  const { rule, severity, subject, problem } = observation;
  const at = placeOf(caused);
  return {
    rule,
    severity,
    state: waiver2 ? "waived" : isNew ? "new" : "existing",
    message: problem.message,
    fingerprint: fingerprintOf(observation, caused.valuesFile),
    subject,
    location: { path: at.source.path, ...regionOf(at) },
    related: relatedTo(caused),
    waiver: waiver2,
    fix: problem.fix,
    at: { source: at.source, range: at.range },
    rendered: renderedBy(caused)
  };
}
function placeOf({ observation, causes }) {
  return causes[0]?.at ?? observation.problem.at;
}
function locationOf(observation) {
  const at = placeOf({ observation, causes: writtenCauses(observation, observation.problem.at) });
  return { path: at.source.path, ...regionOf(at) };
}
function relatedTo({ observation, causes }) {
  const way = causes.slice(1).filter(({ how }) => how !== "file");
  const pointedAt = (observation.problem.related ?? []).map(({ at, label }) => ({
    at: at.source === observation.rendered?.file.source ? writtenCauses(observation, at)[0]?.at ?? at : at,
    label
  }));
  return [...way, ...pointedAt].map(({ at, label }) => ({ path: at.source.path, ...regionOf(at), label }));
}
function renderedBy({ observation, copies }) {
  const unit = observation.rendered?.unit;
  if (!unit) return void 0;
  const units = copies.flatMap((copy) => copy.observation.rendered?.unit ?? []);
  return {
    by: unit.by,
    root: folderOf(unit.root) || ".",
    values: [...new Set(units.flatMap(valuesOf4))],
    labels: [...new Set(units.map(({ label }) => label))]
  };
}
function valuesOf4(unit) {
  return isHelmUnit(unit) ? unit.layers.map(({ path }) => path) : unit.values;
}
function byPlace(a, b) {
  return compareText(a.location.path, b.location.path) || a.location.startLine - b.location.startLine || a.location.startColumn - b.location.startColumn || compareText(a.rule.id, b.rule.id) || compareText(a.fingerprint, b.fingerprint);
}

// src/findings/spokesmen.ts
function concernOf({ rule, problem, key }) {
  return problem.concerns === void 0 ? void 0 : JSON.stringify([rule.id, problem.concerns, key]);
}
function spokesmenOf(settled) {
  const heard = /* @__PURE__ */ new Map();
  for (const one of settled) {
    const concern = concernOf(one.observation);
    if (concern === void 0 || one.finding.state === "waived") continue;
    const before = heard.get(concern);
    const isOlder = one.finding.state === "existing" && before?.finding.state === "new";
    if (before === void 0 || isOlder) heard.set(concern, one);
  }
  return settled.filter((one) => {
    const concern = concernOf(one.observation);
    return concern === void 0 || one.finding.state === "waived" || heard.get(concern) === one;
  });
}
function withoutShared(gone, settled) {
  const known2 = new Set(settled.map(({ observation }) => concernOf(observation)));
  return gone.filter((observation) => {
    const concern = concernOf(observation);
    if (concern === void 0) return true;
    const isKnown = known2.has(concern);
    known2.add(concern);
    return !isKnown;
  });
}

// src/findings/waive-rendered.ts
function waiveRendered(caused, change, asked) {
  const comments = new Comments();
  const waivers2 = /* @__PURE__ */ new Map();
  for (const { observation, copies } of caused) {
    if (!observation.rendered) continue;
    const found = copies.map((copy) => comments.waiving(copy));
    const [first] = found;
    if (!first || found.includes(void 0)) continue;
    const isNew = change !== void 0 && !wasThere(first, change.was.renders);
    waivers2.set(observation, { kind: "comment", reason: first.reason, isNew });
  }
  const unused2 = change ? waiversOf(change).filter((waiver2) => !comments.areUsed(waiver2)) : [];
  return { waivers: waivers2, notices: [...new Set(unused2.flatMap((waiver2) => complaintAbout(waiver2, false, asked)))] };
}
var Comments = class {
  #known = /* @__PURE__ */ new Map();
  #used = /* @__PURE__ */ new Set();
  areUsed(waiver2) {
    return this.#used.has(spotOf2(waiver2));
  }
  waiving({ observation, causes }) {
    const file = observation.rendered?.file;
    if (!file) return void 0;
    const rendered = this.#in(file.source, () => waiversIn({ ...file, dockerfile: void 0 }));
    const passedOn = waiverOf(observation, observation.problem.at, rendered);
    const written = causes.filter(({ how }) => how !== "file").map(
      ({ at }) => waiverOf(
        observation,
        at,
        this.#in(at.source, () => waiversInLines(at.source))
      )
    );
    const found = [...written, passedOn].filter((waiver2) => waiver2 !== void 0);
    for (const waiver2 of found) this.#used.add(spotOf2(waiver2));
    if (passedOn) for (const spot of spotsBehind(passedOn, file)) this.#used.add(spot);
    return found[0];
  }
  #in(source, read2) {
    const known2 = this.#known.get(source) ?? read2();
    this.#known.set(source, known2);
    return known2;
  }
};
function spotOf2({ source, line }) {
  return `${source.path}:${line}`;
}
function spotsBehind({ source, line }, { trace }) {
  const range = { start: source.lines.startOf(line), end: source.lines.endOf(line) };
  return trace.causesOf({ source, range }).map(({ at }) => `${at.source.path}:${at.source.lines.lineAt(at.range.start)}`);
}
function waiversOf({ is, touched }) {
  const texts2 = is.renders.flatMap(({ rendered }) => textsOf2(rendered.unit));
  const once = new Map(texts2.map((source) => [source.path, source]));
  return [...once.values()].filter(({ path }) => touched.has(path)).flatMap(waiversInLines);
}
function wasThere({ rules: rules2, reason }, before) {
  const isSame4 = (other) => other.reason === reason && other.rules.join() === rules2.join();
  return before.some(({ rendered }) => textsOf2(rendered.unit).some((text2) => waiversInLines(text2).some(isSame4)));
}
function textsOf2(unit) {
  const ofFiles = [...unit.request.files].flatMap(([path, bytes]) => {
    const file = unit.inputs.get(path);
    const isMarked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("eaworthy:");
    return file && isMarked ? toSource(file, bytes) ?? [] : [];
  });
  const ofLayers = isHelmUnit(unit) ? unit.layers.flatMap(({ path, text: text2 }) => toSource(path, Buffer.from(text2)) ?? []) : [];
  return [...ofFiles, ...ofLayers];
}

// src/findings/difference.ts
function differenceOf(caused, gone, { was: was2, is }, { renames, touched }) {
  const ruleIds2 = new Set(is.judging.rules.map((rule) => rule.id));
  const plain2 = waive(is.observations, is.files, was2.files, renames, ruleIds2);
  const rendered = waiveRendered(caused, { was: was2, is, touched }, ruleIds2);
  const waivers2 = new Map([...plain2.waivers, ...rendered.waivers]);
  const settled = caused.map((one) => ({
    ...one,
    finding: {
      ...toFinding(one, waivers2.get(one.observation)),
      ...formerly(one, renames)
    }
  }));
  const { skipped: skipped2, partial } = gapsOf2(was2, is);
  const unread = new Set(
    [...skipped2.map(({ path }) => path), ...is.unbuilt].map((path) => renames.get(path) ?? path)
  );
  const told = spokesmenOf(settled.toSorted((a, b) => byPlace(a.finding, b.finding)));
  return {
    settled: told,
    fixed: withoutShared(gone, told).filter((observation) => !unread.has(observation.path)).map(toFixed),
    skipped: skipped2,
    skippedAtBase: gapsOf2(void 0, was2).skipped.length,
    partial,
    notices: [...plain2.notices, ...rendered.notices]
  };
}
function formerly({ observation, valuesFile }, renames) {
  const path = renames.get(observation.path);
  return path === void 0 ? {} : { formerFingerprint: fingerprintOf({ ...observation, path }, valuesFile) };
}
function gapsOf2(was2, is) {
  const wasRelevant = new Set(was2?.files.filter((file) => file.isRelevant).map((file) => file.entry.path));
  const judged = new Set(is.renders.flatMap(({ rendered }) => rendered.unit.values));
  const named3 = is.files.filter(
    ({ gap: gap2, isRelevant, entry }) => gap2 && (isRelevant || wasRelevant.has(entry.path)) && !(gap2.kind === "partial" && judged.has(entry.path))
  );
  const here = new Set(is.files.map((file) => file.entry.path));
  const deleted = was2?.files.filter(({ gap: gap2, entry }) => gap2?.kind === "partial" && !here.has(entry.path)) ?? [];
  const ofFiles = [...named3, ...deleted].flatMap(
    ({ entry, gap: gap2 }) => gap2 ? [{ path: entry.path, ...gap2 }] : []
  );
  const ofRenders = is.gaps.map((gap2) => isUnsupplied(gap2, was2) ? { ...gap2, kind: "partial" } : gap2);
  const gaps2 = groupBy([...ofFiles, ...ofRenders, ...gapsBefore(was2, is)], ({ kind }) => kind);
  const list3 = (kind) => (gaps2.get(kind) ?? []).map(({ path, because }) => ({ path, because })).toSorted((a, b) => compareText(a.path, b.path));
  return { skipped: list3("skipped"), partial: list3("partial") };
}
function isUnsupplied(gap2, was2) {
  if (!gap2.isUnsupplied) return false;
  return !was2 || was2.gaps.some((old) => old.isUnsupplied && old.path === gap2.path);
}
function gapsBefore(was2, is) {
  const named3 = new Set(is.gaps.map(({ path }) => path));
  return (was2?.gaps ?? []).filter((gap2) => gap2.kind === "skipped" && !gap2.isUnsupplied && !named3.has(gap2.path)).map((gap2) => ({ ...gap2, because: `before the change, ${gap2.because}` }));
}
function toFixed(observation) {
  const { rule, subject, problem } = observation;
  return {
    rule,
    fingerprint: fingerprintOf(observation),
    subject,
    message: problem.message,
    location: locationOf(observation)
  };
}

// src/findings/stopwatch.ts
var Stopwatch = class {
  #begun = performance.now();
  #spent = /* @__PURE__ */ new Map();
  async time(phase, work) {
    const begun = performance.now();
    try {
      return await work();
    } finally {
      this.#spent.set(phase, (this.#spent.get(phase) ?? 0) + performance.now() - begun);
    }
  }
  timings() {
    const of = (phase) => Math.round(this.#spent.get(phase) ?? 0);
    return {
      total_ms: Math.round(performance.now() - this.#begun),
      diff_ms: of("diff_ms"),
      read_ms: of("read_ms"),
      render_ms: of("render_ms"),
      rules_ms: of("rules_ms"),
      verify_ms: of("verify_ms")
    };
  }
};

// src/findings/verdict.ts
function verdictOf(findings, skipped2, failOn) {
  const fails = ({ state, severity }) => state === "new" && failOn !== "never" && rankOf(severity) <= rankOf(failOn);
  if (findings.some(fails)) return "fail";
  return skipped2 > 0 ? "incomplete" : "pass";
}

export {
  hiderOf,
  hideIn,
  visible,
  visibleLine,
  cut,
  codeSpan,
  fenced,
  markdownMessage,
  neutralise,
  jsonText,
  counted,
  findingsPhrase,
  verdictSentence,
  worstFirst,
  createTwoFilesPatch,
  compareText,
  byCause,
  findingLine,
  findingParagraphs,
  commonWayText,
  coverageText,
  diffBlock,
  additionBlock,
  checksText,
  waiverText,
  introOf,
  newFindings,
  gaps,
  newWaivers,
  oldWaivers,
  fixedFindings,
  notices,
  pageOf,
  rightsTables,
  parseHunks,
  sarifReport,
  terminalReport,
  applyEdits,
  patchYaml,
  renderUnit,
  untraced,
  isHelmUnit,
  objectKeyOf,
  fingerprintOf,
  itemOf,
  layersOf,
  pairObjects,
  compare2 as compare,
  saysHowToBuild,
  isIgnoreName,
  analysisLimit,
  parseFile,
  clusterWideKinds,
  isCommon,
  focusOf,
  IndexCache,
  startSearch,
  wordsFor,
  ruleSetOf,
  inspectFile,
  RenderedIndex,
  viewOf,
  viewIn,
  filesOf2 as filesOf,
  excludedPaths,
  judgingBy,
  survey,
  surveyRender,
  joined2 as joined,
  tryUnit,
  objectsOf,
  causesOf3 as causesOf,
  countsOf,
  undecidedIn,
  toFinding,
  byPlace,
  concernOf,
  ruleIds,
  selectRules,
  waive,
  waiveRendered,
  differenceOf,
  gapsOf2 as gapsOf,
  scopeOf2 as scopeOf,
  buildSides,
  buildRoot,
  unreadableIn2 as unreadableIn,
  Stopwatch,
  verdictOf,
  openRenderer,
  tooLarge,
  notAFile,
  gitIn,
  run,
  openRepository
};
