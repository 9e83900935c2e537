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
			const counts = `${plural(fact.clusters, 'cluster')}, ${plural(fact.instances, 'instance')}`;
			return [
				`Read ${fact.region}  ${counts}`,
				...(fact.seconds > 0 ? [part.quiet(`  ${duration(fact.seconds)}`)] : []),
			];
		}

		case 'region-listed': {
			return [`Found ${plural(fact.clusters, 'cluster')} in ${fact.region}`];
		}

		case 'region-refused': {
			return [`${fact.region} refused to be read: `, part.value(fact.code)];
		}

		case 'cluster': {
			const {name, region} = fact.facts;
			const named = clusterName({cluster: name, region, isNamesake: fact.inSeveral});
			const start = isUnread(fact) ? '' : 'Read ';
			return [start, part.value(named), `  ${clusterOption(fact.facts).aside.join(', ')}`];
		}
	}
}
