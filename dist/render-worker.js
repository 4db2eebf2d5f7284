import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  renderClock
} from "./chunk-15.js";
import "./chunk.js";

// src/sources/rendering/worker.ts
import { parentPort } from "node:worker_threads";

// src/sources/rendering/wasi.ts
var ProcessExit = class extends Error {
};
var success = 0;
var badDescriptor = 8;
var invalid = 28;
var withoutFiles = [
  "fd_close",
  "fd_fdstat_get",
  "fd_fdstat_set_flags",
  "fd_fdstat_set_rights",
  "fd_filestat_get",
  "fd_filestat_set_size",
  "fd_pread",
  "fd_prestat_dir_name",
  "fd_prestat_get",
  "fd_pwrite",
  "fd_read",
  "fd_readdir",
  "fd_seek",
  "fd_sync",
  "path_create_directory",
  "path_filestat_get",
  "path_filestat_set_times",
  "path_link",
  "path_open",
  "path_readlink",
  "path_remove_directory",
  "path_rename",
  "path_symlink",
  "path_unlink_file",
  "sock_accept",
  "sock_shutdown"
];
function emptyMachine(module2, memory, uptime = hour) {
  const output = standardError(memory);
  const provided = {
    ...Object.fromEntries(withoutFiles.map((name) => [name, () => badDescriptor])),
    ...argumentsAndEnvironment(memory),
    ...clockAndWaits(memory, uptime),
    random_get: seededRandom(memory),
    fd_write: output.write,
    sched_yield: () => success,
    proc_exit: () => {
      throw new ProcessExit("the engine ended itself");
    }
  };
  for (const { module: from, name } of WebAssembly.Module.imports(module2)) {
    if (from !== "wasi_snapshot_preview1" || !Object.hasOwn(provided, name))
      throw new Error(`The renderer asks for ${from}.${name}, which its host does not have`);
  }
  return { imports: { wasi_snapshot_preview1: provided }, lastWords: output.lastWords };
}
var programName = Buffer.from("renderer\0");
function argumentsAndEnvironment(memory) {
  const sizes = (count, bytes) => (countAt, bytesAt) => {
    const view = new DataView(memory());
    view.setUint32(countAt, count, true);
    view.setUint32(bytesAt, bytes, true);
    return success;
  };
  return {
    args_sizes_get: sizes(1, programName.byteLength),
    args_get(pointers, texts) {
      new DataView(memory()).setUint32(pointers, texts, true);
      new Uint8Array(memory()).set(programName, texts);
      return success;
    },
    environ_sizes_get: sizes(0, 0),
    environ_get: () => success
  };
}
var today = BigInt(renderClock) * 1000000n;
var realtime = 0;
var tick = 1000n;
var hour = 3600000000000n;
var subscriptionSize = 48;
var eventSize = 32;
var clockEvent = 0;
var absolute = 1;
function clockAndWaits(memory, uptime) {
  let now = uptime;
  const wait = (view, clock) => {
    const timeout = view.getBigUint64(clock + 8, true);
    const isAbsolute = (view.getUint16(clock + 24, true) & absolute) !== 0;
    const until = isAbsolute ? timeout : now + timeout;
    if (until > now) now = until;
  };
  return {
    clock_time_get(id, _precision, at) {
      now += tick;
      new DataView(memory()).setBigUint64(at, id === realtime ? today : now, true);
      return success;
    },
    clock_res_get(_id, at) {
      new DataView(memory()).setBigUint64(at, tick, true);
      return success;
    },
    poll_oneoff(subscriptions, events, count, fired) {
      if (count === 0) return invalid;
      const view = new DataView(memory());
      for (let i = 0; i < count; i++) {
        const from = subscriptions + i * subscriptionSize;
        const to = events + i * eventSize;
        const kind = view.getUint8(from + 8);
        if (kind === clockEvent) wait(view, from + 16);
        view.setBigUint64(to, view.getBigUint64(from, true), true);
        view.setUint16(to + 8, kind === clockEvent ? success : badDescriptor, true);
        view.setUint8(to + 10, kind);
      }
      view.setUint32(fired, count, true);
      return success;
    }
  };
}
function seededRandom(memory) {
  let state = 99233863;
  return (at, length) => {
    const bytes = new Uint8Array(memory(), at, length);
    for (let i = 0; i < length; i++) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      bytes[i] = state >>> 11;
    }
    return success;
  };
}
function standardError(memory) {
  const kept = 64 * 1024;
  let words = "";
  const write = (descriptor, vectors, count, written) => {
    if (descriptor !== 1 && descriptor !== 2) return badDescriptor;
    const view = new DataView(memory());
    let total = 0;
    for (let i = 0; i < count; i++) {
      const at = view.getUint32(vectors + i * 8, true);
      const length = view.getUint32(vectors + i * 8 + 4, true);
      total += length;
      if (descriptor === 2 && words.length < kept)
        words += Buffer.from(memory(), at, Math.min(length, kept)).toString("latin1");
    }
    view.setUint32(written, total, true);
    return success;
  };
  return { write, lastWords: () => words };
}

// src/sources/rendering/instance.ts
function openInstance(module2, uptime) {
  const machine = emptyMachine(module2, () => memory.buffer, uptime);
  const { exports } = new WebAssembly.Instance(module2, machine.imports);
  const memory = memoryOf(exports);
  const call = (name, ...args) => {
    const exported = exports[name];
    if (typeof exported !== "function") throw new Error(`The renderer exports no ${name}`);
    return exported(...args);
  };
  try {
    if (Object.hasOwn(exports, "_initialize")) call("_initialize");
  } catch (cause) {
    throw new Error(`The renderer does not start
${machine.lastWords()}`, { cause });
  }
  return {
    exports,
    memory,
    render(request) {
      try {
        const pointer = Number(call("allocate", request.byteLength)) >>> 0;
        new Uint8Array(memory.buffer, pointer, request.byteLength).set(request);
        const place = call("render", pointer, request.byteLength);
        return answerAt(memory.buffer, place);
      } catch (error) {
        return endingOf(error, machine.lastWords());
      }
    }
  };
}
function memoryOf({ memory }) {
  if (memory instanceof WebAssembly.Memory) return memory;
  throw new Error("The renderer exports no memory");
}
function answerAt(memory, place) {
  const bits = BigInt.asUintN(64, typeof place === "bigint" ? place : 0n);
  return new Uint8Array(memory, Number(bits >> 32n), Number(bits & 0xffffffffn)).slice();
}
function endingOf(error, lastWords) {
  if (error instanceof RangeError && error.message.includes("call stack")) return "stack";
  if (!(error instanceof WebAssembly.RuntimeError || error instanceof ProcessExit)) throw error;
  if (/stack overflow|stack exceeds/.test(lastWords)) return "stack";
  return /out of memory|cannot allocate/.test(lastWords) ? "memory" : "other";
}

// src/sources/rendering/worker.ts
var module;
var next;
parentPort?.on("message", (message) => {
  if (message instanceof WebAssembly.Module) module = message;
  else if (message instanceof Uint8Array) answer(message);
});
function answer(request) {
  if (module === void 0) throw new Error("The renderer was asked before it was there");
  const instance = next ?? openInstance(module);
  next = void 0;
  parentPort?.postMessage("rendering");
  const answered = instance.render(request);
  parentPort?.postMessage(answered, typeof answered === "string" ? [] : [answered.buffer]);
  if (typeof answered !== "string") next = openInstance(module);
}
