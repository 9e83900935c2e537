import {kindOfStored} from '../../account/stored-key.ts';
import type {Reading} from '../../agent/read/read-definition.ts';
import type {Decided} from '../../choices/complete-choices.ts';
import {isInOurHands} from '../../found/in-our-hands.ts';
import type {KeyPlan} from './key-plan.ts';
import {planKey} from './plan-key.ts';

/** One Agent whose key is planned: `today` is what it says, where one goes on. */
export type Keyed = {readonly region: string; readonly today: Reading | undefined; readonly isTheirs: boolean};

/**
The key of one Agent. One that goes on keeps the key that it has, where it has it, until somebody gives another or says
where it's to be kept; a key that only happens to be in the environment is put where this tool put the one before.
*/
export function planKeyOn(decided: Decided, {region, today, isTheirs}: Keyed): KeyPlan {
	const {observed, choices} = decided;
	if (!today || !isKept(decided, today, isTheirs)) {
		return planKey(decided, region);
	}

	if (today.key.kind !== 'secret') {
		return keptKey;
	}

	const {valueFrom} = today.key;
	const there = planKey(
		{
			observed,
			choices: {
				...choices,
				key:
					kindOfStored(valueFrom) === 'parameter'
						? {kind: 'parameter', name: valueFrom}
						: {kind: 'secret', arn: valueFrom},
			},
		},
		region,
	);
	return isTheirs ? {...there, variable: keptKey.variable} : there;
}

/** The Agent keeps the key that it has, wherever that is: nothing is made, granted or read for it. */
export const keptKey: KeyPlan = {variable: {kind: 'kept'}, changes: [], rotated: false};

function isKept({choices: {key, said}, observed}: Decided, today: Reading, isTheirs: boolean): boolean {
	if (today.key.kind === 'none' || said.key) {
		return false;
	}

	if (said.settings.includes('store-key')) {
		// Only a key in hand can be put anywhere; what stands in clear is in hand, what is in a secret stays there.
		return key.kind === 'in-clear' ? today.key.kind !== 'plain' : key.kind === 'kept';
	}

	// Of ours a key in hand is put in the place of the one before, wherever that is.
	const isOurs = isInOurHands(today, isTheirs, observed.identity);
	return !(isOurs && (key.kind === 'given' || today.key.kind === 'secret'));
}
