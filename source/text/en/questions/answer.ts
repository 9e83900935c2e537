import {keyVariableName} from '../../../domain/agent/key-variable.ts';
import type {ChoiceId} from '../../../domain/choices/choices.ts';
import type {LeftOut} from '../../../domain/questions/decisions/where/left-out.ts';
import {formatNames} from '../code/format-names.ts';
import {listed} from '../forms/listed.ts';
import {arnNames} from '../../tables/arn-names.ts';

type AnswerWords = {readonly label: string; readonly values?: Readonly<Record<string, string>>};

const yes = {true: 'yes'};

/** Parts of an answer that are named, on two lines of 80 cells: the review names what each asks for. */
const most = 8;

// Words for values that are ids of ours; a region or a site is its own name.
const answers: Readonly<Record<string, AnswerWords | undefined>> = {
	credentials: {label: 'Credentials'},
	mfaCode: {label: 'MFA code'},
	regions: {label: 'Regions'},
	clusters: {label: 'Clusters'},
	linux: {
		label: 'Linux',
		values: {linux: 'Amazon Linux 2 or newer, or another Linux', 'amazon-linux-1': 'Amazon Linux 1'},
	},
	existing: {label: 'The Agent that is there', values: {leave: 'left alone', adopt: 'adopted', replace: 'replaced'}},
	service: {label: 'Service'},
	containers: {label: 'Containers'},
	agentContainer: {label: 'Container of the Agent'},
	takeAgent: {label: 'What is perhaps an Agent', values: yes},
	site: {label: 'Site'},
	keySource: {
		label: 'API key from',
		values: {
			'secret-arn': 'a secret',
			'parameter-name': 'a parameter',
			paste: 'a paste',
			offered: 'the demo',
			environment: keyVariableName,
			kept: 'where it is today',
		},
	},
	key: {label: 'API key', values: {later: 'given later'}},
	features: {label: 'Features'},
	settings: {label: 'Settings'},
	release: {label: 'Version', values: {usual: 'the newest known', other: 'another one'}},
	releaseTag: {label: 'Tag of the image'},
	canary: {label: 'First', values: {smallest: 'the smallest cluster', none: 'none, all at once'}},
	plainKey: {label: 'Key as plain text', values: yes},
	replaceInstances: {label: 'Replacing instances', values: yes},
	bundle: {label: 'File for support', values: yes},
	format: {label: 'Code for', values: formatNames},
	approval: {label: 'Plan'},
	looking: {label: 'Look again'},
	applicationKey: {label: 'Application key', values: {none: 'none'}},
	confirmation: {label: 'Removal'},
} satisfies Readonly<Record<ChoiceId, AnswerWords>>;

/** Whatever plan it was. */
const given: Readonly<Record<string, string>> = {approval: 'approved', confirmation: 'confirmed'};

/** `Site: datadoghq.eu`; the label alone where an answer was taken back. */
export function answer(question: string, value: string, leftOut: readonly LeftOut[] = []): string {
	const {label, values} = answers[question] ?? {label: question};
	const said = given[question] ?? values?.[value] ?? shown(question, value);
	return value === '' ? label : `${label}: ${said}${leftOut.length === 0 ? '' : `, without ${without(leftOut)}`}`;
}

const reasons = {
	'not-ours': ['has no Agent of ours', 'have no Agent of ours'],
	'no-instances': ['has nothing to run on', 'have nothing to run on'],
	'fargate-only': ['runs on Fargate only', 'run on Fargate only'],
	batch: ['belongs to AWS Batch', 'belong to AWS Batch'],
} as const;

/** Each reason once, with a few of the clusters that it keeps from being chosen. */
function without(leftOut: readonly LeftOut[]): string {
	return Object.entries(reasons)
		.flatMap(([kind, [one, several]]) => {
			const names = leftOut.filter(({standing}) => standing === kind).map(({cluster}) => cluster);
			return names.length === 0 ? [] : [`${listed(names, 3)}, which ${names.length === 1 ? one : several}`];
		})
		.join('; ');
}

/** Ids as a person knows them: a cluster's name for its ARN, a profile's name for its source. */
function shown(question: string, value: string): string {
	if (['clusters', 'service', 'canary'].includes(question)) {
		return listed(arnNames(value.split(','), (name, region) => `${name} in ${region}`));
	}

	if (question === 'credentials') {
		return value.replace(/^profile:/v, '');
	}

	const parts = value.split(/,\s*/v);
	return parts.length > most ? listed(parts, most - 1) : parts.join(', ');
}
