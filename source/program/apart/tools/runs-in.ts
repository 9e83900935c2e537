import {randomUUID} from 'node:crypto';
import {rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {commandNamed} from '../../../commands/all.ts';
import {hasFlag} from '../../../commands/command.ts';
import {argumentsOf, type Answers} from '../../../domain/choices/answers.ts';
import {fingerprint as fingerprintOf} from '../../../domain/kit/fingerprint.ts';
import type {JsonObject} from '../../../domain/kit/json.ts';
import type {Hearing, Ran, Runs} from '../../../front/mcp/runs.ts';
import type {Options} from '../../../options.ts';
import {applied, type Carry} from './applied.ts';
import {keptIn, type KeptPlan} from './kept-plan.ts';
import type {Running} from './running.ts';

export type RunsIn = {
	/** Of this user alone: plans and answers are kept in it. */
	readonly folder: string;
	readonly options: Pick<Options, 'said' | 'allowApply'>;
	readonly running: Running;
};

/** Runs of the command line for the tools, in the accounts that the server was started for. */
export function runsIn({folder, options: {said, allowApply}, running}: RunsIn): Runs {
	const plans = new Map<string, readonly KeptPlan[]>();
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
			const id = randomUUID();
			const file = path.join(folder, `${id}.json`);
			// Made before the run writes it, so that nobody else can read it.
			await writeFile(file, '', {mode: 0o600});
			const ran = await run([command, '--dry-run', '--out', file], answers, {
				hearing,
				// The plan of each of several accounts has its id behind the name.
				replaced: {[` --out ${file}`]: '', [path.join(folder, id)]: 'plan'},
			});
			const found = await keptIn(folder, id, ran);
			const [only] = found;
			if (!only) {
				return ran;
			}

			const fingerprint = found.length === 1 ? only.sum : fingerprintOf(found.map(({sum}) => sum));
			const expires = found.map(one => one.expires).toSorted();
			plans.set(fingerprint, found);
			return {...ran, kept: {fingerprint, expires: expires[0] ?? only.expires}};
		},
		async apply(fingerprint, hearing) {
			const kept = plans.get(fingerprint);
			if (!kept) {
				return 'unknown';
			}

			if (isApplying) {
				return 'busy';
			}

			isApplying = true;
			try {
				return await applied(kept, carrying(hearing));
			} finally {
				isApplying = false;
			}
		},
	};

	function carrying(hearing: Hearing): Carry {
		return async ({file, profile = said.profile}, mode) => {
			// The plan has its regions, its role and its world itself.
			const who = argumentsOf({...(profile !== undefined && {profile})});
			const base = file.replace(/\.json$/v, '');
			return running.run(['--plan', file, mode === 'check' ? '--dry-run' : '--yes', ...who, '--json'], {
				hearing,
				isReading: mode === 'check',
				replaced: {[` --out ${file}`]: '', [base]: 'plan'},
			});
		};
	}
}

/** Who hears a run, and what stands for the names of its files. */
type Asked = {readonly hearing: Hearing; readonly replaced?: Readonly<Record<string, string>>};

/** Who signs in, in which accounts and where it looks. */
function where({profile, region, demo, account, 'assume-role': role}: Answers): Answers {
	return {
		...(profile !== undefined && {profile}),
		...(role !== undefined && {'assume-role': role}),
		...(account !== undefined && {account}),
		...(region !== undefined && {region}),
		...(demo !== undefined && {demo}),
	};
}

function clustersIn({cluster}: JsonObject): Answers {
	return Array.isArray(cluster) ? {cluster: cluster.map(String)} : {};
}
