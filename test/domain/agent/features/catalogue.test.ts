import {deepEqual, equal} from 'node:assert/strict';
import {test} from 'node:test';
import {defaultSettings} from '../../../../source/domain/choices/choices.ts';
import {defaultFeatures, featureIds} from '../../../../source/domain/choices/feature-id.ts';
import {feature, features} from '../../../../source/domain/agent/features/catalogue.ts';
import type {Contribution, Feature} from '../../../../source/domain/agent/features/feature.ts';
import {platforms} from '../../../../source/domain/account/platform.ts';
import {golden} from '../../../support/golden.ts';

test('every feature contributes to every platform what the catalogue says', () => {
	const table = features.map(one => section(one)).join('\n\n');
	equal(table, golden('definitions/contributions.txt', table));
});

test('the catalogue has every feature once, in the order of the ids', () => {
	deepEqual(
		features.map(({id}) => id),
		featureIds,
	);
	deepEqual(
		featureIds.map(id => feature(id).id),
		featureIds,
	);
});

test('the features that start chosen are the defaults of the command line', () => {
	deepEqual(
		features.filter(({standing}) => standing !== 'optional').map(({id}) => id),
		defaultFeatures,
	);
});

test('what excludes another is excluded by it', () => {
	for (const {id, excludes} of features) {
		for (const other of excludes) {
			equal(feature(other).excludes.includes(id), true, `${other} does not exclude ${id}`);
		}
	}
});

test('what a feature offers instead is not refused on all the platforms where it is', () => {
	for (const {id, on, instead} of features) {
		const refused = platforms.filter(platform => on(platform, defaultSettings) === undefined);
		const offered =
			instead === undefined
				? []
				: refused.filter(platform => feature(instead).on(platform, defaultSettings) !== undefined);
		equal(instead === undefined || offered.length > 0, true, id);
	}
});

function section(one: Feature): string {
	const facts = [
		one.standing,
		...(one.minimumAgent === undefined ? [] : [`Agent ${one.minimumAgent}`]),
		...(one.needs.length > 0 ? [`needs ${one.needs.join(', ')}`] : []),
		...(one.excludes.length > 0 ? [`excludes ${one.excludes.join(', ')}`] : []),
		...(one.instead === undefined ? [] : [`instead ${one.instead}`]),
		...(one.sites === undefined ? [] : [`sites ${one.sites.join(', ')}`]),
		...(one.billedAs === undefined ? [] : [`billed as ${one.billedAs.join(' and ')}`]),
	];
	const rows = platforms.map(platform => ({platform, lines: lines(one.on(platform, defaultSettings))}));
	// Platforms that get the same stand together.
	const groups = Object.groupBy(rows, row => row.lines.join('\n'));
	return [
		`${one.id}: ${facts.join('; ')}`,
		`  ${one.documentation}`,
		...Object.values(groups).flatMap(group => [
			`  ${(group ?? []).map(({platform}) => platform).join(', ')}`,
			...(group?.[0]?.lines ?? []).map(line => `    ${line}`),
		]),
	].join('\n');
}

function lines(contribution: Contribution | undefined): readonly string[] {
	if (contribution === undefined) {
		return ['not possible'];
	}

	const {
		environment = {},
		ports = [],
		volumes = [],
		mounts = [],
		capabilities = [],
		attributes = [],
		healthCheck,
		pidMode,
		imageVariant,
		cpu,
		memory,
		minimumAgent,
	} = contribution;
	return [
		...Object.entries(environment).map(([name, value]) => `env        ${name}=${value}`),
		...ports.map(({hostPort, containerPort, protocol}) => `port       ${hostPort}:${containerPort}/${protocol}`),
		...mounts.map(({sourceVolume, containerPath, readOnly}) => {
			const {name, ...source} = volumes.find(volume => volume.name === sourceVolume) ?? {name: undefined};
			const mode = readOnly === true ? 'ro' : 'rw';
			return `mount      ${name} ${JSON.stringify(source)} -> ${containerPath} ${mode}`;
		}),
		...(capabilities.length > 0 ? [`capability ${capabilities.join(' ')}`] : []),
		...(pidMode === undefined ? [] : [`pid mode   ${pidMode}`]),
		...(healthCheck === undefined ? [] : [`health     ${JSON.stringify(healthCheck)}`]),
		...(imageVariant === undefined ? [] : [`image      -${imageVariant}`]),
		...(cpu === undefined && memory === undefined
			? []
			: [`size       ${cpu ?? '-'} CPU units, ${memory ?? '-'} MiB`]),
		...attributes.map(name => `attribute  ${name}`),
		...(minimumAgent === undefined ? [] : [`Agent      ${minimumAgent}`]),
		...Object.entries(contribution.with ?? {}).flatMap(([other, more]) =>
			lines(more).map(line => `with ${other}: ${line}`),
		),
	];
}
