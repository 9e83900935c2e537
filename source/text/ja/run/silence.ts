import type {Line} from '../../../domain/kit/message.ts';
import type {Arrival, Silence, TargetArrival} from '../../../domain/rollout/arrival/arrival.ts';
import {duration} from '../forms/duration.ts';
import {listed} from '../forms/listed.ts';
import {spaced} from '../forms/spaced.ts';

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
				return [
					`${where}${spaced(listed(names, most))}からの報告なし: ${silence ? reason(silence, site) : ''}`,
				];
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
					`${where}${cluster} の他のインスタンス${count}台からも報告がありません。Datadog での名前が ` +
						'ECS にないため、どれかは特定できません',
				],
			];
}

function reason(silence: Silence, site: string): string {
	switch (silence.kind) {
		case 'not-running': {
			return 'Agent が実行されていません';
		}

		case 'wrong-site': {
			return `Agent の送信先は ${silence.site} ですが、問い合わせ先は ${site} です`;
		}

		case 'other-key': {
			return 'Agent のキーが、問い合わせ先とは別の組織のものである可能性があります';
		}

		case 'clock': {
			const {ahead} = silence;
			return ahead === undefined
				? '時計が大きくずれており、Datadog がデータを受け付けていない可能性があります'
				: `時計が${duration(Math.abs(ahead))}${ahead > 0 ? '進んで' : '遅れて'}います`;
		}

		case 'no-egress': {
			return `Agent は実行中ですが、データが届きません。おそらく *.${site} のポート 443 に接続できません`;
		}

		case 'too-early': {
			return 'Agent は起動したばかりです。最初のデータが届くまで数分かかります';
		}
	}
}
