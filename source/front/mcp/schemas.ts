import {z} from 'zod';
import type {ToolName, ToolWords} from '../../text/tool-words.ts';
import {planning} from './runs.ts';
import {settings} from './settings.ts';

export type Schemas = Readonly<Record<ToolName, {readonly input: z.ZodType; readonly output: z.ZodObject}>>;

/** What each tool takes and gives. Items of lists are those of `assets/events.schema.json`. */
export function schemas({fields, flags}: ToolWords): Schemas {
	const clusters = z.array(z.string().min(1)).optional().describe(fields.clusters);
	const features = z.string().optional().describe(fields.features);
	const fingerprint = z.string().min(1).describe(fields.fingerprint);
	const items = z.array(z.looseObject({}));
	const ended = {
		exitCode: z.int().describe(fields.exitCode),
		message: z.string().describe(fields.message),
		problems: z
			.array(z.looseObject({code: z.string(), message: z.string(), steps: items}))
			.describe(fields.problems),
	};
	const seen = {...ended, account: z.string().optional().describe(fields.account)};
	return {
		clusters: {input: z.strictObject({clusters}), output: z.looseObject({...seen, clusters: items})},
		doctor: {
			input: z.strictObject({
				clusters,
				features,
				settings: settings(['doctor'], flags).optional().describe(fields.settings),
			}),
			output: z.looseObject({...seen, checks: items.describe(fields.checks)}),
		},
		status: {
			input: z.strictObject({clusters}),
			output: z.looseObject({...seen, clusters: items.describe(fields.estate)}),
		},
		plan: {
			input: z.strictObject({
				command: z.enum(planning).describe(fields.command),
				clusters,
				features,
				settings: settings(planning, flags).optional().describe(fields.settings),
			}),
			output: z.looseObject({
				...seen,
				fingerprint: fingerprint.optional(),
				expires: z.string().optional().describe(fields.expires),
				mayApply: z.boolean().describe(fields.mayApply),
				counts: z
					.object({add: z.int(), change: z.int(), remove: z.int()})
					.optional()
					.describe(fields.counts),
				plan: z.looseObject({}).optional().describe(fields.plan),
			}),
		},
		// eslint-disable-next-line @typescript-eslint/naming-convention
		apply_plan: {
			input: z.strictObject({fingerprint}),
			output: z.looseObject({
				...ended,
				changed: z.union([z.boolean(), z.literal('perhaps')]).describe(fields.changed),
				changes: items,
				clusters: items,
			}),
		},
	};
}
