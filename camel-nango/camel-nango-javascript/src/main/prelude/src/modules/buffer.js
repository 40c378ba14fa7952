import { Buffer } from '../globals/buffer.js';
import { Blob, File } from '../globals/form-data.js';
import { atob, btoa } from '../globals/text.js';
import { partial } from './unsupported.js';

const constants = { MAX_LENGTH: 2 ** 31 - 1, MAX_STRING_LENGTH: 2 ** 29 - 24 };

export const bufferModule = partial('buffer', { Buffer, Blob, File, atob, btoa, constants, kMaxLength: constants.MAX_LENGTH, kStringMaxLength: constants.MAX_STRING_LENGTH });
