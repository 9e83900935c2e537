import type {AwsProblem} from '../account/aws-problem.ts';
import type {Cluster} from '../account/cluster.ts';
import type {RegistrySilence} from '../account/image-verdict.ts';
import {imageFacts} from '../agent/image-facts.ts';
import {findAgents} from '../found/find-agents.ts';
import type {FoundAgent} from '../found/found-agent.ts';
import type {Resolved} from '../plan/releases/pinning.ts';

/** What an Agent's tag means today, compared with what its tasks run. */
export type TagToday =
	| KnownToday
	/** The registry has no such tag: what runs goes on, and nothing new starts. */
	| {readonly kind: 'absent'; readonly tag: string}
	/** Nobody knows, and nothing was compared. */
	| {readonly kind: 'unknown'; readonly tag: string; readonly why: RegistrySilence; readonly detail: string}
	| {readonly kind: 'unread'; readonly tag: string; readonly problem: AwsProblem}
	/** A digest and no tag beside it: there is nothing to ask. */
	| {readonly kind: 'untagged'};

/** Counts are tasks that run; digests `sha256:` and 64 hex digits. */
export type KnownToday = {
	readonly kind: 'known';
	readonly tag: string;
	readonly digest: string;
	/** Of the image that the tag means, where another tag of it tells. */
	readonly version?: string;
	readonly same: number;
	/** Tasks by the other images that they run, most first. */
	readonly others: readonly RunningImage[];
	/** Tasks of which nobody knows the image: ECS doesn't tell it, or they could not be read. */
	readonly untold: number;
	/** The digest in the definition, where it is another one. */
	readonly pinned?: string;
};

export type RunningImage = {readonly digest: string; readonly tasks: number};

/** The images of these clusters' Agents as a registry is asked about them, by their tags, each once. */
export function taggedImages(clusters: readonly Cluster[]): readonly string[] {
	return [...new Set(clusters.flatMap(cluster => findAgents(cluster).flatMap(({image}) => tagged(image) ?? [])))];
}

/** An image by its tag alone, as it would be found without the digest beside it. */
function tagged(image: string): string | undefined {
	const {repository, tag, digest} = imageFacts(image);
	return repository === '' || (digest !== undefined && tag === undefined)
		? undefined
		: `${repository}:${tag ?? 'latest'}`;
}

/**
What registries said of an Agent's tag, beside what runs. A task's digest is that of the list of all platforms' images,
as a registry names it for the tag (amazon-ecs-agent, `docker_task_engine.go`: `distInspect.Descriptor.Digest`; moby,
`DistributionInspect`), so both can be compared. `undefined` where nobody asked, and of an image that could not be read.
*/
export function tagToday(agent: FoundAgent, cluster: Cluster, images: Resolved): TagToday | undefined {
	const name = tagged(agent.image);
	const {tag = 'latest', digest: pinned} = imageFacts(agent.image);
	if (name === undefined) {
		return agent.image === '' ? undefined : {kind: 'untagged'};
	}

	const verdict = images[name];
	switch (verdict?.kind) {
		case undefined: {
			return undefined;
		}

		case 'absent': {
			return {kind: 'absent', tag};
		}

		case 'unknown': {
			return {kind: 'unknown', tag, why: verdict.why, detail: verdict.detail};
		}

		case 'unread': {
			return {kind: 'unread', tag, problem: verdict.problem};
		}

		case 'found': {
			const {digest, version} = verdict;
			return {
				kind: 'known',
				tag,
				digest,
				...(version !== undefined && {version}),
				...counted(runningDigests(agent, cluster), digest),
				...(pinned !== undefined && pinned !== digest && {pinned}),
			};
		}
	}
}

function counted(running: ReadonlyArray<string | undefined>, today: string) {
	const others = Map.groupBy(
		running.filter(digest => digest !== undefined && digest !== today),
		digest => digest,
	);
	return {
		same: running.filter(digest => digest === today).length,
		others: Array.from(others, ([digest = '', {length: tasks}]) => ({digest, tasks})).toSorted(
			(a, b) => b.tasks - a.tasks,
		),
		untold: running.filter(digest => digest === undefined).length,
	};
}

/** Of each task that runs, the image of the Agent's container. Those that could not be read ECS counts all the same. */
function runningDigests(
	{kind, name, container, running}: FoundAgent,
	{tasks, unread}: Cluster,
): ReadonlyArray<string | undefined> {
	const digests = tasks
		.filter(({group, lastStatus}) => group === `${kind}:${name}` && lastStatus === 'RUNNING')
		.map(({containers}) => containers.find(one => one.name === container)?.imageDigest);
	const isWhole = unread.every(({part}) => part !== 'tasks');
	const missed = isWhole ? 0 : Math.max(0, running - digests.length);
	return [...digests, ...Array.from({length: missed}, () => undefined)];
}

/** Whether a tag means another image than what runs or is written down: a task that starts anew would be another. */
export function isMoved(today: TagToday): boolean {
	return (
		today.kind === 'absent' || (today.kind === 'known' && (today.others.length > 0 || today.pinned !== undefined))
	);
}

/** Whether something that decides this could not be told: what the tag means, or what runs. */
export function isUntold(today: TagToday): boolean {
	return today.kind === 'unknown' || today.kind === 'unread' || (today.kind === 'known' && today.untold > 0);
}
