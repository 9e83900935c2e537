import type {Line} from '../../../domain/kit/message.ts';
import type {Arrival, Silence, TargetArrival} from '../../../domain/rollout/arrival/arrival.ts';
import {duration} from '../forms/duration.ts';
import {listed} from '../forms/listed.ts';

/** Instances that are named, each with its reason; of more a number tells as much. */
const most = 3;

/** Which hosts do not report, and the likely reason, one line a reason. */
export function silenceLines({targets, site}: Arrival): readonly Line[] {
	return targets.flatMap(target => {
		const where = targets.length > 1 ? `${target.cluster}: ` : '';
		const groups = Map.groupBy(target.silent, ({silence}) => JSON.stringify(silence));
		return [
			...[...groups.values()].map((same): Line => {
				const names = same.map(({instance}) => instance);
				const [{silence} = {silence: undefined}] = same;
				return [`${where}${listed(names, most)} 보고 없음: ${silence ? reason(silence, site) : ''}`];
			}),
			...unnamed(target, where),
		];
	});
}

function unnamed({unnamed: count, cluster}: TargetArrival, where: string): readonly Line[] {
	return count === 0
		? []
		: [
				[
					`${where}${cluster}의 다른 인스턴스 ${count}개가 보고하지 않습니다. Datadog이 ECS에 없는 이름으로 알고 있어 ` +
						'어떤 인스턴스인지 알 수 없습니다',
				],
			];
}

function reason(silence: Silence, site: string): string {
	switch (silence.kind) {
		case 'not-running': {
			return '실행 중인 Agent가 없습니다';
		}

		case 'wrong-site': {
			return `이 인스턴스의 Agent는 ${silence.site}에 보내지만, 확인한 곳은 ${site}입니다`;
		}

		case 'other-key': {
			return '이 Agent들의 키가 확인한 조직과 다른 조직의 키일 수 있습니다';
		}

		case 'clock': {
			const {ahead} = silence;
			return ahead === undefined
				? '시계가 크게 어긋나 Datadog이 데이터를 받지 않는 것으로 보입니다'
				: `시계가 ${duration(Math.abs(ahead))} ${ahead > 0 ? '빠릅니다' : '느립니다'}`;
		}

		case 'no-egress': {
			return `Agent가 실행 중이지만 데이터가 도착하지 않습니다. 포트 443으로 *.${site}에 연결할 수 없는 것으로 보입니다`;
		}

		case 'too-early': {
			return 'Agent가 방금 시작되었습니다. 첫 데이터는 몇 분 걸립니다';
		}
	}
}
