import type {Operation} from '../server/call.ts';
import {principalOf} from '../policy/principal-of.ts';
import {flag, structure, text} from '../server/read.ts';
import {fault} from './fault.ts';
import {find} from './find.ts';

const read = structure({name: text, value: text, effectiveSettings: flag});

// The settings as an account has them that nobody has touched. Long ARNs are on for everybody by now;
// `tagResourceAuthorization` on is what makes tags at creation a permission of their own.
const standard = new Map([
	['serviceLongArnFormat', 'enabled'],
	['taskLongArnFormat', 'enabled'],
	['containerInstanceLongArnFormat', 'enabled'],
	['awsvpcTrunking', 'disabled'],
	['containerInsights', 'disabled'],
	['dualStackIPv6', 'enabled'],
	['fargateEventWindows', 'disabled'],
	['fargateFIPSMode', 'disabled'],
	['fargateTaskRetirementWaitPeriod', '7'],
	['tagResourceAuthorization', 'on'],
	['guardDutyActivate', 'off'],
	['defaultLogDriverMode', 'non-blocking'],
]);

/**
Account settings. `effectiveSettings` adds the standard ones to those that were set; without it a new account has none
(API). All count for the whole account here, while AWS keeps them for each person too.
*/
export const settingOperations: Readonly<Record<string, Operation>> = {
	ListAccountSettings(call, account) {
		const {name, value, effectiveSettings = false} = read(call.input);
		if (value !== undefined && name === undefined) {
			throw fault.invalid('value cannot be specified without name');
		}

		if (name !== undefined && !standard.has(name)) {
			throw fault.invalid(`Invalid setting name: ${name}`);
		}

		const own = find.region(call, account).accountSettings;
		const settings = effectiveSettings ? new Map([...standard, ...own]) : own;
		const principalArn = principalOf(call, account).arn;
		return {
			settings: [...settings]
				.filter(
					([key, setting]) =>
						(name === undefined || key === name) && (value === undefined || setting === value),
				)
				.map(([key, setting]) => ({name: key, value: setting, principalArn, type: 'user'})),
		};
	},

	PutAccountSetting(call, account) {
		const {name = '', value = ''} = read(call.input);
		if (!standard.has(name)) {
			throw fault.invalid(`Invalid setting name: ${name}`);
		}

		if (name.endsWith('LongArnFormat') && value === 'disabled') {
			// Since April 2021 (message quoted in the documentation of Terraform's provider).
			throw fault.invalid('You can no longer disable Long Arn settings.');
		}

		find.region(call, account).accountSettings.set(name, value);
		return {setting: {name, value, principalArn: principalOf(call, account).arn, type: 'user'}};
	},
};
