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
import { hostCrypto } from './host-crypto.js';
import { HostFailure, runAction } from './isolate.js';

const WSDL = `<?xml version="1.0"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:s="urn:staff" targetNamespace="urn:staff">
 <wsdl:types><xs:schema targetNamespace="urn:staff" elementFormDefault="qualified" attributeFormDefault="qualified">
  <xs:element name="Get_Workers_Request"><xs:complexType><xs:sequence><xs:element name="Filter" minOccurs="0"><xs:complexType><xs:sequence><xs:element name="Page" type="xs:integer"/><xs:element name="Name" type="xs:string" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element></xs:sequence><xs:attribute name="version" type="xs:string"/></xs:complexType></xs:element>
  <xs:element name="Get_Workers_Response"><xs:complexType><xs:sequence><xs:element name="Total" type="xs:int"/><xs:element name="Active" type="xs:boolean"/><xs:element name="Worker" maxOccurs="unbounded" type="s:Worker"/></xs:sequence></xs:complexType></xs:element>
  <xs:complexType name="Worker"><xs:sequence><xs:element name="ID" maxOccurs="unbounded"><xs:complexType><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="type" type="xs:string"/></xs:extension></xs:simpleContent></xs:complexType></xs:element></xs:sequence></xs:complexType>
 </xs:schema></wsdl:types>
 <wsdl:message name="In"><wsdl:part name="body" element="s:Get_Workers_Request"/></wsdl:message><wsdl:message name="Out"><wsdl:part name="body" element="s:Get_Workers_Response"/></wsdl:message>
 <wsdl:portType name="Port"><wsdl:operation name="Get_Workers"><wsdl:input message="s:In"/><wsdl:output message="s:Out"/></wsdl:operation></wsdl:portType>
 <wsdl:binding name="Binding" type="s:Port"><soap:binding transport="http://schemas.xmlsoap.org/soap/http" style="document"/><wsdl:operation name="Get_Workers"><soap:operation soapAction="urn:get" style="document"/><wsdl:input><soap:body use="literal"/></wsdl:input><wsdl:output><soap:body use="literal"/></wsdl:output></wsdl:operation></wsdl:binding>
 <wsdl:service name="Staffing"><wsdl:port name="Port" binding="s:Binding"><soap:address location="https://from.wsdl/x"/></wsdl:port></wsdl:service>
</wsdl:definitions>`;
const ANSWER = `<?xml version="1.0"?><e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:wd="urn:staff"><e:Header><wd:Note>hi</wd:Note></e:Header><e:Body><wd:Get_Workers_Response><wd:Total>2</wd:Total><wd:Active>1</wd:Active>
 <wd:Worker><wd:ID wd:type="WID">a &amp; b</wd:ID><wd:ID wd:type="Employee_ID">7</wd:ID></wd:Worker><wd:Worker><wd:ID wd:type="WID">c</wd:ID></wd:Worker></wd:Get_Workers_Response></e:Body></e:Envelope>`;
const FAULT = '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body><e:Fault><faultcode>e:Client</faultcode><faultstring>Bad page</faultstring><detail><why>0</why></detail></e:Fault></e:Body></e:Envelope>';

function served(answer, status = 200) {
    const requests = [];
    const uncontrolledFetch = (request) => {
        const body = request.body && Buffer.from(request.body.bytes, 'base64').toString();
        requests.push({ ...request, body });
        return request.method === 'GET' ? { status: 200, statusText: 'OK', headers: {}, body: { text: WSDL } } : { status, statusText: '', headers: { 'content-type': 'text/xml' }, body: { bytes: Buffer.from(answer).toString('base64') } };
    };
    return { requests, options: { host: { uncontrolledFetch }, syncHost: hostCrypto } };
}

const client = (body) => `const client = await soap.createClientAsync('https://host/x.wsdl', {});\n${body}`;
const run = async (body, { options }, prefix = "import soap from 'soap';") => runAction(body, { ...options, prefix });

