import {listOf, structure, text} from '../../server/read.ts';

/** Both members are optional on the wire; a tag without a key is refused when tags are checked. */
export type Tag = {readonly key?: string; readonly value?: string};

/** Reads the `tags` of any request. */
export const readTags = listOf(structure({key: text, value: text}));
