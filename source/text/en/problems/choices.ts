import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import {check} from '../checks/check.ts';
import {featureRefusal} from '../features/feature-refusal.ts';
import {featureWords} from '../features/feature-words.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';
import type {Explanations} from './explanations.ts';

/** What was chosen can't be done, or not any more. */
export const choiceProblems: Explanations<
	'invalid-setting' | 'feature-impossible' | 'checks-failed' | 'state-moved' | 'foreign-agent'
> = {
	'invalid-setting': ({field, value, expected}) => ({
		title:
			value === ''
				? [`--${field.replace(/^--/v, '')} is missing`]
				: [`--${field.replace(/^--/v, '')} doesn't take `, part.value(value)],
		steps: [{text: [`It takes ${expected}.`]}],
	}),
	'feature-impossible': ({feature, refusal, clusters}) => ({
		title: [
			`${featureWords[feature].title} isn't ` +
				`possible${clusters.length === 0 ? '' : ` on ${listed(clusters)}`}: ${featureRefusal(refusal)}`,
		],
		steps: [
			'instead' in refusal && refusal.instead !== undefined
				? {
						text: [`Use ${featureWords[refusal.instead].title} instead:`],
						command: features(`default,-${feature},+${refusal.instead}`),
					}
				: {text: ['Leave it out:'], command: features(`default,-${feature}`)},
		],
	}),
	'checks-failed': ({checks}) => ({
		title: [`${plural(checks.length, 'check')} failed, so nothing is applied`],
		body: checks.map((result): Line => {
			const {title, line} = check(result);
			return [part.strong(title), '  ', ...line];
		}),
		steps: checksSteps(checks.flatMap(result => check(result).fixes)),
	}),
	'state-moved': ({what}) => ({
		title: ['The account changed since the plan was made'],
		body: what.length === 0 ? [] : [['Changed: ', part.value(listed(what, 10))]],
		steps: [{text: ['Run the same command again: the plan is made anew from what is there now.']}],
	}),
	'foreign-agent': ({cluster, agent, owner}) => ({
		title: ["An Agent that this tool didn't install runs on ", part.value(cluster)],
		body: [["It's ", part.value(agent), ', ', part.value(owner)]],
		steps: [
			{
				text: ['Decide about it in the guided install:'],
				command: shellQuote(['npx', 'dd-ecs-setup', 'install', '--cluster', cluster]),
			},
			{text: ["or change it where it's managed."]},
		],
	}),
};

function features(list: string): string {
	return `npx dd-ecs-setup install --features ${list}`;
}

function checksSteps(fixes: readonly Line[]) {
	return fixes.length === 0
		? [{text: ['See every check with its fix:'], command: 'npx dd-ecs-setup doctor'}]
		: fixes.map(text => ({text}));
}
