import {readdir, rm} from 'node:fs/promises';
import path from 'node:path';
import {shortName, type AccountName} from '../../../domain/choices/wishes/wanted-account.ts';
import type {Json} from '../../../domain/kit/json.ts';
import type {Ran, Told} from '../../../front/mcp/runs.ts';
import {readPlan} from '../../answers/read-plan.ts';

/** A plan of one account in a file of this server. */
export type KeptPlan = {
	readonly file: string;
	readonly account: string;
	/** Whose credentials lead into it, where it is one of several profiles. */
	readonly profile?: string;
	/** The sum over the whole file: how it is carried out is part of what was shown. */
	readonly sum: string;
	/** ISO instant. */
	readonly expires: string;
};

/**
The plans that a run has saved under a name, in the order in which they are applied: the account whose cluster goes
first before all others. One without changes is none, and its file goes.
*/
export async function keptIn(folder: string, id: string, {events}: Ran): Promise<readonly KeptPlan[]> {
	const saved = events.flatMap(event => (event.type === 'plan-saved' ? [nameIn(event)] : []));
	const canary = textOf(events.findLast(({type}) => type === 'accounts-planned')?.canary);
	const first = saved.find(of => canary?.startsWith(`${shortName(of)}/`));
	const kept: KeptPlan[] = [];
	const names = await readdir(folder);
	const own = names.filter(name => name.startsWith(id));
	for (const name of own) {
		const file = path.join(folder, name);
		const read = await readPlan(file, 'plan');
		if (read.kind !== 'read' || read.plan.changes.length === 0) {
			await rm(file, {force: true});
			continue;
		}

		const {account} = read.plan.identity;
		const {profile} = saved.find(of => of.account === account) ?? {};
		kept.push({file, account, ...(profile !== undefined && {profile}), sum: read.sum, expires: read.plan.expires});
	}

	const order = [first, ...saved].map(of => of?.account);
	return kept.toSorted((one, other) => order.indexOf(one.account) - order.indexOf(other.account));
}

/** Whose plan was saved. */
function nameIn({account, alias, profile}: Told): AccountName {
	const [id, name, by] = [account, alias, profile].map(part => textOf(part));
	return {
		...(id !== undefined && {account: id}),
		...(name !== undefined && {alias: name}),
		...(by !== undefined && {profile: by}),
	};
}

function textOf(value: Json): string | undefined {
	return typeof value === 'string' ? value : undefined;
}
