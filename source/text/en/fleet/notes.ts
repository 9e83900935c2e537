import type {FleetCell, LeftWhy} from '../../../domain/fleet/fleet-cell.ts';
import {idlePlaces, leftClusters} from '../../../domain/fleet/view/fleet-groups.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {FleetWords} from '../../fleet-words.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';

const whys: Readonly<Record<LeftWhy, string>> = {
	'has-agent': 'have an Agent already',
	'no-hosts': 'have no instances',
	'several-platforms': 'have hosts of several kinds, which take an install of their own',
	unreadable: "can't be looked into",
};

const why: Readonly<Record<LeftWhy, string>> = {
	'has-agent': 'has an Agent already',
	'no-hosts': 'has no instances',
	'several-platforms': 'has hosts of several kinds, which take an install of its own',
	unreadable: "can't be looked into",
};

/** Clusters that are left alone and why, what a new key does, and where nothing runs. */
export function notes({cells, replacesKey}: Parameters<FleetWords['notes']>[0]): readonly Line[] {
	return [
		...left(cells),
		...(replacesKey
			? [
					[
						'Agents get the new key as their tasks are replaced, place by place; once all are current, ' +
							'revoke the old one',
					],
				]
			: []),
		...idle(idlePlaces(cells)),
	];
}

function idle(cells: readonly FleetCell[]): readonly Line[] {
	return cells.length === 0
		? []
		: [
				[
					'No Agent runs in ',
					part.value(placesIn(cells)),
					`: no cluster is named in ${cells.length === 1 ? 'its stack' : 'their stacks'}. `,
					part.command('--assume-role'),
					' finds them, ',
					part.command('--cluster'),
					' names them',
				],
			];
}

/** `111122223333/us-east-1`, of more than three how many others. */
export function placesIn(cells: readonly FleetCell[]): string {
	return listed(
		cells.map(({account, region}) => `${account}/${region}`),
		3,
	);
}

function left(cells: readonly FleetCell[]): readonly Line[] {
	return [...leftClusters(cells)].map(([because, all]): Line => {
		const [first] = all;
		const names = listed(
			all.map(({cluster, account, region}) => `${cluster} (${account}/${region})`),
			3,
		);
		return all.length === 1 && first
			? ['Left alone: ', part.value(names), `, which ${why[because]}`]
			: ['Left alone: ', part.value(names), `, which ${whys[because]}`];
	});
}
