import type {SceneName} from './scenes.ts';

/**
How many changes a run of a scene sends, and so how often it is cut off: before and after each. A scene that sends more
or fewer fails its test, so that no change is left out.
*/
export const crashes: Readonly<Record<SceneName, number>> = {
	fresh: 6,
	// As `fresh`, which differs in what is read only.
	everywhere: 0,
	installed: 0,
	parameter: 3,
	named: 5,
	managed: 2,
	daemon: 6,
	otherDaemon: 7,
	rotatedDaemon: 2,
	ssm: 6,
	rotated: 2,
	rotatedParameter: 2,
	newKey: 2,
	newKeyInParameter: 2,
	newKeyInClear: 2,
	newKeyBeside: 4,
	newKeyOfDaemon: 2,
	restored: 7,
	repaired: 6,
	adopted: 7,
	replaced: 9,
	removed: 6,
	removedBeside: 2,
	removedParameter: 7,
	removedDaemon: 6,
	returned: 9,
	returnedAnew: 10,
	remade: 3,
	pinned: 2,
	uncached: 0,
	wired: 0,
	upgraded: 5,
	upgradedDaemon: 2,
	upgradedInVain: 3,
	upgradedDaemonInVain: 2,
	rolledBack: 2,
	rolledBackAnew: 2,
	rolledBackDaemon: 1,
};
