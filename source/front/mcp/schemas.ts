import {
	array,
	boolean,
	enum as oneOf,
	int,
	literal,
	looseObject,
	object,
	strictObject,
	string,
	union,
	type ZodObject,
	type ZodType,
} from 'zod';
import type {ToolName, ToolWords} from '../../text/agents/tool-words.ts';
import {planning} from './runs.ts';
import {settings} from './settings.ts';

export type Schemas = Readonly<Record<ToolName, {readonly input: ZodType; readonly output: ZodObject}>>;

/** What each tool takes and gives. Items of lists are those of `assets/events.schema.json`. */
export function schemas({fields, flags}: ToolWords): Schemas {
	const clusters = array(string().min(1)).optional().describe(fields.clusters);
	const features = string().optional().describe(fields.features);
	const fingerprint = string().min(1).describe(fields.fingerprint);
	const items = array(looseObject({}));
	const ended = {
		exitCode: int().describe(fields.exitCode),
		message: string().describe(fields.message),
		problems: array(looseObject({code: string(), message: string(), steps: items})).describe(fields.problems),
	};
	const accounts = items.optional().describe(fields.accounts);
	const seen = {...ended, account: string().optional().describe(fields.account), accounts};
	return {
		clusters: {input: strictObject({clusters}), output: looseObject({...seen, clusters: items})},
		doctor: {
			input: strictObject({
				clusters,
				features,
				settings: settings(['doctor'], flags).optional().describe(fields.settings),
			}),
			output: looseObject({...seen, checks: items.describe(fields.checks)}),
		},
		status: {
			input: strictObject({clusters}),
			output: looseObject({...seen, clusters: items.describe(fields.estate)}),
		},
		plan: {
			input: strictObject({
				command: oneOf(planning).describe(fields.command),
				clusters,
				features,
				settings: settings(planning, flags).optional().describe(fields.settings),
			}),
			output: looseObject({
				...seen,
				fingerprint: fingerprint.optional(),
				expires: string().optional().describe(fields.expires),
				canApply: boolean().describe(fields.canApply),
				counts: object({add: int(), change: int(), remove: int()}).optional().describe(fields.counts),
				plan: looseObject({}).optional().describe(fields.plan),
				plans: items.optional().describe(fields.plans),
			}),
		},

		apply_plan: {
			input: strictObject({fingerprint}),
			output: looseObject({
				...ended,
				changed: union([boolean(), literal('perhaps')]).describe(fields.changed),
				changes: items,
				clusters: items,
				accounts,
				held: array(string()).optional().describe(fields.held),
			}),
		},
	};
}
