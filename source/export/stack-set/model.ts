import {platforms, type Platform} from '../../domain/account/platform.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {Code, CodeResource} from '../../domain/code/code-resource.ts';
import {keyVariableName} from '../../domain/agent/key-variable.ts';
import {isReference} from '../../domain/kit/reference.ts';
import {objectsOf, textOf} from '../../domain/kit/shape.ts';

/** The code of a model account: what clusters share, and by platform a definition with the services that run it. */
export type Model = {
	readonly account: string;
	readonly partition: string;
	readonly region: string;
	/** The name of the set, where it isn't the usual one. */
	readonly set?: string;
	/** A secret and a role, as far as they are made. */
	readonly shared: readonly CodeResource[];
	readonly groups: readonly Group[];
	/** What the Agents read their key from, where that is there already: an ARN with a JSON key too, or a name. */
	readonly key?: string;
};

/** All of a platform. Its services, or daemons, differ in their cluster alone. */
export type Group = {
	readonly platform: Platform;
	readonly definition: CodeResource;
	readonly services: readonly CodeResource[];
};

/** Reads the code of a model account. Throws a ProblemError for a key that CloudFormation can't store. */
export function modelOf({identity, resources}: Code): Model {
	if (resources.some(({kind}) => kind === 'parameter')) {
		throw new ProblemError({code: 'fleet-secure-string'});
	}

	const groups = platforms.flatMap(platform => groupOf(platform, resources));
	const key = groups.map(({definition}) => keyOf(definition)).find(one => one !== undefined);
	return {
		...identity,
		region: resources[0]?.region ?? '',
		shared: resources.filter(({kind}) => kind === 'secret' || kind === 'role'),
		groups,
		...(key !== undefined && {key}),
	};
}

function groupOf(platform: Platform, resources: readonly CodeResource[]): readonly Group[] {
	const definitions = resources.filter(one => one.platform === platform);
	const ids = new Set(definitions.map(({id}) => id));
	const services = resources.filter(one => ids.has(runs(one) ?? ''));
	const [definition] = definitions;
	return definition && services.length > 0 ? [{platform, definition, services}] : [];
}

/** The definition of a service or daemon, by its id. */
function runs({input}: CodeResource): string | undefined {
	const definition = input.taskDefinition ?? input.daemonTaskDefinitionArn;
	return isReference(definition) && definition.$ref === 'change' ? definition.change : undefined;
}

function keyOf({input}: CodeResource): string | undefined {
	const secrets = objectsOf(input.containerDefinitions).flatMap(container => objectsOf(container.secrets));
	return textOf(secrets.find(({name}) => name === keyVariableName)?.valueFrom);
}

/** The code with fewer clusters: the first ones of each platform, one after another. */
export function withSlots(model: Model, most: number): Model {
	const all = model.groups.flatMap(({platform, services}) =>
		services.map((service, index) => ({platform, service, index})),
	);
	const kept = new Set(
		all
			.toSorted((one, other) => one.index - other.index)
			.slice(0, most)
			.map(({service}) => service),
	);
	return {
		...model,
		groups: model.groups.flatMap(group => {
			const services = group.services.filter(service => kept.has(service));
			return services.length > 0 ? [{...group, services}] : [];
		}),
	};
}
