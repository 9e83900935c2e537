import {globSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Platform} from '../../source/domain/account/platform.ts';
import type {TaskDefinition} from '../../source/domain/account/task-definition.ts';
import type {RuleId} from '../../source/domain/agent/validate/finding.ts';
import {validateDefinition} from '../../source/domain/agent/validate/validate-definition.ts';
import {defaultFeatures} from '../../source/domain/choices/feature-id.ts';
import {planDefinition} from '../../source/domain/plan/planners/plan-definition.ts';
import {surroundings} from '../../test/domain/plan/planners/planning.ts';
import {sampleGroup, sampleRegistered} from '../../test/domain/sample.ts';
import {examples} from '../../test/domain/agent/validate/examples/examples.ts';

/** A definition that the engine is asked about, and what our own rules say: which of them make Docker refuse it. */
export type Asked = {readonly name: string; readonly definition: TaskDefinition; readonly rules: readonly RuleId[]};

/** The words of the engine by which a refusal is known to be the rule's. */
export const words: Readonly<Partial<Record<RuleId, string>>> = {
	'mount-point-twice': 'Duplicate mount point',
	'relative-path': 'mount path must be absolute',
	'root-path': "destination can't be '/'",
	'over-proc': 'cannot be mounted because it is',
	'read-only-proc': 'read-only file system',
	'memory-too-small': 'Minimum memory limit allowed',
};

/** Managed Instances run containerd and Windows has an engine of its own: neither can be asked here. */
const platforms = ['linux', 'amazon-linux-1', 'external'] as const;

/** What runc finds only when the container starts. */
export const atStart: ReadonlySet<RuleId> = new Set(['over-proc', 'read-only-proc']);

/** Seen with runc 1.1 only: an engine with another one may take these. */
export const ofOlderOnes: ReadonlySet<RuleId> = new Set(['read-only-proc']);

/** Every Linux definition of the catalogue. */
export function catalogue(root: string): readonly Asked[] {
	return platforms.flatMap(platform =>
		files(root, `test/golden/definitions/${platform}`).map(({name, text}) =>
			asked(`${platform}/${name}`, JSON.parse(text) as TaskDefinition, platform),
		),
	);
}

/** Every Linux definition of other people among the test data. */
export function others(root: string): readonly Asked[] {
	return readOthers(root).map(({name, platform, definition}) => asked(name, definition, platform));
}

/** What they are once they are adopted and asked for the default features. None of it may be refused. */
export function adopted(root: string): readonly Asked[] {
	return readOthers(root)
		.filter(({expected}) => expected.agent === 'yes' && expected.container !== null)
		.map(({name, platform, definition: theirs}) => {
			const around = surroundings({features: defaultFeatures});
			const {definition} = planDefinition(sampleGroup([], {platform}), around, sampleRegistered(theirs));
			return {name: `${name}, adopted`, definition, rules: []};
		});
}

type Other = {
	readonly name: string;
	readonly platform: Platform;
	readonly definition: TaskDefinition;
	readonly expected: {readonly agent: string; readonly container: string | undefined};
};

function readOthers(root: string): readonly Other[] {
	return files(root, 'test/definitions')
		.map(({name, text}) => ({...(JSON.parse(text) as Other), name}))
		.filter(({platform}) => platforms.some(one => one === platform));
}

/** What each rule of Docker's refuses on Linux, beside the nearest that it takes. */
export function rulesOfDocker(): readonly Asked[] {
	return examples
		.filter(({platform = 'linux'}) => platform === 'linux')
		.flatMap(({rule, refused, taken, found}) => {
			const wrong = asked(`${rule} (${found.values.join(', ')})`, refused, 'linux');
			return wrong.rules.length === 0 ? [] : [wrong, asked(`${rule}, the nearest`, taken, 'linux')];
		});
}

function asked(name: string, definition: TaskDefinition, platform: Platform): Asked {
	const findings = validateDefinition(definition, platform);
	return {name, definition, rules: findings.filter(({refusedBy}) => refusedBy === 'docker').map(({rule}) => rule)};
}

function files(root: string, folder: string): ReadonlyArray<{readonly name: string; readonly text: string}> {
	return globSync(path.join(root, folder, '**/*.json'))
		.toSorted()
		.map(file => ({
			name: path.relative(path.join(root, folder), file).replace(/\.json$/, ''),
			text: readFileSync(file, 'utf8'),
		}));
}
