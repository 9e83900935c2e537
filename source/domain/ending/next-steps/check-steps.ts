import {again, installing, instead, type Invocation} from '../../choices/invocation.ts';
import type {CheckFact, CheckResult} from '../../choices/problem/check-result.ts';
import {checkHelp, type Help} from './check-help.ts';
import type {CheckStep} from './check-step.ts';
import {isOpenTo} from './named-option.ts';
import {offered, type NextStep} from './next-step.ts';
import {policyFor} from './policy-for.ts';

type Helping = {readonly step: CheckStep; readonly by: Help['by']};

/** What to do about what a check found, in order: changes of answers first, which are least work. */
export function checkSteps(result: CheckResult, run: Invocation): readonly NextStep[] {
	const {id, verdict, finding, fixes = [], elsewhere = [], facts} = result;
	if (verdict === 'pass') {
		return [];
	}

	const {allow, step, by} = checkHelp[id][finding] ?? {};
	const {statements = []} = facts;
	return [
		// Those that the run takes itself come first.
		...[...fixes, ...elsewhere].flatMap(changes => offered({step: 'again-with', changes}, run, changes)),
		...(allow === undefined || !isList(statements)
			? []
			: statements.map((statement): NextStep => ({step: 'allow-statement', place: allow, statement}))),
		...(step === undefined ? [] : stepBy({step, by}, result, run)),
	];
}

function stepBy({step, by}: Helping, result: CheckResult, run: Invocation): readonly NextStep[] {
	if (!isOpenTo(run.command, step)) {
		// Which Agent is to be the one is decided where it can be.
		const command = step.step === 'one-agent' ? installing(run, {existing: undefined, json: undefined}) : undefined;
		return command === undefined ? [] : [{step: 'decide-in-install', command}];
	}

	if (by === 'again') {
		return [{...step, command: again(run)}];
	}

	if (by !== 'policies') {
		return [{...step, ...(by !== undefined && commandBy(by, result))}];
	}

	const {id, facts} = result;
	const {actions = []} = facts;
	const command = id === 'unread' ? instead(run, 'iam') : policyFor(run, isList(actions) ? actions : []);
	return command === undefined ? [] : [{...step, command}];
}

function commandBy(
	by: Exclude<Help['by'], 'policies' | 'again' | undefined>,
	{instances = [], facts: {region}}: CheckResult,
) {
	const ids = instances.map(({id}) => id);
	const metadata = (option: string, value: string) => ({
		command: [
			'aws',
			'ec2',
			'modify-instance-metadata-options',
			'--region',
			typeof region === 'string' ? region : '',
			option,
			value,
		] as const,
		instances: ids,
	});
	switch (by) {
		case 'restart': {
			// The unit of the ECS-optimized AMIs of Amazon Linux 2 and 2023.
			return {command: ['sudo', 'systemctl', 'restart', 'ecs'] as const};
		}

		case 'metadata-on': {
			return metadata('--http-endpoint', 'enabled');
		}

		case 'hop-limit': {
			return metadata('--http-put-response-hop-limit', '2');
		}
	}
}

/** By itself `Array.isArray` doesn't narrow a readonly list. */
function isList(fact: CheckFact): fact is readonly string[] {
	return Array.isArray(fact);
}
