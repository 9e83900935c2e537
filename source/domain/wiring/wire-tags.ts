import type {ContainerDefinition} from '../account/task-definition.ts';
import {imageFacts} from '../agent/image-facts.ts';
import {because, changed, containerOf, noting, variableIn, withVariables, type Draft, type Wire} from './draft.ts';

const names = ['env', 'service', 'version'] as const;

type Name = (typeof names)[number];

const reason = {kind: 'tagging'} as const;

/**
`env`, `service` and `version` in both forms (Datadog, "Unified Service Tagging"): variables for the libraries, labels
for what the Agent itself collects of the container. Both say the same; what is there in one of them is taken over.
*/
export function wireTags(draft: Draft, wire: Wire): Draft {
	const container = containerOf(draft, wire);
	const {env = wire.agent.env, service} = wire;
	const version = versionIn(container.image);
	const found = {
		env: said(container, 'env') ?? {value: env},
		service: said(container, 'service') ?? {value: service},
		version: said(container, 'version') ?? {value: version},
	};
	const known = names.flatMap(name => {
		const {value} = found[name];
		return value === undefined || value === '' ? [] : [{name, value}];
	});
	const named = withVariables(
		draft,
		wire,
		// One that is there is right; that its label differs is its owner's affair.
		Object.fromEntries(
			known
				.filter(({name}) => variableIn(container, variableOf(name)) === undefined)
				.map(({name, value}) => [variableOf(name), {value, reason}]),
		),
	);
	return told(withLabels(named, wire, known), {
		container,
		wire,
		isVersionNew: said(container, 'version') === undefined,
	});
}

type Known = ReadonlyArray<{readonly name: Name; readonly value: string}>;

function withLabels(draft: Draft, wire: Wire, known: Known): Draft {
	const {name: owner, dockerLabels = {}} = containerOf(draft, wire);
	const added = known.filter(({name}) => dockerLabels[labelOf(name)] === undefined);
	return added.length === 0
		? draft
		: because(
				changed(draft, wire, {
					dockerLabels: {
						...dockerLabels,
						...Object.fromEntries(added.map(({name, value}) => [labelOf(name), value])),
					},
				}),
				reason,
				...added.map(({name}) => `${owner}/labels/${labelOf(name)}`),
			);
}

type Told = {readonly container: ContainerDefinition; readonly wire: Wire; readonly isVersionNew: boolean};

function told(draft: Draft, {container, wire, isVersionNew}: Told): Draft {
	const {env = wire.agent.env} = wire;
	const isEnvMissing = said(container, 'env') === undefined && (env === undefined || env === '');
	const version = versionIn(container.image);
	const hasNote = draft.notes.some(({kind}) => kind === 'no-env');
	return noting(
		draft,
		...(isEnvMissing && !hasNote ? [{kind: 'no-env'} as const] : []),
		...(isVersionNew
			? [
					version === undefined
						? ({kind: 'no-version', container: container.name, image: container.image} as const)
						: ({kind: 'version-moves', container: container.name, version} as const),
				]
			: []),
	);
}

/** By the variable, else by the label; an empty object where a secret gives it. */
function said(container: ContainerDefinition, name: Name): {readonly value?: string | undefined} | undefined {
	const label = container.dockerLabels?.[labelOf(name)];
	return variableIn(container, variableOf(name)) ?? (label === undefined ? undefined : {value: label});
}

function variableOf(name: Name): string {
	return `DD_${name.toUpperCase()}`;
}

function labelOf(name: Name): string {
	return `com.datadoghq.tags.${name}`;
}

/** A tag that names one build: a version, a commit, a date. What moves (`latest`, `main`, `prod`) tells none. */
function versionIn(image: string): string | undefined {
	const {tag} = imageFacts(image);
	return tag !== undefined && /\d/v.test(tag) ? tag : undefined;
}
