import type {ECSClient} from '@aws-sdk/client-ecs';
import type {Cluster, ClusterSummary} from '../../domain/account/cluster.ts';
import type {Instance} from '../../domain/account/instance.ts';
import type {SeenMachine} from '../ec2/read-machines.ts';
import type {Readable} from '../reading/readable.ts';
import type {Shared} from '../reading/shared.ts';
import {readInstances} from './read-instances.ts';

type Hosts = {
	readonly ecs: ECSClient;
	readonly summary: ClusterSummary;
	readonly attempt: Readable;
	readonly shared: Shared;
	readonly seats: Seats;
	/** Told of each page as ECS shows it. */
	readonly onPage?: (instances: readonly Instance[]) => void;
	readonly signal?: AbortSignal;
};

type KnownHost = SeenMachine & {readonly id: string};

/** Where EC2 is asked together with other clusters; each is to be left once the cluster is read. */
export type Seats = ReturnType<typeof takeSeats>;

/** Ranges are asked for when a cluster's instances are known: of a large one that took as long as of several others. */
export function takeSeats({machines, images, openRanges}: Shared, {instanceCount}: ClusterSummary) {
	const pages = Math.max(1, Math.ceil(instanceCount / 100));
	return {machines: machines.seat(), images: images.seat(), openRanges: openRanges.seat(pages)};
}

/** The instances of a cluster as ECS and EC2 show them. */
export async function readHosts(reading: Hosts): Promise<readonly Instance[]> {
	const {ecs, summary, attempt, shared, onPage, signal} = reading;
	const {share} = shared;
	const machines = machinesOf(reading);
	const told = (page: readonly Instance[]) => {
		machines.ask(page);
		onPage?.(page);
	};

	// The count has ACTIVE and DRAINING instances in it. A cluster of Fargate alone is spared two calls.
	const instances =
		summary.instanceCount === 0
			? []
			: await attempt(
					'instances',
					async note =>
						readInstances(ecs, {cluster: summary.arn, note, isCounted: true, share, onPage: told}, signal),
					[],
				);
	const known = await machines.all();
	return instances.map(instance => {
		const {privateIp, machine} = known.get(instance.id) ?? {};
		return {...instance, privateIp, machine};
	});
}

/** Which ranges may reach the instances; `undefined` where that isn't known, which is not the same as none. */
export async function readOpenRangesOf(
	{seats, attempt, signal}: Hosts,
	instances: readonly Instance[],
): Promise<Cluster['openRanges']> {
	const ids = instances.flatMap(({machine}) => machine?.securityGroups ?? []);
	return ids.length === 0
		? undefined
		: attempt<Cluster['openRanges']>(
				'security-groups',
				async () => Object.fromEntries(await seats.openRanges.ask(ids, signal)),
				undefined,
			);
}

/**
What ECS doesn't say and EC2 knows: the AMI, the metadata options and the security groups. Asked for page by page, while
the next ones are described.
*/
function machinesOf(reading: Hosts) {
	const {seats} = reading;
	const pages: Array<Promise<readonly KnownHost[]>> = [];
	return {
		ask(instances: readonly Instance[]) {
			const page = readPage(instances, reading);
			// What it fails with is thrown where all are waited for.
			page.catch(() => undefined);
			pages.push(page);
		},
		/** By instance id. No page is asked for any more. */
		async all(): Promise<ReadonlyMap<string, KnownHost>> {
			seats.machines.leave();
			seats.images.leave();
			const found = await Promise.all(pages);
			return new Map(found.flat().map(host => [host.id, host]));
		},
	};
}

/** Each of both counts where the other can't be read. */
async function readPage(
	instances: readonly Instance[],
	{seats, attempt, signal, shared: {share}}: Hosts,
): Promise<readonly KnownHost[]> {
	// External instances (`mi-`) are not EC2's.
	const ids = instances.map(({id}) => id).filter(id => id.startsWith('i-'));
	const [known, names] = await Promise.all([
		attempt('machines', async () => seats.machines.askAhead(ids, signal), nothingKnown),
		attempt('images', async () => seats.images.askAhead(ids, signal), nothingNamed),
	]);
	return ids.flatMap(id => {
		const image = names.get(id);
		const {privateIp, machine = {securityGroups: []}} = known.get(id) ?? {};
		const isKnown = known.has(id) || image !== undefined;
		return isKnown ? [{id, privateIp, machine: image === undefined ? machine : share({...machine, image})}] : [];
	});
}

const nothingKnown: ReadonlyMap<string, SeenMachine> = new Map();
const nothingNamed: ReadonlyMap<string, string> = new Map();
