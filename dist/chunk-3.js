import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  renderClock
} from "./chunk-15.js";
import {
  __commonJS,
  __require,
  __toESM
} from "./chunk.js";

// node_modules/yaml/dist/nodes/identity.js
var require_identity = __commonJS({
  "node_modules/yaml/dist/nodes/identity.js"(exports) {
    "use strict";
    var ALIAS = /* @__PURE__ */ Symbol.for("yaml.alias");
    var DOC = /* @__PURE__ */ Symbol.for("yaml.document");
    var MAP = /* @__PURE__ */ Symbol.for("yaml.map");
    var PAIR = /* @__PURE__ */ Symbol.for("yaml.pair");
    var SCALAR = /* @__PURE__ */ Symbol.for("yaml.scalar");
    var SEQ = /* @__PURE__ */ Symbol.for("yaml.seq");
    var NODE_TYPE = /* @__PURE__ */ Symbol.for("yaml.node.type");
    var isAlias5 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === ALIAS;
    var isDocument = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === DOC;
    var isMap7 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === MAP;
    var isPair3 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === PAIR;
    var isScalar5 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SCALAR;
    var isSeq7 = (node) => !!node && typeof node === "object" && node[NODE_TYPE] === SEQ;
    function isCollection(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case MAP:
          case SEQ:
            return true;
        }
      return false;
    }
    function isNode(node) {
      if (node && typeof node === "object")
        switch (node[NODE_TYPE]) {
          case ALIAS:
          case MAP:
          case SCALAR:
          case SEQ:
            return true;
        }
      return false;
    }
    var hasAnchor = (node) => (isScalar5(node) || isCollection(node)) && !!node.anchor;
    exports.ALIAS = ALIAS;
    exports.DOC = DOC;
    exports.MAP = MAP;
    exports.NODE_TYPE = NODE_TYPE;
    exports.PAIR = PAIR;
    exports.SCALAR = SCALAR;
    exports.SEQ = SEQ;
    exports.hasAnchor = hasAnchor;
    exports.isAlias = isAlias5;
    exports.isCollection = isCollection;
    exports.isDocument = isDocument;
    exports.isMap = isMap7;
    exports.isNode = isNode;
    exports.isPair = isPair3;
    exports.isScalar = isScalar5;
    exports.isSeq = isSeq7;
  }
});

// node_modules/yaml/dist/visit.js
var require_visit = __commonJS({
  "node_modules/yaml/dist/visit.js"(exports) {
    "use strict";
    var identity = require_identity();
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove node");
    function visit(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = visit_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        visit_(null, node, visitor_, Object.freeze([]));
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    function visit_(key, node, visitor, path) {
      const ctrl = callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visit_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = visit_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = visit_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = visit_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    async function visitAsync(node, visitor) {
      const visitor_ = initVisitor(visitor);
      if (identity.isDocument(node)) {
        const cd = await visitAsync_(null, node.contents, visitor_, Object.freeze([node]));
        if (cd === REMOVE)
          node.contents = null;
      } else
        await visitAsync_(null, node, visitor_, Object.freeze([]));
    }
    visitAsync.BREAK = BREAK;
    visitAsync.SKIP = SKIP;
    visitAsync.REMOVE = REMOVE;
    async function visitAsync_(key, node, visitor, path) {
      const ctrl = await callVisitor(key, node, visitor, path);
      if (identity.isNode(ctrl) || identity.isPair(ctrl)) {
        replaceNode(key, path, ctrl);
        return visitAsync_(key, ctrl, visitor, path);
      }
      if (typeof ctrl !== "symbol") {
        if (identity.isCollection(node)) {
          path = Object.freeze(path.concat(node));
          for (let i = 0; i < node.items.length; ++i) {
            const ci = await visitAsync_(i, node.items[i], visitor, path);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              node.items.splice(i, 1);
              i -= 1;
            }
          }
        } else if (identity.isPair(node)) {
          path = Object.freeze(path.concat(node));
          const ck = await visitAsync_("key", node.key, visitor, path);
          if (ck === BREAK)
            return BREAK;
          else if (ck === REMOVE)
            node.key = null;
          const cv = await visitAsync_("value", node.value, visitor, path);
          if (cv === BREAK)
            return BREAK;
          else if (cv === REMOVE)
            node.value = null;
        }
      }
      return ctrl;
    }
    function initVisitor(visitor) {
      if (typeof visitor === "object" && (visitor.Collection || visitor.Node || visitor.Value)) {
        return Object.assign({
          Alias: visitor.Node,
          Map: visitor.Node,
          Scalar: visitor.Node,
          Seq: visitor.Node
        }, visitor.Value && {
          Map: visitor.Value,
          Scalar: visitor.Value,
          Seq: visitor.Value
        }, visitor.Collection && {
          Map: visitor.Collection,
          Seq: visitor.Collection
        }, visitor);
      }
      return visitor;
    }
    function callVisitor(key, node, visitor, path) {
      if (typeof visitor === "function")
        return visitor(key, node, path);
      if (identity.isMap(node))
        return visitor.Map?.(key, node, path);
      if (identity.isSeq(node))
        return visitor.Seq?.(key, node, path);
      if (identity.isPair(node))
        return visitor.Pair?.(key, node, path);
      if (identity.isScalar(node))
        return visitor.Scalar?.(key, node, path);
      if (identity.isAlias(node))
        return visitor.Alias?.(key, node, path);
      return void 0;
    }
    function replaceNode(key, path, node) {
      const parent = path[path.length - 1];
      if (identity.isCollection(parent)) {
        parent.items[key] = node;
      } else if (identity.isPair(parent)) {
        if (key === "key")
          parent.key = node;
        else
          parent.value = node;
      } else if (identity.isDocument(parent)) {
        parent.contents = node;
      } else {
        const pt = identity.isAlias(parent) ? "alias" : "scalar";
        throw new Error(`Cannot replace node with ${pt} parent`);
      }
    }
    exports.visit = visit;
    exports.visitAsync = visitAsync;
  }
});

// node_modules/yaml/dist/doc/directives.js
var require_directives = __commonJS({
  "node_modules/yaml/dist/doc/directives.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit = require_visit();
    var escapeChars = {
      "!": "%21",
      ",": "%2C",
      "[": "%5B",
      "]": "%5D",
      "{": "%7B",
      "}": "%7D"
    };
    var escapeTagName = (tn) => tn.replace(/[!,[\]{}]/g, (ch) => escapeChars[ch]);
    var Directives = class _Directives {
      constructor(yaml, tags) {
        this.docStart = null;
        this.docEnd = false;
        this.yaml = Object.assign({}, _Directives.defaultYaml, yaml);
        this.tags = Object.assign({}, _Directives.defaultTags, tags);
      }
      clone() {
        const copy = new _Directives(this.yaml, this.tags);
        copy.docStart = this.docStart;
        return copy;
      }
      /**
       * During parsing, get a Directives instance for the current document and
       * update the stream state according to the current version's spec.
       */
      atDocument() {
        const res = new _Directives(this.yaml, this.tags);
        switch (this.yaml.version) {
          case "1.1":
            this.atNextDocument = true;
            break;
          case "1.2":
            this.atNextDocument = false;
            this.yaml = {
              explicit: _Directives.defaultYaml.explicit,
              version: "1.2"
            };
            this.tags = Object.assign({}, _Directives.defaultTags);
            break;
        }
        return res;
      }
      /**
       * @param onError - May be called even if the action was successful
       * @returns `true` on success
       */
      add(line, onError) {
        if (this.atNextDocument) {
          this.yaml = { explicit: _Directives.defaultYaml.explicit, version: "1.1" };
          this.tags = Object.assign({}, _Directives.defaultTags);
          this.atNextDocument = false;
        }
        const parts = line.trim().split(/[ \t]+/);
        const name = parts.shift();
        switch (name) {
          case "%TAG": {
            if (parts.length !== 2) {
              onError(0, "%TAG directive should contain exactly two parts");
              if (parts.length < 2)
                return false;
            }
            const [handle, prefix3] = parts;
            this.tags[handle] = prefix3;
            return true;
          }
          case "%YAML": {
            this.yaml.explicit = true;
            if (parts.length !== 1) {
              onError(0, "%YAML directive should contain exactly one part");
              return false;
            }
            const [version2] = parts;
            if (version2 === "1.1" || version2 === "1.2") {
              this.yaml.version = version2;
              return true;
            } else {
              const isValid = /^\d+\.\d+$/.test(version2);
              onError(6, `Unsupported YAML version ${version2}`, isValid);
              return false;
            }
          }
          default:
            onError(0, `Unknown directive ${name}`, true);
            return false;
        }
      }
      /**
       * Resolves a tag, matching handles to those defined in %TAG directives.
       *
       * @returns Resolved tag, which may also be the non-specific tag `'!'` or a
       *   `'!local'` tag, or `null` if unresolvable.
       */
      tagName(source, onError) {
        if (source === "!")
          return "!";
        if (source[0] !== "!") {
          onError(`Not a valid tag: ${source}`);
          return null;
        }
        if (source[1] === "<") {
          const verbatim = source.slice(2, -1);
          if (verbatim === "!" || verbatim === "!!") {
            onError(`Verbatim tags aren't resolved, so ${source} is invalid.`);
            return null;
          }
          if (source[source.length - 1] !== ">")
            onError("Verbatim tags must end with a >");
          return verbatim;
        }
        const [, handle, suffix] = source.match(/^(.*!)([^!]*)$/s);
        if (!suffix)
          onError(`The ${source} tag has no suffix`);
        const prefix3 = this.tags[handle];
        if (prefix3) {
          try {
            return prefix3 + decodeURIComponent(suffix);
          } catch (error) {
            onError(String(error));
            return null;
          }
        }
        if (handle === "!")
          return source;
        onError(`Could not resolve tag: ${source}`);
        return null;
      }
      /**
       * Given a fully resolved tag, returns its printable string form,
       * taking into account current tag prefixes and defaults.
       */
      tagString(tag) {
        for (const [handle, prefix3] of Object.entries(this.tags)) {
          if (tag.startsWith(prefix3))
            return handle + escapeTagName(tag.substring(prefix3.length));
        }
        return tag[0] === "!" ? tag : `!<${tag}>`;
      }
      toString(doc) {
        const lines = this.yaml.explicit ? [`%YAML ${this.yaml.version || "1.2"}`] : [];
        const tagEntries = Object.entries(this.tags);
        let tagNames;
        if (doc && tagEntries.length > 0 && identity.isNode(doc.contents)) {
          const tags = {};
          visit.visit(doc.contents, (_key, node) => {
            if (identity.isNode(node) && node.tag)
              tags[node.tag] = true;
          });
          tagNames = Object.keys(tags);
        } else
          tagNames = [];
        for (const [handle, prefix3] of tagEntries) {
          if (handle === "!!" && prefix3 === "tag:yaml.org,2002:")
            continue;
          if (!doc || tagNames.some((tn) => tn.startsWith(prefix3)))
            lines.push(`%TAG ${handle} ${prefix3}`);
        }
        return lines.join("\n");
      }
    };
    Directives.defaultYaml = { explicit: false, version: "1.2" };
    Directives.defaultTags = { "!!": "tag:yaml.org,2002:" };
    exports.Directives = Directives;
  }
});

// node_modules/yaml/dist/doc/anchors.js
var require_anchors = __commonJS({
  "node_modules/yaml/dist/doc/anchors.js"(exports) {
    "use strict";
    var identity = require_identity();
    var visit = require_visit();
    function anchorIsValid(anchor2) {
      if (/[\x00-\x19\s,[\]{}]/.test(anchor2)) {
        const sa = JSON.stringify(anchor2);
        const msg = `Anchor must not contain whitespace or control characters: ${sa}`;
        throw new Error(msg);
      }
      return true;
    }
    function anchorNames(root) {
      const anchors = /* @__PURE__ */ new Set();
      visit.visit(root, {
        Value(_key, node) {
          if (node.anchor)
            anchors.add(node.anchor);
        }
      });
      return anchors;
    }
    function findNewAnchor(prefix3, exclude) {
      for (let i = 1; true; ++i) {
        const name = `${prefix3}${i}`;
        if (!exclude.has(name))
          return name;
      }
    }
    function createNodeAnchors(doc, prefix3) {
      const aliasObjects = [];
      const sourceObjects = /* @__PURE__ */ new Map();
      let prevAnchors = null;
      return {
        onAnchor: (source) => {
          aliasObjects.push(source);
          prevAnchors ?? (prevAnchors = anchorNames(doc));
          const anchor2 = findNewAnchor(prefix3, prevAnchors);
          prevAnchors.add(anchor2);
          return anchor2;
        },
        /**
         * With circular references, the source node is only resolved after all
         * of its child nodes are. This is why anchors are set only after all of
         * the nodes have been created.
         */
        setAnchors: () => {
          for (const source of aliasObjects) {
            const ref = sourceObjects.get(source);
            if (typeof ref === "object" && ref.anchor && (identity.isScalar(ref.node) || identity.isCollection(ref.node))) {
              ref.node.anchor = ref.anchor;
            } else {
              const error = new Error("Failed to resolve repeated object (this should not happen)");
              error.source = source;
              throw error;
            }
          }
        },
        sourceObjects
      };
    }
    exports.anchorIsValid = anchorIsValid;
    exports.anchorNames = anchorNames;
    exports.createNodeAnchors = createNodeAnchors;
    exports.findNewAnchor = findNewAnchor;
  }
});

// node_modules/yaml/dist/doc/applyReviver.js
var require_applyReviver = __commonJS({
  "node_modules/yaml/dist/doc/applyReviver.js"(exports) {
    "use strict";
    function applyReviver(reviver, obj, key, val) {
      if (val && typeof val === "object") {
        if (Array.isArray(val)) {
          for (let i = 0, len = val.length; i < len; ++i) {
            const v0 = val[i];
            const v1 = applyReviver(reviver, val, String(i), v0);
            if (v1 === void 0)
              delete val[i];
            else if (v1 !== v0)
              val[i] = v1;
          }
        } else if (val instanceof Map) {
          for (const k of Array.from(val.keys())) {
            const v0 = val.get(k);
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              val.delete(k);
            else if (v1 !== v0)
              val.set(k, v1);
          }
        } else if (val instanceof Set) {
          for (const v0 of Array.from(val)) {
            const v1 = applyReviver(reviver, val, v0, v0);
            if (v1 === void 0)
              val.delete(v0);
            else if (v1 !== v0) {
              val.delete(v0);
              val.add(v1);
            }
          }
        } else {
          for (const [k, v0] of Object.entries(val)) {
            const v1 = applyReviver(reviver, val, k, v0);
            if (v1 === void 0)
              delete val[k];
            else if (v1 !== v0)
              val[k] = v1;
          }
        }
      }
      return reviver.call(obj, key, val);
    }
    exports.applyReviver = applyReviver;
  }
});

// node_modules/yaml/dist/nodes/toJS.js
var require_toJS = __commonJS({
  "node_modules/yaml/dist/nodes/toJS.js"(exports) {
    "use strict";
    var identity = require_identity();
    function toJS(value, arg, ctx) {
      if (Array.isArray(value))
        return value.map((v, i) => toJS(v, String(i), ctx));
      if (value && typeof value.toJSON === "function") {
        if (!ctx || !identity.hasAnchor(value))
          return value.toJSON(arg, ctx);
        const data = { aliasCount: 0, count: 1, res: void 0 };
        ctx.anchors.set(value, data);
        ctx.onCreate = (res2) => {
          data.res = res2;
          delete ctx.onCreate;
        };
        const res = value.toJSON(arg, ctx);
        if (ctx.onCreate)
          ctx.onCreate(res);
        return res;
      }
      if (typeof value === "bigint" && !ctx?.keep)
        return Number(value);
      return value;
    }
    exports.toJS = toJS;
  }
});

// node_modules/yaml/dist/nodes/Node.js
var require_Node = __commonJS({
  "node_modules/yaml/dist/nodes/Node.js"(exports) {
    "use strict";
    var applyReviver = require_applyReviver();
    var identity = require_identity();
    var toJS = require_toJS();
    var NodeBase = class {
      constructor(type) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: type });
      }
      /** Create a copy of this node.  */
      clone() {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** A plain JavaScript representation of this node. */
      toJS(doc, { mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        if (!identity.isDocument(doc))
          throw new TypeError("A document argument is required");
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc,
          keep: true,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this, "", ctx);
        if (typeof onAnchor === "function")
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
    };
    exports.NodeBase = NodeBase;
  }
});

// node_modules/yaml/dist/nodes/Alias.js
var require_Alias = __commonJS({
  "node_modules/yaml/dist/nodes/Alias.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var visit = require_visit();
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var Alias = class extends Node.NodeBase {
      constructor(source) {
        super(identity.ALIAS);
        this.source = source;
        Object.defineProperty(this, "tag", {
          set() {
            throw new Error("Alias nodes cannot have tags");
          }
        });
      }
      /**
       * Resolve the value of this alias within `doc`, finding the last
       * instance of the `source` anchor before this node.
       */
      resolve(doc, ctx) {
        if (ctx?.maxAliasCount === 0)
          throw new ReferenceError("Alias resolution is disabled");
        let nodes;
        if (ctx?.aliasResolveCache) {
          nodes = ctx.aliasResolveCache;
        } else {
          nodes = [];
          visit.visit(doc, {
            Node: (_key, node) => {
              if (identity.isAlias(node) || identity.hasAnchor(node))
                nodes.push(node);
            }
          });
          if (ctx)
            ctx.aliasResolveCache = nodes;
        }
        let found = void 0;
        for (const node of nodes) {
          if (node === this)
            break;
          if (node.anchor === this.source)
            found = node;
        }
        if (found && ctx) {
          const { anchors: anchors2, doc: doc2, maxAliasCount } = ctx;
          let data = anchors2.get(found);
          if (!data) {
            toJS.toJS(found, null, ctx);
            data = anchors2.get(found);
          }
          if (data?.res === void 0) {
            const msg = "This should not happen: Alias anchor was not resolved?";
            throw new ReferenceError(msg);
          }
          if (maxAliasCount >= 0) {
            data.count += 1;
            if (data.aliasCount === 0)
              data.aliasCount = getAliasCount(doc2, found, anchors2);
            if (data.count * data.aliasCount > maxAliasCount) {
              const msg = "Excessive alias count indicates a resource exhaustion attack";
              throw new ReferenceError(msg);
            }
          }
        }
        return found;
      }
      toJSON(_arg, ctx) {
        if (!ctx)
          return { source: this.source };
        const source = this.resolve(ctx.doc, ctx);
        if (!source) {
          const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
          throw new ReferenceError(msg);
        }
        return ctx.anchors.get(source).res;
      }
      toString(ctx, _onComment, _onChompKeep) {
        const src = `*${this.source}`;
        if (ctx) {
          anchors.anchorIsValid(this.source);
          if (ctx.options.verifyAliasOrder && !ctx.anchors.has(this.source)) {
            const msg = `Unresolved alias (the anchor must be set before the alias): ${this.source}`;
            throw new Error(msg);
          }
          if (ctx.implicitKey)
            return `${src} `;
        }
        return src;
      }
    };
    function getAliasCount(doc, node, anchors2) {
      if (identity.isAlias(node)) {
        const source = node.resolve(doc);
        const anchor2 = anchors2 && source && anchors2.get(source);
        return anchor2 ? anchor2.count * anchor2.aliasCount : 0;
      } else if (identity.isCollection(node)) {
        let count = 0;
        for (const item of node.items) {
          const c = getAliasCount(doc, item, anchors2);
          if (c > count)
            count = c;
        }
        return count;
      } else if (identity.isPair(node)) {
        const kc = getAliasCount(doc, node.key, anchors2);
        const vc = getAliasCount(doc, node.value, anchors2);
        return Math.max(kc, vc);
      }
      return 1;
    }
    exports.Alias = Alias;
  }
});

// node_modules/yaml/dist/nodes/Scalar.js
var require_Scalar = __commonJS({
  "node_modules/yaml/dist/nodes/Scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Node = require_Node();
    var toJS = require_toJS();
    var isScalarValue = (value) => !value || typeof value !== "function" && typeof value !== "object";
    var Scalar2 = class extends Node.NodeBase {
      constructor(value) {
        super(identity.SCALAR);
        this.value = value;
      }
      toJSON(arg, ctx) {
        return ctx?.keep ? this.value : toJS.toJS(this.value, arg, ctx);
      }
      toString() {
        return String(this.value);
      }
    };
    Scalar2.BLOCK_FOLDED = "BLOCK_FOLDED";
    Scalar2.BLOCK_LITERAL = "BLOCK_LITERAL";
    Scalar2.PLAIN = "PLAIN";
    Scalar2.QUOTE_DOUBLE = "QUOTE_DOUBLE";
    Scalar2.QUOTE_SINGLE = "QUOTE_SINGLE";
    exports.Scalar = Scalar2;
    exports.isScalarValue = isScalarValue;
  }
});

// node_modules/yaml/dist/doc/createNode.js
var require_createNode = __commonJS({
  "node_modules/yaml/dist/doc/createNode.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var defaultTagPrefix = "tag:yaml.org,2002:";
    function findTagObject(value, tagName, tags) {
      if (tagName) {
        const match = tags.filter((t) => t.tag === tagName);
        const tagObj = match.find((t) => !t.format) ?? match[0];
        if (!tagObj)
          throw new Error(`Tag ${tagName} not found`);
        return tagObj;
      }
      return tags.find((t) => t.identify?.(value) && !t.format);
    }
    function createNode(value, tagName, ctx) {
      if (identity.isDocument(value))
        value = value.contents;
      if (identity.isNode(value))
        return value;
      if (identity.isPair(value)) {
        const map = ctx.schema[identity.MAP].createNode?.(ctx.schema, null, ctx);
        map.items.push(value);
        return map;
      }
      if (value instanceof String || value instanceof Number || value instanceof Boolean || typeof BigInt !== "undefined" && value instanceof BigInt) {
        value = value.valueOf();
      }
      const { aliasDuplicateObjects, onAnchor, onTagObj, schema, sourceObjects } = ctx;
      let ref = void 0;
      if (aliasDuplicateObjects && value && typeof value === "object") {
        ref = sourceObjects.get(value);
        if (ref) {
          ref.anchor ?? (ref.anchor = onAnchor(value));
          return new Alias.Alias(ref.anchor);
        } else {
          ref = { anchor: null, node: null };
          sourceObjects.set(value, ref);
        }
      }
      if (tagName?.startsWith("!!"))
        tagName = defaultTagPrefix + tagName.slice(2);
      let tagObj = findTagObject(value, tagName, schema.tags);
      if (!tagObj) {
        if (value && typeof value.toJSON === "function") {
          value = value.toJSON();
        }
        if (!value || typeof value !== "object") {
          const node2 = new Scalar2.Scalar(value);
          if (ref)
            ref.node = node2;
          return node2;
        }
        tagObj = value instanceof Map ? schema[identity.MAP] : Symbol.iterator in Object(value) ? schema[identity.SEQ] : schema[identity.MAP];
      }
      if (onTagObj) {
        onTagObj(tagObj);
        delete ctx.onTagObj;
      }
      const node = tagObj?.createNode ? tagObj.createNode(ctx.schema, value, ctx) : typeof tagObj?.nodeClass?.from === "function" ? tagObj.nodeClass.from(ctx.schema, value, ctx) : new Scalar2.Scalar(value);
      if (tagName)
        node.tag = tagName;
      else if (!tagObj.default)
        node.tag = tagObj.tag;
      if (ref)
        ref.node = node;
      return node;
    }
    exports.createNode = createNode;
  }
});

// node_modules/yaml/dist/nodes/Collection.js
var require_Collection = __commonJS({
  "node_modules/yaml/dist/nodes/Collection.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var identity = require_identity();
    var Node = require_Node();
    function collectionFromPath(schema, path, value) {
      let v = value;
      for (let i = path.length - 1; i >= 0; --i) {
        const k = path[i];
        if (typeof k === "number" && Number.isInteger(k) && k >= 0) {
          const a = [];
          a[k] = v;
          v = a;
        } else {
          v = /* @__PURE__ */ new Map([[k, v]]);
        }
      }
      return createNode.createNode(v, void 0, {
        aliasDuplicateObjects: false,
        keepUndefined: false,
        onAnchor: () => {
          throw new Error("This should not happen, please report a bug.");
        },
        schema,
        sourceObjects: /* @__PURE__ */ new Map()
      });
    }
    var isEmptyPath = (path) => path == null || typeof path === "object" && !!path[Symbol.iterator]().next().done;
    var Collection = class extends Node.NodeBase {
      constructor(type, schema) {
        super(type);
        Object.defineProperty(this, "schema", {
          value: schema,
          configurable: true,
          enumerable: false,
          writable: true
        });
      }
      /**
       * Create a copy of this collection.
       *
       * @param schema - If defined, overwrites the original's schema
       */
      clone(schema) {
        const copy = Object.create(Object.getPrototypeOf(this), Object.getOwnPropertyDescriptors(this));
        if (schema)
          copy.schema = schema;
        copy.items = copy.items.map((it) => identity.isNode(it) || identity.isPair(it) ? it.clone(schema) : it);
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /**
       * Adds a value to the collection. For `!!map` and `!!omap` the value must
       * be a Pair instance or a `{ key, value }` object, which may not have a key
       * that already exists in the map.
       */
      addIn(path, value) {
        if (isEmptyPath(path))
          this.add(value);
        else {
          const [key, ...rest] = path;
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.addIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
      /**
       * Removes a value from the collection.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.delete(key);
        const node = this.get(key, true);
        if (identity.isCollection(node))
          return node.deleteIn(rest);
        else
          throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        const [key, ...rest] = path;
        const node = this.get(key, true);
        if (rest.length === 0)
          return !keepScalar && identity.isScalar(node) ? node.value : node;
        else
          return identity.isCollection(node) ? node.getIn(rest, keepScalar) : void 0;
      }
      hasAllNullValues(allowScalar) {
        return this.items.every((node) => {
          if (!identity.isPair(node))
            return false;
          const n = node.value;
          return n == null || allowScalar && identity.isScalar(n) && n.value == null && !n.commentBefore && !n.comment && !n.tag;
        });
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       */
      hasIn(path) {
        const [key, ...rest] = path;
        if (rest.length === 0)
          return this.has(key);
        const node = this.get(key, true);
        return identity.isCollection(node) ? node.hasIn(rest) : false;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        const [key, ...rest] = path;
        if (rest.length === 0) {
          this.set(key, value);
        } else {
          const node = this.get(key, true);
          if (identity.isCollection(node))
            node.setIn(rest, value);
          else if (node === void 0 && this.schema)
            this.set(key, collectionFromPath(this.schema, rest, value));
          else
            throw new Error(`Expected YAML collection at ${key}. Remaining path: ${rest}`);
        }
      }
    };
    exports.Collection = Collection;
    exports.collectionFromPath = collectionFromPath;
    exports.isEmptyPath = isEmptyPath;
  }
});

// node_modules/yaml/dist/stringify/stringifyComment.js
var require_stringifyComment = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyComment.js"(exports) {
    "use strict";
    var stringifyComment = (str) => str.replace(/^(?!$)(?: $)?/gm, "#");
    function indentComment(comment, indent) {
      if (/^\n+$/.test(comment))
        return comment.substring(1);
      return indent ? comment.replace(/^(?! *$)/gm, indent) : comment;
    }
    var lineComment = (str, indent, comment) => str.endsWith("\n") ? indentComment(comment, indent) : comment.includes("\n") ? "\n" + indentComment(comment, indent) : (str.endsWith(" ") ? "" : " ") + comment;
    exports.indentComment = indentComment;
    exports.lineComment = lineComment;
    exports.stringifyComment = stringifyComment;
  }
});

// node_modules/yaml/dist/stringify/foldFlowLines.js
var require_foldFlowLines = __commonJS({
  "node_modules/yaml/dist/stringify/foldFlowLines.js"(exports) {
    "use strict";
    var FOLD_FLOW = "flow";
    var FOLD_BLOCK = "block";
    var FOLD_QUOTED = "quoted";
    function foldFlowLines(text, indent, mode = "flow", { indentAtStart, lineWidth = 80, minContentWidth = 20, onFold, onOverflow } = {}) {
      if (!lineWidth || lineWidth < 0)
        return text;
      if (lineWidth < minContentWidth)
        minContentWidth = 0;
      const endStep = Math.max(1 + minContentWidth, 1 + lineWidth - indent.length);
      if (text.length <= endStep)
        return text;
      const folds = [];
      const escapedFolds = {};
      let end = lineWidth - indent.length;
      if (typeof indentAtStart === "number") {
        if (indentAtStart > lineWidth - Math.max(2, minContentWidth))
          folds.push(0);
        else
          end = lineWidth - indentAtStart;
      }
      let split2 = void 0;
      let prev = void 0;
      let overflow = false;
      let i = -1;
      let escStart = -1;
      let escEnd = -1;
      if (mode === FOLD_BLOCK) {
        i = consumeMoreIndentedLines(text, i, indent.length);
        if (i !== -1)
          end = i + endStep;
      }
      for (let ch; ch = text[i += 1]; ) {
        if (mode === FOLD_QUOTED && ch === "\\") {
          escStart = i;
          switch (text[i + 1]) {
            case "x":
              i += 3;
              break;
            case "u":
              i += 5;
              break;
            case "U":
              i += 9;
              break;
            default:
              i += 1;
          }
          escEnd = i;
        }
        if (ch === "\n") {
          if (mode === FOLD_BLOCK)
            i = consumeMoreIndentedLines(text, i, indent.length);
          end = i + indent.length + endStep;
          split2 = void 0;
        } else {
          if (ch === " " && prev && prev !== " " && prev !== "\n" && prev !== "	") {
            const next = text[i + 1];
            if (next && next !== " " && next !== "\n" && next !== "	")
              split2 = i;
          }
          if (i >= end) {
            if (split2) {
              folds.push(split2);
              end = split2 + endStep;
              split2 = void 0;
            } else if (mode === FOLD_QUOTED) {
              while (prev === " " || prev === "	") {
                prev = ch;
                ch = text[i += 1];
                overflow = true;
              }
              const j = i > escEnd + 1 ? i - 2 : escStart - 1;
              if (escapedFolds[j])
                return text;
              folds.push(j);
              escapedFolds[j] = true;
              end = j + endStep;
              split2 = void 0;
            } else {
              overflow = true;
            }
          }
        }
        prev = ch;
      }
      if (overflow && onOverflow)
        onOverflow();
      if (folds.length === 0)
        return text;
      if (onFold)
        onFold();
      let res = text.slice(0, folds[0]);
      for (let i2 = 0; i2 < folds.length; ++i2) {
        const fold = folds[i2];
        const end2 = folds[i2 + 1] || text.length;
        if (fold === 0)
          res = `
${indent}${text.slice(0, end2)}`;
        else {
          if (mode === FOLD_QUOTED && escapedFolds[fold])
            res += `${text[fold]}\\`;
          res += `
${indent}${text.slice(fold + 1, end2)}`;
        }
      }
      return res;
    }
    function consumeMoreIndentedLines(text, i, indent) {
      let end = i;
      let start = i + 1;
      let ch = text[start];
      while (ch === " " || ch === "	") {
        if (i < start + indent) {
          ch = text[++i];
        } else {
          do {
            ch = text[++i];
          } while (ch && ch !== "\n");
          end = i;
          start = i + 1;
          ch = text[start];
        }
      }
      return end;
    }
    exports.FOLD_BLOCK = FOLD_BLOCK;
    exports.FOLD_FLOW = FOLD_FLOW;
    exports.FOLD_QUOTED = FOLD_QUOTED;
    exports.foldFlowLines = foldFlowLines;
  }
});

// node_modules/yaml/dist/stringify/stringifyString.js
var require_stringifyString = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyString.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var foldFlowLines = require_foldFlowLines();
    var getFoldOptions = (ctx, isBlock2) => ({
      indentAtStart: isBlock2 ? ctx.indent.length : ctx.indentAtStart,
      lineWidth: ctx.options.lineWidth,
      minContentWidth: ctx.options.minContentWidth
    });
    var containsDocumentMarker = (str) => /^(%|---|\.\.\.)/m.test(str);
    function lineLengthOverLimit(str, lineWidth, indentLength) {
      if (!lineWidth || lineWidth < 0)
        return false;
      const limit = lineWidth - indentLength;
      const strLen = str.length;
      if (strLen <= limit)
        return false;
      for (let i = 0, start = 0; i < strLen; ++i) {
        if (str[i] === "\n") {
          if (i - start > limit)
            return true;
          start = i + 1;
          if (strLen - start <= limit)
            return false;
        }
      }
      return true;
    }
    function doubleQuotedString(value, ctx) {
      const json = JSON.stringify(value);
      if (ctx.options.doubleQuotedAsJSON)
        return json;
      const { implicitKey } = ctx;
      const minMultiLineLength = ctx.options.doubleQuotedMinMultiLineLength;
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      let str = "";
      let start = 0;
      for (let i = 0, ch = json[i]; ch; ch = json[++i]) {
        if (ch === " " && json[i + 1] === "\\" && json[i + 2] === "n") {
          str += json.slice(start, i) + "\\ ";
          i += 1;
          start = i;
          ch = "\\";
        }
        if (ch === "\\")
          switch (json[i + 1]) {
            case "u":
              {
                str += json.slice(start, i);
                const code = json.substr(i + 2, 4);
                switch (code) {
                  case "0000":
                    str += "\\0";
                    break;
                  case "0007":
                    str += "\\a";
                    break;
                  case "000b":
                    str += "\\v";
                    break;
                  case "001b":
                    str += "\\e";
                    break;
                  case "0085":
                    str += "\\N";
                    break;
                  case "00a0":
                    str += "\\_";
                    break;
                  case "2028":
                    str += "\\L";
                    break;
                  case "2029":
                    str += "\\P";
                    break;
                  default:
                    if (code.substr(0, 2) === "00")
                      str += "\\x" + code.substr(2);
                    else
                      str += json.substr(i, 6);
                }
                i += 5;
                start = i + 1;
              }
              break;
            case "n":
              if (implicitKey || json[i + 2] === '"' || json.length < minMultiLineLength) {
                i += 1;
              } else {
                str += json.slice(start, i) + "\n\n";
                while (json[i + 2] === "\\" && json[i + 3] === "n" && json[i + 4] !== '"') {
                  str += "\n";
                  i += 2;
                }
                str += indent;
                if (json[i + 2] === " ")
                  str += "\\";
                i += 1;
                start = i + 1;
              }
              break;
            default:
              i += 1;
          }
      }
      str = start ? str + json.slice(start) : json;
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_QUOTED, getFoldOptions(ctx, false));
    }
    function singleQuotedString(value, ctx) {
      if (ctx.options.singleQuote === false || ctx.implicitKey && value.includes("\n") || /[ \t]\n|\n[ \t]/.test(value))
        return doubleQuotedString(value, ctx);
      const indent = ctx.indent || (containsDocumentMarker(value) ? "  " : "");
      const res = "'" + value.replace(/'/g, "''").replace(/\n+/g, `$&
${indent}`) + "'";
      return ctx.implicitKey ? res : foldFlowLines.foldFlowLines(res, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function quotedString(value, ctx) {
      const { singleQuote } = ctx.options;
      let qs;
      if (singleQuote === false)
        qs = doubleQuotedString;
      else {
        const hasDouble = value.includes('"');
        const hasSingle = value.includes("'");
        if (hasDouble && !hasSingle)
          qs = singleQuotedString;
        else if (hasSingle && !hasDouble)
          qs = doubleQuotedString;
        else
          qs = singleQuote ? singleQuotedString : doubleQuotedString;
      }
      return qs(value, ctx);
    }
    var blockEndNewlines;
    try {
      blockEndNewlines = new RegExp("(^|(?<!\n))\n+(?!\n|$)", "g");
    } catch {
      blockEndNewlines = /\n+(?!\n|$)/g;
    }
    function blockString({ comment, type, value }, ctx, onComment, onChompKeep) {
      const { blockQuote, commentString, lineWidth } = ctx.options;
      if (!blockQuote || /\n[\t ]+$/.test(value)) {
        return quotedString(value, ctx);
      }
      const indent = ctx.indent || (ctx.forceBlockIndent || containsDocumentMarker(value) ? "  " : "");
      const literal = blockQuote === "literal" ? true : blockQuote === "folded" || type === Scalar2.Scalar.BLOCK_FOLDED ? false : type === Scalar2.Scalar.BLOCK_LITERAL ? true : !lineLengthOverLimit(value, lineWidth, indent.length);
      if (!value)
        return literal ? "|\n" : ">\n";
      let chomp;
      let endStart;
      for (endStart = value.length; endStart > 0; --endStart) {
        const ch = value[endStart - 1];
        if (ch !== "\n" && ch !== "	" && ch !== " ")
          break;
      }
      let end = value.substring(endStart);
      const endNlPos = end.indexOf("\n");
      if (endNlPos === -1) {
        chomp = "-";
      } else if (value === end || endNlPos !== end.length - 1) {
        chomp = "+";
        if (onChompKeep)
          onChompKeep();
      } else {
        chomp = "";
      }
      if (end) {
        value = value.slice(0, -end.length);
        if (end[end.length - 1] === "\n")
          end = end.slice(0, -1);
        end = end.replace(blockEndNewlines, `$&${indent}`);
      }
      let startWithSpace = false;
      let startEnd;
      let startNlPos = -1;
      for (startEnd = 0; startEnd < value.length; ++startEnd) {
        const ch = value[startEnd];
        if (ch === " ")
          startWithSpace = true;
        else if (ch === "\n")
          startNlPos = startEnd;
        else
          break;
      }
      let start = value.substring(0, startNlPos < startEnd ? startNlPos + 1 : startEnd);
      if (start) {
        value = value.substring(start.length);
        start = start.replace(/\n+/g, `$&${indent}`);
      }
      const indentSize = indent ? "2" : "1";
      let header = (startWithSpace ? indentSize : "") + chomp;
      if (comment) {
        header += " " + commentString(comment.replace(/ ?[\r\n]+/g, " "));
        if (onComment)
          onComment();
      }
      if (!literal) {
        const foldedValue = value.replace(/\n+/g, "\n$&").replace(/(?:^|\n)([\t ].*)(?:([\n\t ]*)\n(?![\n\t ]))?/g, "$1$2").replace(/\n+/g, `$&${indent}`);
        let literalFallback = false;
        const foldOptions = getFoldOptions(ctx, true);
        if (blockQuote !== "folded" && type !== Scalar2.Scalar.BLOCK_FOLDED) {
          foldOptions.onOverflow = () => {
            literalFallback = true;
          };
        }
        const body = foldFlowLines.foldFlowLines(`${start}${foldedValue}${end}`, indent, foldFlowLines.FOLD_BLOCK, foldOptions);
        if (!literalFallback)
          return `>${header}
${indent}${body}`;
      }
      value = value.replace(/\n+/g, `$&${indent}`);
      return `|${header}
${indent}${start}${value}${end}`;
    }
    function plainString(item, ctx, onComment, onChompKeep) {
      const { type, value } = item;
      const { actualString, implicitKey, indent, indentStep, inFlow } = ctx;
      if (implicitKey && value.includes("\n") || inFlow && /[[\]{},]/.test(value)) {
        return quotedString(value, ctx);
      }
      if (/^[\n\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][ \t]|[\n:][ \t]|[ \t]\n|[\n\t ]#|[\n\t :]$/.test(value)) {
        return implicitKey || inFlow || !value.includes("\n") ? quotedString(value, ctx) : blockString(item, ctx, onComment, onChompKeep);
      }
      if (!implicitKey && !inFlow && type !== Scalar2.Scalar.PLAIN && value.includes("\n")) {
        return blockString(item, ctx, onComment, onChompKeep);
      }
      if (containsDocumentMarker(value)) {
        if (indent === "") {
          ctx.forceBlockIndent = true;
          return blockString(item, ctx, onComment, onChompKeep);
        } else if (implicitKey && indent === indentStep) {
          return quotedString(value, ctx);
        }
      }
      const str = value.replace(/\n+/g, `$&
${indent}`);
      if (actualString) {
        const test = (tag) => tag.default && tag.tag !== "tag:yaml.org,2002:str" && tag.test?.test(str);
        const { compat, tags } = ctx.doc.schema;
        if (tags.some(test) || compat?.some(test))
          return quotedString(value, ctx);
      }
      return implicitKey ? str : foldFlowLines.foldFlowLines(str, indent, foldFlowLines.FOLD_FLOW, getFoldOptions(ctx, false));
    }
    function stringifyString(item, ctx, onComment, onChompKeep) {
      const { implicitKey, inFlow } = ctx;
      const ss = typeof item.value === "string" ? item : Object.assign({}, item, { value: String(item.value) });
      let { type } = item;
      if (type !== Scalar2.Scalar.QUOTE_DOUBLE) {
        if (/[\x00-\x08\x0b-\x1f\x7f-\x9f\u{D800}-\u{DFFF}]/u.test(ss.value))
          type = Scalar2.Scalar.QUOTE_DOUBLE;
      }
      const _stringify = (_type) => {
        switch (_type) {
          case Scalar2.Scalar.BLOCK_FOLDED:
          case Scalar2.Scalar.BLOCK_LITERAL:
            return implicitKey || inFlow ? quotedString(ss.value, ctx) : blockString(ss, ctx, onComment, onChompKeep);
          case Scalar2.Scalar.QUOTE_DOUBLE:
            return doubleQuotedString(ss.value, ctx);
          case Scalar2.Scalar.QUOTE_SINGLE:
            return singleQuotedString(ss.value, ctx);
          case Scalar2.Scalar.PLAIN:
            return plainString(ss, ctx, onComment, onChompKeep);
          default:
            return null;
        }
      };
      let res = _stringify(type);
      if (res === null) {
        const { defaultKeyType, defaultStringType } = ctx.options;
        const t = implicitKey && defaultKeyType || defaultStringType;
        res = _stringify(t);
        if (res === null)
          throw new Error(`Unsupported default string type ${t}`);
      }
      return res;
    }
    exports.stringifyString = stringifyString;
  }
});

// node_modules/yaml/dist/stringify/stringify.js
var require_stringify = __commonJS({
  "node_modules/yaml/dist/stringify/stringify.js"(exports) {
    "use strict";
    var anchors = require_anchors();
    var identity = require_identity();
    var stringifyComment = require_stringifyComment();
    var stringifyString = require_stringifyString();
    function createStringifyContext(doc, options2) {
      const opt = Object.assign({
        blockQuote: true,
        commentString: stringifyComment.stringifyComment,
        defaultKeyType: null,
        defaultStringType: "PLAIN",
        directives: null,
        doubleQuotedAsJSON: false,
        doubleQuotedMinMultiLineLength: 40,
        falseStr: "false",
        flowCollectionPadding: true,
        indentSeq: true,
        lineWidth: 80,
        minContentWidth: 20,
        nullStr: "null",
        simpleKeys: false,
        singleQuote: null,
        trailingComma: false,
        trueStr: "true",
        verifyAliasOrder: true
      }, doc.schema.toStringOptions, options2);
      let inFlow;
      switch (opt.collectionStyle) {
        case "block":
          inFlow = false;
          break;
        case "flow":
          inFlow = true;
          break;
        default:
          inFlow = null;
      }
      return {
        anchors: /* @__PURE__ */ new Set(),
        doc,
        flowCollectionPadding: opt.flowCollectionPadding ? " " : "",
        indent: "",
        indentStep: typeof opt.indent === "number" ? " ".repeat(opt.indent) : "  ",
        inFlow,
        options: opt
      };
    }
    function getTagObject(tags, item) {
      if (item.tag) {
        const match = tags.filter((t) => t.tag === item.tag);
        if (match.length > 0)
          return match.find((t) => t.format === item.format) ?? match[0];
      }
      let tagObj = void 0;
      let obj;
      if (identity.isScalar(item)) {
        obj = item.value;
        let match = tags.filter((t) => t.identify?.(obj));
        if (match.length > 1) {
          const testMatch = match.filter((t) => t.test);
          if (testMatch.length > 0)
            match = testMatch;
        }
        tagObj = match.find((t) => t.format === item.format) ?? match.find((t) => !t.format);
      } else {
        obj = item;
        tagObj = tags.find((t) => t.nodeClass && obj instanceof t.nodeClass);
      }
      if (!tagObj) {
        const name = obj?.constructor?.name ?? (obj === null ? "null" : typeof obj);
        throw new Error(`Tag not resolved for ${name} value`);
      }
      return tagObj;
    }
    function stringifyProps(node, tagObj, { anchors: anchors$1, doc }) {
      if (!doc.directives)
        return "";
      const props = [];
      const anchor2 = (identity.isScalar(node) || identity.isCollection(node)) && node.anchor;
      if (anchor2 && anchors.anchorIsValid(anchor2)) {
        anchors$1.add(anchor2);
        props.push(`&${anchor2}`);
      }
      const tag = node.tag ?? (tagObj.default ? null : tagObj.tag);
      if (tag)
        props.push(doc.directives.tagString(tag));
      return props.join(" ");
    }
    function stringify(item, ctx, onComment, onChompKeep) {
      if (identity.isPair(item))
        return item.toString(ctx, onComment, onChompKeep);
      if (identity.isAlias(item)) {
        if (ctx.doc.directives)
          return item.toString(ctx);
        if (ctx.resolvedAliases?.has(item)) {
          throw new TypeError(`Cannot stringify circular structure without alias nodes`);
        } else {
          if (ctx.resolvedAliases)
            ctx.resolvedAliases.add(item);
          else
            ctx.resolvedAliases = /* @__PURE__ */ new Set([item]);
          item = item.resolve(ctx.doc);
        }
      }
      let tagObj = void 0;
      const node = identity.isNode(item) ? item : ctx.doc.createNode(item, { onTagObj: (o) => tagObj = o });
      tagObj ?? (tagObj = getTagObject(ctx.doc.schema.tags, node));
      const props = stringifyProps(node, tagObj, ctx);
      if (props.length > 0)
        ctx.indentAtStart = (ctx.indentAtStart ?? 0) + props.length + 1;
      const str = typeof tagObj.stringify === "function" ? tagObj.stringify(node, ctx, onComment, onChompKeep) : identity.isScalar(node) ? stringifyString.stringifyString(node, ctx, onComment, onChompKeep) : node.toString(ctx, onComment, onChompKeep);
      if (!props)
        return str;
      return identity.isScalar(node) || str[0] === "{" || str[0] === "[" ? `${props} ${str}` : `${props}
${ctx.indent}${str}`;
    }
    exports.createStringifyContext = createStringifyContext;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/stringify/stringifyPair.js
var require_stringifyPair = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyPair.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyPair({ key, value }, ctx, onComment, onChompKeep) {
      const { allNullValues, doc, indent, indentStep, options: { commentString, indentSeq, simpleKeys } } = ctx;
      let keyComment = identity.isNode(key) && key.comment || null;
      if (simpleKeys) {
        if (keyComment) {
          throw new Error("With simple keys, key nodes cannot have comments");
        }
        if (identity.isCollection(key) || !identity.isNode(key) && typeof key === "object") {
          const msg = "With simple keys, collection cannot be used as a key value";
          throw new Error(msg);
        }
      }
      let explicitKey = !simpleKeys && (!key || keyComment && value == null && !ctx.inFlow || identity.isCollection(key) || (identity.isScalar(key) ? key.type === Scalar2.Scalar.BLOCK_FOLDED || key.type === Scalar2.Scalar.BLOCK_LITERAL : typeof key === "object"));
      ctx = Object.assign({}, ctx, {
        allNullValues: false,
        implicitKey: !explicitKey && (simpleKeys || !allNullValues),
        indent: indent + indentStep
      });
      let keyCommentDone = false;
      let chompKeep = false;
      let str = stringify.stringify(key, ctx, () => keyCommentDone = true, () => chompKeep = true);
      if (!explicitKey && !ctx.inFlow && str.length > 1024) {
        if (simpleKeys)
          throw new Error("With simple keys, single line scalar must not span more than 1024 characters");
        explicitKey = true;
      }
      if (ctx.inFlow) {
        if (allNullValues || value == null) {
          if (keyCommentDone && onComment)
            onComment();
          return str === "" ? "?" : explicitKey ? `? ${str}` : str;
        }
      } else if (allNullValues && !simpleKeys || value == null && explicitKey) {
        str = `? ${str}`;
        if (keyComment && !keyCommentDone) {
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        } else if (chompKeep && onChompKeep)
          onChompKeep();
        return str;
      }
      if (keyCommentDone)
        keyComment = null;
      if (explicitKey) {
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
        str = `? ${str}
${indent}:`;
      } else {
        str = `${str}:`;
        if (keyComment)
          str += stringifyComment.lineComment(str, ctx.indent, commentString(keyComment));
      }
      let vsb, vcb, valueComment;
      if (identity.isNode(value)) {
        vsb = !!value.spaceBefore;
        vcb = value.commentBefore;
        valueComment = value.comment;
      } else {
        vsb = false;
        vcb = null;
        valueComment = null;
        if (value && typeof value === "object")
          value = doc.createNode(value);
      }
      ctx.implicitKey = false;
      if (!explicitKey && !keyComment && identity.isScalar(value))
        ctx.indentAtStart = str.length + 1;
      chompKeep = false;
      if (!indentSeq && indentStep.length >= 2 && !ctx.inFlow && !explicitKey && identity.isSeq(value) && !value.flow && !value.tag && !value.anchor) {
        ctx.indent = ctx.indent.substring(2);
      }
      let valueCommentDone = false;
      const valueStr = stringify.stringify(value, ctx, () => valueCommentDone = true, () => chompKeep = true);
      let ws = " ";
      if (keyComment || vsb || vcb) {
        ws = vsb ? "\n" : "";
        if (vcb) {
          const cs = commentString(vcb);
          ws += `
${stringifyComment.indentComment(cs, ctx.indent)}`;
        }
        if (valueStr === "" && !ctx.inFlow) {
          if (ws === "\n" && valueComment)
            ws = "\n\n";
        } else {
          ws += `
${ctx.indent}`;
        }
      } else if (!explicitKey && identity.isCollection(value)) {
        const vs0 = valueStr[0];
        const nl0 = valueStr.indexOf("\n");
        const hasNewline = nl0 !== -1;
        const flow = ctx.inFlow ?? value.flow ?? value.items.length === 0;
        if (hasNewline || !flow) {
          let hasPropsLine = false;
          if (hasNewline && (vs0 === "&" || vs0 === "!")) {
            let sp0 = valueStr.indexOf(" ");
            if (vs0 === "&" && sp0 !== -1 && sp0 < nl0 && valueStr[sp0 + 1] === "!") {
              sp0 = valueStr.indexOf(" ", sp0 + 1);
            }
            if (sp0 === -1 || nl0 < sp0)
              hasPropsLine = true;
          }
          if (!hasPropsLine)
            ws = `
${ctx.indent}`;
        }
      } else if (valueStr === "" || valueStr[0] === "\n") {
        ws = "";
      }
      str += ws + valueStr;
      if (ctx.inFlow) {
        if (valueCommentDone && onComment)
          onComment();
      } else if (valueComment && !valueCommentDone) {
        str += stringifyComment.lineComment(str, ctx.indent, commentString(valueComment));
      } else if (chompKeep && onChompKeep) {
        onChompKeep();
      }
      return str;
    }
    exports.stringifyPair = stringifyPair;
  }
});

// node_modules/yaml/dist/log.js
var require_log = __commonJS({
  "node_modules/yaml/dist/log.js"(exports) {
    "use strict";
    var node_process = __require("process");
    function debug(logLevel, ...messages) {
      if (logLevel === "debug")
        console.log(...messages);
    }
    function warn(logLevel, warning) {
      if (logLevel === "debug" || logLevel === "warn") {
        if (typeof node_process.emitWarning === "function")
          node_process.emitWarning(warning);
        else
          console.warn(warning);
      }
    }
    exports.debug = debug;
    exports.warn = warn;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/merge.js
var require_merge = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/merge.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var MERGE_KEY = "<<";
    var merge = {
      identify: (value) => value === MERGE_KEY || typeof value === "symbol" && value.description === MERGE_KEY,
      default: "key",
      tag: "tag:yaml.org,2002:merge",
      test: /^<<$/,
      resolve: () => Object.assign(new Scalar2.Scalar(Symbol(MERGE_KEY)), {
        addToJSMap: addMergeToJSMap
      }),
      stringify: () => MERGE_KEY
    };
    var isMergeKey = (ctx, key) => (merge.identify(key) || identity.isScalar(key) && (!key.type || key.type === Scalar2.Scalar.PLAIN) && merge.identify(key.value)) && ctx?.doc.schema.tags.some((tag) => tag.tag === merge.tag && tag.default);
    function addMergeToJSMap(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (identity.isSeq(source))
        for (const it of source.items)
          mergeValue(ctx, map, it);
      else if (Array.isArray(source))
        for (const it of source)
          mergeValue(ctx, map, it);
      else
        mergeValue(ctx, map, source);
    }
    function mergeValue(ctx, map, value) {
      const source = resolveAliasValue(ctx, value);
      if (!identity.isMap(source))
        throw new Error("Merge sources must be maps or map aliases");
      const srcMap = source.toJSON(null, ctx, Map);
      for (const [key, value2] of srcMap) {
        if (map instanceof Map) {
          if (!map.has(key))
            map.set(key, value2);
        } else if (map instanceof Set) {
          map.add(key);
        } else if (!Object.prototype.hasOwnProperty.call(map, key)) {
          Object.defineProperty(map, key, {
            value: value2,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
      return map;
    }
    function resolveAliasValue(ctx, value) {
      return ctx && identity.isAlias(value) ? value.resolve(ctx.doc, ctx) : value;
    }
    exports.addMergeToJSMap = addMergeToJSMap;
    exports.isMergeKey = isMergeKey;
    exports.merge = merge;
  }
});

// node_modules/yaml/dist/nodes/addPairToJSMap.js
var require_addPairToJSMap = __commonJS({
  "node_modules/yaml/dist/nodes/addPairToJSMap.js"(exports) {
    "use strict";
    var log = require_log();
    var merge = require_merge();
    var stringify = require_stringify();
    var identity = require_identity();
    var toJS = require_toJS();
    function addPairToJSMap(ctx, map, { key, value }) {
      if (identity.isNode(key) && key.addToJSMap)
        key.addToJSMap(ctx, map, value);
      else if (merge.isMergeKey(ctx, key))
        merge.addMergeToJSMap(ctx, map, value);
      else {
        const jsKey = toJS.toJS(key, "", ctx);
        if (map instanceof Map) {
          map.set(jsKey, toJS.toJS(value, jsKey, ctx));
        } else if (map instanceof Set) {
          map.add(jsKey);
        } else {
          const stringKey = stringifyKey(key, jsKey, ctx);
          const jsValue = toJS.toJS(value, stringKey, ctx);
          if (stringKey in map)
            Object.defineProperty(map, stringKey, {
              value: jsValue,
              writable: true,
              enumerable: true,
              configurable: true
            });
          else
            map[stringKey] = jsValue;
        }
      }
      return map;
    }
    function stringifyKey(key, jsKey, ctx) {
      if (jsKey === null)
        return "";
      if (typeof jsKey !== "object")
        return String(jsKey);
      if (identity.isNode(key) && ctx?.doc) {
        const strCtx = stringify.createStringifyContext(ctx.doc, {});
        strCtx.anchors = /* @__PURE__ */ new Set();
        for (const node of ctx.anchors.keys())
          strCtx.anchors.add(node.anchor);
        strCtx.inFlow = true;
        strCtx.inStringifyKey = true;
        const strKey = key.toString(strCtx);
        if (!ctx.mapKeyWarned) {
          let jsonStr = JSON.stringify(strKey);
          if (jsonStr.length > 40)
            jsonStr = jsonStr.substring(0, 36) + '..."';
          log.warn(ctx.doc.options.logLevel, `Keys with collection values will be stringified due to JS Object restrictions: ${jsonStr}. Set mapAsMap: true to use object keys.`);
          ctx.mapKeyWarned = true;
        }
        return strKey;
      }
      return JSON.stringify(jsKey);
    }
    exports.addPairToJSMap = addPairToJSMap;
  }
});

// node_modules/yaml/dist/nodes/Pair.js
var require_Pair = __commonJS({
  "node_modules/yaml/dist/nodes/Pair.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyPair = require_stringifyPair();
    var addPairToJSMap = require_addPairToJSMap();
    var identity = require_identity();
    function createPair(key, value, ctx) {
      const k = createNode.createNode(key, void 0, ctx);
      const v = createNode.createNode(value, void 0, ctx);
      return new Pair(k, v);
    }
    var Pair = class _Pair {
      constructor(key, value = null) {
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.PAIR });
        this.key = key;
        this.value = value;
      }
      clone(schema) {
        let { key, value } = this;
        if (identity.isNode(key))
          key = key.clone(schema);
        if (identity.isNode(value))
          value = value.clone(schema);
        return new _Pair(key, value);
      }
      toJSON(_, ctx) {
        const pair = ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        return addPairToJSMap.addPairToJSMap(ctx, pair, this);
      }
      toString(ctx, onComment, onChompKeep) {
        return ctx?.doc ? stringifyPair.stringifyPair(this, ctx, onComment, onChompKeep) : JSON.stringify(this);
      }
    };
    exports.Pair = Pair;
    exports.createPair = createPair;
  }
});

// node_modules/yaml/dist/stringify/stringifyCollection.js
var require_stringifyCollection = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyCollection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyCollection(collection, ctx, options2) {
      const flow = ctx.inFlow ?? collection.flow;
      const stringify2 = flow ? stringifyFlowCollection : stringifyBlockCollection;
      return stringify2(collection, ctx, options2);
    }
    function stringifyBlockCollection({ comment, items }, ctx, { blockItemPrefix, flowChars, itemIndent, onChompKeep, onComment }) {
      const { indent, options: { commentString } } = ctx;
      const itemCtx = Object.assign({}, ctx, { indent: itemIndent, type: null });
      let chompKeep = false;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment2 = null;
        if (identity.isNode(item)) {
          if (!chompKeep && item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, chompKeep);
          if (item.comment)
            comment2 = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (!chompKeep && ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, chompKeep);
          }
        }
        chompKeep = false;
        let str2 = stringify.stringify(item, itemCtx, () => comment2 = null, () => chompKeep = true);
        if (comment2)
          str2 += stringifyComment.lineComment(str2, itemIndent, commentString(comment2));
        if (chompKeep && comment2)
          chompKeep = false;
        lines.push(blockItemPrefix + str2);
      }
      let str;
      if (lines.length === 0) {
        str = flowChars.start + flowChars.end;
      } else {
        str = lines[0];
        for (let i = 1; i < lines.length; ++i) {
          const line = lines[i];
          str += line ? `
${indent}${line}` : "\n";
        }
      }
      if (comment) {
        str += "\n" + stringifyComment.indentComment(commentString(comment), indent);
        if (onComment)
          onComment();
      } else if (chompKeep && onChompKeep)
        onChompKeep();
      return str;
    }
    function stringifyFlowCollection({ items }, ctx, { flowChars, itemIndent }) {
      const { indent, indentStep, flowCollectionPadding: fcPadding, options: { commentString } } = ctx;
      itemIndent += indentStep;
      const itemCtx = Object.assign({}, ctx, {
        indent: itemIndent,
        inFlow: true,
        type: null
      });
      let reqNewline = false;
      let linesAtValue = 0;
      const lines = [];
      for (let i = 0; i < items.length; ++i) {
        const item = items[i];
        let comment = null;
        if (identity.isNode(item)) {
          if (item.spaceBefore)
            lines.push("");
          addCommentBefore(ctx, lines, item.commentBefore, false);
          if (item.comment)
            comment = item.comment;
        } else if (identity.isPair(item)) {
          const ik = identity.isNode(item.key) ? item.key : null;
          if (ik) {
            if (ik.spaceBefore)
              lines.push("");
            addCommentBefore(ctx, lines, ik.commentBefore, false);
            if (ik.comment)
              reqNewline = true;
          }
          const iv = identity.isNode(item.value) ? item.value : null;
          if (iv) {
            if (iv.comment)
              comment = iv.comment;
            if (iv.commentBefore)
              reqNewline = true;
          } else if (item.value == null && ik?.comment) {
            comment = ik.comment;
          }
        }
        if (comment)
          reqNewline = true;
        let str = stringify.stringify(item, itemCtx, () => comment = null);
        reqNewline || (reqNewline = lines.length > linesAtValue || str.includes("\n"));
        if (i < items.length - 1) {
          str += ",";
        } else if (ctx.options.trailingComma) {
          if (ctx.options.lineWidth > 0) {
            reqNewline || (reqNewline = lines.reduce((sum, line) => sum + line.length + 2, 2) + (str.length + 2) > ctx.options.lineWidth);
          }
          if (reqNewline) {
            str += ",";
          }
        }
        if (comment)
          str += stringifyComment.lineComment(str, itemIndent, commentString(comment));
        lines.push(str);
        linesAtValue = lines.length;
      }
      const { start, end } = flowChars;
      if (lines.length === 0) {
        return start + end;
      } else {
        if (!reqNewline) {
          const len = lines.reduce((sum, line) => sum + line.length + 2, 2);
          reqNewline = ctx.options.lineWidth > 0 && len > ctx.options.lineWidth;
        }
        if (reqNewline) {
          let str = start;
          for (const line of lines)
            str += line ? `
${indentStep}${indent}${line}` : "\n";
          return `${str}
${indent}${end}`;
        } else {
          return `${start}${fcPadding}${lines.join(" ")}${fcPadding}${end}`;
        }
      }
    }
    function addCommentBefore({ indent, options: { commentString } }, lines, comment, chompKeep) {
      if (comment && chompKeep)
        comment = comment.replace(/^\n+/, "");
      if (comment) {
        const ic = stringifyComment.indentComment(commentString(comment), indent);
        lines.push(ic.trimStart());
      }
    }
    exports.stringifyCollection = stringifyCollection;
  }
});

// node_modules/yaml/dist/nodes/YAMLMap.js
var require_YAMLMap = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLMap.js"(exports) {
    "use strict";
    var stringifyCollection = require_stringifyCollection();
    var addPairToJSMap = require_addPairToJSMap();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar2 = require_Scalar();
    function findPair(items, key) {
      const k = identity.isScalar(key) ? key.value : key;
      for (const it of items) {
        if (identity.isPair(it)) {
          if (it.key === key || it.key === k)
            return it;
          if (identity.isScalar(it.key) && it.key.value === k)
            return it;
        }
      }
      return void 0;
    }
    var YAMLMap = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:map";
      }
      constructor(schema) {
        super(identity.MAP, schema);
        this.items = [];
      }
      /**
       * A generic collection parsing method that can be extended
       * to other node classes that inherit from YAMLMap
       */
      static from(schema, obj, ctx) {
        const { keepUndefined, replacer } = ctx;
        const map = new this(schema);
        const add = (key, value) => {
          if (typeof replacer === "function")
            value = replacer.call(obj, key, value);
          else if (Array.isArray(replacer) && !replacer.includes(key))
            return;
          if (value !== void 0 || keepUndefined)
            map.items.push(Pair.createPair(key, value, ctx));
        };
        if (obj instanceof Map) {
          for (const [key, value] of obj)
            add(key, value);
        } else if (obj && typeof obj === "object") {
          for (const key of Object.keys(obj))
            add(key, obj[key]);
        }
        if (typeof schema.sortMapEntries === "function") {
          map.items.sort(schema.sortMapEntries);
        }
        return map;
      }
      /**
       * Adds a value to the collection.
       *
       * @param overwrite - If not set `true`, using a key that is already in the
       *   collection will throw. Otherwise, overwrites the previous value.
       */
      add(pair, overwrite) {
        let _pair;
        if (identity.isPair(pair))
          _pair = pair;
        else if (!pair || typeof pair !== "object" || !("key" in pair)) {
          _pair = new Pair.Pair(pair, pair?.value);
        } else
          _pair = new Pair.Pair(pair.key, pair.value);
        const prev = findPair(this.items, _pair.key);
        const sortEntries = this.schema?.sortMapEntries;
        if (prev) {
          if (!overwrite)
            throw new Error(`Key ${_pair.key} already set`);
          if (identity.isScalar(prev.value) && Scalar2.isScalarValue(_pair.value))
            prev.value.value = _pair.value;
          else
            prev.value = _pair.value;
        } else if (sortEntries) {
          const i = this.items.findIndex((item) => sortEntries(_pair, item) < 0);
          if (i === -1)
            this.items.push(_pair);
          else
            this.items.splice(i, 0, _pair);
        } else {
          this.items.push(_pair);
        }
      }
      delete(key) {
        const it = findPair(this.items, key);
        if (!it)
          return false;
        const del = this.items.splice(this.items.indexOf(it), 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const it = findPair(this.items, key);
        const node = it?.value;
        return (!keepScalar && identity.isScalar(node) ? node.value : node) ?? void 0;
      }
      has(key) {
        return !!findPair(this.items, key);
      }
      set(key, value) {
        this.add(new Pair.Pair(key, value), true);
      }
      /**
       * @param ctx - Conversion context, originally set in Document#toJS()
       * @param {Class} Type - If set, forces the returned collection type
       * @returns Instance of Type, Map, or Object
       */
      toJSON(_, ctx, Type) {
        const map = Type ? new Type() : ctx?.mapAsMap ? /* @__PURE__ */ new Map() : {};
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const item of this.items)
          addPairToJSMap.addPairToJSMap(ctx, map, item);
        return map;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        for (const item of this.items) {
          if (!identity.isPair(item))
            throw new Error(`Map items must all be pairs; found ${JSON.stringify(item)} instead`);
        }
        if (!ctx.allNullValues && this.hasAllNullValues(false))
          ctx = Object.assign({}, ctx, { allNullValues: true });
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "",
          flowChars: { start: "{", end: "}" },
          itemIndent: ctx.indent || "",
          onChompKeep,
          onComment
        });
      }
    };
    exports.YAMLMap = YAMLMap;
    exports.findPair = findPair;
  }
});

// node_modules/yaml/dist/schema/common/map.js
var require_map = __commonJS({
  "node_modules/yaml/dist/schema/common/map.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLMap = require_YAMLMap();
    var map = {
      collection: "map",
      default: true,
      nodeClass: YAMLMap.YAMLMap,
      tag: "tag:yaml.org,2002:map",
      resolve(map2, onError) {
        if (!identity.isMap(map2))
          onError("Expected a mapping for this tag");
        return map2;
      },
      createNode: (schema, obj, ctx) => YAMLMap.YAMLMap.from(schema, obj, ctx)
    };
    exports.map = map;
  }
});

// node_modules/yaml/dist/nodes/YAMLSeq.js
var require_YAMLSeq = __commonJS({
  "node_modules/yaml/dist/nodes/YAMLSeq.js"(exports) {
    "use strict";
    var createNode = require_createNode();
    var stringifyCollection = require_stringifyCollection();
    var Collection = require_Collection();
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var toJS = require_toJS();
    var YAMLSeq = class extends Collection.Collection {
      static get tagName() {
        return "tag:yaml.org,2002:seq";
      }
      constructor(schema) {
        super(identity.SEQ, schema);
        this.items = [];
      }
      add(value) {
        this.items.push(value);
      }
      /**
       * Removes a value from the collection.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       *
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return false;
        const del = this.items.splice(idx, 1);
        return del.length > 0;
      }
      get(key, keepScalar) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          return void 0;
        const it = this.items[idx];
        return !keepScalar && identity.isScalar(it) ? it.value : it;
      }
      /**
       * Checks if the collection includes a value with the key `key`.
       *
       * `key` must contain a representation of an integer for this to succeed.
       * It may be wrapped in a `Scalar`.
       */
      has(key) {
        const idx = asItemIndex(key);
        return typeof idx === "number" && idx < this.items.length;
      }
      /**
       * Sets a value in this collection. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       *
       * If `key` does not contain a representation of an integer, this will throw.
       * It may be wrapped in a `Scalar`.
       */
      set(key, value) {
        const idx = asItemIndex(key);
        if (typeof idx !== "number")
          throw new Error(`Expected a valid index, not ${key}.`);
        const prev = this.items[idx];
        if (identity.isScalar(prev) && Scalar2.isScalarValue(value))
          prev.value = value;
        else
          this.items[idx] = value;
      }
      toJSON(_, ctx) {
        const seq = [];
        if (ctx?.onCreate)
          ctx.onCreate(seq);
        let i = 0;
        for (const item of this.items)
          seq.push(toJS.toJS(item, String(i++), ctx));
        return seq;
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        return stringifyCollection.stringifyCollection(this, ctx, {
          blockItemPrefix: "- ",
          flowChars: { start: "[", end: "]" },
          itemIndent: (ctx.indent || "") + "  ",
          onChompKeep,
          onComment
        });
      }
      static from(schema, obj, ctx) {
        const { replacer } = ctx;
        const seq = new this(schema);
        if (obj && Symbol.iterator in Object(obj)) {
          let i = 0;
          for (let it of obj) {
            if (typeof replacer === "function") {
              const key = obj instanceof Set ? it : String(i++);
              it = replacer.call(obj, key, it);
            }
            seq.items.push(createNode.createNode(it, void 0, ctx));
          }
        }
        return seq;
      }
    };
    function asItemIndex(key) {
      let idx = identity.isScalar(key) ? key.value : key;
      if (idx && typeof idx === "string")
        idx = Number(idx);
      return typeof idx === "number" && Number.isInteger(idx) && idx >= 0 ? idx : null;
    }
    exports.YAMLSeq = YAMLSeq;
  }
});

// node_modules/yaml/dist/schema/common/seq.js
var require_seq = __commonJS({
  "node_modules/yaml/dist/schema/common/seq.js"(exports) {
    "use strict";
    var identity = require_identity();
    var YAMLSeq = require_YAMLSeq();
    var seq = {
      collection: "seq",
      default: true,
      nodeClass: YAMLSeq.YAMLSeq,
      tag: "tag:yaml.org,2002:seq",
      resolve(seq2, onError) {
        if (!identity.isSeq(seq2))
          onError("Expected a sequence for this tag");
        return seq2;
      },
      createNode: (schema, obj, ctx) => YAMLSeq.YAMLSeq.from(schema, obj, ctx)
    };
    exports.seq = seq;
  }
});

// node_modules/yaml/dist/schema/common/string.js
var require_string = __commonJS({
  "node_modules/yaml/dist/schema/common/string.js"(exports) {
    "use strict";
    var stringifyString = require_stringifyString();
    var string = {
      identify: (value) => typeof value === "string",
      default: true,
      tag: "tag:yaml.org,2002:str",
      resolve: (str) => str,
      stringify(item, ctx, onComment, onChompKeep) {
        ctx = Object.assign({ actualString: true }, ctx);
        return stringifyString.stringifyString(item, ctx, onComment, onChompKeep);
      }
    };
    exports.string = string;
  }
});

// node_modules/yaml/dist/schema/common/null.js
var require_null = __commonJS({
  "node_modules/yaml/dist/schema/common/null.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var nullTag = {
      identify: (value) => value == null,
      createNode: () => new Scalar2.Scalar(null),
      default: true,
      tag: "tag:yaml.org,2002:null",
      test: /^(?:~|[Nn]ull|NULL)?$/,
      resolve: () => new Scalar2.Scalar(null),
      stringify: ({ source }, ctx) => typeof source === "string" && nullTag.test.test(source) ? source : ctx.options.nullStr
    };
    exports.nullTag = nullTag;
  }
});

// node_modules/yaml/dist/schema/core/bool.js
var require_bool = __commonJS({
  "node_modules/yaml/dist/schema/core/bool.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var boolTag = {
      identify: (value) => typeof value === "boolean",
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/,
      resolve: (str) => new Scalar2.Scalar(str[0] === "t" || str[0] === "T"),
      stringify({ source, value }, ctx) {
        if (source && boolTag.test.test(source)) {
          const sv = source[0] === "t" || source[0] === "T";
          if (value === sv)
            return source;
        }
        return value ? ctx.options.trueStr : ctx.options.falseStr;
      }
    };
    exports.boolTag = boolTag;
  }
});

// node_modules/yaml/dist/stringify/stringifyNumber.js
var require_stringifyNumber = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyNumber.js"(exports) {
    "use strict";
    function stringifyNumber({ format, minFractionDigits, tag, value }) {
      if (typeof value === "bigint")
        return String(value);
      const num = typeof value === "number" ? value : Number(value);
      if (!isFinite(num))
        return isNaN(num) ? ".nan" : num < 0 ? "-.inf" : ".inf";
      let n = Object.is(value, -0) ? "-0" : JSON.stringify(value);
      if (!format && minFractionDigits && (!tag || tag === "tag:yaml.org,2002:float") && /^-?\d/.test(n) && !n.includes("e")) {
        let i = n.indexOf(".");
        if (i < 0) {
          i = n.length;
          n += ".";
        }
        let d = minFractionDigits - (n.length - i - 1);
        while (d-- > 0)
          n += "0";
      }
      return n;
    }
    exports.stringifyNumber = stringifyNumber;
  }
});

// node_modules/yaml/dist/schema/core/float.js
var require_float = __commonJS({
  "node_modules/yaml/dist/schema/core/float.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/,
      resolve(str) {
        const node = new Scalar2.Scalar(parseFloat(str));
        const dot = str.indexOf(".");
        if (dot !== -1 && str[str.length - 1] === "0")
          node.minFractionDigits = str.length - dot - 1;
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/core/int.js
var require_int = __commonJS({
  "node_modules/yaml/dist/schema/core/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    var intResolve = (str, offset, radix, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str.substring(offset), radix);
    function intStringify(node, radix, prefix3) {
      const { value } = node;
      if (intIdentify(value) && value >= 0)
        return prefix3 + value.toString(radix);
      return stringifyNumber.stringifyNumber(node);
    }
    var intOct = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^0o[0-7]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 8, opt),
      stringify: (node) => intStringify(node, 8, "0o")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: (value) => intIdentify(value) && value >= 0,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^0x[0-9a-fA-F]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/core/schema.js
var require_schema = __commonJS({
  "node_modules/yaml/dist/schema/core/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.boolTag,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/json/schema.js
var require_schema2 = __commonJS({
  "node_modules/yaml/dist/schema/json/schema.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var map = require_map();
    var seq = require_seq();
    function intIdentify(value) {
      return typeof value === "bigint" || Number.isInteger(value);
    }
    var stringifyJSON = ({ value }) => JSON.stringify(value);
    var jsonScalars = [
      {
        identify: (value) => typeof value === "string",
        default: true,
        tag: "tag:yaml.org,2002:str",
        resolve: (str) => str,
        stringify: stringifyJSON
      },
      {
        identify: (value) => value == null,
        createNode: () => new Scalar2.Scalar(null),
        default: true,
        tag: "tag:yaml.org,2002:null",
        test: /^null$/,
        resolve: () => null,
        stringify: stringifyJSON
      },
      {
        identify: (value) => typeof value === "boolean",
        default: true,
        tag: "tag:yaml.org,2002:bool",
        test: /^true$|^false$/,
        resolve: (str) => str === "true",
        stringify: stringifyJSON
      },
      {
        identify: intIdentify,
        default: true,
        tag: "tag:yaml.org,2002:int",
        test: /^-?(?:0|[1-9][0-9]*)$/,
        resolve: (str, _onError, { intAsBigInt }) => intAsBigInt ? BigInt(str) : parseInt(str, 10),
        stringify: ({ value }) => intIdentify(value) ? value.toString() : JSON.stringify(value)
      },
      {
        identify: (value) => typeof value === "number",
        default: true,
        tag: "tag:yaml.org,2002:float",
        test: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?$/,
        resolve: (str) => parseFloat(str),
        stringify: stringifyJSON
      }
    ];
    var jsonError = {
      default: true,
      tag: "",
      test: /^/,
      resolve(str, onError) {
        onError(`Unresolved plain scalar ${JSON.stringify(str)}`);
        return str;
      }
    };
    var schema = [map.map, seq.seq].concat(jsonScalars, jsonError);
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/binary.js
var require_binary = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/binary.js"(exports) {
    "use strict";
    var node_buffer = __require("buffer");
    var Scalar2 = require_Scalar();
    var stringifyString = require_stringifyString();
    var binary = {
      identify: (value) => value instanceof Uint8Array,
      // Buffer inherits from Uint8Array
      default: false,
      tag: "tag:yaml.org,2002:binary",
      /**
       * Returns a Buffer in node and an Uint8Array in browsers
       *
       * To use the resulting buffer as an image, you'll want to do something like:
       *
       *   const blob = new Blob([buffer], { type: 'image/jpeg' })
       *   document.querySelector('#photo').src = URL.createObjectURL(blob)
       */
      resolve(src, onError) {
        if (typeof node_buffer.Buffer === "function") {
          return node_buffer.Buffer.from(src, "base64");
        } else if (typeof atob === "function") {
          const str = atob(src.replace(/[\n\r]/g, ""));
          const buffer = new Uint8Array(str.length);
          for (let i = 0; i < str.length; ++i)
            buffer[i] = str.charCodeAt(i);
          return buffer;
        } else {
          onError("This environment does not support reading binary tags; either Buffer or atob is required");
          return src;
        }
      },
      stringify({ comment, type, value }, ctx, onComment, onChompKeep) {
        if (!value)
          return "";
        const buf = value;
        let str;
        if (typeof node_buffer.Buffer === "function") {
          str = buf instanceof node_buffer.Buffer ? buf.toString("base64") : node_buffer.Buffer.from(buf.buffer).toString("base64");
        } else if (typeof btoa === "function") {
          let s = "";
          for (let i = 0; i < buf.length; ++i)
            s += String.fromCharCode(buf[i]);
          str = btoa(s);
        } else {
          throw new Error("This environment does not support writing binary tags; either Buffer or btoa is required");
        }
        type ?? (type = Scalar2.Scalar.BLOCK_LITERAL);
        if (type !== Scalar2.Scalar.QUOTE_DOUBLE) {
          const lineWidth = Math.max(ctx.options.lineWidth - ctx.indent.length, ctx.options.minContentWidth);
          const n = Math.ceil(str.length / lineWidth);
          const lines = new Array(n);
          for (let i = 0, o = 0; i < n; ++i, o += lineWidth) {
            lines[i] = str.substr(o, lineWidth);
          }
          str = lines.join(type === Scalar2.Scalar.BLOCK_LITERAL ? "\n" : " ");
        }
        return stringifyString.stringifyString({ comment, type, value: str }, ctx, onComment, onChompKeep);
      }
    };
    exports.binary = binary;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/pairs.js
var require_pairs = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/pairs.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar2 = require_Scalar();
    var YAMLSeq = require_YAMLSeq();
    function resolvePairs(seq, onError) {
      if (identity.isSeq(seq)) {
        for (let i = 0; i < seq.items.length; ++i) {
          let item = seq.items[i];
          if (identity.isPair(item))
            continue;
          else if (identity.isMap(item)) {
            if (item.items.length > 1)
              onError("Each pair must have its own sequence indicator");
            const pair = item.items[0] || new Pair.Pair(new Scalar2.Scalar(null));
            if (item.commentBefore)
              pair.key.commentBefore = pair.key.commentBefore ? `${item.commentBefore}
${pair.key.commentBefore}` : item.commentBefore;
            if (item.comment) {
              const cn = pair.value ?? pair.key;
              cn.comment = cn.comment ? `${item.comment}
${cn.comment}` : item.comment;
            }
            item = pair;
          }
          seq.items[i] = identity.isPair(item) ? item : new Pair.Pair(item);
        }
      } else
        onError("Expected a sequence for this tag");
      return seq;
    }
    function createPairs(schema, iterable, ctx) {
      const { replacer } = ctx;
      const pairs2 = new YAMLSeq.YAMLSeq(schema);
      pairs2.tag = "tag:yaml.org,2002:pairs";
      let i = 0;
      if (iterable && Symbol.iterator in Object(iterable))
        for (let it of iterable) {
          if (typeof replacer === "function")
            it = replacer.call(iterable, String(i++), it);
          let key, value;
          if (Array.isArray(it)) {
            if (it.length === 2) {
              key = it[0];
              value = it[1];
            } else
              throw new TypeError(`Expected [key, value] tuple: ${it}`);
          } else if (it && it instanceof Object) {
            const keys = Object.keys(it);
            if (keys.length === 1) {
              key = keys[0];
              value = it[key];
            } else {
              throw new TypeError(`Expected tuple with one key, not ${keys.length} keys`);
            }
          } else {
            key = it;
          }
          pairs2.items.push(Pair.createPair(key, value, ctx));
        }
      return pairs2;
    }
    var pairs = {
      collection: "seq",
      default: false,
      tag: "tag:yaml.org,2002:pairs",
      resolve: resolvePairs,
      createNode: createPairs
    };
    exports.createPairs = createPairs;
    exports.pairs = pairs;
    exports.resolvePairs = resolvePairs;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/omap.js
var require_omap = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/omap.js"(exports) {
    "use strict";
    var identity = require_identity();
    var toJS = require_toJS();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var pairs = require_pairs();
    var YAMLOMap = class _YAMLOMap extends YAMLSeq.YAMLSeq {
      constructor() {
        super();
        this.add = YAMLMap.YAMLMap.prototype.add.bind(this);
        this.delete = YAMLMap.YAMLMap.prototype.delete.bind(this);
        this.get = YAMLMap.YAMLMap.prototype.get.bind(this);
        this.has = YAMLMap.YAMLMap.prototype.has.bind(this);
        this.set = YAMLMap.YAMLMap.prototype.set.bind(this);
        this.tag = _YAMLOMap.tag;
      }
      /**
       * If `ctx` is given, the return type is actually `Map<unknown, unknown>`,
       * but TypeScript won't allow widening the signature of a child method.
       */
      toJSON(_, ctx) {
        if (!ctx)
          return super.toJSON(_);
        const map = /* @__PURE__ */ new Map();
        if (ctx?.onCreate)
          ctx.onCreate(map);
        for (const pair of this.items) {
          let key, value;
          if (identity.isPair(pair)) {
            key = toJS.toJS(pair.key, "", ctx);
            value = toJS.toJS(pair.value, key, ctx);
          } else {
            key = toJS.toJS(pair, "", ctx);
          }
          if (map.has(key))
            throw new Error("Ordered maps must not include duplicate keys");
          map.set(key, value);
        }
        return map;
      }
      static from(schema, iterable, ctx) {
        const pairs$1 = pairs.createPairs(schema, iterable, ctx);
        const omap2 = new this();
        omap2.items = pairs$1.items;
        return omap2;
      }
    };
    YAMLOMap.tag = "tag:yaml.org,2002:omap";
    var omap = {
      collection: "seq",
      identify: (value) => value instanceof Map,
      nodeClass: YAMLOMap,
      default: false,
      tag: "tag:yaml.org,2002:omap",
      resolve(seq, onError) {
        const pairs$1 = pairs.resolvePairs(seq, onError);
        const seenKeys = [];
        for (const { key } of pairs$1.items) {
          if (identity.isScalar(key)) {
            if (seenKeys.includes(key.value)) {
              onError(`Ordered maps must not include duplicate keys: ${key.value}`);
            } else {
              seenKeys.push(key.value);
            }
          }
        }
        return Object.assign(new YAMLOMap(), pairs$1);
      },
      createNode: (schema, iterable, ctx) => YAMLOMap.from(schema, iterable, ctx)
    };
    exports.YAMLOMap = YAMLOMap;
    exports.omap = omap;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/bool.js
var require_bool2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/bool.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    function boolStringify({ value, source }, ctx) {
      const boolObj = value ? trueTag : falseTag;
      if (source && boolObj.test.test(source))
        return source;
      return value ? ctx.options.trueStr : ctx.options.falseStr;
    }
    var trueTag = {
      identify: (value) => value === true,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:Y|y|[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/,
      resolve: () => new Scalar2.Scalar(true),
      stringify: boolStringify
    };
    var falseTag = {
      identify: (value) => value === false,
      default: true,
      tag: "tag:yaml.org,2002:bool",
      test: /^(?:N|n|[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/,
      resolve: () => new Scalar2.Scalar(false),
      stringify: boolStringify
    };
    exports.falseTag = falseTag;
    exports.trueTag = trueTag;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/float.js
var require_float2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/float.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var stringifyNumber = require_stringifyNumber();
    var floatNaN = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^(?:[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/,
      resolve: (str) => str.slice(-3).toLowerCase() === "nan" ? NaN : str[0] === "-" ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY,
      stringify: stringifyNumber.stringifyNumber
    };
    var floatExp = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "EXP",
      test: /^[-+]?(?:[0-9][0-9_]*)?(?:\.[0-9_]*)?[eE][-+]?[0-9]+$/,
      resolve: (str) => parseFloat(str.replace(/_/g, "")),
      stringify(node) {
        const num = Number(node.value);
        return isFinite(num) ? num.toExponential() : stringifyNumber.stringifyNumber(node);
      }
    };
    var float = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      test: /^[-+]?(?:[0-9][0-9_]*)?\.[0-9_]*$/,
      resolve(str) {
        const node = new Scalar2.Scalar(parseFloat(str.replace(/_/g, "")));
        const dot = str.indexOf(".");
        if (dot !== -1) {
          const f = str.substring(dot + 1).replace(/_/g, "");
          if (f[f.length - 1] === "0")
            node.minFractionDigits = f.length;
        }
        return node;
      },
      stringify: stringifyNumber.stringifyNumber
    };
    exports.float = float;
    exports.floatExp = floatExp;
    exports.floatNaN = floatNaN;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/int.js
var require_int2 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/int.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    var intIdentify = (value) => typeof value === "bigint" || Number.isInteger(value);
    function intResolve(str, offset, radix, { intAsBigInt }) {
      const sign = str[0];
      if (sign === "-" || sign === "+")
        offset += 1;
      str = str.substring(offset).replace(/_/g, "");
      if (intAsBigInt) {
        switch (radix) {
          case 2:
            str = `0b${str}`;
            break;
          case 8:
            str = `0o${str}`;
            break;
          case 16:
            str = `0x${str}`;
            break;
        }
        const n2 = BigInt(str);
        return sign === "-" ? BigInt(-1) * n2 : n2;
      }
      const n = parseInt(str, radix);
      return sign === "-" ? -1 * n : n;
    }
    function intStringify(node, radix, prefix3) {
      const { value } = node;
      if (intIdentify(value)) {
        const str = value.toString(radix);
        return value < 0 ? "-" + prefix3 + str.substr(1) : prefix3 + str;
      }
      return stringifyNumber.stringifyNumber(node);
    }
    var intBin = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "BIN",
      test: /^[-+]?0b[0-1_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 2, opt),
      stringify: (node) => intStringify(node, 2, "0b")
    };
    var intOct = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "OCT",
      test: /^[-+]?0[0-7_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 1, 8, opt),
      stringify: (node) => intStringify(node, 8, "0")
    };
    var int = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      test: /^[-+]?[0-9][0-9_]*$/,
      resolve: (str, _onError, opt) => intResolve(str, 0, 10, opt),
      stringify: stringifyNumber.stringifyNumber
    };
    var intHex = {
      identify: intIdentify,
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "HEX",
      test: /^[-+]?0x[0-9a-fA-F_]+$/,
      resolve: (str, _onError, opt) => intResolve(str, 2, 16, opt),
      stringify: (node) => intStringify(node, 16, "0x")
    };
    exports.int = int;
    exports.intBin = intBin;
    exports.intHex = intHex;
    exports.intOct = intOct;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/set.js
var require_set = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/set.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSet = class _YAMLSet extends YAMLMap.YAMLMap {
      constructor(schema) {
        super(schema);
        this.tag = _YAMLSet.tag;
      }
      add(key) {
        let pair;
        if (identity.isPair(key))
          pair = key;
        else if (key && typeof key === "object" && "key" in key && "value" in key && key.value === null)
          pair = new Pair.Pair(key.key, null);
        else
          pair = new Pair.Pair(key, null);
        const prev = YAMLMap.findPair(this.items, pair.key);
        if (!prev)
          this.items.push(pair);
      }
      /**
       * If `keepPair` is `true`, returns the Pair matching `key`.
       * Otherwise, returns the value of that Pair's key.
       */
      get(key, keepPair) {
        const pair = YAMLMap.findPair(this.items, key);
        return !keepPair && identity.isPair(pair) ? identity.isScalar(pair.key) ? pair.key.value : pair.key : pair;
      }
      set(key, value) {
        if (typeof value !== "boolean")
          throw new Error(`Expected boolean value for set(key, value) in a YAML set, not ${typeof value}`);
        const prev = YAMLMap.findPair(this.items, key);
        if (prev && !value) {
          this.items.splice(this.items.indexOf(prev), 1);
        } else if (!prev && value) {
          this.items.push(new Pair.Pair(key));
        }
      }
      toJSON(_, ctx) {
        return super.toJSON(_, ctx, Set);
      }
      toString(ctx, onComment, onChompKeep) {
        if (!ctx)
          return JSON.stringify(this);
        if (this.hasAllNullValues(true))
          return super.toString(Object.assign({}, ctx, { allNullValues: true }), onComment, onChompKeep);
        else
          throw new Error("Set items must all have null values");
      }
      static from(schema, iterable, ctx) {
        const { replacer } = ctx;
        const set3 = new this(schema);
        if (iterable && Symbol.iterator in Object(iterable))
          for (let value of iterable) {
            if (typeof replacer === "function")
              value = replacer.call(iterable, value, value);
            set3.items.push(Pair.createPair(value, null, ctx));
          }
        return set3;
      }
    };
    YAMLSet.tag = "tag:yaml.org,2002:set";
    var set2 = {
      collection: "map",
      identify: (value) => value instanceof Set,
      nodeClass: YAMLSet,
      default: false,
      tag: "tag:yaml.org,2002:set",
      createNode: (schema, iterable, ctx) => YAMLSet.from(schema, iterable, ctx),
      resolve(map, onError) {
        if (identity.isMap(map)) {
          if (map.hasAllNullValues(true))
            return Object.assign(new YAMLSet(), map);
          else
            onError("Set items must all have null values");
        } else
          onError("Expected a mapping for this tag");
        return map;
      }
    };
    exports.YAMLSet = YAMLSet;
    exports.set = set2;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/timestamp.js
var require_timestamp = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/timestamp.js"(exports) {
    "use strict";
    var stringifyNumber = require_stringifyNumber();
    function parseSexagesimal(str, asBigInt) {
      const sign = str[0];
      const parts = sign === "-" || sign === "+" ? str.substring(1) : str;
      const num = (n) => asBigInt ? BigInt(n) : Number(n);
      const res = parts.replace(/_/g, "").split(":").reduce((res2, p) => res2 * num(60) + num(p), num(0));
      return sign === "-" ? num(-1) * res : res;
    }
    function stringifySexagesimal(node) {
      let { value } = node;
      let num = (n) => n;
      if (typeof value === "bigint")
        num = (n) => BigInt(n);
      else if (isNaN(value) || !isFinite(value))
        return stringifyNumber.stringifyNumber(node);
      let sign = "";
      if (value < 0) {
        sign = "-";
        value *= num(-1);
      }
      const _60 = num(60);
      const parts = [value % _60];
      if (value < 60) {
        parts.unshift(0);
      } else {
        value = (value - parts[0]) / _60;
        parts.unshift(value % _60);
        if (value >= 60) {
          value = (value - parts[0]) / _60;
          parts.unshift(value);
        }
      }
      return sign + parts.map((n) => String(n).padStart(2, "0")).join(":").replace(/000000\d*$/, "");
    }
    var intTime = {
      identify: (value) => typeof value === "bigint" || Number.isInteger(value),
      default: true,
      tag: "tag:yaml.org,2002:int",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+$/,
      resolve: (str, _onError, { intAsBigInt }) => parseSexagesimal(str, intAsBigInt),
      stringify: stringifySexagesimal
    };
    var floatTime = {
      identify: (value) => typeof value === "number",
      default: true,
      tag: "tag:yaml.org,2002:float",
      format: "TIME",
      test: /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*$/,
      resolve: (str) => parseSexagesimal(str, false),
      stringify: stringifySexagesimal
    };
    var timestamp = {
      identify: (value) => value instanceof Date,
      default: true,
      tag: "tag:yaml.org,2002:timestamp",
      // If the time zone is omitted, the timestamp is assumed to be specified in UTC. The time part
      // may be omitted altogether, resulting in a date format. In such a case, the time part is
      // assumed to be 00:00:00Z (start of day, UTC).
      test: RegExp("^([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:(?:t|T|[ \\t]+)([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2}(\\.[0-9]+)?)(?:[ \\t]*(Z|[-+][012]?[0-9](?::[0-9]{2})?))?)?$"),
      resolve(str) {
        const match = str.match(timestamp.test);
        if (!match)
          throw new Error("!!timestamp expects a date, starting with yyyy-mm-dd");
        const [, year, month, day, hour, minute, second] = match.map(Number);
        const millisec = match[7] ? Number((match[7] + "00").substr(1, 3)) : 0;
        let date = Date.UTC(year, month - 1, day, hour || 0, minute || 0, second || 0, millisec);
        const tz = match[8];
        if (tz && tz !== "Z") {
          let d = parseSexagesimal(tz, false);
          if (Math.abs(d) < 30)
            d *= 60;
          date -= 6e4 * d;
        }
        return new Date(date);
      },
      stringify: ({ value }) => value?.toISOString().replace(/(T00:00:00)?\.000Z$/, "") ?? ""
    };
    exports.floatTime = floatTime;
    exports.intTime = intTime;
    exports.timestamp = timestamp;
  }
});

// node_modules/yaml/dist/schema/yaml-1.1/schema.js
var require_schema3 = __commonJS({
  "node_modules/yaml/dist/schema/yaml-1.1/schema.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var binary = require_binary();
    var bool = require_bool2();
    var float = require_float2();
    var int = require_int2();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var set2 = require_set();
    var timestamp = require_timestamp();
    var schema = [
      map.map,
      seq.seq,
      string.string,
      _null.nullTag,
      bool.trueTag,
      bool.falseTag,
      int.intBin,
      int.intOct,
      int.int,
      int.intHex,
      float.floatNaN,
      float.floatExp,
      float.float,
      binary.binary,
      merge.merge,
      omap.omap,
      pairs.pairs,
      set2.set,
      timestamp.intTime,
      timestamp.floatTime,
      timestamp.timestamp
    ];
    exports.schema = schema;
  }
});

// node_modules/yaml/dist/schema/tags.js
var require_tags = __commonJS({
  "node_modules/yaml/dist/schema/tags.js"(exports) {
    "use strict";
    var map = require_map();
    var _null = require_null();
    var seq = require_seq();
    var string = require_string();
    var bool = require_bool();
    var float = require_float();
    var int = require_int();
    var schema = require_schema();
    var schema$1 = require_schema2();
    var binary = require_binary();
    var merge = require_merge();
    var omap = require_omap();
    var pairs = require_pairs();
    var schema$2 = require_schema3();
    var set2 = require_set();
    var timestamp = require_timestamp();
    var schemas = /* @__PURE__ */ new Map([
      ["core", schema.schema],
      ["failsafe", [map.map, seq.seq, string.string]],
      ["json", schema$1.schema],
      ["yaml11", schema$2.schema],
      ["yaml-1.1", schema$2.schema]
    ]);
    var tagsByName = {
      binary: binary.binary,
      bool: bool.boolTag,
      float: float.float,
      floatExp: float.floatExp,
      floatNaN: float.floatNaN,
      floatTime: timestamp.floatTime,
      int: int.int,
      intHex: int.intHex,
      intOct: int.intOct,
      intTime: timestamp.intTime,
      map: map.map,
      merge: merge.merge,
      null: _null.nullTag,
      omap: omap.omap,
      pairs: pairs.pairs,
      seq: seq.seq,
      set: set2.set,
      timestamp: timestamp.timestamp
    };
    var coreKnownTags = {
      "tag:yaml.org,2002:binary": binary.binary,
      "tag:yaml.org,2002:merge": merge.merge,
      "tag:yaml.org,2002:omap": omap.omap,
      "tag:yaml.org,2002:pairs": pairs.pairs,
      "tag:yaml.org,2002:set": set2.set,
      "tag:yaml.org,2002:timestamp": timestamp.timestamp
    };
    function getTags(customTags, schemaName, addMergeTag) {
      const schemaTags = schemas.get(schemaName);
      if (schemaTags && !customTags) {
        return addMergeTag && !schemaTags.includes(merge.merge) ? schemaTags.concat(merge.merge) : schemaTags.slice();
      }
      let tags = schemaTags;
      if (!tags) {
        if (Array.isArray(customTags))
          tags = [];
        else {
          const keys = Array.from(schemas.keys()).filter((key) => key !== "yaml11").map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown schema "${schemaName}"; use one of ${keys} or define customTags array`);
        }
      }
      if (Array.isArray(customTags)) {
        for (const tag of customTags)
          tags = tags.concat(tag);
      } else if (typeof customTags === "function") {
        tags = customTags(tags.slice());
      }
      if (addMergeTag)
        tags = tags.concat(merge.merge);
      return tags.reduce((tags2, tag) => {
        const tagObj = typeof tag === "string" ? tagsByName[tag] : tag;
        if (!tagObj) {
          const tagName = JSON.stringify(tag);
          const keys = Object.keys(tagsByName).map((key) => JSON.stringify(key)).join(", ");
          throw new Error(`Unknown custom tag ${tagName}; use one of ${keys}`);
        }
        if (!tags2.includes(tagObj))
          tags2.push(tagObj);
        return tags2;
      }, []);
    }
    exports.coreKnownTags = coreKnownTags;
    exports.getTags = getTags;
  }
});

// node_modules/yaml/dist/schema/Schema.js
var require_Schema = __commonJS({
  "node_modules/yaml/dist/schema/Schema.js"(exports) {
    "use strict";
    var identity = require_identity();
    var map = require_map();
    var seq = require_seq();
    var string = require_string();
    var tags = require_tags();
    var sortMapEntriesByKey = (a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
    var Schema2 = class _Schema {
      constructor({ compat, customTags, merge, resolveKnownTags, schema, sortMapEntries, toStringDefaults }) {
        this.compat = Array.isArray(compat) ? tags.getTags(compat, "compat") : compat ? tags.getTags(null, compat) : null;
        this.name = typeof schema === "string" && schema || "core";
        this.knownTags = resolveKnownTags ? tags.coreKnownTags : {};
        this.tags = tags.getTags(customTags, this.name, merge);
        this.toStringOptions = toStringDefaults ?? null;
        Object.defineProperty(this, identity.MAP, { value: map.map });
        Object.defineProperty(this, identity.SCALAR, { value: string.string });
        Object.defineProperty(this, identity.SEQ, { value: seq.seq });
        this.sortMapEntries = typeof sortMapEntries === "function" ? sortMapEntries : sortMapEntries === true ? sortMapEntriesByKey : null;
      }
      clone() {
        const copy = Object.create(_Schema.prototype, Object.getOwnPropertyDescriptors(this));
        copy.tags = this.tags.slice();
        return copy;
      }
    };
    exports.Schema = Schema2;
  }
});

// node_modules/yaml/dist/stringify/stringifyDocument.js
var require_stringifyDocument = __commonJS({
  "node_modules/yaml/dist/stringify/stringifyDocument.js"(exports) {
    "use strict";
    var identity = require_identity();
    var stringify = require_stringify();
    var stringifyComment = require_stringifyComment();
    function stringifyDocument(doc, options2) {
      const lines = [];
      let hasDirectives = options2.directives === true;
      if (options2.directives !== false && doc.directives) {
        const dir = doc.directives.toString(doc);
        if (dir) {
          lines.push(dir);
          hasDirectives = true;
        } else if (doc.directives.docStart)
          hasDirectives = true;
      }
      if (hasDirectives)
        lines.push("---");
      const ctx = stringify.createStringifyContext(doc, options2);
      const { commentString } = ctx.options;
      if (doc.commentBefore) {
        if (lines.length !== 1)
          lines.unshift("");
        const cs = commentString(doc.commentBefore);
        lines.unshift(stringifyComment.indentComment(cs, ""));
      }
      let chompKeep = false;
      let contentComment = null;
      if (doc.contents) {
        if (identity.isNode(doc.contents)) {
          if (doc.contents.spaceBefore && hasDirectives)
            lines.push("");
          if (doc.contents.commentBefore) {
            const cs = commentString(doc.contents.commentBefore);
            lines.push(stringifyComment.indentComment(cs, ""));
          }
          ctx.forceBlockIndent = !!doc.comment;
          contentComment = doc.contents.comment;
        }
        const onChompKeep = contentComment ? void 0 : () => chompKeep = true;
        let body = stringify.stringify(doc.contents, ctx, () => contentComment = null, onChompKeep);
        if (contentComment)
          body += stringifyComment.lineComment(body, "", commentString(contentComment));
        if ((body[0] === "|" || body[0] === ">") && lines[lines.length - 1] === "---") {
          lines[lines.length - 1] = `--- ${body}`;
        } else
          lines.push(body);
      } else {
        lines.push(stringify.stringify(doc.contents, ctx));
      }
      if (doc.directives?.docEnd) {
        if (doc.comment) {
          const cs = commentString(doc.comment);
          if (cs.includes("\n")) {
            lines.push("...");
            lines.push(stringifyComment.indentComment(cs, ""));
          } else {
            lines.push(`... ${cs}`);
          }
        } else {
          lines.push("...");
        }
      } else {
        let dc = doc.comment;
        if (dc && chompKeep)
          dc = dc.replace(/^\n+/, "");
        if (dc) {
          if ((!chompKeep || contentComment) && lines[lines.length - 1] !== "")
            lines.push("");
          lines.push(stringifyComment.indentComment(commentString(dc), ""));
        }
      }
      return lines.join("\n") + "\n";
    }
    exports.stringifyDocument = stringifyDocument;
  }
});

// node_modules/yaml/dist/doc/Document.js
var require_Document = __commonJS({
  "node_modules/yaml/dist/doc/Document.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var Collection = require_Collection();
    var identity = require_identity();
    var Pair = require_Pair();
    var toJS = require_toJS();
    var Schema2 = require_Schema();
    var stringifyDocument = require_stringifyDocument();
    var anchors = require_anchors();
    var applyReviver = require_applyReviver();
    var createNode = require_createNode();
    var directives = require_directives();
    var Document = class _Document {
      constructor(value, replacer, options2) {
        this.commentBefore = null;
        this.comment = null;
        this.errors = [];
        this.warnings = [];
        Object.defineProperty(this, identity.NODE_TYPE, { value: identity.DOC });
        let _replacer = null;
        if (typeof replacer === "function" || Array.isArray(replacer)) {
          _replacer = replacer;
        } else if (options2 === void 0 && replacer) {
          options2 = replacer;
          replacer = void 0;
        }
        const opt = Object.assign({
          intAsBigInt: false,
          keepSourceTokens: false,
          logLevel: "warn",
          prettyErrors: true,
          strict: true,
          stringKeys: false,
          uniqueKeys: true,
          version: "1.2"
        }, options2);
        this.options = opt;
        let { version: version2 } = opt;
        if (options2?._directives) {
          this.directives = options2._directives.atDocument();
          if (this.directives.yaml.explicit)
            version2 = this.directives.yaml.version;
        } else
          this.directives = new directives.Directives({ version: version2 });
        this.setSchema(version2, options2);
        this.contents = value === void 0 ? null : this.createNode(value, _replacer, options2);
      }
      /**
       * Create a deep copy of this Document and its contents.
       *
       * Custom Node values that inherit from `Object` still refer to their original instances.
       */
      clone() {
        const copy = Object.create(_Document.prototype, {
          [identity.NODE_TYPE]: { value: identity.DOC }
        });
        copy.commentBefore = this.commentBefore;
        copy.comment = this.comment;
        copy.errors = this.errors.slice();
        copy.warnings = this.warnings.slice();
        copy.options = Object.assign({}, this.options);
        if (this.directives)
          copy.directives = this.directives.clone();
        copy.schema = this.schema.clone();
        copy.contents = identity.isNode(this.contents) ? this.contents.clone(copy.schema) : this.contents;
        if (this.range)
          copy.range = this.range.slice();
        return copy;
      }
      /** Adds a value to the document. */
      add(value) {
        if (assertCollection(this.contents))
          this.contents.add(value);
      }
      /** Adds a value to the document. */
      addIn(path, value) {
        if (assertCollection(this.contents))
          this.contents.addIn(path, value);
      }
      /**
       * Create a new `Alias` node, ensuring that the target `node` has the required anchor.
       *
       * If `node` already has an anchor, `name` is ignored.
       * Otherwise, the `node.anchor` value will be set to `name`,
       * or if an anchor with that name is already present in the document,
       * `name` will be used as a prefix for a new unique anchor.
       * If `name` is undefined, the generated anchor will use 'a' as a prefix.
       */
      createAlias(node, name) {
        if (!node.anchor) {
          const prev = anchors.anchorNames(this);
          node.anchor = // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          !name || prev.has(name) ? anchors.findNewAnchor(name || "a", prev) : name;
        }
        return new Alias.Alias(node.anchor);
      }
      createNode(value, replacer, options2) {
        let _replacer = void 0;
        if (typeof replacer === "function") {
          value = replacer.call({ "": value }, "", value);
          _replacer = replacer;
        } else if (Array.isArray(replacer)) {
          const keyToStr = (v) => typeof v === "number" || v instanceof String || v instanceof Number;
          const asStr = replacer.filter(keyToStr).map(String);
          if (asStr.length > 0)
            replacer = replacer.concat(asStr);
          _replacer = replacer;
        } else if (options2 === void 0 && replacer) {
          options2 = replacer;
          replacer = void 0;
        }
        const { aliasDuplicateObjects, anchorPrefix, flow, keepUndefined, onTagObj, tag } = options2 ?? {};
        const { onAnchor, setAnchors, sourceObjects } = anchors.createNodeAnchors(
          this,
          // eslint-disable-next-line @typescript-eslint/prefer-nullish-coalescing
          anchorPrefix || "a"
        );
        const ctx = {
          aliasDuplicateObjects: aliasDuplicateObjects ?? true,
          keepUndefined: keepUndefined ?? false,
          onAnchor,
          onTagObj,
          replacer: _replacer,
          schema: this.schema,
          sourceObjects
        };
        const node = createNode.createNode(value, tag, ctx);
        if (flow && identity.isCollection(node))
          node.flow = true;
        setAnchors();
        return node;
      }
      /**
       * Convert a key and a value into a `Pair` using the current schema,
       * recursively wrapping all values as `Scalar` or `Collection` nodes.
       */
      createPair(key, value, options2 = {}) {
        const k = this.createNode(key, null, options2);
        const v = this.createNode(value, null, options2);
        return new Pair.Pair(k, v);
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      delete(key) {
        return assertCollection(this.contents) ? this.contents.delete(key) : false;
      }
      /**
       * Removes a value from the document.
       * @returns `true` if the item was found and removed.
       */
      deleteIn(path) {
        if (Collection.isEmptyPath(path)) {
          if (this.contents == null)
            return false;
          this.contents = null;
          return true;
        }
        return assertCollection(this.contents) ? this.contents.deleteIn(path) : false;
      }
      /**
       * Returns item at `key`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      get(key, keepScalar) {
        return identity.isCollection(this.contents) ? this.contents.get(key, keepScalar) : void 0;
      }
      /**
       * Returns item at `path`, or `undefined` if not found. By default unwraps
       * scalar values from their surrounding node; to disable set `keepScalar` to
       * `true` (collections are always returned intact).
       */
      getIn(path, keepScalar) {
        if (Collection.isEmptyPath(path))
          return !keepScalar && identity.isScalar(this.contents) ? this.contents.value : this.contents;
        return identity.isCollection(this.contents) ? this.contents.getIn(path, keepScalar) : void 0;
      }
      /**
       * Checks if the document includes a value with the key `key`.
       */
      has(key) {
        return identity.isCollection(this.contents) ? this.contents.has(key) : false;
      }
      /**
       * Checks if the document includes a value at `path`.
       */
      hasIn(path) {
        if (Collection.isEmptyPath(path))
          return this.contents !== void 0;
        return identity.isCollection(this.contents) ? this.contents.hasIn(path) : false;
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      set(key, value) {
        if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, [key], value);
        } else if (assertCollection(this.contents)) {
          this.contents.set(key, value);
        }
      }
      /**
       * Sets a value in this document. For `!!set`, `value` needs to be a
       * boolean to add/remove the item from the set.
       */
      setIn(path, value) {
        if (Collection.isEmptyPath(path)) {
          this.contents = value;
        } else if (this.contents == null) {
          this.contents = Collection.collectionFromPath(this.schema, Array.from(path), value);
        } else if (assertCollection(this.contents)) {
          this.contents.setIn(path, value);
        }
      }
      /**
       * Change the YAML version and schema used by the document.
       * A `null` version disables support for directives, explicit tags, anchors, and aliases.
       * It also requires the `schema` option to be given as a `Schema` instance value.
       *
       * Overrides all previously set schema options.
       */
      setSchema(version2, options2 = {}) {
        if (typeof version2 === "number")
          version2 = String(version2);
        let opt;
        switch (version2) {
          case "1.1":
            if (this.directives)
              this.directives.yaml.version = "1.1";
            else
              this.directives = new directives.Directives({ version: "1.1" });
            opt = { resolveKnownTags: false, schema: "yaml-1.1" };
            break;
          case "1.2":
          case "next":
            if (this.directives)
              this.directives.yaml.version = version2;
            else
              this.directives = new directives.Directives({ version: version2 });
            opt = { resolveKnownTags: true, schema: "core" };
            break;
          case null:
            if (this.directives)
              delete this.directives;
            opt = null;
            break;
          default: {
            const sv = JSON.stringify(version2);
            throw new Error(`Expected '1.1', '1.2' or null as first argument, but found: ${sv}`);
          }
        }
        if (options2.schema instanceof Object)
          this.schema = options2.schema;
        else if (opt)
          this.schema = new Schema2.Schema(Object.assign(opt, options2));
        else
          throw new Error(`With a null YAML version, the { schema: Schema } option is required`);
      }
      // json & jsonArg are only used from toJSON()
      toJS({ json, jsonArg, mapAsMap, maxAliasCount, onAnchor, reviver } = {}) {
        const ctx = {
          anchors: /* @__PURE__ */ new Map(),
          doc: this,
          keep: !json,
          mapAsMap: mapAsMap === true,
          mapKeyWarned: false,
          maxAliasCount: typeof maxAliasCount === "number" ? maxAliasCount : 100
        };
        const res = toJS.toJS(this.contents, jsonArg ?? "", ctx);
        if (typeof onAnchor === "function")
          for (const { count, res: res2 } of ctx.anchors.values())
            onAnchor(res2, count);
        return typeof reviver === "function" ? applyReviver.applyReviver(reviver, { "": res }, "", res) : res;
      }
      /**
       * A JSON representation of the document `contents`.
       *
       * @param jsonArg Used by `JSON.stringify` to indicate the array index or
       *   property name.
       */
      toJSON(jsonArg, onAnchor) {
        return this.toJS({ json: true, jsonArg, mapAsMap: false, onAnchor });
      }
      /** A YAML representation of the document. */
      toString(options2 = {}) {
        if (this.errors.length > 0)
          throw new Error("Document with errors cannot be stringified");
        if ("indent" in options2 && (!Number.isInteger(options2.indent) || Number(options2.indent) <= 0)) {
          const s = JSON.stringify(options2.indent);
          throw new Error(`"indent" option must be a positive integer, not ${s}`);
        }
        return stringifyDocument.stringifyDocument(this, options2);
      }
    };
    function assertCollection(contents) {
      if (identity.isCollection(contents))
        return true;
      throw new Error("Expected a YAML collection as document contents");
    }
    exports.Document = Document;
  }
});

// node_modules/yaml/dist/errors.js
var require_errors = __commonJS({
  "node_modules/yaml/dist/errors.js"(exports) {
    "use strict";
    var YAMLError = class extends Error {
      constructor(name, pos, code, message) {
        super();
        this.name = name;
        this.code = code;
        this.message = message;
        this.pos = pos;
      }
    };
    var YAMLParseError = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLParseError", pos, code, message);
      }
    };
    var YAMLWarning = class extends YAMLError {
      constructor(pos, code, message) {
        super("YAMLWarning", pos, code, message);
      }
    };
    var prettifyError = (src, lc) => (error) => {
      if (error.pos[0] === -1)
        return;
      error.linePos = error.pos.map((pos) => lc.linePos(pos));
      const { line, col } = error.linePos[0];
      error.message += ` at line ${line}, column ${col}`;
      let ci = col - 1;
      let lineStr = src.substring(lc.lineStarts[line - 1], lc.lineStarts[line]).replace(/[\n\r]+$/, "");
      if (ci >= 60 && lineStr.length > 80) {
        const trimStart = Math.min(ci - 39, lineStr.length - 79);
        lineStr = "…" + lineStr.substring(trimStart);
        ci -= trimStart - 1;
      }
      if (lineStr.length > 80)
        lineStr = lineStr.substring(0, 79) + "…";
      if (line > 1 && /^ *$/.test(lineStr.substring(0, ci))) {
        let prev = src.substring(lc.lineStarts[line - 2], lc.lineStarts[line - 1]);
        if (prev.length > 80)
          prev = prev.substring(0, 79) + "…\n";
        lineStr = prev + lineStr;
      }
      if (/[^ ]/.test(lineStr)) {
        let count = 1;
        const end = error.linePos[1];
        if (end?.line === line && end.col > col) {
          count = Math.max(1, Math.min(end.col - col, 80 - ci));
        }
        const pointer = " ".repeat(ci) + "^".repeat(count);
        error.message += `:

${lineStr}
${pointer}
`;
      }
    };
    exports.YAMLError = YAMLError;
    exports.YAMLParseError = YAMLParseError;
    exports.YAMLWarning = YAMLWarning;
    exports.prettifyError = prettifyError;
  }
});

// node_modules/yaml/dist/compose/resolve-props.js
var require_resolve_props = __commonJS({
  "node_modules/yaml/dist/compose/resolve-props.js"(exports) {
    "use strict";
    function resolveProps(tokens, { flow, indicator, next, offset, onError, parentIndent, startOnNewline }) {
      let spaceBefore = false;
      let atNewline = startOnNewline;
      let hasSpace = startOnNewline;
      let comment = "";
      let commentSep = "";
      let hasNewline = false;
      let reqSpace = false;
      let tab = null;
      let anchor2 = null;
      let tag = null;
      let newlineAfterProp = null;
      let comma = null;
      let found = null;
      let start = null;
      for (const token of tokens) {
        if (reqSpace) {
          if (token.type !== "space" && token.type !== "newline" && token.type !== "comma")
            onError(token.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
          reqSpace = false;
        }
        if (tab) {
          if (atNewline && token.type !== "comment" && token.type !== "newline") {
            onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
          }
          tab = null;
        }
        switch (token.type) {
          case "space":
            if (!flow && (indicator !== "doc-start" || next?.type !== "flow-collection") && token.source.includes("	")) {
              tab = token;
            }
            hasSpace = true;
            break;
          case "comment": {
            if (!hasSpace)
              onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
            const cb = token.source.substring(1) || " ";
            if (!comment)
              comment = cb;
            else
              comment += commentSep + cb;
            commentSep = "";
            atNewline = false;
            break;
          }
          case "newline":
            if (atNewline) {
              if (comment)
                comment += token.source;
              else if (!found || indicator !== "seq-item-ind")
                spaceBefore = true;
            } else
              commentSep += token.source;
            atNewline = true;
            hasNewline = true;
            if (anchor2 || tag)
              newlineAfterProp = token;
            hasSpace = true;
            break;
          case "anchor":
            if (anchor2)
              onError(token, "MULTIPLE_ANCHORS", "A node can have at most one anchor");
            if (token.source.endsWith(":"))
              onError(token.offset + token.source.length - 1, "BAD_ALIAS", "Anchor ending in : is ambiguous", true);
            anchor2 = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          case "tag": {
            if (tag)
              onError(token, "MULTIPLE_TAGS", "A node can have at most one tag");
            tag = token;
            start ?? (start = token.offset);
            atNewline = false;
            hasSpace = false;
            reqSpace = true;
            break;
          }
          case indicator:
            if (anchor2 || tag)
              onError(token, "BAD_PROP_ORDER", `Anchors and tags must be after the ${token.source} indicator`);
            if (found)
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.source} in ${flow ?? "collection"}`);
            found = token;
            atNewline = indicator === "seq-item-ind" || indicator === "explicit-key-ind";
            hasSpace = false;
            break;
          case "comma":
            if (flow) {
              if (comma)
                onError(token, "UNEXPECTED_TOKEN", `Unexpected , in ${flow}`);
              comma = token;
              atNewline = false;
              hasSpace = false;
              break;
            }
          // else fallthrough
          default:
            onError(token, "UNEXPECTED_TOKEN", `Unexpected ${token.type} token`);
            atNewline = false;
            hasSpace = false;
        }
      }
      const last = tokens[tokens.length - 1];
      const end = last ? last.offset + last.source.length : offset;
      if (reqSpace && next && next.type !== "space" && next.type !== "newline" && next.type !== "comma" && (next.type !== "scalar" || next.source !== "")) {
        onError(next.offset, "MISSING_CHAR", "Tags and anchors must be separated from the next token by white space");
      }
      if (tab && (atNewline && tab.indent <= parentIndent || next?.type === "block-map" || next?.type === "block-seq"))
        onError(tab, "TAB_AS_INDENT", "Tabs are not allowed as indentation");
      return {
        comma,
        found,
        spaceBefore,
        comment,
        hasNewline,
        anchor: anchor2,
        tag,
        newlineAfterProp,
        end,
        start: start ?? end
      };
    }
    exports.resolveProps = resolveProps;
  }
});

// node_modules/yaml/dist/compose/util-contains-newline.js
var require_util_contains_newline = __commonJS({
  "node_modules/yaml/dist/compose/util-contains-newline.js"(exports) {
    "use strict";
    function containsNewline(key) {
      if (!key)
        return null;
      switch (key.type) {
        case "alias":
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          if (key.source.includes("\n"))
            return true;
          if (key.end) {
            for (const st of key.end)
              if (st.type === "newline")
                return true;
          }
          return false;
        case "flow-collection":
          for (const it of key.items) {
            for (const st of it.start)
              if (st.type === "newline")
                return true;
            if (it.sep) {
              for (const st of it.sep)
                if (st.type === "newline")
                  return true;
            }
            if (containsNewline(it.key) || containsNewline(it.value))
              return true;
          }
          return false;
        default:
          return true;
      }
    }
    exports.containsNewline = containsNewline;
  }
});

// node_modules/yaml/dist/compose/util-flow-indent-check.js
var require_util_flow_indent_check = __commonJS({
  "node_modules/yaml/dist/compose/util-flow-indent-check.js"(exports) {
    "use strict";
    var utilContainsNewline = require_util_contains_newline();
    function flowIndentCheck(indent, fc, onError) {
      if (fc?.type === "flow-collection") {
        const end = fc.end[0];
        if (end.indent === indent && (end.source === "]" || end.source === "}") && utilContainsNewline.containsNewline(fc)) {
          const msg = "Flow end indicator should be more indented than parent";
          onError(end, "BAD_INDENT", msg, true);
        }
      }
    }
    exports.flowIndentCheck = flowIndentCheck;
  }
});

// node_modules/yaml/dist/compose/util-map-includes.js
var require_util_map_includes = __commonJS({
  "node_modules/yaml/dist/compose/util-map-includes.js"(exports) {
    "use strict";
    var identity = require_identity();
    function mapIncludes(ctx, items, search) {
      const { uniqueKeys } = ctx.options;
      if (uniqueKeys === false)
        return false;
      const isEqual = typeof uniqueKeys === "function" ? uniqueKeys : (a, b) => a === b || identity.isScalar(a) && identity.isScalar(b) && a.value === b.value;
      return items.some((pair) => isEqual(pair.key, search));
    }
    exports.mapIncludes = mapIncludes;
  }
});

// node_modules/yaml/dist/compose/resolve-block-map.js
var require_resolve_block_map = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-map.js"(exports) {
    "use strict";
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    var utilMapIncludes = require_util_map_includes();
    var startColMsg = "All mapping items must start at the same column";
    function resolveBlockMap({ composeNode, composeEmptyNode }, ctx, bm, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLMap.YAMLMap;
      const map = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      let offset = bm.offset;
      let commentEnd = null;
      for (const collItem of bm.items) {
        const { start, key, sep, value } = collItem;
        const keyProps = resolveProps.resolveProps(start, {
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: bm.indent,
          startOnNewline: true
        });
        const implicitKey = !keyProps.found;
        if (implicitKey) {
          if (key) {
            if (key.type === "block-seq")
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "A block sequence may not be used as an implicit map key");
            else if ("indent" in key && key.indent !== bm.indent)
              onError(offset, "BAD_INDENT", startColMsg);
          }
          if (!keyProps.anchor && !keyProps.tag && !sep) {
            commentEnd = keyProps.end;
            if (keyProps.comment) {
              if (map.comment)
                map.comment += "\n" + keyProps.comment;
              else
                map.comment = keyProps.comment;
            }
            continue;
          }
          if (keyProps.newlineAfterProp || utilContainsNewline.containsNewline(key)) {
            onError(key ?? start[start.length - 1], "MULTILINE_IMPLICIT_KEY", "Implicit keys need to be on a single line");
          }
        } else if (keyProps.found?.indent !== bm.indent) {
          onError(offset, "BAD_INDENT", startColMsg);
        }
        ctx.atKey = true;
        const keyStart = keyProps.end;
        const keyNode = key ? composeNode(ctx, key, keyProps, onError) : composeEmptyNode(ctx, keyStart, start, null, keyProps, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bm.indent, key, onError);
        ctx.atKey = false;
        if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
          onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
        const valueProps = resolveProps.resolveProps(sep ?? [], {
          indicator: "map-value-ind",
          next: value,
          offset: keyNode.range[2],
          onError,
          parentIndent: bm.indent,
          startOnNewline: !key || key.type === "block-scalar"
        });
        offset = valueProps.end;
        if (valueProps.found) {
          if (implicitKey) {
            if (value?.type === "block-map" && !valueProps.hasNewline)
              onError(offset, "BLOCK_AS_IMPLICIT_KEY", "Nested mappings are not allowed in compact mappings");
            if (ctx.options.strict && keyProps.start < valueProps.found.offset - 1024)
              onError(keyNode.range, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit block mapping key");
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : composeEmptyNode(ctx, offset, sep, null, valueProps, onError);
          if (ctx.schema.compat)
            utilFlowIndentCheck.flowIndentCheck(bm.indent, value, onError);
          offset = valueNode.range[2];
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        } else {
          if (implicitKey)
            onError(keyNode.range, "MISSING_CHAR", "Implicit map keys need to be followed by map values");
          if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          map.items.push(pair);
        }
      }
      if (commentEnd && commentEnd < offset)
        onError(commentEnd, "IMPOSSIBLE", "Map comment with trailing content");
      map.range = [bm.offset, offset, commentEnd ?? offset];
      return map;
    }
    exports.resolveBlockMap = resolveBlockMap;
  }
});

// node_modules/yaml/dist/compose/resolve-block-seq.js
var require_resolve_block_seq = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-seq.js"(exports) {
    "use strict";
    var YAMLSeq = require_YAMLSeq();
    var resolveProps = require_resolve_props();
    var utilFlowIndentCheck = require_util_flow_indent_check();
    function resolveBlockSeq({ composeNode, composeEmptyNode }, ctx, bs, onError, tag) {
      const NodeClass = tag?.nodeClass ?? YAMLSeq.YAMLSeq;
      const seq = new NodeClass(ctx.schema);
      if (ctx.atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = bs.offset;
      let commentEnd = null;
      for (const { start, value } of bs.items) {
        const props = resolveProps.resolveProps(start, {
          indicator: "seq-item-ind",
          next: value,
          offset,
          onError,
          parentIndent: bs.indent,
          startOnNewline: true
        });
        if (!props.found) {
          if (props.anchor || props.tag || value) {
            if (value?.type === "block-seq")
              onError(props.end, "BAD_INDENT", "All sequence items must start at the same column");
            else
              onError(offset, "MISSING_CHAR", "Sequence item without - indicator");
          } else {
            commentEnd = props.end;
            if (props.comment)
              seq.comment = props.comment;
            continue;
          }
        }
        const node = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, start, null, props, onError);
        if (ctx.schema.compat)
          utilFlowIndentCheck.flowIndentCheck(bs.indent, value, onError);
        offset = node.range[2];
        seq.items.push(node);
      }
      seq.range = [bs.offset, offset, commentEnd ?? offset];
      return seq;
    }
    exports.resolveBlockSeq = resolveBlockSeq;
  }
});

// node_modules/yaml/dist/compose/resolve-end.js
var require_resolve_end = __commonJS({
  "node_modules/yaml/dist/compose/resolve-end.js"(exports) {
    "use strict";
    function resolveEnd(end, offset, reqSpace, onError) {
      let comment = "";
      if (end) {
        let hasSpace = false;
        let sep = "";
        for (const token of end) {
          const { source, type } = token;
          switch (type) {
            case "space":
              hasSpace = true;
              break;
            case "comment": {
              if (reqSpace && !hasSpace)
                onError(token, "MISSING_CHAR", "Comments must be separated from other tokens by white space characters");
              const cb = source.substring(1) || " ";
              if (!comment)
                comment = cb;
              else
                comment += sep + cb;
              sep = "";
              break;
            }
            case "newline":
              if (comment)
                sep += source;
              hasSpace = true;
              break;
            default:
              onError(token, "UNEXPECTED_TOKEN", `Unexpected ${type} at node end`);
          }
          offset += source.length;
        }
      }
      return { comment, offset };
    }
    exports.resolveEnd = resolveEnd;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-collection.js
var require_resolve_flow_collection = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Pair = require_Pair();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    var utilContainsNewline = require_util_contains_newline();
    var utilMapIncludes = require_util_map_includes();
    var blockMsg = "Block collections are not allowed within flow collections";
    var isBlock2 = (token) => token && (token.type === "block-map" || token.type === "block-seq");
    function resolveFlowCollection({ composeNode, composeEmptyNode }, ctx, fc, onError, tag) {
      const isMap7 = fc.start.source === "{";
      const fcName = isMap7 ? "flow map" : "flow sequence";
      const NodeClass = tag?.nodeClass ?? (isMap7 ? YAMLMap.YAMLMap : YAMLSeq.YAMLSeq);
      const coll = new NodeClass(ctx.schema);
      coll.flow = true;
      const atRoot = ctx.atRoot;
      if (atRoot)
        ctx.atRoot = false;
      if (ctx.atKey)
        ctx.atKey = false;
      let offset = fc.offset + fc.start.source.length;
      for (let i = 0; i < fc.items.length; ++i) {
        const collItem = fc.items[i];
        const { start, key, sep, value } = collItem;
        const props = resolveProps.resolveProps(start, {
          flow: fcName,
          indicator: "explicit-key-ind",
          next: key ?? sep?.[0],
          offset,
          onError,
          parentIndent: fc.indent,
          startOnNewline: false
        });
        if (!props.found) {
          if (!props.anchor && !props.tag && !sep && !value) {
            if (i === 0 && props.comma)
              onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
            else if (i < fc.items.length - 1)
              onError(props.start, "UNEXPECTED_TOKEN", `Unexpected empty item in ${fcName}`);
            if (props.comment) {
              if (coll.comment)
                coll.comment += "\n" + props.comment;
              else
                coll.comment = props.comment;
            }
            offset = props.end;
            continue;
          }
          if (!isMap7 && ctx.options.strict && utilContainsNewline.containsNewline(key))
            onError(
              key,
              // checked by containsNewline()
              "MULTILINE_IMPLICIT_KEY",
              "Implicit keys of flow sequence pairs need to be on a single line"
            );
        }
        if (i === 0) {
          if (props.comma)
            onError(props.comma, "UNEXPECTED_TOKEN", `Unexpected , in ${fcName}`);
        } else {
          if (!props.comma)
            onError(props.start, "MISSING_CHAR", `Missing , between ${fcName} items`);
          if (props.comment) {
            let prevItemComment = "";
            loop: for (const st of start) {
              switch (st.type) {
                case "comma":
                case "space":
                  break;
                case "comment":
                  prevItemComment = st.source.substring(1);
                  break loop;
                default:
                  break loop;
              }
            }
            if (prevItemComment) {
              let prev = coll.items[coll.items.length - 1];
              if (identity.isPair(prev))
                prev = prev.value ?? prev.key;
              if (prev.comment)
                prev.comment += "\n" + prevItemComment;
              else
                prev.comment = prevItemComment;
              props.comment = props.comment.substring(prevItemComment.length + 1);
            }
          }
        }
        if (!isMap7 && !sep && !props.found) {
          const valueNode = value ? composeNode(ctx, value, props, onError) : composeEmptyNode(ctx, props.end, sep, null, props, onError);
          coll.items.push(valueNode);
          offset = valueNode.range[2];
          if (isBlock2(value))
            onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
        } else {
          ctx.atKey = true;
          const keyStart = props.end;
          const keyNode = key ? composeNode(ctx, key, props, onError) : composeEmptyNode(ctx, keyStart, start, null, props, onError);
          if (isBlock2(key))
            onError(keyNode.range, "BLOCK_IN_FLOW", blockMsg);
          ctx.atKey = false;
          const valueProps = resolveProps.resolveProps(sep ?? [], {
            flow: fcName,
            indicator: "map-value-ind",
            next: value,
            offset: keyNode.range[2],
            onError,
            parentIndent: fc.indent,
            startOnNewline: false
          });
          if (valueProps.found) {
            if (!isMap7 && !props.found && ctx.options.strict) {
              if (sep)
                for (const st of sep) {
                  if (st === valueProps.found)
                    break;
                  if (st.type === "newline") {
                    onError(st, "MULTILINE_IMPLICIT_KEY", "Implicit keys of flow sequence pairs need to be on a single line");
                    break;
                  }
                }
              if (props.start < valueProps.found.offset - 1024)
                onError(valueProps.found, "KEY_OVER_1024_CHARS", "The : indicator must be at most 1024 chars after the start of an implicit flow sequence key");
            }
          } else if (value) {
            if ("source" in value && value.source?.[0] === ":")
              onError(value, "MISSING_CHAR", `Missing space after : in ${fcName}`);
            else
              onError(valueProps.start, "MISSING_CHAR", `Missing , or : between ${fcName} items`);
          }
          const valueNode = value ? composeNode(ctx, value, valueProps, onError) : valueProps.found ? composeEmptyNode(ctx, valueProps.end, sep, null, valueProps, onError) : null;
          if (valueNode) {
            if (isBlock2(value))
              onError(valueNode.range, "BLOCK_IN_FLOW", blockMsg);
          } else if (valueProps.comment) {
            if (keyNode.comment)
              keyNode.comment += "\n" + valueProps.comment;
            else
              keyNode.comment = valueProps.comment;
          }
          const pair = new Pair.Pair(keyNode, valueNode);
          if (ctx.options.keepSourceTokens)
            pair.srcToken = collItem;
          if (isMap7) {
            const map = coll;
            if (utilMapIncludes.mapIncludes(ctx, map.items, keyNode))
              onError(keyStart, "DUPLICATE_KEY", "Map keys must be unique");
            map.items.push(pair);
          } else {
            const map = new YAMLMap.YAMLMap(ctx.schema);
            map.flow = true;
            map.items.push(pair);
            const endRange = (valueNode ?? keyNode).range;
            map.range = [keyNode.range[0], endRange[1], endRange[2]];
            coll.items.push(map);
          }
          offset = valueNode ? valueNode.range[2] : valueProps.end;
        }
      }
      const expectedEnd = isMap7 ? "}" : "]";
      const [ce, ...ee] = fc.end;
      let cePos = offset;
      if (ce?.source === expectedEnd)
        cePos = ce.offset + ce.source.length;
      else {
        const name = fcName[0].toUpperCase() + fcName.substring(1);
        const msg = atRoot ? `${name} must end with a ${expectedEnd}` : `${name} in block collection must be sufficiently indented and end with a ${expectedEnd}`;
        onError(offset, atRoot ? "MISSING_CHAR" : "BAD_INDENT", msg);
        if (ce && ce.source.length !== 1)
          ee.unshift(ce);
      }
      if (ee.length > 0) {
        const end = resolveEnd.resolveEnd(ee, cePos, ctx.options.strict, onError);
        if (end.comment) {
          if (coll.comment)
            coll.comment += "\n" + end.comment;
          else
            coll.comment = end.comment;
        }
        coll.range = [fc.offset, cePos, end.offset];
      } else {
        coll.range = [fc.offset, cePos, cePos];
      }
      return coll;
    }
    exports.resolveFlowCollection = resolveFlowCollection;
  }
});

// node_modules/yaml/dist/compose/compose-collection.js
var require_compose_collection = __commonJS({
  "node_modules/yaml/dist/compose/compose-collection.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var resolveBlockMap = require_resolve_block_map();
    var resolveBlockSeq = require_resolve_block_seq();
    var resolveFlowCollection = require_resolve_flow_collection();
    function resolveCollection(CN, ctx, token, onError, tagName, tag) {
      const coll = token.type === "block-map" ? resolveBlockMap.resolveBlockMap(CN, ctx, token, onError, tag) : token.type === "block-seq" ? resolveBlockSeq.resolveBlockSeq(CN, ctx, token, onError, tag) : resolveFlowCollection.resolveFlowCollection(CN, ctx, token, onError, tag);
      const Coll = coll.constructor;
      if (tagName === "!" || tagName === Coll.tagName) {
        coll.tag = Coll.tagName;
        return coll;
      }
      if (tagName)
        coll.tag = tagName;
      return coll;
    }
    function composeCollection(CN, ctx, token, props, onError) {
      const tagToken = props.tag;
      const tagName = !tagToken ? null : ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg));
      if (token.type === "block-seq") {
        const { anchor: anchor2, newlineAfterProp: nl } = props;
        const lastProp = anchor2 && tagToken ? anchor2.offset > tagToken.offset ? anchor2 : tagToken : anchor2 ?? tagToken;
        if (lastProp && (!nl || nl.offset < lastProp.offset)) {
          const message = "Missing newline after block sequence props";
          onError(lastProp, "MISSING_CHAR", message);
        }
      }
      const expType = token.type === "block-map" ? "map" : token.type === "block-seq" ? "seq" : token.start.source === "{" ? "map" : "seq";
      if (!tagToken || !tagName || tagName === "!" || tagName === YAMLMap.YAMLMap.tagName && expType === "map" || tagName === YAMLSeq.YAMLSeq.tagName && expType === "seq") {
        return resolveCollection(CN, ctx, token, onError, tagName);
      }
      let tag = ctx.schema.tags.find((t) => t.tag === tagName && t.collection === expType);
      if (!tag) {
        const kt = ctx.schema.knownTags[tagName];
        if (kt?.collection === expType) {
          ctx.schema.tags.push(Object.assign({}, kt, { default: false }));
          tag = kt;
        } else {
          if (kt) {
            onError(tagToken, "BAD_COLLECTION_TYPE", `${kt.tag} used for ${expType} collection, but expects ${kt.collection ?? "scalar"}`, true);
          } else {
            onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, true);
          }
          return resolveCollection(CN, ctx, token, onError, tagName);
        }
      }
      const coll = resolveCollection(CN, ctx, token, onError, tagName, tag);
      const res = tag.resolve?.(coll, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg), ctx.options) ?? coll;
      const node = identity.isNode(res) ? res : new Scalar2.Scalar(res);
      node.range = coll.range;
      node.tag = tagName;
      if (tag?.format)
        node.format = tag.format;
      return node;
    }
    exports.composeCollection = composeCollection;
  }
});

// node_modules/yaml/dist/compose/resolve-block-scalar.js
var require_resolve_block_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-block-scalar.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    function resolveBlockScalar(ctx, scalar, onError) {
      const start = scalar.offset;
      const header = parseBlockScalarHeader(scalar, ctx.options.strict, onError);
      if (!header)
        return { value: "", type: null, comment: "", range: [start, start, start] };
      const type = header.mode === ">" ? Scalar2.Scalar.BLOCK_FOLDED : Scalar2.Scalar.BLOCK_LITERAL;
      const lines = scalar.source ? splitLines(scalar.source) : [];
      let chompStart = lines.length;
      for (let i = lines.length - 1; i >= 0; --i) {
        const content = lines[i][1];
        if (content === "" || content === "\r")
          chompStart = i;
        else
          break;
      }
      if (chompStart === 0) {
        const value2 = header.chomp === "+" && lines.length > 0 ? "\n".repeat(Math.max(1, lines.length - 1)) : "";
        let end2 = start + header.length;
        if (scalar.source)
          end2 += scalar.source.length;
        return { value: value2, type, comment: header.comment, range: [start, end2, end2] };
      }
      let trimIndent = scalar.indent + header.indent;
      let offset = scalar.offset + header.length;
      let contentStart = 0;
      for (let i = 0; i < chompStart; ++i) {
        const [indent, content] = lines[i];
        if (content === "" || content === "\r") {
          if (header.indent === 0 && indent.length > trimIndent)
            trimIndent = indent.length;
        } else {
          if (indent.length < trimIndent) {
            const message = "Block scalars with more-indented leading empty lines must use an explicit indentation indicator";
            onError(offset + indent.length, "MISSING_CHAR", message);
          }
          if (header.indent === 0)
            trimIndent = indent.length;
          contentStart = i;
          if (trimIndent === 0 && !ctx.atRoot) {
            const message = "Block scalar values in collections must be indented";
            onError(offset, "BAD_INDENT", message);
          }
          break;
        }
        offset += indent.length + content.length + 1;
      }
      for (let i = lines.length - 1; i >= chompStart; --i) {
        if (lines[i][0].length > trimIndent)
          chompStart = i + 1;
      }
      let value = "";
      let sep = "";
      let prevMoreIndented = false;
      for (let i = 0; i < contentStart; ++i)
        value += lines[i][0].slice(trimIndent) + "\n";
      for (let i = contentStart; i < chompStart; ++i) {
        let [indent, content] = lines[i];
        offset += indent.length + content.length + 1;
        const crlf = content[content.length - 1] === "\r";
        if (crlf)
          content = content.slice(0, -1);
        if (content && indent.length < trimIndent) {
          const src = header.indent ? "explicit indentation indicator" : "first line";
          const message = `Block scalar lines must not be less indented than their ${src}`;
          onError(offset - content.length - (crlf ? 2 : 1), "BAD_INDENT", message);
          indent = "";
        }
        if (type === Scalar2.Scalar.BLOCK_LITERAL) {
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
        } else if (indent.length > trimIndent || content[0] === "	") {
          if (sep === " ")
            sep = "\n";
          else if (!prevMoreIndented && sep === "\n")
            sep = "\n\n";
          value += sep + indent.slice(trimIndent) + content;
          sep = "\n";
          prevMoreIndented = true;
        } else if (content === "") {
          if (sep === "\n")
            value += "\n";
          else
            sep = "\n";
        } else {
          value += sep + content;
          sep = " ";
          prevMoreIndented = false;
        }
      }
      switch (header.chomp) {
        case "-":
          break;
        case "+":
          for (let i = chompStart; i < lines.length; ++i)
            value += "\n" + lines[i][0].slice(trimIndent);
          if (value[value.length - 1] !== "\n")
            value += "\n";
          break;
        default:
          value += "\n";
      }
      const end = start + header.length + scalar.source.length;
      return { value, type, comment: header.comment, range: [start, end, end] };
    }
    function parseBlockScalarHeader({ offset, props }, strict, onError) {
      if (props[0].type !== "block-scalar-header") {
        onError(props[0], "IMPOSSIBLE", "Block scalar header not found");
        return null;
      }
      const { source } = props[0];
      const mode = source[0];
      let indent = 0;
      let chomp = "";
      let error = -1;
      for (let i = 1; i < source.length; ++i) {
        const ch = source[i];
        if (!chomp && (ch === "-" || ch === "+"))
          chomp = ch;
        else {
          const n = Number(ch);
          if (!indent && n)
            indent = n;
          else if (error === -1)
            error = offset + i;
        }
      }
      if (error !== -1)
        onError(error, "UNEXPECTED_TOKEN", `Block scalar header includes extra characters: ${source}`);
      let hasSpace = false;
      let comment = "";
      let length = source.length;
      for (let i = 1; i < props.length; ++i) {
        const token = props[i];
        switch (token.type) {
          case "space":
            hasSpace = true;
          // fallthrough
          case "newline":
            length += token.source.length;
            break;
          case "comment":
            if (strict && !hasSpace) {
              const message = "Comments must be separated from other tokens by white space characters";
              onError(token, "MISSING_CHAR", message);
            }
            length += token.source.length;
            comment = token.source.substring(1);
            break;
          case "error":
            onError(token, "UNEXPECTED_TOKEN", token.message);
            length += token.source.length;
            break;
          /* istanbul ignore next should not happen */
          default: {
            const message = `Unexpected token in block scalar header: ${token.type}`;
            onError(token, "UNEXPECTED_TOKEN", message);
            const ts = token.source;
            if (ts && typeof ts === "string")
              length += ts.length;
          }
        }
      }
      return { mode, indent, chomp, comment, length };
    }
    function splitLines(source) {
      const split2 = source.split(/\n( *)/);
      const first2 = split2[0];
      const m = first2.match(/^( *)/);
      const line0 = m?.[1] ? [m[1], first2.slice(m[1].length)] : ["", first2];
      const lines = [line0];
      for (let i = 1; i < split2.length; i += 2)
        lines.push([split2[i], split2[i + 1]]);
      return lines;
    }
    exports.resolveBlockScalar = resolveBlockScalar;
  }
});

// node_modules/yaml/dist/compose/resolve-flow-scalar.js
var require_resolve_flow_scalar = __commonJS({
  "node_modules/yaml/dist/compose/resolve-flow-scalar.js"(exports) {
    "use strict";
    var Scalar2 = require_Scalar();
    var resolveEnd = require_resolve_end();
    function resolveFlowScalar(scalar, strict, onError) {
      const { offset, type, source, end } = scalar;
      let _type;
      let value;
      const _onError = (rel, code, msg) => onError(offset + rel, code, msg);
      switch (type) {
        case "scalar":
          _type = Scalar2.Scalar.PLAIN;
          value = plainValue(source, _onError);
          break;
        case "single-quoted-scalar":
          _type = Scalar2.Scalar.QUOTE_SINGLE;
          value = singleQuotedValue(source, _onError);
          break;
        case "double-quoted-scalar":
          _type = Scalar2.Scalar.QUOTE_DOUBLE;
          value = doubleQuotedValue(source, _onError);
          break;
        /* istanbul ignore next should not happen */
        default:
          onError(scalar, "UNEXPECTED_TOKEN", `Expected a flow scalar value, but found: ${type}`);
          return {
            value: "",
            type: null,
            comment: "",
            range: [offset, offset + source.length, offset + source.length]
          };
      }
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, strict, onError);
      return {
        value,
        type: _type,
        comment: re.comment,
        range: [offset, valueEnd, re.offset]
      };
    }
    function plainValue(source, onError) {
      let badChar = "";
      switch (source[0]) {
        /* istanbul ignore next should not happen */
        case "	":
          badChar = "a tab character";
          break;
        case ",":
          badChar = "flow indicator character ,";
          break;
        case "%":
          badChar = "directive indicator character %";
          break;
        case "|":
        case ">": {
          badChar = `block scalar indicator ${source[0]}`;
          break;
        }
        case "@":
        case "`": {
          badChar = `reserved character ${source[0]}`;
          break;
        }
      }
      if (badChar)
        onError(0, "BAD_SCALAR_START", `Plain value cannot start with ${badChar}`);
      return unfoldLines(source);
    }
    function singleQuotedValue(source, onError) {
      if (source[source.length - 1] !== "'" || source.length === 1)
        onError(source.length, "MISSING_CHAR", "Missing closing 'quote");
      return unfoldLines(source.slice(1, -1)).replace(/''/g, "'");
    }
    function unfoldLines(source) {
      const line = /(.*?)\r?\n/sy;
      let match = line.exec(source);
      if (!match)
        return source;
      let trimEnd2, trimBoth;
      try {
        trimEnd2 = new RegExp("(?<![ 	])[ 	]+$");
        trimBoth = new RegExp("^[ 	]+|(?<![ 	])[ 	]+$", "g");
      } catch {
        trimEnd2 = /[ \t]+$/;
        trimBoth = /^[ \t]+|[ \t]+$/g;
      }
      let res = match[1].replace(trimEnd2, "");
      let sep = " ";
      let pos = line.lastIndex;
      while (match = line.exec(source)) {
        const lm = match[1].replace(trimBoth, "");
        if (lm === "") {
          if (sep === "\n")
            res += sep;
          else
            sep = "\n";
        } else {
          res += sep + lm;
          sep = " ";
        }
        pos = line.lastIndex;
      }
      const last = /[ \t]*(.*)/sy;
      last.lastIndex = pos;
      match = last.exec(source);
      return res + sep + (match?.[1] ?? "");
    }
    function doubleQuotedValue(source, onError) {
      let res = "";
      for (let i = 1; i < source.length - 1; ++i) {
        const ch = source[i];
        if (ch === "\r" && source[i + 1] === "\n")
          continue;
        if (ch === "\n") {
          const { fold, offset } = foldNewline(source, i);
          res += fold;
          i = offset;
        } else if (ch === "\\") {
          let next = source[++i];
          const cc = escapeCodes[next];
          if (cc)
            res += cc;
          else if (next === "\n") {
            next = source[i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "\r" && source[i + 1] === "\n") {
            next = source[++i + 1];
            while (next === " " || next === "	")
              next = source[++i + 1];
          } else if (next === "x" || next === "u" || next === "U") {
            const length = next === "x" ? 2 : next === "u" ? 4 : 8;
            res += parseCharCode(source, i + 1, length, onError);
            i += length;
          } else {
            const raw = source.substr(i - 1, 2);
            onError(i - 1, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
            res += raw;
          }
        } else if (ch === " " || ch === "	") {
          const wsStart = i;
          let next = source[i + 1];
          while (next === " " || next === "	")
            next = source[++i + 1];
          if (next !== "\n" && !(next === "\r" && source[i + 2] === "\n"))
            res += i > wsStart ? source.slice(wsStart, i + 1) : ch;
        } else {
          res += ch;
        }
      }
      if (source[source.length - 1] !== '"' || source.length === 1)
        onError(source.length, "MISSING_CHAR", 'Missing closing "quote');
      return res;
    }
    function foldNewline(source, offset) {
      let fold = "";
      let ch = source[offset + 1];
      while (ch === " " || ch === "	" || ch === "\n" || ch === "\r") {
        if (ch === "\r" && source[offset + 2] !== "\n")
          break;
        if (ch === "\n")
          fold += "\n";
        offset += 1;
        ch = source[offset + 1];
      }
      if (!fold)
        fold = " ";
      return { fold, offset };
    }
    var escapeCodes = {
      "0": "\0",
      // null character
      a: "\x07",
      // bell character
      b: "\b",
      // backspace
      e: "\x1B",
      // escape character
      f: "\f",
      // form feed
      n: "\n",
      // line feed
      r: "\r",
      // carriage return
      t: "	",
      // horizontal tab
      v: "\v",
      // vertical tab
      N: "",
      // Unicode next line
      _: " ",
      // Unicode non-breaking space
      L: "\u2028",
      // Unicode line separator
      P: "\u2029",
      // Unicode paragraph separator
      " ": " ",
      '"': '"',
      "/": "/",
      "\\": "\\",
      "	": "	"
    };
    function parseCharCode(source, offset, length, onError) {
      const cc = source.substr(offset, length);
      const ok = cc.length === length && /^[0-9a-fA-F]+$/.test(cc);
      const code = ok ? parseInt(cc, 16) : NaN;
      try {
        return String.fromCodePoint(code);
      } catch {
        const raw = source.substr(offset - 2, length + 2);
        onError(offset - 2, "BAD_DQ_ESCAPE", `Invalid escape sequence ${raw}`);
        return raw;
      }
    }
    exports.resolveFlowScalar = resolveFlowScalar;
  }
});

// node_modules/yaml/dist/compose/compose-scalar.js
var require_compose_scalar = __commonJS({
  "node_modules/yaml/dist/compose/compose-scalar.js"(exports) {
    "use strict";
    var identity = require_identity();
    var Scalar2 = require_Scalar();
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    function composeScalar(ctx, token, tagToken, onError) {
      const { value, type, comment, range } = token.type === "block-scalar" ? resolveBlockScalar.resolveBlockScalar(ctx, token, onError) : resolveFlowScalar.resolveFlowScalar(token, ctx.options.strict, onError);
      const tagName = tagToken ? ctx.directives.tagName(tagToken.source, (msg) => onError(tagToken, "TAG_RESOLVE_FAILED", msg)) : null;
      let tag;
      if (ctx.options.stringKeys && ctx.atKey) {
        tag = ctx.schema[identity.SCALAR];
      } else if (tagName)
        tag = findScalarTagByName(ctx.schema, value, tagName, tagToken, onError);
      else if (token.type === "scalar")
        tag = findScalarTagByTest(ctx, value, token, onError);
      else
        tag = ctx.schema[identity.SCALAR];
      let scalar;
      try {
        const res = tag.resolve(value, (msg) => onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg), ctx.options);
        scalar = identity.isScalar(res) ? res : new Scalar2.Scalar(res);
      } catch (error) {
        const msg = error instanceof Error ? error.message : String(error);
        onError(tagToken ?? token, "TAG_RESOLVE_FAILED", msg);
        scalar = new Scalar2.Scalar(value);
      }
      scalar.range = range;
      scalar.source = value;
      if (type)
        scalar.type = type;
      if (tagName)
        scalar.tag = tagName;
      if (tag.format)
        scalar.format = tag.format;
      if (comment)
        scalar.comment = comment;
      return scalar;
    }
    function findScalarTagByName(schema, value, tagName, tagToken, onError) {
      if (tagName === "!")
        return schema[identity.SCALAR];
      const matchWithTest = [];
      for (const tag of schema.tags) {
        if (!tag.collection && tag.tag === tagName) {
          if (tag.default && tag.test)
            matchWithTest.push(tag);
          else
            return tag;
        }
      }
      for (const tag of matchWithTest)
        if (tag.test?.test(value))
          return tag;
      const kt = schema.knownTags[tagName];
      if (kt && !kt.collection) {
        schema.tags.push(Object.assign({}, kt, { default: false, test: void 0 }));
        return kt;
      }
      onError(tagToken, "TAG_RESOLVE_FAILED", `Unresolved tag: ${tagName}`, tagName !== "tag:yaml.org,2002:str");
      return schema[identity.SCALAR];
    }
    function findScalarTagByTest({ atKey, directives, schema }, value, token, onError) {
      const tag = schema.tags.find((tag2) => (tag2.default === true || atKey && tag2.default === "key") && tag2.test?.test(value)) || schema[identity.SCALAR];
      if (schema.compat) {
        const compat = schema.compat.find((tag2) => tag2.default && tag2.test?.test(value)) ?? schema[identity.SCALAR];
        if (tag.tag !== compat.tag) {
          const ts = directives.tagString(tag.tag);
          const cs = directives.tagString(compat.tag);
          const msg = `Value may be parsed as either ${ts} or ${cs}`;
          onError(token, "TAG_RESOLVE_FAILED", msg, true);
        }
      }
      return tag;
    }
    exports.composeScalar = composeScalar;
  }
});

// node_modules/yaml/dist/compose/util-empty-scalar-position.js
var require_util_empty_scalar_position = __commonJS({
  "node_modules/yaml/dist/compose/util-empty-scalar-position.js"(exports) {
    "use strict";
    function emptyScalarPosition(offset, before, pos) {
      if (before) {
        pos ?? (pos = before.length);
        for (let i = pos - 1; i >= 0; --i) {
          let st = before[i];
          switch (st.type) {
            case "space":
            case "comment":
            case "newline":
              offset -= st.source.length;
              continue;
          }
          st = before[++i];
          while (st?.type === "space") {
            offset += st.source.length;
            st = before[++i];
          }
          break;
        }
      }
      return offset;
    }
    exports.emptyScalarPosition = emptyScalarPosition;
  }
});

// node_modules/yaml/dist/compose/compose-node.js
var require_compose_node = __commonJS({
  "node_modules/yaml/dist/compose/compose-node.js"(exports) {
    "use strict";
    var Alias = require_Alias();
    var identity = require_identity();
    var composeCollection = require_compose_collection();
    var composeScalar = require_compose_scalar();
    var resolveEnd = require_resolve_end();
    var utilEmptyScalarPosition = require_util_empty_scalar_position();
    var CN = { composeNode, composeEmptyNode };
    function composeNode(ctx, token, props, onError) {
      const atKey = ctx.atKey;
      const { spaceBefore, comment, anchor: anchor2, tag } = props;
      let node;
      let isSrcToken = true;
      switch (token.type) {
        case "alias":
          node = composeAlias(ctx, token, onError);
          if (anchor2 || tag)
            onError(token, "ALIAS_PROPS", "An alias node must not specify any properties");
          break;
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "block-scalar":
          node = composeScalar.composeScalar(ctx, token, tag, onError);
          if (anchor2)
            node.anchor = anchor2.source.substring(1);
          break;
        case "block-map":
        case "block-seq":
        case "flow-collection":
          try {
            node = composeCollection.composeCollection(CN, ctx, token, props, onError);
            if (anchor2)
              node.anchor = anchor2.source.substring(1);
          } catch (error) {
            const message = error instanceof Error ? error.message : String(error);
            onError(token, "RESOURCE_EXHAUSTION", message);
          }
          break;
        default: {
          const message = token.type === "error" ? token.message : `Unsupported token (type: ${token.type})`;
          onError(token, "UNEXPECTED_TOKEN", message);
          isSrcToken = false;
        }
      }
      node ?? (node = composeEmptyNode(ctx, token.offset, void 0, null, props, onError));
      if (anchor2 && node.anchor === "")
        onError(anchor2, "BAD_ALIAS", "Anchor cannot be an empty string");
      if (atKey && ctx.options.stringKeys && (!identity.isScalar(node) || typeof node.value !== "string" || node.tag && node.tag !== "tag:yaml.org,2002:str")) {
        const msg = "With stringKeys, all keys must be strings";
        onError(tag ?? token, "NON_STRING_KEY", msg);
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        if (token.type === "scalar" && token.source === "")
          node.comment = comment;
        else
          node.commentBefore = comment;
      }
      if (ctx.options.keepSourceTokens && isSrcToken)
        node.srcToken = token;
      return node;
    }
    function composeEmptyNode(ctx, offset, before, pos, { spaceBefore, comment, anchor: anchor2, tag, end }, onError) {
      const token = {
        type: "scalar",
        offset: utilEmptyScalarPosition.emptyScalarPosition(offset, before, pos),
        indent: -1,
        source: ""
      };
      const node = composeScalar.composeScalar(ctx, token, tag, onError);
      if (anchor2) {
        node.anchor = anchor2.source.substring(1);
        if (node.anchor === "")
          onError(anchor2, "BAD_ALIAS", "Anchor cannot be an empty string");
      }
      if (spaceBefore)
        node.spaceBefore = true;
      if (comment) {
        node.comment = comment;
        node.range[2] = end;
      }
      return node;
    }
    function composeAlias({ options: options2 }, { offset, source, end }, onError) {
      const alias = new Alias.Alias(source.substring(1));
      if (alias.source === "")
        onError(offset, "BAD_ALIAS", "Alias cannot be an empty string");
      if (alias.source.endsWith(":"))
        onError(offset + source.length - 1, "BAD_ALIAS", "Alias ending in : is ambiguous", true);
      const valueEnd = offset + source.length;
      const re = resolveEnd.resolveEnd(end, valueEnd, options2.strict, onError);
      alias.range = [offset, valueEnd, re.offset];
      if (re.comment)
        alias.comment = re.comment;
      return alias;
    }
    exports.composeEmptyNode = composeEmptyNode;
    exports.composeNode = composeNode;
  }
});

// node_modules/yaml/dist/compose/compose-doc.js
var require_compose_doc = __commonJS({
  "node_modules/yaml/dist/compose/compose-doc.js"(exports) {
    "use strict";
    var Document = require_Document();
    var composeNode = require_compose_node();
    var resolveEnd = require_resolve_end();
    var resolveProps = require_resolve_props();
    function composeDoc(options2, directives, { offset, start, value, end }, onError) {
      const opts = Object.assign({ _directives: directives }, options2);
      const doc = new Document.Document(void 0, opts);
      const ctx = {
        atKey: false,
        atRoot: true,
        directives: doc.directives,
        options: doc.options,
        schema: doc.schema
      };
      const props = resolveProps.resolveProps(start, {
        indicator: "doc-start",
        next: value ?? end?.[0],
        offset,
        onError,
        parentIndent: 0,
        startOnNewline: true
      });
      if (props.found) {
        doc.directives.docStart = true;
        if (value && (value.type === "block-map" || value.type === "block-seq") && !props.hasNewline)
          onError(props.end, "MISSING_CHAR", "Block collection cannot start on same line with directives-end marker");
      }
      doc.contents = value ? composeNode.composeNode(ctx, value, props, onError) : composeNode.composeEmptyNode(ctx, props.end, start, null, props, onError);
      const contentEnd = doc.contents.range[2];
      const re = resolveEnd.resolveEnd(end, contentEnd, false, onError);
      if (re.comment)
        doc.comment = re.comment;
      doc.range = [offset, contentEnd, re.offset];
      return doc;
    }
    exports.composeDoc = composeDoc;
  }
});

// node_modules/yaml/dist/compose/composer.js
var require_composer = __commonJS({
  "node_modules/yaml/dist/compose/composer.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var directives = require_directives();
    var Document = require_Document();
    var errors = require_errors();
    var identity = require_identity();
    var composeDoc = require_compose_doc();
    var resolveEnd = require_resolve_end();
    function getErrorPos(src) {
      if (typeof src === "number")
        return [src, src + 1];
      if (Array.isArray(src))
        return src.length === 2 ? src : [src[0], src[1]];
      const { offset, source } = src;
      return [offset, offset + (typeof source === "string" ? source.length : 1)];
    }
    function parsePrelude(prelude) {
      let comment = "";
      let atComment = false;
      let afterEmptyLine = false;
      for (let i = 0; i < prelude.length; ++i) {
        const source = prelude[i];
        switch (source[0]) {
          case "#":
            comment += (comment === "" ? "" : afterEmptyLine ? "\n\n" : "\n") + (source.substring(1) || " ");
            atComment = true;
            afterEmptyLine = false;
            break;
          case "%":
            if (prelude[i + 1]?.[0] !== "#")
              i += 1;
            atComment = false;
            break;
          default:
            if (!atComment)
              afterEmptyLine = true;
            atComment = false;
        }
      }
      return { comment, afterEmptyLine };
    }
    var Composer2 = class {
      constructor(options2 = {}) {
        this.doc = null;
        this.atDirectives = false;
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
        this.onError = (source, code, message, warning) => {
          const pos = getErrorPos(source);
          if (warning)
            this.warnings.push(new errors.YAMLWarning(pos, code, message));
          else
            this.errors.push(new errors.YAMLParseError(pos, code, message));
        };
        this.directives = new directives.Directives({ version: options2.version || "1.2" });
        this.options = options2;
      }
      decorate(doc, afterDoc) {
        const { comment, afterEmptyLine } = parsePrelude(this.prelude);
        if (comment) {
          const dc = doc.contents;
          if (afterDoc) {
            doc.comment = doc.comment ? `${doc.comment}
${comment}` : comment;
          } else if (afterEmptyLine || doc.directives.docStart || !dc) {
            doc.commentBefore = comment;
          } else if (identity.isCollection(dc) && !dc.flow && dc.items.length > 0) {
            let it = dc.items[0];
            if (identity.isPair(it))
              it = it.key;
            const cb = it.commentBefore;
            it.commentBefore = cb ? `${comment}
${cb}` : comment;
          } else {
            const cb = dc.commentBefore;
            dc.commentBefore = cb ? `${comment}
${cb}` : comment;
          }
        }
        if (afterDoc) {
          for (let i = 0; i < this.errors.length; ++i)
            doc.errors.push(this.errors[i]);
          for (let i = 0; i < this.warnings.length; ++i)
            doc.warnings.push(this.warnings[i]);
        } else {
          doc.errors = this.errors;
          doc.warnings = this.warnings;
        }
        this.prelude = [];
        this.errors = [];
        this.warnings = [];
      }
      /**
       * Current stream status information.
       *
       * Mostly useful at the end of input for an empty stream.
       */
      streamInfo() {
        return {
          comment: parsePrelude(this.prelude).comment,
          directives: this.directives,
          errors: this.errors,
          warnings: this.warnings
        };
      }
      /**
       * Compose tokens into documents.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *compose(tokens, forceDoc = false, endOffset = -1) {
        for (const token of tokens)
          yield* this.next(token);
        yield* this.end(forceDoc, endOffset);
      }
      /** Advance the composer by one CST token. */
      *next(token) {
        if (node_process.env.LOG_STREAM)
          console.dir(token, { depth: null });
        switch (token.type) {
          case "directive":
            this.directives.add(token.source, (offset, message, warning) => {
              const pos = getErrorPos(token);
              pos[0] += offset;
              this.onError(pos, "BAD_DIRECTIVE", message, warning);
            });
            this.prelude.push(token.source);
            this.atDirectives = true;
            break;
          case "document": {
            const doc = composeDoc.composeDoc(this.options, this.directives, token, this.onError);
            if (this.atDirectives && !doc.directives.docStart)
              this.onError(token, "MISSING_CHAR", "Missing directives-end/doc-start indicator line");
            this.decorate(doc, false);
            if (this.doc)
              yield this.doc;
            this.doc = doc;
            this.atDirectives = false;
            break;
          }
          case "byte-order-mark":
          case "space":
            break;
          case "comment":
          case "newline":
            this.prelude.push(token.source);
            break;
          case "error": {
            const msg = token.source ? `${token.message}: ${JSON.stringify(token.source)}` : token.message;
            const error = new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg);
            if (this.atDirectives || !this.doc)
              this.errors.push(error);
            else
              this.doc.errors.push(error);
            break;
          }
          case "doc-end": {
            if (!this.doc) {
              const msg = "Unexpected doc-end without preceding document";
              this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", msg));
              break;
            }
            this.doc.directives.docEnd = true;
            const end = resolveEnd.resolveEnd(token.end, token.offset + token.source.length, this.doc.options.strict, this.onError);
            this.decorate(this.doc, true);
            if (end.comment) {
              const dc = this.doc.comment;
              this.doc.comment = dc ? `${dc}
${end.comment}` : end.comment;
            }
            this.doc.range[2] = end.offset;
            break;
          }
          default:
            this.errors.push(new errors.YAMLParseError(getErrorPos(token), "UNEXPECTED_TOKEN", `Unsupported token ${token.type}`));
        }
      }
      /**
       * Call at end of input to yield any remaining document.
       *
       * @param forceDoc - If the stream contains no document, still emit a final document including any comments and directives that would be applied to a subsequent document.
       * @param endOffset - Should be set if `forceDoc` is also set, to set the document range end and to indicate errors correctly.
       */
      *end(forceDoc = false, endOffset = -1) {
        if (this.doc) {
          this.decorate(this.doc, true);
          yield this.doc;
          this.doc = null;
        } else if (forceDoc) {
          const opts = Object.assign({ _directives: this.directives }, this.options);
          const doc = new Document.Document(void 0, opts);
          if (this.atDirectives)
            this.onError(endOffset, "MISSING_CHAR", "Missing directives-end indicator line");
          doc.range = [0, endOffset, endOffset];
          this.decorate(doc, false);
          yield doc;
        }
      }
    };
    exports.Composer = Composer2;
  }
});

// node_modules/yaml/dist/parse/cst-scalar.js
var require_cst_scalar = __commonJS({
  "node_modules/yaml/dist/parse/cst-scalar.js"(exports) {
    "use strict";
    var resolveBlockScalar = require_resolve_block_scalar();
    var resolveFlowScalar = require_resolve_flow_scalar();
    var errors = require_errors();
    var stringifyString = require_stringifyString();
    function resolveAsScalar(token, strict = true, onError) {
      if (token) {
        const _onError = (pos, code, message) => {
          const offset = typeof pos === "number" ? pos : Array.isArray(pos) ? pos[0] : pos.offset;
          if (onError)
            onError(offset, code, message);
          else
            throw new errors.YAMLParseError([offset, offset + 1], code, message);
        };
        switch (token.type) {
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return resolveFlowScalar.resolveFlowScalar(token, strict, _onError);
          case "block-scalar":
            return resolveBlockScalar.resolveBlockScalar({ options: { strict } }, token, _onError);
        }
      }
      return null;
    }
    function createScalarToken(value, context) {
      const { implicitKey = false, indent, inFlow = false, offset = -1, type = "PLAIN" } = context;
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey,
        indent: indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      const end = context.end ?? [
        { type: "newline", offset: -1, indent, source: "\n" }
      ];
      switch (source[0]) {
        case "|":
        case ">": {
          const he = source.indexOf("\n");
          const head = source.substring(0, he);
          const body = source.substring(he + 1) + "\n";
          const props = [
            { type: "block-scalar-header", offset, indent, source: head }
          ];
          if (!addEndtoBlockProps(props, end))
            props.push({ type: "newline", offset: -1, indent, source: "\n" });
          return { type: "block-scalar", offset, indent, props, source: body };
        }
        case '"':
          return { type: "double-quoted-scalar", offset, indent, source, end };
        case "'":
          return { type: "single-quoted-scalar", offset, indent, source, end };
        default:
          return { type: "scalar", offset, indent, source, end };
      }
    }
    function setScalarValue(token, value, context = {}) {
      let { afterKey = false, implicitKey = false, inFlow = false, type } = context;
      let indent = "indent" in token ? token.indent : null;
      if (afterKey && typeof indent === "number")
        indent += 2;
      if (!type)
        switch (token.type) {
          case "single-quoted-scalar":
            type = "QUOTE_SINGLE";
            break;
          case "double-quoted-scalar":
            type = "QUOTE_DOUBLE";
            break;
          case "block-scalar": {
            const header = token.props[0];
            if (header.type !== "block-scalar-header")
              throw new Error("Invalid block scalar header");
            type = header.source[0] === ">" ? "BLOCK_FOLDED" : "BLOCK_LITERAL";
            break;
          }
          default:
            type = "PLAIN";
        }
      const source = stringifyString.stringifyString({ type, value }, {
        implicitKey: implicitKey || indent === null,
        indent: indent !== null && indent > 0 ? " ".repeat(indent) : "",
        inFlow,
        options: { blockQuote: true, lineWidth: -1 }
      });
      switch (source[0]) {
        case "|":
        case ">":
          setBlockScalarValue(token, source);
          break;
        case '"':
          setFlowScalarValue(token, source, "double-quoted-scalar");
          break;
        case "'":
          setFlowScalarValue(token, source, "single-quoted-scalar");
          break;
        default:
          setFlowScalarValue(token, source, "scalar");
      }
    }
    function setBlockScalarValue(token, source) {
      const he = source.indexOf("\n");
      const head = source.substring(0, he);
      const body = source.substring(he + 1) + "\n";
      if (token.type === "block-scalar") {
        const header = token.props[0];
        if (header.type !== "block-scalar-header")
          throw new Error("Invalid block scalar header");
        header.source = head;
        token.source = body;
      } else {
        const { offset } = token;
        const indent = "indent" in token ? token.indent : -1;
        const props = [
          { type: "block-scalar-header", offset, indent, source: head }
        ];
        if (!addEndtoBlockProps(props, "end" in token ? token.end : void 0))
          props.push({ type: "newline", offset: -1, indent, source: "\n" });
        for (const key of Object.keys(token))
          if (key !== "type" && key !== "offset")
            delete token[key];
        Object.assign(token, { type: "block-scalar", indent, props, source: body });
      }
    }
    function addEndtoBlockProps(props, end) {
      if (end)
        for (const st of end)
          switch (st.type) {
            case "space":
            case "comment":
              props.push(st);
              break;
            case "newline":
              props.push(st);
              return true;
          }
      return false;
    }
    function setFlowScalarValue(token, source, type) {
      switch (token.type) {
        case "scalar":
        case "double-quoted-scalar":
        case "single-quoted-scalar":
          token.type = type;
          token.source = source;
          break;
        case "block-scalar": {
          const end = token.props.slice(1);
          let oa = source.length;
          if (token.props[0].type === "block-scalar-header")
            oa -= token.props[0].source.length;
          for (const tok of end)
            tok.offset += oa;
          delete token.props;
          Object.assign(token, { type, source, end });
          break;
        }
        case "block-map":
        case "block-seq": {
          const offset = token.offset + source.length;
          const nl = { type: "newline", offset, indent: token.indent, source: "\n" };
          delete token.items;
          Object.assign(token, { type, source, end: [nl] });
          break;
        }
        default: {
          const indent = "indent" in token ? token.indent : -1;
          const end = "end" in token && Array.isArray(token.end) ? token.end.filter((st) => st.type === "space" || st.type === "comment" || st.type === "newline") : [];
          for (const key of Object.keys(token))
            if (key !== "type" && key !== "offset")
              delete token[key];
          Object.assign(token, { type, indent, source, end });
        }
      }
    }
    exports.createScalarToken = createScalarToken;
    exports.resolveAsScalar = resolveAsScalar;
    exports.setScalarValue = setScalarValue;
  }
});

// node_modules/yaml/dist/parse/cst-stringify.js
var require_cst_stringify = __commonJS({
  "node_modules/yaml/dist/parse/cst-stringify.js"(exports) {
    "use strict";
    var stringify = (cst) => "type" in cst ? stringifyToken(cst) : stringifyItem(cst);
    function stringifyToken(token) {
      switch (token.type) {
        case "block-scalar": {
          let res = "";
          for (const tok of token.props)
            res += stringifyToken(tok);
          return res + token.source;
        }
        case "block-map":
        case "block-seq": {
          let res = "";
          for (const item of token.items)
            res += stringifyItem(item);
          return res;
        }
        case "flow-collection": {
          let res = token.start.source;
          for (const item of token.items)
            res += stringifyItem(item);
          for (const st of token.end)
            res += st.source;
          return res;
        }
        case "document": {
          let res = stringifyItem(token);
          if (token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
        default: {
          let res = token.source;
          if ("end" in token && token.end)
            for (const st of token.end)
              res += st.source;
          return res;
        }
      }
    }
    function stringifyItem({ start, key, sep, value }) {
      let res = "";
      for (const st of start)
        res += st.source;
      if (key)
        res += stringifyToken(key);
      if (sep)
        for (const st of sep)
          res += st.source;
      if (value)
        res += stringifyToken(value);
      return res;
    }
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/parse/cst-visit.js
var require_cst_visit = __commonJS({
  "node_modules/yaml/dist/parse/cst-visit.js"(exports) {
    "use strict";
    var BREAK = /* @__PURE__ */ Symbol("break visit");
    var SKIP = /* @__PURE__ */ Symbol("skip children");
    var REMOVE = /* @__PURE__ */ Symbol("remove item");
    function visit(cst, visitor) {
      if ("type" in cst && cst.type === "document")
        cst = { start: cst.start, value: cst.value };
      _visit(Object.freeze([]), cst, visitor);
    }
    visit.BREAK = BREAK;
    visit.SKIP = SKIP;
    visit.REMOVE = REMOVE;
    visit.itemAtPath = (cst, path) => {
      let item = cst;
      for (const [field8, index] of path) {
        const tok = item?.[field8];
        if (tok && "items" in tok) {
          item = tok.items[index];
        } else
          return void 0;
      }
      return item;
    };
    visit.parentCollection = (cst, path) => {
      const parent = visit.itemAtPath(cst, path.slice(0, -1));
      const field8 = path[path.length - 1][0];
      const coll = parent?.[field8];
      if (coll && "items" in coll)
        return coll;
      throw new Error("Parent collection not found");
    };
    function _visit(path, item, visitor) {
      let ctrl = visitor(item, path);
      if (typeof ctrl === "symbol")
        return ctrl;
      for (const field8 of ["key", "value"]) {
        const token = item[field8];
        if (token && "items" in token) {
          for (let i = 0; i < token.items.length; ++i) {
            const ci = _visit(Object.freeze(path.concat([[field8, i]])), token.items[i], visitor);
            if (typeof ci === "number")
              i = ci - 1;
            else if (ci === BREAK)
              return BREAK;
            else if (ci === REMOVE) {
              token.items.splice(i, 1);
              i -= 1;
            }
          }
          if (typeof ctrl === "function" && field8 === "key")
            ctrl = ctrl(item, path);
        }
      }
      return typeof ctrl === "function" ? ctrl(item, path) : ctrl;
    }
    exports.visit = visit;
  }
});

// node_modules/yaml/dist/parse/cst.js
var require_cst = __commonJS({
  "node_modules/yaml/dist/parse/cst.js"(exports) {
    "use strict";
    var cstScalar = require_cst_scalar();
    var cstStringify = require_cst_stringify();
    var cstVisit = require_cst_visit();
    var BOM = "\uFEFF";
    var DOCUMENT = "";
    var FLOW_END = "";
    var SCALAR = "";
    var isCollection = (token) => !!token && "items" in token;
    var isScalar5 = (token) => !!token && (token.type === "scalar" || token.type === "single-quoted-scalar" || token.type === "double-quoted-scalar" || token.type === "block-scalar");
    function prettyToken(token) {
      switch (token) {
        case BOM:
          return "<BOM>";
        case DOCUMENT:
          return "<DOC>";
        case FLOW_END:
          return "<FLOW_END>";
        case SCALAR:
          return "<SCALAR>";
        default:
          return JSON.stringify(token);
      }
    }
    function tokenType(source) {
      switch (source) {
        case BOM:
          return "byte-order-mark";
        case DOCUMENT:
          return "doc-mode";
        case FLOW_END:
          return "flow-error-end";
        case SCALAR:
          return "scalar";
        case "---":
          return "doc-start";
        case "...":
          return "doc-end";
        case "":
        case "\n":
        case "\r\n":
          return "newline";
        case "-":
          return "seq-item-ind";
        case "?":
          return "explicit-key-ind";
        case ":":
          return "map-value-ind";
        case "{":
          return "flow-map-start";
        case "}":
          return "flow-map-end";
        case "[":
          return "flow-seq-start";
        case "]":
          return "flow-seq-end";
        case ",":
          return "comma";
      }
      switch (source[0]) {
        case " ":
        case "	":
          return "space";
        case "#":
          return "comment";
        case "%":
          return "directive-line";
        case "*":
          return "alias";
        case "&":
          return "anchor";
        case "!":
          return "tag";
        case "'":
          return "single-quoted-scalar";
        case '"':
          return "double-quoted-scalar";
        case "|":
        case ">":
          return "block-scalar-header";
      }
      return null;
    }
    exports.createScalarToken = cstScalar.createScalarToken;
    exports.resolveAsScalar = cstScalar.resolveAsScalar;
    exports.setScalarValue = cstScalar.setScalarValue;
    exports.stringify = cstStringify.stringify;
    exports.visit = cstVisit.visit;
    exports.BOM = BOM;
    exports.DOCUMENT = DOCUMENT;
    exports.FLOW_END = FLOW_END;
    exports.SCALAR = SCALAR;
    exports.isCollection = isCollection;
    exports.isScalar = isScalar5;
    exports.prettyToken = prettyToken;
    exports.tokenType = tokenType;
  }
});

// node_modules/yaml/dist/parse/lexer.js
var require_lexer = __commonJS({
  "node_modules/yaml/dist/parse/lexer.js"(exports) {
    "use strict";
    var cst = require_cst();
    function isEmpty4(ch) {
      switch (ch) {
        case void 0:
        case " ":
        case "\n":
        case "\r":
        case "	":
          return true;
        default:
          return false;
      }
    }
    var hexDigits = new Set("0123456789ABCDEFabcdef");
    var tagChars = new Set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-#;/?:@&=+$_.!~*'()");
    var flowIndicatorChars = new Set(",[]{}");
    var invalidAnchorChars = new Set(" ,[]{}\n\r	");
    var isNotAnchorChar = (ch) => !ch || invalidAnchorChars.has(ch);
    var Lexer3 = class {
      constructor() {
        this.atEnd = false;
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        this.buffer = "";
        this.flowKey = false;
        this.flowLevel = 0;
        this.indentNext = 0;
        this.indentValue = 0;
        this.lineEndPos = null;
        this.next = null;
        this.pos = 0;
      }
      /**
       * Generate YAML tokens from the `source` string. If `incomplete`,
       * a part of the last line may be left as a buffer for the next call.
       *
       * @returns A generator of lexical tokens
       */
      *lex(source, incomplete = false) {
        if (source) {
          if (typeof source !== "string")
            throw TypeError("source is not a string");
          this.buffer = this.buffer ? this.buffer + source : source;
          this.lineEndPos = null;
        }
        this.atEnd = !incomplete;
        let next = this.next ?? "stream";
        while (next && (incomplete || this.hasChars(1)))
          next = yield* this.parseNext(next);
      }
      atLineEnd() {
        let i = this.pos;
        let ch = this.buffer[i];
        while (ch === " " || ch === "	")
          ch = this.buffer[++i];
        if (!ch || ch === "#" || ch === "\n")
          return true;
        if (ch === "\r")
          return this.buffer[i + 1] === "\n";
        return false;
      }
      charAt(n) {
        return this.buffer[this.pos + n];
      }
      continueScalar(offset) {
        let ch = this.buffer[offset];
        if (this.indentNext > 0) {
          let indent = 0;
          while (ch === " ")
            ch = this.buffer[++indent + offset];
          if (ch === "\r") {
            const next = this.buffer[indent + offset + 1];
            if (next === "\n" || !next && !this.atEnd)
              return offset + indent + 1;
          }
          return ch === "\n" || indent >= this.indentNext || !ch && !this.atEnd ? offset + indent : -1;
        }
        if (ch === "-" || ch === ".") {
          const dt = this.buffer.substr(offset, 3);
          if ((dt === "---" || dt === "...") && isEmpty4(this.buffer[offset + 3]))
            return -1;
        }
        return offset;
      }
      getLine() {
        let end = this.lineEndPos;
        if (typeof end !== "number" || end !== -1 && end < this.pos) {
          end = this.buffer.indexOf("\n", this.pos);
          this.lineEndPos = end;
        }
        if (end === -1)
          return this.atEnd ? this.buffer.substring(this.pos) : null;
        if (this.buffer[end - 1] === "\r")
          end -= 1;
        return this.buffer.substring(this.pos, end);
      }
      hasChars(n) {
        return this.pos + n <= this.buffer.length;
      }
      setNext(state) {
        this.buffer = this.buffer.substring(this.pos);
        this.pos = 0;
        this.lineEndPos = null;
        this.next = state;
        return null;
      }
      peek(n) {
        return this.buffer.substr(this.pos, n);
      }
      *parseNext(next) {
        switch (next) {
          case "stream":
            return yield* this.parseStream();
          case "line-start":
            return yield* this.parseLineStart();
          case "block-start":
            return yield* this.parseBlockStart();
          case "doc":
            return yield* this.parseDocument();
          case "flow":
            return yield* this.parseFlowCollection();
          case "quoted-scalar":
            return yield* this.parseQuotedScalar();
          case "block-scalar":
            return yield* this.parseBlockScalar();
          case "plain-scalar":
            return yield* this.parsePlainScalar();
        }
      }
      *parseStream() {
        let line = this.getLine();
        if (line === null)
          return this.setNext("stream");
        if (line[0] === cst.BOM) {
          yield* this.pushCount(1);
          line = line.substring(1);
        }
        if (line[0] === "%") {
          let dirEnd = line.length;
          let cs = line.indexOf("#");
          while (cs !== -1) {
            const ch = line[cs - 1];
            if (ch === " " || ch === "	") {
              dirEnd = cs - 1;
              break;
            } else {
              cs = line.indexOf("#", cs + 1);
            }
          }
          while (true) {
            const ch = line[dirEnd - 1];
            if (ch === " " || ch === "	")
              dirEnd -= 1;
            else
              break;
          }
          const n = (yield* this.pushCount(dirEnd)) + (yield* this.pushSpaces(true));
          yield* this.pushCount(line.length - n);
          this.pushNewline();
          return "stream";
        }
        if (this.atLineEnd()) {
          const sp = yield* this.pushSpaces(true);
          yield* this.pushCount(line.length - sp);
          yield* this.pushNewline();
          return "stream";
        }
        yield cst.DOCUMENT;
        return yield* this.parseLineStart();
      }
      *parseLineStart() {
        const ch = this.charAt(0);
        if (!ch && !this.atEnd)
          return this.setNext("line-start");
        if (ch === "-" || ch === ".") {
          if (!this.atEnd && !this.hasChars(4))
            return this.setNext("line-start");
          const s = this.peek(3);
          if ((s === "---" || s === "...") && isEmpty4(this.charAt(3))) {
            yield* this.pushCount(3);
            this.indentValue = 0;
            this.indentNext = 0;
            return s === "---" ? "doc" : "stream";
          }
        }
        this.indentValue = yield* this.pushSpaces(false);
        if (this.indentNext > this.indentValue && !isEmpty4(this.charAt(1)))
          this.indentNext = this.indentValue;
        return yield* this.parseBlockStart();
      }
      *parseBlockStart() {
        const [ch0, ch1] = this.peek(2);
        if (!ch1 && !this.atEnd)
          return this.setNext("block-start");
        if ((ch0 === "-" || ch0 === "?" || ch0 === ":") && isEmpty4(ch1)) {
          const n = (yield* this.pushCount(1)) + (yield* this.pushSpaces(true));
          this.indentNext = this.indentValue + 1;
          this.indentValue += n;
          return "block-start";
        }
        return "doc";
      }
      *parseDocument() {
        yield* this.pushSpaces(true);
        const line = this.getLine();
        if (line === null)
          return this.setNext("doc");
        let n = yield* this.pushIndicators();
        switch (line[n]) {
          case "#":
            yield* this.pushCount(line.length - n);
          // fallthrough
          case void 0:
            yield* this.pushNewline();
            return yield* this.parseLineStart();
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel = 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            return "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "doc";
          case '"':
          case "'":
            return yield* this.parseQuotedScalar();
          case "|":
          case ">":
            n += yield* this.parseBlockScalarHeader();
            n += yield* this.pushSpaces(true);
            yield* this.pushCount(line.length - n);
            yield* this.pushNewline();
            return yield* this.parseBlockScalar();
          default:
            return yield* this.parsePlainScalar();
        }
      }
      *parseFlowCollection() {
        let nl, sp;
        let indent = -1;
        do {
          nl = yield* this.pushNewline();
          if (nl > 0) {
            sp = yield* this.pushSpaces(false);
            this.indentValue = indent = sp;
          } else {
            sp = 0;
          }
          sp += yield* this.pushSpaces(true);
        } while (nl + sp > 0);
        const line = this.getLine();
        if (line === null)
          return this.setNext("flow");
        if (indent !== -1 && indent < this.indentNext && line[0] !== "#" || indent === 0 && (line.startsWith("---") || line.startsWith("...")) && isEmpty4(line[3])) {
          const atFlowEndMarker = indent === this.indentNext - 1 && this.flowLevel === 1 && (line[0] === "]" || line[0] === "}");
          if (!atFlowEndMarker) {
            this.flowLevel = 0;
            yield cst.FLOW_END;
            return yield* this.parseLineStart();
          }
        }
        let n = 0;
        while (line[n] === ",") {
          n += yield* this.pushCount(1);
          n += yield* this.pushSpaces(true);
          this.flowKey = false;
        }
        n += yield* this.pushIndicators();
        switch (line[n]) {
          case void 0:
            return "flow";
          case "#":
            yield* this.pushCount(line.length - n);
            return "flow";
          case "{":
          case "[":
            yield* this.pushCount(1);
            this.flowKey = false;
            this.flowLevel += 1;
            return "flow";
          case "}":
          case "]":
            yield* this.pushCount(1);
            this.flowKey = true;
            this.flowLevel -= 1;
            return this.flowLevel ? "flow" : "doc";
          case "*":
            yield* this.pushUntil(isNotAnchorChar);
            return "flow";
          case '"':
          case "'":
            this.flowKey = true;
            return yield* this.parseQuotedScalar();
          case ":": {
            const next = this.charAt(1);
            if (this.flowKey || isEmpty4(next) || next === ",") {
              this.flowKey = false;
              yield* this.pushCount(1);
              yield* this.pushSpaces(true);
              return "flow";
            }
          }
          // fallthrough
          default:
            this.flowKey = false;
            return yield* this.parsePlainScalar();
        }
      }
      *parseQuotedScalar() {
        const quote = this.charAt(0);
        let end = this.buffer.indexOf(quote, this.pos + 1);
        if (quote === "'") {
          while (end !== -1 && this.buffer[end + 1] === "'")
            end = this.buffer.indexOf("'", end + 2);
        } else {
          while (end !== -1) {
            let n = 0;
            while (this.buffer[end - 1 - n] === "\\")
              n += 1;
            if (n % 2 === 0)
              break;
            end = this.buffer.indexOf('"', end + 1);
          }
        }
        const qb = this.buffer.substring(0, end);
        let nl = qb.indexOf("\n", this.pos);
        if (nl !== -1) {
          while (nl !== -1) {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = qb.indexOf("\n", cs);
          }
          if (nl !== -1) {
            end = nl - (qb[nl - 1] === "\r" ? 2 : 1);
          }
        }
        if (end === -1) {
          if (!this.atEnd)
            return this.setNext("quoted-scalar");
          end = this.buffer.length;
        }
        yield* this.pushToIndex(end + 1, false);
        return this.flowLevel ? "flow" : "doc";
      }
      *parseBlockScalarHeader() {
        this.blockScalarIndent = -1;
        this.blockScalarKeep = false;
        let i = this.pos;
        while (true) {
          const ch = this.buffer[++i];
          if (ch === "+")
            this.blockScalarKeep = true;
          else if (ch > "0" && ch <= "9")
            this.blockScalarIndent = Number(ch) - 1;
          else if (ch !== "-")
            break;
        }
        return yield* this.pushUntil((ch) => isEmpty4(ch) || ch === "#");
      }
      *parseBlockScalar() {
        let nl = this.pos - 1;
        let indent = 0;
        let ch;
        loop: for (let i2 = this.pos; ch = this.buffer[i2]; ++i2) {
          switch (ch) {
            case " ":
              indent += 1;
              break;
            case "\n":
              nl = i2;
              indent = 0;
              break;
            case "\r": {
              const next = this.buffer[i2 + 1];
              if (!next && !this.atEnd)
                return this.setNext("block-scalar");
              if (next === "\n")
                break;
            }
            // fallthrough
            default:
              break loop;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("block-scalar");
        if (indent >= this.indentNext) {
          if (this.blockScalarIndent === -1)
            this.indentNext = indent;
          else {
            this.indentNext = this.blockScalarIndent + (this.indentNext === 0 ? 1 : this.indentNext);
          }
          do {
            const cs = this.continueScalar(nl + 1);
            if (cs === -1)
              break;
            nl = this.buffer.indexOf("\n", cs);
          } while (nl !== -1);
          if (nl === -1) {
            if (!this.atEnd)
              return this.setNext("block-scalar");
            nl = this.buffer.length;
          }
        }
        let i = nl + 1;
        ch = this.buffer[i];
        while (ch === " ")
          ch = this.buffer[++i];
        if (ch === "	") {
          while (ch === "	" || ch === " " || ch === "\r" || ch === "\n")
            ch = this.buffer[++i];
          nl = i - 1;
        } else if (!this.blockScalarKeep) {
          do {
            let i2 = nl - 1;
            let ch2 = this.buffer[i2];
            if (ch2 === "\r")
              ch2 = this.buffer[--i2];
            const lastChar = i2;
            while (ch2 === " ")
              ch2 = this.buffer[--i2];
            if (ch2 === "\n" && i2 >= this.pos && i2 + 1 + indent > lastChar)
              nl = i2;
            else
              break;
          } while (true);
        }
        yield cst.SCALAR;
        yield* this.pushToIndex(nl + 1, true);
        return yield* this.parseLineStart();
      }
      *parsePlainScalar() {
        const inFlow = this.flowLevel > 0;
        let end = this.pos - 1;
        let i = this.pos - 1;
        let ch;
        while (ch = this.buffer[++i]) {
          if (ch === ":") {
            const next = this.buffer[i + 1];
            if (isEmpty4(next) || inFlow && flowIndicatorChars.has(next))
              break;
            end = i;
          } else if (isEmpty4(ch)) {
            let next = this.buffer[i + 1];
            if (ch === "\r") {
              if (next === "\n") {
                i += 1;
                ch = "\n";
                next = this.buffer[i + 1];
              } else
                end = i;
            }
            if (next === "#" || inFlow && flowIndicatorChars.has(next))
              break;
            if (ch === "\n") {
              const cs = this.continueScalar(i + 1);
              if (cs === -1)
                break;
              i = Math.max(i, cs - 2);
            }
          } else {
            if (inFlow && flowIndicatorChars.has(ch))
              break;
            end = i;
          }
        }
        if (!ch && !this.atEnd)
          return this.setNext("plain-scalar");
        yield cst.SCALAR;
        yield* this.pushToIndex(end + 1, true);
        return inFlow ? "flow" : "doc";
      }
      *pushCount(n) {
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos += n;
          return n;
        }
        return 0;
      }
      *pushToIndex(i, allowEmpty) {
        const s = this.buffer.slice(this.pos, i);
        if (s) {
          yield s;
          this.pos += s.length;
          return s.length;
        } else if (allowEmpty)
          yield "";
        return 0;
      }
      *pushIndicators() {
        let n = 0;
        loop: while (true) {
          switch (this.charAt(0)) {
            case "!":
              n += yield* this.pushTag();
              n += yield* this.pushSpaces(true);
              continue loop;
            case "&":
              n += yield* this.pushUntil(isNotAnchorChar);
              n += yield* this.pushSpaces(true);
              continue loop;
            case "-":
            // this is an error
            case "?":
            // this is an error outside flow collections
            case ":": {
              const inFlow = this.flowLevel > 0;
              const ch1 = this.charAt(1);
              if (isEmpty4(ch1) || inFlow && flowIndicatorChars.has(ch1)) {
                if (!inFlow)
                  this.indentNext = this.indentValue + 1;
                else if (this.flowKey)
                  this.flowKey = false;
                n += yield* this.pushCount(1);
                n += yield* this.pushSpaces(true);
                continue loop;
              }
            }
          }
          break loop;
        }
        return n;
      }
      *pushTag() {
        if (this.charAt(1) === "<") {
          let i = this.pos + 2;
          let ch = this.buffer[i];
          while (!isEmpty4(ch) && ch !== ">")
            ch = this.buffer[++i];
          return yield* this.pushToIndex(ch === ">" ? i + 1 : i, false);
        } else {
          let i = this.pos + 1;
          let ch = this.buffer[i];
          while (ch) {
            if (tagChars.has(ch))
              ch = this.buffer[++i];
            else if (ch === "%" && hexDigits.has(this.buffer[i + 1]) && hexDigits.has(this.buffer[i + 2])) {
              ch = this.buffer[i += 3];
            } else
              break;
          }
          return yield* this.pushToIndex(i, false);
        }
      }
      *pushNewline() {
        const ch = this.buffer[this.pos];
        if (ch === "\n")
          return yield* this.pushCount(1);
        else if (ch === "\r" && this.charAt(1) === "\n")
          return yield* this.pushCount(2);
        else
          return 0;
      }
      *pushSpaces(allowTabs) {
        let i = this.pos - 1;
        let ch;
        do {
          ch = this.buffer[++i];
        } while (ch === " " || allowTabs && ch === "	");
        const n = i - this.pos;
        if (n > 0) {
          yield this.buffer.substr(this.pos, n);
          this.pos = i;
        }
        return n;
      }
      *pushUntil(test) {
        let i = this.pos;
        let ch = this.buffer[i];
        while (!test(ch))
          ch = this.buffer[++i];
        return yield* this.pushToIndex(i, false);
      }
    };
    exports.Lexer = Lexer3;
  }
});

// node_modules/yaml/dist/parse/line-counter.js
var require_line_counter = __commonJS({
  "node_modules/yaml/dist/parse/line-counter.js"(exports) {
    "use strict";
    var LineCounter = class {
      constructor() {
        this.lineStarts = [];
        this.addNewLine = (offset) => this.lineStarts.push(offset);
        this.linePos = (offset) => {
          let low = 0;
          let high = this.lineStarts.length;
          while (low < high) {
            const mid = low + high >> 1;
            if (this.lineStarts[mid] < offset)
              low = mid + 1;
            else
              high = mid;
          }
          if (this.lineStarts[low] === offset)
            return { line: low + 1, col: 1 };
          if (low === 0)
            return { line: 0, col: offset };
          const start = this.lineStarts[low - 1];
          return { line: low, col: offset - start + 1 };
        };
      }
    };
    exports.LineCounter = LineCounter;
  }
});

// node_modules/yaml/dist/parse/parser.js
var require_parser = __commonJS({
  "node_modules/yaml/dist/parse/parser.js"(exports) {
    "use strict";
    var node_process = __require("process");
    var cst = require_cst();
    var lexer = require_lexer();
    function includesToken(list, type) {
      for (let i = 0; i < list.length; ++i)
        if (list[i].type === type)
          return true;
      return false;
    }
    function findNonEmptyIndex(list) {
      for (let i = 0; i < list.length; ++i) {
        switch (list[i].type) {
          case "space":
          case "comment":
          case "newline":
            break;
          default:
            return i;
        }
      }
      return -1;
    }
    function isFlowToken(token) {
      switch (token?.type) {
        case "alias":
        case "scalar":
        case "single-quoted-scalar":
        case "double-quoted-scalar":
        case "flow-collection":
          return true;
        default:
          return false;
      }
    }
    function getPrevProps(parent) {
      switch (parent.type) {
        case "document":
          return parent.start;
        case "block-map": {
          const it = parent.items[parent.items.length - 1];
          return it.sep ?? it.start;
        }
        case "block-seq":
          return parent.items[parent.items.length - 1].start;
        /* istanbul ignore next should not happen */
        default:
          return [];
      }
    }
    function getFirstKeyStartProps(prev) {
      if (prev.length === 0)
        return [];
      let i = prev.length;
      loop: while (--i >= 0) {
        switch (prev[i].type) {
          case "doc-start":
          case "explicit-key-ind":
          case "map-value-ind":
          case "seq-item-ind":
          case "newline":
            break loop;
        }
      }
      while (prev[++i]?.type === "space") {
      }
      return prev.splice(i, prev.length);
    }
    function arrayPushArray(target, source) {
      if (source.length < 1e5)
        Array.prototype.push.apply(target, source);
      else
        for (let i = 0; i < source.length; ++i)
          target.push(source[i]);
    }
    function fixFlowSeqItems(fc) {
      if (fc.start.type === "flow-seq-start") {
        for (const it of fc.items) {
          if (it.sep && !it.value && !includesToken(it.start, "explicit-key-ind") && !includesToken(it.sep, "map-value-ind")) {
            if (it.key)
              it.value = it.key;
            delete it.key;
            if (isFlowToken(it.value)) {
              if (it.value.end)
                arrayPushArray(it.value.end, it.sep);
              else
                it.value.end = it.sep;
            } else
              arrayPushArray(it.start, it.sep);
            delete it.sep;
          }
        }
      }
    }
    var Parser3 = class {
      /**
       * @param onNewLine - If defined, called separately with the start position of
       *   each new line (in `parse()`, including the start of input).
       */
      constructor(onNewLine) {
        this.atNewLine = true;
        this.atScalar = false;
        this.indent = 0;
        this.offset = 0;
        this.onKeyLine = false;
        this.stack = [];
        this.source = "";
        this.type = "";
        this.lexer = new lexer.Lexer();
        this.onNewLine = onNewLine;
      }
      /**
       * Parse `source` as a YAML stream.
       * If `incomplete`, a part of the last line may be left as a buffer for the next call.
       *
       * Errors are not thrown, but yielded as `{ type: 'error', message }` tokens.
       *
       * @returns A generator of tokens representing each directive, document, and other structure.
       */
      *parse(source, incomplete = false) {
        if (this.onNewLine && this.offset === 0)
          this.onNewLine(0);
        for (const lexeme of this.lexer.lex(source, incomplete))
          yield* this.next(lexeme);
        if (!incomplete)
          yield* this.end();
      }
      /**
       * Advance the parser by the `source` of one lexical token.
       */
      *next(source) {
        this.source = source;
        if (node_process.env.LOG_TOKENS)
          console.log("|", cst.prettyToken(source));
        if (this.atScalar) {
          this.atScalar = false;
          yield* this.step();
          this.offset += source.length;
          return;
        }
        const type = cst.tokenType(source);
        if (!type) {
          const message = `Not a YAML token: ${source}`;
          yield* this.pop({ type: "error", offset: this.offset, message, source });
          this.offset += source.length;
        } else if (type === "scalar") {
          this.atNewLine = false;
          this.atScalar = true;
          this.type = "scalar";
        } else {
          this.type = type;
          yield* this.step();
          switch (type) {
            case "newline":
              this.atNewLine = true;
              this.indent = 0;
              if (this.onNewLine)
                this.onNewLine(this.offset + source.length);
              break;
            case "space":
              if (this.atNewLine && source[0] === " ")
                this.indent += source.length;
              break;
            case "explicit-key-ind":
            case "map-value-ind":
            case "seq-item-ind":
              if (this.atNewLine)
                this.indent += source.length;
              break;
            case "doc-mode":
            case "flow-error-end":
              return;
            default:
              this.atNewLine = false;
          }
          this.offset += source.length;
        }
      }
      /** Call at end of input to push out any remaining constructions */
      *end() {
        while (this.stack.length > 0)
          yield* this.pop();
      }
      get sourceToken() {
        const st = {
          type: this.type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
        return st;
      }
      *step() {
        const top = this.peek(1);
        if (this.type === "doc-end" && top?.type !== "doc-end") {
          while (this.stack.length > 0)
            yield* this.pop();
          this.stack.push({
            type: "doc-end",
            offset: this.offset,
            source: this.source
          });
          return;
        }
        if (!top)
          return yield* this.stream();
        switch (top.type) {
          case "document":
            return yield* this.document(top);
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return yield* this.scalar(top);
          case "block-scalar":
            return yield* this.blockScalar(top);
          case "block-map":
            return yield* this.blockMap(top);
          case "block-seq":
            return yield* this.blockSequence(top);
          case "flow-collection":
            return yield* this.flowCollection(top);
          case "doc-end":
            return yield* this.documentEnd(top);
        }
        yield* this.pop();
      }
      peek(n) {
        return this.stack[this.stack.length - n];
      }
      *pop(error) {
        const token = error ?? this.stack.pop();
        if (!token) {
          const message = "Tried to pop an empty stack";
          yield { type: "error", offset: this.offset, source: "", message };
        } else if (this.stack.length === 0) {
          yield token;
        } else {
          const top = this.peek(1);
          if (token.type === "block-scalar") {
            token.indent = "indent" in top ? top.indent : 0;
          } else if (token.type === "flow-collection" && top.type === "document") {
            token.indent = 0;
          }
          if (token.type === "flow-collection")
            fixFlowSeqItems(token);
          switch (top.type) {
            case "document":
              top.value = token;
              break;
            case "block-scalar":
              top.props.push(token);
              break;
            case "block-map": {
              const it = top.items[top.items.length - 1];
              if (it.value) {
                top.items.push({ start: [], key: token, sep: [] });
                this.onKeyLine = true;
                return;
              } else if (it.sep) {
                it.value = token;
              } else {
                Object.assign(it, { key: token, sep: [] });
                this.onKeyLine = !it.explicitKey;
                return;
              }
              break;
            }
            case "block-seq": {
              const it = top.items[top.items.length - 1];
              if (it.value)
                top.items.push({ start: [], value: token });
              else
                it.value = token;
              break;
            }
            case "flow-collection": {
              const it = top.items[top.items.length - 1];
              if (!it || it.value)
                top.items.push({ start: [], key: token, sep: [] });
              else if (it.sep)
                it.value = token;
              else
                Object.assign(it, { key: token, sep: [] });
              return;
            }
            /* istanbul ignore next should not happen */
            default:
              yield* this.pop();
              yield* this.pop(token);
          }
          if ((top.type === "document" || top.type === "block-map" || top.type === "block-seq") && (token.type === "block-map" || token.type === "block-seq")) {
            const last = token.items[token.items.length - 1];
            if (last && !last.sep && !last.value && last.start.length > 0 && findNonEmptyIndex(last.start) === -1 && (token.indent === 0 || last.start.every((st) => st.type !== "comment" || st.indent < token.indent))) {
              if (top.type === "document")
                top.end = last.start;
              else
                top.items.push({ start: last.start });
              token.items.splice(-1, 1);
            }
          }
        }
      }
      *stream() {
        switch (this.type) {
          case "directive-line":
            yield { type: "directive", offset: this.offset, source: this.source };
            return;
          case "byte-order-mark":
          case "space":
          case "comment":
          case "newline":
            yield this.sourceToken;
            return;
          case "doc-mode":
          case "doc-start": {
            const doc = {
              type: "document",
              offset: this.offset,
              start: []
            };
            if (this.type === "doc-start")
              doc.start.push(this.sourceToken);
            this.stack.push(doc);
            return;
          }
        }
        yield {
          type: "error",
          offset: this.offset,
          message: `Unexpected ${this.type} token in YAML stream`,
          source: this.source
        };
      }
      *document(doc) {
        if (doc.value)
          return yield* this.lineEnd(doc);
        switch (this.type) {
          case "doc-start": {
            if (findNonEmptyIndex(doc.start) !== -1) {
              yield* this.pop();
              yield* this.step();
            } else
              doc.start.push(this.sourceToken);
            return;
          }
          case "anchor":
          case "tag":
          case "space":
          case "comment":
          case "newline":
            doc.start.push(this.sourceToken);
            return;
        }
        const bv = this.startBlockValue(doc);
        if (bv)
          this.stack.push(bv);
        else {
          yield {
            type: "error",
            offset: this.offset,
            message: `Unexpected ${this.type} token in YAML document`,
            source: this.source
          };
        }
      }
      *scalar(scalar) {
        if (this.type === "map-value-ind") {
          const prev = getPrevProps(this.peek(2));
          const start = getFirstKeyStartProps(prev);
          let sep;
          if (scalar.end) {
            sep = scalar.end;
            sep.push(this.sourceToken);
            delete scalar.end;
          } else
            sep = [this.sourceToken];
          const map = {
            type: "block-map",
            offset: scalar.offset,
            indent: scalar.indent,
            items: [{ start, key: scalar, sep }]
          };
          this.onKeyLine = true;
          this.stack[this.stack.length - 1] = map;
        } else
          yield* this.lineEnd(scalar);
      }
      *blockScalar(scalar) {
        switch (this.type) {
          case "space":
          case "comment":
          case "newline":
            scalar.props.push(this.sourceToken);
            return;
          case "scalar":
            scalar.source = this.source;
            this.atNewLine = true;
            this.indent = 0;
            if (this.onNewLine) {
              let nl = this.source.indexOf("\n") + 1;
              while (nl !== 0) {
                this.onNewLine(this.offset + nl);
                nl = this.source.indexOf("\n", nl) + 1;
              }
            }
            yield* this.pop();
            break;
          /* istanbul ignore next should not happen */
          default:
            yield* this.pop();
            yield* this.step();
        }
      }
      *blockMap(map) {
        const it = map.items[map.items.length - 1];
        switch (this.type) {
          case "newline":
            this.onKeyLine = false;
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              it.start.push(this.sourceToken);
            }
            return;
          case "space":
          case "comment":
            if (it.value) {
              map.items.push({ start: [this.sourceToken] });
            } else if (it.sep) {
              it.sep.push(this.sourceToken);
            } else {
              if (this.atIndentedComment(it.start, map.indent)) {
                const prev = map.items[map.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  map.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
        }
        if (this.indent >= map.indent) {
          const atMapIndent = !this.onKeyLine && this.indent === map.indent;
          const atNextItem = atMapIndent && (it.sep || it.explicitKey) && this.type !== "seq-item-ind";
          let start = [];
          if (atNextItem && it.sep && !it.value) {
            const nl = [];
            for (let i = 0; i < it.sep.length; ++i) {
              const st = it.sep[i];
              switch (st.type) {
                case "newline":
                  nl.push(i);
                  break;
                case "space":
                  break;
                case "comment":
                  if (st.indent > map.indent)
                    nl.length = 0;
                  break;
                default:
                  nl.length = 0;
              }
            }
            if (nl.length >= 2)
              start = it.sep.splice(nl[1]);
          }
          switch (this.type) {
            case "anchor":
            case "tag":
              if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start });
                this.onKeyLine = true;
              } else if (it.sep) {
                it.sep.push(this.sourceToken);
              } else {
                it.start.push(this.sourceToken);
              }
              return;
            case "explicit-key-ind":
              if (!it.sep && !it.explicitKey) {
                it.start.push(this.sourceToken);
                it.explicitKey = true;
              } else if (atNextItem || it.value) {
                start.push(this.sourceToken);
                map.items.push({ start, explicitKey: true });
              } else {
                this.stack.push({
                  type: "block-map",
                  offset: this.offset,
                  indent: this.indent,
                  items: [{ start: [this.sourceToken], explicitKey: true }]
                });
              }
              this.onKeyLine = true;
              return;
            case "map-value-ind":
              if (it.explicitKey) {
                if (!it.sep) {
                  if (includesToken(it.start, "newline")) {
                    Object.assign(it, { key: null, sep: [this.sourceToken] });
                  } else {
                    const start2 = getFirstKeyStartProps(it.start);
                    this.stack.push({
                      type: "block-map",
                      offset: this.offset,
                      indent: this.indent,
                      items: [{ start: start2, key: null, sep: [this.sourceToken] }]
                    });
                  }
                } else if (it.value) {
                  map.items.push({ start: [], key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start, key: null, sep: [this.sourceToken] }]
                  });
                } else if (isFlowToken(it.key) && !includesToken(it.sep, "newline")) {
                  const start2 = getFirstKeyStartProps(it.start);
                  const key = it.key;
                  const sep = it.sep;
                  sep.push(this.sourceToken);
                  delete it.key;
                  delete it.sep;
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: start2, key, sep }]
                  });
                } else if (start.length > 0) {
                  it.sep = it.sep.concat(start, this.sourceToken);
                } else {
                  it.sep.push(this.sourceToken);
                }
              } else {
                if (!it.sep) {
                  Object.assign(it, { key: null, sep: [this.sourceToken] });
                } else if (it.value || atNextItem) {
                  map.items.push({ start, key: null, sep: [this.sourceToken] });
                } else if (includesToken(it.sep, "map-value-ind")) {
                  this.stack.push({
                    type: "block-map",
                    offset: this.offset,
                    indent: this.indent,
                    items: [{ start: [], key: null, sep: [this.sourceToken] }]
                  });
                } else {
                  it.sep.push(this.sourceToken);
                }
              }
              this.onKeyLine = true;
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (atNextItem || it.value) {
                map.items.push({ start, key: fs, sep: [] });
                this.onKeyLine = true;
              } else if (it.sep) {
                this.stack.push(fs);
              } else {
                Object.assign(it, { key: fs, sep: [] });
                this.onKeyLine = true;
              }
              return;
            }
            default: {
              const bv = this.startBlockValue(map);
              if (bv) {
                if (bv.type === "block-seq") {
                  if (!it.explicitKey && it.sep && !includesToken(it.sep, "newline")) {
                    yield* this.pop({
                      type: "error",
                      offset: this.offset,
                      message: "Unexpected block-seq-ind on same line with key",
                      source: this.source
                    });
                    return;
                  }
                } else if (atMapIndent) {
                  map.items.push({ start });
                }
                this.stack.push(bv);
                return;
              }
            }
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *blockSequence(seq) {
        const it = seq.items[seq.items.length - 1];
        switch (this.type) {
          case "newline":
            if (it.value) {
              const end = "end" in it.value ? it.value.end : void 0;
              const last = Array.isArray(end) ? end[end.length - 1] : void 0;
              if (last?.type === "comment")
                end?.push(this.sourceToken);
              else
                seq.items.push({ start: [this.sourceToken] });
            } else
              it.start.push(this.sourceToken);
            return;
          case "space":
          case "comment":
            if (it.value)
              seq.items.push({ start: [this.sourceToken] });
            else {
              if (this.atIndentedComment(it.start, seq.indent)) {
                const prev = seq.items[seq.items.length - 2];
                const end = prev?.value?.end;
                if (Array.isArray(end)) {
                  arrayPushArray(end, it.start);
                  end.push(this.sourceToken);
                  seq.items.pop();
                  return;
                }
              }
              it.start.push(this.sourceToken);
            }
            return;
          case "anchor":
          case "tag":
            if (it.value || this.indent <= seq.indent)
              break;
            it.start.push(this.sourceToken);
            return;
          case "seq-item-ind":
            if (this.indent !== seq.indent)
              break;
            if (it.value || includesToken(it.start, "seq-item-ind"))
              seq.items.push({ start: [this.sourceToken] });
            else
              it.start.push(this.sourceToken);
            return;
        }
        if (this.indent > seq.indent) {
          const bv = this.startBlockValue(seq);
          if (bv) {
            this.stack.push(bv);
            return;
          }
        }
        yield* this.pop();
        yield* this.step();
      }
      *flowCollection(fc) {
        const it = fc.items[fc.items.length - 1];
        if (this.type === "flow-error-end") {
          let top;
          do {
            yield* this.pop();
            top = this.peek(1);
          } while (top?.type === "flow-collection");
        } else if (fc.end.length === 0) {
          switch (this.type) {
            case "comma":
            case "explicit-key-ind":
              if (!it || it.sep)
                fc.items.push({ start: [this.sourceToken] });
              else
                it.start.push(this.sourceToken);
              return;
            case "map-value-ind":
              if (!it || it.value)
                fc.items.push({ start: [], key: null, sep: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                Object.assign(it, { key: null, sep: [this.sourceToken] });
              return;
            case "space":
            case "comment":
            case "newline":
            case "anchor":
            case "tag":
              if (!it || it.value)
                fc.items.push({ start: [this.sourceToken] });
              else if (it.sep)
                it.sep.push(this.sourceToken);
              else
                it.start.push(this.sourceToken);
              return;
            case "alias":
            case "scalar":
            case "single-quoted-scalar":
            case "double-quoted-scalar": {
              const fs = this.flowScalar(this.type);
              if (!it || it.value)
                fc.items.push({ start: [], key: fs, sep: [] });
              else if (it.sep)
                this.stack.push(fs);
              else
                Object.assign(it, { key: fs, sep: [] });
              return;
            }
            case "flow-map-end":
            case "flow-seq-end":
              fc.end.push(this.sourceToken);
              return;
          }
          const bv = this.startBlockValue(fc);
          if (bv)
            this.stack.push(bv);
          else {
            yield* this.pop();
            yield* this.step();
          }
        } else {
          const parent = this.peek(2);
          if (parent.type === "block-map" && (this.type === "map-value-ind" && parent.indent === fc.indent || this.type === "newline" && !parent.items[parent.items.length - 1].sep)) {
            yield* this.pop();
            yield* this.step();
          } else if (this.type === "map-value-ind" && parent.type !== "flow-collection") {
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            fixFlowSeqItems(fc);
            const sep = fc.end.splice(1, fc.end.length);
            sep.push(this.sourceToken);
            const map = {
              type: "block-map",
              offset: fc.offset,
              indent: fc.indent,
              items: [{ start, key: fc, sep }]
            };
            this.onKeyLine = true;
            this.stack[this.stack.length - 1] = map;
          } else {
            yield* this.lineEnd(fc);
          }
        }
      }
      flowScalar(type) {
        if (this.onNewLine) {
          let nl = this.source.indexOf("\n") + 1;
          while (nl !== 0) {
            this.onNewLine(this.offset + nl);
            nl = this.source.indexOf("\n", nl) + 1;
          }
        }
        return {
          type,
          offset: this.offset,
          indent: this.indent,
          source: this.source
        };
      }
      startBlockValue(parent) {
        switch (this.type) {
          case "alias":
          case "scalar":
          case "single-quoted-scalar":
          case "double-quoted-scalar":
            return this.flowScalar(this.type);
          case "block-scalar-header":
            return {
              type: "block-scalar",
              offset: this.offset,
              indent: this.indent,
              props: [this.sourceToken],
              source: ""
            };
          case "flow-map-start":
          case "flow-seq-start":
            return {
              type: "flow-collection",
              offset: this.offset,
              indent: this.indent,
              start: this.sourceToken,
              items: [],
              end: []
            };
          case "seq-item-ind":
            return {
              type: "block-seq",
              offset: this.offset,
              indent: this.indent,
              items: [{ start: [this.sourceToken] }]
            };
          case "explicit-key-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            start.push(this.sourceToken);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, explicitKey: true }]
            };
          }
          case "map-value-ind": {
            this.onKeyLine = true;
            const prev = getPrevProps(parent);
            const start = getFirstKeyStartProps(prev);
            return {
              type: "block-map",
              offset: this.offset,
              indent: this.indent,
              items: [{ start, key: null, sep: [this.sourceToken] }]
            };
          }
        }
        return null;
      }
      atIndentedComment(start, indent) {
        if (this.type !== "comment")
          return false;
        if (this.indent <= indent)
          return false;
        return start.every((st) => st.type === "newline" || st.type === "space");
      }
      *documentEnd(docEnd) {
        if (this.type !== "doc-mode") {
          if (docEnd.end)
            docEnd.end.push(this.sourceToken);
          else
            docEnd.end = [this.sourceToken];
          if (this.type === "newline")
            yield* this.pop();
        }
      }
      *lineEnd(token) {
        switch (this.type) {
          case "comma":
          case "doc-start":
          case "doc-end":
          case "flow-seq-end":
          case "flow-map-end":
          case "map-value-ind":
            yield* this.pop();
            yield* this.step();
            break;
          case "newline":
            this.onKeyLine = false;
          // fallthrough
          case "space":
          case "comment":
          default:
            if (token.end)
              token.end.push(this.sourceToken);
            else
              token.end = [this.sourceToken];
            if (this.type === "newline")
              yield* this.pop();
        }
      }
    };
    exports.Parser = Parser3;
  }
});

// node_modules/yaml/dist/public-api.js
var require_public_api = __commonJS({
  "node_modules/yaml/dist/public-api.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var errors = require_errors();
    var log = require_log();
    var identity = require_identity();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    function parseOptions(options2) {
      const prettyErrors = options2.prettyErrors !== false;
      const lineCounter$1 = options2.lineCounter || prettyErrors && new lineCounter.LineCounter() || null;
      return { lineCounter: lineCounter$1, prettyErrors };
    }
    function parseAllDocuments(source, options2 = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options2);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options2);
      const docs = Array.from(composer$1.compose(parser$1.parse(source)));
      if (prettyErrors && lineCounter2)
        for (const doc of docs) {
          doc.errors.forEach(errors.prettifyError(source, lineCounter2));
          doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
        }
      if (docs.length > 0)
        return docs;
      return Object.assign([], { empty: true }, composer$1.streamInfo());
    }
    function parseDocument(source, options2 = {}) {
      const { lineCounter: lineCounter2, prettyErrors } = parseOptions(options2);
      const parser$1 = new parser.Parser(lineCounter2?.addNewLine);
      const composer$1 = new composer.Composer(options2);
      let doc = null;
      for (const _doc of composer$1.compose(parser$1.parse(source), true, source.length)) {
        if (!doc)
          doc = _doc;
        else if (doc.options.logLevel !== "silent") {
          doc.errors.push(new errors.YAMLParseError(_doc.range.slice(0, 2), "MULTIPLE_DOCS", "Source contains multiple documents; please use YAML.parseAllDocuments()"));
          break;
        }
      }
      if (prettyErrors && lineCounter2) {
        doc.errors.forEach(errors.prettifyError(source, lineCounter2));
        doc.warnings.forEach(errors.prettifyError(source, lineCounter2));
      }
      return doc;
    }
    function parse2(src, reviver, options2) {
      let _reviver = void 0;
      if (typeof reviver === "function") {
        _reviver = reviver;
      } else if (options2 === void 0 && reviver && typeof reviver === "object") {
        options2 = reviver;
      }
      const doc = parseDocument(src, options2);
      if (!doc)
        return null;
      doc.warnings.forEach((warning) => log.warn(doc.options.logLevel, warning));
      if (doc.errors.length > 0) {
        if (doc.options.logLevel !== "silent")
          throw doc.errors[0];
        else
          doc.errors = [];
      }
      return doc.toJS(Object.assign({ reviver: _reviver }, options2));
    }
    function stringify(value, replacer, options2) {
      let _replacer = null;
      if (typeof replacer === "function" || Array.isArray(replacer)) {
        _replacer = replacer;
      } else if (options2 === void 0 && replacer) {
        options2 = replacer;
      }
      if (typeof options2 === "string")
        options2 = options2.length;
      if (typeof options2 === "number") {
        const indent = Math.round(options2);
        options2 = indent < 1 ? void 0 : indent > 8 ? { indent: 8 } : { indent };
      }
      if (value === void 0) {
        const { keepUndefined } = options2 ?? replacer ?? {};
        if (!keepUndefined)
          return void 0;
      }
      if (identity.isDocument(value) && !_replacer)
        return value.toString(options2);
      return new Document.Document(value, _replacer, options2).toString(options2);
    }
    exports.parse = parse2;
    exports.parseAllDocuments = parseAllDocuments;
    exports.parseDocument = parseDocument;
    exports.stringify = stringify;
  }
});

// node_modules/yaml/dist/index.js
var require_dist = __commonJS({
  "node_modules/yaml/dist/index.js"(exports) {
    "use strict";
    var composer = require_composer();
    var Document = require_Document();
    var Schema2 = require_Schema();
    var errors = require_errors();
    var Alias = require_Alias();
    var identity = require_identity();
    var Pair = require_Pair();
    var Scalar2 = require_Scalar();
    var YAMLMap = require_YAMLMap();
    var YAMLSeq = require_YAMLSeq();
    var cst = require_cst();
    var lexer = require_lexer();
    var lineCounter = require_line_counter();
    var parser = require_parser();
    var publicApi = require_public_api();
    var visit = require_visit();
    exports.Composer = composer.Composer;
    exports.Document = Document.Document;
    exports.Schema = Schema2.Schema;
    exports.YAMLError = errors.YAMLError;
    exports.YAMLParseError = errors.YAMLParseError;
    exports.YAMLWarning = errors.YAMLWarning;
    exports.Alias = Alias.Alias;
    exports.isAlias = identity.isAlias;
    exports.isCollection = identity.isCollection;
    exports.isDocument = identity.isDocument;
    exports.isMap = identity.isMap;
    exports.isNode = identity.isNode;
    exports.isPair = identity.isPair;
    exports.isScalar = identity.isScalar;
    exports.isSeq = identity.isSeq;
    exports.Pair = Pair.Pair;
    exports.Scalar = Scalar2.Scalar;
    exports.YAMLMap = YAMLMap.YAMLMap;
    exports.YAMLSeq = YAMLSeq.YAMLSeq;
    exports.CST = cst;
    exports.Lexer = lexer.Lexer;
    exports.LineCounter = lineCounter.LineCounter;
    exports.Parser = parser.Parser;
    exports.parse = publicApi.parse;
    exports.parseAllDocuments = publicApi.parseAllDocuments;
    exports.parseDocument = publicApi.parseDocument;
    exports.stringify = publicApi.stringify;
    exports.visit = visit.visit;
    exports.visitAsync = visit.visitAsync;
  }
});

// src/text/path.ts
function toRepoPath(text) {
  if (text === "" || text.startsWith("/") || /(?:^|\/)\.{1,2}(?:\/|$)/.test(text)) {
    throw new TypeError(`not a path inside the repository: ${JSON.stringify(text)}`);
  }
  return text;
}
function toCommitSha(text) {
  if (!/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text))
    throw new TypeError(`not a commit id: ${JSON.stringify(text)}`);
  return text;
}
function folderOf(path) {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
function fileNameOf(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function joinPath(folder, relative) {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part2 of relative.split("/")) {
    if (part2 === "" || part2 === ".") continue;
    if (part2 !== "..") parts.push(part2);
    else if (parts.pop() === void 0) return void 0;
  }
  return parts.length === 0 ? void 0 : toRepoPath(parts.join("/"));
}

// src/rules/kit/fix.ts
function set(parent, route2, value) {
  return { kind: "set", parent, route: route2, value };
}
function insert(list, value) {
  return { kind: "insert", list, value };
}
function remove(node) {
  return { kind: "remove", node };
}
function replace(place, text) {
  return { kind: "replace", place, text };
}
function safeFix(title3, ...patches) {
  return { title: title3, patches, safety: "safe" };
}
function fixToReview(title3, check3, ...patches) {
  return { title: title3, patches, safety: "review", check: check3 };
}
function withNarrower(fix, narrower) {
  return { ...fix, narrower };
}

// src/rules/kit/removed-apis.ts
function removedApi(apiVersion, kind) {
  return removedApis.find((api) => api.apiVersion === apiVersion && api.kinds.includes(kind));
}
var selectorNeeded = {
  check: "In `apps/v1` the selector can no longer be changed, `rollbackTo` and `templateGeneration` are gone, and update strategy, surge and history have other defaults.",
  needs: ["spec", "selector"]
};
var flowControl = {
  check: "`flowcontrol.apiserver.k8s.io/v1` needs Kubernetes 1.29, and 0 concurrency shares mean 0 there, not 30."
};
var flowSchema = { check: "`flowcontrol.apiserver.k8s.io/v1` needs Kubernetes 1.29." };
var removedApis = [
  row("1.32", "flowcontrol.apiserver.k8s.io/v1beta3", "v1", flowSchema, "FlowSchema"),
  row("1.32", "flowcontrol.apiserver.k8s.io/v1beta3", "v1", flowControl, "PriorityLevelConfiguration"),
  row("1.29", "flowcontrol.apiserver.k8s.io/v1beta2", "v1", flowSchema, "FlowSchema"),
  row("1.29", "flowcontrol.apiserver.k8s.io/v1beta2", "v1", "rewritten", "PriorityLevelConfiguration"),
  row("1.27", "storage.k8s.io/v1beta1", "v1", "same", "CSIStorageCapacity"),
  row("1.26", "flowcontrol.apiserver.k8s.io/v1beta1", "v1", flowSchema, "FlowSchema"),
  row("1.26", "flowcontrol.apiserver.k8s.io/v1beta1", "v1", "rewritten", "PriorityLevelConfiguration"),
  row(
    "1.26",
    "autoscaling/v2beta2",
    "v2",
    { check: "Every metric must say what it aims at under `target`." },
    "HorizontalPodAutoscaler"
  ),
  row("1.25", "autoscaling/v2beta1", "v2", "rewritten", "HorizontalPodAutoscaler"),
  row("1.25", "batch/v1beta1", "v1", "same", "CronJob"),
  row("1.25", "discovery.k8s.io/v1beta1", "v1", "rewritten", "EndpointSlice"),
  row("1.25", "events.k8s.io/v1beta1", "v1", "rewritten", "Event"),
  row("1.25", "node.k8s.io/v1beta1", "v1", "same", "RuntimeClass"),
  row(
    "1.25",
    "policy/v1beta1",
    "v1",
    {
      check: "An empty selector, which selected no pod before, selects every pod of the namespace in `policy/v1`."
    },
    "PodDisruptionBudget"
  ),
  row("1.25", "policy/v1beta1", void 0, "rewritten", "PodSecurityPolicy"),
  row(
    "1.22",
    "admissionregistration.k8s.io/v1beta1",
    "v1",
    "rewritten",
    "MutatingWebhookConfiguration",
    "ValidatingWebhookConfiguration"
  ),
  row("1.22", "apiextensions.k8s.io/v1beta1", "v1", "rewritten", "CustomResourceDefinition"),
  row("1.22", "apiregistration.k8s.io/v1beta1", "v1", "same", "APIService"),
  row("1.22", "authentication.k8s.io/v1beta1", "v1", "same", "TokenReview"),
  row(
    "1.22",
    "authorization.k8s.io/v1beta1",
    "v1",
    "rewritten",
    "LocalSubjectAccessReview",
    "SelfSubjectAccessReview",
    "SelfSubjectRulesReview",
    "SubjectAccessReview"
  ),
  row("1.22", "certificates.k8s.io/v1beta1", "v1", "rewritten", "CertificateSigningRequest"),
  row("1.22", "coordination.k8s.io/v1beta1", "v1", "same", "Lease"),
  row("1.22", "extensions/v1beta1", "networking.k8s.io/v1", "rewritten", "Ingress"),
  row("1.22", "networking.k8s.io/v1beta1", "v1", "rewritten", "Ingress"),
  row("1.22", "networking.k8s.io/v1beta1", "v1", "same", "IngressClass"),
  row(
    "1.22",
    "rbac.authorization.k8s.io/v1beta1",
    "v1",
    "same",
    "ClusterRole",
    "ClusterRoleBinding",
    "Role",
    "RoleBinding"
  ),
  row("1.22", "scheduling.k8s.io/v1beta1", "v1", "same", "PriorityClass"),
  row(
    "1.22",
    "storage.k8s.io/v1beta1",
    "v1",
    "same",
    "CSIDriver",
    "CSINode",
    "StorageClass",
    "VolumeAttachment"
  ),
  row("1.16", "extensions/v1beta1", "networking.k8s.io/v1", "same", "NetworkPolicy"),
  row("1.16", "extensions/v1beta1", void 0, "rewritten", "PodSecurityPolicy"),
  row("1.16", "extensions/v1beta1", "apps/v1", selectorNeeded, "DaemonSet", "Deployment", "ReplicaSet"),
  row("1.16", "apps/v1beta1", "v1", selectorNeeded, "Deployment", "ReplicaSet", "StatefulSet"),
  row("1.16", "apps/v1beta2", "v1", selectorNeeded, "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet")
];
function row(removedIn, apiVersion, successor, migration, ...kinds3) {
  const group = apiVersion.slice(0, apiVersion.indexOf("/"));
  const replacement = successor?.includes("/") === false ? `${group}/${successor}` : successor;
  return { apiVersion, kinds: kinds3, removedIn, replacement, migration };
}

// src/rules/cluster/no-removed-api.ts
var rule = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["CLUSTER-5", "WORK-20"],
  title: "Objects use API versions that Kubernetes still serves",
  why: "A cluster refuses an object of a removed API version, so that it cannot be deployed.",
  references: [
    {
      title: "Kubernetes: deprecated API migration guide",
      url: "https://kubernetes.io/docs/reference/using-api/deprecation-guide/"
    }
  ],
  *check(object) {
    const api = removedApi(object.apiVersion, object.kind);
    if (api === void 0) return;
    const fix = fixOf(object, api);
    yield {
      at: object.at("apiVersion") ?? object,
      message: messageOf(object, api),
      ...fix && { fix }
    };
  }
};
function messageOf({ kind, name }, { apiVersion, removedIn, replacement }) {
  const removed = `${kind} \`${name}\` uses \`${apiVersion}\`, which Kubernetes ${removedIn} removed`;
  if (replacement !== void 0) return `${removed}; its successor is \`${replacement}\`.`;
  return `${removed}; Pod Security admission and admission policies took the place of ${kind}.`;
}
function fixOf(object, { replacement, migration }) {
  if (replacement === void 0 || migration === "rewritten" || object.at("apiVersion") === void 0)
    return void 0;
  const title3 = `Use ${replacement}`;
  const patch = set(object.root, ["apiVersion"], replacement);
  if (migration === "same") return safeFix(title3, patch);
  const isReady = migration.needs === void 0 || object.at(...migration.needs)?.kind === "map";
  return isReady ? fixToReview(title3, migration.check, patch) : void 0;
}

// src/rules/kit/dockerfile-keys.ts
function instructionKey(instruction) {
  const flags = instruction.flags.map(
    ({ name, value }) => ` ${name}${value === void 0 ? "" : `=${value.text}`}`
  );
  return `${instruction.keyword}${flags.join("")} ${inOneLine(instruction.text)}`;
}
function commandKey(command) {
  const words3 = [...command.prefixes.flatMap((prefix3) => prefix3.words), ...command.words];
  return inOneLine(words3.map((word) => word.text).join(" "));
}
function inOneLine(text) {
  return text.trim().replaceAll(/\s+/g, " ");
}

// src/rules/kit/references.ts
var podSecurityStandards = {
  title: "Kubernetes: Pod Security Standards",
  url: "https://kubernetes.io/docs/concepts/security/pod-security-standards/"
};
var securityContext = {
  title: "Kubernetes: configure a security context",
  url: "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/"
};
var capabilitiesManual = {
  title: "Linux manual: capabilities(7)",
  url: "https://man7.org/linux/man-pages/man7/capabilities.7.html"
};
var seccomp = {
  title: "Kubernetes: restrict system calls with seccomp",
  url: "https://kubernetes.io/docs/tutorials/security/seccomp/"
};
var appArmor = {
  title: "Kubernetes: restrict access to resources with AppArmor",
  url: "https://kubernetes.io/docs/tutorials/security/apparmor/"
};
var rbacGoodPractices = {
  title: "Kubernetes: RBAC good practices",
  url: "https://kubernetes.io/docs/concepts/security/rbac-good-practices/"
};
var kubeletAuthorization = {
  title: "Kubernetes: kubelet authorization",
  url: "https://kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/#kubelet-authorization"
};
var networkPolicies = {
  title: "Kubernetes: network policies",
  url: "https://kubernetes.io/docs/concepts/services-networking/network-policies/"
};
var hostPathVolumes = {
  title: "Kubernetes: hostPath volumes",
  url: "https://kubernetes.io/docs/concepts/storage/volumes/#hostpath"
};
var imageNames = {
  title: "Kubernetes: images",
  url: "https://kubernetes.io/docs/concepts/containers/images/#image-names"
};
var resourceManagement = {
  title: "Kubernetes: resource management for pods and containers",
  url: "https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/"
};
var namespaces = {
  title: "Kubernetes: namespaces",
  url: "https://kubernetes.io/docs/concepts/overview/working-with-objects/namespaces/"
};
var secretsGoodPractices = {
  title: "Kubernetes: good practices for Secrets",
  url: "https://kubernetes.io/docs/concepts/security/secrets-good-practices/"
};
var secretScanning = {
  title: "GitHub: about secret scanning",
  url: "https://docs.github.com/en/code-security/secret-scanning/introduction/about-secret-scanning"
};
var removeSensitiveData = {
  title: "GitHub: removing sensitive data from a repository",
  url: "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository"
};
var serviceAccounts = {
  title: "Kubernetes: configure service accounts for pods",
  url: "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting"
};
var nodeAssignment = {
  title: "Kubernetes: assigning pods to nodes",
  url: "https://kubernetes.io/docs/concepts/scheduling-eviction/assign-pod-node/"
};
var taints = {
  title: "Kubernetes: taints and tolerations",
  url: "https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/"
};
var dockerfileBestPractices = {
  title: "Docker: building best practices",
  url: "https://docs.docker.com/build/building/best-practices/"
};
var dockerfileReference = {
  title: "Docker: Dockerfile reference",
  url: "https://docs.docker.com/reference/dockerfile/"
};
var ingressAnnotationRisks = {
  title: "ingress-nginx: risks of annotations",
  url: "https://kubernetes.github.io/ingress-nginx/user-guide/nginx-configuration/annotations-risk/"
};

// src/rules/dockerfile/absolute-workdir.ts
var rule2 = {
  target: "instruction",
  severity: "low",
  profile: "standard",
  checklist: ["IMAGE-11"],
  title: "WORKDIR is an absolute path",
  why: "A relative WORKDIR depends on every line above it and on the base image: a change there moves the files.",
  references: [dockerfileBestPractices],
  *check(instruction) {
    if (instruction.keyword !== "WORKDIR") return;
    const [path] = instruction.words;
    if (path === void 0 || isAbsolute(path)) return;
    const fix = fixFor(instruction, path);
    yield {
      at: path,
      message: `\`WORKDIR ${path.text}\` is a relative path.`,
      key: instructionKey(instruction),
      ...fix && { fix }
    };
  }
};
function isAbsolute({ text, value, resolution }) {
  const written2 = text.replace(/^["']/, "");
  if (written2 === "" || absolute.test(written2)) return true;
  if (written2.startsWith("$")) return resolution.kind !== "known" || absolute.test(resolution.value);
  return value !== void 0 && absolute.test(value);
}
var absolute = /^(?:[/\\]|[A-Za-z]:)/;
function fixFor(instruction, path) {
  const relative = plainParts(path);
  if (relative === void 0 || instruction.isOnBuild) return void 0;
  const { workdir } = instruction.before;
  if (workdir !== void 0 && isPlain(workdir)) {
    return safeFix("Write the whole path", replace(path, `${workdir === "/" ? "" : workdir}/${relative}`));
  }
  return fixToReview(
    "Write the path from the root on",
    "Whether the folder is meant to stand at the root: the base image may set another WORKDIR.",
    replace(path, `/${relative}`)
  );
}
var longestPath = 4096;
function plainParts({ text, value }) {
  if (value === void 0 || text.includes("$") || !isPlain(value) || value.length > longestPath)
    return void 0;
  const relative = value.replace(/^(?:\.\/+)+/, "").replace(/\/+$/, "");
  return relative === "" || relative.split("/").some((part2) => /^(?:\.{1,2}|~.*)$/.test(part2)) ? void 0 : relative;
}
function isPlain(path) {
  return !/[$'"\\`\s]/.test(path);
}

// src/rules/dockerfile/copy-not-add.ts
var rule3 = {
  target: "instruction",
  severity: "low",
  profile: "standard",
  checklist: ["IMAGE-2"],
  title: "Local files are copied with COPY",
  why: "ADD also downloads and unpacks; COPY does one thing, so a reader knows what reaches the image.",
  references: [dockerfileReference],
  *check(instruction) {
    if (instruction.keyword !== "ADD") return;
    const sources = instruction.words.slice(0, -1);
    const local = sources.find(isLocal);
    if (local === void 0) return;
    const fix = fixFor2(instruction, sources);
    yield {
      at: instruction.keywordAt,
      message: `\`ADD\` brings in the local \`${local.value ?? local.text}\`, for which \`COPY\` is enough.`,
      key: instructionKey(instruction),
      ...fix && { fix }
    };
  }
};
var archive = /\.(?:tar(?:[.*][^/]*)?|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst|lzma|Z)["']?$/i;
var longestName = 255;
var remote = /^["']?(?:[a-z][a-z0-9+.-]*:\/\/|git@)/i;
var speaksOfDownloads = /UR[IL]|ARCHIVE|TARBALL|DOWNLOAD/i;
function isLocal({ text, value, resolution }) {
  if (text.startsWith("<<")) return false;
  const written2 = value ?? text;
  if (remote.test(written2) || archive.test(written2.slice(-longestName))) return false;
  return resolution.kind === "known" || !speaksOfDownloads.test(text);
}
var flagsOfBoth = /* @__PURE__ */ new Set(["--chown", "--chmod", "--link", "--exclude"]);
function fixFor2({ keywordAt, flags }, sources) {
  const isLiteral2 = sources.every((source) => isLocal(source) && !/[$*?[]/.test(source.text));
  if (!isLiteral2 || !flags.every(({ name }) => flagsOfBoth.has(name))) return void 0;
  const written2 = keywordAt.source.text.slice(keywordAt.range.start, keywordAt.range.end);
  return safeFix("Use `COPY`", replace(keywordAt, written2 === written2.toLowerCase() ? "copy" : "COPY"));
}

// src/rules/kit/rule.ts
function cannotTell(because) {
  return { cannotTell: because };
}

// src/rules/dockerfile/dockerignore-present.ts
var rule4 = {
  target: "dockerfile",
  severity: "low",
  profile: "standard",
  checklist: ["IMAGE-9"],
  title: "A copied build context has an ignore file",
  why: "Without one, copying the whole context takes along the history, local settings and keys that happen to lie beside the sources.",
  references: [dockerfileBestPractices],
  *check(dockerfile, index) {
    const [copy, ...more] = dockerfile.instructions.filter(copiesContext);
    if (copy === void 0 || hasIgnoreFile(dockerfile, index)) return;
    if (!index.isWhole) {
      yield cannotTell("whether the context has an ignore file is not known from the changed files alone");
      return;
    }
    yield {
      at: copy,
      message: `\`${copy.keyword}\` takes the whole build context, and no \`.dockerignore\` leaves anything out.`,
      key: "context",
      related: more.map((at) => ({ at, label: "copied here too" }))
    };
  }
};
var wholeContext = /^(?:\.?\/*|(?:\.?\/)?\*)$/;
function copiesContext({ keyword, flags, words: words3 }) {
  if (keyword !== "COPY" && keyword !== "ADD") return false;
  if (flags.some(({ name }) => name === "--from")) return false;
  return words3.slice(0, -1).some(({ value }) => value !== void 0 && value !== "" && wholeContext.test(value));
}
function hasIgnoreFile({ source }, index) {
  const names = [`${fileNameOf(source.path)}.dockerignore`];
  for (let folder = folderOf(source.path); ; folder = folderOf(folder)) {
    names.push(".dockerignore", ".containerignore");
    const paths = names.map((name) => joinPath(folder, name));
    if (paths.some((path) => path !== void 0 && index.has(path))) return true;
    if (folder === "") return false;
    names.length = 0;
  }
}

// src/sources/dockerfile/resolution.ts
var longestValue = 2e4;
function known(value) {
  return { kind: "known", value };
}
function valueIn(resolution) {
  return resolution.kind === "known" || resolution.kind === "invisible" ? resolution.value : void 0;
}
function concatenated(parts) {
  if (parts.length === 1 && parts[0] !== void 0) return parts[0];
  const values = [];
  let length = 0;
  let invisible;
  for (const part2 of parts) {
    if (part2.kind !== "known" && part2.kind !== "invisible") return part2;
    if (part2.kind === "invisible") invisible ??= part2.name;
    length += part2.value.length;
    if (length > longestValue) return { kind: "dynamic", name: invisible ?? "" };
    values.push(part2.value);
  }
  const value = values.join("");
  return invisible === void 0 ? known(value) : { kind: "invisible", name: invisible, value };
}

// src/sources/dockerfile/word.ts
var LazyWord = class {
  source;
  range;
  text;
  #resolve;
  #resolution;
  constructor(source, range, text, resolve) {
    this.source = source;
    this.range = range;
    this.text = text;
    this.#resolve = resolve;
  }
  get resolution() {
    this.#resolution ??= this.#resolve();
    return this.#resolution;
  }
  get value() {
    return valueIn(this.resolution);
  }
};

// src/sources/dockerfile/mounts.ts
function mountsOf(instruction) {
  return instruction.flags.filter(({ name }) => name === "--mount").map(mountOf);
}
function mountOf(flag) {
  const fields2 = /* @__PURE__ */ new Map();
  for (const field8 of fieldsOf(flag)) fields2.set(...field8);
  return {
    source: flag.source,
    range: flag.range,
    type: fields2.get("type")?.value ?? "bind",
    target: fields2.get("target") ?? fields2.get("dst") ?? fields2.get("destination"),
    from: fields2.get("from"),
    fields: fields2
  };
}
function* fieldsOf({ value }) {
  if (value === void 0) return;
  let at = 0;
  for (const field8 of value.text.split(",")) {
    const equals = field8.indexOf("=");
    const name = (equals === -1 ? field8 : field8.slice(0, equals)).replace(/^["']/, "").toLowerCase();
    const from = at + (equals === -1 ? field8.length : equals + 1);
    yield [name, part(value, from, at + field8.length)];
    at += field8.length + 1;
  }
}
function part(whole, start, end) {
  const text = whole.text.slice(start, end).replace(/["']$/, "");
  const range = { start: whole.range.start + start, end: whole.range.start + start + text.length };
  return new LazyWord(whole.source, range, text, () => {
    if (!text.includes("$")) return known(text);
    return whole.resolution.kind === "known" ? expanded(whole.resolution.value, whole.text, start) : whole.resolution;
  });
}
function expanded(value, text, start) {
  const index = text.slice(0, start).split(",").length - 1;
  const field8 = value.split(",")[index] ?? "";
  return known(field8.slice(field8.indexOf("=") + 1));
}

// src/sources/images/reference.ts
function parseImage(text) {
  const at = text.indexOf("@");
  const tagged = at === -1 ? text : text.slice(0, at);
  const digest = at === -1 ? void 0 : text.slice(at + 1);
  const colon = tagged.indexOf(":", tagged.lastIndexOf("/") + 1);
  const name = colon === -1 ? tagged : tagged.slice(0, colon);
  const tag = colon === -1 ? void 0 : tagged.slice(colon + 1);
  if (!isName(name) || placeholder.test(name) || tag !== void 0 && !tagForm.test(tag)) return void 0;
  return { name, ...resolved(name), tag, digest };
}
var longestName2 = 255;
var placeholder = /^(?:IMAGE|[A-Z]+(?:_[A-Z]+)+)$/;
var tagForm = /^(?:\w[\w.-]{0,127})?$/;
var component = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/i;
var host = /^(?:\[[a-f0-9:]+\]|[a-z0-9]+(?:[.-]+[a-z0-9]+)*)(?::[0-9]+)?$/i;
function isName(name) {
  if (name.length > longestName2) return false;
  const [first2 = "", ...rest] = name.split("/");
  return (rest.length > 0 && host.test(first2) ? rest : [first2, ...rest]).every((part2) => component.test(part2));
}
function resolved(name) {
  const slash = name.indexOf("/");
  const first2 = name.slice(0, Math.max(0, slash));
  const isRegistry = /[.:A-Z]/.test(first2) || first2 === "localhost";
  const registry = isRegistry && first2 !== "index.docker.io" ? first2 : "docker.io";
  const path = isRegistry ? name.slice(slash + 1) : name;
  return { registry, repository: registry === "docker.io" && !path.includes("/") ? `library/${path}` : path };
}

// src/rules/kit/images.ts
function isFloating(image) {
  return image.digest === void 0 && (image.tag === void 0 || image.tag === "" || image.tag === "latest");
}
function isInjected({ image, pod }) {
  if (image?.value !== "auto") return false;
  const { metadata } = pod;
  return metadata?.at("annotations", "inject.istio.io/templates") !== void 0 || [metadata?.at("labels", inject), metadata?.at("annotations", inject)].some(
    (node) => String(node?.value) === "true"
  );
}
var inject = "sidecar.istio.io/inject";
function isDigest(text) {
  const [, algorithm = "", digits = ""] = digestForm.exec(text) ?? [];
  const length = registered.get(algorithm);
  if (length === void 0) return digits.length >= 32;
  return digits.length === length && digits === digits.toLowerCase();
}
var digestForm = /^([A-Za-z][A-Za-z0-9]*(?:[+._-][A-Za-z][A-Za-z0-9]*)*):([0-9A-Fa-f]+)$/;
var registered = /* @__PURE__ */ new Map([
  ["blake3", 64],
  ["sha256", 64],
  ["sha512", 128]
]);

// src/rules/dockerfile/no-latest-base.ts
var rule5 = {
  target: "instruction",
  severity: "medium",
  profile: "standard",
  checklist: ["IMAGE-13"],
  title: "Base images carry a tag other than latest, or a digest",
  why: "Without a version the same Dockerfile builds something else next week, and nobody can say what a running image was made of.",
  references: [dockerfileBestPractices],
  *check(instruction) {
    for (const word of imagesOf(instruction)) yield* judge(word, instruction.keyword);
  }
};
function imagesOf(instruction) {
  const { keyword, stage, flags, dockerfile } = instruction;
  if (keyword === "FROM") {
    const word = stage?.base.kind === "image" || stage?.base.kind === "unknown" ? stage.base.word : void 0;
    return word === void 0 ? [] : [word];
  }
  const fromFlags = keyword === "COPY" || keyword === "ADD" ? flags.filter(({ name }) => name === "--from") : [];
  const mounts = keyword === "RUN" ? mountsOf(instruction).flatMap(({ from }) => from ?? []) : [];
  return [...fromFlags.flatMap(({ value }) => value ?? []), ...mounts].filter(
    (word) => !isStage(dockerfile, word)
  );
}
function isStage(dockerfile, { value, text }) {
  const name = value ?? text;
  return name === "scratch" || dockerfile.stageOf(name) !== void 0;
}
function* judge(word, keyword) {
  const { resolution, text } = word;
  if (resolution.kind !== "known") {
    if (/:latest["']?$/.test(text)) yield problem(word, text, "latest", keyword);
    else yield cannotTell(`\`${text}\` is set by whoever builds the image`);
    return;
  }
  const image = parseImage(resolution.value);
  if (image === void 0 || !isFloating(image)) return;
  yield problem(word, resolution.value, image.tag === "latest" ? "latest" : "untagged", keyword);
}
function problem(word, image, why, keyword) {
  const what = why === "latest" ? "has the tag `latest`" : "has no tag";
  const origin = word.resolution.kind === "known" && word.text.includes("$") ? ", by the default of its ARG," : "";
  const name = image.replace(/:latest["']?$/, "");
  return {
    at: word,
    message: `The image \`${image}\`${origin} ${what}, so each build may get another version.`,
    key: `${keyword} ${name}`
  };
}

// src/rules/kit/package-managers.ts
var managers = new Map([
  ...["apt", "apt-get", "aptitude"].map((name) => [name, "apt"]),
  ["apk", "apk"],
  ...["yum", "dnf", "dnf5", "microdnf", "tdnf"].map((name) => [name, "dnf"]),
  ["zypper", "zypper"],
  ["pacman", "pacman"]
]);
var valuedOptions = {
  apt: /* @__PURE__ */ new Set([
    "-t",
    "--target-release",
    "--default-release",
    "-o",
    "--option",
    "-c",
    "--config-file",
    "-a",
    "--host-architecture"
  ]),
  apk: /* @__PURE__ */ new Set([
    "-t",
    "--virtual",
    "-X",
    "--repository",
    "-p",
    "--root",
    "--keys-dir",
    "--repositories-file",
    "--arch",
    "--cache-dir",
    "--wait"
  ]),
  dnf: new Set(
    "-c --config -d --debuglevel -e --errorlevel -x --exclude --excludepkgs --installroot --releasever --repo --repoid --enablerepo --disablerepo --setopt --disableplugin --enableplugin --advisory --bz --cve --sec-severity --forcearch --comment --downloaddir --destdir --color".split(
      " "
    )
  ),
  zypper: new Set(
    "-R --root -r --repo --from -t --type -C --cache-dir -D --reposd-dir --installroot --gpg-check-level -c --config --releasever --date -b --bugzilla --cve -g --category --severity".split(
      " "
    )
  ),
  pacman: /* @__PURE__ */ new Set([
    "-b",
    "--dbpath",
    "-r",
    "--root",
    "--cachedir",
    "--config",
    "--arch",
    "--ignore",
    "--ignoregroup",
    "--overwrite",
    "--logfile",
    "--gpgdir"
  ])
};
function packageInvocation(command) {
  const manager = managers.get(command.name);
  if (manager === void 0) return void 0;
  const options2 = [];
  const operands = [];
  const words3 = command.words.slice(1).map(({ value, text }) => value ?? text);
  for (let at = 0; at < words3.length; at++) {
    const word = words3[at] ?? "";
    if (!word.startsWith("-")) operands.push(word);
    else {
      options2.push(word);
      if (valuedOptions[manager].has(word)) at++;
    }
  }
  if (manager === "pacman") return { manager, verb: "", options: options2, names: operands };
  const [verb = "", ...names] = operands;
  return { manager, verb, options: options2, names };
}

// src/rules/dockerfile/no-package-upgrade.ts
var rule6 = {
  target: "command",
  severity: "low",
  profile: "standard",
  checklist: ["IMAGE-3"],
  title: "Builds do not upgrade the whole distribution",
  why: "An upgrade of everything gives another image on each day of the build. A newer base image brings the same patches, tested together and visible in the Dockerfile.",
  references: [dockerfileBestPractices],
  *check(command) {
    const invocation = packageInvocation(command);
    const kind = invocation && upgradeKind(invocation);
    if (invocation === void 0 || kind === void 0) return;
    const what = `\`${command.name} ${verbs[invocation.manager]?.[invocation.verb] ?? invocation.verb}\``;
    yield {
      at: command,
      message: kind === "release" ? `${what} may replace any package of the base image; raise the base image instead.` : `${what} upgrades all packages of the base image; raise the base image instead.`,
      key: commandKey(command),
      ...kind === "plain" ? { profile: "strict" } : {}
    };
  }
};
var verbs = {
  apk: { add: "add --upgrade" },
  pacman: { "": "-Su" }
};
var upgrades = {
  apt: { release: ["dist-upgrade", "full-upgrade"], plain: ["upgrade", "safe-upgrade"] },
  apk: { release: [], plain: ["upgrade"] },
  dnf: {
    release: ["distro-sync", "distrosync", "dsync", "distribution-synchronization"],
    plain: ["update", "upgrade", "up", "upgrade-minimal", "update-minimal", "up-min"]
  },
  zypper: { release: ["dup", "dist-upgrade"], plain: ["up", "update", "patch"] }
};
function upgradeKind({ manager, verb, names, options: options2 }) {
  if (manager === "pacman") return isPacmanUpgrade(options2) && names.length === 0 ? "release" : void 0;
  const forms3 = upgrades[manager];
  if (isOneOf(forms3.release, verb)) return names.length === 0 || manager === "apt" ? "release" : void 0;
  if (names.length > 0) return void 0;
  if (isOneOf(forms3.plain, verb)) return "plain";
  const isApkUpgrade = manager === "apk" && verb === "add" && options2.some((option) => /^(?:--upgrade|-[a-zA-Z]{0,20}u[a-zA-Z]{0,20})$/.test(option));
  return isApkUpgrade ? "plain" : void 0;
}
function isOneOf(verbs2, verb) {
  return verbs2.includes(verb);
}
function isPacmanUpgrade(options2) {
  const has = (letter, long) => options2.some((option) => option === long || new RegExp(`^-[A-Za-z]*${letter}`).test(option));
  return has("S", "--sync") && has("u", "--sysupgrade");
}

// src/rules/kit/checksums.ts
function crc32(text) {
  let crc = -1;
  for (const byte of Buffer.from(text, "latin1")) crc = crc >>> 8 ^ (table[(crc ^ byte) & 255] ?? 0);
  return (crc ^ -1) >>> 0;
}
var table = Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? value >>> 1 ^ 3988292384 : value >>> 1;
  return value;
});
var base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
function endsInChecksum(body) {
  let rest = crc32(body.slice(0, -6));
  let digits = "";
  for (let at = 0; at < 6; at++) {
    digits = (base62[rest % 62] ?? "") + digits;
    rest = Math.floor(rest / 62);
  }
  return body.endsWith(digits);
}
var bech32Letters = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
var bech32Generators = [996825010, 642813549, 513874426, 1027748829, 705979059];
function isBech32(text) {
  const lower2 = text.toLowerCase();
  const separator = lower2.lastIndexOf("1");
  const name = [...lower2.slice(0, separator)].map((letter) => letter.charCodeAt(0));
  const letters = [...lower2.slice(separator + 1)].map((letter) => bech32Letters.indexOf(letter));
  if (separator < 1 || letters.length < 6 || letters.includes(-1)) return false;
  const values = [...name.map((code) => code >> 5), 0, ...name.map((code) => code & 31), ...letters];
  return bech32Remainder(values) === 1;
}
function bech32Remainder(values) {
  let sum = 1;
  for (const value of values) {
    const top = sum >> 25;
    sum = (sum & 33554431) << 5 ^ value;
    for (const [bit, generator] of bech32Generators.entries()) if (top >> bit & 1) sum ^= generator;
  }
  return sum;
}

// src/rules/kit/base64.ts
function decodedBytes(raw) {
  const packed2 = raw.replace(/\s+/g, "");
  if (packed2.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed2)) return void 0;
  return Buffer.from(packed2, "base64");
}
function decodedText(raw) {
  return decodedBytes(raw)?.toString("utf8").trim();
}

// src/rules/kit/secret-words.ts
function isSecretName(name) {
  const parts = nameParts(name);
  if (parts.length === 0 || parts.includes("public") || aboutSecrets.has(parts.at(-1) ?? "")) return false;
  return parts.some((part2, index) => secretWord.test(part2) || secretPairs.has(`${parts[index - 1]} ${part2}`));
}
function nameParts(name) {
  return name.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|[^A-Za-z0-9]+/).filter((part2) => part2 !== "").map((part2) => part2.toLowerCase());
}
function isLiteralSecret(value) {
  const text = value.trim();
  return text !== "" && !isPlaceholder(unpacked(text)) && !notSecret.some((pattern) => pattern.test(text));
}
function unpacked(text) {
  if (!/^[A-Za-z0-9+/]{6,60}={1,2}$/.test(text) || text.length % 4 !== 0) return text;
  const plain2 = Buffer.from(text, "base64").toString("latin1").trim();
  return /^[ -~]+$/.test(plain2) ? plain2 : text;
}
function isPlaceholder(value) {
  const text = value.trim();
  return placeholders.some((pattern) => pattern.test(text));
}
function isReference(name, value) {
  return isOfSecretObject(name) && (/^(?:[a-z0-9-]{1,63}\/)?[a-z]+(?:-[a-z]+)+\d?$/.test(value) || isCalledSecret(value));
}
function isSecretsOwnName(name, value) {
  return isOfSecretObject(name) && isCalledSecret(value);
}
function isOfSecretObject(name) {
  const parts = nameParts(name);
  return /^(?:secrets?|credentials?)$/.test(parts.at(-1) ?? "") && !ownSecrets.has(parts.at(-2) ?? "");
}
function isCalledSecret(value) {
  return /^[a-z][a-z0-9]*(?:-(?!super-|top-)[a-z0-9]+){1,10}-(?:secrets?|credentials?)$/.test(value);
}
var ownSecrets = new Set(
  "access api app auth client consumer cookie encryption hmac jwt oauth session shared signing user webhook".split(
    " "
  )
);
var secretWord = /^(?:\w*(?:password|passwd|passphrase|secret|apikey|pwd)|passwords|secrets|\w*token|jwt|bearer|credentials?|accesskey|privatekey)$/;
var secretPairs = /* @__PURE__ */ new Set([
  "access key",
  "account key",
  "api key",
  "batch key",
  "encryption key",
  "key content",
  "master key",
  "private key",
  "signing key",
  "storage key"
]);
var aboutSecrets = new Set(
  `age alg algorithm annotation audience backend class command connector count dir directory duration enabled encoder encoding endpoint env
  expiration expires expiry field file files folder format grant header helper hint history host hours interval issuer kind label
  length lifetime limit location max min minutes mode mount name names namespace path pattern policy port prefix process prompt
  provider ref regex required rotation scope scopes seconds selector selectors size stdin store strength suffix timeout ttl type uri url validator
  version`.split(/\s+/)
);
var notSecret = [
  /** A file. Base64 may begin with a slash too, but rarely goes without `+` and `=`. */
  /^(?:~|\.{1,2})?\/[\w.@%:/-]*$/,
  /^[a-z]:\\/i,
  /** An address without a password in it; stores of secrets have addresses as well: `op://`, `ref+vault://`. */
  /^[a-z][a-z0-9+.-]*:\/\/(?![^/?#:]*:[^/?#@]*@)/i,
  /^(?:true|false|yes|no|on|off|enabled|disabled)$/i,
  /^\d+(?:ns|us|ms|[smhdwy])$/
];
var placeholders = [
  /\$[({]|\{\{|#\{|\$__\w{1,20}\{|%\(\w{1,100}\)s/,
  /** Argo CD names a Secret's key so: `$oidc.okta.clientSecret`, `$crew-secret:token`. */
  /^\$\w(?:[.:-]?\w)*$/,
  /^<[^>]*>$/,
  /^\[[^\]]*\]$/,
  /^(?:%\w+%|@\w+@|__\w+__)$/,
  /** A name that somebody will replace: `TIDE_API_KEY_VALUE`. */
  /^[A-Z]+(?:_[A-Z]+)+$/,
  /^(?:arn|env|file|secretref|vault):/i,
  /** Something left out: `...base64 of the key...`. */
  /^(?:\.{3}|…)|(?:\.{3}|…)$/,
  /** Shouted, it is no password that somebody chose. */
  /^(?:KEY|PASSWORD|SECRET|VALUE)$/,
  /^(.)\1*$/,
  /(?:change|replace)[-_ ]?(?:it|me|this|with)|placeholder|redacted|example|dummy|fixme|to[-_ ]be[-_ ](?:set|replaced)/i,
  /^(?:your|insert|enter)[-_ ]/i,
  /^my[-_ ]?(?:api[-_ ]?key|pass(?:word|wd)?|secret|token)$/i,
  /^(?:demo|fake|mock|sample|test|testing)(?:$|[-_ .\d])/i,
  /^(?:empty|n\/a|nil|none|null|tba|tbd|todo|token|undefined|unset|not[-_ ]?set|your\w+)$/i
];

// src/rules/kit/private-keys.ts
var privateKeyMark = /-{3,5}BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-{3,5}/g;
var packed = /(?<![A-Za-z0-9+/])LS0tLS1CRUdJTi[A-Za-z0-9+/]{40,}={0,2}/g;
var keyLook = /PRIVATE KEY|LS0tLS1CRUdJTi/;
function holdsPrivateKey(text) {
  if (!keyLook.test(text)) return false;
  if (holdsBlock(text)) return true;
  return [...text.matchAll(packed)].some(
    ([found]) => holdsBlock(Buffer.from(found, "base64").toString("latin1"))
  );
}
function holdsBlock(text) {
  for (const { 0: mark, index } of text.matchAll(privateKeyMark)) {
    if (isPrivateKeyBehind(text, index + mark.length)) return true;
  }
  return false;
}
var longestKey = 16e3;
function isPrivateKeyBehind(text, start) {
  const { end, isWhole } = bodyBehind(text, start);
  return isMaterial(text.slice(start, end), isWhole);
}
function endOfPrivateKey(text, start) {
  return bodyBehind(text, start).end;
}
function bodyBehind(text, start) {
  const nextMark = /-{3,5}(BEGIN|END) /g;
  nextMark.lastIndex = start;
  const next = nextMark.exec(text);
  return { end: Math.min(next?.index ?? text.length, start + longestKey), isWhole: next?.[1] === "END" };
}
var shortestMaterial = 16;
function isMaterial(body, isWhole) {
  const lines = body.split(/\\+[nr]|[\r\n]+/).map((line) => line.replace(/^[\s#"']+|[\s"',]+$/g, ""));
  const base64 = lines.filter((line) => !/^[A-Za-z-]{1,30}: /.test(line)).join("");
  const material = isWhole ? base64 : /^[A-Za-z0-9+/=]*/.exec(base64)?.[0] ?? "";
  return material.length >= shortestMaterial && /^[A-Za-z0-9+/=]+$/.test(material) && !/EXAMPLE|(\w)\1{15}/.test(material) && !isPlaceholder(material);
}
function isEncodedKey(name, value) {
  const bytes = decodedBytes(value);
  if (bytes === void 0) return holdsPrivateKey(value);
  return holdsPrivateKey(bytes.toString("latin1")) || /\.(?:key|pem|der)$/i.test(name) && isDerKey(bytes);
}
function isDerKey(bytes) {
  const [tag, length = 0] = bytes;
  const header = length < 128 ? 2 : 2 + (length & 127);
  const [integer, size, version2 = 2] = bytes.subarray(header);
  return tag === 48 && header <= 6 && bytes.length > 32 && integer === 2 && size === 1 && version2 <= 1;
}

// src/rules/kit/tokens.ts
var jwtShape = /(?<![\w.-])eyJ[\w-]{10,}\.eyJ[\w-]{2,}\.[\w-]{20,}|\beyJhbGciO[\w-]{6,}/g;
var signatures = new Map([
  ["HS256", /^.{43}$/],
  ["HS384", /^.{64}$/],
  ["HS512", /^.{86}$/],
  ["ES256", /^.{86}$/],
  ["ES384", /^.{128}$/],
  ["ES512", /^.{176}$/],
  ["EdDSA", /^(?:.{86}|.{152})$/],
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"].map((name) => [name, /^.{342,1366}$/])
]);
var longest = 2e4;
function isSignedToken(token) {
  const [header = "", payload = "", signature = ""] = token.length > longest ? [] : token.split(".");
  const algorithm = objectIn(header)?.alg;
  const claims = objectIn(payload);
  if (typeof algorithm !== "string" || claims === void 0 || claims.name === "John Doe") return false;
  return signatures.get(algorithm)?.test(signature) === true;
}
function objectIn(part2) {
  try {
    const value = JSON.parse(Buffer.from(part2, "base64url").toString("utf8"));
    return typeof value === "object" && value !== null ? { ...value } : void 0;
  } catch {
    return void 0;
  }
}

// src/rules/kit/credentials.ts
function credentialIn(text) {
  if (bearer.test(text)) return "a bearer token";
  if (!firstLook.test(text)) return void 0;
  return forms.find(({ pattern }) => {
    for (const [found] of text.matchAll(pattern)) if (!isSample(found)) return true;
    return false;
  })?.what;
}
function credentialsIn(text) {
  if (!firstLook.test(text)) return [];
  return forms.flatMap((form) => genuine(form, text)).sort((a, b) => a.range.start - b.range.start);
}
var mostOfAForm = 1e3;
function genuine({ what, pattern, isGenuine, extent }, text) {
  const found = [];
  let looks2 = 0;
  for (const match of text.matchAll(pattern)) {
    const [credential] = match;
    const range = { start: match.index, end: match.index + credential.length };
    if (!isSample(credential) && isGenuine(credential, text, range))
      found.push({ what, range: { ...range, end: extent?.(text, range.end) ?? range.end } });
    if (++looks2 >= mostOfAForm) break;
  }
  return found;
}
var forms = [
  {
    what: "a private key",
    pattern: privateKeyMark,
    isGenuine: (_, text, { end }) => isPrivateKeyBehind(text, end),
    extent: endOfPrivateKey
  },
  /** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids: an id, which opens nothing alone. */
  { what: "an AWS access key", pattern: /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/g, isGenuine: hasSecretNearby },
  /** https://www.rfc-editor.org/rfc/rfc7519 */
  { what: "a JSON Web Token", pattern: jwtShape, isGenuine: isSignedToken },
  /**
   * https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
   * and https://github.blog/engineering/platform-security/behind-githubs-new-authentication-token-formats/ for the checksum
   */
  {
    what: "a GitHub token",
    pattern: /\b(?:gh[oprsu]_[A-Za-z0-9]{36}|github_pat_\w{40,})/g,
    isGenuine: (token) => token.startsWith("github_pat_") ? /^github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}$/.test(token) : endsInChecksum(token.slice(4))
  },
  /** https://docs.gitlab.com/security/tokens/#token-prefixes */
  {
    what: "a GitLab token",
    pattern: /(?<![\w-])gl(?:pat|dt|rt|rtr|cbt|ptt|soat|agent|imt|oas)-[\w-]{20,}(?:\.[0-9a-z.]{9,12}\b)?/g,
    isGenuine: (token) => isMixed(token.slice(token.indexOf("-")))
  },
  /** https://docs.slack.dev/authentication/tokens and https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks */
  {
    what: "a Slack token",
    pattern: /\bxox[abeprs]-\d{6,}-[\w-]{10,}|\bhooks\.slack\.com\/services\/T\w{8,12}\/B\w{8,12}\/\w{20,30}/g,
    isGenuine: (token) => isMixed(token.slice(5))
  },
  /** https://docs.stripe.com/keys */
  {
    what: "a Stripe key",
    pattern: /\b[rs]k_live_[A-Za-z0-9]{16,}/g,
    isGenuine: (token) => token.length >= 32 && isMixed(token.slice(8))
  },
  /** https://github.blog/security/supply-chain-security/announcing-npms-new-access-token-format/ */
  {
    what: "an npm token",
    pattern: /\bnpm_[A-Za-z0-9]{36}\b/g,
    isGenuine: (token) => endsInChecksum(token.slice(4))
  },
  /** https://docs.pypi.org/api/secrets/: a macaroon of pypi.org or test.pypi.org */
  { what: "a PyPI token", pattern: /\bpypi-AgE[IN][\w-]{50,}/g, isGenuine: isMacaroon },
  /** https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string, and Service Bus alike */
  {
    what: "an Azure access key",
    pattern: /\bAccountKey=[A-Za-z0-9+/]{86}==|\bSharedAccessKey=[A-Za-z0-9+/]{43}=/g,
    isGenuine: (key) => isMixed(key.slice(key.indexOf("=") + 1))
  },
  /** https://developer.hashicorp.com/vault/docs/concepts/tokens#token-prefixes */
  {
    what: "a Vault token",
    pattern: /\bhv[bsr]\.[\w-]{24,}/g,
    isGenuine: (token) => isMixed(token.slice(4))
  },
  /** https://docs.docker.com/security/access-tokens/ */
  {
    what: "a Docker Hub token",
    pattern: /\bdckr_(?:pat_[\w-]{27}|oat_[\w-]{32})(?![\w-])/g,
    isGenuine: (token) => isMixed(token.slice(9))
  },
  /** https://docs.digitalocean.com/reference/api/create-personal-access-token/ */
  {
    what: "a DigitalOcean token",
    pattern: /\bdo[opr]_v1_[a-f0-9]{64}\b/g,
    isGenuine: () => true
  },
  /** https://github.com/C2SP/C2SP/blob/main/age.md: what SOPS decrypts with; Bech32 with its checksum */
  {
    what: "an age key",
    pattern: /\bAGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}\b/g,
    isGenuine: isBech32
  }
];
var bearer = /^\s*bearer\s+(?!token\b|[<${%])[\w.~+/-]{6,}=*\s*$/i;
var firstLook = /PRIVATE KEY|A[KS]IA[A-Z2-7]|\beyJ|\bgh[oprsu]_|\bgithub_pat_|\bgl[a-z]{2,5}-|\bxox[abeprs]-|hooks\.slack|k_live_|\bnpm_|\bpypi-AgE|Key=|\bhv[bsr]\.|\bdckr_|\bdo[opr]_v1_|AGE-SECRET-KEY-1/;
function isSample(credential) {
  return /EXAMPLE|(\w)\1{11}|0123456789|1234567890|abcdefghij/i.test(credential) || emulators.test(credential);
}
var emulators = /=(?:Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50u|C2y6yDjf5\/R\+ob0N8A7Cgv30VRDJIWEHLM\+4QDU5)/;
function isMixed(text) {
  return /[a-z]/.test(text) && /[A-Z]/.test(text) && /\d/.test(text);
}
var nearby = 500;
var awsSecret = /(?<![A-Za-z0-9/+=_-])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/g;
function hasSecretNearby(_, text, { start, end }) {
  const around = text.slice(Math.max(0, start - nearby), end + nearby);
  return [...around.matchAll(awsSecret)].some(([secret]) => isMixed(secret) && !isSample(secret));
}
function isMacaroon(token) {
  const bytes = Buffer.from(token.slice("pypi-".length), "base64url");
  const [version2, field8, length = 0] = bytes;
  const location = bytes.subarray(3, 3 + length).toString("latin1");
  const signature = bytes.subarray(-34);
  return version2 === 2 && field8 === 1 && /^(?:test\.)?pypi\.org$/.test(location) && signature[0] === 6 && signature[1] === 32;
}

// src/rules/kit/secret-variables.ts
function isSecretVariable(name) {
  if (alwaysSecret.has(name.toUpperCase())) return true;
  const parts = nameParts(name);
  return parts.some((part2) => secretParts.has(part2)) && !parts.some((part2) => harmlessParts.has(part2));
}
var alwaysSecret = /* @__PURE__ */ new Set([
  "AWS_ACCESS_KEY_ID",
  "AWS_SECRET_ACCESS_KEY",
  "AWS_SESSION_TOKEN",
  "PGPASSWORD",
  "MYSQL_PWD"
]);
var secretParts = new Set(
  "password passwd pword pass passphrase secret token apikey key credential credentials auth".split(" ")
);
var harmlessParts = new Set(
  `public file path dir id name url version length type alg algorithm mode method enabled provider host port server size ttl
  timeout expiry uri endpoint header prefix gpg pgp fingerprint keyserver sock socket dummy dont checksum sha1 sha256 sha512`.split(
    /\s+/
  )
);
function isKeyFingerprint(value) {
  return /^(?:0x)?(?:[0-9A-F]{8}|[0-9A-F]{16}|[0-9A-F]{40})$/.test(value);
}

// src/rules/kit/command-secrets.ts
function* literalSecrets(commands2) {
  const receivers = receiversOf(commands2);
  for (const command of commands2) {
    const receiver = receivers.get(command.pipeline);
    yield* assigned(command);
    yield* exported(command);
    yield* inOptions(command);
    yield* piped(command, receiver);
    yield* written(command, receiver);
  }
}
function receiversOf(commands2) {
  const receivers = /* @__PURE__ */ new Map();
  for (const { name, pipeline } of commands2) {
    if (name === "chpasswd" || name === "tee") receivers.set(pipeline, name);
  }
  return receivers;
}
function* assigned({ assignments }) {
  for (const { name, value, source, range } of assignments) {
    const at = { source, range: { start: range.start, end: range.start + name.length } };
    if (isSecretVariable(name) && isLiteral(value))
      yield { at, name, what: `The variable \`${name}\``, program: "", kind: "variable" };
  }
}
function* exported({ name: command, words: words3 }) {
  if (command !== "export" && command !== "declare" && command !== "readonly") return;
  for (const word of words3.slice(1)) {
    const name = /^([A-Za-z_]\w*)=/.exec(word.text)?.[1];
    const value = word.value?.slice((name ?? "").length + 1);
    if (name === void 0 || value === void 0 || word.text.includes("$")) continue;
    if (isSecretVariable(name) && isSecretValue(value)) {
      const at = {
        source: word.source,
        range: { start: word.range.start, end: word.range.start + name.length }
      };
      yield { at, name, what: `The variable \`${name}\``, program: "", kind: "variable" };
    }
  }
}
var secretOptions = /* @__PURE__ */ new Set(["requirepass", "masterauth", "auth-token"]);
var shortOptions = new Map([
  ["sshpass", { options: ["-p"], form: "both" }],
  ...["docker", "podman", "helm", "az"].map(
    (name) => [name, { options: ["-p"], form: "both", verb: "login" }]
  ),
  ["curl", { options: ["-u", "--user", "-U", "--proxy-user"], form: "both" }],
  ...[
    "mysql",
    "mysqladmin",
    "mysqldump",
    "mysqlimport",
    "mysqlshow",
    "mariadb",
    "mariadb-admin",
    "mariadb-dump"
  ].map((name) => [name, { options: ["-p"], form: "attached" }]),
  ["redis-cli", { options: ["-a"], form: "separate" }],
  ...["mongo", "mongosh", "mongodump", "mongorestore", "mongoexport", "mongoimport", "rabbitmqadmin"].map(
    (name) => [name, { options: ["-p"], form: "separate" }]
  ),
  ...["ldapadd", "ldapdelete", "ldapmodify", "ldappasswd", "ldapsearch", "ldapwhoami"].map(
    (name) => [name, { options: ["-w"], form: "both" }]
  ),
  ...["sqlcmd", "bcp", "mosquitto_pub", "mosquitto_sub"].map(
    (name) => [name, { options: ["-P"], form: "both" }]
  )
]);
function* inOptions(command) {
  const { name: program, words: words3 } = command;
  const short = shortOptionsOf(command);
  for (const [index, word] of words3.entries()) {
    const found = optionAt(words3, index, short);
    const value = found?.value;
    const secret = program === "curl" && found?.isShort ? value?.split(":").slice(1).join(":") : value;
    if (found === void 0 || secret === void 0 || !isSecretValue(secret)) continue;
    if (isReference(found.name, secret)) continue;
    const { start } = word.range;
    yield {
      at: { source: word.source, range: { start, end: start + found.option.length } },
      name: found.option,
      kind: "option",
      what: `The option \`${found.option}\``,
      program
    };
  }
}
function shortOptionsOf({ name, words: words3 }) {
  const found = shortOptions.get(name);
  const isMeant2 = found?.verb === void 0 || words3.slice(1, 4).some(({ text }) => text === found.verb);
  return isMeant2 ? found : void 0;
}
function optionAt(words3, index, short) {
  const word = words3[index];
  const text = word?.text ?? "";
  if (index === 0 || word === void 0) return void 0;
  const ofShort = short && shortOptionAt(words3, index, short);
  if (ofShort !== void 0) return ofShort;
  const isHandedOn = handsOn.test(words3[index - 1]?.text ?? "");
  const form = isHandedOn ? settingWord.exec(text) : settingOption.exec(text) ?? longForm.exec(text);
  const [head = "", name = "", equals] = form ?? [];
  if (name === "" || !(secretOptions.has(name) || isSecretName(name))) return void 0;
  if (equals !== void 0)
    return { option: head.slice(0, -1), name, isShort: false, value: tail(word, head) };
  const next = words3[index + 1];
  const isValue = next !== void 0 && !next.text.startsWith("-") && !switches.test(name);
  return { option: head, name, isShort: false, value: isValue ? literalOf(next) : void 0 };
}
var longForm = /^(?:--?|-D)([A-Za-z][\w.-]{1,99})(?:(=)|$)/;
var settingOption = /^--(?:set|set-string|from-literal|env|build-arg)=([A-Za-z][\w.-]{1,99})(=)/;
var handsOn = /^--(?:set|set-string|from-literal|env|build-arg)$/;
var settingWord = /^([A-Za-z][\w.-]{1,99})(=)/;
var switches = /^(?:allow|ask|disabled?|enabled?|force|generate|hide|ignore|insecure|no|print|prompt|random|require|reset|rotate|show|skip|use|with|without)(?:-|$)/;
function shortOptionAt(words3, index, { options: options2, form }) {
  const word = words3[index];
  const option = options2.find((each) => word?.text.startsWith(each));
  if (word === void 0 || option === void 0) return void 0;
  const next = words3[index + 1];
  const isAlone = word.text === option;
  if (isAlone && form !== "attached" && next !== void 0)
    return { option, name: option, isShort: true, value: literalOf(next) };
  if (isAlone || form === "separate") return void 0;
  const head = option.length > 2 ? `${option}=` : option;
  return { option, name: option, isShort: true, value: tail(word, head) };
}
function tail(word, head) {
  return literalOf(word)?.slice(head.length);
}
function* piped(command, receiver) {
  if (command.name !== "echo" && command.name !== "printf" || receiver !== "chpasswd") return;
  for (const word of command.words.slice(1)) {
    const [user = "", secret = ""] = (literalOf(word) ?? "").split(":");
    if (/^[\w-]+$/.test(user) && isSecretValue(secret.replace(/\\n$/, ""))) {
      yield {
        at: command.words[0] ?? command,
        name: user,
        program: "",
        kind: "input",
        what: `The input of \`chpasswd\` for \`${user}\``
      };
    }
  }
}
var settingForm = /(?:^|[\s"'{,:;])([A-Za-z_][\w.-]{0,99})["']?[ \t]*[=:][ \t]*["']?([^\s"',;}]{1,500})/g;
function* written(command, receiver) {
  const isRedirected = command.redirections.some(({ operator }) => operator === ">" || operator === ">>");
  if (!isRedirected && receiver !== "tee") return;
  const { name: program, words: words3, redirections } = command;
  const echoed = program === "echo" || program === "printf" ? words3.slice(1) : [];
  const bodies = redirections.filter(({ operator }) => operator === "<<").flatMap(({ target }) => target ?? []);
  for (const word of [...echoed, ...bodies]) {
    for (const [, name = "", value = ""] of word.text.slice(0, 2e4).matchAll(settingForm)) {
      if (isSecretName(name) && isSecretValue(value))
        yield {
          at: words3[0] ?? command,
          name,
          program: "",
          kind: "text",
          what: `The text that sets \`${name}\``
        };
    }
  }
}
function isLiteral(word) {
  const value = literalOf(word);
  return value !== void 0 && isSecretValue(value);
}
function literalOf(word) {
  return word.text.includes("$") || word.text.includes("`") ? void 0 : word.value;
}
function isSecretValue(value) {
  return isLiteralSecret(value) && credentialIn(value) === void 0 && !isKeyFingerprint(value) && !/[$`]/.test(value);
}

// src/sources/yaml/aliases.ts
var import_yaml = __toESM(require_dist(), 1);

// src/sources/yaml/limits.ts
var maxYamlLength = 2 * 1024 * 1024;
var maxYamlDepth = 100;
var maxYamlAliases = 1e3;
var maxExpandedNodes = 1e5;

// src/sources/yaml/aliases.ts
var noAliases = /* @__PURE__ */ new Map();
function resolveAliases(root) {
  const aliases = /* @__PURE__ */ new Map();
  const anchors = /* @__PURE__ */ new Map();
  const extents = /* @__PURE__ */ new Map();
  let fault;
  function measure(node) {
    if ((0, import_yaml.isAlias)(node)) return measureAlias(node);
    if ((0, import_yaml.isScalar)(node)) {
      if (node.anchor !== void 0) anchors.set(node.anchor, node);
      const extent2 = { nodes: 1, depth: 0 };
      if (node.anchor !== void 0) extents.set(node, extent2);
      return extent2;
    }
    if (!(0, import_yaml.isMap)(node) && !(0, import_yaml.isSeq)(node)) return { nodes: 1, depth: 0 };
    if (node.anchor !== void 0) anchors.set(node.anchor, node);
    let nodes2 = 1;
    let depth2 = 0;
    for (const child of node.items.flatMap((item) => (0, import_yaml.isPair)(item) ? [item.key, item.value] : [item])) {
      const extent2 = measure(child);
      nodes2 += extent2.nodes;
      depth2 = Math.max(depth2, extent2.depth);
    }
    const extent = { nodes: nodes2, depth: depth2 + 1 };
    if (node.anchor !== void 0) extents.set(node, extent);
    return extent;
  }
  function measureAlias(alias) {
    const target = anchors.get(alias.source);
    const extent = target && extents.get(target);
    if (target === void 0 || extent === void 0) {
      const because = target === void 0 ? "an alias has no anchor before it" : "an anchor contains itself";
      fault ??= { kind: "fault", because, offset: alias.range?.[0] ?? 0 };
      return { nodes: 1, depth: 0 };
    }
    aliases.set(alias, target);
    return extent;
  }
  const { nodes, depth } = measure(root);
  if (fault !== void 0) return fault;
  if (nodes > maxExpandedNodes)
    return { kind: "limit", because: `its aliases expand to more than ${maxExpandedNodes} values` };
  if (depth > maxYamlDepth)
    return { kind: "limit", because: `its aliases nest deeper than ${maxYamlDepth} levels` };
  return aliases;
}

// src/sources/yaml/compose.ts
var import_yaml2 = __toESM(require_dist(), 1);
function composePiece(text, piece) {
  const composition = new Composition(piece);
  try {
    return composition.run(text.slice(piece.range.start, piece.range.end));
  } catch (error) {
    if (composition.fault === void 0) throw error;
    return composition.fault;
  }
}
var Composition = class {
  fault;
  #piece;
  #comments = [];
  #documents = [];
  #aliases = 0;
  constructor(piece) {
    this.#piece = piece;
  }
  run(text) {
    const parser = new import_yaml2.Parser();
    parser.offset = this.#piece.range.start;
    const composer = this.#composer();
    let isScalar5 = false;
    const lexer = new import_yaml2.Lexer();
    for (const lexeme of lexer.lex(text)) {
      if (!isScalar5) this.#look(lexeme, parser.offset);
      const next = text[parser.offset + lexeme.length - this.#piece.range.start];
      if (next === '"' || next === "'" || lexeme === "{" || lexeme === "[") ignoreIndentation(lexer);
      isScalar5 = lexeme === scalarFollows;
      for (const token of parser.next(lexeme)) this.#feed(composer, token);
      if (parser.stack.length > maxYamlDepth + 2)
        this.#stop(overLimit(`it nests deeper than ${maxYamlDepth} levels`));
    }
    for (const token of parser.end()) this.#feed(composer, token);
    this.#documents.push(...composer.end(true, this.#piece.range.end));
    return this.#result();
  }
  /** The composer goes on after an error and keeps each with its stack; a megabyte of them would take seconds. */
  #composer() {
    const onError = (at, code, _message, isWarning) => {
      if (isWarning !== true) this.#stop({ kind: "fault", because: wordsFor(code), offset: offsetOf(at) });
    };
    return Object.assign(new import_yaml2.Composer(options), { onError });
  }
  #feed(composer, token) {
    if (token.type === "error") {
      this.#stop({ kind: "fault", because: "it is not valid YAML", offset: token.offset });
    }
    this.#documents.push(...composer.next(token));
  }
  #look(lexeme, offset) {
    if (lexeme.startsWith("#")) this.#comments.push(commentAt(lexeme, offset));
    if (lexeme.startsWith("*")) this.#aliases += 1;
    if (this.#aliases > maxYamlAliases) this.#stop(overLimit(`it has more than ${maxYamlAliases} aliases`));
  }
  #result() {
    const [document, second] = this.#documents;
    const error = document?.errors[0];
    if (error !== void 0)
      this.#stop({ kind: "fault", because: wordsFor(error.code), offset: error.pos[0] });
    if (document === void 0 || second !== void 0) {
      const offset = second?.range[0] ?? this.#piece.start;
      this.#stop({ kind: "fault", because: "text follows the end of the document", offset });
    }
    return { contents: document.contents, comments: this.#comments, aliases: this.#aliases };
  }
  /** Unwinds the parser; of several faults the first counts. */
  #stop(fault) {
    this.fault ??= fault;
    throw new Error("composition stopped");
  }
};
function ignoreIndentation(lexer) {
  Object.assign(lexer, { indentNext: 0 });
}
function offsetOf(at) {
  if (typeof at === "number") return at;
  return "offset" in at ? at.offset : at[0];
}
var scalarFollows = "";
var options = {
  schema: new import_yaml2.Schema({ schema: "failsafe" }),
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: "silent"
};
function commentAt(lexeme, offset) {
  const written2 = lexeme.trimEnd();
  return { range: { start: offset, end: offset + written2.length }, text: written2.replace(/^#+/, "").trim() };
}
function overLimit(because) {
  return { kind: "limit", because };
}
function wordsFor(code) {
  return words[code] ?? "it is not valid YAML";
}
var words = {
  BAD_INDENT: "the indentation does not fit the lines around it, or a bracket is not closed",
  TAB_AS_INDENT: "a tab stands where only blanks may indent",
  BAD_DQ_ESCAPE: "a double-quoted string has an unknown escape",
  BAD_SCALAR_START: "a value starts with a character that must be quoted",
  BLOCK_AS_IMPLICIT_KEY: "a mapping or list starts on the line of its key",
  MULTILINE_IMPLICIT_KEY: "a key spans several lines, or its colon is missing",
  MISSING_CHAR: "a quote, bracket, comma, colon or blank is missing",
  BAD_ALIAS: "an anchor or alias is malformed",
  ALIAS_PROPS: "an alias has an anchor or tag of its own",
  MULTIPLE_ANCHORS: "a value has two anchors",
  BAD_DIRECTIVE: "a `%` directive is malformed",
  MULTIPLE_TAGS: "a value has two tags",
  TAG_RESOLVE_FAILED: "a tag does not fit its value"
};

// src/sources/yaml/json.ts
function withBlankTabs(json) {
  if (!json.includes("	")) return json;
  const parts = [];
  let from = 0;
  let isString = false;
  for (let at = 0; at < json.length; at++) {
    const unit = json[at];
    if (isString && unit === "\\") at += 1;
    else if (unit === '"') isString = !isString;
    else if (unit === "	" && !isString) {
      parts.push(json.slice(from, at), " ");
      from = at + 1;
    }
  }
  return parts.join("") + json.slice(from);
}

// src/sources/yaml/reader.ts
var import_yaml6 = __toESM(require_dist(), 1);

// src/sources/yaml/duplicates.ts
var import_yaml4 = __toESM(require_dist(), 1);

// src/sources/yaml/fields.ts
var import_yaml3 = __toESM(require_dist(), 1);

// src/sources/yaml/scalar.ts
function resolveScalar({ text, isPlain: isPlain3, tag }) {
  if (tag !== void 0) return isResolvable.test(tag) ? resolvePlain(text) : text;
  return isPlain3 ? resolvePlain(text) : text;
}
var isResolvable = /^tag:yaml\.org,2002:(?:bool|int|float|null)$/;
var words2 = new Map([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null]),
  ...["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"].map(
    (word) => [word, true]
  ),
  ...["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"].map(
    (word) => [word, false]
  ),
  ...[".nan", ".NaN", ".NAN"].map((word) => [word, Number.NaN]),
  ...[".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"].map(
    (word) => [word, Number.POSITIVE_INFINITY]
  ),
  ...["-.inf", "-.Inf", "-.INF"].map((word) => [word, Number.NEGATIVE_INFINITY])
]);
function resolvePlain(text) {
  const word = words2.get(text);
  if (word !== void 0) return word;
  return /^[-+.0-9]/.test(text) ? toNumber(text.replaceAll("_", "")) ?? text : text;
}
function toNumber(digits) {
  const [, sign, prefix3 = "", whole] = /^([-+]?)(0[xX]|0[bB]|0[oO]|0(?=.))?([0-9a-fA-F]+)$/.exec(digits) ?? [];
  const base = baseOf(prefix3);
  if (whole !== void 0 && base.digits.test(whole)) {
    return Number(`${base.prefix}${whole}`) * (sign === "-" ? -1 : 1);
  }
  return /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(digits) ? Number(digits) : void 0;
}
function baseOf(prefix3) {
  switch (prefix3.toLowerCase()) {
    case "0x":
      return { digits: /^[0-9a-fA-F]+$/, prefix: "0x" };
    case "0b":
      return { digits: /^[01]+$/, prefix: "0b" };
    case "0o":
    case "0":
      return { digits: /^[0-7]+$/, prefix: "0o" };
    default:
      return { digits: /^[0-9]+$/, prefix: "" };
  }
}

// src/sources/yaml/fields.ts
function fieldsOf2(map, aliases) {
  const fields2 = /* @__PURE__ */ new Map();
  for (const pair of map.items) {
    for (const field8 of fieldsOfPair(pair, aliases)) fields2.set(field8.key, field8);
  }
  return fields2.values();
}
function fieldsOfPair(pair, aliases) {
  const field8 = fieldOf(pair, aliases);
  if (field8 !== void 0) return [field8];
  if (!isMerge(pair)) return [];
  const merged = mergedMaps(pair.value, aliases).toReversed();
  return merged.flatMap((map) => [...fieldsOf2(map, aliases)].map((below2) => ({ ...below2, isMerged: true })));
}
function fieldOf(pair, aliases) {
  const key = follow(pair.key, aliases);
  if (!(0, import_yaml3.isScalar)(key) || isMerge(pair)) return void 0;
  const [start, end] = writtenRange(pair.key);
  const name = resolveScalar({ text: key.source ?? "", isPlain: key.type === "PLAIN", tag: key.tag });
  return { key: String(name), keyRange: { start, end }, value: heldBy(pair, end), isMerged: false };
}
function isMerge({ key }) {
  if (!(0, import_yaml3.isScalar)(key) || key.source !== "<<") return false;
  return key.tag === "tag:yaml.org,2002:merge" || key.type === "PLAIN" && key.tag === void 0;
}
function mergedMaps(value, aliases) {
  const target = follow(value, aliases);
  if ((0, import_yaml3.isMap)(target)) return [target];
  return (0, import_yaml3.isSeq)(target) ? target.items.map((item) => follow(item, aliases)).filter(import_yaml3.isMap) : [];
}
function follow(node, aliases) {
  return (0, import_yaml3.isAlias)(node) ? aliases.get(node) : node;
}
function writtenRange(node) {
  const range = (0, import_yaml3.isScalar)(node) || (0, import_yaml3.isAlias)(node) ? node.range : void 0;
  return range ? [range[0], range[1]] : [0, 0];
}
function heldBy(pair, keyEnd) {
  const { value } = pair;
  if ((0, import_yaml3.isScalar)(value) || (0, import_yaml3.isAlias)(value) || (0, import_yaml3.isMap)(value) || (0, import_yaml3.isSeq)(value)) return value;
  const absent = new import_yaml3.Scalar(null);
  absent.source = "";
  absent.type = "PLAIN";
  absent.range = [keyEnd, keyEnd, keyEnd];
  return absent;
}

// src/sources/yaml/duplicates.ts
function findDuplicates(node, route2 = []) {
  if ((0, import_yaml4.isSeq)(node)) return node.items.flatMap((item, index) => findDuplicates(item, [...route2, index]));
  if (!(0, import_yaml4.isMap)(node)) return [];
  const seen = /* @__PURE__ */ new Set();
  return node.items.flatMap((pair) => duplicatesAt(pair, route2, seen));
}
function duplicatesAt(pair, route2, seen) {
  const field8 = fieldOf(pair, noAliases);
  if (field8 === void 0) return findDuplicates(pair.value, route2);
  const below2 = findDuplicates(pair.value, [...route2, field8.key]);
  if (!seen.has(field8.key)) {
    seen.add(field8.key);
    return below2;
  }
  return [{ route: route2, field: field8 }, ...below2];
}

// src/sources/yaml/ranges.ts
var import_yaml5 = __toESM(require_dist(), 1);
function endOfValue(node, text) {
  if ((0, import_yaml5.isPair)(node)) return Math.max(endOfValue(node.key, text), endOfValue(node.value, text));
  if (((0, import_yaml5.isMap)(node) || (0, import_yaml5.isSeq)(node)) && !node.flow) return endOfValue(node.items.at(-1), text);
  if ((0, import_yaml5.isMap)(node) || (0, import_yaml5.isSeq)(node) || (0, import_yaml5.isAlias)(node)) return node.range?.[1] ?? 0;
  return (0, import_yaml5.isScalar)(node) ? trimmedEnd(text, node.range?.[1] ?? 0) : 0;
}
function trimmedEnd(text, end) {
  let trimmed = end;
  while (trimmed > 0 && " 	\r\n".includes(text[trimmed - 1] ?? "")) trimmed -= 1;
  return trimmed;
}
function throughColon(key, text) {
  const colon = /[ \t]*:/y;
  colon.lastIndex = key.end;
  return { start: key.start, end: colon.test(text) ? colon.lastIndex : key.end };
}
function colonOf(key, text) {
  if (!(0, import_yaml5.isScalar)(key) || !key.range) return void 0;
  const { end } = throughColon({ start: key.range[0], end: key.range[1] }, text);
  return end > key.range[1] ? end : void 0;
}
function firstLineOf(range, text) {
  const lineEnd = text.indexOf("\n", range.start);
  if (lineEnd === -1 || lineEnd >= range.end) return range;
  return { start: range.start, end: Math.max(range.start, trimmedEnd(text, lineEnd)) };
}

// src/sources/yaml/reader.ts
var ParsedDocument = class {
  source;
  index;
  range;
  comments;
  root;
  /** As the parser left it. */
  contents;
  #duplicates;
  aliases;
  constructor(source, place, composed, aliases) {
    this.source = source;
    this.index = place.index;
    this.range = place.range;
    this.comments = composed.comments;
    this.aliases = aliases;
    this.contents = composed.contents;
    this.root = isEmpty(composed.contents) ? void 0 : new ParsedNode(this, composed.contents, { route: [], isShared: false });
  }
  get duplicates() {
    this.#duplicates ??= findDuplicates(this.contents).map(
      ({ route: route2, field: field8 }) => entryOf(this, field8, { route: route2, isShared: false })
    );
    return this.#duplicates;
  }
};
var ParsedNode = class _ParsedNode {
  kind;
  document;
  route;
  isShared;
  #raw;
  #keyRange;
  #range;
  #value;
  #items;
  #entries;
  constructor(document, written2, way) {
    const target = (0, import_yaml6.isAlias)(written2) ? document.aliases.get(written2) : void 0;
    this.document = document;
    this.route = way.route;
    this.isShared = way.isShared || target !== void 0;
    this.#raw = target ?? written2;
    this.#keyRange = target === void 0 ? way.keyRange : void 0;
    this.kind = (0, import_yaml6.isMap)(this.#raw) ? "map" : (0, import_yaml6.isSeq)(this.#raw) ? "list" : "scalar";
  }
  get source() {
    return this.document.source;
  }
  get value() {
    if (this.kind === "scalar" && this.#value === void 0) this.#value = scalarOf(this.#raw);
    return this.#value;
  }
  get valueRange() {
    const start = this.#raw.range?.[0] ?? 0;
    return { start, end: Math.max(start, endOfValue(this.#raw, this.source.text)) };
  }
  get range() {
    this.#range ??= this.#findRange();
    return this.#range;
  }
  #findRange() {
    const { text } = this.source;
    const value = this.valueRange;
    if (this.#keyRange !== void 0) {
      const key = throughColon(this.#keyRange, text);
      const isKeyAlone = this.kind !== "scalar" || value.start === value.end;
      return firstLineOf(isKeyAlone ? key : { start: key.start, end: value.end }, text);
    }
    const first2 = this.kind === "map" ? this.entries().find((entry) => !entry.node.isShared)?.node : this.items()[0];
    if (first2 === void 0 || first2.isShared) return firstLineOf(value, text);
    return first2.range;
  }
  at(...steps) {
    return steps.reduce((node, step) => node?.below(step), this);
  }
  below(step) {
    return typeof step === "number" ? this.items()[step] : this.#fields().get(step)?.node;
  }
  entries() {
    return [...this.#fields().values()];
  }
  #fields() {
    if (this.#entries !== void 0) return this.#entries;
    const entries2 = /* @__PURE__ */ new Map();
    if ((0, import_yaml6.isMap)(this.#raw)) {
      for (const field8 of fieldsOf2(this.#raw, this.document.aliases)) {
        entries2.set(field8.key, entryOf(this.document, field8, { route: this.route, isShared: this.isShared }));
      }
    }
    this.#entries = entries2;
    return entries2;
  }
  items() {
    if (this.#items !== void 0) return this.#items;
    const raw = this.#raw;
    const items = (0, import_yaml6.isSeq)(raw) ? raw.items : [];
    this.#items = items.map(
      (item, index) => new _ParsedNode(this.document, item, { route: [...this.route, index], isShared: this.isShared })
    );
    return this.#items;
  }
};
function entryOf(document, field8, parent) {
  const { key, keyRange } = field8;
  const way = { route: [...parent.route, key], isShared: parent.isShared || field8.isMerged, keyRange };
  return { key, keyRange, node: new ParsedNode(document, field8.value, way) };
}
function isEmpty(node) {
  if (node === null) return true;
  return (0, import_yaml6.isScalar)(node) && node.type === "PLAIN" && node.source === "" && node.tag === void 0 && node.anchor === void 0;
}
function scalarOf(raw) {
  if (!(0, import_yaml6.isScalar)(raw)) return null;
  return resolveScalar({ text: raw.source ?? "", isPlain: raw.type === "PLAIN", tag: raw.tag });
}

// src/sources/yaml/split.ts
function splitDocuments(text) {
  const pieces = [];
  let from = 0;
  let start = 0;
  let isPrelude = true;
  for (const { 0: marker2, index } of text.matchAll(/(?<![^\n])(?:---|\.\.\.)(?=[ \t\r\n]|$)/g)) {
    const isBlank = isPrelude && !hasContent.test(text.slice(start, index));
    if (marker2 === "---") {
      if (!isBlank) pieces.push({ range: { start: from, end: index }, start });
      if (!isBlank) from = index;
      start = index + marker2.length;
      isPrelude = false;
      continue;
    }
    if (!isBlank) pieces.push({ range: { start: from, end: index }, start });
    from = index + marker2.length;
    start = from;
    isPrelude = true;
  }
  const isRest = isPrelude && pieces.length > 0 && !hasContent.test(text.slice(start));
  if (!isRest) pieces.push({ range: { start: from, end: text.length }, start });
  return pieces;
}
var hasContent = /(?<![^\n])(?!%|[ \t\r]*(?:#|\n|$))/;

// src/sources/yaml/template.ts
var import_yaml7 = __toESM(require_dist(), 1);
function templateMarkerIn(text, faultLine) {
  return marker.exec(faultLine)?.[0] ?? marker.exec(text.replace(quotedOrComment, ""))?.[0];
}
var marker = /\{\{|\{%|<%/;
var quotedOrComment = /"[^"\n]*"|'[^'\n]*'|(?<=^|\s)#[^\n]*/gm;
function templateKeyIn(node) {
  if ((0, import_yaml7.isSeq)(node)) return firstOf(node.items);
  if (!(0, import_yaml7.isMap)(node)) return void 0;
  for (const { key, value } of node.items) {
    if (node.flow && (0, import_yaml7.isMap)(key) && key.flow) return node;
    const found = firstOf([key, value]);
    if (found !== void 0) return found;
  }
  return void 0;
}
function firstOf(nodes) {
  for (const node of nodes) {
    const found = templateKeyIn(node);
    if (found !== void 0) return found;
  }
  return void 0;
}

// src/sources/yaml/parse.ts
function parseYaml(source, interest = (text) => text.length) {
  const lines = source.text.replaceAll(otherLineEnds, "\n");
  const text = source.path.endsWith(".json") ? withBlankTabs(lines) : lines;
  const documents = [];
  const failures = [];
  for (const [index, piece] of splitDocuments(text).entries()) {
    const parsed = parsePiece(source, text, { piece, index, interest });
    if (parsed instanceof ParsedDocument) documents.push(parsed);
    else failures.push(parsed);
  }
  return { documents, failures };
}
var otherLineEnds = /\r(?!\n)|[\u0085\u2028\u2029]/g;
function parsePiece(source, text, { piece, index, interest }) {
  const end = piece.start + interest(text.slice(piece.start, piece.range.end));
  if (end - piece.start > maxYamlLength) {
    return { kind: "over-limit", because: `a document is larger than ${maxYamlLength / 1024} KiB` };
  }
  const composed = composePiece(text, { ...piece, range: { start: piece.range.start, end } });
  if ("kind" in composed) return failureOf(source, piece, composed);
  const accident = text.slice(piece.start, piece.range.end).includes("{{") ? templateKeyIn(composed.contents) : void 0;
  if (accident !== void 0) {
    return { kind: "template", marker: "{{", line: source.lines.lineAt(accident.range?.[0] ?? piece.start) };
  }
  const aliases = aliasesOf(composed);
  if ("kind" in aliases) return failureOf(source, piece, aliases);
  const range = { start: piece.start, end: piece.range.end };
  return new ParsedDocument(source, { index, range }, composed, aliases);
}
function aliasesOf({ contents, aliases }) {
  return contents === null || aliases === 0 ? noAliases : resolveAliases(contents);
}
function failureOf(source, piece, fault) {
  if (fault.kind === "limit") return { kind: "over-limit", because: fault.because };
  const line = source.lines.lineAt(Math.max(0, Math.min(fault.offset, piece.range.end - 1)));
  const marker2 = templateMarkerIn(source.text.slice(piece.start, piece.range.end), source.lines.at(line));
  return marker2 === void 0 ? { kind: "unparsable", because: fault.because, line } : { kind: "template", marker: marker2, line };
}

// src/sources/kubernetes/manifest.ts
function parseManifest(source) {
  return parseYaml(source, interestIn);
}
var definition = /^kind:[ \t]*["']?CustomResourceDefinition["']?[ \t]*(?:#.*)?\r?$/m;
var version = /^apiVersion:/m;
function interestIn(document) {
  const spec = document.search(/^spec:/m);
  if (spec === -1) return document.length;
  const head = document.slice(0, spec);
  return definition.test(head) && version.test(head) ? spec : document.length;
}

// src/sources/kubernetes/pod-kinds.ts
function podRouteOf(group, kind) {
  const known3 = kinds.get(kind);
  return known3 === void 0 || !known3.isIn(group) ? void 0 : known3.route;
}
var anyGroup = () => true;
function under(...domains) {
  return (group) => group === "" || domains.some((domain) => group === domain || group.endsWith(`.${domain}`));
}
var knative = under("knative.dev");
var kruise = under("kruise.io");
var agents = under("agents.x-k8s.io");
var openshift = under("openshift.io");
var bare = { spec: ["spec"], metadata: ["metadata"] };
var inTemplate = below("spec", "template");
var kinds = /* @__PURE__ */ new Map([
  ["Pod", { isIn: anyGroup, route: bare }],
  ["Deployment", { isIn: anyGroup, route: inTemplate }],
  ["StatefulSet", { isIn: anyGroup, route: inTemplate }],
  ["DaemonSet", { isIn: anyGroup, route: inTemplate }],
  ["ReplicaSet", { isIn: anyGroup, route: inTemplate }],
  ["ReplicationController", { isIn: anyGroup, route: inTemplate }],
  ["Job", { isIn: anyGroup, route: inTemplate }],
  ["CronJob", { isIn: anyGroup, route: below("spec", "jobTemplate", "spec", "template") }],
  ["PodTemplate", { isIn: anyGroup, route: below("template") }],
  ["Rollout", { isIn: under("argoproj.io"), route: inTemplate }],
  ["Service", { isIn: knative, route: inTemplate }],
  ["Configuration", { isIn: knative, route: inTemplate }],
  ["Revision", { isIn: knative, route: bare }],
  ["ContainerSource", { isIn: knative, route: inTemplate }],
  ["DeploymentConfig", { isIn: openshift, route: inTemplate }],
  ["CloneSet", { isIn: kruise, route: inTemplate }],
  ["BroadcastJob", { isIn: kruise, route: inTemplate }],
  ["Notebook", { isIn: under("kubeflow.org"), route: inTemplate }],
  ["Sandbox", { isIn: agents, route: below("spec", "podTemplate") }],
  ["SandboxTemplate", { isIn: agents, route: below("spec", "podTemplate") }]
]);
function below(...template) {
  return { spec: [...template, "spec"], metadata: [...template, "metadata"] };
}

// src/sources/kubernetes/pods.ts
function toPod(object, route2, isPatch) {
  const spec = object.at(...route2.spec);
  return spec?.kind === "map" ? new WrittenPod(object, spec, object.at(...route2.metadata), isPatch) : void 0;
}
var lists = [
  ["init", "initContainers"],
  ["plain", "containers"],
  ["ephemeral", "ephemeralContainers"]
];
var WrittenPod = class {
  object;
  source;
  range;
  spec;
  metadata;
  containers;
  isWindows;
  hasUserNamespace;
  isPartial;
  constructor(object, spec, metadata, isPatch) {
    this.object = object;
    this.source = object.source;
    this.range = object.range;
    this.spec = spec;
    this.metadata = metadata;
    this.isWindows = spec.at("os", "name")?.value === "windows";
    this.hasUserNamespace = spec.at("hostUsers")?.value === false;
    const written2 = lists.flatMap(
      ([role, key]) => (spec.at(key)?.items() ?? []).filter((node) => node.kind === "map").map((node) => ({ role, node }))
    );
    this.isPartial = isPatch || !written2.some(({ node }) => node.at("image") !== void 0);
    this.containers = written2.map(({ role, node }, index) => new WrittenContainer(this, role, node, index));
  }
  at(...steps) {
    return this.spec.at(...steps);
  }
};
var WrittenContainer = class {
  pod;
  role;
  source;
  range;
  name;
  node;
  image;
  isPartial;
  constructor(pod, role, node, index) {
    const name = node.at("name")?.value ?? "";
    this.pod = pod;
    this.role = role;
    this.source = node.source;
    this.range = node.range;
    this.name = name === "" ? `#${index + 1}` : String(name);
    this.node = node;
    this.image = node.at("image");
    this.isPartial = pod.isPartial || this.image === void 0;
  }
  at(...steps) {
    return this.node.at(...steps);
  }
  effective(...steps) {
    const own = this.at("securityContext", ...steps);
    if (own !== void 0 && own.value !== null) return own;
    const inherited = this.pod.at("securityContext", ...steps);
    return inherited?.value === null ? void 0 : inherited;
  }
};

// src/sources/kubernetes/objects.ts
function toObjects(document) {
  return objectsIn(document, void 0);
}
function objectsIn(document, standIn) {
  const { root, range } = document;
  if (root === void 0) return [];
  const objects = [];
  const mayBePatch = /\$(?:patch|retainKeys|setElementOrder|deleteFromPrimitiveList)/.test(
    root.source.text.slice(range.start, range.end)
  );
  collect(root, void 0, { objects, seen: /* @__PURE__ */ new Set(), mayBePatch, standIn });
  return objects;
}
function collect(node, inherited, into) {
  if (node.kind === "scalar" || into.seen.has(node.valueRange.start)) return;
  into.seen.add(node.valueRange.start);
  if (node.kind === "list") {
    for (const item of node.items()) collect(item, void 0, into);
    return;
  }
  const type = typeOf(node, inherited);
  if (type === void 0) return;
  const items = type.kind.endsWith("List") ? node.at("items") : void 0;
  if (items?.kind === "list") {
    const itemType = type.kind === "List" ? void 0 : { ...type, kind: type.kind.slice(0, -"List".length) };
    for (const item of items.items()) collect(item, itemType, into);
    return;
  }
  const isPatch = into.mayBePatch && holdsDirective(node, /* @__PURE__ */ new Set());
  const object = new WrittenObject(node, type, { isPatch, standIn: into.standIn });
  if (type.apiVersion !== "" || object.pod !== void 0) into.objects.push(object);
}
function typeOf(node, inherited) {
  const kind = node.at("kind")?.value ?? inherited?.kind;
  const apiVersion = node.at("apiVersion")?.value ?? inherited?.apiVersion;
  if (typeof kind !== "string" || kind === "") return void 0;
  return { kind, apiVersion: typeof apiVersion === "string" ? apiVersion : "" };
}
var WrittenObject = class {
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
  constructor(root, type, { isPatch, standIn }) {
    const place = root.at("metadata", "name") ?? root.at("kind") ?? root;
    this.source = place.source;
    this.range = place.range;
    this.root = root;
    this.apiVersion = type.apiVersion;
    this.group = type.apiVersion.includes("/") ? type.apiVersion.slice(0, type.apiVersion.indexOf("/")) : "";
    this.kind = type.kind;
    this.name = nameOf(root);
    const namespace = textOf(root.at("metadata", "namespace"));
    this.namespace = namespace === "" || namespace === standIn ? void 0 : namespace;
    const route2 = podRouteOf(this.group, this.kind);
    this.pod = route2 === void 0 ? void 0 : toPod(this, route2, isPatch);
    this.isPartial = isPatch || this.pod?.isPartial === true;
  }
  at(...steps) {
    return this.root.at(...steps);
  }
};
function nameOf(root) {
  const name = textOf(root.at("metadata", "name"));
  if (name !== "") return name;
  const prefix3 = textOf(root.at("metadata", "generateName"));
  return prefix3 === "" ? "" : `${prefix3}*`;
}
function textOf(node) {
  return node?.value === void 0 || node.value === null ? "" : String(node.value);
}
var directive = /^\$(?:patch$|retainKeys$|setElementOrder\/|deleteFromPrimitiveList\/)/;
function holdsDirective(node, seen) {
  if (node.kind === "scalar" || seen.has(node.valueRange.start)) return false;
  seen.add(node.valueRange.start);
  return node.entries().some(({ key, node: value }) => directive.test(key) || holdsDirective(value, seen)) || node.items().some((item) => holdsDirective(item, seen));
}

// src/rules/kit/credential-territory.ts
function credentialsAround({ root }) {
  return divided(root.source).get(root.valueRange.start) ?? [];
}
var nothing = /* @__PURE__ */ new Map();
function divided(source) {
  const known3 = divisions.get(source);
  if (known3 !== void 0) return known3;
  const found = credentialsIn(source.text);
  const division = found.length === 0 ? nothing : divide(source, found);
  divisions.set(source, division);
  return division;
}
var divisions = /* @__PURE__ */ new WeakMap();
function divide(source, found) {
  const { documents } = parseManifest(source);
  const territories = documents.flatMap((document) => territoriesIn(document, source));
  const comments = documents.flatMap((document) => document.comments.map(({ range }) => range));
  const division = /* @__PURE__ */ new Map();
  let at = 0;
  let comment = 0;
  for (const credential of found) {
    const { start } = credential.range;
    while (at < territories.length - 1 && start >= (territories[at]?.end ?? 0)) at++;
    while (comment < comments.length && start >= (comments[comment]?.end ?? 0)) comment++;
    const isInComment = start >= (comments[comment]?.start ?? source.text.length);
    const owner = territories[at]?.owner ?? 0;
    const own = division.get(owner) ?? [];
    own.push({ ...credential, isInComment });
    division.set(owner, own);
  }
  return division;
}
function territoriesIn(document, { lines }) {
  const roots = toObjects(document).map(({ root }) => root.valueRange);
  return roots.map(({ start, end }, index) => ({
    owner: start,
    end: index === roots.length - 1 ? document.range.end : lines.endOf(lines.lineAt(Math.max(start, end - 1)))
  }));
}
function credentialsInComments(instruction) {
  const { dockerfile } = instruction;
  const known3 = commented.get(dockerfile) ?? commentedIn(dockerfile);
  commented.set(dockerfile, known3);
  return known3.get(instruction) ?? [];
}
var commented = /* @__PURE__ */ new WeakMap();
function commentedIn({ source, comments, instructions }) {
  const found = comments.length === 0 ? [] : credentialsIn(source.text);
  const above = /* @__PURE__ */ new Map();
  let at = 0;
  let comment = 0;
  for (const credential of found) {
    const { start } = credential.range;
    while (comment < comments.length && start >= (comments[comment]?.range.end ?? 0)) comment++;
    if (start < (comments[comment]?.range.start ?? source.text.length)) continue;
    while (at < instructions.length - 1 && start >= (instructions[at]?.range.end ?? 0)) at++;
    const instruction = instructions[at];
    if (instruction === void 0) continue;
    const own = above.get(instruction) ?? [];
    own.push(credential);
    above.set(instruction, own);
  }
  return above;
}

// src/rules/dockerfile/no-secrets.ts
var rule7 = {
  target: "instruction",
  severity: "high",
  profile: "baseline",
  checklist: ["IMAGE-5"],
  title: "Dockerfiles hold no secrets",
  why: "What stands in a Dockerfile stays in the image and its history, for everybody who can pull it. A secret mount (`RUN --mount=type=secret`) is gone when the step ends.",
  references: [dockerfileReference],
  *check(instruction) {
    const credential = credentialOf(instruction);
    if (credential !== void 0) {
      yield {
        at: instruction.keywordAt,
        severity: "critical",
        key: credential,
        message: `\`${instruction.keyword}\` holds ${credential}.`
      };
    }
    for (const { what, range } of credentialsInComments(instruction)) {
      yield {
        at: { source: instruction.source, range },
        severity: "critical",
        key: `${what} in a comment`,
        message: `A comment at \`${instruction.keyword}\` holds ${what}.`
      };
    }
    for (const pair of instruction.pairs) yield* judgePair(instruction, pair);
    yield* judgeCommands(instruction);
    for (const heredoc of instruction.heredocs) {
      if (instruction.keyword !== "RUN") yield* judgeText(instruction, heredoc);
    }
    yield* judgeMounts(instruction);
  }
};
function credentialOf({ text, heredocs, pairs }) {
  const bodies = heredocs.map(({ source, range }) => source.text.slice(range.start, range.end));
  const values = pairs.flatMap(({ value }) => value?.value ?? []);
  return [text, ...bodies, ...values].map(credentialIn).find((what) => what !== void 0);
}
function* judgePair({ keyword }, { name, nameAt, value }) {
  if (!isSecretVariable(name)) return;
  const kind = secretKind(value);
  const key = `${keyword} ${name}`;
  if (kind === "literal") {
    yield { at: nameAt, key, message: `\`${keyword} ${name}\` writes a secret into the image.` };
  } else if (kind === "named" && keyword !== "LABEL") {
    const message = keyword === "ARG" ? `\`ARG ${name}\` takes a secret as a build argument, which stays in the image's history.` : `\`ENV ${name}\` keeps a place for a secret in the image.`;
    yield { at: nameAt, severity: "medium", profile: "standard", key, message };
  }
}
function secretKind(value) {
  const text = value?.value;
  if (value === void 0 || text === void 0 || text.trim() === "" || value.text.includes("$"))
    return "named";
  if (credentialIn(text) !== void 0 || isKeyFingerprint(text)) return void 0;
  if (isLiteralSecret(text)) return "literal";
  return isPlaceholder(text) ? "named" : void 0;
}
function* judgeCommands({ commands: commands2 }) {
  for (const { at, name, what, program } of literalSecrets(commands2)) {
    const owner = program === "" ? "" : ` of \`${program}\``;
    yield { at, key: `RUN ${name}`, message: `${what}${owner} holds a secret in a build step.` };
  }
}
var settingForm2 = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*[=:][ \t]*(.+?)[ \t]*$/;
function* judgeText({ keyword }, { source, range }) {
  let start = range.start;
  for (const line of source.text.slice(range.start, range.end).split("\n")) {
    const match = line.length > 1e3 ? null : settingForm2.exec(line.replace(/\r$/, ""));
    const [, name = "", value = ""] = match ?? [];
    const bare2 = value.replaceAll(/^["']|["'],?$/g, "");
    if (isSecretVariable(name) && isLiteralSecret(bare2) && credentialIn(bare2) === void 0) {
      const from = start + line.indexOf(name);
      const at = { source, range: { start: from, end: from + name.length } };
      yield {
        at,
        key: `${keyword} ${name}`,
        message: `The file that \`${keyword}\` writes sets the secret \`${name}\`.`
      };
    }
    start += line.length + 1;
  }
}
function* judgeMounts(instruction) {
  if (instruction.keyword !== "RUN") return;
  for (const mount of mountsOf(instruction)) {
    const mode = mount.fields.get("mode")?.value;
    if (mount.type !== "secret" && mount.type !== "ssh" || mode === void 0 || !/^[0-7]*[4-7]$/.test(mode))
      continue;
    const message = `The ${mount.type} mount with the mode \`${mode}\` can be read by every user of the build.`;
    yield { at: mount, severity: "low", profile: "standard", key: `mount ${mode}`, message };
  }
}

// src/rules/kit/known-images.ts
var official = [
  ["almalinux", "", "root", "", "AlmaLinux/container-images", "2026-11-21"],
  ["alpine", "", "root", "", "alpinelinux/docker-alpine", "2026-11-21"],
  ["amazoncorretto", "", "root", "", "corretto/corretto-docker", "2026-11-21"],
  ["amazonlinux", "", "root", "", "amazonlinux/container-images", "2026-11-21"],
  ["archlinux", "", "root", "", "docker-library/repo-info/tree/master/repos/archlinux", "2026-11-21"],
  ["bash", "", "root", "", "tianon/docker-bash", "2026-11-21"],
  ["buildpack-deps", "", "root", "", "docker-library/buildpack-deps", "2026-11-21"],
  ["busybox", "", "root", "", "docker-library/busybox", "2026-11-21"],
  ["caddy", "nanoserver", "mixed", "", "caddyserver/caddy-docker", "2026-11-21"],
  ["caddy", "", "root", "", "caddyserver/caddy-docker", "2026-11-21"],
  ["cassandra", "", "root", "cassandra", "docker-library/cassandra", "2026-11-21"],
  ["centos", "", "root", "", "CentOS/sig-cloud-instance-images", "2026-11-21"],
  ["clojure", "", "root", "", "Quantisan/docker-clojure", "2026-11-21"],
  ["composer", "", "root", "", "composer/docker", "2026-11-21"],
  ["debian", "", "root", "", "debuerreotype/docker-debian-artifacts", "2026-11-21"],
  ["docker", "rootless", "nonroot", "rootless", "docker-library/docker", "2026-11-21"],
  ["docker", "", "root", "", "docker-library/docker", "2026-11-21"],
  ["drupal", "", "root", "www-data", "docker-library/drupal", "2026-11-21"],
  ["eclipse-temurin", "nanoserver", "nonroot", "ContainerUser", "adoptium/containers", "2026-11-21"],
  ["eclipse-temurin", "", "root", "", "adoptium/containers", "2026-11-21"],
  ["elasticsearch", "<8", "root", "elasticsearch", "elastic/dockerfiles", "2026-11-21"],
  ["elasticsearch", "", "nonroot", "1000:0", "elastic/dockerfiles", "2026-11-21"],
  ["elixir", "", "root", "", "erlef/docker-elixir", "2026-11-21"],
  ["erlang", "", "root", "", "erlang/docker-erlang-otp", "2026-11-21"],
  ["fedora", "", "root", "", "fedora-cloud/docker-brew-fedora", "2026-11-21"],
  ["gcc", "", "root", "", "docker-library/gcc/blob/master/Dockerfile.template", "2026-11-21"],
  ["ghost", "", "root", "node", "TryGhost/docker-library-ghost", "2026-11-21"],
  ["golang", "nanoserver", "nonroot", "ContainerUser", "docker-library/golang", "2026-11-21"],
  ["golang", "", "root", "", "docker-library/golang", "2026-11-21"],
  // It named gradle before 5.5, and nobody in its first versions.
  ["gradle", "<5.5", "mixed", "gradle", "gradle/docker-gradle", "2026-11-21"],
  ["gradle", "", "root", "gradle", "gradle/docker-gradle", "2026-11-21"],
  ["groovy", "", "nonroot", "1000:1000", "groovy/docker-groovy", "2026-11-21"],
  ["haproxy", "<2.4", "root", "", "docker-library/haproxy", "2026-11-21"],
  ["haproxy", "", "nonroot", "haproxy", "docker-library/haproxy", "2026-11-21"],
  ["haskell", "", "root", "", "haskell/docker-haskell", "2026-11-21"],
  ["httpd", "", "root", "www-data", "docker-library/httpd", "2026-11-21"],
  ["julia", "", "root", "", "docker-library/julia", "2026-11-21"],
  ["mariadb", "ubi", "nonroot", "mysql", "MariaDB/mariadb-docker", "2026-11-21"],
  ["mariadb", "", "root", "mysql", "MariaDB/mariadb-docker", "2026-11-21"],
  ["maven", "", "root", "", "carlossg/docker-maven", "2026-11-21"],
  ["memcached", "", "nonroot", "memcache", "docker-library/memcached", "2026-11-21"],
  ["mongo", "nanoserver", "nonroot", "ContainerUser", "docker-library/mongo", "2026-11-21"],
  ["mongo", "", "root", "mongodb", "docker-library/mongo", "2026-11-21"],
  ["mysql", "", "root", "mysql", "docker-library/mysql", "2026-11-21"],
  ["nextcloud", "", "root", "www-data", "nextcloud/docker", "2026-11-21"],
  ["nginx", "", "root", "nginx", "nginx/docker-nginx", "2026-11-21"],
  ["node", "", "root", "node", "nodejs/docker-node", "2026-11-21"],
  ["odoo", "", "nonroot", "odoo", "odoo/docker", "2026-11-21"],
  ["openjdk", "nanoserver", "nonroot", "ContainerUser", "docker-library/openjdk", "2026-11-21"],
  ["openjdk", "", "root", "", "docker-library/openjdk", "2026-11-21"],
  ["oraclelinux", "", "root", "", "oracle/container-images", "2026-11-21"],
  ["perl", "", "root", "", "Perl/docker-perl", "2026-11-21"],
  ["php", "", "root", "www-data", "docker-library/php", "2026-11-21"],
  ["postgres", "", "root", "postgres", "docker-library/postgres", "2026-11-21"],
  ["pypy", "", "root", "", "docker-library/pypy", "2026-11-21"],
  ["python", "", "root", "", "docker-library/python", "2026-11-21"],
  ["rabbitmq", "", "root", "rabbitmq", "docker-library/rabbitmq", "2026-11-21"],
  ["redis", "", "root", "redis", "redis/docker-library-redis", "2026-11-21"],
  ["registry", "", "root", "", "distribution/distribution-library-image", "2026-11-21"],
  ["rethinkdb", "", "root", "", "rethinkdb/rethinkdb-dockerfiles", "2026-11-21"],
  ["rockylinux", "", "root", "", "rocky-linux/sig-cloud-instance-images", "2026-11-21"],
  ["ruby", "", "root", "", "docker-library/ruby", "2026-11-21"],
  ["rust", "", "root", "", "rust-lang/docker-rust", "2026-11-21"],
  ["sapmachine", "", "root", "", "SAP/SapMachine-infrastructure", "2026-11-21"],
  // Releases before 9.9 took the user out and put it back.
  ["sonarqube", "<9.9", "mixed", "sonarqube", "SonarSource/docker-sonarqube", "2026-11-21"],
  ["sonarqube", "", "nonroot", "sonarqube", "SonarSource/docker-sonarqube", "2026-11-21"],
  ["swift", "", "root", "", "swiftlang/swift-docker", "2026-11-21"],
  ["tomcat", "", "root", "", "docker-library/tomcat", "2026-11-21"],
  ["traefik", "nanoserver", "mixed", "", "traefik/traefik-library-image", "2026-11-21"],
  ["traefik", "", "root", "", "traefik/traefik-library-image", "2026-11-21"],
  ["ubuntu", "", "root", "", "docker-library/repo-info/tree/master/repos/ubuntu", "2026-11-21"],
  ["wordpress", "cli", "nonroot", "www-data", "docker-library/wordpress", "2026-11-21"],
  ["wordpress", "", "root", "www-data", "docker-library/wordpress", "2026-11-21"],
  ["zookeeper", "", "root", "zookeeper", "31z4/zookeeper-docker", "2026-11-21"]
];
var windows = "https://techcommunity.microsoft.com/t5/itops-talk-blog/how-to-change-the-user-account-for-windows-containers/ba-p/3601571";
var distroless = "https://github.com/GoogleContainerTools/distroless/blob/main/static/static.bzl";
var unprivileged = "https://github.com/nginx/docker-nginx-unprivileged";
var prometheus = "https://github.com/prometheus/prometheus/blob/main/Dockerfile";
var curl = "https://github.com/curl/curl-container/blob/main/create_appliance_image.sh";
var keycloak = "https://github.com/keycloak/keycloak/blob/0463815bc93acbe22cf0b347af7cbd11e5a56d65/quarkus/container/Dockerfile";
var chainguard = "https://github.com/chainguard-images/images/tree/main/images";
var dotnet = "https://github.com/dotnet/dotnet-docker/tree/main/src";
var dotnet6 = "https://github.com/dotnet/dotnet-docker/tree/0f8eee07e5c6fcc7243e10459a84b4b8090e506c/src";
var others = [
  ["docker.io/curlimages/curl", "", "nonroot", "curl_user", curl, "2026-11-21"],
  [
    "docker.io/jenkins/jenkins",
    "",
    "nonroot",
    "jenkins",
    "https://github.com/jenkinsci/docker",
    "2026-11-21"
  ],
  ["docker.io/nginxinc/nginx-unprivileged", "", "nonroot", "101", unprivileged, "2026-11-21"],
  ["docker.io/prom/prometheus", "<2", "root", "", prometheus, "2026-11-21"],
  ["docker.io/prom/prometheus", "", "nonroot", "nobody", prometheus, "2026-11-21"],
  ["gcr.io/distroless/*", "nonroot", "nonroot", "65532", distroless, "2026-11-21"],
  ["gcr.io/distroless/*", "", "root", "65532", distroless, "2026-11-21"],
  ["mcr.microsoft.com/windows/servercore", "", "root", "ContainerUser", windows, "2026-11-21"],
  ["quay.io/curl/curl", "", "nonroot", "curl_user", curl, "2026-11-21"],
  ["quay.io/keycloak/keycloak", "", "nonroot", "1000", keycloak, "2026-11-21"],
  ["cgr.dev/chainguard/static", "", "nonroot", "65532", `${chainguard}/static`, "2026-11-21"],
  ["cgr.dev/chainguard/wolfi-base", "", "root", "65532", `${chainguard}/wolfi-base`, "2026-11-21"]
];
var chainguardImages = [
  "aspnet-runtime",
  "glibc-dynamic",
  "jdk",
  "jre",
  "nginx",
  "node",
  "php",
  "python",
  "ruby"
].flatMap((name) => {
  const image = `cgr.dev/chainguard/${name}`;
  return [
    [image, "dev", "mixed", "65532", `${chainguard}/${name}`, "2026-11-21"],
    [image, "", "nonroot", "65532", `${chainguard}/${name}`, "2026-11-21"]
  ];
});
var dotnetImages = ["aspnet", "runtime", "runtime-deps", "sdk"].flatMap((name) => {
  const image = `mcr.microsoft.com/dotnet/${name}`;
  const source = `${dotnet}/${name}`;
  return [
    [image, "chiseled", "nonroot", "$APP_UID", source, "2026-11-21"],
    [image, "distroless", "nonroot", "$APP_UID", source, "2026-11-21"],
    [image, "nanoserver", "nonroot", "ContainerUser", source, "2026-11-21"],
    [image, "windowsservercore", "root", "ContainerUser", windows, "2026-11-21"],
    [image, "<8", "root", "", `${dotnet6}/${name}`, "2026-11-21"],
    [image, "", "root", "$APP_UID", source, "2026-11-21"]
  ];
});
var onServerCore = [
  "caddy",
  "docker",
  "eclipse-temurin",
  "golang",
  "julia",
  "mongo",
  "openjdk",
  "pypy",
  "python",
  "swift",
  "traefik"
].map((name) => [
  `docker.io/library/${name}`,
  "windowsservercore",
  "root",
  "ContainerUser",
  windows,
  "2026-11-21"
]);
var rows = [
  ...onServerCore,
  ...official.map(
    ([name, tags, user, account, source, checked]) => [
      `docker.io/library/${name}`,
      tags,
      user,
      account,
      `https://github.com/${source}`,
      checked
    ]
  ),
  ...others,
  ...chainguardImages,
  ...dotnetImages
];
var knownImages = rows.map(
  ([image, tags, user, account, source, checked]) => ({
    image,
    tags,
    user,
    account: account === "" ? void 0 : account,
    source,
    checked
  })
);

// src/rules/kit/image-users.ts
function whoRuns(settings, stage) {
  const { user: instruction } = settings;
  if (instruction === void 0) return imageRunner(stage);
  const [word] = instruction.words;
  const name = word?.resolution.kind === "known" ? (word.value ?? "").split(":")[0] : void 0;
  if (name === void 0 || name === "") return { kind: "undecided", by: "instruction", instruction };
  return { kind: isRoot(name) ? "root" : "nonroot", by: "instruction", instruction, name };
}
function isRoot(name) {
  return name === "root" || /^0+$/.test(name) || name.toLowerCase() === "containeradministrator";
}
function imageRunner(stage) {
  const base = stage?.root.base;
  if (base?.kind === "scratch") return { kind: "root", by: "image", name: "scratch" };
  if (base?.kind !== "image") return { kind: "unknown", by: "image", name: base?.word?.text };
  const { reference, word } = base;
  const name = word.value ?? word.text;
  const user = knownImage(reference)?.user;
  if (user === void 0 || user === "mixed") return { kind: "unknown", by: "image", name };
  return { kind: user, by: "image", name };
}
function knownImage({ registry, repository, tag, digest }) {
  const image = `${registry}/${repository}`;
  const family = `${image.slice(0, image.lastIndexOf("/"))}/*`;
  const rows3 = knownImages.filter((row2) => row2.image === image || row2.image === family);
  if (tag !== void 0 || digest === void 0) return rows3.find((row2) => fits(row2.tags, tag ?? "latest"));
  return rows3.every(({ user }) => user === rows3[0]?.user) ? rows3.at(-1) : void 0;
}
function fits(tags, tag) {
  return tags.startsWith("<") ? isOlder(tag, tags.slice(1)) : tag.includes(tags);
}
function isOlder(tag, version2) {
  const written2 = /^v?(\d+(?:\.\d+)*)/.exec(tag)?.[1];
  if (written2 === void 0) return false;
  const parts = written2.split(".").map(Number);
  for (const [index, limit] of version2.split(".").map(Number).entries()) {
    const part2 = parts[index] ?? Number.POSITIVE_INFINITY;
    if (part2 !== limit) return part2 < limit;
  }
  return false;
}

// src/rules/kit/instruction-lines.ts
function lineBefore({ source, range }, line) {
  return replace(
    { source, range: { start: range.start, end: range.start } },
    `${line}${lineEndOf(source.text)}`
  );
}
function lineAfter({ source, range }, line) {
  return replace({ source, range: { start: range.end, end: range.end } }, `${lineEndOf(source.text)}${line}`);
}
function lineEndOf(text) {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

// src/rules/dockerfile/no-sudo.ts
var rule8 = {
  target: "command",
  severity: "low",
  profile: "standard",
  checklist: ["IMAGE-1"],
  title: "RUN lines do without sudo",
  why: "A build step runs as the user that USER names; sudo hides who that is, and a sudo that works without a password is a way to root for whatever runs in the container.",
  references: [dockerfileBestPractices],
  *check(command) {
    const sudoers = passwordless(command);
    if (sudoers !== void 0) {
      yield {
        at: command,
        severity: "high",
        message: `\`NOPASSWD\` in the sudo configuration lets \`${sudoers}\` run commands as root without a password.`,
        key: `NOPASSWD ${sudoers}`
      };
    }
    const sudo = sudoOf(command);
    if (sudo === void 0) return;
    const runs = sudo.runs === "" ? "`sudo` is run" : `\`${sudo.runs}\` is run through \`sudo\``;
    const fix = fixFor3(command);
    yield {
      at: sudo.at,
      message: `${runs} in a build step.`,
      key: commandKey(command),
      ...fix && { fix }
    };
  }
};
function sudoOf(command) {
  const word = sudoPrefix(command)?.words[0];
  if (word !== void 0) return { at: word, runs: command.name };
  const [bare2] = command.words;
  return command.name === "sudo" && bare2 !== void 0 ? { at: bare2, runs: "" } : void 0;
}
function sudoPrefix(command) {
  return command.prefixes.find(({ name }) => name === "sudo");
}
var grantForm = /([%\w${}-]+)[ \t]+ALL.*NOPASSWD/;
function passwordless({ words: words3, redirections, instruction }) {
  if (instruction.heredocs.length === 0 && !instruction.text.includes("NOPASSWD")) return void 0;
  const texts = [...words3.slice(1), ...redirections.flatMap(({ target }) => target ?? [])].map(
    ({ text }) => text
  );
  return texts.map((text) => grantForm.exec(text.slice(0, 2e3))?.[1]).find((user) => user !== void 0);
}
function fixFor3(command) {
  const { instruction } = command;
  const prefix3 = sudoPrefix(command);
  if (prefix3 === void 0 || instruction.form === "json" || instruction.isOnBuild) return void 0;
  const user = whoRuns(instruction.before, instruction.stage);
  if (user.kind === "nonroot") return asRoot(instruction, user);
  const isPlain3 = prefix3.words.slice(1).every(({ text }) => /^(?:-[HknS]+|--|[A-Za-z_]\w*=.*)$/.test(text));
  return user.kind === "root" && isPlain3 && !isSwitched(command) ? safeFix("Drop `sudo`", withoutSudo(prefix3)) : void 0;
}
var switchers = /* @__PURE__ */ new Set(["sudo", "doas", "gosu", "su-exec", "setpriv", "su", "runuser"]);
function isSwitched({ prefixes, parent }) {
  const before = prefixes.slice(
    0,
    prefixes.findIndex(({ name }) => name === "sudo")
  );
  if (before.some(({ name }) => switchers.has(name))) return true;
  for (let outer = parent; outer !== void 0; outer = outer.parent) {
    if (switchers.has(outer.name) || outer.prefixes.some(({ name }) => switchers.has(name))) return true;
  }
  return false;
}
var mostCommands = 200;
function asRoot(instruction, user) {
  const back = user.by === "instruction" ? user.instruction.words[0]?.text : void 0;
  if (back === void 0 || instruction.commands.length > mostCommands) return void 0;
  const prefixes = instruction.commands.flatMap((each) => sudoPrefix(each) ?? []);
  return fixToReview(
    "Change the user around the step instead",
    "Whether every command of the step may run as root.",
    lineBefore(instruction, "USER root"),
    ...prefixes.map(withoutSudo),
    lineAfter(instruction, `USER ${back}`)
  );
}
function withoutSudo({ source, words: words3 }) {
  const [sudo] = words3;
  const kept = words3.slice(1).find(({ text }) => /^[A-Za-z_]\w*=/.test(text));
  const last = kept ?? words3.at(-1);
  const start = sudo?.range.start ?? 0;
  const end = (kept === void 0 ? last?.range.end : last?.range.start) ?? start;
  const blanks = kept === void 0 ? /^[ \t]*/.exec(source.text.slice(end))?.[0].length ?? 0 : 0;
  return replace({ source, range: { start, end: end + blanks } }, "");
}

// src/rules/dockerfile/non-root-user.ts
var rule9 = {
  target: "dockerfile",
  severity: "high",
  profile: "standard",
  checklist: ["IMAGE-19"],
  title: "Images run as a user other than root",
  why: "A process that breaks out of its container as root is root on the node. A USER in the image makes the safe way the default one.",
  references: [dockerfileBestPractices],
  *check(dockerfile, index) {
    const stage = dockerfile.stages.at(-1);
    if (stage === void 0 || isGitHubAction(dockerfile, index)) return;
    const runner = whoRuns(stage.end, stage);
    if (runner.kind === "nonroot" || runner.kind === "undecided") return;
    if (runner.name === void 0) {
      yield cannotTell("the file has no FROM, so its image is built elsewhere");
      return;
    }
    const at = anchor(stage, runner);
    const fix = fixFor4(stage, runner);
    if (runner.kind === "unknown") {
      const message = `No USER is set; \`${runner.name}\` decides who runs this image.`;
      yield { at, severity: "low", key: noUser, message, fix };
      return;
    }
    const dropper = rightsDropper(dockerfile);
    const who = runner.by === "instruction" ? `\`USER ${runner.name}\` is the last one` : `no USER is set, and \`${runner.name}\` runs as root`;
    yield {
      at,
      key: runner.by === "instruction" ? instructionKey(runner.instruction) : noUser,
      message: dropper === void 0 ? `The image runs as root: ${who}.` : `The image starts as root (${who}) and leaves it to \`${dropper}\` to drop the rights; a USER or the pod's runAsUser is surer.`,
      ...dropper === void 0 ? { fix } : { severity: "medium" }
    };
  }
};
var noUser = "no USER";
function isGitHubAction({ source }, index) {
  return ["action.yml", "action.yaml"].some((name) => {
    const path = joinPath(folderOf(source.path), name);
    return path !== void 0 && index.has(path);
  });
}
function anchor(stage, runner) {
  return runner.by === "instruction" ? runner.instruction : stage;
}
var droppers = /(?:^|[\s"'/])(gosu|su-exec|setpriv|chpst|s6-setuidgid)(?=[\s"']|$)/;
function rightsDropper({ instructions }) {
  const starts = instructions.filter(
    (each) => each.stage?.isShipped === true && !each.isOnBuild && starters.has(each.keyword)
  );
  return starts.map(({ text }) => droppers.exec(text)?.[1]).find((name) => name !== void 0);
}
var starters = /* @__PURE__ */ new Set(["ENTRYPOINT", "CMD"]);
function fixFor4(stage, runner) {
  const user = earlierUser(stage, runner) ?? accountOf(stage) ?? "10001:10001";
  return fixToReview("Name an unprivileged user", checkFor(stage), userPatch(stage, user));
}
function checkFor(stage) {
  const check3 = "Whether that user exists, owns the files that the program writes, and needs no port below 1024.";
  const { base } = stage.root;
  const isNginx = base.kind === "image" && base.reference.repository === "library/nginx";
  return isNginx ? `${check3} The stock configuration listens on port 80: \`nginxinc/nginx-unprivileged\` does not.` : check3;
}
function earlierUser(stage, runner) {
  if (runner.by !== "instruction") return void 0;
  const users2 = stage.instructions.filter(({ keyword, isOnBuild }) => keyword === "USER" && !isOnBuild);
  return users2.findLast(namesSomebodyElse)?.words[0]?.text;
}
function namesSomebodyElse({ words: words3 }) {
  const name = words3[0]?.value?.split(":")[0];
  return name !== void 0 && name !== "" && !isRoot(name);
}
function accountOf(stage) {
  const { base } = stage.root;
  return base.kind === "image" ? knownImage(base.reference)?.account : void 0;
}
function userPatch(stage, user) {
  const lastStep = stage.instructions.findLastIndex(
    ({ keyword, isOnBuild }) => !isOnBuild && !closers.has(keyword)
  );
  const first2 = stage.instructions.slice(lastStep + 1).find(({ keyword, isOnBuild }) => starters.has(keyword) && !isOnBuild);
  const last = stage.instructions.at(-1);
  const replaced = stage.instructions[lastStep];
  if (replaced?.keyword === "USER" && replaced.words[0] !== void 0) return replace(replaced.words[0], user);
  return first2 === void 0 ? lineAfter(last ?? stage, `USER ${user}`) : lineBefore(first2, `USER ${user}`);
}
var closers = /* @__PURE__ */ new Set([
  "ENTRYPOINT",
  "CMD",
  "EXPOSE",
  "HEALTHCHECK",
  "STOPSIGNAL",
  "LABEL",
  "ENV",
  "VOLUME"
]);

// src/sources/kubernetes/repository-index.ts
var commonKinds = [
  "BroadcastJob",
  "CloneSet",
  "CronJob",
  "DaemonSet",
  "Deployment",
  "DeploymentConfig",
  "Job",
  "Pod",
  "ReplicaSet",
  "ReplicationController",
  "Rollout",
  "Service",
  "StatefulSet"
];

// src/text/first.ts
function first(items, isWanted) {
  for (const item of items) if (isWanted(item)) return item;
  return void 0;
}

// src/rules/kit/namespaces.ts
function isNamespace({ kind, group }) {
  return kind === "Namespace" && group === "";
}
function isNamespaceName(namespace) {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(namespace);
}
var systemNamespaces = /* @__PURE__ */ new Set([
  "kube-system",
  "kube-public",
  "kube-node-lease"
]);

// src/rules/kit/titles.ts
function titleOf({ kind, name }) {
  return name === "" ? `${kind} without a name` : `${kind} \`${name}\``;
}

// src/rules/kit/namespace-bounds.ts
var takingKinds = [...commonKinds, "PersistentVolumeClaim"];
var boundsReads = ["Namespace", ...takingKinds];
function* lackOfBounds(object, bounds, index) {
  const isOwner = isNamespace(object);
  if (!isOwner && !takes(object)) return;
  const namespace = isOwner ? object.name : object.namespace;
  if (namespace === "") return;
  if (namespace === void 0) yield* ofUnplaced(object, bounds, index);
  else if (!isNamespaceName(namespace)) yield cannotTell("the namespace is named by whoever applies it");
  else if (isOwner || !holds(index, "Namespace", namespace)) yield* ofPlaced(object, namespace, bounds, index);
}
function takes({ kind, group, pod }) {
  return pod !== void 0 || kind === "PersistentVolumeClaim" && group === "";
}
function* ofPlaced(object, namespace, bounds, index) {
  const { kind } = bounds;
  if (holds(index, kind, namespace)) return;
  if (isUnseen(index, kind, { mentioning: namespace })) {
    yield cannotTell(`a ${kind} may stand in files that were not read`);
  } else if (isBeside(object, kind, index)) {
    yield cannotTell(`a ${kind} beside it leaves its namespace to whoever applies it`);
  } else if (!isNamespace(object) || !isEmpty2(namespace, index)) {
    const whose = isNamespace(object) ? "" : ` of ${titleOf(object)}`;
    const newFile = fileFor(namespace, object, bounds, index);
    yield {
      at: object.at("metadata", "namespace") ?? object,
      absent: true,
      key: namespace,
      concerns: namespace,
      message: `Namespace \`${namespace}\`${whose} has no ${kind} in this repository.`,
      ...newFile && { newFile }
    };
  }
}
function* ofUnplaced(object, { kind }, index) {
  if (isBeside(object, kind, index)) return;
  const isOpen2 = isUnseen(index, kind, { folder: folderOf(object.source.path) });
  const message = `${titleOf(object)} names no namespace, and no ${kind} stands beside it.`;
  yield isOpen2 ? cannotTell(`a ${kind} may stand in files that were not read`) : { at: object, absent: true, message };
}
function holds(index, kind, namespace) {
  return remembered(index, `${kind} in ${namespace}`, () => {
    const objects = index.objects(kind, { mentioning: namespace });
    const isIt = (object) => kind === "Namespace" ? isNamespace(object) && object.name === namespace : object.namespace === namespace;
    return first(objects, isIt) !== void 0;
  });
}
function isEmpty2(namespace, index) {
  return !remembered(
    index,
    `use of ${namespace}`,
    () => takingKinds.some((kind) => {
      const isIn = (object) => object.namespace === namespace && takes(object);
      return first(index.objects(kind, { mentioning: namespace }), isIn) !== void 0;
    })
  );
}
function isBeside({ source }, kind, index) {
  const folder = folderOf(source.path);
  return remembered(
    index,
    `${kind} beside ${folder}`,
    () => first(index.objects(kind, { folder }), ({ namespace }) => namespace === void 0) !== void 0
  );
}
function remembered(index, question, ask) {
  const known3 = answers.get(index) ?? /* @__PURE__ */ new Map();
  answers.set(index, known3);
  const answer = known3.get(question) ?? ask();
  known3.set(question, answer);
  return answer;
}
var answers = /* @__PURE__ */ new WeakMap();
function isUnseen(index, kind, where) {
  return !index.isWhole || index.isHidden(kind, where);
}
function fileFor(namespace, beside, { kind, fileName, title: title3, check: check3, spec }, index) {
  const path = freePath(namespace, fileName, beside, index);
  if (path === void 0) return void 0;
  const text = `apiVersion: v1
kind: ${kind}
metadata:
  name: ${namespace}
  namespace: ${namespace}
${spec}`;
  const isListed = ["kustomization.yaml", "kustomization.yml", "Kustomization"].some((name) => {
    const kustomization = joinPath(folderOf(path), name);
    return kustomization !== void 0 && index.has(kustomization);
  });
  return {
    title: title3,
    path,
    text,
    check: isListed ? `It must be listed in the kustomization beside it. ${check3}` : check3
  };
}
function freePath(namespace, fileName, { source: { path } }, index) {
  const folder = folderOf(path);
  const ending = path.endsWith(".yml") ? "yml" : "yaml";
  const own = fileNameOf(folder) === namespace ? [`${fileName}.${ending}`] : [];
  const names = [...own, `${namespace}-${fileName}.${ending}`];
  return names.map((name) => joinPath(folder, name)).find((free) => free !== void 0 && !index.has(free));
}

// src/rules/namespace/limit-range.ts
var rule10 = {
  target: "object",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-19"],
  title: "Every namespace in use has a limit range",
  why: "Without a limit range a container that states no limits has none, and one pod may ask for all that the quota of its namespace allows.",
  references: [
    {
      title: "Kubernetes: limit ranges",
      url: "https://kubernetes.io/docs/concepts/policy/limit-range/"
    }
  ],
  reads: ["LimitRange", ...boundsReads],
  *check(object, index) {
    yield* lackOfBounds(object, limitRange, index);
  }
};
var limitRange = {
  kind: "LimitRange",
  fileName: "limit-range",
  title: "Add a limit range",
  check: "Each TO-BE-CONFIRMED stands for a figure that only you know: what a container needs that says nothing itself; one that takes more memory than the default limit is stopped.",
  spec: `spec:
  limits:
    - type: Container
      # What a container without requests is taken to request.
      defaultRequest:
        cpu: TO-BE-CONFIRMED
        memory: TO-BE-CONFIRMED
      # What a container without a limit may take.
      default:
        memory: TO-BE-CONFIRMED
`
};

// src/rules/namespace/no-privileged-pod-security.ts
var rule11 = {
  target: "object",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-18"],
  title: "Namespaces do not enforce the privileged level",
  why: "The level `privileged` allows everything: a pod that is the same as root on its node is accepted like any other.",
  references: [podSecurityStandards],
  *check(namespace) {
    if (!isNamespace(namespace)) return;
    const level = namespace.at("metadata", "labels", "pod-security.kubernetes.io/enforce");
    if (level?.value !== "privileged") return;
    const fix = fixToReview(
      "Enforce the baseline level",
      "No pod of the namespace may be privileged, share a namespace of its node or mount a host path.",
      set(level, [], "baseline")
    );
    yield {
      at: level,
      message: `Namespace \`${namespace.name}\` enforces the Pod Security level \`privileged\`, which allows everything.`,
      // The pods of kube-system need more than `baseline` allows.
      ...namespace.name === "kube-system" ? { instead: fix.patches } : { fix }
    };
  }
};

// src/rules/namespace/pod-security-enforced.ts
var rule12 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-18"],
  title: "Namespaces enforce a Pod Security Standard",
  why: "Without the label the API server accepts every pod in the namespace, a privileged one too.",
  references: [
    podSecurityStandards,
    {
      title: "Kubernetes: enforce Pod Security Standards with namespace labels",
      url: "https://kubernetes.io/docs/tasks/configure-pod-container/enforce-standards-namespace-labels/"
    }
  ],
  *check(namespace) {
    if (!isNamespace(namespace)) return;
    const label = namespace.at("metadata", "labels", enforce);
    if (isLevel(label?.value)) return;
    const annotation = namespace.at("metadata", "annotations", enforce);
    if (label !== void 0) {
      yield { at: label, message: unknownLevel(namespace, levelIn(label)), ...fixOf2(namespace) };
    } else if (annotation !== void 0) {
      yield { at: annotation, message: onlyAnnotated(namespace), fix: moveAnnotations(namespace) };
    } else {
      yield { at: namespace, absent: true, message: unlabelled(namespace), ...fixOf2(namespace) };
    }
  }
};
var prefix = "pod-security.kubernetes.io/";
var enforce = `${prefix}enforce`;
function isLevel(value) {
  return value === "privileged" || value === "baseline" || value === "restricted";
}
function unknownLevel({ name }, level) {
  const what = level === "" ? "an empty Pod Security level" : `the Pod Security level \`${level}\``;
  return `Namespace \`${name}\` asks for ${what}, which does not exist, so that the API server refuses it.`;
}
function onlyAnnotated({ name }) {
  return `Namespace \`${name}\` names its Pod Security level in an annotation, where nothing reads it: only labels count.`;
}
function unlabelled({ name }) {
  return systemNamespaces.has(name) ? `System namespace \`${name}\` enforces no Pod Security Standard, so that every pod is accepted beside the cluster's own.` : `Namespace \`${name}\` enforces no Pod Security Standard.`;
}
function fixOf2({ root, name }) {
  if (name === "kube-system") return {};
  return {
    fix: fixToReview(
      "Enforce the baseline level",
      "No pod of the namespace may be privileged, share a namespace of its node or mount a host path.",
      set(root, ["metadata", "labels", enforce], "baseline")
    )
  };
}
function moveAnnotations(namespace) {
  const { root } = namespace;
  const labels = root.at("metadata", "labels");
  const annotations3 = root.at("metadata", "annotations");
  const entries2 = annotations3?.entries() ?? [];
  const misplaced = entries2.filter(({ key }) => key.startsWith(prefix));
  const moved = misplaced.filter(({ key }) => labels?.at(key) === void 0).map(({ key, node }) => set(root, ["metadata", "labels", key], levelOf(key, node)));
  const removed = annotations3 !== void 0 && misplaced.length === entries2.length ? [remove(annotations3)] : misplaced.map(({ node }) => remove(node));
  const isKnown = misplaced.every(({ key, node }) => key !== enforce || isLevel(node.value));
  if (isKnown) return safeFix("Make the annotations labels", ...removed, ...moved);
  return fixToReview(
    "Enforce the baseline level by a label",
    "No pod of the namespace may be privileged, share a namespace of its node or mount a host path.",
    ...removed,
    ...moved
  );
}
function levelOf(key, node) {
  const level = levelIn(node);
  return key === enforce && !isLevel(level) ? "baseline" : level;
}
function levelIn({ value }) {
  return String(value ?? "");
}

// src/rules/namespace/resource-quota.ts
var rule13 = {
  target: "object",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-19"],
  title: "Every namespace in use has a resource quota",
  why: "Without a quota whoever may create pods in one namespace can use up the cluster for all others.",
  references: [
    {
      title: "Kubernetes: resource quotas",
      url: "https://kubernetes.io/docs/concepts/policy/resource-quotas/"
    }
  ],
  reads: ["ResourceQuota", ...boundsReads],
  *check(object, index) {
    yield* lackOfBounds(object, quota, index);
  }
};
var quota = {
  kind: "ResourceQuota",
  fileName: "resource-quota",
  title: "Add a resource quota",
  check: "Each TO-BE-CONFIRMED stands for a figure that only you know, from what the namespace uses today; with the quota in place its pods must state their requests and memory limits, or a LimitRange must give them defaults.",
  spec: `spec:
  hard:
    # What all pods of the namespace may request, and use, together.
    requests.cpu: TO-BE-CONFIRMED
    requests.memory: TO-BE-CONFIRMED
    limits.memory: TO-BE-CONFIRMED
    # How many there may be.
    pods: TO-BE-CONFIRMED
    persistentvolumeclaims: TO-BE-CONFIRMED
`
};

// src/rules/kit/label-selector.ts
function selects(selector, known3) {
  if (selector.kind !== "map") return "no";
  const equalities = selector.at("matchLabels")?.entries() ?? [];
  const expressions = selector.at("matchExpressions")?.items() ?? [];
  return all([
    ...equalities.map(({ key, node }) => holds2(key, "In", [String(node.value)], known3)),
    ...expressions.map((expression) => {
      const [key, operator] = [expression.at("key")?.value, expression.at("operator")?.value];
      const values = expression.at("values")?.items() ?? [];
      return holds2(
        String(key),
        String(operator),
        values.map(({ value }) => String(value)),
        known3
      );
    })
  ]);
}
function holds2(key, operator, values, known3) {
  const value = known3.labels.get(key);
  if (value === void 0 && !known3.isComplete) return "perhaps";
  const isListed = value !== void 0 && values.includes(value);
  switch (operator) {
    case "In":
      return isListed ? "yes" : "no";
    case "NotIn":
      return isListed ? "no" : "yes";
    case "Exists":
      return value === void 0 ? "no" : "yes";
    case "DoesNotExist":
      return value === void 0 ? "yes" : "no";
    default:
      return "no";
  }
}
function all(answers2) {
  if (answers2.includes("no")) return "no";
  return answers2.includes("perhaps") ? "perhaps" : "yes";
}
function any(answers2) {
  if (answers2.includes("yes")) return "yes";
  return answers2.includes("perhaps") ? "perhaps" : "no";
}

// src/rules/kit/policy-rules.ts
var directions = ["ingress", "egress"];
function isNetworkPolicy({ kind, group }) {
  return kind === "NetworkPolicy" && policyGroups.has(group);
}
var policyGroups = /* @__PURE__ */ new Set(["", "extensions", "networking.k8s.io"]);
function isCiliumPolicy({ kind }) {
  return kind === "CiliumNetworkPolicy" || kind === "CiliumClusterwideNetworkPolicy";
}
function rulesOf(policy) {
  return directions.filter((direction) => isInForce(policy, direction)).flatMap((direction) => rulesIn(policy.at("spec", direction), direction));
}
function ciliumRulesOf(policy) {
  return specsOf(policy).flatMap(
    (spec) => directions.flatMap((direction) => rulesIn(spec.at(direction), direction))
  );
}
function specsOf(policy) {
  const spec = policy.at("spec");
  return [...spec ? [spec] : [], ...policy.at("specs")?.items() ?? []];
}
function isInForce(policy, direction) {
  const types2 = (policy.at("spec", "policyTypes")?.items() ?? []).map(({ value }) => value);
  if (types2.length > 0) return types2.includes(direction === "ingress" ? "Ingress" : "Egress");
  return direction === "ingress" || rulesIn(policy.at("spec", "egress"), "egress").length > 0;
}
function rulesIn(list, direction) {
  return (list?.items() ?? []).filter(({ kind }) => kind === "map").map((node) => ({ direction, node }));
}
function peersOf({ direction, node }) {
  return node.at(direction === "ingress" ? "from" : "to")?.items() ?? [];
}
function portsOf({ node }) {
  const ciliumPorts = (node.at("toPorts")?.items() ?? []).flatMap((item) => item.at("ports")?.items() ?? []);
  const ports2 = [...node.at("ports")?.items() ?? [], ...ciliumPorts];
  if (ports2.length === 0) return "every";
  return ports2.every((port) => dnsPorts.has(String(port.at("port")?.value))) ? "dns" : "some";
}
var dnsPorts = /* @__PURE__ */ new Set(["53", "5353", "8053", "dns", "dns-tcp"]);
function isEmptySelector(selector) {
  const isBlank = (key) => {
    const part2 = selector.at(key);
    return (part2?.entries().length ?? 0) === 0 && (part2?.items().length ?? 0) === 0;
  };
  return selector.kind === "map" && isBlank("matchLabels") && isBlank("matchExpressions");
}

// src/rules/kit/pod-selection.ts
function selectsPod(policy, pod) {
  if (isCiliumPolicy(policy)) {
    return any(
      specsOf(policy).flatMap((spec) => {
        const selector = spec.at("endpointSelector");
        return selector ? [selectsLabels(selector, pod)] : [];
      })
    );
  }
  if (isNetworkPolicy(policy)) {
    const selector = policy.at("spec", "podSelector");
    return selector === void 0 || selector.value === null ? "yes" : selects(selector, pod);
  }
  return /^(?:all\(\))?$/.test(String(policy.at("spec", "selector")?.value ?? "").trim()) ? "yes" : "perhaps";
}
function selectsLabels(selector, { labels, isComplete }) {
  const keys = [
    ...(selector.at("matchLabels")?.entries() ?? []).map(({ key }) => key),
    ...(selector.at("matchExpressions")?.items() ?? []).map((item) => String(item.at("key")?.value))
  ];
  if (!keys.some((key) => key.includes(":") || key.includes("io.")))
    return selects(selector, { labels, isComplete });
  const sourced = [...labels].flatMap(
    ([key, value]) => ["", "k8s:", "any:"].map((source) => [`${source}${key}`, value])
  );
  const isKnown = isComplete && !keys.some((key) => /^(?:k8s:|any:)?io\.|^reserved:/.test(key));
  return selects(selector, { labels: new Map(sourced), isComplete: isKnown });
}
function podLabelsOf(pod) {
  const known3 = labelsOf.get(pod);
  if (known3) return known3;
  const entries2 = pod.metadata?.at("labels")?.entries() ?? [];
  const found = {
    labels: new Map(entries2.map(({ key, node }) => [key, String(node.value)])),
    isComplete: true
  };
  labelsOf.set(pod, found);
  return found;
}
var labelsOf = /* @__PURE__ */ new WeakMap();
function mayBeKustomized({ source }, index) {
  return !renderedFrom.test(fileNameOf(source.path)) && isKustomized(folderOf(source.path), index);
}
function isKustomized(folder, index) {
  const known3 = kustomized.get(index) ?? /* @__PURE__ */ new Map();
  kustomized.set(index, known3);
  const answer = known3.get(folder) ?? (kustomizations.some((name) => hasIn(folder, name, index)) || folder !== "" && isKustomized(folderOf(folder), index));
  known3.set(folder, answer);
  return answer;
}
var kustomized = /* @__PURE__ */ new WeakMap();
var kustomizations = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
var renderedFrom = /^(?:kustomization\.ya?ml|Kustomization|Chart\.ya?ml)$/;
function hasIn(folder, name, index) {
  const path = joinPath(folder, name);
  return path !== void 0 && index.has(path);
}

// src/rules/kit/default-deny.ts
function denialOf(policy, direction) {
  if (isCiliumPolicy(policy)) return ciliumDenialOf(policy, direction);
  if (!isNetworkPolicy(policy)) return "isolates";
  const selector = policy.at("spec", "podSelector");
  const isForAll = selector === void 0 || selector.value === null || isEmptySelector(selector);
  if (!isForAll || !isInForce(policy, direction)) return "no";
  const rules2 = policy.at("spec", direction)?.items() ?? [];
  if (rules2.length === 0) return "denies";
  return rules2.some((rule116) => rule116.entries().length === 0) ? "no" : "isolates";
}
function ciliumDenialOf(policy, direction) {
  const forAll = specsOf(policy).flatMap((spec) => {
    const selector = spec.at("endpointSelector");
    const rules2 = spec.at(direction);
    return selector && isEmptySelector(selector) && rules2?.kind === "list" ? [rules2.items()] : [];
  });
  if (forAll.some((rules2) => rules2.every((rule116) => rule116.entries().length === 0))) return "denies";
  return forAll.length > 0 ? "isolates" : "no";
}
function defaultDenyFile(namespace, denied, beside, index) {
  if (namespace === "default" || namespace.startsWith("kube-")) return void 0;
  const path = freePath2(namespace, beside, index);
  if (path === void 0 || mayBeKustomized(beside, index)) return void 0;
  const isBoth = denied.length > 1;
  return {
    title: isBoth ? "Deny what no policy allows" : `Deny ${denied[0] ?? ""} traffic that no policy allows`,
    path,
    text: textOf2(namespace, denied),
    check: checkFor2(denied)
  };
}
function freePath2(namespace, { source: { path } }, index) {
  const folder = folderOf(path);
  const ending = path.endsWith(".yml") ? "yml" : "yaml";
  const own = fileNameOf(folder) === namespace ? [`network-policy.${ending}`] : [];
  const names = [...own, `${namespace}-network-policy.${ending}`, `${namespace}-default-deny.${ending}`];
  return names.map((name) => joinPath(folder, name)).find((free) => free !== void 0 && !index.has(free));
}
function textOf2(namespace, denied) {
  const types2 = denied.map((direction) => direction === "ingress" ? "Ingress" : "Egress");
  const name = denied.length > 1 ? "default-deny" : `default-deny-${denied[0] ?? ""}`;
  const deny = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  podSelector: {}
  policyTypes:
${types2.map((type) => `    - ${type}
`).join("")}`;
  return denied.includes("egress") ? `${deny}---
${dnsFor(namespace)}` : deny;
}
function dnsFor(namespace) {
  return `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata:
  name: allow-dns
  namespace: ${namespace}
spec:
  podSelector: {}
  policyTypes:
    - Egress
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
          podSelector:
            matchLabels:
              k8s-app: kube-dns
      ports:
        - protocol: UDP
          port: 53
        - protocol: TCP
          port: 53
`;
}
function checkFor2(denied) {
  const [isIn, isOut] = [denied.includes("ingress"), denied.includes("egress")];
  const into = "from other pods, the ingress controller and monitoring";
  const out = "to other pods, databases and the Kubernetes API (names can be looked up)";
  const which = [...isIn ? [into] : [], ...isOut ? [out] : []].join(", and ");
  return `Every connection that its pods need must be allowed by a policy of its own before this one is applied: ${which}.`;
}

// src/rules/kit/network-policies.ts
var namespacedPolicyKinds = ["NetworkPolicy", "CiliumNetworkPolicy"];
var clusterPolicyKinds = [
  "AdminNetworkPolicy",
  "BaselineAdminNetworkPolicy",
  "CiliumClusterwideNetworkPolicy",
  "GlobalNetworkPolicy"
];
function hasPolicy(namespace, index) {
  const isNamed = namespacedPolicyKinds.some(
    (kind) => first(index.objects(kind, { mentioning: namespace }), (policy) => policy.namespace === namespace)
  );
  return isNamed ? "yes" : hasClusterPolicy(namespace, index);
}
function hasClusterPolicy(namespace, index) {
  const labels = labelsOf2(namespace, index);
  const answers2 = clusterPolicyKinds.flatMap(
    (kind) => [...index.objects(kind)].map((policy) => isAbout(policy, namespace, labels))
  );
  return any(answers2);
}
function labelsOf2(namespace, index) {
  const isMeant2 = ({ name, group }) => name === namespace && group === "";
  const object = first(index.objects("Namespace", { mentioning: namespace }), isMeant2);
  const entries2 = object?.at("metadata", "labels")?.entries() ?? [];
  const labels = new Map(entries2.map(({ key, node }) => [key, String(node.value)]));
  return { labels: labels.set("kubernetes.io/metadata.name", namespace), isComplete: object !== void 0 };
}
function isAbout(policy, namespace, labels) {
  switch (policy.kind) {
    case "CiliumClusterwideNetworkPolicy":
      return ciliumAnswer(policy, namespace);
    case "GlobalNetworkPolicy":
      return calicoAnswer(policy, labels);
    default: {
      const namespaces2 = policy.at("spec", "subject", "namespaces") ?? policy.at("spec", "subject", "pods", "namespaceSelector");
      return namespaces2 === void 0 ? "no" : selects(namespaces2, labels);
    }
  }
}
function ciliumAnswer(policy, namespace) {
  const specs = [policy.at("spec"), ...policy.at("specs")?.items() ?? []];
  const labels = new Map(ciliumNamespaceLabels.map((label) => [label, namespace]));
  const isSelected2 = (selector) => selector !== void 0 && selects(selector, { labels, isComplete: true }) === "yes";
  return specs.some((spec) => isSelected2(spec?.at("endpointSelector"))) ? "yes" : "no";
}
var ciliumNamespaceLabels = ["io.kubernetes.pod.namespace", "k8s:io.kubernetes.pod.namespace"];
function calicoAnswer(policy, { labels }) {
  const name = labels.get("kubernetes.io/metadata.name") ?? "";
  const pods = calicoSelects(policy.at("spec", "selector"), name);
  const namespaces2 = calicoSelects(policy.at("spec", "namespaceSelector"), name);
  if (namespaces2 === "no" || pods === "no" || pods === "some pods") return "no";
  return pods === "yes" && namespaces2 === "yes" ? "yes" : "perhaps";
}
function calicoSelects(selector, namespace) {
  const text = String(selector?.value ?? "").trim();
  if (text === "" || text === "all()") return "yes";
  const named2 = namedNamespace.exec(text)?.[1];
  if (named2 !== void 0) return named2 === namespace ? "yes" : "no";
  return /projectcalico\.org\/namespace/.test(text) ? "perhaps" : "some pods";
}
var namedNamespace = /^(?:projectcalico\.org\/(?:name|namespace)|kubernetes\.io\/metadata\.name)\s*==\s*["']([^"']*)["']$/;

// src/rules/network/default-deny.ts
var rule14 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["NET-1"],
  title: "Every namespace denies traffic by default",
  why: "Policies for some pods leave the others open: a pod that nobody thought of takes connections from the whole cluster.",
  references: [
    networkPolicies,
    {
      title: "Kubernetes: default network policies",
      url: "https://kubernetes.io/docs/concepts/services-networking/network-policies/#default-policies"
    }
  ],
  reads: [...namespacedPolicyKinds, ...clusterPolicyKinds, "Namespace"],
  *check(object, index) {
    const scope = scopeOf(object, index);
    if (scope === void 0) return;
    const own = policiesIn(index, scope.where).filter(scope.holds);
    const missing = directions.filter(
      (direction) => !own.some((policy) => denialOf(policy, direction) === "denies")
    );
    if (own.length === 0 || missing.length === 0) return;
    const doubt = doubtsOn(object, scope, index);
    if (doubt) yield doubt;
    else for (const direction of missing) yield problemOf(direction, { object, scope, own, index });
  }
};
function scopeOf(object, index) {
  if (isNamespace(object)) return object.name === "" ? void 0 : namespaceScope(object.name);
  if (!namespacedPolicyKinds.some((kind) => kind === object.kind)) return void 0;
  const { namespace } = object;
  if (namespace === void 0) {
    const folder = folderOf(object.source.path);
    const holds3 = (policy) => policy.namespace === void 0 && folderOf(policy.source.path) === folder;
    return { namespace, where: { folder }, holds: holds3 };
  }
  const isMeant2 = (other) => other.name === namespace && isNamespace(other);
  const isThere = first(index.objects("Namespace", { mentioning: namespace }), isMeant2) !== void 0;
  return isThere || !isNamespaceName(namespace) ? void 0 : namespaceScope(namespace);
}
function namespaceScope(namespace) {
  return { namespace, where: { mentioning: namespace }, holds: (policy) => policy.namespace === namespace };
}
function policiesIn(index, where) {
  return namespacedPolicyKinds.flatMap((kind) => [...index.objects(kind, where)]);
}
function doubtsOn({ source }, { namespace, where }, index) {
  const kinds3 = [...namespacedPolicyKinds, ...clusterPolicyKinds];
  if (!index.isWhole || kinds3.some((kind) => index.isHidden(kind, where)))
    return cannotTell("network policies may stand in files that were not read");
  if (hasClusterPolicy(namespace ?? "", index) !== "no")
    return cannotTell("a cluster-wide policy may deny by default");
  const beside = policiesIn(index, { folder: folderOf(source.path) });
  const isLoose = beside.some(
    (policy) => policy.namespace === void 0 && denialOf(policy, "ingress") === "denies"
  );
  return namespace !== void 0 && isLoose ? cannotTell("a policy that names no namespace may deny by default") : void 0;
}
function problemOf(direction, { object, scope, own, index }) {
  const { namespace } = scope;
  const newFile = namespace === void 0 ? void 0 : defaultDenyFile(namespace, [direction], object, index);
  const isSmall = direction === "egress" || own.some((policy) => denialOf(policy, direction) === "isolates");
  return {
    at: isNamespace(object) ? object : object.at("metadata", "namespace") ?? object,
    key: `${namespace ?? ""} ${direction}`.trim(),
    concerns: namespace ?? folderOf(object.source.path),
    absent: true,
    ...isSmall && { severity: "low" },
    ...(isSmall || namespace === void 0) && { profile: "strict" },
    message: messageOf2(direction, object, namespace),
    ...newFile && { newFile }
  };
}
function messageOf2(direction, object, namespace) {
  const denial = `denies ${direction} traffic by default`;
  if (namespace !== void 0) return `No network policy of namespace \`${namespace}\` ${denial}.`;
  return `${titleOf(object)} names no namespace, and no policy beside it ${denial}.`;
}

// src/rules/kit/ingresses.ts
function isIngress(object) {
  return object.kind === "Ingress" && ["", "extensions", "networking.k8s.io"].includes(object.group);
}
function annotationsOf(object) {
  const entries2 = object.at("metadata", "annotations")?.entries() ?? [];
  return entries2.flatMap(
    ({ key, node }) => typeof node.value === "string" ? [{ key, node, text: node.value }] : []
  );
}
function classOf(ingress) {
  const field8 = ingress.at("spec", "ingressClassName")?.value;
  const annotation = ingress.at("metadata", "annotations", "kubernetes.io/ingress.class")?.value;
  return String(field8 ?? annotation ?? "");
}

// src/rules/network/ingress-annotation-injection.ts
var rule15 = {
  target: "object",
  severity: "critical",
  profile: "baseline",
  checklist: ["NET-3"],
  title: "Annotations of an Ingress hold no configuration of nginx",
  why: "ingress-nginx wrote these values into nginx's configuration as they stood: what ends the directive runs code in the controller, which can read the Secrets of the whole cluster (CVE-2025-1974 and its kin).",
  references: [
    {
      title: "Kubernetes: CVE-2025-1974 and other vulnerabilities of ingress-nginx",
      url: "https://kubernetes.io/blog/2025/03/24/ingress-nginx-cve-2025-1974/"
    },
    ingressAnnotationRisks
  ],
  *check(ingress) {
    if (!isIngress(ingress)) return;
    for (const annotation of annotationsOf(ingress)) {
      const name = /^(?:nginx\.)?ingress\.kubernetes\.io\/([a-z-]+)$/.exec(annotation.key)?.[1];
      const form = name === void 0 ? void 0 : forms2.get(name);
      if (form !== void 0) yield* problemsOf(ingress, annotation, form);
    }
  }
};
var forms2 = /* @__PURE__ */ new Map([
  /** CVE-2026-1580: /136677 */
  ["auth-method", "word"],
  /** CVE-2025-1097: /131007 */
  ["auth-tls-match-cn", "common name"],
  /** CVE-2025-24514: /131006 */
  ["auth-url", "url"],
  /** CVE-2025-1098: /131008 */
  ["mirror-host", "url"],
  ["mirror-target", "url"],
  /** CVE-2023-5044: /126817 */
  ["permanent-redirect", "url"]
]);
function* problemsOf(ingress, { key, node, text }, form) {
  const value = withoutStandIns(text.trim());
  const about = { at: node, key, instead: [remove(node)] };
  if (endsDirective(value, form)) {
    yield { ...about, message: `${titleOf(ingress)} writes directives of nginx into \`${key}\`.` };
  } else if (form === "url" && /[|<>\\^`]/.test(value)) {
    yield {
      ...about,
      severity: "high",
      message: `${titleOf(ingress)} has characters in \`${key}\` that no URL holds.`
    };
  } else if (form === "common name" && hasLooseAlternative(value)) {
    yield {
      ...about,
      severity: "high",
      message: `${titleOf(ingress)} lets certificates in by any part of their subject: an alternative in \`${key}\` is not about the CN.`
    };
  }
}
function withoutStandIns(text) {
  return text.replace(/\$\{[\w.:=-]+\}|\{\{[^{}\n]*\}\}|<[\w .:/#-]+>/g, "_");
}
function endsDirective(value, form) {
  const bare2 = form === "common name" ? value.replace(/\{\d+(?:,\d*)?\}/g, "") : value;
  return (form === "url" ? /[\r\n;{}"']/ : /[\r\n;{}"'#]/).test(bare2);
}
function hasLooseAlternative(value) {
  let outside2 = value.replace(/\\.|\[[^[\]]*\]/g, "");
  for (let depth = 0; depth < 10; depth++) outside2 = outside2.replace(/\([^()]*\)/g, "");
  return outside2.split("|").some((alternative, index) => index > 0 && !/^\^?CN=/.test(alternative));
}

// src/rules/network/ingress-host.ts
var rule16 = {
  target: "object",
  severity: "low",
  profile: "standard",
  checklist: ["NET-3"],
  title: "Ingresses name their hosts",
  why: "An Ingress without a host answers for every name that leads to the controller: it can take over requests meant for others, and is found by whoever tries an address.",
  references: [
    {
      title: "Kubernetes: rules of an Ingress",
      url: "https://kubernetes.io/docs/concepts/services-networking/ingress/#ingress-rules"
    }
  ],
  *check(ingress) {
    if (!isIngress(ingress)) return;
    const rules2 = (ingress.at("spec", "rules")?.items() ?? []).filter(({ kind }) => kind === "map");
    if (rules2.length === 0) yield* ofBackend(ingress);
    else yield* ofRules(ingress, rules2);
  }
};
function* ofBackend(ingress) {
  const backend = ingress.at("spec", "defaultBackend") ?? ingress.at("spec", "backend");
  if (backend?.kind === "map") yield { at: backend, key: "", message: everyHost(ingress) };
}
function* ofRules(ingress, rules2) {
  const open = rules2.filter((rule116) => isOpen(rule116.at("host")));
  const [first2] = open;
  if (first2 !== void 0) yield { at: first2.at("host") ?? first2, key: "", message: everyHost(ingress) };
  const wildcards = new Map(rules2.flatMap((rule116) => wildcardOf(rule116.at("host"))));
  for (const [host2, at] of wildcards) {
    yield {
      at,
      key: host2,
      profile: "strict",
      message: `${titleOf(ingress)} answers for every host that fits \`${host2}\`.`
    };
  }
}
function everyHost(ingress) {
  return `${titleOf(ingress)} answers for every host.`;
}
function isOpen(host2) {
  return host2 === void 0 || host2.value === null || host2.value === "" || host2.value === "*";
}
function wildcardOf(host2) {
  if (host2 === void 0 || typeof host2.value !== "string") return [];
  return host2.value.length > 1 && host2.value.includes("*") ? [[host2.value, host2]] : [];
}

// src/rules/network/ingress-tls.ts
var rule17 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["NET-3"],
  title: "Ingresses use TLS",
  why: "Without TLS everybody on the way reads passwords and session cookies, and changes what is sent.",
  references: [
    {
      title: "Kubernetes: TLS of an Ingress",
      url: "https://kubernetes.io/docs/concepts/services-networking/ingress/#tls"
    }
  ],
  *check(ingress) {
    if (!isIngress(ingress) || !isPlain2(ingress.at("spec", "tls"))) return;
    if (!leadsSomewhere(ingress) || hasTlsElsewhere(ingress) || isForChallenges(ingress)) return;
    const fix = fixOf3(ingress);
    yield {
      at: ingress,
      absent: true,
      message: `${titleOf(ingress)} takes requests without TLS.`,
      ...fix && { fix }
    };
  }
};
function isPlain2(tls) {
  return tls === void 0 || tls.value === null || tls.kind === "list" && tls.items().length === 0;
}
function leadsSomewhere(ingress) {
  const backend = ingress.at("spec", "defaultBackend") ?? ingress.at("spec", "backend");
  return backend?.kind === "map" || rulesOf2(ingress).length > 0;
}
function rulesOf2(ingress) {
  return (ingress.at("spec", "rules")?.items() ?? []).filter(({ kind }) => kind === "map");
}
function hasTlsElsewhere(ingress) {
  const annotations3 = annotationsOf(ingress);
  return annotations3.some(({ key, text }) => tlsAnnotations.get(key)?.test(text) === true) || classOf(ingress) === "tailscale";
}
var tlsAnnotations = /* @__PURE__ */ new Map([
  ["alb.ingress.kubernetes.io/certificate-arn", /\S/],
  ["alb.ingress.kubernetes.io/listen-ports", /HTTPS/],
  ["appgw.ingress.kubernetes.io/appgw-ssl-certificate", /\S/],
  ["haproxy.org/ssl-passthrough", /^(?:true|on)$/i],
  ["haproxy-ingress.github.io/ssl-passthrough", /^(?:true|on)$/i],
  ["ingress.gcp.kubernetes.io/pre-shared-cert", /\S/],
  ["ingress.kubernetes.io/ssl-passthrough", /^(?:true|on)$/i],
  ["konghq.com/protocols", /^\s*https\s*$/],
  ["networking.gke.io/managed-certificates", /\S/],
  ["networking.gke.io/certmap", /\S/],
  ["nginx.ingress.kubernetes.io/ssl-passthrough", /^true$/],
  ["oci-native-ingress.oraclecloud.com/certificate-ocid", /\S/],
  ["route.openshift.io/termination", /^(?:edge|passthrough|reencrypt)$/],
  ["traefik.ingress.kubernetes.io/router.tls", /^true$/],
  ["traefik.ingress.kubernetes.io/router.tls.certresolver", /\S/]
]);
function isForChallenges(ingress) {
  const paths = rulesOf2(ingress).flatMap((rule116) => rule116.at("http", "paths")?.items() ?? []);
  return paths.length > 0 && paths.every((path) => String(path.at("path")?.value ?? "").startsWith("/.well-known/acme-challenge"));
}
function fixOf3(ingress) {
  const isIssued = annotationsOf(ingress).some(({ key }) => issuers.has(key));
  const names = rulesOf2(ingress).map((rule116) => rule116.at("host")?.value);
  const hosts = [...new Set(names.filter((host2) => typeof host2 === "string" && host2 !== ""))];
  if (!isIssued || hosts.length === 0 || names.length === 0 || ingress.name === "") return void 0;
  if (ingress.name.endsWith("*") || hosts.length < new Set(names).size) return void 0;
  return fixToReview(
    "Serve the certificate of cert-manager",
    "cert-manager puts the certificate into the Secret named here: no other may have that name.",
    set(ingress.root, ["spec", "tls"], [{ hosts: hosts.map(String), secretName: `${ingress.name}-tls` }])
  );
}
var issuers = /* @__PURE__ */ new Set(["cert-manager.io/cluster-issuer", "cert-manager.io/issuer"]);

// src/rules/kit/mesh.ts
var meshNames = { istio: "Istio", linkerd: "Linkerd" };
var meshKinds = [
  "AuthorizationPolicy",
  "DestinationRule",
  "PeerAuthentication",
  "VirtualService"
];
function isMeshHost(host2) {
  if (/^kubernetes(?:\.default(?:\.svc(?:\.cluster\.local)?)?)?$/.test(host2)) return false;
  return host2 === "*" || !host2.includes(".") || /\.(?:svc|local)$|\.svc\./.test(host2);
}
function usesMesh(mesh, object, index) {
  const isOther = (namespace) => namespace.root !== object.root && joins(namespace, mesh);
  const words3 = mesh === "istio" ? ["istio-injection", "istio.io/rev"] : ["linkerd.io/inject"];
  if (words3.some((word) => first(index.objects("Namespace", { mentioning: word }), isOther))) return "yes";
  if (mesh === "istio" && meshKinds.some((kind) => istioGroups.some((group) => hasObject(kind, group, index))))
    return "yes";
  return index.isWhole ? "no" : "perhaps";
}
var istioGroups = ["networking.istio.io", "security.istio.io"];
function hasObject(kind, group, index) {
  return first(index.objects(kind, { mentioning: group }), (object) => object.group === group) !== void 0;
}
function joins(namespace, mesh) {
  if (mesh === "linkerd") {
    const inject2 = namespace.at("metadata", "annotations", "linkerd.io/inject")?.value;
    return inject2 === "enabled" || inject2 === "ingress";
  }
  const labels = namespace.at("metadata", "labels");
  return labels?.at("istio-injection")?.value === "enabled" || labels?.at("istio.io/rev") !== void 0;
}
function isOfMesh(object) {
  const namespace = object.kind === "Namespace" ? object.name : object.namespace;
  if (namespace !== void 0 && ownNamespaces.has(namespace)) return true;
  const images = (object.pod?.containers ?? []).map(({ image }) => String(image?.value ?? ""));
  return images.some(
    (image) => /(?:^|\/)(?:istio|linkerd)(?:-release|-testing)?\/|\/proxyv2(?:[:@]|$)/.test(image) || image === "auto"
  );
}
var ownNamespaces = /* @__PURE__ */ new Set([
  "istio-system",
  "kube-node-lease",
  "kube-public",
  "kube-system",
  "linkerd",
  "local-path-storage"
]);

// src/rules/network/mesh-injection-not-disabled.ts
var rule18 = {
  target: "object",
  severity: "low",
  profile: "standard",
  checklist: ["CLUSTER-2"],
  title: "Workloads are not kept out of the service mesh",
  why: "What has no sidecar sends and takes connections without mutual TLS, and no rule of the mesh about who may call whom holds for it.",
  references: [
    {
      title: "Istio: installing the sidecar",
      url: "https://istio.io/latest/docs/setup/additional-setup/sidecar-injection/"
    },
    { title: "Linkerd: proxy injection", url: "https://linkerd.io/2-edge/features/proxy-injection/" }
  ],
  reads: [...meshKinds, "Namespace"],
  *check(object, index) {
    const refusal = refusalOf(object);
    if (refusal === void 0 || isOfMesh(object)) return;
    const { node, words: words3, mesh } = refusal;
    const isUsed = usesMesh(mesh, object, index);
    if (isUsed === "perhaps") yield cannotTell(`whether ${meshNames[mesh]} is in use stands elsewhere`);
    if (isUsed !== "yes") return;
    yield {
      at: node,
      key: mesh,
      ...endsByItself(object) && { profile: "strict" },
      message: `${titleOf(object)} is kept out of the service mesh of ${meshNames[mesh]}.`,
      fix: fixToReview(
        "Let it join the mesh",
        "Make sure that it works with a sidecar, and that its clients are in the mesh.",
        remove(words3.entries().length === 1 ? words3 : node)
      )
    };
  }
};
function refusalOf(object) {
  if (object.pod) return ofPod(object.pod);
  if (object.kind !== "Namespace" || object.group !== "") return void 0;
  const metadata = object.at("metadata");
  return refusalIn(metadata?.at("labels"), istioLabel) ?? refusalIn(metadata?.at("annotations"), linkerd);
}
function ofPod(pod) {
  if (pod.at("hostNetwork")?.value === true) return void 0;
  const [labels, annotations3] = [pod.metadata?.at("labels"), pod.metadata?.at("annotations")];
  const words3 = labels?.at(istio.key) ? labels : annotations3;
  return refusalIn(words3, istio) ?? refusalIn(annotations3, linkerd);
}
var istioLabel = { key: "istio-injection", refusal: "disabled", mesh: "istio" };
var istio = { key: "sidecar.istio.io/inject", refusal: "false", mesh: "istio" };
var linkerd = { key: "linkerd.io/inject", refusal: "disabled", mesh: "linkerd" };
function refusalIn(words3, { key, refusal, mesh }) {
  const node = words3?.at(key);
  return words3 && node && String(node.value) === refusal ? { node, words: words3, mesh } : void 0;
}
function endsByItself({ kind }) {
  return kind === "Job" || kind === "CronJob";
}

// src/rules/network/mesh-no-allow-all-authorization.ts
var rule19 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["NET-2"],
  title: "Authorization policies of the mesh say who may call",
  why: "A rule that fits every request lets every workload, and whatever reaches the network, call the services it is about: one stolen pod can then call them all.",
  references: [
    {
      title: "Istio: authorization policy",
      url: "https://istio.io/latest/docs/reference/config/security/authorization-policy/"
    }
  ],
  *check(policy) {
    if (policy.kind !== "AuthorizationPolicy" || policy.group !== "security.istio.io") return;
    if ((policy.at("spec", "action")?.value ?? "ALLOW") !== "ALLOW") return;
    for (const item of policy.at("spec", "rules")?.items() ?? []) {
      const breadth = breadthOf(item);
      if (breadth === void 0) continue;
      yield {
        at: item,
        key: breadth,
        ...breadth === "every namespace" && { severity: "medium" },
        message: `${titleOf(policy)} allows ${breadth === "anybody" ? "every request" : "requests from the workloads of every namespace"}.`,
        instead: [remove(item)]
      };
    }
  }
};
function breadthOf(rule116) {
  if (rule116.kind !== "map" || !isEmpty3(rule116.at("to")) || !isEmpty3(rule116.at("when"))) return void 0;
  const from = rule116.at("from");
  if (isEmpty3(from)) return "anybody";
  return from?.items().some((item) => isEveryNamespace(item.at("source"))) ? "every namespace" : void 0;
}
function isEmpty3(list) {
  return list === void 0 || list.value === null || list.kind === "list" && list.items().length === 0;
}
function isEveryNamespace(source) {
  const fields2 = source?.entries().filter(({ node }) => !isEmpty3(node)) ?? [];
  const namespaces2 = source?.at("namespaces")?.items() ?? [];
  return fields2.length === 1 && namespaces2.some(({ value }) => value === "*");
}

// src/rules/network/mesh-strict-mtls.ts
var rule20 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["CLUSTER-2"],
  title: "The service mesh insists on mutual TLS",
  why: "What travels without mutual TLS can be read and changed on its way, and nobody knows who sent it: rules about who may call whom mean nothing then.",
  references: [
    {
      title: "Istio: mutual TLS",
      url: "https://istio.io/latest/docs/tasks/security/authentication/authn-policy/"
    },
    {
      title: "Linkerd: authorization policy",
      url: "https://linkerd.io/2-edge/reference/authorization-policy/"
    }
  ],
  *check(object) {
    if (object.kind === "PeerAuthentication") yield* ofServers(object);
    else if (object.kind === "DestinationRule") yield* ofClients(object);
    if (object.kind === "Namespace" || object.pod !== void 0) yield* ofLinkerd(object);
  }
};
function* ofServers(policy) {
  if (policy.group !== "security.istio.io") return;
  const ports2 = policy.at("spec", "portLevelMtls")?.entries() ?? [];
  const modes = [
    { key: "", mode: policy.at("spec", "mtls", "mode") },
    ...ports2.map(({ key, node }) => ({ key, mode: node.at("mode") }))
  ];
  for (const { key, mode } of modes) {
    if (mode?.value !== "DISABLE" && mode?.value !== "PERMISSIVE") continue;
    const isOff = mode.value === "DISABLE";
    yield {
      at: mode,
      key: `${mode.value} ${key}`.trim(),
      ...!isOff && { severity: "medium" },
      message: `${titleOf(policy)} ${isOff ? "turns mutual TLS off" : "lets connections without mutual TLS in"}${key === "" ? "" : ` on port ${key}`}.`,
      fix: fixOf4(
        policy,
        mode,
        "STRICT",
        "Make sure that every client has a sidecar: the others are refused from then on."
      )
    };
  }
}
function* ofClients(rule116) {
  const host2 = rule116.at("spec", "host")?.value;
  if (rule116.group !== "networking.istio.io" || typeof host2 !== "string" || !isMeshHost(host2)) return;
  const subsets = rule116.at("spec", "subsets")?.items() ?? [];
  const policies2 = [
    { key: "", policy: rule116.at("spec", "trafficPolicy") },
    ...subsets.map((subset) => ({
      key: `${subset.at("name")?.value ?? ""}`,
      policy: subset.at("trafficPolicy")
    }))
  ];
  for (const { key, policy } of policies2) {
    for (const mode of modesOf(policy).filter(({ value }) => value === "DISABLE")) {
      yield {
        at: mode,
        key: [key, portOf(mode, rule116)].filter((word) => word !== "").join(" "),
        message: `${titleOf(rule116)} sends requests for \`${host2}\` without TLS${key === "" ? "" : ` to the subset \`${key}\``}.`,
        fix: fixOf4(
          rule116,
          mode,
          "ISTIO_MUTUAL",
          "Make sure that the service has a sidecar: without one it does not understand the requests."
        )
      };
    }
  }
}
function modesOf(policy) {
  const ports2 = policy?.at("portLevelSettings")?.items() ?? [];
  return [policy, ...ports2].flatMap((settings) => settings?.at("tls", "mode") ?? []);
}
function portOf(mode, rule116) {
  const port = rule116.at(...routeBelow(mode, rule116).slice(0, -2), "port", "number")?.value;
  return port === void 0 || port === null ? "" : String(port);
}
function* ofLinkerd(object) {
  const metadata = object.pod ? object.pod.metadata : object.at("metadata");
  const policy = metadata?.at("annotations", "config.linkerd.io/default-inbound-policy");
  if (policy?.value !== "all-unauthenticated") return;
  yield {
    at: policy,
    severity: "medium",
    message: `${titleOf(object)} takes connections without mutual TLS from anywhere.`,
    fix: fixOf4(
      object,
      policy,
      "all-authenticated",
      "Make sure that every client is in the mesh: the others are refused from then on."
    )
  };
}
function fixOf4(object, node, value, check3) {
  return fixToReview("Insist on mutual TLS", check3, set(object.root, routeBelow(node, object), value));
}
function routeBelow(node, { root }) {
  return node.route.slice(root.route.length);
}

// src/rules/network/namespace-has-network-policy.ts
var rule21 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["NET-1"],
  title: "Every namespace has a network policy",
  why: "Without any policy every pod of the cluster can connect to every pod of the namespace, and those to the whole internet.",
  references: [networkPolicies],
  reads: [...namespacedPolicyKinds, ...clusterPolicyKinds, "Namespace"],
  *check(object, index) {
    const problem2 = isNamespace(object) ? ofNamespace(object, index) : ofWorkload(object, index);
    if (problem2 !== void 0) yield problem2;
  }
};
function ofNamespace(object, index) {
  if (object.name === "") return void 0;
  const message = `Namespace \`${object.name}\` has no network policy in this repository.`;
  const key = object.name;
  return judge2(object, key, index, { at: object, absent: true, key, concerns: key, message });
}
function ofWorkload(object, index) {
  if (object.pod === void 0) return void 0;
  if (object.namespace === void 0) return ofUnplaced2(object, index);
  const namespaces2 = index.objects("Namespace", { mentioning: object.namespace });
  if (first(namespaces2, (other) => other.name === object.namespace && isNamespace(other))) return void 0;
  const message = `Namespace \`${object.namespace}\` of ${object.kind} \`${object.name}\` has no network policy in this repository.`;
  const at = object.at("metadata", "namespace") ?? object;
  const key = object.namespace;
  return judge2(object, key, index, { at, absent: true, key, concerns: key, message });
}
function judge2(object, namespace, index, problem2) {
  if (!isNamespaceName(namespace)) return cannotTell("the namespace is named by whoever applies it");
  const answer = hasPolicy(namespace, index);
  if (answer === "yes") return void 0;
  if (answer === "perhaps")
    return cannotTell(`a cluster-wide policy may select the namespace \`${namespace}\``);
  if (isIncomplete(index, { mentioning: namespace })) return unseen;
  if (isBesideUnplaced(object, index)) return { ...problem2, profile: "strict" };
  const newFile = defaultDenyFile(namespace, directions, object, index);
  return newFile ? { ...problem2, newFile } : problem2;
}
function ofUnplaced2(object, index) {
  if (isBesideUnplaced(object, index) || hasPolicy("", index) !== "no") return void 0;
  if (isIncomplete(index, { folder: folderOf(object.source.path) })) return unseen;
  const message = `${object.kind} \`${object.name}\` names no namespace, and no network policy stands beside it.`;
  return { at: object, absent: true, profile: "strict", message };
}
var unseen = cannotTell("network policies may stand in files that were not read");
function isIncomplete(index, where) {
  const kinds3 = [...namespacedPolicyKinds, ...clusterPolicyKinds];
  return !index.isWhole || kinds3.some((kind) => index.isHidden(kind, where));
}
function isBesideUnplaced(object, index) {
  const folder = folderOf(object.source.path);
  const isAnywhereBelow = isNamespace(object) && folder !== "";
  return namespacedPolicyKinds.some(
    (kind) => first(
      isAnywhereBelow ? index.objects(kind) : index.objects(kind, { folder }),
      ({ namespace, source }) => namespace === void 0 && (!isAnywhereBelow || source.path.startsWith(`${folder}/`))
    )
  );
}

// src/rules/network/no-allow-all.ts
var rule22 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["NET-1"],
  title: "Network policies do not allow everything",
  why: "A rule for everybody undoes every other policy of the pods it selects: they are as open as without any.",
  references: [networkPolicies],
  *check(policy) {
    if (isNetworkPolicy(policy)) yield* problemsOf2(policy);
    if (isCiliumPolicy(policy)) for (const one of ciliumRulesOf(policy)) yield* ciliumProblemsIn(one, policy);
  }
};
function* problemsOf2(policy) {
  const rules2 = rulesOf(policy);
  const isEmpty4 = ({ node }) => node.entries().length === 0;
  const filled = new Set(rules2.filter((one) => !isEmpty4(one)).map(({ direction }) => direction));
  for (const one of rules2) {
    const fix = filled.has(one.direction) && isEmpty4(one) ? without(one) : void 0;
    for (const problem2 of problemsIn(one, policy)) yield fix ? { ...problem2, fix } : problem2;
  }
}
function without({ node, direction }) {
  const whom = direction === "ingress" ? "whoever calls its pods" : "all that its pods call";
  return fixToReview("Remove the empty rule", `The other rules must allow ${whom}.`, remove(node));
}
function* problemsIn(one, policy) {
  if (portsOf(one) === "dns") return;
  const peers = peersOf(one);
  if (peers.length === 0) yield problemOf2(one, policy, { at: one.node, whom: everyone(one), key: "" });
  for (const peer of peers.filter(isEveryNamespace2)) {
    const at = peer.at("namespaceSelector") ?? peer;
    yield problemOf2(one, policy, { at, whom: everyPod, key: "namespaces" });
  }
}
var everyPod = "every pod of every namespace";
function isEveryNamespace2(peer) {
  const [namespaces2, pods] = [peer.at("namespaceSelector"), peer.at("podSelector")];
  return namespaces2 !== void 0 && isEmptySelector(namespaces2) && (pods === void 0 || isEmptySelector(pods));
}
function* ciliumProblemsIn(one, policy) {
  if (portsOf(one) === "dns") return;
  const entities = one.node.at(one.direction === "ingress" ? "fromEntities" : "toEntities")?.items() ?? [];
  for (const entity of entities) {
    if (entity.value !== "all" && entity.value !== "world") continue;
    const whom = entity.value === "all" ? everyone(one) : "everybody outside the cluster";
    yield problemOf2(one, policy, { at: entity, whom, key: entity.value });
  }
}
function everyone({ direction }) {
  return direction === "ingress" ? "everybody" : "every address";
}
function problemOf2(one, policy, { at, whom, key }) {
  const { direction } = one;
  const said2 = direction === "ingress" ? `lets ${whom} in` : `lets its pods reach ${whom}`;
  const hasPorts = portsOf(one) === "some";
  const isServed2 = hasPorts && direction === "ingress";
  return {
    at,
    key: `${direction} ${key}`.trim(),
    ...isServed2 ? { severity: "low", profile: "strict" } : {},
    ...!isServed2 && (hasPorts || whom === everyPod) && { severity: "medium" },
    message: `${titleOf(policy)} ${said2}.`
  };
}

// src/rules/network/no-dangling-policy.ts
var workloadKinds = commonKinds.filter((kind) => kind !== "Service");
var releaseKinds = ["Application", "HelmChart", "HelmRelease"];
var rule23 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["NET-1"],
  title: "Network policies select pods that exist",
  why: "A policy whose labels no pod has guards nothing, and its author believes that it does.",
  references: [networkPolicies],
  reads: [...workloadKinds, ...releaseKinds, "Service"],
  *check(policy, index) {
    if (!isNetworkPolicy(policy) && policy.kind !== "CiliumNetworkPolicy") return;
    if (policy.namespace !== void 0 && !isNamespaceName(policy.namespace)) return;
    const own = policy.at("spec", isNetworkPolicy(policy) ? "podSelector" : "endpointSelector");
    if (own !== void 0) yield* problemsOf3(own, { policy, index, isPeer: false });
    for (const peer of peerSelectorsOf(policy)) yield* problemsOf3(peer, { policy, index, isPeer: true });
  }
};
function peerSelectorsOf(policy) {
  if (!isNetworkPolicy(policy)) return [];
  const peers = rulesOf(policy).flatMap(peersOf);
  return peers.flatMap((peer) => peer.at("namespaceSelector") ? [] : peer.at("podSelector") ?? []);
}
function* problemsOf3(selector, context) {
  const { policy, index, isPeer } = context;
  const asked = labelsAskedBy(selector);
  const [words3] = asked.values();
  if (words3 === void 0 || [...asked.keys()].some((key) => givenAtRunTime.test(key))) return;
  const isWanted = (object) => isSelected(object, selector);
  if (words3.some((word) => podsIn(index, policy, { mentioning: word }, isWanted))) return;
  if (isOutOfSight(selector, context, words3)) {
    yield cannotTell("the pods may be made from files that were not read");
    return;
  }
  const hasAlike = hasLikes(policy, asked, index);
  if (isPeer && !hasAlike) return;
  const labels = [...asked].map(([key, values]) => `${key}=${values.join("|")}`).join(", ");
  const whom = isPeer ? "allows pods that are not in this repository" : "selects no pod of this repository";
  yield {
    at: selector,
    ...isPeer && { key: labels, severity: "low" },
    ...!hasAlike && { profile: "strict" },
    message: `${titleOf(policy)} ${whom}: \`${labels}\`.`
  };
}
function labelsAskedBy(selector) {
  const equalities = (selector.at("matchLabels")?.entries() ?? []).map(
    ({ key, node }) => [key, [String(node.value ?? "")]]
  );
  const listed3 = (selector.at("matchExpressions")?.items() ?? []).flatMap((item) => {
    const key = item.at("key")?.value;
    if (typeof key !== "string" || item.at("operator")?.value !== "In") return [];
    const values = (item.at("values")?.items() ?? []).map(({ value }) => String(value ?? ""));
    return [[key, values]];
  });
  return new Map([...equalities, ...listed3].filter(([, values]) => values.some((value) => value !== "")));
}
var givenAtRunTime = /^(?:(?:k8s:|any:)?io\.|reserved:|(?:batch\.kubernetes\.io\/)?(?:job-name|controller-uid)$|pod-template-hash$|controller-revision-hash$|(?:apps|statefulset)\.kubernetes\.io\/)/;
function isSelected({ pod }, selector) {
  if (pod === void 0) return false;
  return selectsLabels(selector, podLabelsOf(pod)) !== "no";
}
function podsIn(index, { namespace }, where, isWanted) {
  const isMeant2 = (object) => object.namespace === namespace || object.namespace === void 0 || namespace === void 0;
  return workloadKinds.some(
    (kind) => first(index.objects(kind, where), (object) => isMeant2(object) && isWanted(object)) !== void 0
  );
}
function isOutOfSight(selector, { policy, index }, words3) {
  return !index.isWhole || workloadKinds.some((kind) => words3.some((word) => index.isHidden(kind, { mentioning: word }))) || mayBeKustomized(policy, index) || isReleasedTo(policy, index) || isServed(policy, selector, { index, words: words3 });
}
function isServed({ namespace }, selector, { index, words: words3 }) {
  const choosesThem = (service) => {
    const isNear = service.namespace === namespace || service.namespace === void 0 || namespace === void 0;
    if (!isNear) return false;
    const entries2 = service.at("spec", "selector")?.entries() ?? [];
    const labels = new Map(entries2.map(({ key, node }) => [key, String(node.value)]));
    return selectsLabels(selector, { labels, isComplete: true }) === "yes";
  };
  return words3.some((word) => first(index.objects("Service", { mentioning: word }), choosesThem) !== void 0);
}
function isReleasedTo({ namespace, source }, index) {
  const folder = folderOf(source.path);
  const isMeant2 = (release) => {
    const targets = [
      release.namespace,
      release.at("spec", "targetNamespace")?.value,
      release.at("spec", "destination", "namespace")?.value
    ];
    return targets.includes(namespace ?? "") || folderOf(release.source.path) === folder;
  };
  const where = namespace === void 0 ? { folder } : { mentioning: namespace };
  return releaseKinds.some((kind) => first(index.objects(kind, where), isMeant2) !== void 0);
}
function hasLikes(policy, asked, index) {
  const { namespace, source } = policy;
  const where = namespace === void 0 ? { folder: folderOf(source.path) } : { mentioning: namespace };
  return podsIn(index, policy, where, (object) => {
    if (object.pod === void 0 || object.namespace !== namespace) return false;
    const { labels } = podLabelsOf(object.pod);
    return [...asked.keys()].every((key) => labels.has(key.replace(/^(?:k8s|any):/, "")));
  });
}

// src/sources/kubernetes/ingress.ts
function routedBackendsOf(object) {
  switch (object.kind) {
    case "Ingress":
      return ofIngress(object);
    case "HTTPRoute":
    case "TLSRoute":
      return ofRoutes(object, "rules", "backendRefs");
    case "IngressRoute":
      return ofRoutes(object, "routes", "services");
    default:
      return [];
  }
}
function backendsOf(object) {
  return routedBackendsOf(object).map(({ name }) => name);
}
function ofIngress(ingress) {
  const rules2 = ingress.at("spec", "rules")?.items() ?? [];
  const paths = rules2.flatMap((rule116) => rule116.at("http", "paths")?.items() ?? []);
  const backends = [
    ingress.at("spec", "defaultBackend") ?? ingress.at("spec", "backend"),
    ...paths.map((path) => path.at("backend"))
  ];
  return backends.flatMap((backend) => {
    const service = backend?.at("service");
    return [
      ...backendFrom(service, "name", service?.at("port", "number") ?? service?.at("port", "name")),
      ...backendFrom(backend, "serviceName", backend?.at("servicePort"))
    ];
  });
}
function ofRoutes(object, rules2, services) {
  const items = object.at("spec", rules2)?.items() ?? [];
  return items.flatMap((rule116) => rule116.at(services)?.items() ?? []).flatMap((service) => backendFrom(service, "name", service.at("port")));
}
function backendFrom(node, key, port) {
  const name = node?.at(key);
  if (node === void 0 || name === void 0) return [];
  const value = port?.value;
  return [{ node, name, port: typeof value === "string" || typeof value === "number" ? value : void 0 }];
}

// src/rules/kit/consoles.ts
function consoleInImage(image) {
  const parts = parseImage(image)?.repository.toLowerCase().split("/") ?? [];
  return byImage.get(parts.slice(-1).join("/")) ?? byImage.get(parts.slice(-2).join("/"));
}
function consoleCalled(name) {
  const words3 = name.toLowerCase().split("-");
  if (words3.length > 12) return void 0;
  for (const end of [words3.length, withoutRole(words3).length]) {
    for (let start = 0; start < end; start++) {
      const program = byName.get(words3.slice(start, end).join("-"));
      if (program) return program;
    }
  }
  return void 0;
}
function withoutRole(words3) {
  const last = words3.findLastIndex((word) => !roles.has(word));
  return words3.slice(0, last + 1);
}
var roles = new Set(
  "service svc np nodeport node port lb loadbalancer load balancer external ext public ui web webui http https server".split(
    " "
  )
);
var rows2 = [
  // Of the cluster.
  [
    "Kubernetes Dashboard",
    "open",
    "kubernetesui/dashboard kubernetesui/dashboard-web kubernetesui/dashboard-api kubernetes-dashboard-amd64",
    "kubernetes-dashboard kubernetes-dashboard-web kubernetes-dashboard-kong-proxy",
    ""
  ],
  ["Weave Scope", "open", "weaveworks/scope", "weave-scope weave-scope-app", ""],
  ["Kubernetes Operational View", "open", "kube-ops-view", "kube-ops-view", ""],
  ["Octant", "open", "octant", "octant", ""],
  ["KubeView", "open", "kubeview", "kubeview", ""],
  ["Longhorn", "open", "longhorn-ui", "longhorn-ui longhorn-frontend", ""],
  ["Hubble", "open", "hubble-ui", "hubble-ui", ""],
  ["Kiali", "login", "kiali", "kiali", "20001 http http-kiali"],
  [
    "Traefik",
    "open",
    "traefik",
    "traefik traefik-dashboard api@internal",
    "8080 9000 traefik dashboard admin api"
  ],
  ["etcd", "open", "etcd etcd-amd64", "etcd etcd-client", "2379 4001 client etcd-client"],
  ["Tekton Dashboard", "open", "tekton-dashboard", "tekton-dashboard", ""],
  ["Argo Workflows", "login", "argoproj/argocli", "argo-server argo-workflows-server argo-ui", ""],
  ["Chaos Mesh", "login", "chaos-dashboard", "chaos-dashboard", ""],
  [
    "Kubecost",
    "open",
    "kubecost/frontend cost-analyzer-frontend",
    "kubecost-cost-analyzer cost-analyzer",
    ""
  ],
  ["OpenCost", "open", "opencost-ui", "opencost-ui", ""],
  ["Goldilocks", "open", "goldilocks", "goldilocks-dashboard", ""],
  ["Polaris", "open", "", "polaris-dashboard", ""],
  ["Headlamp", "login", "headlamp", "headlamp", ""],
  ["Argo CD", "login", "", "argocd-server argo-cd-argocd-server argo-cd-server", ""],
  ["Rancher", "login", "rancher/rancher", "rancher", ""],
  ["Portainer", "login", "portainer portainer-ce portainer-ee", "portainer", ""],
  ["Weave GitOps", "login", "weave-gitops", "weave-gitops", ""],
  ["Vault", "shared", "vault", "vault", "8200 8201 http https ui"],
  // Of what is measured and logged.
  [
    "Prometheus",
    "open",
    "prometheus",
    "prometheus prometheus-server prometheus-k8s prometheus-operated",
    "9090 80 443 web http http-web https prometheus"
  ],
  [
    "Alertmanager",
    "open",
    "alertmanager",
    "alertmanager alertmanager-main alertmanager-operated",
    "9093 80 443 web http http-web https alertmanager"
  ],
  ["Thanos", "open", "", "thanos-query thanos-querier thanos-query-frontend", "10902 9090 80 443 http"],
  [
    "Jaeger",
    "open",
    "jaegertracing/all-in-one jaegertracing/jaeger-query jaegertracing/jaeger",
    "jaeger-query jaeger-ui jaeger",
    "16686 query http-query query-http ui jaeger-query"
  ],
  ["Kibana", "login", "kibana kibana-oss", "kibana kibana-logging", ""],
  ["OpenSearch Dashboards", "login", "opensearch-dashboards", "opensearch-dashboards", ""],
  ["Cerebro", "open", "cerebro", "cerebro", ""],
  ["Dozzle", "open", "dozzle", "dozzle", ""],
  [
    "Grafana",
    "shared",
    "grafana grafana-oss grafana-enterprise",
    "grafana",
    "3000 80 443 http https web service grafana"
  ],
  // Of data.
  ["phpMyAdmin", "login", "phpmyadmin", "phpmyadmin", ""],
  ["Adminer", "login", "adminer", "adminer", ""],
  ["pgAdmin", "login", "pgadmin4", "pgadmin pgadmin4", ""],
  ["mongo-express", "open", "mongo-express", "mongo-express", ""],
  ["Redis Commander", "open", "redis-commander", "redis-commander", ""],
  ["Redis Insight", "open", "redisinsight", "redisinsight redis-insight", ""],
  [
    "RabbitMQ management",
    "login",
    "rabbitmq",
    "rabbitmq rabbitmq-management rabbitmq-cluster",
    "15672 15671 management http-stats stats rabbitmq-management http-management mgmt"
  ],
  [
    "MinIO console",
    "login",
    "minio",
    "minio minio-console",
    "9001 9090 console http-console minio-console https-console"
  ],
  ["Kafka UI", "open", "kafka-ui", "kafka-ui", ""],
  ["Kafdrop", "open", "kafdrop", "kafdrop", ""],
  ["AKHQ", "open", "akhq", "akhq", ""],
  ["CMAK", "open", "cmak kafka-manager", "cmak kafka-manager", ""],
  ["Consul", "open", "consul", "consul consul-ui", "8500 8501 ui http https"],
  ["Nomad", "open", "nomad", "nomad nomad-ui", "4646 http"],
  ["Apache NiFi", "login", "nifi", "nifi", "8080 8443 80 443 http https web"],
  // Of work that runs programs.
  ["Jenkins", "login", "jenkins", "jenkins", "8080 8443 80 443 http https web ui httpport"],
  ["Spinnaker", "open", "", "spin-deck spin-gate", ""],
  ["Apache Airflow", "login", "", "airflow-web airflow-webserver airflow-api-server", ""],
  [
    "Apache Spark",
    "open",
    "",
    "spark-master spark-ui spark-history-server",
    "8080 4040 8081 18080 80 443 ui http webui web"
  ],
  [
    "Apache Flink",
    "open",
    "",
    "flink-jobmanager flink-jobmanager-rest flink-rest",
    "8081 80 443 ui webui web rest http"
  ],
  ["Ray", "open", "", "ray-head head-svc", "8265 8000 dashboard"],
  ["Dask", "open", "", "dask-scheduler", "8787 80 443 http http-dashboard dashboard"],
  [
    "Jupyter",
    "login",
    "base-notebook minimal-notebook scipy-notebook datascience-notebook tensorflow-notebook pytorch-notebook pyspark-notebook all-spark-notebook jupyter-scipy jupyter-tensorflow-full jupyter-pytorch-full",
    "jupyter jupyter-notebook jupyterlab",
    ""
  ],
  ["JupyterHub", "shared", "jupyterhub k8s-hub", "jupyterhub", ""],
  ["MLflow", "open", "mlflow", "mlflow mlflow-tracking", ""],
  ["TensorBoard", "open", "", "tensorboard", ""],
  [
    "Kubeflow",
    "open",
    "centraldashboard ml-pipeline/frontend katib-ui",
    "centraldashboard ml-pipeline-ui katib-ui",
    ""
  ],
  ["Locust", "open", "locust", "locust-master", "8089 80 443 web http master-web webui"]
];
var byImage = /* @__PURE__ */ new Map();
var byName = /* @__PURE__ */ new Map();
for (const [name, guard, images, names, ports2] of rows2) {
  const program = { name, guard, ports: new Set(wordsOf(ports2)) };
  for (const image of wordsOf(images)) byImage.set(image, program);
  for (const called of wordsOf(names)) byName.set(called, program);
}
function wordsOf(text) {
  return text === "" ? [] : text.split(" ");
}

// src/rules/kit/definitions.ts
function definitionsFor(from, kind, name, index) {
  const isNamespaced2 = !clusterKinds.has(kind);
  const named2 = [...index.objects(kind, { mentioning: name })].filter(
    (object) => object.name === name && (!isNamespaced2 || object.namespace === from.namespace)
  );
  return nearest(from, named2);
}
var clusterKinds = /* @__PURE__ */ new Set(["ClusterRole", "Namespace", "RuntimeClass"]);
function nearest(from, objects) {
  const { path } = from.source;
  const inFile = objects.filter((object) => object.source.path === path);
  if (inFile.length > 0) return inFile;
  const inFolder = objects.filter((object) => folderOf(object.source.path) === folderOf(path));
  return inFolder.length > 0 ? inFolder : objects;
}

// src/rules/kit/selected-workloads.ts
var servingKinds = [
  "CloneSet",
  "DaemonSet",
  "Deployment",
  "DeploymentConfig",
  "Pod",
  "ReplicaSet",
  "ReplicationController",
  "Rollout",
  "StatefulSet"
];
function workloadsBehind(service, index) {
  const labels = selectorOf(service);
  const mentioning = rarest(labels.map(({ value }) => value));
  if (mentioning === void 0) return [];
  const isChosen = ({ pod, namespace }) => pod !== void 0 && namespace === service.namespace && labels.every(({ key, value }) => pod.metadata?.at("labels", key)?.value === value);
  const chosen = servingKinds.flatMap((kind) => [...index.objects(kind, { mentioning })].filter(isChosen));
  return nearest(service, chosen);
}
function selectorOf(service) {
  const entries2 = service.at("spec", "selector")?.entries() ?? [];
  return entries2.flatMap(
    ({ key, node }) => typeof node.value === "string" ? [{ key, value: node.value }] : []
  );
}
function rarest(values) {
  const words3 = values.filter((value) => value !== "");
  return words3.toSorted((a, b) => b.length - a.length)[0];
}

// src/rules/kit/services.ts
function isService(object) {
  return object.kind === "Service" && object.group === "";
}
function isInternal(service) {
  const annotations3 = service.at("metadata", "annotations")?.entries() ?? [];
  return annotations3.some(({ key, node }) => internalAnnotations.get(key)?.test(String(node.value)) === true) || service.at("spec", "loadBalancerClass")?.value === "tailscale" || hasPrivateAddress(service);
}
var internalAnnotations = /* @__PURE__ */ new Map([
  ["service.beta.kubernetes.io/aws-load-balancer-internal", /^(?:true|0\.0\.0\.0\/0)$/],
  ["service.beta.kubernetes.io/aws-load-balancer-scheme", /^internal$/],
  ["service.beta.kubernetes.io/azure-load-balancer-internal", /^true$/],
  ["networking.gke.io/load-balancer-type", /^internal$/i],
  ["cloud.google.com/load-balancer-type", /^internal$/i],
  ["service.beta.kubernetes.io/openstack-internal-load-balancer", /^true$/],
  ["service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type", /^private$/],
  ["service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type", /^intranet$/],
  ["service.beta.kubernetes.io/cce-load-balancer-internal-vpc", /^true$/],
  ["service.beta.kubernetes.io/oci-load-balancer-internal", /^true$/],
  ["service.kubernetes.io/qcloud-loadbalancer-internal-subnetid", /^subnet-/]
]);
function hasPrivateAddress(service) {
  const annotations3 = service.at("metadata", "annotations");
  const asked = [service.at("spec", "loadBalancerIP"), ...addressAnnotations.map((key) => annotations3?.at(key))];
  const texts = asked.flatMap((node) => typeof node?.value === "string" ? [node.value] : []);
  const addresses = texts.flatMap((text) => text.split(",")).map((address) => address.trim());
  const written2 = addresses.filter((address) => address !== "");
  return written2.length > 0 && written2.every((address) => privateAddress.test(address));
}
var addressAnnotations = [
  "io.cilium/lb-ipam-ips",
  "kube-vip.io/loadbalancerIPs",
  "lbipam.cilium.io/ips",
  "metallb.io/loadBalancerIPs",
  "metallb.universe.tf/loadBalancerIPs"
];
var privateAddress = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.)[\d.]+$|^f[cd][\da-f]{2}:[\da-f:]*$/i;
function sourceRanges(service) {
  const items = service.at("spec", "loadBalancerSourceRanges")?.items() ?? [];
  const inField = items.flatMap(
    (node) => typeof node.value === "string" ? [{ cidr: node.value.trim(), node }] : []
  );
  if (inField.length > 0) return inField;
  const annotation = service.at(
    "metadata",
    "annotations",
    "service.beta.kubernetes.io/load-balancer-source-ranges"
  );
  if (annotation === void 0 || typeof annotation.value !== "string") return [];
  const cidrs = annotation.value.split(",").map((cidr) => cidr.trim());
  return cidrs.filter((cidr) => cidr !== "").map((cidr) => ({ cidr, node: annotation }));
}
function isEverybody(cidr) {
  return /\/0+$/.test(cidr);
}

// src/rules/kit/console-services.ts
function consoleBehind(service, port, index) {
  const ports2 = portsOf2(service, port);
  const workloads2 = workloadsBehind(service, index);
  if (workloads2.length === 0) {
    const found = calledConsole(service.name, ports2.flatMap(wordsOf2));
    return found ?? (service.at("spec", "selector") ? "undecided" : void 0);
  }
  const answers2 = workloads2.map((workload) => ({ program: consoleIn(workload, ports2), workload }));
  const [first2] = answers2;
  if (answers2.some(({ program }) => program !== first2?.program)) return "undecided";
  return first2?.program && { program: first2.program, workload: first2.workload };
}
function consoleAt(route2, { name, port }, index) {
  if (typeof name.value !== "string" || name.value === "") return void 0;
  const services = definitionsFor(route2, "Service", name.value, index).filter(isService);
  const [first2, ...others2] = services.map((service) => behindRoute(service, port, index));
  if (services.length === 0)
    return calledConsole(name.value, port === void 0 ? [] : [String(port)]) ?? "undecided";
  return others2.every((other) => isSame(first2, other)) ? first2 : "undecided";
}
function behindRoute(service, port, index) {
  const annotations3 = service.at("metadata", "annotations");
  const keys = ["cloud.google.com/backend-config", "beta.cloud.google.com/backend-config"];
  return keys.some((key) => annotations3?.at(key)) ? void 0 : consoleBehind(service, port, index);
}
function isSame(one, other) {
  const [a, b] = [one, other].map((answer) => typeof answer === "object" ? answer.program : answer);
  return a === b;
}
function calledConsole(name, ports2) {
  const program = consoleCalled(name);
  return program && isReached(program, new Set(ports2)) ? { program, workload: void 0 } : void 0;
}
function portsOf2(service, port) {
  const ports2 = service.at("spec", "ports")?.items() ?? [];
  const named2 = ports2.filter((entry) => ["port", "name"].some((key) => entry.at(key)?.value === port));
  return named2.length > 0 ? named2 : ports2;
}
function wordsOf2(port) {
  const target = port.at("targetPort") ?? port.at("port");
  const values = [target?.value, port.at("name")?.value, port.at("port")?.value];
  return values.flatMap(
    (value) => typeof value === "string" || typeof value === "number" ? [String(value)] : []
  );
}
function consoleIn(workload, ports2) {
  const { pod } = workload;
  if (pod === void 0 || hasDoorkeeper(pod)) return void 0;
  const words3 = new Set(ports2.flatMap(wordsOf2));
  const isMeant2 = (port) => port.some((word) => words3.has(word));
  const plain2 = pod.containers.filter(({ role }) => role === "plain");
  const declaring = plain2.filter((container) => declaredPorts(container).some(isMeant2));
  const reached = /* @__PURE__ */ new Set([...words3, ...declaring.flatMap(declaredPorts).filter(isMeant2).flat()]);
  const serving = declaring.length > 0 ? declaring : plain2;
  const programs2 = [
    ...serving.map(
      ({ image }) => typeof image?.value === "string" ? consoleInImage(image.value) : void 0
    ),
    consoleCalled(workload.name)
  ];
  return programs2.find((program) => program !== void 0 && isReached(program, reached));
}
function isReached({ ports: ports2 }, words3) {
  return ports2.size === 0 || words3.size === 0 || [...ports2].some((port) => words3.has(port));
}
function declaredPorts(container) {
  const ports2 = container.at("ports")?.items() ?? [];
  return ports2.map(
    (port) => [port.at("containerPort")?.value, port.at("name")?.value].flatMap(
      (value) => typeof value === "string" || typeof value === "number" ? [String(value)] : []
    )
  );
}
function hasDoorkeeper(pod) {
  return pod.containers.some(({ image }) => doorkeeper.test(String(image?.value ?? "")));
}
var doorkeeper = /(?:^|\/)(?:[\w-]*oauth2?[_-]proxy|kube-rbac-proxy|[\w-]*gatekeeper|louketo-proxy|authelia|authentik-proxy|pomerium|vouch-proxy|cloudflared)(?:[:@]|$)/;

// src/rules/kit/entrances.ts
function isRouting({ kind, group }) {
  if (kind === "HTTPRoute" || kind === "TLSRoute") return group === "gateway.networking.k8s.io";
  return kind === "IngressRoute" && (group === "traefik.io" || group === "traefik.containo.us");
}
function isOpenService(service) {
  const type = service.at("spec", "type")?.value;
  if (type === "NodePort") return true;
  if (type !== "LoadBalancer" || isInternal(service)) return false;
  const ranges = sourceRanges(service);
  return ranges.length === 0 || ranges.some(({ cidr }) => isEverybody(cidr));
}
function leadsEverybody(object) {
  if (hasPrivateHosts(object)) return false;
  if (isIngress(object)) return !isInternalClass(object) && !isGuarded(object);
  return !entrancesOf(object).some((name) => internalWord.test(name)) && !isFiltered(object) && !isGuarded(object);
}
function isInternalClass(ingress) {
  if (internalWord.test(classOf(ingress))) return true;
  const annotations3 = annotationsOf(ingress);
  const scheme = annotations3.find(({ key }) => key === "alb.ingress.kubernetes.io/scheme")?.text;
  const isAlb = classOf(ingress) === "alb" || annotations3.some(({ key }) => key.startsWith("alb.ingress."));
  if (isAlb) return scheme !== "internet-facing";
  return annotations3.some(
    ({ key, text }) => key === "appgw.ingress.kubernetes.io/use-private-ip" && text === "true"
  );
}
var internalWord = /internal|intranet|private|tailscale|(?:^|[-_.])(?:intern|inner|inside|vpn|lan|corp|local|admin|mgmt|int)(?:$|[-_.])/i;
function isGuarded(object) {
  return annotationsOf(object).some(({ key, text }) => {
    const name = key.slice(key.indexOf("/") + 1);
    if (name.endsWith("security-groups")) return text.trim() !== "";
    if (/snippets?$/.test(name)) return /\b(?:deny\s+all|auth_basic|auth_request)\b/.test(text);
    if (/(?:middlewares?|plugins?|filters?|policies)$/.test(name)) return guardWord.test(text);
    return guardName.test(name) && !isNoGuard(text);
  });
}
var guardName = /(?:^|[-_.])(?:auth|oauth2?|oidc|jwt|saml|sso|mtls|iap)(?:$|[-_.])|white-?list|allow-?list|source-?range|inbound-cidrs|ip-?(?:allow|filter|restriction)/i;
var guardWord = /auth|oidc|sso|saml|login|jwt|mtls|whitelist|allow-?list|ip-?(?:allow|filter|restrict)|internal|private|vpn|local|restrict|authelia|authentik|pomerium|keycloak/i;
function isNoGuard(text) {
  return /^\s*(?:none|off|false|no|disabled|allow)?\s*$/i.test(text) || /(?:^|[,\s])[\d.:]+\/0+(?:$|[,\s])/.test(text);
}
function entrancesOf(object) {
  const parents = object.at("spec", "parentRefs")?.items() ?? [];
  const points = object.at("spec", "entryPoints")?.items() ?? [];
  const nodes = parents.flatMap((parent) => [
    parent.at("name"),
    parent.at("sectionName"),
    parent.at("namespace")
  ]);
  return [...nodes, ...points].map((node) => String(node?.value ?? ""));
}
function isFiltered(object) {
  const rules2 = object.at("spec", "rules")?.items() ?? [];
  const routes2 = object.at("spec", "routes")?.items() ?? [];
  const filters = rules2.flatMap((rule116) => rule116.at("filters")?.items() ?? []);
  const middlewares = routes2.flatMap((route2) => route2.at("middlewares")?.items() ?? []);
  return filters.some((filter) => filter.at("type")?.value === "ExtensionRef") || middlewares.some((middleware) => guardWord.test(String(middleware.at("name")?.value ?? "")));
}
function hasPrivateHosts(object) {
  const hosts = hostsOf(object);
  return hosts.length > 0 && hosts.every((host2) => host2.length <= longestHost && privateHost.test(host2));
}
var longestHost = 253;
var privateHost = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|test|home\.arpa|svc)$|(?:^|\.)(?:internal|intern|intranet|int|private|vpn|lan|corp)\.|(?:^|[.-])(?:10|127|192[.-]168|172[.-](?:1[6-9]|2\d|3[01]))[.-][\d.-]+\.(?:nip|sslip)\.io$/i;
function hostsOf(object) {
  const rules2 = object.at("spec", "rules")?.items() ?? [];
  const routes2 = object.at("spec", "routes")?.items() ?? [];
  const written2 = [
    ...object.at("spec", "hostnames")?.items() ?? [],
    ...isIngress(object) ? rules2.flatMap((rule116) => rule116.at("host") ?? []) : []
  ];
  const matches = routes2.flatMap((route2) => hostsIn(route2.at("match")));
  return [...written2.flatMap(({ value }) => typeof value === "string" ? [value] : []), ...matches];
}
function hostsIn(match) {
  const text = String(match?.value ?? "");
  return [...text.matchAll(/Host(?:SNI)?\(([^()]*)\)/g)].flatMap(
    ([, names = ""]) => names.match(/[^`"',\s]+/g) ?? []
  );
}

// src/rules/network/no-exposed-admin-interface.ts
var mostBackends = 200;
var rule24 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["NET-3"],
  title: "Admin interfaces are not open to everybody",
  why: "Consoles of the cluster and of its tools run programs, show secrets or change what runs. Reached from outside they are one weak or missing password away from being taken over.",
  references: [
    {
      title: "NSA and CISA: Kubernetes hardening guide",
      url: "https://media.defense.gov/2022/Aug/29/2003066362/-1/-1/0/CTR_KUBERNETES_HARDENING_GUIDANCE_1.2_20220829.PDF"
    },
    {
      title: "Microsoft: misconfigured Kubeflow workloads",
      url: "https://www.microsoft.com/en-us/security/blog/2020/06/10/misconfigured-kubeflow-workloads-are-a-security-risk/"
    }
  ],
  reads: ["Service", ...servingKinds],
  *check(object, index) {
    if (isService(object)) {
      if (isOpenService(object)) yield* ofService(object, index);
    } else if ((isIngress(object) || isRouting(object)) && leadsEverybody(object)) {
      yield* ofRoute(object, index);
    }
  }
};
function* ofService(service, index) {
  const type = service.at("spec", "type");
  const where = type?.value === "NodePort" ? "on every node" : "behind an open load balancer";
  const answer = consoleBehind(service, void 0, index);
  yield* said(answer, service.name, ({ name }) => ({
    at: type ?? service,
    message: `${titleOf(service)} puts ${name}, an admin interface, ${where}.`
  }));
}
function* ofRoute(route2, index) {
  const seen = /* @__PURE__ */ new Set();
  for (const backend of routedBackendsOf(route2).slice(0, mostBackends)) {
    const target = `${backend.name.value} ${backend.port}`;
    if (seen.has(target)) continue;
    seen.add(target);
    const answer = consoleAt(route2, backend, index);
    const about = typeof answer === "object" ? answer.program : answer;
    if (about !== void 0 && seen.has(about)) continue;
    seen.add(about);
    yield* said(answer, String(backend.name.value), ({ name }) => ({
      // In a chart the name mostly comes from a helper, this from the template.
      at: backend.node,
      // Who may come in by a gateway is mostly said by a policy beside it.
      ...route2.group.startsWith("gateway.") && { profile: "strict" },
      message: `${titleOf(route2)} leads everybody to ${name}, an admin interface.`
    }));
  }
}
function* said(answer, service, problemOf5) {
  if (answer === "undecided")
    yield cannotTell(`the workload of Service \`${service}\` is not in the repository, or differs`);
  if (typeof answer !== "object") return;
  const { program, workload } = answer;
  yield {
    key: program.name,
    ...program.guard !== "open" && { severity: "medium" },
    ...program.guard === "shared" && { profile: "strict" },
    ...workload && { related: [{ at: workload, label: "what is reached" }] },
    ...problemOf5(program)
  };
}

// src/rules/network/no-external-ips.ts
var rule25 = {
  target: "object",
  severity: "high",
  profile: "baseline",
  checklist: ["NET-3"],
  title: "Services claim no external addresses",
  why: "Every node sends traffic for such an address to the service, whoever owns the address: its author can receive connections of other pods to any server (CVE-2020-8554).",
  references: [
    {
      title: "Kubernetes: external IPs",
      url: "https://kubernetes.io/docs/concepts/services-networking/service/#external-ips"
    },
    {
      title: "Kubernetes: CVE-2020-8554, man in the middle using ExternalIPs",
      url: "https://github.com/kubernetes/kubernetes/issues/97076"
    }
  ],
  *check(service) {
    const list = service.at("spec", "externalIPs");
    if (list === void 0 || !isService(service)) return;
    const addresses = list.items().filter(({ value }) => typeof value === "string" && value !== "");
    for (const address of addresses) {
      yield {
        at: address,
        key: String(address.value),
        message: `${titleOf(service)} claims the traffic to \`${address.value}\` on every node.`,
        fix: fixToReview(
          "Give up the external address",
          "Make sure that no client connects to this address: a load balancer or an Ingress gives the Service one of its own.",
          remove(addresses.length === 1 ? list : address)
        )
      };
    }
  }
};

// src/rules/network/no-ingress-snippet.ts
var switchName = "allow-snippet-annotations";
var rule26 = {
  target: "object",
  severity: "high",
  profile: "baseline",
  checklist: ["NET-3"],
  title: "Ingresses bring no configuration of their own",
  why: "A snippet becomes part of the controller's configuration: whoever writes one runs code there, reads the traffic of all its hosts, and with the controller's token the Secrets of the whole cluster (CVE-2021-25742).",
  references: [
    ingressAnnotationRisks,
    {
      title: "Kubernetes: CVE-2021-25742, ingress-nginx snippets read Secrets of all namespaces",
      url: "https://github.com/kubernetes/kubernetes/issues/126811"
    }
  ],
  *check(object) {
    if (isIngress(object)) yield* inIngress(object);
    if (object.kind === "ConfigMap" && object.group === "") yield* inConfiguration(object);
  }
};
function* inIngress(ingress) {
  for (const { key, node, text } of annotationsOf(ingress)) {
    if (!isSnippet(key) || text.trim() === "") continue;
    yield {
      at: node,
      key,
      message: `${titleOf(ingress)} writes into the configuration of its controller with \`${key}\`.`,
      instead: [remove(node)]
    };
  }
}
function isSnippet(key) {
  return /^(?:(?:nginx\.)?ingress\.kubernetes\.io\/[a-z-]+-snippet|nginx\.org\/[a-z-]+-snippets)$/.test(key);
}
function* inConfiguration(configMap) {
  const allowed2 = configMap.at("data", switchName);
  if (allowed2 === void 0 || !/^true$/i.test(String(allowed2.value))) return;
  yield {
    at: allowed2,
    key: switchName,
    message: `${titleOf(configMap)} lets every Ingress write into the configuration of its controller.`,
    fix: fixToReview(
      "Refuse snippets",
      "Make sure that no Ingress of the cluster needs a snippet: they are ignored from then on.",
      set(configMap.root, ["data", switchName], "false")
    )
  };
}

// src/rules/network/no-node-port.ts
var rule27 = {
  target: "object",
  severity: "low",
  profile: "standard",
  checklist: ["NET-3"],
  title: "Services open no port of the nodes",
  why: "A node port is open on every node of the cluster and passes by load balancers, Ingresses and their source ranges, TLS and logins: whoever reaches a node reaches the service.",
  references: [
    {
      title: "Kubernetes: Services of type NodePort",
      url: "https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport"
    }
  ],
  *check(service) {
    const type = service.at("spec", "type");
    if (type?.value !== "NodePort" || !isService(service)) return;
    yield {
      at: type,
      message: `${titleOf(service)} opens a port on every node.`,
      fix: closeIt(service)
    };
  }
};
function closeIt(service) {
  const ports2 = service.at("spec", "ports")?.items() ?? [];
  const refused = [
    ...ports2.flatMap((port) => port.at("nodePort") ?? []),
    service.at("spec", "externalTrafficPolicy")
  ];
  return fixToReview(
    "Keep the Service inside the cluster",
    "Make sure that nobody connects to the port of a node: clients outside need an Ingress or a load balancer.",
    set(service.root, ["spec", "type"], "ClusterIP"),
    ...refused.flatMap((node) => node === void 0 ? [] : [remove(node)])
  );
}

// src/rules/network/no-open-load-balancer.ts
var rule28 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["NET-3"],
  title: "Load balancers are internal or limited to known sources",
  why: "A load balancer without source ranges takes connections from the whole internet.",
  references: [
    {
      title: "Kubernetes: internal load balancers",
      url: "https://kubernetes.io/docs/concepts/services-networking/service/#internal-load-balancer"
    }
  ],
  *check(service) {
    const type = service.at("spec", "type");
    if (type?.value !== "LoadBalancer" || !isService(service)) return;
    if (isInternal(service)) return;
    const ranges = sourceRanges(service);
    if (ranges.length === 0) {
      yield {
        at: type,
        absent: true,
        message: `Service \`${service.name}\` opens a load balancer that is neither internal nor limited to source ranges.`
      };
    }
    for (const { cidr, node } of ranges.filter((range) => isEverybody(range.cidr))) {
      const fix = fixOf5(node, ranges);
      yield {
        at: node,
        key: cidr,
        message: `Service \`${service.name}\` opens its load balancer to everybody: \`${cidr}\`.`,
        ...fix && { fix }
      };
    }
  }
};
function fixOf5(range, all2) {
  const others2 = all2.filter(({ cidr, node }) => node !== range && !isEverybody(cidr));
  if (others2.length === 0) return void 0;
  return fixToReview(
    "Remove the range of everybody",
    "The other ranges must hold every client.",
    remove(range)
  );
}

// src/rules/network/no-world-cidr.ts
var rule29 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["NET-1"],
  title: "Network policies do not name the whole internet",
  why: "A range of all addresses lets anybody in who finds the way, or any stolen data out.",
  references: [networkPolicies],
  *check(policy) {
    const rules2 = isNetworkPolicy(policy) ? rulesOf(policy) : isCiliumPolicy(policy) ? ciliumRulesOf(policy) : [];
    for (const one of rules2) {
      const blocks = blocksOf(one);
      for (const world of worldsIn(blocks)) yield* problemsOf4(one, world, policy);
    }
  }
};
function blocksOf(one) {
  const [plain2, set2] = one.direction === "ingress" ? ["fromCIDR", "fromCIDRSet"] : ["toCIDR", "toCIDRSet"];
  return [
    ...peersOf(one).flatMap((peer) => blockOf(peer.at("ipBlock"), peer)),
    ...(one.node.at(plain2)?.items() ?? []).flatMap((node) => blockAt(node, void 0, void 0)),
    ...(one.node.at(set2)?.items() ?? []).flatMap((item) => blockOf(item, void 0))
  ];
}
function blockOf(block, item) {
  return blockAt(block?.at("cidr"), block?.at("except"), item);
}
function blockAt(node, except, item) {
  if (node === void 0 || typeof node.value !== "string") return [];
  const excepted = (except?.items() ?? []).map(({ value }) => String(value));
  return [{ cidr: node.value.trim(), node, except: excepted, item }];
}
function worldsIn(blocks) {
  const whole = blocks.filter(({ cidr }) => isWorld(cidr));
  const halves = halfRanges.flatMap(([lower2, upper]) => {
    const [first2, second] = [lower2, upper].map((half) => blocks.find(({ cidr }) => half.test(cidr)));
    return first2 && second ? [{ ...first2, cidr: `${first2.cidr}, ${second.cidr}`, item: void 0 }] : [];
  });
  return [...whole, ...halves];
}
function isWorld(cidr) {
  return /\/0+$/.test(cidr);
}
var halfRanges = [
  [/^0\.0\.0\.0\/1$/, /^128\.0\.0\.0\/1$/],
  [/^::\/1$/, /^8000::\/1$/]
];
function* problemsOf4(one, world, policy) {
  const { cidr, node, except } = world;
  const sparesPrivate = except.some((range) => privateRange.test(range));
  const fix = fixOf6(one, world);
  const common = { at: node, key: `${one.direction} ${cidr}`, ...fix && { fix } };
  if (one.direction === "ingress") {
    const message = `${titleOf(policy)} lets the whole internet in: \`${cidr}\`.`;
    yield { ...common, severity: sparesPrivate ? "medium" : "high", message };
  } else if (!sparesPrivate && portsOf(one) !== "dns") {
    const message = `${titleOf(policy)} lets its pods reach the whole internet: \`${cidr}\`.`;
    yield { ...common, severity: "low", profile: "strict", message };
  }
}
function fixOf6(one, { item }) {
  const others2 = peersOf(one).filter((peer) => !isWorld(String(peer.at("ipBlock", "cidr")?.value ?? "")));
  if (item === void 0 || others2.length === 0) return void 0;
  return fixToReview(
    "Remove the range of everybody",
    "The other peers must hold all that is needed.",
    remove(item)
  );
}
var privateRange = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|100\.64\.|f[cd]|fe[89ab])/i;

// src/rules/network/workload-has-network-policy.ts
var rule30 = {
  target: "pod",
  severity: "medium",
  profile: "standard",
  checklist: ["NET-1"],
  title: "Every workload is selected by a network policy",
  why: "A pod that no policy selects takes connections from every pod of the cluster and may connect to anything, whatever the policies of its neighbours say.",
  references: [networkPolicies],
  reads: [...namespacedPolicyKinds, ...clusterPolicyKinds, "Namespace"],
  *check(pod, index) {
    if (pod.at("hostNetwork")?.value === true || !areLabelsKnown(pod)) return;
    const { namespace } = pod.object;
    if (namespace !== void 0 && !isNamespaceName(namespace)) return;
    const said2 = namespace === void 0 ? ofUnplaced3(pod, index) : ofPlaced2(pod, namespace, index);
    if (said2 !== void 0) yield said2;
  }
};
function areLabelsKnown({ isPartial, object, metadata }) {
  return !isPartial || object.at("spec", "selector") !== void 0 && metadata?.at("labels") !== void 0;
}
function ofPlaced2(pod, namespace, index) {
  const beside = policiesBeside(pod.object, index).filter((policy) => policy.namespace === void 0);
  const named2 = policies(index, { mentioning: namespace }).filter((policy) => policy.namespace === namespace);
  const answer = answerFor(pod, [...named2, ...beside], index);
  if (answer === "yes") return void 0;
  if (answer === "perhaps") return unlabelled2;
  if (isIncomplete2(pod.object, index, { mentioning: namespace })) return unseen2;
  const message = `${titleOf(pod.object)} is selected by no network policy of namespace \`${namespace}\`.`;
  return problemOf3(pod, message, named2.length > 0 && beside.length === 0);
}
function ofUnplaced3(pod, index) {
  const all2 = policiesBeside(pod.object, index);
  const beside = all2.filter((policy) => policy.namespace === void 0);
  const answer = answerFor(pod, beside, index);
  if (answer === "yes") return void 0;
  if (answer === "perhaps") return unlabelled2;
  if (isIncomplete2(pod.object, index, { folder: folderOf(pod.object.source.path) })) return unseen2;
  const isElsewhere = all2.some((policy) => selectsPod(policy, podLabelsOf(pod)) !== "no");
  const message = `${titleOf(pod.object)} is selected by no network policy that stands beside it.`;
  return problemOf3(pod, message, beside.length > 0 && !isElsewhere);
}
function answerFor(pod, own, index) {
  const labels = podLabelsOf(pod);
  const answer = any(own.map((policy) => selectsPod(policy, labels)));
  if (answer === "yes") return answer;
  const cilium = [...index.objects("CiliumClusterwideNetworkPolicy")];
  return any([
    answer,
    hasClusterPolicy(pod.object.namespace ?? "", index),
    ...cilium.map((policy) => selectsPod(policy, labels))
  ]);
}
function problemOf3(pod, message, isCertain) {
  return {
    at: pod.object,
    ...!pod.isPartial && { absent: true },
    ...!isCertain && { profile: "strict" },
    message
  };
}
var unlabelled2 = cannotTell("the labels do not tell whether a policy selects it");
var unseen2 = cannotTell("network policies, or labels, may stand in files that were not read");
function isIncomplete2(object, index, where) {
  const kinds3 = [...namespacedPolicyKinds, ...clusterPolicyKinds];
  return !index.isWhole || kinds3.some((kind) => index.isHidden(kind, where)) || mayBeKustomized(object, index);
}
function policiesBeside({ source }, index) {
  const folder = folderOf(source.path);
  return policies(index, { folder }).filter((policy) => folderOf(policy.source.path) === folder);
}
function policies(index, where) {
  return namespacedPolicyKinds.flatMap((kind) => [...index.objects(kind, where)]);
}

// src/rules/kit/bindings.ts
function subjectsOf(binding) {
  return (binding.at("subjects")?.items() ?? []).map((node) => {
    const [kind = "", namespace = "", name = ""] = ["kind", "namespace", "name"].map(
      (step) => String(node.at(step)?.value ?? "")
    );
    const path = kind !== "ServiceAccount" || namespace === "" ? name : `${namespace}/${name}`;
    return { kind, name, node, key: `${kind} ${path}`, text: `${kind || "subject"} \`${path}\`` };
  });
}
function nameIn({ node }) {
  return node.at("name") ?? node;
}
function roleText(binding) {
  const name = binding.at("roleRef", "name")?.value;
  return typeof name === "string" ? `\`${name}\`` : "a role without a name";
}
function unbind({ node, text }, binding) {
  if ((binding.at("subjects")?.items() ?? []).length < 2) return void 0;
  return fixToReview(`Unbind ${text}`, "Make sure that nobody needs the role through it.", remove(node));
}

// src/rules/kit/bootstrap-policy.ts
function isBootstrapped(object) {
  return isBootstrapObject(object, [...bootstrapNames]);
}
function isBootstrapObject(object, names) {
  const label = object.at("metadata", "labels", "kubernetes.io/bootstrapping");
  return label?.value === "rbac-defaults" && names.includes(object.name);
}
var controllers = `attachdetach-controller bootstrap-signer certificate-controller cloud-provider clusterrole-aggregation-controller
  cronjob-controller daemon-set-controller deployment-controller device-taint-eviction-controller disruption-controller
  endpoint-controller endpointslice-controller endpointslicemirroring-controller ephemeral-volume-controller expand-controller
  generic-garbage-collector horizontal-pod-autoscaler job-controller legacy-service-account-token-cleaner namespace-controller
  node-controller persistent-volume-binder pod-garbage-collector pv-protection-controller pvc-protection-controller
  replicaset-controller replication-controller resource-claim-controller resourcequota-controller root-ca-cert-publisher
  route-controller selinux-warning-controller service-account-controller service-cidrs-controller service-controller
  statefulset-controller token-cleaner ttl-after-finished-controller ttl-controller validatingadmissionpolicy-status-controller
  volumeattributesclass-protection-controller`;
var bootstrapNames = /* @__PURE__ */ new Set([
  ..."admin cluster-admin edit view extension-apiserver-authentication-reader".split(" "),
  ...`aggregate-to-admin aggregate-to-edit aggregate-to-view auth-delegator basic-user csi-external-attacher csi-external-provisioner
    discovery heapster kube-aggregator kube-controller-manager kube-dns kube-scheduler kubelet-api-admin monitoring node
    node-bootstrapper node-problem-detector node-proxier persistent-volume-provisioner public-info-viewer
    service-account-issuer-discovery volume-scheduler certificates.k8s.io:certificatesigningrequests:nodeclient
    certificates.k8s.io:certificatesigningrequests:selfnodeclient certificates.k8s.io:kube-apiserver-client-approver
    certificates.k8s.io:kube-apiserver-client-kubelet-approver certificates.k8s.io:kubelet-serving-approver
    certificates.k8s.io:legacy-unknown-approver :leader-locking-kube-controller-manager :leader-locking-kube-scheduler`.split(/\s+/).map((name) => `system:${name}`),
  ...controllers.split(/\s+/).map((name) => `system:controller:${name}`)
]);

// src/rules/kit/rbac.ts
var rbacGroups = ["rbac.authorization.k8s.io", "authorization.openshift.io"];
var roleKinds = ["Role", "ClusterRole"];
var bindingKinds = ["RoleBinding", "ClusterRoleBinding"];
function isRole(object) {
  return roleKinds.includes(object.kind) && rbacGroups.includes(object.group);
}
function isBinding(object) {
  return bindingKinds.includes(object.kind) && rbacGroups.includes(object.group);
}
function policyRulesOf(role) {
  const known3 = entries.get(role);
  if (known3 !== void 0) return known3;
  const isAggregated = role.at("aggregationRule")?.kind === "map";
  const rules2 = isAggregated ? [] : (role.at("rules")?.items() ?? []).map((node) => toPolicyRule(node, role.kind === "Role"));
  const found = rules2.filter(({ resources, urls }) => resources.length > 0 || urls.length > 0);
  entries.set(role, found);
  return found;
}
var entries = /* @__PURE__ */ new WeakMap();
var everyVerb = ["create", "delete", "get", "list", "patch", "update", "watch"];
function grantsEverything(rule116) {
  return [rule116.groups, rule116.resources, rule116.verbs].every((words3) => words3.includes("*")) && rule116.names.length === 0;
}
function isBoundless({ resources, verbs: verbs2, names }) {
  const hasEveryVerb = verbs2.includes("*") || everyVerb.every((verb) => verbs2.includes(verb));
  return hasEveryVerb && resources.includes("*") && names.length === 0;
}
function isReadOnly({ verbs: verbs2 }) {
  return verbs2.every((verb) => ["get", "list", "watch"].includes(verb));
}
function isWildcard(word) {
  return word === "*" || word.startsWith("*/") || word.endsWith("/*");
}
function isCustom(groups2) {
  return groups2.length > 0 && groups2.every((group) => !ownGroups.has(group));
}
var ownGroups = /* @__PURE__ */ new Set([
  "",
  "*",
  ...`apps autoscaling batch extensions policy`.split(" "),
  ...`admissionregistration apiextensions apiregistration authentication authorization certificates coordination discovery events
  flowcontrol.apiserver internal.apiserver networking node rbac.authorization resource scheduling storage storagemigration`.split(/\s+/).map((name) => `${name}.k8s.io`)
]);
function describeScope({ groups: groups2, resources, names, urls }) {
  if (resources.length === 0) return `the URLs ${listed(urls)}`;
  const what = resources.includes("*") ? `every resource of ${describeGroups(groups2)}` : listed(resources);
  return names.length === 0 ? what : `${what} named ${listed(names)}`;
}
function describeGroups(groups2) {
  if (groups2.includes("*")) return "every API group";
  const named2 = groups2.filter((group) => group !== "");
  if (named2.length === 0) return "the core API group";
  return `the API group${groups2.length > 1 ? "s" : ""} ${listed(groups2.map((group) => group || "core"))}`;
}
function describeVerbs(verbs2) {
  return verbs2.includes("*") ? "every verb" : listed(verbs2);
}
function placeIn({ node }, resources) {
  const find = (list, word) => node.at(list)?.items().find(({ value }) => value === word);
  const resource = resources.includes("*") ? "*" : resources[0] ?? "";
  return find("verbs", "*") ?? find("resources", resource) ?? node;
}
function listed(words3) {
  const shown2 = words3.slice(0, 3).map((word) => `\`${word}\``);
  const last = words3.length > 3 ? `${words3.length - 3} more` : shown2.pop();
  return shown2.length === 0 ? `${last}` : `${shown2.join(", ")} and ${last}`;
}
function toPolicyRule(node, isNamespaced2) {
  const verbs2 = wordsOf3(node.at("verbs"));
  const groups2 = wordsOf3(node.at("apiGroups"));
  const resources = wordsOf3(node.at("resources"));
  const names = wordsOf3(node.at("resourceNames"));
  const urls = wordsOf3(node.at("nonResourceURLs"));
  const key = [groups2, resources, names, urls, verbs2].map(normalised).join(" ");
  return { node, verbs: verbs2, groups: groups2, resources, names, urls, isNamespaced: isNamespaced2, key };
}
function wordsOf3(list) {
  return (list?.items() ?? []).flatMap(({ value }) => typeof value === "string" ? [value] : []);
}
function normalised(words3) {
  return words3.includes("*") ? "*" : JSON.stringify([...new Set(words3)].toSorted());
}

// src/rules/rbac/no-anonymous-binding.ts
var rule31 = {
  target: "object",
  severity: "critical",
  profile: "baseline",
  checklist: ["AUTHN-5"],
  title: "Roles are bound to nobody unknown",
  why: "Whoever reaches the API server has the rights of anonymous users, and every pod those of authenticated ones.",
  references: [
    {
      title: "Kubernetes: anonymous requests",
      url: "https://kubernetes.io/docs/reference/access-authn-authz/authentication/#anonymous-requests"
    },
    {
      title: "Kubernetes: default roles and role bindings",
      url: "https://kubernetes.io/docs/reference/access-authn-authz/rbac/#discovery-roles"
    }
  ],
  *check(binding) {
    if (!isBinding(binding) || isDefaultBinding(binding)) return;
    for (const subject of subjectsOf(binding)) {
      const who = crowds.get(subject.name);
      if (who === void 0 || !/^(?:User|Group)$/.test(subject.kind)) continue;
      const fix = unbind(subject, binding);
      yield {
        at: nameIn(subject),
        key: subject.key,
        ...levelOf2(subject, binding),
        message: `${titleOf(binding)} gives ${roleText(binding)} to ${who}: ${subject.text}.`,
        ...fix && { fix }
      };
    }
  }
};
function isDefaultBinding(binding) {
  const names = ["system:basic-user", "system:discovery", "system:public-info-viewer"];
  return isBootstrapObject(binding, names) && saysLittle(binding);
}
var crowds = /* @__PURE__ */ new Map([
  ["system:anonymous", "everybody, without any authentication"],
  ["system:unauthenticated", "everybody, without any authentication"],
  ["system:authenticated", "everybody with any credential of the cluster"]
]);
function levelOf2({ name }, binding) {
  if (name !== "system:authenticated") return {};
  return saysLittle(binding) ? { severity: "low", profile: "strict" } : { severity: "high" };
}
function saysLittle(binding) {
  const role = binding.at("roleRef", "name")?.value;
  return typeof role === "string" && /^system:(?:basic-user|discovery|public-info-viewer|service-account-issuer-discovery)$/.test(role);
}

// src/rules/kit/api-groups.ts
function groupsOf(resource) {
  const [name = ""] = resource.split("/");
  return resource.includes("*") ? [] : groups.filter(([, names]) => names.includes(name)).map(([group]) => group);
}
var groups = [
  [
    "",
    `bindings configmaps endpoints events limitranges namespaces nodes persistentvolumeclaims persistentvolumes pods podtemplates
    replicationcontrollers resourcequotas secrets serviceaccounts services`.split(/\s+/)
  ],
  ["admissionregistration.k8s.io", ["mutatingwebhookconfigurations", "validatingwebhookconfigurations"]],
  ["apiextensions.k8s.io", ["customresourcedefinitions"]],
  ["apps", ["controllerrevisions", "daemonsets", "deployments", "replicasets", "statefulsets"]],
  ["autoscaling", ["horizontalpodautoscalers"]],
  ["batch", ["cronjobs", "jobs"]],
  ["certificates.k8s.io", ["certificatesigningrequests", "signers"]],
  ["coordination.k8s.io", ["leases"]],
  ["discovery.k8s.io", ["endpointslices"]],
  ["events.k8s.io", ["events"]],
  ["networking.k8s.io", ["ingressclasses", "ingresses", "networkpolicies"]],
  ["policy", ["poddisruptionbudgets"]],
  ["rbac.authorization.k8s.io", ["clusterrolebindings", "clusterroles", "rolebindings", "roles"]],
  ["scheduling.k8s.io", ["priorityclasses"]],
  ["storage.k8s.io", ["csidrivers", "csinodes", "storageclasses", "volumeattachments"]]
];
function isClusterScoped(resource) {
  const [name = ""] = resource.split("/");
  return clusterScoped.has(name);
}
var clusterScoped = new Set(
  `certificatesigningrequests clusterrolebindings clusterroles csidrivers csinodes customresourcedefinitions groups ingressclasses
  mutatingadmissionpolicies mutatingadmissionpolicybindings mutatingwebhookconfigurations namespaces nodes persistentvolumes priorityclasses
  signers storageclasses uids userextras users validatingadmissionpolicies validatingadmissionpolicybindings
  validatingwebhookconfigurations volumeattachments`.split(/\s+/)
);

// src/rules/kit/rights.ts
var write = ["create", "update", "patch"];
var remove2 = ["delete", "deletecollection"];
var rbac = "rbac.authorization.k8s.io";
var secretReading = {
  deed: "read secrets",
  grants: [{ verbs: ["get", "list", "watch"], groups: [""], resources: ["secrets"] }],
  isFineWhenNamed: true
};
var secretWriting = {
  deed: "change secrets",
  severity: "low",
  profile: "strict",
  grants: [{ verbs: [...write, ...remove2], groups: [""], resources: ["secrets"] }],
  isFineWhenNamed: true
};
var podExec = {
  deed: "run commands in pods",
  grants: [{ verbs: ["create", "get"], groups: [""], resources: ["pods/exec", "pods/attach"] }]
};
var nodeProxy = {
  deed: "reach all of the kubelets' API",
  grants: [{ verbs: ["create", "get"], groups: [""], resources: ["nodes/proxy"] }],
  finer: {
    resources: ["nodes/metrics", "nodes/stats", "nodes/pods", "nodes/healthz", "nodes/configz"],
    check: "Keep the subresources that the holders of the role read, or `nodes/log`. The last three need Kubernetes 1.33 or newer."
  }
};
var tokenRequest = {
  deed: "issue tokens of service accounts",
  grants: [{ verbs: ["create"], groups: [""], resources: ["serviceaccounts/token"] }]
};
var certificateApproval = {
  deed: "have certificates issued",
  grants: [
    {
      verbs: ["update", "patch"],
      groups: ["certificates.k8s.io"],
      resources: ["certificatesigningrequests/approval"]
    },
    { verbs: ["approve", "sign"], groups: ["certificates.k8s.io"], resources: ["signers"] }
  ],
  isFineWhenNamed: true,
  graveNames: [
    "kubernetes.io/*",
    "kubernetes.io/kube-apiserver-client",
    "kubernetes.io/kube-apiserver-client-kubelet",
    "kubernetes.io/kubelet-serving",
    "kubernetes.io/legacy-unknown"
  ]
};
var webhookWriting = {
  deed: "change admission control",
  grants: [
    {
      verbs: [...write, ...remove2],
      groups: ["admissionregistration.k8s.io"],
      resources: [
        "validatingwebhookconfigurations",
        "mutatingwebhookconfigurations",
        "validatingadmissionpolicies",
        "validatingadmissionpolicybindings",
        "mutatingadmissionpolicies",
        "mutatingadmissionpolicybindings"
      ]
    }
  ]
};
var persistentVolumeCreation = {
  deed: "create persistent volumes",
  grants: [{ verbs: ["create"], groups: [""], resources: ["persistentvolumes"] }]
};
var impersonation = {
  deed: "act as somebody else",
  grants: [
    { verbs: ["impersonate"], groups: [""], resources: ["users", "groups", "serviceaccounts"] },
    { verbs: ["impersonate"], groups: ["authentication.k8s.io"], resources: ["userextras/*", "uids"] }
  ],
  graveNames: ["system:masters"]
};
var escalation = {
  deed: "hand out rights beyond their own",
  grants: [
    {
      verbs: ["escalate", "bind"],
      groups: [rbac],
      resources: ["roles", "clusterroles", "rolebindings", "clusterrolebindings"]
    }
  ],
  graveNames: ["cluster-admin"]
};
var workloads = [
  { groups: [""], resources: ["pods", "replicationcontrollers"] },
  {
    groups: ["apps", "extensions"],
    resources: ["deployments", "daemonsets", "statefulsets", "replicasets"]
  },
  { groups: ["batch", "extensions"], resources: ["jobs", "cronjobs"] }
];
var workloadWriting = {
  deed: "run workloads of their own",
  grants: workloads.map((kinds3) => ({ verbs: write, ...kinds3 }))
};
var workloadDeletion = {
  deed: "delete workloads",
  severity: "low",
  profile: "strict",
  grants: workloads.map((kinds3) => ({ verbs: remove2, ...kinds3 }))
};
var networkPolicies2 = { groups: ["networking.k8s.io", "extensions"], resources: ["networkpolicies"] };
var routes = [
  { groups: [""], resources: ["services", "services/status", "endpoints"] },
  { groups: ["discovery.k8s.io"], resources: ["endpointslices"] },
  { groups: ["networking.k8s.io", "extensions"], resources: ["ingresses"] }
];
var networkWriting = {
  deed: "change where traffic goes",
  grants: [
    ...routes.map((kinds3) => ({ verbs: write, ...kinds3 })),
    { verbs: [...write, ...remove2], ...networkPolicies2 }
  ]
};
var routeDeletion = {
  deed: "cut off traffic",
  severity: "low",
  profile: "strict",
  grants: routes.map((kinds3) => ({ verbs: remove2, ...kinds3 }))
};
var portForwarding = {
  deed: "reach every port of pods",
  grants: [{ verbs: ["create"], groups: [""], resources: ["pods/portforward"] }]
};
var configMapWriting = {
  deed: "change the settings of the cluster DNS",
  grants: [{ verbs: write, groups: [""], resources: ["configmaps"] }],
  isFineWhenNamed: true,
  graveNames: ["coredns"]
};
var rights = [
  secretReading,
  secretWriting,
  podExec,
  nodeProxy,
  tokenRequest,
  certificateApproval,
  webhookWriting,
  persistentVolumeCreation,
  impersonation,
  escalation,
  workloadWriting,
  workloadDeletion,
  networkWriting,
  routeDeletion,
  portForwarding,
  configMapWriting
];

// src/rules/kit/grants.ts
function grantsOf(entry) {
  const known3 = grants.get(entry);
  if (known3 !== void 0) return known3;
  const found = /* @__PURE__ */ new Map();
  for (const right of rights) {
    const grant = grantOf(entry, right);
    if (grant !== void 0) found.set(right, grant);
  }
  grants.set(entry, found);
  return found;
}
var grants = /* @__PURE__ */ new WeakMap();
function grantOf(entry, right) {
  if (entry.resources.length === 0) return void 0;
  const verbs2 = /* @__PURE__ */ new Set();
  const words3 = /* @__PURE__ */ new Set();
  const parts = [];
  for (const grantable of right.grants.filter(({ groups: groups2 }) => isInGroups(entry, groups2))) {
    for (const resource of grantable.resources) {
      const written2 = wordsFor2(resource, entry);
      const allowed2 = grantable.verbs.filter((verb) => allows(entry, verb, resource));
      if (written2.length === 0 || allowed2.length === 0) continue;
      for (const word of written2) words3.add(word);
      for (const verb of allowed2) verbs2.add(verb);
      parts.push(...allowed2.flatMap((verb) => named(`${resource} ${verb}`, entry.names)));
    }
  }
  if (parts.length === 0) return void 0;
  return {
    entry,
    verbs: entry.verbs.includes("*") ? ["*"] : [...new Set(entry.verbs)].filter((verb) => verbs2.has(verb)),
    resources: [...new Set(entry.resources)].filter((word) => words3.has(word)),
    parts
  };
}
function isInGroups({ groups: groups2 }, wanted) {
  if (groups2.length === 0) return wanted.includes("");
  return groups2.some((group) => group === "*" || wanted.includes(group));
}
function wordsFor2(resource, { resources, isNamespaced: isNamespaced2 }) {
  const [base = "", sub] = resource.split("/");
  const own = sub === void 0 ? [resource] : [resource, `${base}/*`];
  const wildcards = sub === void 0 ? ["*"] : ["*", `*/${sub}`];
  const words3 = isNamespaced2 && isClusterScoped(resource) ? own : [...own, ...wildcards];
  const within = sub === "*" ? resources.filter((word) => word.startsWith(`${base}/`)) : [];
  return [...words3.filter((word) => resources.includes(word)), ...within];
}
function allows({ verbs: verbs2, names }, verb, resource) {
  if (!verbs2.includes(verb) && !verbs2.includes("*")) return false;
  const isNameless = verb === "deletecollection" || verb === "create" && !resource.includes("/");
  return names.length === 0 || !isNameless;
}
function named(part2, names) {
  if (names.length === 0) return [part2];
  return names.length > mostNames ? [`${part2} ${names.join()}`] : names.map((name) => `${part2} ${name}`);
}
var mostNames = 50;

// src/rules/kit/grant-fix.ts
function fixFor5(role, grant, right) {
  const { entry } = grant;
  if (right.finer && isReadOnly(entry) && !grant.resources.some(isWildcard)) return refine(grant, right.finer);
  const strike = strikeOf(grant);
  if (strike === void 0 || !leavesAnything(role, entry, strike)) return void 0;
  const check3 = `Make sure that no holder of the role has to ${right.deed}.`;
  if (strike === "entry") return fixToReview("Take the entry out of the role", check3, remove(entry.node));
  const words3 = grant[strike];
  return fixToReview(`Strike ${listed(words3)}`, check3, ...strikes(entry, strike, words3));
}
function refine({ entry, resources: coarse }, { resources, check: check3 }) {
  const list = entry.node.at("resources");
  if (list === void 0) return void 0;
  const missing = resources.filter((resource) => !entry.resources.includes(resource));
  const patches = [...missing.map((resource) => insert(list, resource)), ...strikes(entry, "resources", coarse)];
  return fixToReview(`Replace ${listed(coarse)} by what is needed of it`, check3, ...patches);
}
function strikeOf({ entry, verbs: verbs2, resources }) {
  if ([...verbs2, ...resources].some(isWildcard)) return void 0;
  const isEveryVerb = verbs2.length === new Set(entry.verbs).size || resources.every(isSubresource);
  const isEveryResource = resources.length === new Set(entry.resources).size;
  if (isEveryVerb) return isEveryResource ? "entry" : "resources";
  return isEveryResource ? "verbs" : void 0;
}
function isSubresource(resource) {
  return resource.includes("/");
}
function leavesAnything(role, entry, strike) {
  if (strike === "entry") return hasLastingEntry(role);
  const struck = [...grantsOf(entry).values()].filter((grant) => strikeOf(grant) === strike).flatMap((grant) => grant[strike]);
  return entry[strike].some((word) => !struck.includes(word));
}
function hasLastingEntry(role) {
  const known3 = lasting.get(role);
  if (known3 !== void 0) return known3;
  const isLasting = policyRulesOf(role).some(
    (entry) => [...grantsOf(entry).values()].every((grant) => strikeOf(grant) !== "entry")
  );
  lasting.set(role, isLasting);
  return isLasting;
}
var lasting = /* @__PURE__ */ new WeakMap();
function strikes(entry, list, words3) {
  const items = entry.node.at(list)?.items() ?? [];
  return items.filter(({ value }) => typeof value === "string" && words3.includes(value)).map(remove);
}

// src/rules/kit/grant-problems.ts
function* problemsOf5(role, rule116, ...forbidden) {
  if (!isRole(role) || isBootstrapped(role)) return;
  for (const entry of policyRulesOf(role)) {
    const granted = grantsOf(entry);
    const problems = forbidden.flatMap((right) => {
      const grant = granted.get(right);
      if (grant === void 0 || isFine(grant, right)) return [];
      return [problemOf4(role, grant, { ...right, severity: right.severity ?? rule116.severity })];
    });
    yield* entry.verbs.includes("*") ? joined(problems) : problems;
  }
}
function joined([first2, ...others2]) {
  if (first2 === void 0 || others2.length === 0) return first2 ? [first2] : [];
  return [{ ...first2, parts: [first2, ...others2].flatMap(({ parts = [] }) => parts) }];
}
function problemOf4(role, grant, right) {
  const { entry, resources, parts } = grant;
  const isNarrow = entry.names.length > 0 && !namesGrave(entry, right);
  const severity = isNarrow ? lower(right.severity) : right.severity;
  const isSaid = isBoundless(entry) && (severity !== "critical" || grantsEverything(entry));
  const profile = isSaid || isNarrow && severity === "low" ? "strict" : right.profile;
  const fix = fixFor5(role, grant, right);
  return {
    at: placeIn(entry, resources),
    key: parts.join(),
    parts,
    severity,
    ...profile && { profile },
    message: `${titleOf(role)} lets its holders ${right.deed}: ${wordsOf4(grant)}.`,
    ...fix && { fix }
  };
}
function isFine({ entry }, right) {
  return right.isFineWhenNamed === true && entry.names.length > 0 && !namesGrave(entry, right);
}
function namesGrave({ names }, { graveNames = [] }) {
  return names.some((name) => graveNames.includes(name));
}
function lower(severity) {
  if (severity === "critical") return "high";
  return severity === "high" ? "medium" : "low";
}
function wordsOf4({ entry, verbs: verbs2, resources }) {
  const what = resources.includes("*") ? "every resource" : listed(resources);
  return `${describeVerbs(verbs2)} on ${what}${entry.names.length === 0 ? "" : ` named ${listed(entry.names)}`}`;
}

// src/rules/rbac/no-certificate-approval.ts
var rule32 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles approve and sign no certificates",
  why: "A client certificate can carry any user name and outlives every change of rights, since Kubernetes revokes none.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf5(role, rule32, certificateApproval);
  }
};

// src/rules/rbac/no-cluster-admin-binding.ts
var rule33 = {
  target: "object",
  severity: "critical",
  profile: "baseline",
  checklist: ["AUTHZ-1", "AUTHZ-10"],
  title: "Nobody is bound to cluster-admin or its equal",
  why: "Whoever holds cluster-admin, or steals the token of one who does, owns every workload, secret and node of the cluster.",
  references: [rbacGoodPractices],
  reads: ["ClusterRole", "Role"],
  *check(binding, index) {
    if (!isBinding(binding) || isDefaultBinding2(binding)) return;
    const name = binding.at("roleRef", "name");
    if (typeof name?.value !== "string") return;
    const equal = name.value === "cluster-admin" ? "itself" : equalOf(binding, name.value, index);
    if (equal === "undecided")
      yield cannotTell(`the role \`${name.value}\` is not in the repository, or in it more than once`);
    if (equal === "undecided" || equal === void 0) return;
    const role = equal === "itself" ? "`cluster-admin`" : `\`${name.value}\`, a ${equal.kind} that is \`cluster-admin\` in all but its name`;
    for (const { key, text, node } of boundBy(binding)) {
      yield {
        at: name,
        key,
        ...binding.kind === "RoleBinding" && { severity: "high" },
        message: `${binding.kind} \`${binding.name}\` binds ${text} to ${role}.`,
        related: [
          ...node ? [{ at: node, label: "who is bound" }] : [],
          ...equal === "itself" ? [] : [{ at: equal, label: "the role" }]
        ]
      };
    }
  }
};
function isDefaultBinding2(binding) {
  const subjects = binding.at("subjects")?.items() ?? [];
  const isMasters = subjects.length === 1 && subjects[0]?.at("name")?.value === "system:masters";
  return isMasters && isBootstrapObject(binding, ["cluster-admin"]);
}
function equalOf(binding, name, index) {
  const kind = binding.at("roleRef", "kind")?.value === "Role" ? "Role" : "ClusterRole";
  const roles2 = definitionsFor(binding, kind, name, index).filter(isRole);
  if (roles2.length === 0) {
    const isSeen = index.isWhole && !index.isHidden(kind, { mentioning: name });
    return isSeen || isBuiltIn(name) ? void 0 : "undecided";
  }
  const equals = roles2.filter(isClusterAdmin);
  return equals.length === 0 || equals.length === roles2.length ? equals[0] : "undecided";
}
function isBuiltIn(name) {
  return /^(?:admin|edit|view|system:.*)$/.test(name);
}
function isClusterAdmin(role) {
  const verbs2 = policyRulesOf(role).filter(
    ({ groups: groups2, resources, names }) => groups2.includes("*") && resources.includes("*") && names.length === 0
  ).flatMap((granted) => granted.verbs);
  return verbs2.includes("*") || everyVerb.every((verb) => verbs2.includes(verb));
}
function boundBy(binding) {
  const subjects = subjectsOf(binding);
  return subjects.length === 0 ? [{ key: "", text: "its future subjects", node: void 0 }] : subjects;
}

// src/rules/rbac/no-config-map-write.ts
var rule34 = {
  target: "object",
  severity: "low",
  profile: "strict",
  checklist: ["AUTHZ-1"],
  title: "Roles do not change the settings of the cluster DNS",
  why: "Whoever writes the ConfigMap of CoreDNS answers every name that the cluster asks for.",
  references: [rbacGoodPractices],
  *check(role) {
    const reachesDns = role.kind === "ClusterRole" || role.namespace === "kube-system";
    if (reachesDns) yield* problemsOf5(role, rule34, configMapWriting);
  }
};

// src/rules/rbac/no-default-service-account-binding.ts
var rule35 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["AUTHN-4"],
  title: "No role is bound to a default service account",
  why: "Every pod that names no service account runs as the default one: each of them gains the right.",
  references: [rbacGoodPractices],
  *check(binding) {
    if (!isBinding(binding)) return;
    for (const subject of subjectsOf(binding)) {
      if (!isDefaultAccount(subject)) continue;
      yield {
        at: nameIn(subject),
        key: subject.key,
        message: `${titleOf(binding)} gives ${roleText(binding)} to a default service account: ${subject.text}.`
      };
    }
  }
};
function isDefaultAccount({ kind, name }) {
  if (kind === "ServiceAccount") return name === "default";
  return kind === "User" && /^system:serviceaccount:[^:]+:default$/.test(name);
}

// src/rules/rbac/no-escalate-or-bind.ts
var rule36 = {
  target: "object",
  severity: "critical",
  profile: "standard",
  checklist: ["AUTHZ-9"],
  title: "Roles cannot hand out more than they hold",
  why: "The verbs `escalate` and `bind` lift the limit that nobody can grant rights which they do not hold themselves.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf5(role, rule36, escalation);
  }
};

// src/rules/rbac/no-impersonation.ts
var rule37 = {
  target: "object",
  severity: "critical",
  profile: "standard",
  checklist: ["AUTHZ-4"],
  title: "Roles impersonate nobody",
  why: "Whoever may impersonate acts with the rights of any user, up to those of the administrators.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf5(role, rule37, impersonation);
  }
};

// src/rules/rbac/no-network-write.ts
var rule38 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles do not change where traffic goes",
  why: "Whoever writes services, endpoints, ingresses or network policies can send traffic to a place of their own or open what was closed.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf5(role, rule38, networkWriting, routeDeletion);
  }
};

// src/rules/rbac/no-node-proxy.ts
var rule39 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles do not reach nodes by proxy",
  why: "Through `nodes/proxy` even a right to read runs commands in every container of a node, past admission control and audit log.",
  references: [rbacGoodPractices, kubeletAuthorization],
  *check(role) {
    yield* problemsOf5(role, rule39, nodeProxy);
  }
};

// src/rules/rbac/no-persistent-volume-write.ts
var rule40 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles create no persistent volumes",
  why: "A persistent volume of type hostPath is a path of a node, whatever the Pod Security Standards say of pods.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf5(role, rule40, persistentVolumeCreation);
  }
};

// src/rules/rbac/no-pod-exec.ts
var rule41 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles run no commands in pods",
  why: "A command in a running container acts with its files, its secrets and its service account, and leaves little trace.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf5(role, rule41, podExec);
  }
};

// src/rules/rbac/no-port-forward.ts
var rule42 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles forward no ports of pods",
  why: "A forwarded port goes around network policies, and reaches what listens on localhost alone.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf5(role, rule42, portForwarding);
  }
};

// src/rules/rbac/no-secret-access.ts
var rule43 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles read no secrets but named ones",
  why: "Whoever reads the secrets of a namespace has the token of each of its service accounts and the password of each of its databases.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf5(role, rule43, secretReading, secretWriting);
  }
};

// src/rules/rbac/no-shared-admin-identity.ts
var rule44 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["AUTHN-4"],
  title: "Rights to change something belong to persons and teams, not to shared accounts",
  why: "Where several people share an account, the audit log cannot tell who acted, and nobody can be shut out alone.",
  references: [rbacGoodPractices],
  reads: ["ClusterRole", "Role"],
  *check(binding, index) {
    if (!isBinding(binding)) return;
    const shared2 = subjectsOf(binding).filter(isShared);
    if (shared2.length === 0) return;
    const answer = mayWrite(binding, index);
    if (answer === "undecided") yield cannotTell("the role is not in the repository, or in it more than once");
    if (answer !== "yes") return;
    for (const subject of shared2) {
      yield {
        at: nameIn(subject),
        key: subject.key,
        message: `${titleOf(binding)} gives the rights of ${roleText(binding)} to ${subject.text}, which names neither a person nor a team.`
      };
    }
  }
};
function isShared({ kind, name }) {
  if (kind !== "User" && kind !== "Group") return false;
  const own = name.replace(/^.*[:/]/, "").replace(/@.*$/, "");
  const words3 = own.toLowerCase().split(/[^a-z0-9]+/);
  return words3.some((word) => roleWords.has(word)) && words3.every((word) => roleWords.has(word) || plainWords.has(word));
}
var roleWords = /* @__PURE__ */ new Set(["admin", "administrator", "ops", "root", "superuser"]);
var plainWords = /* @__PURE__ */ new Set(["cluster", "k8s", "kube", "kubernetes", "super", "user"]);
function mayWrite(binding, index) {
  const name = binding.at("roleRef", "name")?.value;
  if (typeof name !== "string") return "no";
  if (["admin", "cluster-admin", "edit"].includes(name)) return "yes";
  if (name === "view") return "no";
  const kind = binding.at("roleRef", "kind")?.value === "Role" ? "Role" : "ClusterRole";
  const answers2 = definitionsFor(binding, kind, name, index).filter(isRole).map(writes);
  if (answers2.length === 0 || new Set(answers2).size > 1) return "undecided";
  return answers2[0] === true ? "yes" : "no";
}
function writes(role) {
  return policyRulesOf(role).some((entry) => entry.resources.length > 0 && !isReadOnly(entry));
}

// src/rules/rbac/no-system-masters.ts
var rule45 = {
  target: "object",
  severity: "critical",
  profile: "baseline",
  checklist: ["AUTHZ-10"],
  title: "Nothing is bound to the group system:masters",
  why: "Its members bypass authorization: no role, no binding and no webhook can take a right from them.",
  references: [rbacGoodPractices],
  *check(binding) {
    if (!isBinding(binding) || isBootstrapObject(binding, ["cluster-admin"])) return;
    for (const subject of subjectsOf(binding)) {
      if (subject.kind !== "Group" || subject.name !== "system:masters") continue;
      const fix = unbind(subject, binding);
      yield {
        at: nameIn(subject),
        message: `${titleOf(binding)} binds the group \`system:masters\` to ${roleText(binding)}.`,
        ...fix && { fix }
      };
    }
  }
};

// src/rules/rbac/no-token-request.ts
var rule46 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles issue no tokens of service accounts",
  why: "A token of a service account is its identity: whoever can ask for one holds the rights of all accounts.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf5(role, rule46, tokenRequest);
  }
};

// src/rules/rbac/no-webhook-write.ts
var rule47 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles do not change admission control",
  why: "A webhook sees and alters every object of the cluster, secrets included; without the right one no policy is enforced.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf5(role, rule47, webhookWriting);
  }
};

// src/rules/kit/wildcards.ts
function entriesOf(role, builtIn2) {
  if (!isRole(role) || isBootstrapObject(role, builtIn2)) return [];
  return policyRulesOf(role).filter(({ verbs: verbs2 }) => verbs2.length > 0);
}
var broadRoles = [
  "cluster-admin",
  "system:kube-controller-manager",
  "system:controller:disruption-controller",
  "system:controller:generic-garbage-collector",
  "system:controller:horizontal-pod-autoscaler",
  "system:controller:namespace-controller",
  "system:controller:resourcequota-controller"
];
function isSaidOfVerbs({ resources, verbs: verbs2 }) {
  return resources.includes("*") && verbs2.includes("*");
}
function impliedBy(entry) {
  if (!isBoundless(entry)) return {};
  return { implies: [...grantsOf(entry).values()].flatMap(({ parts }) => parts) };
}
function partsOf({ groups: groups2, resources, verbs: verbs2, names, urls }) {
  const lists2 = [
    groups2.includes("*") ? ["*"] : groups2,
    resources.includes("*") ? ["*"] : [...resources, ...urls],
    verbs2.includes("*") ? ["*", ...everyVerb] : verbs2,
    names
  ].filter((list) => list.length > 0);
  if (lists2.reduce((count, list) => count * list.length, 1) > mostParts) return [];
  return lists2.reduce(
    (parts, list) => parts.flatMap((part2) => list.map((word) => `${part2} ${word}`)),
    [""]
  );
}
var mostParts = 1e3;

// src/rules/rbac/no-wildcard-api-groups.ts
var rule48 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["AUTHZ-1"],
  title: "Roles name the API groups they are about",
  why: "A wildcard holds the resources of that name in every group, and in those that an operator adds tomorrow.",
  references: [rbacGoodPractices],
  *check(role) {
    for (const entry of entriesOf(role, broadRoles)) {
      if (!entry.groups.includes("*") || entry.resources.length === 0) continue;
      const isOpen2 = [...entry.resources, ...entry.verbs].includes("*");
      const fix = fixFor6(entry);
      yield {
        at: isOpen2 ? placeIn(entry, entry.resources) : wildcardsOf(entry)[0] ?? entry.node,
        key: entry.key,
        parts: partsOf(entry),
        ...isSaidOfVerbs(entry) && { profile: "strict" },
        message: `${titleOf(role)} covers every API group, with ${describeVerbs(entry.verbs)} on ${wordsOf5(entry)}.`,
        ...fix && { fix }
      };
    }
  }
};
function wordsOf5({ resources }) {
  return resources.includes("*") ? "every resource" : listed(resources);
}
function wildcardsOf({ node }) {
  return node.at("apiGroups")?.items().filter(({ value }) => value === "*") ?? [];
}
function fixFor6(entry) {
  const list = entry.node.at("apiGroups");
  const groups2 = entry.resources.map(groupsOf);
  if (list === void 0 || groups2.some((known3) => known3.length === 0)) return void 0;
  const missing = [...new Set(groups2.flat())].filter((group) => !entry.groups.includes(group));
  return fixToReview(
    "Name the API groups",
    "Make sure that no resource of the same name in another API group is meant.",
    ...missing.map((group) => insert(list, group)),
    ...wildcardsOf(entry).map(remove)
  );
}

// src/rules/rbac/no-wildcard-resources.ts
var rule49 = {
  target: "object",
  severity: "high",
  profile: "baseline",
  checklist: ["AUTHZ-1"],
  title: "Roles name the resources they are about",
  why: "A wildcard holds secrets, tokens and shells of pods as well, and every resource that a later version adds.",
  references: [rbacGoodPractices],
  *check(role) {
    for (const entry of entriesOf(role, broadRoles)) {
      const resources = entry.resources.filter(isWildcard);
      if (resources.length === 0) continue;
      const open = { ...entry, resources };
      yield {
        at: placeIn(entry, resources),
        key: open.key,
        parts: partsOf(open),
        ...impliedBy(entry),
        ...isLesser(entry) && { severity: "medium" },
        ...isSaidOfVerbs(entry) && { profile: "strict" },
        message: `${titleOf(role)} covers ${describeScope(open)} with ${describeVerbs(entry.verbs)}.`
      };
    }
  }
};
function isLesser(entry) {
  return isReadOnly(entry) || isCustom(entry.groups) || entry.names.length > 0;
}

// src/rules/rbac/no-wildcard-verbs.ts
var rule50 = {
  target: "object",
  severity: "high",
  profile: "baseline",
  checklist: ["AUTHZ-1"],
  title: "Roles name the verbs they allow",
  why: "The verb `*` also means delete, impersonate, escalate and bind, and every verb that a later version adds.",
  references: [rbacGoodPractices],
  *check(role) {
    for (const entry of entriesOf(role, builtIn)) {
      const [wildcard] = wildcardsOf2(entry);
      if (wildcard === void 0) continue;
      const fix = fixOf7(entry);
      yield {
        at: wildcard,
        key: entry.key,
        parts: partsOf({ ...entry, verbs: [] }),
        ...impliedBy(entry),
        severity: severityOf(entry),
        message: `${titleOf(role)} allows every verb on ${describeScope(entry)}.`,
        ...fix && { fix }
      };
    }
  }
};
var builtIn = ["cluster-admin", "system:kubelet-api-admin"];
function wildcardsOf2({ node }) {
  return node.at("verbs")?.items().filter((verb) => verb.value === "*") ?? [];
}
function severityOf(granted) {
  if (grantsEverything(granted)) return "critical";
  return isCustom(granted.groups) || granted.names.length > 0 ? "medium" : "high";
}
function fixOf7(granted) {
  const { node, verbs: verbs2, resources } = granted;
  const list = node.at("verbs");
  if (list === void 0 || resources.length === 0 || resources.includes("*")) return void 0;
  const missing = everyVerb.filter((verb) => !verbs2.includes(verb));
  return fixToReview(
    "Name the verbs",
    "Strike the verbs that the holders of the role do not use.",
    ...missing.map((verb) => insert(list, verb)),
    ...wildcardsOf2(granted).map(remove)
  );
}

// src/rules/rbac/no-workload-write.ts
var rule51 = {
  target: "object",
  severity: "medium",
  profile: "standard",
  checklist: ["AUTHZ-8"],
  title: "Roles create and change no workloads",
  why: "A pod can mount every secret of its namespace and run as any of its service accounts: whoever creates one has all of that.",
  references: [rbacGoodPractices],
  *check(role) {
    yield* problemsOf5(role, rule51, workloadWriting, workloadDeletion);
  }
};

// src/rules/rbac/review-rights-change.ts
var rule52 = {
  target: "change",
  severity: "low",
  profile: "standard",
  checklist: ["AUTHZ-7"],
  title: "Whoever reviews a change sees which rights it gives and takes",
  why: "What a role grants shows only together with the bindings that refer to it, and those often stand in another file.",
  references: [rbacGoodPractices],
  reads: ["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"]
};

// src/rules/kit/rendered-certificates.ts
function holdsRenderedCertificate(object) {
  const encoded = object.kind === "Secret" ? "data" : "binaryData";
  const plain2 = object.kind === "Secret" ? "stringData" : "data";
  const texts = [encoded, plain2].flatMap(
    (step) => (object.at(step)?.entries() ?? []).flatMap(({ node }) => {
      if (typeof node.value !== "string") return [];
      return step === encoded ? decodedBytes(node.value)?.toString("latin1") ?? [] : node.value;
    })
  );
  return texts.some(beginsAtRendering);
}
var certificate = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]{1,20000})-----END CERTIFICATE-----/g;
function beginsAtRendering(text) {
  return [...text.matchAll(certificate)].some(
    ([, body = ""]) => Buffer.from(body, "base64").toString("latin1").includes(utcTime)
  );
}
var utcTime = `\r${new Date(renderClock).toISOString().replace(/^..|[-T:]|\.\d+/g, "")}`;

// src/sources/dockerfile/mapped-text.ts
var MappedText = class {
  text;
  /** Where each piece begins, in this text and in the file. */
  #positions;
  #offsets;
  constructor(text, positions, offsets) {
    this.text = text;
    this.#positions = positions;
    this.#offsets = offsets;
  }
  /** The file's range of `[start, end)`; what was left out between the two is part of it. Nothing lies behind the text. */
  range(start, end) {
    const first2 = this.offsetAt(Math.min(start, this.text.length));
    const last = Math.min(end, this.text.length);
    return { start: first2, end: last > start ? this.offsetAt(last - 1) + 1 : first2 };
  }
  /** The file's offset of a position. */
  offsetAt(position) {
    const piece = this.#pieceAt(position);
    return (this.#offsets[piece] ?? 0) + position - (this.#positions[piece] ?? 0);
  }
  #pieceAt(position) {
    let low = 0;
    let high = this.#positions.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((this.#positions[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
};
var TextMapper = class {
  #parts = [];
  #positions = [];
  #offsets = [];
  #length = 0;
  /** `offset` is where the piece's first unit stands in the file. */
  append(text, offset) {
    if (text === "" && this.#positions.length > 0) return;
    this.#parts.push(text);
    this.#positions.push(this.#length);
    this.#offsets.push(offset);
    this.#length += text.length;
  }
  /** Appends `[start, end)` of another mapped text, unit by unit where it was cut. */
  appendFrom(other, start, end) {
    let from = start;
    while (from < end) {
      const offset = other.offsetAt(from);
      const length = this.#runLength(other, from, end, offset);
      this.append(other.text.slice(from, from + length), offset);
      from += length;
    }
  }
  build() {
    return new MappedText(this.#parts.join(""), this.#positions, this.#offsets);
  }
  /** How many units from `from` on stand side by side in the file: the largest power-of-two guess, then halved. */
  #runLength(other, from, end, offset) {
    const isRun = (length) => other.offsetAt(from + length - 1) === offset + length - 1;
    if (isRun(end - from)) return end - from;
    let good = 1;
    let bad = end - from;
    while (bad - good > 1) {
      const middle = good + bad >> 1;
      if (isRun(middle)) good = middle;
      else bad = middle;
    }
    return good;
  }
};

// node_modules/unbash/dist/traversal.js
function forEachChild(node, callback) {
  switch (node.type) {
    case "Script":
    case "CompoundList":
    case "AndOr":
      for (const command of node.commands)
        callback(command);
      return;
    case "Statement":
      callback(node.command);
      return;
    case "Command":
      for (const child of node.prefix)
        callback(child);
      if (node.name)
        callback(node.name);
      for (const child of node.suffix)
        callback(child);
      return;
    case "Pipeline":
      for (const prefix3 of node.prefixes)
        callback(prefix3);
      for (const command of node.commands)
        callback(command);
      return;
    case "Redirected":
      callback(node.command);
      for (const redirect of node.redirects)
        callback(redirect);
      return;
    case "If":
      callback(node.clause);
      callback(node.then);
      for (const branch of node.elif)
        callback(branch);
      if (node.else)
        callback(node.else);
      return;
    case "Elif":
      callback(node.clause);
      callback(node.then);
      return;
    case "For":
    case "Select":
      callback(node.name);
      if (node.wordlist)
        for (const word of node.wordlist)
          callback(word);
      callback(node.body);
      return;
    case "While":
      callback(node.clause);
      callback(node.body);
      return;
    case "Function":
    case "Coproc":
      if (node.name)
        callback(node.name);
      callback(node.body);
      return;
    case "Subshell":
    case "BraceGroup":
      callback(node.body);
      return;
    case "Case":
      callback(node.word);
      for (const item of node.items)
        callback(item);
      return;
    case "CaseItem":
      for (const pattern of node.pattern)
        callback(pattern);
      callback(node.body);
      return;
    case "ArithmeticFor": {
      const initialize = node.initialize;
      if (initialize)
        callback(initialize);
      const test = node.test;
      if (test)
        callback(test);
      const update = node.update;
      if (update)
        callback(update);
      callback(node.body);
      return;
    }
    case "Word":
    case "Glob":
    case "ArithmeticWord":
    case "HereDocBody":
    case "BraceExpansion":
    case "ExtendedGlob": {
      const parts = node.parts;
      if (parts)
        for (const part2 of parts)
          callback(part2);
      return;
    }
    case "DoubleQuoted":
    case "LocaleString":
      for (const part2 of node.parts)
        callback(part2);
      return;
    case "ParameterExpansion":
      if (node.index)
        callback(node.index);
      if (node.operation)
        callback(node.operation);
      return;
    case "Default":
    case "Remove":
    case "Transform":
      callback(node.operand);
      return;
    case "CaseModification":
      if (node.operand)
        callback(node.operand);
      return;
    case "Replace":
      callback(node.pattern);
      callback(node.replacement);
      return;
    case "Slice":
      callback(node.offset);
      if (node.length)
        callback(node.length);
      return;
    case "Assignment": {
      const index = node.index;
      if (index)
        callback(index);
      callback(node.value);
      return;
    }
    case "ArrayValue":
      for (const element of node.elements)
        callback(element);
      return;
    case "Redirect":
    case "HereString":
      if (node.descriptor)
        callback(node.descriptor);
      if (node.target)
        callback(node.target);
      return;
    case "HereDoc":
      if (node.descriptor)
        callback(node.descriptor);
      if (node.delimiter)
        callback(node.delimiter);
      callback(node.body);
      return;
    case "CommandExpansion":
    case "ProcessSubstitution":
    case "ArithmeticCommandExpansion": {
      const script = node.script;
      if (script)
        callback(script);
      return;
    }
    case "ArithmeticExpansion":
    case "ArithmeticCommand":
    case "ArithmeticGroup":
    case "TestCommand":
    case "TestGroup": {
      const expression = node.expression;
      if (expression)
        callback(expression);
      return;
    }
    case "ArithmeticBinary":
    case "TestBinary":
      callback(node.left);
      callback(node.right);
      return;
    case "ArithmeticUnary":
    case "TestUnary":
      callback(node.operand);
      return;
    case "ArithmeticTernary":
      callback(node.test);
      callback(node.consequent);
      callback(node.alternate);
      return;
    case "TestLogical":
      for (const operand of node.operands)
        callback(operand);
      return;
    case "TestNot":
      for (const negation of node.negations)
        callback(negation);
      callback(node.operand);
      return;
    case "Literal":
    case "SingleQuoted":
    case "AnsiCQuoted":
    case "SimpleExpansion":
    case "Names":
    case "Unknown":
    case "FileDescriptor":
    case "FileDescriptorVariable":
    case "HereDocDelimiter":
    case "Time":
    case "Negation":
      return;
    default: {
      const exhaustive = node;
      throw new TypeError(`Unexpected syntax node: ${exhaustive}`);
    }
  }
}

// node_modules/unbash/dist/ansi-c.js
function isOctal(code) {
  return code >= 48 && code <= 55;
}
function isHex(code) {
  return code >= 48 && code <= 57 || code >= 65 && code <= 70 || code >= 97 && code <= 102;
}
function codePoint(value, fallback) {
  try {
    return String.fromCodePoint(value);
  } catch {
    return fallback;
  }
}
var utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
function decodeBytes(bytes) {
  return utf8.decode(new Uint8Array(bytes));
}
function readByteEscape(source, pos, limit) {
  if (source.charCodeAt(pos) !== 92 || pos + 2 > limit)
    return void 0;
  const escaped = source.charCodeAt(pos + 1);
  const digitsStart = pos + 2;
  let end = digitsStart;
  if (escaped === 120) {
    while (end < limit && end - digitsStart < 2 && isHex(source.charCodeAt(end)))
      end++;
    if (end === digitsStart)
      return void 0;
    return { value: Number.parseInt(source.slice(digitsStart, end), 16), end };
  }
  if (!isOctal(escaped))
    return void 0;
  while (end < limit && end - digitsStart < 2 && isOctal(source.charCodeAt(end)))
    end++;
  return { value: Number.parseInt(source.slice(pos + 1, end), 8) & 255, end };
}
function decodeAnsiCQuoted(source, start, limit) {
  let pos = start;
  let value = "";
  let bytes = [];
  let nul = -1;
  while (pos < limit && source.charCodeAt(pos) !== 39) {
    const escapeStart = pos;
    const byte = readByteEscape(source, pos, limit);
    if (byte && byte.value >= 128) {
      bytes.push(byte.value);
      pos = byte.end;
      continue;
    }
    if (bytes.length > 0) {
      value += decodeBytes(bytes);
      bytes = [];
    }
    if (byte) {
      if (byte.value === 0 && nul === -1)
        nul = value.length;
      value += String.fromCharCode(byte.value);
      pos = byte.end;
      continue;
    }
    if (source.charCodeAt(pos) !== 92 || pos + 1 >= limit) {
      const runStart = pos;
      while (pos < limit) {
        const code = source.charCodeAt(pos);
        if (code === 39 || code === 92 && pos + 1 < limit)
          break;
        pos++;
      }
      value += source.slice(runStart, pos);
      continue;
    }
    pos++;
    const escaped = source[pos++];
    switch (escaped) {
      case "a":
        value += "\x07";
        break;
      case "b":
        value += "\b";
        break;
      case "e":
      case "E":
        value += "\x1B";
        break;
      case "f":
        value += "\f";
        break;
      case "n":
        value += "\n";
        break;
      case "r":
        value += "\r";
        break;
      case "t":
        value += "	";
        break;
      case "v":
        value += "\v";
        break;
      case "\\":
        value += "\\";
        break;
      case "'":
        value += "'";
        break;
      case '"':
        value += '"';
        break;
      case "?":
        value += "?";
        break;
      case "\n":
        break;
      case "c": {
        const code = pos < limit ? source.charCodeAt(pos) : 39;
        if (code === 39) {
          value += source.slice(escapeStart, pos);
          break;
        }
        pos++;
        if (code === 92) {
          const pair = pos < limit && source.charCodeAt(pos) === 92;
          if (pair)
            pos++;
          value += "";
          if (!pair && pos < limit) {
            value += source[pos];
            pos++;
          }
          break;
        }
        const control = code === 63 ? 127 : code & 31;
        if (control === 0 && code < 128 && nul === -1)
          nul = value.length;
        value += String.fromCharCode(control);
        break;
      }
      case "u":
      case "U": {
        const digitsStart = pos;
        const maxDigits = escaped === "u" ? 4 : 8;
        while (pos < limit && pos - digitsStart < maxDigits && isHex(source.charCodeAt(pos)))
          pos++;
        if (pos === digitsStart) {
          value += `\\${escaped}`;
          break;
        }
        const raw = source.slice(escapeStart, pos);
        const point = Number.parseInt(source.slice(digitsStart, pos), 16);
        if (point === 0 && nul === -1)
          nul = value.length;
        value += codePoint(point, raw);
        break;
      }
      default:
        value += `\\${escaped}`;
        break;
    }
  }
  if (bytes.length > 0)
    value += decodeBytes(bytes);
  if (nul !== -1)
    value = value.slice(0, nul);
  const closed = pos < limit;
  if (closed)
    pos++;
  return { value, end: pos, closed };
}

// node_modules/unbash/dist/expansion.js
var ScriptExpansionImpl = class _ScriptExpansionImpl {
  static _resolveScript;
  type;
  pos;
  end;
  text;
  #window;
  #script = void 0;
  constructor(type, pos, end, text, window) {
    this.type = type;
    this.pos = pos;
    this.end = end;
    this.text = text;
    this.#window = window;
  }
  get script() {
    const window = this.#window;
    if (window !== void 0) {
      const script = _ScriptExpansionImpl._resolveScript(window.source, window.start, window.end, window.depth, window.parenBoundary, window.context);
      if (window.context === void 0)
        script.source = window.source;
      this.script = script;
    }
    return this.#script;
  }
  set script(script) {
    this.#script = script;
    this.#window = void 0;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, text: this.text, script: this.script };
  }
};
var ProcessSubstitutionImpl = class extends ScriptExpansionImpl {
  operator;
  constructor(pos, end, text, operator, window) {
    super("ProcessSubstitution", pos, end, text, window);
    this.operator = operator;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      text: this.text,
      operator: this.operator,
      script: this.script
    };
  }
};
var ArithmeticExpansionImpl = class _ArithmeticExpansionImpl {
  static _resolveExpression;
  type = "ArithmeticExpansion";
  pos;
  end;
  text;
  #window;
  #expression = void 0;
  constructor(pos, end, text, window) {
    this.pos = pos;
    this.end = end;
    this.text = text;
    this.#window = window;
  }
  get expression() {
    const window = this.#window;
    if (window !== void 0) {
      this.expression = _ArithmeticExpansionImpl._resolveExpression(window.body, window.offset, window.source, window.depth, window.context, window.depth + 1);
    }
    return this.#expression;
  }
  set expression(expression) {
    this.#expression = expression;
    this.#window = void 0;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, text: this.text, expression: this.expression };
  }
};

// node_modules/unbash/dist/limits.js
var MAX_SYNTAX_NESTING = 256;

// node_modules/unbash/dist/word-value.js
function dequoteValue(parts) {
  let s = "";
  for (const c of parts)
    s += c.type === "Literal" ? c.value : c.text;
  return s;
}
function unescapeBareValue(text) {
  const first2 = text.indexOf("\\");
  if (first2 === -1)
    return text;
  let s = "";
  let start = 0;
  for (let i = first2; i < text.length; i++) {
    if (text.charCodeAt(i) !== 92)
      continue;
    s += text.slice(start, i);
    i++;
    if (i >= text.length) {
      s += "\\";
      start = i;
      break;
    }
    if (text.charCodeAt(i) !== 10)
      s += text[i];
    start = i + 1;
  }
  return s + text.slice(start);
}
function continuedExpansionValue(text) {
  let pos = 1;
  while (text[pos] === "\\" && text[pos + 1] === "\n")
    pos += 2;
  return pos === 1 || text[pos] !== "(" ? text : text[0] + text.slice(pos);
}
function wordPartsValue(parts) {
  let value = "";
  for (const part2 of parts) {
    switch (part2.type) {
      case "Literal":
      case "Glob":
      case "SingleQuoted":
      case "AnsiCQuoted":
        value += part2.value;
        break;
      case "DoubleQuoted":
      case "LocaleString":
        value += dequoteValue(part2.parts);
        break;
      case "CommandExpansion":
        value += part2.text[0] === "$" ? continuedExpansionValue(part2.text) : part2.text;
        break;
      case "ExtendedGlob":
        value += continuedExpansionValue(part2.text);
        break;
      default:
        value += part2.text;
        break;
    }
  }
  return value;
}

// node_modules/unbash/dist/word.js
var WordImpl = class {
  type = "Word";
  text;
  pos;
  end;
  #source;
  #resolver;
  #depth;
  #parts;
  #value = null;
  constructor(text, pos, end, source, resolver, depth = 0) {
    this.text = text;
    this.pos = pos;
    this.end = end;
    this.#source = source;
    this.#resolver = resolver;
    this.#depth = depth;
    this.#parts = resolver === void 0 ? void 0 : null;
  }
  get value() {
    if (this.#value === null) {
      const parts = this.#source === void 0 && this.#parts === null ? void 0 : this.parts;
      this.#value = parts ? wordPartsValue(parts) : unescapeBareValue(this.text);
    }
    return this.#value;
  }
  get parts() {
    if (this.#parts === null) {
      this.#parts = this.#resolver?.(this.#source ?? "", this, this.#depth) ?? void 0;
    }
    return this.#parts;
  }
  set parts(v) {
    this.#parts = v ?? void 0;
  }
  toJSON() {
    return { type: this.type, text: this.text, pos: this.pos, end: this.end, parts: this.parts, value: this.value };
  }
};

// node_modules/unbash/dist/substitution-context.js
function createSubstitutionContext(parent) {
  const boundaries = parent === void 0 ? void 0 : substitutionBoundaries(parent);
  return { boundaries, wordParts: void 0, embeddedParts: void 0, arrayParts: void 0 };
}
function substitutionBoundaries(context) {
  return context.boundaries ?? (context.boundaries = /* @__PURE__ */ new Map());
}

// node_modules/unbash/dist/chars.js
var CH_TAB = 9;
var CH_NL = 10;
var CH_SPACE = 32;
var CH_BANG = 33;
var CH_DQUOTE = 34;
var CH_HASH = 35;
var CH_DOLLAR = 36;
var CH_PERCENT = 37;
var CH_AMP = 38;
var CH_SQUOTE = 39;
var CH_LPAREN = 40;
var CH_RPAREN = 41;
var CH_STAR = 42;
var CH_PLUS = 43;
var CH_COMMA = 44;
var CH_DASH = 45;
var CH_DOT = 46;
var CH_SLASH = 47;
var CH_0 = 48;
var CH_9 = 57;
var CH_COLON = 58;
var CH_SEMI = 59;
var CH_LT = 60;
var CH_EQ = 61;
var CH_GT = 62;
var CH_QUESTION = 63;
var CH_AT = 64;
var CH_A = 65;
var CH_Z = 90;
var CH_LBRACKET = 91;
var CH_BACKSLASH = 92;
var CH_RBRACKET = 93;
var CH_CARET = 94;
var CH_UNDERSCORE = 95;
var CH_BACKTICK = 96;
var CH_a = 97;
var CH_z = 122;
var CH_LBRACE = 123;
var CH_PIPE = 124;
var CH_RBRACE = 125;
var CH_TILDE = 126;
function skipLineContinuations(source, pos, end) {
  while (pos + 1 < end && source.charCodeAt(pos) === CH_BACKSLASH && source.charCodeAt(pos + 1) === CH_NL)
    pos += 2;
  return pos;
}

// node_modules/unbash/dist/glob.js
function hasGlobCharacters(text) {
  return /[*?[]/.test(text);
}
var bracketSyntax = new Uint8Array(128);
bracketSyntax[CH_BANG] = 1;
bracketSyntax[CH_CARET] = 1;
bracketSyntax[CH_LBRACKET] = 1;
bracketSyntax[CH_RBRACKET] = 1;
bracketSyntax[CH_COLON] = 1;
bracketSyntax[CH_DOT] = 1;
bracketSyntax[CH_EQ] = 1;
bracketSyntax[CH_DASH] = 1;
bracketSyntax[CH_BACKSLASH] = 1;
function bracketEnds(source, start, end, parts, offset) {
  let close = end - 1;
  while (close > start && source.charCodeAt(close) !== CH_RBRACKET)
    close--;
  if (close === start)
    return null;
  const positions = [];
  const kinds3 = [];
  const members = [];
  let partIndex = 0;
  let symbols = false;
  for (let pos = start; pos < end; pos++) {
    while (parts && partIndex < parts.length && parts[partIndex].end <= pos + offset)
      partIndex++;
    const part2 = parts?.[partIndex];
    const tokenPos = pos;
    let kind = 0;
    if (part2 && part2.pos <= pos + offset && part2.type !== "Literal") {
      pos = part2.end - offset - 1;
    } else {
      kind = source.charCodeAt(pos);
      if (kind === CH_BACKSLASH && pos + 1 < end && source.charCodeAt(pos + 1) === CH_NL) {
        pos++;
        continue;
      }
      if (kind >= 128 || !bracketSyntax[kind])
        kind = 0;
    }
    const last = kinds3.length - 1;
    if (kind === 0 && last >= 0 && kinds3[last] === 0) {
      members[last]++;
      continue;
    }
    if (last >= 0 && kinds3[last] === CH_LBRACKET && (kind === CH_COLON || kind === CH_EQ || kind === CH_DOT)) {
      symbols = true;
    }
    positions.push(tokenPos);
    kinds3.push(kind);
    members.push(1);
  }
  const count = kinds3.length;
  let symbolEnd;
  if (symbols) {
    symbolEnd = new Int32Array(count).fill(-1);
    let close2 = -1;
    let colon = -1;
    let eq = -1;
    let dot = -1;
    for (let i = count - 1; i >= 0; i--) {
      const kind = kinds3[i + 2];
      if (kind === CH_RBRACKET)
        close2 = i + 2;
      else if (kinds3[i + 3] === CH_RBRACKET) {
        if (kind === CH_COLON)
          colon = i + 2;
        else if (kind === CH_EQ)
          eq = i + 2;
        else if (kind === CH_DOT)
          dot = i + 2;
      }
      if (kinds3[i] !== CH_LBRACKET)
        continue;
      const type = kinds3[i + 1];
      const found = type === CH_COLON ? colon : type === CH_EQ ? eq : type === CH_DOT ? dot : -1;
      if (found !== -1 && (type === CH_DOT || close2 === -1 || close2 > found))
        symbolEnd[i] = found + 2;
    }
  }
  const subBracket = (open) => symbolEnd === void 0 ? -1 : symbolEnd[open];
  const endFrom = new Int32Array(count + 2).fill(-1);
  const resume = (next, range) => {
    if (next >= count)
      return -1;
    if (range && kinds3[next] === CH_DASH && next + 1 < count && kinds3[next + 1] !== CH_RBRACKET) {
      let last = next + 1;
      if (kinds3[last] === CH_BACKSLASH) {
        if (last + 1 >= count)
          return -1;
        last++;
      }
      let after = last + 1;
      if (kinds3[last] === CH_LBRACKET && kinds3[last + 1] === CH_DOT) {
        const symbol = subBracket(last);
        if (symbol !== -1)
          after = symbol;
      } else if (kinds3[last] === 0 && members[last] > 1) {
        return endFrom[last];
      }
      if (after >= count)
        return -1;
      return kinds3[after] === CH_RBRACKET ? after + 1 : endFrom[after];
    }
    return kinds3[next] === CH_RBRACKET ? next + 1 : endFrom[next];
  };
  for (let t = count - 1; t >= 0; t--) {
    const kind = kinds3[t];
    let after = t + 1;
    let range = true;
    if (kind === CH_BACKSLASH) {
      if (t + 1 >= count)
        continue;
      after = t + 2;
    } else if (kind === CH_LBRACKET) {
      const type = kinds3[t + 1];
      if (type === CH_COLON || type === CH_EQ || type === CH_DOT) {
        const symbol = subBracket(t);
        if (symbol !== -1) {
          after = symbol;
          range = type === CH_DOT;
        }
      }
    }
    endFrom[t] = resume(after, range);
  }
  const ends = /* @__PURE__ */ new Map();
  for (let t = 0; t < count; t++) {
    if (kinds3[t] !== CH_LBRACKET)
      continue;
    let first2 = t + 1;
    if (kinds3[first2] === CH_BANG || kinds3[first2] === CH_CARET)
      first2++;
    if (first2 >= count)
      continue;
    const close2 = kinds3[first2] === CH_RBRACKET ? resume(first2 + 1, true) : endFrom[first2];
    if (close2 !== -1)
      ends.set(positions[t], positions[close2 - 1] + 1);
  }
  return ends;
}
function appendRange(source, start, end, parts, index, offset, result) {
  while (start < end) {
    while (parts && index < parts.length && parts[index].end <= start + offset)
      index++;
    const part2 = parts?.[index];
    if (part2 && part2.pos === start + offset && part2.end <= end + offset) {
      result.push(part2);
      start = part2.end - offset;
      index++;
      continue;
    }
    const stop = part2 ? Math.min(end, (part2.pos > start + offset ? part2.pos : part2.end) - offset) : end;
    const text = source.slice(start, stop);
    result.push({ type: "Literal", pos: start + offset, end: stop + offset, text, value: unescapeBareValue(text) });
    start = stop;
  }
  return index;
}
function parseGlobParts(source, start, end, parts, offset = 0) {
  let result;
  let brackets;
  let partIndex = 0;
  let emittedIndex = 0;
  let literalStart = start;
  for (let pos = start; pos < end; pos++) {
    while (parts && partIndex < parts.length && parts[partIndex].end <= pos + offset)
      partIndex++;
    const part2 = parts?.[partIndex];
    if (part2 && part2.pos <= pos + offset && part2.type !== "Literal") {
      pos = part2.end - offset - 1;
      continue;
    }
    const character = source.charCodeAt(pos);
    if (character === CH_BACKSLASH) {
      pos++;
      continue;
    }
    let globEnd;
    if (character === CH_STAR || character === CH_QUESTION) {
      const limit = part2 ? Math.min(end, part2.end - offset) : end;
      const next = skipLineContinuations(source, pos + 1, limit);
      if (next < limit && source.charCodeAt(next) === CH_LPAREN)
        continue;
      globEnd = pos + 1;
      if (character === CH_STAR) {
        while (globEnd < limit && source.charCodeAt(globEnd) === CH_STAR) {
          const next2 = skipLineContinuations(source, globEnd + 1, limit);
          if (next2 < limit && source.charCodeAt(next2) === CH_LPAREN)
            break;
          globEnd++;
        }
      }
    } else if (character === CH_LBRACKET) {
      if (brackets === void 0)
        brackets = bracketEnds(source, pos, end, parts, offset);
      const close = brackets?.get(pos);
      if (close === void 0)
        continue;
      globEnd = close;
    } else {
      continue;
    }
    if (!result)
      result = [];
    emittedIndex = appendRange(source, literalStart, pos, parts, emittedIndex, offset, result);
    const text = source.slice(pos, globEnd);
    let glob;
    if (character === CH_LBRACKET) {
      const interior = [];
      emittedIndex = appendRange(source, pos + 1, globEnd - 1, parts, emittedIndex, offset, interior);
      glob = {
        type: "Glob",
        kind: "bracket",
        pos: pos + offset,
        end: globEnd + offset,
        text,
        value: "[" + wordPartsValue(interior) + "]",
        parts: interior
      };
    } else {
      glob = {
        type: "Glob",
        kind: character === CH_STAR ? "star" : "question",
        pos: pos + offset,
        end: globEnd + offset,
        text,
        value: text,
        parts: void 0
      };
    }
    result.push(glob);
    literalStart = globEnd;
    pos = globEnd - 1;
  }
  if (!result)
    return parts ?? void 0;
  appendRange(source, literalStart, end, parts, emittedIndex, offset, result);
  return result;
}

// node_modules/unbash/dist/lexer.js
var Token = {
  Word: 0,
  Assignment: 1,
  Semi: 2,
  Newline: 3,
  Pipe: 4,
  And: 5,
  Or: 6,
  Amp: 7,
  LParen: 8,
  RParen: 9,
  LBrace: 10,
  RBrace: 11,
  Bang: 12,
  If: 13,
  Then: 14,
  Else: 15,
  Elif: 16,
  Fi: 17,
  Do: 18,
  Done: 19,
  For: 20,
  While: 21,
  Until: 22,
  In: 23,
  Case: 24,
  Esac: 25,
  Function: 26,
  DoubleSemi: 27,
  SemiAmp: 28,
  DoubleSemiAmp: 29,
  Select: 30,
  DblLBracket: 31,
  DblRBracket: 32,
  EOF: 33,
  ArithCmd: 34,
  Coproc: 35,
  Redirect: 36
};
var TokenValue = class {
  token = Token.EOF;
  // Materialized token value, or null for word tokens whose value has not been
  // requested yet (computed from [pos, end) on demand via the owning lexer).
  _value = "";
  _owner;
  pos = 0;
  end = 0;
  fileDescriptor = void 0;
  variableName = void 0;
  descriptorEnd = 0;
  delimiterQuoted = false;
  content = void 0;
  targetPos = 0;
  targetEnd = 0;
  assignmentOperatorPos = -1;
  // True when `value` is exactly the raw source span [pos, end) — lets consumers
  // reuse the string instead of slicing the source again.
  raw = false;
  // True when a word contains no quoting, escaped characters, or expansions.
  // Backslash-newline continuations preserve keyword eligibility.
  keywordEligible = false;
  constructor(owner = null) {
    this._owner = owner;
  }
  get value() {
    return this._value ?? (this._value = this._owner === null ? "" : this._owner._tokenValue(this.pos, this.end, this.raw));
  }
  set value(v) {
    this._value = v;
  }
  reset() {
    this.token = Token.EOF;
    this._value = "";
    this.pos = 0;
    this.end = 0;
    this.fileDescriptor = void 0;
    this.variableName = void 0;
    this.descriptorEnd = 0;
    this.delimiterQuoted = false;
    this.content = void 0;
    this.targetPos = 0;
    this.targetEnd = 0;
    this.assignmentOperatorPos = -1;
    this.raw = false;
    this.keywordEligible = false;
  }
  copyFrom(other) {
    this.token = other.token;
    this._value = other._value;
    this.pos = other.pos;
    this.end = other.end;
    this.fileDescriptor = other.fileDescriptor;
    this.variableName = other.variableName;
    this.descriptorEnd = other.descriptorEnd;
    this.delimiterQuoted = other.delimiterQuoted;
    this.content = other.content;
    this.targetPos = other.targetPos;
    this.targetEnd = other.targetEnd;
    this.assignmentOperatorPos = other.assignmentOperatorPos;
    this.raw = other.raw;
    this.keywordEligible = other.keywordEligible;
  }
};
var RESERVED_WORDS = /* @__PURE__ */ new Map([
  ["if", Token.If],
  ["then", Token.Then],
  ["else", Token.Else],
  ["elif", Token.Elif],
  ["fi", Token.Fi],
  ["do", Token.Do],
  ["done", Token.Done],
  ["for", Token.For],
  ["while", Token.While],
  ["until", Token.Until],
  ["in", Token.In],
  ["case", Token.Case],
  ["esac", Token.Esac],
  ["function", Token.Function],
  ["select", Token.Select],
  ["coproc", Token.Coproc],
  ["!", Token.Bang],
  ["{", Token.LBrace],
  ["}", Token.RBrace]
]);
var charType = new Uint8Array(128);
charType[CH_PIPE] = 1;
charType[CH_AMP] = 1;
charType[CH_SEMI] = 1;
charType[CH_LPAREN] = 1;
charType[CH_RPAREN] = 1;
charType[CH_LT] = 1;
charType[CH_GT] = 1;
charType[CH_SPACE] = 1;
charType[CH_TAB] = 1;
charType[CH_NL] = 1;
charType[CH_BACKSLASH] = 2;
charType[CH_SQUOTE] = 2;
charType[CH_DQUOTE] = 2;
charType[CH_DOLLAR] = 2;
charType[CH_BACKTICK] = 2;
charType[CH_LBRACE] = 2;
function skipBlanks(source, pos, end) {
  while (pos < end) {
    const ch = source.charCodeAt(pos);
    if (ch === CH_SPACE || ch === CH_TAB)
      pos++;
    else if (ch === CH_BACKSLASH && pos + 1 < end && source.charCodeAt(pos + 1) === CH_NL)
      pos += 2;
    else
      break;
  }
  return pos;
}
var arithmeticWordDelimiter = new Uint8Array(128);
for (const ch of [
  CH_TAB,
  CH_NL,
  CH_SPACE,
  CH_BANG,
  CH_PERCENT,
  CH_AMP,
  CH_LPAREN,
  CH_RPAREN,
  CH_STAR,
  CH_PLUS,
  CH_COMMA,
  CH_DASH,
  CH_SLASH,
  CH_COLON,
  CH_LT,
  CH_EQ,
  CH_GT,
  CH_QUESTION,
  CH_CARET,
  CH_PIPE
]) {
  arithmeticWordDelimiter[ch] = 1;
}
function hasEmbeddedWordStructure(source, start, end) {
  for (let pos = start; pos < end; pos++) {
    const ch = source.charCodeAt(pos);
    if (ch === CH_BACKSLASH || ch === CH_SQUOTE || ch === CH_DQUOTE || ch === CH_DOLLAR || ch === CH_BACKTICK || (ch === CH_LT || ch === CH_GT) && pos + 1 < end && source.charCodeAt(pos + 1) === CH_LPAREN) {
      return true;
    }
  }
  return false;
}
function findUnnested(s, target, pairTernaries = false, findNestedEnd) {
  let depth = 0;
  let ternaryDepth = 0;
  for (let i = 0; i < s.length; i++) {
    const c = s.charCodeAt(i);
    if (c === CH_BACKSLASH) {
      i++;
      continue;
    }
    if (c === CH_LBRACE) {
      depth++;
      continue;
    }
    if (c === CH_RBRACE) {
      if (depth > 0)
        depth--;
      continue;
    }
    if (c === CH_SQUOTE) {
      i++;
      while (i < s.length && s.charCodeAt(i) !== CH_SQUOTE)
        i++;
      continue;
    }
    if (c === CH_DQUOTE) {
      i++;
      while (i < s.length) {
        const quoted = s.charCodeAt(i);
        if (quoted === CH_DQUOTE)
          break;
        if (quoted === CH_BACKSLASH) {
          i += 2;
          continue;
        }
        const nestedEnd2 = findNestedEnd?.(i, true) ?? i;
        if (nestedEnd2 > i) {
          i = nestedEnd2;
          continue;
        }
        i++;
      }
      continue;
    }
    const nestedEnd = findNestedEnd?.(i, false) ?? i;
    if (nestedEnd > i) {
      i = nestedEnd - 1;
      continue;
    }
    if (pairTernaries && depth === 0) {
      if (c === CH_QUESTION) {
        ternaryDepth++;
        continue;
      }
      if (c === CH_COLON && ternaryDepth > 0) {
        ternaryDepth--;
        continue;
      }
    }
    if (c === target && depth === 0)
      return i;
  }
  return -1;
}
var isIdChar = new Uint8Array(128);
for (let i = CH_a; i <= CH_z; i++)
  isIdChar[i] = 3;
for (let i = CH_A; i <= CH_Z; i++)
  isIdChar[i] = 3;
for (let i = CH_0; i <= CH_9; i++)
  isIdChar[i] = 2;
isIdChar[CH_UNDERSCORE] = 3;
var extglobPrefix = new Uint8Array(128);
extglobPrefix[CH_QUESTION] = 1;
extglobPrefix[CH_AT] = 1;
extglobPrefix[CH_STAR] = 1;
extglobPrefix[CH_PLUS] = 1;
extglobPrefix[CH_BANG] = 1;
extglobPrefix[CH_EQ] = 1;
function isExtglobOpen(prefix3) {
  return prefix3 < 128 && prefix3 !== CH_EQ && extglobPrefix[prefix3] === 1;
}
var extglobOp = {
  [CH_QUESTION]: "?",
  [CH_AT]: "@",
  [CH_STAR]: "*",
  [CH_PLUS]: "+",
  [CH_BANG]: "!"
};
function isDQChild(p) {
  const t = p.type;
  return t === "Literal" || t === "SimpleExpansion" || t === "ParameterExpansion" || t === "CommandExpansion" || t === "ArithmeticExpansion";
}
function isAllDigitsRange(src, start, end) {
  for (let i = start; i < end; i++) {
    const c = src.charCodeAt(i);
    if (c < CH_0 || c > CH_9)
      return false;
  }
  return end > start;
}
var ASSIGNMENT_INVALID = -1;
var ASSIGNMENT_NAME_START = 0;
var ASSIGNMENT_NAME = 1;
var ASSIGNMENT_AFTER_INDEX = 2;
var ASSIGNMENT_AFTER_PLUS = 3;
var ASSIGNMENT_INDEX_BASE = 4;
function joinWordParts(head, tail2) {
  const last = head[head.length - 1];
  const first2 = tail2[0];
  let start = 0;
  if (last?.type === "Literal" && first2?.type === "Literal" && last.end === first2.pos) {
    head[head.length - 1] = {
      type: "Literal",
      pos: last.pos,
      end: first2.end,
      text: last.text + first2.text,
      value: last.value + first2.value
    };
    start = 1;
  }
  for (let i = start; i < tail2.length; i++)
    head.push(tail2[i]);
  return head;
}
function isMatchedAssignment(state) {
  return state < ASSIGNMENT_INVALID;
}
function assignmentOperatorPos(state) {
  return -state - 2;
}
function scanAssignmentPrefix(src, start, end, initialState) {
  let state = initialState;
  for (let i = start; i < end && state >= 0; i++) {
    const c = src.charCodeAt(i);
    if (state >= ASSIGNMENT_INDEX_BASE) {
      if (c === CH_LBRACKET)
        state++;
      else if (c === CH_RBRACKET && --state === ASSIGNMENT_INDEX_BASE)
        state = ASSIGNMENT_AFTER_INDEX;
    } else if (state === ASSIGNMENT_NAME_START) {
      state = c < 128 && isIdChar[c] & 1 ? ASSIGNMENT_NAME : ASSIGNMENT_INVALID;
    } else if (state === ASSIGNMENT_NAME) {
      if (c < 128 && isIdChar[c] & 2)
        continue;
      if (c === CH_LBRACKET)
        state = ASSIGNMENT_INDEX_BASE + 1;
      else if (c === CH_PLUS)
        state = ASSIGNMENT_AFTER_PLUS;
      else
        state = c === CH_EQ ? -i - 2 : ASSIGNMENT_INVALID;
    } else if (state === ASSIGNMENT_AFTER_INDEX) {
      if (c === CH_PLUS)
        state = ASSIGNMENT_AFTER_PLUS;
      else
        state = c === CH_EQ ? -i - 2 : ASSIGNMENT_INVALID;
    } else {
      state = c === CH_EQ ? -i - 2 : ASSIGNMENT_INVALID;
    }
  }
  return state;
}
function setToken(out, token, value, pos = 0, end = 0) {
  out.token = token;
  out._value = value;
  out.pos = pos;
  out.end = end;
  out.fileDescriptor = void 0;
  out.variableName = void 0;
  out.descriptorEnd = 0;
  out.delimiterQuoted = false;
  out.content = void 0;
  out.assignmentOperatorPos = -1;
  out.raw = false;
  out.keywordEligible = false;
}
function setSpanToken(out, token, pos, end, raw) {
  out.token = token;
  out._value = null;
  out.pos = pos;
  out.end = end;
  out.fileDescriptor = void 0;
  out.variableName = void 0;
  out.descriptorEnd = 0;
  out.delimiterQuoted = false;
  out.content = void 0;
  out.assignmentOperatorPos = -1;
  out.raw = raw;
  out.keywordEligible = false;
}
function matchReservedWord(src, start, len) {
  switch (src.charCodeAt(start)) {
    case CH_BANG:
      return len === 1 ? Token.Bang : void 0;
    case CH_LBRACE:
      return len === 1 ? Token.LBrace : void 0;
    case CH_RBRACE:
      return len === 1 ? Token.RBrace : void 0;
    case 105: {
      if (len !== 2)
        return void 0;
      const c = src.charCodeAt(start + 1);
      return c === 102 ? Token.If : c === 110 ? Token.In : void 0;
    }
    case 102:
      if (len === 2)
        return src.charCodeAt(start + 1) === 105 ? Token.Fi : void 0;
      if (len === 3)
        return src.startsWith("for", start) ? Token.For : void 0;
      if (len === 8)
        return src.startsWith("function", start) ? Token.Function : void 0;
      return void 0;
    case 116:
      return len === 4 && src.startsWith("then", start) ? Token.Then : void 0;
    case 101:
      if (len !== 4)
        return void 0;
      if (src.startsWith("else", start))
        return Token.Else;
      if (src.startsWith("elif", start))
        return Token.Elif;
      if (src.startsWith("esac", start))
        return Token.Esac;
      return void 0;
    case 100:
      if (len === 2)
        return src.charCodeAt(start + 1) === 111 ? Token.Do : void 0;
      if (len === 4)
        return src.startsWith("done", start) ? Token.Done : void 0;
      return void 0;
    case 99:
      if (len === 4)
        return src.startsWith("case", start) ? Token.Case : void 0;
      if (len === 6)
        return src.startsWith("coproc", start) ? Token.Coproc : void 0;
      return void 0;
    case 119:
      return len === 5 && src.startsWith("while", start) ? Token.While : void 0;
    case 117:
      return len === 5 && src.startsWith("until", start) ? Token.Until : void 0;
    case 115:
      return len === 6 && src.startsWith("select", start) ? Token.Select : void 0;
    default:
      return void 0;
  }
}
var LexContext = {
  Normal: 0,
  CommandStart: 1,
  TestMode: 2,
  // After a prefix element: assignments still recognized, reserved words not.
  CommandPrefix: 3,
  // Assignment arguments retain ordinary word boundaries inside subscripts.
  Declaration: 4,
  ArrayElement: 5,
  FunctionName: 6,
  CasePattern: 7,
  // Arguments of eval and let: ordinary words, but `name=(…)` keeps its array value as in Bash.
  EvalArgument: 8
};
function isBraceCommandOpener(after) {
  return after === CH_SPACE || after === CH_TAB || after === CH_NL || after === CH_PIPE;
}
var Lexer2 = class _Lexer {
  static _findSubstitutionEnd;
  src;
  srcEnd;
  parenBoundary;
  pos;
  current;
  nextState;
  hasPeek;
  pendingHereDocs;
  substitutionContext;
  _errors = null;
  _buildParts = false;
  // Build processed text while scanning. Off on the normal token path (values
  // materialize lazily); on for redirect targets, heredoc delimiters, arithmetic
  // command bodies, and bounded value re-lexes. _buildParts implies it.
  _buildValue = false;
  // Nesting depth of the window being lexed (enclosing sub-fields plus substitution
  // scripts), sharing the MAX_SYNTAX_NESTING budget across lazily created lexers.
  _nestingDepth = 0;
  // `start`/`end` bound the lexer to a window of `src` so substitution scripts can be
  // parsed in place against the original source — every position is then absolute, with
  // no slicing or re-basing. Defaults cover the whole string (the common top-level parse).
  constructor(src, start = 0, end = src.length, parenBoundary = false, context = createSubstitutionContext()) {
    this.src = src;
    this.srcEnd = end;
    this.parenBoundary = parenBoundary;
    this.pos = start;
    this.current = new TokenValue(this);
    this.nextState = new TokenValue(this);
    this.hasPeek = false;
    this.pendingHereDocs = null;
    this.substitutionContext = context;
    if (start === 0 && src.charCodeAt(0) === CH_HASH && src.charCodeAt(1) === CH_BANG) {
      const nl = src.indexOf("\n");
      this.pos = nl === -1 ? this.srcEnd : nl + 1;
    }
  }
  getSource() {
    return this.src;
  }
  // Fresh window sharing source, depth and substitution context; tokens, errors, heredocs and build flags reset.
  fork(start, end, parenBoundary = false) {
    const lexer = new _Lexer(this.src, start, end, parenBoundary, this.substitutionContext);
    lexer._nestingDepth = this._nestingDepth;
    return lexer;
  }
  getSubstitutionContext() {
    return this.substitutionContext;
  }
  get errors() {
    return this._errors ?? (this._errors = []);
  }
  // A substitution's script parses lazily, one level below the window it was found in, in
  // place over `inner` at `start`, sharing this scan's substitution boundaries.
  commandExpansion(pos, text, start, inner, parenBoundary = false) {
    const window = this.scriptWindow(this.src, start, start + inner.length, parenBoundary);
    return new ScriptExpansionImpl("CommandExpansion", pos, this.pos, text, window);
  }
  // Escaped backticks rebuild `inner` with the escapes removed, so it is no longer a verbatim
  // substring of the source: that script parses the decoded body as its own source.
  decodedCommandExpansion(pos, text, inner) {
    const window = this.scriptWindow(inner, 0, inner.length, false, true);
    return new ScriptExpansionImpl("CommandExpansion", pos, this.pos, text, window);
  }
  processSubstitution(pos, text, operator, inner) {
    const window = this.scriptWindow(this.src, pos + 2, pos + 2 + inner.length, !this._unbalanced);
    return new ProcessSubstitutionImpl(pos, this.pos, text, operator, window);
  }
  // Past the nesting budget the part gets no window, so lazy materialization bottoms out.
  scriptWindow(source, start, end, parenBoundary, decoded = false) {
    if (this._nestingDepth > MAX_SYNTAX_NESTING)
      return void 0;
    const context = decoded ? void 0 : this.substitutionContext;
    return { source, start, end, depth: this._nestingDepth + 1, parenBoundary, context };
  }
  getPos() {
    return this.pos;
  }
  findSubstitutionEnd(start, end, depth = this._nestingDepth + 1) {
    if (_Lexer._findSubstitutionEnd === void 0)
      return -1;
    return _Lexer._findSubstitutionEnd(this.src, start, end, depth, this.substitutionContext);
  }
  /** Materialize a word token's value: raw spans slice directly, others re-lex the span. */
  _tokenValue(pos, end, raw) {
    return raw ? this.src.slice(pos, end) : this.wordValueOf(pos, end);
  }
  // Re-lex [start, end) in value mode to produce the processed word text. Bounded
  // to the span, so every expansion the original scan consumed closes within it.
  // Errors were already reported by the original scan; suppress duplicates.
  wordValueOf(start, end) {
    const savedPos = this.pos;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedBuildValue = this._buildValue;
    const savedUnbalanced = this._unbalanced;
    const errorCount = this._errors === null ? 0 : this._errors.length;
    this.pos = start;
    this.srcEnd = end;
    this._buildValue = true;
    this.readWordText();
    if (this.pos < end && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= ASSIGNMENT_INDEX_BASE) {
      this.pos = start;
      this.readWordText(true);
    }
    const value = this._wordText;
    this.pos = savedPos;
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this._buildValue = savedBuildValue;
    this._unbalanced = savedUnbalanced;
    if (this._errors !== null)
      this._errors.length = errorCount;
    return value;
  }
  /** Find the closing bracket for a shell subscript, ignoring brackets inside nested shell syntax. */
  findClosingBracket(start, end = this.srcEnd) {
    const limit = Math.min(end, this.srcEnd);
    let window = this._bracketWindow;
    if (!window || window.limit !== limit) {
      window = { limit, depth: this._nestingDepth, last: this.src.lastIndexOf("]", limit - 1) };
      this._bracketWindow = window;
    }
    if (start > window.last)
      return -1;
    if (window.depth !== this._nestingDepth) {
      window = { limit, depth: this._nestingDepth, last: window.last };
      this._bracketWindow = window;
    }
    if (window.failed?.has(start))
      return -1;
    const unmatched = [];
    const close = this.findClosingShellDelimiter(start, end, CH_RBRACKET, false, true, unmatched);
    if (close === -1) {
      const failed = window.failed ?? (window.failed = /* @__PURE__ */ new Set());
      for (const starts of unmatched)
        for (const pos of starts)
          failed.add(pos);
    }
    return close;
  }
  /** Find the closing bracket of `$[ … ]`, which unlike a subscript does not recurse into `${ }`. */
  findClosingArithmeticBracket(start, end = this.srcEnd) {
    const limit = Math.min(end, this.srcEnd);
    let window = this._arithmeticBracketWindow;
    if (!window || window.end !== limit || window.depth !== this._nestingDepth) {
      window = { end: limit, depth: this._nestingDepth, failed: /* @__PURE__ */ new Set() };
      this._arithmeticBracketWindow = window;
    }
    if (window.failed.has(start))
      return -1;
    return this.findClosingShellDelimiter(start, end, CH_RBRACKET, false, false, void 0, window.failed);
  }
  /** Find the closing brace for a parameter expansion, ignoring braces inside nested shell syntax. */
  findClosingBrace(start, end = this.srcEnd) {
    return this.findClosingShellDelimiter(start, end, CH_RBRACE);
  }
  /** Find the closing parenthesis for a shell substitution using the command-aware scanner. */
  findClosingParenthesis(start, end = this.srcEnd) {
    const savedPos = this.pos;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedUnbalanced = this._unbalanced;
    this.pos = start;
    this.srcEnd = Math.min(end, this.srcEnd);
    this.extractBalanced();
    const close = this._unbalanced ? -1 : this.pos - 1;
    this.pos = savedPos;
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this._unbalanced = savedUnbalanced;
    return close;
  }
  /** Find the end of one arithmetic expansion using the canonical lexer scanner. */
  findArithmeticExpansionEnd(start, end = this.srcEnd) {
    const scanner = this.fork(start, end);
    scanner.pos = start + 1;
    scanner.scanArithmeticBody();
    return scanner.pos;
  }
  /** Find the end of one shell-expanded arithmetic word using the canonical lexer scanners. */
  findArithmeticWordEnd(start, end = this.srcEnd) {
    const scanner = this.fork(start, end);
    scanner.pos = start;
    return scanner.scanArithmeticWordEnd();
  }
  scanArithmeticWordEnd() {
    while (this.pos < this.srcEnd) {
      const ch = this.src.charCodeAt(this.pos);
      if (ch === CH_DOLLAR) {
        this.readDollar();
        continue;
      }
      if (ch === CH_BACKTICK) {
        this.readBacktickExpansion();
        continue;
      }
      if (ch === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
        continue;
      }
      if (ch === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
        continue;
      }
      if (ch === CH_BACKSLASH) {
        this.pos += 2;
        continue;
      }
      if (ch === CH_LBRACKET) {
        const close = this.findClosingBracket(this.pos + 1);
        if (close !== -1) {
          this.pos = close + 1;
          continue;
        }
      }
      if ((ch === CH_LT || ch === CH_GT) && this.src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        this.pos += 2;
        this.extractBalanced();
        continue;
      }
      if (ch < 128 && arithmeticWordDelimiter[ch])
        break;
      this.pos++;
    }
    return this.pos;
  }
  // Only array assignment bodies take comments and leading `[` subscripts and reject operators;
  // extglob shares this scanner, and `#` is pattern data there.
  findClosingShellDelimiter(start, end, closing, array = false, braces = true, bracketStarts, failedBrackets) {
    const savedPos = this.pos;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedUnbalanced = this._unbalanced;
    this.srcEnd = Math.min(end, this.srcEnd);
    const delimiters = [closing];
    bracketStarts?.push([]);
    const failedStarts = failedBrackets ? [start] : void 0;
    let pos = start;
    let wordStart = true;
    let invalid = -1;
    while (pos < this.srcEnd) {
      const expected = delimiters[delimiters.length - 1];
      if (bracketStarts && expected === CH_RBRACKET)
        bracketStarts[bracketStarts.length - 1].push(pos);
      const ch = this.src.charCodeAt(pos);
      if (ch === CH_BACKSLASH) {
        if (pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) !== CH_NL)
          wordStart = false;
        pos += 2;
        continue;
      }
      if (ch === CH_HASH && array && delimiters.length === 1 && wordStart) {
        while (pos < this.srcEnd && this.src.charCodeAt(pos) !== CH_NL)
          pos++;
        continue;
      }
      if (ch === CH_SQUOTE) {
        this.pos = pos + 1;
        this.skipSQ();
        pos = this.pos;
        wordStart = false;
        continue;
      }
      if (ch === CH_DQUOTE) {
        this.pos = pos + 1;
        this.skipDQ();
        pos = this.pos;
        wordStart = false;
        continue;
      }
      if (ch === CH_BACKTICK) {
        pos++;
        while (pos < this.srcEnd && this.src.charCodeAt(pos) !== CH_BACKTICK) {
          if (this.src.charCodeAt(pos) === CH_BACKSLASH)
            pos++;
          pos++;
        }
        if (pos < this.srcEnd)
          pos++;
        wordStart = false;
        continue;
      }
      if (ch === CH_DOLLAR && pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) === CH_LPAREN || (ch === CH_LT || ch === CH_GT) && pos + 1 < this.srcEnd && this.src.charCodeAt(pos + 1) === CH_LPAREN) {
        this.pos = pos + 2;
        this.extractBalanced();
        pos = this.pos;
        wordStart = false;
        continue;
      }
      if (ch === CH_DOLLAR && pos + 1 < this.srcEnd) {
        const after = this.src.charCodeAt(pos + 1);
        if (after === CH_SQUOTE) {
          pos = decodeAnsiCQuoted(this.src, pos + 2, this.srcEnd).end;
          wordStart = false;
          continue;
        }
        if (after === CH_DOLLAR) {
          pos += 2;
          wordStart = false;
          continue;
        }
        if (after === CH_LBRACE && braces) {
          delimiters.push(CH_RBRACE);
          bracketStarts?.push([]);
          pos += 2;
          wordStart = false;
          continue;
        }
      }
      if (array && delimiters.length === 1) {
        if (ch === CH_LBRACKET && wordStart) {
          delimiters.push(CH_RBRACKET);
          bracketStarts?.push([]);
        } else if (invalid === -1 && (ch === CH_SEMI || ch === CH_AMP || ch === CH_PIPE || ch === CH_LT || ch === CH_GT || ch === CH_LPAREN && !isExtglobOpen(this.src.charCodeAt(pos - 1)))) {
          invalid = pos;
        }
      }
      if (expected === CH_RBRACKET && ch === CH_LBRACKET) {
        delimiters.push(CH_RBRACKET);
        bracketStarts?.push([]);
        failedStarts?.push(pos + 1);
      } else if (expected === CH_RPAREN && ch === CH_LPAREN) {
        delimiters.push(CH_RPAREN);
        bracketStarts?.push([]);
      } else if (ch === expected) {
        delimiters.pop();
        failedStarts?.pop();
        bracketStarts?.pop();
        if (delimiters.length === 0) {
          this.pos = savedPos;
          this.srcEnd = savedEnd;
          this._bracketWindow = savedBracketWindow;
          this._arithmeticBracketWindow = savedArithmeticBracketWindow;
          this._unbalanced = savedUnbalanced;
          if (invalid !== -1)
            this.errors.push({ message: `unexpected '${this.src[invalid]}' in array assignment`, pos: invalid });
          return pos;
        }
        wordStart = false;
        pos++;
        continue;
      }
      wordStart = ch < 128 && (charType[ch] & 1) !== 0;
      pos++;
    }
    if (failedStarts)
      for (const start2 of failedStarts)
        failedBrackets.add(start2);
    this.pos = savedPos;
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this._unbalanced = savedUnbalanced;
    return -1;
  }
  // End of the brace expansion opened at `start`, or -1. As in Bash's brace_gobbler, quotes,
  // escapes, parameter expansions and substitutions are opaque; an unquoted metacharacter
  // ends the word before the brace closes. The word scan reports errors in the skipped text.
  scanBraceExpansion(start, results) {
    const src = this.src;
    const len = this.srcEnd;
    const cached = results.get(start);
    if (cached !== void 0)
      return cached;
    const savedPos = this.pos;
    const savedUnbalanced = this._unbalanced;
    const errorCount = this._errors === null ? 0 : this._errors.length;
    const frames = [start, 0];
    let pos = start + 1;
    while (pos < len) {
      const ch = src.charCodeAt(pos);
      const type = ch < 128 ? charType[ch] : 0;
      if (type === 0) {
        pos++;
        if (ch === CH_RBRACE) {
          const hasSep = frames.pop();
          results.set(frames.pop(), hasSep ? pos : -1);
          if (frames.length === 0)
            break;
        } else if (ch === 44 || ch === 46 && src.charCodeAt(pos) === 46) {
          frames[frames.length - 1] = 1;
        }
        continue;
      }
      const next = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
      if (type & 1) {
        if (next === CH_LPAREN && (ch === CH_LT || ch === CH_GT)) {
          this.pos = pos + 2;
          this.extractBalanced();
          pos = this.pos;
        } else if (ch === CH_LPAREN && isExtglobOpen(src.charCodeAt(pos - 1))) {
          const close = this.findClosingShellDelimiter(pos + 1, len, CH_RPAREN);
          if (close === -1)
            break;
          pos = close + 1;
        } else {
          break;
        }
      } else if (ch === CH_BACKSLASH) {
        pos += 2;
      } else if (ch === CH_SQUOTE) {
        this.pos = pos + 1;
        this.skipSQ();
        pos = this.pos;
      } else if (ch === CH_DQUOTE) {
        this.pos = pos + 1;
        this.skipDQ();
        pos = this.pos;
      } else if (ch === CH_BACKTICK) {
        pos++;
        while (pos < len && src.charCodeAt(pos) !== CH_BACKTICK)
          pos += src.charCodeAt(pos) === CH_BACKSLASH ? 2 : 1;
        pos++;
      } else if (ch === CH_LBRACE) {
        frames.push(pos, 0);
        pos++;
      } else if (next === CH_SQUOTE) {
        pos = decodeAnsiCQuoted(src, pos + 2, len).end;
      } else if (next === CH_LBRACE) {
        const close = this.findClosingBrace(pos + 2, len);
        if (close === -1)
          break;
        pos = close + 1;
      } else if (next === CH_LPAREN) {
        this.pos = pos + 2;
        this.extractBalanced();
        pos = this.pos;
      } else {
        pos++;
      }
    }
    this.pos = savedPos;
    this._unbalanced = savedUnbalanced;
    if (this._errors !== null)
      this._errors.length = errorCount;
    for (let index = 0; index < frames.length; index += 2)
      results.set(frames[index], -1);
    return results.get(start);
  }
  skipSubshellBody() {
    this.extractBalanced(false);
    return this._unbalanced ? -1 : this.pos;
  }
  skipCompoundBody(closeToken) {
    const frames = [
      { close: closeToken, phase: closeToken === Token.Esac ? "case-pattern" : "commands" }
    ];
    let commandStart = true;
    for (; ; ) {
      const phase = frames[frames.length - 1].phase;
      let ctx = commandStart ? LexContext.CommandStart : LexContext.Normal;
      if (phase === "function-name")
        ctx = LexContext.FunctionName;
      else if (phase === "case-pattern" && commandStart)
        ctx = LexContext.CasePattern;
      const value = this.next(ctx);
      const token = value.token;
      if (token === Token.EOF)
        return -1;
      const last = frames.length - 1;
      const frame = frames[last];
      if (frame.phase === "function-name") {
        if (token === Token.Newline)
          continue;
        frame.phase = "function-body";
        commandStart = true;
        continue;
      } else if (frame.phase === "function-body") {
        if (token === Token.Newline)
          continue;
        frame.phase = "commands";
        commandStart = true;
        if (token === Token.LParen && this.peek(LexContext.Normal).token === Token.RParen) {
          this.next(LexContext.Normal);
          frame.phase = "function-body";
          continue;
        }
      } else if (frame.phase === "coproc-command") {
        if (token === Token.Newline)
          continue;
        if (token === Token.Word) {
          frame.phase = "coproc-body";
          commandStart = true;
          continue;
        }
        frame.phase = "commands";
        commandStart = true;
      } else if (frame.phase === "coproc-body") {
        if (token === Token.Newline)
          continue;
        frame.phase = token === Token.Word && value.keywordEligible && value.value === "time" ? "time-command" : "commands";
        commandStart = true;
        if (frame.phase === "time-command")
          continue;
      } else if (frame.phase === "time-command") {
        if (token === Token.Word && value.keywordEligible && value.value === "-p") {
          frame.phase = "time-command-after-p";
          continue;
        }
        if (token === Token.Word && value.keywordEligible && value.value === "--") {
          frame.phase = "commands";
          continue;
        }
        frame.phase = "commands";
        commandStart = true;
      } else if (frame.phase === "time-command-after-p") {
        if (token === Token.Word && value.keywordEligible && value.value === "--") {
          frame.phase = "commands";
          continue;
        }
        frame.phase = "commands";
        commandStart = true;
      } else if (frame.phase === "for-header") {
        if (token === Token.ArithCmd || token === Token.Semi || token === Token.Newline) {
          commandStart = true;
          continue;
        }
        if (token === Token.Do || token === Token.LBrace) {
          frame.close = token === Token.Do ? Token.Done : Token.RBrace;
          frame.phase = "commands";
          commandStart = true;
          continue;
        }
      } else if (frame.phase === "case-word") {
        if (token === Token.Newline)
          continue;
        frame.phase = "case-in";
        commandStart = false;
        continue;
      } else if (frame.phase === "case-in") {
        if (token === Token.Newline) {
          commandStart = true;
          continue;
        }
        frame.phase = "case-pattern";
        commandStart = true;
        continue;
      } else if (frame.phase === "case-pattern") {
        if (token === Token.Esac && commandStart) {
          frames.pop();
          if (frames.length === 0)
            return value.end;
          commandStart = false;
          continue;
        }
        if (token === Token.RParen) {
          frame.phase = "commands";
          commandStart = true;
        } else {
          commandStart = token === Token.Newline;
        }
        continue;
      }
      if (token === frame.close) {
        frames.pop();
        if (frames.length === 0)
          return value.end;
        commandStart = false;
        continue;
      }
      if (commandStart) {
        switch (token) {
          case Token.LParen:
            frames.push({ close: Token.RParen, phase: "commands" });
            break;
          case Token.LBrace:
            frames.push({ close: Token.RBrace, phase: "commands" });
            break;
          case Token.If:
            frames.push({ close: Token.Fi, phase: "commands" });
            break;
          case Token.For:
            frames.push({ close: Token.Done, phase: "for-header" });
            break;
          case Token.While:
          case Token.Until:
          case Token.Select:
            frames.push({ close: Token.Done, phase: "commands" });
            break;
          case Token.Case:
            frames.push({ close: Token.Esac, phase: "case-word" });
            break;
          case Token.DblLBracket:
            if (!this.skipTestCommandBody())
              return -1;
            commandStart = false;
            continue;
          case Token.Assignment:
          case Token.Redirect:
          case Token.Bang:
          case Token.Then:
          case Token.Else:
          case Token.Elif:
          case Token.Do:
          case Token.In:
            break;
          case Token.Semi:
          case Token.Newline:
          case Token.Pipe:
          case Token.And:
          case Token.Or:
          case Token.Amp:
          case Token.DoubleSemi:
          case Token.SemiAmp:
          case Token.DoubleSemiAmp:
            break;
          case Token.Function:
            frame.phase = "function-name";
            break;
          case Token.Coproc:
            frame.phase = "coproc-command";
            break;
          default:
            if (token === Token.Word && value.keywordEligible && value.value === "time") {
              frame.phase = "time-command";
              commandStart = true;
            } else {
              commandStart = false;
            }
            continue;
        }
      }
      switch (token) {
        case Token.Semi:
        case Token.Newline:
        case Token.Pipe:
        case Token.And:
        case Token.Or:
        case Token.Amp:
          commandStart = true;
          break;
        case Token.DoubleSemi:
        case Token.SemiAmp:
        case Token.DoubleSemiAmp:
          if (frame.close === Token.Esac)
            frame.phase = "case-pattern";
          commandStart = true;
          break;
        case Token.RParen:
          commandStart = true;
          break;
      }
    }
  }
  skipTestGroup() {
    let depth = 1;
    for (; ; ) {
      const value = this.next(LexContext.TestMode);
      if (value.token === Token.EOF)
        return -1;
      if (value.token === Token.DblRBracket) {
        this.unshift(value);
        return -1;
      }
      if (value.token === Token.LParen)
        depth++;
      else if (value.token === Token.RParen && --depth === 0)
        return value.end;
    }
  }
  skipTestCommandBody() {
    for (; ; ) {
      const token = this.next(LexContext.TestMode).token;
      if (token === Token.DblRBracket)
        return true;
      if (token === Token.EOF)
        return false;
    }
  }
  /** Set position and scan a word, building parts. Used by computeWordParts. */
  buildWordParts(startPos) {
    this._buildParts = true;
    this.pos = startPos;
    const ch = this.src.charCodeAt(startPos);
    if ((ch === 60 || ch === 62) && startPos + 1 < this.srcEnd && this.src.charCodeAt(startPos + 1) === 40) {
      this.pos = startPos + 2;
      const inner = this.extractBalanced();
      const text = this.src.slice(startPos, this.pos);
      const part2 = this.processSubstitution(startPos, text, ch === 60 ? "<" : ">", inner);
      if (this.pos < this.srcEnd) {
        this.readWordText();
        if (this._wordParts) {
          this._wordParts.unshift(part2);
        } else {
          this._wordParts = [part2];
        }
      } else {
        this._wordParts = [part2];
      }
    } else {
      this.readWordText();
      if (this.pos < this.srcEnd && this._wordAssignmentState !== void 0 && this._wordAssignmentState >= ASSIGNMENT_INDEX_BASE) {
        this.pos = startPos;
        this.readWordText(true);
      }
    }
    return this._wordParts;
  }
  /** Scan a bounded word-like span without treating shell operators or whitespace as terminators. */
  buildEmbeddedWordParts(startPos, arithmetic = false) {
    this._buildParts = true;
    this.pos = startPos;
    this.readInnerWordText(false, arithmetic);
    return this._wordParts;
  }
  buildArrayElementParts(startPos) {
    const close = this.findClosingBracket(startPos + 1);
    if (close === -1)
      return this.buildWordParts(startPos);
    const src = this.src;
    this._buildParts = true;
    const head = hasEmbeddedWordStructure(src, startPos, close + 1) ? this.parseSubFieldWord(startPos, close + 1, "embedded") : void 0;
    this.pos = close + 1;
    this.readWordText(false, LexContext.ArrayElement);
    const end = this.pos;
    const operator = skipLineContinuations(src, close + 1, end);
    const after = src.charCodeAt(operator);
    const keyed = after === CH_EQ || after === CH_PLUS && src.charCodeAt(operator + 1) === CH_EQ;
    let headParts = head?.parts;
    let tailParts = this._wordParts;
    if (keyed)
      tailParts = parseGlobParts(src, close + 1, end, tailParts) ?? tailParts;
    if (!headParts && !tailParts)
      return keyed ? null : parseGlobParts(src, startPos, end, void 0) ?? null;
    const headText = src.slice(startPos, close + 1);
    if (!headParts)
      headParts = [{ type: "Literal", pos: startPos, end: close + 1, text: headText, value: head?.value ?? headText }];
    if (!tailParts)
      tailParts = end > close + 1 ? [{ type: "Literal", pos: close + 1, end, text: src.slice(close + 1, end), value: this._wordText }] : [];
    let parts = joinWordParts(headParts, tailParts);
    if (!keyed)
      parts = parseGlobParts(src, startPos, end, parts) ?? parts;
    return parts.length > 1 || parts[0].type !== "Literal" ? parts : null;
  }
  /** Scan a heredoc body for expansions, building parts. Spaces/newlines are literal. */
  buildHereDocParts(bodyPos, bodyEnd) {
    this._buildParts = true;
    const src = this.src;
    const parts = [];
    let hasExpansion = false;
    let litBuf = "";
    let litStart = bodyPos;
    let i = bodyPos;
    const flushLit = () => {
      if (i > litStart) {
        parts.push({ type: "Literal", pos: litStart, end: i, value: litBuf, text: src.slice(litStart, i) });
        litBuf = "";
      }
    };
    while (i < bodyEnd) {
      const ch = src.charCodeAt(i);
      if (ch === 92) {
        if (i + 1 < bodyEnd) {
          const nc = src.charCodeAt(i + 1);
          if (nc === CH_NL) {
            i += 2;
            continue;
          }
          if (nc === 36 || nc === 96 || nc === 92) {
            litBuf += String.fromCharCode(nc);
            i += 2;
            continue;
          }
        }
        litBuf += "\\";
        i++;
        continue;
      }
      if (ch === 36 && src.charCodeAt(i + 1) !== CH_SQUOTE && src.charCodeAt(i + 1) !== CH_DQUOTE) {
        flushLit();
        litStart = i;
        this.pos = i;
        this.readDollar();
        if (this._resultPart) {
          hasExpansion = true;
          parts.push(this._resultPart);
          litStart = this.pos;
        } else {
          litBuf += src.slice(i, this.pos);
        }
        i = this.pos;
        continue;
      }
      if (ch === 96) {
        flushLit();
        litStart = i;
        this.pos = i;
        this.readBacktickExpansion();
        if (this._resultPart) {
          hasExpansion = true;
          parts.push(this._resultPart);
          litStart = this.pos;
        } else {
          litBuf += src.slice(i, this.pos);
        }
        i = this.pos;
        continue;
      }
      litBuf += src[i];
      i++;
    }
    flushLit();
    return hasExpansion ? parts : null;
  }
  registerHereDocTarget(target) {
    if (this.pendingHereDocs === null)
      return;
    for (const hd of this.pendingHereDocs) {
      if (!hd.target) {
        hd.target = target;
        return;
      }
    }
  }
  // Read the right-hand operand of =~ in [[ ]]. Bash ends the operand at
  // depth-zero whitespace, `)`, `;`, `&`, `<`, or `>` (but `<(`/`>(` open a
  // process substitution and `|` never delimits). An unquoted `(` opens a
  // group that consumes everything — `]]`, newlines, and metacharacters
  // included — until its matching `)`; inside a group only quotes stay opaque
  // and expansion parens count naively, matching bash. Quotes and expansions
  // at depth zero skip via the same readers normal words use, so their errors
  // and spans stay identical. The token is the raw source span; value and
  // parts resolve lazily like every other word.
  readTestRegexWord() {
    this.hasPeek = false;
    this.skipSpacesAndTabs();
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    let depth = 0;
    while (this.pos < len) {
      const ch = src.charCodeAt(this.pos);
      if (ch === CH_LPAREN) {
        depth++;
        this.pos++;
        continue;
      }
      if (ch === CH_BACKSLASH) {
        this.pos += this.pos + 1 < len ? 2 : 1;
        continue;
      }
      if (ch === CH_SQUOTE) {
        const quotePos = this.pos++;
        const ansiC = quotePos > start && src.charCodeAt(quotePos - 1) === CH_DOLLAR;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_SQUOTE) {
          if (ansiC && src.charCodeAt(this.pos) === CH_BACKSLASH && this.pos + 1 < len)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        else
          this.errors.push({
            message: ansiC ? "unterminated ANSI-C quote" : "unterminated single quote",
            pos: quotePos
          });
        continue;
      }
      if (ch === CH_DQUOTE) {
        this.pos++;
        this.readDoubleQuoted();
        continue;
      }
      if (ch === CH_BACKTICK) {
        this.readBacktickExpansion();
        continue;
      }
      if (depth > 0) {
        if (ch === CH_RPAREN)
          depth--;
        this.pos++;
        continue;
      }
      if (ch === CH_DOLLAR) {
        this.readDollar();
        continue;
      }
      if ((ch === CH_LT || ch === CH_GT) && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        const subPos = this.pos;
        this.pos += 2;
        this.extractBalanced();
        if (this._unbalanced)
          this.errors.push({ message: "unterminated process substitution", pos: subPos });
        continue;
      }
      if (ch < 128 && charType[ch] & 1 && ch !== CH_PIPE)
        break;
      this.pos++;
    }
    setToken(this.current, Token.Word, src.slice(start, this.pos), start, this.pos);
    return this.current;
  }
  // Read C-style for expressions: called after first '(' consumed by parser.
  // Expects pos at second '('. Returns [init, test, update] raw text.
  readCStyleForExprs() {
    this.hasPeek = false;
    const src = this.src;
    const len = this.srcEnd;
    while (this.pos < len && (src.charCodeAt(this.pos) === CH_SPACE || src.charCodeAt(this.pos) === CH_TAB))
      this.pos++;
    const openPos = this.pos;
    if (this.pos < len && src.charCodeAt(this.pos) === CH_LPAREN)
      this.pos++;
    const starts = [this.pos, 0, 0];
    const parts = ["", "", "", 0, 0, 0];
    let partIdx = 0;
    let depth = 1;
    let partStart = this.pos;
    let extra = false;
    const setPart = (end) => {
      const raw = src.slice(partStart, end);
      parts[partIdx] = raw.trim();
      parts[3 + partIdx] = starts[partIdx] + raw.length - raw.trimStart().length;
    };
    while (this.pos < len && depth > 0) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_LPAREN) {
        depth++;
        this.pos++;
      } else if (c === CH_RPAREN) {
        depth--;
        if (depth === 0) {
          if (!extra)
            setPart(this.pos);
          if (partIdx < 2)
            this.errors.push({ message: "expected three arithmetic expressions in for header", pos: this.pos });
          this.pos++;
          while (this.pos < len && (src.charCodeAt(this.pos) === CH_SPACE || src.charCodeAt(this.pos) === CH_TAB))
            this.pos++;
          if (this.pos < len && src.charCodeAt(this.pos) === CH_RPAREN)
            this.pos++;
          break;
        }
        this.pos++;
      } else if (c === CH_SEMI && depth === 1) {
        if (partIdx === 2) {
          if (!extra) {
            setPart(this.pos);
            this.errors.push({ message: "expected three arithmetic expressions in for header", pos: this.pos });
          }
          extra = true;
          this.pos++;
          continue;
        }
        setPart(this.pos);
        partIdx++;
        this.pos++;
        partStart = this.pos;
        starts[partIdx] = partStart;
      } else if (c === CH_DOLLAR) {
        this.readDollar();
      } else if (c === CH_BACKTICK) {
        this.readBacktickExpansion();
      } else if (c === CH_BACKSLASH) {
        this.pos += this.pos + 1 < len ? 2 : 1;
      } else if (c === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
      } else if (c === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
      } else {
        this.pos++;
      }
    }
    if (depth > 0) {
      if (!extra)
        setPart(this.pos);
      this.errors.push({ message: "unterminated arithmetic for header", pos: openPos });
    }
    return parts;
  }
  peek(ctx = LexContext.Normal) {
    if (!this.hasPeek) {
      this.readNext(this.nextState, ctx);
      this.hasPeek = true;
    }
    return this.nextState;
  }
  // Peek where the context depends on the token just consumed. peek() ignores its ctx once a
  // token is cached, so the caller's context must only be derived when a read actually happens.
  peekFollow(closers2) {
    if (!this.hasPeek) {
      const ctx = closers2[this.current.token] ? LexContext.CommandStart : LexContext.Normal;
      this.readNext(this.nextState, ctx);
      this.hasPeek = true;
    }
    return this.nextState;
  }
  next(ctx = LexContext.Normal) {
    if (this.hasPeek) {
      this.hasPeek = false;
      const temp = this.current;
      this.current = this.nextState;
      this.nextState = temp;
      return this.current;
    }
    this.readNext(this.current, ctx);
    return this.current;
  }
  unshift(tok) {
    this.nextState.copyFrom(tok);
    this.hasPeek = true;
  }
  readNext(out, ctx) {
    const src = this.src;
    const len = this.srcEnd;
    let pos = this.pos;
    while (true) {
      pos = skipBlanks(src, pos, len);
      if (ctx === LexContext.TestMode) {
        while (pos < len && src.charCodeAt(pos) === CH_NL)
          pos = skipBlanks(src, pos + 1, len);
      }
      if (pos >= len || src.charCodeAt(pos) !== CH_HASH)
        break;
      while (pos < len && src.charCodeAt(pos) !== CH_NL)
        pos++;
    }
    this.pos = pos;
    if (pos >= len) {
      this.consumePendingHereDocs();
      setToken(out, Token.EOF, "", pos, pos);
      return;
    }
    const tokenStart = pos;
    const ch = src.charCodeAt(pos);
    if (ch === CH_NL) {
      this.pos++;
      this.consumePendingHereDocs();
      setToken(out, Token.Newline, "\n", tokenStart, this.pos);
      return;
    }
    if (ctx === LexContext.TestMode && (ch === CH_LT || ch === CH_GT) && !(this.pos + 1 < this.srcEnd && src.charCodeAt(this.pos + 1) === CH_LPAREN)) {
      this.pos++;
      setToken(out, Token.Word, ch === CH_LT ? "<" : ">", tokenStart, this.pos);
      out.keywordEligible = true;
      return;
    }
    if (ch < 128 && charType[ch] & 1 && this.tryReadOperator(out, ch, ctx, tokenStart))
      return;
    if (ch === CH_LBRACKET && ctx === LexContext.ArrayElement && this.readArrayElement(out, tokenStart))
      return;
    this.readWord(out, ctx, tokenStart);
  }
  tryReadOperator(out, ch, ctx, tokenStart) {
    const src = this.src;
    const pos = this.pos;
    const next = pos + 1 < this.srcEnd ? src.charCodeAt(pos + 1) : 0;
    switch (ch) {
      case CH_SEMI:
        if (next === CH_SEMI) {
          if (pos + 2 < this.srcEnd && src.charCodeAt(pos + 2) === CH_AMP) {
            this.pos += 3;
            setToken(out, Token.DoubleSemiAmp, ";;&", tokenStart, this.pos);
            return true;
          }
          this.pos += 2;
          setToken(out, Token.DoubleSemi, ";;", tokenStart, this.pos);
          return true;
        }
        if (next === CH_AMP) {
          this.pos += 2;
          setToken(out, Token.SemiAmp, ";&", tokenStart, this.pos);
          return true;
        }
        this.pos++;
        setToken(out, Token.Semi, ";", tokenStart, this.pos);
        return true;
      case CH_PIPE:
        if (next === CH_PIPE) {
          this.pos += 2;
          setToken(out, Token.Or, "||", tokenStart, this.pos);
          return true;
        }
        if (next === CH_AMP) {
          this.pos += 2;
          setToken(out, Token.Pipe, "|&", tokenStart, this.pos);
          return true;
        }
        this.pos++;
        setToken(out, Token.Pipe, "|", tokenStart, this.pos);
        return true;
      case CH_AMP:
        if (next === CH_AMP) {
          this.pos += 2;
          setToken(out, Token.And, "&&", tokenStart, this.pos);
          return true;
        }
        if (next === CH_GT) {
          this.pos += 2;
          const append2 = this.pos < this.srcEnd && src.charCodeAt(this.pos) === CH_GT;
          if (append2)
            this.pos++;
          return this.readRedirectTarget(out, append2 ? "&>>" : "&>", tokenStart);
        }
        this.pos++;
        setToken(out, Token.Amp, "&", tokenStart, this.pos);
        return true;
      case CH_LPAREN:
        if (ctx === LexContext.CommandStart && next === CH_LPAREN) {
          const savedErrors = this.errors.length;
          this.readArithmeticCommand(out, tokenStart);
          if (!this._notArithmetic)
            return true;
          this.errors.length = savedErrors;
          this.pos = tokenStart;
        }
        this.pos++;
        setToken(out, Token.LParen, "(", tokenStart, this.pos);
        return true;
      case CH_RPAREN:
        this.pos++;
        setToken(out, Token.RParen, ")", tokenStart, this.pos);
        return true;
      case CH_LT:
      case CH_GT:
        return this.readRedirection(out, tokenStart);
      default:
        return false;
    }
  }
  readRedirection(out, tokenStart) {
    const src = this.src;
    const ch = src.charCodeAt(this.pos);
    let op = "";
    if (ch === CH_LT) {
      this.pos++;
      const next = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
      if (next === CH_LT) {
        this.pos++;
        const third = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
        if (third === CH_LT) {
          this.pos++;
          op = "<<<";
        } else {
          const dash = third === CH_DASH;
          if (dash)
            this.pos++;
          this.skipSpacesAndTabs();
          const targetPos = this.pos;
          if (this.pos >= this.srcEnd || src.charCodeAt(this.pos) !== CH_HASH)
            this.readHereDocDelimiter();
          const hasTarget = this.pos > targetPos;
          if (hasTarget) {
            (this.pendingHereDocs ?? (this.pendingHereDocs = [])).push({
              delimiter: this._hereDelim,
              strip: dash,
              quoted: this._hereQuoted
            });
          }
          setToken(out, Token.Redirect, dash ? "<<-" : "<<", tokenStart, this.pos);
          out.content = hasTarget ? this._hereDelim : void 0;
          out.delimiterQuoted = hasTarget && this._hereQuoted;
          out.targetPos = targetPos;
          out.targetEnd = hasTarget ? this.pos : targetPos;
          return true;
        }
      } else if (next === CH_LPAREN) {
        this.readProcessSubstitution(out, "<", tokenStart);
        return true;
      } else if (next === CH_GT) {
        op = "<>";
        this.pos++;
      } else if (next === CH_AMP) {
        op = "<&";
        this.pos++;
      } else {
        op = "<";
      }
    } else if (ch === CH_GT) {
      this.pos++;
      const next = this.pos < this.srcEnd ? src.charCodeAt(this.pos) : 0;
      if (next === CH_LPAREN) {
        this.readProcessSubstitution(out, ">", tokenStart);
        return true;
      }
      if (next === CH_GT) {
        op = ">>";
        this.pos++;
      } else if (next === CH_AMP) {
        op = ">&";
        this.pos++;
      } else if (next === CH_PIPE) {
        op = ">|";
        this.pos++;
      } else {
        op = ">";
      }
    }
    return this.readRedirectTarget(out, op, tokenStart);
  }
  readRedirectTarget(out, op, tokenStart) {
    const src = this.src;
    this.skipSpacesAndTabs();
    if (this.pos < this.srcEnd) {
      const nc = src.charCodeAt(this.pos);
      if ((nc === CH_LT || nc === CH_GT) && this.pos + 1 < this.srcEnd && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        const psStart = this.pos;
        this.pos += 2;
        this.extractBalanced();
        if (this._unbalanced)
          this.errors.push({ message: "unterminated process substitution", pos: psStart });
        const psText = src.slice(psStart, this.pos);
        setToken(out, Token.Redirect, op, tokenStart, this.pos);
        out.content = psText;
        out.targetPos = psStart;
        out.targetEnd = this.pos;
        return true;
      }
      const targetPos = this.pos;
      if (nc !== CH_NL && nc !== CH_HASH)
        this.readRedirectTargetText();
      this.redirectToken(out, op, tokenStart, targetPos);
      return true;
    }
    this.redirectToken(out, op, tokenStart, this.pos);
    return true;
  }
  // Redirect targets keep their processed text eagerly (it becomes the target
  // word's content), so scan them in value mode.
  readRedirectTargetText() {
    const savedBuildValue = this._buildValue;
    this._buildValue = true;
    this.readWordText();
    this._buildValue = savedBuildValue;
  }
  redirectToken(out, operator, tokenStart, targetPos) {
    const hasTarget = this.pos > targetPos && (this._wordText.length > 0 || this._wordQuoted);
    setToken(out, Token.Redirect, operator, tokenStart, this.pos);
    out.content = hasTarget ? this._wordText : void 0;
    out.targetPos = targetPos;
    out.targetEnd = hasTarget ? this.pos : targetPos;
  }
  readProcessSubstitution(out, operator, tokenStart) {
    this.pos++;
    this.extractBalanced();
    if (this._unbalanced)
      this.errors.push({ message: "unterminated process substitution", pos: tokenStart });
    const text = this.src.slice(tokenStart, this.pos);
    setToken(out, Token.Word, text, tokenStart, this.pos);
  }
  // The delimiter is the word after quote removal: quote and escape segments may
  // appear anywhere in the word, any of them makes the heredoc quoted, and inside
  // double quotes a backslash is removed only before $ ` " \.
  readHereDocDelimiter() {
    const src = this.src;
    const len = this.srcEnd;
    const savedBuildValue = this._buildValue;
    this._buildValue = true;
    let delimiter = "";
    let quoted = false;
    while (this.pos < len) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_SQUOTE) {
        quoted = true;
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_SQUOTE) {
          delimiter += src[this.pos];
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
      } else if (c === CH_DQUOTE) {
        quoted = true;
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_DQUOTE) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH && this.pos + 1 < len) {
            const next = src.charCodeAt(this.pos + 1);
            if (next === CH_NL) {
              this.pos += 2;
              continue;
            }
            if (next === CH_DOLLAR || next === CH_BACKTICK || next === CH_DQUOTE || next === CH_BACKSLASH)
              this.pos++;
          }
          delimiter += src[this.pos];
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
      } else if (c === CH_BACKSLASH) {
        if (this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_NL) {
          this.pos += 2;
          continue;
        }
        quoted = true;
        this.pos++;
        if (this.pos < len) {
          delimiter += src[this.pos];
          this.pos++;
        } else {
          delimiter += "\\";
        }
      } else if (c === CH_BACKTICK) {
        const btStart = this.pos;
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        delimiter += src.slice(btStart, this.pos);
      } else if (c === CH_DOLLAR) {
        const next = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
        if (next === CH_SQUOTE || next === CH_DQUOTE)
          quoted = true;
        this.readDollar();
        delimiter += this._resultText;
      } else if (c < 128 && charType[c] & 1) {
        break;
      } else {
        delimiter += src[this.pos];
        this.pos++;
      }
    }
    this._buildValue = savedBuildValue;
    this._hereDelim = delimiter;
    this._hereQuoted = quoted;
  }
  consumePendingHereDocs() {
    const pending = this.pendingHereDocs;
    if (pending === null || pending.length === 0)
      return;
    for (const hd of pending) {
      const bodyPos = this.pos;
      const bodyEnd = this.skipHereDocBody(hd.delimiter, hd.strip, this.parenBoundary, hd.quoted);
      if (hd.target) {
        hd.target.body.pos = bodyPos;
        hd.target.body.end = bodyEnd;
        hd.target.body.text = this.src.slice(bodyPos, bodyEnd);
        if (this.hereDocClosingPos !== -1)
          hd.target.closing = { pos: this.hereDocClosingPos, end: this.hereDocClosingEnd };
      }
    }
    pending.length = 0;
  }
  hereDocClosingPos = -1;
  hereDocClosingEnd = -1;
  // Advance past the heredoc body and its delimiter line; return the body end
  // (start of the delimiter line, or srcEnd when delimited by end-of-input).
  // With parenEnds (inside $(...)), a line starting with the delimiter directly
  // followed by ")" also terminates the body, resuming at the ")" — bash treats
  // the substitution's closing paren as end-of-file for its heredocs.
  // `join` crosses `\`+newline pairs, which an unquoted delimiter may straddle.
  matchHereDocDelimiter(delimiter, lineStart, end, join) {
    const src = this.src;
    let pos = lineStart;
    for (let i = 0; i < delimiter.length; ) {
      if (join && src.charCodeAt(pos) === CH_BACKSLASH && pos + 1 < end && src.charCodeAt(pos + 1) === CH_NL) {
        pos += 2;
        continue;
      }
      if (pos >= end || src.charCodeAt(pos) !== delimiter.charCodeAt(i))
        return -1;
      pos++;
      i++;
    }
    return pos;
  }
  // A `\` consumes the next character, so `\`+newline continues the line and `\\` does not.
  logicalLineEnd(from, end, join) {
    const src = this.src;
    let lineEnd = src.indexOf("\n", from);
    while (lineEnd !== -1 && lineEnd < end) {
      if (!join)
        return lineEnd;
      let backslashes = lineEnd;
      while (backslashes > from && src.charCodeAt(backslashes - 1) === CH_BACKSLASH)
        backslashes--;
      if ((lineEnd - backslashes) % 2 === 0)
        return lineEnd;
      from = lineEnd + 1;
      lineEnd = src.indexOf("\n", from);
    }
    return end;
  }
  skipHereDocBody(delimiter, strip, parenEnds = false, quoted = false) {
    this.hereDocClosingPos = -1;
    this.hereDocClosingEnd = -1;
    const src = this.src;
    const len = this.srcEnd;
    while (this.pos < len) {
      let lineStart = this.pos;
      const lineEnd = this.logicalLineEnd(lineStart, len, !quoted);
      for (; ; ) {
        const before = lineStart;
        if (strip)
          while (lineStart < lineEnd && src.charCodeAt(lineStart) === CH_TAB)
            lineStart++;
        if (!quoted)
          lineStart = skipLineContinuations(src, lineStart, lineEnd);
        if (lineStart === before)
          break;
      }
      let afterDelim = this.matchHereDocDelimiter(delimiter, lineStart, lineEnd, !quoted);
      if (afterDelim !== -1 && !quoted)
        afterDelim = skipLineContinuations(src, afterDelim, lineEnd);
      if (afterDelim === lineEnd) {
        const bodyEnd = this.pos;
        if (!parenEnds || !this.parenBoundary || lineEnd !== len) {
          this.hereDocClosingPos = lineStart;
          this.hereDocClosingEnd = lineEnd;
        }
        this.pos = lineEnd < len ? lineEnd + 1 : lineEnd;
        return bodyEnd;
      }
      if (parenEnds && afterDelim !== -1) {
        let paren = afterDelim;
        while (paren < lineEnd && src.charCodeAt(paren) !== CH_RPAREN)
          paren++;
        if (paren < lineEnd || this.parenBoundary && lineEnd === len) {
          const bodyEnd = this.pos;
          this.pos = afterDelim;
          return bodyEnd;
        }
      }
      this.pos = lineEnd < len ? lineEnd + 1 : lineEnd;
    }
    return this.pos;
  }
  _wordText = "";
  _wordRaw = false;
  _wordQuoted = false;
  _wordHasExpansions = false;
  _wordKeywordEligible = false;
  _wordAssignmentState;
  _bracketWindow;
  _arithmeticBracketWindow;
  _wordParts = null;
  _resultText = "";
  // True when the last $-construct's value is exactly its raw source span.
  _resultIsRaw = true;
  _resultHasExpansion = false;
  _resultPart;
  // Set by extractBalanced when the input ended before the closing paren, so
  // callers can report the construct they were scanning.
  _unbalanced = false;
  // Set by scanArithmeticBody when the construct turns out not to be arithmetic, so the
  // caller can re-read it as a subshell or command substitution instead.
  _notArithmetic = false;
  _arithUnterminated = false;
  _dqText = "";
  _dqHasExpansions = false;
  _dqParts = null;
  // Content end (before the closing quote, or end of input when unterminated).
  _dqEnd = 0;
  _hereDelim = "";
  _hereQuoted = false;
  readWord(out, ctx, tokenStart = 0) {
    const errorStart = this._errors === null ? 0 : this._errors.length;
    this.readWordText(false, ctx, true);
    if (ctx === LexContext.Normal) {
      const next = this.pos < this.srcEnd ? this.src.charCodeAt(this.pos) : 0;
      if (!this._wordRaw || next !== CH_LT && next !== CH_GT) {
        setSpanToken(out, Token.Word, tokenStart, this.pos, this._wordRaw);
        out.keywordEligible = this._wordKeywordEligible;
        return;
      }
    }
    this.classifyWord(out, ctx, tokenStart, errorStart);
  }
  isRedirectVariable(start, end) {
    const src = this.src;
    for (let i = start; i < end; i++) {
      const c = src.charCodeAt(i);
      if (c === CH_LBRACKET && i > start) {
        return i + 2 < end && src.charCodeAt(end - 1) === CH_RBRACKET && this.findClosingShellDelimiter(i + 1, end, CH_RBRACKET) === end - 1;
      }
      if (c >= 128 || !(isIdChar[c] & (i === start ? 1 : 2)))
        return false;
    }
    return end > start;
  }
  readArrayElement(out, tokenStart) {
    const close = this.findClosingBracket(tokenStart + 1);
    if (close === -1)
      return false;
    this.pos = close + 1;
    this.readWordText();
    setSpanToken(out, Token.Word, tokenStart, this.pos, true);
    return true;
  }
  classifyWord(out, ctx, tokenStart, errorStart) {
    const src = this.src;
    const raw = this._wordRaw;
    const hasExpansions = this._wordHasExpansions;
    const quoted = this._wordQuoted;
    const keywordEligible = this._wordKeywordEligible;
    let assignmentState = this._wordAssignmentState;
    const wordEnd = this.pos;
    const wordLen = wordEnd - tokenStart;
    if (ctx === LexContext.CasePattern) {
      let token = Token.Word;
      if (keywordEligible) {
        const reserved = raw ? matchReservedWord(src, tokenStart, wordLen) : RESERVED_WORDS.get(this.wordValueOf(tokenStart, wordEnd));
        if (reserved === Token.Esac)
          token = reserved;
      }
      setSpanToken(out, token, tokenStart, wordEnd, raw);
      out.keywordEligible = keywordEligible;
      return;
    }
    let value = null;
    if (!raw && !hasExpansions && keywordEligible && (ctx === LexContext.CommandStart || ctx === LexContext.TestMode)) {
      const nextCh = wordEnd < this.srcEnd ? src.charCodeAt(wordEnd) : 0;
      if (!quoted && wordLen <= 16 || nextCh === CH_LT || nextCh === CH_GT) {
        value = this.wordValueOf(tokenStart, wordEnd);
      }
    }
    if (ctx === LexContext.CommandStart && keywordEligible) {
      if (raw) {
        if (wordLen <= 8) {
          const reserved = matchReservedWord(src, tokenStart, wordLen);
          if (reserved !== void 0) {
            setSpanToken(out, reserved, tokenStart, wordEnd, true);
            return;
          }
        }
        if (wordLen === 2 && src.charCodeAt(tokenStart) === CH_LBRACKET && src.charCodeAt(tokenStart + 1) === CH_LBRACKET) {
          setSpanToken(out, Token.DblLBracket, tokenStart, wordEnd, true);
          return;
        }
      } else if (value !== null && value.length > 0) {
        const fc = value.charCodeAt(0);
        if (fc >= CH_a && fc <= CH_z && value.length <= 8 || fc === CH_BANG || fc === CH_LBRACE || fc === CH_RBRACE) {
          const reserved = RESERVED_WORDS.get(value);
          if (reserved !== void 0) {
            setToken(out, reserved, value, tokenStart, wordEnd);
            return;
          }
        }
        if (fc === CH_LBRACKET && value === "[[") {
          setToken(out, Token.DblLBracket, value, tokenStart, wordEnd);
          return;
        }
      }
    }
    if (ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix || ctx === LexContext.Declaration) {
      if (assignmentState === void 0) {
        let eq = -1;
        let bracket = false;
        for (let i = tokenStart + 1; i < wordEnd; i++) {
          const c = src.charCodeAt(i);
          if (c === CH_EQ) {
            eq = i;
            break;
          }
          if (c === CH_LBRACKET)
            bracket = true;
        }
        if (eq !== -1 || ctx !== LexContext.Declaration && bracket) {
          assignmentState = scanAssignmentPrefix(src, tokenStart, wordEnd, ASSIGNMENT_NAME_START);
        }
      }
      if (assignmentState !== void 0) {
        if (ctx !== LexContext.Declaration && assignmentState >= ASSIGNMENT_INDEX_BASE) {
          if (wordEnd < this.srcEnd) {
            if (this._errors !== null)
              this._errors.length = errorStart;
            this.pos = tokenStart;
            this.readWordText(true, ctx, true);
            if (this.pos > wordEnd) {
              this.classifyWord(out, ctx, tokenStart, errorStart);
              return;
            }
          }
          if (this._errors === null || this._errors.length === errorStart) {
            this.errors.push({ message: "unterminated array subscript", pos: src.indexOf("[", tokenStart) });
          }
        }
        if (isMatchedAssignment(assignmentState)) {
          setSpanToken(out, Token.Assignment, tokenStart, wordEnd, raw);
          if (value !== null)
            out._value = value;
          out.assignmentOperatorPos = assignmentOperatorPos(assignmentState);
          return;
        }
      }
    }
    if ((ctx === LexContext.CommandStart || ctx === LexContext.TestMode) && keywordEligible) {
      if (raw) {
        if (wordLen === 2 && src.charCodeAt(tokenStart) === CH_RBRACKET && src.charCodeAt(tokenStart + 1) === CH_RBRACKET) {
          setSpanToken(out, Token.DblRBracket, tokenStart, wordEnd, true);
          return;
        }
      } else if (value === "]]") {
        setToken(out, Token.DblRBracket, value, tokenStart, wordEnd);
        return;
      }
    }
    if (!hasExpansions && this.pos < this.srcEnd) {
      const nc = src.charCodeAt(this.pos);
      if (nc === CH_LT || nc === CH_GT) {
        if (raw) {
          const fc = src.charCodeAt(tokenStart);
          if (fc >= CH_0 && fc <= CH_9 && isAllDigitsRange(src, tokenStart, wordEnd)) {
            const fd = Number.parseInt(src.slice(tokenStart, wordEnd), 10);
            if (this.readRedirection(out, tokenStart)) {
              out.fileDescriptor = fd;
              out.descriptorEnd = wordEnd;
              return;
            }
          }
          if (fc === CH_LBRACE && src.charCodeAt(wordEnd - 1) === CH_RBRACE && this.isRedirectVariable(tokenStart + 1, wordEnd - 1)) {
            const varname = src.slice(tokenStart + 1, wordEnd - 1);
            if (this.readRedirection(out, tokenStart)) {
              out.variableName = varname;
              out.descriptorEnd = wordEnd;
              return;
            }
          }
        }
      }
    }
    setSpanToken(out, Token.Word, tokenStart, wordEnd, raw);
    if (value !== null)
      out._value = value;
    out.keywordEligible = keywordEligible;
  }
  // `subscripts` re-reads a word known to stop inside an array subscript, where
  // metacharacters are ordinary text.
  // `scanning` marks the first scan of a token, which decides where the word ends.
  readWordText(subscripts = false, ctx = LexContext.Normal, scanning = false) {
    const src = this.src;
    const len = this.srcEnd;
    let pos = this.pos;
    const fastStart = pos;
    let exitCh = 0;
    while (pos < len) {
      const c = src.charCodeAt(pos);
      if (c < 128 && charType[c]) {
        exitCh = c;
        break;
      }
      pos++;
    }
    if (pos >= len || charType[exitCh] & 1 && !(exitCh === CH_LPAREN && pos > fastStart && extglobPrefix[src.charCodeAt(pos - 1)]) && !subscripts) {
      this.pos = pos;
      this._wordText = (this._buildParts || this._buildValue) && pos > fastStart ? src.slice(fastStart, pos) : "";
      this._wordRaw = true;
      this._wordQuoted = false;
      this._wordHasExpansions = false;
      this._wordKeywordEligible = true;
      this._wordAssignmentState = void 0;
      if (this._buildParts) {
        this._wordParts = hasGlobCharacters(this._wordText) && ctx !== LexContext.ArrayElement ? parseGlobParts(src, fastStart, pos, void 0) ?? null : null;
      }
      return;
    }
    const bp = this._buildParts;
    const bt = bp || this._buildValue;
    let text = bt && pos > fastStart ? src.slice(fastStart, pos) : "";
    let quoted = false;
    let hasExpansions = false;
    let keywordEligible = true;
    let valueIsRaw = true;
    let lastValueChar = pos > fastStart ? src.charCodeAt(pos - 1) : 0;
    let assignmentState = scanAssignmentPrefix(src, fastStart, pos, ASSIGNMENT_NAME_START);
    let parts;
    let litBuf = "";
    let litStart = 0;
    let hasGlobs = false;
    let braceResults;
    if (bp) {
      parts = [];
      litBuf = text;
      litStart = fastStart;
      hasGlobs = text.length > 0 && hasGlobCharacters(text);
    }
    while (pos < len) {
      const ch = src.charCodeAt(pos);
      if (ch >= 128 || !charType[ch]) {
        const runStart = pos;
        pos++;
        while (pos < len) {
          const c = src.charCodeAt(pos);
          if (c < 128 && charType[c])
            break;
          pos++;
        }
        lastValueChar = src.charCodeAt(pos - 1);
        assignmentState = scanAssignmentPrefix(src, runStart, pos, assignmentState);
        if (bt) {
          const chunk = src.slice(runStart, pos);
          text += chunk;
          if (bp) {
            litBuf += chunk;
            hasGlobs = hasGlobs || hasGlobCharacters(chunk);
          }
        }
        continue;
      }
      if (charType[ch] & 1) {
        if (subscripts && assignmentState >= ASSIGNMENT_INDEX_BASE) {
          const close = this.findClosingBracket(pos);
          if (close !== -1) {
            const spanEnd = close + 1;
            assignmentState = assignmentState === ASSIGNMENT_INDEX_BASE + 1 ? ASSIGNMENT_AFTER_INDEX : assignmentState - 1;
            lastValueChar = src.charCodeAt(close);
            if (bt) {
              const chunk = src.slice(pos, spanEnd);
              text += chunk;
              if (bp) {
                litBuf += chunk;
                hasGlobs = hasGlobs || hasGlobCharacters(chunk);
              }
            }
            pos = spanEnd;
            continue;
          }
        }
        if (ch === CH_LPAREN && lastValueChar < 128 && extglobPrefix[lastValueChar]) {
          if (ctx === LexContext.FunctionName || assignmentState >= ASSIGNMENT_INDEX_BASE && (ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix))
            break;
          if (ctx === LexContext.CommandStart && lastValueChar === CH_BANG && keywordEligible && src.charCodeAt(fastStart) === CH_BANG && skipLineContinuations(src, fastStart + 1, len) === pos)
            break;
          const prefixChar = lastValueChar;
          if (prefixChar === CH_EQ && scanning && !((ctx === LexContext.CommandStart || ctx === LexContext.CommandPrefix || ctx === LexContext.Declaration || ctx === LexContext.EvalArgument) && isMatchedAssignment(assignmentState) && skipLineContinuations(src, assignmentOperatorPos(assignmentState) + 1, len) === pos))
            break;
          const innerStart = pos + 1;
          const close = this.findClosingShellDelimiter(innerStart, len, CH_RPAREN, prefixChar === CH_EQ);
          if (close === -1 && !scanning && !subscripts && assignmentState >= ASSIGNMENT_INDEX_BASE)
            break;
          if (ctx === LexContext.CommandStart && prefixChar !== CH_EQ && close !== -1 && skipBlanks(src, innerStart, close) === close)
            break;
          keywordEligible = false;
          const patternEnd = close === -1 ? len : close;
          pos = close === -1 ? len : close + 1;
          if (close === -1)
            this.errors.push({ message: "unterminated extended glob", pos: innerStart - 2 });
          lastValueChar = src.charCodeAt(pos - 1);
          if (bt) {
            const eg = "(" + src.slice(innerStart, pos);
            text += eg;
            if (bp && prefixChar !== CH_EQ) {
              let prefixPos = innerStart - 2;
              while (src.charCodeAt(prefixPos) === CH_NL && src.charCodeAt(prefixPos - 1) === CH_BACKSLASH) {
                prefixPos -= 2;
              }
              if (litBuf.length > 0) {
                const trimmed = litBuf.slice(0, -1);
                if (prefixPos > litStart)
                  parts.push({
                    type: "Literal",
                    pos: litStart,
                    end: prefixPos,
                    value: trimmed,
                    text: src.slice(litStart, prefixPos)
                  });
                litBuf = "";
              }
              const op = extglobOp[prefixChar];
              parts.push({
                type: "ExtendedGlob",
                pos: prefixPos,
                end: pos,
                text: src.slice(prefixPos, pos),
                operator: op,
                pattern: src.slice(innerStart, patternEnd),
                parts: this.subFieldParts(innerStart, patternEnd)
              });
              litStart = pos;
            } else if (bp) {
              litBuf += eg;
              hasGlobs = hasGlobs || hasGlobCharacters(eg);
            }
          }
          continue;
        }
        break;
      }
      if (ch === CH_BACKSLASH) {
        pos++;
        if (pos < len) {
          if (src.charCodeAt(pos) === CH_NL) {
            pos++;
            valueIsRaw = false;
          } else {
            if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
              assignmentState = ASSIGNMENT_INVALID;
            quoted = true;
            keywordEligible = false;
            valueIsRaw = false;
            lastValueChar = src.charCodeAt(pos);
            if (bt) {
              text += src[pos];
              if (bp)
                litBuf += src[pos];
            }
            pos++;
          }
        } else {
          if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
            assignmentState = ASSIGNMENT_INVALID;
          quoted = true;
          keywordEligible = false;
          lastValueChar = CH_BACKSLASH;
          if (bt) {
            text += "\\";
            if (bp)
              litBuf += "\\";
          }
        }
        continue;
      }
      if (ch === CH_SQUOTE) {
        const sqStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        quoted = true;
        keywordEligible = false;
        valueIsRaw = false;
        pos++;
        const start = pos;
        while (pos < len && src.charCodeAt(pos) !== CH_SQUOTE)
          pos++;
        if (pos > start)
          lastValueChar = src.charCodeAt(pos - 1);
        const value = bt ? src.slice(start, pos) : "";
        if (bt)
          text += value;
        if (pos < len)
          pos++;
        else
          this.errors.push({ message: "unterminated single quote", pos: start - 1 });
        if (bp) {
          if (sqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: sqStart,
              value: litBuf,
              text: src.slice(litStart, sqStart)
            });
            litBuf = "";
          }
          parts.push({ type: "SingleQuoted", pos: sqStart, end: pos, value, text: src.slice(sqStart, pos) });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DQUOTE) {
        const dqStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        quoted = true;
        keywordEligible = false;
        valueIsRaw = false;
        pos++;
        this.pos = pos;
        this.readDoubleQuoted();
        pos = this.pos;
        if (this._dqEnd > dqStart + 1)
          lastValueChar = src.charCodeAt(this._dqEnd - 1);
        if (this._dqHasExpansions)
          hasExpansions = true;
        if (bt)
          text += this._dqText;
        if (bp) {
          if (dqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: dqStart,
              value: litBuf,
              text: src.slice(litStart, dqStart)
            });
            litBuf = "";
          }
          const dqText = src.slice(dqStart, pos);
          parts.push({
            type: "DoubleQuoted",
            pos: dqStart,
            end: pos,
            text: dqText,
            parts: this._dqParts ?? [
              {
                type: "Literal",
                pos: dqStart + 1,
                end: this._dqEnd,
                value: this._dqText,
                text: src.slice(dqStart + 1, this._dqEnd)
              }
            ]
          });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DOLLAR) {
        keywordEligible = false;
        const dollarStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        const next = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
        if (next === CH_SQUOTE || next === CH_DQUOTE)
          quoted = true;
        this.pos = pos;
        this.readDollar();
        pos = this.pos;
        if (!this._resultIsRaw)
          valueIsRaw = false;
        if (pos > dollarStart)
          lastValueChar = src.charCodeAt(pos - 1);
        if (this._resultHasExpansion)
          hasExpansions = true;
        if (bt)
          text += this._resultText;
        if (bp) {
          if (this._resultPart) {
            if (dollarStart > litStart) {
              parts.push({
                type: "Literal",
                pos: litStart,
                end: dollarStart,
                value: litBuf,
                text: src.slice(litStart, dollarStart)
              });
              litBuf = "";
            }
            parts.push(this._resultPart);
            litStart = pos;
          } else {
            litBuf += this._resultText;
          }
        }
        continue;
      }
      if (ch === CH_BACKTICK) {
        keywordEligible = false;
        const btStart = pos;
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        this.pos = pos;
        this.readBacktickExpansion();
        pos = this.pos;
        valueIsRaw = false;
        lastValueChar = src.charCodeAt(pos - 1);
        hasExpansions = true;
        if (bt)
          text += this._resultText;
        if (bp) {
          if (btStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: btStart,
              value: litBuf,
              text: src.slice(litStart, btStart)
            });
            litBuf = "";
          }
          parts.push(this._resultPart);
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_LBRACE) {
        if (assignmentState >= 0 && assignmentState < ASSIGNMENT_INDEX_BASE)
          assignmentState = ASSIGNMENT_INVALID;
        const first2 = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
        const braceEnd = first2 <= CH_SPACE || first2 === CH_RBRACE ? -1 : this.scanBraceExpansion(pos, braceResults ?? (braceResults = /* @__PURE__ */ new Map()));
        if (braceEnd > 0) {
          keywordEligible = false;
          lastValueChar = src.charCodeAt(braceEnd - 1);
          if (bt) {
            const braceText = src.slice(pos, braceEnd);
            text += braceText;
            if (bp) {
              if (pos > litStart) {
                parts.push({
                  type: "Literal",
                  pos: litStart,
                  end: pos,
                  value: litBuf,
                  text: src.slice(litStart, pos)
                });
                litBuf = "";
              }
              parts.push({
                type: "BraceExpansion",
                pos,
                end: braceEnd,
                text: braceText,
                parts: this.subFieldParts(pos + 1, braceEnd - 1)
              });
              litStart = braceEnd;
            }
          }
          pos = braceEnd;
          continue;
        }
        lastValueChar = CH_LBRACE;
        if (bt) {
          text += "{";
          if (bp)
            litBuf += "{";
        }
        pos++;
        continue;
      }
      pos++;
    }
    if (bp && pos > litStart)
      parts.push({ type: "Literal", pos: litStart, end: pos, value: litBuf, text: src.slice(litStart, pos) });
    this.pos = pos;
    this._wordText = text;
    this._wordRaw = valueIsRaw;
    this._wordQuoted = quoted;
    this._wordHasExpansions = hasExpansions;
    this._wordKeywordEligible = keywordEligible;
    this._wordAssignmentState = assignmentState;
    if (bp) {
      this._wordParts = parts.length > 1 || parts.length === 1 && parts[0].type !== "Literal" ? parts : null;
      if (hasGlobs && ctx !== LexContext.ArrayElement)
        this._wordParts = parseGlobParts(src, fastStart, pos, this._wordParts) ?? null;
    }
  }
  // Arithmetic text gets expansions and quote removal but no process substitution.
  readInnerWordText(insideDoubleQuotes = false, arithmetic = false, globs = false) {
    const src = this.src;
    const len = this.srcEnd;
    let pos = this.pos;
    const start = pos;
    let text = "";
    const bp = this._buildParts;
    let parts;
    let litBuf = "";
    let litStart = 0;
    let preserveLiteral = false;
    let hasGlobs = false;
    if (bp) {
      parts = [];
      litStart = pos;
    }
    while (pos < len) {
      const ch = src.charCodeAt(pos);
      if (ch === CH_BACKSLASH) {
        pos++;
        if (pos < len) {
          if (src.charCodeAt(pos) === CH_NL) {
            pos++;
          } else {
            const next = src.charCodeAt(pos);
            if (insideDoubleQuotes && next !== CH_DOLLAR && next !== CH_BACKTICK && next !== CH_DQUOTE && next !== CH_BACKSLASH && next !== CH_RBRACE) {
              text += "\\";
              if (bp)
                litBuf += "\\";
              preserveLiteral = true;
            }
            const escaped = src[pos++];
            text += escaped;
            if (bp)
              litBuf += escaped;
          }
        }
        continue;
      }
      if (ch === CH_SQUOTE && !insideDoubleQuotes) {
        const sqStart = pos;
        pos++;
        const start2 = pos;
        while (pos < len && src.charCodeAt(pos) !== CH_SQUOTE)
          pos++;
        const value = src.slice(start2, pos);
        text += value;
        if (pos < len)
          pos++;
        if (bp) {
          if (sqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: sqStart,
              value: litBuf,
              text: src.slice(litStart, sqStart)
            });
            litBuf = "";
          }
          parts.push({ type: "SingleQuoted", pos: sqStart, end: pos, value, text: src.slice(sqStart, pos) });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DQUOTE) {
        const dqStart = pos;
        pos++;
        this.pos = pos;
        this.readDoubleQuoted(insideDoubleQuotes);
        pos = this.pos;
        text += this._dqText;
        if (bp) {
          if (dqStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: dqStart,
              value: litBuf,
              text: src.slice(litStart, dqStart)
            });
            litBuf = "";
          }
          const dqText = src.slice(dqStart, pos);
          parts.push({
            type: "DoubleQuoted",
            pos: dqStart,
            end: pos,
            text: dqText,
            parts: this._dqParts ?? [
              {
                type: "Literal",
                pos: dqStart + 1,
                end: this._dqEnd,
                value: this._dqText,
                text: src.slice(dqStart + 1, this._dqEnd)
              }
            ]
          });
          litStart = pos;
        }
        continue;
      }
      if (ch === CH_DOLLAR) {
        const dollarStart = pos;
        this.pos = pos;
        this.readDollar(insideDoubleQuotes);
        pos = this.pos;
        text += this._resultText;
        if (bp) {
          if (this._resultPart) {
            if (dollarStart > litStart) {
              parts.push({
                type: "Literal",
                pos: litStart,
                end: dollarStart,
                value: litBuf,
                text: src.slice(litStart, dollarStart)
              });
              litBuf = "";
            }
            parts.push(this._resultPart);
            litStart = pos;
          } else {
            litBuf += this._resultText;
          }
        }
        continue;
      }
      if (ch === CH_BACKTICK) {
        const btStart = pos;
        this.pos = pos;
        this.readBacktickExpansion(insideDoubleQuotes);
        pos = this.pos;
        text += this._resultText;
        if (bp) {
          if (btStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: btStart,
              value: litBuf,
              text: src.slice(litStart, btStart)
            });
            litBuf = "";
          }
          parts.push(this._resultPart);
          litStart = pos;
        }
        continue;
      }
      if (!insideDoubleQuotes && !arithmetic && (ch === CH_LT || ch === CH_GT) && pos + 1 < len && src.charCodeAt(pos + 1) === CH_LPAREN) {
        const psStart = pos;
        this.pos = pos + 2;
        const inner = this.extractBalanced();
        pos = this.pos;
        const raw = src.slice(psStart, pos);
        text += raw;
        if (bp) {
          if (psStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: psStart,
              value: litBuf,
              text: src.slice(litStart, psStart)
            });
            litBuf = "";
          }
          parts.push(this.processSubstitution(psStart, raw, ch === CH_LT ? "<" : ">", inner));
          litStart = pos;
        }
        continue;
      }
      text += src[pos];
      if (bp) {
        litBuf += src[pos];
        if (globs && (ch === CH_STAR || ch === CH_QUESTION || ch === CH_LBRACKET))
          hasGlobs = true;
      }
      pos++;
    }
    if (bp && pos > litStart)
      parts.push({ type: "Literal", pos: litStart, end: pos, value: litBuf, text: src.slice(litStart, pos) });
    this.pos = pos;
    this._wordText = text;
    this._wordRaw = false;
    this._wordQuoted = false;
    this._wordHasExpansions = false;
    this._wordKeywordEligible = false;
    if (bp) {
      this._wordParts = parts.length > 1 || parts.length === 1 && (parts[0].type !== "Literal" || preserveLiteral) ? parts : null;
      if (hasGlobs)
        this._wordParts = parseGlobParts(src, start, pos, this._wordParts) ?? null;
    }
  }
  subFieldParts(start, end) {
    if (this._nestingDepth >= MAX_SYNTAX_NESTING)
      return void 0;
    return hasEmbeddedWordStructure(this.src, start, end) ? this.parseSubFieldWord(start, end).parts : parseGlobParts(this.src, start, end, void 0);
  }
  // Parse a parameter-expansion sub-field (operand, slice bound, replacement pattern) over
  // the window [start, end) of the original source. Parsing in place — rather than against a
  // detached slice — gives the word and any nested substitutions absolute offsets, and
  // composes through nested ${...}. The `${...}` inner is a verbatim substring of the
  // source, so every sub-field offset maps straight back.
  parseSubFieldWord(start, end, context = "word", arithmetic = false) {
    if (start >= end)
      return new WordImpl("", start, start);
    if (this._nestingDepth >= MAX_SYNTAX_NESTING)
      return new WordImpl(this.src.slice(start, end), start, end);
    this._nestingDepth++;
    const savedEnd = this.srcEnd;
    const savedBracketWindow = this._bracketWindow;
    const savedArithmeticBracketWindow = this._arithmeticBracketWindow;
    const savedPos = this.pos;
    const savedText = this._wordText;
    const savedParts = this._wordParts;
    const savedQuoted = this._wordQuoted;
    const savedKeywordEligible = this._wordKeywordEligible;
    this.srcEnd = end;
    this.pos = start;
    this.readInnerWordText(context === "quoted", arithmetic, context === "word");
    const word = new WordImpl(this.src.slice(start, end), start, end);
    if (this._buildParts) {
      word.parts = this._wordParts ?? void 0;
    }
    this.srcEnd = savedEnd;
    this._bracketWindow = savedBracketWindow;
    this._arithmeticBracketWindow = savedArithmeticBracketWindow;
    this.pos = savedPos;
    this._wordText = savedText;
    this._wordParts = savedParts;
    this._wordQuoted = savedQuoted;
    this._wordKeywordEligible = savedKeywordEligible;
    this._nestingDepth--;
    return word;
  }
  skipSQ() {
    while (this.pos < this.srcEnd && this.src.charCodeAt(this.pos) !== CH_SQUOTE)
      this.pos++;
    if (this.pos < this.srcEnd)
      this.pos++;
  }
  skipAnsiCQuoted() {
    const quotePos = this.pos - 1;
    const result = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
    this.pos = result.end;
    if (!result.closed)
      this.errors.push({ message: "unterminated ANSI-C quote", pos: quotePos });
  }
  // Plain quoted text is skipped here; the first `$(`, `${`, `$$`, backtick or the end of input
  // hands the rest to the quote scanner, which owns substitution and nesting-limit decisions.
  skipDQ() {
    const src = this.src;
    const len = this.srcEnd;
    this._unbalanced = false;
    if (this._nestingDepth < MAX_SYNTAX_NESTING) {
      while (this.pos < len) {
        const ch = src.charCodeAt(this.pos);
        if (ch === CH_DQUOTE) {
          this.pos++;
          return;
        }
        if (ch === CH_BACKSLASH) {
          this.pos = Math.min(this.pos + 2, len);
          continue;
        }
        if (ch === CH_BACKTICK)
          break;
        if (ch === CH_DOLLAR) {
          const next = src.charCodeAt(this.pos + 1);
          if (next === CH_LPAREN || next === CH_LBRACE || next === CH_DOLLAR)
            break;
        }
        this.pos++;
      }
    }
    this.extractBalanced(true, true);
  }
  skipSpacesAndTabs() {
    this.pos = skipBlanks(this.src, this.pos, this.srcEnd);
  }
  readDoubleQuoted(unescapeAll = false) {
    const src = this.src;
    const len = this.srcEnd;
    const contentStart = this.pos;
    let hasExpansions = false;
    const bp = this._buildParts;
    const bt = bp || this._buildValue;
    if (!bp) {
      let p = this.pos;
      while (p < len) {
        const c = src.charCodeAt(p);
        if (c === CH_DQUOTE) {
          this._dqText = bt ? src.slice(contentStart, p) : "";
          this._dqEnd = p;
          this.pos = p + 1;
          this._dqHasExpansions = false;
          this._dqParts = null;
          return;
        }
        if (c === CH_DOLLAR || c === CH_BACKTICK || c === CH_BACKSLASH)
          break;
        p++;
      }
    }
    let text = "";
    let parts = null;
    let litBuf = "";
    let litStart = bp ? this.pos : 0;
    while (this.pos < len && src.charCodeAt(this.pos) !== CH_DQUOTE) {
      const runStart = this.pos;
      while (this.pos < len) {
        const c = src.charCodeAt(this.pos);
        if (c === CH_DQUOTE || c === CH_BACKSLASH || c === CH_DOLLAR || c === CH_BACKTICK)
          break;
        this.pos++;
      }
      if (bt && this.pos > runStart) {
        const chunk = src.slice(runStart, this.pos);
        text += chunk;
        if (bp)
          litBuf += chunk;
      }
      if (this.pos >= len || src.charCodeAt(this.pos) === CH_DQUOTE)
        break;
      const ch = src.charCodeAt(this.pos);
      if (ch === CH_BACKSLASH) {
        this.pos++;
        if (this.pos < len) {
          const next = src.charCodeAt(this.pos);
          if (next === CH_NL) {
            this.pos++;
            continue;
          }
          if (bt) {
            if (unescapeAll || next === CH_DOLLAR || next === CH_BACKTICK || next === CH_DQUOTE || next === CH_BACKSLASH) {
              const c = src[this.pos];
              text += c;
              if (bp)
                litBuf += c;
            } else {
              const pair = "\\" + src[this.pos];
              text += pair;
              if (bp)
                litBuf += pair;
            }
          }
          this.pos++;
        }
        continue;
      }
      if (ch === CH_DOLLAR) {
        const afterDollar = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
        if (afterDollar === CH_DQUOTE || afterDollar === CH_SQUOTE) {
          if (bt) {
            text += "$";
            if (bp)
              litBuf += "$";
          }
          this.pos++;
          continue;
        }
        const expStart = this.pos;
        this.readDollar(true);
        if (bt)
          text += this._resultText;
        if (this._resultHasExpansion)
          hasExpansions = true;
        if (bp) {
          const rp = this._resultPart;
          if (rp && isDQChild(rp)) {
            if (!parts)
              parts = [];
            if (expStart > litStart) {
              parts.push({
                type: "Literal",
                pos: litStart,
                end: expStart,
                value: litBuf,
                text: src.slice(litStart, expStart)
              });
              litBuf = "";
            }
            parts.push(rp);
            litStart = this.pos;
          } else {
            litBuf += this._resultText;
          }
        }
        continue;
      }
      if (ch === CH_BACKTICK) {
        const btStart = this.pos;
        this.readBacktickExpansion(true);
        if (bt)
          text += this._resultText;
        hasExpansions = true;
        if (bp && this._resultPart && isDQChild(this._resultPart)) {
          if (!parts)
            parts = [];
          if (btStart > litStart) {
            parts.push({
              type: "Literal",
              pos: litStart,
              end: btStart,
              value: litBuf,
              text: src.slice(litStart, btStart)
            });
            litBuf = "";
          }
          parts.push(this._resultPart);
          litStart = this.pos;
        }
        continue;
      }
    }
    if (bp && parts && this.pos > litStart)
      parts.push({ type: "Literal", pos: litStart, end: this.pos, value: litBuf, text: src.slice(litStart, this.pos) });
    this._dqEnd = this.pos;
    if (this.pos < len)
      this.pos++;
    else
      this.errors.push({ message: "unterminated double quote", pos: contentStart - 1 });
    this._dqText = text;
    this._dqHasExpansions = hasExpansions;
    this._dqParts = parts;
  }
  readDollar(insideDoubleQuotes = false) {
    const dollarPos = this.pos;
    this.pos++;
    const src = this.src;
    const len = this.srcEnd;
    const bt = this._buildParts || this._buildValue;
    if (this.pos >= len) {
      this._resultText = "$";
      this._resultIsRaw = true;
      this._resultHasExpansion = false;
      this._resultPart = void 0;
      return;
    }
    const logicalPos = skipLineContinuations(src, this.pos, len);
    if (logicalPos > this.pos && src.charCodeAt(logicalPos) === CH_LPAREN && src.charCodeAt(logicalPos + 1) !== CH_LPAREN)
      this.pos = logicalPos;
    const ch = src.charCodeAt(this.pos);
    if (ch === CH_LPAREN) {
      if (this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        const savedPos = this.pos;
        const savedErrors = this.errors.length;
        this.readArithmeticExpansion(dollarPos);
        if (!this._notArithmetic)
          return;
        this.errors.length = savedErrors;
        this.pos = savedPos;
      }
      this.readCommandSubstitution(dollarPos);
      return;
    }
    if (ch === CH_LBRACE) {
      const after = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
      if (after === CH_SPACE || after === CH_TAB || after === CH_NL) {
        this.readBraceCommandSubstitution();
        return;
      }
      if (after === CH_PIPE) {
        this.readValueSubstitution();
        return;
      }
      this.readParameterExpansion(insideDoubleQuotes);
      return;
    }
    if (ch === CH_SQUOTE) {
      this.pos++;
      if (bt) {
        const value = this.readAnsiCQuoted();
        this._resultText = value;
        this._resultPart = this._buildParts ? { type: "AnsiCQuoted", pos: dollarPos, end: this.pos, text: src.slice(dollarPos, this.pos), value } : void 0;
      } else {
        this.skipAnsiCQuoted();
        this._resultText = "";
        this._resultPart = void 0;
      }
      this._resultIsRaw = false;
      this._resultHasExpansion = false;
      return;
    }
    if (ch === CH_DQUOTE) {
      this.pos++;
      this.readDoubleQuoted(insideDoubleQuotes);
      this._resultText = this._dqText;
      this._resultIsRaw = false;
      this._resultHasExpansion = this._dqHasExpansions;
      if (this._buildParts) {
        const text = src.slice(dollarPos, this.pos);
        this._resultPart = {
          type: "LocaleString",
          pos: dollarPos,
          end: this.pos,
          text,
          parts: this._dqParts ?? [
            {
              type: "Literal",
              pos: dollarPos + 2,
              end: this._dqEnd,
              value: this._dqText,
              text: src.slice(dollarPos + 2, this._dqEnd)
            }
          ]
        };
      } else {
        this._resultPart = void 0;
      }
      return;
    }
    if (ch === CH_AT || ch === CH_STAR || ch === CH_HASH || ch === CH_QUESTION || ch === CH_DASH || ch === CH_DOLLAR || ch === CH_BANG || ch >= CH_0 && ch <= CH_9) {
      this.pos++;
      const text = bt ? src.slice(this.pos - 2, this.pos) : "";
      this._resultText = text;
      this._resultIsRaw = true;
      this._resultHasExpansion = false;
      this._resultPart = this._buildParts ? { type: "SimpleExpansion", pos: dollarPos, end: this.pos, text } : void 0;
      return;
    }
    if (ch < 128 && isIdChar[ch] & 1) {
      const namePos = this.pos - 1;
      while (this.pos < len) {
        const c = src.charCodeAt(this.pos);
        if (c < 128 && isIdChar[c] & 2)
          this.pos++;
        else
          break;
      }
      const text = bt ? src.slice(namePos, this.pos) : "";
      this._resultText = text;
      this._resultIsRaw = true;
      this._resultHasExpansion = false;
      this._resultPart = this._buildParts ? { type: "SimpleExpansion", pos: dollarPos, end: this.pos, text } : void 0;
      return;
    }
    if (ch === CH_LBRACKET) {
      const errorCount = this._errors === null ? 0 : this._errors.length;
      const close = this.findClosingArithmeticBracket(this.pos + 1);
      if (close !== -1) {
        const bodyStart = this.pos + 1;
        const body = src.slice(bodyStart, close);
        this.pos = close + 1;
        const text = bt ? src.slice(dollarPos, this.pos) : "";
        this._resultText = text;
        this._resultIsRaw = true;
        this._resultHasExpansion = false;
        this._resultPart = this._buildParts ? this.arithmeticExpansion(bodyStart - 2, text, body, bodyStart) : void 0;
        return;
      }
      if (this._errors !== null)
        this._errors.length = errorCount;
    }
    this._resultText = "$";
    this._resultIsRaw = true;
    this._resultHasExpansion = false;
    this._resultPart = void 0;
  }
  scanArithmeticBody() {
    this._notArithmetic = false;
    this._arithUnterminated = false;
    this.pos += 2;
    let depth = 1;
    let parenDepth = 0;
    let parentParenDepth = 0;
    let parenDepths;
    let reported = false;
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    while (this.pos < len && depth > 0) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_BACKSLASH) {
        this.pos += this.pos + 1 < len ? 2 : 1;
      } else if (c === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
      } else if (c === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
      } else if (c === CH_BACKTICK) {
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
      } else if (c === CH_DOLLAR && this.pos + 2 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN && src.charCodeAt(this.pos + 2) !== CH_LPAREN) {
        const dollarPos = this.pos;
        this.pos += 2;
        this.extractBalanced();
        if (this._unbalanced)
          this.errors.push({ message: "unterminated command substitution", pos: dollarPos });
      } else if (c === CH_DOLLAR && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LBRACE) {
        const close = this.findClosingBrace(this.pos + 2, len);
        this.pos = close === -1 ? len : close + 1;
      } else if ((c === CH_LT || c === CH_GT) && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
        this.pos += 2;
        this.extractBalanced();
      } else if (c === CH_LPAREN) {
        if (src.charCodeAt(this.pos - 1) === CH_DOLLAR && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
          if (depth === 1)
            parentParenDepth = parenDepth;
          else
            (parenDepths ?? (parenDepths = [])).push(parenDepth);
          depth++;
          parenDepth = 0;
          if (depth + this._nestingDepth > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum arithmetic expansion nesting depth exceeded", pos: this.pos - 1 });
            reported = true;
          }
          this.pos += 2;
        } else {
          if (++parenDepth + depth - 1 + this._nestingDepth > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum arithmetic expression nesting depth exceeded", pos: this.pos });
            reported = true;
          }
          this.pos++;
        }
      } else if (c === CH_RPAREN && parenDepth > 0) {
        parenDepth--;
        this.pos++;
      } else if (c === CH_RPAREN && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_RPAREN) {
        if (--depth === 0) {
          this.pos += 2;
          break;
        }
        parenDepth = depth === 1 ? parentParenDepth : parenDepths.pop();
        this.pos += 2;
      } else if (c === CH_RPAREN && depth === 1) {
        this._notArithmetic = true;
        return "";
      } else {
        this.pos++;
      }
    }
    const bt = this._buildParts || this._buildValue;
    if (depth > 0) {
      this._arithUnterminated = true;
      return bt ? src.slice(start, this.pos) : "";
    }
    return bt ? src.slice(start, this.pos - 2) : "";
  }
  readArithmeticExpansion(dollarPos) {
    const bodyStart = this.pos + 2;
    const body = this.scanArithmeticBody();
    if (this._notArithmetic)
      return;
    if (this._arithUnterminated)
      this.errors.push({ message: "unterminated arithmetic expansion", pos: dollarPos });
    const text = this._buildParts || this._buildValue ? this.src.slice(dollarPos, this.pos) : "";
    this._resultText = text;
    this._resultIsRaw = true;
    this._resultHasExpansion = false;
    this._resultPart = this._buildParts ? this.arithmeticExpansion(dollarPos, text, body, bodyStart) : void 0;
  }
  arithmeticExpansion(pos, text, body, bodyStart) {
    return new ArithmeticExpansionImpl(pos, this.pos, text, {
      source: this.src,
      body,
      offset: bodyStart,
      depth: this._nestingDepth,
      context: this.substitutionContext
    });
  }
  readArithmeticCommand(out, tokenStart) {
    const savedBuildValue = this._buildValue;
    this._buildValue = true;
    const body = this.scanArithmeticBody();
    this._buildValue = savedBuildValue;
    if (this._arithUnterminated)
      this.errors.push({ message: "unterminated arithmetic command", pos: tokenStart });
    setToken(out, Token.ArithCmd, body, tokenStart, this.pos);
  }
  readCommandSubstitution(dollarPos) {
    const openPos = this.pos;
    this.pos++;
    const inner = this.extractBalanced();
    if (this._unbalanced)
      this.errors.push({ message: "unterminated command substitution", pos: dollarPos });
    const bt = this._buildParts || this._buildValue;
    const rawText = bt ? this.src.slice(dollarPos, this.pos) : "";
    const text = !bt || openPos === dollarPos + 1 ? rawText : "$" + this.src.slice(openPos, this.pos);
    this._resultText = text;
    this._resultIsRaw = openPos === dollarPos + 1;
    this._resultHasExpansion = true;
    if (this._buildParts) {
      this._resultPart = this.commandExpansion(dollarPos, rawText, openPos + 1, inner, !this._unbalanced);
    } else {
      this._resultPart = void 0;
    }
  }
  readBraceCommandSubstitution() {
    this.readBraceSubstitution(1);
  }
  readValueSubstitution() {
    this.readBraceSubstitution(2);
  }
  readBraceSubstitution(skip) {
    const dollarPos = this.pos - 1;
    this.pos += skip;
    const src = this.src;
    const len = this.srcEnd;
    let depth = 1;
    const start = this.pos;
    while (this.pos < len) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_LBRACE)
        depth++;
      else if (c === CH_RBRACE) {
        if (--depth === 0) {
          this.pos++;
          break;
        }
      } else if (c === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
        continue;
      } else if (c === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
        continue;
      } else if (c === CH_BACKSLASH)
        this.pos++;
      this.pos++;
    }
    this._resultIsRaw = true;
    this._resultHasExpansion = true;
    if (this._buildParts || this._buildValue) {
      const rawInner = src.slice(start, this.pos - 1);
      const inner = rawInner.trim();
      const text = src.slice(dollarPos, this.pos);
      this._resultText = text;
      if (this._buildParts) {
        const innerStart = start + (rawInner.length - rawInner.trimStart().length);
        this._resultPart = this.commandExpansion(dollarPos, text, innerStart, inner);
      } else {
        this._resultPart = void 0;
      }
    } else {
      this._resultText = "";
      this._resultPart = void 0;
    }
  }
  readBacktickExpansion(insideDoubleQuotes = false) {
    this.pos++;
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    if (!this._buildParts && !this._buildValue) {
      while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
        if (src.charCodeAt(this.pos) === CH_BACKSLASH && this.pos + 1 < len)
          this.pos++;
        this.pos++;
      }
      if (this.pos < len)
        this.pos++;
      else
        this.errors.push({ message: "unterminated backtick", pos: start - 1 });
      this._resultText = "";
      this._resultIsRaw = false;
      this._resultHasExpansion = true;
      this._resultPart = void 0;
      return;
    }
    let inner = "";
    let hasEscapes = false;
    while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
      if (src.charCodeAt(this.pos) === CH_BACKSLASH) {
        hasEscapes = true;
        break;
      }
      this.pos++;
    }
    if (!hasEscapes) {
      inner = src.slice(start, this.pos);
    } else {
      inner = src.slice(start, this.pos);
      while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
        if (src.charCodeAt(this.pos) === CH_BACKSLASH) {
          this.pos++;
          if (this.pos < len) {
            const c = src.charCodeAt(this.pos);
            if (c === CH_DOLLAR || c === CH_BACKTICK || c === CH_BACKSLASH || insideDoubleQuotes && c === CH_DQUOTE) {
              inner += src[this.pos];
            } else {
              inner += "\\" + src[this.pos];
            }
            this.pos++;
          }
        } else {
          const runStart = this.pos;
          while (this.pos < len) {
            const c = src.charCodeAt(this.pos);
            if (c === CH_BACKTICK || c === CH_BACKSLASH)
              break;
            this.pos++;
          }
          inner += src.slice(runStart, this.pos);
        }
      }
    }
    if (this.pos < len)
      this.pos++;
    else
      this.errors.push({ message: "unterminated backtick", pos: start - 1 });
    const text = src.slice(start - 1, this.pos);
    this._resultText = inner;
    this._resultHasExpansion = true;
    if (this._buildParts) {
      this._resultPart = hasEscapes ? this.decodedCommandExpansion(start - 1, text, inner) : this.commandExpansion(start - 1, text, start, inner);
    } else {
      this._resultPart = void 0;
    }
  }
  readParameterExpansion(insideDoubleQuotes) {
    const src = this.src;
    const len = this.srcEnd;
    const start = this.pos;
    this.pos++;
    let depth = 1;
    let reported = false;
    while (this.pos < len && depth > 0) {
      const ch = src.charCodeAt(this.pos);
      if (ch === CH_DOLLAR) {
        const next = this.pos + 1 < len ? src.charCodeAt(this.pos + 1) : 0;
        if (next === CH_LBRACE) {
          depth++;
          if (this._nestingDepth + depth > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum parameter expansion nesting depth exceeded", pos: this.pos });
            reported = true;
          }
          this.pos += 2;
          continue;
        }
        if (next === CH_DOLLAR) {
          this.pos += 2;
          continue;
        }
        if (next === CH_LPAREN) {
          const dollarPos = this.pos;
          this.pos += 2;
          this.extractBalanced();
          if (this._unbalanced)
            this.errors.push({ message: "unterminated command substitution", pos: dollarPos });
          continue;
        }
      } else if (ch === CH_BACKTICK) {
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        continue;
      } else if (ch === CH_RBRACE) {
        if (--depth === 0) {
          this.pos++;
          break;
        }
      } else if (ch === CH_BACKSLASH) {
        if (this.pos + 1 < len)
          this.pos++;
      } else if (ch === CH_SQUOTE) {
        this.pos++;
        if (this.pos > start + 1 && src.charCodeAt(this.pos - 2) === CH_DOLLAR)
          this.skipAnsiCQuoted();
        else
          this.skipSQ();
        continue;
      } else if (ch === CH_DQUOTE) {
        this.pos++;
        this.skipDQ();
        continue;
      }
      this.pos++;
    }
    const closed = depth === 0;
    if (!closed)
      this.errors.push({ message: "unterminated parameter expansion", pos: start - 1 });
    const text = this._buildParts || this._buildValue ? src.slice(start - 1, this.pos) : "";
    this._resultText = text;
    this._resultIsRaw = true;
    this._resultHasExpansion = false;
    if (this._buildParts) {
      const inner = src.slice(start + 1, closed ? this.pos - 1 : this.pos);
      this._resultPart = this.parseParamInner(text, inner, start + 1, insideDoubleQuotes);
    } else {
      this._resultPart = void 0;
    }
  }
  // `innerStart` is the absolute offset of `inner` in the original source, so each sub-field
  // word is parsed in place at its true position. `sub(a, b)` maps inner-relative offsets to
  // that absolute window.
  parseParamInner(text, inner, innerStart, insideDoubleQuotes) {
    const result = {
      type: "ParameterExpansion",
      pos: innerStart - 2,
      end: this.pos,
      text,
      parameter: "",
      parameterPos: innerStart,
      parameterEnd: innerStart,
      prefix: void 0,
      index: void 0,
      operation: void 0
    };
    const ilen = inner.length;
    if (ilen === 0)
      return result;
    const sub = (a, b, context = "word") => this.parseSubFieldWord(innerStart + a, innerStart + b, context);
    const closeBracket = (start) => {
      const close = this.findClosingBracket(innerStart + start, innerStart + ilen);
      return close === -1 ? -1 : close - innerStart;
    };
    let i = 0;
    if (ilen > 1 && inner.charCodeAt(0) === CH_BANG) {
      result.prefix = "!";
      i = 1;
    }
    if (ilen > 1 && inner.charCodeAt(0) === CH_HASH) {
      const nameEnd = this.scanParamName(inner, 1);
      let parameterEnd = nameEnd;
      let indexEnd = -1;
      if (parameterEnd < ilen && inner.charCodeAt(parameterEnd) === CH_LBRACKET) {
        indexEnd = closeBracket(parameterEnd + 1);
        if (indexEnd !== -1)
          parameterEnd = indexEnd + 1;
      }
      if (nameEnd > 1 && parameterEnd === ilen) {
        result.prefix = "#";
        result.parameter = inner.slice(1, nameEnd);
        result.parameterPos = innerStart + 1;
        result.parameterEnd = innerStart + nameEnd;
        if (indexEnd !== -1)
          result.index = sub(nameEnd + 1, indexEnd, "embedded");
        return result;
      }
    }
    const nameStart = i;
    i = this.scanParamName(inner, i);
    result.parameter = inner.slice(nameStart, i);
    result.parameterPos = innerStart + nameStart;
    result.parameterEnd = innerStart + i;
    if (i < ilen && inner.charCodeAt(i) === CH_LBRACKET) {
      const closeB = closeBracket(i + 1);
      if (closeB !== -1) {
        result.index = sub(i + 1, closeB, "embedded");
        i = closeB + 1;
      }
    }
    if (i >= ilen)
      return result;
    const pos = innerStart + i;
    const end = innerStart + ilen;
    const opChar = inner.charCodeAt(i);
    const nextChar = inner.charCodeAt(i + 1);
    const defaultChar = inner[opChar === CH_COLON ? i + 1 : i];
    if (defaultChar === "-" || defaultChar === "=" || defaultChar === "+" || defaultChar === "?") {
      const operandStart = i + (opChar === CH_COLON ? 2 : 1);
      result.operation = {
        type: "Default",
        pos,
        end,
        operatorEnd: innerStart + operandStart,
        operator: opChar === CH_COLON ? `:${defaultChar}` : defaultChar,
        operand: sub(operandStart, ilen, insideDoubleQuotes ? "quoted" : "word")
      };
      return result;
    }
    if (opChar === CH_COLON) {
      i++;
      const sliceStart = innerStart + i;
      const colonIdx = findUnnested(inner.slice(i), CH_COLON, true, (index, quoted) => {
        return this.findNestedShellEnd(sliceStart + index, end, quoted) - sliceStart;
      });
      result.operation = {
        type: "Slice",
        pos,
        end,
        operatorEnd: sliceStart,
        operator: ":",
        offset: sub(i, colonIdx === -1 ? ilen : i + colonIdx, "embedded"),
        length: colonIdx === -1 ? void 0 : sub(i + colonIdx + 1, ilen, "embedded")
      };
      return result;
    }
    if (opChar === CH_HASH || opChar === CH_PERCENT) {
      const doubled = nextChar === opChar;
      const operator = opChar === CH_HASH ? doubled ? "##" : "#" : doubled ? "%%" : "%";
      const operandStart = i + (doubled ? 2 : 1);
      result.operation = {
        type: "Remove",
        pos,
        end,
        operatorEnd: innerStart + operandStart,
        operator,
        operand: sub(operandStart, ilen)
      };
      return result;
    }
    if (opChar === CH_SLASH) {
      i++;
      let operator = "/";
      if (nextChar === CH_SLASH || nextChar === CH_HASH || nextChar === CH_PERCENT) {
        operator = nextChar === CH_SLASH ? "//" : nextChar === CH_HASH ? "/#" : "/%";
        i++;
      }
      let separatorStart = i;
      if (nextChar === CH_SLASH) {
        separatorStart = skipLineContinuations(inner, i, ilen);
        if (inner.charCodeAt(separatorStart) === CH_SLASH)
          separatorStart++;
      }
      const sepIdx = findUnnested(inner.slice(separatorStart), CH_SLASH);
      const patternEnd = sepIdx === -1 ? ilen : separatorStart + sepIdx;
      result.operation = {
        type: "Replace",
        pos,
        end,
        operatorEnd: innerStart + i,
        operator,
        pattern: sub(i, patternEnd),
        replacement: sub(sepIdx === -1 ? ilen : patternEnd + 1, ilen)
      };
      return result;
    }
    if (opChar === CH_CARET || opChar === CH_COMMA) {
      const doubled = nextChar === opChar;
      const operator = opChar === CH_CARET ? doubled ? "^^" : "^" : doubled ? ",," : ",";
      const operandStart = i + (doubled ? 2 : 1);
      result.operation = {
        type: "CaseModification",
        pos,
        end,
        operatorEnd: innerStart + operandStart,
        operator,
        operand: operandStart === ilen ? void 0 : sub(operandStart, ilen)
      };
      return result;
    }
    if (result.prefix === "!" && result.index === void 0 && i + 1 === ilen && (opChar === CH_AT || opChar === CH_STAR)) {
      result.operation = { type: "Names", pos, end, operatorEnd: end, operator: opChar === CH_AT ? "@" : "*" };
      return result;
    }
    if (opChar === CH_AT) {
      result.operation = {
        type: "Transform",
        pos,
        end,
        operatorEnd: pos + 1,
        operator: "@",
        operand: sub(i + 1, ilen)
      };
      return result;
    }
    result.operation = { type: "Unknown", pos, end, operatorEnd: end, operator: inner.slice(i) };
    return result;
  }
  findNestedShellEnd(start, end, quoted) {
    const ch = this.src.charCodeAt(start);
    if (ch === CH_BACKTICK) {
      let pos = start + 1;
      while (pos < end) {
        const current = this.src.charCodeAt(pos);
        if (current === CH_BACKSLASH) {
          pos += 2;
          continue;
        }
        pos++;
        if (current === CH_BACKTICK)
          return pos;
      }
      return end;
    }
    let close;
    if (ch === CH_DOLLAR) {
      const next = start + 1;
      if (next < end && this.src.charCodeAt(next) === CH_LBRACE) {
        close = this.findClosingBrace(next + 1, end);
      } else {
        const open = skipLineContinuations(this.src, next, end);
        if (open >= end || this.src.charCodeAt(open) !== CH_LPAREN)
          return start;
        close = this.findClosingParenthesis(open + 1, end);
      }
    } else {
      const open = start + 1;
      if (quoted || ch !== CH_LT && ch !== CH_GT || open >= end || this.src.charCodeAt(open) !== CH_LPAREN) {
        return start;
      }
      close = this.findClosingParenthesis(open + 1, end);
    }
    return close === -1 ? end : close + 1;
  }
  scanParamName(s, start) {
    let i = start;
    if (i >= s.length)
      return i;
    const c = s.charCodeAt(i);
    if (c === CH_AT || c === CH_STAR || c === CH_HASH || c === CH_QUESTION || c === CH_DASH || c === CH_DOLLAR || c === CH_BANG) {
      return i + 1;
    }
    if (c >= CH_0 && c <= CH_9) {
      while (i < s.length && s.charCodeAt(i) >= CH_0 && s.charCodeAt(i) <= CH_9)
        i++;
      return i;
    }
    if (c >= CH_a && c <= CH_z || c >= CH_A && c <= CH_Z || c === CH_UNDERSCORE) {
      i++;
      while (i < s.length) {
        const ch = s.charCodeAt(i);
        if (ch >= CH_a && ch <= CH_z || ch >= CH_A && ch <= CH_Z || ch >= CH_0 && ch <= CH_9 || ch === CH_UNDERSCORE)
          i++;
        else
          break;
      }
    }
    return i;
  }
  readAnsiCQuoted() {
    const quotePos = this.pos - 1;
    const result = decodeAnsiCQuoted(this.src, this.pos, this.srcEnd);
    this.pos = result.end;
    if (!result.closed)
      this.errors.push({ message: "unterminated ANSI-C quote", pos: quotePos });
    return result.value;
  }
  // Quotes resume when a nested substitution returns to their parenthesis depth.
  extractBalanced(useGrammar = true, quoteOnly = false) {
    const src = this.src;
    const len = this.srcEnd;
    const bt = this._buildParts || this._buildValue;
    let depth = quoteOnly ? 0 : 1;
    const start = this.pos;
    this._unbalanced = false;
    const knownEnd = useGrammar && !quoteOnly ? this.substitutionContext.boundaries?.get(start) : void 0;
    if (knownEnd !== void 0 && knownEnd <= len && this._nestingDepth < MAX_SYNTAX_NESTING) {
      this.pos = knownEnd;
      return bt ? src.slice(start, knownEnd - 1) : "";
    }
    let wordStart = true;
    while (!quoteOnly && this.pos < len) {
      const c = src.charCodeAt(this.pos);
      if (c === CH_RPAREN) {
        const result = bt ? src.slice(start, this.pos) : "";
        this.pos++;
        return result;
      } else if (c === CH_LPAREN || c === CH_BACKSLASH || c === CH_SQUOTE || c === CH_DQUOTE || c === CH_BACKTICK || c === CH_DOLLAR && (src.charCodeAt(this.pos + 1) === CH_SQUOTE || src.charCodeAt(this.pos + 1) === CH_DOLLAR || src.charCodeAt(this.pos + 1) === CH_LBRACE)) {
        break;
      } else if (c === CH_LT && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LT) {
        break;
      } else if (c === CH_HASH && wordStart) {
        break;
      } else if (c === 99 && wordStart && this.pos + 3 < len && src.charCodeAt(this.pos + 1) === 97 && src.charCodeAt(this.pos + 2) === 115 && src.charCodeAt(this.pos + 3) === 101 && (this.pos + 4 >= len || src.charCodeAt(this.pos + 4) < 128 && charType[src.charCodeAt(this.pos + 4)] & 1)) {
        break;
      } else {
        wordStart = c < 128 && (charType[c] & 1) !== 0;
        this.pos++;
      }
    }
    let caseDepth = 0;
    let caseParens = 0;
    const wordStartAfterParen = [];
    let pendingDelims = null;
    let scripts;
    let arithBase = -1;
    let arithExtent = start >= 2 && src.charCodeAt(start) === CH_LPAREN && src.charCodeAt(start - 1) === CH_LPAREN && src.charCodeAt(start - 2) === CH_DOLLAR;
    let substitutions = 0;
    let reported = false;
    const quotes = quoteOnly ? [{ close: CH_DQUOTE, depth: 0 }] : [];
    let quotedDepth = quoteOnly ? 1 : 0;
    let parameterDepth = 0;
    let arithmeticOpens;
    let continuedDollarPos = -1;
    let continuedParenPos = -1;
    let escapedEnd = -1;
    let lastParenEnd = -1;
    let checkedGrammar = false;
    while (this.pos < len && (depth > 0 || quotes.length > 0)) {
      let ch = src.charCodeAt(this.pos);
      const quote = quotes.length === 0 ? void 0 : quotes[quotes.length - 1];
      if (quote !== void 0 && quote.depth === depth) {
        let commandOpen = false;
        if (ch === CH_BACKSLASH) {
          this.pos = Math.min(this.pos + 2, len);
          continue;
        }
        if (ch === quote.close) {
          quotes.pop();
          if (ch === CH_DQUOTE)
            quotedDepth--;
          else
            parameterDepth--;
          this.pos++;
          if (quoteOnly && depth === 0 && quotes.length === 0)
            return "";
          continue;
        }
        if (ch === CH_DQUOTE) {
          quotes.push({ close: CH_DQUOTE, depth });
          quotedDepth++;
        } else if (ch === CH_SQUOTE && quote.close === CH_RBRACE) {
          this.pos++;
          this.skipSQ();
          continue;
        } else if (ch === CH_BACKTICK) {
          this.pos++;
          while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
            if (src.charCodeAt(this.pos) === CH_BACKSLASH)
              this.pos++;
            if (this.pos < len)
              this.pos++;
          }
          if (this.pos < len)
            this.pos++;
          continue;
        } else if (ch === CH_DOLLAR) {
          const next = src.charCodeAt(this.pos + 1);
          if (next === CH_SQUOTE && quote.close === CH_RBRACE) {
            this.pos += 2;
            this.skipAnsiCQuoted();
            continue;
          }
          if (next === CH_LBRACE) {
            quotes.push({ close: CH_RBRACE, depth });
            parameterDepth++;
            this.pos++;
          } else if (next === CH_LPAREN) {
            this.pos++;
            ch = CH_LPAREN;
            commandOpen = true;
          } else if (next === CH_DOLLAR) {
            this.pos += src.charCodeAt(this.pos + 2) === CH_LPAREN ? 1 : 2;
            continue;
          }
        }
        if (!reported && this._nestingDepth + Math.max(quotedDepth, parameterDepth) > MAX_SYNTAX_NESTING) {
          this.errors.push({ message: "maximum word nesting depth exceeded", pos: this.pos });
          reported = true;
        }
        if (!commandOpen) {
          this.pos++;
          while (this.pos < len) {
            const c = src.charCodeAt(this.pos);
            if (c === CH_BACKSLASH || c === CH_DQUOTE || c === CH_DOLLAR || c === CH_BACKTICK || c === CH_RBRACE || c === CH_SQUOTE)
              break;
            this.pos++;
          }
          continue;
        }
      }
      if (ch === CH_HASH && lastParenEnd !== -1 && !arithExtent && arithBase < 0 && useGrammar && !checkedGrammar && this._nestingDepth + (scripts?.length ?? 0) < MAX_SYNTAX_NESTING && skipBlanks(src, lastParenEnd, len) === this.pos) {
        checkedGrammar = true;
        const scope = scripts?.[scripts.length - 1];
        const end = this.findSubstitutionEnd(scope?.start ?? start, len, this._nestingDepth + (scripts?.length ?? 0) + 1);
        if (end !== -1) {
          if (scope === void 0) {
            this.pos = end;
            return bt ? src.slice(start, end - 1) : "";
          }
          this.pos = end - 1;
          depth = scope.depth + 1;
          caseDepth = 0;
          caseParens = 0;
          wordStartAfterParen.length = scope.parens + 1;
          ch = CH_RPAREN;
        }
      }
      if (ch === CH_LPAREN) {
        const prev = this.pos > start && this.pos !== escapedEnd ? src.charCodeAt(this.pos - 1) : 0;
        const commandDollarPos = prev === CH_DOLLAR ? this.pos - 1 : this.pos === continuedParenPos ? continuedDollarPos : -1;
        const wordParen = commandDollarPos !== -1 || prev === CH_LT || prev === CH_GT || prev === CH_EQ || prev === CH_AT || prev === CH_QUESTION || prev === CH_STAR || prev === CH_PLUS || prev === CH_BANG || prev === CH_LPAREN && wordStartAfterParen[wordStartAfterParen.length - 1] === false || arithExtent && this.pos === start;
        const script = commandDollarPos !== -1 && src.charCodeAt(this.pos + 1) !== CH_LPAREN || (prev === CH_LT || prev === CH_GT) && arithBase < 0 && !arithExtent;
        if (script) {
          (scripts ?? (scripts = [])).push({
            start: this.pos + 1,
            dollar: commandDollarPos,
            depth,
            parens: wordStartAfterParen.length,
            caseDepth,
            caseParens,
            arithBase,
            arithExtent,
            substitutions,
            checkedGrammar,
            pendingDelims
          });
          caseDepth = 0;
          caseParens = 0;
          arithBase = -1;
          arithExtent = false;
          checkedGrammar = false;
          pendingDelims = null;
        }
        wordStartAfterParen.push(!wordParen);
        wordStart = true;
        if (!script && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LPAREN) {
          arithBase = depth;
        }
        if (commandDollarPos !== -1) {
          if (script)
            substitutions++;
          else
            (arithmeticOpens ?? (arithmeticOpens = [])).push(depth);
          if (substitutions + (arithmeticOpens?.length ?? 0) + this._nestingDepth + (quoteOnly ? 0 : 1) > MAX_SYNTAX_NESTING && !reported) {
            this.errors.push({ message: "maximum command substitution nesting depth exceeded", pos: commandDollarPos });
            reported = true;
          }
        }
        continuedDollarPos = -1;
        continuedParenPos = -1;
        depth++;
        if (caseDepth > 0)
          caseParens++;
        this.pos++;
      } else if (ch === CH_RPAREN) {
        if (caseDepth > 0 && caseParens === 0) {
          this.pos++;
          wordStart = true;
        } else {
          if (caseDepth > 0)
            caseParens--;
          depth--;
          if (depth === 0 && !quoteOnly) {
            const result = bt ? src.slice(start, this.pos) : "";
            this.pos++;
            return result;
          }
          if (depth <= arithBase)
            arithBase = -1;
          if (arithmeticOpens !== void 0) {
            while (arithmeticOpens.length > 0 && arithmeticOpens[arithmeticOpens.length - 1] >= depth)
              arithmeticOpens.pop();
          }
          wordStart = wordStartAfterParen.pop() ?? true;
          this.pos++;
          const scope = scripts?.[scripts.length - 1];
          if (scope !== void 0 && scope.depth === depth) {
            scripts.pop();
            caseDepth = scope.caseDepth;
            caseParens = scope.caseParens;
            arithBase = scope.arithBase;
            arithExtent = scope.arithExtent;
            substitutions = scope.substitutions;
            checkedGrammar = scope.checkedGrammar;
            pendingDelims = scope.pendingDelims;
          }
        }
        lastParenEnd = this.pos;
      } else if (ch === CH_BACKSLASH) {
        if (this.pos > start && src.charCodeAt(this.pos - 1) === CH_DOLLAR) {
          const logicalPos = skipLineContinuations(src, this.pos, len);
          if (logicalPos > this.pos && src.charCodeAt(logicalPos) === CH_LPAREN && src.charCodeAt(logicalPos + 1) !== CH_LPAREN) {
            continuedDollarPos = this.pos - 1;
            continuedParenPos = logicalPos;
          }
        }
        this.pos++;
        if (this.pos < len) {
          if (src.charCodeAt(this.pos) !== CH_NL) {
            wordStart = false;
          }
          this.pos++;
        }
        escapedEnd = this.pos;
      } else if (ch === CH_DOLLAR) {
        const next = src.charCodeAt(++this.pos);
        if (next === CH_SQUOTE) {
          this.pos++;
          this.skipAnsiCQuoted();
        } else if (next === CH_DOLLAR) {
          this.pos++;
        } else if (next === CH_LBRACE && !isBraceCommandOpener(src.charCodeAt(this.pos + 1))) {
          quotes.push({ close: CH_RBRACE, depth });
          parameterDepth++;
          this.pos++;
        }
        wordStart = false;
      } else if (ch === CH_SQUOTE) {
        this.pos++;
        this.skipSQ();
        wordStart = false;
      } else if (ch === CH_DQUOTE) {
        quotes.push({ close: CH_DQUOTE, depth });
        quotedDepth++;
        this.pos++;
        wordStart = false;
      } else if (ch === CH_BACKTICK) {
        this.pos++;
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_BACKTICK) {
          if (src.charCodeAt(this.pos) === CH_BACKSLASH)
            this.pos++;
          if (this.pos < len)
            this.pos++;
        }
        if (this.pos < len)
          this.pos++;
        wordStart = false;
      } else if (ch === CH_LT && arithBase < 0 && this.pos + 1 < len && src.charCodeAt(this.pos + 1) === CH_LT) {
        if (this.pos + 2 < len && src.charCodeAt(this.pos + 2) === CH_LT) {
          this.pos += 3;
        } else {
          this.pos += 2;
          const strip = this.pos < len && src.charCodeAt(this.pos) === CH_DASH;
          if (strip)
            this.pos++;
          this.skipSpacesAndTabs();
          this.readHereDocDelimiter();
          if (this._hereDelim || this._hereQuoted) {
            (pendingDelims ?? (pendingDelims = [])).push({
              delimiter: this._hereDelim,
              strip,
              quoted: this._hereQuoted
            });
          }
        }
        wordStart = false;
      } else if (ch === CH_NL && pendingDelims) {
        this.pos++;
        for (const hd of pendingDelims)
          this.skipHereDocBody(hd.delimiter, hd.strip, true, hd.quoted);
        pendingDelims = null;
        wordStart = true;
      } else if (ch === CH_HASH && arithBase < 0 && !arithExtent && wordStart) {
        while (this.pos < len && src.charCodeAt(this.pos) !== CH_NL)
          this.pos++;
      } else {
        const wStart = this.pos;
        while (this.pos < len) {
          const wc = src.charCodeAt(this.pos);
          if (wc < 128 && charType[wc])
            break;
          this.pos++;
        }
        if (this.pos > wStart) {
          const wLen = this.pos - wStart;
          if (wLen === 4 && wordStart && arithBase < 0 && !arithExtent) {
            const c0 = src.charCodeAt(wStart);
            if (c0 === 99 && src.charCodeAt(wStart + 1) === 97 && src.charCodeAt(wStart + 2) === 115 && src.charCodeAt(wStart + 3) === 101) {
              caseDepth++;
            } else if (c0 === 101 && src.charCodeAt(wStart + 1) === 115 && src.charCodeAt(wStart + 2) === 97 && src.charCodeAt(wStart + 3) === 99 && caseDepth > 0) {
              caseDepth--;
              if (caseDepth === 0)
                caseParens = 0;
            }
          }
          wordStart = false;
        } else {
          const wc = src.charCodeAt(this.pos);
          wordStart = wc < 128 && (charType[wc] & 1) !== 0;
          this.pos++;
        }
      }
    }
    this._unbalanced = true;
    if (quoteOnly && scripts !== void 0 && scripts.length > 0) {
      this.errors.push({ message: "unterminated command substitution", pos: scripts[0].dollar });
    }
    return bt ? src.slice(start, this.pos) : "";
  }
};

// node_modules/unbash/dist/arithmetic.js
function opPrec(op) {
  switch (op) {
    case ",":
      return 1;
    case "=":
    case "+=":
    case "-=":
    case "*=":
    case "/=":
    case "%=":
    case "<<=":
    case ">>=":
    case "&=":
    case "|=":
    case "^=":
      return 2;
    case "||":
      return 4;
    case "&&":
      return 5;
    case "|":
      return 6;
    case "^":
      return 7;
    case "&":
      return 8;
    case "==":
    case "!=":
      return 9;
    case "<":
    case "<=":
    case ">":
    case ">=":
      return 10;
    case "<<":
    case ">>":
      return 11;
    case "+":
    case "-":
      return 12;
    case "*":
    case "/":
    case "%":
      return 13;
    case "**":
      return 14;
    case "?":
      return 3;
    default:
      return -1;
  }
}
function trimEnd(src, start, end) {
  while (end > start) {
    const c = src.charCodeAt(end - 1);
    if (c !== CH_SPACE && c !== CH_TAB && c !== CH_NL)
      break;
    end--;
  }
  return end;
}
function opRightAssoc(op) {
  switch (op) {
    case "=":
    case "+=":
    case "-=":
    case "*=":
    case "/=":
    case "%=":
    case "<<=":
    case ">>=":
    case "&=":
    case "|=":
    case "^=":
    case "**":
      return true;
    default:
      return false;
  }
}
function parseArithmeticExpression(src, offset = 0, collector, nestingDepth = 0) {
  let pos = 0;
  const len = src.length;
  const initialWordCount = collector?.embeddedWords.length ?? 0;
  function makeWord(start2, end, embedded = false) {
    const node = {
      type: "ArithmeticWord",
      pos: start2 + offset,
      end: end + offset,
      value: src.slice(start2, end),
      parts: void 0
    };
    if (embedded)
      collector?.embeddedWords.push(node);
    return node;
  }
  function skipWS() {
    while (pos < len) {
      const c = src.charCodeAt(pos);
      if (c === CH_SPACE || c === CH_TAB || c === CH_NL)
        pos++;
      else
        break;
    }
  }
  function tryReadBinOp() {
    if (pos >= len)
      return null;
    const c = src.charCodeAt(pos);
    const nc = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
    const nnc = pos + 2 < len ? src.charCodeAt(pos + 2) : 0;
    switch (c) {
      case CH_COMMA:
        pos++;
        return ",";
      case CH_EQ:
        if (nc === CH_EQ) {
          pos += 2;
          return "==";
        }
        pos++;
        return "=";
      case CH_BANG:
        if (nc === CH_EQ) {
          pos += 2;
          return "!=";
        }
        return null;
      // unary
      case CH_LT:
        if (nc === CH_LT) {
          if (nnc === CH_EQ) {
            pos += 3;
            return "<<=";
          }
          pos += 2;
          return "<<";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "<=";
        }
        pos++;
        return "<";
      case CH_GT:
        if (nc === CH_GT) {
          if (nnc === CH_EQ) {
            pos += 3;
            return ">>=";
          }
          pos += 2;
          return ">>";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return ">=";
        }
        pos++;
        return ">";
      case CH_PLUS:
        if (nc === CH_EQ) {
          pos += 2;
          return "+=";
        }
        if (nc === CH_PLUS)
          return null;
        pos++;
        return "+";
      case CH_DASH:
        if (nc === CH_EQ) {
          pos += 2;
          return "-=";
        }
        if (nc === CH_DASH)
          return null;
        pos++;
        return "-";
      case CH_STAR:
        if (nc === CH_STAR) {
          pos += 2;
          return "**";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "*=";
        }
        pos++;
        return "*";
      case CH_SLASH:
        if (nc === CH_EQ) {
          pos += 2;
          return "/=";
        }
        pos++;
        return "/";
      case CH_PERCENT:
        if (nc === CH_EQ) {
          pos += 2;
          return "%=";
        }
        pos++;
        return "%";
      case CH_PIPE:
        if (nc === CH_PIPE) {
          pos += 2;
          return "||";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "|=";
        }
        pos++;
        return "|";
      case CH_AMP:
        if (nc === CH_AMP) {
          pos += 2;
          return "&&";
        }
        if (nc === CH_EQ) {
          pos += 2;
          return "&=";
        }
        pos++;
        return "&";
      case CH_CARET:
        if (nc === CH_EQ) {
          pos += 2;
          return "^=";
        }
        pos++;
        return "^";
      case CH_QUESTION:
        pos++;
        return "?";
      default:
        return null;
    }
  }
  function skipTruncatedUnary() {
    skipWS();
    while (pos < len) {
      const c2 = src.charCodeAt(pos);
      if (c2 !== CH_BANG && c2 !== CH_TILDE && c2 !== CH_PLUS && c2 !== CH_DASH)
        break;
      if (src.charCodeAt(pos + 1) === CH_EQ)
        break;
      pos++;
      skipWS();
    }
    if (src.charCodeAt(pos) === CH_LPAREN) {
      let groups2 = 1;
      pos++;
      while (pos < len && groups2 > 0) {
        const wordEnd = collector?.findArithmeticWordEnd?.(pos + offset, offset + len) ?? pos + offset;
        if (wordEnd > pos + offset) {
          pos = wordEnd - offset;
          continue;
        }
        const c2 = src.charCodeAt(pos++);
        if (c2 === CH_LPAREN)
          groups2++;
        else if (c2 === CH_RPAREN)
          groups2--;
      }
    } else if (pos < len && src.charCodeAt(pos) !== CH_RPAREN && src.charCodeAt(pos) !== CH_COLON) {
      parseAtom(0);
    }
    skipWS();
    const c = src.charCodeAt(pos);
    if ((c === CH_PLUS || c === CH_DASH) && src.charCodeAt(pos + 1) === c)
      pos += 2;
  }
  function recoverExpression(minPrec) {
    skipWS();
    const start2 = pos;
    if (start2 === len)
      return makeWord(start2, start2);
    const wordCount = collector?.embeddedWords.length ?? 0;
    let ternaries = 0;
    for (; ; ) {
      skipTruncatedUnary();
      skipWS();
      if (src.charCodeAt(pos) === CH_COLON && ternaries > 0) {
        ternaries--;
        pos++;
        continue;
      }
      const saved = pos;
      const op = tryReadBinOp();
      if (op === null || ternaries === 0 && opPrec(op) < minPrec) {
        pos = saved;
        break;
      }
      if (op === "?")
        ternaries++;
    }
    if (collector)
      collector.embeddedWords.length = wordCount;
    return makeWord(start2, trimEnd(src, start2, pos));
  }
  function parseBinExpr(minPrec, depth) {
    if (depth > MAX_SYNTAX_NESTING)
      return recoverExpression(minPrec);
    let left = parseUnaryExpr(depth);
    while (true) {
      skipWS();
      if (pos >= len)
        break;
      const saved = pos;
      const op = tryReadBinOp();
      if (!op)
        break;
      if (op === "?") {
        if (opPrec(op) < minPrec) {
          pos = saved;
          break;
        }
        const consequent = parseBinExpr(1, depth + 1);
        skipWS();
        if (pos < len && src.charCodeAt(pos) === CH_COLON)
          pos++;
        const alternate = parseBinExpr(3, depth + 1);
        left = { type: "ArithmeticTernary", pos: left.pos, end: alternate.end, test: left, consequent, alternate };
        continue;
      }
      const prec = opPrec(op);
      if (prec < minPrec) {
        pos = saved;
        break;
      }
      const nextPrec = opRightAssoc(op) ? prec : prec + 1;
      const right = parseBinExpr(nextPrec, depth + 1);
      left = { type: "ArithmeticBinary", pos: left.pos, end: right.end, operator: op, left, right };
    }
    return left;
  }
  function parseUnaryExpr(depth) {
    skipWS();
    if (depth > MAX_SYNTAX_NESTING)
      return recoverExpression(15);
    if (pos >= len)
      return makeWord(pos, pos);
    const start2 = pos;
    const c = src.charCodeAt(pos);
    const nc = pos + 1 < len ? src.charCodeAt(pos + 1) : 0;
    if (c === CH_PLUS && nc === CH_PLUS) {
      pos += 2;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "++", operand, prefix: true };
    }
    if (c === CH_DASH && nc === CH_DASH) {
      pos += 2;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "--", operand, prefix: true };
    }
    if (c === CH_BANG) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "!", operand, prefix: true };
    }
    if (c === CH_TILDE) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "~", operand, prefix: true };
    }
    if (c === CH_PLUS && nc !== CH_PLUS && nc !== CH_EQ) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "+", operand, prefix: true };
    }
    if (c === CH_DASH && nc !== CH_DASH && nc !== CH_EQ) {
      pos++;
      const operand = parseUnaryExpr(depth + 1);
      return { type: "ArithmeticUnary", pos: start2 + offset, end: operand.end, operator: "-", operand, prefix: true };
    }
    return parsePostfixExpr(depth);
  }
  function parsePostfixExpr(depth) {
    const operand = parseAtom(depth);
    skipWS();
    if (pos + 1 < len) {
      const c = src.charCodeAt(pos);
      const nc = src.charCodeAt(pos + 1);
      if (c === CH_PLUS && nc === CH_PLUS) {
        pos += 2;
        return { type: "ArithmeticUnary", pos: operand.pos, end: pos + offset, operator: "++", operand, prefix: false };
      }
      if (c === CH_DASH && nc === CH_DASH) {
        pos += 2;
        return { type: "ArithmeticUnary", pos: operand.pos, end: pos + offset, operator: "--", operand, prefix: false };
      }
    }
    return operand;
  }
  function parseAtom(depth) {
    skipWS();
    if (pos >= len)
      return makeWord(pos, pos);
    const c = src.charCodeAt(pos);
    if (c === CH_LPAREN) {
      const start3 = pos;
      pos++;
      const expr = parseBinExpr(0, depth + 1);
      skipWS();
      if (pos < len && src.charCodeAt(pos) === CH_RPAREN)
        pos++;
      return { type: "ArithmeticGroup", pos: start3 + offset, end: pos + offset, expression: expr };
    }
    if (c === CH_DOLLAR) {
      const start3 = pos;
      const wordCount2 = collector?.embeddedWords.length ?? 0;
      const atom2 = readDollarAtom();
      const wordEnd2 = collector?.findArithmeticWordEnd?.(start3 + offset, offset + len) ?? pos + offset;
      if (wordEnd2 > pos + offset) {
        if (collector)
          collector.embeddedWords.length = wordCount2;
        pos = wordEnd2 - offset;
        return makeWord(start3, pos, true);
      }
      return atom2;
    }
    if (c === 96 || c === 34 || c === 39) {
      const start3 = pos;
      pos = (collector?.findArithmeticWordEnd?.(start3 + offset, offset + len) ?? start3 + offset + 1) - offset;
      return makeWord(start3, pos, true);
    }
    const start2 = pos;
    const wordCount = collector?.embeddedWords.length ?? 0;
    const atom = readWordAtom();
    const wordEnd = collector?.findArithmeticWordEnd?.(start2 + offset, offset + len) ?? pos + offset;
    if (wordEnd > pos + offset) {
      if (collector)
        collector.embeddedWords.length = wordCount;
      pos = wordEnd - offset;
      return makeWord(start2, pos, true);
    }
    return atom;
  }
  function readDollarAtom() {
    const start2 = pos;
    pos++;
    if (pos >= len)
      return makeWord(start2, pos);
    const c = src.charCodeAt(pos);
    if (c === CH_LPAREN) {
      if (pos + 1 < len && src.charCodeAt(pos + 1) === CH_LPAREN) {
        const expansionEnd = collector?.findArithmeticExpansionEnd(start2 + offset, offset + len) ?? -1;
        if (expansionEnd !== -1) {
          pos = expansionEnd - offset;
        } else {
          pos += 2;
          let depth = 1;
          while (pos < len && depth > 0) {
            if (src.charCodeAt(pos) === CH_LPAREN && src.charCodeAt(pos + 1) === CH_LPAREN) {
              depth++;
              pos += 2;
            } else if (src.charCodeAt(pos) === CH_RPAREN && src.charCodeAt(pos + 1) === CH_RPAREN) {
              depth--;
              pos += 2;
            } else {
              pos++;
            }
          }
        }
      } else {
        pos++;
        const close = collector?.findClosingParenthesis(pos + offset, offset + len) ?? -1;
        if (close !== -1) {
          pos = close - offset + 1;
        } else {
          let depth = 1;
          while (pos < len && depth > 0) {
            const ch = src.charCodeAt(pos++);
            if (ch === CH_LPAREN)
              depth++;
            else if (ch === CH_RPAREN)
              depth--;
          }
        }
        const text = src.slice(start2, pos);
        return collector ? collector.commandExpansion(start2 + offset, pos + offset, text) : new ScriptExpansionImpl("ArithmeticCommandExpansion", start2 + offset, pos + offset, text);
      }
    } else if (c === CH_LBRACE) {
      const close = collector?.findClosingBrace(pos + offset + 1, offset + len) ?? -1;
      if (close !== -1) {
        pos = close - offset + 1;
      } else {
        pos++;
        let depth = 1;
        while (pos < len && depth > 0) {
          const ch = src.charCodeAt(pos++);
          if (ch === CH_LBRACE)
            depth++;
          else if (ch === CH_RBRACE)
            depth--;
        }
      }
    } else {
      while (pos < len) {
        const ch = src.charCodeAt(pos);
        if (ch >= CH_a && ch <= CH_z || ch >= CH_A && ch <= CH_Z || ch >= CH_0 && ch <= CH_9 || ch === CH_UNDERSCORE)
          pos++;
        else
          break;
      }
    }
    return makeWord(start2, pos, c === CH_LPAREN || c === CH_LBRACE);
  }
  function readWordAtom() {
    const start2 = pos;
    while (pos < len) {
      const c = src.charCodeAt(pos);
      if (c >= CH_0 && c <= CH_9 || c >= CH_A && c <= CH_Z || c >= CH_a && c <= CH_z || c === CH_UNDERSCORE || c === 35) {
        pos++;
      } else
        break;
    }
    if (pos > start2 && pos < len && src.charCodeAt(pos) === CH_LBRACKET) {
      const close = collector?.findClosingBracket?.(pos + offset + 1, offset + len) ?? -1;
      if (close !== -1) {
        pos = close - offset + 1;
      } else {
        pos++;
        let depth = 1;
        while (pos < len && depth > 0) {
          const c = src.charCodeAt(pos);
          if (c === CH_LBRACKET)
            depth++;
          else if (c === CH_RBRACKET)
            depth--;
          pos++;
        }
      }
      return makeWord(start2, pos, true);
    }
    if (pos === start2) {
      pos++;
      return makeWord(start2, pos);
    }
    return makeWord(start2, pos);
  }
  skipWS();
  if (pos >= len)
    return null;
  const start = pos;
  const result = parseBinExpr(0, nestingDepth);
  skipWS();
  if (pos < len) {
    if (collector)
      collector.embeddedWords.length = initialWordCount;
    return makeWord(start, trimEnd(src, start, len), collector !== void 0);
  }
  return result;
}

// node_modules/unbash/dist/parts.js
var computeBareWordParts = (_source, word) => hasGlobCharacters(word.text) ? parseGlobParts(word.text, 0, word.text.length, void 0, word.pos) : void 0;
function wordPartsResolver(context) {
  return context.wordParts ?? (context.wordParts = (source, word, depth) => computeWordParts(source, word, depth, context));
}
function embeddedPartsResolver(context) {
  return context.embeddedParts ?? (context.embeddedParts = (source, word, depth) => computeEmbeddedWordParts(source, word, depth, context));
}
function arrayPartsResolver(context) {
  return context.arrayParts ?? (context.arrayParts = (source, word, depth) => computeArrayElementParts(source, word, depth, context));
}
function computeWordParts(source, word, depth = 0, context = createSubstitutionContext()) {
  const lexer = new Lexer2(source, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildWordParts(word.pos);
  return parts ?? void 0;
}
function computeEmbeddedWordParts(source, word, depth = 0, context, arithmetic = false) {
  if (!hasEmbeddedWordStructure(source, word.pos, word.end))
    return void 0;
  const lexer = new Lexer2(source, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildEmbeddedWordParts(word.pos, arithmetic);
  return parts ?? void 0;
}
function computeArrayElementParts(source, word, depth = 0, context) {
  const lexer = new Lexer2(source, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildArrayElementParts(word.pos);
  return parts ?? void 0;
}
function computeHereDocBodyParts(source, word, depth = 0, context) {
  const lexer = new Lexer2(source, word.pos, word.end, false, context);
  lexer._nestingDepth = depth;
  const parts = lexer.buildHereDocParts(word.pos, word.end);
  return parts ?? void 0;
}

// node_modules/unbash/dist/arithmetic-parts.js
function parseArithmeticWithParts(body, offset, source, depth, context, embeddedDepth = depth) {
  if (!hasEmbeddedWordStructure(source, offset, offset + body.length)) {
    return parseArithmeticExpression(body, offset, void 0, depth) ?? void 0;
  }
  const embeddedWords = [];
  const lexer = new Lexer2(source, 0, source.length, false, context);
  lexer._nestingDepth = depth;
  const expression = parseArithmeticExpression(body, offset, {
    embeddedWords,
    commandExpansion: (pos, end, text) => new ScriptExpansionImpl("ArithmeticCommandExpansion", pos, end, text, {
      source,
      start: pos + 2,
      end: end - 1,
      depth: depth + 1,
      parenBoundary: true,
      context
    }),
    findClosingBracket: (start, end) => lexer.findClosingBracket(start, end),
    findClosingBrace: (start, end) => lexer.findClosingBrace(start, end),
    findClosingParenthesis: (start, end) => lexer.findClosingParenthesis(start, end),
    findArithmeticExpansionEnd: (start, end) => lexer.findArithmeticExpansionEnd(start, end),
    findArithmeticWordEnd: (start, end) => lexer.findArithmeticWordEnd(start, end)
  }, depth) ?? void 0;
  if (embeddedDepth <= MAX_SYNTAX_NESTING) {
    for (const node of embeddedWords)
      node.parts = computeEmbeddedWordParts(source, node, embeddedDepth, context, true);
  }
  return expression;
}

// node_modules/unbash/dist/assignment.js
var ArrayValueImpl = class {
  type = "ArrayValue";
  pos;
  end;
  #source;
  #depth;
  #context;
  #elements;
  constructor(source, pos, end, depth, context) {
    this.pos = pos;
    this.end = end;
    this.#source = source;
    this.#depth = depth;
    this.#context = context;
  }
  get elements() {
    if (this.#elements)
      return this.#elements;
    const lexer = new Lexer2(this.#source, this.pos + 1, this.end - 1, false, this.#context);
    lexer._nestingDepth = this.#depth;
    const elements = [];
    while (lexer.peek(LexContext.ArrayElement).token !== Token.EOF) {
      const token = lexer.next(LexContext.ArrayElement);
      if (token.token !== Token.Word && token.token !== Token.Assignment)
        continue;
      const text = token.raw ? token.value : this.#source.slice(token.pos, token.end);
      const indexed = text.charCodeAt(0) === 91;
      const context = lexer.getSubstitutionContext();
      const source = !indexed && token.raw && token.keywordEligible ? void 0 : this.#source;
      const resolver = source === void 0 ? computeBareWordParts : indexed ? arrayPartsResolver(context) : wordPartsResolver(context);
      elements.push(new WordImpl(text, token.pos, token.end, source, resolver, this.#depth));
    }
    this.#elements = elements;
    return elements;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, elements: this.elements };
  }
};
var AssignmentImpl = class {
  type = "Assignment";
  pos;
  end;
  text;
  #source;
  #depth;
  #context;
  #operatorPos;
  #name = null;
  #append;
  #index;
  #value = null;
  constructor(text, pos, end, source, operatorPos, depth, context) {
    this.pos = pos;
    this.end = end;
    this.text = text;
    this.#source = source;
    this.#operatorPos = operatorPos;
    this.#depth = depth;
    this.#context = context;
  }
  get name() {
    return this.#name ?? this.resolveTarget();
  }
  get append() {
    if (this.#name === null)
      this.resolveTarget();
    return this.#append;
  }
  get index() {
    if (this.#name === null)
      this.resolveTarget();
    return this.#index;
  }
  get value() {
    if (this.#value !== null)
      return this.#value;
    const start = this.#operatorPos + 1;
    const arrayStart = skipLineContinuations(this.#source, start, this.end);
    this.#value = this.#source.charCodeAt(arrayStart) === 40 && this.#source.charCodeAt(this.end - 1) === 41 ? new ArrayValueImpl(this.#source, arrayStart, this.end, this.#depth, this.#context) : new WordImpl(this.#source.slice(start, this.end), start, this.end, this.#source, wordPartsResolver(this.#context), this.#depth);
    return this.#value;
  }
  resolveTarget() {
    const equal = this.#operatorPos - this.pos;
    let nameEnd = equal;
    let appendPos = equal;
    while (appendPos >= 2 && this.text.charCodeAt(appendPos - 2) === 92 && this.text.charCodeAt(appendPos - 1) === 10)
      appendPos -= 2;
    if (this.text.charCodeAt(appendPos - 1) === 43) {
      this.#append = true;
      nameEnd = appendPos - 1;
    }
    const bracket = this.text.indexOf("[");
    if (bracket > 0 && bracket < nameEnd) {
      const close = this.text.lastIndexOf("]", equal);
      if (close > bracket) {
        const start = this.pos + bracket + 1;
        const end = this.pos + close;
        this.#index = new WordImpl(this.#source.slice(start, end), start, end, this.#source, embeddedPartsResolver(this.#context), this.#depth);
        nameEnd = bracket;
      }
    }
    const name = this.text.slice(0, nameEnd);
    return this.#name = name.includes("\\\n") ? name.split("\\\n").join("") : name;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      text: this.text,
      name: this.name,
      append: this.append,
      index: this.index,
      value: this.value
    };
  }
};

// node_modules/unbash/dist/command.js
var isArgument = (item) => item.type === "Word" || item.type === "Assignment";
var CommandImpl = class {
  type = "Command";
  pos;
  end;
  name;
  prefix;
  suffix;
  #args;
  #redirects;
  constructor(pos, end, name, prefix3, suffix) {
    this.pos = pos;
    this.end = end;
    this.name = name;
    this.prefix = prefix3;
    this.suffix = suffix;
  }
  get args() {
    if (this.#args === void 0) {
      const suffix = this.suffix;
      this.#args = suffix.every(isArgument) ? suffix : suffix.filter(isArgument);
    }
    return this.#args;
  }
  get redirects() {
    if (this.#redirects === void 0) {
      const redirects = [];
      for (const item of this.prefix)
        if (item.type !== "Assignment")
          redirects.push(item);
      for (const item of this.suffix)
        if (!isArgument(item))
          redirects.push(item);
      this.#redirects = redirects;
    }
    return this.#redirects;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, name: this.name, prefix: this.prefix, suffix: this.suffix };
  }
};

// node_modules/unbash/dist/heredoc.js
var HereDocBodyImpl = class {
  type = "HereDocBody";
  pos;
  end;
  text = "";
  #source;
  #depth;
  #context;
  #parts;
  constructor(source, pos, quoted, depth, context) {
    this.pos = pos;
    this.end = pos;
    this.#source = source;
    this.#depth = depth;
    this.#context = context;
    this.#parts = quoted ? void 0 : null;
  }
  get parts() {
    if (this.#parts === null)
      this.#parts = computeHereDocBodyParts(this.#source, this, this.#depth, this.#context);
    return this.#parts;
  }
  toJSON() {
    return { type: this.type, pos: this.pos, end: this.end, text: this.text, parts: this.parts };
  }
};

// node_modules/unbash/dist/parser.js
Lexer2._findSubstitutionEnd = findSubstitutionEnd;
ScriptExpansionImpl._resolveScript = parseRegion;
ArithmeticExpansionImpl._resolveExpression = parseArithmeticWithParts;
function isDeclarationCommand(name) {
  switch (name.length) {
    case 5:
      return name === "local" || name === "alias";
    case 6:
      return name === "export";
    case 7:
      return name === "declare" || name === "typeset";
    case 8:
      return name === "readonly";
    default:
      return false;
  }
}
var ArithmeticCommandImpl = class {
  type = "ArithmeticCommand";
  pos;
  end;
  body;
  #source;
  #depth;
  #context;
  #expression = null;
  constructor(pos, end, body, source, depth, context) {
    this.pos = pos;
    this.end = end;
    this.body = body;
    this.#source = source;
    this.#depth = depth;
    this.#context = context;
  }
  get expression() {
    if (this.#expression === null) {
      this.#expression = parseArithmeticWithParts(this.body, this.pos + 2, this.#source, this.#depth, this.#context);
    }
    return this.#expression;
  }
  set expression(v) {
    this.#expression = v ?? void 0;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      expression: this.expression,
      body: this.body
    };
  }
};
var ArithmeticForImpl = class {
  type = "ArithmeticFor";
  pos;
  end;
  body;
  #initStr;
  #testStr;
  #updateStr;
  #initPos;
  #testPos;
  #updatePos;
  #source;
  #depth;
  #context;
  #initialize = null;
  #test = null;
  #update = null;
  constructor(pos, end, body, initStr, testStr, updateStr, initPos, testPos, updatePos, source, depth, context) {
    this.pos = pos;
    this.end = end;
    this.body = body;
    this.#initStr = initStr;
    this.#testStr = testStr;
    this.#updateStr = updateStr;
    this.#initPos = initPos;
    this.#testPos = testPos;
    this.#updatePos = updatePos;
    this.#source = source;
    this.#depth = depth;
    this.#context = context;
  }
  get initialize() {
    if (this.#initialize === null) {
      if (this.#initStr) {
        this.#initialize = parseArithmeticWithParts(this.#initStr, this.#initPos, this.#source, this.#depth, this.#context);
      } else {
        this.#initialize = void 0;
      }
    }
    return this.#initialize;
  }
  set initialize(v) {
    this.#initialize = v ?? void 0;
  }
  get test() {
    if (this.#test === null) {
      if (this.#testStr) {
        this.#test = parseArithmeticWithParts(this.#testStr, this.#testPos, this.#source, this.#depth, this.#context);
      } else {
        this.#test = void 0;
      }
    }
    return this.#test;
  }
  set test(v) {
    this.#test = v ?? void 0;
  }
  get update() {
    if (this.#update === null) {
      if (this.#updateStr) {
        this.#update = parseArithmeticWithParts(this.#updateStr, this.#updatePos, this.#source, this.#depth, this.#context);
      } else {
        this.#update = void 0;
      }
    }
    return this.#update;
  }
  set update(v) {
    this.#update = v ?? void 0;
  }
  toJSON() {
    return {
      type: this.type,
      pos: this.pos,
      end: this.end,
      initialize: this.initialize,
      test: this.test,
      update: this.update,
      body: this.body
    };
  }
};
var CASE_TERMINATORS = {
  [Token.DoubleSemi]: ";;",
  [Token.SemiAmp]: ";&",
  [Token.DoubleSemiAmp]: ";;&"
};
var REDIRECT_OPS = {
  ">": ">",
  ">>": ">>",
  "<": "<",
  "<>": "<>",
  "<&": "<&",
  ">&": ">&",
  ">|": ">|",
  "&>": "&>",
  "&>>": "&>>"
};
var listTerminators = new Uint8Array(37);
listTerminators[Token.EOF] = 1;
listTerminators[Token.RParen] = 1;
listTerminators[Token.RBrace] = 1;
listTerminators[Token.Then] = 1;
listTerminators[Token.Else] = 1;
listTerminators[Token.Elif] = 1;
listTerminators[Token.Fi] = 1;
listTerminators[Token.Do] = 1;
listTerminators[Token.Done] = 1;
listTerminators[Token.Esac] = 1;
listTerminators[Token.DoubleSemi] = 1;
listTerminators[Token.SemiAmp] = 1;
listTerminators[Token.DoubleSemiAmp] = 1;
var compoundClosers = new Uint8Array(37);
compoundClosers[Token.RParen] = 1;
compoundClosers[Token.RBrace] = 1;
compoundClosers[Token.DblRBracket] = 1;
compoundClosers[Token.Fi] = 1;
compoundClosers[Token.Done] = 1;
compoundClosers[Token.Esac] = 1;
compoundClosers[Token.ArithCmd] = 1;
function isTestNegation(t) {
  return t.token === Token.Word && t.keywordEligible && t.value === "!";
}
var commandStarts = new Uint8Array(37);
commandStarts[Token.Word] = 1;
commandStarts[Token.Assignment] = 1;
commandStarts[Token.Bang] = 1;
commandStarts[Token.LParen] = 1;
commandStarts[Token.LBrace] = 1;
commandStarts[Token.DblLBracket] = 1;
commandStarts[Token.If] = 1;
commandStarts[Token.For] = 1;
commandStarts[Token.While] = 1;
commandStarts[Token.Until] = 1;
commandStarts[Token.Case] = 1;
commandStarts[Token.Function] = 1;
commandStarts[Token.Select] = 1;
commandStarts[Token.ArithCmd] = 1;
commandStarts[Token.Coproc] = 1;
commandStarts[Token.Redirect] = 1;
var UNARY_TEST_OPS = {
  "-a": 1,
  "-b": 1,
  "-c": 1,
  "-d": 1,
  "-e": 1,
  "-f": 1,
  "-g": 1,
  "-h": 1,
  "-k": 1,
  "-p": 1,
  "-r": 1,
  "-s": 1,
  "-t": 1,
  "-u": 1,
  "-v": 1,
  "-w": 1,
  "-x": 1,
  "-z": 1,
  "-n": 1,
  "-o": 1,
  "-N": 1,
  "-S": 1,
  "-L": 1,
  "-G": 1,
  "-O": 1,
  "-R": 1
};
var BINARY_TEST_OPS = {
  "==": 1,
  "!=": 1,
  "=~": 1,
  "=": 1,
  "-eq": 1,
  "-ne": 1,
  "-lt": 1,
  "-le": 1,
  "-gt": 1,
  "-ge": 1,
  "-nt": 1,
  "-ot": 1,
  "-ef": 1,
  "<": 1,
  ">": 1
};
var EMPTY_REDIRECTS = [];
var EMPTY_PREFIXES = [];
var EMPTY_ELIFS = [];
function parse(source) {
  return new Parser2(source, 0, source.length).run();
}
function parseRegion(source, start, end, depth = 0, parenBoundary = false, context) {
  return new Parser2(source, start, end, depth, parenBoundary, void 0, context).run();
}
var SubstitutionLexer = class _SubstitutionLexer extends Lexer2 {
  boundaries;
  pending;
  context;
  constructor(source, boundary, boundaries, pending, context, parenBoundary = true) {
    super(source, boundary.start, boundary.end, parenBoundary, context);
    this._nestingDepth = boundary.depth;
    this.boundaries = boundaries;
    this.pending = pending;
    this.context = context;
  }
  // Keep child boundary requests on this worklist so nested scans stay iterative.
  fork(start, end, parenBoundary = false) {
    return new _SubstitutionLexer(this.getSource(), { start, end, depth: this._nestingDepth }, this.boundaries, this.pending, this.context, parenBoundary);
  }
  findSubstitutionEnd(start, end, depth = this._nestingDepth + 1) {
    const known3 = this.context.boundaries?.get(start);
    if (known3 !== void 0)
      return known3 <= end ? known3 : -1;
    const boundary = this.boundaries.get(start);
    if (boundary !== void 0)
      return boundary <= end ? boundary : -1;
    if (!this.boundaries.has(start)) {
      this.boundaries.set(start, void 0);
      this.pending.push({ start, end, depth });
    }
    return -1;
  }
};
function findSubstitutionEnd(source, start, end, depth, context) {
  const boundaries = /* @__PURE__ */ new Map([[start, void 0]]);
  const pending = [{ start, end, depth }];
  while (pending.length > 0) {
    const count = pending.length;
    const boundary = pending[count - 1];
    const lexer = new SubstitutionLexer(source, boundary, boundaries, pending, context);
    const found = new Parser2(source, boundary.start, boundary.end, boundary.depth, true, lexer).findSubstitutionEnd();
    if (pending.length === count) {
      boundaries.set(boundary.start, found);
      if (found !== -1)
        substitutionBoundaries(context).set(boundary.start, found);
      pending.pop();
    }
  }
  return boundaries.get(start) ?? -1;
}
var Parser2 = class {
  tok;
  source;
  start;
  end;
  depth;
  errors = null;
  syntaxDepth = 0;
  // `depth` counts the substitution scripts (and sub-fields) enclosing this region; it
  // shares the MAX_SYNTAX_NESTING budget with the lexer's lazy word-part materialization.
  constructor(source, start, end, depth = 0, parenBoundary = false, lexer, context) {
    this.tok = lexer ?? new Lexer2(source, start, end, parenBoundary, createSubstitutionContext(context));
    this.tok._nestingDepth = depth;
    this.source = source;
    this.start = start;
    this.end = end;
    this.depth = depth;
  }
  run() {
    const start = this.start;
    if (this.depth > MAX_SYNTAX_NESTING)
      this.error("maximum substitution nesting depth exceeded", start);
    let shebang;
    if (start === 0 && this.source.charCodeAt(0) === 35 && this.source.charCodeAt(1) === 33) {
      const nl = this.source.indexOf("\n");
      shebang = nl === -1 ? this.source : this.source.slice(0, nl);
    }
    const commands2 = this.list();
    for (; ; ) {
      const unexpected = this.tok.peek(LexContext.CommandStart);
      if (unexpected.token === Token.EOF)
        break;
      this.unexpectedToken(unexpected);
      if (!listTerminators[unexpected.token] && unexpected.token !== Token.In)
        break;
      this.tok.next(LexContext.CommandStart);
      let separator = this.tok.peek(LexContext.CommandStart).token;
      if (separator !== Token.Semi && separator !== Token.Newline && separator !== Token.Amp)
        break;
      while (separator === Token.Semi || separator === Token.Newline || separator === Token.Amp) {
        this.tok.next(LexContext.CommandStart);
        separator = this.tok.peek(LexContext.CommandStart).token;
      }
      const recovered = this.list();
      for (let i = 0; i < recovered.length; i++)
        commands2.push(recovered[i]);
    }
    const lexerErrors = this.tok._errors;
    if (lexerErrors !== null && lexerErrors.length > 0) {
      const errors = this.errors ?? (this.errors = []);
      for (let i = 0; i < lexerErrors.length; i++)
        errors.push(lexerErrors[i]);
    }
    if (this.errors !== null && this.errors.length > 1)
      this.errors.sort((a, b) => a.pos - b.pos);
    return { type: "Script", pos: start, end: this.end, shebang, commands: commands2, errors: this.errors ?? void 0 };
  }
  error(message, pos) {
    (this.errors ?? (this.errors = [])).push({ message, pos });
  }
  unexpectedToken(t) {
    this.error(`unexpected token '${t.token === Token.Newline ? "newline" : t.value}'`, t.pos);
  }
  findSubstitutionEnd() {
    this.list();
    return this.acceptEnd(Token.RParen);
  }
  skipSemi() {
    if (this.tok.peek(LexContext.Normal).token === Token.Semi)
      this.tok.next(LexContext.Normal);
  }
  accept(token, ctx = LexContext.Normal) {
    if (this.tok.peek(ctx).token === token)
      return this.tok.next(ctx);
    return null;
  }
  acceptEnd(token, ctx = LexContext.Normal) {
    if (this.tok.peek(ctx).token === token)
      return this.tok.next(ctx).end;
    return -1;
  }
  skipNewlines(ctx = LexContext.Normal) {
    while (this.tok.peek(ctx).token === Token.Newline)
      this.tok.next(ctx);
  }
  doBody(hasDo) {
    const body = this.list();
    const emptyPos = hasDo ? this.emptyListPos(body) : -1;
    if (emptyPos >= 0)
      this.error("expected command after 'do'", emptyPos);
    return body;
  }
  // Where an empty compound list stopped, or -1. An empty condition is reported only
  // once `then` or `do` follows, so a missing keyword is not reported twice.
  emptyListPos(commands2) {
    return commands2.length === 0 ? this.tok.peek(LexContext.CommandStart).pos : -1;
  }
  makeStatement(command) {
    return {
      type: "Statement",
      pos: command.pos,
      end: command.end,
      command,
      background: void 0
    };
  }
  // list := and_or ((';' | '&' | NEWLINE) and_or)* [';' | '&' | NEWLINE]
  list() {
    const commands2 = [];
    this.skipNewlines(LexContext.CommandStart);
    let t = this.tok.peek(LexContext.CommandStart).token;
    if (listTerminators[t] || !commandStarts[t])
      return commands2;
    const first2 = this.andOr();
    if (first2)
      commands2.push(this.makeStatement(first2));
    for (; ; ) {
      t = this.tok.peekFollow(compoundClosers).token;
      if (t !== Token.Semi && t !== Token.Newline && t !== Token.Amp)
        break;
      const isBackground = t === Token.Amp;
      const sepEnd = this.tok.next(LexContext.Normal).end;
      if (isBackground) {
        const stmt = commands2[commands2.length - 1];
        stmt.background = true;
        stmt.end = sepEnd;
      }
      this.skipNewlines(LexContext.CommandStart);
      t = this.tok.peek(LexContext.CommandStart).token;
      if (listTerminators[t] || !commandStarts[t])
        break;
      const node = this.andOr();
      if (node)
        commands2.push(this.makeStatement(node));
    }
    return commands2;
  }
  // and_or := pipeline (('&&' | '||') newlines pipeline)*
  andOr() {
    const first2 = this.pipeline();
    if (!first2)
      return null;
    let t = this.tok.peek(LexContext.Normal).token;
    if (t !== Token.And && t !== Token.Or)
      return first2;
    const commands2 = [first2];
    const operators = [];
    do {
      const operatorToken = this.tok.next(LexContext.Normal);
      const operator = operatorToken.token === Token.And ? "&&" : "||";
      this.skipNewlines(LexContext.CommandStart);
      const next = this.pipeline();
      if (!next) {
        this.error(`expected command after '${operator}'`, operatorToken.end);
        break;
      }
      operators.push(operator);
      commands2.push(next);
      t = this.tok.peek(LexContext.Normal).token;
    } while (t === Token.And || t === Token.Or);
    return {
      type: "AndOr",
      pos: first2.pos,
      end: commands2[commands2.length - 1].end,
      commands: commands2,
      operators
    };
  }
  withRedirects(command) {
    const redirects = this.collectTrailingRedirects();
    if (redirects.length === 0)
      return command;
    return { type: "Redirected", pos: command.pos, end: redirects[redirects.length - 1].end, command, redirects };
  }
  pipeline() {
    let prefixes;
    for (; ; ) {
      const token = this.tok.peek(LexContext.CommandStart);
      const isTime = token.token === Token.Word && token.keywordEligible && token.value === "time";
      if (token.token !== Token.Bang && !isTime)
        break;
      const prefix3 = this.tok.next(LexContext.CommandStart);
      const pos2 = prefix3.pos;
      const keywordEnd = prefix3.end;
      let posix;
      let endOfOptions;
      if (isTime) {
        let flag = this.tok.peek(LexContext.CommandStart);
        if (flag.token === Token.Word && flag.keywordEligible && flag.value === "-p") {
          this.tok.next(LexContext.CommandStart);
          posix = { pos: flag.pos, end: flag.end };
          flag = this.tok.peek(LexContext.CommandStart);
        }
        if (flag.token === Token.Word && flag.keywordEligible && flag.value === "--") {
          this.tok.next(LexContext.CommandStart);
          endOfOptions = { pos: flag.pos, end: flag.end };
        }
      }
      if (prefixes === void 0)
        prefixes = [];
      prefixes.push(isTime ? { type: "Time", pos: pos2, end: endOfOptions?.end ?? posix?.end ?? keywordEnd, keywordEnd, posix, endOfOptions } : { type: "Negation", pos: pos2, end: keywordEnd });
    }
    const command = this.pipelineCommands();
    if (!prefixes)
      return command;
    const pos = prefixes[0].pos;
    if (command?.type === "Pipeline") {
      command.prefixes = prefixes;
      command.pos = pos;
      return command;
    }
    return {
      type: "Pipeline",
      pos,
      end: command ? command.end : prefixes[prefixes.length - 1].end,
      prefixes,
      commands: command ? [command] : [],
      operators: []
    };
  }
  pipelineCommands() {
    const first2 = this.command();
    if (!first2)
      return null;
    if (this.tok.peek(LexContext.Normal).token !== Token.Pipe)
      return first2;
    const commands2 = [first2];
    const operators = [];
    while (this.tok.peek(LexContext.Normal).token === Token.Pipe) {
      const pipeToken = this.tok.next(LexContext.Normal);
      const operator = pipeToken.value === "|&" ? "|&" : "|";
      this.skipNewlines(LexContext.CommandStart);
      const cmd = this.command();
      if (!cmd) {
        this.error(`expected command after '${operator}'`, pipeToken.end);
        break;
      }
      operators.push(operator);
      commands2.push(cmd);
    }
    if (commands2.length === 1) {
      return commands2[0];
    }
    const pipeline = {
      type: "Pipeline",
      pos: first2.pos,
      end: commands2[commands2.length - 1].end,
      prefixes: EMPTY_PREFIXES,
      commands: commands2,
      operators
    };
    return pipeline;
  }
  // command := compound_command | function_def | simple_command
  command() {
    let compound;
    switch (this.tok.peek(LexContext.CommandStart).token) {
      case Token.LParen:
        compound = this.subshell();
        break;
      case Token.LBrace:
        compound = this.braceGroup();
        break;
      case Token.If:
        compound = this.ifClause();
        break;
      case Token.For:
        compound = this.forClause();
        break;
      case Token.While:
        compound = this.whileClause();
        break;
      case Token.Until:
        compound = this.untilClause();
        break;
      case Token.Case:
        compound = this.caseClause();
        break;
      case Token.Function:
        return this.functionDef();
      case Token.Select:
        compound = this.selectClause();
        break;
      case Token.DblLBracket:
        compound = this.testCommand();
        break;
      case Token.ArithCmd:
        compound = this.arithCommand();
        break;
      case Token.Coproc:
        return this.coprocCommand();
      case Token.Word:
      case Token.Assignment:
      case Token.Redirect:
        return this.simpleCommandOrFunction(false);
      default:
        return null;
    }
    return this.withRedirects(compound);
  }
  collectTrailingRedirects() {
    let redirects = EMPTY_REDIRECTS;
    while (this.tok.peekFollow(compoundClosers).token === Token.Redirect) {
      if (redirects === EMPTY_REDIRECTS)
        redirects = [];
      redirects.push(this.readRedirect(LexContext.Normal));
    }
    return redirects;
  }
  // arith_command := (( expr ))
  arithCommand() {
    const tok = this.tok.next(LexContext.CommandStart);
    return new ArithmeticCommandImpl(tok.pos, tok.end, tok.value, this.source, this.depth, this.tok.getSubstitutionContext());
  }
  // coproc := COPROC ([name] compound_command [redirections] | simple_command)
  coprocCommand() {
    const start = this.tok.next(LexContext.CommandStart);
    const pos = start.pos;
    const first2 = this.tok.peek(LexContext.CommandStart);
    let name;
    if (first2.token === Token.Word) {
      const lookahead = this.tok.fork(first2.end, this.end);
      switch (lookahead.peek(LexContext.CommandStart).token) {
        case Token.LParen:
          lookahead.next(LexContext.CommandStart);
          if (lookahead.peek(LexContext.Normal).token !== Token.RParen)
            name = this.readWord(LexContext.CommandStart);
          break;
        case Token.LBrace:
        case Token.If:
        case Token.For:
        case Token.While:
        case Token.Until:
        case Token.Case:
        case Token.Select:
        case Token.DblLBracket:
        case Token.ArithCmd:
          name = this.readWord(LexContext.CommandStart);
      }
    }
    const cmd = first2.token === Token.Word && name === void 0 ? this.simpleCommandOrFunction(true) : this.command();
    if (cmd && cmd.type !== "Function" && cmd.type !== "Coproc") {
      return { type: "Coproc", pos, end: cmd.end, name, body: cmd };
    }
    this.error("expected command after 'coproc'", cmd?.pos ?? start.end);
    const body = cmd ? this.makeCompoundList([this.makeStatement(cmd)]) : { type: "CompoundList", pos: start.end, end: start.end, commands: [] };
    return { type: "Coproc", pos, end: body.end, name, body };
  }
  // subshell := '(' list ')'
  subshell() {
    return this.subshellBody(this.tok.next(LexContext.CommandStart).pos);
  }
  // Continues a subshell whose '(' the caller already consumed.
  subshellBody(pos) {
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum subshell nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipSubshellBody();
      if (closeEnd2 < 0)
        this.error("expected ')' to close subshell", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "Subshell", pos, end: end2, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const commands2 = this.list();
    this.syntaxDepth--;
    if (commands2.length === 0)
      this.error("expected command in subshell", pos);
    const closeEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
    if (closeEnd < 0)
      this.error("expected ')' to close subshell", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "Subshell", pos, end, body: this.makeCompoundList(commands2) };
  }
  // brace_group := '{' list '}'
  braceGroup() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum brace group nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.RBrace);
      if (closeEnd2 < 0)
        this.error("expected '}' to close brace group", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "BraceGroup", pos, end: end2, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const commands2 = this.list();
    this.syntaxDepth--;
    if (commands2.length === 0)
      this.error("expected command in brace group", pos);
    const closeEnd = this.acceptEnd(Token.RBrace, LexContext.Normal);
    if (closeEnd < 0)
      this.error("expected '}' to close brace group", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "BraceGroup", pos, end, body: this.makeCompoundList(commands2) };
  }
  // if_clause := IF list THEN list (ELIF list THEN list)* [ELSE list] FI
  ifClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum if nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Fi);
      if (closeEnd2 < 0)
        this.error("expected 'fi' to close 'if'", this.tok.getPos());
      const end = closeEnd2 >= 0 ? closeEnd2 : pos;
      return {
        type: "If",
        pos,
        end,
        clause: this.makeCompoundList([]),
        then: this.makeCompoundList([]),
        elif: EMPTY_ELIFS,
        else: void 0
      };
    }
    this.syntaxDepth++;
    let command;
    let branchPos = pos;
    for (; ; ) {
      const clauseCommands = this.list();
      const emptyClausePos = this.emptyListPos(clauseCommands);
      const clause = this.makeCompoundList(clauseCommands);
      this.skipSemi();
      const thenToken = this.accept(Token.Then, LexContext.CommandStart);
      if (!thenToken)
        this.error("expected 'then'", this.tok.getPos());
      else if (emptyClausePos >= 0)
        this.error(`expected command after '${branchPos === pos ? "if" : "elif"}'`, emptyClausePos);
      const thenCommands = this.list();
      const then_ = this.makeCompoundList(thenCommands);
      if (thenToken && thenCommands.length === 0) {
        this.error("expected command after 'then'", this.tok.peek(LexContext.CommandStart).pos);
        then_.pos = thenToken.end;
        then_.end = thenToken.end;
      }
      if (command) {
        if (command.elif === EMPTY_ELIFS)
          command.elif = [];
        command.elif.push({
          type: "Elif",
          pos: branchPos,
          end: then_.end,
          clause,
          then: then_
        });
      } else {
        command = { type: "If", pos, end: pos, clause, then: then_, elif: EMPTY_ELIFS, else: void 0 };
      }
      this.skipSemi();
      const elif = this.accept(Token.Elif, LexContext.CommandStart);
      if (!elif)
        break;
      branchPos = elif.pos;
    }
    if (this.accept(Token.Else, LexContext.CommandStart)) {
      const elseCommands = this.list();
      const emptyElsePos = this.emptyListPos(elseCommands);
      if (emptyElsePos >= 0)
        this.error("expected command after 'else'", emptyElsePos);
      command.else = this.makeCompoundList(elseCommands);
      this.skipSemi();
    }
    const closeEnd = this.acceptEnd(Token.Fi, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'fi' to close 'if'", this.tok.getPos());
    command.end = closeEnd >= 0 ? closeEnd : branchPos;
    this.syntaxDepth--;
    return command;
  }
  // for_clause := FOR word [IN word* (';'|NL)] DO list DONE
  //            | FOR '((' expr '))' [';'|NL] DO list DONE
  forClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.tok.peek(LexContext.Normal).token === Token.LParen) {
      return this.cStyleFor(pos);
    }
    const name = this.readRequiredWord("for");
    let wordlist;
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.In) {
      this.tok.next(LexContext.CommandStart);
      wordlist = [];
      while (this.tok.peek(LexContext.Normal).token === Token.Word) {
        wordlist.push(this.readWord(LexContext.Normal));
      }
    }
    this.skipSemi();
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
      const bg = this.braceGroup();
      return { type: "For", pos, end: bg.end, name, wordlist, body: bg.body };
    }
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum for nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error("expected 'done' to close 'for'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "For", pos, end: end2, name, wordlist, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const body = this.doBody(hasDo);
    this.syntaxDepth--;
    this.skipSemi();
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'done' to close 'for'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "For", pos, end, name, wordlist, body: this.makeCompoundList(body) };
  }
  // C-style for: (( expr; expr; expr )) [;|NL] do list done | { list }
  cStyleFor(pos) {
    const [initStr, testStr, updateStr, initPos, testPos, updatePos] = this.tok.readCStyleForExprs();
    if (this.tok.peek(LexContext.CommandStart).token === Token.Semi)
      this.tok.next(LexContext.CommandStart);
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
      const bg = this.braceGroup();
      return new ArithmeticForImpl(pos, bg.end, bg.body, initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
    }
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum for nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error("expected 'done' to close 'for'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return new ArithmeticForImpl(pos, end2, this.makeCompoundList([]), initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
    }
    this.syntaxDepth++;
    const body = this.doBody(hasDo);
    this.syntaxDepth--;
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'done' to close 'for'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return new ArithmeticForImpl(pos, end, this.makeCompoundList(body), initStr, testStr, updateStr, initPos, testPos, updatePos, this.source, this.depth, this.tok.getSubstitutionContext());
  }
  whileClause() {
    return this.whileOrUntil("while");
  }
  untilClause() {
    return this.whileOrUntil("until");
  }
  whileOrUntil(kind) {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error(`maximum ${kind} nesting depth exceeded`, pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error(`expected 'done' to close '${kind}'`, this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return {
        type: "While",
        pos,
        end: end2,
        kind,
        clause: this.makeCompoundList([]),
        body: this.makeCompoundList([])
      };
    }
    this.syntaxDepth++;
    const clauseCommands = this.list();
    const emptyClausePos = this.emptyListPos(clauseCommands);
    const clause = this.makeCompoundList(clauseCommands);
    this.skipSemi();
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    else if (emptyClausePos >= 0)
      this.error(`expected command after '${kind}'`, emptyClausePos);
    const body = this.doBody(hasDo);
    this.skipSemi();
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error(`expected 'done' to close '${kind}'`, this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    this.syntaxDepth--;
    return { type: "While", pos, end, kind, clause, body: this.makeCompoundList(body) };
  }
  // case_clause := CASE word IN (pattern) list (;; | ;& | ;;&) ... ESAC
  caseClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const word = this.readRequiredWord("case");
    this.skipNewlines(LexContext.CommandStart);
    if (!this.accept(Token.In, LexContext.CommandStart))
      this.error("expected 'in' after 'case' word", this.tok.getPos());
    this.skipNewlines(LexContext.CasePattern);
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum case nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Esac);
      if (closeEnd2 < 0)
        this.error("expected 'esac' to close 'case'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "Case", pos, end: end2, word, items: [] };
    }
    this.syntaxDepth++;
    const items = [];
    let invalid = false;
    let t = this.tok.peek(LexContext.CasePattern).token;
    while (t !== Token.Esac && t !== Token.EOF) {
      const itemPos = this.tok.peek(LexContext.Normal).pos;
      this.accept(Token.LParen, LexContext.Normal);
      const pattern = [];
      let expectWord = true;
      let next = this.tok.peek(LexContext.Normal);
      while (next.token !== Token.RParen && next.token !== Token.EOF) {
        const valid = next.token === (expectWord ? Token.Word : Token.Pipe);
        if (valid)
          expectWord = !expectWord;
        else if (!invalid) {
          this.unexpectedToken(next);
          invalid = true;
        }
        const tok = this.tok.next(LexContext.Normal);
        if (tok.token === Token.Word)
          pattern.push(this.toWord(tok));
        next = this.tok.peek(LexContext.Normal);
      }
      if (expectWord && next.token === Token.RParen && !invalid) {
        this.unexpectedToken(next);
        invalid = true;
      }
      const rparenEnd = this.acceptEnd(Token.RParen, LexContext.Normal);
      const cmds = this.list();
      const bodyPos = rparenEnd >= 0 ? rparenEnd : pattern.length > 0 ? pattern[pattern.length - 1].end : itemPos;
      const itemEnd = cmds.length > 0 ? cmds[cmds.length - 1].end : bodyPos;
      const item = {
        type: "CaseItem",
        pos: itemPos,
        end: itemEnd,
        pattern,
        body: cmds.length > 0 ? this.makeCompoundList(cmds) : { type: "CompoundList", pos: bodyPos, end: bodyPos, commands: [] },
        terminator: void 0
      };
      const after = this.tok.peek(LexContext.CommandStart);
      t = after.token;
      if (t === Token.DoubleSemi || t === Token.SemiAmp || t === Token.DoubleSemiAmp) {
        const termTok = this.tok.next(LexContext.CommandStart);
        item.terminator = CASE_TERMINATORS[termTok.token];
        item.end = termTok.end;
      } else if (t !== Token.Esac && t !== Token.EOF && !invalid) {
        this.unexpectedToken(after);
        invalid = true;
      }
      items.push(item);
      this.skipNewlines(LexContext.CasePattern);
      t = this.tok.peek(LexContext.CasePattern).token;
    }
    const closeEnd = this.acceptEnd(Token.Esac, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'esac' to close 'case'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    this.syntaxDepth--;
    return { type: "Case", pos, end, word, items };
  }
  // select_clause := SELECT word [IN word* (';'|NL)] DO list DONE
  selectClause() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const name = this.readRequiredWord("select");
    let wordlist;
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.In) {
      this.tok.next(LexContext.CommandStart);
      wordlist = [];
      while (this.tok.peek(LexContext.Normal).token === Token.Word) {
        wordlist.push(this.readWord(LexContext.Normal));
      }
    }
    this.skipSemi();
    this.skipNewlines(LexContext.CommandStart);
    if (this.tok.peek(LexContext.CommandStart).token === Token.LBrace) {
      const bg = this.braceGroup();
      return { type: "Select", pos, end: bg.end, name, wordlist, body: bg.body };
    }
    const hasDo = this.accept(Token.Do, LexContext.CommandStart) !== null;
    if (!hasDo)
      this.error("expected 'do'", this.tok.getPos());
    if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
      this.error("maximum select nesting depth exceeded", pos);
      const closeEnd2 = this.tok.skipCompoundBody(Token.Done);
      if (closeEnd2 < 0)
        this.error("expected 'done' to close 'select'", this.tok.getPos());
      const end2 = closeEnd2 >= 0 ? closeEnd2 : pos;
      return { type: "Select", pos, end: end2, name, wordlist, body: this.makeCompoundList([]) };
    }
    this.syntaxDepth++;
    const body = this.doBody(hasDo);
    this.syntaxDepth--;
    this.skipSemi();
    const closeEnd = this.acceptEnd(Token.Done, LexContext.CommandStart);
    if (closeEnd < 0)
      this.error("expected 'done' to close 'select'", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "Select", pos, end, name, wordlist, body: this.makeCompoundList(body) };
  }
  // test_command := [[ test_expr ]]
  testCommand() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const expr = this.parseTestOr();
    const closeEnd = this.acceptEnd(Token.DblRBracket, LexContext.TestMode);
    if (closeEnd < 0)
      this.error("expected ']]' to close '[['", this.tok.getPos());
    const end = closeEnd >= 0 ? closeEnd : pos;
    return { type: "TestCommand", pos, end, expression: expr };
  }
  // test_or := test_and ('||' test_and)*
  parseTestOr() {
    const first2 = this.parseTestAnd();
    if (this.tok.peek(LexContext.TestMode).token !== Token.Or)
      return first2;
    const operands = [first2];
    do {
      this.tok.next(LexContext.TestMode);
      operands.push(this.parseTestAnd());
    } while (this.tok.peek(LexContext.TestMode).token === Token.Or);
    return {
      type: "TestLogical",
      pos: first2.pos,
      end: operands[operands.length - 1].end,
      operator: "||",
      operands
    };
  }
  // test_and := test_not ('&&' test_not)*
  parseTestAnd() {
    const first2 = this.parseTestNot();
    if (this.tok.peek(LexContext.TestMode).token !== Token.And)
      return first2;
    const operands = [first2];
    do {
      this.tok.next(LexContext.TestMode);
      operands.push(this.parseTestNot());
    } while (this.tok.peek(LexContext.TestMode).token === Token.And);
    return {
      type: "TestLogical",
      pos: first2.pos,
      end: operands[operands.length - 1].end,
      operator: "&&",
      operands
    };
  }
  // test_not := '!' test_not | test_primary
  parseTestNot() {
    let t = this.tok.peek(LexContext.TestMode);
    if (!isTestNegation(t))
      return this.parseTestPrimary();
    const negations = [];
    while (isTestNegation(t)) {
      const bang = this.tok.next(LexContext.TestMode);
      negations.push({ type: "Negation", pos: bang.pos, end: bang.end });
      t = this.tok.peek(LexContext.TestMode);
    }
    const operand = this.parseTestPrimary();
    return { type: "TestNot", pos: negations[0].pos, end: operand.end, negations, operand };
  }
  // test_primary := '(' test_or ')' | unary_op word | word binary_op word | word
  parseTestPrimary() {
    if (this.tok.peek(LexContext.TestMode).token === Token.LParen) {
      const openPos = this.tok.next(LexContext.TestMode).pos;
      if (this.syntaxDepth >= MAX_SYNTAX_NESTING) {
        this.error("maximum test group nesting depth exceeded", openPos);
        const closeEnd2 = this.tok.skipTestGroup();
        if (closeEnd2 < 0)
          this.error("expected ')' to close test group", this.tok.getPos());
        const end2 = closeEnd2 >= 0 ? closeEnd2 : openPos;
        const operand = new WordImpl("", openPos, openPos);
        const expression = {
          type: "TestUnary",
          pos: openPos,
          end: openPos,
          operator: "-n",
          operand
        };
        return { type: "TestGroup", pos: openPos, end: end2, expression };
      }
      this.syntaxDepth++;
      const expr = this.parseTestOr();
      this.syntaxDepth--;
      const closeEnd = this.acceptEnd(Token.RParen, LexContext.TestMode);
      if (closeEnd < 0)
        this.error("expected ')' to close test group", this.tok.getPos());
      const end = closeEnd >= 0 ? closeEnd : openPos;
      return { type: "TestGroup", pos: openPos, end, expression: expr };
    }
    const first2 = this.tok.next(LexContext.TestMode);
    if (first2.token === Token.And || first2.token === Token.Or)
      this.unexpectedToken(first2);
    const val = first2.value;
    const firstPos = first2.pos;
    const firstEnd = first2.end;
    if (first2.keywordEligible && UNARY_TEST_OPS[val] === 1) {
      if (this.tok.peek(LexContext.TestMode).token === Token.Word) {
        const operand2 = this.readTestOperand();
        return {
          type: "TestUnary",
          pos: firstPos,
          end: operand2.end,
          operator: val,
          operand: operand2
        };
      }
      this.error("expected operand after unary test operator", firstEnd);
      const operand = new WordImpl("", firstEnd, firstEnd);
      return { type: "TestUnary", pos: firstPos, end: firstEnd, operator: val, operand };
    }
    const nt = this.tok.peek(LexContext.TestMode);
    if (nt.token === Token.Word && nt.keywordEligible && BINARY_TEST_OPS[nt.value] === 1) {
      const op = this.tok.next(LexContext.TestMode).value;
      let right;
      if (op === "=~") {
        const token = this.tok.readTestRegexWord();
        right = new WordImpl(this.source.slice(token.pos, token.end), token.pos, token.end, this.source, embeddedPartsResolver(this.tok.getSubstitutionContext()), this.depth);
      } else {
        right = this.readTestOperand();
      }
      const left = this.toWordFromPosEnd(first2, firstPos, firstEnd);
      return {
        type: "TestBinary",
        pos: firstPos,
        end: right.end,
        operator: op,
        left,
        right
      };
    }
    const w = this.toWordFromPosEnd(first2, firstPos, firstEnd);
    return { type: "TestUnary", pos: firstPos, end: w.end, operator: "-n", operand: w };
  }
  // Unquoted `<` and `>` are operators in `[[ ]]`, never operands.
  readTestOperand() {
    const t = this.tok.next(LexContext.TestMode);
    if (t.keywordEligible && (t.value === "<" || t.value === ">"))
      this.error(`unexpected argument '${t.value}' to conditional operator`, t.pos);
    return this.toWord(t);
  }
  // function_def with 'function' keyword
  functionDef() {
    const pos = this.tok.next(LexContext.CommandStart).pos;
    const name = this.readWord(LexContext.FunctionName);
    let body;
    if (this.tok.peek(LexContext.CommandStart).token === Token.LParen) {
      const openPos = this.tok.next(LexContext.CommandStart).pos;
      if (this.tok.peek(LexContext.CommandStart).token === Token.RParen) {
        this.tok.next(LexContext.CommandStart);
        this.skipNewlines(LexContext.CommandStart);
        body = this.commandAsBody();
      } else {
        body = this.withRedirects(this.subshellBody(openPos));
      }
    } else {
      this.skipNewlines(LexContext.CommandStart);
      body = this.commandAsBody();
    }
    return { type: "Function", pos, end: body.end, name, body };
  }
  // simple_command or function_def (word '(' ')' body)
  simpleCommandOrFunction(coproc) {
    const prefix3 = [];
    const cmdPos = this.tok.peek(LexContext.CommandStart).pos;
    let lastEnd = cmdPos;
    let ctx = LexContext.CommandStart;
    for (; ; ) {
      const t = this.tok.peek(ctx).token;
      if (t === Token.Assignment) {
        const assignment = this.tok.next(ctx);
        lastEnd = assignment.end;
        prefix3.push(this.parseAssignment(assignment));
      } else if (t === Token.Redirect) {
        const redirect = this.readRedirect(ctx);
        prefix3.push(redirect);
        lastEnd = redirect.end;
      } else {
        break;
      }
      ctx = LexContext.CommandPrefix;
    }
    if (this.tok.peek(LexContext.Normal).token !== Token.Word) {
      return new CommandImpl(cmdPos, lastEnd, void 0, prefix3, []);
    }
    const nameToken = this.tok.next(LexContext.Normal);
    const keyword = nameToken.keywordEligible ? nameToken.value : "";
    const name = this.toWord(nameToken);
    ctx = isDeclarationCommand(keyword) ? LexContext.Declaration : keyword === "eval" || keyword === "let" ? LexContext.EvalArgument : LexContext.Normal;
    lastEnd = name.end;
    const suffix = [];
    if (coproc) {
      while (this.tok.peek(LexContext.CommandPrefix).token === Token.Assignment) {
        const token = this.tok.next(LexContext.CommandPrefix);
        const word = ctx === LexContext.Declaration ? this.parseAssignment(token) : this.toWord(token);
        suffix.push(word);
        lastEnd = word.end;
      }
    }
    if (this.tok.peek(ctx).token === Token.LParen && suffix.length === 0) {
      this.tok.next(LexContext.Normal);
      if (this.tok.peek(LexContext.Normal).token === Token.RParen) {
        this.tok.next(LexContext.Normal);
        this.skipNewlines(LexContext.CommandStart);
        const body = this.commandAsBody();
        return {
          type: "Function",
          pos: name.pos,
          end: body.end,
          name,
          body
        };
      }
    }
    for (; ; ) {
      const st = this.tok.peek(ctx).token;
      if (st === Token.Word || st === Token.Assignment) {
        const token = this.tok.next(ctx);
        const w = st === Token.Assignment ? this.parseAssignment(token) : this.toWord(token);
        suffix.push(w);
        lastEnd = w.end;
      } else if (st === Token.Redirect) {
        const redirect = this.readRedirect(ctx);
        suffix.push(redirect);
        lastEnd = redirect.end;
      } else {
        break;
      }
    }
    return new CommandImpl(cmdPos, lastEnd, name, prefix3, suffix);
  }
  readRedirect(ctx) {
    const t = this.tok.next(ctx);
    const tPos = t.pos;
    const tEnd = t.end;
    const descriptor = t.fileDescriptor !== void 0 ? { type: "FileDescriptor", pos: tPos, end: t.descriptorEnd, value: t.fileDescriptor } : t.variableName !== void 0 ? { type: "FileDescriptorVariable", pos: tPos, end: t.descriptorEnd, name: t.variableName } : void 0;
    const hasTarget = t.targetEnd > t.targetPos;
    if (!hasTarget)
      this.error("expected redirect target", t.targetPos);
    if (t.value === "<<" || t.value === "<<-") {
      const r = {
        type: "HereDoc",
        pos: tPos,
        end: tEnd,
        operator: t.value,
        descriptor,
        delimiter: hasTarget ? {
          type: "HereDocDelimiter",
          pos: t.targetPos,
          end: t.targetEnd,
          text: this.source.slice(t.targetPos, t.targetEnd),
          value: t.content ?? "",
          quoted: t.delimiterQuoted
        } : void 0,
        body: new HereDocBodyImpl(this.source, tEnd, t.delimiterQuoted, this.depth, this.tok.getSubstitutionContext()),
        closing: void 0
      };
      if (hasTarget)
        this.tok.registerHereDocTarget(r);
      return r;
    }
    const target = hasTarget ? new WordImpl(this.source.slice(t.targetPos, t.targetEnd), t.targetPos, t.targetEnd, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth) : void 0;
    return t.value === "<<<" ? { type: "HereString", pos: tPos, end: tEnd, operator: "<<<", descriptor, target } : { type: "Redirect", pos: tPos, end: tEnd, operator: REDIRECT_OPS[t.value] ?? ">", descriptor, target };
  }
  commandAsBody() {
    const cmd = this.command();
    if (cmd && cmd.type !== "Command" && cmd.type !== "Function" && cmd.type !== "Coproc")
      return cmd;
    this.error("expected compound command as function body", cmd?.pos ?? this.tok.getPos());
    return this.makeCompoundList(cmd ? [this.makeStatement(cmd)] : []);
  }
  readWord(ctx) {
    return this.toWord(this.tok.next(ctx));
  }
  // A missing word stays empty and leaves its token to the rest of the clause.
  readRequiredWord(keyword) {
    const t = this.tok.peek(LexContext.Normal);
    if (t.token === Token.Word)
      return this.toWord(this.tok.next(LexContext.Normal));
    if (t.token !== Token.EOF)
      this.error(`expected word after '${keyword}'`, t.pos);
    return new WordImpl("", t.pos, t.pos);
  }
  toWord(tok) {
    const text = tok.raw ? tok.value : this.source.slice(tok.pos, tok.end);
    const source = tok.raw && tok.keywordEligible ? void 0 : this.source;
    return new WordImpl(text, tok.pos, tok.end, source, source === void 0 ? computeBareWordParts : wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
  }
  toWordFromPosEnd(tok, pos, end) {
    if (tok.pos === pos && tok.end === end)
      return this.toWord(tok);
    return new WordImpl(this.source.slice(pos, end), pos, end, this.source, wordPartsResolver(this.tok.getSubstitutionContext()), this.depth);
  }
  parseAssignment(token) {
    const text = token.raw ? token.value : this.source.slice(token.pos, token.end);
    return new AssignmentImpl(text, token.pos, token.end, this.source, token.assignmentOperatorPos, this.depth, this.tok.getSubstitutionContext());
  }
  makeCompoundList(commands2) {
    const p = this.tok.getPos();
    const pos = commands2.length > 0 ? commands2[0].pos : p;
    const end = commands2.length > 0 ? commands2[commands2.length - 1].end : p;
    return { type: "CompoundList", pos, end, commands: commands2 };
  }
};

// src/sources/dockerfile/inner-script.ts
var shellNames = /* @__PURE__ */ new Set(["sh", "bash", "ash", "dash", "zsh", "ksh", "mksh"]);
function scriptArgument({ name, words: words3 }) {
  const isSwitcher = name === "su" || name === "runuser";
  if (!isSwitcher && !shellNames.has(name)) return void 0;
  for (let at = 1; at < words3.length; at++) {
    const option = words3[at]?.text ?? "";
    if (option === "-c" || option === '"-c"' || option === "--command" || !isSwitcher && /^"?-[a-zA-Z]{0,20}c[a-zA-Z]{0,20}"?$/.test(option)) {
      return words3[at + 1];
    }
    if (/^"?[-+][a-zA-Z]{0,20}[oO]"?$/.test(option)) at++;
    else if (!/^"?[-+]/.test(option) && !isSwitcher) return void 0;
  }
  return void 0;
}
function readsScript({ name, words: words3 }) {
  return shellNames.has(name) && words3.slice(1).every(({ text }) => text.startsWith("-"));
}
function commandsOfFind({ name, words: words3 }) {
  if (name !== "find") return [];
  const found = [];
  let current;
  for (const word of words3) {
    if (current !== void 0 && (word.value === ";" || word.value === "+")) current = void 0;
    else if (current !== void 0) current.push(word);
    else if (/^-(?:exec|execdir|ok|okdir)$/.test(word.text)) {
      current = [];
      found.push(current);
    }
  }
  return found.filter((own) => own.length > 0);
}

// src/sources/dockerfile/peel.ts
var prefixForms = /* @__PURE__ */ new Map([
  [
    "sudo",
    {
      valued: "ughpCTDRrt",
      long: [
        "--user",
        "--group",
        "--host",
        "--prompt",
        "--chdir",
        "--chroot",
        "--role",
        "--type",
        "--command-timeout"
      ],
      hasAssignments: true,
      inert: "lvkKVe"
    }
  ],
  ["doas", { valued: "uCa", inert: "Ls" }],
  ["env", { valued: "uC", long: ["--unset", "--chdir"], hasAssignments: true }],
  ["time", { valued: "fo" }],
  ["nice", { valued: "n", long: ["--adjustment"] }],
  ["ionice", { valued: "cn", long: ["--class", "--classdata"], inert: "pP" }],
  ["exec", { valued: "a" }],
  ["command", { inert: "vV" }],
  ["builtin", {}],
  ["nohup", {}],
  ["setsid", {}],
  ["unbuffer", {}],
  ["eatmydata", {}],
  ["fakeroot", { valued: "lsib" }],
  ["stdbuf", { valued: "ioe" }],
  [
    "xargs",
    { valued: "nPILsdaE", long: ["--max-args", "--max-procs", "--delimiter", "--arg-file", "--replace"] }
  ],
  ["timeout", { valued: "sk", long: ["--signal", "--kill-after"], operands: 1 }],
  ["gosu", { operands: 1 }],
  ["su-exec", { operands: 1 }],
  ["chroot", { operands: 1 }],
  ["setpriv", { long: ["--reuid", "--regid", "--groups", "--bounding-set", "--inh-caps"] }],
  ["tini", { valued: "pe" }],
  ["dumb-init", {}],
  ["busybox", {}],
  ["xvfb-run", { valued: "efnpsl" }],
  ["linux32", {}],
  ["linux64", {}]
]);
var assignmentForm = /^([A-Za-z_]\w*)\+?=/;
function peel(words3) {
  const prefixes = [];
  let at = 0;
  for (let length = prefixLength(words3, at); length > 0; length = prefixLength(words3, at)) {
    const own = words3.slice(at, at + length);
    const [first2] = own;
    const last = own.at(-1);
    if (first2 === void 0 || last === void 0) break;
    const range = { start: first2.range.start, end: last.range.end };
    prefixes.push({ source: first2.source, range, name: baseName(first2), words: own });
    at += length;
  }
  const assignments = prefixes.flatMap((prefix3) => prefix3.words.slice(1).flatMap(assignmentIn));
  return { words: at === 0 ? words3 : words3.slice(at), prefixes, assignments };
}
function assignmentIn(word) {
  const match = assignmentForm.exec(word.text);
  if (match === null) return [];
  const [head, name = ""] = match;
  const range = { start: word.range.start + head.length, end: word.range.end };
  const value = new LazyWord(word.source, range, word.text.slice(head.length), () => {
    const { resolution } = word;
    return resolution.kind === "known" ? known(resolution.value.slice(head.length)) : resolution;
  });
  return [{ source: word.source, range: word.range, name, value }];
}
function prefixLength(words3, start) {
  const form = prefixForms.get(baseName(words3[start]));
  if (form === void 0) return 0;
  const options2 = optionsEnd(words3, start + 1, form);
  if (options2 === void 0) return 0;
  let at = options2;
  if (form.hasAssignments) while (assignmentForm.test(words3[at]?.text ?? "")) at++;
  at += form.operands ?? 0;
  return at < words3.length ? at - start : 0;
}
function baseName(word) {
  if (word === void 0) return "";
  const name = word.value ?? /\/([\w.+-]+)["']?$/.exec(word.text)?.[0].replace(/["']$/, "") ?? "";
  return name.slice(name.lastIndexOf("/") + 1);
}
function optionsEnd(words3, start, form) {
  let at = start;
  for (; at < words3.length; at++) {
    const option = words3[at]?.value ?? words3[at]?.text ?? "";
    if (option === "--") return at + 1;
    if (!option.startsWith("-") || option === "-") return at;
    if (option.startsWith("--")) {
      if (form.long?.includes(option)) at++;
      continue;
    }
    const letters = [...option.slice(1)];
    const valued = letters.findIndex((letter) => form.valued?.includes(letter));
    const own = valued === -1 ? letters : letters.slice(0, valued);
    if (own.some((letter) => form.inert?.includes(letter))) return void 0;
    if (valued !== -1 && valued === letters.length - 1) at++;
  }
  return at;
}

// src/sources/dockerfile/shell-word.ts
function wordOf(node, script) {
  const text = script.text.text.slice(node.pos, node.end);
  return new LazyWord(
    script.source,
    script.text.range(node.pos, node.end),
    text,
    () => resolved2(node, script.lookup)
  );
}
function resolved2(node, lookup) {
  if (node.type === "Word") return resolvedWord(node, lookup);
  const name = known(`${node.name}${node.append ? "+=" : "="}`);
  const value = node.value.type === "Word" ? resolvedWord(node.value, lookup) : dynamic;
  return concatenated([name, value]);
}
var dynamic = { kind: "dynamic", name: "" };
function resolvedWord(node, lookup) {
  if (!needsParts(node.text)) return known(node.value);
  return node.parts === void 0 ? known(node.value) : resolvedParts(node.parts, lookup);
}
function needsParts(text) {
  return /[$`"'<>]/.test(text);
}
function resolvedParts(parts, lookup) {
  return parts.length === 0 ? known("") : concatenated(parts.map((part2) => resolvedPart(part2, lookup)));
}
function resolvedPart(part2, lookup) {
  switch (part2.type) {
    case "Literal":
    case "SingleQuoted":
    case "AnsiCQuoted":
    case "Glob":
      return known(part2.value);
    case "DoubleQuoted":
    case "LocaleString":
      return resolvedParts(part2.parts, lookup);
    case "ExtendedGlob":
    case "BraceExpansion":
      return known(part2.text);
    case "SimpleExpansion":
      return lookup(part2.text.slice(1));
    case "ParameterExpansion": {
      const { prefix: prefix3, index, operation } = part2;
      if (prefix3 !== void 0 || index !== void 0) return { kind: "dynamic", name: part2.parameter };
      const value = lookup(part2.parameter);
      if (operation === void 0) return value;
      if (operation.type !== "Default") return { kind: "dynamic", name: part2.parameter };
      return withDefault(value, operation.operator, () => resolvedWord(operation.operand, lookup));
    }
    case "CommandExpansion":
    case "ArithmeticExpansion":
    case "ProcessSubstitution":
      return dynamic;
  }
}
function withDefault(value, operator, operand) {
  const isMissing = value.kind === "invisible" || value.kind === "known" && value.value === "" && operator.startsWith(":");
  if (operator.endsWith("+")) return isMissing ? known("") : value.kind === "known" ? operand() : value;
  if (operator.endsWith("?") || value.kind === "known" && !isMissing) return value;
  return operand();
}
function scriptIn(node, text) {
  const mapper = new TextMapper();
  appendScript(mapper, node, text);
  return mapper.build();
}
function scriptInAll(nodes, text) {
  const mapper = new TextMapper();
  for (const node of nodes) {
    appendScript(mapper, node, text);
    mapper.append(" ", text.range(node.pos, node.end).end);
  }
  return mapper.build();
}
function appendScript(mapper, node, text) {
  const parts = node.parts;
  if (parts === void 0) appendUnescaped(mapper, text, node.pos, node.end, void 0);
  else for (const part2 of parts) appendPart(mapper, part2, text);
}
function appendPart(mapper, part2, text) {
  const closes = (quote) => part2.end - part2.pos > 1 && part2.text.endsWith(quote) ? 1 : 0;
  if (part2.type === "SingleQuoted") mapper.appendFrom(text, part2.pos + 1, part2.end - closes("'"));
  else if (part2.type === "DoubleQuoted")
    appendUnescaped(mapper, text, part2.pos + 1, part2.end - closes('"'), '"\\$`');
  else if (part2.type === "AnsiCQuoted")
    appendUnescaped(mapper, text, part2.pos + 2, part2.end - closes("'"), "'\\");
  else if (part2.type === "Literal") appendUnescaped(mapper, text, part2.pos, part2.end, void 0);
  else mapper.appendFrom(text, part2.pos, part2.end);
}
function appendUnescaped(mapper, text, start, end, escapable) {
  let from = start;
  for (let at = start; at < end - 1; at++) {
    const next = text.text[at + 1] ?? "";
    if (text.text[at] !== "\\" || escapable !== void 0 && next !== "\n" && !escapable.includes(next))
      continue;
    mapper.appendFrom(text, from, at);
    at++;
    from = next === "\n" ? at + 1 : at;
  }
  mapper.appendFrom(text, from, end);
}

// src/sources/dockerfile/script.ts
var deepest = 20;
var scriptDepth = 4;
var ScriptReader = class {
  #setting;
  #source;
  #lookup;
  #commands = [];
  /** Names that the script itself sets: what they hold is known only while it runs. */
  #assigned = /* @__PURE__ */ new Set();
  #pipelines = 0;
  #unreadable;
  constructor(setting) {
    this.#setting = setting;
    this.#source = setting.source;
    this.#lookup = (name) => this.#assigned.has(name) ? { kind: "dynamic", name } : setting.lookup(name);
  }
  readScript(text) {
    this.#script(text, { parent: void 0, depth: 0, pipeline: void 0 }, "");
    return { commands: this.#commands, unreadable: this.#unreadable };
  }
  /** One command whose words are given; only a shell's script among them is read further. */
  readExec(words3, textOf6) {
    if (words3.length === 0) return { commands: [], unreadable: void 0 };
    const command = this.#add(words3, [], [], rangeOf(words3), "", { parent: void 0, pipeline: void 0 });
    const script = scriptArgument(command);
    if (script !== void 0)
      this.#script(textOf6(script), { parent: command, depth: 1, pipeline: void 0 }, "");
    return { commands: this.#commands, unreadable: this.#unreadable };
  }
  #script(text, position, connector) {
    if (position.depth > deepest) return;
    try {
      this.#parsed(parse(text.text), { ...position, text }, connector);
    } catch {
      this.#unreadable ??= "the shell script cannot be read";
    }
  }
  #parsed(script, position, connector) {
    if (script.errors !== void 0 && script.errors.length > 0)
      this.#unreadable ??= "the shell script has a syntax error";
    this.#statements(script.commands, position, connector);
  }
  #statements(statements, position, first2) {
    let connector = first2;
    for (const { command, background } of statements) {
      this.#node(command, position, connector);
      connector = background ? "&" : ";";
    }
  }
  #node(node, position, connector) {
    if (node.type === "AndOr") {
      for (const [index, command] of node.commands.entries()) {
        this.#node(command, position, index === 0 ? connector : node.operators[index - 1] ?? ";");
      }
    } else if (node.type === "Pipeline") {
      const pipeline = position.pipeline ?? this.#pipelines++;
      const inside = node.commands.length > 1 ? { ...position, pipeline } : position;
      for (const [index, command] of node.commands.entries())
        this.#node(command, inside, index === 0 ? connector : "|");
    } else if (node.type === "Command") this.#command(node, position, connector);
    else this.#compound(node, position, connector);
  }
  /** Loops, conditions, groups, functions: their lists in order, and the substitutions in their words. */
  #compound(node, position, first2) {
    let connector = first2;
    forEachChild(node, (child) => {
      if (child.type === "CompoundList") {
        this.#statements(child.commands, position, connector);
        connector = ";";
      } else if (child.type === "Word") {
        if (node.type === "For" || node.type === "Select") this.#assigned.add(child.text);
        this.#substitutions(child, position);
      } else if (child.type === "Statement") this.#statements([child], position, ";");
      else if (isCommandNode(child)) this.#node(child, position, connector);
      else this.#compound(child, position, connector);
    });
  }
  #command(node, position, connector) {
    const nodes = node.name === void 0 ? [] : [node.name, ...node.args];
    const script = { source: this.#source, text: position.text, lookup: this.#lookup };
    const words3 = nodes.map((each) => wordOf(each, script));
    const assignments = node.prefix.filter((each) => each.type === "Assignment").map((each) => this.#assignment(each, position));
    const redirections = node.redirects.map((each) => this.#redirection(each, position));
    const range = position.text.range(node.pos, node.end);
    const command = this.#add(words3, assignments, redirections, range, connector, position);
    this.#noteAssigned(command);
    const inner = this.#innerScript(command, node, words3, nodes, position);
    if (inner !== void 0) {
      this.#script(
        inner.text,
        { parent: command, depth: position.depth + scriptDepth, pipeline: void 0 },
        ""
      );
    }
    const below2 = { ...position, parent: command, pipeline: void 0 };
    for (const own of commandsOfFind(command)) this.#add(own, [], [], rangeOf(own), "", below2);
    for (const each of [...node.prefix, ...nodes, ...node.redirects]) {
      if (!inner?.nodes.has(each)) this.#substitutions(each, below2);
    }
  }
  #add(words3, assignments, redirections, range, connector, { parent, pipeline }) {
    const peeled = peel(words3);
    const bare2 = {
      source: this.#source,
      range,
      name: baseName(peeled.words[0]),
      words: peeled.words,
      prefixes: peeled.prefixes,
      assignments: [...assignments, ...peeled.assignments],
      redirections,
      connector,
      pipeline: pipeline ?? this.#pipelines++
    };
    const command = this.#setting.complete(bare2, parent);
    this.#commands.push(command);
    return command;
  }
  /** A script that the command gets as an argument or on its input. */
  #innerScript(command, node, words3, nodes, { text }) {
    if (command.name === "eval") {
      const peeled = words3.length - command.words.length + 1;
      const scripts = nodes.slice(peeled).filter((each) => each.type === "Word");
      return { text: scriptInAll(scripts, text), nodes: new Set(scripts) };
    }
    const argument = scriptArgument(command);
    if (argument !== void 0) {
      const found = nodes[words3.indexOf(argument)];
      return found?.type === "Word" ? { text: scriptIn(found, text), nodes: /* @__PURE__ */ new Set([found]) } : void 0;
    }
    const heredoc = node.redirects.find((each) => each.type === "HereDoc");
    if (heredoc === void 0 || !readsScript(command)) return void 0;
    const mapper = new TextMapper();
    mapper.appendFrom(text, heredoc.body.pos, heredoc.body.end);
    return { text: mapper.build(), nodes: /* @__PURE__ */ new Set([heredoc]) };
  }
  #assignment(node, position) {
    const source = this.#source;
    const range = position.text.range(node.pos, node.end);
    const value = node.value.type === "Word" ? node.value : void 0;
    const script = { source, text: position.text, lookup: this.#lookup };
    const unknown = new LazyWord(source, range, node.text, () => ({ kind: "dynamic", name: node.name }));
    return { source, range, name: node.name, value: value === void 0 ? unknown : wordOf(value, script) };
  }
  #redirection(node, position) {
    const source = this.#source;
    const range = position.text.range(node.pos, node.end);
    const script = { source, text: position.text, lookup: this.#lookup };
    if (node.type !== "HereDoc") {
      return { source, range, operator: node.operator, target: node.target && wordOf(node.target, script) };
    }
    const { body, delimiter } = node;
    const isPlain3 = delimiter?.quoted === true || !/[$`\\]/.test(body.text);
    const target = new LazyWord(
      source,
      position.text.range(body.pos, body.end),
      body.text,
      () => isPlain3 ? known(body.text) : { kind: "dynamic", name: "" }
    );
    return { source, range, operator: "<<", target };
  }
  /** `$( )`, backticks and `<( )` anywhere in a word. Each level is read again from its text, so there must be an end. */
  #substitutions(node, position) {
    const end = node.type === "HereDoc" ? node.body.end : node.end;
    if (position.depth > deepest || !/\$\(|`|[<>]\(/.test(position.text.text.slice(node.pos, end))) return;
    const below2 = { ...position, depth: position.depth + 1 };
    if (node.type === "CommandExpansion" || node.type === "ProcessSubstitution") {
      if (node.script !== void 0 && node.script.source === void 0) this.#parsed(node.script, below2, "");
      return;
    }
    forEachChild(node, (child) => this.#substitutions(child, below2));
  }
  #noteAssigned({ name, words: words3, assignments }) {
    if (name === "") for (const assignment of assignments) this.#assigned.add(assignment.name);
    if (!settingCommands.has(name)) return;
    for (const { text } of words3.slice(1)) {
      const assigned2 = /^[A-Za-z_]\w*/.exec(text)?.[0];
      if (assigned2 !== void 0) this.#assigned.add(assigned2);
    }
  }
};
function rangeOf(words3) {
  return { start: words3[0]?.range.start ?? 0, end: words3.at(-1)?.range.end ?? 0 };
}
var settingCommands = /* @__PURE__ */ new Set([
  "export",
  "declare",
  "local",
  "readonly",
  "typeset",
  "read",
  "mapfile",
  "getopts"
]);
function isCommandNode(node) {
  return node.type === "Command" || node.type === "Pipeline" || node.type === "AndOr";
}

// src/sources/kubernetes/container-commands.ts
function executionsOf(container) {
  const found = executions.get(container) ?? readExecutions(container);
  executions.set(container, found);
  return found;
}
var executions = /* @__PURE__ */ new WeakMap();
function readExecutions(container) {
  const command = wordsOf6(container.at("command"));
  const args = wordsOf6(container.at("args"));
  const start = {
    when: "start",
    items: [...command, ...args],
    isEntrypointHidden: command.length === 0
  };
  const others2 = executed.map(
    ([when, route2]) => ({
      when,
      items: wordsOf6(container.at(...route2)),
      isEntrypointHidden: false
    })
  );
  return [start, ...others2].filter(({ items }) => items.length > 0);
}
var executed = [
  ["postStart", ["lifecycle", "postStart", "exec", "command"]],
  ["preStop", ["lifecycle", "preStop", "exec", "command"]],
  ["livenessProbe", ["livenessProbe", "exec", "command"]],
  ["readinessProbe", ["readinessProbe", "exec", "command"]],
  ["startupProbe", ["startupProbe", "exec", "command"]]
];
function wordsOf6(list) {
  return (list?.items() ?? []).filter(({ value }) => typeof value === "string" || typeof value === "number");
}
var longestScript = 2e5;
var mostHeredocs = 200;
function commandsOf(execution) {
  const found = commands.get(execution) ?? readCommands(execution);
  commands.set(execution, found);
  return found;
}
var commands = /* @__PURE__ */ new WeakMap();
function readCommands({ items, isEntrypointHidden }) {
  const [first2] = items;
  if (first2 === void 0) return [];
  const nodes = new Map(items.map((item) => [wordOf2(item), item]));
  const lead = isEntrypointHidden ? entrypointBefore(first2) : [];
  const reader = new ScriptReader({
    source: first2.source,
    lookup: (name) => ({ kind: "undeclared", name }),
    complete: (bare2, parent) => ({ ...bare2, parent })
  });
  return reader.readExec([...lead, ...nodes.keys()], (word) => textOf3(nodes.get(word))).commands;
}
function entrypointBefore({ source, valueRange, value }) {
  if (!String(value).startsWith("-")) return [];
  const range = { start: valueRange.start, end: valueRange.start };
  const isShell = /^-[a-z]{0,5}c$/.test(String(value));
  const resolution = isShell ? known("sh") : { kind: "dynamic", name: "" };
  return [new LazyWord(source, range, isShell ? "sh" : "", () => resolution)];
}
function wordOf2({ source, valueRange, value }) {
  const text = String(value);
  return new LazyWord(
    source,
    valueRange,
    text,
    () => /\$\([\w.-]+\)/.test(text) ? { kind: "dynamic", name: "" } : known(text)
  );
}
var nothing2 = new TextMapper().build();
function textOf3(node) {
  const text = typeof node?.value === "string" ? node.value : "";
  const isTooLong = text.length > longestScript || text.split("<<").length > mostHeredocs;
  if (node === void 0 || text === "" || isTooLong) return nothing2;
  return blockText(node, text) ?? inlineText(node, text);
}
function inlineText({ source, valueRange }, text) {
  const { start, end } = valueRange;
  const mapper = new TextMapper();
  const written2 = source.text.slice(start, end);
  if (written2 === text) mapper.append(text, start);
  else if (written2.slice(1, -1) === text) mapper.append(text, start + 1);
  else for (const unit of text.split("")) mapper.append(unit, start);
  return mapper.build();
}
function blockText({ source, valueRange }, text) {
  if (source.text[valueRange.start] !== "|") return void 0;
  const mapper = new TextMapper();
  let line = source.lines.lineAt(valueRange.start);
  for (const part2 of text.split("\n")) {
    const written2 = lineOf(source, ++line);
    if (!written2.text.endsWith(part2)) return void 0;
    mapper.append(`${part2}
`, written2.end - part2.length);
  }
  return mapper.build();
}
function lineOf({ lines }, line) {
  return { text: lines.at(line), end: lines.endOf(line) };
}
function itemAt({ items }, offset) {
  return items.find(({ valueRange: { start, end } }) => start <= offset && offset <= end) ?? items[0];
}

// src/rules/kit/spoken-for.ts
function nodesOfWorkloadRules({ pod }) {
  return (pod?.containers ?? []).flatMap((container) => [
    ...(container.at("env")?.items() ?? []).flatMap((variable) => variable.at("value") ?? []),
    ...executionsOf(container).flatMap(({ items }) => items)
  ]);
}
function entryFields(object) {
  if (object.group !== "") return [];
  const keys = object.kind === "Secret" ? ["data", "stringData"] : object.kind === "ConfigMap" ? ["data", "binaryData"] : [];
  return keys.flatMap((key) => object.at(key) ?? []);
}

// src/rules/secrets/no-inline-certificate-key.ts
var rule53 = {
  target: "object",
  severity: "critical",
  profile: "baseline",
  checklist: ["AUTHN-3"],
  title: "No manifest holds a private key",
  why: "Whoever reads the repository can pass for the server, client or author that the key belongs to, until its certificate ends. An issuer (a cert-manager Certificate, an external secret) puts the key into the cluster and nowhere else.",
  references: [
    {
      title: "cert-manager: Certificate resource",
      url: "https://cert-manager.io/docs/usage/certificate/"
    },
    removeSensitiveData
  ],
  *check(object) {
    const holders = object.group === "" ? encodedFields.get(object.kind) ?? [] : [];
    const encoded = holders.flatMap((key) => object.at(key)?.entries() ?? []);
    const keys = encoded.flatMap(
      ({ key, node }) => typeof node.value === "string" && isEncodedKey(key, node.value) ? [{ key, node }] : []
    );
    const plain2 = mayHoldKey(object.root.source) ? plainKeys(
      object,
      encoded.map(({ node }) => node)
    ) : [];
    const found = [...keys, ...plain2];
    if (found.length === 0 || holdsRenderedCertificate(object)) return;
    for (const { key, node } of found) {
      yield { at: node, key, message: `${titleOf(object)} holds a private key in \`${key}\`.` };
    }
  }
};
var encodedFields = /* @__PURE__ */ new Map([
  ["Secret", ["data"]],
  ["ConfigMap", ["binaryData"]]
]);
function plainKeys(object, encoded) {
  const others2 = [...encoded, ...nodesOfWorkloadRules(object)];
  const seen = new Set(others2.map(({ valueRange }) => valueRange.start));
  const found = [];
  collect2(object.root, "", { seen, found });
  return found;
}
function collect2(node, key, into) {
  const { start } = node.valueRange;
  if (into.seen.has(start)) return;
  into.seen.add(start);
  if (typeof node.value === "string" && holdsPrivateKey(node.value)) into.found.push({ key, node });
  for (const entry of node.entries()) collect2(entry.node, entry.key, into);
  for (const item of node.items()) collect2(item, key, into);
}
function mayHoldKey(source) {
  const known3 = looks.get(source);
  if (known3 !== void 0) return known3;
  const found = keyLook.test(source.text);
  looks.set(source, found);
  return found;
}
var looks = /* @__PURE__ */ new WeakMap();

// src/rules/secrets/no-known-credential.ts
var rule54 = {
  target: "object",
  severity: "critical",
  profile: "baseline",
  checklist: ["SECRET-3"],
  title: "No manifest holds a credential, not even in a comment",
  why: "Whoever reads the repository, a clone or its history can use the credential, and robots try such strings within minutes of a push.",
  references: [secretScanning, removeSensitiveData],
  *check(object) {
    const found = credentialsAround(object);
    if (found.length === 0) return;
    const others2 = [...nodesOfWorkloadRules(object), ...entryFields(object)].map((node) => node.valueRange);
    for (const { what, range, isInComment } of found) {
      if (!isInComment && (what === "a private key" || others2.some((other) => isWithin(range, other)))) continue;
      yield {
        at: { source: object.root.source, range },
        key: isInComment ? `${what} in a comment` : what,
        message: `${isInComment ? `A comment at ${titleOf(object)}` : titleOf(object)} holds ${what}.`
      };
    }
  }
};
function isWithin(inner, outer) {
  return inner.start >= outer.start && inner.end <= outer.end;
}

// src/rules/kit/settings-text.ts
var settingForm3 = /^\s*(?:export\s+|- )?["']?([\w.][\w.#*/-]{0,99})["']?\s*[:=]\s*(.*)$/;
var mostSettings = 100;
var longestLine = 2e3;
function secretSettings(text) {
  const inJson = text.trimStart().startsWith("{") && !text.trimEnd().includes("\n") ? jsonSettings(text) : void 0;
  if (inJson !== void 0) return inJson;
  const found = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    const [, name = "", value = ""] = (line.length > longestLine ? null : settingForm3.exec(line)) ?? [];
    const bare2 = bareValue(value);
    if (bare2 !== void 0 && isSecretSetting(name, bare2)) found.push({ name, offset, value: bare2 });
    if (found.length >= mostSettings) break;
    offset += line.length + 1;
  }
  return found;
}
function isSecretSetting(name, value) {
  return isSecretName(name) && isLiteralSecret(value) && !isReference(name, value);
}
function bareValue(written2) {
  const text = written2.trim();
  const quoted = /^(["'])([^"']*)\1\s*[,;]?\s*(?:#.*|\/\/.*)?$/.exec(text)?.[2];
  if (quoted !== void 0) return quoted;
  const bare2 = text.replace(/\s+#.*$/, "").replace(/[,;]$/, "");
  return /[\s()[\]{}<>|"'`]/.test(bare2) || /^(?:str|string|text|bytes|int|number|bool|boolean)[!?]?$/i.test(bare2) ? void 0 : bare2;
}
var deepest2 = 20;
function jsonSettings(text) {
  try {
    const found = [];
    collect3(JSON.parse(text), 0, found);
    return found.slice(0, mostSettings);
  } catch {
    return void 0;
  }
}
function collect3(value, depth, found) {
  if (typeof value !== "object" || value === null || depth > deepest2) return;
  for (const [name, below2] of Object.entries(value)) {
    if (typeof below2 === "string" && isSecretSetting(name, below2))
      found.push({ name, offset: 0, value: below2 });
    collect3(below2, depth + 1, found);
  }
}
var login = /:\/\/[^/?#:\s@]{0,200}:([^/?#@\s]{1,500})@/;
function holdsLogin(text) {
  const password = login.exec(text)?.[1];
  return password !== void 0 && !isPlaceholder(password);
}
function loginsIn(text) {
  if (!login.test(text)) return [];
  const settings = new Set(secretSettings(text).map(({ offset: offset2 }) => offset2));
  const found = [];
  let offset = 0;
  for (const line of text.split("\n")) {
    if (holdsLogin(line) && !settings.has(offset)) found.push(offset);
    if (found.length >= mostSettings) break;
    offset += line.length + 1;
  }
  return found;
}

// src/rules/kit/secret-data.ts
function readableEntries(secret) {
  const type = String(secret.at("type")?.value ?? "Opaque");
  return ["data", "stringData"].flatMap((step) => {
    const field8 = secret.at(step);
    if (field8 === void 0) return [];
    const isEncoded = step === "data";
    const entries2 = field8.entries().filter(({ key, node }) => !isKeyEntry(key, node, isEncoded)).map(({ key, node }) => ({ key, text: textOf4(node, isEncoded) }));
    return entries2.filter(({ key, text }) => isConfidential(type, key, text)).map(({ key, text }) => ({ key, field: field8, isEncoded, credential: credentialIn(text) }));
  });
}
function isKeyEntry(key, { value }, isEncoded) {
  if (typeof value !== "string") return false;
  return isEncoded ? isEncodedKey(key, value) : holdsPrivateKey(value);
}
function textOf4({ value }, isEncoded) {
  if (value === void 0 || value === null || typeof value === "boolean") return "";
  const raw = String(value).trim();
  if (!isEncoded) return raw;
  return isPlaceholder(raw) ? "" : decodedText(raw) ?? raw;
}
function isConfidential(type, key, text) {
  if (text === "" || isPublicKey(type, key) || encrypted.test(text) || isPublicMaterial(text)) return false;
  if (/^kubernetes\.io\/docker(?:configjson|cfg)$/.test(type)) return holdsRegistryPassword(text);
  const credential = credentialIn(text);
  if (credential !== void 0) return credential !== "a private key";
  if (text.includes("\n") || isSettingsFile(key))
    return isConfiguration(text) ? holdsLiteral(text) : !isPlaceholder(text);
  if (holdsLogin(text)) return !isPlaceholder(text);
  return !isPlainName(key) && isLiteralSecret(text);
}
function isPublicKey(type, key) {
  if (type === "bootstrap.kubernetes.io/token") return key !== "token-secret";
  if (type === "kubernetes.io/service-account-token") return key !== "token";
  return key === "ca.crt" || type === "kubernetes.io/tls" && key === "tls.crt";
}
function isPlainName(key) {
  const last = nameParts(key).at(-1) ?? "";
  return plainNames.has(last) || last.endsWith("name") && !isSecretName(key);
}
var plainNames = new Set(
  `address bucket database db driver email endpoint engine host hostname login port project protocol provider region server type uri url
  user username`.split(/\s+/)
);
var encrypted = /^(?:ENC\[|-----BEGIN (?:AGE ENCRYPTED FILE|PGP MESSAGE)-----|age-encryption\.org\/v1\b|\$ANSIBLE_VAULT;)/;
function isPublicMaterial(text) {
  const blocks = [...text.matchAll(/-----BEGIN ([A-Z0-9 ]{1,40})-----/g)].map(([, label]) => label ?? "");
  if (blocks.length > 0)
    return blocks.every(
      (label) => /(?:CERTIFICATE|CERTIFICATE REQUEST|PUBLIC KEY|X509 CRL|DH PARAMETERS)$/.test(label)
    );
  return /^(?:ssh-(?:rsa|ed25519)|ecdsa-sha2-\S+) [A-Za-z0-9+/]+=*(?: \S+)?$/.test(text);
}
function holdsRegistryPassword(text) {
  const words3 = [...text.matchAll(/"(auth|password|identitytoken|registrytoken)"\s*:\s*"([^"]*)"/g)];
  return words3.some(([, field8, word = ""]) => {
    const plain2 = field8 === "auth" ? decodedText(word)?.replace(/^[^:]*:/, "") ?? word : word;
    return isLiteralSecret(word) && isLiteralSecret(plain2);
  });
}
function isSettingsFile(key) {
  return /\.(?:cfg|conf|config|env|ini|properties|toml)$/.test(key);
}
function isConfiguration(text) {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const settings = lines.filter(
    (line) => settingForm3.test(line) || /^\s*(?:[#;[\]{}<]|- |---|\/[/*]|\*|[\w.-]{1,100}\s*\{$)/.test(line)
  );
  return settings.length >= lines.length * 0.7;
}
var hash = /^(?:\$(?:apr1|2[abxy]|5|6|y)\$|\{SHA\})/;
function holdsLiteral(text) {
  return text.split("\n").some((line) => {
    const [, name = "", value = ""] = settingForm3.exec(line) ?? [];
    const bare2 = value.replace(/^["']|["'],?\s*$/g, "");
    if (isPlaceholder(bare2)) return false;
    return holdsLogin(line) || hash.test(bare2) || isSecretName(name) && isLiteralSecret(bare2);
  });
}

// src/rules/secrets/no-plaintext-secret.ts
var rule55 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["SECRET-1", "SECRET-3"],
  title: "Secrets in the repository are encrypted or live elsewhere",
  why: "Everybody who can read the repository, its clones or its history can read the value, and base64 only spells it differently.",
  references: [secretsGoodPractices],
  *check(secret) {
    if (secret.kind !== "Secret" || secret.group !== "") return;
    for (const { key, field: field8, isEncoded, credential } of readableEntries(secret)) {
      const how = isEncoded ? "in base64, which is no encryption" : "in plain text";
      const what = credential === void 0 ? `the value of \`${key}\`` : `${credential} as \`${key}\``;
      yield {
        at: field8,
        key,
        ...credential !== void 0 && { severity: "critical", profile: "baseline" },
        message: `Secret \`${secret.name}\` holds ${what} ${how}.`
      };
    }
  }
};

// src/rules/kit/block-text.ts
function placeIn2(node, offset) {
  const { source, valueRange } = node;
  const { lines, text } = source;
  if (text[valueRange.start] !== "|" || typeof node.value !== "string") return node;
  const above = node.value.slice(0, offset).split("\n").length;
  const line = lines.lineAt(valueRange.start) + above;
  if (line > lines.lineAt(valueRange.end)) return node;
  const start = lines.startOf(line) + lines.at(line).search(/\S|$/);
  return { source, range: { start, end: lines.endOf(line) } };
}

// src/rules/secrets/no-secret-in-config-map.ts
var rule56 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["SECRET-1"],
  title: "No ConfigMap holds a secret",
  why: "A ConfigMap is neither encrypted at rest nor guarded like a Secret: it may be read by everybody with a look at the namespace, and what stands in the manifest by everybody with a look at the repository.",
  references: [
    secretsGoodPractices,
    { title: "Kubernetes: ConfigMaps", url: "https://kubernetes.io/docs/concepts/configuration/configmap/" }
  ],
  *check(object) {
    if (object.kind !== "ConfigMap" || object.group !== "") return;
    const title3 = titleOf(object);
    for (const entry of object.at("data")?.entries() ?? []) yield* inText({ title: title3, ...entry });
    for (const entry of object.at("binaryData")?.entries() ?? []) yield* inBytes({ title: title3, ...entry });
  }
};
function* inText({ title: title3, key, node }) {
  const text = typeof node.value === "string" || typeof node.value === "number" ? String(node.value) : "";
  if (text === "") return;
  const credential = credentialIn(text);
  if (credential !== void 0 && credential !== "a private key") {
    yield known2(credential, { title: title3, key, node });
    return;
  }
  if (!text.trim().includes("\n") && isSecretSetting(key, text)) {
    yield { at: node, key, message: `${title3} holds the value of \`${key}\` in plain text.` };
    return;
  }
  for (const { name, offset } of secretSettings(text)) {
    yield {
      at: placeIn2(node, offset),
      key: `${key} ${name}`,
      message: `${title3} holds the value of \`${name}\` in plain text, in \`${key}\`.`
    };
  }
  for (const offset of loginsIn(text)) {
    yield {
      at: placeIn2(node, offset),
      key: `${key} address`,
      message: `${title3} holds an address with a password in plain text, in \`${key}\`.`
    };
  }
}
function* inBytes({ title: title3, key, node }) {
  if (typeof node.value !== "string") return;
  const credential = credentialIn(decodedText(node.value) ?? node.value);
  if (credential !== void 0 && credential !== "a private key")
    yield known2(credential, { title: title3, key, node });
}
function known2(credential, { title: title3, key, node }) {
  return {
    at: node,
    key,
    severity: "critical",
    profile: "baseline",
    message: `${title3} holds ${credential} in plain text, in \`${key}\`.`
  };
}

// src/rules/secrets/no-service-account-token-secret.ts
var rule57 = {
  target: "object",
  severity: "high",
  profile: "standard",
  checklist: ["AUTHN-2"],
  title: "No Secret holds a long-lived token of a service account",
  why: "The token in such a Secret never expires and is bound to no pod: whoever reads it once acts as the service account until somebody deletes the Secret. A token by TokenRequest or from a projected volume ends by itself.",
  references: [
    {
      title: "Kubernetes: manually create a long-lived API token for a ServiceAccount",
      url: "https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#manually-create-a-long-lived-api-token-for-a-serviceaccount"
    },
    {
      title: "Kubernetes: TokenRequest API",
      url: "https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-request-v1/"
    }
  ],
  *check(secret) {
    if (secret.kind !== "Secret" || secret.group !== "") return;
    const type = secret.at("type");
    if (type?.value !== "kubernetes.io/service-account-token") return;
    const account = secret.at("metadata", "annotations", "kubernetes.io/service-account.name")?.value;
    const owner = typeof account === "string" && account !== "" ? `the service account \`${account}\`` : "a service account";
    yield { at: type, message: `${titleOf(secret)} asks for a token of ${owner} that never expires.` };
  }
};

// src/rules/kit/apparmor.ts
var prefix2 = "container.apparmor.security.beta.kubernetes.io/";
function appArmorAnnotations(pod) {
  const known3 = annotations.get(pod);
  if (known3 !== void 0) return known3;
  const found = /* @__PURE__ */ new Map();
  for (const entry of pod.metadata?.at("annotations")?.entries() ?? []) {
    const { value } = entry.node;
    if (entry.key.startsWith(prefix2) && typeof value === "string")
      found.set(entry.key.slice(prefix2.length), { profile: value, entry });
  }
  annotations.set(pod, found);
  return found;
}
var annotations = /* @__PURE__ */ new WeakMap();

// src/rules/kit/security-context.ts
function ignoredAtPodLevel(container, field8) {
  const node = container.pod.at("securityContext", field8);
  if (node === void 0 || node.value === null) return "";
  return `: \`${field8}\` has no effect in the pod's securityContext`;
}
function isLeftToPod(pod, field8) {
  return overridesOf(pod, field8) === 0;
}
function answersForPod(container, field8) {
  const { pod } = container;
  if (!isSet(container.at("securityContext", field8))) return true;
  return container === pod.containers[0] && overridesOf(pod, field8) === pod.containers.length;
}
function* writtenFields(pod, field8) {
  const inherited = pod.at("securityContext", field8);
  if (inherited !== void 0) yield { node: inherited, who: titleOf(pod.object), owner: "" };
  for (const container of pod.containers) {
    const own = container.at("securityContext", field8);
    if (own !== void 0) yield { node: own, who: `Container \`${container.name}\``, owner: container.name };
  }
}
function setOwn(container, field8, value) {
  return setInContainer(container, ["securityContext", field8], value);
}
function setInContainer(container, route2, value) {
  const keys = container.node.entries().map(({ key }) => key);
  const behind = Math.max(...["name", "image", "imagePullPolicy"].map((key) => keys.indexOf(key)));
  const before = keys[behind + 1];
  const patch = set(container.node, route2, value);
  return patch.kind === "set" && behind >= 0 && before !== void 0 ? { ...patch, before } : patch;
}
function setForPod(pod, route2, value) {
  const lists2 = pod.spec.entries().filter(({ key }) => /^(?:initContainers|containers)$/.test(key));
  const patch = { kind: "set", parent: pod.spec, route: route2, value };
  return lists2[0] ? { ...patch, before: lists2[0].key } : patch;
}
function changesNode(container) {
  return isToldTo(/\b(?:sysctl|modprobe|insmod|mount|nsenter)\b/, container);
}
function changesOwners(container) {
  return isToldTo(/\b(?:chown|chgrp)\b/, container);
}
function isToldTo(program, container) {
  const words3 = ["command", "args"].flatMap((key) => container.at(key)?.items() ?? []);
  return words3.some(({ value }) => program.test(String(value)));
}
function isSet(node) {
  return node !== void 0 && node.value !== null;
}
function overridesOf(pod, field8) {
  const counts = overrides.get(pod) ?? /* @__PURE__ */ new Map();
  overrides.set(pod, counts);
  const known3 = counts.get(field8);
  if (known3 !== void 0) return known3;
  const count = pod.containers.filter((container) => isSet(container.at("securityContext", field8))).length;
  counts.set(field8, count);
  return count;
}
var overrides = /* @__PURE__ */ new WeakMap();

// src/rules/workload/apparmor-profile.ts
var field = "appArmorProfile";
var rule58 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-11"],
  title: "Containers name an AppArmor profile",
  why: "Where nodes run AppArmor, containers get the runtime's profile unasked; naming it makes nodes without AppArmor refuse the pod instead of running it unconfined.",
  references: [podSecurityStandards, appArmor],
  *check(container) {
    if (container.pod.isWindows) return;
    const profile = container.effective(field);
    const type = profile?.kind === "scalar" ? profile.value : profile?.at("type")?.value;
    if ((type ?? "") !== "") return;
    if ((appArmorAnnotations(container.pod).get(container.name)?.profile ?? "") !== "") return;
    yield {
      at: container,
      absent: true,
      message: `Container \`${container.name}\` names no AppArmor profile.`,
      fix: nameDefault(container)
    };
  }
};
function nameDefault(container) {
  const { pod } = container;
  const route2 = ["securityContext", field, "type"];
  const isForAll = isLeftToPod(pod, field) && appArmorAnnotations(pod).size === 0;
  return fixToReview(
    "Name the runtime's default AppArmor profile",
    "Make sure that the nodes run AppArmor and Kubernetes 1.30 or newer: elsewhere the pod does not start.",
    isForAll ? setForPod(pod, route2, "RuntimeDefault") : setInContainer(container, route2, "RuntimeDefault")
  );
}

// src/rules/kit/quantities.ts
function parseQuantity(value) {
  if (typeof value === "number") return value;
  if (typeof value !== "string") return void 0;
  const found = /^([+-]?(?:\d+\.?\d*|\.\d+))(?:([eE][+-]?\d+)|([numkMGTPE]|[KMGTPE]i)?)$/.exec(value);
  if (found === null) return void 0;
  const [, digits = "", exponent = "", suffix = ""] = found;
  return Number(`${digits}${exponent}`) * (multipliers.get(suffix) ?? 1);
}
var multipliers = /* @__PURE__ */ new Map([
  ["n", 1e-9],
  ["u", 1e-6],
  ["m", 1e-3],
  ["k", 1e3],
  ["M", 1e6],
  ["G", 1e9],
  ["T", 1e12],
  ["P", 1e15],
  ["E", 1e18],
  ["Ki", 2 ** 10],
  ["Mi", 2 ** 20],
  ["Gi", 2 ** 30],
  ["Ti", 2 ** 40],
  ["Pi", 2 ** 50],
  ["Ei", 2 ** 60]
]);

// src/rules/kit/resources.ts
function* lackOf(share, container, index) {
  const resources = container.at("resources");
  if (container.role === "ephemeral" || isUnreadable(resources)) return;
  const own = resources?.at(share.bound, share.resource);
  if (isStated(own) || isStatedForPod(share, container)) return;
  const words3 = wordsFor3(share);
  const solution = solutionOf(share, container);
  const limit = resources?.at("limits", share.resource);
  if (own !== void 0 && parseQuantity(own.value) === 0) {
    yield {
      at: own,
      message: `Container \`${container.name}\` sets its ${words3} to 0, which is none.`,
      ...solution
    };
  } else if (limit !== void 0 && isStated(limit)) {
    const message = `Container \`${container.name}\` states no ${words3}, so that it requests as much as its limit.`;
    yield { at: limit, absent: true, profile: "strict", message, ...solution };
  } else if (!defaultsOf(share, index).has(scopeOf2(container.pod.object))) {
    const message = `Container \`${container.name}\` has no ${words3}.`;
    yield mayBeDefaulted(index) ? unseen3 : { at: container, absent: true, message, ...solution };
  }
}
function isStated(node) {
  const isWritten = node !== void 0 && node.value !== null && node.value !== "";
  return isWritten && parseQuantity(node.value) !== 0;
}
var unseen3 = cannotTell("a LimitRange outside the files that were read may set a default");
function wordsFor3({ bound, resource }) {
  const name = { cpu: "CPU", "ephemeral-storage": "ephemeral storage", memory: "memory" }[resource];
  return `${name} ${bound === "limits" ? "limit" : "request"}`;
}
function isUnreadable(resources) {
  const parts = [resources, resources?.at("limits"), resources?.at("requests")];
  return parts.some((node) => node !== void 0 && node.kind !== "map" && node.value !== null);
}
function isStatedForPod({ bound, resource }, { pod }) {
  const resources = pod.at("resources");
  if (resources === void 0 || resource === "ephemeral-storage") return false;
  return [bound, "limits"].some((part2) => isStated(resources.at(part2, resource)));
}
function solutionOf({ bound, resource }, container) {
  const route2 = ["resources", bound, resource];
  const other = container.at("resources", bound === "limits" ? "requests" : "limits", resource);
  const value = other?.value;
  const isUsable = isStated(other) && parseQuantity(value) !== void 0;
  const isUnwanted = bound === "limits" ? resource === "cpu" : parseQuantity(container.at(...route2)?.value) === 0;
  if (!isUsable || value === void 0 || isUnwanted)
    return { instead: [set(container.node, route2, samples[resource])] };
  const patch = set(container.node, route2, value);
  const fix = bound === "limits" ? fixToReview(
    "Limit it to what it requests",
    `The container is stopped when it takes more than \`${value}\`: make sure that it never needs to.`,
    patch
  ) : fixToReview(
    "Request what the limit allows",
    "Nothing changes here, but where an overlay lowers the limit, it must lower the request too.",
    patch
  );
  return { fix };
}
var samples = { cpu: "500m", "ephemeral-storage": "1Gi", memory: "128Mi" };
function defaultsOf({ bound, resource }, index) {
  const name = `${bound} ${resource}`;
  const known3 = defaults.get(index) ?? /* @__PURE__ */ new Map();
  defaults.set(index, known3);
  const before = known3.get(name);
  if (before !== void 0) return before;
  const found = new Set(
    [...index.objects("LimitRange")].filter((range) => sets(range, { bound, resource })).map(scopeOf2)
  );
  known3.set(name, found);
  return found;
}
var defaults = /* @__PURE__ */ new WeakMap();
var defaultingFields = {
  limits: ["default", "max"],
  requests: ["defaultRequest", "default", "max", "min"]
};
function sets(range, { bound, resource }) {
  const entries2 = range.at("spec", "limits")?.items() ?? [];
  return entries2.filter((entry) => entry.at("type")?.value === "Container").some((entry) => defaultingFields[bound].some((field8) => isStated(entry.at(field8, resource))));
}
function scopeOf2({ namespace, source }) {
  return namespace === void 0 ? `folder ${folderOf(source.path)}` : `namespace ${namespace}`;
}
function mayBeDefaulted(index) {
  return !index.isWhole || index.isHidden("LimitRange");
}

// src/rules/workload/cpu-limit.ts
var rule59 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-9"],
  title: "Containers have a CPU limit",
  why: "A container without a CPU limit can take all idle time of its node: a program under attack or one that mines coins slows down whatever runs beside it.",
  references: [resourceManagement],
  reads: ["LimitRange"],
  *check(container, index) {
    yield* lackOf({ bound: "limits", resource: "cpu" }, container, index);
  }
};

// src/rules/workload/cpu-request.ts
var rule60 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-9"],
  title: "Containers request CPU",
  why: "A pod that requests no CPU gets next to none on a busy node, so that a greedy neighbour is enough to stop it.",
  references: [resourceManagement],
  reads: ["LimitRange"],
  *check(container, index) {
    yield* lackOf({ bound: "requests", resource: "cpu" }, container, index);
  }
};

// src/rules/kit/scheduling.ts
function tolerationsOf(pod) {
  const items = pod.at("tolerations")?.items() ?? [];
  return items.filter(({ kind }) => kind === "map").map((node) => ({
    key: textOf5(node.at("key")),
    operator: textOf5(node.at("operator")) || "Equal",
    effect: textOf5(node.at("effect")),
    node
  }));
}
function withoutTolerations(pod, unwanted) {
  const list = pod.at("tolerations");
  if (list !== void 0 && list.items().length === unwanted.length) return [remove(list)];
  return unwanted.map(({ node }) => remove(node));
}
function selectedLabels(pod) {
  const entries2 = pod.at("nodeSelector")?.entries() ?? [];
  return entries2.map(({ key, node }) => ({ label: key, node }));
}
function chosenBy(term) {
  const expressions = ["matchExpressions", "matchFields"].flatMap((field8) => term?.at(field8)?.items() ?? []);
  return expressions.flatMap((node) => {
    const label = textOf5(node.at("key"));
    return label !== "" && choosing.has(textOf5(node.at("operator"))) ? [{ label, node }] : [];
  });
}
var choosing = /* @__PURE__ */ new Set(["In", "Exists", "Gt", "Lt"]);
function requiredTerms(pod) {
  const required = "requiredDuringSchedulingIgnoredDuringExecution";
  return pod.at("affinity", "nodeAffinity", required, "nodeSelectorTerms")?.items() ?? [];
}
function preferredTerms(pod) {
  const preferred = "preferredDuringSchedulingIgnoredDuringExecution";
  const items = pod.at("affinity", "nodeAffinity", preferred)?.items() ?? [];
  return items.flatMap((item) => item.at("preference") ?? []);
}
function textOf5(node) {
  return typeof node?.value === "string" ? node.value : "";
}

// src/rules/kit/sensitive.ts
function sensitivityOf(pod, index, { sensitive }) {
  const { namespaces: namespaces2, labels } = sensitive;
  if (namespaces2.length === 0 && labels.length === 0) return void 0;
  const own = carried(labels, pod.metadata?.at("labels")?.entries() ?? []);
  if (own !== void 0) return { because: `by its label \`${own}\`` };
  const { object } = pod;
  const { namespace } = object;
  if (namespace === void 0) return cannotTell("the namespace is named by whoever applies it");
  if (namespaces2.includes(namespace)) return { because: `by its namespace \`${namespace}\`` };
  return labels.length === 0 ? void 0 : byNamespace(object, namespace, index, labels);
}
function byNamespace(object, namespace, index, labels) {
  const definitions = definitionsFor(object, "Namespace", namespace, index);
  const found = definitions.map(({ root }) => carried(labels, root.at("metadata", "labels")?.entries() ?? []));
  const [label] = found;
  if (definitions.length === 0 || found.some((one) => one === void 0 !== (label === void 0)))
    return cannotTell(`the repository does not settle the labels of the namespace \`${namespace}\``);
  return label === void 0 ? void 0 : { because: `by the label \`${label}\` of its namespace \`${namespace}\`` };
}
function carried(wanted, given) {
  return wanted.find((label) => {
    const [key, value] = split(label);
    return given.some((entry) => entry.key === key && (value === void 0 || entry.node.value === value));
  });
}
function split(label) {
  const at = label.indexOf("=");
  return at < 0 ? [label, void 0] : [label.slice(0, at), label.slice(at + 1)];
}

// src/rules/workload/dedicated-nodes.ts
var rule61 = {
  target: "pod",
  severity: "low",
  profile: "standard",
  checklist: ["WORK-14"],
  title: "Sensitive pods run on nodes set apart for them",
  why: "On a shared node a break-out from any other container reaches the memory, the volumes and the tokens of the sensitive one.",
  references: [nodeAssignment, taints],
  reads: ["Namespace"],
  *check(pod, index, settings) {
    const { namespaces: namespaces2, labels } = settings.sensitive;
    if (namespaces2.length === 0 && labels.length === 0) return;
    if (pod.isPartial || isPlaced(pod, settings.sensitive.taints)) return;
    const sensitivity = sensitivityOf(pod, index, settings);
    if (sensitivity === void 0) return;
    if ("cannotTell" in sensitivity) return yield sensitivity;
    yield {
      at: pod,
      absent: true,
      message: `${titleOf(pod.object)}, sensitive ${sensitivity.because}, may run on any node.`
    };
  }
};
function isPlaced(pod, dedicated) {
  const required = requiredTerms(pod);
  return selectedLabels(pod).some(isParticular) || required.length > 0 && required.every((term) => chosenBy(term).some(isParticular)) || tolerationsOf(pod).some(({ key }) => dedicated.includes(key));
}
function isParticular({ label }) {
  return !/^(?:beta\.)?kubernetes\.io\/(?:os|arch)$/.test(label);
}

// src/text/group.ts
function groupBy(items, keyOf2) {
  const groups2 = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key = keyOf2(item);
    const group = groups2.get(key);
    if (group) group.push(item);
    else groups2.set(key, [item]);
  }
  return groups2;
}

// src/rules/kit/service-accounts.ts
function accountOf2(pod) {
  for (const field8 of ["serviceAccountName", "serviceAccount"]) {
    const node = pod.at(field8);
    if (node === void 0 || node.value === null || node.value === "") continue;
    return { name: typeof node.value === "string" ? node.value : "", node };
  }
  return { name: "default", node: void 0 };
}
var workloadKinds2 = commonKinds.filter((kind) => kind !== "Service");
function workloadKey({ kind, name }) {
  return `${kind} ${name}`;
}
function usersOf(account, beside, index) {
  const { users: users2, isComplete } = remembered2.get(index) ?? remember(index);
  return { ...users2.get(keyOf(account, beside)) ?? nobody, isComplete };
}
var nobody = usersAmong([]);
var remembered2 = /* @__PURE__ */ new WeakMap();
function remember(index) {
  const pods = workloadKinds2.flatMap((kind) => [...index.objects(kind)].flatMap(({ pod }) => pod ?? []));
  const byAccount = groupBy(pods, (pod) => keyOf(accountOf2(pod).name, pod.object));
  const users2 = new Map([...byAccount].map(([key, group]) => [key, usersAmong(group)]));
  const all2 = { users: users2, isComplete: index.isWhole && !workloadKinds2.some((kind) => index.isHidden(kind)) };
  remembered2.set(index, all2);
  return all2;
}
function usersAmong(pods) {
  const folders = groupBy(pods, (pod) => folderOf(pod.source.path));
  return {
    workloads: groupBy(pods, (pod) => workloadKey(pod.object)),
    byFolder: new Map([...folders].map(([folder, inside]) => [folder, distinct(inside)]))
  };
}
function distinct(pods) {
  return [...groupBy(pods, (pod) => workloadKey(pod.object)).values()].flatMap(([pod]) => pod ?? []);
}
function keyOf(account, { namespace, source }) {
  const place = namespace === void 0 ? `folder ${folderOf(source.path)}` : `namespace ${namespace}`;
  return `${account} ${place}`;
}

// src/rules/workload/dedicated-service-account.ts
var rule62 = {
  target: "pod",
  severity: "low",
  profile: "strict",
  checklist: ["AUTHZ-2", "AUTHZ-11"],
  title: "Workloads have a service account of their own",
  why: "Rights that one workload gets through the account `default` every other pod of the namespace gets with it, and whoever breaks into one of them.",
  references: [serviceAccounts, rbacGoodPractices],
  *check(pod) {
    const { name, node } = accountOf2(pod);
    if (name !== "default") return;
    yield {
      at: node ?? pod.spec,
      ...node === void 0 && { absent: true },
      message: node === void 0 ? `${titleOf(pod.object)} names no service account and so runs as \`default\`, like all such pods of its namespace.` : `${titleOf(pod.object)} runs as the service account \`default\`, like all pods of its namespace that name none.`,
      instead: [set(pod.spec, ["serviceAccountName"], "dedicated")]
    };
  }
};

// src/rules/kit/capabilities.ts
var baselineCapabilities = /* @__PURE__ */ new Set([
  "NET_BIND_SERVICE",
  "AUDIT_WRITE",
  "CHOWN",
  "DAC_OVERRIDE",
  "FOWNER",
  "FSETID",
  "KILL",
  "MKNOD",
  "SETFCAP",
  "SETGID",
  "SETPCAP",
  "SETUID",
  "SYS_CHROOT"
]);
function addedCapabilities(container) {
  return listed2(container.at("securityContext", "capabilities", "add"));
}
function droppedCapabilities(container) {
  return listed2(container.at("securityContext", "capabilities", "drop"));
}
function plainName({ name }) {
  return name.toUpperCase().replace(/^CAP_/, "");
}
function giveUp(container, { name, node }, check3) {
  const list = container.at("securityContext", "capabilities", "add");
  const target = list?.items().length === 1 ? list : node;
  return fixToReview(`Give up \`${name}\``, check3, remove(target));
}
function listed2(list) {
  return (list?.items() ?? []).flatMap(
    (node) => typeof node.value === "string" ? [{ name: node.value, node }] : []
  );
}

// src/rules/workload/drop-all-capabilities.ts
var rule63 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-10"],
  title: "Containers drop all capabilities",
  why: "Container runtimes grant some fourteen capabilities by default, raw network access among them; few programs need any.",
  references: [podSecurityStandards, securityContext],
  *check(container) {
    const list = container.at("securityContext", "capabilities", "drop");
    if (container.pod.isWindows || list?.kind === "scalar" && isSet(list)) return;
    const dropped = droppedCapabilities(container);
    if (dropped.some(({ name }) => name === "ALL")) return;
    const misspelt2 = dropped.find(({ name }) => name.toUpperCase() === "ALL");
    if (misspelt2 !== void 0) {
      yield {
        at: misspelt2.node,
        severity: "low",
        message: `Container \`${container.name}\` drops \`${misspelt2.name}\`, which the Pod Security Standards accept in capitals only.`,
        fix: safeFix("Write it in capitals", set(misspelt2.node, [], "ALL"))
      };
      return;
    }
    const isPart = list !== void 0 && dropped.length > 0;
    const fix = dropAll(container);
    yield {
      at: isPart ? list : container,
      absent: true,
      message: isPart ? `Container \`${container.name}\` drops some capabilities, but not \`ALL\`.` : `Container \`${container.name}\` drops no capabilities${ignoredAtPodLevel(container, "capabilities")}.`,
      ...fix && { fix }
    };
  }
};
function dropAll(container) {
  const list = container.at("securityContext", "capabilities", "drop");
  const patch = list !== void 0 && list.items().length > 0 ? insert(list, "ALL") : setInContainer(container, ["securityContext", "capabilities", "drop"], ["ALL"]);
  if (namesNeeds(container) || needsNone(container)) return safeFix("Drop all capabilities", patch);
  if (changesOwners(container)) return void 0;
  return fixToReview(
    "Drop all capabilities",
    "Make sure that the program starts without capabilities such as CHOWN, SETUID or NET_BIND_SERVICE, and add back the ones it needs.",
    patch
  );
}
function namesNeeds(container) {
  const added = addedCapabilities(container);
  const isPrivileged = container.at("securityContext", "privileged")?.value === true;
  return added.length > 0 && !isPrivileged && added.every((capability) => plainName(capability) !== "ALL");
}
function needsNone(container) {
  const uid = container.effective("runAsUser")?.value ?? void 0;
  const isRootless = uid === void 0 ? container.effective("runAsNonRoot")?.value === true : typeof uid === "number" && uid > 0;
  const ports2 = container.at("ports")?.items() ?? [];
  return isRootless && ports2.every((port) => Number(port.at("containerPort")?.value) >= 1024);
}

// src/rules/workload/ephemeral-storage-limit.ts
var rule64 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-9"],
  title: "Containers have an ephemeral storage limit",
  why: "A container without such a limit can fill the disk of its node with files or logs, until the kubelet evicts other pods.",
  references: [resourceManagement],
  reads: ["LimitRange"],
  *check(container, index) {
    yield* lackOf({ bound: "limits", resource: "ephemeral-storage" }, container, index);
  }
};

// src/rules/workload/image-digest.ts
var rule65 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-15"],
  title: "Images carry a digest",
  why: "Whoever may write to the registry can move a tag to an image of their own; a digest names one image for ever.",
  references: [imageNames],
  *check(container) {
    const text = container.image?.value;
    const image = typeof text === "string" ? parseImage(text) : void 0;
    if (container.image === void 0 || image === void 0) return;
    if (image.digest !== void 0 && isDigest(image.digest)) return;
    yield {
      at: container.image,
      message: image.digest === void 0 || image.digest === "" ? `Container \`${container.name}\` uses \`${text}\` without a digest.` : `Container \`${container.name}\` pins \`${image.name}\` to \`${image.digest}\`, which is no digest.`,
      instead: [set(container.node, ["image"], `${image.name}@sha256:${"0".repeat(64)}`)]
    };
  }
};

// src/rules/workload/image-pull-policy.ts
var rule66 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-15"],
  title: "Images are pulled at every start or carry a digest",
  why: "A node starts an image it already has for any pod: nobody asks for the credentials of its registry, nor whether the tag means another image by now.",
  references: [
    {
      title: "Kubernetes: image pull policy",
      url: "https://kubernetes.io/docs/concepts/containers/images/#image-pull-policy"
    },
    {
      title: "Kubernetes: the AlwaysPullImages admission controller",
      url: "https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#alwayspullimages"
    }
  ],
  *check(container) {
    const policy = container.at("imagePullPolicy");
    const image = String(container.image?.value ?? "");
    if (policy?.value === "Always" || image.includes("@")) return;
    if (policy === void 0 || policy.value === null || policy.value === "") {
      if (isPulledAnyway(image)) return;
      const message = `Container \`${container.name}\` sets no pull policy, so that its image is pulled only where it is missing.`;
      yield { at: container.image ?? container, absent: true, message, fix: pullAlways(container) };
    } else if (typeof policy.value === "string") {
      const message = `Container \`${container.name}\` has the pull policy \`${policy.value}\` instead of \`Always\`.`;
      yield { at: policy, message, fix: pullAlways(container) };
    }
  }
};
function isPulledAnyway(text) {
  const image = parseImage(text);
  return image === void 0 || isFloating(image);
}
function pullAlways(container) {
  const title3 = "Pull the image at every start";
  const patch = setInContainer(container, ["imagePullPolicy"], "Always");
  if (container.at("imagePullPolicy")?.value !== "Never" && namesRegistry(container))
    return safeFix(title3, patch);
  return fixToReview(
    title3,
    "The nodes must be able to pull it: an image that was only loaded onto them is not found then.",
    patch
  );
}
function namesRegistry({ image }) {
  const name = parseImage(String(image?.value ?? ""));
  if (name === void 0 || /^(?:localhost|127\.|\[)/.test(name.registry)) return false;
  return name.name.startsWith(`${name.registry}/`);
}

// src/rules/workload/isolated-runtime.ts
var field2 = "runtimeClassName";
var runtimeClasses = {
  title: "Kubernetes: runtime class",
  url: "https://kubernetes.io/docs/concepts/containers/runtime-class/"
};
var rule67 = {
  target: "pod",
  severity: "low",
  profile: "strict",
  checklist: ["CLUSTER-6"],
  title: "Sensitive pods have a runtime that isolates them from the kernel",
  why: "Containers of the usual runtime share the node's kernel: one flaw in it, and code of the pod owns the node, or code of the node's other pods owns this one.",
  references: [runtimeClasses],
  reads: ["Namespace", "RuntimeClass"],
  *check(pod, index, settings) {
    const sensitivity = sandboxOf(pod) ?? sensitivityOf(pod, index, settings);
    if (sensitivity === void 0) return;
    if ("cannotTell" in sensitivity) return yield sensitivity;
    const title3 = `${titleOf(pod.object)}, sensitive ${sensitivity.because},`;
    const runtime = pod.at(field2);
    const name = typeof runtime?.value === "string" ? runtime.value : "";
    if (runtime === void 0 || name === "") {
      const fix2 = isolate(pod, settings);
      yield { at: pod, absent: true, message: `${title3} shares the kernel of its node.`, ...fix2 && { fix: fix2 } };
      return;
    }
    const answer = isIsolating(name, pod.object, index, settings);
    if (typeof answer === "object") yield answer;
    if (answer !== false) return;
    const fix = isolate(pod, settings);
    yield {
      at: runtime,
      key: name,
      message: `${title3} has the runtime \`${name}\`, which does not isolate it from its node.`,
      ...fix && { fix }
    };
  }
};
function sandboxOf({ object }) {
  const isSandbox = object.kind === "Sandbox" || object.kind === "SandboxTemplate";
  return isSandbox ? { because: "as a sandbox for foreign code" } : void 0;
}
function isIsolating(name, from, index, { sensitive }) {
  if (sensitive.runtimes.length > 0) return sensitive.runtimes.includes(name);
  const handlers = definitionsFor(from, "RuntimeClass", name, index).flatMap(handlerOf);
  const answers2 = new Set((handlers.length > 0 ? handlers : [name]).map(isolatesBy));
  const [answer] = answers2;
  if (answers2.size === 1 && answer !== void 0) return answer;
  return cannotTell(`the repository does not settle what the RuntimeClass \`${name}\` does`);
}
function handlerOf(runtimeClass) {
  const handler = runtimeClass.at("handler")?.value ?? runtimeClass.at("spec", "runtimeHandler")?.value;
  return typeof handler === "string" && runtimeClass.group === "node.k8s.io" ? [handler] : [];
}
function isolatesBy(handler) {
  if (/^(?:gvisor|runsc|kata|krun|aws\.firecracker|firecracker)(?:[-_.]|$)|hypervisor$/.test(handler))
    return true;
  return /^(?:runc|crun|youki|nvidia)(?:[-_.]|$)/.test(handler) ? false : void 0;
}
function isolate(pod, { sensitive }) {
  const [runtime] = sensitive.runtimes;
  if (runtime === void 0) return void 0;
  return fixToReview(
    `Run on \`${runtime}\``,
    "Make sure that nodes offer this runtime to the pod, and that the program runs on it: not every system call does.",
    setForPod(pod, [field2], runtime)
  );
}

// src/rules/workload/memory-limit.ts
var rule68 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-9"],
  title: "Containers have a memory limit",
  why: "A container without a memory limit can take all memory of its node, and the kernel then ends processes of other pods.",
  references: [resourceManagement],
  reads: ["LimitRange"],
  *check(container, index) {
    yield* lackOf({ bound: "limits", resource: "memory" }, container, index);
  }
};

// src/rules/workload/memory-limit-equals-request.ts
var rule69 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-9"],
  title: "Containers request as much memory as their limit allows",
  why: "What a container takes beyond its request is promised to nobody: when the node runs short of memory, it or its neighbours are ended.",
  references: [
    resourceManagement,
    {
      title: "Kubernetes: quality of service classes of pods",
      url: "https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/"
    }
  ],
  *check(container) {
    if (container.role === "ephemeral") return;
    yield* unequalIn(container.at("resources"), `Container \`${container.name}\``);
    if (isFirst(container))
      for (const problem2 of unequalIn(container.pod.at("resources"), titleOf(container.pod.object)))
        yield { ...problem2, key: "pod" };
  }
};
function isFirst(container) {
  return container === container.pod.containers[0];
}
function* unequalIn(resources, owner) {
  const limit = resources?.at("limits", "memory");
  const request = resources?.at("requests", "memory");
  const [most, least] = [parseQuantity(limit?.value), parseQuantity(request?.value)];
  if (limit === void 0 || request === void 0 || !most || !least || isSame2(most, least)) return;
  yield {
    at: request,
    message: `${owner} requests \`${request.value}\` of memory, but its limit is \`${limit.value}\`.`,
    fix: fixToReview(
      "Request what the limit allows",
      "The scheduler then sets that much aside for each replica: make sure that the nodes have it.",
      set(request, [], limit.value ?? null)
    )
  };
}
function isSame2(a, b) {
  return Math.abs(a - b) <= Math.max(a, b) * 1e-9;
}

// src/rules/workload/memory-request.ts
var rule70 = {
  target: "container",
  severity: "low",
  profile: "standard",
  checklist: ["WORK-9"],
  title: "Containers request memory",
  why: "A pod that requests no memory is put on nodes that have none left for it, and is among the first to be ended when memory runs short.",
  references: [resourceManagement],
  reads: ["LimitRange"],
  *check(container, index) {
    yield* lackOf({ bound: "requests", resource: "memory" }, container, index);
  }
};

// src/rules/workload/no-added-capabilities.ts
var rule71 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-10"],
  title: "Containers add no capability of the baseline other than NET_BIND_SERVICE",
  why: "Each added capability is a piece of root that stays with every process of the container. The baseline of the Pod Security Standards allows these, their restricted level does not.",
  references: [podSecurityStandards],
  *check(container) {
    if (container.pod.isWindows) return;
    for (const capability of addedCapabilities(container)) {
      const { name, node } = capability;
      if (!baselineCapabilities.has(name) || name === "NET_BIND_SERVICE") continue;
      yield {
        at: node,
        key: name,
        message: `Container \`${container.name}\` adds the capability \`${name}\`.`,
        fix: giveUp(container, capability, "Make sure that the program works without it.")
      };
    }
  }
};

// src/rules/workload/no-automount-service-account-token.ts
var field3 = "automountServiceAccountToken";
var rule72 = {
  target: "object",
  severity: "medium",
  profile: "strict",
  checklist: ["AUTHZ-11"],
  title: "Pods get no service account token they do not need",
  why: "Whoever breaks into a container finds the token there and may ask the Kubernetes API for all that the account is allowed.",
  references: [serviceAccounts],
  reads: ["ServiceAccount", ...workloadKinds2],
  *check(object, index) {
    if (object.pod !== void 0) yield* inPod(object.pod, index);
    if (object.kind === "ServiceAccount" && object.group === "") yield* inAccount(object, index);
  }
};
function* inPod(pod, index) {
  const own = pod.at(field3);
  if (own?.value === false) return;
  if (own?.value === true) {
    yield {
      at: own,
      message: `${titleOf(pod.object)} asks for a service account token.`,
      fix: refuse(pod.spec)
    };
    return;
  }
  const account = accountOf2(pod).name;
  if (account === "") return;
  const refusal = isRefusedBy(account, pod.object, index);
  if (refusal === "undecided")
    yield cannotTell(`the repository does not settle what the ServiceAccount \`${account}\` says`);
  if (refusal !== "no") return;
  yield {
    at: pod.spec,
    absent: true,
    message: `${titleOf(pod.object)} gets the token of the service account \`${account}\`, as nothing forbids it.`,
    fix: refuse(pod.spec)
  };
}
function* inAccount(account, index) {
  const own = account.at(field3);
  if (own?.value === true) {
    yield {
      at: own,
      message: `${titleOf(account)} gives its token to every pod that does not refuse it.`,
      fix: refuse(account.root)
    };
    return;
  }
  if (own?.value === false || account.name !== "default") return;
  const refusal = isRefusedByAll(account, index);
  if (refusal === "undecided")
    yield cannotTell("pods that take its token may stand in files that were not read");
  if (refusal !== "no") return;
  yield {
    at: account,
    absent: true,
    message: "ServiceAccount `default` gives its token to every pod that names no other account.",
    fix: refuse(account.root)
  };
}
function isRefusedByAll(account, index) {
  const { name, namespace } = account;
  if (namespace === void 0) return "no";
  const { workloads: workloads2, isComplete } = usersOf(name, account, index);
  const pods = [...workloads2.values()].flat();
  if (pods.length === 0 || pods.some((pod) => pod.at(field3)?.value !== false)) return "no";
  return isComplete ? "yes" : "undecided";
}
function isRefusedBy(account, from, index) {
  const accounts = definitionsFor(from, "ServiceAccount", account, index);
  const refusing = accounts.filter((definition2) => definition2.at(field3)?.value === false);
  if (accounts.length === 0)
    return index.isWhole && !index.isHidden("ServiceAccount", { mentioning: account }) ? "no" : "undecided";
  if (refusing.length === accounts.length) return "yes";
  return refusing.length === 0 ? "no" : "undecided";
}
function refuse(owner) {
  return fixToReview(
    "Mount no token",
    "Make sure that the program does not talk to the Kubernetes API.",
    set(owner, [field3], false)
  );
}

// src/rules/workload/no-blanket-toleration.ts
var rule73 = {
  target: "pod",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-14"],
  title: "Pods tolerate taints by name",
  why: "A pod that tolerates every taint may land on the control plane and on nodes set apart for sensitive workloads, and stays on nodes that are being cleared.",
  references: [taints],
  *check(pod) {
    if (pod.at("tolerations") === void 0) return;
    const blanket = tolerationsOf(pod).filter(({ key, operator }) => key === "" && operator === "Exists");
    const [first2, ...others2] = blanket;
    if (first2 === void 0) return;
    const effects = effectsOf(blanket);
    yield {
      at: first2.node,
      key: effects.join(),
      message: `${titleOf(pod.object)} tolerates every taint${wordsFor4(effects)}.`,
      instead: withoutTolerations(pod, blanket),
      related: others2.slice(0, 3).map(({ node }) => ({ at: node, label: "and here" }))
    };
  }
};
function effectsOf(blanket) {
  const effects = new Set(blanket.map(({ effect }) => effect));
  return effects.has("") ? [] : [...effects].toSorted();
}
function wordsFor4(effects) {
  return effects.length === 0 ? "" : ` with the effect ${effects.map((effect) => `\`${effect}\``).join(" or ")}`;
}

// src/rules/workload/no-control-plane-scheduling.ts
var rule74 = {
  target: "pod",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-14"],
  title: "Pods stay off the nodes of the control plane",
  why: "Whoever breaks out of a container on a node of the control plane finds there the cluster's keys, its API server and its database.",
  references: [taints],
  *check(pod) {
    const tolerated = tolerationsOf(pod).filter(({ key }) => controlPlane.has(key));
    const { selected, byAffinity } = chosenNodes(pod);
    const chosen = [...selected, ...byAffinity];
    const [first2, ...others2] = [...chosen, ...tolerated].map(({ node }) => node);
    if (first2 === void 0) return;
    const isChosen = chosen.length > 0;
    yield {
      at: first2,
      key: isChosen ? "chosen" : "tolerated",
      message: isChosen ? `${titleOf(pod.object)} asks for a node of the control plane.` : `${titleOf(pod.object)} tolerates the taint that keeps workloads off the control plane.`,
      related: others2.slice(0, 3).map((at) => ({ at, label: "and here" })),
      ...byAffinity.length === 0 && { fix: leave(pod, selected, tolerated) }
    };
  }
};
var controlPlane = /* @__PURE__ */ new Set([
  "node-role.kubernetes.io/control-plane",
  "node-role.kubernetes.io/master"
]);
function chosenNodes(pod) {
  const isControlPlane = ({ label }) => controlPlane.has(label);
  const terms = [...requiredTerms(pod), ...preferredTerms(pod)];
  return {
    selected: selectedLabels(pod).filter(isControlPlane),
    byAffinity: terms.flatMap(chosenBy).filter(isControlPlane)
  };
}
function leave(pod, selected, tolerated) {
  const selector = pod.at("nodeSelector");
  const isWhole = selector !== void 0 && selector.entries().length === selected.length;
  return fixToReview(
    "Leave the control plane",
    "Make sure that the pod has no work on the nodes of the control plane, as an agent of every node has.",
    ...isWhole ? [remove(selector)] : selected.map(({ node }) => remove(node)),
    ...tolerated.length > 0 ? withoutTolerations(pod, tolerated) : []
  );
}

// src/rules/workload/no-dangerous-capabilities.ts
var rule75 = {
  target: "container",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-10"],
  title: "Containers add no capability that reaches beyond them",
  why: "With such a capability a container forges packets of others, reads the memory of other processes or takes over its node. The baseline of the Pod Security Standards refuses them all.",
  references: [podSecurityStandards, capabilitiesManual],
  *check(container) {
    if (container.pod.isWindows) return;
    for (const capability of addedCapabilities(container)) {
      if (baselineCapabilities.has(capability.name)) continue;
      yield baselineCapabilities.has(plainName(capability)) ? misspelt(container, capability) : dangerous(container, capability);
    }
  }
};
var critical = /* @__PURE__ */ new Set([
  "ALL",
  "BPF",
  "DAC_READ_SEARCH",
  "SYS_ADMIN",
  "SYS_MODULE",
  "SYS_PTRACE",
  "SYS_RAWIO"
]);
function dangerous(container, capability) {
  const { name, node } = capability;
  const plain2 = plainName(capability);
  return {
    at: node,
    key: name,
    ...critical.has(plain2) && { severity: "critical" },
    message: plain2 === "ALL" ? `Container \`${container.name}\` adds all capabilities.` : `Container \`${container.name}\` adds the dangerous capability \`${name}\`.`,
    ...!changesNode(container) && {
      fix: giveUp(container, capability, "Make sure that the program works without it.")
    }
  };
}
function misspelt(container, capability) {
  const plain2 = plainName(capability);
  return {
    at: capability.node,
    key: capability.name,
    severity: "medium",
    message: `Container \`${container.name}\` adds the capability \`${capability.name}\`, which the Pod Security Standards know as \`${plain2}\` only.`,
    fix: safeFix(`Write it as \`${plain2}\``, set(capability.node, [], plain2))
  };
}

// src/rules/kit/namespaced-kinds.ts
function isNamespaced({ group, kind, pod }) {
  if (pod !== void 0) return true;
  const known3 = kinds2.get(group);
  if (known3 !== void 0) return known3.has(kind);
  return group === "" || group.endsWith(".k8s.io") || !group.includes(".") ? false : void 0;
}
var kinds2 = new Map(
  [
    [
      "",
      `ConfigMap Endpoints Event LimitRange PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret
      Service ServiceAccount`
    ],
    ["apps", "ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet"],
    ["autoscaling", "HorizontalPodAutoscaler"],
    ["batch", "CronJob Job"],
    ["coordination.k8s.io", "Lease LeaseCandidate"],
    ["discovery.k8s.io", "EndpointSlice"],
    ["events.k8s.io", "Event"],
    ["extensions", "DaemonSet Deployment Ingress NetworkPolicy ReplicaSet"],
    [
      "gateway.networking.k8s.io",
      "BackendTLSPolicy Gateway GRPCRoute HTTPRoute ReferenceGrant TCPRoute TLSRoute UDPRoute"
    ],
    ["networking.k8s.io", "Ingress NetworkPolicy"],
    ["policy", "PodDisruptionBudget"],
    ["rbac.authorization.k8s.io", "Role RoleBinding"],
    ["resource.k8s.io", "ResourceClaim ResourceClaimTemplate"],
    ["storage.k8s.io", "CSIStorageCapacity"]
  ].map(([group = "", names = ""]) => [group, new Set(names.split(/\s+/))])
);

// src/rules/workload/no-default-namespace.ts
var rule76 = {
  target: "object",
  severity: "low",
  profile: "standard",
  checklist: ["AUTHZ-6"],
  title: "Nothing is put into the default namespace",
  why: "Rights, network policies and quotas are given by namespace: what shares `default` with everything else shares all of them.",
  references: [namespaces],
  *check(object) {
    const scope = isNamespaced(object);
    if (scope === false || isOfCluster(object)) return;
    const instead = [set(object.root, ["metadata", "namespace"], "harbour")];
    const namespace = object.at("metadata", "namespace");
    if (object.namespace === "default" && namespace !== void 0) {
      if (isForClient(object)) return;
      yield { at: namespace, message: `${titleOf(object)} is put into the namespace \`default\`.`, instead };
    } else if (scope === true && isUnplaced(object)) {
      const message = `${titleOf(object)} names no namespace, so that it may come to stand in \`default\`.`;
      yield { at: object, absent: true, profile: "strict", message, instead };
    }
  }
};
function isOfCluster({ kind, name }) {
  if (kind === "ServiceAccount") return name === "default";
  return name === "kubernetes" && (kind === "Service" || kind === "Endpoints" || kind === "EndpointSlice");
}
function isForClient({ group }) {
  return /(?:^|\.)(?:fluxcd\.io|helm\.cattle\.io|kustomize\.config\.k8s\.io)$/.test(group);
}
function isUnplaced(object) {
  const namespace = object.at("metadata", "namespace");
  return object.at("metadata")?.kind === "map" && (namespace === void 0 || namespace.value === null || namespace.value === "");
}

// src/rules/workload/no-deprecated-registry.ts
var rule77 = {
  target: "container",
  severity: "low",
  profile: "standard",
  checklist: ["WORK-16"],
  title: "Images do not come from the frozen registry of Kubernetes",
  why: "Since April 2023 no image is added to `k8s.gcr.io`: what comes from there gets no more security fixes, and it may be switched off any day.",
  references: [
    {
      title: "Kubernetes: k8s.gcr.io image registry will be frozen from the 3rd of April 2023",
      url: "https://kubernetes.io/blog/2023/02/06/k8s-gcr-io-freeze-announcement/"
    }
  ],
  *check({ name, image }) {
    const text = image?.value;
    if (image === void 0 || typeof text !== "string" || !text.startsWith(frozen)) return;
    yield {
      at: image,
      message: `Container \`${name}\` uses \`${text}\` from a registry that is frozen since April 2023.`,
      fix: safeFix(
        "Take it from the successor",
        set(image, [], `registry.k8s.io/${text.slice(frozen.length)}`)
      )
    };
  }
};
var frozen = "k8s.gcr.io/";

// src/rules/workload/no-host-ipc.ts
var rule78 = {
  target: "pod",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-5"],
  title: "Pods do not share the shared memory of their node",
  why: "With `hostIPC` a container may read and change the shared memory, semaphores and message queues of every program on the node that uses them.",
  references: [podSecurityStandards],
  *check(pod) {
    const hostIpc = pod.at("hostIPC");
    if (hostIpc?.value !== true) return;
    yield {
      at: hostIpc,
      message: `${titleOf(pod.object)} shares the memory segments and message queues of its node.`,
      fix: fixToReview(
        "Leave the IPC namespace of the node",
        "Make sure that the program shares memory only with containers of its own pod.",
        remove(hostIpc)
      )
    };
  }
};

// src/rules/workload/no-host-network.ts
var rule79 = {
  target: "pod",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-6"],
  title: "Pods do not share the network of their node",
  why: "In the node's network a pod reaches services that listen on localhost, reads the traffic of other pods, and no NetworkPolicy holds for it.",
  references: [podSecurityStandards],
  *check(pod) {
    const hostNetwork = pod.at("hostNetwork");
    if (hostNetwork?.value !== true) return;
    yield {
      at: hostNetwork,
      message: `${titleOf(pod.object)} shares the network of its node.`,
      fix: fixToReview(
        "Leave the network of the node",
        "Make sure that the program needs no interface of the node, and that others reach it through a Service.",
        remove(hostNetwork)
      )
    };
  }
};

// src/rules/kit/host-paths.ts
function hostPathOf(owner) {
  const node = owner?.at("hostPath");
  if (node?.kind !== "map") return void 0;
  const written2 = node.at("path");
  return { node, at: written2 ?? node, path: plain(written2?.value) };
}
function plain(path) {
  if (typeof path !== "string" || path === "") return "";
  const parts = path.split("/").filter((part2) => part2 !== "" && part2 !== ".");
  return path.startsWith("/") ? `/${parts.join("/")}` : parts.join("/");
}

// src/rules/workload/no-host-path.ts
var shownMounts = 10;
var rule80 = {
  target: "object",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-8"],
  title: "Workloads mount no path of their node",
  why: "Through a path of the node a container can read what belongs to the node and to other pods, and write what the node runs.",
  references: [podSecurityStandards, hostPathVolumes],
  *check(object) {
    if (object.pod !== void 0) yield* inPod2(object.pod);
    if (object.kind === "PersistentVolume" && object.group === "") yield* inPersistentVolume(object);
  }
};
function* inPod2(pod) {
  const mountsOf2 = groupBy(mountsIn(pod), (mount) => mount.at("name")?.value);
  for (const volume of pod.at("volumes")?.items() ?? []) {
    const hostPath = hostPathOf(volume);
    if (hostPath === void 0) continue;
    const { at, node, path } = hostPath;
    const name = String(volume.at("name")?.value ?? "");
    const mounts = mountsOf2.get(name) ?? [];
    const isReadOnly2 = mounts.length > 0 && mounts.every((mount) => mount.at("readOnly")?.value === true);
    yield {
      at,
      key: isReadOnly2 ? `${path} read-only` : path,
      severity: severityOf2(path, isReadOnly2),
      message: `Volume \`${name}\` of ${titleOf(pod.object)} is ${wordsFor5(path, isReadOnly2)} of its node${isReadOnly2 ? ", mounted read-only" : ""}.`,
      instead: [remove(node)],
      related: mounts.slice(0, shownMounts).map((mount) => ({ at: mount, label: "mounted here" }))
    };
  }
}
function* inPersistentVolume(object) {
  const hostPath = hostPathOf(object.at("spec"));
  if (hostPath === void 0) return;
  const { at, path } = hostPath;
  yield {
    at,
    key: path,
    severity: "medium",
    profile: "standard",
    message: `${titleOf(object)} hands out ${wordsFor5(path, false)} of a node.`
  };
}
function mountsIn(pod) {
  return pod.containers.flatMap((container) => container.at("volumeMounts")?.items() ?? []);
}
function wordsFor5(path, isReadOnly2) {
  if (path === "") return "a path";
  if (path === "/") return "the whole filesystem";
  return `the ${isSensitive(path) && !(isReadOnly2 && isPublic(path)) ? "sensitive " : ""}path \`${path}\``;
}
function severityOf2(path, isReadOnly2) {
  if (isReadOnly2 && isPublic(path)) return "medium";
  if (isSensitive(path)) return isReadOnly2 ? "high" : "critical";
  return isReadOnly2 ? "medium" : "high";
}
function isPublic(path) {
  if (path.split("/").includes("..")) return false;
  return /^\/(?:etc\/(?:localtime|timezone|ca-certificates|ssl\/certs|pki\/(?:tls\/certs|ca-trust))|usr\/share\/(?:zoneinfo|ca-certificates))(?:\/|$)/.test(
    path
  );
}
function isSensitive(path) {
  return /^\/(?:$|(?:bin|boot|dev|etc|home|lib\w*|proc|root|run|sbin|sys|usr|var)(?:\/|$))/.test(path);
}

// src/rules/workload/no-host-pid.ts
var rule81 = {
  target: "pod",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-5"],
  title: "Pods do not share the processes of their node",
  why: "With `hostPID` a container sees every process of the node, reads their environment and, as root, may end or trace them.",
  references: [podSecurityStandards],
  *check(pod) {
    const hostPid = pod.at("hostPID");
    if (hostPid?.value !== true) return;
    yield {
      at: hostPid,
      message: `${titleOf(pod.object)} sees the processes of its node.`,
      fix: fixToReview(
        "Leave the process namespace of the node",
        "Make sure that the program does not watch or signal processes outside its own pod.",
        remove(hostPid)
      )
    };
  }
};

// src/rules/workload/no-host-port.ts
var rule82 = {
  target: "container",
  severity: "medium",
  profile: "baseline",
  checklist: ["WORK-6"],
  title: "Containers take no port of their node",
  why: "A host port opens the container on the address of its node, past Services and often past NetworkPolicies, and binds it to nodes where that port is free.",
  references: [podSecurityStandards],
  *check(container) {
    for (const port of container.at("ports")?.items() ?? []) {
      const hostPort = port.at("hostPort");
      const number = hostPort?.value;
      if (hostPort === void 0 || typeof number !== "number" || number === 0) continue;
      const isWrittenAnyway = container.pod.at("hostNetwork")?.value === true;
      const protocol = port.at("protocol")?.value;
      yield {
        at: hostPort,
        key: typeof protocol === "string" && protocol !== "TCP" ? `${number} ${protocol}` : `${number}`,
        message: `Container \`${container.name}\` takes port ${number} of its node.`,
        ...isWrittenAnyway ? { instead: [remove(hostPort)] } : {
          fix: fixToReview(
            "Leave the port to the node",
            "Make sure that others reach the container through a Service or an Ingress.",
            remove(hostPort)
          )
        }
      };
    }
  }
};

// src/rules/workload/no-host-probes.ts
var rule83 = {
  target: "container",
  severity: "medium",
  profile: "baseline",
  checklist: ["WORK-6"],
  title: "Probes and lifecycle hooks ask their own pod",
  why: "The kubelet sends these requests from its node: with a host of their own they reach services that only nodes can reach, and whether they succeed shows in the status of the pod.",
  references: [podSecurityStandards],
  *check(container) {
    for (const { name, node } of handlersOf(container)) {
      const host2 = node.at("httpGet", "host") ?? node.at("tcpSocket", "host");
      if (typeof host2?.value !== "string" || host2.value === "") continue;
      yield {
        at: host2,
        key: name,
        message: `The \`${name}\` of container \`${container.name}\` asks the host \`${host2.value}\` instead of its own pod.`,
        fix: fixToReview(
          "Ask the pod itself",
          "Make sure that the program answers on the pod's own address: there the kubelet asks then.",
          remove(host2)
        )
      };
    }
  }
};
function handlersOf(container) {
  const lifecycle = container.at("lifecycle");
  return [
    ...["livenessProbe", "readinessProbe", "startupProbe"].map((name) => ({ name, node: container.at(name) })),
    ...["postStart", "preStop"].map((name) => ({ name, node: lifecycle?.at(name) }))
  ].flatMap(({ name, node }) => node === void 0 ? [] : [{ name, node }]);
}

// src/rules/workload/no-host-process.ts
var shownContainers = 10;
var rule84 = {
  target: "pod",
  severity: "critical",
  profile: "baseline",
  checklist: ["WORK-21"],
  title: "Windows pods are not processes of their node",
  why: "A HostProcess container is no container: it runs as a process of the Windows node, with its network, files and users, up to `NT AUTHORITY\\SYSTEM`.",
  references: [
    podSecurityStandards,
    {
      title: "Kubernetes: create a Windows HostProcess pod",
      url: "https://kubernetes.io/docs/tasks/configure-pod-container/create-hostprocess-pod/"
    }
  ],
  *check(pod) {
    const [at, ...others2] = requestsIn(pod);
    if (at === void 0) return;
    yield {
      at,
      message: `${titleOf(pod.object)} runs as a process of its Windows node.`,
      related: others2.slice(0, shownContainers).map((node) => ({ at: node, label: "said here as well" })),
      fix: fixToReview(
        "Run it in containers of their own",
        "Make sure that the program manages nothing of the node, and that `hostNetwork` and a user of the node go as well.",
        ...[at, ...others2].map((node) => remove(node))
      )
    };
  }
};
function requestsIn(pod) {
  return [pod, ...pod.containers].flatMap((owner) => {
    const node = owner.at("securityContext", "windowsOptions", "hostProcess");
    return node?.value === true ? [node] : [];
  });
}

// src/rules/kit/execution-places.ts
function placeOfCommand(execution, { source, range }) {
  const item = itemAt(execution, range.start);
  if (item === void 0) return void 0;
  return isBlock(item) ? lineAt(source, range.start) : item;
}
function isBlock({ source, valueRange }) {
  return source.text[valueRange.start] === "|";
}
function lineAt(source, offset) {
  const { lines } = source;
  const line = lines.lineAt(offset);
  const start = lines.startOf(line) + lines.at(line).search(/\S|$/);
  return { source, range: { start, end: lines.endOf(line) } };
}

// src/rules/kit/installs.ts
function installOf(command) {
  return distributionInstall(command) ?? languageInstall(command);
}
var distributionVerbs = {
  apt: ["install", "reinstall", "build-dep"],
  apk: ["add"],
  dnf: ["install", "localinstall", "groupinstall", "reinstall", "module"],
  zypper: ["in", "install"],
  pacman: []
};
function distributionInstall(command) {
  const invocation = packageInvocation(command);
  if (invocation === void 0) return void 0;
  const { manager, verb, options: options2, names } = invocation;
  if (manager === "pacman") return isPacmanInstall(options2, names) ? "pacman -S" : void 0;
  const verbs2 = distributionVerbs[manager];
  return verbs2.includes(verb) ? `${command.name} ${verb}` : void 0;
}
function isPacmanInstall(options2, names) {
  return names.length > 0 && options2.some((option) => option === "--sync" || /^-[A-Za-z]{0,10}[SU]/.test(option));
}
var languageVerbs = /* @__PURE__ */ new Map([
  ["pip", ["install"]],
  ["pip3", ["install"]],
  ["pipx", ["install"]],
  ["pipenv", ["install", "sync"]],
  ["poetry", ["install", "add", "sync"]],
  ["uv", ["sync", "add", "pip install", "pip sync", "tool install"]],
  ["conda", ["install", "create", "env create", "env update"]],
  ["mamba", ["install", "create", "env create", "env update"]],
  ["micromamba", ["install", "create"]],
  ["npm", ["install", "i", "ci", "add", "clean-install", "install-clean"]],
  ["pnpm", ["install", "i", "add"]],
  ["yarn", ["", "install", "add", "global add"]],
  ["bun", ["install", "i", "add"]],
  ["gem", ["install", "i"]],
  ["bundle", ["", "install", "update"]],
  ["composer", ["install", "i", "require", "update", "global require"]],
  ["cargo", ["install", "binstall"]],
  ["go", ["install", "get"]],
  ["luarocks", ["install"]],
  ["cpan", ["install"]],
  ["dotnet", ["tool install"]],
  ["brew", ["install"]],
  ["snap", ["install"]],
  ["opkg", ["install"]],
  ["tdnf", ["install"]],
  ["choco", ["install"]]
]);
function languageInstall({ name, words: words3 }) {
  const asModule = pythonModule(name, words3);
  const program = asModule?.name ?? name;
  const verbs2 = languageVerbs.get(withoutVersion(program));
  if (verbs2 === void 0) return packageFile(name, words3);
  const all2 = (asModule?.rest ?? words3.slice(1)).map(({ value, text }) => value ?? text);
  if (all2.some((word) => word === "--help" || word === "--version" || word === "--dry-run")) return void 0;
  const operands = all2.filter((word, at) => !word.startsWith("-") && !folderOptions.has(all2[at - 1] ?? ""));
  const found = verbs2.find(
    (verb) => verb === "" ? all2.length === 0 : operands.slice(0, verb.split(" ").length).join(" ") === verb
  );
  return found === void 0 ? void 0 : `${program} ${found}`.trim();
}
var folderOptions = /* @__PURE__ */ new Set([
  "--prefix",
  "-C",
  "--cwd",
  "--dir",
  "-d",
  "--working-dir"
]);
function withoutVersion(program) {
  return /^pip3?\.\d+$/.test(program) ? "pip" : program;
}
function pythonModule(name, words3) {
  if (!/^python[\d.]*$/.test(name)) return void 0;
  const at = words3.findIndex(({ text }) => text === "-m");
  return at === -1 ? void 0 : { name: words3[at + 1]?.value ?? "", rest: words3.slice(at + 2) };
}
function packageFile(name, words3) {
  const option = words3.slice(1).find(({ text }) => text.startsWith("-"))?.text ?? "";
  if (name === "dpkg" && /^(?:--install|-i)$/.test(option)) return "dpkg -i";
  if (name === "rpm" && /^(?:--install|--upgrade|-[ivhFU]{0,4}[iU][vhF]{0,4})$/.test(option)) return "rpm -i";
  return void 0;
}
var downloaders = /* @__PURE__ */ new Set(["curl", "wget", "fetch", "aria2c"]);
var interpreters = /^(?:(?:ba|da|a|z|k|mk)?sh|python[\d.]*|perl|ruby|node|php)$/;
function* downloadsRun(commands2) {
  const readers = readersOf(commands2);
  for (const command of commands2) {
    if (!downloaders.has(command.name) || !isPrinted(command)) continue;
    const { parent } = command;
    const interpreter = readers.get(command.pipeline) ?? (parent && substitutedInto(parent));
    if (interpreter !== void 0) yield { command, downloader: command.name, interpreter };
  }
}
function isPrinted({ name, words: words3, redirections }) {
  const options2 = words3.slice(1).map(({ value, text }) => value ?? text);
  if (redirections.some(({ operator }) => operator.startsWith(">"))) return isErrors(redirections);
  if (name === "wget")
    return options2.some(
      (option, at) => /^(?:-[a-zA-Z]*O|--output-document=?)-?$/.test(option) && isDash(option, options2[at + 1])
    );
  return !options2.some(
    (option) => /^(?:-[a-zA-Z]*[oOI]|--output(?:-dir)?(?:=.*)?|--remote-name|--head)$/.test(option)
  );
}
function isErrors(redirections) {
  return redirections.every(({ source, range }) => source.text.slice(range.start, range.end).startsWith("2>"));
}
function isDash(option, next) {
  return option.endsWith("-") || next === "-";
}
function readersOf(commands2) {
  const readers = /* @__PURE__ */ new Map();
  for (const { name, words: words3, pipeline, connector } of commands2) {
    if (connector === "|" && interpreters.test(name) && readsProgram(words3)) readers.set(pipeline, name);
  }
  return readers;
}
function readsProgram(words3) {
  const rest = words3.slice(1).map(({ text }) => text);
  if (rest.some((word) => /^-\w{0,10}c$/.test(word) || word === "-m")) return false;
  return rest.some((word) => word === "-" || /^-\w{0,10}s$/.test(word)) || rest.every((word) => word.startsWith("-"));
}
function substitutedInto({ name, words: words3, parent }) {
  const isOutputRun = name === "" && /^"?(?:\$\(|`)/.test(words3[0]?.text ?? "");
  if (isOutputRun) return parent === void 0 || parent.name === "" ? "sh" : parent.name;
  const first2 = words3[1]?.text ?? "";
  const isFileRun = interpreters.test(name) || name === "source" || name === ".";
  return isFileRun && first2.startsWith("<(") ? name : void 0;
}

// src/rules/workload/no-install-at-start.ts
var rule85 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["IMAGE-23"],
  title: "Containers install nothing when they start",
  why: "What runs is no longer what was built, scanned and signed: each start may bring other software, from servers that somebody else controls, and fails when they do.",
  references: [
    {
      title: "Kubernetes: images",
      url: "https://kubernetes.io/docs/concepts/containers/images/"
    }
  ],
  *check(container) {
    for (const execution of executionsOf(container)) {
      if (hooks.has(execution.when) && mayInstall(execution)) yield* inExecution(container, execution);
    }
  }
};
var hooks = /* @__PURE__ */ new Map([
  ["start", "when it starts"],
  ["postStart", "in its `postStart` hook"],
  ["preStop", "in its `preStop` hook"]
]);
function mayInstall({ items }) {
  return items.some(({ value }) => installers.test(String(value)) || downloadRun.test(String(value)));
}
var installers = /\b(?:apt|apt-get|aptitude|apk|yum|dnf5?|microdnf|tdnf|zypper|pacman|dpkg|rpm|pip[\d.]*|pipx|pipenv|poetry|uv|conda|mamba|micromamba|npm|pnpm|yarn|bun|gem|bundle|composer|cargo|luarocks|cpan|dotnet|brew|snap|opkg|choco)\b|\bgo (?:install|get)\b|^go$/;
var downloadRun = /\|[^|\n]{0,80}\b(?:(?:ba|da|a|z|k|mk)?sh|python[\d.]*|perl|ruby|node|php)\b|(?:\$\(|<\(|`)\s*(?:curl|wget|fetch|aria2c)\b/;
function* inExecution(container, execution) {
  const said2 = /* @__PURE__ */ new Set();
  for (const { command, what, does } of changesIn(commandsOf(execution))) {
    const at = placeOfCommand(execution, command);
    if (at === void 0 || said2.has(what)) continue;
    said2.add(what);
    yield {
      at,
      key: what,
      message: `Container \`${container.name}\` ${does} ${hooks.get(execution.when)}.`
    };
  }
}
function* changesIn(commands2) {
  for (const command of commands2) {
    const what = installOf(command);
    if (what !== void 0) yield { command, what, does: `runs \`${what}\`` };
  }
  for (const { command, downloader, interpreter } of downloadsRun(commands2)) {
    const does = `runs what \`${downloader}\` downloads with \`${interpreter}\``;
    yield { command, what: `${downloader} | ${interpreter}`, does };
  }
}

// src/rules/workload/no-kernel-module-access.ts
var rule86 = {
  target: "pod",
  severity: "critical",
  profile: "baseline",
  checklist: ["WORK-13"],
  title: "Containers can neither load nor reach kernel modules",
  why: "A kernel module runs with every right on the node: who can load one, or replace one that the node will load, owns the node.",
  references: [capabilitiesManual, hostPathVolumes],
  *check(pod) {
    yield* loading(pod);
    yield* mounting(pod);
  }
};
function* loading(pod) {
  if (pod.isWindows) return;
  for (const container of pod.containers) {
    for (const capability of addedCapabilities(container)) {
      if (plainName(capability) !== "SYS_MODULE") continue;
      yield {
        at: capability.node,
        key: `${container.name} ${capability.name}`,
        message: `Container \`${container.name}\` may load modules into the kernel of its node: it adds \`${capability.name}\`.`,
        ...!changesNode(container) && {
          fix: giveUp(container, capability, "Make sure that the nodes load the modules themselves.")
        }
      };
    }
  }
}
function* mounting(pod) {
  const volumes = (pod.at("volumes")?.items() ?? []).flatMap((volume) => {
    const hostPath = hostPathOf(volume);
    return hostPath && isOfModules(hostPath.path) ? [{ volume, ...hostPath }] : [];
  });
  if (volumes.length === 0) return;
  const mountsOf2 = groupBy(mountsIn2(pod), (mount) => mount.at("name")?.value);
  for (const { volume, node, at, path } of volumes) {
    const name = String(volume.at("name")?.value ?? "");
    const mounts = mountsOf2.get(name) ?? [];
    const isReadOnly2 = mounts.length > 0 && mounts.every((mount) => mount.at("readOnly")?.value === true);
    yield {
      at,
      key: `${path}${isReadOnly2 ? " read-only" : ""}`,
      ...isReadOnly2 && { severity: "medium" },
      message: isReadOnly2 ? `Volume \`${name}\` of ${titleOf(pod.object)} shows the kernel modules of its node.` : `Volume \`${name}\` of ${titleOf(pod.object)} lets it change the kernel modules of its node.`,
      instead: [remove(node)]
    };
  }
}
function isOfModules(path) {
  return /^(?:\/usr)?\/lib\/modules(?:\/|$)/.test(path);
}
function mountsIn2(pod) {
  return pod.containers.flatMap((container) => container.at("volumeMounts")?.items() ?? []);
}

// src/rules/workload/no-latest-image.ts
var rule87 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-16"],
  title: "Images carry a fixed tag or a digest",
  why: "What `latest` names changes without a change of the manifest: nobody can say what runs, and going back is a guess.",
  references: [imageNames],
  *check(container) {
    const text = container.image?.value;
    const image = typeof text === "string" ? parseImage(text) : void 0;
    if (container.image === void 0 || image === void 0 || !isFloating(image)) return;
    if (isInjected(container)) return;
    yield {
      at: container.image,
      instead: [set(container.node, ["image"], `${image.name}:1.0.0`)],
      message: image.tag === "latest" ? `Container \`${container.name}\` uses \`${text}\`, which may be another image tomorrow.` : `Container \`${container.name}\` uses \`${image.name}\` without a tag, which means \`latest\`.`
    };
  }
};

// src/rules/workload/no-literal-secret-in-args.ts
var rule88 = {
  target: "container",
  severity: "high",
  profile: "standard",
  checklist: ["SECRET-2"],
  title: "No command or argument holds a secret in plain text",
  why: "What stands in a manifest is read by everyone who may read the repository or the workload, and the arguments of a program besides by every process beside it.",
  references: [
    secretsGoodPractices,
    {
      title: "Kubernetes: use environment variables to define arguments",
      url: "https://kubernetes.io/docs/tasks/inject-data-application/define-command-argument-container/#use-environment-variables-to-define-arguments"
    }
  ],
  *check(container) {
    for (const execution of executionsOf(container)) yield* inExecution2(container, execution);
  }
};
var look = /pass|pwd|token|secret|key|cred|jwt|bearer|auth|(?:^|\s)-[pwau]/i;
function* inExecution2(container, execution) {
  const where = `${wordsFor6[execution.when]} of container \`${container.name}\``;
  for (const item of execution.items) yield* credentialOf2(item, where);
  const said2 = /* @__PURE__ */ new Set();
  if (execution.items.some(({ value }) => look.test(String(value)))) {
    for (const secret of literalSecrets(commandsOf(execution))) {
      const at = placeOfCommand(execution, secret.at);
      if (at === void 0 || !isMeant(secret)) continue;
      said2.add(at.range.start);
      yield {
        at,
        key: secret.name,
        message: `${secret.what}${ownerOf(secret, execution)} holds a secret in plain text, in ${where}.`
      };
    }
  }
  for (const item of execution.items) {
    for (const at of loginsIn(String(item.value)).map((offset) => placeIn2(item, offset))) {
      if (said2.has(at.range.start)) continue;
      yield { at, key: "address", message: `An address with a password stands in plain text in ${where}.` };
    }
  }
}
var wordsFor6 = {
  start: "the command",
  postStart: "the `postStart` hook",
  preStop: "the `preStop` hook",
  livenessProbe: "the liveness probe",
  readinessProbe: "the readiness probe",
  startupProbe: "the startup probe"
};
function* credentialOf2(item, where) {
  const credential = credentialIn(String(item.value));
  if (credential === void 0) return;
  yield {
    at: item,
    key: credential,
    severity: "critical",
    profile: "baseline",
    message: `There is ${credential} in plain text in ${where}.`
  };
}
function ownerOf({ program }, { isEntrypointHidden }) {
  return program === "" || isEntrypointHidden ? "" : ` of \`${program}\``;
}
function isMeant({ kind, name }) {
  return kind !== "variable" || isSecretName(name);
}

// src/rules/workload/no-literal-secret-in-env.ts
var rule89 = {
  target: "container",
  severity: "high",
  profile: "standard",
  checklist: ["SECRET-2"],
  title: "No environment variable holds a secret in plain text",
  why: "What stands in a manifest is read by everyone who may read the repository or the workload, and stays in the history of both.",
  references: [secretsGoodPractices],
  *check(container) {
    for (const variable of container.at("env")?.items() ?? []) {
      const name = variable.at("name")?.value;
      const value = variable.at("value");
      if (typeof name !== "string" || value === void 0) continue;
      const text = String(value.value ?? "");
      const credential = credentialIn(text);
      const what = credential ?? secretIn(name, text);
      if (what === void 0) continue;
      yield {
        at: value,
        key: name,
        ...credential !== void 0 && { severity: "critical", profile: "baseline" },
        message: `Container \`${container.name}\` gets ${what} in plain text in the variable \`${name}\`.`,
        ...moveToSecret(container, variable, value, name)
      };
    }
  }
};
function secretIn(name, text) {
  if (isSecretName(name) && isLiteralSecret(text) && !isSecretsOwnName(name, text)) return "a secret";
  return holdsLogin(text) ? "an address with a password" : void 0;
}
function moveToSecret(container, variable, value, name) {
  const secret = container.pod.object.name;
  if (!/^[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?$/.test(secret) || !/^[-.\w]{1,253}$/.test(name)) return {};
  const fix = fixToReview(
    "Read it from a Secret",
    `Make sure that the Secret \`${secret}\` with the key \`${name}\` exists in the cluster, and replace the value: it stays in the history.`,
    remove(value),
    set(variable, ["valueFrom", "secretKeyRef"], { name: secret, key: name })
  );
  return { fix };
}

// src/rules/workload/no-net-bind-service.ts
var rule90 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-10"],
  title: "Containers do not add NET_BIND_SERVICE",
  why: "With it an intruder may listen on the ports of well-known services. Most programs can listen on a higher port, to which a Service leads just as well.",
  references: [podSecurityStandards, securityContext],
  *check(container) {
    if (container.pod.isWindows) return;
    for (const capability of addedCapabilities(container)) {
      if (capability.name !== "NET_BIND_SERVICE") continue;
      yield {
        at: capability.node,
        message: `Container \`${container.name}\` adds the capability \`NET_BIND_SERVICE\`.`,
        fix: giveUp(container, capability, check)
      };
    }
  }
};
var check = "Make sure that the program listens on ports from 1024 on, or set the sysctl `net.ipv4.ip_unprivileged_port_start` for the pod.";

// src/rules/workload/no-node-name.ts
var rule91 = {
  target: "pod",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-14"],
  title: "The scheduler chooses the node of a pod",
  why: "A pod with a node name goes around the scheduler: no NoSchedule taint keeps it off, not even the one of the control plane, and it competes with whatever runs there.",
  references: [nodeAssignment],
  *check(pod) {
    const nodeName = pod.at("nodeName");
    if (nodeName === void 0 || typeof nodeName.value !== "string" || nodeName.value === "") return;
    yield {
      at: nodeName,
      message: `${titleOf(pod.object)} names its node \`${nodeName.value}\`, past the scheduler and the node's taints.`,
      fix: leaveToScheduler(pod, nodeName.value)
    };
  }
};
function leaveToScheduler(pod, name) {
  const nodeName = pod.at("nodeName") ?? pod.spec;
  const selector = pod.at("nodeSelector");
  const isFree = selector === void 0 || selector.value === null || selector.kind === "map";
  return fixToReview(
    "Let the scheduler choose the node",
    "Make sure that the pod must be on this node, or drop the selector as well, and that it tolerates the taints of the node.",
    remove(nodeName),
    ...isFree && selector?.at(hostname) === void 0 ? [setForPod(pod, ["nodeSelector", hostname], name)] : []
  );
}
var hostname = "kubernetes.io/hostname";

// src/rules/workload/no-privilege-escalation.ts
var field4 = "allowPrivilegeEscalation";
var rule92 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-2"],
  title: "Containers forbid privilege escalation",
  why: "Without `allowPrivilegeEscalation: false` a setuid program in the image gives its caller more rights than the container started with.",
  references: [podSecurityStandards, securityContext],
  *check(container) {
    const node = container.at("securityContext", field4);
    if (container.pod.isWindows || node?.value === false) return;
    const fix = forbid(container);
    if (node?.value === true) {
      yield {
        at: node,
        key: "allowed",
        severity: "high",
        profile: "baseline",
        message: `Container \`${container.name}\` allows privilege escalation.`,
        ...fix && { fix }
      };
      return;
    }
    yield {
      at: container,
      ...isSet(node) ? {} : { absent: true },
      message: `Container \`${container.name}\` does not forbid privilege escalation${ignoredAtPodLevel(container, field4)}.`,
      ...fix && { fix }
    };
  }
};
function forbid(container) {
  const isPrivileged = container.at("securityContext", "privileged")?.value === true;
  const admin = addedCapabilities(container).filter(({ name }) => name === "CAP_SYS_ADMIN");
  const conflicts = [
    ...isPrivileged ? [setOwn(container, "privileged", false)] : [],
    ...admin.map(({ node }) => remove(node))
  ];
  if (conflicts.length === 0) {
    const check3 = "Make sure that nothing in the image relies on a setuid program such as `sudo` or `ping`.";
    return fixToReview("Forbid privilege escalation", check3, setOwn(container, field4, false));
  }
  if (changesNode(container)) return void 0;
  return fixToReview(
    "Forbid privilege escalation, and drop what contradicts it",
    "Make sure that the program needs neither privileged mode nor `CAP_SYS_ADMIN`.",
    ...conflicts,
    setOwn(container, field4, false)
  );
}

// src/rules/workload/no-privileged.ts
var rule93 = {
  target: "container",
  severity: "critical",
  profile: "baseline",
  checklist: ["WORK-3"],
  title: "Containers do not run privileged",
  why: "A privileged container holds every capability and every device of its node: whoever breaks into it owns the node.",
  references: [podSecurityStandards],
  *check(container) {
    const privileged = container.at("securityContext", "privileged");
    if (privileged?.value !== true) return;
    const message = `Container \`${container.name}\` runs privileged.`;
    yield { at: privileged, message, ...!changesNode(container) && { fix: drop(container) } };
  }
};
function drop(container) {
  return fixToReview(
    "Drop privileged mode",
    "Make sure that the program needs no device of the node; what else it needs can be added as single capabilities.",
    setOwn(container, "privileged", false)
  );
}

// src/rules/workload/no-remote-control.ts
var rule94 = {
  target: "container",
  severity: "high",
  profile: "standard",
  checklist: ["WORK-17"],
  title: "Containers run no remote control",
  why: "A login service is one more way in, with passwords and keys that the cluster knows nothing of; `kubectl exec` does the same under RBAC and in the audit log.",
  references: [
    {
      title: "NIST SP 800-190: application container security guide (section 4.4.3)",
      url: "https://nvlpubs.nist.gov/nistpubs/SpecialPublications/NIST.SP.800-190.pdf"
    }
  ],
  *check(container) {
    for (const [service, [sign, ...others2]] of groupBy(signsOf(container), (each) => each.service)) {
      if (sign === void 0) continue;
      yield {
        at: sign.at,
        key: service,
        message: `Container \`${container.name}\` ${sign.says}.`,
        related: others2.map(({ at }) => ({ at, label: "another sign of it" }))
      };
    }
  }
};
function* signsOf(container) {
  for (const key of ["command", "args"]) yield* started(container, key);
  yield* inImage(container);
  yield* listening(container);
}
var programs = [
  ["SSH", /(?:^|[\s/;&|('"])(sshd|dropbear)(?=$|[\s;&|)'"])/],
  ["Telnet", /(?:^|[\s/;&|('"])((?:in\.)?telnetd)(?=$|[\s;&|)'"])/],
  ["RDP", /(?:^|[\s/;&|('"])(xrdp)(?=$|[\s;&|)'"])/],
  ["VNC", /(?:^|[\s/;&|('"])(Xvnc|vncserver|x0vncserver|x11vnc|tigervncserver)(?=$|[\s;&|)'"])/],
  ["TeamViewer", /(?:^|[\s/;&|('"])(teamviewerd?)(?=$|[\s;&|)'"])/]
];
function* started(container, key) {
  for (const at of container.at(key)?.items() ?? []) {
    if (typeof at.value !== "string" || !/sshd|dropbear|telnetd|xrdp|vnc|teamviewer/i.test(at.value)) continue;
    for (const [service, pattern] of programs) {
      const name = pattern.exec(at.value)?.[1];
      if (name !== void 0) yield { at, service, says: `starts \`${name}\`, a remote control` };
    }
  }
}
var imageWords = /* @__PURE__ */ new Map([
  ["sshd", "SSH"],
  ["telnetd", "Telnet"],
  ["xrdp", "RDP"],
  ["vnc", "VNC"],
  ["novnc", "VNC"],
  ["tigervnc", "VNC"],
  ["x11vnc", "VNC"],
  ["teamviewer", "TeamViewer"]
]);
function* inImage({ image }) {
  if (typeof image?.value !== "string" || !/ssh|telnet|rdp|vnc|teamviewer/i.test(image.value)) return;
  const reference = parseImage(image.value);
  if (reference === void 0) return;
  const name = fileNameOf(reference.repository).toLowerCase();
  for (const word of new Set(name.endsWith("openssh-server") ? ["sshd"] : name.split(/[-_.]+/))) {
    const service = imageWords.get(word);
    if (service !== void 0)
      yield { at: image, service, says: `runs \`${reference.name}\`, an image made for remote control` };
  }
}
var ports = /* @__PURE__ */ new Map([
  [22, "SSH"],
  [23, "Telnet"],
  [3389, "RDP"],
  [5900, "VNC"],
  [5901, "VNC"]
]);
function* listening(container) {
  for (const entry of container.at("ports")?.items() ?? []) {
    const at = entry.at("containerPort");
    const service = ports.get(at?.value);
    if (at === void 0 || service === void 0 || !isTcp(entry)) continue;
    yield { at, service, says: `listens on port ${at.value}, which is for ${service}` };
  }
}
function isTcp(port) {
  return ["TCP", ""].includes(String(port.at("protocol")?.value ?? ""));
}

// src/rules/kit/built-images.ts
function builtUserOf({ image, pod }, index) {
  const text = image?.value;
  if (typeof text !== "string" || pod.isWindows) return void 0;
  const dockerfile = index.dockerfileOf(text);
  const stage = dockerfile?.stages.at(-1);
  const reference = stage && parseImage(text);
  if (!stage || !reference || isForeign(reference, stage)) return void 0;
  const { path } = stage.source;
  const runner = whoRuns(stage.end, stage);
  if (runner.kind === "root") return { kind: "root", path };
  if (runner.kind !== "nonroot" || runner.by !== "instruction") return void 0;
  const uid = numberIn(runner.name);
  if (uid === void 0) return { kind: "name", name: runner.name, path };
  return { kind: "number", uid, gid: numberIn(runner.instruction.words[0]?.value?.split(":")[1]), path };
}
function isForeign(image, { root: { base } }) {
  if (knownImage(image) !== void 0) return true;
  return base.kind === "image" && fileNameOf(base.reference.repository) === fileNameOf(image.repository);
}
function numberIn(text) {
  return text !== void 0 && /^\d{1,9}$/.test(text) ? Number(text) : void 0;
}
function nameUser(container, user, index, isAlone = false) {
  const { pod } = container;
  const isForAll = !isAlone && sharedUserOf(pod, index) !== void 0;
  const set2 = (field8, value) => isForAll ? setForPod(pod, ["securityContext", field8], value) : setOwn(container, field8, value);
  const gid = isSet(container.effective("runAsGroup")) || user.gid === 0 ? void 0 : user.gid;
  return [set2("runAsUser", user.uid), ...gid === void 0 ? [] : [set2("runAsGroup", gid)]];
}
function sharedUserOf(pod, index) {
  const known3 = shared.get(pod);
  if (known3 !== void 0) return known3.user;
  const [first2, ...others2] = isLeftToPod(pod, "runAsUser") ? pod.containers.map((container) => builtUserOf(container, index)) : [];
  const isSame3 = (other) => first2?.kind === "number" && other?.kind === "number" && other.uid === first2.uid && other.gid === first2.gid;
  const user = first2?.kind === "number" && others2.every(isSame3) ? first2 : void 0;
  shared.set(pod, { user });
  return user;
}
var shared = /* @__PURE__ */ new WeakMap();
function checkOfUser(user, image = "the image") {
  switch (user?.kind) {
    case "number":
      return `Make sure that ${image} is built from \`${user.path}\`, whose USER is ${user.uid}.`;
    case "name":
      return `\`${user.path}\` names the user \`${user.name}\`: the kubelet cannot tell from a name that it is not root, so a number must stand there, or in \`runAsUser\`, or the container does not start.`;
    case "root":
      return `\`${user.path}\` builds an image that runs as root: it needs a USER with a number first, or the container does not start.`;
    case void 0:
      return `Make sure that ${image} names a numeric USER other than 0, or set \`runAsUser\`: otherwise the container does not start.`;
  }
}
function checkOfImage(container, user) {
  return user === void 0 ? checkOfKnownRoot(container) ?? checkOfUser(void 0) : checkOfUser(user);
}
function checkOfKnownRoot({ image, pod }) {
  const text = pod.isWindows ? void 0 : image?.value;
  const reference = typeof text === "string" ? parseImage(text) : void 0;
  const known3 = reference && knownImage(reference);
  if (known3?.user !== "root") return void 0;
  const account = known3.account === void 0 || known3.account.startsWith("$") ? "" : ` Its own user for that is \`${known3.account}\`.`;
  return `The image \`${text}\` runs as root unless \`runAsUser\` names another user, and without one the container does not start.${account}`;
}
var mostChecks = 3;
function checkOfUsers(pod, index) {
  const said2 = checks.get(pod);
  if (said2 !== void 0) return said2;
  const open = pod.containers.filter((container) => !isSet(container.effective("runAsUser")));
  const users2 = open.map((container) => ({ container, user: builtUserOf(container, index) }));
  const sentences = users2.flatMap(
    ({ container, user }) => user === void 0 ? checkOfKnownRoot(container) ?? [] : checkOfUser(user, `the image of \`${container.name}\``)
  );
  const known3 = sentences.slice(0, mostChecks);
  const rest = known3.length === 0 ? ["every image"] : known3.length < users2.length ? ["every other image"] : [];
  const check3 = [.../* @__PURE__ */ new Set([...known3, ...rest.map((images) => checkOfUser(void 0, images))])].join(" ");
  checks.set(pod, check3);
  return check3;
}
var checks = /* @__PURE__ */ new WeakMap();

// src/rules/workload/no-root-user.ts
var field5 = "runAsUser";
var rule95 = {
  target: "pod",
  severity: "high",
  profile: "standard",
  checklist: ["WORK-1"],
  title: "No container is told to run as root",
  why: "Root in a container is root for the kernel: what breaks out of it has every right on the node. `runAsUser: 0` asks for that even where the image has a better user.",
  references: [podSecurityStandards, securityContext],
  *check(pod, index) {
    if (pod.isWindows || pod.hasUserNamespace) return;
    const inherited = pod.at("securityContext", field5);
    if (inherited?.value === 0) yield ofPod2(pod, inherited, index);
    for (const container of pod.containers) {
      const own = container.at("securityContext", field5);
      if (own?.value === 0) yield ofContainer(container, own, index);
    }
  }
};
function ofPod2(pod, user, index) {
  const message = `${titleOf(pod.object)} names user 0, which is root, as the user of its containers.`;
  if (pod.containers.some(needsRoot)) return { at: user, message, instead: [remove(user)] };
  const refuseRoot = setForPod(pod, ["securityContext", "runAsNonRoot"], true);
  const [first2] = pod.containers;
  const shared2 = sharedUserOf(pod, index);
  return {
    at: user,
    message,
    fix: first2 && shared2 ? fixToReview(useOfImage, checkFor3(shared2), refuseRoot, ...nameUser(first2, shared2, index)) : fixToReview(leaveToImage, checkFor3(void 0), refuseRoot, remove(user))
  };
}
function ofContainer(container, user, index) {
  const message = `Container \`${container.name}\` runs as user 0, which is root.`;
  const problem2 = { at: user, key: container.name, message };
  if (needsRoot(container)) return { ...problem2, instead: [remove(user)] };
  return { ...problem2, fix: fixOf8(container, user, index) };
}
function fixOf8(container, user, index) {
  const refuseRoot = setOwn(container, "runAsNonRoot", true);
  const inherited = container.pod.at("securityContext", field5)?.value;
  if (typeof inherited === "number" && inherited > 0)
    return fixToReview("Run as the user of the pod", unprivileged2, refuseRoot, remove(user));
  const built = builtUserOf(container, index);
  return built?.kind === "number" ? fixToReview(useOfImage, checkFor3(built), refuseRoot, ...nameUser(container, built, index)) : fixToReview(leaveToImage, checkFor3(built), refuseRoot, remove(user));
}
var useOfImage = "Run as the user of the image";
var leaveToImage = "Leave the user to the image, and refuse root";
var unprivileged2 = "Make sure that the program needs no right of root.";
function checkFor3(user) {
  return `${checkOfUser(user)} ${unprivileged2}`;
}
function needsRoot(container) {
  const words3 = ["command", "args"].flatMap((key) => container.at(key)?.items() ?? []);
  return changesNode(container) || words3.some(({ value }) => /\b(?:chown|setcap|apk|apt|apt-get|dnf|yum)\b/.test(String(value)));
}

// src/rules/workload/no-runtime-socket.ts
var rule96 = {
  target: "pod",
  severity: "critical",
  profile: "baseline",
  checklist: ["WORK-8"],
  title: "Pods do not get the socket of their container runtime",
  why: "Whoever may write to that socket starts containers with every right on the node and reads the secrets of all others; a read-only mount does not hinder it.",
  references: [
    {
      title: "OWASP: Docker security, do not expose the Docker daemon socket",
      url: "https://cheatsheetseries.owasp.org/cheatsheets/Docker_Security_Cheat_Sheet.html"
    },
    hostPathVolumes
  ],
  *check(pod) {
    for (const volume of pod.at("volumes")?.items() ?? []) {
      const hostPath = hostPathOf(volume);
      if (hostPath === void 0 || !leadsToRuntime(hostPath.path)) continue;
      const { at, node, path } = hostPath;
      yield {
        at,
        key: path,
        message: `${titleOf(pod.object)} can command the container runtime of its node through \`${path}\`.`,
        instead: [remove(node)]
      };
    }
  }
};
function leadsToRuntime(path) {
  return sockets.has(fileNameOf(path)) || /^(?:\/var)?\/run\/(?:docker|containerd|crio)$/.test(path);
}
var sockets = /* @__PURE__ */ new Set([
  "buildkitd.sock",
  "containerd.sock",
  "cri-dockerd.sock",
  "crio.sock",
  "docker.sock",
  "podman.sock"
]);

// src/rules/workload/no-secret-in-env.ts
var rule97 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["SECRET-2"],
  title: "Secrets reach containers as files, not as environment variables",
  why: "Every program that the container starts inherits its variables, and crash reports and debug pages print them. A mounted file is read by whom it is meant for, and follows when the Secret is changed.",
  references: [
    secretsGoodPractices,
    {
      title: "CIS Kubernetes Benchmark 5.4.1: prefer using Secrets as files over Secrets as environment variables",
      url: "https://www.cisecurity.org/benchmark/kubernetes"
    }
  ],
  // That a container gets a whole Secret is another fault, and told by workload/no-whole-secret-in-env.
  *check(container) {
    for (const variable of container.at("env")?.items() ?? []) {
      const reference = variable.at("valueFrom", "secretKeyRef");
      const name = variable.at("name")?.value;
      if (reference?.kind !== "map" || typeof name !== "string") continue;
      const secret = reference.at("name")?.value;
      const where = typeof secret === "string" && secret !== "" ? ` from the Secret \`${secret}\`` : "";
      yield {
        at: reference,
        key: name,
        message: `Container \`${container.name}\` gets a secret${where} in the environment variable \`${name}\`.`
      };
    }
    for (const source of container.at("envFrom")?.items() ?? []) {
      const name = source.at("secretRef", "name");
      if (typeof name?.value !== "string" || name.value === "") continue;
      yield {
        at: name,
        key: `all of ${name.value}`,
        message: `Container \`${container.name}\` gets the Secret \`${name.value}\` in environment variables rather than as files.`
      };
    }
  }
};

// src/rules/workload/no-shared-service-account.ts
var shown = 3;
var rule98 = {
  target: "pod",
  severity: "low",
  profile: "strict",
  checklist: ["AUTHZ-2"],
  title: "No two workloads share a service account",
  why: "Whoever breaks into one of them has the rights that the other needs, and the audit log cannot tell which of them acted.",
  references: [rbacGoodPractices, serviceAccounts],
  reads: workloadKinds2,
  *check(pod, index) {
    const { name, node } = accountOf2(pod);
    if (node === void 0 || name === "default" || name === "") return;
    const users2 = usersOf(name, pod.object, index);
    const others2 = othersThan(pod, users2);
    const [first2, second] = others2;
    if (first2 === void 0) {
      if (!users2.isComplete)
        yield cannotTell("workloads with the same service account may stand in files that were not read");
      return;
    }
    yield {
      at: node,
      message: `${titleOf(pod.object)} shares the service account \`${name}\` with ${titleOf(first2.object)}${second ? " and others" : ""}.`,
      instead: [set(pod.spec, ["serviceAccountName"], "dedicated")],
      related: others2.map((other) => ({ at: accountOf2(other).node ?? other, label: "used here" }))
    };
  }
};
function othersThan({ object, source }, { workloads: workloads2, byFolder }) {
  const key = workloadKey(object);
  const folder = folderOf(source.path);
  const others2 = /* @__PURE__ */ new Map();
  for (const other of byFolder.get(folder) ?? []) {
    if (others2.size === shown) break;
    if (workloadKey(other.object) !== key) others2.set(workloadKey(other.object), other);
  }
  if ((workloads2.get(key) ?? []).length > 1) return [...others2.values()];
  for (const [otherKey, [other, again]] of workloads2) {
    if (others2.size === shown) break;
    if (other !== void 0 && again === void 0 && other.object.name !== object.name)
      others2.set(otherKey, other);
  }
  return [...others2.values()];
}

// src/rules/workload/no-system-namespace.ts
var rule99 = {
  target: "object",
  severity: "low",
  profile: "standard",
  checklist: ["AUTHZ-6"],
  title: "Workloads stay out of the namespaces of the cluster itself",
  why: "In `kube-system` stand the service accounts and secrets with the widest rights, and policies for workloads often leave it out.",
  references: [namespaces],
  *check(object) {
    const { namespace, pod } = object;
    if (pod === void 0 || namespace === void 0 || !systemNamespaces.has(namespace)) return;
    yield {
      at: object.at("metadata", "namespace") ?? object,
      message: `${titleOf(object)} is put into the system namespace \`${namespace}\`.`,
      instead: [set(object.root, ["metadata", "namespace"], "harbour")]
    };
  }
};

// src/rules/workload/no-tiller.ts
var rule100 = {
  target: "object",
  severity: "critical",
  profile: "baseline",
  checklist: ["WORK-17"],
  title: "No Tiller, the server of Helm 2, runs in the cluster",
  why: "Tiller does for everybody who reaches its port what its own account may, and that is mostly everything; it has had no security fix since November 2020, and Helm 3 works without it.",
  references: [
    {
      title: "Helm: Helm 2 and the charts project are now unsupported",
      url: "https://helm.sh/blog/helm-2-becomes-unsupported/"
    }
  ],
  *check(object) {
    if (object.pod !== void 0) yield* inPod3(object.pod);
    if (object.kind === "Service" && object.group === "") yield* inService(object);
  }
};
function* inPod3(pod) {
  const containers = pod.containers.filter(isTiller);
  for (const container of containers) {
    if (isOutOfReach(container)) continue;
    yield {
      at: container.image ?? container,
      key: container.name,
      message: `Container \`${container.name}\` runs Tiller, the server of Helm 2.`
    };
  }
  const sign = nameOf2(pod.metadata) ?? labelsIn(pod.metadata?.at("labels"));
  if (sign === void 0 || containers.length > 0 || pod.containers.some(isOutOfReach)) return;
  yield { at: sign, message: `${titleOf(pod.object)} is called like Tiller, the server of Helm 2.` };
}
function* inService(service) {
  const metadata = service.at("metadata");
  const sign = labelsIn(service.at("spec", "selector")) ?? labelsIn(metadata?.at("labels")) ?? nameOf2(metadata);
  if (sign === void 0) return;
  yield { at: sign, message: `${titleOf(service)} lets the cluster reach Tiller, the server of Helm 2.` };
}
var tiller = /(?:^|[-_.])tiller(?:$|[-_.])/;
function isTiller({ image }) {
  if (typeof image?.value !== "string" || !image.value.includes("tiller")) return false;
  const reference = parseImage(image.value);
  return reference !== void 0 && tiller.test(fileNameOf(reference.repository));
}
function isOutOfReach(container) {
  const words3 = ["command", "args"].flatMap((key) => container.at(key)?.items() ?? []);
  const text = words3.map(({ value }) => String(value)).join(" ");
  return /(?:^|\s)--?l(?:isten)?[= ](?:127\.\d+\.\d+\.\d+|localhost|\[::1\]):/.test(text);
}
function nameOf2(metadata) {
  const name = metadata?.at("name");
  return typeof name?.value === "string" && tiller.test(name.value) ? name : void 0;
}
function labelsIn(labels) {
  const name = labels?.at("name");
  return labels?.at("app")?.value === "helm" && name?.value === "tiller" ? name : void 0;
}

// src/rules/workload/no-unconfined-apparmor.ts
var rule101 = {
  target: "pod",
  severity: "medium",
  profile: "baseline",
  checklist: ["WORK-11"],
  title: "No container turns AppArmor off",
  why: "On nodes with AppArmor the runtime's default profile keeps containers from mounting filesystems and from writing to the kernel's files; without it a break-out is easier.",
  references: [podSecurityStandards, appArmor],
  *check(pod) {
    if (pod.isWindows) return;
    yield* fields(pod);
    yield* annotations2(pod);
  }
};
var title = "Use the runtime's default AppArmor profile";
var check2 = "Make sure that the nodes run AppArmor, and that the program needs nothing which the default profile denies.";
function* fields(pod) {
  for (const { node, who, owner } of writtenFields(pod, "appArmorProfile")) {
    const type = node.at("type");
    if (typeof type?.value !== "string" || /^(?:RuntimeDefault|Localhost|)$/.test(type.value)) continue;
    yield {
      at: type,
      key: `${owner} ${type.value}`.trim(),
      message: type.value === "Unconfined" ? `${who} has the AppArmor profile \`Unconfined\`, which denies nothing.` : `${who} has an AppArmor profile of the unknown type \`${type.value}\`.`,
      ...node.at("localhostProfile") === void 0 && {
        fix: fixToReview(title, check2, set(type, [], "RuntimeDefault"))
      }
    };
  }
}
function* annotations2(pod) {
  const bad = [...appArmorAnnotations(pod)].filter(([, { profile }]) => !isAllowed(profile));
  if (bad.length === 0) return;
  const all2 = pod.metadata?.at("annotations");
  const isOnly = all2?.entries().length === 1;
  const containers = new Map(pod.containers.map((container) => [container.name, container]));
  for (const [name, { profile, entry }] of bad) {
    yield {
      at: entry.node,
      key: `annotation ${name} ${profile}`,
      message: `${titleOf(pod.object)} gives its container \`${name}\` the AppArmor profile \`${profile}\` by annotation.`,
      fix: fieldInstead(containers.get(name), remove(isOnly ? all2 : entry.node))
    };
  }
}
function isAllowed(profile) {
  return profile === "" || profile === "runtime/default" || profile.startsWith("localhost/");
}
function fieldInstead(container, gone) {
  if (container === void 0 || isSet(container.at("securityContext", "appArmorProfile")))
    return fixToReview("Remove the annotation", check2, gone);
  const route2 = ["securityContext", "appArmorProfile", "type"];
  return fixToReview(title, check2, gone, setInContainer(container, route2, "RuntimeDefault"));
}

// src/rules/workload/no-unconfined-seccomp.ts
var rule102 = {
  target: "pod",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-11"],
  title: "No container turns seccomp off",
  why: "Without a filter every system call of the kernel is open to the container; most escapes need one that the default profile blocks.",
  references: [podSecurityStandards, seccomp],
  *check(pod) {
    if (pod.isWindows) return;
    for (const { node, who, owner } of writtenFields(pod, "seccompProfile")) {
      const type = node.at("type");
      if (typeof type?.value !== "string" || allowed.has(type.value)) continue;
      yield {
        at: type,
        key: `${owner} ${type.value}`.trim(),
        message: type.value === "Unconfined" ? `${who} has the seccomp profile \`Unconfined\`, which allows every system call.` : `${who} has a seccomp profile of the unknown type \`${type.value}\`.`,
        ...node.at("localhostProfile") === void 0 && {
          fix: fixToReview(
            "Use the runtime's default seccomp profile",
            "Make sure that the program needs no system call which the default profile blocks.",
            set(type, [], "RuntimeDefault")
          )
        }
      };
    }
  }
};
var allowed = /* @__PURE__ */ new Set(["", "RuntimeDefault", "Localhost"]);

// src/rules/kit/proc-mount.ts
function unmaskedProcOf(container) {
  const procMount = container.at("securityContext", "procMount");
  if (typeof procMount?.value !== "string" || container.pod.isWindows) return void 0;
  return procMount.value === "" || procMount.value === "Default" ? void 0 : procMount;
}
function maskProc(procMount) {
  return fixToReview(
    "Keep `/proc` masked",
    "Make sure that the program starts no containers of its own and changes nothing of the kernel.",
    set(procMount, [], "Default")
  );
}

// src/rules/workload/no-unmasked-proc-in-user-namespace.ts
var rule103 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-11"],
  title: "Containers see `/proc` with its default masks in a user namespace as well",
  why: "A user namespace takes the rights of root on the node away, but `/proc` unmasked still shows more of the kernel than a program needs. The restricted level of the Pod Security Standards refuses it.",
  references: [
    podSecurityStandards,
    {
      title: "Kubernetes: user namespaces",
      url: "https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/"
    }
  ],
  *check(container) {
    const procMount = unmaskedProcOf(container);
    if (procMount === void 0 || !container.pod.hasUserNamespace) return;
    yield {
      at: procMount,
      key: String(procMount.value),
      message: `Container \`${container.name}\` mounts \`/proc\` as \`${procMount.value}\` in its user namespace.`,
      fix: maskProc(procMount)
    };
  }
};

// src/rules/workload/no-unsafe-sysctls.ts
var rule104 = {
  target: "pod",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-7"],
  title: "Pods set no unsafe sysctls",
  why: "A sysctl that is not separated by namespace, or not limited per pod, lets one pod slow down, stop or spy on the others of its node.",
  references: [
    podSecurityStandards,
    {
      title: "Kubernetes: using sysctls in a cluster",
      url: "https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/"
    },
    {
      title: "CVE-2022-0811: a sysctl value that sets others in CRI-O",
      url: "https://github.com/cri-o/cri-o/security/advisories/GHSA-6x2m-w449-qwx7"
    }
  ],
  *check(pod) {
    for (const entry of pod.at("securityContext", "sysctls")?.items() ?? []) {
      const name = entry.at("name");
      if (typeof name?.value !== "string" || name.value === "") continue;
      const value = entry.at("value");
      if (typeof value?.value === "string" && /[+=]/.test(value.value)) {
        yield {
          at: value,
          key: `${name.value} injects`,
          severity: "critical",
          message: `${titleOf(pod.object)} gives the sysctl \`${name.value}\` a value that may set other ones of its node (CVE-2022-0811).`,
          fix: leaveOut(pod, entry, name.value)
        };
      } else if (!safeSysctls.has(name.value)) {
        yield {
          at: name,
          key: name.value,
          message: `${titleOf(pod.object)} sets the unsafe sysctl \`${name.value}\`.`,
          fix: leaveOut(pod, entry, name.value)
        };
      }
    }
  }
};
var safeSysctls = /* @__PURE__ */ new Set([
  "kernel.shm_rmid_forced",
  "net.ipv4.ip_local_port_range",
  "net.ipv4.ip_local_reserved_ports",
  "net.ipv4.ip_unprivileged_port_start",
  "net.ipv4.ping_group_range",
  "net.ipv4.tcp_fin_timeout",
  "net.ipv4.tcp_keepalive_intvl",
  "net.ipv4.tcp_keepalive_probes",
  "net.ipv4.tcp_keepalive_time",
  "net.ipv4.tcp_notsent_lowat",
  "net.ipv4.tcp_rmem",
  "net.ipv4.tcp_slow_start_after_idle",
  "net.ipv4.tcp_syncookies",
  "net.ipv4.tcp_wmem"
]);
function leaveOut(pod, entry, name) {
  const list = pod.at("securityContext", "sysctls");
  const target = list?.items().length === 1 ? list : entry;
  return fixToReview(
    `Leave \`${name}\` to the node`,
    "Make sure that the program works with the value that the node has.",
    remove(target)
  );
}

// src/rules/workload/no-whole-secret-in-env.ts
var rule105 = {
  target: "container",
  severity: "low",
  profile: "standard",
  checklist: ["SECRET-4"],
  title: "No container gets a whole Secret as environment variables",
  why: "The container is handed every key of the Secret, those it has no use for and those added later included, and passes them to every program it starts.",
  references: [
    secretsGoodPractices,
    {
      title: "Kubernetes: configure all key-value pairs in a Secret as container environment variables",
      url: "https://kubernetes.io/docs/tasks/inject-data-application/distribute-credentials-secure/"
    }
  ],
  *check(container) {
    for (const source of container.at("envFrom")?.items() ?? []) {
      const name = source.at("secretRef", "name");
      if (typeof name?.value !== "string" || name.value === "") continue;
      yield {
        at: name,
        key: name.value,
        message: `Container \`${container.name}\` gets every key of the Secret \`${name.value}\` as environment variables.`
      };
    }
  }
};

// src/rules/workload/proc-mount.ts
var rule106 = {
  target: "container",
  severity: "high",
  profile: "baseline",
  checklist: ["WORK-11"],
  title: "Containers see `/proc` with its default masks",
  why: "Runtimes hide what `/proc` shows of the kernel and make its switches read-only; unmasked, root in the container reads the node's secrets there and changes its kernel.",
  references: [podSecurityStandards, securityContext],
  *check(container) {
    const procMount = unmaskedProcOf(container);
    if (procMount === void 0 || container.pod.hasUserNamespace) return;
    yield {
      at: procMount,
      key: String(procMount.value),
      message: `Container \`${container.name}\` mounts \`/proc\` as \`${procMount.value}\` instead of \`Default\`.`,
      fix: maskProc(procMount)
    };
  }
};

// src/rules/kit/written-paths.ts
function writtenPaths(container) {
  const mounts = (container.at("volumeMounts")?.items() ?? []).map((mount) => mount.at("mountPath")?.value);
  const kept = mounts.flatMap((path) => typeof path === "string" ? [path] : []);
  const found = [];
  const told = [...ofImage(container), ...ofVariables(container), ...ofFlags(container)];
  for (const path of told.toSorted((a, b) => a.length - b.length)) {
    if (![...kept, ...found].some((other) => isWithin2(path, other))) found.push(path);
  }
  return found;
}
function mountEmptyDirs(container, paths) {
  const { pod } = container;
  const prefix3 = pod.containers.length > 1 ? `${container.name}-` : "";
  const mounts = paths.map((mountPath) => ({ name: `${prefix3}${nameFor(mountPath)}`, mountPath }));
  const names = mounts.map(({ name }) => name);
  if (names.some((name) => name.length > longestName3 || volumesOf(pod).has(name))) return void 0;
  if (new Set(names).size < names.length) return void 0;
  const volumes = names.map((name) => ({ name, emptyDir: {} }));
  return [...append(container.node, "volumeMounts", mounts), ...append(pod.spec, "volumes", volumes)];
}
var byImage2 = /* @__PURE__ */ new Map([
  ["docker.io/library/httpd", ["/usr/local/apache2/logs"]],
  ["docker.io/library/nginx", ["/var/cache/nginx", "/var/run"]],
  ["docker.io/library/postgres", ["/var/run/postgresql"]],
  ["docker.io/library/redis", ["/data"]],
  ["docker.io/nginxinc/nginx-unprivileged", ["/tmp"]]
]);
function ofImage(container) {
  const text = container.image?.value;
  if (typeof text !== "string" || container.at("command") !== void 0) return [];
  const reference = parseImage(text);
  return (reference && byImage2.get(`${reference.registry}/${reference.repository}`)) ?? [];
}
var temporary = /* @__PURE__ */ new Set(["TEMP", "TMP", "TMPDIR", "XDG_CACHE_HOME"]);
function ofVariables(container) {
  const variables = container.at("env")?.items() ?? [];
  return variables.flatMap(
    (variable) => temporary.has(String(variable.at("name")?.value)) ? pathIn(variable.at("value")?.value) : []
  );
}
var writing = /^(?:--?(?:[a-z\d]+[-_.])*(?:cache|cert|log|temp|tmp)[-_]?dir(?:ectory)?|-Djava\.io\.tmpdir)(?:=(?<path>.*))?$/;
function ofFlags(container) {
  const words3 = executionsOf(container).filter(({ when }) => when === "start").flatMap(({ items }) => items.map(({ value }) => String(value)));
  return words3.flatMap((word, i) => {
    const match = writing.exec(word);
    return match ? pathIn(match.groups?.path ?? words3[i + 1]) : [];
  });
}
function pathIn(value) {
  if (typeof value !== "string" || !/^(?:\/[\w.-]+)+\/?$/.test(value)) return [];
  const path = value.replace(/\/$/, "");
  return isOfSystem.test(path) || /\/\.\.?(?:\/|$)/.test(path) ? [] : [path];
}
var isOfSystem = /^\/(?:(?:dev|proc|sys)(?:\/|$)|(?!(?:cache|logs?|te?mp)$)[^/]+$)/;
function isWithin2(path, folder) {
  const [inner, outer] = [path, folder].map((one) => `${one.replace(/^\/var\/run(?=\/|$)/, "/run")}/`);
  return inner !== void 0 && outer !== void 0 && inner.startsWith(outer.replace(/\/+$/, "/"));
}
var longestName3 = 63;
function nameFor(path) {
  return path.toLowerCase().replace(/[^a-z\d]+/g, "-").replace(/^-|-$/g, "");
}
function append(parent, key, values) {
  const list = parent.at(key);
  const isBegun = list !== void 0 && list.items().length > 0;
  return isBegun ? values.map((value) => insert(list, value)) : [set(parent, [key], values)];
}
function volumesOf(pod) {
  const known3 = volumeNames.get(pod);
  if (known3 !== void 0) return known3;
  const names = new Set((pod.at("volumes")?.items() ?? []).map((volume) => volume.at("name")?.value));
  volumeNames.set(pod, names);
  return names;
}
var volumeNames = /* @__PURE__ */ new WeakMap();

// src/rules/workload/read-only-root-filesystem.ts
var field6 = "readOnlyRootFilesystem";
var rule107 = {
  target: "container",
  severity: "low",
  profile: "standard",
  checklist: ["WORK-4"],
  title: "The root filesystem of containers is read-only",
  why: "On a writable root filesystem an intruder can replace programs and leave tools behind.",
  references: [securityContext],
  *check(container) {
    const node = container.at("securityContext", field6);
    if (container.pod.isWindows || node?.value === true) return;
    const isWritten = node !== void 0 && isSet(node);
    yield {
      at: isWritten ? node : container,
      ...isWritten ? {} : { absent: true },
      message: `The root filesystem of container \`${container.name}\` is writable${ignoredAtPodLevel(container, field6)}.`,
      fix: makeReadOnly(container)
    };
  }
};
function makeReadOnly(container) {
  const patch = setOwn(container, field6, true);
  const paths = writtenPaths(container);
  const volumes = paths.length === 0 ? void 0 : mountEmptyDirs(container, paths);
  const check3 = paths.length === 0 ? "Make sure that every path the program writes to, `/tmp` for instance, is a volume: an `emptyDir` will do." : `Container \`${container.name}\` writes to ${listed(paths)}: that must be in a volume, an \`emptyDir\` will do, and so must every other path it writes to.`;
  return fixToReview("Make the root filesystem read-only", check3, patch, ...volumes ?? []);
}

// src/rules/workload/restricted-volume-types.ts
var rule108 = {
  target: "pod",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-8"],
  title: "Pods use plain volume types",
  why: "Such a volume makes the node itself reach storage that whoever writes the pod has chosen; behind a PersistentVolumeClaim it is the one that the cluster offers.",
  references: [
    podSecurityStandards,
    {
      title: "Kubernetes: types of volumes",
      url: "https://kubernetes.io/docs/concepts/storage/volumes/#volume-types"
    }
  ],
  *check(pod) {
    for (const volume of pod.at("volumes")?.items() ?? []) {
      for (const { key: type, node } of volume.entries()) {
        if (node.kind !== "map" || !outside.has(type)) continue;
        const name = String(volume.at("name")?.value ?? "");
        const danger = dangers.get(type);
        yield {
          at: node,
          key: `${type} ${name}`,
          ...danger !== void 0 && { severity: "high" },
          message: `Volume \`${name}\` of ${titleOf(pod.object)} has the type \`${type}\`${danger ?? ", which the restricted Pod Security Standard does not allow"}.`,
          instead: [remove(node)]
        };
      }
    }
  }
};
var outside = /* @__PURE__ */ new Set([
  "awsElasticBlockStore",
  "azureDisk",
  "azureFile",
  "cephfs",
  "cinder",
  "fc",
  "flexVolume",
  "flocker",
  "gcePersistentDisk",
  "gitRepo",
  "glusterfs",
  "iscsi",
  "nfs",
  "photonPersistentDisk",
  "portworxVolume",
  "quobyte",
  "rbd",
  "scaleIO",
  "storageos",
  "vsphereVolume"
]);
var dangers = /* @__PURE__ */ new Map([
  ["flexVolume", ", whose driver runs as root on the node"],
  ["gitRepo", ": git runs as root on the node, on what the repository holds"]
]);

// src/rules/workload/run-as-group.ts
var rule109 = {
  target: "pod",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-1"],
  title: "No container is told to run in root's group",
  why: "Files of the node and of images often grant the group of root what they refuse to everybody else.",
  references: [securityContext],
  *check(pod) {
    if (pod.isWindows) return;
    yield* primaryGroups(pod);
    yield* otherGroups(pod);
  }
};
function* primaryGroups(pod) {
  const inherited = pod.at("securityContext", "runAsGroup");
  if (inherited?.value === 0) {
    yield {
      at: inherited,
      key: "runAsGroup",
      message: `${titleOf(pod.object)} names group 0, which is root's, as the group of its containers.`,
      instead: [remove(inherited)]
    };
  }
  for (const container of pod.containers) {
    const own = container.at("securityContext", "runAsGroup");
    if (own?.value !== 0) continue;
    yield {
      at: own,
      key: `runAsGroup ${container.name}`,
      message: `Container \`${container.name}\` runs in group 0, which is root's.`,
      instead: [remove(own)]
    };
  }
}
function* otherGroups(pod) {
  const fsGroup = pod.at("securityContext", "fsGroup");
  if (fsGroup?.value === 0) {
    yield {
      at: fsGroup,
      key: "fsGroup",
      message: `${titleOf(pod.object)} gives its volumes to group 0, which is root's.`,
      fix: fixToReview(
        "Leave the group of the volumes alone",
        "Make sure that the program may read and write its volumes without it, or name a group of its own.",
        remove(fsGroup)
      )
    };
  }
  const list = pod.at("securityContext", "supplementalGroups");
  const groups2 = list?.items() ?? [];
  const root = groups2.find(({ value }) => value === 0);
  if (list === void 0 || root === void 0) return;
  yield {
    at: root,
    key: "supplementalGroups",
    message: `${titleOf(pod.object)} adds its containers to group 0, which is root's.`,
    fix: fixToReview(
      "Leave root's group",
      "Make sure that the program needs no file that only this group may read.",
      remove(groups2.length === 1 ? list : root)
    )
  };
}

// src/rules/workload/run-as-non-root.ts
var field7 = "runAsNonRoot";
var rule110 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-1"],
  title: "Containers must run as a user other than root",
  why: "Root in a container is root for the kernel: what breaks out of the container has every right on the node. `runAsNonRoot: true` refuses to start an image that would run as root.",
  references: [podSecurityStandards, securityContext],
  *check(container, index) {
    if (container.pod.hasUserNamespace) return;
    const explicit = [...refusals(container, index)];
    yield* explicit;
    if (explicit.length > 0 || container.effective(field7)?.value === true) return;
    const uid = uidOf(container);
    if (uid === 0) {
      yield {
        at: container.effective("runAsUser") ?? container,
        absent: true,
        message: `Nothing refuses to start container \`${container.name}\` as root, which is what its user id says.`
      };
      return;
    }
    const fix = enforce2(container, index);
    yield {
      at: container,
      absent: true,
      ...uid !== void 0 && { severity: "low", profile: "strict" },
      message: uid === void 0 ? `Container \`${container.name}\` may run as root.` : `Container \`${container.name}\` runs as user ${uid}, but nothing enforces that it is not root.`,
      ...fix && { fix }
    };
  }
};
function* refusals(container, index) {
  const own = container.at("securityContext", field7);
  if (own?.value === false) {
    yield {
      at: own,
      key: "allowed",
      severity: "high",
      message: `Container \`${container.name}\` is allowed to run as root.`,
      ...uidOf(container) !== 0 && {
        fix: enforceBy(setOwn(container, field7, true), container, index)
      }
    };
  }
  const inherited = container.pod.at("securityContext", field7);
  if (inherited?.value === false && answersForPod(container, field7)) {
    yield {
      at: inherited,
      key: "allowed by the pod",
      severity: "high",
      message: `Container \`${container.name}\` stands in a pod that allows its containers to run as root.`,
      ...!usersOf2(container.pod).includeRoot && {
        fix: fixToReview(title2, checkOfUsers(container.pod, index), set(container.pod.spec, route, true))
      }
    };
  }
}
var route = ["securityContext", field7];
var title2 = "Refuse to start as root";
function uidOf(container) {
  const uid = container.pod.isWindows ? void 0 : container.effective("runAsUser")?.value;
  return typeof uid === "number" ? uid : void 0;
}
function enforce2(container, index) {
  const { pod } = container;
  if (needsRoot2(container)) return void 0;
  const all2 = usersOf2(pod);
  const isForAll = isLeftToPod(pod, field7) && !all2.includeRoot;
  const alone = setOwn(container, field7, true);
  const isNumbered = (uidOf(container) ?? 0) > 0;
  const own = isNumbered ? safeFix(title2, alone) : enforceBy(alone, container, index, { isAlone: isForAll });
  if (!isForAll) return own;
  const patch = setForPod(pod, route, true);
  if (all2.areKnown) return withNarrower(safeFix(title2, patch), own);
  const check3 = pod.containers.length > 1 ? checkOfUsers(pod, index) : void 0;
  return withNarrower(enforceBy(patch, container, index, { check: check3 }), own);
}
function enforceBy(patch, container, index, { check: check3, isAlone } = {}) {
  const user = uidOf(container) === void 0 ? builtUserOf(container, index) : void 0;
  const named2 = user?.kind === "number" ? nameUser(container, user, index, isAlone) : [];
  return fixToReview(title2, check3 ?? checkOfImage(container, user), patch, ...named2);
}
function usersOf2(pod) {
  const known3 = users.get(pod);
  if (known3 !== void 0) return known3;
  const ids = pod.containers.map(uidOf);
  const includeRoot = ids.includes(0) || pod.containers.some(needsRoot2);
  const found = { includeRoot, areKnown: ids.every((id) => id !== void 0 && id > 0) };
  users.set(pod, found);
  return found;
}
function needsRoot2(container) {
  return uidOf(container) === void 0 && changesOwners(container);
}
var users = /* @__PURE__ */ new WeakMap();

// src/rules/workload/run-as-user.ts
var lowest = 1e4;
var rule111 = {
  target: "container",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-1"],
  title: "Containers run with a user id of 10000 or above",
  why: "Low user ids belong to people and services of the node: a process that breaks out with one of them meets files that are its own.",
  references: [securityContext],
  *check(container, index) {
    if (container.pod.isWindows || container.pod.hasUserNamespace) return;
    const user = container.effective("runAsUser");
    if (user === void 0) {
      const fix = nameOwn(container, index);
      yield {
        at: container,
        absent: true,
        message: `Container \`${container.name}\` leaves its user id to the image.`,
        ...fix ? { fix } : { instead: [set(container.node, ["securityContext", "runAsUser"], lowest)] }
      };
      return;
    }
    if (typeof user.value === "number" && user.value !== 0 && user.value < lowest) {
      yield {
        at: user,
        message: `Container \`${container.name}\` runs with the user id ${user.value}, which is below ${lowest}.`
      };
    }
  }
};
function nameOwn(container, index) {
  const user = builtUserOf(container, index);
  if (user?.kind !== "number" || user.uid < lowest) return void 0;
  return fixToReview("Name the user of the image", checkOfUser(user), ...nameUser(container, user, index));
}

// src/rules/workload/seccomp-profile.ts
var rule112 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-11"],
  title: "Containers have a seccomp profile",
  why: "Without a seccomp profile every system call of the kernel is open to the container; most escapes need one that the default profile blocks.",
  references: [podSecurityStandards, securityContext],
  *check(container) {
    if (container.pod.isWindows) return;
    const profile = container.effective("seccompProfile");
    const type = profile?.kind === "scalar" ? profile.value : profile?.at("type")?.value;
    if ((type ?? "") !== "") return;
    yield {
      at: container,
      absent: true,
      message: `Container \`${container.name}\` has no seccomp profile.`,
      fix: useDefault(container)
    };
  }
};
function useDefault(container) {
  const route2 = ["securityContext", "seccompProfile", "type"];
  const title3 = "Use the runtime's default seccomp profile";
  const own = setInContainer(container, route2, "RuntimeDefault");
  if (isLeftToPod(container.pod, "seccompProfile")) {
    const forPod = safeFix(title3, setForPod(container.pod, route2, "RuntimeDefault"));
    return withNarrower(forPod, safeFix(title3, own));
  }
  const check3 = "Make sure that the program needs no system call which the default profile blocks.";
  return fixToReview(title3, check3, own);
}

// src/rules/workload/selinux-options.ts
var rule113 = {
  target: "pod",
  severity: "medium",
  profile: "baseline",
  checklist: ["WORK-11"],
  title: "Containers keep to the SELinux types made for containers",
  why: "SELinux keeps a container from the files and processes of its node by its type; another type, user or role may allow it nearly everything, as `spc_t` does.",
  references: [
    podSecurityStandards,
    {
      title: "Kubernetes: assign SELinux labels to a container",
      url: "https://kubernetes.io/docs/tasks/configure-pod-container/security-context/#assign-selinux-labels-to-a-container"
    }
  ],
  *check(pod) {
    if (pod.isWindows) return;
    for (const { node, who, owner } of writtenFields(pod, "seLinuxOptions")) {
      for (const field8 of ["user", "role", "type"]) {
        const option = node.at(field8);
        if (typeof option?.value !== "string" || isAllowed2(field8, option.value)) continue;
        yield {
          at: option,
          key: `${owner} ${field8} ${option.value}`.trim(),
          message: `${who} runs with the SELinux ${field8} \`${option.value}\`.`,
          fix: keepDefault(node, option, field8)
        };
      }
    }
  }
};
var types = /* @__PURE__ */ new Set([
  "container_t",
  "container_init_t",
  "container_kvm_t",
  "container_engine_t"
]);
function isAllowed2(field8, value) {
  return value === "" || field8 === "type" && types.has(value);
}
function keepDefault(options2, option, field8) {
  return fixToReview(
    `Keep the ${field8} that the runtime chooses`,
    "Make sure that the program needs nothing which SELinux denies to the runtime's own type.",
    remove(options2.entries().length === 1 ? options2 : option)
  );
}

// src/rules/workload/trusted-registry.ts
var rule114 = {
  target: "container",
  severity: "medium",
  profile: "standard",
  checklist: ["WORK-16"],
  title: "Images come from a trusted registry",
  why: "Anybody can publish an image under a name that looks right, and what is in it runs with all that its container may do.",
  references: [imageNames],
  *check(container, _index, { trustedRegistries }) {
    const text = container.image?.value;
    if (trustedRegistries.length === 0 || container.image === void 0 || typeof text !== "string") return;
    const image = parseImage(text);
    if (image === void 0 || trustedRegistries.some((entry) => isBelow(image, entry))) return;
    yield {
      at: container.image,
      message: `Container \`${container.name}\` uses \`${text}\`, which comes from none of the trusted registries.`,
      instead: [set(container.node, ["image"], `${trustedRegistries[0]}/crane:1.0.0`)]
    };
  }
};
function isBelow({ registry, repository }, entry) {
  const name = `${registry.toLowerCase()}/${repository}/`;
  return meaningsOf(entry).some((prefix3) => name.startsWith(`${prefix3}/`));
}
function meaningsOf(entry) {
  const [first2 = "", ...rest] = entry.replace(/\/$/, "").split("/");
  const isHost = /[.:]/.test(first2) || first2 === "localhost";
  const host2 = isHost && first2 !== "index.docker.io" ? first2.toLowerCase() : "docker.io";
  const path = isHost ? rest : [first2, ...rest];
  const plain2 = [host2, ...path].join("/");
  return host2 === "docker.io" && path.length === 1 ? [plain2, `${host2}/library/${path[0]}`] : [plain2];
}

// src/rules/workload/user-namespace.ts
var rule115 = {
  target: "pod",
  severity: "low",
  profile: "strict",
  checklist: ["WORK-21"],
  title: "Pods have user ids of their own",
  why: "In a user namespace root of the container is nobody on the node, and so is everything that breaks out of it.",
  references: [
    {
      title: "Kubernetes: user namespaces",
      url: "https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/"
    }
  ],
  *check(pod) {
    if (pod.hasUserNamespace || pod.isWindows || isTiedToNode(pod)) return;
    const written2 = pod.at("hostUsers");
    yield {
      ...written2?.value === true ? { at: written2 } : { at: pod, absent: true },
      message: `${titleOf(pod.object)} shares the user ids of its node.`,
      fix: fixToReview(
        "Give it a user namespace",
        "Make sure that the cluster runs Kubernetes 1.33 or newer on Linux 6.3 or newer, that the volumes support id-mapped mounts, and that every user id in the pod is below 65536.",
        setForPod(pod, ["hostUsers"], false)
      )
    };
  }
};
function isTiedToNode(pod) {
  return ["hostNetwork", "hostPID", "hostIPC"].some((field8) => pod.at(field8)?.value === true) || (pod.at("volumes")?.items() ?? []).some(
    (volume) => ["hostPath", "nfs"].some((type) => volume.at(type) !== void 0)
  ) || pod.containers.some((container) => container.at("volumeDevices") !== void 0);
}

// src/rules/index.ts
var rules = [
  { id: "cluster/no-removed-api", fixable: true, ...rule },
  { id: "dockerfile/absolute-workdir", fixable: true, ...rule2 },
  { id: "dockerfile/copy-not-add", fixable: true, ...rule3 },
  { id: "dockerfile/dockerignore-present", fixable: false, ...rule4 },
  { id: "dockerfile/no-latest-base", fixable: false, ...rule5 },
  { id: "dockerfile/no-package-upgrade", fixable: false, ...rule6 },
  { id: "dockerfile/no-secrets", fixable: false, ...rule7 },
  { id: "dockerfile/no-sudo", fixable: true, ...rule8 },
  { id: "dockerfile/non-root-user", fixable: true, ...rule9 },
  { id: "namespace/limit-range", fixable: false, ...rule10 },
  { id: "namespace/no-privileged-pod-security", fixable: true, ...rule11 },
  { id: "namespace/pod-security-enforced", fixable: true, ...rule12 },
  { id: "namespace/resource-quota", fixable: false, ...rule13 },
  { id: "network/default-deny", fixable: false, ...rule14 },
  { id: "network/ingress-annotation-injection", fixable: false, ...rule15 },
  { id: "network/ingress-host", fixable: false, ...rule16 },
  { id: "network/ingress-tls", fixable: true, ...rule17 },
  { id: "network/mesh-injection-not-disabled", fixable: true, ...rule18 },
  { id: "network/mesh-no-allow-all-authorization", fixable: false, ...rule19 },
  { id: "network/mesh-strict-mtls", fixable: true, ...rule20 },
  { id: "network/namespace-has-network-policy", fixable: false, ...rule21 },
  { id: "network/no-allow-all", fixable: true, ...rule22 },
  { id: "network/no-dangling-policy", fixable: false, ...rule23 },
  { id: "network/no-exposed-admin-interface", fixable: false, ...rule24 },
  { id: "network/no-external-ips", fixable: true, ...rule25 },
  { id: "network/no-ingress-snippet", fixable: true, ...rule26 },
  { id: "network/no-node-port", fixable: true, ...rule27 },
  { id: "network/no-open-load-balancer", fixable: true, ...rule28 },
  { id: "network/no-world-cidr", fixable: true, ...rule29 },
  { id: "network/workload-has-network-policy", fixable: false, ...rule30 },
  { id: "rbac/no-anonymous-binding", fixable: true, ...rule31 },
  { id: "rbac/no-certificate-approval", fixable: true, ...rule32 },
  { id: "rbac/no-cluster-admin-binding", fixable: false, ...rule33 },
  { id: "rbac/no-config-map-write", fixable: true, ...rule34 },
  { id: "rbac/no-default-service-account-binding", fixable: false, ...rule35 },
  { id: "rbac/no-escalate-or-bind", fixable: true, ...rule36 },
  { id: "rbac/no-impersonation", fixable: true, ...rule37 },
  { id: "rbac/no-network-write", fixable: true, ...rule38 },
  { id: "rbac/no-node-proxy", fixable: true, ...rule39 },
  { id: "rbac/no-persistent-volume-write", fixable: true, ...rule40 },
  { id: "rbac/no-pod-exec", fixable: true, ...rule41 },
  { id: "rbac/no-port-forward", fixable: true, ...rule42 },
  { id: "rbac/no-secret-access", fixable: true, ...rule43 },
  { id: "rbac/no-shared-admin-identity", fixable: false, ...rule44 },
  { id: "rbac/no-system-masters", fixable: true, ...rule45 },
  { id: "rbac/no-token-request", fixable: true, ...rule46 },
  { id: "rbac/no-webhook-write", fixable: true, ...rule47 },
  { id: "rbac/no-wildcard-api-groups", fixable: true, ...rule48 },
  { id: "rbac/no-wildcard-resources", fixable: false, ...rule49 },
  { id: "rbac/no-wildcard-verbs", fixable: true, ...rule50 },
  { id: "rbac/no-workload-write", fixable: true, ...rule51 },
  { id: "rbac/review-rights-change", fixable: false, ...rule52 },
  { id: "secrets/no-inline-certificate-key", fixable: false, ...rule53 },
  { id: "secrets/no-known-credential", fixable: false, ...rule54 },
  { id: "secrets/no-plaintext-secret", fixable: false, ...rule55 },
  { id: "secrets/no-secret-in-config-map", fixable: false, ...rule56 },
  { id: "secrets/no-service-account-token-secret", fixable: false, ...rule57 },
  { id: "workload/apparmor-profile", fixable: true, ...rule58 },
  { id: "workload/cpu-limit", fixable: false, ...rule59 },
  { id: "workload/cpu-request", fixable: true, ...rule60 },
  { id: "workload/dedicated-nodes", fixable: false, ...rule61 },
  { id: "workload/dedicated-service-account", fixable: false, ...rule62 },
  { id: "workload/drop-all-capabilities", fixable: true, ...rule63 },
  { id: "workload/ephemeral-storage-limit", fixable: true, ...rule64 },
  { id: "workload/image-digest", fixable: false, ...rule65 },
  { id: "workload/image-pull-policy", fixable: true, ...rule66 },
  { id: "workload/isolated-runtime", fixable: false, ...rule67 },
  { id: "workload/memory-limit", fixable: true, ...rule68 },
  { id: "workload/memory-limit-equals-request", fixable: true, ...rule69 },
  { id: "workload/memory-request", fixable: true, ...rule70 },
  { id: "workload/no-added-capabilities", fixable: true, ...rule71 },
  { id: "workload/no-automount-service-account-token", fixable: true, ...rule72 },
  { id: "workload/no-blanket-toleration", fixable: false, ...rule73 },
  { id: "workload/no-control-plane-scheduling", fixable: true, ...rule74 },
  { id: "workload/no-dangerous-capabilities", fixable: true, ...rule75 },
  { id: "workload/no-default-namespace", fixable: false, ...rule76 },
  { id: "workload/no-deprecated-registry", fixable: true, ...rule77 },
  { id: "workload/no-host-ipc", fixable: true, ...rule78 },
  { id: "workload/no-host-network", fixable: true, ...rule79 },
  { id: "workload/no-host-path", fixable: false, ...rule80 },
  { id: "workload/no-host-pid", fixable: true, ...rule81 },
  { id: "workload/no-host-port", fixable: true, ...rule82 },
  { id: "workload/no-host-probes", fixable: true, ...rule83 },
  { id: "workload/no-host-process", fixable: true, ...rule84 },
  { id: "workload/no-install-at-start", fixable: false, ...rule85 },
  { id: "workload/no-kernel-module-access", fixable: true, ...rule86 },
  { id: "workload/no-latest-image", fixable: false, ...rule87 },
  { id: "workload/no-literal-secret-in-args", fixable: false, ...rule88 },
  { id: "workload/no-literal-secret-in-env", fixable: true, ...rule89 },
  { id: "workload/no-net-bind-service", fixable: true, ...rule90 },
  { id: "workload/no-node-name", fixable: true, ...rule91 },
  { id: "workload/no-privilege-escalation", fixable: true, ...rule92 },
  { id: "workload/no-privileged", fixable: true, ...rule93 },
  { id: "workload/no-remote-control", fixable: false, ...rule94 },
  { id: "workload/no-root-user", fixable: true, ...rule95 },
  { id: "workload/no-runtime-socket", fixable: false, ...rule96 },
  { id: "workload/no-secret-in-env", fixable: false, ...rule97 },
  { id: "workload/no-shared-service-account", fixable: false, ...rule98 },
  { id: "workload/no-system-namespace", fixable: false, ...rule99 },
  { id: "workload/no-tiller", fixable: false, ...rule100 },
  { id: "workload/no-unconfined-apparmor", fixable: true, ...rule101 },
  { id: "workload/no-unconfined-seccomp", fixable: true, ...rule102 },
  { id: "workload/no-unmasked-proc-in-user-namespace", fixable: true, ...rule103 },
  { id: "workload/no-unsafe-sysctls", fixable: true, ...rule104 },
  { id: "workload/no-whole-secret-in-env", fixable: false, ...rule105 },
  { id: "workload/proc-mount", fixable: true, ...rule106 },
  { id: "workload/read-only-root-filesystem", fixable: true, ...rule107 },
  { id: "workload/restricted-volume-types", fixable: false, ...rule108 },
  { id: "workload/run-as-group", fixable: true, ...rule109 },
  { id: "workload/run-as-non-root", fixable: true, ...rule110 },
  { id: "workload/run-as-user", fixable: true, ...rule111 },
  { id: "workload/seccomp-profile", fixable: true, ...rule112 },
  { id: "workload/selinux-options", fixable: true, ...rule113 },
  { id: "workload/trusted-registry", fixable: false, ...rule114 },
  { id: "workload/user-namespace", fixable: true, ...rule115 }
];

export {
  groupBy,
  require_dist,
  toRepoPath,
  toCommitSha,
  folderOf,
  fileNameOf,
  joinPath,
  noAliases,
  resolveScalar,
  fieldOf,
  endOfValue,
  colonOf,
  ParsedDocument,
  splitDocuments,
  parseYaml,
  parseManifest,
  podRouteOf,
  toObjects,
  objectsIn,
  parseImage,
  TextMapper,
  known,
  valueIn,
  concatenated,
  LazyWord,
  ScriptReader,
  backendsOf,
  commonKinds,
  remove,
  definitionsFor,
  isRole,
  isBinding,
  policyRulesOf,
  rules
};
