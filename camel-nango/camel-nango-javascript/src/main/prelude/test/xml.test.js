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
import { test } from 'node:test';
import { asNode } from './as-node.js';
import { runAction } from './isolate.js';

const XML = '<?xml version="1.0"?><ns:list n="1" ns:x="y"><item id="01">1.50</item><item>a &lt; b<![CDATA[<raw>]]></item><one>x</one><empty/><html><b>kept</b></html></ns:list>';
const parsed = (options) => `const { XMLParser } = require('fast-xml-parser'); return new XMLParser(${options}).parse(input);`;

for (const options of [
    '', '{ ignoreAttributes: false }', "{ ignoreAttributes: false, attributeNamePrefix: '@_', textNodeName: '$text', removeNSPrefix: true, parseAttributeValue: true }", "{ parseTagValue: false, trimValues: false, alwaysCreateTextNode: true, cdataPropName: '__cdata' }",
    "{ isArray: (name) => name === 'one', stopNodes: ['*.html'], processEntities: false }", '{ preserveOrder: true }'
]) {
    asNode(`XML is parsed with the options ${options}`, parsed(options), XML);
}

asNode('XML is built and checked', `
    const { XMLBuilder, XMLValidator } = require('fast-xml-parser'); const value = { a: { '@id': 1, '#text': 'x<y', e: '', list: [1, 2] } };
    return [new XMLBuilder().build(value), new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true, suppressEmptyNode: true }).build(value), new XMLBuilder({ arrayNodeName: 'row' }).build([{ a: 1 }, { a: 2 }]),
        XMLValidator.validate('<a><b></a>'), XMLValidator.validate('<a/>')];`);

test('nothing is evaluated for those who do not import it', async () => {
    const { isolate } = await runAction('return 1;');
    assert.equal(isolate.evaluate("typeof __camelNango"), 'object');
    assert.equal((await runAction('return read();', { prefix: "import x from 'fast-xml-parser'; const read = () => x.j2xParser;" })).error.message, 'not supported: fast-xml-parser.j2xParser');
});
