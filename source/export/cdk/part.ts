import type {Code} from '../../domain/code/code-resource.ts';
import {forStack, type StackTemplate} from '../cloudformation/for-stack.ts';
import {namesFor, pascal, type Names} from '../cloudformation/names.ts';
import {templatesByRegion} from '../template/make-template.ts';
import {camel} from './names.ts';

/** What becomes one construct. */
export type Part = StackTemplate & {
	readonly from: Code['from'];
	readonly region: string;
	/** What its files have at the end of their names. */
	readonly ending: string;
	/** The class. */
	readonly construct: string;
	readonly names: Names;
	/** The prop for a parameter. */
	readonly prop: (name: string) => string;
	/** The field that holds a resource. */
	readonly field: (id: string) => string;
};

/** A construct a region, because a stack is of one. */
export function partsOf(code: Code): readonly Part[] {
	const templates = templatesByRegion(code, 'cdk').map(template => forStack(template));
	return templates.map(template => {
		const [region = ''] = template.regions;
		const names = namesFor(template);
		return {
			...template,
			from: code.from,
			region,
			ending: templates.length < 2 ? '' : `-${region}`,
			construct: pascal(`datadog agent ${templates.length < 2 ? '' : region}`),
			names,
			prop: name => camel(names.parameter(name)),
			field: id => camel(names.resource(id)),
		};
	});
}
