// The part of the unzipper package that works on a whole archive in memory; the host inflates.
import { guarded, partial } from '../modules/unsupported.js';
import { bytes } from '../crypto/bytes.js';
import { entriesOf } from './directory.js';

async function buffer(archive) {
    return entriesOf(bytes(archive, undefined, 'buffer'));
}

export const unzipperModule = partial('unzipper', { Open: guarded('unzipper.Open', { buffer }) });
