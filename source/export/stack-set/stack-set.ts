import type {Answers} from '../../domain/choices/answers.ts';
import type {Code} from '../../domain/code/code-resource.ts';
import {ProblemError} from '../../domain/choices/problem/problem.ts';
import type {FleetTemplate} from '../../domain/fleet/fleet-template.ts';
import {pascal} from '../cloudformation/names.ts';
import {spaced, yamlText} from '../cloudformation/yaml-text.ts';
import {compact} from './compact.ts';
import {modelOf, withSlots, type Model} from './model.ts';
import {placedModel} from './placed.ts';
import {fleetSections, type FleetWords} from './sections.ts';
import {slotsOf} from './slot.ts';

export {answersIn, withheldIn} from './answers-in.ts';

/** The answers of the run, which the template carries, and the language of its comments. */
export type About = {
	readonly answers: Answers;
	readonly words: FleetWords;
	/** What the set is called where it isn't the usual name: roles of two sets in one place need two names. */
	readonly set?: string;
};

/**
Of a template that a request carries, in bytes (CloudFormation quotas, "Template body size in a request"; API reference:
CreateStackSet, `TemplateBody`). Larger ones need a bucket that every account may read.
*/
export const longestBody = 51_200;

/**
The template of a stack set, of the code that was planned for a model account: clusters of one region, which stand for
whichever there are. No macro, `Transform` or nested stack is in it, since the role of service-managed sets can't
provision those (CloudFormation User Guide, "Configure a custom execution role template for StackSets"). The same code
and answers give the same bytes. Throws a ProblemError for what can't be the same everywhere, and for too many clusters.
*/
export function stackSetTemplate(code: Code, about: About): FleetTemplate {
	const model = {...modelOf(code), ...(about.set !== undefined && {set: about.set})};
	const {body, parameters} = written(model, about);
	const bytes = sizeOf(body);
	if (bytes > longestBody) {
		const clusters = clustersIn(model);
		throw new ProblemError({code: 'fleet-template-size', bytes, clusters, fit: mostThatFit(model, about)});
	}

	return {
		body,
		parameters: Object.fromEntries(parameters.map(({name, value}) => [pascal(name), value])),
		hidden: parameters
			.filter(({kind}) => kind === 'api-key' || kind === 'hidden-variable')
			.map(({name}) => pascal(name)),
		slots: model.groups
			.flatMap(group => slotsOf(group))
			.map(({platform, cluster, providers}) => ({
				platform,
				cluster: pascal(cluster),
				...(providers !== undefined && {providers: pascal(providers)}),
			})),
	};
}

function written(model: Model, {answers, words}: About) {
	const placed = placedModel(model);
	const sections = fleetSections({...placed, groups: model.groups, answers}, words);
	return {
		body: yamlText(sections, words.stackSet.madeBy, parts => compact(spaced(parts))),
		parameters: placed.parameters,
	};
}

function sizeOf(text: string): number {
	return new TextEncoder().encode(text).length;
}

function clustersIn({groups}: Model): number {
	return groups.reduce((total, {services}) => total + services.length, 0);
}

/** How many clusters a template has room for, as many of each platform; found by halves. */
function mostThatFit(model: Model, about: About): number {
	let [fits, tooMany] = [0, clustersIn(model)];
	while (tooMany - fits > 1) {
		const middle = Math.floor((fits + tooMany) / 2);
		if (sizeOf(written(withSlots(model, middle), about).body) > longestBody) {
			tooMany = middle;
		} else {
			fits = middle;
		}
	}

	return fits;
}
