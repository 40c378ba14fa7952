// Node's Buffer; the npm package knows all encodings but base64url.
import { Buffer } from 'buffer/';

const BASE64URL = /^base64url$/i;

const { from, isEncoding, byteLength } = Buffer;
const { toString } = Buffer.prototype;

function known(encoding) {
    return typeof encoding === 'string' && BASE64URL.test(encoding) ? 'base64' : encoding;
}

Buffer.from = (value, encodingOrOffset, length) => from(value, known(encodingOrOffset), length);
Buffer.isEncoding = (encoding) => isEncoding(known(encoding));
Buffer.byteLength = (value, encoding) => byteLength(value, known(encoding));
Buffer.prototype.toString = function (encoding, start, end) {
    const text = toString.call(this, known(encoding), start, end);
    return known(encoding) === encoding ? text : text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
};

export { Buffer };
