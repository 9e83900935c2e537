import type {ClusterSummary} from '../../domain/account/cluster.ts';

/** From so many clusters or instances in a page of the list on, answers are megabytes that are dropped at once. */
const large = {clusters: 100, instances: 1000};

/**
Asks V8 to clean up sooner: where memory is plenty it lets 130 MB of what is dropped lie in its young generation, and
the old one grow to several times of what is held. Both flags are read by V8 whenever a heap is to grow, so that
`v8.setFlagsFromString` has an effect while the program runs; on a V8 that reads them only once it has none. It takes a
third more processor time, which an estate spends waiting for its turn at AWS anyway. A small account keeps the
defaults.
*/
export async function spareMemory(page: readonly ClusterSummary[], setFlag = flagOfV8): Promise<void> {
	const instances = page.reduce((sum, {instanceCount}) => sum + instanceCount, 0);
	if (page.length < large.clusters && instances < large.instances) {
		return;
	}

	await setFlag('--semi-space-growth-factor=1');
	await setFlag('--heap-growing-percent=20');
}

/** Loaded where it is called for only: most runs never do. */
async function flagOfV8(flag: string): Promise<void> {
	const {setFlagsFromString} = await import('node:v8');
	setFlagsFromString(flag);
}

/** Instances that are read in full between two cleanings. */
const betweenCleanings = 25_000;

/**
Counts instances that were read in full and has V8 clean up all of its heap once there are very many: what was dropped
for them lies there otherwise until the plan is made, whose own megabytes come on top. Takes a tenth of a second, a few
times in the minutes that such an account takes.
*/
export function createCleaning(clean = cleanNow): (instances: number) => Promise<void> {
	let count = 0;
	return async instances => {
		count += instances;
		if (count < betweenCleanings) {
			return;
		}

		count = 0;
		await clean();
	};
}

/** A context that is made after the flag was set has V8's own function. */
async function cleanNow(): Promise<void> {
	const [{setFlagsFromString}, {runInNewContext}] = await Promise.all([import('node:v8'), import('node:vm')]);
	setFlagsFromString('--expose-gc');
	const collect = runInNewContext('globalThis.gc') as (() => void) | undefined;
	setFlagsFromString('--no-expose-gc');
	collect?.();
}
