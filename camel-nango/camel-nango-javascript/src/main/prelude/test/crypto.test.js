/*
 * Copyright 2026 the camel-nango authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
import assert from 'node:assert/strict';
import { generateKeyPairSync, verify } from 'node:crypto';
import { test } from 'node:test';
import { asNode } from './as-node.js';
import { hostCrypto } from './host-crypto.js';
import { runAction } from './isolate.js';

const output = async (body, input) => {
    const { output: value, error } = await runAction(body, { syncHost: hostCrypto, input });
    assert.equal(error, undefined);
    return value;
};

asNode('hashes in every algorithm and encoding', `
    const { createHash } = require('crypto');
    return ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'SHA256', 'RSA-SHA256', 'sha512-256', 'sha3-256'].flatMap((name) => ['hex', 'base64', 'base64url', 'latin1', 'binary', undefined, 'buffer'].map((encoding) =>
        createHash(name).update('gr\\u00fc\\u00df').update(Buffer.from([0, 255])).update(new Uint16Array([1, 2])).update('6869', 'hex').update(new DataView(new ArrayBuffer(3))).digest(encoding)));`);

asNode('a copied hash goes on by itself; a finished one refuses', `
    const { createHash, hash } = require('node:crypto');
    const first = createHash('sha1').update('a'); const second = first.copy(); second.update('b');
    const ended = [first.digest('hex'), second.digest('hex'), hash ? hash('sha1', 'ab') : createHash('sha1').update('ab').digest('hex')];
    for (const late of [() => first.update('x'), () => first.digest(), () => first.copy()]) { try { late(); } catch (e) { ended.push(e.message, e.code); } }
    return ended;`);

asNode('an unknown digest is refused when it is asked for', "return require('crypto').createHash('nope');", undefined, { fails: true });

asNode('keyed hashes take texts, buffers, arrays and key objects', `
    const crypto = require('crypto');
    return ['', 'key', Buffer.from('key'), Uint8Array.from([1, 2]), crypto.createSecretKey(Buffer.from('key'))].map((key) => crypto.createHmac('sha256', key).update('text').digest('hex'));`);

asNode('updating copies what it is given', "const data = Buffer.from('a'); const h = require('crypto').createHash('md5').update(data); data[0] = 98; return h.digest('hex');");

asNode('keys are derived from passwords', "const { pbkdf2Sync, pbkdf2 } = require('crypto'); return [pbkdf2Sync('p', 'salt', 10, 20, 'sha256').toString('hex'), await new Promise((ok) => pbkdf2('p', Buffer.from('s'), 1, 8, 'sha1', (e, k) => ok(k.toString('hex'))))];");

asNode('comparison in constant time compares equal lengths only', `
    const { timingSafeEqual } = require('crypto'); const seen = [timingSafeEqual(Buffer.from('ab'), Buffer.from('ab')), timingSafeEqual(new Uint8Array([1]), new Uint8Array([2]))];
    for (const bad of [() => timingSafeEqual(Buffer.from('a'), Buffer.from('ab')), () => timingSafeEqual('a', 'a')]) { try { bad(); } catch (e) { seen.push(e.name, e.code); } }
    return seen;`);

asNode('random values have the size and shape asked for', `
    const c = require('crypto'); const a = new Uint32Array(4); c.getRandomValues(a); const filled = c.randomFillSync(Buffer.alloc(8), 4);
    return [c.randomBytes(7).length, Buffer.isBuffer(c.randomBytes(0)), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(c.randomUUID()), c.randomInt(1), c.randomInt(5, 6), a.some((x) => x > 0), filled.subarray(0, 4).toString('hex'),
        await new Promise((ok) => c.randomBytes(3, (e, b) => ok([e, b.length]))), await new Promise((ok) => c.randomInt(3, 4, (e, n) => ok(n))), globalThis.crypto.getRandomValues(new Uint8Array(2)).length];`);

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');
const exported = (pair, type = 'pkcs8') => pair.privateKey.export({ format: 'pem', type });
const KEYS = { rsa: exported(rsa), rsa1: exported(rsa, 'pkcs1'), ec: exported(ec, 'sec1'), ed: exported(ed), rsaPublic: rsa.publicKey.export({ format: 'pem', type: 'spki' }), ecPublic: ec.publicKey.export({ format: 'pem', type: 'spki' }) };

asNode('the same key signs the same in every form', `
    const { createSign, createPrivateKey, createVerify, createPublicKey, sign } = require('crypto');
    const signed = (key, encoding) => createSign('RSA-SHA256').update('head.').update(Buffer.from('body')).sign(key, encoding);
    const s = signed(input.rsa, 'base64url'); const jws = Buffer.from(s, 'base64url');
    return [s, signed(input.rsa1, 'base64'), signed({ key: Buffer.from(input.rsa) }).toString('hex'), signed(createPrivateKey(input.rsa), 'hex'), sign('sha512', Buffer.from('x'), input.rsa).toString('hex'), sign(null, Buffer.from('x'), input.ed).toString('hex'),
        createVerify('SHA256').update('head.body').verify(input.rsaPublic, jws), createVerify('SHA256').update('other').verify(input.rsaPublic, jws), createVerify('sha256').update('head.body').verify(createPublicKey(input.rsa), s, 'base64url')];`, KEYS);

asNode('key objects tell what they are and export', `
    const { createPrivateKey, createPublicKey, createHash } = require('crypto'); const key = createPrivateKey(input.rsa1); const open = createPublicKey(key);
    return [key.type, key.asymmetricKeyType, open.type, key.export({ format: 'pem', type: 'pkcs8' }), open.export({ type: 'spki', format: 'pem' }), createHash('sha256').update(open.export({ type: 'spki', format: 'der' })).digest('base64'), createPrivateKey(input.ec).asymmetricKeyType];`, KEYS);

test('signatures with chance in them verify elsewhere', async () => {
    const body = `const c = require('crypto'); const { constants } = c; const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
        return [c.createSign('sha256').update('x').sign({ key: input.ec, dsaEncoding: 'ieee-p1363' }, 'base64'), c.sign('sha256', Buffer.from('x'), { key: input.rsa, ...pss }).toString('base64'), c.createVerify('sha256').update('x').verify(input.ecPublic, c.createSign('sha256').update('x').sign(input.ec))];`;
    const [p1363, pss, own] = await output(body, KEYS);
    assert.ok(verify('sha256', Buffer.from('x'), { key: ec.publicKey, dsaEncoding: 'ieee-p1363' }, Buffer.from(p1363, 'base64')));
    assert.ok(verify('sha256', Buffer.from('x'), { key: rsa.publicKey, padding: 6, saltLength: -1 }, Buffer.from(pss, 'base64')));
    assert.ok(own);
});

test('members that are not supported throw when they are read, whichever way they are imported', async () => {
    const imports = ["import crypto from 'crypto'; const read = () => crypto.createCipheriv;", "import * as crypto from 'node:crypto'; const read = () => crypto.createCipheriv;", "import { createCipheriv } from 'crypto'; const read = () => createCipheriv;"];
    for (const line of imports) {
        const { error } = await runAction('return read();', { prefix: line });
        assert.equal(error.message, 'not supported: crypto.createCipheriv');
    }
    assert.equal((await runAction('return crypto.subtle;')).error.message, 'not supported: crypto.subtle');
    assert.equal((await runAction("return require('crypto').constants.ENGINE_METHOD_ALL;")).error.message, 'not supported: crypto.constants.ENGINE_METHOD_ALL');
});

test('a module can be awaited, spread and tested for members', async () => {
    assert.deepEqual(await output("const c = await require('crypto'); return [typeof { ...c }.createHash, 'subtle' in c, c.default === c, String(c), Object.keys(c).includes('default')];"), ['function', false, true, '[object Object]', false]);
});
