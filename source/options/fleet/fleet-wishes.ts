import type {Command} from '../../commands/command.ts';
import {formed, like} from '../../domain/choices/problem/expected.ts';
import type {UsageFault} from '../../domain/choices/problem/usage-fault.ts';
import {defaultStackSet, permissionModels, type FleetWishes} from '../../domain/choices/wishes/fleet-wishes.ts';
import {listed} from '../accounts-of.ts';
import {named} from '../named.ts';
import type {Values} from '../read-arguments.ts';

/** What the options of `fleet` say; what is wrong with them is told elsewhere, and such a run does not begin. */
export function fleetWishes(values: Values): FleetWishes {
	const first = (name: keyof Values) => values[name]?.[0];
	const automatic = first('auto-deployment');
	return {
		name: first('stack-set') ?? defaultStackSet,
		...named('homeRegion', first('home-region')),
		units: listed(values['organizational-unit']),
		accounts: listed(values.account),
		...named('role', first('assume-role')?.replace(/^\//v, '')),
		...named(
			'permissionModel',
			permissionModels.find(model => model === first('permission-model')),
		),
		...named('administrationRole', first('administration-role')),
		...named('stackRole', first('stack-role')),
		isDelegate: values['delegated-admin'] !== undefined,
		...(automatic !== undefined && {isAutomatic: automatic === 'yes'}),
		tolerance: Number(first('failure-tolerance') ?? 0),
		isParallel: values['parallel-regions'] !== undefined,
		...named('canary', first('canary')),
		replacesKey: values['replace-key'] !== undefined,
		retains: values['retain-stacks'] !== undefined,
		detectsDrift: values.drift !== undefined,
	};
}

type Rule = {readonly name: keyof Values; readonly is: RegExp; readonly expected: UsageExpected};
type UsageExpected = Extract<UsageFault, {readonly kind: 'invalid-value'}>['expected'];

/** As AWS's regions are called, those that are yet to come too. */
const region = String.raw`[a-z]{2,}(?:-[a-z]+)+-\d{1,2}`;

/** Forms that CloudFormation and IAM give for them (API references: CreateStackSet, Role). */
const rules: readonly Rule[] = [
	{name: 'stack-set', is: /^[A-Za-z][\d\-A-Za-z]{0,127}$/v, expected: formed('stack-set')},
	{name: 'home-region', is: new RegExp(`^${region}$`, 'v'), expected: like('us-east-1')},
	{name: 'administration-role', is: /^arn:aws[\-a-z]*:iam::\d{12}:role\/.+$/v, expected: formed('role')},
	{name: 'stack-role', is: /^[\w+,\-.=@]{1,64}$/v, expected: like('AWSCloudFormationStackSetExecutionRole')},
	{name: 'failure-tolerance', is: /^\d{1,4}$/v, expected: like('0', '1', '5')},
	{
		name: 'canary',
		is: new RegExp(String.raw`^(?:none|\d{12}(?:\/${region})?)$`, 'v'),
		expected: like('111122223333', '111122223333/us-east-1', 'none'),
	},
];

/** What is wrong with them, whatever there is in the accounts. */
export function fleetFaults(command: Command, values: Values): readonly UsageFault[] {
	return command.purpose === 'fleet'
		? rules.flatMap(({name, is, expected}) =>
				(values[name] ?? [])
					.slice(0, 1)
					.filter(value => !is.test(value))
					.map((value): UsageFault => ({kind: 'invalid-value', flag: `--${name}`, value, expected})),
			)
		: [];
}
