// Stands in for the host's operations crypto.*, with Node's own crypto.
import * as crypto from 'node:crypto';

const bytes = (text) => Buffer.from(text, 'base64');
const text = (buffer) => buffer.toString('base64');
const withOptions = (read, given, type) => ({ ...given, key: read(given.der ? { key: bytes(given.der), format: 'der', type: given.type ?? type } : given.pem) });
const privateKey = (given) => withOptions(crypto.createPrivateKey, given, 'pkcs8');
const publicKey = (given) => withOptions(crypto.createPublicKey, given, 'spki');

export const hostCrypto = {
    'crypto.digestName': (name) => text(crypto.createHash(name).digest()),
    'crypto.hash': (name, data) => text(crypto.createHash(name).update(bytes(data)).digest()),
    'crypto.hmac': (name, key, data) => text(crypto.createHmac(name, bytes(key)).update(bytes(data)).digest()),
    'crypto.pbkdf2': (password, salt, ...rest) => text(crypto.pbkdf2Sync(password, bytes(salt), ...rest)),
    'crypto.randomBytes': (size) => text(crypto.randomBytes(size)),
    'crypto.randomUUID': () => crypto.randomUUID(),
    'crypto.sign': (name, data, given) => text(crypto.sign(name || null, bytes(data), privateKey(given))),
    'crypto.verify': (name, data, given, signature) => crypto.verify(name || null, bytes(data), publicKey(given), bytes(signature)),
    'crypto.privateKey': (given) => described(privateKey(given).key, 'pkcs8'),
    'crypto.publicKey': (given) => described(publicKey(given).key, 'spki')
};

function described(key, type) {
    const object = key instanceof crypto.KeyObject ? key : crypto.createPrivateKey(key);
    return { algorithm: object.asymmetricKeyType, der: text(object.export({ format: 'der', type })) };
}
