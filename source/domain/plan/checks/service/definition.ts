import type {Cluster} from '../../../account/cluster.ts';
import type {Registered} from '../../../account/registered.ts';
import type {DefinitionFinding} from '../../../agent/validate/finding.ts';
import {validateDefinition} from '../../../agent/validate/validate-definition.ts';
import {canonical} from '../../../kit/canonical.ts';
import type {Target} from '../../plan.ts';
import {servicesOf} from '../../services-of.ts';
import {targetId} from '../../target-id.ts';
import {type Check, clustersOf, type Finding, result, subjectOf} from '../check.ts';

/**
Whether ECS and Docker would take what the tasks will be: refused before a secret or a role is made for it, a result for
each rule that it breaks. What was taken once, as it is, is taken again, whatever the rule says.
*/
export const definition: Check = input => {
	const clusterOf = clustersOf(input);
	return input.targets.flatMap(target => {
		const taken = takenOnce(target, clusterOf(target));
		const findings = validateDefinition(target.definition, target.group.platform).filter(
			finding => !taken.has(canonical(finding)),
		);
		const found = findings.map((finding): Finding => ({
			verdict: 'fail',
			finding: finding.rule,
			facts: factsOf(finding),
		}));
		return found.length === 0
			? [result('definition', subjectOf(target), undefined)]
			: found.map(finding => result('definition', subjectOf(target), finding));
	});
};

/** `value` and `other` are the first two of the values; of a limit that is passed the next two are its bounds. */
function factsOf({container = '', path, refusedBy, values}: DefinitionFinding) {
	const [value = '', other = '', least = '', most = ''] = values;
	return {container, field: path, refusedBy, values, value, other, least, most};
}

/** What ECS registered and, where a task of it runs, what Docker started. */
function takenOnce({id, family, group}: Target, cluster: Cluster | undefined): ReadonlySet<string> {
	const arns = new Set([
		...servicesOf({id}, cluster).map(({taskDefinition}) => taskDefinition),
		...(cluster?.daemons ?? [])
			.filter(daemon => targetId('daemon', group.clusterArn, daemon.name) === id)
			.map(({taskDefinitionArn}) => taskDefinitionArn),
	]);
	const registered: readonly Registered[] = [
		...Object.values(cluster?.taskDefinitions ?? {}).filter(({arn}) => arns.has(arn)),
		...Object.values(cluster?.families ?? {}).filter(newest => newest.definition.family === family),
	];
	const running = new Set(
		cluster?.tasks.filter(({lastStatus}) => lastStatus === 'RUNNING').map(task => task.taskDefinitionArn),
	);
	return new Set(
		registered.flatMap(({arn, definition: there}) =>
			validateDefinition(there, group.platform)
				.filter(({refusedBy}) => refusedBy === 'ecs' || running.has(arn))
				.map(finding => canonical(finding)),
		),
	);
}
