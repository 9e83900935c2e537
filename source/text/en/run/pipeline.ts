import {shortName, type AccountName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {PipelineWords} from '../../line-words.ts';
import {platform} from '../account/platform.ts';
import {plural} from '../forms/plural.ts';

/** What a pipeline shows beside its log. */
export const pipeline: PipelineWords = {
	looking: 'What is there',
	plan: counts => `The plan: ${counts}`,
	carryingOut: 'Carrying it out',
	planned: (command, of) => `Plan of ${command}${inAccount(of)}`,
	estate: of => `What runs where${inAccount(of)}`,
	checked: of => `What was checked${inAccount(of)}`,
	ended: of => `How it ended${inAccount(of)}`,
	moreClusters: count => `${plural(count, 'more cluster')} in the log.`,
	moreChecks: count => `${plural(count, 'more check')} in the log.`,
	moreChanges: count => `${plural(count, 'more change')} in the log.`,
	columns: ['Cluster', 'Region', 'Service', 'Agent runs on'],
	row: ({cluster, region, service = '', running, eligible, kind, isUnwatched}) => [
		cluster,
		region,
		service,
		isUnwatched === true || kind === 'left-alone' || kind === 'removed'
			? ''
			: `${running} of ${plural(eligible, 'instance')}`,
	],
	estateColumns: ['Cluster', 'Platform', 'Agent', 'Version', 'Runs on', 'State', 'Changed', 'Owner'],
	estateRow(cluster, agent, cells) {
		const [name = '', service = '', runs = '', state = '', release = '', owner = ''] = cells;
		const kinds = agent?.platforms ?? cluster.kinds.map(kind => kind.platform);
		const changed = agent?.drift?.length ?? 0;
		return [
			name,
			kinds.map(kind => platform[kind]).join(', '),
			service,
			release,
			runs,
			state,
			changed === 0 ? '' : plural(changed, 'difference'),
			owner,
		];
	},
	moreRows: count => `${plural(count, 'more row')} in the log.`,
	unwritten: why => `The summary of the job can't be written: ${why}`,
};

function inAccount(of: AccountName | undefined): string {
	return of === undefined ? '' : ` in ${shortName(of)}`;
}
