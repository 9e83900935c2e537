import {keeperOf} from '../../../domain/account/owner.ts';
import type {Existing, Format} from '../../../domain/choices/choices.ts';
import type {Subject} from '../../../domain/questions/option.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {OptionWords} from '../../words.ts';
import {appUrl, siteName} from '../../../domain/account/site.ts';
import {part} from '../../part.ts';
import {credentials} from '../account/credentials.ts';
import {formatNames} from '../code/format-names.ts';
import {featureOption} from '../features/feature-option.ts';
import {keySource} from '../account/key-source.ts';
import {owner, putsBack} from '../account/owner.ts';
import {platform} from '../account/platform.ts';
import type {AgentSign} from '../../../domain/agent/agent-signs.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {serviceOption} from '../wiring/service-option.ts';
import {releaseOption} from './release-option.ts';
import {clusterOption} from './cluster-option.ts';

// "Adopt", because the service stays, with its name and what people added, and only changes hands.
const existing: Readonly<Record<Existing, {readonly label: string; readonly does: string}>> = {
	leave: {label: 'Leave it alone', does: 'Nothing is changed where this Agent runs.'},
	adopt: {
		label: 'Adopt it',
		does: 'Keep its service and everything that people added, and bring it to these answers.',
	},
	replace: {
		label: 'Replace it',
		does: "Remove its service and create this tool's own. The Agent is missing in between.",
	},
};

/** What each of them comes as. */
const formats: Readonly<Record<Format, string>> = {
	cloudformation: 'a template a region, in YAML',
	terraform: 'a module, in HCL',
	cdk: 'a construct, in TypeScript',
	'aws-cli': 'requests and a script that sends them',
	json: 'each resource as the API takes it',
};

/** Why a cluster goes first. */
const firstBecause = {smallest: 'the smallest', begun: 'begun by an earlier run'} as const;

/** A row of a list. */
export function option(subject: Subject): OptionWords {
	switch (subject.kind) {
		case 'credentials': {
			const {label, kind} = credentials(subject.source);
			const region = subject.source.kind === 'profile' ? subject.source.region : undefined;
			return {label, aside: [kind, ...(region === undefined ? [] : [region])], detail: []};
		}

		case 'region': {
			return simple(subject.region);
		}

		case 'cluster': {
			return clusterOption(subject.facts);
		}

		case 'all': {
			const {count, hasAgent, isSoFar} = subject;
			return {
				...simple(
					`All that ${hasAgent === true ? 'have' : 'can run'} it (${count}${isSoFar ? ' so far' : ''})`,
				),
				detail: isSoFar ? [['Which they are is known once all were looked at.']] : [],
			};
		}

		case 'canary': {
			const {cluster, region, instances, firstAs, account} = subject;
			const size = plural(instances, 'instance');
			const why = firstAs === undefined ? '' : `, ${firstBecause[firstAs]}`;
			return {label: cluster, aside: [account ?? '', `${size}${why}`, region].filter(Boolean), detail: []};
		}

		case 'no-canary': {
			return {...simple('None'), aside: [`all ${subject.clusters} at once`]};
		}

		case 'site': {
			// The app's address and the name of the pages are what people know their site by.
			return {label: subject.site, aside: [siteName(subject.site), appUrl(subject.site)], detail: []};
		}

		case 'key-source': {
			return keySource(subject.source);
		}

		case 'platform': {
			return {
				label:
					subject.platform === 'linux'
						? 'Amazon Linux 2 or newer, or another Linux'
						: platform[subject.platform],
				aside: [plural(subject.instances, 'instance')],
				detail: [],
			};
		}

		case 'existing': {
			return existingOption(subject);
		}

		case 'service': {
			return serviceOption(subject.workload);
		}

		case 'release': {
			return releaseOption(subject);
		}

		case 'format': {
			// In a sentence one of them has an article.
			return {...simple(formatNames[subject.format].replace(/^the /v, '')), aside: [formats[subject.format]]};
		}

		case 'container': {
			return {...simple(subject.name), aside: subject.image === undefined ? [] : [subject.image]};
		}

		case 'feature': {
			return featureOption(subject);
		}
	}
}

type ExistingSubject = Extract<Subject, {readonly kind: 'existing'}>;

function existingOption(subject: ExistingSubject): OptionWords {
	const {label, does} = existing[subject.existing];
	const keeper = subject.owner && keeperOf(subject.owner);
	// Whoever keeps it undoes what is changed.
	const undone =
		keeper === undefined || subject.existing === 'leave' ? [] : [[`${putsBack(keeper)}.`] satisfies Line];
	const cannot = subject.schedulingStrategy === 'REPLICA' && subject.existing === 'adopt' ? replica : undefined;
	const whose = subject.owner === undefined ? '' : `, ${owner(subject.owner)}`;
	const {others = []} = subject;
	const rest: readonly Line[] =
		others.length === 0 ? [] : [['The answer goes for ', part.value(listed(others, 3)), ' as well.']];
	return {
		label: others.length === 0 ? label : label.replace(/\bit\b/v, 'them'),
		aside: [],
		// What it does first: whose Agent it is stands there for every row.
		detail: [[cannot ?? does], [part.strong(subject.agent), `${standing(subject)}${whose}.`], ...undone, ...rest],
		...(cannot !== undefined && {cannot}),
	};
}

const replica = 'A REPLICA service never becomes a DAEMON service.';

function standing({doubt, schedulingStrategy}: ExistingSubject): string {
	switch (doubt?.kind) {
		case 'perhaps': {
			const told = listed(doubt.signs.flatMap(sign => signs[sign] ?? []));
			return told === '' ? ', perhaps an Agent' : `, perhaps an Agent, told by ${told}`;
		}

		case 'several': {
			return `, with several Agents in a task: ${listed(doubt.containers, 3)}`;
		}

		case undefined: {
			return schedulingStrategy === undefined ? '' : ', a REPLICA service';
		}
	}
}

/** What speaks for it, and not what speaks against. */
const signs: Readonly<Partial<Record<AgentSign, string>>> = {
	image: 'its image',
	name: 'its name',
	key: 'its API key',
	ports: 'its ports',
	variables: 'its settings',
	mounts: 'its mounts',
};

function simple(label: string): OptionWords {
	return {label, aside: [], detail: []};
}
