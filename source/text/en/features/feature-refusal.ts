import type {FeatureRefusal} from '../../../domain/choices/problem/feature-refusal.ts';
import {listed} from '../forms/listed.ts';
import {platform} from '../account/platform.ts';
import {featureWords} from './feature-words.ts';

/** Why a feature can't be chosen, with the nearest possible one. */
export function featureRefusal(refusal: FeatureRefusal): string {
	switch (refusal.kind) {
		case 'platform': {
			const where = listed(refusal.platforms.map(id => platform[id]));
			const instead = refusal.instead === undefined ? '' : `; ${featureWords[refusal.instead].title} does work`;
			// Windows is a name, and managed is none.
			const noun = refusal.platforms.every(id => /^\p{Uppercase_Letter}/v.test(platform[id])) ? '' : ' instances';
			return `not on ${where}${noun}${instead}`;
		}

		case 'excludes': {
			return `can't be combined with ${featureWords[refusal.other].title}`;
		}

		case 'agent-version': {
			return `needs Agent ${refusal.needs}, and ${refusal.has} is chosen`;
		}

		case 'site': {
			return `only with ${listed(refusal.sites)}`;
		}
	}
}
