// What the soap package asks of Node's crypto. Named, because the bundler reads it as the CommonJS module it stands in for.
import { createHash } from '../../crypto/digest.js';
import { randomBytes, randomUUID } from '../../crypto/random.js';

export { createHash, randomBytes, randomUUID };
