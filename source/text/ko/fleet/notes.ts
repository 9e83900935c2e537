import type {FleetCell, LeftWhy} from '../../../domain/fleet/fleet-cell.ts';
import {idlePlaces, leftClusters} from '../../../domain/fleet/view/fleet-groups.ts';
import type {Line} from '../../../domain/kit/message.ts';
import type {FleetWords} from '../../fleet-words.ts';
import {part} from '../../part.ts';
import {listed} from '../forms/listed.ts';

const why: Readonly<Record<LeftWhy, string>> = {
	'has-agent': '이미 Agent가 있음',
	'no-hosts': '인스턴스 없음',
	'several-platforms': '호스트 종류가 여러 개여서 별도 install이 필요함',
	unreadable: '조회할 수 없음',
};

/** Clusters that are left alone and why, what a new key does, and where nothing runs. */
export function notes({cells, replacesKey}: Parameters<FleetWords['notes']>[0]): readonly Line[] {
	return [
		...left(cells),
		...(replacesKey
			? [['Agent는 태스크가 교체될 때 새 키를 받습니다. 모든 곳이 최신 상태가 된 뒤에 이전 키를 폐기하세요']]
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
					': Agent가 실행되지 않음. 스택에 클러스터 이름이 없습니다. ',
					part.command('--assume-role'),
					'로 찾거나 ',
					part.command('--cluster'),
					'로 지정하세요',
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
			all.map(({cluster, account, region}) => `${cluster}(${account}/${region})`),
			3,
		);
		return ['그대로 둠: ', part.value(names), `, ${why[because]}`];
	});
}
