import type {Existing} from '../../../domain/choices/choices.ts';
import type {Subject} from '../../../domain/questions/option.ts';
import type {OptionWords} from '../../words.ts';
import {appUrl} from '../../../domain/account/site.ts';
import {part} from '../../part.ts';
import {credentials} from '../account/credentials.ts';
import {featureOption} from '../features/feature-option.ts';
import {keySource} from '../account/key-source.ts';
import {owner} from '../account/owner.ts';
import {platform} from '../account/platform.ts';
import {plural} from '../forms/plural.ts';
import {clusterOption} from './cluster-option.ts';

// "Adopt", because the service stays, with its name and what people added, and only changes hands.
const existing: Readonly<Record<Existing, {readonly label: string; readonly does: string}>> = {
	leave: {label: 'Leave it alone', does: 'Nothing is changed where this Agent runs.'},
	adopt: {
		label: 'Adopt it',
		does: 'Keep its service and everything that people added, and bring it to these answers.',
	},
	replace: {
		label: 'Replace it',
		does: "Remove its service and create this tool's own. The Agent is missing in between.",
	},
};

/** A row of a list. */
export function option(subject: Subject): OptionWords {
	switch (subject.kind) {
		case 'credentials': {
			const {label, kind} = credentials(subject.source);
			const region = subject.source.kind === 'profile' ? subject.source.region : undefined;
			return {label, aside: [kind, ...(region === undefined ? [] : [region])], detail: []};
		}

		case 'region': {
			return simple(subject.region);
		}

		case 'cluster': {
			return clusterOption(subject.facts);
		}

		case 'all': {
			return simple(`All that can run it (${subject.count})`);
		}

		case 'site': {
			// The app's address is what people know their site by.
			return {label: subject.site, aside: [appUrl(subject.site)], detail: []};
		}

		case 'key-source': {
			return keySource(subject.source);
		}

		case 'platform': {
			return {
				label:
					subject.platform === 'linux'
						? 'Amazon Linux 2 or newer, or another Linux'
						: platform[subject.platform],
				aside: [plural(subject.instances, 'instance')],
				detail: [],
			};
		}

		case 'existing': {
			const {label, does} = existing[subject.existing];
			return {
				label,
				aside: [],
				detail: [
					[
						part.strong(subject.agent),
						`${subject.owner === undefined ? '' : `, ${owner(subject.owner)}`}.  ${does}`,
					],
				],
			};
		}

		case 'feature': {
			return featureOption(subject);
		}
	}
}

function simple(label: string): OptionWords {
	return {label, aside: [], detail: []};
}
