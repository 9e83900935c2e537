import type {CodeKind, CodeResource} from '../../domain/code/code-resource.ts';
import {isReference} from '../../domain/kit/reference.ts';

const nouns: Readonly<Record<CodeKind, string>> = {
	secret: 'api-key',
	parameter: 'api-key-parameter',
	role: 'execution-role',
	'role-policy': 'read-api-key',
	'task-definition': 'agent-definition',
	service: 'agent-service',
	'daemon-task-definition': 'agent-daemon-definition',
	daemon: 'agent-daemon',
};

/**
A label for each resource, in small words: what it is, and where there are several of a kind what tells them apart:
their cluster, their name, their region, and at last a number. The same resources get the same labels.
*/
export function labels(resources: readonly CodeResource[]): ReadonlyMap<string, string> {
	const taken = new Set<string>();
	return new Map(
		resources.map(resource => {
			const label = firstFree(candidates(resource, resources), taken);
			taken.add(label);
			return [resource.id, label] as const;
		}),
	);
}

/** From the shortest on; each of them alone or with a number. */
function candidates(resource: CodeResource, all: readonly CodeResource[]): readonly string[] {
	const noun = words(nouns[resource.kind]);
	const alike = all.filter(({kind}) => kind === resource.kind);
	if (alike.length === 1) {
		return [noun];
	}

	const others = alike.filter(one => one.id !== resource.id);
	const isAlone = (own: string, of: (one: CodeResource) => string) =>
		others.every(one => words(of(one)) !== words(own));
	const isByName = resource.cluster === undefined && isAlone(resource.name, ({name}) => name);
	const cluster = clusterOf(resource, all) ?? resource.name;
	const isOnly = isAlone(cluster, one => clusterOf(one, all) ?? one.name);
	const named = isByName
		? resource.name
		: isOnly || cluster === resource.name
			? cluster
			: `${cluster} ${resource.name}`;
	return [words(`${noun} ${named}`), words(`${noun} ${named} ${resource.region}`)];
}

/** Its own, or that of the one service that runs it: families are alike where clusters need different Agents. */
function clusterOf({cluster, id}: CodeResource, all: readonly CodeResource[]): string | undefined {
	const users = all.filter(({input: {taskDefinition, daemonTaskDefinitionArn}}) =>
		[taskDefinition, daemonTaskDefinitionArn].some(
			one => isReference(one) && one.$ref === 'change' && one.change === id,
		),
	);
	const names = new Set(users.map(one => one.cluster?.name));
	return cluster?.name ?? (names.size === 1 ? [...names][0] : undefined);
}

function firstFree(wanted: readonly string[], taken: ReadonlySet<string>): string {
	const free = wanted.find(label => !taken.has(label));
	if (free !== undefined) {
		return free;
	}

	const last = wanted.at(-1) ?? '';
	let number = 2;
	while (taken.has(`${last} ${number}`)) {
		number++;
	}

	return `${last} ${number}`;
}

/** Letters and digits of ASCII in small words, as every tool takes them in a name. */
export function words(text: string): string {
	return text
		.replaceAll(/[^\dA-Za-z]+/gv, ' ')
		.trim()
		.toLowerCase();
}
