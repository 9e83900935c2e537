import {compareVersions} from 'compare-versions';
import {agentImage} from '../../agent/image.ts';
import {agentVersionTag} from '../../agent/image-facts.ts';
import {versionOf} from '../../agent/image-tag.ts';
import {between, type Passed} from '../../agent/releases/between.ts';
import {isDowngrade} from '../../agent/releases/downgrade.ts';
import {newestKnown, releaseNotes} from '../../agent/releases/known-releases.ts';
import type {Reading} from '../../agent/read/read-definition.ts';
import {intents} from '../../choices/intent.ts';
import {ok, refused, type Checked} from '../../choices/problem/checked.ts';
import {readSettings} from '../../choices/setting-fields.ts';
import type {Situation} from '../../choices/situation.ts';
import {otherRelease, usualRelease} from '../../choices/wishes/release-wishes.ts';
import {completeChoices} from '../../found/complete-choices.ts';
import {settingsGiven} from '../../found/given-settings.ts';
import {todayOn, type Today} from '../../found/today.ts';
import {checkSettings} from '../check-settings.ts';
import type {Option} from '../option.ts';
import type {Decision} from './draft.ts';

/** Of those between, the newest. */
const most = 6;

/** Which version the Agents get that are there: as it comes without an answer, one that is known here, or any other. */
export const release: Decision<'release'> = {
	id: 'release',
	step: 'release',
	wanted: situation => isOpen(situation),
	// Whoever approves before there is a plan wants no questions either.
	evident: ({given}) => (given.approve ? usualRelease : undefined),
	ask(situation) {
		const today = todayOn(situation);
		return {
			id: 'release',
			step: 'release',
			flags: ['--agent-version'],
			fallback: usualRelease,
			about: running(today),
			input: {
				kind: 'one',
				marked: usualRelease,
				options: [usualRelease, moving, ...versionsAfter(today), otherRelease].map(tag => option(tag, today)),
				of: id => ([usualRelease, otherRelease].includes(id) ? ok(id) : check(id, situation)),
			},
		};
	},
};

/** Any tag of the Agent's image. */
export const releaseTag: Decision<'releaseTag'> = {
	id: 'releaseTag',
	step: 'release',
	wanted: situation => isOpen(situation) && situation.choices.release === otherRelease,
	ask: situation => ({
		id: 'releaseTag',
		step: 'release',
		flags: ['--agent-version'],
		about: running(todayOn(situation)),
		input: {kind: 'text', initial: '', secret: false, of: text => check(text.trim(), situation)},
	}),
};

const moving = '7';

/** Only where the newest is looked for, and nobody said which. */
function isOpen({intent = 'install', given}: Situation): boolean {
	return intents[intent].renews && !settingsGiven(given).includes('agent-version');
}

function readings({kept}: Today): readonly Reading[] {
	return kept.flatMap(({today}) => today ?? []);
}

/** The tags that run, each once. */
function running(today: Today): readonly string[] {
	return [...new Set(readings(today).map(({settings}) => settings.version))];
}

/** What is known of after the oldest that runs, as far as that tells its version; the newest stands above. */
function versionsAfter(today: Today): readonly string[] {
	const [oldest] = running(today)
		.flatMap(tag => versionOf(tag) ?? [])
		.toSorted((a, b) => compareVersions(a, b));
	const known = releaseNotes.flatMap(({since, until}) => [since, ...(until === undefined ? [] : [until])]);
	return oldest === undefined
		? []
		: [...new Set(known)]
				.filter(
					version =>
						compareVersions(version, oldest) > 0 && compareVersions(newestKnown.version, version) > 0,
				)
				.toSorted((a, b) => compareVersions(b, a))
				.slice(0, most);
}

function option(tag: string, today: Today): Option {
	const to = tag === usualRelease ? newestKnown.version : tag;
	const notes = tag === otherRelease ? [] : readings(today).flatMap(reading => passed(reading, to));
	const ids = (kind: Passed['note']['kind']) => [
		...new Set(notes.flatMap(({note}) => (note.kind === kind ? note.id : []))),
	];
	return {
		id: tag,
		selectable: true,
		subject: {kind: 'release', tag, newest: newestKnown, changed: ids('changed'), bad: ids('bad')},
	};
}

/** What it brings; a fault that goes is no reason to think twice. */
function passed({settings, features}: Reading, to: string): readonly Passed[] {
	return between({from: settings.version, to}, {features, hasProxy: settings.proxy !== undefined}).filter(
		({effect}) => effect !== 'leaves',
	);
}

function check(tag: string, situation: Situation): Checked<string> {
	const {kept} = todayOn(situation);
	const complete = completeChoices(situation);
	const read = readSettings({'agent-version': tag}, complete.settings);
	if (read.kind === 'refused') {
		return read;
	}

	const problem = checkSettings(read.value, situation, complete);
	if (problem) {
		return refused(problem);
	}

	const older = kept.flatMap(({agent, group, today, instead}) => {
		const there = today && (instead ?? [imageOf(today.settings, group.platform)]);
		const before = there?.find(one => isDowngrade(one, imageOf(read.value, group.platform)));
		return before === undefined
			? []
			: [{cluster: group.cluster, service: agent.name, from: agentVersionTag(before) ?? before, to: tag}];
	});
	return older.length > 0 && complete.release.allowDowngrade !== true
		? refused({code: 'downgrade', agents: older})
		: ok(tag);
}

function imageOf(settings: Reading['settings'], platform: Parameters<typeof agentImage>[2]): string {
	return agentImage(settings, [], platform);
}
