import type {CodeWords} from '../../text/code/code-words.ts';
import type {Labelled, Template} from '../template/template.ts';
import {addressOf, hasRegions, identifier, tokensIn} from './around.ts';
import {attribute, block, type Part} from './hcl/body.ts';
import {bare, plain} from './hcl/expression.ts';
import type {Minimum} from './minimum.ts';

/** `terraform { … }` and the provider. */
export function versions({terraform, aws}: Minimum): readonly Part[] {
	return [
		block(
			'terraform',
			[],
			[
				attribute('required_version', plain(`>= ${terraform}`)),
				block(
					'required_providers',
					[],
					[
						attribute('aws', {
							kind: 'object',
							entries: [
								{key: 'source', value: plain('hashicorp/aws')},
								{key: 'version', value: plain(`>= ${aws}, < 7.0.0`)},
							],
						}),
					],
				),
			],
		),
		block('provider', ['aws'], [attribute('region', bare('var.region'))]),
	];
}

/** Facts of where the code runs, as far as it asks for them. */
export function dataSources({resources}: Template, {isModule}: {readonly isModule: boolean}): readonly Part[] {
	const tokens = resources.flatMap(({input, grants}) => [
		...tokensIn(input),
		...Object.values(grants?.own ?? {}).flatMap(document => tokensIn(document)),
	]);
	// A module is given the ARN of its cluster.
	const isAsked = (kind: 'partition' | 'account') => isModule || tokens.some(({$token}) => $token === kind);
	const isPartition =
		isAsked('partition') || resources.some(({grants}) => grants?.managed.some(arn => arn.includes(':iam::aws:')));
	return [
		...(isPartition ? [block('data', ['aws_partition', 'current'], [])] : []),
		...(isAsked('account') ? [block('data', ['aws_caller_identity', 'current'], [])] : []),
	];
}

/** What other code may want to know. */
export function outputs({resources}: Template, words: CodeWords): readonly Part[] {
	return resources
		.filter(({kind}) => kind !== 'role-policy')
		.map(resource =>
			block(
				'output',
				[`${identifier(resource.label)}_arn`],
				[
					attribute('description', plain(words.terraform.arnOf[nounOf(resource)])),
					// A service's id is its ARN, and older providers have no other name for it.
					attribute('value', bare(`${addressOf(resource)}.${resource.kind === 'service' ? 'id' : 'arn'}`)),
				],
			),
		);
}

/** What a kind is called. */
export function nounOf({kind}: Pick<Labelled, 'kind'>): keyof CodeWords['nouns'] {
	switch (kind) {
		case 'secret':
		case 'parameter': {
			return 'secret';
		}

		case 'role':
		case 'role-policy': {
			return 'role';
		}

		case 'task-definition':
		case 'daemon-task-definition': {
			return 'definition';
		}

		case 'service':
		case 'daemon': {
			return kind;
		}
	}
}

/** What is there already is taken over, and not made a second time. */
export function imports(template: Template): readonly Part[] {
	return template.resources.flatMap(resource =>
		resource.there === undefined
			? []
			: [
					block(
						'import',
						[],
						[
							attribute('to', bare(addressOf(resource))),
							attribute('id', plain(importId(resource, template))),
						],
					),
				],
	);
}

/** As each resource's page has it; a region behind it says where, for a provider that knows several. */
function importId(resource: Labelled, template: Template): string {
	const {kind, there = '', cluster, name, region} = resource;
	const own = kind === 'service' && cluster ? `${cluster.name}/${name}` : there;
	return hasRegions(template) ? `${own}@${region}` : own;
}
