import {platformsIn} from '../../../hosts/platforms-in.ts';
import type {SettingId} from '../../../choices/field.ts';
import type {Target} from '../../plan.ts';
import {targetKind} from '../../target-id.ts';
import {isRead, type CheckInput, type Finding} from '../check.ts';

/** Settings that not every Agent has a use for: what is found where none has, and what would give them one. */
type Reach = {
	readonly settings: readonly SettingId[];
	readonly finding: string;
	readonly fixes?: Finding['fixes'];
	readonly isReached: (target: Target, input: CheckInput) => boolean;
};

const reaches: readonly Reach[] = [
	{
		settings: ['subnets', 'security-groups'],
		finding: 'without-awsvpc',
		fixes: [{'network-mode': 'awsvpc'}],
		isReached: ({definition}) => definition.networkMode === 'awsvpc',
	},
	{
		settings: ['drain-percent', 'critical'],
		finding: 'without-managed-instances',
		isReached: ({group}) => targetKind(group) === 'daemon',
	},
	{
		settings: ['logs-from'],
		finding: 'without-logs',
		fixes: [{features: '+logs'}],
		isReached: (_target, {choices}) => choices.features.includes('logs'),
	},
	{
		settings: ['execution-role', 'role-path', 'permissions-boundary'],
		finding: 'without-role',
		isReached: ({definition}) => definition.executionRoleArn !== undefined,
	},
	{
		settings: ['role-path', 'permissions-boundary'],
		finding: 'with-role',
		isReached: ({definition}, {choices}) =>
			definition.executionRoleArn === undefined || choices.settings.executionRole === undefined,
	},
	{
		settings: ['agent-no-proxy'],
		finding: 'without-proxy',
		isReached: ({definition}) =>
			definition.containerDefinitions.some(({environment = []}) =>
				environment.some(({name}) => name === 'DD_PROXY_NO_PROXY'),
			),
	},
];

/** What somebody named in this run and what changes nothing on these hosts, each with what it is for. */
export function withoutEffect(input: CheckInput): readonly Finding[] {
	const {said} = input.choices;
	const settings = reaches
		.filter(({isReached}) => input.targets.every(target => !isReached(target, input)))
		.flatMap(({settings: ids, finding, fixes}) =>
			ids
				.filter(id => said.settings.includes(id))
				.map((id): Finding => ({verdict: 'warn', finding, facts: {flag: `--${id}`}, ...(fixes && {fixes})})),
		);
	return [...settings, ...linuxKnown(input)];
}

/** Where every instance says what it runs nobody's word for it is needed. */
function linuxKnown({observed, choices}: CheckInput): readonly Finding[] {
	const chosen = new Set(choices.clusters);
	const clusters = observed.clusters.filter(({arn}) => chosen.has(arn));
	const isKnown = clusters.every(cluster => isRead(cluster, 'instances'));
	const instances = clusters.flatMap(cluster => platformsIn(cluster));
	return choices.said.linux && isKnown && instances.length > 0 && !instances.includes('unknown-linux')
		? [{verdict: 'warn', finding: 'linux-known', facts: {flag: '--linux'}}]
		: [];
}
