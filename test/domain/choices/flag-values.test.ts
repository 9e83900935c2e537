import {equal} from 'node:assert/strict';
import {test} from 'node:test';
import {
	existingWays,
	formats,
	keyStores,
	linuxKinds,
	logLevels,
	networkModes,
} from '../../../source/domain/choices/choices.ts';
import {type Flag, flags} from '../../../source/domain/choices/flags.ts';
import {permissionModels} from '../../../source/domain/choices/wishes/fleet-wishes.ts';

/** The table of options imports nothing, so that it names the words of a list itself. */
const lists: Readonly<Record<string, readonly string[]>> = {
	existing: existingWays,
	linux: linuxKinds,
	'store-key': keyStores,
	'network-mode': networkModes,
	'log-level': logLevels,
	format: formats,
	'permission-model': permissionModels,
};

for (const [name, list] of Object.entries(lists)) {
	test(`--${name} names each of its words`, () => {
		const all: readonly Flag[] = flags;
		equal(all.find(flag => flag.name === name)?.value, list.join('|'));
	});
}
