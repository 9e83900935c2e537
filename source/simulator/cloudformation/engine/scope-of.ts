import {exportsOf} from '../exports.ts';
import type {Caller} from '../resources/caller.ts';
import type {Definition, Stack, StackResource} from '../stack.ts';
import type {Scope} from '../template/resolve.ts';
import type {Value} from '../template/value.ts';
import {validationError} from '../validation-error.ts';

type Place = {
	readonly stack: Pick<Stack, 'id' | 'name'>;
	readonly definition: Definition;
	/** Of the resources that there are, by logical id; undefined where one isn't known yet. */
	readonly resourceOf: (logicalId: string) => StackResource | undefined;
	/** What stands for a resource that isn't known yet; none where that is a mistake. */
	readonly unknown?: string;
};

/** What functions of a stack's template are answered from. */
export function scopeOf({stack, definition, resourceOf, unknown}: Place, {call, account}: Caller): Scope {
	const {template, parameters} = definition;
	const suffix = {aws: 'amazonaws.com', 'aws-cn': 'amazonaws.com.cn'}[account.partition] ?? 'amazonaws.com';
	const pseudo = new Map<string, Value | undefined>([
		['AWS::AccountId', account.id],
		['AWS::NoValue', undefined],
		['AWS::NotificationARNs', []],
		['AWS::Partition', account.partition],
		['AWS::Region', call.region],
		['AWS::StackId', stack.id],
		['AWS::StackName', stack.name],
		['AWS::URLSuffix', suffix],
	]);
	const missing = (name: string): string => {
		if (unknown !== undefined) {
			return unknown;
		}

		throw validationError(
			`Template format error: Unresolved resource dependencies [${name}] in the Resources block of the template`,
		);
	};

	return {
		mappings: template.mappings,
		conditions: template.conditions,
		ref: name =>
			pseudo.has(name)
				? pseudo.get(name)
				: (parameters.get(name)?.resolved ?? resourceOf(name)?.made?.physicalId ?? missing(name)),
		attribute: (name, attribute) => resourceOf(name)?.made?.attributes[attribute] ?? missing(name),
		importValue(name) {
			const found = exportsOf(call, account).find(({exportName}) => exportName === name);
			if (found === undefined) {
				throw validationError(`No export named ${name} found.`);
			}

			return found.value;
		},
		zones: region => ['a', 'b', 'c'].map(zone => `${region === '' ? call.region : region}${zone}`),
	};
}
