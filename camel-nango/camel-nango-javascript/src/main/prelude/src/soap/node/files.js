// There are no files in an isolate.
export function readFile(path, encoding, callback) {
    callback(new Error('not supported: soap with a WSDL file; give its URL, or its text beginning with <?xml ...?>'));
}

export function readFileSync() {
    throw new Error('not supported: soap with key or certificate files');
}