test('a call sends what the description says and gives the answer with its types', async () => {
    const server = served(ANSWER);
    const { output, error } = await run(client(`
        client.addHttpHeader('Accept-Encoding', 'gzip, deflate'); client.setSecurity(new soap.WSSecurity('u&', 'p<')); client.setEndpoint('https://tenant/x');
        client.addSoapHeader('<token:t xmlns:token="urn:t">1</token:t>');
        const [result, raw, header, request] = await client['Get_WorkersAsync']({ attributes: { version: 'v1' }, Filter: { Page: 2, Name: ['a', 'b<'] } });
        return { result, raw: typeof raw, header, request, last: client.lastRequest === request, described: client.describe().Staffing.Port.Get_Workers.input };`), server);
    assert.equal(error, undefined);
    assert.deepEqual(output.result, { Total: 2, Active: true, Worker: [{ ID: [{ attributes: { 'wd:type': 'WID' }, $value: 'a & b' }, { attributes: { 'wd:type': 'Employee_ID' }, $value: '7' }] }, { ID: [{ attributes: { 'wd:type': 'WID' }, $value: 'c' }] }] });
    assert.deepEqual([output.raw, output.header, output.last], ['string', { Note: 'hi' }, true]);
    assert.deepEqual(Object.keys(output.described), ['Filter']);
    const [description, call] = server.requests;
    assert.deepEqual([description.url, call.url, call.method, call.headers.SOAPAction, call.headers['Content-Type'], call.headers['Accept-Encoding'], call.body], ['https://host/x.wsdl', 'https://tenant/x', 'POST', '"urn:get"', 'text/xml; charset=utf-8', undefined, output.request]);
    assert.match(call.body, /<soap:Header><token:t xmlns:token="urn:t">1<\/token:t><wsse:Security .*<wsse:Username>u&amp;<\/wsse:Username><wsse:Password Type="[^"]*#PasswordText">p&lt;<\/wsse:Password>/);
    assert.match(call.body, /<soap:Body><(\w+:)?Get_Workers_Request [^>]*version="v1"[^>]*><(\w+:)?Filter><(\w+:)?Page>2<\/(\w+:)?Page><(\w+:)?Name>a<\/(\w+:)?Name><(\w+:)?Name>b&lt;<\/(\w+:)?Name><\/(\w+:)?Filter><\/(\w+:)?Get_Workers_Request><\/soap:Body>/);
});

test('a fault is an error that carries it', async () => {
    const { output } = await run(client('try { await client.Get_WorkersAsync({}); } catch (e: any) { return [e instanceof Error, e.message, e.root.Envelope.Body.Fault.faultstring, e.response.status, typeof e.body]; }'), served(FAULT, 500));
    assert.deepEqual(output, [true, 'e:Client: Bad page: {"why":"0"}', 'Bad page', 500, 'string']);
});

test('a description is read once in a run, and may be given as text', async () => {
    const server = served(ANSWER);
    const { output } = await run(client(`await soap.createClientAsync('https://host/x.wsdl'); const other = await soap.createClientAsync(input);
        other.setSecurity(new security.BearerSecurity('t')); const [result] = await other.Get_WorkersAsync({}); return result.Total;`), { options: { ...server.options, input: WSDL } }, "import soap, { security } from 'soap';");
    assert.equal(output, 2);
    assert.deepEqual(server.requests.map(({ method, headers, url }) => [method, headers.Authorization, url]), [['GET', undefined, 'https://host/x.wsdl'], ['POST', 'Bearer t', 'https://from.wsdl/x']]);
});

test('what cannot be fetched, read or done is an error', async () => {
    const failing = { options: { host: { uncontrolledFetch: () => { throw new HostFailure({ kind: 'network', code: 'ECONNREFUSED', message: 'refused' }); } } } };
    assert.match((await run(client(''), failing)).error.message, /refused/);
    assert.match((await run("await soap.createClientAsync('staff.wsdl');", served(ANSWER))).error.message, /^not supported: soap with a WSDL file/);
    assert.equal((await run('soap.listen;', served(ANSWER))).error.message, 'not supported: soap.listen');
    assert.equal((await run('soap.security.ClientSSLSecurity;', served(ANSWER))).error.message, 'not supported: soap.security.ClientSSLSecurity');
});

test('an answer cannot make the parser read files or explode', async () => {
    const bomb = ANSWER.replace('<?xml version="1.0"?>', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd"><!ENTITY a "aaaa">]>').replace('a &amp; b', '&f;&a;');
    const { output, error } = await run(client('const [r] = await client.Get_WorkersAsync({}); return r.Worker[0].ID[0].$value;'), served(bomb));
    assert.doesNotMatch(JSON.stringify([output, error]), /root:|aaaa/);
});
