import '../globals/install-text.js';
export { URL, URLSearchParams } from 'whatwg-url';
