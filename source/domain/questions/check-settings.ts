import {chosenClusters, chosenPlatforms} from '../hosts/chosen-clusters.ts';
import type {CompleteChoices} from '../choices/complete-choices.ts';
import type {Settings} from '../choices/choices.ts';
import {keyVariableName} from '../agent/key-variable.ts';
import {homeOfRole} from '../account/execution-role.ts';
import {todayOn} from '../found/today.ts';
import {platformsWithout} from '../agent/network-mode.ts';
import {isWindows} from '../account/platform.ts';
import {formed, like} from '../choices/problem/expected.ts';
import type {Problem} from '../choices/problem/problem.ts';
import type {Situation} from '../choices/situation.ts';
import {downgradeIn, type About} from './downgrade-in.ts';
import {refusalOf} from './refusal-of.ts';

/** What else is chosen that settings may contradict. */
export type Rest = Pick<CompleteChoices, 'features' | 'site'> & About;

/**
What can't be about settings in this situation: each on its own is well-formed, together with the rest they are
impossible.
*/
export function checkSettings(settings: Settings, situation: Situation, rest: Rest): Problem | undefined {
	return (
		// One at a time: a form has one place for a complaint, and the first may be the cause of the next.
		modeProblem(settings, situation) ??
		fileProblem(settings, situation) ??
		variableProblem(settings) ??
		roleProblem(settings, situation) ??
		newRoleProblem(settings, situation) ??
		versionProblem(settings, situation, rest)
	);
}

/** A mode that a chosen platform can't have is refused and not replaced silently; awsvpc needs to know where. */
function modeProblem({networkMode, subnets, securityGroups}: Settings, situation: Situation): Problem | undefined {
	const without = platformsWithout(networkMode, chosenPlatforms(situation));
	if (without.length > 0) {
		return {
			code: 'invalid-setting',
			field: 'network-mode',
			value: networkMode,
			expected: {kind: 'on-platforms', value: 'bridge', platforms: without},
		};
	}

	if (networkMode !== 'awsvpc' || (subnets.length > 0 && securityGroups.length > 0)) {
		return undefined;
	}

	const [field, example] = subnets.length === 0 ? ['subnets', 'subnet-0123abcd'] : ['security-groups', 'sg-0123abcd'];
	return {code: 'invalid-setting', field, value: '', expected: {kind: 'with-mode', example, mode: networkMode}};
}

/** Windows mounts no single file, so there the setting would do nothing. */
function fileProblem({hostnameFile}: Settings, situation: Situation): Problem | undefined {
	const platforms = chosenPlatforms(situation);
	return hostnameFile !== undefined && platforms.length > 0 && platforms.every(platform => isWindows(platform))
		? {code: 'invalid-setting', field: 'hostname-file', value: hostnameFile, expected: formed('no-file')}
		: undefined;
}

/** The key has its own way in, which keeps it out of sight. */
function variableProblem({envVars}: Settings): Problem | undefined {
	return keyVariableName in envVars
		? {code: 'invalid-setting', field: 'env-vars', value: keyVariableName, expected: formed('key-by-itself')}
		: undefined;
}

/**
A role of another account or partition can be told from its ARN: IAM hands none of them to a task of this account (IAM,
"Grant a user permissions to pass a role to an AWS service"). One that an Agent has is no answer of this run.
*/
function roleProblem({executionRole = ''}: Settings, situation: Situation): Problem | undefined {
	const {identity} = situation.observed;
	const home = homeOfRole(executionRole);
	if (
		!identity ||
		!home ||
		(home.partition === identity.partition && home.account === identity.account) ||
		executionRole === todayOn(situation).settings.executionRole
	) {
		return undefined;
	}

	const example = `arn:${identity.partition}:iam::${identity.account}:role/NAME`;
	return {code: 'invalid-setting', field: 'execution-role', value: executionRole, expected: like(example)};
}

/** A role that is named is used as it is, and none is created whose path or boundary could be chosen. */
function newRoleProblem(settings: Settings, situation: Situation): Problem | undefined {
	const {executionRole, rolePath, permissionsBoundary} = settings;
	if (executionRole === undefined || executionRole === todayOn(situation).settings.executionRole) {
		return undefined;
	}

	const [flag] = [
		...(rolePath === undefined ? [] : ['--role-path']),
		...(permissionsBoundary === undefined ? [] : ['--permissions-boundary']),
	];
	return flag === undefined
		? undefined
		: {code: 'usage', faults: [{kind: 'contradiction', flags: ['--execution-role', flag]}]};
}

/**
A version that is too old for a chosen feature. Where it is older than what runs, that comes first: nobody has asked for
such an Agent yet.
*/
function versionProblem(settings: Settings, situation: Situation, rest: Rest): Problem | undefined {
	const {features: chosen, site} = rest;
	const today = todayOn(situation);
	for (const id of chosen) {
		const refusal = refusalOf(id, {chosen, site, settings, today}, situation);
		if (refusal) {
			return (
				downgradeIn(settings, rest, today) ?? {
					code: 'feature-impossible',
					feature: id,
					refusal,
					clusters: chosenClusters(situation).map(({name}) => name),
				}
			);
		}
	}

	return undefined;
}
