// The XML parser offers a stream when Node's is there, which nobody uses.
export class Stream {}
export class Transform {}
export class StringDecoder {}
export class PassThrough {}
