import { createRequire as requireFrom } from 'node:module'
const require = requireFrom(import.meta.url)
import {
  openChange,
  reviewCommand,
  settled
} from "./chunk-9.js";
import "./chunk-10.js";
import "./chunk-8.js";
import "./chunk-11.js";
import "./chunk-3.js";
import "./chunk-7.js";
import "./chunk-6.js";
import "./chunk-5.js";
import "./chunk-12.js";
import "./chunk-4.js";
import "./chunk-2.js";
import "./chunk-13.js";
import "./chunk-15.js";
import "./chunk.js";
export {
  openChange,
  reviewCommand,
  settled
};
