import type {Line, Step} from '../../../domain/kit/message.ts';
import type {Standing} from '../../../domain/choices/problem/standing.ts';
import {part} from '../../part.ts';
import {shellQuote} from '../../../domain/kit/shell-quote.ts';
import {listed} from '../forms/listed.ts';
import type {Explanations} from './explanations.ts';

const everywhere: Step = {text: ['Look in every region of the account:'], command: 'npx dd-ecs-setup --region all'};

/** Nothing to install on, or nothing of that name. */
export const clusterProblems: Explanations<
	'no-clusters' | 'unknown-cluster' | 'cluster-not-possible' | 'nothing-selected'
> = {
	'no-clusters': ({regions}) => ({
		title: [`There's no ECS cluster in ${listed(regions, 8)}`],
		steps: [
			everywhere,
			{
				text: [
					"Check that it's the right account, or choose another profile with ",
					part.command('--profile'),
					'.',
				],
			},
		],
	}),
	'unknown-cluster': ({cluster, regions, nearest}) => ({
		title: ["There's no cluster ", part.value(cluster), ` in ${listed(regions, 8)}`],
		steps: [
			...(nearest === undefined
				? []
				: [{text: ['Perhaps you mean:'], command: `npx dd-ecs-setup ${shellQuote(['--cluster', nearest])}`}]),
			everywhere,
		],
	}),
	'cluster-not-possible'({cluster, standing}) {
		const {because, steps} = closed(standing);
		return {title: ["The Agent can't be installed on ", part.value(cluster), because], steps};
	},
	'nothing-selected': ({question}) => ({
		title: ['Nothing is selected'],
		steps: [
			{
				text: [
					question === 'clusters'
						? 'Select at least one cluster: space selects.'
						: 'Select at least one: space selects.',
				],
			},
		],
	}),
};

function closed(standing: Standing): {readonly because: string; readonly steps: readonly Step[]} {
	switch (standing.kind) {
		case 'open': {
			return {because: '', steps: [{text: ['Choose it in the list of clusters.']}]};
		}

		case 'fargate-only': {
			const guide: Line = [
				'Add the Agent to each task as a sidecar: ',
				part.link('https://docs.datadoghq.com/integrations/ecs_fargate/'),
			];
			return {because: ': it runs on Fargate only', steps: [{text: guide}]};
		}

		case 'batch': {
			return {
				because: ": it belongs to AWS Batch, which isn't supported",
				steps: [{text: ['Choose another cluster.']}],
			};
		}

		case 'no-instances': {
			return {
				because: ': it has no instances',
				steps: [{text: ['Add an instance to the cluster, then run the same command again.']}],
			};
		}

		case 'unreadable': {
			return {
				because: `: it can't be read (${standing.code})`,
				steps: [{text: ['Allow the actions this tool reads with:'], command: 'npx dd-ecs-setup iam'}],
			};
		}
	}
}
