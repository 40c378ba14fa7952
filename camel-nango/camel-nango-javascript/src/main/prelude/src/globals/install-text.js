// whatwg-url looks for these while it is loaded, so they come before it.
import { Buffer } from './buffer.js';
import { atob, btoa, TextDecoder, TextEncoder } from './text.js';
import { defineGlobals } from './define.js';

defineGlobals({ Buffer, TextDecoder, TextEncoder, atob, btoa });
