import type {Line} from '../../../domain/kit/message.ts';
import type {Arrival, Silence, TargetArrival} from '../../../domain/rollout/arrival/arrival.ts';
import {duration} from '../forms/duration.ts';
import {listed} from '../forms/listed.ts';
import {plural} from '../forms/plural.ts';

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
				const verb = names.length === 1 ? "doesn't" : "don't";
				const [{silence} = {silence: undefined}] = same;
				return [`${where}${listed(names, most)} ${verb} report: ${silence ? reason(silence, site) : ''}`];
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
					`${where}${plural(count, 'more instance')} of ${cluster} ${count === 1 ? "doesn't" : "don't"} ` +
						"report; Datadog knows them by names that ECS doesn't have, so which can't be told",
				],
			];
}

function reason(silence: Silence, site: string): string {
	switch (silence.kind) {
		case 'not-running': {
			return 'no Agent runs there';
		}

		case 'wrong-site': {
			return `the Agent there sends to ${silence.site}, and ${site} was asked`;
		}

		case 'other-key': {
			return 'the key of these Agents may be of another organization than the one that was asked';
		}

		case 'clock': {
			const {ahead} = silence;
			return ahead === undefined
				? 'its clock is probably wrong by so much that Datadog takes none of its data'
				: `its clock is ${duration(Math.abs(ahead))} ${ahead > 0 ? 'ahead' : 'behind'}`;
		}

		case 'no-egress': {
			return `the Agent runs there and nothing arrives; it probably can't reach *.${site} on port 443`;
		}

		case 'too-early': {
			return 'the Agent there started a moment ago; the first data takes some minutes';
		}
	}
}
