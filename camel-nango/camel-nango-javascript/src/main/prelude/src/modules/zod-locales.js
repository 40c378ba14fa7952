// Stands in for zod's fifty message languages: only English is loaded, so that each isolate stays small.
export { default as en } from '../../node_modules/zod/v4/locales/en.js';
