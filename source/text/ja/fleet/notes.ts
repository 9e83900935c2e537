import type {FleetCell, LeftWhy} from '../../../domain/fleet/fleet-cell.ts';
import {idlePlaces, leftClusters} from '../../../domain/fleet/view/fleet-groups.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {FleetWords} from '../../fleet-words.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';

const whys: Readonly<Record<LeftWhy, string>> = {
	'has-agent': 'すでに Agent があります',
	'no-hosts': 'インスタンスがありません',
	'several-platforms': '複数の種類のホストがあり、個別のインストールが必要です',
	unreadable: '内容を読み取れません',
};

/** Clusters that are left alone and why, what a new key does, and where nothing runs. */
export function notes({cells, replacesKey}: Parameters<FleetWords['notes']>[0]): readonly Line[] {
	return [
		...left(cells),
		...(replacesKey
			? [
					[
						'Agent は、タスクが置き換えられるときに新しいキーを受け取ります。' +
							'すべての場所が最新になってから古いキーを失効させてください',
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
					part.value(placesIn(cells)),
					': Agent は動きません。スタックにクラスター名がありません。',
					part.command('--assume-role'),
					' で検出するか、',
					part.command('--cluster'),
					' で指定してください',
				],
			];
}

function placesIn(cells: readonly FleetCell[]): string {
	return listed(
		cells.map(({account, region}) => `${account}/${region}`),
		3,
	);
}

function left(cells: readonly FleetCell[]): readonly Line[] {
	return [...leftClusters(cells)].map(([because, all]): Line => {
		const names = listed(
			all.map(({cluster, account, region}) => `${cluster} (${account}/${region})`),
			3,
		);
		return ['変更しないもの: ', part.value(names), `。${whys[because]}`];
	});
}
