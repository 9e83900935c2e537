import {listOf, structure, text} from '../../server/read.ts';

export type Tag = {readonly key?: string; readonly value?: string};

export const readTags = listOf(structure({key: text, value: text}));
