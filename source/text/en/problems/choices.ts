import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
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
	'checks-failed': ({checks}) => ({
		title: [`${plural(checks.length, 'check')} failed, so nothing is applied`],
		// What was found; what helps comes as the steps.
		body: checks.map((result): Line => {
			const {title, line} = check(result);
			return [part.strong(title), '  ', ...line];
		}),
	}),
	'state-moved': ({what}) => ({
		title: ['The account changed since the plan was made'],
		body: what.length === 0 ? [] : [['Changed: ', part.value(listed(what, 10))]],
	}),
	'foreign-agent': ({cluster, agent, owner}) => ({
		title: ["An Agent that this tool didn't install runs on ", part.value(cluster)],
		body: [["It's ", part.value(agent), ', ', part.value(owner)]],
	}),
};
