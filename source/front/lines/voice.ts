import type {Words} from '../../text/words.ts';
import type {Pen} from './pen.ts';

/** In which words, and with which looks, something is told. */
export type Voice = {readonly words: Words; readonly pen: Pen};
