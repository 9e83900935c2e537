import {randomUUID} from 'node:crypto';
import {rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {commandNamed} from '../../../commands/all.ts';
import {hasFlag} from '../../../commands/command.ts';
import {argumentsOf, type Answers} from '../../../domain/choices/answers.ts';
import type {JsonObject} from '../../../domain/kit/json.ts';
import type {Hearing, Kept, Ran, Runs} from '../../../front/mcp/runs.ts';
import type {Options} from '../../../options.ts';
import {readPlan} from '../../answers/read-plan.ts';
import type {Running} from './running.ts';

export type RunsIn = {
	/** Of this user alone: plans and answers are kept in it. */
	readonly folder: string;
	readonly options: Pick<Options, 'said' | 'allowApply'>;
	readonly running: Running;
};

/** Runs of the command line for the tools, in the account that the server was started for. */
export function runsIn({folder, options: {said, allowApply}, running}: RunsIn): Runs {
	const plans = new Map<string, string>();
	let isApplying = false;

	const run = async (args: readonly string[], answers: JsonObject, {hearing, replaced}: Asked): Promise<Ran> => {
		const file = path.join(folder, `${randomUUID()}.json`);
		await writeFile(file, JSON.stringify(answers), {mode: 0o600});
		try {
			return await running.run([...args, ...argumentsOf(where(said)), '--answers', file, '--json'], {
				hearing,
				isReading: true,
				replaced: {...replaced, [` --answers ${file}`]: '', [file]: 'settings'},
			});
		} finally {
			await rm(file, {force: true});
		}
	};

	return {
		canApply: allowApply,
		async look(name, answers, hearing) {
			const command = commandNamed(name);
			// Those that plan nothing take no file.
			return command && hasFlag(command, 'answers')
				? run([name], answers, {hearing})
				: running.run([name, ...argumentsOf({...where(said), ...clustersIn(answers)}), '--json'], {
						hearing,
						isReading: true,
						replaced: {},
					});
		},
		async plan(command, answers, hearing) {
			const file = path.join(folder, `${randomUUID()}.json`);
			// Made before the run writes it, so that nobody else can read it.
			await writeFile(file, '', {mode: 0o600});
			const ran = await run([command, '--dry-run', '--out', file], answers, {
				hearing,
				replaced: {[` --out ${file}`]: '', [file]: 'plan.json'},
			});
			const kept = await keptIn(file);
			if (kept) {
				plans.set(kept.fingerprint, file);
			} else {
				await rm(file, {force: true});
			}

			return {...ran, ...(kept && {kept})};
		},
		async apply(fingerprint, hearing) {
			const file = plans.get(fingerprint);
			if (file === undefined) {
				return 'unknown';
			}

			if (isApplying) {
				return 'busy';
			}

			isApplying = true;
			try {
				// The plan has its regions and its world itself.
				const {profile} = said;
				const who = argumentsOf({...(profile !== undefined && {profile})});
				return await running.run(['--plan', file, '--yes', ...who, '--json'], {
					hearing,
					isReading: false,
					replaced: {[` --out ${file}`]: '', [file]: 'plan.json'},
				});
			} finally {
				isApplying = false;
			}
		},
	};
}

/** Who hears a run, and what stands for the names of its files. */
type Asked = {readonly hearing: Hearing; readonly replaced?: Readonly<Record<string, string>>};

/**
The sum over the whole file is what names a plan: how it is carried out is part of what was shown. One without changes
is none.
*/
async function keptIn(file: string): Promise<Kept | undefined> {
	const read = await readPlan(file, 'plan');
	return read.kind === 'read' && read.plan.changes.length > 0
		? {fingerprint: read.sum, expires: read.plan.expires}
		: undefined;
}

/** Who signs in and where it looks. */
function where({profile, region, demo}: Answers): Answers {
	return {
		...(profile !== undefined && {profile}),
		...(region !== undefined && {region}),
		...(demo !== undefined && {demo}),
	};
}

function clustersIn({cluster}: JsonObject): Answers {
	return Array.isArray(cluster) ? {cluster: cluster.map(String)} : {};
}
