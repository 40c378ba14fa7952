// What the soap package asks of Node's path, for schemas imported by a WSDL that is given as text.
export const dirname = (path) => path.replace(/\/?[^/]*$/, '') || '.';

export const resolve = (...parts) => parts.join('/');

export const basename = (path) => path.replace(/^.*\//, '');
