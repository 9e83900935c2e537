import {checkChosenKey} from './check-chosen-key.ts';
import {compareStoredKey} from './compare-stored-key.ts';
import {findClusters} from './find-clusters.ts';
import {findStoredKeys} from './find-stored-keys.ts';
import {readChosen} from './read-chosen.ts';
import {readRole} from './read-role.ts';
import type {Reader} from './reader.ts';
import {validateKey} from './validate-key.ts';

/** All that is read of an account, in this order. A new reader is a file beside this one and a line here. */
export const readers: readonly Reader[] = [
	findClusters,
	readChosen,
	findStoredKeys,
	validateKey,
	checkChosenKey,
	compareStoredKey,
	readRole,
];
