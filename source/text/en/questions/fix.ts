import {featureIds} from '../../../domain/choices/feature-id.ts';
import {argumentsOf, type Changes} from '../../../domain/choices/answers.ts';
import type {FlagName} from '../../../domain/choices/flags.ts';
import {featureWords} from '../features/feature-words.ts';
import {capital} from '../forms/capital.ts';
import {listed} from '../forms/listed.ts';

/** A change of the answers that would help, as something to do. */
export function fix({features, cpu, memory, cluster, ...others}: Changes): string {
	const size = [
		...(cpu === undefined ? [] : [`${String(cpu)} CPU units`]),
		...(memory === undefined ? [] : [`${String(memory)} MiB`]),
	];
	const rest = Object.entries(others).flatMap(([name, value]) =>
		value === undefined
			? []
			: (single[name as FlagName]?.(String(value)) ?? argumentsOf({[name]: value}).join(' ')),
	);
	const parts = [
		...(typeof features === 'string' ? [featureChange(features.split(','))] : []),
		...(size.length > 0 ? [`give the Agent ${listed(size)}`] : []),
		...rest,
		...(typeof cluster === 'object' ? [`begin with ${listed(cluster)} alone`] : []),
	];
	return capital(listed(parts));
}

const single: Readonly<Partial<Record<FlagName, (value: string) => string>>> = {
	site: value => `use the site ${value}`,
	'agent-version': value => `use version ${value} of the image`,
	'agent-image': value => `use the image ${value}`,
	'service-name': value => `name the service ${value}`,
	'store-key': () => 'keep the key in Secrets Manager',
	'execution-role': value => `use the role ${value}`,
	'network-mode': value => `use ${value} networking`,
	'hostname-file': value => `take the host's name from ${value}`,
	'drain-percent': value => `drain ${value} % of the instances at a time`,
};

function featureChange(words: readonly string[]): string {
	const left = words.filter(word => word.startsWith('-')).map(word => title(word.slice(1)));
	const added = words.filter(word => word.startsWith('+')).map(word => title(word.slice(1)));
	if (added.length === 0) {
		return `leave out ${listed(left)}`;
	}

	return left.length === 0 ? `add ${listed(added)}` : `take ${listed(added)} instead of ${listed(left)}`;
}

function title(id: string): string {
	const known = featureIds.find(one => one === id);
	return known === undefined ? id : featureWords[known].title;
}
