import type {EC2Client} from '@aws-sdk/client-ec2';
import type {OpenRange} from '../../domain/account/cluster.ts';
import type {Registered} from '../../domain/account/registered.ts';
import {createSharing, type Sharing} from '../../domain/kit/large/sharing.ts';
import type {SeenMachine} from '../ec2/read-machines.ts';
import type {Pass} from '../gateway.ts';
import {createCleaning} from './spare-memory.ts';
import {type Batcher, createBatcher} from './batcher.ts';
import {createOnce, type Once} from './once.ts';

/** What the clusters of a region have in common, read once for all that are read in one pass. */
export type Shared = {
	/** As EC2 shows them, by instance id; the image by its own id. */
	readonly machines: Batcher<SeenMachine>;
	/** The name of an instance's image, by instance id. */
	readonly images: Batcher<string>;
	/** What a security group lets in from everywhere, by its id. */
	readonly openRanges: Batcher<readonly OpenRange[]>;
	/** Revisions of task definitions by ARN, with their tags. */
	readonly definitions: Once<Registered | undefined>;
	/** The ARNs of the last ACTIVE revisions of a family, newest first. */
	readonly revisions: Once<readonly string[]>;
	/** What instances, machines and tasks have in common is held once. */
	readonly share: Sharing;
	/** Told how many instances were read in full; keeps what was dropped for them from lying about. */
	readonly clean: (instances: number) => Promise<void>;
};

/** What is shared, by pass. */
export type Passes = {
	/** Who reads in no pass shares with nobody. */
	readonly of: (pass: Pass | undefined, region: string) => Shared;
	/** Something is changed: what was read before is not what is there afterwards, not even in the same pass. */
	readonly end: () => void;
};

/** `ec2` is asked only where there is something to ask: its code loads with it. */
export function createPasses(ec2: (region: string) => Promise<EC2Client>): Passes {
	let passes = new WeakMap<Pass, Map<string, Shared>>();
	return {
		of(pass, region) {
			if (pass === undefined) {
				return newShared(async () => ec2(region));
			}

			const regions = passes.get(pass) ?? new Map<string, Shared>();
			passes.set(pass, regions);
			const shared = regions.get(region) ?? newShared(async () => ec2(region));
			regions.set(region, shared);
			return shared;
		},
		end() {
			passes = new WeakMap();
		},
	};
}

// EC2 takes 200 values in one filter (Amazon EC2 User Guide, "List and filter using the command line").
const size = 200;

function newShared(ec2: () => Promise<EC2Client>): Shared {
	const share = createSharing();
	return {
		machines: createBatcher({
			size,
			async read(ids, signal) {
				const {readMachines} = await import('../ec2/read-machines.ts');
				return readMachines(await ec2(), {ids, share}, signal);
			},
		}),
		images: createBatcher({
			size,
			async read(ids, signal) {
				const {readImageNames} = await import('../ec2/read-machines.ts');
				return readImageNames(await ec2(), {ids, share}, signal);
			},
		}),
		openRanges: createBatcher({
			size,
			isKept: true,
			async read(ids, signal) {
				const {readOpenRanges} = await import('../ec2/read-open-ranges.ts');
				return readOpenRanges(await ec2(), ids, signal);
			},
		}),
		definitions: createOnce(),
		revisions: createOnce(),
		share,
		clean: createCleaning(),
	};
}
