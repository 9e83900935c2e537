import {sites} from '../../domain/account/site.ts';
import type {CodeWords} from '../../text/code/code-words.ts';
import {ruleOf} from '../template/parameter-patterns.ts';
import type {Parameter, Template} from '../template/template.ts';
import {hasRegions, isKept, keyVersion, variableOf} from './around.ts';
import {attribute, block, type Part} from './hcl/body.ts';
import {bare, call, list, plain} from './hcl/expression.ts';
import {type printExpression} from './hcl/print-expression.ts';
import {quoted} from './hcl/quote.ts';

/** The region, and a variable for each parameter, with what its value must be like. */
export function variables(template: Template, words: CodeWords): readonly Part[] {
	const {regions, parameters} = template;
	const hasKey = template.resources.some(({kind}) => kind === 'secret' || kind === 'parameter');
	return [
		declared('region', {
			description: hasRegions(template) ? words.terraform.someRegion : words.terraform.region,
			value: regions[0] ?? '',
		}),
		...parameters.map(parameter =>
			declared(variableOf(parameter), {
				description: words.parameters[parameter.kind](parameter.variable ?? ''),
				...(parameter.value !== undefined && {value: parameter.value}),
				isSecret: parameter.kind === 'api-key' || parameter.kind === 'in-clear',
				isPassing: parameter.kind === 'api-key' && !isKept(parameter, template),
				rule: ruleFor(parameter, words),
			}),
		),
		...(hasKey ? [block('variable', [keyVersion], keyVersionBody(words))] : []),
	];
}

type Declared = {
	readonly description: string;
	readonly value?: string;
	readonly isSecret?: boolean;
	/** Needed while Terraform runs and kept nowhere. */
	readonly isPassing?: boolean;
	readonly rule?: Part | undefined;
};

function declared(name: string, {description, value, isSecret, isPassing, rule}: Declared): Part {
	return block(
		'variable',
		[name],
		[
			attribute('description', plain(description)),
			attribute('type', bare('string')),
			value === undefined ? undefined : attribute('default', plain(value)),
			attribute('nullable', bare('false')),
			isSecret ? attribute('sensitive', bare('true')) : undefined,
			isPassing ? attribute('ephemeral', bare('true')) : undefined,
			rule,
		],
	);
}

function keyVersionBody(words: CodeWords): readonly Part[] {
	return [
		attribute('description', plain(words.terraform.keyVersion)),
		attribute('type', bare('number')),
		attribute('default', bare('1')),
		attribute('nullable', bare('false')),
	];
}

function ruleFor(parameter: Parameter, words: CodeWords): Part | undefined {
	const {kind, value} = parameter;
	const variable = `var.${variableOf(parameter)}`;
	if (kind === 'site') {
		const known = [...new Set([...sites, ...(value === undefined ? [] : [value])])];
		return validation(
			call('contains', list(known.map(site => plain(site))), bare(variable)),
			words.terraform.rules.site,
		);
	}

	const rule = ruleOf(parameter);
	return rule && validation(bare(`can(regex(${quoted(rule.pattern)}, ${variable}))`), words.terraform.rules[rule.of]);
}

function validation(condition: Parameters<typeof printExpression>[0], message: string): Part {
	return block('validation', [], [attribute('condition', condition), attribute('error_message', plain(message))]);
}
