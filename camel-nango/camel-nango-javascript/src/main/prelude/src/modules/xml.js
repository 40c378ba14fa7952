import { XMLBuilder, XMLParser, XMLValidator } from 'fast-xml-parser';
import { partial } from './unsupported.js';

export const xmlModule = partial('fast-xml-parser', { XMLParser, XMLBuilder, XMLValidator });
