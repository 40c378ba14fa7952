// Stands in for tr46 in whatwg-url. The full Unicode tables would cost a megabyte per isolate; domains in scripts are ASCII
// nearly always. Others are lower-cased, normalised where the engine can, and put into Punycode.
import punycode from 'punycode/';

const ASCII = /^[\x00-\x7f]*$/;
const SEPARATORS = /[\u3002\uFF0E\uFF61]/g;

export function toASCII(domain) {
    if (ASCII.test(domain)) {
        return domain.toLowerCase();
    }
    try {
        return punycode.toASCII(domain.normalize('NFKC').toLowerCase().replace(SEPARATORS, '.'));
    } catch {
        return null;
    }
}

export function toUnicode(domain) {
    return { domain: punycode.toUnicode(domain), error: false };
}
