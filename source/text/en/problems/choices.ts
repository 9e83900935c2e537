import type {RegistrySilence} from '../../../domain/account/image-verdict.ts';
import type {ProblemOf} from '../../../domain/choices/problem/problem.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {owner} from '../account/owner.ts';
import {found} from '../checks/check.ts';
import {featureRefusal} from '../features/feature-refusal.ts';
import {featureWords} from '../features/feature-words.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import {notWirable} from '../wiring/not-wirable.ts';
import type {Explanations} from './explanations.ts';

/** What was chosen can't be done, or not any more. */
export const choiceProblems: Explanations<
	| 'invalid-setting'
	| 'feature-impossible'
	| 'checks-failed'
	| 'state-moved'
	| 'foreign-agent'
	| 'name-taken'
	| 'unknown-service'
	| 'service-not-possible'
	| 'nothing-to-export'
	| 'nothing-before'
	| 'downgrade'
	| 'image-absent'
	| 'image-unknown'
> = {
	'invalid-setting': ({field, value}) => ({
		title:
			value === ''
				? [`--${field.replace(/^--/v, '')} is missing`]
				: [`--${field.replace(/^--/v, '')} doesn't take `, part.value(value)],
	}),
	'feature-impossible': ({feature, refusal, clusters}) => ({
		title: [
			`${featureWords[feature].title} isn't ` +
				`possible${clusters.length === 0 ? '' : ` on ${listed(clusters)}`}: ${featureRefusal(refusal)}`,
		],
	}),
	'unknown-service': ({service, clusters}) => ({
		title: ["There's no service ", part.value(service), ` in ${listed(clusters, 3)}`],
	}),
	'service-not-possible': ({service, cluster, why}) => ({
		title: [part.value(service), ' on ', part.value(cluster), ` ${notWirable[why]}`],
	}),
	'nothing-to-export': ({from, clusters}) => ({
		title: [
			from === 'installed' ? 'No Agent runs on ' : 'The plan makes nothing on ',
			part.value(listed(clusters, 5)),
			", so there's nothing to write as code",
		],
	}),
	'checks-failed': ({checks}) => ({
		title: [`${plural(checks.length, 'check')} failed, so nothing is applied`],
		// What was found; what helps comes as the steps.
		body: checks.map((result): Line => {
			const {title, line} = found(result);
			return [part.strong(title), '  ', ...line];
		}),
	}),
	'state-moved': ({what}) => ({
		title: ['The account changed since the plan was made'],
		body: what.length === 0 ? [] : [['Changed: ', part.value(listed(what, 10))]],
	}),
	downgrade: ({agents}) => ({
		title: ["An older Agent than the one that runs isn't taken by chance"],
		body: agents.map(({cluster, service, from, to}): Line => [
			part.value(service),
			' on ',
			part.value(cluster),
			` runs ${from}, and would get ${to}.`,
		]),
	}),
	'image-absent': ({image}) => ({title: ['The registry has no image ', part.value(image)]}),
	'image-unknown': ({image, why, detail}) => ({
		title: [silences[why], part.value(image), ' means today'],
		...(detail !== '' && {body: [[why === 'uncached' ? `It is a cache of ${detail}.` : detail]]}),
	}),
	'name-taken': ({cluster, service}) => ({
		title: [
			'Service ',
			part.value(service),
			' on ',
			part.value(cluster),
			" isn't the Agent, and has the name that the Agent's service would take",
		],
	}),
	'nothing-before': ({cluster, service, runs, revision = '', why}) => ({
		title: [part.value(service), ' on ', part.value(cluster), " can't go back from ", part.value(runs)],
		body: [
			why === 'unknown'
				? [
						'ECS shows the deployments of the last 90 days and none of another revision; nor is there an ' +
							'older one of this tool.',
					]
				: [
						part.value(revision),
						why === 'deleted'
							? ' ran before and has been deleted since.'
							: " ran before, in another network mode, and no update takes away the service's subnets.",
					],
		],
	}),
	'foreign-agent': problem => ({
		title: [part.value(problem.agent), ' on ', part.value(problem.cluster), ` ${held(problem)}`],
		body: [[sentence(owner(problem.owner))]],
	}),
};

const silences: Readonly<Record<RegistrySilence, string>> = {
	unreachable: "The registry can't be reached, so nobody knows what ",
	'rate-limited': 'The registry takes no more questions for now, so nobody knows what ',
	private: 'The registry wants credentials, which this tool has none of, so nobody knows what ',
	uncached: "The registry is a cache that has not pulled this image yet, so it doesn't know what ",
	unexpected: 'The registry gave no answer that tells what ',
};

function sentence(text: string): string {
	return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

/** Why an Agent of somebody else's is neither adopted nor replaced as it was said. */
function held({existing, wants, containers}: ProblemOf<'foreign-agent'>): string {
	switch (wants) {
		case 'another-way': {
			return "can't be adopted: it's a REPLICA service, and ECS makes no DAEMON service of one";
		}

		case 'name': {
			return `has several Agents in a task, ${listed(containers)}, and only a person can say which is meant`;
		}

		case 'yes': {
			return containers.length > 1
				? `has several Agents in a task, ${listed(containers)}, which go only with a person's yes`
				: `is perhaps an Agent, in container ${listed(containers)}: it's ` +
						`${existing === 'adopt' ? 'adopted' : 'replaced'} only with a person's yes`;
		}
	}
}
