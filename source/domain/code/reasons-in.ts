import type {Reason} from '../agent/reason.ts';
import {readDefinition} from '../agent/read/read-definition.ts';
import {defaultSite} from '../account/site.ts';
import type {TaskDefinition} from '../account/task-definition.ts';
import type {PlacementGroup} from '../hosts/placement-group.ts';
import type {DiffLine} from '../plan/diff/diff-line.ts';
import {definitionReasons} from '../plan/planners/definition-reasons.ts';

/** What is known of a definition's lines: the hosts it is for, its Agent, and the lines that a plan showed of it. */
type Known = {
	readonly group: Pick<PlacementGroup, 'platform' | 'suffix'>;
	readonly container?: string | undefined;
	readonly diff?: readonly DiffLine[];
};

/**
Who asked for each line of a definition, also of one that somebody else made: it is read back, and what our features
would have written says why. Where a plan showed another reason, that one counts.
*/
export function reasonsIn(
	definition: TaskDefinition,
	{group, container, diff = []}: Known,
): Readonly<Record<string, Reason>> {
	const read = readDefinition(group, definition, container);
	const ours = read
		? definitionReasons(group.platform, {...read, site: read.site ?? defaultSite}, read.container)
		: new Map<string, Reason>();
	const shown = diff.flatMap(({path, reason}) => (reason ? [[path, reason] as const] : []));
	return Object.fromEntries([...ours, ...shown]);
}
