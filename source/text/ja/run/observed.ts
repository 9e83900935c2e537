import {isUnread, type ObservedFact} from '../../../domain/ending/event.ts';
import type {Line} from '../../../domain/kit/message.ts';
import {part} from '../../part.ts';
import {clusterOption} from '../questions/cluster-option.ts';
import {clusterName} from '../forms/cluster-name.ts';
import {duration} from '../forms/duration.ts';
import {plural} from '../forms/plural.ts';

/** What was read, as a done line. */
export function observed(fact: ObservedFact): Line {
	switch (fact.kind) {
		case 'region': {
			const counts =
				`${plural(fact.clusters, 'クラスター', '個')}、` + plural(fact.instances, 'インスタンス', '台');
			return [
				`${fact.region} を読み取り  ${counts}`,
				...(fact.seconds > 0 ? [part.quiet(`  ${duration(fact.seconds)}`)] : []),
			];
		}

		case 'region-listed': {
			return [`${fact.region} で${plural(fact.clusters, 'クラスター', '個')}を検出`];
		}

		case 'region-refused': {
			return [`${fact.region} の読み取りが拒否されました: `, part.value(fact.code)];
		}

		case 'cluster': {
			const {name, region} = fact.facts;
			const named = clusterName({cluster: name, region, isNamesake: fact.inSeveral});
			const said = isUnread(fact) ? '' : ' を読み取り';
			return [part.value(named), `${said}  ${clusterOption(fact.facts).aside.join('、')}`];
		}
	}
}
