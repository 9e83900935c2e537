import {isUnread, type ObservedFact} from '../../../domain/ending/event.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {clusterOption} from '../questions/cluster-option.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {duration} from '../forms/duration.ts';
import {counted} from '../forms/counted.ts';

/** What was read, as a done line. */
export function observed(fact: ObservedFact): Line {
	switch (fact.kind) {
		case 'region': {
			const counts = `${counted('클러스터', fact.clusters)}, ${counted('인스턴스', fact.instances)}`;
			return [
				`${fact.region} 조회  ${counts}`,
				...(fact.seconds > 0 ? [part.quiet(`  ${duration(fact.seconds)}`)] : []),
			];
		}

		case 'region-listed': {
			return [`${fact.region}에서 ${counted('클러스터', fact.clusters)} 발견`];
		}

		case 'region-refused': {
			return [`${fact.region} 조회 거부됨: `, part.value(fact.code)];
		}

		case 'cluster': {
			const {name, region} = fact.facts;
			const named = clusterName({cluster: name, region, isNamesake: fact.inSeveral});
			const read = isUnread(fact) ? '' : ' 조회';
			return [part.value(named), `${read}  ${clusterOption(fact.facts).aside.join(', ')}`];
		}
	}
}
